//! What was spent: a municipality's accounts by area or by service, in the prices of their own year.
//!
//! They move no number; they are held beside need and frame. Start at [`AccountsRow`].

use crate::ids::{AreaId, ServiceId};
use crate::units::Year;

/// What was spent in a year on an area as a whole, or on one of its services.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AccountsRow {
    /// Of which area.
    pub area: AreaId,
    /// `None`: all of the area. An area and year has one such row or rows by service, never both.
    pub service: Option<ServiceId>,
    /// The year of the accounts, before, at or after the base year.
    pub year: Year,
    /// Kroner of that year, net.
    pub dkk: f64,
}
