//! Where observed deaths depart from the fit: cell by cell, and the group that departs most.

use super::LiLee;
use crate::model::{ObservedDeaths, Sex};
use crate::numeric::exp;
use crate::units::Year;

/// Deaths of one sex, year and age beside those of the fit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Met {
    /// Observed, persons.
    pub deaths: f64,
    /// Person-years times the fitted rate, persons.
    pub expected: f64,
}

impl Met {
    /// How far observed deaths are from the fit, in standard deviations of chance; 0 where the fit has none.
    ///
    /// ```text
    /// z = (D − F) / √F
    /// ```
    ///
    /// as deaths of a group at a given rate are about Poisson.
    pub fn deviation(self) -> f64 {
        if self.expected > 0.0 { (self.deaths - self.expected) / self.expected.sqrt() } else { 0.0 }
    }

    fn and(self, other: Self) -> Self {
        Self { deaths: self.deaths + other.deaths, expected: self.expected + other.expected }
    }
}

/// Deaths beside those of the fit, by sex, year and age.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// The first year.
    pub first_year: Year,
    /// How many years.
    pub years: usize,
    /// The youngest age.
    pub first_age: usize,
    /// How many ages, the open one included.
    pub ages: usize,
    /// Women, then men; shape `[year][age]`.
    pub sexes: [Vec<Met>; 2],
}

/// Sets the deaths that were fitted beside those of the fit, `E e^(a + B K + b k)`.
pub fn compared(observed: &ObservedDeaths, fit: &LiLee) -> Compared {
    let common = &fit.common;
    let sexes = Sex::BOTH.map(|sex| {
        let (seen, own) = (observed.of(sex), fit.of(sex));
        let met = |year: usize, age: usize| {
            let cell = year * observed.ages + age;
            let log = own.level[age]
                + common.slope[age] * common.index[year]
                + own.slope[age] * own.index[year];
            Met { deaths: seen.deaths[cell], expected: seen.person_years[cell] * exp(log) }
        };
        let cells =
            (0..observed.years).flat_map(|year| (0..observed.ages).map(move |age| (year, age)));
        cells.map(|(year, age)| met(year, age)).collect()
    });
    Compared {
        first_year: observed.first_year,
        years: observed.years,
        first_age: observed.first_age,
        ages: observed.ages,
        sexes,
    }
}

/// Years of birth or years of death that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeathGroup {
    /// Those born in these years, taken as year less age.
    Born(i32, i32),
    /// Those who lived in these years.
    Years(i32, i32),
}

/// A group in which more or fewer died than by the fit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Departure {
    /// Whose.
    pub sex: Sex,
    /// Of which years.
    pub group: DeathGroup,
    /// All its cells together.
    pub met: Met,
}

/// Years of birth that are looked at together.
const BIRTHS_TOGETHER: [usize; 3] = [5, 10, 20];
/// Years that are looked at together.
const YEARS_TOGETHER: [usize; 3] = [1, 3, 5];
/// With fewer deaths by the fit, chance is not near enough to normal. *Assumption*.
const FEWEST_DEATHS: f64 = 100.0;
/// Chance alone goes as far in one of two million groups; some thousands are looked at. *Assumption*.
const FAR: f64 = 5.0;

/// The group of years of birth or of years that departs most from the fit, in standard deviations of chance; `None`
/// where none departs by more than five, or has 100 deaths by the fit.
///
/// Groups of ages are not looked at: the fit's level is each age's own mean. The open age is in no group of births.
pub fn largest_departure(compared: &Compared) -> Option<Departure> {
    let mut largest: Option<Departure> = None;
    for sex in Sex::BOTH {
        let cells = &compared.sexes[sex.index()];
        let mut years = vec![Met::default(); compared.years];
        // Birth year of the first: that of the oldest in the first year.
        let mut births = vec![Met::default(); compared.years + compared.ages];
        for (year, row) in cells.chunks_exact(compared.ages).enumerate() {
            for (age, met) in row.iter().enumerate() {
                years[year] = years[year].and(*met);
                if age + 1 < compared.ages {
                    let birth = year + compared.ages - 1 - age;
                    births[birth] = births[birth].and(*met);
                }
            }
        }
        let first = compared.first_year.0;
        let oldest = (compared.first_age + compared.ages) as i32 - 1;
        let mut look = |sums: &[Met], width: usize, group: &dyn Fn(usize, usize) -> DeathGroup| {
            for (start, window) in sums.windows(width).enumerate() {
                let met = window.iter().fold(Met::default(), |sum, met| sum.and(*met));
                let is_larger =
                    largest.is_none_or(|other| met.deviation().abs() > other.met.deviation().abs());
                if met.expected >= FEWEST_DEATHS && met.deviation().abs() > FAR && is_larger {
                    let group = group(start, start + width - 1);
                    largest = Some(Departure { sex, group, met });
                }
            }
        };
        for width in BIRTHS_TOGETHER {
            look(&births, width, &|from, until| {
                DeathGroup::Born(first - oldest + from as i32, first - oldest + until as i32)
            });
        }
        for width in YEARS_TOGETHER {
            look(&years, width, &|from, until| {
                DeathGroup::Years(first + from as i32, first + until as i32)
            });
        }
    }
    largest
}
