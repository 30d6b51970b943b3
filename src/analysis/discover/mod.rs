//! When a plan fails: which ranges of the uncertain factors its failing runs have in common.
//!
//! Says what failing is and which runs are looked at; the search is a pure function of points and of which of them
//! fail, and knows no study. Start at [`discover`], then at [`prim::find_boxes`].
#![doc = "\n"]
#![doc = include_str!("../../docs/discover.md")]

mod binomial;
pub mod prim;

use super::keep_quantity::KeepQuantity;
use crate::ensemble::{Control, Ensemble, How, Reducer};
use crate::figures::{Figure, PlanView, Quantity};
use crate::model::{Design, Study};
use prim::{FoundBox, Runs, Search};

/// When a run counts as failing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Failing {
    /// The number that is looked at.
    pub outcome: Quantity,
    /// On which side of the limit it fails.
    pub side: Side,
    /// The limit, in the number's unit, or as a share of need.
    pub limit: f64,
    /// Is the limit a share of need in the same area and year?
    pub is_of_need: bool,
}

/// A side of a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// More than the limit fails.
    Above,
    /// Less fails.
    Below,
}

/// The coverage below which an area counts as not covered, as in the scorecard.
const COVERED: f64 = 0.95;

/// How a share of need is written, in either language; of kroner it is a share of service need.
const OF_NEED: [&str; 4] = ["of need", "of service need", "af behovet", "af servicebehovet"];

impl Failing {
    /// As usual for this number: a gap above the study's tolerance of service need, coverage below 95 %, or a plan
    /// that is adequate for too few years to reach the decision year. `None` where there is no usual limit.
    pub fn usual(study: &Study, outcome: Quantity) -> Option<Self> {
        let model = &study.model;
        let of = |side, limit, is_of_need| Some(Self { outcome, side, limit, is_of_need });
        match outcome.figure {
            Figure::Gap | Figure::GapFte => of(Side::Above, model.tolerance, true),
            Figure::AdequateYears => {
                let years = model.decision_year.since(model.base_year);
                of(Side::Below, years as f64, false)
            }
            Figure::Coverage
            | Figure::WeakestCoverage
            | Figure::DecisionWeakestCoverage
            | Figure::LowestCoverage
            | Figure::DecisionCoverage => of(Side::Below, COVERED, false),
            _ => None,
        }
    }

    /// From words in either language: `above 5 % of need`, `under 0,95`. `None` where they are no limit.
    pub fn read(words: &str, outcome: Quantity) -> Option<Self> {
        let words = words.to_lowercase().replace('\u{a0}', " ");
        let (side, rest) = words.trim().split_once(' ')?;
        let side = match side {
            "above" | "over" => Side::Above,
            "below" | "under" => Side::Below,
            _ => return None,
        };
        let rest = rest.trim();
        let of_need = OF_NEED.iter().find_map(|end| rest.strip_suffix(end));
        let number = of_need.unwrap_or(rest).trim();
        let percent = number.strip_suffix('%');
        let number = percent.unwrap_or(number).trim().replace(',', ".");
        let number: f64 = number.replace('\u{2212}', "-").parse().ok()?;
        let limit = if percent.is_some() { number / 100.0 } else { number };
        let is_of_need = of_need.is_some();
        limit.is_finite().then_some(Self { outcome, side, limit, is_of_need })
    }

    /// Need in the number's own unit, where the limit is a share of it; `None`: it is no such share, or the
    /// number has no need.
    pub fn need(&self) -> Option<Quantity> {
        let figure = match self.outcome.figure {
            Figure::Gap | Figure::Frame | Figure::Transfer | Figure::Need => Figure::Need,
            Figure::GapFte | Figure::FundedFte | Figure::AvailableFte | Figure::NeedFte => {
                Figure::NeedFte
            }
            _ => return None,
        };
        self.is_of_need.then_some(Quantity { figure, ..self.outcome })
    }

    /// What is taken off need: transfers, as shares of kroner are of service need.
    pub fn without(&self) -> Option<Quantity> {
        let need = self.need().filter(|need| need.figure == Figure::Need)?;
        Some(Quantity { figure: Figure::Transfer, ..need })
    }

    /// Does a run with this number, and this need (without what is taken off it), fail? A krone of rounding decides nothing.
    pub fn fails(&self, study: &Study, value: f64, need: f64) -> bool {
        let limit = if self.is_of_need { self.limit * need } else { self.limit };
        let tie = self.outcome.tie_width(study);
        match self.side {
            Side::Above => value > limit + tie,
            Side::Below => value < limit - tie,
        }
    }
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Discovery {
    /// When a run counted as failing.
    pub failing: Failing,
    /// How the boxes were sought.
    pub search: Search,
    /// How many runs were looked at.
    pub runs: usize,
    /// How many of them fail.
    pub fails: usize,
    /// The factors' smallest and largest number among the runs.
    pub ranges: Vec<(f64, f64)>,
    /// One after the other.
    pub boxes: Vec<FoundBox>,
}

impl Discovery {
    /// Share of the runs that fail.
    pub fn share_failing(&self) -> f64 {
        self.fails as f64 / self.runs.max(1) as f64
    }

    /// From points (`[run][factor]`) and which of them fail.
    pub fn of(
        points: &[f64],
        factors: usize,
        fails: &[bool],
        failing: Failing,
        search: Search,
    ) -> Self {
        let column = |factor: usize| points.iter().skip(factor).step_by(factors.max(1)).copied();
        let range = |factor| {
            let low = column(factor).fold(f64::INFINITY, f64::min);
            (low, column(factor).fold(f64::NEG_INFINITY, f64::max))
        };
        Self {
            failing,
            search,
            runs: fails.len(),
            fails: fails.iter().filter(|fails| **fails).count(),
            ranges: (0..factors).map(range).collect(),
            boxes: prim::find_boxes(Runs { points, factors, fails }, search),
        }
    }
}

/// Looks for boxes in the runs of `design` under the study's only plan, on all threads of the current pool;
/// `None` if `control` said stop.
///
/// Factors that hang together are drawn so: a box may then have the limits of either. Scenarios that are
/// laid over the design's own are no factor; all their runs are looked at together.
pub fn discover(
    study: &Study,
    design: &Design,
    failing: Failing,
    search: Search,
    how: How,
    control: &impl Control,
) -> Option<Discovery> {
    let ensemble = Ensemble::new(study, design, how);
    let of_need = failing.need().map(|need| KeepQuantity::of_first(study, need));
    let without = failing.without().map(|transfer| KeepQuantity::of_first(study, transfer));
    let both = Both { outcome: KeepQuantity::of_first(study, failing.outcome), of_need, without };
    let rows = ensemble.reduce(&both, control)?;
    let runs = ensemble.work().runs();
    let points: Vec<f64> = (0..runs).flat_map(|run| ensemble.drawn(run)).collect();
    let fails: Vec<bool> =
        rows.chunks_exact(2).map(|row| failing.fails(study, row[0], row[1])).collect();
    Some(Discovery::of(&points, design.factors.len(), &fails, failing, search))
}

/// The number and the need of the only plan.
struct Both<'a> {
    outcome: KeepQuantity<'a>,
    of_need: Option<KeepQuantity<'a>>,
    /// Taken off need.
    without: Option<KeepQuantity<'a>>,
}

impl Reducer for Both<'_> {
    fn width(&self) -> usize {
        2
    }

    fn needs_services(&self) -> bool {
        self.outcome.needs_services()
    }

    fn reduce(&self, plans: &[PlanView<'_>], row: &mut [f64]) {
        if let [value, need] = row {
            self.outcome.reduce(plans, std::slice::from_mut(value));
            if let Some(of_need) = &self.of_need {
                of_need.reduce(plans, std::slice::from_mut(need));
            }
            if let Some(without) = &self.without {
                let mut transfer = [0.0];
                without.reduce(plans, &mut transfer);
                *need -= transfer[0];
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_read_in_either_language() {
        let outcome = Quantity::of_area(Figure::Gap, None, 0);
        let read = |words: &str| {
            let failing = Failing::read(words, outcome)?;
            Some((failing.side, failing.limit, failing.is_of_need))
        };
        assert_eq!(read("above 0.05 of need"), Some((Side::Above, 0.05, true)));
        assert_eq!(read("over 5 % af behovet"), Some((Side::Above, 0.05, true)));
        assert_eq!(read("over 5 % af servicebehovet"), Some((Side::Above, 0.05, true)));
        assert_eq!(read("above 0.05 of service need"), Some((Side::Above, 0.05, true)));
        assert_eq!(read("under 0,95"), Some((Side::Below, 0.95, false)));
        assert_eq!(read("below -1e6"), Some((Side::Below, -1e6, false)));
        for wrong in ["", "above", "more than 5", "above x", "above inf", "5"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
