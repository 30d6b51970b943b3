//! `constraint.csv`: what it took to meet an official forecast.
//!
//! Start at [`constraint_table`].

use crate::figures::table::{Table, values};
use crate::model::{Constraint, Forecast};

/// Every row of the forecast in the study's years: what it says, what the base scenario had before that
/// year's scaling, and the two divided. The multipliers that people are scaled with stand beside it: the
/// smallest and the largest of a single age in the group, which differ where groups are nested or overlap.
/// An empty `age_to` is open. No scenario has other multipliers.
pub fn constraint_table(forecast: &Forecast, constraint: &Constraint) -> Table {
    let mut table = Table::of_file(
        "year,age_from,age_to,forecast_persons,projected_persons,scaling,\
         lowest_cohort_scaling,highest_cohort_scaling",
    );
    for met in &constraint.rows {
        let row = &forecast.rows()[met.row];
        let projected = met.projected_persons;
        let scaling = (projected > 0.0).then(|| row.persons / projected);
        table.add(values![row.year, row.group.from, row.group.to, row.persons]);
        table.row(values![projected, scaling, met.lowest, met.highest]);
    }
    table
}
