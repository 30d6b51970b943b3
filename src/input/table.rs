//! A table as it was read: rows, cells with their places, numbers in the table's own way of writing them.
//!
//! A number that can be read in two ways is a fault and never guessed. Start at [`InputTable`].

use super::cell_places::CellPlaces;
use super::cell_words::{Absent, AgeWords, Sexes, YearWords};
use super::faults::{as_share, out_of_range, plain, unknown_word};
use super::fields::{Field, FieldForm, FieldList, SHARE};
use super::numbers::parse_number;
use crate::diag::{Code, Diagnostic, Diagnostics, FileId, Span};
use crate::model::{Names, Sex};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// A table's rows, with its columns found.
///
/// Cells are looked up in the file's text when they are asked for: a table of a hundred megabytes has too many to keep.
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
    /// The whole file.
    pub(super) text: Arc<str>,
    pub(super) separator: u8,
    pub(super) rows: Vec<TableLine>,
    /// The few cells that are not written as they are meant, as with doubled quotation marks, by where they begin.
    pub(super) unescaped: BTreeMap<usize, Box<str>>,
    pub(super) decimal: char,
    /// Was a row left out because its cells do not fit the header? Then a hole follows from it.
    pub(super) is_partial: bool,
}

/// Where one row begins: the byte in the file, and the line, from 1. No file is too large for 32 bits.
#[derive(Clone, Copy, Debug)]
pub(super) struct TableLine {
    pub(super) start: u32,
    pub(super) line: u32,
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
        match self.separator {
            b';' => "semicolon",
            b'\t' => "tab",
            _ => "comma",
        }
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
        self.own.line as usize
    }

    fn cells(&self) -> impl Iterator<Item = Range<usize>> {
        let (text, start) = (self.table.text.as_bytes(), self.own.start as usize);
        CellPlaces::new(text, start, self.table.separator).flatten()
    }

    fn cell(&self, column: &str) -> Option<Range<usize>> {
        let index = self.table.names.iter().position(|name| name == column)?;
        self.cells().nth(index)
    }

    /// Where a cell is; the row if there is no such column.
    pub(super) fn span(&self, column: &str) -> Span {
        self.cell(column).map_or_else(|| self.whole(), |at| Span::new(self.table.file, at))
    }

    /// The whole row.
    pub(super) fn whole(&self) -> Span {
        let mut cells = self.cells();
        let first = cells.next().unwrap_or_default();
        let end = cells.last().map_or(first.end, |last| last.end);
        Span::new(self.table.file, first.start..end)
    }

    /// What is written, or "" if there is no such column.
    pub fn text(&self, column: &str) -> &'t str {
        let Some(at) = self.cell(column) else { return "" };
        match self.table.unescaped.get(&at.start) {
            Some(text) => text,
            None => self.table.text.get(at).unwrap_or_default().trim(),
        }
    }

    /// What is written in a cell that must not be empty.
    pub(super) fn word(&self, column: &str, diagnostics: &mut Diagnostics) -> Option<&'t str> {
        let text = self.text(column);
        if text.is_empty() {
            let span = self.span(column);
            let form = self.field(column).map(|field| field.form);
            let is_number = matches!(form, Some(FieldForm::Number(_)));
            let form = if is_number { "number" } else { "other" };
            diagnostics.push_at(Code::EmptyCell, &span, || {
                let empty = Diagnostic::at(Code::EmptyCell, span.clone()).with("column", column);
                empty.with("form", form)
            });
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
        let span = self.span(column);
        diagnostics.push_at(Code::UnknownWord, &span, || unknown_word(span.clone(), text, &words));
        None
    }

    /// Women or men.
    pub(super) fn sex(&self, diagnostics: &mut Diagnostics) -> Option<Sex> {
        let text = self.word("sex", diagnostics)?;
        match Sexes::of_letter(text) {
            Some(Sexes::Women) => Some(Sex::Female),
            Some(Sexes::Men) => Some(Sex::Male),
            _ => {
                diagnostics.push(self.unknown_sex(text, "f, m"));
                None
            }
        }
    }

    /// Women, men, or both.
    pub(super) fn sexes(&self, diagnostics: &mut Diagnostics) -> Option<&'static [Sex]> {
        let text = self.word("sex", diagnostics)?;
        match Sexes::of_letter(text) {
            Some(Sexes::Women) => Some(&[Sex::Female]),
            Some(Sexes::Men) => Some(&[Sex::Male]),
            Some(Sexes::Both) => Some(&Sex::BOTH),
            None => {
                diagnostics.push(self.unknown_sex(text, "f, m, b"));
                None
            }
        }
    }

    fn unknown_sex(&self, text: &str, known: &'static str) -> Diagnostic {
        let both = if known.ends_with('b') { "both" } else { "total" };
        let meant = match Sexes::of_letter(text).or_else(|| Sexes::of_word(text)) {
            Some(Sexes::Women) => "women",
            Some(Sexes::Men) => "men",
            Some(Sexes::Both) => both,
            None => "other",
        };
        let words = ["f", "m", "b"];
        let words = &words[..if both == "both" { 3 } else { 2 }];
        let unknown = unknown_word(self.span("sex"), text, words);
        unknown.with("meant", meant)
    }

    /// The columns that its table may have.
    pub(super) fn list(&self) -> &'static FieldList {
        self.table.list
    }

    fn field(&self, column: &str) -> Option<&'static Field> {
        self.table.list.find(column)
    }

    /// A number within the column's range; its default if the column may be left out and the cell is empty.
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
        let decimal = self.table.decimal;
        let number = match parse_number(text, decimal) {
            Err(Code::NotANumber) if Absent::of(text).is_some() => Err(Code::ValueMissing),
            other => other,
        };
        match number {
            Err(code) => {
                diagnostics.push_at(code, &span, || self.no_number(code, column, text, range));
                None
            }
            Ok(number) if number < range.0 || number > range.1 => {
                diagnostics.push_at(Code::OutOfRange, &span, || {
                    let wrong = out_of_range(span.clone(), number, range);
                    let is_share = range == (0.0, 1.0) && decimal == '.';
                    let wrong = wrong.with("is", if is_share { "share" } else { "number" });
                    match as_share(number, range) {
                        Some(share) => wrong.propose(written(share, decimal)),
                        None => wrong,
                    }
                });
                None
            }
            Ok(number) => Some(number),
        }
    }

    /// The fault of a cell that is no number.
    fn no_number(&self, code: Code, column: &str, text: &str, range: (f64, f64)) -> Diagnostic {
        let decimal = self.table.decimal;
        let fault = Diagnostic::at(code, self.span(column))
            .with("found", text)
            .with("decimal", decimal.to_string())
            .with("dialect", self.table.dialect());
        match code {
            Code::ValueMissing => {
                fault.with("kind", Absent::of(text).map_or("unknown", Absent::kind))
            }
            Code::NotANumber => {
                let percent = text.strip_suffix('%').map(str::trim);
                let percent = percent.and_then(|text| parse_number(text, decimal).ok());
                let fault = fault.with("kind", if percent.is_some() { "percent" } else { "other" });
                match percent.map(|percent| percent / 100.0) {
                    Some(share) if (range.0..=range.1).contains(&share) => {
                        fault.propose(written(share, decimal))
                    }
                    _ => fault,
                }
            }
            _ => fault.with("kind", "other"),
        }
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
            let span = self.span(column);
            diagnostics.push_at(Code::NotWhole, &span, || {
                Diagnostic::at(Code::NotWhole, span.clone()).with("found", found)
            });
            return None;
        }
        Some(number as i64)
    }

    /// A year.
    pub(super) fn year(&self, column: &str, diagnostics: &mut Diagnostics) -> Option<i32> {
        let text = self.text(column);
        if parse_number(text, self.table.decimal).is_err()
            && let Some(words) = YearWords::of(text)
        {
            let span = self.span(column);
            diagnostics.push_at(Code::YearForm, &span, || {
                let stock = matches!(self.table.list.name, "population" | "population_forecast");
                let form = Diagnostic::at(Code::YearForm, span.clone()).with("found", text);
                let form = form.with("kind", words.kind()).with("year", words.year().to_string());
                form.with("of", if stock { "stock" } else { "flow" })
            });
            return None;
        }
        self.whole_number(column, diagnostics).map(|year| year as i32)
    }

    /// An age.
    pub(super) fn age(&self, column: &str, diagnostics: &mut Diagnostics) -> Option<usize> {
        let text = self.text(column);
        if parse_number(text, self.table.decimal).is_err()
            && let Some(words) = AgeWords::of(text)
        {
            let span = self.span(column);
            diagnostics.push_at(Code::AgeForm, &span, || {
                let (from, to) = match words {
                    AgeWords::Open(age) | AgeWords::Single(age) => (age, age),
                    AgeWords::Group(from, to) => (from, to),
                    AgeWords::Total => (0, 0),
                };
                let form = Diagnostic::at(Code::AgeForm, span.clone()).with("found", text);
                let form = form.with("kind", words.kind()).with("of", self.ages_are_of(column));
                form.with("from", from.to_string()).with("to", to.to_string())
            });
            return None;
        }
        self.whole_number(column, diagnostics).map(|age| age as usize)
    }

    /// What the ages of a table are of, which says what can be done with a group of them.
    fn ages_are_of(&self, column: &str) -> &'static str {
        match (column, self.table.list.name) {
            ("age", "mortality" | "fertility" | "fit-fertility" | "workforce_rates") => "rates",
            ("age", _) => "counts",
            (_, "population_forecast" | "population_intervals" | "observed" | "official") => {
                "open-bands"
            }
            _ => "bands",
        }
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
        match Sexes::of_letter(self.text("sex")) {
            Some(Sexes::Women) => sexes.contains(&0),
            Some(Sexes::Men) => sexes.contains(&1),
            _ => true,
        }
    }
}

/// A number as it would be typed into a table with that decimal sign.
fn written(number: f64, decimal: char) -> String {
    plain(number).replace('.', &decimal.to_string())
}
