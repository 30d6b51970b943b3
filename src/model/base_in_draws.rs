//! Where a base scenario lies among its own draws.
//!
//! `analysis` finds it and `input` reports it. Start at [`BaseInDraws`].

/// The share of draws below the base scenario, and which factors lean.
#[derive(Clone, Debug, PartialEq)]
pub struct BaseInDraws {
    /// Share of the draws with a smaller total gap under the first plan in the decision year, 0 to 1.
    pub share_below: f64,
    /// The gap in the scenario, kroner.
    pub own_dkk: f64,
    /// The gap in the middle draw, kroner.
    pub median_dkk: f64,
    /// Places in the design of the factors whose median is not the scenario's number and moves the gap towards the middle
    /// draw, the largest effect first.
    pub leaning: Vec<usize>,
}

/// A base scenario between these shares of its draws is in the middle of them.
pub const MIDDLE: (f64, f64) = (0.4, 0.6);
