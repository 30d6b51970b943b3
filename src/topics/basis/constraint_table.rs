//! `constraint.csv`: what it took to meet an official forecast.
//!
//! Start at [`constraint_table`].

use crate::model::{Constraint, Forecast};
use crate::writers::csv::{CsvStyle, Table};

/// Decimals of persons.
const DECIMALS_OF_PERSONS: usize = 9;
/// Decimals of multipliers.
const DECIMALS_OF_SCALING: usize = 9;

/// Every row of the forecast in the study's years: what it says, what the base scenario had before that
/// year's scaling, and the two divided. The multipliers that people are scaled with stand beside it: the
/// smallest and the largest of a single age in the group, which differ where groups are nested or overlap.
/// An empty `age_to` is open. No scenario has other multipliers.
pub fn constraint_table(forecast: &Forecast, constraint: &Constraint, style: CsvStyle) -> Vec<u8> {
    let columns = [
        "year",
        "age_from",
        "age_to",
        "forecast_persons",
        "projected_persons",
        "scaling",
        "lowest_cohort_scaling",
        "highest_cohort_scaling",
    ];
    let mut table = Table::new(style, &columns);
    for met in &constraint.rows {
        let row = &forecast.rows()[met.row];
        let cells = table.row().whole(row.year.0.into()).whole(row.group.from as i64);
        let cells = match row.group.to {
            Some(to) => cells.whole(to as i64),
            None => cells.empty(),
        };
        let cells = cells
            .number(row.persons, DECIMALS_OF_PERSONS)
            .number(met.projected_persons, DECIMALS_OF_PERSONS);
        let cells = if met.projected_persons > 0.0 {
            cells.number(row.persons / met.projected_persons, DECIMALS_OF_SCALING)
        } else {
            cells.empty()
        };
        cells
            .number(met.lowest, DECIMALS_OF_SCALING)
            .number(met.highest, DECIMALS_OF_SCALING)
            .end();
    }
    table.into_bytes()
}
