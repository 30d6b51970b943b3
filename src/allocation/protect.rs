//! Floors: some areas are lifted, the others share what is left.

use super::rule_table::{Floors, ShareBy};
use super::{MOST_AREAS, POT_ROUNDING_DKK, Pot, share_out};
use crate::numeric::Lanes;

/// What every area may claim, and what it may claim at the very least; kroner.
struct Claims<const L: usize> {
    floor: [Lanes<L>; MOST_AREAS],
    lowest: [Lanes<L>; MOST_AREAS],
}

/// Lifts areas to their floors until all hold; where they do not fit into the pot, cuts the named ones by
/// one share. Gives what is left of the named floors, 1 where they hold.
///
/// No named floor is cut below `others_at_least` of need (or below itself); where not even that fits, all
/// these lowest claims are cut by one share. So what an area gets never jumps as the pot shrinks.
#[inline(always)]
pub(super) fn split<const L: usize>(
    way: ShareBy<'_>,
    floors: Floors<'_>,
    pot: Pot<'_, L>,
    money_dkk: &mut [Lanes<L>],
) -> Lanes<L> {
    let areas = money_dkk.len().min(MOST_AREAS);
    let claims = claims(floors, &pot, areas);
    let mut claimed = Lanes::<L>::ZERO;
    let mut named = Lanes::<L>::ZERO;
    for area in 0..areas {
        claimed += claims.floor[area];
        if floors.is_named[area] {
            named += claims.floor[area];
        }
    }
    let is_short = claimed.is_greater(pot.service_money_dkk + POT_ROUNDING_DKK);
    lift(way, &claims, pot, money_dkk);
    if !is_short.any_above(0.0) {
        return Lanes::ONE;
    }
    let mut kept = Lanes::<L>::ZERO;
    let cut = cut(floors, &claims, pot.service_money_dkk, areas);
    for area in 0..areas {
        if floors.is_named[area] {
            kept += cut[area];
        }
        let given = cut[area] * is_short;
        money_dkk[area] = given + money_dkk[area] * (Lanes::ONE - is_short);
    }
    let share = kept.ratio_or(named, Lanes::ONE).max(Lanes::ZERO);
    share * is_short + (Lanes::ONE - is_short)
}

#[inline(always)]
fn claims<const L: usize>(floors: Floors<'_>, pot: &Pot<'_, L>, areas: usize) -> Claims<L> {
    let mut claims = Claims { floor: [Lanes::ZERO; MOST_AREAS], lowest: [Lanes::ZERO; MOST_AREAS] };
    for area in 0..areas {
        let others = pot.need_dkk[area] * floors.others_at_least;
        if floors.is_named[area] {
            let of_need = pot.need_dkk[area] * floors.coverage[area];
            let floor = of_need.max(Lanes::splat(floors.dkk[area]));
            claims.floor[area] = floor;
            claims.lowest[area] = floor.min(others);
        } else {
            claims.floor[area] = others;
            claims.lowest[area] = others;
        }
    }
    claims
}

/// The rest rule for all; whoever is under his floor gets just that, and the others share again.
#[inline(always)]
fn lift<const L: usize>(
    way: ShareBy<'_>,
    claims: &Claims<L>,
    pot: Pot<'_, L>,
    money_dkk: &mut [Lanes<L>],
) {
    let areas = money_dkk.len().min(MOST_AREAS);
    share_out(way, pot, money_dkk);
    // 1 where an area still takes part in the rest rule.
    let mut shares = [Lanes::<L>::ONE; MOST_AREAS];
    for _ in 0..areas {
        let mut lifted = Lanes::<L>::ZERO;
        for area in 0..areas {
            let is_under = claims.floor[area].is_greater(money_dkk[area]) * shares[area];
            shares[area] -= is_under;
            lifted += is_under;
        }
        if !lifted.any_above(0.0) {
            break;
        }
        let mut left = pot.service_money_dkk;
        let mut rest = Rest::default();
        let mut budget = Lanes::<L>::ZERO;
        for area in 0..areas {
            left -= (Lanes::ONE - shares[area]) * claims.floor[area];
            budget += pot.budget_share[area] * shares[area];
        }
        let mut own = Lanes::<L>::ZERO;
        for area in 0..areas {
            rest.own[area] = pot.own_part_dkk[area] * shares[area];
            rest.need[area] = pot.need_dkk[area] * shares[area];
            rest.given[area] = pot.given_share[area] * shares[area];
            let share = pot.budget_share[area] * shares[area];
            rest.budget[area] = share.ratio_or(budget, Lanes::ZERO);
            own += rest.own[area];
        }
        let among = Pot {
            service_money_dkk: left,
            own_part_dkk: &rest.own[..areas],
            left_by_transfers_dkk: left - own,
            need_dkk: &rest.need[..areas],
            budget_share: &rest.budget[..areas],
            given_share: &rest.given[..areas],
        };
        let mut again = [Lanes::<L>::ZERO; MOST_AREAS];
        share_out(way, among, &mut again[..areas]);
        for area in 0..areas {
            let floor = claims.floor[area] * (Lanes::ONE - shares[area]);
            let changed = again[area] * shares[area] + floor;
            // Runs in which nobody was lifted now keep their bits.
            let is_lifted = lifted.is_greater(Lanes::ZERO);
            money_dkk[area] = changed * is_lifted + money_dkk[area] * (Lanes::ONE - is_lifted);
        }
    }
}

/// The pot as the areas that were not lifted see it.
struct Rest<const L: usize> {
    own: [Lanes<L>; MOST_AREAS],
    need: [Lanes<L>; MOST_AREAS],
    given: [Lanes<L>; MOST_AREAS],
    budget: [Lanes<L>; MOST_AREAS],
}

impl<const L: usize> Default for Rest<L> {
    fn default() -> Self {
        let none = [Lanes::ZERO; MOST_AREAS];
        Self { own: none, need: none, given: none, budget: none }
    }
}

/// What each area gets where the floors do not fit.
#[inline(always)]
fn cut<const L: usize>(
    floors: Floors<'_>,
    claims: &Claims<L>,
    pot_dkk: Lanes<L>,
    areas: usize,
) -> [Lanes<L>; MOST_AREAS] {
    let mut lowest = Lanes::<L>::ZERO;
    for area in 0..areas {
        lowest += claims.lowest[area];
    }
    // 1 where the named floor is cut by the common share, 0 where it stands at its lowest.
    let mut is_cut = [Lanes::<L>::ZERO; MOST_AREAS];
    for area in 0..areas {
        if floors.is_named[area] {
            is_cut[area] = Lanes::ONE;
        }
    }
    let mut share = Lanes::<L>::ZERO;
    for _ in 0..=areas {
        let mut left = pot_dkk;
        let mut cuttable = Lanes::<L>::ZERO;
        for area in 0..areas {
            left -= claims.lowest[area] * (Lanes::ONE - is_cut[area]);
            cuttable += claims.floor[area] * is_cut[area];
        }
        share = left.ratio_or(cuttable, Lanes::ZERO);
        let mut stopped = Lanes::<L>::ZERO;
        for area in 0..areas {
            let stops = claims.lowest[area].is_greater(claims.floor[area] * share) * is_cut[area];
            is_cut[area] -= stops;
            stopped += stops;
        }
        if !stopped.any_above(0.0) {
            break;
        }
    }
    // Below the lowest claims of all, one share of these; in debt, the debt by the same.
    let is_below = lowest.is_greater(pot_dkk);
    let of_lowest = pot_dkk.ratio_or(lowest, Lanes::ZERO);
    let mut given = [Lanes::<L>::ZERO; MOST_AREAS];
    for area in 0..areas {
        let above = claims.floor[area] * share * is_cut[area]
            + claims.lowest[area] * (Lanes::ONE - is_cut[area]);
        given[area] = claims.lowest[area] * of_lowest * is_below + above * (Lanes::ONE - is_below);
    }
    given
}
