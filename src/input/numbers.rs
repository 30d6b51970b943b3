//! Numbers as tables write them; what can be read in two ways is a fault.
//!
//! Start at [`parse_number`].

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
