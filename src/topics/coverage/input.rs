//! The two heat maps: who is covered and when, and what each plan risks over the named scenarios.
//!
//! Owns which floors count for a cell and by what plans regret each other; the drawing is `chart`'s. Start at
//! [`coverage_picture`] and [`regret_picture`].

use crate::analysis::robustness::Outcomes;
use crate::chart::{Context, Picture};
use crate::ensemble::{PlanResult, ScenarioResult};
use crate::figures::policies::covers;
use crate::figures::{AreaYear, Better, Figure, Quantity};
use crate::model::{Floor, Rule, Study};
use crate::topics::coverage::picture as coverage;
use crate::topics::coverage::picture::{Coverage, CoverageArea, CoverageYear};
use crate::topics::gap::pictures::{context, context_of};
use crate::topics::plans::regret;
use crate::topics::plans::regret::{Regret, RegretCell, RegretPlan, RegretScenario};
use crate::writers::picture_files::Style;

/// Draws the coverage of every area and year under one plan of `result`.
pub(crate) fn coverage_picture(
    study: &Study,
    result: &ScenarioResult,
    plan: &PlanResult,
    style: Style<'_>,
) -> Picture {
    let context = context(study, result, plan, style, &[]);
    coverage::draw(&coverage_input(study, plan, style), &context)
}

fn coverage_input(study: &Study, plan: &PlanResult, style: Style<'_>) -> Coverage {
    let model = &study.model;
    let cell = |t: usize, index: usize, area: &AreaYear| {
        let floor = floor(study, plan, t, index);
        CoverageYear {
            coverage: (area.service_need.0 != 0.0).then(|| area.coverage()),
            floor,
            below_floor: floor.is_some_and(|floor| !covers(area, floor)),
        }
    };
    let years = plan.year_count();
    Coverage {
        plan: study.plans[plan.plan.index()].id.clone(),
        years: (0..years).map(|t| model.base_year.plus(t).0).collect(),
        areas: model
            .areas
            .iter()
            .enumerate()
            .map(|(index, area)| CoverageArea {
                id: area.id.clone(),
                name: area.names.of(style.lang).to_owned(),
                years: (0..years)
                    .filter_map(|t| Some(cell(t, index, plan.areas(t).get(index)?)))
                    .collect(),
            })
            .collect(),
    }
}

/// The highest coverage that policies and the plan promise an area `t` years after the base year, which is as it is.
fn floor(study: &Study, plan: &PlanResult, t: usize, area: usize) -> Option<f64> {
    if t == 0 {
        return None;
    }
    let year = study.model.base_year.plus(t);
    let policies = study
        .policies
        .iter()
        .filter(|policy| policy.area.index() == area && policy.counts_in(year))
        .filter_map(|policy| policy.min_coverage.as_ref());
    let floors = match &study.plans[plan.plan.index()].rule {
        Rule::Plain(_) => None,
        Rule::Protect(protect) => protect.floors.get(area),
        Rule::Optimal(optimal) => optimal.floors.get(area),
    };
    let own = floors.and_then(Option::as_ref).and_then(|floor| match floor {
        Floor::Coverage(path) => Some(path),
        Floor::Dkk(_) => None,
    });
    let laid = policies.chain(own).map(|path| path.at(year)).filter(|floor| *floor > 0.0);
    laid.reduce(f64::max)
}

/// Draws how much more unmet need each plan leaves than the best one, scenario by scenario; `None` of a single plan,
/// which has none to be set against.
pub(crate) fn regret_picture(
    study: &Study,
    results: &[ScenarioResult],
    style: Style<'_>,
) -> Option<Picture> {
    let input = regret_input(study, results, style)?;
    (input.plans.len() > 1).then(|| regret::draw(&input, &regret_context(study, results, style)))
}

/// The scenario by its name, or how many there are.
fn regret_context(study: &Study, results: &[ScenarioResult], style: Style<'_>) -> Context {
    let first = results.first().map(|result| &study.scenarios[result.scenario.index()]);
    let name = first.map_or("", |scenario| scenario.names.of(style.lang));
    Context { scenarios: results.len(), ..context_of(study, (name, ""), style, &[]) }
}

fn regret_input(study: &Study, results: &[ScenarioResult], style: Style<'_>) -> Option<Regret> {
    let measure = Quantity::of_plan(Figure::UnmetNeed);
    let plans = results.first()?.plans.len();
    let unmet = |result: &ScenarioResult, plan: &PlanResult| {
        let view = plan.view(result);
        measure.found(study, &view, &view).map_or(f64::NAN, |found| found.value)
    };
    // Shape `[scenario][plan]`; every scenario has the same plans.
    let values: Vec<f64> = results
        .iter()
        .flat_map(|result| result.plans.iter().map(move |plan| unmet(result, plan)))
        .collect();
    let outcomes = Outcomes::new(Better::Less, plans, values)?;
    let named = results.iter().enumerate().map(|(place, result)| {
        let scenario = &study.scenarios[result.scenario.index()];
        let own = (0..plans).filter_map(|plan| outcomes.of_plan(plan).nth(place));
        RegretScenario {
            id: scenario.id.clone(),
            name: scenario.names.of(style.lang).to_owned(),
            best_dkk: own.fold(f64::INFINITY, f64::min),
        }
    });
    let scenarios = named.collect();
    let rows = results.first()?.plans.iter().enumerate().map(|(place, result)| {
        let plan = &study.plans[result.plan.index()];
        let cells = outcomes.of_plan(place).zip(outcomes.regrets(place));
        RegretPlan {
            id: plan.id.clone(),
            name: plan.names.of(style.lang).to_owned(),
            cells: cells
                .map(|(unmet_dkk, regret_dkk)| RegretCell { unmet_dkk, regret_dkk })
                .collect(),
            // What Hurwicz weighs with has no part in it.
            largest_dkk: outcomes.robustness(place, 0.0).largest_regret,
        }
    });
    Some(Regret {
        years: (study.model.base_year.0 + 1, study.model.horizon.0),
        tie_dkk: measure.figure.tie_width(study),
        scenarios,
        plans: rows.collect(),
    })
}
