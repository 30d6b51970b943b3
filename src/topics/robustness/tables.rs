//! `discover.csv` and `discover_steps.csv`: where a plan fails, and the trade-off that the boxes are from.
//!
//! Start at [`discover_table`].

use crate::analysis::discover::Discovery;
use crate::analysis::discover::prim::Fares;
use crate::model::Study;
use crate::writers::csv::{CsvStyle, Table};

/// Decimals of shares of runs.
const DECIMALS_OF_SHARES: usize = 6;
/// Decimals of probabilities: what is smaller is small.
const DECIMALS_OF_P: usize = 9;

/// A row for each limit of each box; `factors` are the factors' names in order.
pub fn discover_table(
    study: &Study,
    found: &Discovery,
    factors: &[String],
    style: CsvStyle,
) -> Vec<u8> {
    let columns = [
        "plan",
        "metric",
        "area",
        "year",
        "box",
        "factor",
        "low",
        "high",
        "range_low",
        "range_high",
        "p",
        "coverage",
        "density",
        "mass",
        "runs",
        "failing",
    ];
    let mut table = Table::new(style, &columns);
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
            let mut row = table.row().text(plan).text(&metric).text(area);
            row = match outcome.year {
                Some(t) => row.whole(study.model.base_year.plus(t).0.into()),
                None => row.empty(),
            };
            row = row.whole(number as i64 + 1).text(factor);
            for end in [limit.low, limit.high] {
                row = match end {
                    Some(end) => row.exact(end),
                    None => row.empty(),
                };
            }
            row = row.exact(*low).exact(*high).number(limit.p, DECIMALS_OF_P);
            let Fares { coverage, density, mass } = own.fares;
            for share in [coverage, density, mass] {
                row = row.number(share, DECIMALS_OF_SHARES);
            }
            row.whole(own.runs as i64).whole(own.failing as i64).end();
        }
    }
    table.into_bytes()
}

/// The steps of the peeling of each box, and which was chosen (1).
pub fn discover_steps_table(found: &Discovery, style: CsvStyle) -> Vec<u8> {
    let columns = ["box", "step", "coverage", "density", "mass", "limited", "chosen"];
    let mut table = Table::new(style, &columns);
    for (number, own) in found.boxes.iter().enumerate() {
        for (place, step) in own.steps.iter().enumerate() {
            let mut row = table.row().whole(number as i64 + 1).whole(place as i64);
            for share in [step.fares.coverage, step.fares.density, step.fares.mass] {
                row = row.number(share, DECIMALS_OF_SHARES);
            }
            row.whole(step.limited as i64).whole(i64::from(place == own.chosen)).end();
        }
    }
    table.into_bytes()
}
