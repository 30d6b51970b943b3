//! `history.toml` and its tables: what was observed over many years, and what is to be tried on it.
//!
//! Every origin must have what a forecast from it needs. Start at [`read_history`].

use super::deaths::{DeathsUse, read_observed};
use super::fertility;
use super::fields::{FieldList, Limits, file, names, number, other, whole, word, year};
use super::files::{HISTORY_FILE, InputFile, InputFiles, MODEL_FILE, PLACES_FILE};
use super::model_toml::{StudyFrame, language_words, read_language};
use super::named_files::named_files;
use super::population::POPULATION;
use super::sex_age::{check_holes, read_sex_age};
use super::sources;
use super::state::{Diagnosed, NamedFile, Optional, ReadState, Wrong};
use super::table::InputRow;
use super::toml_document::with_document;
use super::toml_walk::{TomlTable, TomlValue};
use super::yearly::read_yearly;
use crate::diag::{Code, Diagnostic, Diagnostics, SourceMap, Span};
use crate::model::{
    AgeGroup, Ages, Backtest, Born, BySexAge, FEWEST_KNOWN_YEARS, GROWTH_YEARS, GroupTrial,
    History, Lack, MOST_AGES, Names, ObservedDeaths, Origins, Tried, Yearly,
};
use crate::text::Lang;
use crate::units::Year;
use std::path::Path;

/// More draws than this fill the memory, and say nothing more.
pub const MOST_HISTORY_DRAWS: u64 = 20_000;
const YEARS: (i64, i64) = (1800, 2500);

pub(super) const HISTORY: FieldList = FieldList::new(
    "history",
    &[
        names("name").required(),
        word("language", language_words).or_word("da"),
        names("why"),
        other("data", "table").optional(),
        other("backtest", "table"),
    ],
);

pub(super) const HISTORY_DATA: FieldList = FieldList::new(
    "history-data",
    &[file("population"), file("deaths"), file("births").optional(), file("fertility").optional()],
);

pub(super) const BACKTEST: FieldList = FieldList::new(
    "backtest",
    &[
        // As in decision 0011: other draws then move coverage by up to two points.
        whole("draws", 1, MOST_HISTORY_DRAWS as i64).or(2000.0),
        whole("seed", 0, i64::MAX).or(0.0),
        other("group", "tables").optional(),
        other("births", "table").optional(),
        other("deaths", "table").optional(),
    ],
);

pub(super) const BACKTEST_GROUP: FieldList = FieldList::new(
    "backtest-group",
    &[other("ages", "`[65, 79]`, or `[80]` for 80 and over"), other("origins", TWO_YEARS)],
);

pub(super) const BACKTEST_FLOW: FieldList =
    FieldList::new("backtest-flow", &[other("origins", TWO_YEARS)]);

const TWO_YEARS: &str = "two years";

pub(super) const BIRTHS: FieldList = FieldList::new(
    "births",
    // A year without any has no logarithm.
    &[year(), number("boys", BORN), number("girls", BORN)],
);

const BORN: Limits = Limits::new(1.0, 1e9, "persons");

/// A history that was read.
#[derive(Debug)]
pub struct HistoryReading {
    /// What is in it.
    pub history: History,
    /// Every file that was read, in reading order.
    pub files: Vec<InputFile>,
    /// Warnings.
    pub warnings: Diagnostics,
    /// What diagnostics point into.
    pub map: SourceMap,
    /// Where `[backtest]` is, for faults that show only after computing.
    pub place: Span,
}

/// Does the folder hold a history, whatever else?
pub fn has_history(folder: &Path) -> bool {
    InputFiles::new(folder).exists(HISTORY_FILE)
}

/// Does the folder hold a history, and no study?
pub fn is_history_alone(folder: &Path) -> bool {
    let files = InputFiles::new(folder);
    files.exists(HISTORY_FILE) && !files.exists(MODEL_FILE)
}

/// Does the folder hold counts of many places, and neither a study nor a history?
pub fn is_places_alone(folder: &Path) -> bool {
    let files = InputFiles::new(folder);
    files.exists(PLACES_FILE) && !files.exists(MODEL_FILE) && !files.exists(HISTORY_FILE)
}

/// What to say where a study was meant, and the folder holds a history or many places and no study.
pub fn history_alone(folder: &Path) -> Option<Diagnosed> {
    let (file, kind) = if is_history_alone(folder) {
        (HISTORY_FILE, "history")
    } else if is_places_alone(folder) {
        (PLACES_FILE, "places")
    } else {
        return None;
    };
    let mut files = InputFiles::new(folder);
    let path = folder.join(file).display().to_string();
    let place = Span::new(files.map.add(path, String::new()), 0..0);
    let mut diagnostics = Diagnostics::default();
    let alone = Diagnostic::at(Code::HistoryAlone, place);
    let alone = alone.with("kind", kind);
    diagnostics.push(alone.with("study", folder.display().to_string()));
    Some(Diagnosed { diagnostics, map: files.map, language: None })
}

/// Reads and checks a history whole.
///
/// # Errors
/// All diagnostics of the history, if any of them is an error.
pub fn read_history(folder: &Path) -> Result<HistoryReading, Box<Diagnosed>> {
    let mut state = ReadState::new(folder);
    if !state.files.check_folder(&mut state.diagnostics) {
        return Err(state.wrong(None));
    }
    if !state.files.exists(HISTORY_FILE) {
        let path = folder.join(HISTORY_FILE).display().to_string();
        let place = Span::new(state.files.map.add(path, String::new()), 0..0);
        let missing = Diagnostic::at(Code::NoHistory, place);
        state.diagnostics.push(missing.with("study", folder.display().to_string()));
        return Err(state.wrong(None));
    }
    sources::read(&mut state);
    let header =
        with_document(&mut state, HISTORY_FILE, |state, top| Some(read_header(state, &top)));
    let language = header.as_ref().map(|header| header.language);
    let Some(header) = header else { return Err(state.wrong(None)) };
    let tables = read_tables(&mut state, &header.data);
    let history = tables.zip(header.backtest).map(|(tables, asked)| {
        let history = History {
            names: header.names,
            language: header.language,
            ages: tables.ages,
            population: tables.population,
            deaths: tables.deaths,
            births: tables.births,
            fertility: tables.fertility,
            backtest: asked.backtest,
            sources: Vec::new(),
            citations: Vec::new(),
        };
        check_origins(&history, &asked.spans, &mut state.diagnostics);
        (history, asked.place)
    });
    state.diagnostics.tidy();
    let (Some((mut history, place)), false) = (history, state.diagnostics.has_errors()) else {
        return Err(state.wrong(language));
    };
    let citations = sources::citations(&state);
    history.sources = state.sources.sources;
    history.citations = citations;
    Ok(HistoryReading {
        history,
        files: state.files.read,
        warnings: state.diagnostics,
        map: state.files.map,
        place,
    })
}

/// What `history.toml` says.
struct HistoryFile {
    names: Names,
    language: Lang,
    data: HistoryFiles,
    /// `None` where it is wrong.
    backtest: Option<AskedBacktest>,
}

struct HistoryFiles {
    population: Option<NamedFile>,
    deaths: Option<NamedFile>,
    births: Option<NamedFile>,
    fertility: Option<NamedFile>,
}

/// What is to be tried, with where each of [`Backtest::trials`] has its origins, and where all of it is.
struct AskedBacktest {
    backtest: Backtest,
    spans: Vec<Span>,
    place: Span,
}

fn read_header(state: &mut ReadState, top: &TomlTable<'_>) -> HistoryFile {
    let diagnostics = &mut state.diagnostics;
    let top = &top.of(&HISTORY, diagnostics);
    let names = top.names("name", diagnostics);
    let language = read_language(top, diagnostics);
    let data = top.section("data", "[data]", diagnostics).ok().flatten();
    let data = read_data(state, data.as_ref(), &top.span());
    let diagnostics = &mut state.diagnostics;
    let backtest = top.require("backtest", diagnostics).and_then(|value| {
        let table = value.table();
        if table.is_none() {
            diagnostics.push(value.wrong_type("[backtest]"));
        }
        read_backtest(&table?, diagnostics)
    });
    HistoryFile { names: names.unwrap_or_else(|| Names::both("")), language, data, backtest }
}

fn read_data(state: &mut ReadState, table: Option<&TomlTable<'_>>, place: &Span) -> HistoryFiles {
    let table = table.map(|table| table.of(&HISTORY_DATA, &mut state.diagnostics));
    let mut named = named_files(state, &HISTORY_DATA, table.as_ref(), place);
    HistoryFiles {
        population: named.remove("population"),
        deaths: named.remove("deaths"),
        births: named.remove("births"),
        fertility: named.remove("fertility"),
    }
}

fn read_backtest(table: &TomlTable<'_>, diagnostics: &mut Diagnostics) -> Option<AskedBacktest> {
    let table = &table.of(&BACKTEST, diagnostics);
    let draws = table.whole_like("draws", "2000", diagnostics);
    let seed = table.whole_like("seed", "2000", diagnostics);
    let mut is_right = draws.is_some() && seed.is_some();
    let mut groups = Vec::new();
    let mut spans = Vec::new();
    for group in table.tables_like("group", "[[backtest.group]]", "[[backtest.group]]", diagnostics)
    {
        let group = group.of(&BACKTEST_GROUP, diagnostics);
        let ages = group.require("ages", diagnostics).and_then(|value| ages(&value, diagnostics));
        match (ages, origins(&group, diagnostics)) {
            (Some(ages), Some((origins, span))) => {
                groups.push(GroupTrial { ages, origins });
                spans.push(span);
            }
            _ => is_right = false,
        }
    }
    let mut trial = |key: &str, example: &str| {
        let table = table.section(key, example, diagnostics).ok()??;
        let table = table.of(&BACKTEST_FLOW, diagnostics);
        let found = origins(&table, diagnostics);
        is_right &= found.is_some();
        let (origins, span) = found?;
        spans.push(span);
        Some(origins)
    };
    let births = trial("births", "[backtest.births]");
    let deaths = trial("deaths", "[backtest.deaths]");
    if spans.is_empty() && is_right {
        let nothing = Diagnostic::at(Code::MissingKey, table.span());
        diagnostics.push(nothing.with("key", "backtest.group"));
        is_right = false;
    }
    let (draws, seed) = (draws? as u64, seed? as u64);
    let backtest = Backtest { draws, seed, groups, births, deaths };
    is_right.then(|| AskedBacktest { backtest, spans, place: table.span() })
}

/// `[65, 79]`, or `[80]` for 80 and over.
fn ages(value: &TomlValue<'_>, diagnostics: &mut Diagnostics) -> Option<AgeGroup> {
    let Some(list) = value.array().filter(|list| (1..=2).contains(&list.len())) else {
        diagnostics.push(value.wrong_type("[65, 79]"));
        return None;
    };
    let oldest = MOST_AGES as i64 - 1;
    let from = list[0].whole_like("65", (0, oldest), diagnostics)?;
    let to = match list.get(1) {
        Some(to) => Some(to.whole_like("79", (from, oldest), diagnostics)? as usize),
        None => None,
    };
    Some(AgeGroup { from: from as usize, to })
}

/// `origins = [1985, 2008]`, and where it is.
fn origins(table: &TomlTable<'_>, diagnostics: &mut Diagnostics) -> Option<(Origins, Span)> {
    let value = table.require("origins", diagnostics)?;
    let Some(list) = value.array().filter(|list| list.len() == 2) else {
        diagnostics.push(value.wrong_type("[1985, 2008]"));
        return None;
    };
    let first = list[0].whole_like("1985", YEARS, diagnostics)?;
    let last = list[1].whole_like("2008", (first, YEARS.1), diagnostics)?;
    Some((Origins { first: Year(first as i32), last: Year(last as i32) }, value.span()))
}

/// The tables, complete.
struct HistoryTables {
    ages: Ages,
    population: Yearly<BySexAge>,
    deaths: ObservedDeaths,
    births: Option<Yearly<Born>>,
    fertility: Option<Yearly<Vec<f64>>>,
}

/// Reads every table, even if others are wrong.
fn read_tables(state: &mut ReadState, data: &HistoryFiles) -> Option<HistoryTables> {
    let deaths =
        data.deaths.as_ref().and_then(|file| read_observed(state, file, DeathsUse::Hindcast));
    let ages = deaths.as_ref().map(|(deaths, _)| Ages::up_to(deaths.last_age()));
    let population = data
        .population
        .as_ref()
        .and_then(|file| read_sex_age(state, &POPULATION, file, &[&["persons"]]))
        .and_then(|(_, rows)| rows.complete(1, ages, &past(), &mut state.diagnostics))
        .and_then(|tables| tables.into_iter().next());
    let births = read_births(state, data.births.as_ref());
    let fertility = match &data.fertility {
        None => Ok(None),
        Some(file) => fertility::read(state, file, &past(), ages).map(Some).ok_or(Wrong),
    };
    Some(HistoryTables {
        ages: ages?,
        population: population?,
        deaths: deaths?.0,
        births: births.ok()?,
        fertility: fertility.ok()?,
    })
}

/// There is no base year that a table must reach back to: what each origin needs is looked at by itself.
pub(super) fn past() -> StudyFrame {
    let never = Year(YEARS.1 as i32);
    StudyFrame {
        base_year: never,
        horizon: never,
        areas: Vec::new(),
        recruit_share: None,
        staff_lacks: Vec::new(),
    }
}

/// `births.csv`: children born alive, by year.
pub(super) fn read_births(
    state: &mut ReadState,
    file: Option<&NamedFile>,
) -> Optional<Yearly<Born>> {
    let Some(file) = file else { return Ok(None) };
    let read = |row: InputRow<'_>, diagnostics: &mut Diagnostics| {
        let (boys, girls) = (row.number("boys", diagnostics), row.number("girls", diagnostics));
        Some([girls?, boys?])
    };
    let rows = read_yearly(state, &BIRTHS, file, read).ok_or(Wrong)?;
    let runs_on = check_holes(&rows.spans, &rows.header, "fit", &mut state.diagnostics);
    rows.finish().filter(|_| runs_on).map(Some).ok_or(Wrong)
}

/// Every origin must have what a forecast from it needs; each set of origins is reported once, by its first that lacks
/// anything.
fn check_origins(history: &History, spans: &[Span], diagnostics: &mut Diagnostics) {
    for ((what, origins), span) in history.backtest.trials().into_iter().zip(spans) {
        let lacking = (origins.first.0..=origins.last.0)
            .map(Year)
            .find_map(|origin| Some((origin, history.lacks(what, origin)?)));
        let Some((origin, lack)) = lacking else { continue };
        let word = match lack {
            Lack::Deaths => "deaths",
            Lack::Persons => "persons",
            Lack::Births => "births",
            Lack::Growth => "growth",
            Lack::Outcome => "outcome",
        };
        let of = match what {
            Tried::Persons(_) => "persons",
            Tried::Births => "births",
            Tried::Deaths => "deaths",
        };
        diagnostics.push(
            Diagnostic::at(Code::OriginLacks, span.clone())
                .with("origin", origin.to_string())
                .with("lack", word)
                .with("of", of)
                .with("years", FEWEST_KNOWN_YEARS)
                .with("growth", GROWTH_YEARS)
                .with("deaths_from", history.deaths.first_year.to_string())
                .with("deaths_to", history.deaths.last_year().to_string())
                .with("persons_from", history.population.first().to_string())
                .with("persons_to", history.population.last().to_string()),
        );
    }
}
