//! Plans: what is chosen. How the frame is split, which levers are pulled, which initiatives are paid for.
//!
//! Effects over time are in `levers`. Start at [`Plan`].

mod initiative;
mod lever;
mod policy;
mod promise;
mod realisation;
mod rule;

pub use initiative::{Initiative, InitiativeEffect, Target};
pub use lever::{Demand, DemandKind, Lean, Overhead, Restructuring, StaffLever};
pub use policy::{Aim, Policy};
pub use promise::{DrawnPromise, PromiseKind};
pub use realisation::Realisation;
pub use rule::{Floor, Optimal, Protect, Rule, Share};

use super::factor::Path;
use super::names::Names;
use crate::ids::{InitiativeId, PromiseId};
use crate::units::Year;

/// A way to prioritise.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The id in the files.
    pub id: String,
    /// What people call it.
    pub names: Names,
    /// The same with what a reader must know where plans are ranked: that its effect is assumed, and not drawn.
    pub shown_names: Names,
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
    /// Which of its initiatives the ensemble draws, and their places among the study's promises.
    pub initiative_promises: Vec<(InitiativeId, PromiseId)>,
}

impl Plan {
    /// A plan that splits the frame by `rule` and pulls no lever.
    pub fn of_rule(id: &str, names: Names, rule: Rule) -> Self {
        Self {
            id: id.to_owned(),
            shown_names: names.clone(),
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
            initiative_promises: Vec::new(),
        }
    }

    /// What comes true of each of its levers, staff apart, with what the lever is: LEAN first, then restructuring,
    /// overhead and demand, in the order of the plan.
    pub fn levers(&self) -> Vec<(PromiseKind, &Realisation)> {
        let lean = self.lean.iter().map(|own| (PromiseKind::Lean(own.area), &own.realisation));
        let changes = self.restructuring.iter();
        let changes = changes.map(|own| (PromiseKind::Restructuring(own.area), &own.realisation));
        let overhead = self.overhead.iter().map(|own| (PromiseKind::Overhead, &own.realisation));
        let demand = self.demand.iter();
        let demand =
            demand.map(|own| (PromiseKind::Demand(own.kind, own.service), &own.realisation));
        lean.chain(changes).chain(overhead).chain(demand).collect()
    }

    /// The same, to be changed.
    pub fn realisations_mut(&mut self) -> Vec<&mut Realisation> {
        let lean = self.lean.iter_mut().map(|own| &mut own.realisation);
        let changes = self.restructuring.iter_mut().map(|own| &mut own.realisation);
        let overhead = self.overhead.iter_mut().map(|own| &mut own.realisation);
        let demand = self.demand.iter_mut().map(|own| &mut own.realisation);
        lean.chain(changes).chain(overhead).chain(demand).collect()
    }

    /// The largest share of a need that each of [`Plan::levers`] takes if all that it promises comes true, until
    /// `horizon`.
    pub fn most_saved(&self, horizon: Year) -> Vec<f64> {
        let lean = self.lean.iter().map(|own| own.most_saved(horizon));
        let changes = self.restructuring.iter().map(|own| own.saving_share);
        let overhead = self.overhead.iter();
        let overhead = overhead.map(|own| own.saving_share.iter().copied().fold(0.0, f64::max));
        let demand = self.demand.iter();
        let demand = demand.map(|own| (own.take_up * own.effect).min(1.0 - own.floor));
        lean.chain(changes).chain(overhead).chain(demand).collect()
    }

    /// The promise of an initiative, if the ensemble draws it in this plan.
    pub fn promise_of(&self, initiative: InitiativeId) -> Option<PromiseId> {
        let own = self.initiative_promises.iter().find(|(id, _)| *id == initiative);
        own.map(|(_, promise)| *promise)
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
