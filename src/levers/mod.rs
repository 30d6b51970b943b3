//! What a plan does over the years: gains, savings, demand, initiatives, one-off costs.
//!
//! The profiles (delay, ramp, cap, floor, decay), what share of them comes true, and the flat table that need is multiplied
//! with. What is chosen is the same in every scenario; what comes true of it may be drawn. Start at [`LeverTable`].

mod came_true;
mod choice;
mod profile;
mod promised;
mod strength;
mod table;

pub use came_true::RunYear;
pub use choice::{Candidate, Picked, choose};
pub use profile::{demand_factor, lean_factor, ramp};
pub use promised::{LeverLanes, LeverRow, LeverView, Promised};
pub use table::{LeverTable, StaffLevers};
