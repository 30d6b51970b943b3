//! What only a run shows, and what its reader must know of it.
//!
//! Plain facts with ids and amounts, found while running; `input` says where in the study's files each of them comes
//! from, and `diag` in which words. Start at [`RunIssue`].

use super::people::Sex;
use super::service::Kind;
use crate::ids::{AreaId, PlanId, ScenarioId};
use crate::units::Year;

/// No amount of money, FTE or persons of a run is larger than this.
///
/// Amounts are written in hundredths as 64-bit whole numbers, and sums over 16 areas and 150 years must fit too; an
/// `f64` holds each such amount to less than a krone.
pub const LARGEST_AMOUNT: f64 = 1e13;

/// One thing that a run showed.
#[derive(Clone, Debug, PartialEq)]
pub struct RunIssue {
    /// In this scenario.
    pub scenario: ScenarioId,
    /// The first year.
    pub year: Year,
    /// What.
    pub kind: RunIssueKind,
}

/// What a run can show.
#[derive(Clone, Debug, PartialEq)]
pub enum RunIssueKind {
    /// More people are to move out than live there, so that they are not taken.
    NotTaken(NotTaken),
    /// A shift takes unemployment below nobody or above everybody, so that it counts in part only.
    RateCut(RateCut),
    /// The frame is less than the transfers owed by law.
    TransfersUnpaid {
        /// Under this plan.
        plan: PlanId,
        /// What is missing in the first year, kroner.
        short_dkk: f64,
    },
    /// An area needs services and has no money for them, though all areas together have some.
    AreaWithoutMoney {
        /// Under this plan.
        plan: PlanId,
        /// The area.
        area: AreaId,
        /// Money for services in the first year, kroner; not above 0.
        money_dkk: f64,
        /// Need for services in the first year, kroner.
        need_dkk: f64,
    },
    /// A budget, and nobody who uses what it is for in the base year of this scenario.
    BudgetUnused {
        /// The area.
        area: AreaId,
        /// Of which budget.
        kind: Kind,
    },
    /// An amount that is not finite, or larger than [`LARGEST_AMOUNT`].
    TooLarge {
        /// Under this plan; persons are the same under all.
        plan: Option<PlanId>,
        /// Of this area; of all people or areas where there is none.
        area: Option<AreaId>,
        /// Of what.
        amount: AmountKind,
    },
}

/// What grew too large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountKind {
    /// Persons.
    Persons,
    /// Need, kroner.
    Need,
    /// The frame, kroner.
    Frame,
    /// FTE.
    Fte,
    /// Need in running prices, kroner.
    RunningPrices,
}

impl AmountKind {
    /// The word that messages choose by.
    pub fn key(self) -> &'static str {
        match self {
            Self::Persons => "persons",
            Self::Need => "need",
            Self::Frame => "frame",
            Self::Fte => "fte",
            Self::RunningPrices => "running",
        }
    }
}

/// Ages of which fewer than nobody or more than everybody would be unemployed, in the first year with any.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RateCut {
    /// What the scenario adds to the rates.
    pub shift: f64,
    /// The youngest.
    pub age_from: usize,
    /// The oldest.
    pub age_to: usize,
    /// By so many persons the unemployed differ from what the shift says.
    pub persons: f64,
}

/// Where draws came to an amount past what can be counted: the first year, in all areas or in one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DrawTooLarge {
    /// Years since the base year.
    pub t: usize,
    /// `None`: of all people or areas.
    pub area: Option<AreaId>,
    /// Of what.
    pub amount: AmountKind,
}

/// People that a migration table takes and who are not there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NotTaken {
    /// Of the first row of the table.
    pub sex: Sex,
    /// Of the first row of the table.
    pub age: usize,
    /// Persons of that row who were not taken.
    pub persons: f64,
    /// Of all rows of all years.
    pub all_persons: f64,
    /// How many rows, one for each sex and age in each year.
    pub rows: usize,
}
