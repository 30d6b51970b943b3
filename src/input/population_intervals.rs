//! `population_intervals.csv`: what others say of how many persons of an age group there may be.
//!
//! Each interval is of an age group that ensembles count, or there is nothing to hold it against. It moves no number. Start
//! at [`read`].

use super::fields::{FieldList, Limits, PERSONS, age, number, text, year};
use super::model_toml::StudyFrame;
use super::open_table::open_table;
use super::sources::{cite, warn_without_source};
use super::state::{NamedFile, ReadState};
use super::table::InputRow;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::ids::SourceId;
use crate::model::{AGE_GROUPS, PopulationInterval};
use crate::units::Year;
use std::collections::BTreeMap;

pub(super) const POPULATION_INTERVALS: FieldList = FieldList::new(
    "population_intervals",
    &[
        age("age_from"),
        age("age_to"),
        year(),
        // What never or always holds is no interval.
        number("share", Limits::new(0.01, 0.99, "share")),
        number("low_persons", PERSONS),
        number("high_persons", PERSONS),
        text("name_da").optional(),
        text("name_en").optional(),
    ],
);

/// The intervals in the order of the file, none where there is no such file; `None` if it is wrong.
pub(super) fn read(
    state: &mut ReadState,
    file: Option<&NamedFile>,
    frame: &StudyFrame,
) -> Option<Vec<PopulationInterval>> {
    let Some(file) = file else { return Some(Vec::new()) };
    let table = open_table(state, &POPULATION_INTERVALS, file)?;
    let cited: Vec<Vec<SourceId>> = table.rows().map(|row| cite(state, row)).collect();
    warn_without_source(state, &table);
    let diagnostics = &mut state.diagnostics;
    let mut intervals: Vec<PopulationInterval> = Vec::new();
    let mut seen: BTreeMap<(usize, Year, u64), Span> = BTreeMap::new();
    let mut is_right = !table.is_partial;
    for (row, sources) in table.rows().zip(cited) {
        let Some(interval) = read_row(row, sources, frame, diagnostics) else {
            is_right = false;
            continue;
        };
        let key = (interval.age_group, interval.year, interval.share.to_bits());
        if let Some(first) = seen.get(&key) {
            is_right = false;
            let what = format!("{}, {}", ages(interval.age_group), interval.year);
            diagnostics.push(row.twice(first, what));
            continue;
        }
        intervals.push(interval);
        seen.insert(key, row.whole());
    }
    is_right.then_some(intervals)
}

fn read_row(
    row: InputRow<'_>,
    sources: Vec<SourceId>,
    frame: &StudyFrame,
    diagnostics: &mut Diagnostics,
) -> Option<PopulationInterval> {
    let age_group = read_age_group(row, diagnostics);
    let years = (f64::from(frame.base_year.0), f64::from(frame.horizon.0));
    let year = row.whole_within("year", years, diagnostics);
    let share = row.number("share", diagnostics);
    let low = row.number("low_persons", diagnostics);
    let high = row.number("high_persons", diagnostics);
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
        names: row.names(),
        sources,
    })
}

fn read_age_group(row: InputRow<'_>, diagnostics: &mut Diagnostics) -> Option<usize> {
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
