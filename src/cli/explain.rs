//! `pejl explain`: where a number comes from, and what has changed it.

use super::args::{ExplainOptions, Format};
use super::check::{Opened, open, show};
use super::leave::{
    Place, calibration, charts, defaults, input_entries, input_files, standard, words,
};
use super::run_study::chosen;
use super::{Failure, say};
use crate::analysis::attribution::{Against, Attribution, attribute};
use crate::analysis::explain::{Cell, Figure, Label, explain};
use crate::ids::{AreaId, PlanId, ScenarioId};
use crate::input::Origins;
use crate::model::Study;
use crate::text::{Arg, Texts};
use crate::topics::drivers::input::drivers_picture;
use crate::topics::explain::sentences::{
    drivers_page, drivers_sentence, explain_page, explain_sentence, label_text,
};
use crate::topics::explain::tables::{drivers_table, explain_json, explain_table};
use crate::writers::Files;
use crate::writers::manifest::{Manifest, digest_of};
use anyhow::Context as _;
use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Instant;

/// Runs the command; what is to be printed on stdout.
#[expect(clippy::disallowed_methods, reason = "the wall time stands in the manifest")]
pub(super) fn explain_figure(
    options: &mut ExplainOptions,
    raw: &[OsString],
) -> Result<String, Failure> {
    let start = Instant::now();
    // `explain gap_dkk STUDY` means the same.
    let first = options.study.study.to_string_lossy().into_owned();
    if Figure::from_key(&options.metric).is_none() && Figure::from_key(&first).is_some() {
        options.study.study = PathBuf::from(std::mem::replace(&mut options.metric, first));
    }
    let opened = open(&options.study, &options.look)?;
    let Opened { reading, texts, calibrations, .. } = &opened;
    let study = &reading.study;
    let (cell, against) = question(study, options, texts)?;
    let place = match &options.out {
        Some(_) => {
            let study = &options.study.study;
            let place = Place::claim(options.out.as_ref(), study, "-explain", texts)?;
            place.check_writable()?;
            Some(place)
        }
        None => None,
    };
    say(&show(&reading.warnings, &reading.map, &options.study, texts));
    let not_projected = || {
        let args = [("metric", Arg::from(cell.figure.key()))];
        Failure::Usage(texts.format("explain-not-projected", &args) + "\n")
    };
    let origins = Origins::of(reading);
    let tree = explain(study, &origins, cell).ok_or_else(not_projected)?;
    // A folder always has the drivers: since the base year unless something else is asked for.
    let asked = against.or_else(|| place.as_ref().map(|_| Against::Year(0)));
    let attribution = match asked {
        Some(against) => Some(attribute(study, cell, against).ok_or_else(not_projected)?),
        None => None,
    };
    let told = |label: &Label| label_text(study, label, texts);
    let mut sentences = vec![explain_sentence(study, cell, &tree, texts)];
    sentences.extend(attribution.as_ref().map(|own| drivers_sentence(study, own, texts)));
    let document = explain_json(study, cell, &tree, attribution.as_ref(), &sentences, &told);
    let json = || serde_json::to_string_pretty(&document).context("explain.json");
    if let Some(place) = &place {
        let inputs = input_entries(reading);
        let choices = choices(study, cell, attribution.as_ref());
        let choices: Vec<&str> = choices.iter().map(String::as_str).collect();
        let mut manifest = Manifest::new(words(raw), inputs.clone(), digest_of(&inputs, &choices));
        let digest = manifest.digest.clone();
        manifest.language = texts.lang().to_string();
        let other = attribution.as_ref().map_or(cell, |own| own.against.cell(cell));
        manifest.scenarios =
            ids(&[other.scenario, cell.scenario], |id| study.scenarios[id.index()].id.clone());
        manifest.plans = ids(&[other.plan, cell.plan], |id| study.plans[id.index()].id.clone());
        let subsets = attribution.as_ref().map_or(0, |own| 1_usize << own.parts.len());
        manifest.runs = 1 + subsets;
        manifest.defaults = defaults(study);
        manifest.calibration = calibration(study, calibrations);
        manifest.warnings = reading.warnings.to_lines(&reading.map, texts);
        let csv = options.csv_style();
        let mut files: Files = vec![
            ("explain.json".to_owned(), (json()? + "\n").into_bytes()),
            ("explain.csv".to_owned(), csv.write(&explain_table(study, &tree, &told))),
        ];
        if let Some(own) = &attribution {
            files.push(("drivers.csv".to_owned(), csv.write(&drivers_table(study, own))));
            let picture = drivers_picture(study, own, standard(&digest, texts));
            files.extend(charts(&[picture], csv)?);
        }
        files.extend(input_files(reading));
        manifest.wall_time_s = start.elapsed().as_secs_f64();
        let listed = manifest.with_outputs(&files).context("manifest.json")?;
        files.push(("manifest.json".to_owned(), listed));
        place.write(&files, texts)?;
    }
    if options.quiet {
        return Ok(String::new());
    }
    if options.study.format == Format::Json {
        return Ok(json()? + "\n");
    }
    // Who asks for a change wants the change, and the tree only where its depth is asked for.
    let is_tree_told = against.is_none() || options.depth.is_some();
    let mut pages = Vec::new();
    if is_tree_told {
        pages.push(explain_page(study, cell, &tree, options.depth, texts));
    }
    pages.extend(attribution.as_ref().map(|own| drivers_page(study, own, texts)));
    Ok(pages.join("\n"))
}

/// Each once, in order.
fn ids<T: Copy + PartialEq>(all: &[T], id: impl Fn(T) -> String) -> Vec<String> {
    let mut seen: Vec<T> = Vec::new();
    for own in all {
        if !seen.contains(own) {
            seen.push(*own);
        }
    }
    seen.into_iter().map(id).collect()
}

/// What moves numbers, for the digest.
fn choices(study: &Study, cell: Cell, attribution: Option<&Attribution>) -> Vec<String> {
    let area = cell.area.map_or("total", |area| &study.model.areas[area.index()].id);
    let mut choices = vec![
        format!("explain {}", cell.figure.key()),
        format!("area {area}"),
        format!("year {}", study.model.base_year.plus(cell.t)),
        format!("scenario {}", study.scenarios[cell.scenario.index()].id),
        format!("plan {}", study.plans[cell.plan.index()].id),
    ];
    choices.extend(attribution.map(|own| format!("against {:?}", own.against)));
    choices
}

/// What is asked: the cell, and what it is compared with.
fn question(
    study: &Study,
    options: &ExplainOptions,
    texts: &Texts,
) -> Result<(Cell, Option<Against>), Failure> {
    let figure = Figure::from_key(&options.metric).ok_or_else(|| {
        let known: Vec<&str> = Figure::ALL.iter().map(|figure| figure.key()).collect();
        let args = [("metric", Arg::from(&options.metric)), ("known", known.join(", ").into())];
        Failure::Usage(texts.format("explain-unknown-metric", &args) + "\n")
    })?;
    let area = match options.area.as_deref() {
        None | Some("total") => None,
        Some(id) => {
            let areas = &study.model.areas;
            let place = areas.iter().position(|area| area.id == id).ok_or_else(|| {
                let known: Vec<&str> =
                    areas.iter().map(|area| area.id.as_str()).chain(["total"]).collect();
                let args = [("area", Arg::from(id)), ("known", known.join(", ").into())];
                Failure::Usage(texts.format("explain-unknown-area", &args) + "\n")
            })?;
            Some(AreaId::from(place))
        }
    };
    let scenario = match &options.scenario {
        None => study.base_scenario(),
        Some(id) => scenario_of(study, id, texts)?,
    };
    let plan = match &options.plan {
        None => PlanId(0),
        Some(id) => plan_of(study, id, texts)?,
    };
    let t = years_in(study, options.year.unwrap_or(study.model.decision_year.0), texts)?;
    let against = match &options.against {
        None => None,
        Some(word) => Some(match word.split_once('=').map(|(key, id)| (key.trim(), id.trim())) {
            Some(("scenario", id)) => Against::Scenario(scenario_of(study, id, texts)?),
            Some(("plan", id)) => Against::Plan(plan_of(study, id, texts)?),
            Some(("year", number)) => match number.parse() {
                Ok(number) => Against::Year(years_in(study, number, texts)?),
                Err(_) => return Err(unknown_against(word, texts)),
            },
            _ => return Err(unknown_against(word, texts)),
        }),
    };
    Ok((Cell { figure, area, t, scenario, plan }, against))
}

fn unknown_against(word: &str, texts: &Texts) -> Failure {
    let args = [("against", Arg::from(word))];
    Failure::Usage(texts.format("explain-unknown-against", &args) + "\n")
}

fn scenario_of(study: &Study, id: &str, texts: &Texts) -> Result<ScenarioId, Failure> {
    let found = chosen(study, &[id.to_owned()], texts)?;
    Ok(found.first().copied().unwrap_or_else(|| study.base_scenario()))
}

fn plan_of(study: &Study, id: &str, texts: &Texts) -> Result<PlanId, Failure> {
    let found = study.plans.iter().position(|plan| plan.id == id);
    found.map(PlanId::from).ok_or_else(|| {
        let known: Vec<&str> = study.plans.iter().map(|plan| plan.id.as_str()).collect();
        let args = [("plan", Arg::from(id)), ("known", known.join(", ").into())];
        Failure::Usage(texts.format("compare-unknown-plan", &args) + "\n")
    })
}

fn years_in(study: &Study, number: i32, texts: &Texts) -> Result<usize, Failure> {
    let model = &study.model;
    if number < model.base_year.0 || number > model.horizon.0 {
        let args = [("from", Arg::year(model.base_year.0)), ("to", Arg::year(model.horizon.0))];
        return Err(Failure::Usage(texts.format("explain-year-outside", &args) + "\n"));
    }
    Ok(crate::units::Year(number).since(model.base_year))
}
