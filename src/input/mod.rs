//! From files to a [`Study`], or to all that is wrong with them at once.
//!
//! One file per input file: its keys or columns, declared, and the code that reads them. Reading goes on after a fault, and
//! faults that only follow from another are not reported. Start at [`read_study`].
#![doc = "\n"]
#![doc = include_str!("../docs/ensemble.md")]
#![doc = "\n"]
#![doc = include_str!("../docs/plans.md")]
#![doc = "\n"]
#![doc = include_str!("../docs/theme.md")]

mod accounts;
mod base_in_draws;
mod beside;
mod bounded;
mod cell_places;
mod cell_words;
mod check;
mod computed;
mod country;
mod deaths;
mod ensemble_toml;
mod faults;
mod fertility;
mod fields;
mod files;
mod fit_series;
mod fit_toml;
mod flows;
mod forecast;
mod history;
mod indices;
mod kept;
mod layout;
mod many_places;
mod model_toml;
mod named_files;
mod numbers;
mod open_table;
mod own_ids;
mod paths;
mod place_tables;
mod places;
mod plans_toml;
mod plausible;
mod population;
mod population_intervals;
mod run_issues;
mod scenarios_toml;
mod services;
mod sex_age;
mod source_list;
mod sources;
mod state;
mod study_files;
mod table;
mod theme_logo;
mod theme_toml;
mod toml_document;
mod toml_walk;
mod unemployment;
mod unread;
mod use_rates;
mod workforce;
mod yearly;

pub use base_in_draws::check_base_in_draws;
pub use bounded::{OpenFault, open_regular, read_small};
pub use check::check_calibration;
pub use computed::check_computed;
pub use country::check_country;
pub use deaths::{DeathsReading, FEWEST_YEARS, MOST_EMPTY_SHARE, read_deaths, read_place_deaths};
pub use fields::{Field, FieldForm, FieldList, Limits, StudyFile, Unless};
pub use files::InputFile;
pub use fit_series::{SeriesReading, SeriesReadings, SeriesYears, read_series};
pub use history::{
    HistoryReading, MOST_HISTORY_DRAWS, has_history, history_alone, is_history_alone,
    is_places_alone, read_history,
};
#[cfg(feature = "parquet")]
pub use kept::{DIGEST_KEY, blank_digest, seal};
pub use kept::{Kept, KeptAsked, KeptFault, read_kept};
pub use many_places::{ManyPlacesReading, read_many_places};
pub use open_table::EVERYWHERE;
pub use own_ids::is_id;
pub use places::{Backing, InputPlaces, Origin};
pub use run_issues::{check_draws, check_runs};
pub use state::Diagnosed;
pub use study_files::{STUDY_FILES, field_meaning};
pub use table::InputRow;

use crate::diag::{Diagnostics, SourceMap};
use crate::model::{BySexAge, Model, Names, Study};
use crate::text::{Lang, Texts};
use plans_toml::StudyParts;
use services::KnownServices;
use state::ReadState;
use std::path::Path;

/// A study that was read, with what the reader should know about it.
#[derive(Debug)]
pub struct Reading {
    /// The study.
    pub study: Study,
    /// Every file that was read, in reading order.
    pub files: Vec<InputFile>,
    /// Warnings.
    pub warnings: Diagnostics,
    /// What diagnostics point into.
    pub map: SourceMap,
    /// Where its inputs are, for faults that show only after computing, and for tracing results.
    pub places: InputPlaces,
}

/// Reads and checks a study whole.
///
/// # Errors
/// All diagnostics of the study, if any of them is an error.
pub fn read_study(folder: &Path) -> Result<Reading, Box<Diagnosed>> {
    read_study_in_look(folder, None)
}

/// The same; `look` is a theme file that takes the place of the study's own, a path as the user gives it.
///
/// # Errors
/// All diagnostics of the study and the theme, if any of them is an error.
pub fn read_study_in_look(folder: &Path, look: Option<&Path>) -> Result<Reading, Box<Diagnosed>> {
    let mut state = ReadState::new(folder);
    if !state.files.check_folder(&mut state.diagnostics) {
        return Err(state.wrong(None));
    }
    sources::read(&mut state);
    let header = model_toml::read(&mut state);
    let language = header.as_ref().map(|header| header.language);
    let frame = header.as_ref().map(model_toml::ModelFile::frame);
    let TablesRead { services, model } = match &header {
        Some(header) => read_tables(&mut state, header),
        None => TablesRead::default(),
    };
    // Scenarios, draws and plans name services.
    let scenarios =
        frame.as_ref().and_then(|frame| scenarios_toml::read(&mut state, frame, services.as_ref()));
    let parts = ensemble_toml::ScenarioParts {
        frame: frame.as_ref(),
        services: services.as_ref(),
        scenarios: scenarios.as_deref(),
    };
    let known =
        StudyParts { model: header.as_ref().zip(frame.as_ref()), services: services.as_ref() };
    // Draws name plans.
    let choices = plans_toml::read(&mut state, known);
    let mut promises = ensemble_toml::DrawnPromises::of(choices.as_ref(), known);
    let ensemble = ensemble_toml::read(&mut state, parts, &mut promises);
    // Whether the header names a fit is known even where a table is wrong.
    let names_fit = header.as_ref().is_none_or(|header| header.data.fit.is_some());
    ensemble_toml::check_fitted(
        &ensemble.fitted,
        names_fit,
        model.as_ref(),
        &mut state.diagnostics,
    );
    let own_look = header.as_ref().and_then(|header| header.theme.as_ref());
    let theme = theme_toml::read(&mut state, own_look, look);
    state.diagnostics.tidy();
    let (Some(mut model), Some(mut scenarios), Some(mut choices), Ok(theme), false) =
        (model, scenarios, choices, theme, state.diagnostics.has_errors())
    else {
        return Err(state.wrong(language));
    };
    if let Some(tolerance) = ensemble.tolerance {
        model.tolerance = tolerance;
    }
    let promises = promises.settle(&mut choices.plans);
    model.promises = promises.len();
    let said: Vec<(f64, usize)> = promises.iter().map(|own| (own.share, own.delay_years)).collect();
    for scenario in &mut scenarios {
        scenario.factors.set_promises(&said);
    }
    unread::check_unread(&mut state);
    state.places.keep_sources(&state.sources);
    let citations = sources::citations(&state);
    let mut warnings = state.diagnostics;
    warnings.extend(plausible::check(&model, &state.places, &state.files.map));
    warnings.tidy();
    let mut study = Study {
        model,
        scenarios,
        plans: choices.plans,
        initiatives: choices.initiatives,
        promises,
        policies: choices.policies,
        ensemble: ensemble.design,
        sources: state.sources.sources,
        citations,
        theme,
    };
    mark_assumed_effects(&mut study);
    Ok(Reading {
        study,
        files: state.files.read,
        warnings,
        map: state.files.map,
        places: state.places,
    })
}

/// Says at the name of each plan that its effect is assumed, where it is and is not drawn.
fn mark_assumed_effects(study: &mut Study) {
    let marks: Vec<bool> = study.plans.iter().map(|plan| study.has_assumed_effect(plan)).collect();
    let marked =
        |lang, name: &str| Texts::new(lang).format("plan-assumed-effect", &[("name", name.into())]);
    for (plan, _) in study.plans.iter_mut().zip(marks).filter(|(_, is_assumed)| *is_assumed) {
        plan.shown_names =
            Names { da: marked(Lang::Da, &plan.names.da), en: marked(Lang::En, &plan.names.en) };
    }
}

/// What the tables say. The services are known to other files even where the model as a whole is not.
#[derive(Default)]
struct TablesRead {
    services: Option<KnownServices>,
    model: Option<Model>,
}

/// Reads every table; each is read even if others are wrong.
fn read_tables(state: &mut ReadState, header: &model_toml::ModelFile) -> TablesRead {
    let frame = header.frame();
    let data = &header.data;
    let population =
        data.population.as_ref().and_then(|file| population::read_population(state, file, &frame));
    let ages = population.as_ref().map(BySexAge::ages);
    let mortality = data
        .mortality
        .as_ref()
        .and_then(|file| population::read_mortality(state, file, &frame, ages));
    let fertility =
        data.fertility.as_ref().and_then(|file| fertility::read(state, file, &frame, ages));
    let migration = flows::read_migration(state, header.data.migration.as_ref(), &frame, ages);
    let refugees = flows::read_refugees(state, &header.data, &frame, ages);
    let unemployment = unemployment::read(state, header.data.unemployment.as_ref(), &frame, ages);
    let workforce = workforce::read(state, &header.data, &frame);
    let indices = indices::read(state, header.data.indices.as_ref(), &frame);
    let population_intervals =
        population_intervals::read(state, header.data.population_intervals.as_ref(), &frame);
    let observed = beside::read_observed(state, header.data.observed.as_ref(), &frame);
    let official = beside::read_official(state, header.data.official.as_ref(), &frame);
    let outlook = fit_toml::read_fit(state, header.data.fit.as_ref(), &frame);
    let forecast = forecast::read(state, &header.data, &frame, ages);
    let services =
        data.services.as_ref().and_then(|file| services::read(state, file, &frame, ages));
    // A table that is there but wrong has been reported already.
    let has = services::Has {
        refugees: !matches!(refugees, Ok(None)),
        unemployment: !matches!(unemployment, Ok(None)),
    };
    let known = services.as_ref().map(KnownServices::of);
    let accounts = accounts::read(state, data.accounts.as_ref(), &frame, known.as_ref());
    let services = services.and_then(|rows| {
        let people = population.as_ref();
        let file = data.use_rates.as_ref()?;
        use_rates::read(state, file, &frame, people, rows, has)
    });
    let tables = || {
        let forecast = forecast.ok()?.map(|(forecast, places)| {
            state.places.forecast = places;
            forecast
        });
        Some(Model {
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
            sex_ratio_at_birth: header.data.sex_ratio_at_birth,
            ages: ages?,
            areas: header.areas.clone(),
            services: services?,
            population: population?,
            mortality: mortality?,
            fertility: fertility?,
            migration: migration.ok()?,
            refugees: refugees.ok()?,
            unemployment: unemployment.ok()?,
            workforce: workforce.ok()?,
            indices: indices.ok()?,
            population_intervals: population_intervals?,
            observed: observed?,
            official: official?,
            accounts: accounts?,
            outlook: outlook.ok()?,
            promises: 0,
            forecast,
        })
    };
    let model = tables();
    // Budgets that could not be read are not held against services.
    if let Some(model) = model.as_ref().filter(|_| !header.is_partial) {
        check::check_model(model, &state.places, &mut state.diagnostics);
    }
    TablesRead { services: known, model }
}
