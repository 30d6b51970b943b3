//! One place: its own moves and births, found by running the window until every cohort is met, then carried ahead.

use super::step::{BirthRates, YearTable, projected, year_table};
use super::{CountryBasis, middle, single_ages, times, total};
use crate::model::{ByAge, PLACE_AGES};
use crate::units::Year;

/// 99 and over.
pub(super) const OPEN_AGE: usize = PLACE_AGES - 1;
/// Cohorts by their age at the window's first day: 0–4 … 85–89, and 90 and over.
const COHORTS: usize = 19;
/// So many runs; then no cohort of any municipality is off by a person.
const RUNS: usize = 30;
/// Part of a miss that a run takes up.
const STEP: f64 = 0.9;
/// The knot of the oldest cohort, years.
const LAST_KNOT: f64 = 95.0;
const NOBODY: ByAge = [[0.0; PLACE_AGES]; 2];

/// A place's people as known on 1 January of a start.
#[derive(Clone, Debug, PartialEq)]
pub struct DerivedPlace {
    /// Persons on that day.
    pub persons: ByAge,
    /// Persons who move in a year.
    pub in_persons: ByAge,
    /// Out-moves per person and year.
    pub out_rate: ByAge,
    /// Births per woman and year ahead by single age.
    pub fertility: Vec<f64>,
    /// Births per woman over the country's.
    pub births_factor: f64,
    /// Boys among those born.
    pub boys_share: f64,
    /// The weight of what its own moves differ from its region's, 0 to 1.
    pub own_weight: f64,
    /// What the run through the window misses the counts by at most, persons of a cohort and sex.
    pub largest_miss: f64,
    /// Persons taken out of the window's moves, as they are above the ordinary, by year.
    pub taken_out: Vec<(Year, ByAge)>,
}

/// What a window's years are run with.
struct Window<'a> {
    basis: &'a CountryBasis<'a>,
    /// Persons on each of its 1 Januaries.
    persons: Vec<ByAge>,
    tables: Vec<YearTable>,
    /// Births per woman in each year, without the place's own factor.
    fertility: Vec<Vec<f64>>,
    /// Persons who came above the ordinary, in each year.
    excess: Vec<ByAge>,
    /// Persons on average.
    mean: ByAge,
    /// Net moves of the region, or of the place itself where it has single ages.
    shape: ByAge,
}

/// Derives a place; `None` where the basis does not know it.
///
/// ```text
/// net = (r + δ) P̄,  in = max(net + o P̄, 0),  out = (in − net) / P̄
/// δ of a cohort += 0.9 · miss / (years · persons),  births factor × counted / run of the newborn
/// ahead: δ · wN / (wN + shrink)
/// ```
///
/// r: the region's net moves by single age; δ: straight between the cohorts' knots; o: assumed out-moves.
pub fn derive_place(basis: &CountryBasis<'_>, place: usize) -> Option<DerivedPlace> {
    let window = Window::new(basis, place)?;
    let years = basis.window_years();
    let knots = knots(years);
    let last = window.persons.last()?;
    let target = cohorts(last, years);
    let newborn_target = newborn(last, years);
    let sizes = window.cohort_sizes(years);
    let mut own = [[0.0; COHORTS]; 2];
    let mut births_factor = 1.0;
    let mut largest_miss = 0.0;
    for _ in 0..RUNS {
        let flows = window.flows(&own, &knots, 1.0);
        let run = window.run(&flows, births_factor);
        let met = cohorts(&run, years);
        largest_miss = 0.0;
        for sex in 0..2 {
            for cohort in 0..COHORTS {
                let miss: f64 = target[sex][cohort] - met[sex][cohort];
                largest_miss = miss.abs().max(largest_miss);
                own[sex][cohort] += STEP * miss / (years as f64 * sizes[sex][cohort].max(1.0));
            }
        }
        births_factor *= newborn_target / newborn(&run, years).max(1.0);
    }
    let persons = single_ages(basis.known, place, basis.start)?;
    let weighed = years as f64 * total(&persons);
    let all = weighed + basis.method.shrink_persons;
    let own_weight = if all > 0.0 { weighed / all } else { 0.0 };
    let (in_persons, out_rate) = window.flows(&own, &knots, own_weight);
    let births = &basis.births;
    let taken_out =
        basis.years().zip(window.excess).filter(|(_, excess)| total(excess) > 0.0).collect();
    Some(DerivedPlace {
        persons,
        in_persons,
        out_rate,
        fertility: births.rates(births.level * births_factor),
        births_factor,
        boys_share: births.boys_share,
        own_weight,
        largest_miss,
        taken_out,
    })
}

impl<'a> Window<'a> {
    fn new(basis: &'a CountryBasis<'a>, place: usize) -> Option<Self> {
        let known = basis.known;
        let own = known.places.get(place)?;
        let ratio = *basis.deaths.province_ratios.get(own.province)?;
        let days = (basis.window.0.0..=basis.window.1.0).map(Year);
        let persons: Vec<ByAge> =
            days.map(|day| single_ages(known, place, day)).collect::<Option<_>>()?;
        let years: Vec<Year> = basis.years().collect();
        let tables = years.iter().map(|year| year_table(&basis.deaths.of_year(*year, ratio)));
        let fertility = years.iter().map(|year| basis.births.rates(basis.births.level_of(*year)));
        let mut excess = Vec::with_capacity(years.len());
        for (year, here) in years.iter().zip(&persons) {
            let country = total(&known.ages.known(*year)?.country);
            let share = if country > 0.0 { total(here) / country } else { 0.0 };
            let found = basis.excess.iter().find(|(own, _)| own == year);
            excess.push(found.map_or(NOBODY, |(_, excess)| times(excess, share)));
        }
        let mut mean = NOBODY;
        for pair in persons.windows(2) {
            let of_year = middle(&pair[0], &pair[1]);
            for sex in 0..2 {
                for age in 0..PLACE_AGES {
                    mean[sex][age] += of_year[sex][age] / years.len() as f64;
                }
            }
        }
        let shape = basis.own.get(place).copied().flatten();
        let shape = shape.or_else(|| basis.regions.get(own.region).copied())?;
        let (tables, fertility) = (tables.collect(), fertility.collect());
        Some(Self { basis, persons, tables, fertility, excess, mean, shape })
    }

    /// In-moves and out-rates; `weight` of what is the place's own.
    fn flows(
        &self,
        own: &[[f64; COHORTS]; 2],
        knots: &[f64; COHORTS],
        weight: f64,
    ) -> (ByAge, ByAge) {
        let (mut in_persons, mut out_rate) = (NOBODY, NOBODY);
        for sex in 0..2 {
            for age in 0..PLACE_AGES {
                let here = self.mean[sex][age].max(1e-6);
                let own = between(knots, &own[sex], age as f64 + 0.5);
                let net = (self.shape[sex][age] + weight * own) * here;
                let moving_in = (net + self.basis.known.out_rates[sex][age] * here).max(0.0);
                in_persons[sex][age] = moving_in;
                out_rate[sex][age] = (moving_in - net) / here;
            }
        }
        (in_persons, out_rate)
    }

    /// Persons at the window's end, run from its first day.
    fn run(&self, (in_persons, out_rate): &(ByAge, ByAge), births_factor: f64) -> ByAge {
        let mut persons = self.persons.first().copied().unwrap_or(NOBODY);
        for (year, table) in self.tables.iter().enumerate() {
            let arriving: ByAge = std::array::from_fn(|sex| {
                std::array::from_fn(|age| in_persons[sex][age] + self.excess[year][sex][age])
            });
            let births = BirthRates {
                per_woman: &self.fertility[year],
                factor: births_factor,
                boys_share: self.basis.births.boys_share,
            };
            persons = projected(&persons, table, (&arriving, out_rate), births);
        }
        persons
    }

    /// Persons of each cohort, on average over the window's years.
    fn cohort_sizes(&self, years: usize) -> [[f64; COHORTS]; 2] {
        let mut sizes = [[0.0; COHORTS]; 2];
        for (year, persons) in self.persons.iter().take(years).enumerate() {
            for sex in 0..2 {
                for (cohort, size) in sizes[sex].iter_mut().enumerate() {
                    // Ages at the window's end less the years that are left.
                    let from = GROUP * cohort + year;
                    let to = if cohort + 1 < COHORTS { from + GROUP } else { PLACE_AGES };
                    let ages = &persons[sex][from.min(PLACE_AGES)..to];
                    *size += ages.iter().fold(0.0, |sum, one| sum + one) / years as f64;
                }
            }
        }
        sizes
    }
}

const GROUP: usize = crate::model::GROUP_AGES;

/// Persons of each cohort when it is `years` older.
fn cohorts(persons: &ByAge, years: usize) -> [[f64; COHORTS]; 2] {
    std::array::from_fn(|sex| {
        std::array::from_fn(|cohort| {
            let from = years + GROUP * cohort;
            let to = if cohort + 1 < COHORTS { from + GROUP } else { PLACE_AGES };
            persons[sex][from..to].iter().fold(0.0, |sum, one| sum + one)
        })
    })
}

/// Those born within so many years, both sexes.
fn newborn(persons: &ByAge, years: usize) -> f64 {
    persons.iter().flat_map(|of_sex| &of_sex[..years]).fold(0.0, |sum, one| sum + one)
}

/// Where each cohort's own moves are: its middle age in the middle of the window.
fn knots(years: usize) -> [f64; COHORTS] {
    std::array::from_fn(|cohort| {
        if cohort + 1 < COHORTS {
            (GROUP * cohort) as f64 + 0.5 * GROUP as f64 + 0.5 * years as f64
        } else {
            LAST_KNOT
        }
    })
}

/// Straight lines between knots, flat outside.
fn between(knots: &[f64; COHORTS], values: &[f64; COHORTS], at: f64) -> f64 {
    let Some(next) = knots.iter().position(|knot| at < *knot) else { return values[COHORTS - 1] };
    if next == 0 {
        return values[0];
    }
    let part = (at - knots[next - 1]) / (knots[next] - knots[next - 1]);
    values[next - 1] + part * (values[next] - values[next - 1])
}
