//! Tables of fertility and net migration by year: what `pejl fit` reads beside the deaths.
//!
//! Each has two forms; years are chosen, and net migration is put per resident. Start at [`read_series`].

use super::deaths::FEWEST_YEARS;
use super::fertility::BIRTH_RATE;
use super::fields::{FieldList, Limits, NET_PERSONS, PERSONS, SEX, age, number, year};
use super::files::InputFile;
use super::open_table::open_table;
use super::sex_age::{SexAgeRows, ranges};
use super::state::{Diagnosed, NamedFile, ReadState};
use super::table::InputTable;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::model::{Ages, ObservedDeaths, Sex, YearSeries};
use crate::numeric::ln;
use crate::units::Year;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

pub(super) const FIT_FERTILITY: FieldList = FieldList::new(
    "fit-fertility",
    &[
        year(),
        age("age").optional(),
        // With ages, that of one age: at most 1.
        number("rate", Limits::new(0.0, 20.0, "births per woman")),
    ],
);

pub(super) const FIT_MIGRATION: FieldList = FieldList::new(
    "fit-migration",
    &[
        year(),
        SEX.optional(),
        age("age").optional(),
        number("net_persons", NET_PERSONS),
        number("residents", PERSONS).optional(),
    ],
);

/// Net migration is given for so many residents.
const THOUSAND: f64 = 1000.0;

/// A table that was read.
#[derive(Debug)]
pub struct SeriesReading {
    /// One number a year, of the years that are meant.
    pub series: YearSeries,
    /// The file.
    pub file: InputFile,
}

/// The years that are meant: from `from`, or where the table begins, to `until`, which it must reach.
#[derive(Clone, Copy, Debug)]
pub struct SeriesYears {
    /// The first.
    pub from: Option<Year>,
    /// The last: that of the deaths, so that all go on from the same year.
    pub until: Year,
}

/// The tables beside the deaths that were given.
#[derive(Debug)]
pub struct SeriesReadings {
    /// The log of total fertility, children per woman.
    pub fertility: Option<SeriesReading>,
    /// Net migration, persons a year per 1,000 residents.
    pub migration: Option<SeriesReading>,
}

/// Reads total fertility from `year,age,rate` (added up over ages) or `year,rate`, and net migration from
/// `year,sex,age,net_persons` (added up) or `year,net_persons`.
///
/// Residents are the column `residents` beside `net_persons`, where there is one, and else the person-years of all ages
/// in `deaths`.
///
/// # Errors
/// All that is wrong with both tables.
pub fn read_series(
    fertility: Option<&Path>,
    migration: Option<&Path>,
    years: SeriesYears,
    deaths: &ObservedDeaths,
) -> Result<SeriesReadings, Box<Diagnosed>> {
    let mut state = ReadState::without_sources(Path::new(""));
    let fertility = fertility
        .map(|path| read(&mut state, path, |state, name| log_fertility(state, name, years)));
    let migration = migration.map(|path| {
        read(&mut state, path, |state, name| net_migration(state, name, years, deaths))
    });
    state.diagnostics.tidy();
    match (fertility, migration) {
        (Some(None), _) | (_, Some(None)) => Err(state.wrong(None)),
        _ if state.diagnostics.has_errors() => Err(state.wrong(None)),
        (fertility, migration) => {
            Ok(SeriesReadings { fertility: fertility.flatten(), migration: migration.flatten() })
        }
    }
}

fn read(
    state: &mut ReadState,
    path: &Path,
    series: impl FnOnce(&mut ReadState, &str) -> Option<YearSeries>,
) -> Option<SeriesReading> {
    state.files.go_to(path.parent().unwrap_or(Path::new("")));
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let series = series(state, &name)?;
    Some(SeriesReading { series, file: state.files.read.pop()? })
}

fn unnamed(name: &str) -> NamedFile {
    NamedFile { path: name.to_owned(), asked: None }
}

fn log_fertility(state: &mut ReadState, name: &str, years: SeriesYears) -> Option<YearSeries> {
    let table = open_table(state, &FIT_FERTILITY, &unnamed(name))?;
    let (by_year, spans) = total_fertility(&table, &mut state.diagnostics)?;
    let wanted = wanted_years(&spans, &table.header, years, &mut state.diagnostics)?;
    Some(logs(wanted, &by_year, &spans, &mut state.diagnostics))
}

fn net_migration(
    state: &mut ReadState,
    name: &str,
    years: SeriesYears,
    deaths: &ObservedDeaths,
) -> Option<YearSeries> {
    let table = open_table(state, &FIT_MIGRATION, &unnamed(name))?;
    let header = table.header.clone();
    let (by_year, spans) = net_persons(table, &mut state.diagnostics)?;
    let wanted = wanted_years(&spans, &header, years, &mut state.diagnostics)?;
    let residents = |year: i32| {
        let own = by_year.get(&year).and_then(|(_, residents)| *residents);
        own.or_else(|| person_years(deaths, Year(year))).filter(|persons| *persons > 0.0)
    };
    let without: Vec<i32> = wanted.clone().filter(|year| residents(*year).is_none()).collect();
    if let Some(first) = without.first() {
        let span = spans.get(first).cloned().unwrap_or(header);
        let lacks = Diagnostic::at(Code::ResidentsMissing, span).with("years", ranges(&without));
        state.diagnostics.push(lacks.with("first", deaths.first_year.to_string()));
        return None;
    }
    let first_year = Year(wanted.clone().next()?);
    let rate = |year: i32| Some(by_year.get(&year)?.0 / residents(year)? * THOUSAND);
    let values: Option<Vec<f64>> = wanted.map(rate).collect();
    Some(YearSeries { first_year, values: values? })
}

type ByYear<T> = (BTreeMap<i32, T>, BTreeMap<i32, Span>);

/// Children per woman by year, and where each year begins.
fn total_fertility(table: &InputTable, diagnostics: &mut Diagnostics) -> Option<ByYear<f64>> {
    let has_ages = table.has("age");
    let mut years: BTreeMap<i32, BTreeMap<usize, (f64, Span)>> = BTreeMap::new();
    let mut is_right = !table.is_partial;
    for row in table.rows() {
        let year = row.year("year", diagnostics);
        let age = if has_ages { row.age("age", diagnostics) } else { Some(0) };
        let rate = if has_ages {
            row.number_within("rate", BIRTH_RATE.ends(), diagnostics)
        } else {
            row.number("rate", diagnostics)
        };
        let (Some(year), Some(age), Some(rate)) = (year, age, rate) else {
            is_right = false;
            continue;
        };
        let of_year = years.entry(year).or_default();
        if let Some((_, first)) = of_year.get(&age) {
            is_right = false;
            let what = if has_ages { format!("{year}, {age}") } else { year.to_string() };
            diagnostics.push(row.twice(first, what));
            continue;
        }
        of_year.insert(age, (rate, row.whole()));
    }
    if !is_right {
        return None;
    }
    for (year, rows) in &years {
        let (Some((first, (_, span))), Some(last)) = (rows.first_key_value(), rows.keys().last())
        else {
            continue;
        };
        let missing: Vec<usize> = (*first..*last).filter(|age| !rows.contains_key(age)).collect();
        if !missing.is_empty() {
            is_right = false;
            let hole = Diagnostic::at(Code::MissingAges, span.clone()).with("sex", "f");
            let hole = hole.with("ages", ranges(&missing)).with("tail", "no");
            let hole = hole.with("table", table.list.name);
            diagnostics.push(hole.with("years", year.to_string()));
        }
    }
    let spans = years
        .iter()
        .filter_map(|(year, rows)| Some((*year, rows.values().next()?.1.clone())))
        .collect();
    // Youngest first.
    let total = |rows: BTreeMap<usize, (f64, Span)>| {
        rows.into_values().fold(0.0, |sum, (rate, _)| sum + rate)
    };
    let totals = years.into_iter().map(|(year, rows)| (year, total(rows))).collect();
    is_right.then_some((totals, spans))
}

/// Net persons and residents by year, and where each year begins.
fn net_persons(
    table: Arc<InputTable>,
    diagnostics: &mut Diagnostics,
) -> Option<ByYear<(f64, Option<f64>)>> {
    let (has_sex, has_age) = (table.has("sex"), table.has("age"));
    if has_sex != has_age {
        let lacks = Diagnostic::at(Code::MissingColumn, table.header.clone());
        diagnostics.push(lacks.with("column", if has_sex { "age" } else { "sex" }));
        return None;
    }
    let has_residents = table.has("residents");
    let mut rows: BTreeMap<(i32, Sex, usize), (Vec<f64>, Span)> = BTreeMap::new();
    let mut is_right = !table.is_partial;
    for row in table.rows() {
        let year = row.year("year", diagnostics);
        let (mut sex, mut age) = (Some(Sex::Female), Some(0));
        if has_sex {
            sex = row.sex(diagnostics);
            age = row.age("age", diagnostics);
        }
        let net = row.number("net_persons", diagnostics);
        let residents =
            if has_residents { row.number("residents", diagnostics) } else { Some(0.0) };
        let all = (year, sex, age, net, residents);
        let (Some(year), Some(sex), Some(age), Some(net), Some(residents)) = all else {
            is_right = false;
            continue;
        };
        if let Some((_, first)) = rows.get(&(year, sex, age)) {
            is_right = false;
            let what = format!("{year}, {}, {age}", sex.letter());
            let what = if has_sex { what } else { year.to_string() };
            diagnostics.push(row.twice(first, what));
            continue;
        }
        rows.insert((year, sex, age), (vec![net, residents], row.whole()));
    }
    if !is_right {
        return None;
    }
    let mut by_year: BTreeMap<i32, (f64, Option<f64>)> = BTreeMap::new();
    let mut spans: BTreeMap<i32, Span> = BTreeMap::new();
    let mut last_age = 0;
    // Women first, youngest first.
    for ((year, _, age), (values, span)) in &rows {
        last_age = last_age.max(*age);
        spans.entry(*year).or_insert_with(|| span.clone());
        let of_year = by_year.entry(*year).or_insert((0.0, has_residents.then_some(0.0)));
        of_year.0 += values[0];
        of_year.1 = of_year.1.map(|residents| residents + values[1]);
    }
    if has_sex {
        let years: Vec<i32> = by_year.keys().copied().collect();
        let rows = SexAgeRows {
            table,
            rows,
            is_partial: false,
            left_out: BTreeSet::new(),
            is_blind: false,
        };
        rows.check_missing(&years, Ages::up_to(last_age), diagnostics).then_some(())?;
    }
    Some((by_year, spans))
}

/// The years that are meant, or why there are too few.
fn wanted_years(
    spans: &BTreeMap<i32, Span>,
    header: &Span,
    years: SeriesYears,
    diagnostics: &mut Diagnostics,
) -> Option<std::ops::RangeInclusive<i32>> {
    let ((first, _), (last, last_span)) = (spans.first_key_value()?, spans.last_key_value()?);
    let from = years.from.map_or(*first, |from| from.0.max(*first));
    if *last < years.until.0 {
        let early = Diagnostic::at(Code::SeriesEndsEarly, last_span.clone());
        let early = early.with("last", last.to_string());
        diagnostics.push(early.with("until", years.until.to_string()));
        return None;
    }
    // At the ends of what is meant too, where rows outside lie about the hole.
    let missing: Vec<i32> =
        (from..=years.until.0).filter(|year| !spans.contains_key(year)).collect();
    if let Some(hole) = missing.first() {
        let after = spans.range(hole..).next().map_or(header, |(_, span)| span);
        let hole = Diagnostic::at(Code::MissingYears, after.clone());
        diagnostics.push(hole.with("years", ranges(&missing)).with("after", "fit"));
        return None;
    }
    let count = (years.until.0 - from + 1).max(0) as usize;
    if count < FEWEST_YEARS {
        let few = Diagnostic::at(Code::TooFewYears, header.clone()).with("count", count);
        diagnostics.push(few.with("least", FEWEST_YEARS).with("which", "chosen"));
        return None;
    }
    Some(from..=years.until.0)
}

/// Logs of total fertility; years without births are reported.
fn logs(
    years: std::ops::RangeInclusive<i32>,
    by_year: &BTreeMap<i32, f64>,
    spans: &BTreeMap<i32, Span>,
    diagnostics: &mut Diagnostics,
) -> YearSeries {
    let first_year = Year(*years.start());
    let of_years = || years.clone().filter_map(|year| Some((year, *by_year.get(&year)?)));
    for (year, _) in of_years().filter(|(_, total)| *total <= 0.0) {
        let Some(span) = spans.get(&year) else { continue };
        let none = Diagnostic::at(Code::NoBirths, span.clone());
        diagnostics.push(none.with("year", year.to_string()));
    }
    let values = of_years().map(|(_, total)| ln(total)).collect();
    YearSeries { first_year, values }
}

/// Years lived by all in one year; `None` where the table has no such year.
fn person_years(deaths: &ObservedDeaths, year: Year) -> Option<f64> {
    if year < deaths.first_year || year > deaths.last_year() {
        return None;
    }
    let row = year.since(deaths.first_year) * deaths.ages;
    let lived = deaths.sexes.iter().flat_map(|of| &of.person_years[row..row + deaths.ages]);
    Some(lived.fold(0.0, |sum, lived| sum + lived))
}
