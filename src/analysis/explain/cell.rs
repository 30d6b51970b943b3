//! Which number is explained: a figure of an area or a service in one year, scenario and plan.

use crate::figures::{Figure, Quantity, Scope};
use crate::ids::{PlanId, ScenarioId};

/// One number of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The figure.
    pub figure: Figure,
    /// Of what.
    pub scope: Scope,
    /// Years after the base year.
    pub t: usize,
    /// The scenario.
    pub scenario: ScenarioId,
    /// The plan.
    pub plan: PlanId,
}

impl Cell {
    /// What it is a number of.
    pub fn quantity(self) -> Quantity {
        Quantity { figure: self.figure, scope: self.scope, year: Some(self.t) }
    }
}
