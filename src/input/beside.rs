//! `observed.csv` and `official.csv`: persons that were counted after the base year, and those that others project.
//!
//! They move no number. Groups of a year and sex may not overlap. Start at [`read_observed`] and [`read_official`].

use super::fields::{FieldList, PERSONS, age, number, text, year};
use super::model_toml::StudyFrame;
use super::open_table::open_table;
use super::sources::{cite, warn_without_source};
use super::state::{NamedFile, ReadState};
use super::table::InputRow;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::ids::SourceId;
use crate::model::{CountedPersons, Sex};
use crate::units::Year;

const FIELDS: &[super::fields::Field] =
    &[year(), text("sex"), age("age_from"), age("age_to"), number("persons", PERSONS)];

pub(super) const OBSERVED: FieldList = FieldList::new("observed", FIELDS);
pub(super) const OFFICIAL: FieldList = FieldList::new("official", FIELDS);

/// What was counted, in the order of the file; `None` if it is wrong.
pub(super) fn read_observed(
    state: &mut ReadState,
    file: Option<&NamedFile>,
    frame: &StudyFrame,
) -> Option<Vec<CountedPersons>> {
    read(state, &OBSERVED, file, frame)
}

/// What others project, in the order of the file; `None` if it is wrong.
pub(super) fn read_official(
    state: &mut ReadState,
    file: Option<&NamedFile>,
    frame: &StudyFrame,
) -> Option<Vec<CountedPersons>> {
    read(state, &OFFICIAL, file, frame)
}

fn read(
    state: &mut ReadState,
    list: &'static FieldList,
    file: Option<&NamedFile>,
    frame: &StudyFrame,
) -> Option<Vec<CountedPersons>> {
    let Some(file) = file else { return Some(Vec::new()) };
    let table = open_table(state, list, file)?;
    let cited: Vec<Vec<SourceId>> = table.rows().map(|row| cite(state, row)).collect();
    warn_without_source(state, &table);
    let diagnostics = &mut state.diagnostics;
    let mut found: Vec<(CountedPersons, Span)> = Vec::new();
    let mut is_right = !table.is_partial;
    for (row, sources) in table.rows().zip(cited) {
        let Some(own) = read_row(row, sources, frame, diagnostics) else {
            is_right = false;
            continue;
        };
        found.push((own, row.span("age_from")));
    }
    is_right &= check_overlaps(&found, diagnostics);
    is_right.then(|| found.into_iter().map(|(own, _)| own).collect())
}

fn read_row(
    row: InputRow<'_>,
    sources: Vec<SourceId>,
    frame: &StudyFrame,
    diagnostics: &mut Diagnostics,
) -> Option<CountedPersons> {
    let years = (f64::from(frame.base_year.0), f64::from(frame.horizon.0));
    let year = row.whole_within("year", years, diagnostics);
    let sexes = row.sexes(diagnostics);
    let age_from = row.age("age_from", diagnostics);
    // Empty: the group is open.
    let is_open = row.text("age_to").is_empty();
    let age_to = if is_open { Some(None) } else { row.age("age_to", diagnostics).map(Some) };
    let persons = row.number("persons", diagnostics);
    let (sexes, age_from, age_to) = (sexes?, age_from?, age_to?);
    if let Some(last) = age_to.filter(|last| *last < age_from) {
        let backwards = Diagnostic::at(Code::BandBackwards, row.span("age_to"));
        diagnostics.push(backwards.with("from", age_from).with("to", last));
        return None;
    }
    Some(CountedPersons {
        year: Year(year? as i32),
        sex: if let [one] = sexes { Some(*one) } else { None },
        age_from,
        age_to,
        persons: persons?,
        sources,
    })
}

/// Is nobody counted twice? Both sexes together are counted with either of them.
fn check_overlaps(found: &[(CountedPersons, Span)], diagnostics: &mut Diagnostics) -> bool {
    let mut is_right = true;
    for sex in Sex::BOTH {
        let mut own: Vec<&(CountedPersons, Span)> =
            found.iter().filter(|(row, _)| row.sex.is_none_or(|one| one == sex)).collect();
        own.sort_by_key(|(row, _)| (row.year, row.age_from));
        for pair in own.windows(2) {
            let [(first, span), (second, other)] = pair else { continue };
            let reaches = first.age_to.is_none_or(|last| last >= second.age_from);
            // Said once where both rows are of both sexes.
            let is_said = sex == Sex::BOTH[1] && first.sex.is_none() && second.sex.is_none();
            if first.year == second.year && reaches && !is_said {
                is_right = false;
                let overlap = Diagnostic::at(Code::CountedTwice, other.clone());
                diagnostics.push(
                    overlap
                        .with("year", second.year.to_string())
                        .with("age", second.age_from)
                        .and_at(span.clone()),
                );
            } else if first.year == second.year && reaches {
                is_right = false;
            }
        }
    }
    is_right
}
