//! One forecast of one place, with what came.

use crate::units::Year;

/// Forecasts that need no model, by their columns.
pub const PLACE_NAIVE: [&str; 3] = ["same_people", "same_growth", "cohort_ratios"];

/// Cohort ratios, among [`PLACE_NAIVE`]: what skill is against.
pub(super) const RATIOS: usize = 2;

/// Persons of a band of ages in one place, both sexes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlaceForecast {
    /// It was made on 1 January of this year.
    pub start: Year,
    /// And is compared with this 1 January.
    pub outcome: Year,
    /// Among the places of the history.
    pub place: usize,
    /// From 0, the youngest first.
    pub band: usize,
    /// What came.
    pub observed: f64,
    /// The derived path.
    pub central: f64,
    /// Half of the draws are above.
    pub median: f64,
    /// Low and high end of the intervals of 50, 80 and 95 %.
    pub intervals: [(f64, f64); 3],
    /// By each of [`PLACE_NAIVE`]; `None` where too little is known for it.
    pub naive: [Option<f64>; 3],
}
