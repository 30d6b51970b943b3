//! `sources.csv`, and the citations of every other table.
//!
//! Each id in a cell `source` must be a source. Start at [`read`].

use super::faults::unknown_id;
use super::fields::{FieldList, id, text, word};
use super::open_table::open_table;
use super::source_list::JOINED_BY;
use super::state::{NamedFile, ReadState};
use super::table::{InputRow, InputTable};
use crate::diag::{Code, Diagnostic, Span};
use crate::ids::SourceId;
use crate::model::{Basis, Citation, Source};
use std::collections::BTreeMap;

const FILE: &str = "sources.csv";

const BASES: [(&str, Basis); 3] = [
    ("published", Basis::Published),
    ("derived", Basis::Derived),
    ("assumption", Basis::Assumption),
];

pub(super) const SOURCES: FieldList = FieldList::new(
    "sources",
    &[
        id("id"),
        text("publisher"),
        text("title"),
        text("year"),
        word("basis", || BASES.map(|(word, _)| word).to_vec()),
        text("note").optional(),
        text("url").optional(),
        text("licence").optional(),
    ],
);

/// Reads the sources; a study may have none, if it cites none.
pub(super) fn read(state: &mut ReadState) {
    if !state.files.exists(FILE) {
        return;
    }
    let file = NamedFile { path: FILE.to_owned(), asked: None };
    let Some(table) = open_table(state, &SOURCES, &file) else {
        state.sources.is_broken = true;
        return;
    };
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    for row in table.rows() {
        let diagnostics = &mut state.diagnostics;
        let id = row.word("id", diagnostics);
        let basis = row.one_of("basis", &BASES, diagnostics);
        let Some(id) = id else { continue };
        if let Some(first) = seen.get(id) {
            let double = Diagnostic::at(Code::DoubleId, row.span("id")).with("id", id);
            diagnostics.push(double.and_at(first.clone()));
            continue;
        }
        if id.contains(JOINED_BY) {
            diagnostics.push(Diagnostic::at(Code::BadId, row.span("id")).with("id", id));
            continue;
        }
        seen.insert(id, row.span("id"));
        state.sources.add(Source {
            id: id.to_owned(),
            publisher: row.text("publisher").to_owned(),
            title: row.text("title").to_owned(),
            year: row.text("year").to_owned(),
            basis: basis.unwrap_or(Basis::Assumption),
            note: row.text("note").to_owned(),
        });
    }
}

/// The sources that a row cites, counted for its table.
pub(super) fn cite(state: &mut ReadState, row: InputRow<'_>) -> Vec<SourceId> {
    cite_text(state, row.list().name, row.text("source"), &row.span("source"))
}

/// The sources that a text at `span` cites, counted for the table `key`.
pub(super) fn cite_text(
    state: &mut ReadState,
    key: &'static str,
    text: &str,
    span: &Span,
) -> Vec<SourceId> {
    let mut cited = Vec::new();
    for id in text.split(JOINED_BY).map(str::trim).filter(|id| !id.is_empty()) {
        let Some(source) = state.sources.find(id) else {
            if !state.sources.is_broken {
                let known = state.sources.sources.iter().map(|source| source.id.as_str());
                let unknown = || unknown_id(span.clone(), id, FILE, known);
                state.diagnostics.push_at(Code::UnknownId, span, unknown);
            }
            continue;
        };
        cited.push(source);
        count(state, key, source);
    }
    cited
}

/// Counts the sources in a text that the study has; ids that it does not have are somebody else's.
pub(super) fn cite_known(state: &mut ReadState, key: &'static str, text: &str) {
    for source in state.sources.known(text) {
        count(state, key, source);
    }
}

fn count(state: &mut ReadState, key: &'static str, source: SourceId) {
    *state.citations.entry((key, source)).or_insert(0) += 1;
}

/// The citations that were counted, by table and source.
pub(super) fn citations(state: &ReadState) -> Vec<Citation> {
    let one = |((table, source), rows): (&(&'static str, SourceId), &usize)| Citation {
        table: (*table).to_owned(),
        source: *source,
        rows: *rows,
    };
    state.citations.iter().map(one).collect()
}

/// Cites every row of a table; `expects` says that figures of this table should have a source.
pub(super) fn cite_all(state: &mut ReadState, table: &InputTable, expects: bool) {
    for row in table.rows() {
        cite(state, row);
    }
    if expects {
        warn_without_source(state, table);
    }
}

/// Warns once of all rows without a source.
pub(super) fn warn_without_source(state: &mut ReadState, table: &InputTable) {
    let mut without = table.rows().filter(|row| row.text("source").is_empty());
    let Some(first) = without.next() else { return };
    let place = if table.has("source") { first.whole() } else { table.header.clone() };
    let count = 1 + without.count();
    state.diagnostics.push(Diagnostic::at(Code::WithoutSource, place).with("count", count));
}
