//! The picture `drivers`: an attribution to plain numbers, then drawn.
//!
//! Start at [`drivers_picture`].

use crate::analysis::attribution::Attribution;
use crate::chart::Picture;
use crate::model::Study;
use crate::topics::drivers::picture as drivers;
use crate::topics::drivers::picture::{Drivers, driver_table};
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
    // What moves nothing has no bar.
    let parts = attribution.parts.iter().filter(|part| part.steps != 0);
    let steps: Vec<(&str, f64)> = parts.map(|part| (part.driver.key(), part.exact)).collect();
    let ids = [
        study.scenarios[cell.scenario.index()].id.as_str(),
        study.plans[cell.plan.index()].id.as_str(),
        cell.scope.area_id(study),
    ];
    let input = Drivers {
        figure: cell.figure,
        table: driver_table(cell.figure, ids, (attribution.from, attribution.to), &steps),
        area_name: cell.scope.name(study, style.lang).map(str::to_owned),
        year: study.model.base_year.plus(cell.t).0,
        against: attribution.against,
        from_name,
        to_name,
    };
    drivers::compose(&input, &context).finish()
}
