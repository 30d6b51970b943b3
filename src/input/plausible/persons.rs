//! Counts with a separator of thousands that was read as a decimal mark: `1.060` persons in a comma file.
//!
//! Start at [`check`].

use super::super::faults::typed;
use super::super::numbers::parse_number;
use super::super::places::InputPlaces;
use super::super::table::InputTable;
use crate::diag::{Code, Diagnostic, Diagnostics};

/// Columns in which whole numbers are counted, by the key of their table under `[data]`.
const COUNTS: [(&str, &str); 2] = [("population", "persons"), ("refugees", "persons")];
/// Columns that may be averages or costs, and have decimals where they are.
const AVERAGES: [(&str, &str); 8] = [
    ("migration", "in_persons"),
    ("migration", "net_persons"),
    ("population_forecast", "persons"),
    ("population_intervals", "low_persons"),
    ("population_intervals", "high_persons"),
    ("deaths", "deaths"),
    ("deaths", "person_years"),
    ("services", "unit_cost_dkk"),
];

/// Warns of each column whose numbers look like thousands, or have decimals where persons are counted.
pub(super) fn check(places: &InputPlaces, diagnostics: &mut Diagnostics) {
    let columns = COUNTS.iter().map(|own| (own, true));
    for ((table, column), is_count) in columns.chain(AVERAGES.iter().map(|own| (own, false))) {
        if let Some(table) = places.table_of(table).filter(|table| table.has(column)) {
            diagnostics.extend(check_column(table, column, is_count));
        }
    }
}

fn check_column(table: &InputTable, column: &str, is_count: bool) -> Option<Diagnostic> {
    let mark = table.decimal;
    let broken: Vec<_> = table.rows().filter(|row| row.text(column).contains(mark)).collect();
    let in_thousands: Vec<_> =
        broken.iter().filter(|row| is_in_thousands(row.text(column), mark)).collect();
    // Where decimals are written out to the third, some numbers are below 1 or above 1,000.
    let is_decimal = broken.iter().any(|row| {
        let whole = row.text(column).split(mark).next().unwrap_or_default().trim_start_matches('-');
        whole.len() > 3 || whole.starts_with('0')
    });
    let is_separator =
        !in_thousands.is_empty() && !is_decimal && (is_count || in_thousands.len() == broken.len());
    let odd = || {
        broken.iter().filter(|row| {
            row.text(column).split(mark).skip(1).any(|part| part.bytes().any(|digit| digit != b'0'))
        })
    };
    let (first, count) = match in_thousands.first() {
        Some(first) if is_separator => (*first, in_thousands.len()),
        _ if is_count => (odd().next()?, odd().count()),
        _ => return None,
    };
    let found = first.text(column);
    let number = parse_number(found, mark).ok()?;
    Some(
        Diagnostic::at(Code::PersonsWithDecimals, first.span(column))
            .with("column", column)
            .with("found", found)
            .with("thousands", crate::text::Arg::yes_or_no(is_separator))
            .with("meant", typed(if is_separator { 1000.0 * number } else { number.round() }, mark))
            .with("others", count - 1),
    )
}

/// One to three digits without a leading zero, and three behind the mark.
fn is_in_thousands(text: &str, mark: char) -> bool {
    let text = text.trim_start_matches(['-', '+']);
    let Some((whole, part)) = text.split_once(mark) else { return false };
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let leads = (1..=3).contains(&whole.len()) && !whole.starts_with('0');
    leads && part.len() == 3 && is_number(whole) && is_number(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thousand_is_told_from_an_average() {
        for text in ["1.060", "-12.500", "999.000"] {
            assert!(is_in_thousands(text, '.'), "{text}");
        }
        for text in ["0.333", "1.06", "1060", "1.0604", "1060.500", "1,060", "a.bcd"] {
            assert!(!is_in_thousands(text, '.'), "{text}");
        }
        assert!(is_in_thousands("1,060", ','));
    }
}
