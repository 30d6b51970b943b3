//! A series that comes back to its mean: fertility on the log, net migration on the level.

use super::{Steps, total};
use crate::model::{MOST_MEMORY, Returning};

/// Fewer years say too little of how a series comes back. *Assumption*.
pub const FEWEST_RETURNING_YEARS: usize = 10;

/// The autoregression of a series by least squares, with the standard errors of its mean and memory.
///
/// ```text
/// memory = Σ (y(t−1) − ȳ₋)(y(t) − ȳ₊) / S,   S = Σ (y(t−1) − ȳ₋)²,   s² = Σ e² / (n − 2)
/// error of the mean s/√n,   of the memory s/√S
/// ```
///
/// ȳ₋ is the mean of all years but the last, ȳ₊ of all but the first, n the number of steps. Written about these means
/// the two errors are independent. `None` of fewer than [`FEWEST_RETURNING_YEARS`] years, or where a number is not
/// finite.
///
/// Source: Box, Jenkins, Reinsel & Ljung (2015), *Time series analysis*, 5th ed., ch. 7.
pub fn returning(series: &[f64]) -> Option<Returning> {
    if series.len() < FEWEST_RETURNING_YEARS || series.iter().any(|value| !value.is_finite()) {
        return None;
    }
    let (before, after) = (&series[..series.len() - 1], &series[1..]);
    let count = before.len() as f64;
    let mean_before = total(before.iter().copied()) / count;
    let mean_after = total(after.iter().copied()) / count;
    let pairs = || before.iter().zip(after);
    let spread = total(before.iter().map(|y| (y - mean_before) * (y - mean_before)));
    let product = total(pairs().map(|(y, next)| (y - mean_before) * (next - mean_after)));
    let free = if spread > 0.0 { product / spread } else { 0.0 };
    let memory = free.clamp(-MOST_MEMORY, MOST_MEMORY);
    let misses = pairs().map(|(y, next)| next - mean_after - memory * (y - mean_before));
    let innovation = (total(misses.map(|miss| miss * miss)) / (count - 2.0)).sqrt();
    Some(Returning {
        last: *series.last()?,
        mean_before,
        mean_after,
        mean_error: innovation / count.sqrt(),
        memory,
        memory_error: if spread > 0.0 { innovation / spread.sqrt() } else { 0.0 },
        innovation,
        is_held: free != memory,
    })
}

/// What the autoregression missed each year by, from the second year of the series.
pub fn returning_errors(series: &[f64], fit: &Returning) -> Vec<f64> {
    let expected = |y: f64| fit.mean_after + fit.memory * (y - fit.mean_before);
    series.windows(2).map(|pair| pair[1] - expected(pair[0])).collect()
}

/// Pearson's correlation of two series' errors in the same years; 0 where one of them does not move.
pub fn error_correlation(one: &[f64], other: &[f64]) -> f64 {
    let count = one.len().min(other.len());
    let (one, other) = (&one[..count], &other[..count]);
    let mean = |values: &[f64]| total(values.iter().copied()) / count as f64;
    let (mean_one, mean_other) = (mean(one), mean(other));
    let product = |left: &[f64], right: &[f64], means: (f64, f64)| {
        total(left.iter().zip(right).map(|(left, right)| (left - means.0) * (right - means.1)))
    };
    let both = product(one, other, (mean_one, mean_other));
    let squares =
        product(one, one, (mean_one, mean_one)) * product(other, other, (mean_other, mean_other));
    if squares > 0.0 { (both / squares.sqrt()).clamp(-1.0, 1.0) } else { 0.0 }
}

/// Draws a path of the series itself, y(T+1), y(T+2), …, with its mean and memory as sure as they are known.
///
/// `shared` are standard normals that the years' innovations have in common with another series, with correlation
/// `together`; empty if there is no other. Two numbers and one for each year.
pub fn returning_path(
    fit: &Returning,
    steps: &mut Steps,
    shared: &[f64],
    together: f64,
    path: &mut [f64],
) {
    let mean = fit.mean_after + fit.mean_error * steps.normal();
    let memory = fit.memory + fit.memory_error * steps.normal();
    let memory = memory.clamp(-MOST_MEMORY, MOST_MEMORY);
    let alone = (1.0 - together * together).max(0.0).sqrt();
    let mut now = fit.last;
    for (year, place) in path.iter_mut().enumerate() {
        let own = steps.normal();
        let z = shared.get(year).map_or(own, |shared| together * shared + alone * own);
        now = mean + memory * (now - fit.mean_before) + fit.innovation * z;
        *place = now;
    }
}

/// The standard normals of the years' innovations in the path that [`returning_path`] draws from the same `steps` with
/// nothing shared.
pub fn returning_shocks(steps: &mut Steps, shocks: &mut [f64]) {
    // Of the mean and of the memory.
    let _ = (steps.share(), steps.share());
    for shock in shocks {
        *shock = steps.normal();
    }
}

/// The series without any error: y(T+1), y(T+2), … with the mean and memory that were found.
pub fn returning_centre(fit: &Returning, path: &mut [f64]) {
    let mut now = fit.last;
    for place in path {
        now = fit.mean_after + fit.memory * (now - fit.mean_before);
        *place = now;
    }
}
