//! What ensembles draw from a fit, against numpy without a filter.

use crate::studies::root;
use pejl::demography::lee_carter::li_lee;
use pejl::demography::paths::{fit_outlook, index_expectancy};
use pejl::input::{SeriesYears, read_deaths, read_series};
use pejl::model::Returning;
use std::collections::BTreeMap;

type Numbers = BTreeMap<(String, String, String, String), f64>;

fn key(part: &str, what: &str, year: &str, place: &str) -> (String, String, String, String) {
    (part.to_owned(), what.to_owned(), year.to_owned(), place.to_owned())
}

/// What `tests/reference/outlook.py` makes of the table.
fn expected(name: &str) -> Numbers {
    let path = root().join(format!("tests/reference/deaths/{name}_outlook.csv"));
    let mut reader = csv::Reader::from_path(path).unwrap();
    reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            (key(&record[0], &record[1], &record[2], &record[3]), record[4].parse().unwrap())
        })
        .collect()
}

fn ours(name: &str, has_series: bool) -> Numbers {
    let folder = root().join("tests/reference/deaths");
    let observed = read_deaths(&folder.join(format!("{name}.csv"))).unwrap().observed;
    let table = |what: &str| has_series.then(|| folder.join(format!("{name}_{what}.csv")));
    let (fertility, migration) = (table("fertility"), table("migration"));
    let years = SeriesYears { from: None, until: observed.last_year() };
    let read = read_series(fertility.as_deref(), migration.as_deref(), years, &observed).unwrap();
    let series = (read.fertility.map(|one| one.series), read.migration.map(|one| one.series));
    let fitted = fit_outlook(&observed, series.0.as_ref(), series.1.as_ref()).unwrap();
    let mut numbers = Numbers::new();
    for (place, value) in fitted.index.iter().enumerate() {
        let year = observed.first_year.plus(place).to_string();
        numbers.insert(key("index", "values", &year, ""), *value);
    }
    for (place, way) in fitted.outlook.mortality.ways.iter().enumerate() {
        for (what, value) in [
            ("weight", way.weight),
            ("noise", way.noise),
            ("level_step", way.level_step),
            ("trend_step", way.trend_step),
            ("level", way.level),
            ("trend", way.trend),
            ("level_variance", way.level_variance),
            ("covariance", way.covariance),
            ("trend_variance", way.trend_variance),
        ] {
            numbers.insert(key("index", what, "", &place.to_string()), value);
        }
    }
    let fit = li_lee(&observed).unwrap();
    for row in index_expectancy(&fit, &fitted.outlook.mortality, 0) {
        let year = observed.last_year().plus(row.after_years).to_string();
        for (what, value) in [("central", row.central), ("low", row.low), ("high", row.high)] {
            if row.after_years > 0 {
                numbers.insert(key(row.sex.letter(), what, &year, &row.age.to_string()), value);
            }
        }
    }
    let mut put = |part: &str, fit: Option<Returning>| {
        let Some(fit) = fit else { return };
        for (what, value) in [
            ("last", fit.last),
            ("mean_before", fit.mean_before),
            ("mean_after", fit.mean_after),
            ("mean_error", fit.mean_error),
            ("memory", fit.memory),
            ("memory_error", fit.memory_error),
            ("innovation", fit.innovation),
            ("held", f64::from(u8::from(fit.is_held))),
        ] {
            numbers.insert(key(part, what, "", ""), value);
        }
    };
    put("fertility", fitted.outlook.fertility);
    put("migration", fitted.outlook.migration);
    if has_series {
        let correlation = fitted.outlook.error_correlation;
        numbers.insert(key("errors", "correlation", "", ""), correlation);
    }
    numbers
}

fn agrees(name: &str, has_series: bool) {
    let (ours, expected) = (ours(name, has_series), expected(name));
    assert_eq!(ours.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>());
    for (what, expected) in &expected {
        let found = ours[what];
        let miss = (found - expected).abs();
        assert!(miss <= 1e-8 * expected.abs().max(1.0), "{name}, {what:?}: {found} for {expected}");
        // Variances and weights are small: some figures of each, too.
        assert!(miss <= 1e-6 * expected.abs() + 1e-15, "{name}, {what:?}: {found} for {expected}");
    }
}

#[test]
fn index_ways_and_returns_of_denmark_agree_with_numpy_to_the_eighth_decimal() {
    agrees("denmark", true);
}

#[test]
fn index_and_ways_of_finland_agree_with_numpy_to_the_eighth_decimal() {
    agrees("finland", false);
}

#[test]
fn index_and_ways_of_a_made_up_country_agree_with_numpy_to_the_eighth_decimal() {
    agrees("made_up", false);
}
