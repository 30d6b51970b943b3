//! The keyed table: columns, and rows of values, built once for a question and written by every medium.
//!
//! Files, pictures, sheets, papers and screens are written from it; this module knows none of them. A table of many
//! rows takes 16 bytes a value: words that repeat down a column are stored once. Start at [`Table`].

use crate::figures::unit::Unit;
use crate::units::Year;
use std::borrow::Cow;

/// Most decimals of kroner in a file: the øre.
const DECIMALS_OF_DKK: u8 = 2;
/// Most decimals of FTE in a file.
const DECIMALS_OF_FTE: u8 = 6;
/// Most decimals of all else: sums of persons over all ages still hold to 10⁻⁹ of the population.
const DECIMALS: u8 = 9;

/// Columns, and rows of as many values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    columns: Vec<Column>,
    /// Row by row.
    cells: Vec<StoredValue>,
    /// The words of all cells.
    words: String,
    /// Rows that sum up others, in their order.
    sums: Vec<usize>,
    /// Cells of rows that are ended.
    ended: usize,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What programs find it by; empty where no program reads it.
    pub key: Cow<'static, str>,
    /// What people read over it; empty where none do.
    pub heading: String,
    /// What people see in it.
    pub form: Form,
    /// Most decimals of its figures in a file; `None`: all their digits.
    pub decimals: Option<u8>,
    /// How wide it is in a sheet, in characters.
    pub width: f64,
}

/// How the figures of a column are shown to people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// Words on one line.
    #[default]
    Word,
    /// Words over several lines.
    Words,
    /// A word right of a figure.
    Beside,
    /// A figure as it is printed.
    Figure,
    /// Kroner, whole ones shown.
    Dkk,
    /// Kroner, shown in millions.
    Millions,
    /// A share, one decimal of a per cent.
    Share,
    /// A share that is small: two decimals.
    SmallShare,
    /// FTE.
    Fte,
    /// Persons and counts.
    Whole,
    /// A calendar year.
    Year,
    /// A multiplier.
    Times,
}

impl Form {
    /// All of them, in their order.
    pub const ALL: [Self; 12] = [
        Self::Word,
        Self::Words,
        Self::Beside,
        Self::Figure,
        Self::Dkk,
        Self::Millions,
        Self::Share,
        Self::SmallShare,
        Self::Fte,
        Self::Whole,
        Self::Year,
        Self::Times,
    ];

    /// Words stand to the left, figures to the right.
    pub const fn is_words(self) -> bool {
        matches!(self, Self::Word | Self::Words | Self::Beside)
    }
}

/// What a column says of a row.
type Words<'a> = Box<dyn Fn(usize) -> String + 'a>;

/// Columns of words for people, each declared once: its heading, and what it says of a row.
#[derive(Default)]
pub struct Printed<'a> {
    columns: Vec<(Column, Words<'a>)>,
}

impl<'a> Printed<'a> {
    /// A column of words, which stand to the left.
    pub fn word(&mut self, heading: String, words: impl Fn(usize) -> String + 'a) {
        self.columns.push((Column::shown(heading, Form::Word), Box::new(words)));
    }

    /// A column of figures, which stand to the right.
    pub fn figure(&mut self, heading: String, words: impl Fn(usize) -> String + 'a) {
        self.columns.push((Column::shown(heading, Form::Figure), Box::new(words)));
    }

    /// The table of so many rows.
    pub fn table(self, rows: usize) -> Table {
        let (columns, words): (Vec<_>, Vec<_>) = self.columns.into_iter().unzip();
        let mut table = Table::new(columns);
        for row in 0..rows {
            table.printed_row(&words.iter().map(|words| words(row)).collect::<Vec<_>>());
        }
        table
    }
}

/// A value of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'a> {
    /// Nothing applies here.
    Nothing,
    /// An id or a word.
    Text(&'a str),
    /// A year, an age, a rank, a count.
    Whole(i64),
    /// A measured or computed figure, with the decimals of its column.
    Number(f64),
    /// One with decimals of its own, where a column holds figures of several units.
    Rounded(f64, u8),
    /// One that people see otherwise than the others of its column.
    Shown(f64, Form),
}

/// A value as it is stored.
#[derive(Clone, Copy, Debug, PartialEq)]
enum StoredValue {
    Nothing,
    /// Where its words begin and end.
    Text(u32, u32),
    Whole(i64),
    Number(f64),
    Rounded(f64, u8),
    Shown(f64, Form),
}

impl Column {
    /// A column of a file. Its decimals are told by the last word of its key: two of `_dkk`, six of `_fte`, else nine.
    pub fn of_file(key: impl Into<Cow<'static, str>>) -> Self {
        let key = key.into();
        let decimals = match key.rsplit('_').next() {
            Some("dkk") => DECIMALS_OF_DKK,
            Some("fte") => DECIMALS_OF_FTE,
            _ => DECIMALS,
        };
        let (heading, form) = (String::new(), Form::Word);
        Self { key, heading, form, decimals: Some(decimals), width: 0.0 }
    }

    /// A column that people read.
    pub fn shown(heading: String, form: Form) -> Self {
        Self { heading, form, ..Self::of_file("") }
    }

    /// The same, of a sheet in which it is so many characters wide.
    pub fn wide(heading: String, form: Form, width: f64) -> Self {
        Self { width, ..Self::shown(heading, form) }
    }

    /// The same with at most so many decimals in a file; `None`: all digits.
    #[must_use]
    pub fn with_decimals(self, decimals: Option<u8>) -> Self {
        Self { decimals, ..self }
    }
}

impl Table {
    /// An empty table.
    pub fn new(columns: Vec<Column>) -> Self {
        Self { columns, ..Self::default() }
    }

    /// An empty table for a file, by the file's first line: `"plan,year,gap_dkk"`. Decimals are as in
    /// [`Column::of_file`]; `"rate:5"` has others, and `"rate:all"` all its digits.
    pub fn of_file(keys: &str) -> Self {
        let column = |key: &str| match key.split_once(':') {
            Some((key, decimals)) => {
                Column::of_file(key.to_owned()).with_decimals(decimals.parse().ok())
            }
            None => Column::of_file(key.to_owned()),
        };
        Self::new(keys.split(',').map(column).collect())
    }

    /// A table whose figures keep all their digits, as those of pictures do, by the first line of its file.
    pub fn exact<'v, R: IntoIterator<Item = Value<'v>>>(
        keys: &str,
        rows: impl IntoIterator<Item = R>,
    ) -> Self {
        let column = |key: &str| Column::of_file(key.to_owned()).with_decimals(None);
        let mut table = Self::new(keys.split(',').map(column).collect());
        for row in rows {
            table.row(row);
        }
        table
    }

    /// A table of words as they are printed: the columns `words` to the left, the others to the right.
    pub fn printed(
        headings: Vec<String>,
        words: &[usize],
        rows: impl IntoIterator<Item = Vec<String>>,
    ) -> Self {
        let form = |place: usize| if words.contains(&place) { Form::Word } else { Form::Figure };
        let columns = headings.into_iter().enumerate();
        let columns = columns.map(|(place, heading)| Column::shown(heading, form(place)));
        let mut table = Self::new(columns.collect());
        for cells in rows {
            table.printed_row(&cells);
        }
        table
    }

    /// A row of words.
    pub fn printed_row(&mut self, cells: &[String]) {
        self.row(cells.iter().map(Value::from));
    }

    /// A row; what is missing at its end is nothing, and what has no column is left out.
    pub fn row<'v>(&mut self, values: impl IntoIterator<Item = Value<'v>>) {
        self.add(values).end_row();
    }

    /// Marks the last row as one that sums up others.
    pub fn mark_sum(&mut self) {
        self.sums.push(self.row_count().saturating_sub(1));
    }

    /// The next values of a row, which [`Table::end_row`] ends.
    pub fn add<'v>(&mut self, values: impl IntoIterator<Item = Value<'v>>) -> &mut Self {
        for value in values {
            let cell = match value {
                Value::Nothing => StoredValue::Nothing,
                Value::Text(text) => self.store(text),
                Value::Whole(number) => StoredValue::Whole(number),
                Value::Number(number) => StoredValue::Number(number),
                Value::Rounded(number, decimals) => StoredValue::Rounded(number, decimals),
                Value::Shown(number, form) => StoredValue::Shown(number, form),
            };
            self.cells.push(cell);
        }
        self
    }

    /// Ends a row; what is missing of it is nothing, and what has no column is left out.
    pub fn end_row(&mut self) {
        self.ended += self.columns.len();
        self.cells.resize(self.ended, StoredValue::Nothing);
    }

    /// Words as a cell: those of the cell above if they are the same.
    fn store(&mut self, text: &str) -> StoredValue {
        let above = self.cells.len().checked_sub(self.columns.len());
        if let Some(StoredValue::Text(from, to)) = above.and_then(|above| self.cells.get(above))
            && self.words_in(*from, *to) == text
        {
            return StoredValue::Text(*from, *to);
        }
        let from = self.words.len() as u32;
        self.words.push_str(text);
        StoredValue::Text(from, self.words.len() as u32)
    }

    fn words_in(&self, from: u32, to: u32) -> &str {
        self.words.get(from as usize..to as usize).unwrap_or_default()
    }

    /// The columns.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The keys of the columns.
    pub fn keys(&self) -> Vec<&str> {
        self.columns.iter().map(|column| column.key.as_ref()).collect()
    }

    /// Is there a column of this key?
    pub fn has(&self, key: &str) -> bool {
        self.columns.iter().any(|column| column.key == key)
    }

    /// The value of a row under a key; nothing where there is no such column.
    pub fn get(&self, row: usize, key: &str) -> Value<'_> {
        let column = self.columns.iter().position(|column| column.key == key);
        column.map_or(Value::Nothing, |column| self.value(row, column))
    }

    /// How many rows there are.
    pub fn row_count(&self) -> usize {
        self.cells.len() / self.columns.len().max(1)
    }

    /// The rows, each with its values and whether it sums up others.
    pub fn rows(&self) -> impl Iterator<Item = (impl Iterator<Item = Value<'_>> + Clone, bool)> {
        let rows = self.cells.chunks(self.columns.len().max(1)).enumerate();
        rows.map(|(row, cells)| {
            let is_sum = self.sums.binary_search(&row).is_ok();
            (cells.iter().map(|cell| self.value_of(*cell)), is_sum)
        })
    }

    /// One value; nothing outside the table.
    pub fn value(&self, row: usize, column: usize) -> Value<'_> {
        let cell = self.cells.get(row * self.columns.len() + column);
        cell.map_or(Value::Nothing, |cell| self.value_of(*cell))
    }

    /// The values of one row.
    pub fn values_of(&self, row: usize) -> Vec<Value<'_>> {
        (0..self.columns.len()).map(|column| self.value(row, column)).collect()
    }

    fn value_of(&self, cell: StoredValue) -> Value<'_> {
        match cell {
            StoredValue::Nothing => Value::Nothing,
            StoredValue::Text(from, to) => Value::Text(self.words_in(from, to)),
            StoredValue::Whole(number) => Value::Whole(number),
            StoredValue::Number(number) => Value::Number(number),
            StoredValue::Rounded(number, decimals) => Value::Rounded(number, decimals),
            StoredValue::Shown(number, form) => Value::Shown(number, form),
        }
    }
}

impl<'a> Value<'a> {
    /// The figure; none of words and of nothing.
    pub fn figure(self) -> Option<f64> {
        match self {
            Self::Nothing | Self::Text(_) => None,
            Self::Whole(number) => Some(number as f64),
            Self::Number(number) | Self::Rounded(number, _) | Self::Shown(number, _) => {
                Some(number)
            }
        }
    }

    /// The words; empty of a figure.
    pub fn text(self) -> &'a str {
        if let Self::Text(text) = self { text } else { "" }
    }
}

impl Value<'static> {
    /// Money in whole øre, in kroner. Below 2^53 øre this is exact, and two decimals give the øre back.
    pub fn ore(ore: i64) -> Self {
        Self::Rounded(ore as f64 / 100.0, DECIMALS_OF_DKK)
    }

    /// A figure with the decimals of its unit, where a column holds several units.
    pub fn of_unit(number: f64, unit: Unit) -> Self {
        Self::Rounded(number, unit.decimals() as u8)
    }

    /// 1 or 0.
    pub fn flag(is_so: bool) -> Self {
        Self::Whole(is_so.into())
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl Value<'_> {
    /// The figure, if it is one.
    pub fn number(self) -> Option<f64> {
        match self {
            Self::Whole(number) => Some(number as f64),
            Self::Number(number) | Self::Rounded(number, _) | Self::Shown(number, _) => {
                Some(number)
            }
            Self::Nothing | Self::Text(_) => None,
        }
    }
}

impl From<f64> for Value<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<Year> for Value<'_> {
    fn from(year: Year) -> Self {
        Self::Whole(year.0.into())
    }
}

impl From<i32> for Value<'_> {
    fn from(number: i32) -> Self {
        Self::Whole(number.into())
    }
}

impl From<u64> for Value<'_> {
    fn from(number: u64) -> Self {
        // Nothing is counted to 2^63.
        Self::Whole(number as i64)
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Whole(number as i64)
    }
}

impl<'a, T: Into<Value<'a>>> From<Option<T>> for Value<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

/// The values of a row: anything that a [`Value`] is made from.
macro_rules! values {
    ($($value:expr),* $(,)?) => { [$($crate::figures::table::Value::from($value)),*] };
}
pub(crate) use values;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_those_that_the_key_says() {
        let table = Table::of_file("plan,gap_dkk,gap_fte,coverage,p05_se:3,x:all");
        let decimals = table.columns().iter().map(|column| column.decimals);
        assert_eq!(
            decimals.collect::<Vec<_>>(),
            [Some(9), Some(2), Some(6), Some(9), Some(3), None]
        );
        assert_eq!(table.keys(), ["plan", "gap_dkk", "gap_fte", "coverage", "p05_se", "x"]);
    }

    #[test]
    fn a_row_is_as_long_as_the_table_is_wide() {
        let mut table = Table::of_file("plan,area,year");
        table.row(values!["lean"]);
        table.row(values!["lean", None::<&str>, None::<&str>, "no column"]);
        table.row(values!["lean", "total", Year(2016)]);
        table.mark_sum();
        assert_eq!(table.row_count(), 3);
        assert_eq!(table.values_of(0), values!["lean", None::<&str>, None::<&str>]);
        assert_eq!(table.values_of(1), table.values_of(0));
        assert_eq!(table.value(2, 2), Value::Whole(2016));
        assert_eq!(
            table.rows().map(|(_, is_sum)| is_sum).collect::<Vec<_>>(),
            [false, false, true]
        );
        assert_eq!(table.value(3, 0), Value::Nothing);
    }

    #[test]
    fn words_that_repeat_are_stored_once() {
        let mut table = Table::of_file("plan,year");
        for year in 2016..2041 {
            table.row(values!["protect_elderly", year]);
        }
        assert_eq!(table.words, "protect_elderly");
        assert_eq!(table.value(24, 0), Value::Text("protect_elderly"));
    }
}
