//! Who is there to do the work: funded, available, and who can be hired.
//!
//! The stock of staff by age and how it is filled up; staff do not move between areas. Start at
//! [`StaffTable`], then [`available`].

mod stock;
mod supply;

pub use stock::StaffTable;
pub use supply::{Hiring, available, funded};
