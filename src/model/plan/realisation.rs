//! What share of a promised effect comes true, and how many years late.
//!
//! Every lever and initiative has one; an ensemble may draw it for each plan. Start at [`Realisation`].

use crate::ids::PromiseId;

/// What comes true of the effect of a lever or an initiative.
#[derive(Clone, Debug)]
pub struct Realisation {
    /// The id that the row gives itself; `None`: its kind and its area or service.
    pub id: Option<String>,
    /// Share of the effect, 0 to [`MOST_REALISED`](crate::model::MOST_REALISED).
    pub share: f64,
    /// Years by which the effect comes later than promised.
    pub delay_years: usize,
    /// Its place among the study's promises; `None`: no ensemble can draw it.
    pub promise: Option<PromiseId>,
}

impl Realisation {
    /// All of it, in time, never drawn.
    pub const WHOLE: Self = Self { id: None, share: 1.0, delay_years: 0, promise: None };
}

/// What it is called, and its place among the promises, are no part of what it does: equal rows of two plans are equal.
impl PartialEq for Realisation {
    fn eq(&self, other: &Self) -> bool {
        self.share == other.share && self.delay_years == other.delay_years
    }
}
