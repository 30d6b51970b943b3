//! Is the base scenario in the middle of its own draws, and if not, which factors lean?
//!
//! The total gap under the first plan in the decision year is what is looked at. Start at [`base_in_draws`].

use super::keep_quantity::KeepQuantity;
use crate::ensemble::{Aggregate, Ensemble, FEWEST_RUNS, How, Points, ScenarioResult};
use crate::figures::{Figure, Quantity};
use crate::model::{BaseInDraws, Design, MIDDLE, Scheme, Study};

/// As many factors are named.
const MOST_NAMED: usize = 3;
/// A factor that moves less than this share of the way to the middle draw does not lean.
const LEAST_SHARE: f64 = 0.05;

/// Where the base scenario lies, if it is not between the shares of [`MIDDLE`]; `None` too for a grid, which draws
/// nothing, for too few runs, and where the draws do not differ.
pub fn base_in_draws(
    study: &Study,
    design: &Design,
    aggregate: &Aggregate,
    base: &ScenarioResult,
    how: How,
) -> Option<BaseInDraws> {
    let t = study.model.decision_year.since(study.model.base_year);
    let is_drawn = design.scheme != Scheme::Factorial && base.scenario == design.scenario;
    if t == 0 || !is_drawn || aggregate.done().runs < FEWEST_RUNS {
        return None;
    }
    let own_dkk = base.plans.first()?.total(t).gap().0;
    let cell = aggregate.cell(0, study.model.areas.len(), t, Figure::Gap)?;
    let (share_below, median_dkk) = aggregate.read(cell, |tally, range| {
        let at = |share: f64| tally.quantile(range, share).value;
        // What differs by less than a bin cannot be distinguished.
        let same = range.bin_width();
        let ends = [share_where(&at, own_dkk - same), share_where(&at, own_dkk + same)];
        let (least, most) = tally.extremes();
        (most - least > same).then(|| (off_centre(ends), at(0.5)))
    })??;
    let share_below = share_below?;
    let leaning = leaning(study, design, (own_dkk, median_dkk), how);
    Some(BaseInDraws { share_below, own_dkk, median_dkk, leaning })
}

/// The largest share whose quantile is not above `number`, to a thousandth.
fn share_where(at: &impl Fn(f64) -> f64, number: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    if at(high) <= number {
        return high;
    }
    while high - low > 0.001 {
        let middle = 0.5 * (low + high);
        if at(middle) <= number { low = middle } else { high = middle }
    }
    low
}

/// The middle of the shares between `ends` where all of them lie outside of [`MIDDLE`].
fn off_centre([low, high]: [f64; 2]) -> Option<f64> {
    (high < MIDDLE.0 || low > MIDDLE.1).then_some(0.5 * (low + high))
}

/// The factors that alone, each at its median, move the gap from the scenario's towards the median.
fn leaning(study: &Study, design: &Design, (own, median): (f64, f64), how: How) -> Vec<usize> {
    let t = study.model.decision_year.since(study.model.base_year);
    let mut study = study.clone();
    study.plans.truncate(1);
    let points = Points::new(1, vec![0.5]);
    let keep = KeepQuantity::of_first(&study, Quantity::of_area(Figure::Gap, None, t));
    let moved = |factor: usize| {
        let alone = points.design(design, vec![design.factors.get(factor)?.clone()]);
        let found = Ensemble::at_points(&study, &alone, &points, how).reduce(&keep, &())?;
        Some((factor, (found.first()? - own) / (median - own)))
    };
    let mut moves: Vec<(usize, f64)> = (0..design.factors.len()).filter_map(moved).collect();
    moves.retain(|(_, share)| *share >= LEAST_SHARE);
    moves.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    moves.into_iter().take(MOST_NAMED).map(|(factor, _)| factor).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_among_the_quantiles() {
        let even = |share: f64| 100.0 * share;
        assert!((share_where(&even, 20.0) - 0.2).abs() < 0.002);
        assert_eq!(share_where(&even, -1.0), 0.0);
        assert_eq!(share_where(&even, 100.0), 1.0);
        // Half of the draws are one number.
        let steps = |share: f64| {
            if share < 0.3 {
                0.0
            } else if share < 0.8 {
                5.0
            } else {
                9.0
            }
        };
        let ends = [share_where(&steps, 4.9), share_where(&steps, 5.1)];
        assert_eq!(off_centre(ends), None);
    }

    #[test]
    fn only_what_lies_wholly_outside_the_middle_is_off_centre() {
        assert_eq!(off_centre([0.18, 0.22]), Some(0.2));
        assert_eq!(off_centre([0.38, 0.42]), None);
        assert_eq!(off_centre([0.45, 0.55]), None);
        assert!(off_centre([0.61, 0.7]).is_some());
    }
}
