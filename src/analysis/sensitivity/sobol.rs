//! Sobol' indices: how much of an outcome's variance each factor explains, alone and with all others.
//!
//! Has the sample, the estimators and their bootstrap. Start at [`sample`], then [`indices`]; in words in
//! `src/docs/sensitivity.md`.

use super::interval::{Interval, Resampling};
use crate::numeric::Sobol;
use rayon::prelude::*;

/// The most factors: a sample takes two dimensions of the Sobol' points for each.
pub const MOST_FACTORS: usize = Sobol::MAX_DIMENSIONS / 2;

/// Where the model is to be run, in shares of every factor; shape `[point][factor]`.
///
/// Saltelli's design: `n` rows of matrix A, `n` of B, then for each factor `n` rows that are A's but for
/// that factor, which has B's. A and B are the two halves of the same scrambled Sobol' points. `None`: no
/// factors, or more than [`MOST_FACTORS`].
///
/// Source: Saltelli, Annoni, Azzini, Campolongo, Ratto & Tarantola (2010), Comput. Phys. Commun. 181,
/// 259–270.
pub fn sample(factors: usize, n: usize, seed: u64) -> Option<Vec<f64>> {
    let sobol = Sobol::new(2 * factors)?;
    let row = |half: usize| {
        let sobol = &sobol;
        move |index: usize| {
            (0..factors)
                .map(move |factor| sobol.scrambled(index as u64, half * factors + factor, seed))
        }
    };
    let a: Vec<f64> = (0..n).flat_map(row(0)).collect();
    let b: Vec<f64> = (0..n).flat_map(row(1)).collect();
    let mut points = a.clone();
    points.extend(&b);
    for factor in 0..factors {
        let mixed = a.iter().zip(&b).enumerate();
        points.extend(mixed.map(|(place, (a, b))| if place % factors == factor { b } else { a }));
    }
    Some(points)
}

/// How many runs [`sample`] takes.
pub fn runs(factors: usize, n: usize) -> usize {
    n * (factors + 2)
}

/// What one factor explains.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Index {
    /// S: the share of the variance that it explains by itself.
    pub first: Interval,
    /// ST: the share that would be left if all others were known; with all that it does together with others.
    pub total: Interval,
}

/// The indices of all factors.
#[derive(Clone, Debug, PartialEq)]
pub struct Indices {
    /// Mean over the rows of A and B.
    pub mean: f64,
    /// Variance over the same.
    pub variance: f64,
    /// In the order of the factors.
    pub factors: Vec<Index>,
}

impl Indices {
    /// The widest 95 % interval of them all.
    pub fn widest(&self) -> f64 {
        let widths = self.factors.iter().flat_map(|own| [own.first.width(), own.total.width()]);
        widths.fold(0.0, f64::max)
    }
}

/// The indices from what the model made of the points of [`sample`], in their order.
///
/// ```text
/// S_i  = 1 − (1/2n) Σ_j (f(B)_j − f(A_B^i)_j)² / V        first index
/// ST_i =     (1/2n) Σ_j (f(A)_j − f(A_B^i)_j)² / V        total index
/// ```
///
/// `V`: variance of all 2n outcomes of A and B, about their mean. Percentile intervals, 95 %, from the rows
/// taken anew with replacement, all matrices together; as the rows fill space more evenly than random ones
/// the intervals are, if anything, too wide.
///
/// `None`: the outcomes are not those of such a sample, one of them is not finite, or they do not differ by
/// more than `least_spread` (standard deviation), so that there is nothing to explain.
///
/// Source: Jansen (1999), Comput. Phys. Commun. 117, 35–43; rows (c) and (f) of table 2 in Saltelli et al.
/// (2010).
pub fn indices(
    outcomes: &[f64],
    factors: usize,
    least_spread: f64,
    resampling: Resampling,
) -> Option<Indices> {
    let n = outcomes.len() / (factors + 2);
    if n < 2 || runs(factors, n) != outcomes.len() || outcomes.iter().any(|y| !y.is_finite()) {
        return None;
    }
    let blocks: Vec<&[f64]> = outcomes.chunks_exact(n).collect();
    let [a, b, mixed @ ..] = blocks.as_slice() else { return None };
    let rows = Rows { a, b, mixed };
    let (mean, variance) = rows.moments(0..n);
    if variance.sqrt() <= least_spread {
        return None;
    }
    let estimate = rows.estimate(&(0..n));
    let replicates: Vec<Vec<[f64; 2]>> = (0..resampling.count)
        .into_par_iter()
        .map(|replicate| {
            let taken: Vec<usize> = resampling.rows(replicate, n).collect();
            rows.estimate(&taken.iter().copied())
        })
        .collect();
    let interval = |factor: usize, which: usize| {
        let of_replicates = replicates.iter().map(|own| own[factor][which]).collect();
        Interval::of(estimate[factor][which], of_replicates)
    };
    let factors = (0..factors)
        .map(|factor| Index { first: interval(factor, 0), total: interval(factor, 1) })
        .collect();
    Some(Indices { mean, variance, factors })
}

/// What the model made of A, of B, and of A with one column of B each.
struct Rows<'a> {
    a: &'a [f64],
    b: &'a [f64],
    mixed: &'a [&'a [f64]],
}

impl Rows<'_> {
    /// Mean and variance over `rows` of A and B.
    fn moments(&self, rows: impl Iterator<Item = usize> + Clone) -> (f64, f64) {
        let count = 2.0 * rows.clone().count() as f64;
        let sum: f64 = rows.clone().map(|row| self.a[row] + self.b[row]).sum();
        let mean = sum / count;
        let square = |y: f64| (y - mean) * (y - mean);
        let squares: f64 = rows.map(|row| square(self.a[row]) + square(self.b[row])).sum();
        (mean, squares / count)
    }

    /// First and total index of each factor over `rows`; 0 where these do not differ at all.
    fn estimate(&self, rows: &(impl Iterator<Item = usize> + Clone)) -> Vec<[f64; 2]> {
        let twice = 2.0 * rows.clone().count() as f64;
        let (_, variance) = self.moments(rows.clone());
        if variance <= 0.0 {
            return vec![[0.0; 2]; self.mixed.len()];
        }
        let of_factor = |mixed: &&[f64]| {
            let (mut from_b, mut from_a) = (0.0, 0.0);
            for row in rows.clone() {
                let (b, a) = (self.b[row] - mixed[row], self.a[row] - mixed[row]);
                from_b += b * b;
                from_a += a * a;
            }
            [1.0 - from_b / twice / variance, from_a / twice / variance]
        };
        self.mixed.iter().map(of_factor).collect()
    }
}
