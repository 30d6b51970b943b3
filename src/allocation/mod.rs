//! Who gets what: the money left for services, split over the areas to the krone.
//!
//! Owns one file per rule; refuses to hand out more or less than there is. Start at [`Pot`].

mod demography;
mod equal_coverage;
mod proportional;

use crate::model::Rule;
use crate::numeric::{Lanes, largest_remainder};

/// More areas than this no study has.
pub const MOST_AREAS: usize = 16;

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
    pub budget_share: &'a [f64],
}

/// Fills `money_dkk` (shape `[area]`) with whole kroner that add up to the pot.
#[inline(always)]
pub fn allocate<const L: usize>(rule: Rule, pot: Pot<'_, L>, money_dkk: &mut [Lanes<L>]) {
    match rule {
        Rule::Demography => demography::split(pot, money_dkk),
        Rule::Proportional => proportional::split(pot, money_dkk),
        Rule::EqualCoverage => equal_coverage::split(pot, money_dkk),
    }
    let mut scratch = [Lanes::<L>::ZERO; MOST_AREAS];
    let areas = money_dkk.len().min(MOST_AREAS);
    largest_remainder(money_dkk, &mut scratch[..areas], pot.service_money_dkk);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const RULES: [Rule; 3] = [Rule::Demography, Rule::Proportional, Rule::EqualCoverage];

    fn shares(weights: &[f64]) -> Vec<f64> {
        let sum: f64 = weights.iter().sum();
        weights.iter().map(|weight| weight / sum).collect()
    }

    fn split(rule: Rule, own: &[f64], left: f64, need: &[f64], share: &[f64]) -> Vec<f64> {
        let own_part: Vec<Lanes<1>> = own.iter().map(|part| Lanes([*part])).collect();
        let need: Vec<Lanes<1>> = need.iter().map(|part| Lanes([*part])).collect();
        let pot = Pot {
            service_money_dkk: Lanes([(own.iter().sum::<f64>() + left + 0.5).floor()]),
            own_part_dkk: &own_part,
            left_by_transfers_dkk: Lanes([left]),
            need_dkk: &need,
            budget_share: share,
        };
        let mut money = vec![Lanes::ZERO; own.len()];
        allocate(rule, pot, &mut money);
        money.iter().map(|part| part.0[0]).collect()
    }

    #[test]
    fn each_rule_by_hand() {
        let (own, need, share) = ([60.0, 40.0], [90.0, 30.0], [0.75, 0.25]);
        assert_eq!(split(Rule::Demography, &own, 8.0, &need, &share), [66.0, 42.0]);
        assert_eq!(split(Rule::Proportional, &own, 8.0, &need, &share), [81.0, 27.0]);
        assert_eq!(split(Rule::EqualCoverage, &own, -4.0, &need, &share), [72.0, 24.0]);
    }

    #[test]
    fn no_area_gets_less_than_nothing_while_there_is_money() {
        assert_eq!(
            split(Rule::Demography, &[100.0, 5.0], -40.0, &[90.0, 5.0], &[0.5, 0.5]),
            [65.0, 0.0]
        );
    }

    proptest! {
        #[test]
        fn areas_add_up_to_the_pot_and_equal_coverage_is_equal(
            own in prop::collection::vec(1e6..1e9_f64, 1..=16),
            left in -1e6..1e6_f64,
            seed in prop::collection::vec(1.0..1e9_f64, 16),
        ) {
            let need = &seed[..own.len()];
            let share = shares(need);
            let pot = (own.iter().sum::<f64>() + left + 0.5).floor();
            for rule in RULES {
                let money = split(rule, &own, left, need, &share);
                prop_assert_eq!(money.iter().sum::<f64>(), pot);
                prop_assert!(money.iter().all(|part| *part >= -1.0));
            }
            let money = split(Rule::EqualCoverage, &own, left, need, &share);
            let coverage = pot / need.iter().sum::<f64>();
            for (area, part) in money.iter().enumerate() {
                prop_assert!((part - coverage * need[area]).abs() <= 1.001);
            }
        }

        #[test]
        fn more_money_never_costs_an_area_more_than_the_rounding_krone(
            own in prop::collection::vec(1e6..1e9_f64, 1..=16),
            more in 0.0..1e7_f64,
            seed in prop::collection::vec(1.0..1e9_f64, 16),
        ) {
            let need = &seed[..own.len()];
            let share = shares(need);
            for rule in RULES {
                let before = split(rule, &own, 0.0, need, &share);
                let after = split(rule, &own, more, need, &share);
                for area in 0..own.len() {
                    prop_assert!(after[area] >= before[area] - 1.0);
                }
            }
        }
    }
}
