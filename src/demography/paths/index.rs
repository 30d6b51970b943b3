//! One number a year for how high mortality was.

use super::total;
use crate::demography::lee_carter::{Counts, FitError, rates};
use crate::model::ObservedDeaths;
use crate::numeric::{exp, ln};

/// The index is that of this age and above: below it few die, and of other things.
pub const INDEX_FROM_AGE: usize = 40;

/// The youngest age in the index: [`INDEX_FROM_AGE`], or where nobody is as old or all are older, the youngest there is.
pub fn index_from_age(observed: &ObservedDeaths) -> usize {
    let reaches = observed.first_age..observed.first_age + observed.ages;
    if reaches.contains(&INDEX_FROM_AGE) { INDEX_FROM_AGE } else { observed.first_age }
}

/// The index of mortality by year: the log of deaths over those expected at each age's mean log rate.
///
/// ```text
/// k(t) = ln( Σ D(g,x,t) / Σ E(g,x,t) e^a(g,x) ),   a(g,x) = mean over t of ln m(g,x,t)
/// ```
///
/// Both sums over both sexes and the ages from [`INDEX_FROM_AGE`] (from the youngest, where that is older; all, where
/// nobody is as old). An age without deaths shares a rate as in [`rates`]. A year's step is that of all
/// rates together, so that women and men cannot part, and no age's own chance is taken for its course.
///
/// # Errors
/// [`FitError::NoDeaths`], where no woman or no man died in a whole year.
pub fn mortality_index(observed: &ObservedDeaths) -> Result<Vec<f64>, FitError> {
    let ages = observed.ages;
    let youngest = index_from_age(observed) - observed.first_age;
    let mut died = vec![0.0; observed.years];
    let mut expected = vec![0.0; observed.years];
    for of_sex in &observed.sexes {
        let counts = Counts { ages, deaths: &of_sex.deaths, person_years: &of_sex.person_years };
        let logs = rates(counts)?.logs;
        for age in youngest..ages {
            let of_age = logs.iter().skip(age).step_by(ages);
            let mean = exp(total(of_age.copied()) / observed.years as f64);
            for year in 0..observed.years {
                let (deaths, person_years) = counts.year(year);
                died[year] += deaths[age];
                expected[year] += person_years[age] * mean;
            }
        }
    }
    let no_deaths = died.iter().position(|died| *died <= 0.0);
    if let Some(year) = no_deaths {
        return Err(FitError::NoDeaths { year });
    }
    Ok(died.iter().zip(&expected).map(|(died, expected)| ln(died / expected)).collect())
}
