//! The picture `drivers`: an attribution to plain numbers, then drawn.
//!
//! Start at [`drivers_picture`].

use crate::analysis::attribution::{Against, Attribution};
use crate::chart::Picture;
use crate::figures::Better;
use crate::model::Study;
use crate::topics::drivers::picture as drivers;
use crate::topics::drivers::picture::{Between, Drivers, Step};
use crate::topics::explain::sentences::state_names;
use crate::topics::gap::pictures::context_of;
use crate::writers::picture_files::Style;

/// Draws what has changed a figure.
pub fn drivers_picture(study: &Study, attribution: &Attribution, style: Style<'_>) -> Picture {
    let cell = attribution.cell;
    let scenario = study.scenario_name(cell.scenario, style.lang);
    let plan = study.plan_name(cell.plan, style.lang);
    let context = context_of(study, (scenario, plan), style, &[]);
    let [from_name, to_name] = state_names(study, attribution, style.lang);
    let input = Drivers {
        figure: cell.figure.key(),
        unit: cell.figure.unit(),
        more_is_worse: cell.figure.better() == Some(Better::Less),
        ids: [
            study.scenarios[cell.scenario.index()].id.clone(),
            study.plans[cell.plan.index()].id.clone(),
            cell.scope.area_id(study).to_owned(),
        ],
        area_name: cell.scope.name(study, style.lang).map(str::to_owned),
        year: study.model.base_year.plus(cell.t).0,
        between: match attribution.against {
            Against::Year(_) => Between::Years,
            Against::Scenario(_) => Between::Scenarios,
            Against::Plan(_) => Between::Plans,
        },
        from_name,
        to_name,
        from: attribution.from,
        to: attribution.to,
        steps: attribution
            .parts
            .iter()
            // What moves nothing has no bar.
            .filter(|part| part.steps != 0)
            .map(|part| Step { key: part.driver.key(), delta: part.exact })
            .collect(),
    };
    drivers::compose(&input, &context).finish()
}
