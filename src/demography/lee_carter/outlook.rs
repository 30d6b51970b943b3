//! What a fit says of the years ahead: life expectancy with an interval.

use super::li_lee::LiLee;
use crate::demography::{LifeTable, life_table};
use crate::model::Sex;
use crate::numeric::{Lanes, Sobol, exp, normal_quantile};

/// Years after the last observed one that an outlook is given for; 0 is that year itself.
pub const HORIZONS_YEARS: [usize; 3] = [0, 10, 25];

/// By which rule rates go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoesOn {
    /// By Li and Lee's common index and the sex's own.
    LiLee,
    /// By the one index of mortality, as ensembles draw it.
    Index,
}

/// Remaining life expectancy of one sex at one age in one year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expectancy {
    /// By which rule.
    pub by: GoesOn,
    /// Whose.
    pub sex: Sex,
    /// At this exact age.
    pub age: usize,
    /// So many years after the last observed one.
    pub after_years: usize,
    /// With the mean index, years.
    pub central: f64,
    /// One in ten futures is below this, years.
    pub low: f64,
    /// One in ten futures is above this, years.
    pub high: f64,
}

/// Points that the interval is taken from: a whole power of two, on which Sobol' points are even.
const POINTS: u64 = 2_048;

/// Life expectancy at the youngest age and at 65 (where that is among the ages), at jump-off and ahead.
///
/// Rates are those of the last year, moved by the common and by the sex's own index:
///
/// ```text
/// m(x, T + h) = m(x, T) · e^(B(x) ΔK + b(x) Δk)
/// ```
///
/// ΔK is normal with the drift's error and the innovations of `h` years in it, Δk with its innovations. The 80 %
/// interval is the 10 % and 90 % quantile of life expectancy over 2,047 even points (Sobol') of the two: no
/// seed is in it. Left out: the error of innovation, of slopes, of memory, and the chance that the years ahead
/// follow no straight line at all.
pub fn outlook(fit: &LiLee, first_age: usize) -> Vec<Expectancy> {
    let at_ages = shown_ages(first_age, fit.common.slope.len());
    let mut rows = Vec::new();
    for sex in Sex::BOTH {
        for after_years in HORIZONS_YEARS {
            let ways = ways(fit, sex, first_age, after_years, &at_ages);
            rows.extend(at_ages.iter().zip(ways).map(|(age, way)| Expectancy {
                by: GoesOn::LiLee,
                sex,
                age: *age,
                after_years,
                central: way.central,
                low: way.low,
                high: way.high,
            }));
        }
    }
    rows
}

/// The youngest age, and 65 where that is among the ages.
pub(in crate::demography) fn shown_ages(first_age: usize, ages: usize) -> Vec<usize> {
    let has_65 = first_age < 65 && 65 < first_age + ages;
    std::iter::once(first_age).chain(has_65.then_some(65)).collect()
}

/// Remaining life at each of `at_ages`; `rates` are from age 0 on.
pub(in crate::demography) fn remaining_years(
    sex: Sex,
    rates: &[f64],
    at_ages: &[usize],
) -> Vec<f64> {
    let mut survival = vec![Lanes::<1>::ZERO; rates.len()];
    let mut expectancy = vec![Lanes::<1>::ZERO; rates.len()];
    let table = LifeTable { survival: &mut survival, expectancy: &mut expectancy };
    let _ = life_table(sex, rates, Lanes::ONE, table);
    at_ages.iter().map(|age| expectancy[*age].0[0]).collect()
}

struct Ways {
    central: f64,
    low: f64,
    high: f64,
}

fn ways(fit: &LiLee, sex: Sex, first_age: usize, years: usize, at_ages: &[usize]) -> Vec<Ways> {
    let own = fit.of(sex);
    let now = own.index.last().copied().unwrap_or(0.0);
    let common = fit.common.drift.after(years);
    let apart = own.returning.after(now, years);
    // Nobody is younger than the youngest age, and remaining life does not look back.
    let mut rates = vec![0.0; first_age + own.jump_off.len()];
    let mut at = |common_z: f64, own_z: f64| -> Vec<f64> {
        let (common, apart) = (common.0 + common_z * common.1, apart.0 + own_z * apart.1);
        for (age, rate) in rates[first_age..].iter_mut().enumerate() {
            let moved = fit.common.slope[age] * common + own.slope[age] * apart;
            *rate = own.jump_off[age] * exp(moved);
        }
        remaining_years(sex, &rates, at_ages)
    };
    let central = at(0.0, 0.0);
    let sobol = if years > 0 { Sobol::new(2) } else { None };
    let Some(sobol) = sobol else {
        return central
            .iter()
            .map(|years| Ways { central: *years, low: *years, high: *years })
            .collect();
    };
    // The first point is (0, 0), which no normal has.
    let points: Vec<Vec<f64>> = (1..POINTS)
        .map(|point| {
            let z = |dimension| normal_quantile(sobol.point(point, dimension));
            at(z(0), z(1))
        })
        .collect();
    let quantile = |place: usize, share: f64| {
        let mut sorted: Vec<f64> = points.iter().map(|point| point[place]).collect();
        sorted.sort_by(f64::total_cmp);
        // The point with as many below as `share` of all says.
        let at = (share * (sorted.len() + 1) as f64).round() as usize;
        sorted[at.clamp(1, sorted.len()) - 1]
    };
    central
        .iter()
        .enumerate()
        .map(|(place, central)| Ways {
            central: *central,
            low: quantile(place, 0.1),
            high: quantile(place, 0.9),
        })
        .collect()
}
