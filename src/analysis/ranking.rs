//! Which plan is first under which measure, where measures disagree, and which plans no other beats.
//!
//! What differs by no more than a measure's tie width is the same. Start at [`RankedColumn`].

use crate::figures::Better;

/// One measure of every plan.
#[derive(Clone, Debug, PartialEq)]
pub struct RankedColumn {
    /// By plan; `None` where the measure says nothing of it.
    pub values: Vec<Option<f64>>,
    /// Which way is better.
    pub better: Better,
    /// Values that differ from the best of a tie by no more than this are in the tie.
    pub tie_width: f64,
}

impl RankedColumn {
    /// The rank of every plan, 1 the best; those in a tie share the first of their ranks.
    ///
    /// Ties are found from the best plan downwards, so that they do not depend on the order of plans.
    pub fn ranks(&self) -> Vec<Option<usize>> {
        let mut order: Vec<(usize, f64)> = self
            .values
            .iter()
            .enumerate()
            .filter_map(|(plan, value)| value.map(|value| (plan, value)))
            .collect();
        order.sort_by(|(_, a), (_, b)| match self.better {
            Better::Less => a.total_cmp(b),
            Better::More => b.total_cmp(a),
        });
        let mut ranks = vec![None; self.values.len()];
        let mut tie: Option<(usize, f64)> = None;
        for (place, (plan, value)) in order.into_iter().enumerate() {
            let (rank, best) = match tie {
                Some((rank, best)) if self.is_tied(value, best) => (rank, best),
                _ => (place + 1, value),
            };
            tie = Some((rank, best));
            ranks[plan] = Some(rank);
        }
        ranks
    }

    fn is_tied(&self, value: f64, best: f64) -> bool {
        (value - best).abs() <= self.tie_width
    }
}

/// Two measures that order some pairs of plans the other way round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// The first measure, by its place.
    pub first: usize,
    /// The second.
    pub second: usize,
    /// Pairs of plans: the first measure prefers the former of each, the second the latter; those that the
    /// ranks set furthest apart first.
    pub pairs: Vec<(usize, usize)>,
    /// Pairs of plans that both measures can order, ties too.
    pub of: usize,
}

/// All pairs of measures that disagree, those that disagree most first; `ranks` by measure and plan.
pub fn disagreements(ranks: &[Vec<Option<usize>>]) -> Vec<Disagreement> {
    let mut all = Vec::new();
    for (first, of_first) in ranks.iter().enumerate() {
        for (second, of_second) in ranks.iter().enumerate().skip(first + 1) {
            let plans = of_first.len().min(of_second.len());
            let mut found = Disagreement { first, second, pairs: Vec::new(), of: 0 };
            for a in 0..plans {
                for b in a + 1..plans {
                    let rank = |plan: usize| Some((of_first[plan]?, of_second[plan]?));
                    let (Some(of_a), Some(of_b)) = (rank(a), rank(b)) else { continue };
                    found.of += 1;
                    if of_a.0 < of_b.0 && of_a.1 > of_b.1 {
                        found.pairs.push((a, b));
                    } else if of_a.0 > of_b.0 && of_a.1 < of_b.1 {
                        found.pairs.push((b, a));
                    }
                }
            }
            let apart = |ranks: &[Option<usize>], (a, b): (usize, usize)| {
                ranks[a].unwrap_or_default().abs_diff(ranks[b].unwrap_or_default())
            };
            found.pairs.sort_by_key(|pair| {
                let clash = apart(of_first, *pair) + apart(of_second, *pair);
                (std::cmp::Reverse(clash), *pair)
            });
            if !found.pairs.is_empty() {
                all.push(found);
            }
        }
    }
    all.sort_by_key(|found| (std::cmp::Reverse(found.pairs.len()), found.first, found.second));
    all
}

/// Which plans no other beats: at least as good under every measure and better under one. By plan; `ranks`
/// by measure and plan. A plan that one of the measures says nothing of is not in the set.
pub fn pareto(ranks: &[Vec<Option<usize>>]) -> Vec<bool> {
    let plans = ranks.iter().map(Vec::len).min().unwrap_or_default();
    let of = |plan: usize| ranks.iter().map(|of| of[plan]).collect::<Option<Vec<usize>>>();
    let all: Vec<Option<Vec<usize>>> = (0..plans).map(of).collect();
    let beats = |other: &[usize], own: &[usize]| {
        other.iter().zip(own).all(|(other, own)| other <= own) && other != own
    };
    all.iter()
        .map(|own| {
            own.as_ref().is_some_and(|own| !all.iter().flatten().any(|other| beats(other, own)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn column(better: Better, values: &[f64]) -> RankedColumn {
        let values = values.iter().copied().map(Some).collect();
        RankedColumn { values, better, tie_width: 1.0 }
    }

    fn ranks(better: Better, values: &[f64]) -> Vec<usize> {
        column(better, values).ranks().into_iter().flatten().collect()
    }

    #[test]
    fn those_in_a_tie_share_a_rank_and_the_next_comes_after_all_of_them() {
        assert_eq!(ranks(Better::Less, &[30.0, 10.0, 10.5, 20.0]), [4, 1, 1, 3]);
        assert_eq!(ranks(Better::More, &[30.0, 10.0, 10.5, 20.0]), [1, 3, 3, 2]);
        // A chain of small steps is no tie: each is compared with the best of the tie.
        assert_eq!(ranks(Better::Less, &[0.0, 0.8, 1.6, 2.4]), [1, 1, 3, 3]);
    }

    #[test]
    fn a_plan_without_a_value_has_no_rank_and_takes_none() {
        let own = RankedColumn {
            values: vec![Some(3.0), None, Some(1.0)],
            better: Better::Less,
            tie_width: 0.0,
        };
        assert_eq!(own.ranks(), [Some(2), None, Some(1)]);
    }

    #[test]
    fn measures_disagree_where_they_order_two_plans_differently_and_not_on_ties() {
        let some = |ranks: &[usize]| ranks.iter().copied().map(Some).collect::<Vec<_>>();
        let found = disagreements(&[some(&[1, 2, 3]), some(&[2, 1, 2]), some(&[1, 1, 3])]);
        let expected = [Disagreement { first: 0, second: 1, pairs: vec![(0, 1)], of: 3 }];
        assert_eq!(found, expected);
        assert_eq!(disagreements(&[some(&[1, 2]), some(&[1, 2])]), []);
        // The sharpest clash stands first: the last two plans are three ranks apart under both.
        let found = disagreements(&[some(&[2, 3, 1, 4]), some(&[3, 2, 4, 1])]);
        assert_eq!(found[0].pairs[0], (2, 3));
        assert_eq!((found[0].pairs.len(), found[0].of), (6, 6));
    }

    #[test]
    fn no_plan_of_the_pareto_set_is_beaten_and_every_other_is() {
        // Cost (less) and quality (more): the third is dearer and worse than the second.
        let cost = column(Better::Less, &[10.0, 20.0, 30.0, 40.0]).ranks();
        let quality = column(Better::More, &[10.0, 30.0, 20.0, 40.0]).ranks();
        assert_eq!(pareto(&[cost, quality]), [true, true, false, true]);
        let same = column(Better::Less, &[10.0, 10.0]).ranks();
        assert_eq!(pareto(&[same]), [true, true]);
    }

    proptest! {
        #[test]
        fn plans_in_another_order_have_the_same_ranks_and_the_same_pareto_set(
            rows in prop::collection::vec((0.0..10.0, 0.0..10.0), 1..8),
        ) {
            let of = |rows: &[(f64, f64)]| {
                let first: Vec<f64> = rows.iter().map(|row| row.0).collect();
                let second: Vec<f64> = rows.iter().map(|row| row.1).collect();
                vec![
                    column(Better::Less, &first).ranks(),
                    column(Better::More, &second).ranks(),
                ]
            };
            let own = of(&rows);
            let turned: Vec<(f64, f64)> = rows.iter().rev().copied().collect();
            let turned = of(&turned);
            for (own, turned) in own.iter().zip(&turned) {
                let back: Vec<Option<usize>> = turned.iter().rev().copied().collect();
                prop_assert_eq!(own, &back);
            }
            let back: Vec<bool> = pareto(&turned).into_iter().rev().collect();
            prop_assert_eq!(pareto(&own), back);
            prop_assert!(pareto(&own).contains(&true));
            prop_assert!(own.iter().all(|ranks| ranks.contains(&Some(1))));
        }
    }
}
