//! Shortfall where it weighs least.

use super::{MOST_AREAS, Pot};
use crate::numeric::Lanes;

/// The shortfall of each area in proportion to need ÷ weight, none below zero money; a surplus by need.
///
/// ```text
/// S_a = N_a · max(0, 1 − μ/w_a),  μ such that Σ S_a = S
/// ```
///
/// Areas of weight 0 bear shortfall before any other, in proportion to need. Whoever has nothing left is
/// taken out and μ found again, at most once for each area. Below zero money, by budgets.
#[inline(always)]
pub(super) fn split<const L: usize>(pot: Pot<'_, L>, weights: &[f64], money_dkk: &mut [Lanes<L>]) {
    let areas = money_dkk.len().min(MOST_AREAS);
    let mut total = Lanes::<L>::ZERO;
    let mut of_no_weight = Lanes::<L>::ZERO;
    for area in 0..areas {
        total += pot.need_dkk[area];
        if weights[area] == 0.0 {
            of_no_weight += pot.need_dkk[area];
        }
    }
    let short = (total - pot.service_money_dkk).max(Lanes::ZERO);
    let free = (short / of_no_weight.max(Lanes::splat(f64::MIN_POSITIVE))).min(Lanes::ONE);
    let mut left_to_bear = (short - of_no_weight).max(Lanes::ZERO);
    // 1 where an area still has something to give.
    let mut gives = [Lanes::<L>::ONE; MOST_AREAS];
    let mut multiplier = Lanes::<L>::ZERO;
    for _ in 0..areas {
        let mut per_unit = Lanes::<L>::ZERO;
        for area in 0..areas {
            if weights[area] > 0.0 {
                per_unit += gives[area] * (pot.need_dkk[area] / weights[area]);
            }
        }
        multiplier = left_to_bear.ratio_or(per_unit, Lanes::ZERO);
        let mut emptied = Lanes::<L>::ZERO;
        for area in 0..areas {
            if weights[area] > 0.0 {
                let is_empty = multiplier.is_greater(Lanes::splat(weights[area])) * gives[area];
                gives[area] -= is_empty;
                left_to_bear -= is_empty * pot.need_dkk[area];
                emptied += is_empty;
            }
        }
        if !emptied.any_above(0.0) {
            break;
        }
    }
    // A surplus: everybody the same share of need. 1 where there is none.
    let surplus = pot.service_money_dkk.ratio_or(total, Lanes::ONE).max(Lanes::ONE);
    let in_debt = Lanes::ZERO.is_greater(pot.service_money_dkk);
    let no_need = Lanes::ONE - total.is_greater(Lanes::ZERO);
    let by_budget = in_debt.max(no_need);
    for area in 0..areas {
        let covered = if weights[area] > 0.0 {
            gives[area] * (Lanes::ONE - multiplier / weights[area])
        } else {
            Lanes::ONE - free
        };
        let by_need = pot.need_dkk[area] * covered * surplus;
        let budget = pot.service_money_dkk * pot.budget_share[area];
        money_dkk[area] = by_need * (Lanes::ONE - by_budget) + budget * by_budget;
    }
}
