//! The heat map of coverage: results to plain numbers, and which floors count for a cell. Start at
//! `coverage_picture`.

use crate::chart::Picture;
use crate::ensemble::PlanResult;
use crate::ensemble::ScenarioResult;
use crate::figures::AreaYear;
use crate::figures::policies::covers;
use crate::model::{Floor, Rule, Study};
use crate::topics::coverage::picture;
use crate::topics::coverage::picture::{Coverage, CoverageArea, CoverageYear};
use crate::topics::gap::pictures::context;
use crate::writers::picture_files::Style;

/// Draws the coverage of every area and year under one plan of `result`.
pub(crate) fn coverage_picture(
    study: &Study,
    result: &ScenarioResult,
    plan: &PlanResult,
    style: Style<'_>,
) -> Picture {
    let context = context(study, result, plan, style, &[]);
    picture::compose(&coverage_input(study, plan, style), &context).finish()
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
