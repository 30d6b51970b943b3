//! Numbers as tables write them, and what can be read in two ways.
//!
//! Start at [`parse_number`]; [`ThousandsSigns`] looks at a whole column.

use crate::diag::Code;

/// No figure of a municipality goes past this.
const LARGEST_NUMBER: f64 = 1e15;

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

/// What the cells of a column of counts say of its decimal sign: `1.060` is a thousand and sixty to a Dane, and little
/// more than one to the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct ThousandsSigns {
    /// Cells that can be read in both ways.
    both_ways: usize,
    /// Cells with decimals that cannot be thousands.
    decimals: usize,
}

impl ThousandsSigns {
    /// Counts one cell.
    pub(super) fn look_at(&mut self, text: &str, decimal: char) {
        if !text.contains(decimal) {
            return;
        }
        if is_thousands(text, decimal) {
            self.both_ways += 1;
        } else {
            self.decimals += 1;
        }
    }

    /// Is there a cell that can be read in two ways, and none that says which?
    pub(super) fn is_unclear(self) -> bool {
        self.both_ways > 0 && self.decimals == 0
    }
}

/// Is it written as whole thousands are: one to three digits, then threes?
pub(super) fn is_thousands(text: &str, mark: char) -> bool {
    let mut parts = text.trim_start_matches(['-', '+']).split(mark);
    let are_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let first = parts.next().unwrap_or_default();
    let starts = (1..=3).contains(&first.len()) && are_digits(first) && !first.starts_with('0');
    let rest: Vec<&str> = parts.collect();
    starts && !rest.is_empty() && rest.iter().all(|part| part.len() == 3 && are_digits(part))
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
    fn a_column_says_whether_its_points_are_decimal() {
        let unclear = |cells: &[&str]| {
            let mut signs = ThousandsSigns::default();
            cells.iter().for_each(|cell| signs.look_at(cell, '.'));
            signs.is_unclear()
        };
        assert!(unclear(&["62", "1.060", "998"]));
        assert!(unclear(&["-1.060", "12.345.678"]));
        assert!(!unclear(&["62", "61"]));
        assert!(!unclear(&["1.060", "0.345"]));
        assert!(!unclear(&["1.060", "12.5"]));
        assert!(!unclear(&["1.0600"]));
    }
}
