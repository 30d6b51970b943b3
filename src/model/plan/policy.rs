//! Policies: what the council has promised, and every plan is checked against.
//!
//! Whether a plan keeps them is computed in `analysis`. Start at [`Policy`].

use crate::ids::{AreaId, ServiceId, SourceId};
use crate::model::factor::Path;
use crate::model::names::Names;
use crate::units::Year;

/// Must it hold, or is it what is aimed at?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// Must hold.
    Floor,
    /// Is aimed at.
    Target,
}

impl Aim {
    /// All, with the word in the files.
    pub const ALL: [(&'static str, Self); 2] = [("floor", Self::Floor), ("target", Self::Target)];

    /// The word in the files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Floor => "floor",
            Self::Target => "target",
        }
    }
}

/// A promise about one area.
#[derive(Clone, Debug, PartialEq)]
pub struct Policy {
    /// The id in the files.
    pub id: String,
    /// What people call it.
    pub names: Names,
    /// What it promises in words, if the study says.
    pub why: Option<Names>,
    /// Must it hold, or is it aimed at?
    pub aim: Aim,
    /// Whose coverage counts.
    pub area: AreaId,
    /// Money for services ÷ need for services, at least; 0 before the path's first step.
    pub min_coverage: Option<Path>,
    /// The service whose level counts, in `area`.
    pub service: Option<ServiceId>,
    /// Units given ÷ units that today's level would take without any plan, at least.
    pub min_service_level: Option<Path>,
    /// The first year in which it counts; `None`: the year after the base year.
    pub from: Option<Year>,
    /// The last year in which it counts; `None`: the horizon.
    pub until: Option<Year>,
    /// Where it is written.
    pub sources: Vec<SourceId>,
}

impl Policy {
    /// Does it count in `year`?
    pub fn counts_in(&self, year: Year) -> bool {
        self.from.is_none_or(|from| year >= from) && self.until.is_none_or(|until| year <= until)
    }
}
