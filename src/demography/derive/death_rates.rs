//! Death rates: the country's level of the last years with their trend, and how provinces differ.

use super::split::{grouped, spread};
use super::{middle, times};
use crate::model::{ByAge, ByGroup, PLACE_GROUPS, PlaceHistory, PlaceMethod, Sex};
use crate::numeric::{exp, ln};
use crate::units::Year;

/// The shape over single ages is that of so many years together.
const SHAPE_YEARS: i32 = 10;
/// Where nobody died in all those years.
const LEAST_RATE: f64 = 1e-5;
/// First groups of the bands that have a trend each: 0–39, 40–64, 65–79, 80 and over.
const BANDS: [usize; 5] = [0, 8, 13, 16, PLACE_GROUPS];

/// Death rates of a country as they are known at a start.
#[derive(Clone, Debug)]
pub struct NationalDeaths {
    /// Rates by single age, of many years together.
    shape: ByAge,
    /// The level of the last years by single age.
    level: ByAge,
    /// Change of the log a year.
    pub slope: ByAge,
    /// The calendar year that the level belongs to; years have a middle, so it may be a half.
    centre: f64,
    /// Deaths ÷ those expected at the country's rates, all ages; shape `[province]`.
    pub province_ratios: Vec<f64>,
    /// The same of whole regions.
    pub region_ratios: Vec<f64>,
    /// Rates of known years, oldest first.
    observed: Vec<(Year, ByAge)>,
}

impl NationalDeaths {
    /// ```text
    /// shape m̄(g,x) = Σ D / Σ E over ten years;  level = m̄ · Σ D(g,k) / Σ E m̄ over the last years
    /// slope: least squares of ln(Σ D / Σ E m̄) on the year, by band
    /// ratio = Σ D(province) / Σ m(country) E(province)
    /// ```
    pub(super) fn new(known: &PlaceHistory, method: PlaceMethod, start: Year) -> Option<Self> {
        let shape = shape(known)?;
        let level = level(known, &shape, method, start)?;
        let slope = slope(known, &shape, method, start)?;
        let centre = f64::from(start.0) - 0.5 * method.level_years as f64 - 0.5;
        let (province_ratios, region_ratios) = ratios(known, start)?;
        let mut observed = Vec::new();
        for year in (known.groups.first().0..start.0).map(Year) {
            let (died, lived) = counted(known, year)?;
            let expected = grouped(&product(&lived, &shape));
            let factor = cells(|sex, group| {
                let (died, expected) = (died[sex][group], expected[sex][group]);
                if died > 0.0 && expected > 0.0 { died / expected } else { 1.0 }
            });
            observed.push((year, product(&shape, &spread(&factor))));
        }
        Some(Self { shape, level, slope, centre, province_ratios, region_ratios, observed })
    }

    /// The country's rates of a year ahead.
    pub fn ahead(&self, year: Year) -> ByAge {
        let after = f64::from(year.0) - self.centre;
        std::array::from_fn(|sex| {
            std::array::from_fn(|age| self.level[sex][age] * exp(self.slope[sex][age] * after))
        })
    }

    /// The country's rates of a known year times a ratio; the shape's, where the year is not known.
    pub(super) fn of_year(&self, year: Year, ratio: f64) -> ByAge {
        let found = self.observed.iter().find(|(own, _)| *own == year);
        times(found.map_or(&self.shape, |(_, rates)| rates), ratio)
    }
}

/// A table by group.
fn cells(value: impl Fn(usize, usize) -> f64) -> ByGroup {
    std::array::from_fn(|sex| std::array::from_fn(|group| value(sex, group)))
}

fn product(one: &ByAge, other: &ByAge) -> ByAge {
    std::array::from_fn(|sex| std::array::from_fn(|age| one[sex][age] * other[sex][age]))
}

fn add(sum: &mut ByGroup, more: &ByGroup, factor: f64) {
    for sex in 0..2 {
        for group in 0..PLACE_GROUPS {
            sum[sex][group] += more[sex][group] * factor;
        }
    }
}

fn shape(known: &PlaceHistory) -> Option<ByAge> {
    let last = known.deaths.last_year();
    let first = Year((last.0 - SHAPE_YEARS + 1).max(known.deaths.first_year.0));
    let years = known.deaths.window((first, last), (0, super::moves::OPEN_AGE))?;
    Some(Sex::BOTH.map(|sex| {
        let of_sex = years.of(sex);
        std::array::from_fn(|age| {
            let sum = |table: &[f64]| {
                table.iter().skip(age).step_by(years.ages).fold(0.0, |sum, one| sum + one)
            };
            let (died, lived) = (sum(&of_sex.deaths), sum(&of_sex.person_years));
            if died > 0.0 && lived > 0.0 { died / lived } else { LEAST_RATE }
        })
    }))
}

/// The country's deaths by group and person-years by age of a known year: counted by single age where that is known,
/// else by group, with persons of the two 1 Januaries.
pub(super) fn counted(known: &PlaceHistory, year: Year) -> Option<(ByGroup, ByAge)> {
    let single = known.deaths.window((year, year), (0, super::moves::OPEN_AGE));
    if let Some(single) = single {
        let table = |pick: fn(&crate::model::Exposed) -> &Vec<f64>| {
            Sex::BOTH.map(|sex| {
                let values = pick(single.of(sex));
                std::array::from_fn(|age| values.get(age).copied().unwrap_or(0.0))
            })
        };
        let (died, lived): (ByAge, ByAge) =
            (table(|of_sex| &of_sex.deaths), table(|of_sex| &of_sex.person_years));
        return Some((grouped(&died), lived));
    }
    let deaths = known.group_deaths.known(year)?;
    let died = deaths.country;
    let (before, after) = (known.ages.known(year)?, known.ages.known(year.plus(1))?);
    Some((died, middle(&before.country, &after.country)))
}

fn level(known: &PlaceHistory, shape: &ByAge, method: PlaceMethod, start: Year) -> Option<ByAge> {
    let (mut died, mut expected) = (cells(|_, _| 0.0), cells(|_, _| 0.0));
    for ago in (1..=method.level_years as i32).rev() {
        let (deaths, lived) = counted(known, Year(start.0 - ago))?;
        add(&mut died, &deaths, 1.0);
        add(&mut expected, &grouped(&product(&lived, shape)), 1.0);
    }
    let factor = cells(|sex, group| {
        let (died, expected) = (died[sex][group], expected[sex][group]);
        if died > 0.0 && expected > 0.0 { died / expected } else { 1.0 }
    });
    Some(product(shape, &spread(&factor)))
}

fn slope(known: &PlaceHistory, shape: &ByAge, method: PlaceMethod, start: Year) -> Option<ByAge> {
    let count = method.trend_years;
    let middle_year = 0.5 * (count as f64 - 1.0);
    let (mut sums, mut squares) = ([[0.0; 4]; 2], [[0.0; 4]; 2]);
    for place in 0..count {
        let (died, lived) = counted(known, Year(start.0 - (count - place) as i32))?;
        let expected = grouped(&product(&lived, shape));
        let off = place as f64 - middle_year;
        for sex in 0..2 {
            for band in 0..4 {
                let sum = |table: &ByGroup| {
                    let groups = &table[sex][BANDS[band]..BANDS[band + 1]];
                    groups.iter().fold(0.0, |sum, one| sum + one)
                };
                let (died, expected) = (sum(&died), sum(&expected));
                if died > 0.0 && expected > 0.0 {
                    sums[sex][band] += off * ln(died / expected);
                    squares[sex][band] += off * off;
                }
            }
        }
    }
    let by_group = cells(|sex, group| {
        let band = BANDS[1..].iter().position(|end| group < *end).unwrap_or(0);
        if squares[sex][band] > 0.0 { sums[sex][band] / squares[sex][band] } else { 0.0 }
    });
    Some(spread(&by_group))
}

/// Of provinces, then of regions.
fn ratios(known: &PlaceHistory, start: Year) -> Option<(Vec<f64>, Vec<f64>)> {
    let count = known.provinces.len();
    let (mut died, mut expected) = (vec![0.0; count], vec![0.0; count]);
    let first = known.groups.first().max(known.group_deaths.first());
    for year in (first.0..start.0).map(Year) {
        let deaths = known.group_deaths.known(year)?;
        let (before, after) = (known.ages.known(year)?, known.ages.known(year.plus(1))?);
        let lived = grouped(&middle(&before.country, &after.country));
        let (groups, groups_after) = (known.groups_at(year)?, known.groups_at(year.plus(1))?);
        let mut of_provinces = vec![[[0.0; PLACE_GROUPS]; 2]; count];
        for (place, (one, other)) in known.places.iter().zip(groups.iter().zip(groups_after)) {
            add(of_provinces.get_mut(place.province)?, &middle(one, other), 1.0);
        }
        for province in 0..count {
            for sex in 0..2 {
                for group in 0..PLACE_GROUPS {
                    died[province] += deaths.provinces.get(province)?[sex][group];
                    if lived[sex][group] > 0.0 {
                        expected[province] += deaths.country[sex][group] / lived[sex][group]
                            * of_provinces[province][sex][group];
                    }
                }
            }
        }
    }
    let ratio = |died: f64, expected: f64| if expected > 0.0 { died / expected } else { 1.0 };
    let provinces = died.iter().zip(&expected).map(|(died, expected)| ratio(*died, *expected));
    // A province lies in one region: that of its places.
    let regions = (0..known.regions.len()).map(|region| {
        let is_in = |province: usize| {
            known.places.iter().any(|own| own.province == province && own.region == region)
        };
        let sum = |values: &[f64]| {
            (0..count).filter(|own| is_in(*own)).fold(0.0, |sum, own| sum + values[own])
        };
        ratio(sum(&died), sum(&expected))
    });
    let regions = regions.collect();
    Some((provinces.collect(), regions))
}
