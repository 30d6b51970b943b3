//! An index whose trend wanders: what is noise and what lasts, and where it goes.

use super::{Steps, total};
use crate::model::{Trend, Way};
use crate::numeric::{exp, ln, normal_cdf};

/// Standard deviations of a single year's noise.
const NOISE: [f64; 4] = [0.005, 0.01, 0.02, 0.04];
/// Standard deviations of a year's step of the level.
const LEVEL: [f64; 4] = [0.0025, 0.005, 0.01, 0.02];
/// Standard deviations of a year's step of the trend.
const TREND: [f64; 4] = [0.001, 0.002, 0.004, 0.008];
/// Standard deviation of the trend before any year is seen: a fall of 2 % a year is nothing rare.
const FIRST_TREND: f64 = 0.02;

/// What an index's years say of it: a Kalman filter for each of 64 possible mixtures of noise, level and trend,
/// equally likely before, and weighted by how well each foretold every year from those before it.
///
/// ```text
/// predict  μ ← μ + δ,  P11 ← P11 + 2 P12 + P22 + σ_η²,  P12 ← P12 + P22,  P22 ← P22 + σ_ζ²
/// update   F = P11 + σ_ε²,  v = k − μ,  ln L −= ½ (ln F + v²/F),
///          μ ← μ + P11 v/F,  δ ← δ + P12 v/F,  P11 ← P11 σ_ε²/F,  P22 ← P22 − P12²/F,  P12 ← P12 σ_ε²/F
/// ```
///
/// From `μ = k(1)`, `δ = 0`. `index` has at least one year; an empty one gives no ways at all.
///
/// Source: Harvey (1989), *Forecasting, structural time series models and the Kalman filter*, ch. 2 and 4; decision
/// 0011 for the grid.
pub fn trend(index: &[f64]) -> Trend {
    let (Some(first), Some(last)) = (index.first(), index.last()) else {
        return Trend { last: 0.0, ways: Vec::new() };
    };
    let mut ways = Vec::with_capacity(NOISE.len() * LEVEL.len() * TREND.len());
    let mut likelihoods = Vec::with_capacity(ways.capacity());
    for noise in NOISE {
        for level_step in LEVEL {
            for trend_step in TREND {
                let before = Way {
                    noise,
                    level_step,
                    trend_step,
                    level: *first,
                    level_variance: noise * noise,
                    trend_variance: FIRST_TREND * FIRST_TREND,
                    ..Way::default()
                };
                let (way, likelihood) = filtered(before, &index[1..]);
                ways.push(way);
                likelihoods.push(likelihood);
            }
        }
    }
    let most = likelihoods.iter().fold(f64::NEG_INFINITY, |most, one| most.max(*one));
    for (way, likelihood) in ways.iter_mut().zip(&likelihoods) {
        way.weight = exp(likelihood - most);
    }
    let sum = total(ways.iter().map(|way| way.weight));
    for way in &mut ways {
        way.weight /= sum;
    }
    Trend { last: *last, ways }
}

/// What is known after these years more, and the log of how likely they were.
fn filtered(before: Way, years: &[f64]) -> (Way, f64) {
    let mut way = before;
    let mut likelihood = 0.0;
    let noise = way.noise * way.noise;
    for seen in years {
        way.level += way.trend;
        way.level_variance +=
            2.0 * way.covariance + way.trend_variance + way.level_step * way.level_step;
        way.covariance += way.trend_variance;
        way.trend_variance += way.trend_step * way.trend_step;
        let spread = way.level_variance + noise;
        let miss = seen - way.level;
        likelihood -= 0.5 * (ln(spread) + miss * miss / spread);
        way.level += way.level_variance / spread * miss;
        way.trend += way.covariance / spread * miss;
        way.trend_variance -= way.covariance * way.covariance / spread;
        way.level_variance *= noise / spread;
        way.covariance *= noise / spread;
    }
    (way, likelihood)
}

/// Draws a path: how far the index is from its last year's in each year ahead, `k(T+h) − k(T)` for h = 1, 2, ….
///
/// A possibility is drawn by its weight, level and trend as sure as they are known, and then every year's noise and
/// steps: 3 numbers and 3 for each year, always in the same order.
pub fn trend_path(trend: &Trend, steps: &mut Steps, path: &mut [f64]) {
    let lot = steps.share();
    let mut below = 0.0;
    let found = trend.ways.iter().find(|way| {
        below += way.weight;
        lot < below
    });
    let Some(way) = found.or(trend.ways.last()) else {
        path.fill(0.0);
        return;
    };
    let root = way.level_variance.sqrt();
    let slope = if root > 0.0 { way.covariance / root } else { 0.0 };
    let own = (way.trend_variance - slope * slope).max(0.0).sqrt();
    let (first, second) = (steps.normal(), steps.normal());
    let mut level = way.level + root * first;
    let mut now = way.trend + slope * first + own * second;
    for place in path {
        level += now + way.level_step * steps.normal();
        now += way.trend_step * steps.normal();
        *place = level + way.noise * steps.normal() - trend.last;
    }
}

/// The mean of all paths: a straight line.
pub fn trend_centre(trend: &Trend, path: &mut [f64]) {
    let level = total(trend.ways.iter().map(|way| way.weight * way.level));
    let slope = total(trend.ways.iter().map(|way| way.weight * way.trend));
    for (year, place) in path.iter_mut().enumerate() {
        *place = level + (year + 1) as f64 * slope - trend.last;
    }
}

/// Halvings of an interval; each gives a bit, and a number has 53.
const HALVINGS: usize = 100;
/// Further from the mean than so many standard deviations nothing is drawn.
const FAR: f64 = 12.0;

/// How far the index is from its last year's in the year `years` ahead, at the least of which the share `share` of all
/// paths lies: a quantile of 64 normals with their weights, by bisection.
///
/// ```text
/// mean  μ + h δ − k(T),   variance  P11 + 2 h P12 + h² P22 + h σ_η² + σ_ζ² Σ j² (j = 1 … h − 1) + σ_ε²
/// ```
pub fn trend_quantile(trend: &Trend, years: usize, share: f64) -> f64 {
    let ahead = years as f64;
    let squares = total((1..years).map(|year| (year * year) as f64));
    let normals: Vec<(f64, f64, f64)> = trend
        .ways
        .iter()
        .map(|way| {
            let known = way.level_variance
                + 2.0 * ahead * way.covariance
                + ahead * ahead * way.trend_variance;
            let steps = ahead * way.level_step * way.level_step
                + squares * way.trend_step * way.trend_step
                + way.noise * way.noise;
            (way.weight, way.level + ahead * way.trend - trend.last, (known + steps).sqrt())
        })
        .collect();
    let edge = |side: f64| normals.iter().map(move |(_, mean, spread)| mean + side * FAR * spread);
    let (mut low, mut high) =
        (edge(-1.0).fold(f64::INFINITY, f64::min), edge(1.0).fold(f64::NEG_INFINITY, f64::max));
    if !(low.is_finite() && high.is_finite()) {
        return 0.0;
    }
    for _ in 0..HALVINGS {
        let middle = low + 0.5 * (high - low);
        let below = total(normals.iter().map(|(weight, mean, spread)| {
            // Noise is above 0 in every way, and so is the spread.
            weight * normal_cdf((middle - mean) / spread)
        }));
        if below < share { low = middle } else { high = middle }
    }
    low + 0.5 * (high - low)
}
