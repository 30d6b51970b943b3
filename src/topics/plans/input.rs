//! The picture of plans: results to plain numbers. Start at `plans_picture`.

use crate::analysis::compare::Comparison;
use crate::chart::{Context, Picture};
use crate::ensemble::{PlanResult, ScenarioResult};
use crate::figures::{Figure, Quantity};
use crate::model::Study;
use crate::topics::gap::pictures::context;
use crate::topics::plans::picture;
use crate::topics::plans::picture::{PlanDot, PlansInput};
use crate::writers::picture_files::Style;

/// Draws what plans leave uncovered under one scenario, against the plan `reference`; `None` without two plans.
///
/// That is what areas are short of: plans that only share out the same frame in other ways all have one gap.
pub(crate) fn plans_picture(
    study: &Study,
    result: &ScenarioResult,
    reference: &PlanResult,
    comparison: Option<&Comparison>,
    style: Style<'_>,
) -> Option<Picture> {
    if result.plans.len() < 2 {
        return None;
    }
    // Draws of another scenario than the one that is shown are no interval about it.
    let comparison = comparison.filter(|_| result.scenario == study.base_scenario());
    let over = comparison.and_then(|found| found.over_ensemble.as_ref());
    // Plans are set against each other run by run only where the runs were looked at so.
    let is_paired = comparison.is_some_and(|found| {
        let asked = result.plans.get(found.question.reference);
        asked.is_some_and(|plan| plan.plan == reference.plan)
    });
    let unmet = Quantity::of_plan(Figure::UnmetNeed);
    let spreads = over.and_then(|over| over.of(unmet));
    let against = reference.view(result);
    let dot = |(place, plan): (usize, &PlanResult)| {
        let spread = spreads.and_then(|spreads| spreads.plans.get(place));
        let quantile = |index: usize| spread.map(|spread| spread.quantiles[index]);
        let found = unmet.found(study, &plan.view(result), &against);
        PlanDot {
            id: study.plans[plan.plan.index()].id.clone(),
            name: study.plan_name(plan.plan, style.lang).to_owned(),
            p10_dkk: quantile(0),
            p50_dkk: quantile(1),
            p90_dkk: quantile(2),
            base_dkk: found.map_or(0.0, |found| found.value),
            less_share: spread.filter(|_| is_paired).map(|spread| spread.better_share),
            is_reference: plan.plan == reference.plan,
        }
    };
    let input = PlansInput {
        years: (study.model.base_year.0 + 1, study.model.horizon.0),
        runs: over.map_or(0, |over| over.futures),
        plans: result.plans.iter().enumerate().map(dot).collect(),
    };
    let context = over_draws(study, comparison, context(study, result, reference, style, &[]));
    Some(picture::compose(&input, &context).finish())
}

/// The foot of what rests on draws: they are made about the base scenario, whichever is shown beside.
pub(crate) fn over_draws(
    study: &Study,
    comparison: Option<&Comparison>,
    context: Context,
) -> Context {
    let runs_and_seed =
        |found: &Comparison| Some((found.over_ensemble.as_ref()?.futures as u64, found.seed?));
    let Some(draws) = comparison.and_then(runs_and_seed) else { return context };
    let scenario_name = study.scenario_name(study.base_scenario(), context.lang).to_owned();
    Context { draws: Some(draws), scenario_name, ..context }
}
