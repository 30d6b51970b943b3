//! A keyed table as a file of comma-separated values, plain or as Excel opens it in Danish.
//!
//! Start at [`CsvStyle::write`].

use crate::figures::table::{Table, Value};
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

impl CsvStyle {
    /// The file of a table: the keys of its columns, then its rows.
    pub fn write(self, table: &Table) -> Vec<u8> {
        let (mark, comma) = match self {
            Self::Plain => ("", ','),
            Self::Danish => ("\u{feff}", ';'),
        };
        let mut file = mark.to_owned();
        for (place, key) in table.keys().into_iter().enumerate() {
            if place > 0 {
                file.push(comma);
            }
            push_word(&mut file, key);
        }
        file.push('\n');
        for (values, _) in table.rows() {
            for (place, (value, column)) in values.zip(table.columns()).enumerate() {
                if place > 0 {
                    file.push(comma);
                }
                self.push(&mut file, value, column.decimals);
            }
            file.push('\n');
        }
        file.into_bytes()
    }

    fn push(self, file: &mut String, value: Value<'_>, decimals: Option<u8>) {
        let start = file.len();
        match (value, decimals) {
            (Value::Nothing, _) => return,
            (Value::Text(text), _) => return push_word(file, text),
            (Value::Whole(number), _) => file.push_str(&number.to_string()),
            // The shortest digits that read back as the same number; a negative zero is a zero that was reckoned.
            (Value::Number(number) | Value::Shown(number, _), None) => {
                file.push_str(&(if number == 0.0 { 0.0 } else { number }).to_string());
            }
            (Value::Number(number) | Value::Shown(number, _), Some(decimals))
            | (Value::Rounded(number, decimals), _) => {
                push_rounded(file, number, decimals.into());
            }
        }
        if self == Self::Danish
            && let Some(point) = file[start..].find('.')
        {
            file.replace_range(start + point..=start + point, ",");
        }
    }
}

/// What a spreadsheet takes for the beginning of a formula, or leaves out before one.
const FORMULA_SIGNS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A word; quoted if it must be, and with `'` before what a spreadsheet would run as a formula.
fn push_word(file: &mut String, word: &str) {
    let escaped;
    let word = if word.starts_with(FORMULA_SIGNS) {
        escaped = format!("'{word}");
        &escaped
    } else {
        word
    };
    if word.contains([',', ';', '"', '\n', '\r']) {
        file.push('"');
        file.push_str(&word.replace('"', "\"\""));
        file.push('"');
    } else {
        file.push_str(word);
    }
}

/// A number with at most `decimals` decimals, without trailing zeros.
fn push_rounded(file: &mut String, number: f64, decimals: usize) {
    let start = file.len();
    // Writing into a string cannot fail.
    let _ = write!(file, "{number:.decimals$}");
    if decimals > 0 {
        let digits = file.trim_end_matches('0').trim_end_matches('.').len();
        file.truncate(digits.max(start));
    }
    if &file[start..] == "-0" {
        file.replace_range(start.., "0");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::table::values;

    fn written(style: CsvStyle) -> String {
        let mut table = Table::of_file("a:3,b:2,c:all");
        table.row(values![1234.5, -0.000_01, -0.0]);
        table.row(values!["Ældre, \"alle\"", Value::ore(123_450), 1.0 / 3.0]);
        table.row(values![None::<f64>, -7]);
        table.row([Value::Rounded(100.0, 0), Value::Number(1200.0)]);
        String::from_utf8(style.write(&table)).unwrap()
    }

    #[test]
    fn plain_tables_have_commas_and_points() {
        assert_eq!(
            written(CsvStyle::Plain),
            "a,b,c\n1234.5,0,0\n\"Ældre, \"\"alle\"\"\",1234.5,0.3333333333333333\n,-7,\n100,1200,\n"
        );
    }

    #[test]
    fn no_cell_of_text_is_a_formula() {
        let mut table = Table::of_file("a,b:2");
        for text in ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "1-1"] {
            table.row(values![text, -1.0]);
        }
        let file = String::from_utf8(CsvStyle::Danish.write(&table)).unwrap();
        let cells: Vec<&str> = file.split_terminator(";-1\n").collect();
        assert_eq!(cells[1..], ["'+1", "'-1", "'@a", "'\t=1", "\"'\r=1\"", "1-1"]);
        assert!(cells[0].ends_with("\n'=1+1"), "{file}");
    }

    #[test]
    fn danish_tables_open_in_excel() {
        assert_eq!(
            written(CsvStyle::Danish),
            "\u{feff}a;b;c\n1234,5;0;0\n\"Ældre, \"\"alle\"\"\";1234,5;0,3333333333333333\n;-7;\n100;1200;\n"
        );
    }
}
