//! Tables that are laid out as other programs give them: what each is, so that one message can say how to turn it.
//!
//! Nothing here is read as figures. Start at [`Layout::of`].

use super::cell_words::{AgeWords, Sexes, YearWords};
use super::fields::FieldList;
use crate::diag::{Code, Diagnostic, FileId, Span};
use std::ops::Range;

/// As many lines are looked at: titles are above the table.
const LINES: usize = 30;

/// What a file is that is not a table of Pejl's, and where that shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    kind: LayoutKind,
    /// Bytes of the text.
    at: Range<usize>,
    /// A few of the columns or signs that show it.
    found: String,
    /// Titles above the header.
    titles: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LayoutKind {
    Html,
    Json,
    Px,
    SepLine,
    StatBank,
    Titles,
    Years,
    Ages,
    Sexes,
    NoHeader,
    UnknownHeader,
}

impl LayoutKind {
    fn word(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Json => "json",
            Self::Px => "px",
            Self::SepLine => "sep",
            Self::StatBank => "statbank",
            Self::Titles => "titles",
            Self::Years => "years",
            Self::Ages => "ages",
            Self::Sexes => "sexes",
            Self::NoHeader => "no-header",
            Self::UnknownHeader => "unknown-header",
        }
    }
}

/// A line that is not empty, with its cells.
struct Line<'t> {
    at: Range<usize>,
    cells: Vec<&'t str>,
}

impl Layout {
    /// What `text` is; `None` for a table with its header in the first line, whatever else is wrong with it.
    pub(super) fn of(text: &str, list: &FieldList) -> Option<Self> {
        let lines = lines(text);
        let first = lines.first()?;
        let is_known = |cell: &&str| list.find(cell).is_some();
        let knows = |line: &Line<'_>| line.cells.iter().filter(|cell| is_known(cell)).count();
        let needed = list.fields.iter().filter(|field| field.is_required()).count().clamp(1, 2);
        let own = |kind: LayoutKind, line: &Line<'_>, found: String, titles: usize| {
            Some(Self { kind, at: line.at.clone(), found, titles })
        };
        let no_words = String::new;
        if let Some(kind) = other_format(text, first) {
            return own(kind, first, no_words(), 0);
        }
        let header = lines.iter().position(|line| knows(line) >= needed);
        if header != Some(0)
            && let Some(line) = lines.iter().find(|line| is_statbank(line))
        {
            return own(LayoutKind::StatBank, line, no_words(), 0);
        }
        let lacks =
            |name: &str, line: &Line<'_>| list.find(name).is_some() && !line.cells.contains(&name);
        let candidates = &lines[..header.map_or(lines.len(), |header| header + 1)];
        for line in candidates {
            for (name, kind) in
                [("year", LayoutKind::Years), ("age", LayoutKind::Ages), ("sex", LayoutKind::Sexes)]
            {
                let columns = columns_of(kind, line);
                if lacks(name, line) && columns.len() > 1 {
                    return own(kind, line, some_of(&columns), 0);
                }
            }
        }
        match header {
            Some(0) => None,
            Some(header) => own(LayoutKind::Titles, first, no_words(), header),
            None if knows(first) > 0 => None,
            None if first.cells.iter().any(|cell| is_figure(cell)) => {
                own(LayoutKind::NoHeader, first, no_words(), 0)
            }
            // One misspelt column has a message of its own.
            None if first.cells.len() < 2 => None,
            None => own(LayoutKind::UnknownHeader, first, some_of(&first.cells), 0),
        }
    }

    /// Is it so plainly another program's that the letters it is saved in do not matter?
    pub(super) fn is_of_other_characters(&self) -> bool {
        matches!(self.kind, LayoutKind::StatBank | LayoutKind::Html | LayoutKind::Px)
    }

    /// The fault, in a file whose text has `skipped` bytes before what was looked at.
    pub(super) fn diagnostic(&self, list: &FieldList, file: FileId, skipped: usize) -> Diagnostic {
        let at = self.at.start + skipped..self.at.end + skipped;
        let stock = matches!(list.name, "population" | "population_forecast");
        Diagnostic::at(Code::TableLayout, Span::new(file, at))
            .with("kind", self.kind.word())
            .with("found", &self.found)
            .with("titles", self.titles)
            .with("header", header_of(list))
            .with("of", if stock { "stock" } else { "flow" })
    }
}

/// The header that a table should have, one of its forms.
fn header_of(list: &FieldList) -> String {
    let own: &[&str] = match list.name {
        "mortality" => &["mx"],
        "migration" => &["in_persons", "out_rate"],
        "use_rates" => &["rate"],
        "population_forecast" => &["age_group"],
        "fit-fertility" => &["age"],
        "fit-migration" => &["sex", "age"],
        _ => &[],
    };
    let is_own = |name: &str| own.contains(&name);
    let fields = list.fields.iter().filter(|field| field.is_required() || is_own(field.name));
    fields.map(|field| field.name).collect::<Vec<_>>().join(",")
}

/// The first lines that are not empty.
fn lines(text: &str) -> Vec<Line<'_>> {
    let mut at = 0;
    let mut lines = Vec::new();
    for whole in text.split_inclusive('\n') {
        let line = whole.trim_end_matches(['\n', '\r']);
        let range = at..at + line.len();
        at += whole.len();
        if !line.trim_matches([' ', ',', ';', '\t']).is_empty() {
            lines.push(Line { at: range, cells: cells(line) });
        }
        if lines.len() == LINES {
            break;
        }
    }
    lines
}

/// A line's cells without their quotation marks: enough to recognise it.
fn cells(line: &str) -> Vec<&str> {
    let separator = [';', '\t'].into_iter().find(|mark| line.contains(*mark)).unwrap_or(',');
    let mut cells = Vec::new();
    let (mut start, mut is_quoted) = (0, false);
    for (at, letter) in line.char_indices() {
        is_quoted ^= letter == '"';
        if letter == separator && !is_quoted {
            cells.push(&line[start..at]);
            start = at + separator.len_utf8();
        }
    }
    cells.push(&line[start..]);
    cells.into_iter().map(|cell| cell.trim().trim_matches('"').trim()).collect()
}

/// What is no table at all, by how it begins.
fn other_format(text: &str, first: &Line<'_>) -> Option<LayoutKind> {
    let start = text.trim_start();
    let line = start.lines().next().unwrap_or_default().trim_matches('"').to_lowercase();
    if start.starts_with('<') {
        Some(LayoutKind::Html)
    } else if start.starts_with('{') || start.starts_with('[') {
        Some(LayoutKind::Json)
    } else if ["charset=", "axis-version="].iter().any(|key| line.starts_with(key)) {
        Some(LayoutKind::Px)
    } else if line.starts_with("sep=") && first.cells.len() <= 2 {
        Some(LayoutKind::SepLine)
    } else {
        None
    }
}

/// A header of Statistics Denmark, its title, or its rows without either.
fn is_statbank(line: &Line<'_>) -> bool {
    const VARIABLES: [&str; 13] = [
        "OMRÅDE",
        "KØN",
        "ALDER",
        "CIVILSTAND",
        "TID",
        "REGION",
        "SEX",
        "AGE",
        "TIME",
        "FUNKTION",
        "DRANST",
        "ART",
        "PRISENHED",
    ];
    let upper: Vec<String> = line.cells.iter().map(|cell| cell.to_uppercase()).collect();
    let has = |word: &str| upper.iter().any(|cell| cell == word);
    let variables = VARIABLES.iter().filter(|word| has(word)).count();
    if (has("INDHOLD") || has("CONTENTS")) && upper.len() > 1 || has("TID") && variables > 1 {
        return true;
    }
    // "Folketal den 1. i kvartalet efter område, køn, alder og tid".
    let whole = line.cells.join(", ").to_lowercase();
    let whole = whole.trim_end_matches([' ', ',', ';']);
    let says_by = whole.contains(" efter ") || whole.contains(" by ");
    if says_by && (whole.ends_with(" tid") || whole.ends_with(" time")) {
        return true;
    }
    // Figures by quarter or month are StatBank's, with the names of what they are of beside them.
    let is_period = |cell: &&&str| {
        matches!(YearWords::of(cell), Some(YearWords::Quarter(..) | YearWords::Month(..)))
    };
    let periods = line.cells.iter().filter(is_period).count();
    let names = line.cells.iter().filter(|cell| {
        AgeWords::of(cell).is_some() || Sexes::of_word(cell).is_some_and(|_| !is_figure(cell))
    });
    periods > 0 && names.count() > 0 && line.cells.iter().any(|cell| is_figure(cell))
}

fn is_figure(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    digits > 0 && cell.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | ' '))
}

/// The columns that are years, ages or sexes themselves.
fn columns_of<'t>(kind: LayoutKind, line: &Line<'t>) -> Vec<&'t str> {
    let whole = |cell: &str| -> Option<u32> {
        let is_number = !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| cell.parse().ok())?
    };
    let is_own = |cell: &&str| match kind {
        LayoutKind::Years => {
            // Also as a spreadsheet or R writes it: `X2020`, `persons_2020`.
            let tail = cell.rsplit(['_', ' ', 'X', 'x']).next().unwrap_or_default();
            let is_year = |cell: &str| {
                cell.len() == 4 && whole(cell).is_some_and(|year| (1800..=2500).contains(&year))
            };
            is_year(tail) || YearWords::of(cell).is_some()
        }
        LayoutKind::Ages => {
            let is_age = cell.len() < 4 && whole(cell).is_some_and(|age| age <= 150);
            is_age || matches!(AgeWords::of(cell), Some(words) if words != AgeWords::Total)
        }
        _ => {
            let is_letter = !cell.is_empty() && whole(cell).is_none();
            let sexes = Sexes::of_letter(cell).or_else(|| Sexes::of_word(cell));
            is_letter && matches!(sexes, Some(Sexes::Women | Sexes::Men))
        }
    };
    let is_year = |cell: &&str| cell.len() == 4 && whole(cell).is_some_and(|year| year >= 1800);
    if kind == LayoutKind::Ages && line.cells.iter().any(is_year) {
        // A row of figures: year, sex, age, persons.
        return Vec::new();
    }
    line.cells.iter().copied().filter(|cell| is_own(cell)).collect()
}

/// The first columns, for a message.
fn some_of(columns: &[&str]) -> String {
    const SHOWN: usize = 3;
    let mut words: Vec<String> =
        columns.iter().take(SHOWN).map(|column| format!("`{column}`")).collect();
    if columns.len() > SHOWN {
        words.push("…".to_owned());
    }
    words.join(", ")
}

#[cfg(test)]
mod tests {
    use super::super::population::{MORTALITY, POPULATION};
    use super::*;

    fn kind_of(text: &str) -> Option<&'static str> {
        Layout::of(text, &POPULATION).map(|layout| layout.kind.word())
    }

    #[test]
    fn each_layout_is_known_by_its_first_lines() {
        for (text, kind) in [
            ("<!DOCTYPE html>\n<table><tr><td>year</td></tr></table>\n", "html"),
            ("\n  <table>\n", "html"),
            ("{\"class\":\"dataset\"}", "json"),
            ("CHARSET=\"ANSI\";\nAXIS-VERSION=\"2013\";\n", "px"),
            ("sep=;\nyear;sex;age;persons\n", "sep"),
            ("\"sep=,\"\nyear,sex,age,persons\n", "sep"),
            (
                "OMRÅDE;KØN;ALDER;CIVILSTAND;TID;INDHOLD\nLæsø;Kvinder;0 år;I alt;2020K1;62\n",
                "statbank",
            ),
            ("KOMK;BEVÆGELSEV;ALDER;KØN;TID;INDHOLD\n", "statbank"),
            ("REGION,FUNCTION,TIME,CONTENTS\n", "statbank"),
            ("TID;ALDER;KØN;INDHOLD\n2021Q2;0 years;Men;31649\n", "statbank"),
            ("\"I alt\";\"Hele landet\";\"2021K1\";\"0 år\";31303;29888\n", "statbank"),
            (
                "\"Population at the first day of the quarter by region, marital status, age, sex and time\"\n\n , , , ,Total,Men,Women\n",
                "statbank",
            ),
            (
                "\"Døde efter køn, alder og tid\"\n\n;\"2019\";\"2020\"\n\"Mænd\";\"0 år\";3;4\n",
                "statbank",
            ),
            ("Folketal i kommunen\n\nyear;sex;age;persons\n2020;f;0;62\n", "titles"),
            ("Folketal, Viborg, 1. januar\nyear,sex,age,persons\n", "titles"),
            ("sex,age,2018,2019,2020\nf,0,60,60,60\n", "years"),
            ("sex,age,2020K1,2020K2\nf,0,60,60\n", "years"),
            ("alder;X2018;X2019\n0;60;60\n", "years"),
            ("year,sex,0,1,2,3\n2020,f,60,60,60,60\n", "ages"),
            ("year;sex;0 år;1 år;90+\n", "ages"),
            ("year,age,f,m\n2020,0,60,61\n", "sexes"),
            ("år;alder;Mænd;Kvinder\n2020;0;61;60\n", "sexes"),
            ("Folketal\nalder;Mænd;Kvinder\n0;61;60\n", "sexes"),
            ("2020,f,0,62\n2020,f,1,62\n", "no-header"),
            ("år;køn;alder;antal\n2020;k;0;62\n", "unknown-header"),
        ] {
            assert_eq!(kind_of(text), Some(kind), "{text}");
        }
        for text in [
            "year,sex,age,persons\n2020,f,0,62\n",
            "year;sex;age;persns\n2020;f;0;62\n",
            "\u{feff}",
            "",
            "year,sex,age,persons,2021\n",
        ] {
            assert_eq!(kind_of(text), None, "{text}");
        }
    }

    #[test]
    fn the_header_that_is_asked_for_is_one_that_is_read() {
        assert_eq!(header_of(&POPULATION), "year,sex,age,persons");
        assert_eq!(header_of(&MORTALITY), "year,sex,age,mx");
    }
}
