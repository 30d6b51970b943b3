//! A place's people from published counts alone: persons, death rates, births and moves as known on 1 January of a start.
//!
//! Pure functions over what [`PlaceHistory::known_at`](crate::model::PlaceHistory::known_at) has cut, sums in a fixed
//! order. What all places share comes first ([`derive_country`]); then each place by itself ([`derive_place`]).

mod births;
mod death_rates;
mod index;
mod moves;
mod shape;
mod split;
mod step;

pub use births::NationalBirths;
pub use death_rates::NationalDeaths;
pub use moves::{DerivedPlace, derive_place};
pub use split::{grouped, single_ages, spread};
pub use step::{BirthRates, YearTable, projected, year_table};

use crate::demography::paths::trend;
use crate::model::{ByAge, PlaceHistory, PlaceMethod, Trend};
use crate::units::Year;
use index::index;
use shape::{excess_arrivals, region_shapes};

/// What all places of a country share at a start.
#[derive(Clone, Debug)]
pub struct CountryBasis<'a> {
    known: &'a PlaceHistory,
    method: PlaceMethod,
    /// 1 January of this year.
    pub start: Year,
    /// The 1 Januaries that moves are counted between.
    pub window: (Year, Year),
    /// Death rates of the country and ratios of provinces.
    pub deaths: NationalDeaths,
    /// Births per woman of the country.
    pub births: NationalBirths,
    /// Where all death rates go from here: the index of mortality of decision 0011.
    pub mortality: Trend,
    /// Net moves per person and year in each region; shape `[region]`.
    regions: Vec<ByAge>,
    /// The same in each place that has single ages of its own.
    own: Vec<Option<ByAge>>,
    /// Persons who came to the country above the ordinary in known years of a wave.
    excess: Vec<(Year, ByAge)>,
}

impl CountryBasis<'_> {
    /// Death rates of a year ahead in a province; shape `[sex][age]`.
    pub fn death_rates(&self, province: usize, year: Year) -> ByAge {
        let ratio = self.deaths.province_ratios.get(province).copied().unwrap_or(1.0);
        times(&self.deaths.ahead(year), ratio)
    }

    /// Years that moves are counted over.
    pub fn window_years(&self) -> usize {
        self.window.1.since(self.window.0)
    }

    fn years(&self) -> impl Iterator<Item = Year> + use<> {
        (self.window.0.0..self.window.1.0).map(Year)
    }
}

/// What all places share; `known` holds nothing after 1 January of `start`. Moves are those of the years up to
/// 1 January of `end`, which is `start` unless a study says otherwise.
///
/// `None` where too little is known: two 1 Januaries, and as many years of deaths and births as the method takes.
pub fn derive_country(
    known: &PlaceHistory,
    method: PlaceMethod,
    start: Year,
    end: Year,
) -> Option<CountryBasis<'_>> {
    let first = known.groups.first().max(known.ages.first());
    let begin = first.max(Year(end.0 - method.window_years as i32));
    if end > start || begin >= end {
        return None;
    }
    let deaths = NationalDeaths::new(known, method, start)?;
    let births = NationalBirths::new(known, method, start)?;
    let mortality = trend(&index(known, start)?);
    let years: Vec<Year> = (begin.0..end.0).map(Year).collect();
    let (regions, own) = region_shapes(known, &deaths, &years)?;
    let excess = excess_arrivals(known, &deaths, method, start)?;
    Some(CountryBasis {
        known,
        method,
        start,
        window: (begin, end),
        deaths,
        births,
        mortality,
        regions,
        own,
        excess,
    })
}

/// All of a table times a number.
pub fn times(table: &ByAge, number: f64) -> ByAge {
    table.map(|of_sex| of_sex.map(|value| value * number))
}

/// Women and men, youngest first, in order.
fn total(table: &ByAge) -> f64 {
    table.iter().flatten().fold(0.0, |sum, value| sum + value)
}

/// The mean of two tables, cell by cell.
fn middle<const N: usize>(one: &[[f64; N]; 2], other: &[[f64; N]; 2]) -> [[f64; N]; 2] {
    std::array::from_fn(|sex| std::array::from_fn(|cell| 0.5 * (one[sex][cell] + other[sex][cell])))
}
