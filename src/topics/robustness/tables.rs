//! `discover.csv` and `discover_steps.csv`: where a plan fails, and the trade-off that the boxes are from.
//!
//! Start at [`discover_table`].

use crate::analysis::discover::Discovery;
use crate::analysis::discover::prim::Fares;
use crate::figures::table::{Table, Value, values};
use crate::model::Study;

/// A row for each limit of each box; `factors` are the factors' names in order.
pub fn discover_table(study: &Study, found: &Discovery, factors: &[String]) -> Table {
    let mut table = Table::of_file(
        "plan,metric,area,year,box,factor,low:all,high:all,range_low:all,range_high:all,p,\
         coverage:6,density:6,mass:6,runs,failing",
    );
    let outcome = found.failing.outcome;
    let plan = study.plans.first().map_or("", |plan| plan.id.as_str());
    let (metric, area) = (outcome.metric(study), outcome.scope.area_id(study));
    for (number, own) in found.boxes.iter().enumerate() {
        for limit in &own.limits {
            let (Some(factor), Some((low, high))) =
                (factors.get(limit.factor), found.ranges.get(limit.factor))
            else {
                continue;
            };
            let year = outcome.year.map(|t| study.model.base_year.plus(t));
            let Fares { coverage, density, mass } = own.fares;
            table.add(values![plan, &metric, area, year, number + 1, factor]);
            table.add(values![limit.low, limit.high, *low, *high, limit.p]);
            table.row(values![coverage, density, mass, own.runs, own.failing]);
        }
    }
    table
}

/// The steps of the peeling of each box, and which was chosen (1).
pub fn discover_steps_table(found: &Discovery) -> Table {
    let mut table = Table::of_file("box,step,coverage:6,density:6,mass:6,limited,chosen");
    for (number, own) in found.boxes.iter().enumerate() {
        for (place, step) in own.steps.iter().enumerate() {
            let Fares { coverage, density, mass } = step.fares;
            table.add(values![number + 1, place, coverage, density, mass, step.limited]);
            table.row([Value::flag(place == own.chosen)]);
        }
    }
    table
}
