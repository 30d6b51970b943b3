//! Who is there to do the work: funded, available, and who can be hired.
//!
//! Owns the stock of staff by age and how it is filled up; refuses to let staff move between areas. Start
//! at [`StaffTable`], then [`available`].

mod stock;
mod supply;

pub use stock::StaffTable;
pub use supply::{Hiring, available, funded};
