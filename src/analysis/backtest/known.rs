//! What could be known on 1 January of the origin.
//!
//! Has everything that a forecast starts from. Start at [`Known::at`].

use crate::demography::lee_carter::{Counts, FitError, rates};
use crate::demography::paths::{mortality_index, returning, trend};
use crate::demography::{Inflow, LifeTable, Newborns, close_year, life_table, project_year};
use crate::model::{
    Ages, BySexAge, FEWEST_KNOWN_YEARS, GROWTH_YEARS, History, ObservedDeaths, Returning, Sex,
    Trend, Tried,
};
use crate::numeric::{Lanes, exp, ln};
use crate::units::Year;

/// Moves ahead are those of one of so many last years (decision 0011).
pub const MOVE_YEARS: usize = 10;

/// Moves of an age are those of the ages so far from it taken together: few move at one age in one year.
const MOVE_AGES_BESIDE: usize = 2;

/// Nobody moves: moves are multiplied on those who are left.
pub(super) const NOBODY: Inflow<'static, 1> = Inflow {
    in_persons: &[],
    out_rate: &[],
    migration_factor: Lanes::ONE,
    refugee_profile: &[],
    refugees: Lanes::ZERO,
};

/// What a forecast from an origin may see.
#[derive(Clone, Debug)]
pub struct Known {
    /// 1 January of this year.
    pub(super) origin: Year,
    pub(super) ages: Ages,
    /// On that day.
    pub(super) persons: BySexAge,
    /// Death rates of the year before, women then men; shape `[age]`.
    pub(super) rates: [Vec<f64>; 2],
    /// How the index of mortality may go on.
    pub(super) trend: Trend,
    /// Of each of the last years: what those left are multiplied with, women then men; shape `[age]`.
    pub(super) moves: Vec<[Vec<f64>; 2]>,
    /// Where births are known.
    pub(super) births: Option<KnownBirths>,
    past: History,
}

/// Births as they were known.
#[derive(Clone, Debug)]
pub(super) struct KnownBirths {
    /// Births per woman and year by age, of the last year that they are known for.
    pub(super) schedule: Vec<f64>,
    /// Ages at which any are born: from the first, up to but not with the last.
    pub(super) fertile: std::ops::Range<usize>,
    /// How the log of births over those expected at `schedule` may go on.
    pub(super) level: Returning,
    /// Boys among them, over the last years.
    pub(super) boys_share: f64,
}

impl Known {
    /// Cuts the history at `origin`, and finds what is needed in what is left. `None` where that is not enough.
    ///
    /// # Errors
    /// [`FitError::NoDeaths`], where nobody of those that the index counts died in a whole year.
    pub fn at(history: &History, origin: Year) -> Result<Option<Self>, FitError> {
        let Some(past) = history.known_at(origin) else { return Ok(None) };
        let Some(persons) = past.persons(origin).cloned() else { return Ok(None) };
        let all_rates = rates_by_year(&past.deaths)?;
        let trend = trend(&mortality_index(&past.deaths)?);
        let moves: Vec<[Vec<f64>; 2]> = (1..=MOVE_YEARS)
            .rev()
            .filter_map(|ago| moves(&past, &all_rates, Year(origin.0 - ago as i32)))
            .collect();
        let births = known_births(&past, origin);
        let rates = all_rates.map(|years| years.last().cloned().unwrap_or_default());
        let ages = past.ages;
        Ok(Some(Self { origin, ages, persons, rates, trend, moves, births, past }))
    }

    /// The same number for ever, and the same growth as over the last five years.
    ///
    /// ```text
    /// same growth: P(o + h) = P(o) (P(o) / P(o − 5))^(h/5)
    /// ```
    ///
    /// Of births and deaths the last known year is the origin's last.
    pub(super) fn going_on(&self, what: Tried, sex: Option<Sex>, years_ahead: usize) -> [f64; 2] {
        let year = |ago: usize| Year(self.origin.0 - ago as i32);
        let at = |ago: usize| -> f64 {
            let number = match what {
                Tried::Persons(group) => self.past.persons(year(ago)).map(|persons| {
                    let places = group.places(self.ages);
                    let of_sex = |sex: Sex| total(&persons.of(sex)[places.clone()]);
                    sex.map_or_else(|| of_sex(Sex::Female) + of_sex(Sex::Male), of_sex)
                }),
                Tried::Births => self.past.born(year(ago + 1)).map(|born| total(born)),
                Tried::Deaths => self.past.died(year(ago + 1)),
            };
            number.unwrap_or(0.0)
        };
        let (now, before) = (at(0), at(GROWTH_YEARS));
        // From nobody there is no growth.
        let growth = if now > 0.0 && before > 0.0 { ln(now / before) } else { 0.0 };
        let years = years_ahead as f64 / GROWTH_YEARS as f64;
        [now, now * exp(growth * years)]
    }
}

/// Death rates by sex, year and age.
fn rates_by_year(deaths: &ObservedDeaths) -> Result<[Vec<Vec<f64>>; 2], FitError> {
    let of_sex = |sex: Sex| -> Result<Vec<Vec<f64>>, FitError> {
        let of = deaths.of(sex);
        let counts =
            Counts { ages: deaths.ages, deaths: &of.deaths, person_years: &of.person_years };
        Ok(rates(counts)?.rates.chunks_exact(deaths.ages).map(<[f64]>::to_vec).collect())
    };
    Ok([of_sex(Sex::Female)?, of_sex(Sex::Male)?])
}

/// What those who lived through `year` are multiplied with, so that those of the next 1 January are there; `None` where
/// one of the two days or the deaths between them are not known.
///
/// ```text
/// 1 + r(x) = 1 + Σ (P(y, t+1) − survivors(y)) / max(1, Σ survivors(y)),  sums over y from x − 2 to x + 2
/// ```
///
/// x is the age on the second 1 January. Those of age 0 are born during the year; where births are not known, nobody of
/// them moves.
fn moves(past: &History, rates: &[Vec<Vec<f64>>; 2], year: Year) -> Option<[Vec<f64>; 2]> {
    let (before, after) = (past.persons(year)?, past.persons(year.plus(1))?);
    let deaths = &past.deaths;
    if year < deaths.first_year || deaths.last_year() < year {
        return None;
    }
    let count = past.ages.count();
    let born = past.born(year);
    Some(Sex::BOTH.map(|sex| {
        let rates = &rates[sex.index()][year.since(deaths.first_year)];
        let persons: Vec<Lanes<1>> = before.of(sex).iter().map(|one| Lanes([*one])).collect();
        let mut columns = vec![vec![Lanes::<1>::ZERO; count]; 4];
        let [survival, expectancy, next, dead] = &mut columns[..] else { return Vec::new() };
        let at_birth = life_table(sex, rates, Lanes::ONE, LifeTable { survival, expectancy });
        let mut flows = project_year(&persons, &survival[..], NOBODY, next, dead);
        match born {
            Some(born) => {
                let births = Lanes([born[sex.index()]]);
                let newborns = Newborns { births, survival: at_birth };
                close_year(newborns, NOBODY, persons[0], next, dead, &mut flows);
            }
            None => next[0] = Lanes([after.of(sex)[0]]),
        }
        let (here, left) = (after.of(sex), next);
        let around = |age: usize| {
            let ages =
                age.saturating_sub(MOVE_AGES_BESIDE)..(age + MOVE_AGES_BESIDE + 1).min(count);
            let left = left[ages.clone()].iter().fold(0.0, |sum, one| sum + one.0[0]);
            1.0 + (total(&here[ages]) - left) / left.max(1.0)
        };
        (0..count).map(around).collect()
    }))
}

/// The schedule that was known last, and the level of births over those expected at it, in every year that births and
/// women are known for.
fn known_births(past: &History, origin: Year) -> Option<KnownBirths> {
    let (births, fertility) = (past.births.as_ref()?, past.fertility.as_ref()?);
    let schedule = fertility.at(fertility.last()).clone();
    let first = births.first().max(past.population.first());
    let fertile = {
        let first = schedule.iter().position(|rate| *rate > 0.0)?;
        first..schedule.iter().rposition(|rate| *rate > 0.0)? + 1
    };
    let mut levels = Vec::new();
    for after in 0..origin.since(first) {
        let year = first.plus(after);
        let (before, next) = (past.persons(year)?, past.persons(year.plus(1))?);
        let women = [before, next].map(|persons| persons.of(Sex::Female));
        let expected = fertile
            .clone()
            .fold(0.0, |sum, age| sum + 0.5 * (women[0][age] + women[1][age]) * schedule[age]);
        levels.push(ln(total(past.born(year)?) / expected));
    }
    let last_years = (1..=FEWEST_KNOWN_YEARS)
        .filter_map(|ago| past.born(Year(origin.0 - ago as i32)))
        .fold([0.0, 0.0], |sum, born| [sum[0] + born[0], sum[1] + born[1]]);
    let boys_share = last_years[Sex::Male.index()] / total(&last_years);
    Some(KnownBirths { schedule, fertile, level: returning(&levels)?, boys_share })
}

/// In order.
pub(super) fn total(values: &[f64]) -> f64 {
    values.iter().fold(0.0, |sum, value| sum + value)
}
