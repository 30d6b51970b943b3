//! CSV tables: dialects, columns, cells with their places, numbers.
//!
//! Owns what every table has in common; refuses to guess a number that can be read in two ways. Start at
//! [`open_table`].

use super::number_words::out_of_range;
use super::state::ReadState;
use crate::diag::{Code, Diagnostic, Diagnostics, FileId, Span, is_near};
use std::ops::Range;

/// A past this no figure of a municipality goes.
const LARGEST_NUMBER: f64 = 1e15;

/// A column of a table.
#[derive(Clone, Copy)]
pub(super) struct Column {
    pub(super) name: &'static str,
    pub(super) is_required: bool,
}

/// A column that must be there.
pub(super) const fn required(name: &'static str) -> Column {
    Column { name, is_required: true }
}

/// A column that may be there.
pub(super) const fn optional(name: &'static str) -> Column {
    Column { name, is_required: false }
}

/// Every table may have these beside its own.
const EVERYWHERE: [&str; 3] = ["source", "note", "basis"];

/// A table's rows, with its columns found.
pub(super) struct Table {
    pub(super) file: FileId,
    pub(super) header: Span,
    names: Vec<String>,
    spans: Vec<Span>,
    rows: Vec<Vec<Cell>>,
    decimal: char,
    /// Was a row left out because its cells do not fit the header? Then a hole is no news.
    pub(super) is_partial: bool,
}

#[derive(Clone)]
struct Cell {
    text: String,
    span: Span,
}

/// One row, read by column name.
#[derive(Clone, Copy)]
pub(super) struct Row<'t> {
    table: &'t Table,
    cells: &'t [Cell],
}

/// Opens a table and checks its columns; `None` after diagnostics if it cannot be read at all.
///
/// `asked` is where the study names the file. Rows with too many or too few cells are diagnosed and left
/// out.
pub(super) fn open_table(
    state: &mut ReadState,
    relative: &str,
    asked: Option<&Span>,
    columns: &[Column],
) -> Option<Table> {
    let file = state.files.open(relative, asked, &mut state.diagnostics)?;
    let text = file.text.trim_start_matches('\u{feff}');
    let skipped = file.text.len() - text.len();
    let (separator, decimal) = dialect(text);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut head: Option<(Vec<Cell>, Span)> = None;
    let mut rows: Vec<Vec<Cell>> = Vec::new();
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
                let row: Vec<Cell> = record
                    .iter()
                    .zip(places)
                    .map(|(cell, at)| Cell {
                        text: cell.trim().to_owned(),
                        span: Span::new(file.id, at.start + skipped..at.end + skipped),
                    })
                    .collect();
                // A spreadsheet leaves empty cells behind the last column, and rows of nothing else.
                let Some(used) = row.iter().rposition(|cell| !cell.text.is_empty()) else {
                    continue;
                };
                if head.is_some() {
                    rows.push(row);
                } else {
                    let row = row[..=used].to_vec();
                    let header = row[0].span.bytes.start..row[used].span.bytes.end;
                    let header = Span::new(file.id, header);
                    if !check_columns(&row, &header, columns, &mut state.diagnostics) {
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
        state.diagnostics.push(nothing.with("path", relative));
        return None;
    };
    let width = head.len();
    let all_rows = rows.len();
    rows.retain(|row| {
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
    Some(Table { file: file.id, header, names, spans, rows, decimal, is_partial })
}

/// Separator and decimal mark, told from the header.
pub(super) fn dialect(text: &str) -> (u8, char) {
    let first_line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or("");
    if first_line.contains(';') { (b';', ',') } else { (b',', '.') }
}

/// Diagnoses unknown, missing and doubled columns; false if one that is needed is missing.
fn check_columns(
    head: &[Cell],
    header: &Span,
    columns: &[Column],
    diagnostics: &mut Diagnostics,
) -> bool {
    let known: Vec<&str> = columns.iter().map(|column| column.name).collect();
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
    for column in columns.iter().filter(|column| column.is_required) {
        if !head.iter().any(|cell| cell.text == column.name) {
            is_readable = false;
            // A misspelt column has been told of, with this one as the suggestion.
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

/// Where each cell of a record stands, quotation marks left out; or where a quotation mark stands that is
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

impl Table {
    /// The rows, in order.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|cells| Row { table: self, cells })
    }

    /// The header's separator, by its name in the messages.
    fn dialect(&self) -> &'static str {
        if self.decimal == ',' { "semicolon" } else { "comma" }
    }

    /// Where a column's name stands; the header if there is no such column.
    pub(super) fn column_span(&self, column: &str) -> Span {
        let place = self.names.iter().position(|name| name == column);
        place.map_or_else(|| self.header.clone(), |place| self.spans[place].clone())
    }

    /// Is there such a column?
    pub(super) fn has(&self, column: &str) -> bool {
        self.names.iter().any(|name| name == column)
    }
}

impl<'t> Row<'t> {
    fn cell(&self, column: &str) -> Option<&'t Cell> {
        let index = self.table.names.iter().position(|name| name == column)?;
        self.cells.get(index)
    }

    /// Where a cell stands; the row if there is no such column.
    pub(super) fn span(&self, column: &str) -> Span {
        self.cell(column).map_or_else(|| self.whole(), |cell| cell.span.clone())
    }

    /// The whole row.
    pub(super) fn whole(&self) -> Span {
        let start = self.cells.first().map_or(0, |cell| cell.span.bytes.start);
        let end = self.cells.last().map_or(start, |cell| cell.span.bytes.end);
        Span::new(self.table.file, start..end)
    }

    /// What is written, or "" if there is no such column.
    pub(super) fn text(&self, column: &str) -> &'t str {
        self.cell(column).map_or("", |cell| &cell.text)
    }

    /// What is written in a cell that must not be empty.
    pub(super) fn word(&self, column: &str, diagnostics: &mut Diagnostics) -> Option<&'t str> {
        let text = self.text(column);
        if text.is_empty() {
            diagnostics
                .push(Diagnostic::at(Code::EmptyCell, self.span(column)).with("column", column));
            return None;
        }
        Some(text)
    }

    /// One of the words known.
    pub(super) fn one_of<T: Copy>(
        &self,
        column: &str,
        known: &[(&str, T)],
        diagnostics: &mut Diagnostics,
    ) -> Option<T> {
        let text = self.word(column, diagnostics)?;
        if let Some((_, value)) = known.iter().find(|(word, _)| *word == text) {
            return Some(*value);
        }
        let words: Vec<&str> = known.iter().map(|(word, _)| *word).collect();
        diagnostics.push(
            Diagnostic::at(Code::UnknownWord, self.span(column))
                .with("word", text)
                .with("known", words.join(", "))
                .suggest(text, words),
        );
        None
    }

    /// A number within `range`, both ends allowed.
    pub(super) fn number(
        &self,
        column: &str,
        range: (f64, f64),
        diagnostics: &mut Diagnostics,
    ) -> Option<f64> {
        let text = self.word(column, diagnostics)?;
        let span = self.span(column);
        let number = match parse_number(text, self.table.decimal) {
            Ok(number) => number,
            Err(code) => {
                let decimal = self.table.decimal.to_string();
                diagnostics.push(
                    Diagnostic::at(code, span)
                        .with("found", text)
                        .with("decimal", decimal)
                        .with("dialect", self.table.dialect()),
                );
                return None;
            }
        };
        if number < range.0 || number > range.1 {
            diagnostics.push(out_of_range(span, number, range));
            return None;
        }
        Some(number)
    }

    /// The same, `default` if the cell is empty or there is no such column.
    pub(super) fn number_or(
        &self,
        column: &str,
        default: f64,
        range: (f64, f64),
        diagnostics: &mut Diagnostics,
    ) -> Option<f64> {
        if self.text(column).is_empty() {
            return Some(default);
        }
        self.number(column, range, diagnostics)
    }

    /// A whole number within `range`.
    pub(super) fn whole_number(
        &self,
        column: &str,
        range: (i64, i64),
        diagnostics: &mut Diagnostics,
    ) -> Option<i64> {
        let number = self.number(column, (range.0 as f64, range.1 as f64), diagnostics)?;
        if number.fract() != 0.0 {
            let found = self.text(column);
            diagnostics
                .push(Diagnostic::at(Code::NotWhole, self.span(column)).with("found", found));
            return None;
        }
        Some(number as i64)
    }

    /// A year.
    pub(super) fn year(&self, column: &str, diagnostics: &mut Diagnostics) -> Option<i32> {
        self.whole_number(column, (1800, 2500), diagnostics).map(|year| year as i32)
    }

    /// An age.
    pub(super) fn age(&self, column: &str, diagnostics: &mut Diagnostics) -> Option<usize> {
        self.whole_number(column, (0, 150), diagnostics).map(|age| age as usize)
    }
}

/// Reads a number as the table's dialect writes it.
pub(super) fn parse_number(text: &str, decimal: char) -> Result<f64, Code> {
    let lower = text.to_ascii_lowercase();
    let bare = lower.trim_start_matches(['+', '-']);
    if matches!(bare, "nan" | "inf" | "infinity" | "#n/a" | "#value!" | "#div/0!") {
        return Err(Code::NotFinite);
    }
    let other = if decimal == ',' { '.' } else { ',' };
    let looks_numeric = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | 'e');
    let spaces = [' ', '\u{a0}', '\u{202f}', '\'', '’'];
    let rest: String =
        lower.chars().filter(|c| *c != decimal && *c != other && !spaces.contains(c)).collect();
    let is_numeric = !rest.is_empty() && rest.chars().all(looks_numeric);
    if is_numeric && (lower.contains(other) || lower.contains(spaces)) {
        // 1.234 in a semicolon file may be a thousand or one and a quarter: never guess.
        return Err(Code::ThousandsSeparator);
    }
    if is_numeric && lower.matches(decimal).count() > 1 {
        return Err(Code::ThousandsSeparator);
    }
    if !is_numeric {
        return Err(Code::NotANumber);
    }
    let number: f64 = lower.replace(decimal, ".").parse().map_err(|_| Code::NotANumber)?;
    if !number.is_finite() || number.abs() > LARGEST_NUMBER {
        return Err(Code::NotFinite);
    }
    // A negative zero is a zero that was rounded.
    Ok(if number == 0.0 { 0.0 } else { number })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_their_dialect_and_never_guessed() {
        assert_eq!(parse_number("0.5", '.'), Ok(0.5));
        assert_eq!(parse_number("-1e-05", '.'), Ok(-1e-5));
        assert_eq!(parse_number("0,5", ','), Ok(0.5));
        assert_eq!(parse_number("1234567,8", ','), Ok(1_234_567.8));
        for (text, decimal, code) in [
            ("1.234", ',', Code::ThousandsSeparator),
            ("1.234,5", ',', Code::ThousandsSeparator),
            ("1,234", '.', Code::ThousandsSeparator),
            ("1 234", '.', Code::ThousandsSeparator),
            ("1.2.3", '.', Code::ThousandsSeparator),
            ("NaN", '.', Code::NotFinite),
            ("-inf", '.', Code::NotFinite),
            ("1e300", '.', Code::NotFinite),
            ("2e15", '.', Code::NotFinite),
            ("12a", '.', Code::NotANumber),
            ("e", '.', Code::NotANumber),
            ("--1", '.', Code::NotANumber),
        ] {
            assert_eq!(parse_number(text, decimal), Err(code), "{text}");
        }
    }

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
