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
    /// In how many cells nobody died, so that the rate is the neighbours'.
    pub cells_without_deaths: usize,
}

/// Rates and their logarithms.
///
/// A rate of 0 has no logarithm. A cell without deaths has the rate of its neighbours in age in the same year
/// taken together: deaths over person-years of the ages `x − n … x + n`, with the least `n` that has any deaths.
/// That the deaths of all years and ages are multiplied with a number moves none of it, as adding half a
/// death would.
///
/// # Errors
/// [`FitError::NoDeaths`], where nobody died in a whole year.
pub fn rates(counts: Counts<'_>) -> Result<DeathRates, FitError> {
    let mut rates = Vec::with_capacity(counts.deaths.len());
    let mut cells_without_deaths = 0;
    for year in 0..counts.years() {
        let (deaths, person_years) = counts.year(year);
        for age in 0..counts.ages {
            let around = |distance: usize| {
                let ages = age.saturating_sub(distance)..(age + distance + 1).min(counts.ages);
                (total(&deaths[ages.clone()]), total(&person_years[ages]))
            };
            let found = (0..counts.ages).map(around).find(|(died, _)| *died > 0.0);
            let (died, lived) = found.ok_or(FitError::NoDeaths { year })?;
            cells_without_deaths += usize::from(deaths[age] <= 0.0);
            rates.push(died / lived);
        }
    }
    let logs = rates.iter().map(|rate| ln(*rate)).collect();
    Ok(DeathRates { rates, logs, cells_without_deaths })
}
