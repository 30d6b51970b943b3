//! The picture of unserved citizens: results to plain numbers. Start at `unserved_picture`.

use crate::analysis::waiting::Waiting;
use crate::chart::{Context, Picture};
use crate::ensemble::{PlanResult, ScenarioResult};
use crate::figures::{counted, unserved};
use crate::model::Study;
use crate::topics::gap::pictures::{NOT_MONEY, context_of};
use crate::topics::unserved::picture;
use crate::topics::unserved::picture::{Unserved, UnservedService};
use crate::writers::picture_files::Style;

/// Draws how many citizens go without each service in the decision year: over the runs of an ensemble, or in
/// `result` alone; `None` where no service is counted in persons.
pub(crate) fn unserved_picture(
    study: &Study,
    result: &ScenarioResult,
    plan: &PlanResult,
    waiting: Option<&Waiting>,
    style: Style<'_>,
) -> Option<Picture> {
    counted(study).next()?;
    let model = &study.model;
    let scenario = &study.scenarios[waiting.map_or(result.scenario, |own| own.scenario).index()];
    let t = model.decision_year.since(model.base_year);
    // The middle, and the span where runs were drawn.
    let persons: Vec<(f64, Option<(f64, f64)>)> = if let Some(waiting) = waiting {
        let spans = waiting.services.iter().map(|own| own.persons);
        spans.map(|[low, middle, high]| (middle, Some((low, high)))).collect()
    } else {
        let alone = unserved(study, &plan.view(result), t);
        alone.into_iter().map(|persons| (persons, None)).collect()
    };
    let services = counted(study).zip(persons).map(|((_, service), (p50, span))| {
        let area = &model.areas[service.area.index()];
        UnservedService {
            area: area.id.clone(),
            area_name: area.names.of(style.lang).to_owned(),
            area_place: service.area.index(),
            service: service.id.clone(),
            name: service.names.of(style.lang).to_owned(),
            p50,
            span,
        }
    });
    let own = &study.plans[plan.plan.index()];
    let input = Unserved {
        scenario: scenario.id.clone(),
        plan: own.id.clone(),
        year: model.decision_year.0,
        runs: waiting.map_or(0, |own| own.runs),
        all_runs: waiting.map_or(0, |own| own.all_runs),
        areas: model.areas.len(),
        services: services.collect(),
    };
    // What is drawn has sources too.
    let is_shown =
        |table: &&str| (*table == "ensemble" && waiting.is_some()) || !NOT_MONEY.contains(table);
    let cited = study.citations.iter().map(|one| one.table.as_str());
    let tables: Vec<&str> = cited.filter(is_shown).collect();
    let names = (scenario.names.of(style.lang), own.names.of(style.lang));
    let context = Context {
        draws: waiting.map(|own| (own.runs, own.seed)),
        ..context_of(study, names, style, &tables)
    };
    Some(picture::compose(&input, &context).finish())
}
