//! Holding a projection to an official forecast by age group.
//!
//! The multipliers that meet the forecast, and what scaling does to persons. Start at [`fit_to_forecast`];
//! [`scale_cohorts`] is what every run does.

use crate::model::ForecastPart;
use crate::numeric::Lanes;

/// Groups that overlap are met to this, relative to each.
const MET: f64 = 1e-12;
/// After so many rounds groups that are not met contradict each other.
const MOST_ROUNDS: usize = 10_000;

/// Persons that scaling added and took away, one sex.
#[derive(Clone, Copy, Debug, Default)]
pub struct Scaled<const L: usize> {
    /// Not below 0.
    pub added: Lanes<L>,
    /// Not below 0.
    pub taken: Lanes<L>,
}

/// Multiplies persons by age with that age's multiplier; shapes `[age]`.
///
/// ```text
/// P(x) ← s(x) · P(x)
/// ```
#[inline(always)]
pub fn scale_cohorts<const L: usize>(persons: &mut [Lanes<L>], scaling: &[f64]) -> Scaled<L> {
    let mut scaled = Scaled::default();
    for (here, factor) in persons.iter_mut().zip(scaling) {
        let after = *here * *factor;
        let change = after - *here;
        scaled.added += change.max(Lanes::ZERO);
        scaled.taken += (-change).max(Lanes::ZERO);
        *here = after;
    }
    scaled
}

/// Finds the multiplier of each age with which every part of a forecast is met, by iterative proportional
/// fitting: each part in turn is scaled to its figure, until all are met. `persons` and `scaling` are of
/// both sexes together, shape `[age]`.
///
/// ```text
/// s(x) ← s(x) · target(g) / Σ_{y∈g} s(y)·P(y),  x ∈ g
/// ```
///
/// Of all multipliers that meet the forecast these change the population least, by Σ s·P·(ln s − 1). Parts
/// without a common age are met at once. Ages that no part has keep the multiplier 1, and so do those of a
/// part where nobody is. Returns whether all are met but those.
///
/// Source: Deming & Stephan (1940), "On a least squares adjustment of a sampled frequency table when the
/// expected marginal totals are known", Ann. Math. Statist. 11(4).
pub fn fit_to_forecast(persons: &[f64], parts: &[ForecastPart], scaling: &mut [f64]) -> bool {
    scaling.fill(1.0);
    for _ in 0..MOST_ROUNDS {
        let mut farthest: f64 = 0.0;
        for part in parts {
            let sum = scaled_persons(persons, part, scaling);
            if sum > 0.0 {
                let ratio = part.persons / sum;
                farthest = farthest.max((ratio - 1.0).abs());
                part.ages.iter().for_each(|age| scaling[age] *= ratio);
            } else if part.persons > 0.0 && has_anybody(persons, part) {
                // Another part, for nobody, has emptied this one.
                return false;
            }
        }
        if farthest <= MET {
            return true;
        }
    }
    false
}

/// Persons of a part after scaling.
pub fn scaled_persons(persons: &[f64], part: &ForecastPart, scaling: &[f64]) -> f64 {
    part.ages.iter().map(|age| persons[age] * scaling[age]).sum()
}

/// Does the projection have anybody in a part?
pub fn has_anybody(persons: &[f64], part: &ForecastPart) -> bool {
    part.ages.iter().any(|age| persons[age] > 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AgeGroup, AgeSet, Ages, Forecast, ForecastRow};
    use crate::units::Year;
    use proptest::prelude::*;

    fn part(from: usize, to: usize, persons: f64) -> ForecastPart {
        ForecastPart { row: 0, ages: AgeSet::range(from, to), persons }
    }

    #[test]
    fn parts_side_by_side_are_met_by_their_ratios() {
        let mut scaling = [0.0; 5];
        let persons = [100.0, 100.0, 50.0, 0.0, 50.0];
        let parts = [part(0, 1, 220.0), part(2, 3, 45.0)];
        assert!(fit_to_forecast(&persons, &parts, &mut scaling));
        for (factor, expected) in scaling.into_iter().zip([1.1, 1.1, 0.9, 0.9, 1.0]) {
            assert!((factor - expected).abs() < 1e-15);
        }
    }

    /// The worked example of `src/docs/forecast.md`.
    #[test]
    fn the_example_of_the_documents_by_hand() {
        let mut persons = [0.0; 100];
        (persons[30], persons[70], persons[85]) = (78_000.0, 13_500.0, 4_200.0);
        let row = |from, to, persons| ForecastRow {
            year: Year(2017),
            group: AgeGroup { from, to },
            persons,
        };
        let rows = vec![
            row(0, Some(64), 77_610.0),
            row(80, None, 4_242.0),
            row(65, None, 17_877.0),
            row(0, None, 95_487.0),
        ];
        let forecast = Forecast::new("f.csv".to_owned(), None, rows, Ages::up_to(99)).unwrap();
        let mut scaling = [0.0; 100];
        assert!(fit_to_forecast(&persons, forecast.parts(Year(2017)), &mut scaling));
        for (age, expected) in [(30, 0.995), (70, 1.01), (85, 1.01)] {
            assert!((scaling[age] - expected).abs() < 1e-12, "{age}: {}", scaling[age]);
        }
        let mut lanes = persons.map(|here| Lanes([here]));
        let scaled = scale_cohorts(&mut lanes, &scaling);
        assert!((scaled.added.0[0] - 177.0).abs() < 1e-9);
        assert!((scaled.taken.0[0] - 390.0).abs() < 1e-9);
    }

    #[test]
    fn parts_that_overlap_are_met_together() {
        // 1 and 2 in the first, 2 and 3 in the second: by symmetry s₁ = s₃, and 10·s₁ + 10·s₂ = 22 for both.
        let mut scaling = [0.0; 4];
        let parts = [part(1, 2, 22.0), part(2, 3, 22.0)];
        assert!(fit_to_forecast(&[10.0; 4], &parts, &mut scaling));
        assert!((scaling[1] - scaling[3]).abs() < 1e-11);
        assert!((scaling[1] + scaling[2] - 2.2).abs() < 1e-11);
        // Each is a product of the factors of its parts.
        assert!((scaling[2] - scaling[1] * scaling[3]).abs() < 1e-11);
    }

    #[test]
    fn parts_that_cannot_be_met_together_are_told() {
        let mut scaling = [0.0; 3];
        // Everybody of the second is in the first two, which have fewer.
        let parts = [part(0, 1, 5.0), part(1, 2, 5.0), part(1, 1, 9.0)];
        assert!(!fit_to_forecast(&[10.0; 3], &parts, &mut scaling));
        assert!(scaling.iter().all(|factor| factor.is_finite()));
    }

    #[test]
    fn where_nobody_is_nobody_is_made() {
        let mut scaling = [0.0; 2];
        assert!(fit_to_forecast(&[0.0, 10.0], &[part(0, 0, 7.0)], &mut scaling));
        assert_eq!(scaling, [1.0, 1.0]);
    }

    proptest! {
        #[test]
        fn what_scaling_adds_and_takes_is_the_difference(
            persons in prop::collection::vec(0.0..1e5_f64, 1..121),
            factor in 0.5..2.0_f64,
        ) {
            let scaling: Vec<f64> =
                (0..persons.len()).map(|age| if age % 2 == 0 { factor } else { 1.0 / factor }).collect();
            let mut lanes: Vec<Lanes<2>> = persons.iter().map(|p| Lanes([*p, 2.0 * p])).collect();
            let scaled = scale_cohorts(&mut lanes, &scaling);
            for lane in 0..2 {
                let before: f64 = persons.iter().sum::<f64>() * (1 + lane) as f64;
                let after: f64 = lanes.iter().map(|persons| persons.0[lane]).sum();
                let moved = scaled.added.0[lane] - scaled.taken.0[lane];
                prop_assert!((after - before - moved).abs() <= 1e-9 * before.max(1.0));
                prop_assert!(scaled.added.0[lane] >= 0.0 && scaled.taken.0[lane] >= 0.0);
            }
        }
    }
}
