//! What would change a number: Sobol' indices, Morris screening, and one factor at a time.
//!
//! Says which runs are made and what is told of each factor; the estimators are pure functions of a sample and its
//! outcomes, and know no study. Start at [`sensitivity`], then at [`sobol::indices`] and [`morris::effects`].
#![doc = "\n"]
#![doc = include_str!("../../docs/sensitivity.md")]

pub mod interval;
pub mod morris;
pub mod sobol;

use super::keep_quantity::KeepQuantity;
use crate::ensemble::{Control, Ensemble, How, Points};
use crate::figures::Quantity;
use crate::model::{Design, Study};
use interval::Resampling;
use rayon::prelude::*;
use sobol::Index;

/// Shares of a factor when it is low and when it is high: one run in ten is below the first and above the last.
pub const ONE_AT_A_TIME: [f64; 2] = [0.1, 0.9];

/// Indices are settled when no interval is wider: half of it is how far an index may be off.
///
/// Assumption; Sarrazin, Pianosi & Wagener (2016), Environ. Model. Softw. 79, 135–152, ask for 0.05.
pub const SETTLED: f64 = 0.1;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SensitivityQuestion {
    /// About which number.
    pub outcome: Quantity,
    /// Rows of Sobol' matrices; 0: no indices.
    pub rows: usize,
    /// Morris walks; 0: no screening.
    pub walks: usize,
    /// What random numbers are keyed with.
    pub seed: u64,
}

impl SensitivityQuestion {
    /// How many runs it takes with so many factors.
    pub fn runs(&self, factors: usize) -> u64 {
        let one_at_a_time = 2 * factors + 1;
        let sobol = sobol::runs(factors, self.rows);
        (one_at_a_time + sobol + morris::runs(factors, self.walks)) as u64
    }
}

/// What one factor does to the outcome.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OfFactor {
    /// Its own number at the 10th percentile.
    pub low: f64,
    /// At the 90th.
    pub high: f64,
    /// The outcome with this factor low and all others in the middle.
    pub at_low: f64,
    /// With this factor high.
    pub at_high: f64,
    /// `None`: not asked for, or the outcome does not vary.
    pub index: Option<Index>,
    /// `None`: not asked for.
    pub effect: Option<morris::MorrisEffect>,
}

impl OfFactor {
    /// How far apart its ends bring the outcome.
    pub fn swing(&self) -> f64 {
        (self.at_high - self.at_low).abs()
    }
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Sensitivity {
    /// What was asked.
    pub question: SensitivityQuestion,
    /// The outcome with every factor as the scenario has it that the draws are made about.
    pub at_scenario: f64,
    /// Mean and variance of the outcome over the Sobol' rows; `None`: not asked for, or it does not vary.
    pub spread: Option<(f64, f64)>,
    /// In the design's order.
    pub factors: Vec<OfFactor>,
    /// The widest interval of an index; `None` without indices.
    pub widest: Option<f64>,
    /// Places of the factors, the one that explains most first: by total index, or else by μ*, or else by
    /// swing.
    pub order: Vec<usize>,
    /// How many runs were made.
    pub runs: u64,
}

impl Sensitivity {
    /// Is every index known well enough?
    pub fn is_settled(&self) -> bool {
        self.widest.is_none_or(|widest| widest <= SETTLED)
    }
}

/// The outcome of the scenario, and with one factor after the other moved from it.
struct OneAtATime {
    at_scenario: f64,
    /// By factor, at [`ONE_AT_A_TIME`].
    ends: Vec<[f64; 2]>,
}

/// Each factor alone at its ends, all else as in the scenario: so that the swings lie about the number that every
/// other place gives.
fn one_at_a_time(
    study: &Study,
    design: &Design,
    outcome: Quantity,
    how: How,
    control: &impl Control,
) -> Option<OneAtATime> {
    let keep = KeepQuantity::of_first(study, outcome);
    let of = |factors, shares: &[f64]| {
        let points = Points::new(1, shares.to_vec());
        let alone = points.design(design, factors);
        Ensemble::at_points(study, &alone, &points, how).reduce(&keep, control)
    };
    // Nothing is moved, so that the share says nothing.
    let scenario = of(Vec::new(), &ONE_AT_A_TIME[..1])?;
    let ends =
        design.factors.par_iter().map(|own| of(vec![own.clone()], &ONE_AT_A_TIME)?.try_into().ok());
    Some(OneAtATime { at_scenario: *scenario.first()?, ends: ends.collect::<Option<_>>()? })
}

/// Asks `question` of the study's only plan over the factors of `design`, each by itself distributed as
/// there: correlations are left out, as variance is not to be parted among factors that move together, and
/// so are combinations of scenarios. On all threads of the current pool; `None` if `control` said stop.
///
/// There must be a factor and no more than [`sobol::MOST_FACTORS`].
pub fn sensitivity(
    study: &Study,
    design: &Design,
    question: SensitivityQuestion,
    how: How,
    control: &impl Control,
) -> Option<Sensitivity> {
    let k = design.factors.len();
    let SensitivityQuestion { outcome, rows, walks, seed } = question;
    let of_single = one_at_a_time(study, design, outcome, how, control)?;
    let sample = if rows > 0 { sobol::sample(k, rows, seed) } else { None };
    let mut shares: Vec<f64> = sample.iter().flatten().copied().collect();
    let levels = morris::walks(k, walks, seed);
    shares.extend(levels.iter().map(|level| morris::share_of(*level)));

    let points = Points::new(k, shares);
    let drawn = points.design(design, design.factors.clone());
    let ensemble = Ensemble::at_points(study, &drawn, &points, how);
    let found = ensemble.reduce(&KeepQuantity::of_first(study, outcome), control)?;
    let of_sample = sample.map_or(0, |_| sobol::runs(k, rows));
    let (of_sample, of_walks) = found.split_at_checked(of_sample)?;

    let resampling = Resampling::usual(seed);
    let indices = sobol::indices(of_sample, k, outcome.tie_width(study), resampling);
    let effects = morris::effects(&levels, of_walks, k, resampling);
    let of_factor = |factor: usize| OfFactor {
        low: ensemble.number_at(factor, ONE_AT_A_TIME[0]),
        high: ensemble.number_at(factor, ONE_AT_A_TIME[1]),
        at_low: of_single.ends[factor][0],
        at_high: of_single.ends[factor][1],
        index: indices.as_ref().and_then(|found| found.factors.get(factor).copied()),
        effect: effects.as_ref().and_then(|found| found.get(factor).copied()),
    };
    let factors: Vec<OfFactor> = (0..k).map(of_factor).collect();
    let weight = |own: &OfFactor| match (own.index, own.effect) {
        (Some(index), _) => index.total.estimate,
        (None, Some(effect)) => effect.mu_star.estimate,
        (None, None) => own.swing(),
    };
    let mut order: Vec<usize> = (0..k).collect();
    order.sort_by(|one, other| weight(&factors[*other]).total_cmp(&weight(&factors[*one])));
    Some(Sensitivity {
        question,
        at_scenario: of_single.at_scenario,
        spread: indices.as_ref().map(|found| (found.mean, found.variance)),
        factors,
        widest: indices.as_ref().map(sobol::SobolIndices::widest),
        order,
        runs: (points.count() + 2 * k + 1) as u64,
    })
}
