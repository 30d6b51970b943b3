//! Tables as rows of cells, and their two ways onto disk.
//!
//! Owns the number of decimals and the dialects; refuses locale. Start at [`Table`].

use crate::figures::table::{Table as Keyed, Value};
use std::fmt::Write as _;

/// How tables are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CsvStyle {
    /// Comma between cells, decimal point: for programs.
    #[default]
    Plain,
    /// Semicolon, decimal comma, byte-order mark: for Excel in Danish.
    Danish,
}

/// The file of a table.
pub fn csv(table: &Keyed, style: CsvStyle) -> Vec<u8> {
    let mut written = Table::new(style, &table.keys());
    for (values, _) in table.rows() {
        let mut row = written.row();
        for (value, column) in values.zip(table.columns()) {
            row = match (value, column.decimals) {
                (Value::Nothing, _) => row.empty(),
                (Value::Text(text), _) => row.text(text),
                (Value::Whole(number), _) => row.whole(number),
                (Value::Number(number), None) => row.exact(number),
                (Value::Number(number), Some(decimals)) | (Value::Rounded(number, decimals), _) => {
                    row.number(number, decimals.into())
                }
            };
        }
        row.end();
    }
    written.into_bytes()
}

/// A table on its way to disk; numbers are rounded and written as they are added.
#[derive(Clone, Debug)]
pub struct Table {
    style: CsvStyle,
    bytes: String,
}

impl Table {
    /// An empty table with these columns.
    pub fn new(style: CsvStyle, columns: &[&str]) -> Self {
        let mut table = Self { style, bytes: String::new() };
        if style == CsvStyle::Danish {
            table.bytes.push('\u{feff}');
        }
        let mut row = table.row();
        for column in columns {
            row = row.text(column);
        }
        row.end();
        table
    }

    /// A new row, to be ended.
    pub fn row(&mut self) -> Row<'_> {
        Row { table: self, is_first: true }
    }

    /// The file.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes.into_bytes()
    }
}

/// A row being written.
#[must_use = "a row is ended with `end`"]
pub struct Row<'a> {
    table: &'a mut Table,
    is_first: bool,
}

impl Row<'_> {
    fn begin_cell(&mut self) {
        if !self.is_first {
            self.table.bytes.push(match self.table.style {
                CsvStyle::Plain => ',',
                CsvStyle::Danish => ';',
            });
        }
        self.is_first = false;
    }

    /// A word; quoted if it must be.
    pub fn text(mut self, word: &str) -> Self {
        self.begin_cell();
        if word.contains([',', ';', '"', '\n', '\r']) {
            self.table.bytes.push('"');
            self.table.bytes.push_str(&word.replace('"', "\"\""));
            self.table.bytes.push('"');
        } else {
            self.table.bytes.push_str(word);
        }
        self
    }

    /// A whole number.
    pub fn whole(mut self, number: i64) -> Self {
        self.begin_cell();
        // Writing into a string cannot fail.
        let _ = write!(self.table.bytes, "{number}");
        self
    }

    /// A number with at most `decimals` decimals, without trailing zeros.
    pub fn number(mut self, number: f64, decimals: usize) -> Self {
        self.begin_cell();
        let start = self.table.bytes.len();
        let _ = write!(self.table.bytes, "{number:.decimals$}");
        if decimals > 0 {
            let digits = self.table.bytes.trim_end_matches('0').trim_end_matches('.').len();
            self.table.bytes.truncate(digits.max(start));
        }
        if &self.table.bytes[start..] == "-0" {
            self.table.bytes.replace_range(start.., "0");
        }
        self.decimal_comma_from(start);
        self
    }

    /// A number with all its digits.
    pub fn exact(mut self, number: f64) -> Self {
        self.begin_cell();
        let start = self.table.bytes.len();
        // A negative zero is a zero that was reckoned.
        let number = if number == 0.0 { 0.0 } else { number };
        // The shortest digits that read back as the same number.
        let _ = write!(self.table.bytes, "{number}");
        self.decimal_comma_from(start);
        self
    }

    fn decimal_comma_from(&mut self, start: usize) {
        if self.table.style == CsvStyle::Danish
            && let Some(point) = self.table.bytes[start..].find('.')
        {
            self.table.bytes.replace_range(start + point..=start + point, ",");
        }
    }

    /// Money in whole øre, written in kroner.
    pub fn money(self, ore: i64) -> Self {
        // Below 2^53 øre this is exact, and two decimals give the øre back.
        self.number(ore as f64 / 100.0, 2)
    }

    /// An empty cell.
    pub fn empty(mut self) -> Self {
        self.begin_cell();
        self
    }

    /// Ends the row.
    pub fn end(self) {
        self.table.bytes.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(style: CsvStyle) -> String {
        let mut table = Table::new(style, &["a", "b"]);
        table.row().number(1234.5, 3).number(-0.000_01, 2).end();
        table.row().text("Ældre, \"alle\"").money(123_450).end();
        table.row().empty().whole(-7).end();
        table.row().number(100.0, 0).number(1200.0, 2).end();
        String::from_utf8(table.into_bytes()).unwrap()
    }

    #[test]
    fn plain_tables_have_commas_and_points() {
        assert_eq!(
            written(CsvStyle::Plain),
            "a,b\n1234.5,0\n\"Ældre, \"\"alle\"\"\",1234.5\n,-7\n100,1200\n"
        );
    }

    #[test]
    fn danish_tables_open_in_excel() {
        assert_eq!(
            written(CsvStyle::Danish),
            "\u{feff}a;b\n1234,5;0\n\"Ældre, \"\"alle\"\"\";1234,5\n;-7\n100;1200\n"
        );
    }
}
