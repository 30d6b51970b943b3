//! Fits of death rates against numpy's, and what the order of a table may change.

use crate::studies::root;
use pejl::demography::lee_carter::{Counts, LiLee, lee_carter, li_lee, outlook};
use pejl::input::read_deaths;
use pejl::model::{ObservedDeaths, Sex};
use pejl::units::Year;
use std::collections::BTreeMap;
use std::fs;

type Numbers = BTreeMap<(String, String, String, String), f64>;

fn observed(name: &str) -> ObservedDeaths {
    let path = root().join(format!("tests/reference/deaths/{name}.csv"));
    read_deaths(&path).unwrap().observed
}

/// What `tests/reference/lee_carter.py` makes of the table.
fn expected(name: &str) -> Numbers {
    let path = root().join(format!("tests/reference/deaths/{name}_expected.csv"));
    let mut reader = csv::Reader::from_path(path).unwrap();
    reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            let word = |place: usize| record[place].to_owned();
            ((word(0), word(1), word(2), word(3)), record[4].parse().unwrap())
        })
        .collect()
}

/// The same numbers of ours.
struct Ours<'a> {
    observed: &'a ObservedDeaths,
    numbers: Numbers,
}

impl Ours<'_> {
    fn put(&mut self, part: &str, what: &str, year: Option<Year>, age: Option<usize>, value: f64) {
        let word = |word: Option<String>| word.unwrap_or_default();
        let year = word(year.map(|year| year.to_string()));
        let age = word(age.map(|age| age.to_string()));
        self.numbers.insert((part.to_owned(), what.to_owned(), year, age), value);
    }

    fn by_age(&mut self, part: &str, what: &str, values: &[f64]) {
        for (age, value) in values.iter().enumerate() {
            self.put(part, what, None, Some(age), *value);
        }
    }

    fn by_year(&mut self, part: &str, what: &str, values: &[f64]) {
        for (year, value) in values.iter().enumerate() {
            self.put(part, what, Some(self.observed.first_year.plus(year)), None, *value);
        }
    }
}

fn ours(observed: &ObservedDeaths, fit: &LiLee) -> Numbers {
    let mut ours = Ours { observed, numbers: Numbers::new() };
    let alone = Sex::BOTH.map(|sex| {
        let own = observed.of(sex);
        let (deaths, person_years) = (&own.deaths[..], &own.person_years[..]);
        lee_carter(Counts { ages: observed.ages, deaths, person_years }).unwrap()
    });
    for (part, fit) in [("common", &fit.common), ("alone_f", &alone[0]), ("alone_m", &alone[1])] {
        ours.by_age(part, "level", &fit.level);
        ours.by_age(part, "slope", &fit.slope);
        ours.by_year(part, "index", &fit.index);
        ours.put(part, "explained", None, None, fit.explained_share);
        ours.put(part, "drift", None, None, fit.drift.per_year);
        ours.put(part, "drift_error", None, None, fit.drift.error);
        ours.put(part, "innovation", None, None, fit.drift.innovation);
    }
    ours.by_year("common", "index_of_logs", &fit.common.index_of_logs);
    for sex in Sex::BOTH {
        let (part, own) = (sex.letter(), fit.of(sex));
        ours.by_age(part, "level", &own.level);
        ours.by_age(part, "slope", &own.slope);
        ours.by_age(part, "jump_off", &own.jump_off);
        ours.by_year(part, "index", &own.index);
        for (what, value) in [
            ("constant", own.returning.constant),
            ("memory", own.returning.memory),
            ("innovation", own.returning.innovation),
            ("explained_by_common", own.explained_by_common),
            ("explained", own.explained_share),
            ("residual", own.residual),
        ] {
            ours.put(part, what, None, None, value);
        }
    }
    for row in outlook(fit, 0) {
        let year = observed.last_year().plus(row.after_years);
        ours.put(row.sex.letter(), "expectancy", Some(year), Some(row.age), row.central);
    }
    ours.numbers
}

fn agrees(name: &str) {
    let observed = observed(name);
    let ours = ours(&observed, &li_lee(&observed).unwrap());
    let expected = expected(name);
    assert_eq!(ours.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>());
    for (what, expected) in &expected {
        let found = ours[what];
        let miss = (found - expected).abs() / expected.abs().max(1.0);
        assert!(miss <= 1e-8, "{name}, {what:?}: {found} for {expected}");
    }
}

#[test]
fn the_fit_of_denmark_agrees_with_numpy_to_the_eighth_decimal() {
    agrees("denmark");
}

#[test]
fn the_fit_of_finland_agrees_with_numpy_to_the_eighth_decimal() {
    agrees("finland");
}

#[test]
fn the_fit_of_a_made_up_country_agrees_with_numpy_to_the_eighth_decimal() {
    agrees("made_up");
}

#[test]
fn denmarks_fitted_deaths_are_those_observed_in_each_year() {
    let observed = observed("denmark");
    let fit = li_lee(&observed).unwrap().common;
    for year in 0..observed.years {
        let (mut modelled, mut died) = (0.0, 0.0);
        for exposed in &observed.sexes {
            for age in 0..observed.ages {
                let cell = year * observed.ages + age;
                let log = fit.level[age] + fit.slope[age] * fit.index[year];
                modelled += exposed.person_years[cell] * pejl::numeric::exp(log);
                died += exposed.deaths[cell];
            }
        }
        assert!((modelled / died - 1.0).abs() <= 1e-8, "{year}: {modelled} for {died}");
    }
}

/// The table's rows, header first.
fn rows(name: &str) -> Vec<String> {
    let path = root().join(format!("tests/reference/deaths/{name}.csv"));
    fs::read_to_string(path).unwrap().lines().map(ToOwned::to_owned).collect()
}

#[test]
fn years_and_rows_in_another_order_and_another_dialect_are_the_same_table() {
    let place = tempfile::tempdir().unwrap();
    let mut rows = rows("denmark");
    let header = rows.remove(0);
    rows.reverse();
    rows.rotate_left(1234);
    let turned = place.path().join("turned.csv");
    fs::write(&turned, format!("{header}\n{}\n", rows.join("\n"))).unwrap();
    let danish = place.path().join("danish.csv");
    let text = format!("\u{feff}{header}\r\n{}\r\n", rows.join("\r\n"));
    fs::write(&danish, text.replace(',', ";").replace('.', ",").replace(";f;", ";k;")).unwrap();
    let as_it_is = observed("denmark");
    assert_eq!(read_deaths(&turned).unwrap().observed, as_it_is);
    assert_eq!(read_deaths(&danish).unwrap().observed, as_it_is);
}
