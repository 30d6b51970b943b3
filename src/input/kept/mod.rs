//! Runs that were kept: a row per run, plan and year, with its factors and figures; what `pejl discover`
//! can look at instead of making runs.
//!
//! A file is read row by row, and none can hang the program or fill its memory: a pipe, a device, a line without end and
//! more numbers than there is room for are faults. A Parquet file has a digest (`seal.rs`) that is checked before its parser
//! is used.
//!
//! Start at [`read_kept`].

mod csv;
#[cfg(feature = "parquet")]
mod parquet;
#[cfg(feature = "parquet")]
mod seal;

#[cfg(feature = "parquet")]
pub use seal::{DIGEST_KEY, blank_digest, seal};

use super::bounded::{OpenFault, open_regular};
use crate::text::{Arg, Texts, system_words};
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::Path;

/// Columns that say which row it is.
const KEYS: [&str; 5] = ["run", "combination", "scenario", "plan", "year"];
/// What a Parquet file begins with.
const PARQUET: &[u8] = b"PAR1";

/// Which rows and figures are wanted.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptAsked<'a> {
    /// Rows of this plan, if the file has several plans.
    pub plan: &'a str,
    /// Rows of this year, if it has several years and one is asked for.
    pub year: Option<i32>,
    /// The column of the figure, as `gap_dkk.total`; without what follows the point where the file has no
    /// such column.
    pub value: String,
    /// The column of need, where it is wanted.
    pub need: Option<String>,
    /// The column of what is taken off need, where it is wanted.
    pub without: Option<String>,
    /// What columns of figures are called, with `.AREA` behind it or alone: they are no factors.
    pub figures: &'a [&'a str],
}

/// Runs as they were kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// Columns that are neither keys nor figures.
    pub factors: Vec<String>,
    /// `[run][factor]`.
    pub points: Vec<f64>,
    /// `[run]`.
    pub values: Vec<f64>,
    /// `[run]`, with what is taken off it taken off; 0 where need was not wanted.
    pub needs: Vec<f64>,
    /// The file's SHA-256.
    pub sha256: String,
}

/// Why runs cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeptFault {
    /// It is a Parquet file, and this program was built without.
    NeedsParquet,
    /// The system's: kind and code.
    System(io::ErrorKind, Option<i32>),
    /// It is a folder, a pipe or a device.
    NotAFile,
    /// A Parquet file without digest, or with another than its bytes have.
    Damaged,
    /// A line is no text in UTF-8.
    NotText {
        /// From 1, the header counted.
        line: u64,
    },
    /// A line without end.
    LongLine {
        /// From 1, the header counted.
        line: u64,
        /// What a line may have at the most.
        megabytes: usize,
    },
    /// More numbers than there is room for.
    TooMany {
        /// Most numbers, in millions.
        millions: usize,
    },
    /// A column is not there.
    NoColumn {
        /// Its name.
        column: String,
        /// What is there.
        known: Vec<String>,
    },
    /// A cell is no number, or not a finite one.
    NoNumber {
        /// From 1, the header counted.
        line: u64,
        /// Its column.
        column: String,
        /// What is there.
        found: String,
    },
    /// A line has too few cells, or too many.
    Cells {
        /// From 1, the header counted.
        line: u64,
        /// How many cells there are.
        found: usize,
        /// How many columns there are.
        expected: usize,
    },
    /// Rows are of single years, and the figure is of all years.
    OfAllYears,
    /// No row is of the plan and year.
    NoRows,
    /// All columns are keys or figures.
    NoFactors,
}

impl From<io::Error> for KeptFault {
    fn from(error: io::Error) -> Self {
        Self::System(error.kind(), error.raw_os_error())
    }
}

impl KeptFault {
    /// What is wrong with the file at `path`, in which `asked` was looked for.
    pub fn sentence(&self, path: &Path, asked: &KeptAsked<'_>, texts: &Texts) -> String {
        let mut args = vec![("file", Arg::from(path.display().to_string()))];
        let key = match self {
            KeptFault::NeedsParquet => "discover-kept-cannot",
            KeptFault::System(kind, code) => {
                let error = code.map_or_else(|| (*kind).into(), io::Error::from_raw_os_error);
                args.push(("why", system_words(&error, texts).into()));
                "discover-kept-read"
            }
            KeptFault::NotAFile => "discover-kept-no-file",
            KeptFault::Damaged => "discover-kept-damaged",
            KeptFault::NotText { line } => {
                args.push(("line", line.to_string().into()));
                "discover-kept-no-text"
            }
            KeptFault::LongLine { line, megabytes } => {
                args.push(("line", line.to_string().into()));
                args.push(("megabytes", (*megabytes).into()));
                "discover-kept-long-line"
            }
            KeptFault::TooMany { millions } => {
                args.push(("millions", (*millions).into()));
                "discover-kept-too-many"
            }
            KeptFault::NoColumn { column, known } => {
                args.extend([("column", Arg::from(column)), ("known", known.join(", ").into())]);
                "discover-kept-column"
            }
            KeptFault::NoNumber { line, column, found } => {
                args.push(("line", line.to_string().into()));
                args.extend([("column", Arg::from(column)), ("found", found.into())]);
                "discover-kept-number"
            }
            KeptFault::Cells { line, found, expected } => {
                args.push(("line", line.to_string().into()));
                args.extend([("found", Arg::from(*found)), ("expected", (*expected).into())]);
                "discover-kept-cells"
            }
            KeptFault::OfAllYears => {
                args.push(("column", Arg::from(&asked.value)));
                "discover-kept-years"
            }
            KeptFault::NoRows => {
                let year = asked.year.map_or_else(String::new, |year| year.to_string());
                args.extend([("plan", Arg::from(asked.plan)), ("year", year.into())]);
                "discover-kept-rows"
            }
            KeptFault::NoFactors => "discover-kept-factors",
        };
        texts.format(key, &args)
    }
}

/// Reads a CSV file (comma and decimal point, or semicolon and decimal comma), or a Parquet file of
/// `pejl ensemble --keep`.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn read_kept(path: &Path, asked: &KeptAsked<'_>) -> Result<Kept, KeptFault> {
    let (mut file, length) = open_regular(path).map_err(|fault| match fault {
        OpenFault::NotAFile => KeptFault::NotAFile,
        OpenFault::Io(error) => error.into(),
    })?;
    let mut begins = Vec::new();
    (&file).take(PARQUET.len() as u64).read_to_end(&mut begins)?;
    file.seek(SeekFrom::Start(0))?;
    if begins == PARQUET { of_parquet(file, length, asked) } else { csv::read(file, asked) }
}

#[cfg(feature = "parquet")]
use parquet::read as of_parquet;

#[cfg(not(feature = "parquet"))]
fn of_parquet(_: std::fs::File, _: u64, _: &KeptAsked<'_>) -> Result<Kept, KeptFault> {
    Err(KeptFault::NeedsParquet)
}

/// Where things are in a row.
struct KeptColumns {
    plan: Option<usize>,
    year: Option<usize>,
    value: usize,
    need: Option<usize>,
    without: Option<usize>,
    factors: Vec<usize>,
}

impl KeptColumns {
    fn new(names: &[String], asked: &KeptAsked<'_>) -> Result<Self, KeptFault> {
        let place = |name: &str| names.iter().position(|own| own == name);
        let figure = |name: &str| {
            let bare = name.split('.').next().unwrap_or(name);
            place(name).or_else(|| place(bare)).ok_or_else(|| KeptFault::NoColumn {
                column: name.to_owned(),
                known: names.to_vec(),
            })
        };
        let value = figure(&asked.value)?;
        let need = asked.need.as_deref().map(figure).transpose()?;
        let without = asked.without.as_deref().map(figure).transpose()?;
        let is_figure =
            |name: &str| asked.figures.contains(&name.split('.').next().unwrap_or(name));
        let factors: Vec<usize> = (0..names.len())
            .filter(|column| *column != value && ![need, without].contains(&Some(*column)))
            .filter(|column| !KEYS.contains(&names[*column].as_str()))
            .filter(|column| !is_figure(&names[*column]))
            .collect();
        if factors.is_empty() {
            return Err(KeptFault::NoFactors);
        }
        if asked.year.is_none() && place("year").is_some() {
            return Err(KeptFault::OfAllYears);
        }
        Ok(Self { plan: place("plan"), year: place("year"), value, need, without, factors })
    }
}

/// What a spreadsheet takes for the beginning of a formula.
const FORMULA_SIGNS: [char; 4] = ['=', '+', '-', '@'];

/// A name of a column as it may be shown and written: nothing that a terminal takes for a command, and `'` before what
/// a spreadsheet would take for a formula.
fn shown_name(name: &str) -> String {
    let mut shown = String::with_capacity(name.len());
    if name.starts_with(FORMULA_SIGNS) {
        shown.push('\'');
    }
    for letter in name.chars() {
        if letter.is_control() {
            shown.extend(letter.escape_default());
        } else {
            shown.push(letter);
        }
    }
    shown
}

/// Numbers that are held at the most: two gigabytes. *Assumption*.
const MOST_NUMBERS: usize = 250_000_000;

/// The rows that are wanted, as they are read.
#[derive(Default)]
struct KeptNumbers {
    points: Vec<f64>,
    values: Vec<f64>,
    needs: Vec<f64>,
}

impl KeptNumbers {
    /// Adds a row; `number` is that of a column.
    fn add_row(
        &mut self,
        columns: &KeptColumns,
        number: impl Fn(usize) -> Result<f64, KeptFault>,
    ) -> Result<(), KeptFault> {
        if self.points.len() + 2 * self.values.len() >= MOST_NUMBERS {
            return Err(KeptFault::TooMany { millions: MOST_NUMBERS / 1_000_000 });
        }
        for factor in &columns.factors {
            self.points.push(number(*factor)?);
        }
        self.values.push(number(columns.value)?);
        let or_nothing = |column: Option<usize>| column.map_or(Ok(0.0), &number);
        self.needs.push(or_nothing(columns.need)? - or_nothing(columns.without)?);
        Ok(())
    }

    fn kept(
        self,
        names: &[String],
        columns: &KeptColumns,
        sha256: String,
    ) -> Result<Kept, KeptFault> {
        if self.values.is_empty() {
            return Err(KeptFault::NoRows);
        }
        let factors = columns.factors.iter().map(|column| names[*column].clone()).collect();
        Ok(Kept { factors, points: self.points, values: self.values, needs: self.needs, sha256 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked() -> KeptAsked<'static> {
        KeptAsked {
            plan: "today",
            year: Some(2020),
            value: "gap_dkk.total".into(),
            need: Some("need_dkk.total".into()),
            without: None,
            figures: &["need_dkk", "gap_dkk"],
        }
    }

    fn read(text: &str) -> Result<Kept, KeptFault> {
        csv::read(text.as_bytes(), &asked())
    }

    #[test]
    fn rows_of_the_plan_and_year_are_read_and_other_figures_are_no_factors() {
        let text = "run,plan,year,growth,health,need_dkk.total,gap_dkk.total,gap_dkk.elderly\n\
                    1,today,2020,0.01,0.5,100,5,1\n1,today,2021,0.01,0.5,101,6,1\n\
                    1,other,2020,0.01,0.5,100,7,1\n2,today,2020,0.02,0.25,90,-3,1\n";
        let kept = read(text).unwrap();
        assert_eq!(kept.factors, ["growth", "health"]);
        assert_eq!(kept.points, [0.01, 0.5, 0.02, 0.25]);
        assert_eq!((kept.values, kept.needs), (vec![5.0, -3.0], vec![100.0, 90.0]));
    }

    #[test]
    fn a_danish_table_without_keys_is_read_too() {
        let kept = read("\u{feff}x1;gap_dkk;need_dkk\n0,5;1,25;10\n").unwrap();
        assert_eq!((kept.points, kept.values, kept.needs), (vec![0.5], vec![1.25], vec![10.0]));
    }

    #[test]
    fn a_run_is_not_counted_once_for_each_year() {
        let of_all =
            KeptAsked { year: None, value: "adequate_years.total".into(), need: None, ..asked() };
        let text = "plan,year,x,adequate_years\ntoday,2020,1,3\ntoday,2021,1,3\n";
        let read = |text: &str| csv::read(text.as_bytes(), &of_all);
        assert_eq!(read(text), Err(KeptFault::OfAllYears));
        assert_eq!(read("plan,x,adequate_years\ntoday,1,3\n").unwrap().values, [3.0]);
    }

    #[test]
    fn what_is_wrong_is_named() {
        let fault = |text: &str| read(text).unwrap_err();
        assert!(matches!(fault("x,gap_dkk\n1,2\n"), KeptFault::NoColumn { column, .. }
            if column == "need_dkk.total"));
        assert!(matches!(
            fault("x,gap_dkk,need_dkk\n1,2,3\n1,b,3\n"),
            KeptFault::NoNumber { line: 3, .. }
        ));
        assert!(matches!(
            fault("x,gap_dkk,need_dkk\n1,2\n"),
            KeptFault::Cells { line: 2, found: 2, expected: 3 }
        ));
        assert_eq!(fault("x,gap_dkk,need_dkk\n"), KeptFault::NoRows);
        assert_eq!(fault("gap_dkk,need_dkk\n1,2\n"), KeptFault::NoFactors);
        assert!(matches!(fault("x,gap_dkk,need_dkk\nNaN,1,2\n"), KeptFault::NoNumber { .. }));
    }

    #[test]
    fn names_are_neither_formulas_nor_commands_to_a_terminal() {
        for (name, shown) in [
            ("=cmd", "'=cmd"),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@x", "'@x"),
            ("a\tb\r\u{1b}[2J", "a\\tb\\r\\u{1b}[2J"),
            ("complexity_growth.elderly", "complexity_growth.elderly"),
        ] {
            assert_eq!(shown_name(name), shown);
        }
        let kept = read("=HYPERLINK(A1),gap_dkk,need_dkk\n1,2,3\n").unwrap();
        assert_eq!(kept.factors, ["'=HYPERLINK(A1)"]);
    }

    #[test]
    fn what_never_ends_and_what_is_no_text_is_a_fault_with_its_line() {
        let endless = csv::read(io::repeat(b'x'), &asked());
        assert_eq!(endless, Err(KeptFault::LongLine { line: 1, megabytes: 1 }));
        let endless = "x,gap_dkk,need_dkk\n1,2,3\n".as_bytes().chain(io::repeat(b'"'));
        assert!(matches!(csv::read(endless, &asked()), Err(KeptFault::LongLine { line: 3, .. })));
        let latin = &b"x,gap_dkk,need_dkk\n1,2,3\n\xe6,2,3\n"[..];
        assert_eq!(csv::read(latin, &asked()), Err(KeptFault::NotText { line: 3 }));
    }

    #[test]
    fn the_digest_is_that_of_the_file() {
        let text = "x,gap_dkk,need_dkk\n1,2,3\n";
        assert_eq!(read(text).unwrap().sha256, crate::digest::sha256_hex(text.as_bytes()));
    }
}
