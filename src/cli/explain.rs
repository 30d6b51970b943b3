//! `pejl explain`: where a figure comes from, and what has changed it.

use super::args::{ExplainOptions, Format};
use super::ask::{plan_or_first, scenario_or_base, scope, year_or_decision};
use super::failure::Failure;
use super::folder::OutputFolder;
use super::job::{Job, Workers};
use super::open::{CommandLine, Opened, open_study};
use crate::analysis::attribution::{Against, attribute};
use crate::analysis::explain::{Cell, Label, explain};
use crate::analysis::lookup::{find_yearly, is_figure};
use crate::model::Study;
use crate::model::lookup::{NotFound, find_plan, find_scenario};
use crate::text::Texts;
use crate::topics::drivers::input::drivers_picture;
use crate::topics::explain::sentences::{
    drivers_page, drivers_sentence, explain_page, explain_sentence, label_text,
};
use crate::topics::explain::tables::{drivers_table, explain_json, explain_table};
use anyhow::Context as _;
use std::path::PathBuf;

/// Runs the command; what is to be printed on stdout.
pub(super) fn explain_figure(
    options: &mut ExplainOptions,
    line: &CommandLine,
) -> Result<String, Failure> {
    // `explain gap_dkk STUDY` means the same.
    let first = options.study.study.to_string_lossy().into_owned();
    if !is_figure(&options.metric) && is_figure(&first) {
        options.study.study = PathBuf::from(std::mem::replace(&mut options.metric, first));
    }
    let mut opened = open_study(&options.study, &options.look, line)?;
    let (cell, asked) = question(opened.study(), options, &opened.texts)?;
    opened.check_scenarios(&[cell.scenario], &options.study)?;
    let Opened { reading, texts, .. } = &opened;
    let study = &reading.study;
    // A folder always has the drivers: since the base year unless something else is asked for.
    let against = asked.or(options.out.as_ref().map(|_| Against::Year(0)));
    let mut job = begin(&opened, options, &choices(study, cell, against), line)?;
    opened.warn(&options.study);
    let not_projected =
        || Failure::usage("explain-not-projected", &[("metric", cell.figure.key().into())], texts);
    let origins = &reading.places;
    let tree = explain(study, origins, cell).ok_or_else(not_projected)?;
    let attributed =
        against.map(|against| attribute(study, cell, against).ok_or_else(not_projected));
    let attribution = attributed.transpose()?;
    let told = |label: &Label| label_text(study, label, texts);
    let mut sentences = vec![explain_sentence(study, cell, &tree, texts)];
    sentences.extend(attribution.as_ref().map(|own| drivers_sentence(study, own, texts)));
    let document = explain_json(study, cell, &tree, attribution.as_ref(), &sentences, &told);
    let json = serde_json::to_string_pretty(&document).context("explain.json")? + "\n";
    if let Some(job) = &mut job {
        let other = attribution.as_ref().map_or(cell, |own| own.against.cell(cell));
        let scenario = |id: crate::ids::ScenarioId| study.scenarios[id.index()].id.clone();
        job.manifest.scenarios = ids(&[other.scenario, cell.scenario], scenario);
        job.manifest.plans = ids(&[other.plan, cell.plan], |id| study.plans[id.index()].id.clone());
        job.manifest.runs = 1 + attribution.as_ref().map_or(0, |own| 1 << own.parts.len());
        job.add("explain.json", json.clone().into_bytes());
        job.add_table("explain.csv", &explain_table(study, &tree, &told));
        if let Some(own) = &attribution {
            job.add_table("drivers.csv", &drivers_table(study, own));
            job.add_pictures(&[drivers_picture(study, own, job.style())])?;
        }
        job.write()?;
    }
    if options.write.quiet {
        return Ok(String::new());
    }
    if options.study.format == Format::Json {
        return Ok(json);
    }
    // Who asks for a change wants the change, and the tree only where its depth is asked for.
    let is_tree_told = asked.is_none() || options.depth.is_some();
    let mut pages = Vec::new();
    if is_tree_told {
        pages.push(explain_page(study, cell, &tree, options.depth, texts));
    }
    pages.extend(attribution.as_ref().map(|own| drivers_page(study, own, texts)));
    Ok(pages.join("\n"))
}

/// The job of leaving a folder, if one is asked for. It needs no threads, and the manifest has none.
fn begin<'a>(
    opened: &'a Opened,
    options: &ExplainOptions,
    choices: &[String],
    line: &'a CommandLine,
) -> Result<Option<Job<'a>>, Failure> {
    let Some(out) = &options.out else { return Ok(None) };
    let (study, texts) = (&options.study.study, &opened.texts);
    let folder = OutputFolder::of_study(Some(out), (study, "-explain"), &[], texts)?;
    folder.check_writable()?;
    let mut job = Job::new(folder, Workers::usual()?, &options.write, texts, line);
    job.describe(opened, choices);
    Ok(Some(job))
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
fn choices(study: &Study, cell: Cell, against: Option<Against>) -> Vec<String> {
    let mut choices = vec![
        format!("explain {}", cell.quantity().metric(study)),
        format!("area {}", cell.scope.area_id(study)),
        format!("year {}", study.model.base_year.plus(cell.t)),
        format!("scenario {}", study.scenarios[cell.scenario.index()].id),
        format!("plan {}", study.plans[cell.plan.index()].id),
    ];
    choices.extend(against.map(|against| format!("against {against:?}")));
    choices
}

/// What is asked: the cell, and what it is compared with.
fn question(
    study: &Study,
    options: &ExplainOptions,
    texts: &Texts,
) -> Result<(Cell, Option<Against>), Failure> {
    let scope = scope(study, options.area.as_deref(), options.service.as_deref(), texts)?;
    let t = year_or_decision(study, options.year, texts)?;
    let quantity = find_yearly(study, &options.metric, scope, t);
    let figure = quantity.map_err(|wrong| Failure::not_found(&wrong, texts))?.figure;
    let scenario = scenario_or_base(study, options.scenario.as_deref(), texts)?;
    let plan = plan_or_first(study, options.plan.as_deref(), texts)?;
    let against = options.against.as_ref().map(|word| against(study, word, texts)).transpose()?;
    Ok((Cell { figure, scope, t, scenario, plan }, against))
}

/// What `year=2016`, `scenario=WORD` or `plan=WORD` stands for.
fn against(study: &Study, word: &str, texts: &Texts) -> Result<Against, Failure> {
    let wrong = |wrong: NotFound| Failure::not_found(&wrong, texts);
    let (key, own) = word.split_once('=').unwrap_or_default();
    let own = own.trim();
    match (key.trim().to_lowercase().as_str(), own.parse()) {
        ("scenario" | "scenarie", _) => {
            Ok(Against::Scenario(find_scenario(study, own).map_err(wrong)?))
        }
        ("plan", _) => Ok(Against::Plan(find_plan(study, own).map_err(wrong)?)),
        ("year" | "år", Ok(year)) => {
            Ok(Against::Year(year_or_decision(study, Some(year), texts)?))
        }
        _ => Err(Failure::usage("explain-unknown-against", &[("against", word.into())], texts)),
    }
}
