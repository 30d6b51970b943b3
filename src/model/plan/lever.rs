//! Levers: what the organisation can do about what its services cost.
//!
//! Their parameters are here as the files give them; every lever begins after the base year. Start at [`Lean`].

use super::realisation::Realisation;
use crate::ids::{AreaId, ServiceId};
use crate::model::factor::Path;
use crate::units::Year;

/// LEAN: cost and FTE per unit fall by a rate a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Lean {
    /// Where.
    pub area: AreaId,
    /// Share a year, 0 to 1.
    pub rate: Path,
    /// The first year that counts.
    pub from: Year,
    /// The last year that counts; `None`: to the horizon.
    pub until: Option<Year>,
    /// The most that is gained in all, 0 to 1.
    pub cap: f64,
    /// What comes true of it.
    pub realisation: Realisation,
}

impl Lean {
    /// The largest share that is gained in all until `horizon`, as promised.
    pub fn most_saved(&self, horizon: Year) -> f64 {
        let last = self.until.map_or(horizon, |until| until.min(horizon));
        let mut left = 1.0;
        let mut at = self.from;
        while at <= last {
            left *= 1.0 - self.rate.at(at);
            at = at.plus(1);
        }
        (1.0 - left).min(self.cap)
    }
}

/// A more radical change: a cost first, a lasting saving later.
#[derive(Clone, Debug, PartialEq)]
pub struct Restructuring {
    /// Where.
    pub area: AreaId,
    /// Kroner in each of `years`.
    pub cost_dkk: f64,
    /// The first year of the cost.
    pub from: Year,
    /// How many years it costs.
    pub years: usize,
    /// Share of the area's need that is saved in the end, 0 to 1.
    pub saving_share: f64,
    /// Years from `from` until the saving begins.
    pub delay_years: usize,
    /// Years until it is whole; 0: at once.
    pub ramp_years: usize,
    /// What comes true of it.
    pub realisation: Realisation,
}

/// The analysis of internal staff functions: a saving on the overhead pools only.
#[derive(Clone, Debug, PartialEq)]
pub struct Overhead {
    /// Share of the pool that is saved in the end, 0 to 1; `[area]`.
    pub saving_share: Vec<f64>,
    /// The first year.
    pub from: Year,
    /// Years until it is whole; 0: at once.
    pub ramp_years: usize,
    /// Kroner, once, in `from`; split by pool.
    pub transition_dkk: f64,
    /// What comes true of it.
    pub realisation: Realisation,
}

/// What makes citizens need less.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DemandKind {
    /// Citizens regain what they can.
    Rehabilitation,
    /// Welfare technology.
    Technology,
    /// Networks and volunteers.
    CivilSociety,
}

impl DemandKind {
    /// All, with the word in the files.
    pub const ALL: [(&'static str, Self); 3] = [
        ("rehabilitation", Self::Rehabilitation),
        ("technology", Self::Technology),
        ("civil_society", Self::CivilSociety),
    ];
}

/// A demand lever: fewer units of one service.
#[derive(Clone, Debug, PartialEq)]
pub struct Demand {
    /// What kind.
    pub kind: DemandKind,
    /// Which service; no transfer.
    pub service: ServiceId,
    /// Share of the users who take part, 0 to 1.
    pub take_up: f64,
    /// Share by which those need less, 0 to 1.
    pub effect: f64,
    /// The first year.
    pub from: Year,
    /// Years until it is whole; 0: at once.
    pub ramp_years: usize,
    /// The use rate never falls below this share of what it was, 0 to 1.
    pub floor: f64,
    /// What comes true of it.
    pub realisation: Realisation,
}

/// What closes a gap in hands: pay, turnover, absence.
#[derive(Clone, Debug, PartialEq)]
pub struct StaffLever {
    /// Where.
    pub area: AreaId,
    /// The first year.
    pub from: Year,
    /// Years until it is whole; 0: at once.
    pub ramp_years: usize,
    /// Pay above today's, as a share of the wage, 0 to 1.
    pub pay_premium: f64,
    /// By how many per cent turnover falls for each per cent of `pay_premium`.
    pub turnover_elasticity: f64,
    /// Share by which turnover falls, whatever the pay, 0 to 1.
    pub turnover_reduction: f64,
    /// Share by which sickness absence falls, 0 to 1.
    pub absence_reduction: f64,
}
