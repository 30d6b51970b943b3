//! Opening a CSV table: its dialect, its columns, and where each cell is.
//!
//! Start at [`open_table`].

use super::cell_places::CellPlaces;
use super::faults::list_too_long;
use super::fields::FieldList;
use super::layout::Layout;
use super::state::{NamedFile, ReadState};
use super::table::{InputTable, TableLine};
use crate::diag::{Code, Diagnostic, Diagnostics, FileId, Span, is_near};
use crate::text::control::{code_point, first_control};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// Every table may have these beside its own.
pub const EVERYWHERE: [&str; 3] = ["source", "note", "basis"];

/// Opens a table and checks its columns; `None` after diagnostics if it cannot be read at all.
///
/// Rows with too many or too few cells are diagnosed and left out. The table is kept, so that a result can be traced to
/// its rows.
#[expect(
    clippy::too_many_lines,
    reason = "one loop over the records, whose places are of no use elsewhere"
)]
pub(super) fn open_table(
    state: &mut ReadState,
    list: &'static FieldList,
    named: &NamedFile,
) -> Option<Arc<InputTable>> {
    let asked = named.asked.as_ref();
    let recognise = |text: &str, file: FileId| {
        let bare = text.trim_start_matches('\u{feff}');
        let layout = Layout::of(bare, list).filter(Layout::is_of_other_characters)?;
        Some(layout.diagnostic(list, file, text.len() - bare.len()))
    };
    let file = state.files.open_known(&named.path, asked, recognise, &mut state.diagnostics)?;
    let text = file.text.trim_start_matches('\u{feff}');
    let skipped = file.text.len() - text.len();
    if let Some(layout) = Layout::of(text, list) {
        state.diagnostics.push(layout.diagnostic(list, file.id, skipped));
        return None;
    }
    let Dialect { separator, decimal } = Dialect::of(text);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut head: Option<TableHead> = None;
    let mut rows: Vec<TableLine> = Vec::new();
    let mut unescaped = BTreeMap::new();
    let mut is_partial = false;
    let mut record = csv::StringRecord::new();
    loop {
        match reader.read_record(&mut record) {
            Ok(false) => break,
            Ok(true) => {
                // A spreadsheet leaves empty cells behind the last column, and rows of nothing else.
                let is_filled =
                    |index: &usize| record.get(*index).is_some_and(|c| !c.trim().is_empty());
                let Some(used) = (0..record.len()).rfind(is_filled) else { continue };
                let start = record.position().map_or(0, |at| at.byte() as usize);
                let places = CellPlaces::new(text.as_bytes(), start, separator).take(record.len());
                let places: Result<Vec<Range<usize>>, usize> = places.collect();
                let places = match places {
                    Ok(places) => places,
                    Err(quote) => {
                        let quote = Span::new(file.id, quote + skipped..quote + skipped + 1);
                        state.diagnostics.push(Diagnostic::at(Code::CsvSyntax, quote));
                        return None;
                    }
                };
                let place = |at: &Range<usize>| at.start + skipped..at.end + skipped;
                let whole = |last: usize| {
                    let first = places.first().map_or(0, |at| at.start);
                    let end = places.get(last).map_or(first, |at| at.end);
                    Span::new(file.id, first + skipped..end + skipped)
                };
                if head.is_some() && rows.len() == list.most_rows() {
                    // What is left need not be read to be counted.
                    let left = text.get(start..).unwrap_or_default().trim().lines().count();
                    let count = rows.len() + left.max(1);
                    let beyond = whole(0);
                    state.diagnostics.push(list_too_long(beyond, &named.path, count));
                    return None;
                }
                let Some(head) = &head else {
                    let cells: Vec<(String, Span)> = record
                        .iter()
                        .zip(&places)
                        .take(used + 1)
                        .map(|(cell, at)| (cell.trim().to_owned(), Span::new(file.id, place(at))))
                        .collect();
                    let header = whole(used);
                    if !check_columns(&cells, &header, list, &mut state.diagnostics) {
                        return None;
                    }
                    head = Some(TableHead::new(cells, header));
                    continue;
                };
                let row = whole(places.len().saturating_sub(1));
                if used >= head.names.len() || record.len() < head.names.len() {
                    is_partial = true;
                    let (found, expected) = (record.len(), head.names.len());
                    state.diagnostics.push_at(Code::CellCount, &row, || {
                        let count = Diagnostic::at(Code::CellCount, row.clone());
                        count.with("found", found).with("expected", expected)
                    });
                    continue;
                }
                for (index, (cell, at)) in record.iter().zip(&places).enumerate() {
                    let cell = cell.trim();
                    if text.get(at.clone()).is_none_or(|raw| raw.trim() != cell) {
                        unescaped.insert(at.start + skipped, Box::from(cell));
                    }
                    let span = Span::new(file.id, place(at));
                    head.check_control(index, cell, span, &mut state.diagnostics);
                }
                let line = state.files.map.line(file.id, row.bytes.start);
                rows.push(TableLine { start: row_start(&row, text, skipped), line: line as u32 });
            }
            Err(error) => {
                let at = error.position().map_or(0, |at| at.byte() as usize) + skipped;
                state.diagnostics.push(Diagnostic::at(Code::CsvSyntax, Span::new(file.id, at..at)));
                return None;
            }
        }
    }
    let Some(head) = head else {
        let nothing = Diagnostic::at(Code::FileEmpty, Span::new(file.id, 0..0));
        state.diagnostics.push(nothing.with("path", &named.path));
        return None;
    };
    if rows.is_empty() && !is_partial {
        state.diagnostics.push(Diagnostic::at(Code::NoRows, head.header));
        return None;
    }
    rows.shrink_to_fit();
    let table = Arc::new(InputTable {
        list,
        path: named.path.replace('\\', "/"),
        file: file.id,
        header: head.header,
        names: head.names,
        spans: head.spans,
        text: file.text,
        separator,
        rows,
        unescaped,
        decimal,
        is_partial,
    });
    state.places.keep_table(Arc::clone(&table));
    Some(table)
}

/// Where the bytes of a row begin, the quotation mark of its first cell included.
fn row_start(row: &Span, text: &str, skipped: usize) -> u32 {
    let first = row.bytes.start;
    let before = (first - skipped).checked_sub(1).and_then(|at| text.as_bytes().get(at));
    (if before == Some(&b'"') { first - 1 } else { first }) as u32
}

/// The columns of a table that is being read.
struct TableHead {
    names: Vec<String>,
    spans: Vec<Span>,
    header: Span,
}

impl TableHead {
    fn new(cells: Vec<(String, Span)>, header: Span) -> Self {
        let (names, spans) = cells.into_iter().unzip();
        Self { names, spans, header }
    }

    /// Diagnoses a control character in a cell; only a note may go over several lines.
    fn check_control(&self, column: usize, cell: &str, at: Span, diagnostics: &mut Diagnostics) {
        let is_long = self.names.get(column).is_some_and(|name| name == "note");
        if let Some((_, letter)) = first_control(cell, is_long) {
            let control = Diagnostic::at(Code::ControlCharacter, at);
            diagnostics.push(control.with("found", code_point(letter)));
        }
    }
}

/// How a table writes its cells and numbers.
struct Dialect {
    separator: u8,
    decimal: char,
}

impl Dialect {
    /// Separator and decimal sign, as the header shows. With tabs both signs are usual: the comma is meant where only
    /// commas are.
    fn of(text: &str) -> Self {
        let first_line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or("");
        if first_line.contains(';') {
            Self { separator: b';', decimal: ',' }
        } else if first_line.contains('\t') {
            let has = |mark: char| {
                let is_decimal = |cell: &str| {
                    let parts = cell.trim().trim_start_matches('-').split_once(mark);
                    let is_whole = |part: &str| {
                        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
                    };
                    parts.is_some_and(|(whole, rest)| is_whole(whole) && is_whole(rest))
                };
                text.split(['\t', '\n']).any(is_decimal)
            };
            let decimal = if has(',') && !has('.') { ',' } else { '.' };
            Self { separator: b'\t', decimal }
        } else {
            Self { separator: b',', decimal: '.' }
        }
    }
}

/// Diagnoses unknown, missing and doubled columns; false if one that is needed is missing.
fn check_columns(
    head: &[(String, Span)],
    header: &Span,
    list: &FieldList,
    diagnostics: &mut Diagnostics,
) -> bool {
    let known = list.names();
    let all = || known.iter().copied().chain(EVERYWHERE);
    let mut seen: BTreeMap<&str, &Span> = BTreeMap::new();
    for (name, span) in head {
        if let Some(first) = seen.get(name.as_str()) {
            let double = Diagnostic::at(Code::DoubleColumn, span.clone());
            diagnostics.push(double.with("column", name).and_at((*first).clone()));
            continue;
        }
        seen.insert(name, span);
        if !all().any(|known| known == name) {
            diagnostics.push_at(Code::UnknownColumn, span, || {
                Diagnostic::at(Code::UnknownColumn, span.clone())
                    .with("column", name)
                    .with("known", known.join(", "))
                    .suggest(name, all())
            });
        }
    }
    let mut is_readable = true;
    for column in list.fields.iter().filter(|column| column.is_required()) {
        if !seen.contains_key(column.name) {
            is_readable = false;
            // A misspelt column has been reported, with this one as the suggestion.
            let is_misspelt =
                |name: &&str| is_near(name, column.name) && !all().any(|known| known == *name);
            if seen.keys().any(is_misspelt) {
                continue;
            }
            diagnostics.push(
                Diagnostic::at(Code::MissingColumn, header.clone()).with("column", column.name),
            );
        }
    }
    is_readable
}
