//! `model.toml`: the study's name, years, areas and where its tables are.
//!
//! Start at [`read`]; its keys are [`MODEL`], [`AREA`] and [`DATA`].

use super::faults::unknown_id;
use super::fields::{
    Field, FieldList, Limits, SHARE, file, id, names, number, other, source, sources_in, text,
    whole, word,
};
use super::files::MODEL_FILE;
use super::named_files::named_files;
use super::own_ids::{SeenIds, own_id};
use super::sources::cite_text;
use super::state::{NamedFile, ReadState};
use super::table::InputRow;
use super::toml_document::with_document;
use super::toml_walk::TomlTable;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::ids::MOST_AREAS;
use crate::model::{Area, Names, Neutral};
use crate::text::Lang;
use crate::units::Year;

/// A study may look this far ahead.
const LONGEST_HORIZON: i64 = 150;

/// Where the tables are.
pub(super) struct DataFiles {
    pub(super) population: Option<NamedFile>,
    pub(super) mortality: Option<NamedFile>,
    pub(super) fertility: Option<NamedFile>,
    pub(super) services: Option<NamedFile>,
    pub(super) use_rates: Option<NamedFile>,
    pub(super) migration: Option<NamedFile>,
    pub(super) refugees: Option<NamedFile>,
    pub(super) refugee_profile: Option<NamedFile>,
    pub(super) workforce: Option<NamedFile>,
    pub(super) workforce_rates: Option<NamedFile>,
    pub(super) unemployment: Option<NamedFile>,
    pub(super) indices: Option<NamedFile>,
    pub(super) population_intervals: Option<NamedFile>,
    pub(super) observed: Option<NamedFile>,
    pub(super) official: Option<NamedFile>,
    pub(super) accounts: Option<NamedFile>,
    pub(super) fit: Option<NamedFile>,
    pub(super) population_forecast: Option<NamedFile>,
    /// Which of its vintages, and where the study says so.
    pub(super) population_forecast_vintage: Option<(String, Span)>,
    pub(super) sex_ratio_at_birth: f64,
}

/// What `model.toml` says.
pub(super) struct ModelFile {
    pub(super) names: Names,
    pub(super) base_year: Year,
    pub(super) horizon: Year,
    pub(super) language: Lang,
    pub(super) decision_year: Year,
    pub(super) integration_years: usize,
    pub(super) working_age: (usize, usize),
    pub(super) fte_per_employee: f64,
    pub(super) recruit_share: Option<f64>,
    pub(super) tolerance: f64,
    pub(super) areas: Vec<Area>,
    pub(super) data: DataFiles,
    /// The theme file, if it names one.
    pub(super) theme: Option<NamedFile>,
    /// Is something in it wrong? Then a number may hold the place of one that could not be read.
    pub(super) is_partial: bool,
}

/// What other files must know of it: years and areas.
#[derive(Clone)]
pub(super) struct StudyFrame {
    pub(super) base_year: Year,
    pub(super) horizon: Year,
    pub(super) areas: Vec<String>,
    pub(super) recruit_share: Option<f64>,
    /// What staff cannot be projected without, and is not there; nothing where `model.toml` has faults.
    pub(super) staff_lacks: Vec<&'static str>,
}

impl StudyFrame {
    /// What holds where no scenario says otherwise.
    ///
    /// `services`: how many there are, as far as `services.csv` could be read.
    pub(super) fn neutral(&self, services: usize) -> Neutral {
        let recruit_share = self.recruit_share.unwrap_or_default();
        Neutral { areas: self.areas.len(), services, promises: 0, recruit_share }
    }

    /// The area that a row's `area` names.
    pub(super) fn area(&self, row: InputRow<'_>, diagnostics: &mut Diagnostics) -> Option<usize> {
        let word = row.word("area", diagnostics)?;
        self.find_area(word, row.span("area"), diagnostics)
    }

    /// Warns at `span` if staff are not projected, so that what is written there moves nobody; `place` says what
    /// it is.
    pub(super) fn warn_without_staff(
        &self,
        place: &'static str,
        span: Span,
        diagnostics: &mut Diagnostics,
    ) {
        if !self.staff_lacks.is_empty() {
            let warning = Diagnostic::at(Code::StaffNotProjected, span).with("place", place);
            diagnostics.push(warning.with("missing", self.staff_lacks.join("`, `")));
        }
    }

    /// The area with this id, or a diagnostic at `span`.
    pub(super) fn find_area(
        &self,
        id: &str,
        span: Span,
        diagnostics: &mut Diagnostics,
    ) -> Option<usize> {
        let found = self.areas.iter().position(|area| area == id);
        if found.is_none() {
            diagnostics.push(unknown_id(
                span,
                id,
                MODEL_FILE,
                self.areas.iter().map(String::as_str),
            ));
        }
        found
    }
}

impl ModelFile {
    pub(super) fn frame(&self) -> StudyFrame {
        StudyFrame {
            base_year: self.base_year,
            horizon: self.horizon,
            areas: self.areas.iter().map(|area| area.id.clone()).collect(),
            recruit_share: self.recruit_share,
            staff_lacks: self.staff_lacks(),
        }
    }

    fn staff_lacks(&self) -> Vec<&'static str> {
        if self.is_partial {
            return Vec::new();
        }
        [
            ("workforce.csv", self.data.workforce.is_some()),
            ("workforce_rates.csv", self.data.workforce_rates.is_some()),
            ("recruit_share", self.recruit_share.is_some()),
        ]
        .into_iter()
        .filter(|(_, is_there)| !is_there)
        .map(|(name, _)| name)
        .collect()
    }
}

pub(super) const TOP: FieldList = FieldList::new(
    "model-file",
    &[other("model", "table"), other("area", "tables"), other("data", "table").optional()],
);

pub(super) const MODEL: FieldList = FieldList::new(
    "model",
    &[
        names("name"),
        whole("base_year", 1900, 2300),
        whole("horizon", 1900, 2500),
        word("language", language_words).or_word("da"),
        whole("integration_years", 1, 20).or(3.0),
        other("working_age", "two ages").or_word("[20, 64]"),
        // As the design has it: about 0.83 in Danish municipal care.
        number("fte_per_employee", Limits::new(0.1, 1.0, "FTE")).or(0.83),
        number("recruit_share", SHARE).optional(),
        whole("decision_year", 1900, 2500).optional(),
        number("tolerance", SHARE).or(0.02),
        sex_ratio(),
        file("theme").optional(),
        names("why"),
    ],
);

pub(super) const AREA: FieldList = FieldList::new(
    "area",
    &[
        id("id"),
        names("name"),
        number("service_budget_dkk", BUDGET),
        number("transfer_budget_dkk", BUDGET).or(0.0),
        number("wage_share", SHARE).optional(),
        number("overhead_share", SHARE).or(0.0),
        number("wage_per_fte_dkk", Limits::new(1.0, 1e8, "kroner a year")).optional(),
        number("absence_share", Limits::new(0.0, 0.9, "share")).optional(),
        names("calibration_why"),
        names("staffing_why"),
        source(),
        sources_in("transfer_source"),
    ],
);

const BUDGET: Limits = Limits::new(0.0, 1e15, "kroner");

/// The keys of tables are the names of their lists of columns.
pub(super) const DATA: FieldList = FieldList::new(
    "data",
    &[
        file("population"),
        file("mortality"),
        file("fertility"),
        file("migration").optional(),
        file("refugees").optional(),
        file("refugee_profile").optional(),
        file("services"),
        file("use_rates"),
        file("workforce").optional(),
        file("workforce_rates").optional(),
        file("unemployment").optional(),
        file("indices").optional(),
        file("population_intervals").optional(),
        file("observed").optional(),
        file("official").optional(),
        file("accounts").optional(),
        file("fit").optional(),
        file("population_forecast").optional(),
        text("population_forecast_vintage").optional(),
        sex_ratio(),
    ],
);

/// Boys per girl; Denmark's long-run ratio unless given.
const fn sex_ratio() -> Field {
    number("sex_ratio_at_birth", Limits::new(0.5, 2.0, "boys per girl")).or(1.055)
}

/// The words of languages.
pub(super) fn language_words() -> Vec<&'static str> {
    Lang::ALL.map(Lang::code).to_vec()
}

/// Reads `model.toml`; `None` if years or areas are not known, so that nothing else can be checked.
pub(super) fn read(state: &mut ReadState) -> Option<ModelFile> {
    with_document(state, MODEL_FILE, |state, top| {
        let before = state.diagnostics.errors();
        let top = top.of(&TOP, &mut state.diagnostics);
        let areas = read_areas(state, &top);
        let data = top.get("data").and_then(|value| value.table());
        let model = top.require("model", &mut state.diagnostics)?;
        let Some(model) = model.table() else {
            state.diagnostics.push(model.wrong_type("[model]"));
            return None;
        };
        let model = model.of(&MODEL, &mut state.diagnostics);
        let theme = model.file("theme", &mut state.diagnostics);
        let data = read_data(state, data.as_ref(), &model);
        let read = read_model(&model, areas, data, theme, &mut state.diagnostics);
        let is_partial = state.diagnostics.errors() > before;
        read.map(|read| ModelFile { is_partial, ..read })
    })
}

/// The `[model]` table, with what the others say.
fn read_model(
    table: &TomlTable<'_>,
    areas: Option<Vec<Area>>,
    data: DataFiles,
    theme: Option<NamedFile>,
    diagnostics: &mut Diagnostics,
) -> Option<ModelFile> {
    let names = table.names("name", diagnostics);
    let base_year = table.whole("base_year", diagnostics);
    let horizon = table.whole("horizon", diagnostics);
    let language = read_language(table, diagnostics);
    let integration_years = table.whole("integration_years", diagnostics).unwrap_or_default();
    let working_age = read_working_age(table, diagnostics).unwrap_or((20, 64));
    let fte_per_employee = table.number("fte_per_employee", diagnostics).unwrap_or_default();
    let recruit_share = table.number("recruit_share", diagnostics);
    let tolerance = table.number("tolerance", diagnostics).unwrap_or_default();
    let (base_year, horizon) = (base_year?, horizon?);
    let is_right = (base_year + 1..=base_year + LONGEST_HORIZON).contains(&horizon);
    if let (false, Some(value)) = (is_right, table.get("horizon")) {
        diagnostics.push(
            Diagnostic::at(Code::BadHorizon, value.span())
                .with("horizon", horizon.to_string())
                .with("first", (base_year + 1).to_string())
                .with("last", (base_year + LONGEST_HORIZON).to_string()),
        );
    }
    // A wrong horizon must not call other years wrong.
    let horizon = if is_right { horizon } else { base_year + LONGEST_HORIZON };
    let decision_year = table
        .get("decision_year")
        .and_then(|value| value.whole((base_year, horizon), diagnostics))
        // A budget and its three following years, where the horizon lets us.
        .unwrap_or((base_year + 4).min(horizon));
    Some(ModelFile {
        names: names.unwrap_or_else(|| Names::both("")),
        base_year: Year(base_year as i32),
        horizon: Year(horizon as i32),
        language,
        decision_year: Year(decision_year as i32),
        integration_years: integration_years as usize,
        working_age,
        fte_per_employee,
        recruit_share,
        tolerance,
        areas: areas?,
        data,
        theme,
        is_partial: false,
    })
}

/// The language that a file gives; the usual one where it gives none, or a wrong one.
pub(super) fn read_language(table: &TomlTable<'_>, diagnostics: &mut Diagnostics) -> Lang {
    let Some(value) = table.get("language") else { return Lang::default() };
    let Some(word) = value.string(diagnostics) else { return Lang::default() };
    word.parse().unwrap_or_else(|_| {
        let unknown = Diagnostic::at(Code::UnknownWord, value.span()).with("word", word);
        diagnostics.push(unknown.with("known", language_words().join(", ")));
        Lang::default()
    })
}

fn read_working_age(
    table: &TomlTable<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<(usize, usize)> {
    let value = table.get("working_age")?;
    let Some(list) = value.array().filter(|list| list.len() == 2) else {
        diagnostics.push(value.wrong_type("[20, 64]"));
        return None;
    };
    let from = list[0].whole((0, 120), diagnostics)?;
    let to = list[1].whole((from, 120), diagnostics)?;
    Some((from as usize, to as usize))
}

fn read_areas(state: &mut ReadState, top: &TomlTable<'_>) -> Option<Vec<Area>> {
    let tables = top.tables("area", &mut state.diagnostics);
    if tables.is_empty() || tables.len() > MOST_AREAS {
        let span = tables.last().map_or_else(|| top.span(), TomlTable::span);
        let count = Diagnostic::at(Code::AreaCount, span).with("found", tables.len());
        state.diagnostics.push(count);
        return None;
    }
    let mut seen = SeenIds::default();
    let areas: Vec<Option<Area>> =
        tables.iter().map(|table| read_area(state, table, &mut seen)).collect();
    // With an area missing, every row of it would be called wrong.
    areas.into_iter().collect()
}

fn read_area(state: &mut ReadState, table: &TomlTable<'_>, seen: &mut SeenIds) -> Option<Area> {
    let table = table.of(&AREA, &mut state.diagnostics);
    let sources = table.get("source").map_or_else(Vec::new, |source| {
        let text = source.string(&mut state.diagnostics).unwrap_or_default();
        cite_text(state, "areas", text, &source.span())
    });
    let transfer_sources = match table.get("transfer_source") {
        None => sources.clone(),
        Some(source) => {
            let text = source.string(&mut state.diagnostics).unwrap_or_default();
            cite_text(state, "areas", text, &source.span())
        }
    };
    let diagnostics = &mut state.diagnostics;
    let id = own_id(&table, seen, diagnostics);
    let names = table.names("name", diagnostics);
    let service_budget_dkk = table.number("service_budget_dkk", diagnostics);
    let transfer_budget_dkk = table.number("transfer_budget_dkk", diagnostics);
    let wage_share = table.number("wage_share", diagnostics);
    if table.get("wage_share").is_none() && service_budget_dkk.is_some_and(|dkk| dkk > 0.0) {
        diagnostics.push(Diagnostic::at(Code::MissingKey, table.span()).with("key", "wage_share"));
    }
    let overhead_share = table.number("overhead_share", diagnostics);
    let absence_share = table.number("absence_share", diagnostics);
    let wage_per_fte_dkk = table.number("wage_per_fte_dkk", diagnostics);
    let calibration_why = table.names("calibration_why", diagnostics);
    let staffing_why = table.names("staffing_why", diagnostics);
    let id = id?;
    Some(Area {
        names: names.unwrap_or_else(|| Names::both(&id)),
        id,
        service_budget_dkk: service_budget_dkk.unwrap_or_default(),
        transfer_budget_dkk: transfer_budget_dkk.unwrap_or_default(),
        wage_share: wage_share.unwrap_or_default(),
        overhead_share: overhead_share.unwrap_or_default(),
        wage_per_fte_dkk,
        absence_share,
        calibration_why,
        staffing_why,
        sources,
        transfer_sources,
    })
}

fn read_data(
    state: &mut ReadState,
    table: Option<&TomlTable<'_>>,
    model: &TomlTable<'_>,
) -> DataFiles {
    let table = table.map(|table| table.of(&DATA, &mut state.diagnostics));
    let named = named_files(state, &DATA, table.as_ref(), &model.span());
    let asked = |key: &str| named.get(key).cloned();
    let own = |key: &str| table.as_ref().and_then(|table| table.get(key));
    let mut faults = Diagnostics::default();
    let vintage = own("population_forecast_vintage")
        .and_then(|value| Some((value.string(&mut faults)?.to_owned(), value.span())));
    let ratio = match own("sex_ratio_at_birth") {
        Some(value) => value.number(model.ends("sex_ratio_at_birth"), &mut faults),
        None => model.number("sex_ratio_at_birth", &mut faults),
    };
    let data = DataFiles {
        population: asked("population"),
        mortality: asked("mortality"),
        fertility: asked("fertility"),
        services: asked("services"),
        use_rates: asked("use_rates"),
        migration: asked("migration"),
        refugees: asked("refugees"),
        refugee_profile: asked("refugee_profile"),
        workforce: asked("workforce"),
        workforce_rates: asked("workforce_rates"),
        unemployment: asked("unemployment"),
        indices: asked("indices"),
        population_intervals: asked("population_intervals"),
        observed: asked("observed"),
        official: asked("official"),
        accounts: asked("accounts"),
        fit: asked("fit"),
        population_forecast: asked("population_forecast"),
        population_forecast_vintage: vintage,
        sex_ratio_at_birth: ratio.unwrap_or_default(),
    };
    state.diagnostics.extend(faults);
    data
}
