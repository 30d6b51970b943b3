//! All three fitted: what an outlook is made of.

use super::{error_correlation, mortality_index, returning, returning_errors, trend};
use crate::demography::lee_carter::FitError;
use crate::model::{ObservedDeaths, Outlook, Returning, YearSeries};
use crate::units::Year;

/// A fit, and the index that it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Fitted {
    /// The index of mortality by year.
    pub index: Vec<f64>,
    /// What the years up to the last say of those ahead.
    pub outlook: Outlook,
}

/// Fits the index of mortality, and the logs of total fertility and net migration where they are given.
///
/// The correlation of their errors is over the years that both have one for; 0 where these are under three.
///
/// # Errors
/// [`FitError::NoDeaths`], where no woman or no man died in a whole year; [`FitError::TooShort`], where a series has
/// fewer than [`super::FEWEST_RETURNING_YEARS`] years or a number that is none.
pub fn fit_outlook(
    observed: &ObservedDeaths,
    log_fertility: Option<&YearSeries>,
    migration: Option<&YearSeries>,
) -> Result<Fitted, FitError> {
    let index = mortality_index(observed)?;
    let mortality = trend(&index);
    let fit = |series: Option<&YearSeries>| -> Result<Option<Returning>, FitError> {
        series.map(|series| returning(&series.values).ok_or(FitError::TooShort)).transpose()
    };
    let fits = (fit(log_fertility)?, fit(migration)?);
    let error_correlation = match (log_fertility.zip(fits.0), migration.zip(fits.1)) {
        (Some((one, of_one)), Some((other, of_other))) => {
            together(&errors(one, &of_one), &errors(other, &of_other))
        }
        _ => 0.0,
    };
    let outlook = Outlook {
        last_year: observed.last_year(),
        mortality,
        fertility: fits.0,
        migration: fits.1,
        error_correlation,
    };
    Ok(Fitted { index, outlook })
}

/// The first year that is missed by something is the second of the series.
fn errors(series: &YearSeries, fit: &Returning) -> YearSeries {
    let values = returning_errors(&series.values, fit);
    YearSeries { first_year: series.first_year.plus(1), values }
}

/// Fewer common years have a correlation of ±1, or none.
const FEWEST_COMMON_YEARS: usize = 3;

fn together(one: &YearSeries, other: &YearSeries) -> f64 {
    let first: Year = one.first_year.max(other.first_year);
    let last: Year = one.last_year().min(other.last_year());
    let (one, other) = (one.between(first, last), other.between(first, last));
    if one.len() < FEWEST_COMMON_YEARS { 0.0 } else { error_correlation(one, other) }
}
