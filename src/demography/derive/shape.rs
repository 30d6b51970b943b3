//! Net moves by single age of areas that publish them, and arrivals above the ordinary.

use super::death_rates::NationalDeaths;
use super::split::{grouped, spread};
use super::step::{BirthRates, projected, year_table};
use super::{middle, times};
use crate::model::{ByAge, GROUP_AGES, PLACE_AGES, PlaceHistory, PlaceMethod};
use crate::units::Year;

/// So many rounds and not until nothing moves: more would only follow the noise of neighbouring ages.
const ROUNDS: usize = 12;
/// Part of a miss that a round takes up.
const STEP: f64 = 0.8;
/// From this age all have the mean rate of the five ages before it.
const OLDEST: usize = 95;
/// Nobody of this group (65–69) or an older one counts as come with a wave.
const OLDEST_ARRIVALS: usize = 13;
const LAST: usize = PLACE_AGES - 1;
const NO_BIRTHS: BirthRates<'static> = BirthRates { per_woman: &[], factor: 1.0, boys_share: 0.5 };
const NOBODY: ByAge = [[0.0; PLACE_AGES]; 2];

/// Net moves per person and year that lead from each 1 January to the next, on average over `years`.
///
/// Each year is run by itself from the counted persons with known death rates. Half of a year's movers of an age belong
/// to each of two cohorts, so an age takes the mean of two misses. `None` where a 1 January is not known.
fn net_rates(
    persons: impl Fn(Year) -> Option<ByAge>,
    deaths: &NationalDeaths,
    ratio: f64,
    years: &[Year],
) -> Option<ByAge> {
    let mut spans = Vec::with_capacity(years.len());
    for year in years {
        let table = year_table(&deaths.of_year(*year, ratio));
        spans.push((persons(*year)?, persons(year.plus(1))?, table));
    }
    let part = 1.0 / years.len().max(1) as f64;
    let mut mean = NOBODY;
    for (before, after, _) in &spans {
        add(&mut mean, &middle(before, after), part);
    }
    let mut rates = NOBODY;
    for _ in 0..ROUNDS {
        let mut misses = NOBODY;
        let out_rate = times(&rates, -1.0);
        for (before, after, table) in &spans {
            let run = projected(before, table, (&NOBODY, &out_rate), NO_BIRTHS);
            add(&mut misses, after, part);
            add(&mut misses, &run, -part);
        }
        for sex in 0..2 {
            for age in 1..PLACE_AGES {
                let own = misses[sex][age];
                let miss = if age < LAST { 0.5 * (own + misses[sex][age + 1]) } else { own };
                rates[sex][age] += STEP * miss / mean[sex][age].max(1.0);
            }
        }
    }
    for sex in 0..2 {
        let near = OLDEST - GROUP_AGES..OLDEST;
        let (mut moved, mut here) = (0.0, 0.0);
        for age in near {
            moved += rates[sex][age] * mean[sex][age];
            here += mean[sex][age];
        }
        rates[sex][OLDEST..].fill(if here > 0.0 { moved / here } else { 0.0 });
        rates[sex][0] = rates[sex][1];
    }
    Some(rates)
}

fn add(sum: &mut ByAge, more: &ByAge, factor: f64) {
    for sex in 0..2 {
        for age in 0..PLACE_AGES {
            sum[sex][age] += more[sex][age] * factor;
        }
    }
}

/// The shapes of all regions, and of the places that have single ages of their own.
pub(super) type Shapes = (Vec<ByAge>, Vec<Option<ByAge>>);

pub(super) fn region_shapes(
    known: &PlaceHistory,
    deaths: &NationalDeaths,
    years: &[Year],
) -> Option<Shapes> {
    let mut regions = Vec::with_capacity(known.regions.len());
    for region in 0..known.regions.len() {
        let persons = |year| known.ages.known(year)?.regions.get(region).copied();
        regions.push(net_rates(persons, deaths, *deaths.region_ratios.get(region)?, years)?);
    }
    let mut own = Vec::with_capacity(known.places.len());
    for (index, place) in known.places.iter().enumerate() {
        let persons = |year| known.ages.known(year)?.own.get(index).copied().flatten();
        let ratio = *deaths.province_ratios.get(place.province)?;
        let has_own = persons(known.ages.last()).is_some();
        own.push(if has_own { Some(net_rates(persons, deaths, ratio, years)?) } else { None });
    }
    Some((regions, own))
}

/// Persons who came to the country above the ordinary in each known year of a wave, by sex and age: what net moves were
/// above those of the years before, by five-year group, none below 0 and none from 65, a fifth to each age.
///
/// It holds all immigration above the ordinary, not refugees alone.
pub(super) fn excess_arrivals(
    known: &PlaceHistory,
    deaths: &NationalDeaths,
    method: PlaceMethod,
    start: Year,
) -> Option<Vec<(Year, ByAge)>> {
    let last = method.wave.1.0.min(start.0 - 1);
    if method.wave.0.0 > last {
        return Some(Vec::new());
    }
    let persons = |year| Some(known.ages.known(year)?.country);
    let ordinary: Vec<Year> = (method.wave_base.0.0..=method.wave_base.1.0).map(Year).collect();
    let base = net_rates(persons, deaths, 1.0, &ordinary)?;
    let mut excess = Vec::new();
    for year in (method.wave.0.0..=last).map(Year) {
        let rates = net_rates(persons, deaths, 1.0, &[year])?;
        let here = persons(year)?;
        let above: ByAge = std::array::from_fn(|sex| {
            std::array::from_fn(|age| (rates[sex][age] - base[sex][age]) * here[sex][age])
        });
        let mut groups = grouped(&above);
        for of_sex in &mut groups {
            for (group, persons) in of_sex.iter_mut().enumerate() {
                *persons = if group < OLDEST_ARRIVALS { persons.max(0.0) } else { 0.0 };
            }
        }
        excess.push((year, times(&spread(&groups), 1.0 / GROUP_AGES as f64)));
    }
    Some(excess)
}
