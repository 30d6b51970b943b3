//! The picture of staff: results to plain numbers. Start at `staff_picture`.

use crate::chart::Picture;
use crate::ensemble::{PlanResult, ScenarioResult};
use crate::figures::AreaYear;
use crate::model::Study;
use crate::topics::gap::pictures::context;
use crate::topics::staff::picture;
use crate::topics::staff::picture::{StaffArea, StaffInput, StaffRow};
use crate::writers::picture_files::Style;

/// Draws staff under one plan; `None` where staff is not projected.
pub(crate) fn staff_picture(
    study: &Study,
    result: &ScenarioResult,
    plan: &PlanResult,
    style: Style<'_>,
) -> Option<Picture> {
    let model = &study.model;
    if !model.projects_staff() {
        return None;
    }
    let year = |t: usize, area: &AreaYear| {
        let of = area.staff.unwrap_or_default();
        StaffRow {
            year: model.base_year.plus(t).0,
            need_fte: area.need_fte.0,
            funded_fte: of.funded.0,
            available_fte: of.available.0,
            gap_fte: of.gap.0,
            binding: of.binding,
        }
    };
    let years = || 0..plan.year_count();
    let areas = model.areas.iter().enumerate().map(|(index, area)| StaffArea {
        id: area.id.clone(),
        name: area.names.of(style.lang).to_owned(),
        rows: years().map(|t| year(t, &plan.areas(t)[index])).collect(),
    });
    let input = StaffInput {
        scenario: study.scenarios[result.scenario.index()].id.clone(),
        plan: study.plans[plan.plan.index()].id.clone(),
        rows: years().map(|t| year(t, &plan.total(t))).collect(),
        areas: areas.collect(),
    };
    Some(picture::compose(&input, &context(study, result, plan, style, &[])).finish())
}
