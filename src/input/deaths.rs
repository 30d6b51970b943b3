//! A table of deaths and person-years by year, sex and single age: what `pejl fit` reads.
//!
//! What must hold before anything is fitted: no hole, nobody dead where nobody lived, enough years.
//! Start at [`read_deaths`].

use super::fields::{FieldList, Limits, SEX, age, number, year};
use super::files::InputFile;
use super::sex_age::{SexAgeRows, check_holes, read_sex_age};
use super::state::{Diagnosed, NamedFile, ReadState};
use crate::diag::{Code, Diagnostic, Diagnostics, SourceMap, Span};
use crate::model::{Ages, Exposed, MOST_AGES, ObservedDeaths, Sex};
use crate::units::Year;
use std::collections::BTreeMap;
use std::path::Path;

pub(super) const DEATHS: FieldList = FieldList::new(
    "deaths",
    &[
        year(),
        SEX,
        age("age"),
        number("deaths", Limits::new(0.0, 1e9, "persons")),
        number("person_years", Limits::new(0.0, 1e10, "years lived")),
    ],
);

/// Fewer years say too little of how an index moves, and of how sure that is. *Assumption*.
pub const FEWEST_YEARS: usize = 10;

/// With more of the ages and years without deaths than this share, a table is too small for a fit of its own: under some
/// 30,000 people, where life expectancy of a single year has a standard error above 1 year. *Assumption*.
pub const MOST_EMPTY_SHARE: f64 = 0.5;

/// If all who reach an age died in it, half a year after their birthday on average, so many would die for each year
/// that they lived there.
const MOST_DEATH_RATE: f64 = 2.0;
/// The deaths of a few may fall closer to their birthdays than that. *Assumption*.
const CHANCE_DEATHS: f64 = 10.0;

/// The open age of such a table.
const LAST_AGES: (usize, usize) = (50, MOST_AGES - 1);

/// A table of deaths that was read.
#[derive(Debug)]
pub struct DeathsReading {
    /// What is in it.
    pub observed: ObservedDeaths,
    /// The file.
    pub file: InputFile,
    /// Warnings.
    pub warnings: Diagnostics,
    /// What diagnostics point into.
    pub map: SourceMap,
    /// Where the header is, for faults of the table as a whole.
    pub header: Span,
}

/// Reads and checks a table with the columns `year,sex,age,deaths,person_years`; the order of rows is free.
///
/// # Errors
/// All that is wrong with it.
pub fn read_deaths(path: &Path) -> Result<DeathsReading, Box<Diagnosed>> {
    read_for(path, DeathsUse::OwnFit)
}

/// Reads the same table of a place that is set beside its country: one year is enough, and in it nobody need have died.
///
/// # Errors
/// All that is wrong with it.
pub fn read_place_deaths(path: &Path) -> Result<DeathsReading, Box<Diagnosed>> {
    read_for(path, DeathsUse::BesideCountry)
}

/// What deaths are read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DeathsUse {
    /// A fit of these deaths alone.
    OwnFit,
    /// A level beside the country's.
    BesideCountry,
    /// A hindcast.
    Hindcast,
}

fn read_for(path: &Path, needed_for: DeathsUse) -> Result<DeathsReading, Box<Diagnosed>> {
    let folder = path.parent().unwrap_or(Path::new(""));
    let name = path.file_name().unwrap_or(path.as_os_str());
    let mut state = ReadState::without_sources(folder);
    let file = NamedFile { path: name.to_string_lossy().into_owned(), asked: None };
    let read = read_observed(&mut state, &file, needed_for);
    state.diagnostics.tidy();
    let (Some((observed, header)), false) = (read, state.diagnostics.has_errors()) else {
        return Err(state.wrong(None));
    };
    let Some(file) = state.files.read.pop() else { return Err(state.wrong(None)) };
    Ok(DeathsReading { observed, file, warnings: state.diagnostics, map: state.files.map, header })
}

pub(super) fn read_observed(
    state: &mut ReadState,
    file: &NamedFile,
    needed_for: DeathsUse,
) -> Option<(ObservedDeaths, Span)> {
    let (_, rows) = read_sex_age(state, &DEATHS, file, &[&["deaths", "person_years"]])?;
    let diagnostics = &mut state.diagnostics;
    let header = rows.table.header.clone();
    let mut is_right = !rows.is_partial;
    for (values, span) in rows.rows.values() {
        if values[0] > 0.0 && values[1] <= 0.0 {
            is_right = false;
            let undead = Diagnostic::at(Code::DeathsWithoutExposure, span.clone());
            diagnostics.push(undead.with_decimal("deaths", values[0], 0));
        } else if values[0] > MOST_DEATH_RATE * values[1] + CHANCE_DEATHS {
            is_right = false;
            let many = Diagnostic::at(Code::DeathsBeyondLives, span.clone());
            let many = many.with_decimal("deaths", values[0], 0);
            diagnostics.push(many.with_decimal("lived", values[1], 1));
        }
    }
    if rows.is_partial {
        return None;
    }
    let mut spans: BTreeMap<i32, Span> = BTreeMap::new();
    for ((year, _, _), (_, span)) in &rows.rows {
        spans.entry(*year).or_insert_with(|| span.clone());
    }
    let ((_, _, last), (_, last_span)) = rows.rows.iter().max_by_key(|((_, _, age), _)| *age)?;
    if *last < LAST_AGES.0 || *last > LAST_AGES.1 {
        let bad = Diagnostic::at(Code::BadLastAge, last_span.clone()).with("last", *last);
        let kind = if *last < LAST_AGES.0 { "young" } else { "old" };
        let bad = bad.with("low", LAST_AGES.0).with("high", LAST_AGES.1);
        diagnostics.push(bad.with("kind", kind));
        return None;
    }
    if !is_right {
        // What a wrong row says is not known, so nothing can be said of the whole.
        return None;
    }
    let years: Vec<i32> = spans.keys().copied().collect();
    let ages = Ages::up_to(*last);
    is_right &= check_holes(&spans, &header, "fit", diagnostics);
    is_right &= rows.check_missing(&years, ages, diagnostics);
    if years.len() < FEWEST_YEARS && needed_for != DeathsUse::BesideCountry {
        is_right = false;
        let few = Diagnostic::at(Code::TooFewYears, header.clone()).with("count", years.len());
        diagnostics.push(few.with("least", FEWEST_YEARS).with("which", "all"));
    }
    if !is_right {
        return None;
    }
    let observed = observed(&rows, &years, ages);
    // That a place is too small is said of the years and ages that are chosen, and not of each year.
    let needs_deaths = match needed_for {
        DeathsUse::OwnFit => observed.empty_share() <= MOST_EMPTY_SHARE,
        DeathsUse::BesideCountry => false,
        DeathsUse::Hindcast => true,
    };
    for (year, span) in spans.iter().filter(|_| needs_deaths) {
        for sex in Sex::BOTH {
            let deaths = rows.of_year(*year, 0, ages);
            if deaths.of(sex).iter().all(|deaths| *deaths <= 0.0) {
                is_right = false;
                let none = Diagnostic::at(Code::YearWithoutDeaths, span.clone());
                diagnostics.push(none.with("sex", sex.letter()).with("year", year.to_string()));
            }
        }
    }
    is_right.then_some((observed, header))
}

fn observed(rows: &SexAgeRows, years: &[i32], ages: Ages) -> ObservedDeaths {
    let flat = |sex: Sex, measure: usize| -> Vec<f64> {
        years.iter().flat_map(|year| rows.of_year(*year, measure, ages).of(sex).to_vec()).collect()
    };
    let sexes = Sex::BOTH.map(|sex| Exposed { deaths: flat(sex, 0), person_years: flat(sex, 1) });
    ObservedDeaths {
        first_year: Year(years.first().copied().unwrap_or_default()),
        years: years.len(),
        first_age: 0,
        ages: ages.count(),
        sexes,
    }
}
