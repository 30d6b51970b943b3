//! `population_intervals.csv`: what others say of how many persons of an age group there may be.
//!
//! Owns that each interval is of an age group that ensembles count, else there is nothing to hold it against. Refuses
//! to let it move a number. Start at [`read`].

use super::model_toml::Frame;
use super::sources::{cite, warn_without_source};
use super::state::{NamedFile, ReadState};
use super::table::{Row, open_table, optional, required};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::ids::SourceId;
use crate::model::{AGE_GROUPS, Names, PopulationInterval};
use crate::units::Year;

/// What never or always holds is no interval.
const SHARES: (f64, f64) = (0.01, 0.99);
const MOST_PERSONS: f64 = 1e10;

/// The intervals in the order of the file, none where there is no such file; `None` if it is wrong.
pub(super) fn read(
    state: &mut ReadState,
    file: Option<&NamedFile>,
    frame: &Frame,
) -> Option<Vec<PopulationInterval>> {
    let Some(file) = file else { return Some(Vec::new()) };
    let columns = [
        required("age_from"),
        required("age_to"),
        required("year"),
        required("share"),
        required("low_persons"),
        required("high_persons"),
        optional("name_da"),
        optional("name_en"),
    ];
    let table = open_table(state, &file.path, file.asked.as_ref(), &columns)?;
    let cited: Vec<Vec<SourceId>> =
        table.rows().map(|row| cite(state, "population_intervals", row)).collect();
    warn_without_source(state, &table);
    let diagnostics = &mut state.diagnostics;
    let mut intervals: Vec<PopulationInterval> = Vec::new();
    let mut spans: Vec<Span> = Vec::new();
    let mut is_right = !table.is_partial;
    for (row, sources) in table.rows().zip(cited) {
        let Some(interval) = read_row(row, sources, frame, diagnostics) else {
            is_right = false;
            continue;
        };
        let is_same = |other: &PopulationInterval| {
            (other.age_group, other.year, other.share)
                == (interval.age_group, interval.year, interval.share)
        };
        if let Some(first) = intervals.iter().position(is_same) {
            is_right = false;
            let what = format!("{}, {}", ages(interval.age_group), interval.year);
            let double = Diagnostic::at(Code::DoubleRow, row.whole()).with("what", what);
            diagnostics.push(double.and_at(spans[first].clone()));
            continue;
        }
        intervals.push(interval);
        spans.push(row.whole());
    }
    is_right.then_some(intervals)
}

fn read_row(
    row: Row<'_>,
    sources: Vec<SourceId>,
    frame: &Frame,
    diagnostics: &mut Diagnostics,
) -> Option<PopulationInterval> {
    let age_group = read_age_group(row, diagnostics);
    let years = (i64::from(frame.base_year.0), i64::from(frame.horizon.0));
    let year = row.whole_number("year", years, diagnostics);
    let share = row.number("share", SHARES, diagnostics);
    let low = row.number("low_persons", (0.0, MOST_PERSONS), diagnostics);
    let high = row.number("high_persons", (0.0, MOST_PERSONS), diagnostics);
    let (low, high) = (low?, high?);
    if low >= high {
        let equal = if low == high { "yes" } else { "no" };
        let backwards = Diagnostic::at(Code::IntervalBackwards, row.span("low_persons"));
        let backwards = backwards.and_at(row.span("high_persons")).with("equal", equal);
        let backwards = backwards.with("low", row.text("low_persons"));
        diagnostics.push(backwards.with("high", row.text("high_persons")));
        return None;
    }
    Some(PopulationInterval {
        age_group: age_group?,
        year: Year(year? as i32),
        share: share?,
        low,
        high,
        names: names_of(row),
        sources,
    })
}

fn read_age_group(row: Row<'_>, diagnostics: &mut Diagnostics) -> Option<usize> {
    let from = row.age("age_from", diagnostics);
    // Empty: the group is open.
    let is_open = row.text("age_to").is_empty();
    let to = if is_open { None } else { Some(row.age("age_to", diagnostics)?) };
    let from = from?;
    let found = AGE_GROUPS.iter().position(|group| *group == (from, to));
    if found.is_none() {
        let known: Vec<String> = (0..AGE_GROUPS.len()).map(ages).collect();
        let none = Diagnostic::at(Code::NotAnAgeGroup, row.span("age_from"));
        let none = none.and_at(row.span("age_to")).with("ages", written(from, to));
        diagnostics.push(none.with("known", known.join(", ")));
    }
    found
}

/// "65–79", "80+".
fn ages(age_group: usize) -> String {
    AGE_GROUPS.get(age_group).map_or_else(String::new, |(from, to)| written(*from, *to))
}

fn written(from: usize, to: Option<usize>) -> String {
    to.map_or_else(|| format!("{from}+"), |to| format!("{from}–{to}"))
}

fn names_of(row: Row<'_>) -> Option<Names> {
    let name = |column: &str| Some(row.text(column)).filter(|name| !name.is_empty());
    match (name("name_da"), name("name_en")) {
        (Some(da), Some(en)) => Some(Names { da: da.to_owned(), en: en.to_owned() }),
        (only, None) | (None, only) => only.map(Names::both),
    }
}
