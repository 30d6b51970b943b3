//! `history.toml` and its tables: what was observed over many years, and what is to be tried on it.
//!
//! Owns their keys, and that every origin has what a forecast from it needs. Start at [`read_history`].

use super::deaths::read_observed;
use super::fertility;
use super::files::{Files, InputFile};
use super::model_toml::Frame;
use super::sex_age::{Measure, read_sex_age};
use super::sources;
use super::state::{Diagnosed, NamedFile, Optional, ReadState, Wrong};
use super::table::{open_table, required};
use super::toml_walk::{Table, Value, with_document};
use crate::diag::{Code, Diagnostic, Diagnostics, SourceMap, Span};
use crate::model::{
    AgeGroup, Ages, Backtest, Born, BySexAge, FEWEST_KNOWN_YEARS, GROWTH_YEARS, GroupTrial,
    History, Lack, MOST_AGES, Names, ObservedDeaths, Origins, Tried, Yearly,
};
use crate::text::Lang;
use crate::units::Year;
use std::collections::BTreeMap;
use std::path::Path;

/// The file that makes a folder a history, or a study one that has a history too.
const HISTORY_FILE: &str = "history.toml";

/// The file that makes a folder a study.
const MODEL_FILE: &str = "model.toml";

/// More draws than this fill the memory, and say nothing more.
pub const MOST_HISTORY_DRAWS: u64 = 20_000;
/// As in decision 0011: other draws then move coverage by up to two points.
const USUAL_DRAWS: i64 = 2000;
const YEARS: (i64, i64) = (1800, 2500);

const TOP_KEYS: [&str; 5] = ["name", "language", "why", "data", "backtest"];
const DATA_KEYS: [&str; 4] = ["population", "deaths", "births", "fertility"];
const BACKTEST_KEYS: [&str; 5] = ["draws", "seed", "group", "births", "deaths"];

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
    /// Where `[backtest]` stands, for faults that show only after computing.
    pub place: Span,
}

/// Does the folder hold a history, whatever else?
pub fn has_history(folder: &Path) -> bool {
    Files::new(folder).exists(HISTORY_FILE)
}

/// Does the folder hold a history, and no study?
pub fn is_history_alone(folder: &Path) -> bool {
    let files = Files::new(folder);
    files.exists(HISTORY_FILE) && !files.exists(MODEL_FILE)
}

/// What to say where a study was meant, and the folder holds a history and no study.
pub fn history_alone(folder: &Path) -> Option<Diagnosed> {
    if !is_history_alone(folder) {
        return None;
    }
    let mut files = Files::new(folder);
    let path = folder.join(HISTORY_FILE).display().to_string();
    let place = Span::new(files.map.add(path, String::new()), 0..0);
    let mut diagnostics = Diagnostics::default();
    let alone = Diagnostic::at(Code::HistoryAlone, place);
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
    state.citations.sort_by(|a, b| a.table.cmp(&b.table).then(a.source.cmp(&b.source)));
    history.sources = state.sources.sources;
    history.citations = state.citations;
    Ok(HistoryReading {
        history,
        files: state.files.read,
        warnings: state.diagnostics,
        map: state.files.map,
        place,
    })
}

/// What `history.toml` says.
struct Header {
    names: Names,
    language: Lang,
    data: Data,
    /// `None` where it is wrong.
    backtest: Option<Asked>,
}

struct Data {
    population: NamedFile,
    deaths: NamedFile,
    births: Option<NamedFile>,
    fertility: Option<NamedFile>,
}

/// What is to be tried, with where each of [`Backtest::trials`] has its origins, and where all of it stands.
struct Asked {
    backtest: Backtest,
    spans: Vec<Span>,
    place: Span,
}

fn read_header(state: &mut ReadState, top: &Table<'_>) -> Header {
    let diagnostics = &mut state.diagnostics;
    top.refuse_unknown(&TOP_KEYS, diagnostics);
    let names = top.require("name", diagnostics).and_then(|value| value.names(diagnostics));
    let language = top.get("language").and_then(|value| {
        let word = value.string(diagnostics)?;
        let language = word.parse().ok();
        if language.is_none() {
            let unknown = Diagnostic::at(Code::UnknownWord, value.span()).with("word", word);
            diagnostics.push(unknown.with("known", "da, en"));
        }
        language
    });
    let data = section(top, "data", "[data]", diagnostics);
    let data = read_data(state, data.as_ref());
    let diagnostics = &mut state.diagnostics;
    let backtest = top.require("backtest", diagnostics).and_then(|value| {
        let table = value.table();
        if table.is_none() {
            diagnostics.push(value.wrong_type("[backtest]"));
        }
        read_backtest(&table?, diagnostics)
    });
    Header {
        names: names.unwrap_or_else(|| Names::both("")),
        language: language.unwrap_or_default(),
        data,
        backtest,
    }
}

/// A table that may be left out.
fn section<'t>(
    top: &Table<'t>,
    key: &str,
    example: &str,
    diagnostics: &mut Diagnostics,
) -> Option<Table<'t>> {
    let value = top.get(key)?;
    let table = value.table();
    if table.is_none() {
        diagnostics.push(value.wrong_type(example));
    }
    table
}

fn read_data(state: &mut ReadState, table: Option<&Table<'_>>) -> Data {
    if let Some(table) = table {
        table.refuse_unknown(&DATA_KEYS, &mut state.diagnostics);
    }
    let mut named = |key: &str| -> Option<NamedFile> {
        let value = table?.get(key)?;
        let path = value.string(&mut state.diagnostics)?.to_owned();
        Some(NamedFile { path, asked: Some(value.span()) })
    };
    let by_default = |key: &str| NamedFile { path: format!("data/{key}.csv"), asked: None };
    let [population, deaths, births, fertility] = DATA_KEYS.map(&mut named);
    let files = &state.files;
    let may = |file: Option<NamedFile>, key: &str| {
        file.or_else(|| Some(by_default(key)).filter(|file| files.exists(&file.path)))
    };
    Data {
        population: population.unwrap_or_else(|| by_default("population")),
        deaths: deaths.unwrap_or_else(|| by_default("deaths")),
        births: may(births, "births"),
        fertility: may(fertility, "fertility"),
    }
}

fn read_backtest(table: &Table<'_>, diagnostics: &mut Diagnostics) -> Option<Asked> {
    table.refuse_unknown(&BACKTEST_KEYS, diagnostics);
    let mut is_right = true;
    let mut whole = |key: &str, range: (i64, i64), usual: i64, diagnostics: &mut Diagnostics| {
        let Some(value) = table.get(key) else { return usual };
        let number = value.whole_like("2000", range, diagnostics);
        is_right &= number.is_some();
        number.unwrap_or(usual)
    };
    let draws = whole("draws", (1, MOST_HISTORY_DRAWS as i64), USUAL_DRAWS, diagnostics);
    let seed = whole("seed", (0, i64::MAX), 0, diagnostics);
    let mut groups = Vec::new();
    let mut spans = Vec::new();
    for group in table.tables_like("group", "[[backtest.group]]", "[[backtest.group]]", diagnostics)
    {
        group.refuse_unknown(&["ages", "origins"], diagnostics);
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
        let table = section(table, key, example, diagnostics)?;
        table.refuse_unknown(&["origins"], diagnostics);
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
    let (draws, seed) = (draws as u64, seed as u64);
    let backtest = Backtest { draws, seed, groups, births, deaths };
    is_right.then(|| Asked { backtest, spans, place: table.span() })
}

/// `[65, 79]`, or `[80]` for 80 and over.
fn ages(value: &Value<'_>, diagnostics: &mut Diagnostics) -> Option<AgeGroup> {
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

/// `origins = [1985, 2008]`, and where it stands.
fn origins(table: &Table<'_>, diagnostics: &mut Diagnostics) -> Option<(Origins, Span)> {
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
struct Tables {
    ages: Ages,
    population: Yearly<BySexAge>,
    deaths: ObservedDeaths,
    births: Option<Yearly<Born>>,
    fertility: Option<Yearly<Vec<f64>>>,
}

/// Reads every table, even if others are wrong.
fn read_tables(state: &mut ReadState, data: &Data) -> Option<Tables> {
    let deaths = read_observed(state, &data.deaths);
    let ages = deaths.as_ref().map(|(deaths, _)| Ages::up_to(deaths.last_age()));
    let persons = [Measure { name: "persons", range: (0.0, 1e10) }];
    let population = read_sex_age(state, "population", &data.population, &[&persons])
        .and_then(|(_, rows)| rows.complete(1, ages, &past(), &mut state.diagnostics))
        .and_then(|tables| tables.into_iter().next());
    let births = read_births(state, data.births.as_ref());
    let fertility = match &data.fertility {
        None => Ok(None),
        Some(file) => fertility::read(state, file, &past(), ages).map(Some).ok_or(Wrong),
    };
    Some(Tables {
        ages: ages?,
        population: population?,
        deaths: deaths?.0,
        births: births.ok()?,
        fertility: fertility.ok()?,
    })
}

/// There is no base year that a table must reach back to: what each origin needs is looked at by itself.
fn past() -> Frame {
    let never = Year(YEARS.1 as i32);
    Frame {
        base_year: never,
        horizon: never,
        areas: Vec::new(),
        recruit_share: None,
        staff_lacks: Vec::new(),
    }
}

/// `births.csv`: children born alive, by year.
fn read_births(state: &mut ReadState, file: Option<&NamedFile>) -> Optional<Yearly<Born>> {
    let Some(file) = file else { return Ok(None) };
    read_born(state, file).map(Some).ok_or(Wrong)
}

fn read_born(state: &mut ReadState, file: &NamedFile) -> Option<Yearly<Born>> {
    let columns = [required("year"), required("boys"), required("girls")];
    let table = open_table(state, &file.path, file.asked.as_ref(), &columns)?;
    sources::cite_all(state, "births", &table, false);
    let diagnostics = &mut state.diagnostics;
    let mut years: BTreeMap<i32, (Born, Span)> = BTreeMap::new();
    let mut is_right = !table.is_partial;
    for row in table.rows() {
        let year = row.year("year", diagnostics);
        // A year without any has no logarithm.
        let mut number = |column: &str| row.number(column, (1.0, 1e9), diagnostics);
        let (boys, girls) = (number("boys"), number("girls"));
        let (Some(year), Some(boys), Some(girls)) = (year, boys, girls) else {
            is_right = false;
            continue;
        };
        if let Some((_, first)) = years.get(&year) {
            is_right = false;
            let double = Diagnostic::at(Code::DoubleRow, row.whole()).and_at(first.clone());
            diagnostics.push(double.with("what", year.to_string()));
            continue;
        }
        years.insert(year, ([girls, boys], row.whole()));
    }
    let spans = years.iter().map(|(year, (_, span))| (*year, span.clone())).collect();
    let runs_on = super::sex_age::refuse_holes(&spans, &table.header, "fit", diagnostics);
    let first = *years.keys().next()?;
    let born = years.into_values().map(|(born, _)| born).collect();
    Yearly::new(Year(first), born).filter(|_| is_right && runs_on)
}

/// Every origin must have what a forecast from it needs; each set of origins is told of once, by its first that lacks
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
