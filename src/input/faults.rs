//! Faults that several readers report: a number out of its range, an unknown id, an unknown word; and numbers in messages,
//! as they would be typed into TOML.

use crate::diag::{Code, Diagnostic, Span};
use crate::ids::MOST_LISTED;

/// "found … , expected from … to …".
pub(super) fn out_of_range(span: Span, found: f64, range: (f64, f64)) -> Diagnostic {
    Diagnostic::at(Code::OutOfRange, span)
        .with("found", plain(found))
        .with("low", plain(range.0))
        .with("high", plain(range.1))
}

/// The share that was meant where someone wrote per cent; from 2 on, as 1.4 is rather a share too large.
pub(super) fn as_share(found: f64, range: (f64, f64)) -> Option<f64> {
    let is_share = range.0 >= -1.0 && range.1 <= 1.0;
    let share = found / 100.0;
    let fits = (2.0..=100.0).contains(&found.abs()) && (range.0..=range.1).contains(&share);
    (is_share && fits).then_some(share)
}

/// A number as somebody would type it who means ten digits or fewer: 0.003 for 0.0030000000000000001.
pub(super) fn typed(number: f64, decimal: char) -> String {
    let short = format!("{number:.10}");
    let short = short.trim_end_matches('0').trim_end_matches('.');
    short.replace('.', &decimal.to_string())
}

/// With how many decimals a number is shown so that nothing is lost, four at most.
pub(super) fn decimals_of(number: f64) -> usize {
    let loss = |decimals: &usize| {
        let scaled = number * libm::pow(10.0, *decimals as f64);
        (scaled - scaled.round()).abs()
    };
    (0..4).find(|decimals| loss(decimals) < 1e-6).unwrap_or(4)
}

/// A number as it would be typed into TOML.
pub(super) fn plain(number: f64) -> String {
    if number.is_infinite() {
        return if number > 0.0 { "∞".to_owned() } else { "−∞".to_owned() };
    }
    let (short, long) = (format!("{number:e}"), number.to_string());
    if number.abs() >= 1e6 && short.len() < long.len() { short } else { long }
}

/// A whole number as it would be typed into TOML; long ones in groups, or as a power of ten.
pub(super) fn plain_whole(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let short = plain(number as f64);
    if digits.len() <= 6 || short.contains('e') {
        return short;
    }
    let mut text = if number < 0 { "-".to_owned() } else { String::new() };
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('_');
        }
        text.push(digit);
    }
    text
}

/// An id that is not in `file`, which has those `known`.
pub(super) fn unknown_id<'a>(
    span: Span,
    id: &str,
    file: &'static str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    Diagnostic::at(Code::UnknownId, span).with("id", id).with("where", file).suggest(id, known)
}

/// A word that is none of those `known`.
pub(super) fn unknown_word(span: Span, word: &str, known: &[&str]) -> Diagnostic {
    let unknown = Diagnostic::at(Code::UnknownWord, span).with("word", word);
    unknown.with("known", known.join(", ")).suggest(word, known.iter().copied())
}

/// A list of so many items, the first of those too many at `span`.
pub(super) fn list_too_long(span: Span, what: &str, count: usize) -> Diagnostic {
    let long = Diagnostic::at(Code::ListTooLong, span).with("what", what);
    long.with("count", count).with("most", MOST_LISTED)
}
