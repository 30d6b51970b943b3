//! Plans: what is chosen. How the frame is split, which levers are pulled, which initiatives are paid for.
//!
//! Effects over time are in `levers`. Start at [`Plan`].

mod initiative;
mod lever;
mod policy;
mod rule;

pub use initiative::{Initiative, InitiativeEffect, Target};
pub use lever::{Demand, DemandKind, Lean, Overhead, Restructuring, StaffLever};
pub use policy::{Aim, Policy};
pub use rule::{Floor, Optimal, Protect, Rule, Share};

use super::factor::Path;
use super::names::Names;
use crate::ids::InitiativeId;

/// A way to prioritise.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The id in the files.
    pub id: String,
    /// What people call it.
    pub names: Names,
    /// Why it is considered, if the study says.
    pub why: Option<Names>,
    /// How the frame is split.
    pub rule: Rule,
    /// Running efficiency gains.
    pub lean: Vec<Lean>,
    /// More radical changes, with their one-off costs.
    pub restructuring: Vec<Restructuring>,
    /// The analysis of internal staff functions.
    pub overhead: Option<Overhead>,
    /// What lets citizens do without.
    pub demand: Vec<Demand>,
    /// What keeps staff, or makes them present.
    pub staff: Vec<StaffLever>,
    /// Cross-cutting efforts, in the study's order, each once.
    pub initiatives: Vec<InitiativeId>,
    /// More of them, picked by an integer programme.
    pub choose: Option<Choose>,
}

impl Plan {
    /// A plan that splits the frame by `rule` and pulls no lever.
    pub fn of_rule(id: &str, names: Names, rule: Rule) -> Self {
        Self {
            id: id.to_owned(),
            names,
            why: None,
            rule,
            lean: Vec::new(),
            restructuring: Vec::new(),
            overhead: None,
            demand: Vec::new(),
            staff: Vec::new(),
            initiatives: Vec::new(),
            choose: None,
        }
    }
}

/// Which initiatives may be picked, and what they may cost together.
#[derive(Clone, Debug, PartialEq)]
pub struct Choose {
    /// Those to pick among, in the study's order, each once.
    pub among: Vec<InitiativeId>,
    /// Kroner a year over all areas; before the path's first step there is no limit.
    pub yearly_limit_dkk: Path,
}
