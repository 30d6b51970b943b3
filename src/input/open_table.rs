//! Opening a CSV table: its dialect, its columns, and where each cell is.
//!
//! Start at [`open_table`].

use super::fields::FieldList;
use super::state::{NamedFile, ReadState};
use super::table::{InputCell, InputTable, TableLine};
use super::toml_walk::list_too_long;
use crate::diag::{Code, Diagnostic, Diagnostics, Span, is_near};
use std::ops::Range;
use std::sync::Arc;

/// Every table may have these beside its own.
pub const EVERYWHERE: [&str; 3] = ["source", "note", "basis"];

/// Opens a table and checks its columns; `None` after diagnostics if it cannot be read at all.
///
/// Rows with too many or too few cells are diagnosed and left out. The table is kept, so that a result can be traced to
/// its rows.
pub(super) fn open_table(
    state: &mut ReadState,
    list: &'static FieldList,
    named: &NamedFile,
) -> Option<Arc<InputTable>> {
    let asked = named.asked.as_ref();
    let file = state.files.open(&named.path, asked, &mut state.diagnostics)?;
    let text = file.text.trim_start_matches('\u{feff}');
    let skipped = file.text.len() - text.len();
    let (separator, decimal) = dialect(text);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut head: Option<(Vec<InputCell>, Span)> = None;
    let mut rows: Vec<TableLine> = Vec::new();
    let mut record = csv::StringRecord::new();
    loop {
        match reader.read_record(&mut record) {
            Ok(false) => break,
            Ok(true) => {
                let start = record.position().map_or(0, |at| at.byte() as usize);
                let places = match cell_places(text.as_bytes(), start, separator, record.len()) {
                    Ok(places) => places,
                    Err(quote) => {
                        let quote = Span::new(file.id, quote + skipped..quote + skipped + 1);
                        state.diagnostics.push(Diagnostic::at(Code::CsvSyntax, quote));
                        return None;
                    }
                };
                let row: Vec<InputCell> = record
                    .iter()
                    .zip(places)
                    .map(|(cell, at)| InputCell {
                        text: cell.trim().to_owned(),
                        span: Span::new(file.id, at.start + skipped..at.end + skipped),
                    })
                    .collect();
                // A spreadsheet leaves empty cells behind the last column, and rows of nothing else.
                let Some(used) = row.iter().rposition(|cell| !cell.text.is_empty()) else {
                    continue;
                };
                if head.is_some() && rows.len() == list.most_rows() {
                    let beyond = row[0].span.clone();
                    // What is left need not be read to be counted.
                    let left = text.get(start..).unwrap_or_default().trim().lines().count();
                    let count = rows.len() + left.max(1);
                    state.diagnostics.push(list_too_long(beyond, &named.path, count));
                    return None;
                }
                if head.is_some() {
                    let first = row[0].span.bytes.start;
                    rows.push(TableLine { cells: row, line: state.files.map.line(file.id, first) });
                } else {
                    let row = row[..=used].to_vec();
                    let header = row[0].span.bytes.start..row[used].span.bytes.end;
                    let header = Span::new(file.id, header);
                    if !check_columns(&row, &header, list, &mut state.diagnostics) {
                        return None;
                    }
                    head = Some((row, header));
                }
            }
            Err(error) => {
                let at = error.position().map_or(0, |at| at.byte() as usize) + skipped;
                state.diagnostics.push(Diagnostic::at(Code::CsvSyntax, Span::new(file.id, at..at)));
                return None;
            }
        }
    }
    let Some((head, header)) = head else {
        let nothing = Diagnostic::at(Code::FileEmpty, Span::new(file.id, 0..0));
        state.diagnostics.push(nothing.with("path", &named.path));
        return None;
    };
    let width = head.len();
    let all_rows = rows.len();
    rows.retain(|TableLine { cells: row, .. }| {
        let used = row.iter().rposition(|cell| !cell.text.is_empty()).map_or(0, |last| last + 1);
        let fits = used <= width && row.len() >= width;
        if !fits {
            let whole = row[0].span.bytes.start..row[row.len() - 1].span.bytes.end;
            state.diagnostics.push(
                Diagnostic::at(Code::CellCount, Span::new(file.id, whole))
                    .with("found", row.len())
                    .with("expected", width),
            );
        }
        fits
    });
    let is_partial = rows.len() < all_rows;
    if rows.is_empty() && !is_partial {
        state.diagnostics.push(Diagnostic::at(Code::NoRows, header));
        return None;
    }
    let (names, spans) = head.into_iter().map(|cell| (cell.text, cell.span)).unzip();
    let path = named.path.replace('\\', "/");
    let table =
        InputTable { list, path, file: file.id, header, names, spans, rows, decimal, is_partial };
    let table = Arc::new(table);
    state.places.keep_table(Arc::clone(&table));
    Some(table)
}

/// Separator and decimal mark, as the header shows.
fn dialect(text: &str) -> (u8, char) {
    let first_line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or("");
    if first_line.contains(';') { (b';', ',') } else { (b',', '.') }
}

/// Diagnoses unknown, missing and doubled columns; false if one that is needed is missing.
fn check_columns(
    head: &[InputCell],
    header: &Span,
    list: &FieldList,
    diagnostics: &mut Diagnostics,
) -> bool {
    let known = list.names();
    let all = || known.iter().copied().chain(EVERYWHERE);
    for (index, cell) in head.iter().enumerate() {
        if let Some(first) = head[..index].iter().find(|other| other.text == cell.text) {
            let double = Diagnostic::at(Code::DoubleColumn, cell.span.clone());
            diagnostics.push(double.with("column", &cell.text).and_at(first.span.clone()));
        } else if !all().any(|name| name == cell.text) {
            diagnostics.push(
                Diagnostic::at(Code::UnknownColumn, cell.span.clone())
                    .with("column", &cell.text)
                    .with("known", known.join(", "))
                    .suggest(&cell.text, all()),
            );
        }
    }
    let mut is_readable = true;
    for column in list.fields.iter().filter(|column| column.is_required()) {
        if !head.iter().any(|cell| cell.text == column.name) {
            is_readable = false;
            // A misspelt column has been reported, with this one as the suggestion.
            if head.iter().any(|cell| {
                is_near(&cell.text, column.name) && !all().any(|name| name == cell.text)
            }) {
                continue;
            }
            diagnostics.push(
                Diagnostic::at(Code::MissingColumn, header.clone()).with("column", column.name),
            );
        }
    }
    is_readable
}

/// Where each cell of a record is, quotation marks left out; or where a quotation mark is that is
/// never closed.
fn cell_places(
    text: &[u8],
    start: usize,
    separator: u8,
    cells: usize,
) -> Result<Vec<Range<usize>>, usize> {
    let mut places = Vec::with_capacity(cells);
    // The position of a record may be that of the line end before it.
    let mut at = start;
    while at < text.len() && matches!(text[at], b'\n' | b'\r') {
        at += 1;
    }
    for _ in 0..cells {
        let is_quoted = text.get(at) == Some(&b'"');
        let mut end = if is_quoted { at + 1 } else { at };
        let mut inside = is_quoted;
        while end < text.len() {
            match text[end] {
                b'"' if is_quoted => inside = !inside,
                byte if !inside && (byte == separator || byte == b'\n' || byte == b'\r') => break,
                _ => {}
            }
            end += 1;
        }
        if inside {
            return Err(at);
        }
        places.push(if is_quoted && end > at + 1 { at + 1..end - 1 } else { at..end });
        at = end + 1;
    }
    Ok(places)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_found_also_between_quotation_marks() {
        let text = b"a;\"b;\"\"c\";d\r\n1;2;3\r\n";
        let places = cell_places(text, 0, b';', 3).unwrap();
        let cells: Vec<&[u8]> = places.into_iter().map(|at| &text[at]).collect();
        assert_eq!(cells, [&b"a"[..], b"b;\"\"c", b"d"]);
        let second = cell_places(text, 12, b';', 3).unwrap();
        assert_eq!(&text[second[2].clone()], b"3");
        assert_eq!(cell_places(b"a,\"b\n1,2\n", 0, b',', 2), Err(2));
    }
}
