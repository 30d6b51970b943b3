//! How long people live, when all rates follow the index.

use super::{trend_centre, trend_quantile};
use crate::demography::lee_carter::{
    Expectancy, GoesOn, HORIZONS_YEARS, LiLee, remaining_years, shown_ages,
};
use crate::model::{Sex, Trend};
use crate::numeric::exp;

/// Shares of futures below and above the 80 % interval.
const SHARES: (f64, f64) = (0.1, 0.9);

/// Life expectancy at the youngest age and at 65 (where that is among the ages), at jump-off and ahead.
///
/// ```text
/// m(x, T + h) = m(x, T) · e^(k(T + h) − k(T))
/// ```
///
/// As one factor moves all rates, and life is the shorter the larger it is, the 10 % quantile of life expectancy is life
/// expectancy at the 90 % quantile of the index: exact but for the bisection of [`trend_quantile`], and no seed is in it.
/// `central` is at the mean index. Rates of the last year are those of `fit`.
pub fn index_expectancy(fit: &LiLee, trend: &Trend, first_age: usize) -> Vec<Expectancy> {
    let at_ages = shown_ages(first_age, fit.common.slope.len());
    let mut centre = [0.0; HORIZONS_YEARS[HORIZONS_YEARS.len() - 1]];
    trend_centre(trend, &mut centre);
    let mut rows = Vec::new();
    for sex in Sex::BOTH {
        let jump_off = &fit.of(sex).jump_off;
        let at = |moved: f64| {
            // Nobody is younger than the youngest age, and remaining life does not look back.
            let mut rates = vec![0.0; first_age];
            rates.extend(jump_off.iter().map(|rate| rate * exp(moved)));
            remaining_years(sex, &rates, &at_ages)
        };
        for after_years in HORIZONS_YEARS {
            let moved = |share| match after_years {
                0 => 0.0,
                years => trend_quantile(trend, years, share),
            };
            let mean = after_years.checked_sub(1).map_or(0.0, |place| centre[place]);
            let (central, low, high) = (at(mean), at(moved(SHARES.1)), at(moved(SHARES.0)));
            rows.extend(at_ages.iter().enumerate().map(|(place, age)| Expectancy {
                by: GoesOn::Index,
                sex,
                age: *age,
                after_years,
                central: central[place],
                low: low[place],
                high: high[place],
            }));
        }
    }
    rows
}
