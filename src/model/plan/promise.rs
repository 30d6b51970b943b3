//! What an ensemble may draw of a plan: the effect of one lever or initiative.
//!
//! Start at [`DrawnPromise`].

use super::lever::DemandKind;
use crate::ids::{AreaId, InitiativeId, ServiceId};
use crate::model::names::Names;

/// What kind of lever makes a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromiseKind {
    /// LEAN in an area.
    Lean(AreaId),
    /// Restructuring of an area.
    Restructuring(AreaId),
    /// A saving on the overhead pools.
    Overhead,
    /// A demand lever on a service.
    Demand(DemandKind, ServiceId),
    /// An initiative.
    Initiative(InitiativeId),
}

impl PromiseKind {
    /// The word that draws all of a plan's levers of this kind; `None` for initiatives, which are drawn by id.
    pub fn word(self) -> Option<&'static str> {
        match self {
            Self::Lean(_) => Some("lean"),
            Self::Restructuring(_) => Some("restructuring"),
            Self::Overhead => Some("overhead"),
            Self::Demand(..) => Some("demand"),
            Self::Initiative(_) => None,
        }
    }

    /// All words that draw several levers.
    pub const WORDS: [&'static str; 4] = ["lean", "restructuring", "overhead", "demand"];
}

/// One promise of one plan that the ensemble draws: the effect of a lever, or of an initiative that the plan has or may
/// choose.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnPromise {
    /// The id of the plan.
    pub plan: String,
    /// What people call the plan.
    pub plan_names: Names,
    /// The id of the lever or of the initiative, once in a plan.
    pub id: String,
    /// What promises it.
    pub kind: PromiseKind,
    /// The share that the row itself says.
    pub share: f64,
    /// The delay that the row itself says, years.
    pub delay_years: usize,
}
