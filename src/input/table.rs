//! A table as it was read: rows, cells with their places, numbers in the table's own way of writing them.
//!
//! A number that can be read in two ways is a fault and never guessed. Start at [`InputTable`].

use super::faults::{out_of_range, unknown_word};
use super::fields::{Field, FieldList, SHARE};
use crate::diag::{Code, Diagnostic, Diagnostics, FileId, Span};
use crate::model::Names;
use std::ops::Range;

/// A past this no figure of a municipality goes.
const LARGEST_NUMBER: f64 = 1e15;

/// A table's rows, with its columns found.
#[derive(Debug)]
pub(super) struct InputTable {
    /// The columns that it may have.
    pub(super) list: &'static FieldList,
    /// Relative to the study, with `/`.
    pub(super) path: String,
    pub(super) file: FileId,
    pub(super) header: Span,
    pub(super) names: Vec<String>,
    pub(super) spans: Vec<Span>,
    pub(super) rows: Vec<TableLine>,
    pub(super) decimal: char,
    /// Was a row left out because its cells do not fit the header? Then a hole follows from it.
    pub(super) is_partial: bool,
}

/// The cells of one row, and the line where it begins, from 1.
#[derive(Clone, Debug)]
pub(super) struct TableLine {
    pub(super) cells: Vec<InputCell>,
    pub(super) line: usize,
}

#[derive(Clone, Debug)]
pub(super) struct InputCell {
    pub(super) text: String,
    pub(super) span: Span,
}

/// One row of an input table, read by column name.
#[derive(Clone, Copy)]
pub struct InputRow<'t> {
    table: &'t InputTable,
    own: &'t TableLine,
}

impl InputTable {
    /// The rows, in order.
    pub(super) fn rows(&self) -> impl Iterator<Item = InputRow<'_>> {
        self.rows.iter().map(|own| InputRow { table: self, own })
    }

    /// The header's separator, by its name in the messages.
    fn dialect(&self) -> &'static str {
        if self.decimal == ',' { "semicolon" } else { "comma" }
    }

    /// Where a column's name is; the header if there is no such column.
    pub(super) fn column_span(&self, column: &str) -> Span {
        let place = self.names.iter().position(|name| name == column);
        place.map_or_else(|| self.header.clone(), |place| self.spans[place].clone())
    }

    /// Is there such a column?
    pub(super) fn has(&self, column: &str) -> bool {
        self.names.iter().any(|name| name == column)
    }
}

impl<'t> InputRow<'t> {
    /// The line where the row begins, from 1.
    pub(super) fn line(&self) -> usize {
        self.own.line
    }

    fn cell(&self, column: &str) -> Option<&'t InputCell> {
        let index = self.table.names.iter().position(|name| name == column)?;
        self.own.cells.get(index)
    }

    /// Where a cell is; the row if there is no such column.
    pub(super) fn span(&self, column: &str) -> Span {
        self.cell(column).map_or_else(|| self.whole(), |cell| cell.span.clone())
    }

    /// The whole row.
    pub(super) fn whole(&self) -> Span {
        let start = self.own.cells.first().map_or(0, |cell| cell.span.bytes.start);
        let end = self.own.cells.last().map_or(start, |cell| cell.span.bytes.end);
        Span::new(self.table.file, start..end)
    }

    /// What is written, or "" if there is no such column.
    pub fn text(&self, column: &str) -> &'t str {
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
        diagnostics.push(unknown_word(self.span(column), text, &words));
        None
    }

    /// The columns that its table may have.
    pub(super) fn list(&self) -> &'static FieldList {
        self.table.list
    }

    fn field(&self, column: &str) -> Option<&'static Field> {
        self.table.list.find(column)
    }

    /// A number within the column's range; its default if the cell is empty.
    pub(super) fn number(&self, column: &str, diagnostics: &mut Diagnostics) -> Option<f64> {
        let field = self.field(column);
        if let Some(default) = field.and_then(Field::default)
            && self.text(column).is_empty()
        {
            return Some(default);
        }
        self.number_within(column, field.map_or(SHARE.ends(), Field::ends), diagnostics)
    }

    /// A number within `range`, both ends allowed.
    pub(super) fn number_within(
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

    /// A whole number within the column's range.
    pub(super) fn whole_number(&self, column: &str, diagnostics: &mut Diagnostics) -> Option<i64> {
        let range = self.field(column).map_or(SHARE.ends(), Field::ends);
        self.whole_within(column, range, diagnostics)
    }

    /// A whole number within `range`.
    pub(super) fn whole_within(
        &self,
        column: &str,
        range: (f64, f64),
        diagnostics: &mut Diagnostics,
    ) -> Option<i64> {
        let number = self.number_within(column, range, diagnostics)?;
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
        self.whole_number(column, diagnostics).map(|year| year as i32)
    }

    /// An age.
    pub(super) fn age(&self, column: &str, diagnostics: &mut Diagnostics) -> Option<usize> {
        self.whole_number(column, diagnostics).map(|age| age as usize)
    }

    /// The name in `name_da` and `name_en`; one for both languages if only one is given.
    pub(super) fn names(&self) -> Option<Names> {
        let name = |column: &str| Some(self.text(column)).filter(|name| !name.is_empty());
        match (name("name_da"), name("name_en")) {
            (Some(da), Some(en)) => Some(Names { da: da.to_owned(), en: en.to_owned() }),
            (only, None) | (None, only) => only.map(Names::both),
        }
    }

    /// The fault of a row that says again what the row at `first` says.
    pub(super) fn twice(&self, first: &Span, what: impl Into<String>) -> Diagnostic {
        let double = Diagnostic::at(Code::DoubleRow, self.whole()).with("what", what.into());
        double.and_at(first.clone())
    }

    /// A whole number that was read before, such as a year.
    pub fn known_whole(self, column: &str) -> Option<usize> {
        let number = parse_number(self.text(column), self.table.decimal).ok();
        number.filter(|number| *number >= 0.0).map(|number| number as usize)
    }

    /// Is the row about any of these ages, by `age` or by `age_from` and `age_to`?
    pub fn is_of_ages(self, ages: &Range<usize>) -> bool {
        let one = self.known_whole("age").map(|age| (age, age));
        let bounds = || self.known_whole("age_from").zip(self.known_whole("age_to"));
        one.or_else(bounds).is_none_or(|(from, to)| from < ages.end && ages.start <= to)
    }

    /// Is the row about one of these sexes, 0 women and 1 men?
    pub fn is_of_sex(self, sexes: &Range<usize>) -> bool {
        match self.text("sex") {
            "f" | "k" => sexes.contains(&0),
            "m" => sexes.contains(&1),
            _ => true,
        }
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
}
