//! Runs that were kept: a row per run, plan and year, with its factors and figures; what `pejl discover`
//! can look at instead of making runs.
//!
//! Start at [`read_kept`].

use super::numbers::parse_number;
use crate::text::{Arg, Texts};
use std::io::Read as _;
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
    /// `[run]`; 0 where need was not wanted.
    pub needs: Vec<f64>,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Why runs cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeptFault {
    /// It is a Parquet file, and this program was built without.
    NeedsParquet,
    /// The system's or the reader's words.
    Unreadable(String),
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

impl KeptFault {
    /// What is wrong with the file at `path`, in which `asked` was looked for.
    pub fn sentence(&self, path: &Path, asked: &KeptAsked<'_>, texts: &Texts) -> String {
        let mut args = vec![("file", Arg::from(path.display().to_string()))];
        let key = match self {
            KeptFault::NeedsParquet => "discover-kept-cannot",
            KeptFault::Unreadable(why) => {
                args.push(("why", why.into()));
                "discover-kept-read"
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
    let unreadable = |error: std::io::Error| KeptFault::Unreadable(error.to_string());
    let mut bytes = Vec::new();
    let mut file = std::fs::File::open(path).map_err(unreadable)?;
    file.read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.starts_with(PARQUET) { of_parquet(path, bytes, asked) } else { of_csv(bytes, asked) }
}

/// Where things are in a row.
struct KeptColumns {
    plan: Option<usize>,
    year: Option<usize>,
    value: usize,
    need: Option<usize>,
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
        let is_figure =
            |name: &str| asked.figures.contains(&name.split('.').next().unwrap_or(name));
        let factors: Vec<usize> = (0..names.len())
            .filter(|column| *column != value && Some(*column) != need)
            .filter(|column| !KEYS.contains(&names[*column].as_str()))
            .filter(|column| !is_figure(&names[*column]))
            .collect();
        if factors.is_empty() {
            return Err(KeptFault::NoFactors);
        }
        if asked.year.is_none() && place("year").is_some() {
            return Err(KeptFault::OfAllYears);
        }
        Ok(Self { plan: place("plan"), year: place("year"), value, need, factors })
    }
}

fn of_csv(bytes: Vec<u8>, asked: &KeptAsked<'_>) -> Result<Kept, KeptFault> {
    let unreadable = |why: String| KeptFault::Unreadable(why);
    let text = std::str::from_utf8(&bytes).map_err(|error| unreadable(error.to_string()))?;
    let text = text.trim_start_matches('\u{feff}');
    let head = text.lines().next().unwrap_or("");
    let (separator, point) = if head.contains(';') { (b';', ',') } else { (b',', '.') };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let header = reader.headers().map_err(|error| unreadable(error.to_string()))?;
    let names: Vec<String> = header.iter().map(str::to_owned).collect();
    let columns = KeptColumns::new(&names, asked)?;
    let year = asked.year.map(|year| year.to_string());
    let (mut points, mut values, mut needs) = (Vec::new(), Vec::new(), Vec::new());
    for record in reader.records() {
        let record = record.map_err(|error| unreadable(error.to_string()))?;
        let line = record.position().map_or(0, csv::Position::line);
        if record.len() != names.len() {
            return Err(KeptFault::Cells { line, found: record.len(), expected: names.len() });
        }
        let cell = |column: usize| record.get(column).unwrap_or_default();
        let is_other = |column: Option<usize>, wanted: Option<&str>| {
            column.zip(wanted).is_some_and(|(column, wanted)| cell(column) != wanted)
        };
        if is_other(columns.plan, Some(asked.plan)) || is_other(columns.year, year.as_deref()) {
            continue;
        }
        let number = |column: usize| {
            let found = cell(column);
            parse_number(found, point).map_err(|_| KeptFault::NoNumber {
                line,
                column: names[column].clone(),
                found: found.to_owned(),
            })
        };
        for factor in &columns.factors {
            points.push(number(*factor)?);
        }
        values.push(number(columns.value)?);
        needs.push(columns.need.map_or(Ok(0.0), number)?);
    }
    if values.is_empty() {
        return Err(KeptFault::NoRows);
    }
    let factors = columns.factors.iter().map(|column| names[*column].clone()).collect();
    Ok(Kept { factors, points, values, needs, bytes })
}

#[cfg(not(feature = "parquet"))]
fn of_parquet(_path: &Path, _bytes: Vec<u8>, _asked: &KeptAsked<'_>) -> Result<Kept, KeptFault> {
    Err(KeptFault::NeedsParquet)
}

#[cfg(feature = "parquet")]
fn of_parquet(path: &Path, bytes: Vec<u8>, asked: &KeptAsked<'_>) -> Result<Kept, KeptFault> {
    use parquet::file::reader::{FileReader as _, SerializedFileReader};
    use parquet::record::Field;

    let unreadable =
        |error: parquet::errors::ParquetError| KeptFault::Unreadable(error.to_string());
    let opened =
        std::fs::File::open(path).map_err(|error| KeptFault::Unreadable(error.to_string()))?;
    let file = SerializedFileReader::new(opened).map_err(unreadable)?;
    let schema = file.metadata().file_metadata().schema_descr_ptr();
    let names: Vec<String> = schema.columns().iter().map(|own| own.name().to_owned()).collect();
    let columns = KeptColumns::new(&names, asked)?;
    let (mut points, mut values, mut needs) = (Vec::new(), Vec::new(), Vec::new());
    for (line, row) in (1_u64..).zip(file.get_row_iter(None).map_err(unreadable)?) {
        let row = row.map_err(unreadable)?;
        let cells: Vec<&Field> = row.get_column_iter().map(|(_, field)| field).collect();
        let cell = |column: usize| cells.get(column).copied().unwrap_or(&Field::Null);
        let is_of_plan = columns
            .plan
            .is_none_or(|column| matches!(cell(column), Field::Str(plan) if plan == asked.plan));
        let is_of_year = columns
            .year
            .zip(asked.year)
            .is_none_or(|(column, year)| matches!(cell(column), Field::Int(own) if *own == year));
        if !(is_of_plan && is_of_year) {
            continue;
        }
        let number = |column: usize| match cell(column) {
            Field::Double(number) if number.is_finite() => Ok(*number),
            other => Err(KeptFault::NoNumber {
                line,
                column: names[column].clone(),
                found: other.to_string(),
            }),
        };
        for factor in &columns.factors {
            points.push(number(*factor)?);
        }
        values.push(number(columns.value)?);
        needs.push(columns.need.map_or(Ok(0.0), number)?);
    }
    if values.is_empty() {
        return Err(KeptFault::NoRows);
    }
    let factors = columns.factors.iter().map(|column| names[*column].clone()).collect();
    Ok(Kept { factors, points, values, needs, bytes })
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
            figures: &["need_dkk", "gap_dkk"],
        }
    }

    fn read(text: &str) -> Result<Kept, KeptFault> {
        of_csv(text.as_bytes().to_vec(), &asked())
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
        let read = |text: &str| of_csv(text.as_bytes().to_vec(), &of_all);
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
}
