//! How numbers are written: separators, minus, money, shares, ranges.
//!
//! The caller picks the unit and the decimals, or takes the two or three digits that a label has room
//! for. Start at [`decimal`], which all else is built on.

use super::Lang;

/// No-break space: numbers and units never part over lines.
const NBSP: char = '\u{a0}';
/// The minus sign, as wide as the figures; a hyphen is not.
const MINUS: char = '\u{2212}';
/// What stands for a number that is none.
const NO_NUMBER: &str = "–";

/// The unit in which an amount of kroner is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MoneyUnit {
    /// Whole kroner.
    Krone,
    /// Million kroner: "mio. kr.", "DKK …m".
    Million,
    /// Thousand million kroner: "mia. kr.", "DKK …bn".
    Billion,
}

impl MoneyUnit {
    /// Kroner in one unit.
    pub const fn kroner(self) -> f64 {
        match self {
            Self::Krone => 1.0,
            Self::Million => 1e6,
            Self::Billion => 1e9,
        }
    }

    /// The one unit for a chart whose largest amount is `largest_dkk`: a municipality's budget of
    /// some thousand million is written in millions, as its own accounts do.
    pub fn for_chart(largest_dkk: f64) -> Self {
        let size = largest_dkk.abs();
        if size >= 20e9 {
            Self::Billion
        } else if size >= 2e6 {
            Self::Million
        } else {
            Self::Krone
        }
    }

    /// The unit's name standing alone, as in a subtitle: "mio. kr.", "DKK million".
    pub const fn name(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Krone, Lang::Da) => "kr.",
            (Self::Million, Lang::Da) => "mio.\u{a0}kr.",
            (Self::Billion, Lang::Da) => "mia.\u{a0}kr.",
            (Self::Krone, Lang::En) => "DKK",
            (Self::Million, Lang::En) => "DKK\u{a0}million",
            (Self::Billion, Lang::En) => "DKK\u{a0}billion",
        }
    }

    /// An amount already written in this unit, with the unit about it.
    fn around(self, number: &str, lang: Lang) -> String {
        match lang {
            Lang::Da => format!("{number}{NBSP}{}", self.name(lang)),
            Lang::En => {
                let suffix = match self {
                    Self::Krone => "",
                    Self::Million => "m",
                    Self::Billion => "bn",
                };
                format!("DKK{NBSP}{number}{suffix}")
            }
        }
    }
}

/// `x` with `decimals` decimals: "1.234.567,8" in Danish, "1,234,567.8" in English.
///
/// What rounds to nothing is "0", never "−0"; what is no number is a dash.
pub fn decimal(x: f64, decimals: usize, lang: Lang) -> String {
    if !x.is_finite() {
        return NO_NUMBER.to_owned();
    }
    let (group, point) = match lang {
        Lang::Da => ('.', ','),
        Lang::En => (',', '.'),
    };
    let digits = format!("{:.decimals$}", x.abs());
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 4);
    if x < 0.0 && digits.bytes().any(|digit| matches!(digit, b'1'..=b'9')) {
        text.push(MINUS);
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            text.push(group);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(point);
        text.push_str(fraction);
    }
    text
}

/// A number with the unit after it, never parted over lines: "38 personer".
pub fn with_unit(number: &str, unit: &str) -> String {
    format!("{number}{NBSP}{unit}")
}

/// A number, already written, that something is multiplied with: "× 1,03".
pub fn times(number: &str) -> String {
    format!("×{NBSP}{number}")
}

/// As [`decimal`], with a plus before what is above zero: a change.
pub fn signed(x: f64, decimals: usize, lang: Lang) -> String {
    let text = decimal(x, decimals, lang);
    if x > 0.0 && text.bytes().any(|byte| matches!(byte, b'1'..=b'9')) {
        format!("+{text}")
    } else {
        text
    }
}

/// `x` with the two or three digits that a label bears: "332", "42,3", "0,42".
pub fn brief(x: f64, lang: Lang) -> String {
    decimal(x, brief_decimals(x), lang)
}

fn brief_decimals(x: f64) -> usize {
    let size = x.abs();
    // 99.95 is written "100", not "100,0".
    if size == 0.0 || size >= 99.95 {
        0
    } else if size >= 0.995 {
        1
    } else if size >= 0.0995 {
        2
    } else {
        3
    }
}

/// An amount in the unit that suits its size: "42,3 mio. kr.", "DKK 2.9bn".
///
/// Under a million it is written in kroner, rounded to three digits.
pub fn money(dkk: f64, lang: Lang) -> String {
    let size = dkk.abs();
    // What would round up to a thousand of a unit is written in the next one.
    let unit = if size >= 999.5e6 {
        MoneyUnit::Billion
    } else if size >= 999.5e3 {
        MoneyUnit::Million
    } else {
        MoneyUnit::Krone
    };
    money_brief(dkk, unit, lang)
}

/// An amount in a given unit with two or three digits, as the labels of one chart need.
pub fn money_brief(dkk: f64, unit: MoneyUnit, lang: Lang) -> String {
    if unit == MoneyUnit::Krone {
        return unit.around(&decimal(three_digits(dkk), 0, lang), lang);
    }
    unit.around(&brief(dkk / unit.kroner(), lang), lang)
}

/// `x` rounded to three digits, or to a whole number where it has fewer.
fn three_digits(x: f64) -> f64 {
    let mut step = 1.0;
    while (x.abs() / step).round() >= 1000.0 && x.is_finite() {
        step *= 10.0;
    }
    (x / step).round() * step
}

/// An amount in a given unit with a given number of decimals.
pub fn money_in(dkk: f64, unit: MoneyUnit, decimals: usize, lang: Lang) -> String {
    unit.around(&decimal(dkk / unit.kroner(), decimals, lang), lang)
}

/// A share as per cent: 0.125 is "12,5 %" in Danish, "12.5%" in English.
pub fn share(x: f64, decimals: usize, lang: Lang) -> String {
    let number = decimal(x * 100.0, decimals, lang);
    match lang {
        Lang::Da => format!("{number}{NBSP}%"),
        Lang::En => format!("{number}%"),
    }
}

/// Whole persons, without the word.
pub fn persons(x: f64, lang: Lang) -> String {
    decimal(x, 0, lang)
}

/// Persons with the two or three digits that a label bears, without the word: "8.410".
pub fn persons_brief(x: f64, lang: Lang) -> String {
    decimal(three_digits(x), 0, lang)
}

/// Two counts of persons with as many digits: "7.740–9.120".
pub fn persons_range(low: f64, high: f64, lang: Lang) -> String {
    range(three_digits(low), three_digits(high), 0, lang)
}

/// A count of full-time posts, without the word: whole posts, a decimal below ten.
pub fn fte(x: f64, lang: Lang) -> String {
    // To the whole post: need less staff is to give the gap, digit by digit.
    if x.abs() < 9.95 { brief(x, lang) } else { decimal(x, 0, lang) }
}

/// A number with the decimals that it was written with, at most four: "0,25".
pub fn as_written(x: f64, lang: Lang) -> String {
    decimal(x, decimals_needed(x), lang)
}

/// A share with the decimals that it was written with, at most four: "0,5 %".
pub fn share_as_written(x: f64, lang: Lang) -> String {
    share(x, decimals_needed(x * 100.0), lang)
}

fn decimals_needed(x: f64) -> usize {
    (0..4)
        .find(|decimals| {
            let scaled = x * [1.0, 10.0, 100.0, 1000.0][*decimals];
            (scaled - scaled.round()).abs() < 1e-6
        })
        .unwrap_or(4)
}

/// Two numbers as a range: "38–51"; with a minus among them, "−5 til 12" and "−5 to 12".
pub fn range(low: f64, high: f64, decimals: usize, lang: Lang) -> String {
    join(&decimal(low, decimals, lang), &decimal(high, decimals, lang), lang)
}

/// Two amounts as a range in one unit: "38–51 mio. kr.", "DKK 38m–51m"; in kroner both are rounded to three
/// digits.
pub fn money_range(low: f64, high: f64, unit: MoneyUnit, decimals: usize, lang: Lang) -> String {
    let rounded = |dkk: f64| if unit == MoneyUnit::Krone { three_digits(dkk) } else { dkk };
    let (low, high) = (rounded(low), rounded(high));
    let low = decimal(low / unit.kroner(), decimals, lang);
    match lang {
        Lang::Da => {
            let high = decimal(high / unit.kroner(), decimals, lang);
            unit.around(&join(&low, &high, lang), lang)
        }
        Lang::En => {
            let (low, high) = (unit.around(&low, lang), money_in(high, unit, decimals, lang));
            let high = high.trim_start_matches("DKK").trim_start_matches(NBSP);
            join(&low, high, lang)
        }
    }
}

/// Two shares as a range: "10–20 %", "10–20%".
pub fn share_range(low: f64, high: f64, decimals: usize, lang: Lang) -> String {
    join(&decimal(low * 100.0, decimals, lang), &share(high, decimals, lang), lang)
}

/// A dash between two numbers; beside a minus sign it would be misread, so a word stands there.
fn join(low: &str, high: &str, lang: Lang) -> String {
    if low.contains(MINUS) || high.contains(MINUS) {
        let word = match lang {
            Lang::Da => "til",
            Lang::En => "to",
        };
        format!("{low}{NBSP}{word}{NBSP}{high}")
    } else {
        format!("{low}–{high}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Spaces in the tables below are no-break spaces in the output.
    fn nbsp(text: &str) -> String {
        text.replace(' ', "\u{a0}")
    }

    #[test]
    fn decimals_in_both_languages() {
        for (x, decimals, da, en) in [
            (1_234_567.8, 1, "1.234.567,8", "1,234,567.8"),
            (0.0, 0, "0", "0"),
            (-0.0, 2, "0,00", "0.00"),
            (-0.004, 2, "0,00", "0.00"),
            (-5.0, 0, "−5", "−5"),
            (999.0, 0, "999", "999"),
            (-1000.0, 0, "−1.000", "−1,000"),
            (999_999.96, 1, "1.000.000,0", "1,000,000.0"),
            (1e12, 0, "1.000.000.000.000", "1,000,000,000,000"),
            (f64::NAN, 1, "–", "–"),
            (f64::NEG_INFINITY, 0, "–", "–"),
        ] {
            assert_eq!(decimal(x, decimals, Lang::Da), da);
            assert_eq!(decimal(x, decimals, Lang::En), en);
        }
    }

    #[test]
    fn money_has_two_or_three_digits() {
        for (dkk, da, en) in [
            (42.3e6, "42,3 mio. kr.", "DKK 42.3m"),
            (2.934e9, "2,9 mia. kr.", "DKK 2.9bn"),
            (332.4e6, "332 mio. kr.", "DKK 332m"),
            (-5.26e6, "−5,3 mio. kr.", "DKK −5.3m"),
            (99.96e6, "100 mio. kr.", "DKK 100m"),
            (999.6e6, "1,0 mia. kr.", "DKK 1.0bn"),
            (999_600.0, "1,0 mio. kr.", "DKK 1.0m"),
            (384_512.0, "385.000 kr.", "DKK 385,000"),
            (950.4, "950 kr.", "DKK 950"),
            (0.0, "0 kr.", "DKK 0"),
            (-0.2, "0 kr.", "DKK 0"),
            (1e12, "1.000 mia. kr.", "DKK 1,000bn"),
        ] {
            assert_eq!(money(dkk, Lang::Da), nbsp(da));
            assert_eq!(money(dkk, Lang::En), nbsp(en));
        }
    }

    #[test]
    fn money_in_one_unit() {
        for (dkk, unit, decimals, da, en) in [
            (2.934e9, MoneyUnit::Million, 0, "2.934 mio. kr.", "DKK 2,934m"),
            (40e6, MoneyUnit::Billion, 2, "0,04 mia. kr.", "DKK 0.04bn"),
            (1500.0, MoneyUnit::Krone, 0, "1.500 kr.", "DKK 1,500"),
        ] {
            assert_eq!(money_in(dkk, unit, decimals, Lang::Da), nbsp(da));
            assert_eq!(money_in(dkk, unit, decimals, Lang::En), nbsp(en));
        }
    }

    #[test]
    fn shares_and_changes() {
        assert_eq!(share(0.125, 1, Lang::Da), nbsp("12,5 %"));
        assert_eq!(share(0.125, 1, Lang::En), "12.5%");
        assert_eq!(share(-0.0001, 1, Lang::Da), nbsp("0,0 %"));
        assert_eq!(signed(12.0, 0, Lang::Da), "+12");
        assert_eq!(signed(-12.0, 0, Lang::Da), "−12");
        assert_eq!(signed(0.2, 0, Lang::Da), "0");
        assert_eq!(persons(8_373.4, Lang::Da), "8.373");
    }

    #[test]
    fn posts_are_whole_from_ten_on() {
        for (x, da) in [
            (3_702.0, "3.702"),
            (602.4, "602"),
            (42.3, "42"),
            (9.94, "9,9"),
            (-0.42, "−0,42"),
            (0.0, "0"),
            (1e12, "1.000.000.000.000"),
            (f64::NAN, "–"),
        ] {
            assert_eq!(fte(x, Lang::Da), da);
        }
    }

    #[test]
    fn ranges() {
        let mio = MoneyUnit::Million;
        for (low, high, da, en) in [
            (38e6, 51e6, "38–51 mio. kr.", "DKK 38m–51m"),
            (-5e6, 12e6, "−5 til 12 mio. kr.", "DKK −5m to 12m"),
        ] {
            assert_eq!(money_range(low, high, mio, 0, Lang::Da), nbsp(da));
            assert_eq!(money_range(low, high, mio, 0, Lang::En), nbsp(en));
        }
        assert_eq!(range(1000.0, 2000.0, 0, Lang::Da), "1.000–2.000");
        assert_eq!(range(-2.0, -1.0, 0, Lang::En), nbsp("−2 to −1"));
        assert_eq!(share_range(0.1, 0.2, 0, Lang::Da), nbsp("10–20 %"));
        assert_eq!(share_range(0.1, 0.2, 0, Lang::En), "10–20%");
    }

    #[test]
    fn a_chart_has_one_unit() {
        assert_eq!(MoneyUnit::for_chart(3.6e9), MoneyUnit::Million);
        assert_eq!(MoneyUnit::for_chart(-1e12), MoneyUnit::Billion);
        assert_eq!(MoneyUnit::for_chart(0.0), MoneyUnit::Krone);
    }

    #[test]
    fn a_value_is_written_with_the_decimals_it_needs() {
        assert_eq!([0.0, -0.5, 0.25, 1.0 / 3.0].map(decimals_needed), [0, 1, 2, 4]);
        assert_eq!(share_as_written(0.005, Lang::Da), "0,5\u{a0}%");
        assert_eq!(as_written(1.5, Lang::En), "1.5");
    }
}
