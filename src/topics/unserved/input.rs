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
    // Draws of another scenario than the one that is shown are no interval about it.
    let waiting = waiting.filter(|own| own.scenario == result.scenario);
    let scenario = &study.scenarios[result.scenario.index()];
    let t = model.decision_year.since(model.base_year);
    let persons = unserved(study, &plan.view(result), t);
    let services = counted(study).zip(persons).enumerate();
    let services = services.map(|(place, ((_, service), persons))| {
        let drawn = waiting.and_then(|own| own.services.get(place)).map(|own| own.persons);
        let area = &model.areas[service.area.index()];
        UnservedService {
            area: area.id.clone(),
            area_name: area.names.of(style.lang).to_owned(),
            area_place: service.area.index(),
            service: service.id.clone(),
            name: service.names.of(style.lang).to_owned(),
            persons,
            p50: drawn.map(|[_, middle, _]| middle),
            span: drawn.map(|[low, _, high]| (low, high)),
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
