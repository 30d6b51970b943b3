//! Death rates from deaths and person-years, and the rule for a cell in which nobody died.

use super::{FitError, total};
use crate::numeric::ln;

/// Deaths and person-years of one population; flat, shape `[year][age]`.
#[derive(Clone, Copy, Debug)]
pub struct Counts<'a> {
    /// How many ages.
    pub ages: usize,
    /// Deaths.
    pub deaths: &'a [f64],
    /// Person-years, as many as `deaths`.
    pub person_years: &'a [f64],
}

impl<'a> Counts<'a> {
    /// How many years.
    pub fn years(self) -> usize {
        self.deaths.len().checked_div(self.ages).unwrap_or(0)
    }

    /// Deaths and person-years of one year, by its place from 0; shape `[age]`.
    pub fn year(self, year: usize) -> (&'a [f64], &'a [f64]) {
        let row = year * self.ages..(year + 1) * self.ages;
        (&self.deaths[row.clone()], &self.person_years[row])
    }
}

/// Death rates of one population; shape `[year][age]`.
#[derive(Clone, Debug, PartialEq)]
pub struct DeathRates {
    /// Deaths per person-year; above 0.
    pub rates: Vec<f64>,
    /// Their logarithms.
    pub logs: Vec<f64>,
    /// In how many cells nobody died, so that the rate is that of the nearest age with deaths.
    pub cells_without_deaths: usize,
}

/// Rates and their logarithms.
///
/// A rate of 0 has no logarithm. An age at which nobody died shares the rate of the nearest age in the same year at which
/// somebody did, of two as near the younger: deaths over the person-years of all ages that share them. So deaths by these
/// rates are those observed, and that the deaths of all years and ages are multiplied with a number moves none of it, as
/// adding half a death would. (Rates of neighbours on both sides, which were used here first, count deaths twice: they made
/// life 0.4 years shorter in a place of 300,000, and 2.4 in one of 30,000.)
///
/// # Errors
/// [`FitError::NoDeaths`], where nobody died in a whole year.
pub fn rates(counts: Counts<'_>) -> Result<DeathRates, FitError> {
    let mut rates = Vec::with_capacity(counts.deaths.len());
    let mut cells_without_deaths = 0;
    for year in 0..counts.years() {
        let (deaths, person_years) = counts.year(year);
        let died: Vec<usize> = (0..counts.ages).filter(|age| deaths[*age] > 0.0).collect();
        if died.is_empty() {
            return Err(FitError::NoDeaths { year });
        }
        cells_without_deaths += counts.ages - died.len();
        let mut from = 0;
        for (place, age) in died.iter().enumerate() {
            // Up to the middle between this age and the next with deaths; the last has all older ones.
            let until = died.get(place + 1).map_or(counts.ages, |next| (age + next) / 2 + 1);
            let rate = deaths[*age] / total(&person_years[from..until]);
            rates.resize(rates.len() + until - from, rate);
            from = until;
        }
    }
    let logs = rates.iter().map(|rate| ln(*rate)).collect();
    Ok(DeathRates { rates, logs, cells_without_deaths })
}
