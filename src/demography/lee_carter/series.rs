//! How an index goes on: a random walk with drift, or a return to its mean.

use super::total;

/// A random walk with drift: each year's step is the drift and an innovation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drift {
    /// Mean step a year.
    pub per_year: f64,
    /// Standard error of that mean: innovation's standard deviation over the root of the number of steps.
    pub error: f64,
    /// Standard deviation of a year's innovation.
    pub innovation: f64,
}

/// The drift of an index with at least three years; steps vary about their mean with one degree of freedom
/// less than there are steps.
pub fn drift(index: &[f64]) -> Drift {
    let steps: Vec<f64> = index.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let count = steps.len() as f64;
    let per_year = total(&steps) / count;
    let squares: Vec<f64> =
        steps.iter().map(|step| (step - per_year) * (step - per_year)).collect();
    let variance = total(&squares) / (count - 1.0);
    Drift { per_year, error: (variance / count).sqrt(), innovation: variance.sqrt() }
}

impl Drift {
    /// Mean and standard deviation of the index's movement over so many years.
    ///
    /// ```text
    /// h d,   √(h s² + h² e²)
    /// ```
    pub fn after(&self, years: usize) -> (f64, f64) {
        let years = years as f64;
        let variance = years * self.innovation * self.innovation + (years * self.error).powi(2);
        (years * self.per_year, variance.sqrt())
    }
}

/// A first-order autoregression: `k(t) = constant + memory · k(t − 1) + innovation`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Autoregression {
    /// What is added each year, in the unit of the index.
    pub constant: f64,
    /// How much of last year's index stays; from −0.98 to 0.98.
    pub memory: f64,
    /// Standard deviation of a year's innovation.
    pub innovation: f64,
    /// Did least squares give a memory past 0.98, so that it is held there?
    pub is_held: bool,
}

/// With more memory than this the sexes would part for ever, which is what a common index is to prevent.
/// *Assumption*: half of a distance is gone after 34 years.
const MOST_MEMORY: f64 = 0.98;

/// The autoregression of an index with at least four years, by least squares.
///
/// Innovations have two degrees of freedom less than there are steps. An index that does not move stays as it is.
pub fn returning(index: &[f64]) -> Autoregression {
    let (before, after) = (&index[..index.len() - 1], &index[1..]);
    let count = before.len() as f64;
    let (mean_before, mean_after) = (total(before) / count, total(after) / count);
    let products: Vec<f64> = before
        .iter()
        .zip(after)
        .map(|(before, after)| (before - mean_before) * (after - mean_after))
        .collect();
    let squares: Vec<f64> =
        before.iter().map(|before| (before - mean_before) * (before - mean_before)).collect();
    let spread = total(&squares);
    let free = if spread > 0.0 { total(&products) / spread } else { 0.0 };
    let memory = free.clamp(-MOST_MEMORY, MOST_MEMORY);
    let constant = mean_after - memory * mean_before;
    let misses: Vec<f64> = before
        .iter()
        .zip(after)
        .map(|(before, after)| (after - constant - memory * before).powi(2))
        .collect();
    let innovation = (total(&misses) / (count - 2.0)).sqrt();
    Autoregression { constant, memory, innovation, is_held: free != memory }
}

impl Autoregression {
    /// Mean and standard deviation of the index's movement from `now` over so many years.
    pub fn after(&self, now: f64, years: usize) -> (f64, f64) {
        let (mut mean, mut variance) = (now, 0.0);
        for _ in 0..years {
            mean = self.constant + self.memory * mean;
            variance = self.memory * self.memory * variance + self.innovation * self.innovation;
        }
        (mean - now, variance.sqrt())
    }
}
