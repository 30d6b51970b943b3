//! Points that somebody else laid out: the shares at which every uncertain factor stands in every run.
//!
//! Has their shape. Start at [`Points`], then at [`Ensemble::at_points`](super::Ensemble::at_points).

use crate::model::{Design, Scheme, UncertainFactor};

/// A share (0 to 1) of every factor in every run; shape `[run][factor]`.
#[derive(Clone, Debug, PartialEq)]
pub struct Points {
    width: usize,
    shares: Vec<f64>,
}

impl Points {
    /// `shares` has `width` numbers for each run; a last run that is not whole is left out.
    pub fn new(width: usize, mut shares: Vec<f64>) -> Self {
        let whole = shares.len() / width.max(1) * width.max(1);
        shares.truncate(whole);
        Self { width: width.max(1), shares }
    }

    /// How many runs there are.
    pub fn count(&self) -> usize {
        self.shares.len() / self.width
    }

    /// The shares of a run, counted from 0; none if there is no such run.
    pub fn of(&self, run: usize) -> &[f64] {
        self.shares.get(run * self.width..(run + 1) * self.width).unwrap_or_default()
    }

    /// The share of a factor in a run.
    pub(super) fn share(&self, run: u64, factor: usize) -> f64 {
        self.of(run as usize).get(factor).copied().unwrap_or(0.5)
    }

    /// A design whose runs are these points, about `design`'s scenario: nothing is laid over it, and its
    /// factors, given anew, hang together only as the points do.
    pub fn design(&self, design: &Design, factors: Vec<UncertainFactor>) -> Design {
        Design {
            scheme: Scheme::MonteCarlo,
            draws: (self.count() as u64).max(1),
            combinations: vec![Vec::new()],
            factors: factors.into_iter().map(|own| UncertainFactor { axis: 0, ..own }).collect(),
            axes: Vec::new(),
            correlation: None,
            ..design.clone()
        }
    }
}
