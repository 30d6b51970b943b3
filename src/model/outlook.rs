//! How death rates, births and moves may go on: what a fit to the past leaves for the years ahead.
//!
//! Plain numbers with their units; `demography` fits and draws them. Start at [`Outlook`].

use crate::units::Year;

/// A memory nearer to 1 than this, either way, would be no return at all. *Assumption*: half of a distance is gone
/// after 34 years.
pub const MOST_MEMORY: f64 = 0.98;

/// A number a year, without holes.
#[derive(Clone, Debug, PartialEq)]
pub struct YearSeries {
    /// The first year.
    pub first_year: Year,
    /// One for each year, oldest first.
    pub values: Vec<f64>,
}

impl YearSeries {
    /// The last year.
    pub fn last_year(&self) -> Year {
        self.first_year.plus(self.values.len().saturating_sub(1))
    }

    /// The numbers of these years; of none that are not there.
    pub fn between(&self, first: Year, last: Year) -> &[f64] {
        let end = last.0.saturating_add(1).saturating_sub(self.first_year.0).max(0) as usize;
        let start = first.0.saturating_sub(self.first_year.0).max(0) as usize;
        let end = end.min(self.values.len());
        &self.values[start.min(end)..end]
    }
}

/// What a fit says of the years ahead.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// The last year that was fitted.
    pub last_year: Year,
    /// The index of mortality.
    pub mortality: Trend,
    /// The log of total fertility, if a table of it was fitted.
    pub fertility: Option<Returning>,
    /// Net migration, persons a year per 1,000 residents, if a table of it was fitted.
    pub migration: Option<Returning>,
    /// Correlation of the yearly errors of `fertility` and `migration`; 0 where one of them is missing.
    pub error_correlation: f64,
}

/// An index whose trend wanders, seen through noise of single years.
///
/// ```text
/// k(t) = μ(t) + ε,  μ(t+1) = μ(t) + δ(t) + η,  δ(t+1) = δ(t) + ζ
/// ```
///
/// What the variances are is not known: each of `ways` is one possibility, with its weight.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// `k` of the last year: the log of deaths over those expected at mean rates.
    pub last: f64,
    /// The possibilities; weights add up to 1.
    pub ways: Vec<Way>,
}

/// One possibility of how much of an index's movement is noise, level and trend, and what the past then says.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Way {
    /// How likely, 0 to 1.
    pub weight: f64,
    /// σ of ε: a single year's noise.
    pub noise: f64,
    /// σ of η: what the level moves by a year beside its trend.
    pub level_step: f64,
    /// σ of ζ: what the trend moves by a year.
    pub trend_step: f64,
    /// μ after the last year.
    pub level: f64,
    /// δ after the last year, a year.
    pub trend: f64,
    /// Variance of `level`.
    pub level_variance: f64,
    /// Covariance of `level` and `trend`.
    pub covariance: f64,
    /// Variance of `trend`.
    pub trend_variance: f64,
}

/// A first-order autoregression, with what is not known of it.
///
/// ```text
/// y(t) = mean_after + memory · (y(t−1) − mean_before) + innovation · z
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Returning {
    /// y of the last year.
    pub last: f64,
    /// The mean of y over all years but the last.
    pub mean_before: f64,
    /// The mean of y over all years but the first.
    pub mean_after: f64,
    /// Standard error of `mean_after`.
    pub mean_error: f64,
    /// How much of last year's distance stays; −0.98 to 0.98.
    pub memory: f64,
    /// Standard error of `memory`.
    pub memory_error: f64,
    /// Standard deviation of a year's innovation.
    pub innovation: f64,
    /// Did least squares give a memory past 0.98, so that it is held there?
    pub is_held: bool,
}
