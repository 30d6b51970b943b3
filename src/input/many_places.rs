//! `places.toml` and its tables: many places of one country as they were counted, and what is tried on them.
//!
//! Start at [`read_many_places`]; the tables are in [`place_tables`](super::place_tables).

use super::fields::{FieldList, Limits, file, names, number, numbers_of, other, whole, word};
use super::files::{InputFile, PLACES_FILE};
use super::model_toml::{language_words, read_language};
use super::named_files::named_files;
use super::place_tables::{PlaceFiles, read_place_tables};
use super::sources;
use super::state::{Diagnosed, ReadState};
use super::toml_document::with_document;
use super::toml_walk::{TomlTable, TomlValue};
use crate::diag::{Code, Diagnostic, Diagnostics, SourceMap, Span};
use crate::model::{
    ManyPlaces, Names, PLACE_AGES, PLACE_BANDS, PlaceHistory, PlaceLack, PlaceMethod,
    PlaceMoveWidths, PlaceTrials, TrialRole, TrialSet,
};
use crate::text::Lang;
use crate::units::Year;
use std::path::Path;

const YEARS: (i64, i64) = (1800, 2500);
/// A window of more years would lie over more than one group of ages.
const MOST_WINDOW: i64 = crate::model::GROUP_AGES as i64;

pub(super) const PLACES: FieldList = FieldList::new(
    "places",
    &[
        names("name").required(),
        word("language", language_words).or_word("da"),
        other("data", "table"),
        other("method", "table"),
        other("moves", "table"),
        other("backtest", "table"),
    ],
);

pub(super) const PLACES_DATA: FieldList = FieldList::new(
    "places-data",
    &[
        file("areas"),
        file("population_groups"),
        file("population_ages"),
        file("deaths_groups"),
        file("deaths"),
        file("births"),
        file("women"),
        file("fertility"),
        file("out_rates"),
    ],
);

pub(super) const PLACES_METHOD: FieldList = FieldList::new(
    "places-method",
    &[
        whole("window_years", 1, MOST_WINDOW).or(5.0),
        whole("level_years", 1, 10).or(3.0),
        whole("trend_years", 2, 30).or(10.0),
        whole("birth_years", 1, 30).or(5.0),
        number("shrink_persons", Limits::new(0.0, 1e9, "persons")).or(50_000.0),
        other("wave", "two years"),
        other("wave_base", "two years"),
    ],
);

const MOVE_RATE: Limits = Limits::new(0.0, 1.0, "moves per person and year");
const POWER: Limits = Limits::new(0.0, 3.0, "");

pub(super) const PLACES_MOVES: FieldList = FieldList::new(
    "places-moves",
    &[
        numbers_of("shared", MOVE_RATE),
        numbers_of("local", MOVE_RATE),
        numbers_of("size_power", POWER),
        numbers_of("window_power", POWER),
        numbers_of("chance", Limits::new(0.0, 10.0, "variance per person")),
        numbers_of("correlation", Limits::new(-1.0, 1.0, "")),
        number("persons", Limits::new(1.0, 1e9, "persons")).or(50_000.0),
    ],
);

pub(super) const PLACES_BACKTEST: FieldList = FieldList::new(
    "places-backtest",
    &[
        whole("draws", 1, super::history::MOST_HISTORY_DRAWS as i64).or(1000.0),
        whole("seed", 0, i64::MAX).or(0.0),
        other("ages", "`[0, 20, 65, 80]`"),
        other("set", "tables"),
    ],
);

pub(super) const PLACES_SET: FieldList = FieldList::new(
    "places-set",
    &[
        word("role", || ROLES.map(|(word, _)| word).to_vec()),
        other("starts", "years"),
        whole("outcome", YEARS.0, YEARS.1).optional(),
        whole("years", 1, 30).optional(),
    ],
);

const ROLES: [(&str, TrialRole); 2] = [("chosen", TrialRole::Chosen), ("shown", TrialRole::Shown)];

/// Places that were read.
#[derive(Debug)]
pub struct ManyPlacesReading {
    /// What is in them.
    pub many: ManyPlaces,
    /// Every file that was read, in reading order.
    pub files: Vec<InputFile>,
    /// Warnings.
    pub warnings: Diagnostics,
    /// What diagnostics point into.
    pub map: SourceMap,
}

/// Reads and checks a folder of many places whole.
///
/// # Errors
/// All diagnostics, if any of them is an error.
pub fn read_many_places(folder: &Path) -> Result<ManyPlacesReading, Box<Diagnosed>> {
    let mut state = ReadState::new(folder);
    if !state.files.check_folder(&mut state.diagnostics) {
        return Err(state.wrong(None));
    }
    sources::read(&mut state);
    let header =
        with_document(&mut state, PLACES_FILE, |state, top| Some(read_header(state, &top)));
    let language = header.as_ref().map(|header| header.language);
    let Some(header) = header else { return Err(state.wrong(None)) };
    let files = header.files.as_ref();
    let history = files.and_then(|files| read_place_tables(&mut state, files));
    if let (Some(history), Some((trials, spans)), Some(method)) =
        (&history, &header.trials, &header.method)
    {
        check_spans((history, method), trials, spans, &mut state.diagnostics);
    }
    state.diagnostics.tidy();
    let parts = history.zip(header.method).zip(header.widths.zip(header.trials));
    let (Some(((history, method), (widths, (trials, _)))), false) =
        (parts, state.diagnostics.has_errors())
    else {
        return Err(state.wrong(language));
    };
    let citations = sources::citations(&state);
    let many = ManyPlaces {
        names: header.names,
        language: header.language,
        history,
        method,
        widths,
        trials,
        sources: state.sources.sources,
        citations,
    };
    let (files, map) = (state.files.read, state.files.map);
    Ok(ManyPlacesReading { many, files, warnings: state.diagnostics, map })
}

/// What `places.toml` says; `None` where a part is wrong.
struct PlacesHeader {
    names: Names,
    language: Lang,
    files: Option<PlaceFiles>,
    method: Option<PlaceMethod>,
    widths: Option<PlaceMoveWidths>,
    /// With where each span is written.
    trials: Option<(PlaceTrials, Vec<Span>)>,
}

fn read_header(state: &mut ReadState, top: &TomlTable<'_>) -> PlacesHeader {
    let diagnostics = &mut state.diagnostics;
    let top = &top.of(&PLACES, diagnostics);
    let names = top.names("name", diagnostics).unwrap_or_else(|| Names::both(""));
    let language = read_language(top, diagnostics);
    let data = top.section("data", "[data]", diagnostics).ok().flatten();
    let data = data.map(|data| data.of(&PLACES_DATA, diagnostics));
    let mut named = named_files(state, &PLACES_DATA, data.as_ref(), &top.span());
    let diagnostics = &mut state.diagnostics;
    let mut all_files = || {
        let mut file = |key: &str| named.remove(key);
        Some(PlaceFiles {
            areas: file("areas")?,
            groups: file("population_groups")?,
            ages: file("population_ages")?,
            group_deaths: file("deaths_groups")?,
            deaths: file("deaths")?,
            births: file("births")?,
            women: file("women")?,
            schedules: file("fertility")?,
            out_rates: file("out_rates")?,
        })
    };
    let files = all_files();
    let part = |key: &str, example: &str, diagnostics: &mut Diagnostics| {
        top.require(key, diagnostics)?.table_like(example, diagnostics)
    };
    let method =
        part("method", "[method]", diagnostics).and_then(|own| read_method(&own, diagnostics));
    let widths =
        part("moves", "[moves]", diagnostics).and_then(|own| read_widths(&own, diagnostics));
    let trials =
        part("backtest", "[backtest]", diagnostics).and_then(|own| read_trials(&own, diagnostics));
    PlacesHeader { names, language, files, method, widths, trials }
}

fn read_method(table: &TomlTable<'_>, diagnostics: &mut Diagnostics) -> Option<PlaceMethod> {
    let table = &table.of(&PLACES_METHOD, diagnostics);
    let mut count = |key: &str| table.whole_like(key, "5", diagnostics).map(|own| own as usize);
    let (window_years, level_years) = (count("window_years"), count("level_years"));
    let (trend_years, birth_years) = (count("trend_years"), count("birth_years"));
    let shrink_persons = table.number("shrink_persons", diagnostics);
    let mut span = |key: &str| {
        let value = table.require(key, diagnostics)?;
        let years = years(&value, diagnostics)?;
        if let [first, last] = years[..]
            && first <= last
        {
            return Some((first, last));
        }
        diagnostics.push(value.wrong_type("[2014, 2016]"));
        None
    };
    let (wave, wave_base) = (span("wave"), span("wave_base"));
    if let (Some(wave), Some(base)) = (wave, wave_base)
        && wave.0 <= base.1
    {
        let before = format!("[{}, {}]", wave.0.0 - 4, wave.0.0 - 1);
        let late = table.require("wave_base", diagnostics)?.wrong_type(&before);
        diagnostics.push(late);
        return None;
    }
    Some(PlaceMethod {
        window_years: window_years?,
        level_years: level_years?,
        trend_years: trend_years?,
        birth_years: birth_years?,
        shrink_persons: shrink_persons?,
        wave: wave?,
        wave_base: wave_base?,
    })
}

fn read_widths(table: &TomlTable<'_>, diagnostics: &mut Diagnostics) -> Option<PlaceMoveWidths> {
    let table = &table.of(&PLACES_MOVES, diagnostics);
    let mut of_bands = |key: &str| numbers::<PLACE_BANDS>(table, key, diagnostics);
    let (shared, local) = (of_bands("shared"), of_bands("local"));
    let (size_power, window_power) = (of_bands("size_power"), of_bands("window_power"));
    let chance = of_bands("chance");
    let correlation = numbers::<2>(table, "correlation", diagnostics);
    let persons = table.number("persons", diagnostics);
    Some(PlaceMoveWidths {
        shared: shared?,
        local: local?,
        size_power: size_power?,
        window_power: window_power?,
        chance: chance?,
        correlation: correlation?,
        persons: persons?,
    })
}

/// A list of so many numbers.
fn numbers<const N: usize>(
    table: &TomlTable<'_>,
    key: &str,
    diagnostics: &mut Diagnostics,
) -> Option<[f64; N]> {
    let value = table.require(key, diagnostics)?;
    let Some(list) = value.array().filter(|list| list.len() == N) else {
        diagnostics.push(value.wrong_type(&format!("[{}]", ["0.1"; N].join(", "))));
        return None;
    };
    let ends = table.ends(key);
    let read: Vec<Option<f64>> = list.iter().map(|own| own.number(ends, diagnostics)).collect();
    let read: Option<Vec<f64>> = read.into_iter().collect();
    read?.try_into().ok()
}

/// A list of years.
fn years(value: &TomlValue<'_>, diagnostics: &mut Diagnostics) -> Option<Vec<Year>> {
    let Some(list) = value.array().filter(|list| !list.is_empty()) else {
        diagnostics.push(value.wrong_type("[2013, 2014]"));
        return None;
    };
    let years = list.iter().map(|year| year.whole_like("2013", YEARS, diagnostics));
    let years: Vec<Option<i64>> = years.collect();
    years.into_iter().map(|year| year.map(|year| Year(year as i32))).collect()
}

fn read_trials(
    table: &TomlTable<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<(PlaceTrials, Vec<Span>)> {
    let table = &table.of(&PLACES_BACKTEST, diagnostics);
    let draws = table.whole_like("draws", "1000", diagnostics);
    let seed = table.whole_like("seed", "1000", diagnostics);
    let bands = read_bands(table, diagnostics);
    let (mut sets, mut spans, mut is_right) = (Vec::new(), Vec::new(), true);
    let example = "[[backtest.set]]";
    for set in table.tables_like("set", example, example, diagnostics) {
        match read_set(&set, diagnostics) {
            Some((set, span)) => {
                spans.extend(set.spans.iter().map(|_| span.clone()));
                sets.push(set);
            }
            None => is_right = false,
        }
    }
    if sets.is_empty() && is_right {
        let nothing = Diagnostic::at(Code::MissingKey, table.span());
        diagnostics.push(nothing.with("key", "backtest.set"));
        return None;
    }
    let trials = PlaceTrials { draws: draws? as u64, seed: seed? as u64, bands: bands?, sets };
    is_right.then_some((trials, spans))
}

/// First ages of the bands: from 0, upwards, each at the first age of a five-year group.
fn read_bands(
    table: &TomlTable<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<[usize; PLACE_BANDS]> {
    let value = table.require("ages", diagnostics)?;
    let ages: Option<Vec<usize>> = value.array().and_then(|list| {
        let ends = (0, PLACE_AGES as i64 - 1);
        let read: Vec<_> = list.iter().map(|age| age.whole_like("65", ends, diagnostics)).collect();
        read.into_iter().map(|age| age.map(|age| age as usize)).collect()
    });
    let bands: Option<[usize; PLACE_BANDS]> = ages.and_then(|ages| ages.try_into().ok());
    let is_right = |bands: &[usize; PLACE_BANDS]| {
        bands[0] == 0
            && bands.is_sorted_by(|one, other| one < other)
            && bands.iter().all(|age| age % crate::model::GROUP_AGES == 0)
    };
    let bands = bands.filter(is_right);
    if bands.is_none() {
        diagnostics.push(value.wrong_type("[0, 20, 65, 80]"));
    }
    bands
}

fn read_set(table: &TomlTable<'_>, diagnostics: &mut Diagnostics) -> Option<(TrialSet, Span)> {
    let table = &table.of(&PLACES_SET, diagnostics);
    let role = table.require("role", diagnostics);
    let role = role.and_then(|role| super::toml_walk::one_of(&role, &ROLES, diagnostics));
    let value = table.require("starts", diagnostics)?;
    let starts = years(&value, diagnostics);
    let outcome =
        table.get("outcome").and_then(|_| table.whole_like("outcome", "2016", diagnostics));
    let ahead = table.get("years").and_then(|_| table.whole_like("years", "5", diagnostics));
    match (table.get("outcome"), table.get("years")) {
        (Some(one), Some(other)) => {
            let two = Diagnostic::at(Code::TwoForms, other.span());
            let two = two.with("one", "outcome").with("other", "years");
            diagnostics.push(two.and_at(one.span()));
            return None;
        }
        (None, None) => {
            diagnostics.push(Diagnostic::at(Code::MissingKey, table.span()).with("key", "years"));
            return None;
        }
        _ if outcome.is_none() && ahead.is_none() => return None,
        _ => {}
    }
    let to = |start: Year| {
        outcome
            .map_or_else(|| start.plus(ahead.unwrap_or(1) as usize), |outcome| Year(outcome as i32))
    };
    let spans = starts?.into_iter().map(|start| (start, to(start))).collect();
    Some((TrialSet { role: role?, spans }, value.span()))
}

/// Each start must have what people are derived from, and its outcome must be counted.
fn check_spans(
    (history, method): (&PlaceHistory, &PlaceMethod),
    trials: &PlaceTrials,
    places: &[Span],
    diagnostics: &mut Diagnostics,
) {
    let all = trials.sets.iter().flat_map(|set| &set.spans).zip(places);
    let (first, last) = (history.groups.first().plus(1), history.groups.last());
    for ((start, outcome), span) in all {
        if *start < first || *outcome <= *start || last < *outcome {
            let lacks = Diagnostic::at(Code::StartLacks, span.clone());
            let lacks = lacks.with("start", start.to_string()).with("outcome", outcome.to_string());
            diagnostics.push(lacks.with("first", first.to_string()).with("last", last.to_string()));
        } else if let Some(lack) = history.lack(method, *start) {
            let (lack, year) = match lack {
                PlaceLack::Persons => ("persons", *start),
                PlaceLack::Deaths(year) => ("deaths", year),
                PlaceLack::Births => ("births", *start),
                PlaceLack::Schedule(year) => ("schedule", year),
            };
            let little = Diagnostic::at(Code::TooLittleKnown, span.clone());
            let little = little.with("start", start.to_string()).with("lack", lack);
            diagnostics.push(little.with("year", year.to_string()));
        }
    }
}
