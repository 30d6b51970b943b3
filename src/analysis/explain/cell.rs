//! Which number is asked about: a column of `gap.csv`, in one row.
//!
//! Owns the columns with their units, and how each is read from a run. Start at [`Figure`].

use crate::ensemble::AreaYear;
use crate::ids::{AreaId, PlanId, ScenarioId};

/// What a value is measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measured {
    /// Kroner of the base year.
    Dkk,
    /// Full-time equivalents.
    Fte,
    /// Persons.
    Persons,
    /// Units of a service.
    Units,
    /// Kroner per unit.
    DkkPerUnit,
    /// Units per person and year.
    UnitsPerPerson,
    /// FTE per unit.
    FtePerUnit,
    /// 0 to 1.
    Share,
    /// 1 where nothing changes.
    Factor,
}

impl Measured {
    /// The word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Dkk => "dkk",
            Self::Fte => "fte",
            Self::Persons => "persons",
            Self::Units => "units",
            Self::DkkPerUnit => "dkk_per_unit",
            Self::UnitsPerPerson => "units_per_person",
            Self::FtePerUnit => "fte_per_unit",
            Self::Share => "share",
            Self::Factor => "factor",
        }
    }
}

/// A column of `gap.csv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Services and transfers.
    Need,
    /// Transfers owed and paid.
    Transfer,
    /// Money for services and transfers.
    Frame,
    /// Need − frame.
    Gap,
    /// Money for services ÷ need for services.
    Coverage,
    /// FTE to keep today's level.
    NeedFte,
    /// FTE that money pays for.
    FundedFte,
    /// FTE that are there.
    AvailableFte,
    /// FTE that are missing.
    GapFte,
}

impl Figure {
    /// All, in the order of the table.
    pub const ALL: [Self; 9] = [
        Self::Need,
        Self::Transfer,
        Self::Frame,
        Self::Gap,
        Self::Coverage,
        Self::NeedFte,
        Self::FundedFte,
        Self::AvailableFte,
        Self::GapFte,
    ];

    /// The column's name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Need => "need_dkk",
            Self::Transfer => "transfer_dkk",
            Self::Frame => "frame_dkk",
            Self::Gap => "gap_dkk",
            Self::Coverage => "coverage",
            Self::NeedFte => "need_fte",
            Self::FundedFte => "funded_fte",
            Self::AvailableFte => "available_fte",
            Self::GapFte => "gap_fte",
        }
    }

    /// The column with this name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|figure| figure.key() == key)
    }

    /// What it is measured in.
    pub fn measured(self) -> Measured {
        match self {
            Self::Need | Self::Transfer | Self::Frame | Self::Gap => Measured::Dkk,
            Self::Coverage => Measured::Share,
            Self::NeedFte | Self::FundedFte | Self::AvailableFte | Self::GapFte => Measured::Fte,
        }
    }

    /// The smallest step in which a change of it is told: a krone, a millionth of an FTE, a billionth of
    /// coverage. The last two are the last decimals of `gap.csv`.
    pub fn quantum(self) -> f64 {
        match self.measured() {
            Measured::Dkk => 1.0,
            Measured::Share => 1e-9,
            _ => 1e-6,
        }
    }

    /// Its value in a row; `None` where staff is not projected.
    pub fn of(self, row: &AreaYear) -> Option<f64> {
        Some(match self {
            Self::Need => row.need().0,
            Self::Transfer => row.transfer.0 as f64,
            Self::Frame => row.frame().0 as f64,
            Self::Gap => row.gap().0,
            Self::Coverage => row.coverage(),
            Self::NeedFte => row.need_fte.0,
            Self::FundedFte => row.staff?.funded.0,
            Self::AvailableFte => row.staff?.available.0,
            Self::GapFte => row.staff?.gap.0,
        })
    }
}

/// One number of `gap.csv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The column.
    pub figure: Figure,
    /// `None`: all areas together.
    pub area: Option<AreaId>,
    /// Years after the base year.
    pub t: usize,
    /// The scenario.
    pub scenario: ScenarioId,
    /// The plan.
    pub plan: PlanId,
}
