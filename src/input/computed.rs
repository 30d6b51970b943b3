//! What is wrong with a study and shows only after computing.
//!
//! The forecast against the projection is here; calibration is in `check`. Start at [`check_computed`].

use super::check::check_calibration;
use super::places::InputPlaces;
use super::sex_age::ranges;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::{AgeGroup, BaseYear, Cohort, Constraint, Study};
use std::collections::BTreeMap;

/// A cohort scaled by more or less than this is not corrected but replaced.
const SCALING_BOUNDS: (f64, f64) = (0.5, 2.0);
/// A year that scales a cohort by more than this is worth a look. *Assumption*.
const LARGE_SCALING: f64 = 0.05;

/// What only a run shows: the forecast against the projection, and then calibration, which follows where
/// the people are wrong.
pub fn check_computed(
    study: &Study,
    places: &InputPlaces,
    base: &BaseYear,
    constraint: Option<&Constraint>,
) -> Diagnostics {
    let mut diagnostics = check_constraint(study, places, constraint);
    if !diagnostics.has_errors() {
        diagnostics.extend(check_calibration(study, places, base));
    }
    diagnostics.tidy();
    diagnostics
}

/// Checks what it took to meet the forecast on the base scenario: groups that cannot be met, cohorts scaled out
/// of all proportion, and one warning of those scaled much.
fn check_constraint(
    study: &Study,
    places: &InputPlaces,
    constraint: Option<&Constraint>,
) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let (Some(forecast), Some(constraint)) = (&study.model.forecast, constraint) else {
        return diagnostics;
    };
    // The library's user may have made a study without a file.
    if places.forecast.len() != forecast.rows().len() {
        return diagnostics;
    }
    let at = |code: Code, row: usize| {
        let of = &forecast.rows()[row];
        Diagnostic::at(code, places.forecast[row].clone())
            .with("group", of.group.label())
            .with("year", of.year.to_string())
            .with_decimal("persons", of.persons, 0)
    };
    for row in &constraint.nobody {
        diagnostics.push(at(Code::ForecastForNobody, *row));
    }
    for (row, lacking) in &constraint.unmet {
        let unmet = at(Code::GroupsCannotBeMet, *row);
        diagnostics.push(unmet.with_decimal("off", lacking.abs(), 1));
    }
    // What follows from a contradiction is not reported.
    if constraint.unmet.is_empty() {
        check_cohorts(constraint, at, &mut diagnostics);
    }
    diagnostics.tidy();
    diagnostics
}

fn check_cohorts(
    constraint: &Constraint,
    at: impl Fn(Code, usize) -> Diagnostic,
    diagnostics: &mut Diagnostics,
) {
    let size = |cohort: &Cohort| (cohort.scaling - 1.0).abs();
    let is_far_off =
        |cohort: &Cohort| !(SCALING_BOUNDS.0..=SCALING_BOUNDS.1).contains(&cohort.scaling);
    let of_cohorts = |code: Code, cohort: &Cohort, of: &[&Cohort]| {
        let mut years: Vec<i32> = of.iter().map(|cohort| cohort.year.0).collect();
        years.sort_unstable();
        years.dedup();
        at(code, cohort.row)
            .with("cohort", cohort.group.label())
            .with("years", ranges(&years))
            .with("count", years.len())
            .with_decimal("scaling", cohort.scaling, 2)
            .with_decimal("projected", cohort.projected_persons, 0)
            .with_decimal("wanted", cohort.projected_persons * cohort.scaling, 0)
    };
    let (far_off, rest): (Vec<&Cohort>, Vec<&Cohort>) =
        constraint.cohorts.iter().partition(|cohort| is_far_off(cohort));
    let mut by_group: BTreeMap<AgeGroup, Vec<&Cohort>> = BTreeMap::new();
    for cohort in far_off {
        by_group.entry(cohort.group).or_default().push(cohort);
    }
    for of_group in by_group.values() {
        let first = of_group[0];
        diagnostics.push(of_cohorts(Code::ScalingFarOff, first, of_group));
    }
    let large: Vec<&Cohort> = rest.into_iter().filter(|one| size(one) > LARGE_SCALING).collect();
    let most = large.iter().reduce(|most, next| if size(next) > size(most) { next } else { most });
    if let Some(most) = most {
        diagnostics.push(of_cohorts(Code::ScalingLarge, most, &large));
    }
}
