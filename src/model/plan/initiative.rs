//! Cross-cutting efforts: one area pays, services or drivers move, here and elsewhere.
//!
//! Start at [`Initiative`].

use super::realisation::Realisation;
use crate::ids::{AreaId, InitiativeId, ServiceId, SourceId};
use crate::model::factor::Path;
use crate::model::names::Names;
use crate::model::service::Driver;
use crate::units::Year;

/// What an effect moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The volume of one service or transfer, in any area.
    Service(ServiceId),
    /// The persons that all services of a driver look at.
    Driver(Driver),
    /// The effects of another initiative, where a plan has both.
    Initiative(InitiativeId),
}

/// What an initiative does.
#[derive(Clone, Debug, PartialEq)]
pub struct InitiativeEffect {
    /// What it moves.
    pub target: Target,
    /// By which share in the end, −1 to 1; −0.12 is 12 % less.
    pub effect: f64,
    /// Years from the initiative's first until the effect begins.
    pub lag_years: usize,
    /// Years until it is whole; 0: at once.
    pub ramp_years: usize,
    /// Share of it that is lost in each year after the initiative's last, 0 to 1.
    pub decay: f64,
}

/// A cross-cutting effort.
#[derive(Clone, Debug, PartialEq)]
pub struct Initiative {
    /// The id in the files.
    pub id: String,
    /// What people call it.
    pub names: Names,
    /// Why it is considered, if the study says.
    pub why: Option<Names>,
    /// Which area's budget bears the cost.
    pub pays: AreaId,
    /// Kroner a year from `from` to `until`.
    pub cost_dkk: Path,
    /// The first year.
    pub from: Year,
    /// The last year; `None`: goes on to the horizon.
    pub until: Option<Year>,
    /// What it does.
    pub effects: Vec<InitiativeEffect>,
    /// What comes true of its effects.
    pub realisation: Realisation,
    /// The evidence.
    pub sources: Vec<SourceId>,
}

impl Initiative {
    /// The largest share of anything that one of its effects takes if all of it comes true.
    pub fn most_saved(&self) -> f64 {
        self.effects.iter().map(|own| -own.effect).fold(0.0, f64::max)
    }
}
