//! Women and men with one common index, and what parts them for a while.

use super::rates::{Counts, DeathRates, rates};
use super::series::{Autoregression, returning};
use super::{
    FitError, LeeCarter, ROUNDING, first_pair, lee_carter, less, less_index, means, total,
};
use crate::model::{ObservedDeaths, Sex};

/// A fit of both sexes: `ln m(x,t) = level(x) + common slope(x) · common index(t) + slope(x) · index(t)`.
#[derive(Clone, Debug, PartialEq)]
pub struct LiLee {
    /// The fit of women and men taken together: slope and index are common to both.
    pub common: LeeCarter,
    /// Women, then men.
    pub sexes: [OneSex; 2],
}

/// What one sex has for itself.
#[derive(Clone, Debug, PartialEq)]
pub struct OneSex {
    /// aₓ: the mean of the sex's own logs, by age.
    pub level: Vec<f64>,
    /// bₓ of this sex: of length 1 (squares add up to 1), with a sum of at least 0. All 0 where the sex has
    /// nothing for itself.
    pub slope: Vec<f64>,
    /// `k_t` of this sex: by year; adds up to 0.
    pub index: Vec<f64>,
    /// How that index goes on.
    pub returning: Autoregression,
    /// Observed rates of the last year, from which rates go on; by age.
    pub jump_off: Vec<f64>,
    /// How much of the sex's own logs' movement the common index explains; below 0 if it is worse than none.
    pub explained_by_common: f64,
    /// How much it explains together with the sex's own.
    pub explained_share: f64,
    /// Root of the mean square of the residuals.
    pub residual: f64,
    /// What is left of each log rate, shape `[year][age]`.
    pub residuals: Vec<f64>,
    /// In how many cells nobody died.
    pub cells_without_deaths: usize,
}

impl LiLee {
    /// What one sex has for itself.
    pub fn of(&self, sex: Sex) -> &OneSex {
        &self.sexes[sex.index()]
    }
}

/// Fits both sexes together.
///
/// The common slope and index are those of [`lee_carter`] on deaths and person-years of women and men added up.
/// What is left of each sex's own logs, `ln m − a − B K`, has a singular value decomposition of its own, whose
/// first pair is the sex's slope and index. The common index drifts; a sex's own returns to its mean, so that women
/// and men do not part for ever.
///
/// The sex's own index is not moved to meet its deaths: its slope has both signs, and no index need do that.
/// For the same reason the slope is of length 1, and does not add up to 1. Rates go on from those of the
/// last year.
///
/// Source: Li & Lee (2005), *Demography* 42, 575–594.
///
/// # Errors
/// [`FitError`], where the deaths have no such index.
pub fn li_lee(observed: &ObservedDeaths) -> Result<LiLee, FitError> {
    let [women, men] = &observed.sexes;
    let both = |of_women: &[f64], of_men: &[f64]| -> Vec<f64> {
        of_women.iter().zip(of_men).map(|(women, men)| women + men).collect()
    };
    let deaths = both(&women.deaths, &men.deaths);
    let person_years = both(&women.person_years, &men.person_years);
    let ages = observed.ages;
    let common = lee_carter(Counts { ages, deaths: &deaths, person_years: &person_years })?;
    let sex = |of: Sex| {
        let own = observed.of(of);
        let counts = Counts { ages, deaths: &own.deaths, person_years: &own.person_years };
        rates(counts).map(|rates| one_sex(&rates, ages, &common))
    };
    let sexes = [sex(Sex::Female)?, sex(Sex::Male)?];
    Ok(LiLee { common, sexes })
}

fn one_sex(rates: &DeathRates, ages: usize, common: &LeeCarter) -> OneSex {
    let level = means(&rates.logs, ages);
    let centred = less(&rates.logs, &level);
    let left = less_index(&centred, &common.slope, &common.index);
    let squares =
        |values: &[f64]| total(&values.iter().map(|value| value * value).collect::<Vec<_>>());
    let (all, own) = (squares(&centred), squares(&left));
    let pair = if own <= ROUNDING * ROUNDING * all { None } else { first_pair(&left, ages) };
    let (slope, index) = pair.map_or_else(
        || (vec![0.0; ages], vec![0.0; common.index.len()]),
        |pair| {
            // The decomposition leaves the sign open.
            let sign = if total(&pair.by_age) < 0.0 { -1.0 } else { 1.0 };
            let signed = |values: Vec<f64>| values.iter().map(|value| value * sign).collect();
            (signed(pair.by_age), signed(pair.by_year))
        },
    );
    let residuals = less_index(&left, &slope, &index);
    let unexplained = squares(&residuals);
    let share = |unexplained: f64| if all > 0.0 { 1.0 - unexplained / all } else { 1.0 };
    let last_year = rates.rates.len() - ages;
    OneSex {
        returning: returning(&index),
        level,
        slope,
        index,
        jump_off: rates.rates[last_year..].to_vec(),
        explained_by_common: share(own),
        explained_share: share(unexplained),
        residual: (unexplained / residuals.len() as f64).sqrt(),
        residuals,
        cells_without_deaths: rates.cells_without_deaths,
    }
}
