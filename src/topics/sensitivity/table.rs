//! `sensitivity.csv`: what each factor does to one number.
//!
//! Start at [`sensitivity_table`].

use crate::analysis::sensitivity::Sensitivity;
use crate::analysis::sensitivity::interval::Interval;
use crate::model::{Design, Study};
use crate::writers::csv::{CsvStyle, Row, Table};

/// Decimals of shares of variance.
const DECIMALS_OF_INDICES: usize = 6;

/// A row for each factor, the one that explains most first; what was not asked for is empty.
pub fn sensitivity_table(
    study: &Study,
    design: &Design,
    found: &Sensitivity,
    style: CsvStyle,
) -> Vec<u8> {
    let columns = [
        "plan",
        "metric",
        "area",
        "year",
        "unit",
        "rank",
        "factor",
        "low",
        "high",
        "at_low",
        "at_middle",
        "at_high",
        "s1",
        "s1_low",
        "s1_high",
        "st",
        "st_low",
        "st_high",
        "mu",
        "mu_star",
        "mu_star_low",
        "mu_star_high",
        "sigma",
    ];
    let mut table = Table::new(style, &columns);
    let outcome = found.question.outcome;
    let decimals = outcome.figure.decimals();
    let (metric, area) = (outcome.metric(study), outcome.scope.area_id(study));
    let plan = study.plans.first().map_or("", |plan| plan.id.as_str());
    for (rank, factor) in found.order.iter().enumerate() {
        let (Some(own), Some(uncertain)) =
            (found.factors.get(*factor), design.factors.get(*factor))
        else {
            continue;
        };
        let mut row = table.row().text(plan).text(&metric).text(area);
        row = match outcome.year {
            Some(t) => row.whole(study.model.base_year.plus(t).0.into()),
            None => row.empty(),
        };
        row = row.text(outcome.unit().key()).whole(rank as i64 + 1).text(&uncertain.key());
        row = row.exact(own.low).exact(own.high);
        for value in [own.at_low, found.at_middle, own.at_high] {
            row = row.number(value, decimals);
        }
        let index = own.index;
        row = interval(row, index.map(|index| index.first), DECIMALS_OF_INDICES);
        row = interval(row, index.map(|index| index.total), DECIMALS_OF_INDICES);
        row = number(row, own.effect.map(|effect| effect.mu), decimals);
        row = interval(row, own.effect.map(|effect| effect.mu_star), decimals);
        number(row, own.effect.map(|effect| effect.sigma), decimals).end();
    }
    table.into_bytes()
}

fn interval(row: Row<'_>, interval: Option<Interval>, decimals: usize) -> Row<'_> {
    match interval {
        Some(Interval { estimate, low, high }) => {
            row.number(estimate, decimals).number(low, decimals).number(high, decimals)
        }
        None => row.empty().empty().empty(),
    }
}

fn number(row: Row<'_>, value: Option<f64>, decimals: usize) -> Row<'_> {
    match value {
        Some(value) => row.number(value, decimals),
        None => row.empty(),
    }
}
