//! What the municipality does for people: services and transfers.
//!
//! Areas are data and no enum. Start at [`Service`].

use super::names::Names;
use super::people::BySexAge;
use crate::ids::{AreaId, SourceId};

/// The two kinds of spending.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// *Serviceudgifter*, which the frame governs.
    Service,
    /// *Overførsler*, owed by law and paid first.
    Transfer,
}

/// The persons that a service's use rates are applied to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Driver {
    /// Persons on 1 January.
    Population,
    /// Deaths during the year, by age on 1 January.
    Deaths,
    /// Births during the year, as age 0.
    Births,
    /// Refugees who arrived in the last integration years, on 1 January.
    Refugees,
    /// Persons on 1 January times the unemployment rate of their age.
    Unemployed,
    /// The rate itself, whatever the population.
    Constant,
}

impl Driver {
    /// All, with the word in the files.
    pub const ALL: [(&'static str, Self); 6] = [
        ("population", Self::Population),
        ("deaths", Self::Deaths),
        ("births", Self::Births),
        ("refugees", Self::Refugees),
        ("unemployed", Self::Unemployed),
        ("constant", Self::Constant),
    ];

    /// Does demographic compensation look at it? Only what comes from people alone.
    pub fn is_people_alone(self) -> bool {
        matches!(self, Self::Population | Self::Deaths | Self::Births)
    }
}

/// One service or transfer of an area.
#[derive(Clone, Debug, PartialEq)]
pub struct Service {
    /// The id in the files.
    pub id: String,
    /// What people call it; the id when the study gives no name.
    pub names: Names,
    /// Whose budget pays.
    pub area: AreaId,
    /// Service or transfer.
    pub kind: Kind,
    /// The unit of volume, as the study words it.
    pub unit: String,
    /// The persons that the use rates are applied to.
    pub driver: Driver,
    /// Kroner per unit in the base year, before calibration.
    pub unit_cost_dkk: f64,
    /// Share of the base-year cost that does not follow volume, 0 to 1.
    pub fixed_share: f64,
    /// FTE per unit in the base year, before calibration.
    pub fte_per_unit: f64,
    /// η: how much of healthy ageing reaches this service, 0 (none) to 1 (follows frailty).
    pub healthy_ageing: f64,
    /// Persons behind one unit of volume.
    pub persons_per_unit: f64,
    /// Units in which capacity grows; `None`: continuously.
    pub capacity_step: Option<f64>,
    /// Units per person and year, by sex and age. For [`Driver::Constant`] see `constant_units`.
    pub use_rates: BySexAge,
    /// Units a year for [`Driver::Constant`], the sum of its rows; 0 for every other driver.
    pub constant_units: f64,
    /// Where the row comes from.
    pub sources: Vec<SourceId>,
    /// Where its use rates come from; each once.
    pub rate_sources: Vec<SourceId>,
}
