//! Scenarios: named sets of factors, each possibly based on another.
//!
//! Owns a scenario with its factors resolved and the list of what it changes. Start at [`Scenario`].

use super::factor::{Factor, Factors};
use super::study::Names;
use crate::ids::ScenarioId;

/// One factor that a scenario sets itself, against the scenario it is based on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// What is set.
    pub factor: Factor,
}

/// What nobody here controls.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// The id in the files.
    pub id: String,
    /// What people call it.
    pub names: Names,
    /// Why it is asked for, if the study says.
    pub why: Option<Names>,
    /// The scenario it is based on; chains are allowed, cycles are refused by `input`.
    pub based_on: Option<ScenarioId>,
    /// All factors, those of the base included.
    pub factors: Factors,
    /// The factors this scenario sets itself, in the order of [`Factor::ALL`].
    pub changes: Vec<Change>,
}
