//! `model.toml`: the study's name, years, areas and where its tables are.
//!
//! Owns its keys and their defaults. Start at [`read`].

use super::check::{AreaPlace, Places};
use super::sources::cite_text;
use super::state::{NamedFile, ReadState};
use super::table::Row;
use super::toml_walk::{Table, own_id, with_document};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::model::{Area, Names, Neutral};
use crate::text::Lang;
use crate::units::Year;

const FILE: &str = "model.toml";

/// A study may look this far ahead.
const LONGEST_HORIZON: i64 = 150;
/// More policy areas than this no municipality steers by.
const MOST_AREAS: usize = 16;
const MOST_KRONER: f64 = 1e15;

/// Where the tables are.
pub(super) struct Data {
    pub(super) population: NamedFile,
    pub(super) mortality: NamedFile,
    pub(super) fertility: NamedFile,
    pub(super) services: NamedFile,
    pub(super) use_rates: NamedFile,
    pub(super) migration: Option<NamedFile>,
    pub(super) refugees: Option<NamedFile>,
    pub(super) refugee_profile: Option<NamedFile>,
    pub(super) workforce: Option<NamedFile>,
    pub(super) workforce_rates: Option<NamedFile>,
    pub(super) unemployment: Option<NamedFile>,
    pub(super) indices: Option<NamedFile>,
    pub(super) population_intervals: Option<NamedFile>,
    pub(super) fit: Option<NamedFile>,
    pub(super) population_forecast: Option<NamedFile>,
    /// Which of its vintages, and where the study says so.
    pub(super) population_forecast_vintage: Option<(String, Span)>,
    pub(super) sex_ratio_at_birth: f64,
}

impl Data {
    /// The path of each table by its key.
    pub(super) fn paths(&self) -> Vec<(&'static str, String)> {
        [
            ("population", Some(&self.population)),
            ("mortality", Some(&self.mortality)),
            ("fertility", Some(&self.fertility)),
            ("services", Some(&self.services)),
            ("use_rates", Some(&self.use_rates)),
            ("migration", self.migration.as_ref()),
            ("refugees", self.refugees.as_ref()),
            ("refugee_profile", self.refugee_profile.as_ref()),
            ("workforce", self.workforce.as_ref()),
            ("workforce_rates", self.workforce_rates.as_ref()),
            ("unemployment", self.unemployment.as_ref()),
        ]
        .into_iter()
        .filter_map(|(key, file)| Some((key, file?.path.clone())))
        .collect()
    }
}

/// What `model.toml` says.
pub(super) struct Header {
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
    pub(super) places: Places,
    pub(super) data: Data,
    /// The theme file, if it names one.
    pub(super) theme: Option<NamedFile>,
}

/// What other files must know of it: years and areas.
#[derive(Clone)]
pub(super) struct Frame {
    pub(super) base_year: Year,
    pub(super) horizon: Year,
    pub(super) areas: Vec<String>,
    pub(super) recruit_share: Option<f64>,
    /// What staff cannot be projected without, and is not there.
    pub(super) staff_lacks: Vec<&'static str>,
}

impl Frame {
    /// What holds where no scenario says otherwise.
    pub(super) fn neutral(&self) -> Neutral {
        Neutral { areas: self.areas.len(), recruit_share: self.recruit_share.unwrap_or_default() }
    }

    /// The area that a row's `area` names.
    pub(super) fn area(&self, row: Row<'_>, diagnostics: &mut Diagnostics) -> Option<usize> {
        let word = row.word("area", diagnostics)?;
        self.find_area(word, row.span("area"), diagnostics)
    }

    /// Warns at `span` if staff are not projected, so that what stands there moves nobody; `place` says what
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
            diagnostics.push(
                Diagnostic::at(Code::UnknownId, span)
                    .with("id", id)
                    .with("where", FILE)
                    .suggest(id, self.areas.iter().map(String::as_str)),
            );
        }
        found
    }
}

impl Header {
    pub(super) fn frame(&self) -> Frame {
        Frame {
            base_year: self.base_year,
            horizon: self.horizon,
            areas: self.areas.iter().map(|area| area.id.clone()).collect(),
            recruit_share: self.recruit_share,
            staff_lacks: self.staff_lacks(),
        }
    }

    fn staff_lacks(&self) -> Vec<&'static str> {
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

const MODEL_KEYS: [&str; 13] = [
    "name",
    "base_year",
    "horizon",
    "language",
    "integration_years",
    "working_age",
    "fte_per_employee",
    "recruit_share",
    "decision_year",
    "tolerance",
    "sex_ratio_at_birth",
    "theme",
    "why",
];

const AREA_KEYS: [&str; 11] = [
    "id",
    "name",
    "service_budget_dkk",
    "transfer_budget_dkk",
    "wage_share",
    "overhead_share",
    "wage_per_fte_dkk",
    "absence_share",
    "calibration_why",
    "staffing_why",
    "source",
];

/// Tables first.
const DATA_KEYS: [&str; 17] = [
    "population",
    "mortality",
    "fertility",
    "migration",
    "refugees",
    "refugee_profile",
    "services",
    "use_rates",
    "workforce",
    "workforce_rates",
    "unemployment",
    "indices",
    "population_intervals",
    "fit",
    "population_forecast",
    "population_forecast_vintage",
    "sex_ratio_at_birth",
];
/// How many of them name a table.
const TABLES: usize = 15;

/// Reads `model.toml`; `None` if years or areas are not known, so that nothing else can be checked.
pub(super) fn read(state: &mut ReadState) -> Option<Header> {
    with_document(state, FILE, |state, top| {
        top.refuse_unknown(&["model", "area", "data"], &mut state.diagnostics);
        let mut areas = read_areas(&top, &mut state.diagnostics);
        for (index, table) in top.tables("area", &mut Diagnostics::default()).iter().enumerate() {
            if let Some(source) = table.get("source")
                && let Some(text) = source.string(&mut state.diagnostics)
            {
                let cited = cite_text(state, "areas", text, &source.span());
                if let Some((areas, _)) = &mut areas {
                    areas[index].sources = cited;
                }
            }
        }
        let data = top.get("data").and_then(|value| value.table());
        let model = top.require("model", &mut state.diagnostics)?;
        let Some(model) = model.table() else {
            state.diagnostics.push(model.wrong_type("[model]"));
            return None;
        };
        let mut header = read_model(&model, &mut state.diagnostics);
        let theme = model.get("theme").and_then(|value| {
            let path = value.string(&mut state.diagnostics)?.to_owned();
            Some(NamedFile { path, asked: Some(value.span()) })
        });
        let data = read_data(state, data.as_ref(), &model);
        let (areas, places) = areas?;
        let header = header.as_mut()?;
        Some(Header {
            names: header.names.clone(),
            base_year: header.base_year,
            horizon: header.horizon,
            language: header.language,
            decision_year: header.decision_year,
            integration_years: header.integration_years,
            working_age: header.working_age,
            fte_per_employee: header.fte_per_employee,
            recruit_share: header.recruit_share,
            tolerance: header.tolerance,
            areas,
            places,
            data,
            theme,
        })
    })
}

/// The `[model]` table.
struct ModelKeys {
    names: Names,
    base_year: Year,
    horizon: Year,
    language: Lang,
    decision_year: Year,
    integration_years: usize,
    working_age: (usize, usize),
    fte_per_employee: f64,
    recruit_share: Option<f64>,
    tolerance: f64,
}

fn read_model(table: &Table<'_>, diagnostics: &mut Diagnostics) -> Option<ModelKeys> {
    table.refuse_unknown(&MODEL_KEYS, diagnostics);
    let names = table.get("name").and_then(|value| value.names(diagnostics));
    let base_year = table
        .require("base_year", diagnostics)
        .and_then(|value| value.whole((1900, 2300), diagnostics));
    let horizon = table
        .require("horizon", diagnostics)
        .and_then(|value| Some((value.whole((1900, 2500), diagnostics)?, value.span())));
    let language = match table.get("language") {
        None => Lang::default(),
        Some(value) => match value.string(diagnostics).map(|word| (word, word.parse())) {
            Some((_, Ok(language))) => language,
            Some((word, Err(_))) => {
                diagnostics.push(
                    Diagnostic::at(Code::UnknownWord, value.span())
                        .with("word", word)
                        .with("known", "da, en"),
                );
                Lang::default()
            }
            None => Lang::default(),
        },
    };
    let integration_years = table.whole("integration_years", (1, 20), diagnostics).unwrap_or(3);
    let working_age = read_working_age(table, diagnostics).unwrap_or((20, 64));
    // As the design has it: about 0.83 in Danish municipal care.
    let fte_per_employee = table.number("fte_per_employee", (0.1, 1.0), diagnostics);
    let recruit_share = table.number("recruit_share", (0.0, 1.0), diagnostics);
    let tolerance = table.number("tolerance", (0.0, 1.0), diagnostics);
    let (base_year, (horizon, horizon_span)) = (base_year?, horizon?);
    let is_right = (base_year + 1..=base_year + LONGEST_HORIZON).contains(&horizon);
    if !is_right {
        diagnostics.push(
            Diagnostic::at(Code::BadHorizon, horizon_span)
                .with("horizon", horizon.to_string())
                .with("first", (base_year + 1).to_string())
                .with("last", (base_year + LONGEST_HORIZON).to_string()),
        );
    }
    // A wrong horizon must not call other years wrong.
    let horizon = if is_right { horizon } else { base_year + LONGEST_HORIZON };
    let decision_year = table
        .whole("decision_year", (base_year, horizon), diagnostics)
        // A budget and its three following years, where the horizon lets us.
        .unwrap_or((base_year + 4).min(horizon));
    Some(ModelKeys {
        names: names.unwrap_or_else(|| Names::both("")),
        base_year: Year(base_year as i32),
        horizon: Year(horizon as i32),
        language,
        decision_year: Year(decision_year as i32),
        integration_years: integration_years as usize,
        working_age,
        fte_per_employee: fte_per_employee.unwrap_or(0.83),
        recruit_share,
        tolerance: tolerance.unwrap_or(0.02),
    })
}

fn read_working_age(table: &Table<'_>, diagnostics: &mut Diagnostics) -> Option<(usize, usize)> {
    let value = table.get("working_age")?;
    let Some(list) = value.array().filter(|list| list.len() == 2) else {
        diagnostics.push(value.wrong_type("[20, 64]"));
        return None;
    };
    let from = list[0].whole((0, 120), diagnostics)?;
    let to = list[1].whole((from, 120), diagnostics)?;
    Some((from as usize, to as usize))
}

fn read_areas(top: &Table<'_>, diagnostics: &mut Diagnostics) -> Option<(Vec<Area>, Places)> {
    let tables = top.tables("area", diagnostics);
    if tables.is_empty() || tables.len() > MOST_AREAS {
        let span = tables.last().map_or_else(|| top.span(), Table::span);
        diagnostics.push(Diagnostic::at(Code::AreaCount, span).with("found", tables.len()));
        return None;
    }
    let mut seen = Vec::new();
    let mut areas = Vec::new();
    let mut places = Places::default();
    for table in &tables {
        table.refuse_unknown(&AREA_KEYS, diagnostics);
        let id = own_id(table, &mut seen, diagnostics);
        let names = table.get("name").and_then(|value| value.names(diagnostics));
        let service_budget = table.require("service_budget_dkk", diagnostics);
        let service_budget_dkk =
            service_budget.as_ref().and_then(|value| value.number((0.0, MOST_KRONER), diagnostics));
        let transfer_budget_dkk =
            table.number("transfer_budget_dkk", (0.0, MOST_KRONER), diagnostics).unwrap_or(0.0);
        let wage_share = table.number("wage_share", (0.0, 1.0), diagnostics);
        if table.get("wage_share").is_none() && service_budget_dkk.is_some_and(|dkk| dkk > 0.0) {
            diagnostics
                .push(Diagnostic::at(Code::MissingKey, table.span()).with("key", "wage_share"));
        }
        let overhead_share = table.number("overhead_share", (0.0, 1.0), diagnostics).unwrap_or(0.0);
        let absence_share = table.number("absence_share", (0.0, 0.9), diagnostics);
        let wage_per_fte_dkk = table.number("wage_per_fte_dkk", (1.0, 1e8), diagnostics);
        let why = |key: &str, diagnostics: &mut Diagnostics| {
            table.get(key).and_then(|value| value.names(diagnostics))
        };
        let calibration_why = why("calibration_why", diagnostics);
        let staffing_why = why("staffing_why", diagnostics);
        places.areas.push(AreaPlace {
            service_budget: service_budget.map_or_else(|| table.span(), |value| value.span()),
            transfer_budget: table
                .get("transfer_budget_dkk")
                .map_or_else(|| table.span(), |value| value.span()),
            wage: table.get("wage_per_fte_dkk").map_or_else(|| table.span(), |value| value.span()),
        });
        let Some(id) = id else { continue };
        areas.push(Area {
            names: names.unwrap_or_else(|| Names::both(&id)),
            id,
            service_budget_dkk: service_budget_dkk.unwrap_or(0.0),
            transfer_budget_dkk,
            wage_share: wage_share.unwrap_or(0.0),
            overhead_share,
            wage_per_fte_dkk,
            absence_share,
            calibration_why,
            staffing_why,
            sources: Vec::new(),
        });
    }
    // With an area missing, every row of it would be called wrong.
    (areas.len() == tables.len()).then_some((areas, places))
}

fn read_data(state: &mut ReadState, table: Option<&Table<'_>>, model: &Table<'_>) -> Data {
    if let Some(table) = table {
        table.refuse_unknown(&DATA_KEYS, &mut state.diagnostics);
    }
    let mut named = |key: &str| -> Option<NamedFile> {
        let value = table?.get(key)?;
        let path = value.string(&mut state.diagnostics)?.to_owned();
        Some(NamedFile { path, asked: Some(value.span()) })
    };
    let by_default = |key: &str| NamedFile { path: format!("data/{key}.csv"), asked: None };
    let mut keys = DATA_KEYS[..TABLES].iter().map(|key| (*key, named(key))).collect::<Vec<_>>();
    let mut take = |key: &str| {
        keys.iter_mut().find(|(name, _)| *name == key).and_then(|(_, file)| file.take())
    };
    // A forecast changes what is projected, so it must be asked for: a file that lies there is not enough.
    let population_forecast = take("population_forecast");
    let vintage = table.and_then(|table| table.get("population_forecast_vintage"));
    let population_forecast_vintage = vintage
        .and_then(|value| Some((value.string(&mut state.diagnostics)?.to_owned(), value.span())));
    let files = &state.files;
    let ratio = table
        .and_then(|table| table.get("sex_ratio_at_birth"))
        .or_else(|| model.get("sex_ratio_at_birth"))
        .and_then(|value| value.number((0.5, 2.0), &mut state.diagnostics));
    // Only where it is named: a fit that lies there may be for something else.
    let fit = take("fit");
    let mut must = |key: &str| take(key).unwrap_or_else(|| by_default(key));
    let (population, mortality, fertility) =
        (must("population"), must("mortality"), must("fertility"));
    let (services, use_rates) = (must("services"), must("use_rates"));
    let mut may = |key: &str| {
        take(key).or_else(|| Some(by_default(key)).filter(|file| files.exists(&file.path)))
    };
    Data {
        population,
        mortality,
        fertility,
        services,
        use_rates,
        migration: may("migration"),
        refugees: may("refugees"),
        refugee_profile: may("refugee_profile"),
        workforce: may("workforce"),
        workforce_rates: may("workforce_rates"),
        unemployment: may("unemployment"),
        indices: may("indices"),
        population_intervals: may("population_intervals"),
        fit,
        population_forecast,
        population_forecast_vintage,
        // Denmark's long-run ratio.
        sex_ratio_at_birth: ratio.unwrap_or(1.055),
    }
}
