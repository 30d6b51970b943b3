//! Who gets what: the money left for services, split over the areas to the krone.
//!
//! One file per rule; each rule splits exactly what there is. Start at [`Pot`].

mod demography;
mod equal_coverage;
mod given;
pub mod optimal;
mod proportional;
mod protect;
mod rule_table;
mod weights;

pub use rule_table::{RuleTable, floor_values};

use crate::numeric::{Lanes, largest_remainder};
use rule_table::ShareBy;

pub use crate::ids::MOST_AREAS;

/// Floors that are more than the pot by less than this, kroner, fit into it: the pot is rounded to whole kroner, and
/// floors are not.
pub const POT_ROUNDING_DKK: f64 = 1.0;

/// What there is to split in one year, over the runs; kroner, slices of shape `[area]`.
#[derive(Clone, Copy)]
pub struct Pot<'a, const L: usize> {
    /// Whole kroner for services: the frame less all transfers.
    pub service_money_dkk: Lanes<L>,
    /// Each area's own part of the frame.
    pub own_part_dkk: &'a [Lanes<L>],
    /// What transfers leave of their grant (or take from services, if negative).
    pub left_by_transfers_dkk: Lanes<L>,
    /// Service need.
    pub need_dkk: &'a [Lanes<L>],
    /// Share of the base-year service budgets.
    pub budget_share: &'a [Lanes<L>],
    /// Shares that the plan names or an optimum found; all 0 under every other rule.
    pub given_share: &'a [Lanes<L>],
}

/// Fills `money_dkk` (shape `[area]`) with whole kroner that add up to the pot, in year `t` after the
/// base year; gives the share of the plan's floors that is kept, 1 where they hold or there are none.
#[inline(always)]
pub fn allocate<const L: usize>(
    rule: &RuleTable,
    t: usize,
    pot: Pot<'_, L>,
    money_dkk: &mut [Lanes<L>],
) -> Lanes<L> {
    let kept = if let Some(floors) = rule.floors(t) {
        protect::split(rule.way(), floors, pot, money_dkk)
    } else {
        share_out(rule.way(), pot, money_dkk);
        Lanes::ONE
    };
    let mut scratch = [Lanes::<L>::ZERO; MOST_AREAS];
    let areas = money_dkk.len().min(MOST_AREAS);
    largest_remainder(money_dkk, &mut scratch[..areas], pot.service_money_dkk);
    kept
}

/// Splits the pot without floors and without rounding.
#[inline(always)]
fn share_out<const L: usize>(way: ShareBy<'_>, pot: Pot<'_, L>, money_dkk: &mut [Lanes<L>]) {
    match way {
        ShareBy::Demography => demography::split(pot, money_dkk),
        ShareBy::Proportional => proportional::split(pot, money_dkk),
        ShareBy::EqualCoverage => equal_coverage::split(pot, money_dkk),
        ShareBy::Weights(weights) => weights::split(pot, weights, money_dkk),
        ShareBy::Given => given::split(pot, money_dkk),
    }
}

#[cfg(test)]
mod tests;
