//! What a plan does over the years: gains, savings, demand, initiatives, one-off costs.
//!
//! Owns the profiles (delay, ramp, cap, floor, decay) and the flat table that need is multiplied with;
//! refuses to know scenarios: what is chosen is the same in every future. Start at [`LeverTable`].

mod profile;
mod strength;
mod table;

pub use profile::{demand_factor, lean_factor, ramp};
pub use strength::strengths;
pub use table::{LeverTable, StaffLevers};

/// TEMPORARY
pub struct Candidate {
    /// b
    pub benefit_dkk: f64,
    /// c
    pub cost_dkk: Vec<f64>,
}
/// TEMPORARY
pub fn choose(c: &[Candidate], _l: &[f64]) -> Vec<bool> {
    c.iter().map(|c| c.benefit_dkk > 0.0 && !c.cost_dkk.is_empty()).collect()
}
