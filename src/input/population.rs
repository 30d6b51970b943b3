//! `population.csv` and `mortality.csv`.
//!
//! The last age of the base-year population is that of the study; `qx` is read as `mx`.

use super::fields::{FieldList, Limits, PERSONS, SEX, SHARE, age, number, year};
use super::model_toml::StudyFrame;
use super::sex_age::{SexAgeRows, read_sex_age};
use super::state::{NamedFile, ReadState};
use crate::diag::{Code, Diagnostic};
use crate::model::{Ages, BySexAge, MOST_AGES, Sex, Yearly, infant_years_lived};

pub(super) const POPULATION: FieldList =
    FieldList::new("population", &[year(), SEX, age("age"), number("persons", PERSONS)]);

pub(super) const MORTALITY: FieldList = FieldList::new(
    "mortality",
    &[
        year(),
        SEX,
        age("age"),
        // A rate of 50 a year is an expectation of a week: nothing that a study means.
        number("mx", Limits::new(0.0, 50.0, "deaths per person and year")).optional(),
        number("qx", SHARE).optional(),
    ],
);

/// The open age of a study.
const LAST_AGES: (usize, usize) = (90, MOST_AGES - 1);

/// The population of the base year; other years in the file are not looked at.
pub(super) fn read_population(
    state: &mut ReadState,
    file: &NamedFile,
    frame: &StudyFrame,
) -> Option<BySexAge> {
    let (_, rows) = read_sex_age(state, &POPULATION, file, &[&["persons"]])?;
    let base = frame.base_year.0;
    let diagnostics = &mut state.diagnostics;
    let own_year = (base, Sex::Female, 0)..(base + 1, Sex::Female, 0);
    let of_base = || rows.rows.range(own_year.clone());
    // Rows with a wrong number show how far ages go all the same; a row of which no age is known might be the oldest.
    let left_out = rows.left_out.range(own_year.clone()).map(|(_, _, age)| *age);
    let Some(last) = of_base().map(|((_, _, age), _)| *age).chain(left_out).max() else {
        if !rows.is_partial {
            diagnostics.extend(base_year_missing(&rows, base));
        }
        return None;
    };
    if rows.is_blind {
        return None;
    }
    if last < LAST_AGES.0 || last > LAST_AGES.1 {
        let oldest = of_base().find(|((_, _, age), _)| *age == last);
        let span = oldest.map_or_else(|| rows.table.header.clone(), |(_, (_, span))| span.clone());
        diagnostics.push(
            Diagnostic::at(Code::BadLastAge, span)
                .with("last", last)
                .with("low", LAST_AGES.0)
                .with("high", LAST_AGES.1)
                .with("kind", if last < LAST_AGES.0 { "young" } else { "old" }),
        );
        return None;
    }
    let ages = Ages::up_to(last);
    let is_complete = rows.check_missing(&[base], ages, diagnostics);
    let population = rows.of_year(base, 0, ages);
    if is_complete && !rows.is_partial && population.flat().iter().sum::<f64>() <= 0.0 {
        diagnostics.push(Diagnostic::at(Code::NobodyThere, rows.table.header.clone()));
    }
    // Even an incomplete one shows the other tables how far ages go.
    Some(population)
}

/// The base year is not in the table: which years are, so that it is clear on which side it lacks.
fn base_year_missing(rows: &SexAgeRows, base: i32) -> Option<Diagnostic> {
    let ((first, _, _), (_, first_span)) = rows.rows.first_key_value()?;
    let ((last, _, _), (_, last_span)) = rows.rows.last_key_value()?;
    let (kind, span) = match (*first > base, *last < base) {
        (true, _) => ("late", first_span),
        (_, true) => ("early", last_span),
        _ => ("hole", first_span),
    };
    let missing = Diagnostic::at(Code::BaseYearMissing, span.clone()).with("kind", kind);
    let missing = missing.with("year", base.to_string()).with("table", POPULATION.name);
    Some(missing.with("first", first.to_string()).with("last", last.to_string()))
}

/// Central death rates, given as such or as probabilities.
pub(super) fn read_mortality(
    state: &mut ReadState,
    file: &NamedFile,
    frame: &StudyFrame,
    ages: Option<Ages>,
) -> Option<Yearly<BySexAge>> {
    let (form, mut rows) = read_sex_age(state, &MORTALITY, file, &[&["mx"], &["qx"]])?;
    let ages = ages?;
    if form == 1 {
        for ((_, sex, age), (values, _)) in &mut rows.rows {
            values[0] = rate_from_probability(*sex, *age, values[0]);
        }
    }
    let diagnostics = &mut state.diagnostics;
    let mut is_reported = false;
    for ((_, _, age), (values, span)) in &rows.rows {
        if *age == ages.last() && values[0] <= 0.0 && !is_reported {
            is_reported = true;
            diagnostics.push(Diagnostic::at(Code::OpenAgeImmortal, span.clone()).with("age", *age));
        }
    }
    let tables = rows.complete(1, Some(ages), frame, diagnostics)?;
    if is_reported { None } else { tables.into_iter().next() }
}

/// The central rate that gives a probability of dying within the year of age.
///
/// ```text
/// q = m / (1 + (1 − a) m)   ⇔   m = q / (1 − (1 − a) q)
/// ```
///
/// a = ½; at age 0 a depends on m itself (Andreev & Kingkade) and is found by going round until it no longer moves.
/// A probability says nothing about the rate within an open age, so that is read as any other.
fn rate_from_probability(sex: Sex, age: usize, probability: f64) -> f64 {
    let rate = |a: f64| probability / (1.0 - (1.0 - a) * probability);
    if age > 0 {
        return rate(0.5);
    }
    let mut m0 = rate(0.5);
    // Each round shortens the distance at least threefold: the slope of a0 in m0 is below 4, and m0
    // moves with it by at most q².
    for _ in 0..200 {
        m0 = rate(infant_years_lived(sex, m0));
    }
    m0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_probability_and_its_rate_give_the_same_life_table() {
        let m = rate_from_probability(Sex::Male, 40, 0.1);
        assert!((m / (1.0 + 0.5 * m) - 0.1).abs() < 1e-15);
        let m0 = rate_from_probability(Sex::Female, 0, 0.004);
        let a0 = infant_years_lived(Sex::Female, m0);
        assert!((m0 / (1.0 + (1.0 - a0) * m0) - 0.004).abs() < 1e-15);
        assert_eq!(rate_from_probability(Sex::Male, 100, 1.0), 2.0);
    }
}
