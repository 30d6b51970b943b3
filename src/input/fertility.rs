//! `fertility.csv`: births per woman by single age.

use super::fields::{FieldList, Limits, age, number, year};
use super::model_toml::StudyFrame;
use super::open_table::open_table;
use super::sex_age::{age_too_high, check_years, ranges};
use super::sources::cite_all;
use super::state::{NamedFile, ReadState};
use crate::diag::{Code, Diagnostic, Span};
use crate::model::{Ages, Yearly};
use crate::units::Year;
use std::collections::BTreeMap;

/// Births per woman and year at one age.
pub(super) const BIRTH_RATE: Limits = Limits::new(0.0, 1.0, "births per woman and year");

pub(super) const FERTILITY: FieldList =
    FieldList::new("fertility", &[year(), age("age"), number("rate", BIRTH_RATE)]);

/// Rates by year and age; ages outside those of the table are 0, a hole between them is an error.
pub(super) fn read(
    state: &mut ReadState,
    file: &NamedFile,
    frame: &StudyFrame,
    ages: Option<Ages>,
) -> Option<Yearly<Vec<f64>>> {
    let table = open_table(state, &FERTILITY, file)?;
    cite_all(state, &table, false);
    let diagnostics = &mut state.diagnostics;
    let mut years: BTreeMap<i32, BTreeMap<usize, (f64, Span)>> = BTreeMap::new();
    let mut is_right = !table.is_partial;
    for row in table.rows() {
        let year = row.year("year", diagnostics);
        let age = row.age("age", diagnostics);
        let rate = row.number("rate", diagnostics);
        let (Some(year), Some(age), Some(rate)) = (year, age, rate) else {
            is_right = false;
            continue;
        };
        if age == 0 && rate > 0.0 {
            is_right = false;
            diagnostics.push(Diagnostic::at(Code::FertilityAtBirth, row.span("age")));
        }
        if let Some(ages) = ages.filter(|ages| age > ages.last()) {
            is_right = false;
            diagnostics.push(age_too_high(row.span("age"), age, ages, table.list.name));
        }
        let of_year = years.entry(year).or_default();
        if let Some((_, first)) = of_year.get(&age) {
            is_right = false;
            diagnostics.push(row.twice(first, format!("{year}, {age}")));
            continue;
        }
        of_year.insert(age, (rate, row.whole()));
    }
    if !is_right {
        return None;
    }
    let mut holes: BTreeMap<Vec<usize>, (Vec<i32>, Span)> = BTreeMap::new();
    for (year, of_year) in &years {
        let (Some(first), Some(last)) = (of_year.keys().next(), of_year.keys().next_back()) else {
            continue;
        };
        let missing: Vec<usize> =
            (*first..*last).filter(|age| !of_year.contains_key(age)).collect();
        if let Some(hole) = missing.first() {
            let before = of_year.range(..hole).next_back();
            let span = before.map_or_else(|| table.header.clone(), |(_, (_, span))| span.clone());
            holes.entry(missing).or_insert_with(|| (Vec::new(), span)).0.push(*year);
        }
    }
    for (missing, (in_years, span)) in holes {
        is_right = false;
        diagnostics.push(
            Diagnostic::at(Code::MissingAges, span)
                .with("sex", "f")
                .with("ages", ranges(&missing))
                .with("years", ranges(&in_years))
                .with("table", table.list.name)
                .with("tail", "no"),
        );
    }
    let spans = years
        .iter()
        .filter_map(|(year, rows)| Some((*year, rows.values().next()?.1.clone())))
        .collect();
    if !check_years(&spans, frame, &table.header, diagnostics) || !is_right {
        return None;
    }
    let ages = ages?;
    let first = *years.keys().next()?;
    let tables = years
        .into_values()
        .map(|rows| {
            let mut rates = vec![0.0; ages.count()];
            for (age, (rate, _)) in rows {
                rates[age] = rate;
            }
            rates
        })
        .collect();
    Yearly::new(Year(first), tables)
}
