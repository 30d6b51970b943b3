//! The heat map of a fit's residuals.

use crate::demography::lee_carter::{Compared, DeathGroup, Departure, Met};
use crate::model::Sex;
use crate::topics::fit::residuals;
use crate::topics::tests::*;
use crate::units::Year;

type Shown = (Compared, Option<Departure>);

fn compose((compared, departure): &Shown, context: &Context) -> Draft {
    residuals::compose(compared, *departure, context)
}

/// A context as a fit has it: of no run.
fn fit_contexts() -> Vec<Context> {
    contexts()
        .into_iter()
        .map(|context| Context {
            place: String::new(),
            scenario_name: String::new(),
            assumptions: Vec::new(),
            counts_assumptions: false,
            scenarios: 1,
            extra_note: None,
            ..context
        })
        .collect()
}

/// Deaths of so many years and ages, `deviation` standard deviations from the fit.
fn residuals(
    years: usize,
    ages: std::ops::Range<usize>,
    deviation: impl Fn(usize, usize) -> f64,
    departure: Option<Departure>,
) -> Shown {
    let first_age = ages.start;
    let ages = ages.len();
    let cells = |sign: f64| -> Vec<Met> {
        (0..years * ages)
            .map(|cell| {
                let deviation = sign * deviation(cell / ages, cell % ages);
                Met { deaths: 100.0 + 10.0 * deviation, expected: 100.0 }
            })
            .collect()
    };
    let sexes = [cells(1.0), cells(-1.0)];
    (Compared { first_year: Year(1974), years, first_age, ages, sexes }, departure)
}

fn finding(is_women: bool, is_births: bool, from: i32, until: i32) -> Departure {
    let met = Met { deaths: 12_345.0, expected: 11_111.0 };
    let sex = if is_women { Sex::Female } else { Sex::Male };
    let group =
        if is_births { DeathGroup::Born(from, until) } else { DeathGroup::Years(from, until) };
    Departure { sex, group, met }
}

fn cases() -> Vec<(&'static str, Shown)> {
    let waves = |year: usize, age: usize| (year as f64 - 0.3 * age as f64) % 7.0 - 3.0;
    let nothing = |_: usize, _: usize| 0.0;
    vec![
        ("births", residuals(39, 0..100, waves, Some(finding(true, true, 1915, 1924)))),
        ("years", residuals(39, 0..100, waves, Some(finding(false, false, 1993, 1995)))),
        ("births before all", residuals(10, 0..51, waves, Some(finding(false, true, 1800, 1810)))),
        ("all ages", residuals(12, 0..121, waves, None)),
        ("the old", residuals(23, 60..96, waves, Some(finding(true, false, 1980, 1980)))),
        ("two ages", residuals(23, 60..62, waves, None)),
        ("two centuries", residuals(200, 0..111, waves, Some(finding(false, true, 1900, 1919)))),
        ("as fitted", residuals(39, 0..100, nothing, None)),
        (
            "not finite",
            residuals(39, 0..100, |year, _| if year == 3 { f64::NAN } else { 0.0 }, None),
        ),
        ("far off", residuals(10, 0..100, |_, _| 1e6, None)),
        ("nothing", residuals(0, 0..0, nothing, None)),
    ]
}

pub(crate) fn usual_draft(context: &Context) -> Draft {
    compose(&cases().swap_remove(0).1, context)
}

#[test]
fn residuals_are_tidy_whatever_they_show() {
    for context in fit_contexts() {
        for (kind, input) in cases() {
            assert_tidy(&compose(&input, &context), &describe(kind, &context));
        }
    }
}

#[test]
fn cells_hold_all_deaths_whatever_their_size() {
    for context in fit_contexts() {
        for (kind, input) in cases().into_iter().take(7) {
            let draft = compose(&input, &context);
            let number =
                |value: Value<'_>| if let Value::Number(number) = value { number } else { 0.0 };
            let told: f64 = rows_of(&draft.table).iter().map(|row| number(row[5])).sum();
            let all: f64 = input.0.sexes.iter().flatten().map(|cell| cell.deaths).sum();
            assert!((told - all).abs() < 1e-6 * all, "{}", describe(kind, &context));
        }
    }
}

#[test]
fn the_title_says_who_departs_from_the_fit_and_by_how_much() {
    let context = &fit_contexts()[0];
    let title = |lang: Lang, place: usize| {
        let context = Context { lang, ..context.clone() };
        compose(&cases()[place].1, &context).title.replace('\u{a0}', " ")
    };
    assert_eq!(
        title(Lang::Da, 0),
        "Kvinder født 1915–1924 døde 11,1 % oftere, end tilpasningen siger"
    );
    assert_eq!(title(Lang::En, 1), "In 1993–1995 men died 11.1% more often than the fit says");
    assert_eq!(
        title(Lang::En, 7),
        "No years and no birth cohorts depart from the fit by more than chance"
    );
    assert_eq!(title(Lang::En, 8), "Deaths against the fit cannot be shown");
}

#[test]
fn more_deaths_than_fitted_have_a_dot_beside_their_colour() {
    let context = &fit_contexts()[0];
    let one = |deviation: f64| {
        let input = residuals(10, 0..100, move |_, _| deviation, None);
        // Of men it is the other way round.
        compose(&input, context).finish().svg.matches("<circle").count()
    };
    // Three in the key, and one for each cell of one of the sexes.
    let (few, many) = (one(0.0), one(5.0));
    assert_eq!(few, 3);
    assert!(many > few + 20, "{many}");
    assert_eq!(one(-5.0), many);
}
