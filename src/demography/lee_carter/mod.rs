//! Lee–Carter: death rates by age that move with one index over the years, and both sexes together.
//!
//! The fit to deaths and person-years, and how the index goes on; reading files and drawing are elsewhere.
//! Everything is a pure function with sums youngest age and oldest year first, so that a fit has the same
//! bits on every machine. Start at [`lee_carter`] for one population, at [`li_lee`] for women and men
//! together, at [`outlook`] for what a fit says of the years ahead, and at [`small_place`] for a place of few people.
#![doc = "\n"]
#![doc = include_str!("../../docs/fit.md")]

mod departures;
mod li_lee;
mod outlook;
mod rates;
mod series;
mod small_place;

#[cfg(test)]
mod tests;

pub use departures::{Compared, DeathGroup, Departure, Met, compared, largest_departure};
pub use li_lee::{LiLee, OneSex, li_lee};
pub use outlook::{Expectancy, GoesOn, HORIZONS_YEARS, outlook};
pub(in crate::demography) use outlook::{remaining_years, shown_ages};
pub use rates::{Counts, DeathRates, rates};
pub use series::{Autoregression, Drift, drift, returning};
pub use small_place::{PlaceLevel, SmallPlace, fit_of_years, small_place};

use crate::numeric::exp;
use nalgebra::{DMatrix, SVD};

/// Why there is no fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FitError {
    /// Nobody died in a year, by its place among the years.
    NoDeaths {
        /// From 0.
        year: usize,
    },
    /// Rates stand still, or move so that the ages cancel: there is no index.
    NoIndex,
    /// A series with too few years to come back, or with a number that is none.
    TooShort,
    /// No index gives as many deaths as were observed in a year, by its place among the years.
    NoRefit {
        /// From 0.
        year: usize,
    },
}

/// A fit of one population: `ln m(x,t) = level(x) + slope(x) · index(t)`.
#[derive(Clone, Debug, PartialEq)]
pub struct LeeCarter {
    /// aₓ: by age.
    pub level: Vec<f64>,
    /// bₓ: by age; adds up to 1.
    pub slope: Vec<f64>,
    /// `k_t`: by year, so that each year's deaths are those observed; adds up to 0.
    pub index: Vec<f64>,
    /// `k_t` as the singular value decomposition gives it, before deaths were looked at; adds up to 0.
    pub index_of_logs: Vec<f64>,
    /// The first squared singular value's share of all: how much of the logs' movement the index explains.
    pub explained_share: f64,
    /// What is left of each log rate, shape `[year][age]`.
    pub residuals: Vec<f64>,
    /// How the index goes on.
    pub drift: Drift,
}

/// Deaths of a year are met to this share of them.
const REFIT_TOLERANCE: f64 = 1e-12;
/// Newton's method takes under ten steps from the decomposition's index; more than this is no approach at all.
const MOST_STEPS: usize = 200;
/// A part of the logs' movement below this share of it is rounding.
const ROUNDING: f64 = 1e-11;
/// Sweeps of the decomposition; it takes about two for each singular value.
const MOST_SWEEPS: usize = 100_000;

/// Fits one population.
///
/// ```text
/// ln m(x,t) = a(x) + b(x) k(t) + e(x,t),   Σ b = 1,  Σ k = 0
/// ```
///
/// `a` is the mean of the logs over the years; `b` and `k` are the first pair of the singular value
/// decomposition of what is left. `k(t)` is then moved until `Σₓ E(x,t) e^(a + b k)` are the deaths observed
/// (to 10⁻¹² of them, by Newton's method); as that index need not add up to 0, its mean goes into `a`, which
/// moves no rate.
///
/// Source: Lee & Carter (1992), *Journal of the American Statistical Association* 87, 659–671.
///
/// # Errors
/// [`FitError`], where the deaths have no such index.
pub fn lee_carter(counts: Counts<'_>) -> Result<LeeCarter, FitError> {
    let rates = rates(counts)?;
    let mut level = means(&rates.logs, counts.ages);
    let centred = less(&rates.logs, &level);
    let first = first_pair(&centred, counts.ages).ok_or(FitError::NoIndex)?;
    let sum = total(&first.by_age);
    let size = total(&first.by_age.iter().map(|part| part.abs()).collect::<Vec<_>>());
    if sum.abs() <= ROUNDING * size {
        return Err(FitError::NoIndex);
    }
    let slope: Vec<f64> = first.by_age.iter().map(|part| part / sum).collect();
    let index_of_logs: Vec<f64> = first.by_year.iter().map(|part| part * sum).collect();
    let mut index = Vec::with_capacity(counts.years());
    for (year, start) in index_of_logs.iter().enumerate() {
        let refit = refit(counts, year, &level, &slope, *start);
        index.push(refit.ok_or(FitError::NoRefit { year })?);
    }
    let mean = total(&index) / index.len() as f64;
    for value in &mut index {
        *value -= mean;
    }
    for (level, slope) in level.iter_mut().zip(&slope) {
        *level += slope * mean;
    }
    let residuals = less_index(&less(&rates.logs, &level), &slope, &index);
    let drift = drift(&index);
    let explained_share = first.share;
    Ok(LeeCarter { level, slope, index, index_of_logs, explained_share, residuals, drift })
}

/// The index of one year that gives as many deaths as were observed.
fn refit(counts: Counts<'_>, year: usize, level: &[f64], slope: &[f64], start: f64) -> Option<f64> {
    let (deaths, person_years) = counts.year(year);
    let observed = total(deaths);
    let steepest = slope.iter().fold(0.0_f64, |most, slope| most.max(slope.abs()));
    let mut index = start;
    for _ in 0..MOST_STEPS {
        let (mut modelled, mut gain) = (0.0, 0.0);
        for ((level, slope), person_years) in level.iter().zip(slope).zip(person_years) {
            let at_age = person_years * exp(level + slope * index);
            modelled += at_age;
            gain += slope * at_age;
        }
        let miss = modelled - observed;
        if miss.abs() <= REFIT_TOLERANCE * observed {
            return Some(index);
        }
        // No rate moves by more than a factor of e in one step: far from its end the curve is no line.
        let step = (miss / gain).clamp(-1.0 / steepest, 1.0 / steepest);
        if !step.is_finite() {
            return None;
        }
        index -= step;
    }
    None
}

/// The first pair of a singular value decomposition.
struct FirstPair {
    /// Of length 1.
    by_age: Vec<f64>,
    /// Times the singular value.
    by_year: Vec<f64>,
    /// The squared singular value's share of all.
    share: f64,
}

/// Of a matrix of shape `[year][age]`; `None` if nothing in it moves.
fn first_pair(matrix: &[f64], ages: usize) -> Option<FirstPair> {
    // By columns a `[year][age]` slice is the matrix with a row for each age.
    let matrix = DMatrix::from_column_slice(ages, matrix.len().checked_div(ages)?, matrix);
    let largest = matrix.iter().fold(0.0_f64, |most, part| most.max(part.abs()));
    if matrix.is_empty() || !largest.is_finite() || largest <= ROUNDING {
        return None;
    }
    let svd = SVD::try_new(matrix, true, true, f64::EPSILON, MOST_SWEEPS)?;
    // Descending: the first is the largest.
    let value = *svd.singular_values.iter().next()?;
    let squares = svd.singular_values.iter().fold(0.0, |sum, value| sum + value * value);
    let by_age: Vec<f64> = svd.u?.column(0).iter().copied().collect();
    let by_year = svd.v_t?.row(0).iter().map(|part| part * value).collect();
    Some(FirstPair { by_age, by_year, share: value * value / squares })
}

/// In order.
fn total(values: &[f64]) -> f64 {
    values.iter().fold(0.0, |sum, value| sum + value)
}

/// The mean over the years of each age.
fn means(values: &[f64], ages: usize) -> Vec<f64> {
    let years = (values.len() / ages.max(1)) as f64;
    let mut sums = vec![0.0; ages];
    for row in values.chunks_exact(ages) {
        for (sum, value) in sums.iter_mut().zip(row) {
            *sum += value;
        }
    }
    sums.into_iter().map(|sum| sum / years).collect()
}

/// `values`, of shape `[year][age]`, less what each age has.
fn less(values: &[f64], by_age: &[f64]) -> Vec<f64> {
    let rows = values.chunks_exact(by_age.len());
    rows.flat_map(|row| row.iter().zip(by_age).map(|(value, age)| value - age)).collect()
}

/// `values`, of shape `[year][age]`, less `slope(x) · index(t)`.
fn less_index(values: &[f64], slope: &[f64], index: &[f64]) -> Vec<f64> {
    let rows = values.chunks_exact(slope.len()).zip(index);
    rows.flat_map(|(row, index)| {
        row.iter().zip(slope).map(move |(value, slope)| value - slope * index)
    })
    .collect()
}
