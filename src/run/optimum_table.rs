//! A rule that is an optimum, looked up for every year.

use crate::allocation::floor_values;
use crate::model::{Model, Optimal, Rule};

/// A rule that is an optimum, looked up for every year.
#[derive(Clone, Debug)]
pub(super) struct OptimumTable {
    pub(super) weights: Vec<f64>,
    /// `[year][area]`.
    pub(super) floor_coverage: Vec<f64>,
    /// `[year][area]`.
    pub(super) floor_dkk: Vec<f64>,
    pub(super) max_move_share: Option<f64>,
}

impl OptimumTable {
    /// `None` under any other rule.
    pub(super) fn new(rule: &Rule, model: &Model) -> Option<Self> {
        let Rule::Optimal(Optimal { weights, floors, max_move_share }) = rule else { return None };
        let (floor_coverage, floor_dkk) = floor_values(floors, model);
        Some(Self {
            weights: weights.clone(),
            floor_coverage,
            floor_dkk,
            max_move_share: *max_move_share,
        })
    }
}
