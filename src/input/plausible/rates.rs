//! Growth, LEAN and shares that were meant in per cent.
//!
//! Start at [`check`]; growth of wages and prices is in a table and has [`check_indices`].

use super::super::faults::{decimals_of, typed};
use super::super::numbers::parse_number;
use super::super::places::InputPlaces;
use super::toml_numbers::{TomlNumber, TomlNumbers};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::Factor;

/// Growth a year beyond this, either way, is hardly meant. *Assumption*.
const MOST_GROWTH: f64 = 0.10;
/// LEAN above this a year is hardly meant. *Assumption*; Viborg's agreement of 2015 frees 2 per cent a year.
const MOST_LEAN: f64 = 0.05;
/// A change of unemployment rates by as many points is hardly meant. *Assumption*.
const MOST_SHIFT: f64 = 0.2;
/// Nobody hires more of those of working age in a year. *Assumption*; Viborg hires 1.15 per cent of them.
const MOST_HIRED: f64 = 0.1;
/// A saving, an effect or a rise of pay by half is hardly meant. *Assumption*.
const MOST_EFFECT: f64 = 0.5;

/// What a number may be.
struct RateLimit {
    code: Code,
    most: f64,
    /// May it be exactly `most`?
    is_allowed: bool,
    /// How many keys lead to the number or path that the limit is for.
    keys: usize,
    /// The key that the message names.
    named: &'static str,
    /// The word that messages choose by.
    place: &'static str,
}

impl RateLimit {
    fn growth(factor: Factor, keys: usize, place: &'static str) -> Option<Self> {
        let (code, most) = match factor {
            Factor::FrameGrowth
            | Factor::ComplexityGrowth
            | Factor::RealWageGrowth
            | Factor::MortalityChange => (Code::GrowthBeyond, MOST_GROWTH),
            Factor::UnemploymentShift => (Code::ShareBeyond, MOST_SHIFT),
            Factor::RecruitShare => (Code::ShareBeyond, MOST_HIRED),
            _ => return None,
        };
        Some(Self { code, most, is_allowed: true, keys, named: factor.key(), place })
    }

    /// That of the number that these keys lead to, if there is any.
    fn of(number: &TomlNumber<'_>, numbers: &TomlNumbers<'_>) -> Option<Self> {
        let half = |keys: usize, named: &'static str| {
            let (code, most) = (Code::ShareBeyond, MOST_EFFECT);
            Some(Self { code, most, is_allowed: false, keys, named, place: "plan" })
        };
        match number.keys().as_slice() {
            ["scenario", key, ..] => Self::growth(Factor::from_key(key)?, 2, "scenario"),
            ["model", "recruit_share"] => Self::growth(Factor::RecruitShare, 2, "scenario"),
            ["factor", "levels"]
            | ["factor", "distribution", "low" | "high" | "mode" | "mean" | "sd" | "values"] => {
                let name = numbers.text(&format!("{}.name", number.up_to(1)))?;
                let key = name.split('.').next().unwrap_or_default();
                Self::growth(Factor::from_key(key)?, 1, "distribution")
            }
            ["plan", "lean", "rate", ..] => {
                let (code, most) = (Code::LeanBeyond, MOST_LEAN);
                Some(Self { code, most, is_allowed: true, keys: 3, named: "rate", place: "plan" })
            }
            ["plan", "restructuring" | "overhead", "saving_share", ..] => half(3, "saving_share"),
            ["plan", "staff", "pay_premium"] => half(3, "pay_premium"),
            ["initiative", "effects", "effect"] => half(3, "effect"),
            _ => None,
        }
    }

    fn is_beyond(&self, number: f64) -> bool {
        // 0.1 is 0.1, whatever its last bit.
        let most =
            if self.is_allowed { self.most * (1.0 + 1e-9) } else { self.most * (1.0 - 1e-9) };
        number.abs() > most
    }
}

/// Warns of each number or path that goes beyond what its key may be, at its first number that does.
pub(super) fn check(numbers: &TomlNumbers<'_>, diagnostics: &mut Diagnostics) {
    let mut seen: Vec<(&str, usize)> = Vec::new();
    let mut found: Vec<(&TomlNumber<'_>, RateLimit)> = Vec::new();
    for number in &numbers.all {
        let Some(limit) = RateLimit::of(number, numbers) else { continue };
        if !limit.is_beyond(number.number) {
            continue;
        }
        let path = number.up_to(limit.keys);
        if let Some((_, count)) = seen.iter_mut().find(|(other, _)| *other == path) {
            *count += 1;
        } else {
            seen.push((path, 1));
            found.push((number, limit));
        }
    }
    for ((number, limit), (_, count)) in found.into_iter().zip(seen) {
        let found = Beyond {
            percent: 100.0 * number.number,
            most: 100.0 * limit.most,
            line: number.line(&typed(number.number / 100.0, '.')),
            count,
        };
        let warning = Diagnostic::at(limit.code, number.span.clone()).with("key", limit.named);
        diagnostics.push(found.fill(warning.with("place", limit.place)));
    }
}

/// Warns of growth of wages and prices in `indices.csv` beyond what a year has.
pub(super) fn check_indices(places: &InputPlaces, diagnostics: &mut Diagnostics) {
    let Some(table) = places.table_of("indices") else { return };
    for column in ["wage_growth", "price_growth"] {
        let beyond: Vec<_> = table
            .rows()
            .filter_map(|row| Some((row, parse_number(row.text(column), table.decimal).ok()?)))
            .filter(|(_, growth)| growth.abs() > MOST_GROWTH * (1.0 + 1e-9))
            .collect();
        let Some((row, growth)) = beyond.first() else { continue };
        let found = Beyond {
            percent: 100.0 * growth,
            most: 100.0 * MOST_GROWTH,
            line: typed(growth / 100.0, table.decimal),
            count: beyond.len(),
        };
        let warning = Diagnostic::at(Code::GrowthBeyond, row.span(column)).with("key", column);
        diagnostics.push(found.fill(warning.with("place", "table")));
    }
}

/// What is said of a number beyond its limit.
struct Beyond {
    percent: f64,
    most: f64,
    /// What to write.
    line: String,
    /// How many numbers of its path, distribution or column are.
    count: usize,
}

impl Beyond {
    fn fill(self, warning: Diagnostic) -> Diagnostic {
        let meant = self.percent / 100.0;
        warning
            .with_decimal("percent", self.percent, decimals_of(self.percent))
            .with_decimal("meant", meant, decimals_of(meant))
            .with_decimal("most", self.most, 0)
            .with("line", self.line)
            .with("others", self.count - 1)
    }
}
