//! What people write where a sex, an age, a year or a number is meant, as other programs give it.
//!
//! Only what has one meaning is read; the rest is named, so that a message can say how to write it. Start at [`Sexes`],
//! [`AgeWords`], [`YearWords`] and [`Absent`].

/// What a word says of a sex.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sexes {
    /// `f`, `k`.
    Women,
    /// `m`.
    Men,
    /// `b`.
    Both,
}

impl Sexes {
    /// The letters of a study's own files, capitals too.
    pub(super) fn of_letter(text: &str) -> Option<Self> {
        match text {
            "f" | "F" | "k" | "K" => Some(Self::Women),
            "m" | "M" => Some(Self::Men),
            "b" | "B" => Some(Self::Both),
            _ => None,
        }
    }

    /// The words and codes of Statistics Denmark, and of people.
    pub(super) fn of_word(text: &str) -> Option<Self> {
        match text.to_lowercase().as_str() {
            "kvinder" | "kvinde" | "piger" | "women" | "woman" | "female" | "females" | "2" => {
                Some(Self::Women)
            }
            "mænd" | "mand" | "drenge" | "men" | "man" | "male" | "males" | "1" => Some(Self::Men),
            "i alt"
            | "tot"
            | "total"
            | "mænd og kvinder i alt"
            | "køn i alt"
            | "begge"
            | "men and women total"
            | "both"
            | "mok"
            | "10"
            | "100" => Some(Self::Both),
            _ => None,
        }
    }
}

/// What is written where a single age is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AgeWords {
    /// `90+`, `99-`, `100 år og derover`.
    Open(usize),
    /// `0 år`.
    Single(usize),
    /// `0-4`.
    Group(usize, usize),
    /// `I alt`.
    Total,
}

impl AgeWords {
    /// What `text` says; `None` where it is a plain number or nothing that is known.
    pub(super) fn of(text: &str) -> Option<Self> {
        let lower = text.to_lowercase();
        let lower = lower.trim();
        if ["i alt", "alder i alt", "ialt", "tot", "total", "age, total", "age total", "all"]
            .contains(&lower)
        {
            return Some(Self::Total);
        }
        if let Some(age) = lower.strip_prefix("under ") {
            let age = bare_age(age)?;
            return match age {
                0 => None,
                1 => Some(Self::Single(0)),
                _ => Some(Self::Group(0, age - 1)),
            };
        }
        if let Some(age) =
            ["≥", ">=", "over "].into_iter().find_map(|mark| lower.strip_prefix(mark))
        {
            return bare_age(age).map(Self::Open);
        }
        let opens = [
            " og derover",
            " år og derover",
            " og over",
            " år og over",
            " og ældre",
            " år og ældre",
            " eller derover",
            " år eller derover",
            " eller ældre",
            " år eller ældre",
            " and over",
            " years and over",
            " years and older",
            " or more",
            " years or more",
            " and more",
            "ov",
            "+",
            " +",
            " år+",
            " år +",
            "-",
            "–",
        ];
        let open = opens.into_iter().find_map(|end| digits(lower.strip_suffix(end)?));
        if let Some(age) = open {
            return Some(Self::Open(age));
        }
        if let Some((from, to)) = lower.split_once(['-', '–']) {
            let (from, to) = (bare_age(from)?, bare_age(to)?);
            return (from <= to).then_some(Self::Group(from, to));
        }
        match (digits(lower), bare_age(lower)) {
            (None, Some(age)) => Some(Self::Single(age)),
            _ => None,
        }
    }

    /// The word that chooses the message.
    pub(super) fn kind(self) -> &'static str {
        match self {
            Self::Open(_) => "open",
            Self::Single(_) => "single",
            Self::Group(..) => "group",
            Self::Total => "total",
        }
    }
}

/// `5`, `5 år`, `5 years`.
fn bare_age(text: &str) -> Option<usize> {
    let text = text.trim();
    let ends = ["år", "years", "year", "yrs", "y"];
    digits(ends.into_iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text))
}

fn digits(text: &str) -> Option<usize> {
    let text = text.trim();
    let is_age = (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_age.then(|| text.parse().ok())?
}

/// What is written where a year is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum YearWords {
    /// `2020K1`: year and quarter.
    Quarter(i32, u32),
    /// `2020M01`: year and month.
    Month(i32, u32),
    /// `2020/21`, `2019:2020`: more than one year.
    Span(i32),
    /// `1-1-2020`, `2020-01-01`.
    Date(i32),
}

impl YearWords {
    /// What `text` says; `None` where it is a plain number or nothing that is known.
    pub(super) fn of(text: &str) -> Option<Self> {
        let upper = text.trim().to_uppercase();
        let year = |part: &str| -> Option<i32> {
            let is_year = part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit());
            is_year.then(|| part.parse().ok())?.filter(|year| (1800..=2500).contains(year))
        };
        let number = |part: &str| digits(part).and_then(|number| u32::try_from(number).ok());
        if let Some((head, tail)) = upper.split_once(['K', 'Q', 'M', 'U', 'W']) {
            // Otherwise a month in words.
            if let (Some(year), Some(part)) = (year(head), number(tail)) {
                let is_quarter = upper.contains(['K', 'Q']) && (1..=4).contains(&part);
                let month = Self::Month(year, part);
                return Some(if is_quarter { Self::Quarter(year, part) } else { month });
            }
        }
        if let Some((first, second)) = upper.split_once(['/', ':', '-', '–'])
            && (number(second).is_some() || year(second).is_some())
        {
            return year(first).map(Self::Span);
        }
        let parts: Vec<&str> =
            upper.split(['/', ':', '-', '.', ' ', '–']).filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [_, _, last] if year(last).is_some() => year(last).map(Self::Date),
            [first, _, _] => year(first).map(Self::Date),
            _ => None,
        }
    }

    /// The word that chooses the message.
    pub(super) fn kind(self) -> &'static str {
        match self {
            Self::Quarter(_, 1) => "first-quarter",
            Self::Quarter(..) => "quarter",
            Self::Month(..) => "month",
            Self::Span(_) => "span",
            Self::Date(_) => "date",
        }
    }

    /// The year that it names.
    pub(super) fn year(self) -> i32 {
        match self {
            Self::Quarter(year, _) | Self::Month(year, _) | Self::Span(year) | Self::Date(year) => {
                year
            }
        }
    }
}

/// A sign for a figure that is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Absent {
    /// `-`: nothing, in tables of Statistics Denmark.
    Nil,
    /// `..`: not published, or not known.
    Unknown,
}

impl Absent {
    /// What `text` says.
    pub(super) fn of(text: &str) -> Option<Self> {
        match text.to_lowercase().as_str() {
            "-" | "–" | "—" | "−" => Some(Self::Nil),
            ".." | "..." | "…" | "." | ":" | "x" | "*" | "?" | "na" | "n/a" | "n.a." | "null"
            | "none" | "mangler" | "ukendt" | "missing" | "uoplyst" => Some(Self::Unknown),
            _ => None,
        }
    }

    /// The word that chooses the message.
    pub(super) fn kind(self) -> &'static str {
        match self {
            Self::Nil => "nil",
            Self::Unknown => "unknown",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_are_known_as_statbank_and_people_write_them() {
        for (text, words) in [
            ("90+", AgeWords::Open(90)),
            ("90 +", AgeWords::Open(90)),
            ("99-", AgeWords::Open(99)),
            ("100OV", AgeWords::Open(100)),
            ("100 år og derover", AgeWords::Open(100)),
            ("90 years and over", AgeWords::Open(90)),
            ("≥90", AgeWords::Open(90)),
            ("0 år", AgeWords::Single(0)),
            ("1 year", AgeWords::Single(1)),
            ("Under 1 år", AgeWords::Single(0)),
            ("0-4", AgeWords::Group(0, 4)),
            ("95–99 år", AgeWords::Group(95, 99)),
            ("Under 65 år", AgeWords::Group(0, 64)),
            ("I alt", AgeWords::Total),
        ] {
            assert_eq!(AgeWords::of(text), Some(words), "{text}");
        }
        for text in ["7", "007", "-3", "old", "", "4-0", "1.5"] {
            assert_eq!(AgeWords::of(text), None, "{text}");
        }
    }

    #[test]
    fn years_are_known_as_statbank_and_people_write_them() {
        for (text, words) in [
            ("2020K1", YearWords::Quarter(2020, 1)),
            ("2020Q3", YearWords::Quarter(2020, 3)),
            ("2020M01", YearWords::Month(2020, 1)),
            ("2020U45", YearWords::Month(2020, 45)),
            ("2020/21", YearWords::Span(2020)),
            ("2019:2020", YearWords::Span(2019)),
            ("01-01-2020", YearWords::Date(2020)),
            ("2020-01-01", YearWords::Date(2020)),
            ("1. januar 2020", YearWords::Date(2020)),
        ] {
            assert_eq!(YearWords::of(text), Some(words), "{text}");
        }
        for text in ["2020", "20", "now", "", "2020.5x"] {
            assert_eq!(YearWords::of(text), None, "{text}");
        }
    }

    #[test]
    fn signs_for_no_figure_are_known_and_numbers_are_none() {
        assert_eq!(Absent::of("-"), Some(Absent::Nil));
        assert_eq!(Absent::of(".."), Some(Absent::Unknown));
        assert_eq!(Absent::of("-1"), None);
        assert_eq!(Sexes::of_letter("K"), Some(Sexes::Women));
        assert_eq!(Sexes::of_word("Mænd"), Some(Sexes::Men));
    }
}
