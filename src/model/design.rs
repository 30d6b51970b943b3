//! What an ensemble draws: its design, its uncertain factors, and how they are correlated.
//!
//! A design cannot be wrong: `input` checks ranges, supports and correlations before it makes one. Start at [`Design`].

use super::distribution::Distribution;
use super::factor::{Factor, FactorPart};
use super::names::Names;
use crate::ids::ScenarioId;
use crate::units::Year;

/// More runs than this no design has: counters hold 32 bits, and at a million runs a second it is more
/// than an hour.
pub const MOST_RUNS: u64 = u32::MAX as u64;

/// How points are laid out over the factors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Every combination of the levels of all axes.
    Factorial,
    /// Independent random points.
    MonteCarlo,
    /// One point in each of `runs` strata of every factor.
    LatinHypercube,
    /// Scrambled Sobol points, which fill all factors evenly together.
    Sobol,
}

impl Scheme {
    /// All, with the word in `ensemble.toml`.
    pub const ALL: [(&'static str, Self); 4] = [
        ("factorial", Self::Factorial),
        ("monte_carlo", Self::MonteCarlo),
        ("latin_hypercube", Self::LatinHypercube),
        ("sobol", Self::Sobol),
    ];

    /// The word in `ensemble.toml`.
    pub fn word(self) -> &'static str {
        Self::ALL.into_iter().find(|(_, scheme)| *scheme == self).map_or("", |(word, _)| word)
    }
}

/// What a drawn number does to the scenario's own path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// It takes the path's place.
    Value,
    /// It is added in every year.
    Offset,
    /// It is added once for each year since the year before `from`: a slope a year.
    Slope,
}

impl Effect {
    /// All, with the word in `ensemble.toml`.
    pub const ALL: [(&'static str, Self); 3] =
        [("value", Self::Value), ("offset", Self::Offset), ("slope", Self::Slope)];

    /// The word in `ensemble.toml`.
    pub fn word(self) -> &'static str {
        Self::ALL.into_iter().find(|(_, effect)| *effect == self).map_or("", |(word, _)| word)
    }

    /// What the number is multiplied with before it is added, in the `years`-th year it counts (0 in
    /// the first).
    pub fn weight(self, years: usize) -> f64 {
        match self {
            Self::Value | Self::Offset => 1.0,
            Self::Slope => (years + 1) as f64,
        }
    }
}

/// Where a factor's numbers come from.
#[derive(Clone, Debug, PartialEq)]
pub enum Values {
    /// These, one after the other on a factorial's axis, equally likely elsewhere.
    Levels(Vec<f64>),
    /// Drawn from a distribution; on a factorial's axis at the middle of equal shares.
    Drawn(Distribution),
    /// A path over the years about the scenario's own, as the study's fit says; on a factorial's axis as many paths
    /// as it has levels.
    Fitted,
}

impl Values {
    /// The least and the greatest of them.
    pub fn support(&self) -> (f64, f64) {
        match self {
            Self::Levels(levels) => (
                levels.iter().copied().fold(f64::INFINITY, f64::min),
                levels.iter().copied().fold(f64::NEG_INFINITY, f64::max),
            ),
            Self::Drawn(distribution) => distribution.support(),
            // A path has no bounds; what no population can have it never becomes.
            Self::Fitted => (0.0, 0.0),
        }
    }
}

/// One uncertain factor.
#[derive(Clone, Debug, PartialEq)]
pub struct UncertainFactor {
    /// As in the file: `complexity_growth.elderly`.
    pub name: String,
    /// What is uncertain.
    pub factor: Factor,
    /// The area or service; `None` for all of them alike and for factors of the whole study.
    pub part: Option<FactorPart>,
    /// What the number does.
    pub effect: Effect,
    /// The first year in which it counts, never before the factor itself counts.
    pub from: Year,
    /// The numbers.
    pub values: Values,
    /// Which axis of a factorial it lies on; 0 elsewhere.
    pub axis: usize,
    /// Why this distribution, if the study says.
    pub why: Option<Names>,
}

impl UncertainFactor {
    /// As tables name it: as in the file, with what its number does where it does not take the scenario's place.
    pub fn key(&self) -> String {
        match (&self.values, self.effect) {
            (Values::Fitted, _) => format!("{}.fit", self.name),
            (_, Effect::Value) => self.name.clone(),
            (_, effect) => format!("{}.{}", self.name, effect.word()),
        }
    }
}

/// Factors whose draws are correlated.
///
/// Gaussian copula: the factors' normal scores have these correlations, whatever their distributions.
#[derive(Clone, Debug, PartialEq)]
pub struct Correlation {
    /// Indices of the factors, ascending.
    pub factors: Vec<usize>,
    /// The lower Cholesky factor of their correlation matrix, row by row: row `i` has `i + 1` numbers.
    pub lower: Vec<Vec<f64>>,
}

/// An ensemble's design.
#[derive(Clone, Debug, PartialEq)]
pub struct Design {
    /// How points are laid out.
    pub scheme: Scheme,
    /// Points in each combination of scenarios; of a factorial the product of its axes. At least 1.
    pub draws: u64,
    /// What random numbers are keyed with.
    pub seed: u64,
    /// What everything that is not drawn is taken from.
    pub scenario: ScenarioId,
    /// Named scenarios laid over `scenario`, one list for each part of the ensemble; never empty: an
    /// ensemble without combinations has one that lays nothing over.
    pub combinations: Vec<Vec<ScenarioId>>,
    /// In the order of the file; empty where only combinations are run.
    pub factors: Vec<UncertainFactor>,
    /// Sizes of a factorial's axes, the slowest first; empty elsewhere.
    pub axes: Vec<u64>,
    /// `None`: all factors are independent.
    pub correlation: Option<Correlation>,
    /// A figure counts as exact enough when its Monte Carlo error is at most this share of the spread
    /// from p05 to p95.
    pub precision: f64,
}

impl Design {
    /// All runs of a plan: draws in every combination.
    pub fn runs(&self) -> u64 {
        self.draws * self.combinations.len() as u64
    }
}
