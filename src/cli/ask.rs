//! What the commands share that ask about one figure of one plan: which figure, and of which plan.
//!
//! Start at [`open_for`].

use super::args::AskOptions;
use super::failure::Failure;
use super::open::{CommandLine, Opened, open_study};
use crate::analysis::lookup::find_figure;
use crate::figures::{Quantity, Scope};
use crate::ids::{PlanId, ScenarioId};
use crate::model::Study;
use crate::model::lookup::{NotFound, find_area, find_plan, find_scenario, find_service};
use crate::text::{Arg, Texts};
use crate::units::Year;

/// Opens a study, finds the figure, and leaves only the asked plan in the study (its first unless one is named);
/// behind it the study's first where the figure is measured against that.
pub(super) fn open_for(
    options: &AskOptions,
    line: &CommandLine,
) -> Result<(Opened, Quantity), Failure> {
    let mut opened = open_study(&options.job.study, &options.job.look, line)?;
    let (study, texts) = (opened.study(), &opened.texts);
    let scope = scope(study, options.area.as_deref(), options.service.as_deref(), texts)?;
    let year = year_or_decision(study, options.year, texts)?;
    let figure = find_figure(study, &options.metric, scope, year)
        .map_err(|wrong| Failure::not_found(&wrong, texts))?;
    let plan = plan_or_first(study, options.plan.as_deref(), texts)?.index();
    let has_reference = figure.figure.is_against_reference();
    if has_reference && plan == 0 {
        let reference = study.plans.first().map_or("", |plan| plan.id.as_str());
        let args = [("metric", Arg::from(figure.figure.key())), ("reference", reference.into())];
        return Err(Failure::usage("ask-needs-reference", &args, texts));
    }
    let plans = &mut opened.reading.study.plans;
    plans.swap(0, plan);
    if has_reference {
        plans.swap(1, plan);
    }
    plans.truncate(if has_reference { 2 } else { 1 });
    let base = opened.study().base_scenario();
    opened.check_scenarios(&[base], &options.job.study)?;
    Ok((opened, figure))
}

/// What moves a number whatever the command.
pub(super) fn choices(command: &str, study: &Study, figure: Quantity) -> Vec<String> {
    let mut choices = vec![command.to_owned()];
    choices.extend(study.plans.iter().map(|plan| format!("plan {}", plan.id)));
    choices.push(format!("metric {}", figure.metric(study)));
    choices.push(format!("area {}", figure.scope.area_id(study)));
    let year = figure.year.map(|t| study.model.base_year.plus(t));
    choices.extend(year.map(|year| format!("year {year}")));
    choices
}

/// What a figure is asked of: the service or the area that is named, or all areas.
pub(super) fn scope(
    study: &Study,
    area: Option<&str>,
    service: Option<&str>,
    texts: &Texts,
) -> Result<Scope, Failure> {
    let found = match service {
        Some(word) => find_service(study, word).map(Scope::Service),
        None => area.map_or(Ok(None), |word| find_area(study, word)).map(Scope::of),
    };
    found.map_err(|wrong| Failure::not_found(&wrong, texts))
}

/// The plan that is named, or the study's first.
pub(super) fn plan_or_first(
    study: &Study,
    word: Option<&str>,
    texts: &Texts,
) -> Result<PlanId, Failure> {
    let found = word.map_or(Ok(PlanId(0)), |word| find_plan(study, word));
    found.map_err(|wrong| Failure::not_found(&wrong, texts))
}

/// The scenario that is named, or the base scenario.
pub(super) fn scenario_or_base(
    study: &Study,
    word: Option<&str>,
    texts: &Texts,
) -> Result<ScenarioId, Failure> {
    let found = word.map_or(Ok(study.base_scenario()), |word| find_scenario(study, word));
    found.map_err(|wrong| Failure::not_found(&wrong, texts))
}

/// The scenarios that are named, or all, in the study's order.
pub(super) fn scenarios_or_all(
    study: &Study,
    words: &[String],
    texts: &Texts,
) -> Result<Vec<ScenarioId>, Failure> {
    if words.is_empty() {
        return Ok((0..study.scenarios.len()).map(ScenarioId::from).collect());
    }
    let found: Result<Vec<ScenarioId>, NotFound> =
        words.iter().map(|word| find_scenario(study, word)).collect();
    let mut found = found.map_err(|wrong| Failure::not_found(&wrong, texts))?;
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// Years after the base year of the year that is named, or of the decision year.
pub(super) fn year_or_decision(
    study: &Study,
    year: Option<i32>,
    texts: &Texts,
) -> Result<usize, Failure> {
    let model = &study.model;
    let year = year.map_or(model.decision_year, Year);
    if year < model.base_year || year > model.horizon {
        let args = [("from", Arg::year(model.base_year.0)), ("to", Arg::year(model.horizon.0))];
        return Err(Failure::usage("ask-year", &args, texts));
    }
    Ok(year.since(model.base_year))
}
