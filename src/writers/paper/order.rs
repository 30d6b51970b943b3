//! What both writers must agree on: the level of each heading, and how a picture's numbers are shown.
//!
//! Start at `Levels`.

use crate::figures::table::{Table, Value};
use crate::text::{Lang, number};

/// Heading by heading, so that none is more than one level below the one before.
#[derive(Default)]
pub(crate) struct Levels {
    last: u8,
}

impl Levels {
    /// 2 or 3: the level asked for, or the nearest that skips none.
    pub(crate) fn next(&mut self, level: u8) -> u8 {
        let deepest = if self.last == 0 { 2 } else { 3 };
        self.last = level.clamp(2, deepest);
        self.last
    }
}

/// The rows of `table` as they are shown: each column with as many decimals as its largest number
/// needs to be told from its neighbours.
pub(crate) fn shown(table: &Table, lang: Lang) -> Vec<Vec<String>> {
    let decimals: Vec<usize> =
        (0..table.columns().len()).map(|column| decimals(table, column)).collect();
    let rows = table.rows();
    rows.map(|(row, _)| row.zip(&decimals).map(|(value, n)| show(value, *n, lang)).collect())
        .collect()
}

/// Whether the numbers of a column stand to the right.
pub(crate) fn is_number(table: &Table, column: usize) -> bool {
    let rows = table.row_count();
    rows > 0 && (0..rows).all(|row| !matches!(table.value(row, column), Value::Text(_)))
}

/// A value of a table of words.
pub(crate) fn words_of(value: Value<'_>) -> String {
    show(value, 0, Lang::Da)
}

fn show(value: Value<'_>, decimals: usize, lang: Lang) -> String {
    match value {
        Value::Text(text) => text.to_owned(),
        // A year, an age or a rank has no separators.
        Value::Whole(whole) => whole.to_string(),
        Value::Number(x) | Value::Rounded(x, _) | Value::Shown(x, _) => {
            number::decimal(x, decimals, lang)
        }
        Value::Nothing => String::new(),
    }
}

fn decimals(table: &Table, column: usize) -> usize {
    let numbers = || {
        (0..table.row_count()).filter_map(move |row| match table.value(row, column) {
            Value::Number(x) if x.is_finite() => Some(x),
            _ => None,
        })
    };
    if numbers().all(|x| x == x.trunc()) {
        return 0;
    }
    let largest = numbers().fold(0.0_f64, |largest, x| largest.max(x.abs()));
    match largest {
        x if x >= 10_000.0 => 0,
        x if x >= 100.0 => 1,
        x if x >= 10.0 => 2,
        _ => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_never_skip_a_level() {
        let mut levels = Levels::default();
        assert_eq!([3, 3, 9, 0, 2, 3].map(|level| levels.next(level)), [2, 3, 3, 2, 2, 3]);
    }

    #[test]
    fn a_column_has_the_decimals_that_its_largest_number_needs() {
        let number = Value::Number;
        let (text, nothing) = (Value::Text("a"), Value::Nothing);
        let table = Table::exact(
            "area,year,need_dkk,share,index",
            [
                [text, Value::Whole(2016), number(2.5e9 + 0.25), number(0.0215), number(104.26)],
                [nothing, Value::Whole(2017), number(f64::NAN), number(-0.5), nothing],
            ],
        );
        assert_eq!(
            shown(&table, Lang::Da),
            [["a", "2016", "2.500.000.000", "0,0215", "104,3"], ["", "2017", "–", "−0,5000", ""]]
        );
        assert_eq!([0, 1, 2].map(|column| is_number(&table, column)), [false, true, true]);
    }
}
