//! The one list of figures, and how each is computed from a run.
//!
//! Has each figure's key, unit, decimals, which way is better, what it is of and when two values are the same;
//! and the plain numbers that figures are computed from: [`AreaYear`] of one area in one year, [`PlanView`] of
//! one plan in one future; and the keyed [`table::Table`] that every medium writes. Start at [`Figure`], the list, then at [`Quantity`], a figure of something.

mod area_year;
mod better;
mod by_service;
mod figure;
mod over_years;
mod plan_view;
pub mod policies;
mod quantity;
pub mod table;
mod unit;

pub use area_year::{AreaYear, Staff, area_years, in_study_order};
pub use better::Better;
pub use by_service::{counted, unserved};
pub use figure::{Figure, Grain};
pub use over_years::Found;
pub use plan_view::{PlanView, PlanYears};
pub use quantity::{Quantity, Scope};
pub use unit::Unit;
