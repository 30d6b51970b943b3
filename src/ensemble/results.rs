//! Figures over the runs of an ensemble: means, quantiles, chances of a gap, and whether the runs were enough.
//!
//! Has the Monte Carlo error and the verdict. Start at [`Estimate`].

use super::aggregate::Aggregate;
use crate::figures::Figure;
use crate::numeric::{Quantile, Range, Tally};

/// The shares that quantiles are told at.
pub const SHARES: [f64; 7] = [0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95];

/// With fewer runs nothing is said of how exact a figure is: fewer than five of them lie beyond p05 or p95, and one
/// that came the same way in all of them may be chance. *Assumption*.
pub const FEWEST_RUNS: u64 = 100;

/// One figure of one plan, area and year over all runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimate {
    /// Runs.
    pub runs: u64,
    /// Over the runs.
    pub mean: f64,
    /// Standard error of the mean; 0 where nothing was drawn.
    pub mean_se: f64,
    /// At [`SHARES`].
    pub quantiles: [Quantile; 7],
    /// Standard error of each quantile; 0 where nothing was drawn.
    pub quantile_se: [f64; 7],
    /// The smallest and the largest.
    pub extremes: (f64, f64),
    /// Where its bins lie.
    pub range: Range,
    /// Runs outside of them.
    pub outside: u64,
    /// Of gaps only.
    pub chances: Option<Chances>,
    /// Are the runs enough for it?
    pub verdict: Verdict,
}

/// How often there is a gap.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chances {
    /// Share of the runs with a gap of more than a krone.
    pub of_gap: f64,
    /// Share of the runs with a gap above the tolerance.
    pub above_tolerance: f64,
    /// The larger of their standard errors; 0 where nothing was drawn.
    pub se: f64,
}

/// Were there enough runs for a figure?
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verdict {
    /// The largest standard error of mean and quantiles as a share of the spread from p05 to p95, or of
    /// a chance, whichever is larger. `None`: there are fewer than [`FEWEST_RUNS`].
    pub error: Option<f64>,
    /// Runs at which that would be the precision asked for; at most [`Estimate::runs`] if there are enough, and at least
    /// [`FEWEST_RUNS`] where it is not known.
    pub runs_needed: u64,
    /// Is the error within the precision asked for?
    pub is_enough: bool,
}

/// What a figure must be read with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DrawReading {
    /// Is anything drawn? The runs of a grid and of named scenarios are all there are, without error.
    pub is_drawn: bool,
    /// The error that is small enough, as a share.
    pub precision: f64,
}

/// One figure; area `cells.areas` is the total. `None` outside the cells.
pub fn estimate(
    aggregate: &Aggregate,
    reading: DrawReading,
    (plan, area, year): (usize, usize, usize),
    of: Figure,
) -> Option<Estimate> {
    let cell = aggregate.cell(plan, area, year, of)?;
    let chances = (of == Figure::Gap).then(|| {
        let gaps = aggregate.gaps_at(plan, area, year);
        (gaps.gap, gaps.above)
    });
    aggregate.read(cell, |tally, range| of_tally(tally, *range, chances, reading))
}

/// Persons of an age group (its place in [`crate::model::AGE_GROUPS`]) on 1 January of a year (from 0); `None` where
/// there is none.
pub fn people_estimate(
    aggregate: &Aggregate,
    reading: DrawReading,
    age_group: usize,
    year: usize,
) -> Option<Estimate> {
    let cell = aggregate.people_cell(age_group, year)?;
    aggregate.read(cell, |tally, range| of_tally(tally, *range, None, reading))
}

fn of_tally(
    tally: &Tally,
    range: Range,
    gaps: Option<(u64, u64)>,
    reading: DrawReading,
) -> Estimate {
    let runs = tally.count();
    let count = runs.max(1) as f64;
    let drawn = if reading.is_drawn { 1.0 } else { 0.0 };
    let quantiles = SHARES.map(|share| tally.quantile(&range, share));
    let quantile_se = SHARES.map(|share| drawn * quantile_error(tally, &range, share));
    let mean_se = drawn * tally.deviation(&range) / libm::sqrt(count);
    let chances = gaps.map(|(gap, above)| {
        let (of_gap, above_tolerance) = (gap as f64 / count, above as f64 / count);
        let error = |share: f64| libm::sqrt(share * (1.0 - share) / count);
        let se = drawn * error(of_gap).max(error(above_tolerance));
        Chances { of_gap, above_tolerance, se }
    });
    let spread = quantiles[6].value - quantiles[0].value;
    let worst = quantile_se.iter().fold(mean_se, |worst, error| worst.max(*error));
    let relative = if spread > 0.0 { worst / spread } else { 0.0 };
    let error = relative.max(chances.map_or(0.0, |chances| chances.se));
    let times = error / reading.precision;
    let is_known = !reading.is_drawn || runs >= FEWEST_RUNS;
    // Errors fall with the root of the runs.
    let needed = (count * times * times).ceil() as u64;
    Estimate {
        runs,
        mean: tally.mean(&range),
        mean_se,
        quantiles,
        quantile_se,
        extremes: tally.extremes(),
        range,
        outside: tally.outside(),
        chances,
        verdict: Verdict {
            error: is_known.then_some(error),
            runs_needed: if is_known { needed } else { needed.max(FEWEST_RUNS) },
            is_enough: is_known && error <= reading.precision,
        },
    }
}

/// The standard error of a quantile: half of what lies between the quantiles one standard error of its
/// share below and above.
///
/// Needs no density, so it holds for any shape. Source: the order-statistic interval of Conover (1999),
/// *Practical Nonparametric Statistics*, ch. 3.2. For Latin hypercube and Sobol points the true error is
/// smaller.
fn quantile_error(tally: &Tally, range: &Range, share: f64) -> f64 {
    let step = libm::sqrt(share * (1.0 - share) / tally.count().max(1) as f64);
    let at = |share: f64| tally.quantile(range, share.clamp(0.0, 1.0)).value;
    0.5 * (at(share + step) - at(share - step))
}
