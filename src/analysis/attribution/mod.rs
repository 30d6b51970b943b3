//! What would change a number: the change between two years, scenarios or plans, split over its drivers.
//!
//! Says which drivers there are and what each is when it is switched off; every subset of them is run, and the
//! parts are its Shapley values. Start at [`attribute`].
//!
//! Why it is done so stands in decision 0013.

mod driver;
mod plans;
mod scenarios;
mod shapley;
mod years;

pub use driver::{ChangeDriver, MOST_DRIVERS};
pub use shapley::{in_steps, shapley};

use super::explain::{Cell, Ground};
use crate::ids::{PlanId, ScenarioId};
use crate::model::Study;

/// What a figure is compared with: the same in another year, scenario or plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// Years after the base year.
    Year(usize),
    /// Another scenario.
    Scenario(ScenarioId),
    /// Another plan.
    Plan(PlanId),
}

impl Against {
    /// The cell that this means beside `cell`.
    pub fn cell(self, cell: Cell) -> Cell {
        match self {
            Self::Year(t) => Cell { t, ..cell },
            Self::Scenario(scenario) => Cell { scenario, ..cell },
            Self::Plan(plan) => Cell { plan, ..cell },
        }
    }
}

/// The figure with each subset of the drivers switched on.
#[derive(Clone, Debug, PartialEq)]
pub struct SubsetValues {
    /// Only those that differ between the two states.
    pub drivers: Vec<ChangeDriver>,
    /// `[mask]`, bit `i` for driver `i`; 2^k of them.
    pub values: Vec<f64>,
}

/// One driver's part of the change.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DriverPart {
    /// Whose.
    pub driver: ChangeDriver,
    /// Its Shapley value.
    pub exact: f64,
    /// In whole steps of the figure's quantum, so that the parts add up to the change as it is told.
    pub steps: i64,
}

/// The change of a figure, split exactly.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// What is asked about.
    pub cell: Cell,
    /// What it is compared with.
    pub against: Against,
    /// The figure there.
    pub from: f64,
    /// The figure here.
    pub to: f64,
    /// In the order of [`ChangeDriver::ALL`].
    pub parts: Vec<DriverPart>,
}

impl Attribution {
    /// The change in whole steps of the figure's quantum.
    pub fn steps(&self) -> i64 {
        let steps = |value: f64| (value / self.cell.figure.unit().quantum()).round() as i64;
        steps(self.to) - steps(self.from)
    }

    /// A number of steps in the figure's own unit.
    pub fn value_of(&self, steps: i64) -> f64 {
        // Divided by a whole number, so that 3 millionths are the nearest number to 0.000003.
        let per_unit = (1.0 / self.cell.figure.unit().quantum()).round();
        steps as f64 / per_unit
    }
}

/// Splits the difference between a cell and what it is compared with; `None` where the figure does not apply or
/// either is outside of the study.
pub fn attribute(study: &Study, cell: Cell, against: Against) -> Option<Attribution> {
    let found = values_by_subset(study, cell, against)?;
    let (from, to) = (*found.values.first()?, *found.values.last()?);
    let exact = shapley(&found.values);
    let mut attribution = Attribution { cell, against, from, to, parts: Vec::new() };
    let whole = attribution.value_of(attribution.steps());
    let steps = in_steps(&exact, whole, cell.figure.unit().quantum());
    let parts = found.drivers.iter().zip(exact).zip(steps);
    attribution.parts = parts
        .map(|((driver, exact), steps)| DriverPart { driver: *driver, exact, steps })
        .collect();
    Some(attribution)
}

/// Runs every subset of the drivers.
pub fn values_by_subset(study: &Study, cell: Cell, against: Against) -> Option<SubsetValues> {
    let ground = Ground::new(study);
    let there = against.cell(cell);
    let is_in = |cell: Cell| {
        cell.quantity().is_in(study)
            && cell.scenario.index() < study.scenarios.len()
            && cell.plan.index() < study.plans.len()
    };
    if !is_in(cell) || !is_in(there) {
        return None;
    }
    match against {
        Against::Year(t) if t > cell.t => {
            // The other way round: what is switched off is switched on.
            let mut found = years::values_by_subset(&ground, there, cell.t)?;
            found.values.reverse();
            Some(found)
        }
        Against::Year(t) => years::values_by_subset(&ground, cell, t),
        Against::Scenario(other) => scenarios::values_by_subset(&ground, cell, other),
        Against::Plan(other) => plans::values_by_subset(&ground, cell, other),
    }
}
