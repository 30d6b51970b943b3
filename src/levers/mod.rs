//! What a plan does over the years: gains, savings, demand, initiatives, one-off costs.
//!
//! The profiles (delay, ramp, cap, floor, decay) and the flat table that need is multiplied with. What is
//! chosen is the same in every scenario. Start at [`LeverTable`].

mod choice;
mod profile;
mod strength;
mod table;

pub use choice::{Candidate, Picked, choose};
pub use profile::{demand_factor, lean_factor, ramp};
pub use strength::strengths;
pub use table::{LeverTable, StaffLevers};
