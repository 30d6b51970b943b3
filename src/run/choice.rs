//! What initiatives are worth to a plan, and which of them were picked.

use crate::ids::InitiativeId;

/// What initiatives are worth to a plan, in the base scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Worth {
    /// Kroner by which need falls, their own cost not counted; `[year][area]`, services and transfers.
    pub saved_dkk: Vec<f64>,
    /// Kroner; `[year]`.
    pub cost_dkk: Vec<f64>,
}

impl Worth {
    /// Saved less spent over all years, kroner.
    pub fn net_dkk(&self) -> f64 {
        self.saved_dkk.iter().sum::<f64>() - self.cost_dkk.iter().sum::<f64>()
    }
}

/// How the initiatives of a plan were picked.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What could be picked; `[candidate]`, in the study's order.
    pub among: Vec<InitiativeId>,
    /// What was; `[candidate]`.
    pub taken: Vec<bool>,
    /// Was it shown that nothing else is better, by what each is worth alone?
    pub is_proven: bool,
    /// What each is worth alone, beside those that the plan names; `[candidate]`.
    pub alone: Vec<Worth>,
    /// What those that were picked are worth together, which differs from the sum where they meet.
    pub together: Worth,
}

impl Choice {
    /// What was picked.
    pub fn picked(&self) -> impl Iterator<Item = InitiativeId> + '_ {
        self.among.iter().zip(&self.taken).filter(|(_, taken)| **taken).map(|(id, _)| *id)
    }

    /// What those that were picked would be worth if each were alone, kroner.
    pub fn sum_of_alone_dkk(&self) -> f64 {
        let picked = self.alone.iter().zip(&self.taken).filter(|(_, taken)| **taken);
        picked.map(|(worth, _)| worth.net_dkk()).sum()
    }
}
