//! How plans stand over many futures, without a word on how likely those are.
//!
//! Has the decision rules. Start at [`Outcomes`].
//!
//! Every rule looks at a matrix of one measure, plan × future, in which less or more is better:
//!
//! - worst case (maximin; Wald 1950): the worst future of each plan;
//! - largest regret (minimax regret; Savage 1951): regret is how much worse a plan does in a future than the
//!   best of the compared plans does there; the largest over all futures, and what 9 of 10 futures do not
//!   exceed;
//! - Hurwicz (1951): `alpha` × the best future + (1 − `alpha`) × the worst;
//! - Laplace: the mean, all futures weighing the same;
//! - adequacy: the share of futures in which a plan is good enough.

use crate::figures::Better;
use crate::numeric::mean;

/// One measure of every plan in every future.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcomes {
    better: Better,
    plans: usize,
    /// Shape `[future][plan]`.
    values: Vec<f64>,
}

/// A plan by every rule.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Robustness {
    /// In its worst future.
    pub worst: f64,
    /// In its best.
    pub best: f64,
    /// Over all futures.
    pub mean: f64,
    /// Its best future × alpha + its worst × (1 − alpha).
    pub hurwicz: f64,
    /// The most that it does worse than the best plan of a future.
    pub largest_regret: f64,
    /// What 9 of 10 futures do not exceed.
    pub p90_regret: f64,
}

impl Outcomes {
    /// `values` of shape `[future][plan]`; `None` without a plan or a future, or with a part of a future.
    pub fn new(better: Better, plans: usize, values: Vec<f64>) -> Option<Self> {
        let is_whole = plans > 0 && !values.is_empty() && values.len().is_multiple_of(plans);
        is_whole.then_some(Self { better, plans, values })
    }

    /// How many futures there are.
    pub fn futures(&self) -> usize {
        self.values.len() / self.plans
    }

    /// Every future of a plan, in their order.
    pub fn of_plan(&self, plan: usize) -> impl Iterator<Item = f64> + '_ {
        self.values.iter().skip(plan).step_by(self.plans).copied()
    }

    /// How much worse a plan does than the best one, future by future; 0 where it is the best.
    pub fn regrets(&self, plan: usize) -> impl Iterator<Item = f64> + '_ {
        self.values.chunks(self.plans).map(move |future| {
            let own = future[plan];
            let best = future.iter().fold(own, |best, other| self.better.best(best, *other));
            (own - best).abs()
        })
    }

    /// A plan by every rule; `alpha` weighs its best future.
    pub fn robustness(&self, plan: usize, alpha: f64) -> Robustness {
        let first = self.of_plan(plan).next().unwrap_or_default();
        let worst = self.of_plan(plan).fold(first, |worst, own| self.better.worst(worst, own));
        let best = self.of_plan(plan).fold(first, |best, own| self.better.best(best, own));
        let mut regrets: Vec<f64> = self.regrets(plan).collect();
        regrets.sort_by(f64::total_cmp);
        Robustness {
            worst,
            best,
            mean: mean(self.of_plan(plan)),
            hurwicz: alpha * best + (1.0 - alpha) * worst,
            largest_regret: regrets.last().copied().unwrap_or_default(),
            p90_regret: quantile(&regrets, 0.9),
        }
    }

    /// Share of the futures in which a plan does better than `reference` does in the same one, by more than
    /// `tie_width`.
    pub fn better_share(&self, plan: usize, reference: usize, tie_width: f64) -> f64 {
        let pairs = self.of_plan(plan).zip(self.of_plan(reference));
        share_true(pairs.map(|(own, other)| {
            (own - other).abs() > tie_width && self.better.best(own, other) == own
        }))
    }

    /// The values of a plan that these shares of the futures do not exceed.
    pub fn quantiles<const N: usize>(&self, plan: usize, shares: [f64; N]) -> [f64; N] {
        let mut sorted: Vec<f64> = self.of_plan(plan).collect();
        sorted.sort_by(f64::total_cmp);
        shares.map(|share| quantile(&sorted, share))
    }
}

/// The value at a share of `sorted`, linear between its numbers, as in `ensemble.csv`; 0 of nothing.
pub fn quantile(sorted: &[f64], share: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return 0.0 };
    let position = share.clamp(0.0, 1.0) * last as f64;
    let below = position.floor();
    let lower = sorted[(below as usize).min(last)];
    let upper = sorted[(below as usize + 1).min(last)];
    lower + (position - below) * (upper - lower)
}

/// The share that is true; 0 of nothing.
pub fn share_true(is_so: impl Iterator<Item = bool>) -> f64 {
    mean(is_so.map(|is_so| f64::from(u8::from(is_so))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Cost in thousand dollars of four sizes of a camp site (rows) at four levels of attendance.
    ///
    /// Source: Taha (2017), *Operations Research: An Introduction*, 10th ed., example 15.3-1, National
    /// Outdoors School.
    const COST: [[f64; 4]; 4] = [
        [5.0, 10.0, 18.0, 25.0],
        [8.0, 7.0, 12.0, 23.0],
        [21.0, 18.0, 12.0, 21.0],
        [30.0, 22.0, 19.0, 15.0],
    ];

    fn of_rows(better: Better, rows: &[[f64; 4]; 4], sign: f64) -> Outcomes {
        let values = (0..4).flat_map(|future| rows.iter().map(move |row| sign * row[future]));
        Outcomes::new(better, 4, values.collect()).unwrap()
    }

    /// What the book prints: Laplace, minimax, Savage, and Hurwicz at alpha = 0, 0.25 and 0.5.
    const PRINTED: [(f64, f64, f64, [f64; 3]); 4] = [
        (14.5, 25.0, 10.0, [25.0, 25.0 - 20.0 * 0.25, 25.0 - 20.0 * 0.5]),
        (12.5, 23.0, 8.0, [23.0, 23.0 - 16.0 * 0.25, 23.0 - 16.0 * 0.5]),
        (18.0, 21.0, 16.0, [21.0, 21.0 - 9.0 * 0.25, 21.0 - 9.0 * 0.5]),
        (21.5, 30.0, 25.0, [30.0, 30.0 - 15.0 * 0.25, 30.0 - 15.0 * 0.5]),
    ];

    #[test]
    fn the_rules_give_what_a_textbook_prints_of_losses_and_of_the_same_as_gains() {
        for (better, sign) in [(Better::Less, 1.0), (Better::More, -1.0)] {
            let outcomes = of_rows(better, &COST, sign);
            for (plan, (laplace, minimax, savage, hurwicz)) in PRINTED.into_iter().enumerate() {
                for (alpha, printed) in [0.0, 0.25, 0.5].into_iter().zip(hurwicz) {
                    let own = outcomes.robustness(plan, alpha);
                    assert!((sign * own.mean - laplace).abs() < 1e-12);
                    assert_eq!(sign * own.worst, minimax);
                    assert_eq!(own.largest_regret, savage);
                    assert!((sign * own.hurwicz - printed).abs() < 1e-12);
                }
            }
        }
    }

    #[test]
    fn regrets_are_those_of_the_textbook_future_by_future() {
        let outcomes = of_rows(Better::Less, &COST, 1.0);
        let printed = [
            [0.0, 3.0, 6.0, 10.0],
            [3.0, 0.0, 0.0, 8.0],
            [16.0, 11.0, 0.0, 6.0],
            [25.0, 15.0, 7.0, 0.0],
        ];
        for (plan, row) in printed.into_iter().enumerate() {
            assert_eq!(outcomes.regrets(plan).collect::<Vec<_>>(), row);
        }
        // Linear between the third and the fourth of 0, 0, 3, 8.
        assert!((outcomes.robustness(1, 0.5).p90_regret - 6.5).abs() < 1e-12);
    }

    #[test]
    fn a_part_of_a_future_is_refused() {
        assert_eq!(Outcomes::new(Better::Less, 2, vec![1.0, 2.0, 3.0]), None);
        assert_eq!(Outcomes::new(Better::Less, 2, Vec::new()), None);
        assert_eq!(Outcomes::new(Better::Less, 0, vec![1.0]), None);
    }

    fn any_outcomes() -> impl Strategy<Value = (Better, usize, Vec<f64>)> {
        (1_usize..6, 1_usize..20, prop::bool::ANY).prop_flat_map(|(plans, futures, less)| {
            let better = if less { Better::Less } else { Better::More };
            prop::collection::vec(-1e9..1e9, plans * futures)
                .prop_map(move |values| (better, plans, values))
        })
    }

    proptest! {
        #[test]
        fn the_best_plan_of_a_future_regrets_nothing_there_and_no_regret_is_negative(
            (better, plans, values) in any_outcomes(),
        ) {
            let outcomes = Outcomes::new(better, plans, values).unwrap();
            let regrets: Vec<Vec<f64>> =
                (0..plans).map(|plan| outcomes.regrets(plan).collect()).collect();
            for future in 0..outcomes.futures() {
                prop_assert!(regrets.iter().any(|of_plan| of_plan[future] == 0.0));
                prop_assert!(regrets.iter().all(|of_plan| of_plan[future] >= 0.0));
            }
        }

        #[test]
        fn plans_in_another_order_have_the_same_results_in_that_order(
            (better, plans, values) in any_outcomes(),
        ) {
            let turned: Vec<f64> = values
                .chunks(plans)
                .flat_map(|future| future.iter().rev().copied())
                .collect();
            let outcomes = Outcomes::new(better, plans, values).unwrap();
            let turned = Outcomes::new(better, plans, turned).unwrap();
            for plan in 0..plans {
                prop_assert_eq!(
                    outcomes.robustness(plan, 0.3),
                    turned.robustness(plans - 1 - plan, 0.3)
                );
            }
        }

        #[test]
        fn hurwicz_lies_between_the_worst_and_the_best(
            (better, plans, values) in any_outcomes(),
            alpha in 0.0..=1.0,
        ) {
            let outcomes = Outcomes::new(better, plans, values).unwrap();
            for plan in 0..plans {
                let own = outcomes.robustness(plan, alpha);
                let (low, high) = (own.worst.min(own.best), own.worst.max(own.best));
                let noise = 1e-12 * high.abs().max(low.abs());
                prop_assert!(own.hurwicz >= low - noise && own.hurwicz <= high + noise);
                prop_assert!(!better.is_better(own.worst, own.best));
                prop_assert!(own.p90_regret <= own.largest_regret);
            }
        }
    }
}
