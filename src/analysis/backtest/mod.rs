//! Forecasts from past years, made with what was known then, and held against what came.
//!
//! Says what a forecast may see ([`Known`], cut from the history before anything is computed), how the same core
//! that projects a study is run from there, and how errors and intervals are counted. Start at [`backtest`].
#![doc = "\n"]
#![doc = include_str!("../../docs/backtest.md")]

mod forecast;
mod known;
mod score;
#[cfg(test)]
mod tests;

pub use known::{Known, MOVE_YEARS};
pub use score::{
    Bands, Errors, LEVELS, NAIVE, Naive, Score, Standing, horizons_beaten, scores, standing,
};

use crate::demography::lee_carter::FitError;
use crate::diag::{Code, Diagnostic, Span};
use crate::ensemble::How;
use crate::model::{FEWEST_KNOWN_YEARS, GROWTH_YEARS, History, Origins, Sex, Tried};
use crate::units::Year;
use forecast::{Ahead, DrawnFutures};
use rayon::prelude::*;

/// One forecast of one number, with what came.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Forecast {
    /// It was made on 1 January of this year.
    pub origin: Year,
    /// From 1: persons are of 1 January so many years later, births and deaths of the year before that day.
    pub years_ahead: usize,
    /// What it is of.
    pub what: Tried,
    /// Women or men; both where there is none.
    pub sex: Option<Sex>,
    /// What came, persons.
    pub observed: f64,
    /// Half of the draws are above.
    pub median: f64,
    /// Low and high end of the interval of each of [`LEVELS`].
    pub intervals: [(f64, f64); 3],
    /// By each of [`NAIVE`].
    pub naive: [f64; 3],
}

impl Forecast {
    /// The 1 January of persons, the year of births and deaths.
    pub fn year(&self) -> Year {
        match self.what {
            Tried::Persons(_) => self.origin.plus(self.years_ahead),
            Tried::Births | Tried::Deaths => self.origin.plus(self.years_ahead - 1),
        }
    }
}

/// Why forecasts could not be made, though every year that they need is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BacktestError {
    /// Nobody of those that the index of mortality counts died in a year, by its place among those of deaths.
    NoDeaths {
        /// From 0.
        year: usize,
    },
    /// From this year: no births at any age were known, or no women to bear them.
    NoBirths {
        /// The origin.
        origin: Year,
    },
}

impl BacktestError {
    /// What is wrong with the history; `place` is where it says what is tried.
    pub fn diagnostic(self, history: &History, place: Span) -> Diagnostic {
        let deaths = &history.deaths;
        match self {
            Self::NoDeaths { year } => Diagnostic::at(Code::YearWithoutDeaths, place)
                .with("sex", "b")
                .with("year", deaths.first_year.plus(year).to_string()),
            Self::NoBirths { origin } => Diagnostic::at(Code::OriginLacks, place)
                .with("origin", origin.to_string())
                .with("lack", "births")
                .with("of", "births")
                .with("years", FEWEST_KNOWN_YEARS)
                .with("growth", GROWTH_YEARS)
                .with("deaths_from", deaths.first_year.to_string())
                .with("deaths_to", deaths.last_year().to_string())
                .with("persons_from", history.population.first().to_string())
                .with("persons_to", history.population.last().to_string()),
        }
    }
}

impl From<FitError> for BacktestError {
    fn from(error: FitError) -> Self {
        match error {
            FitError::NoDeaths { year } => Self::NoDeaths { year },
            // The index of the hindcast has no other fault.
            FitError::TooShort | FitError::NoIndex | FitError::NoRefit { .. } => {
                Self::NoDeaths { year: 0 }
            }
        }
    }
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Of the history's origins only these.
    pub origins: Origins,
    /// Futures from each.
    pub draws: u64,
    /// What random numbers are keyed with.
    pub seed: u64,
}

/// Makes every forecast that the history asks for, oldest origin first; each is the same at any number of threads, and
/// whether others are made with it or not.
///
/// # Errors
/// Of the first origin that has one.
pub fn backtest(
    history: &History,
    question: Question,
    how: How,
) -> Result<Vec<Forecast>, BacktestError> {
    let trials = history.backtest.trials();
    let is_asked = |origin: &Year| {
        question.origins.has(*origin) && trials.iter().any(|(_, origins)| origins.has(*origin))
    };
    let first = trials.iter().map(|(_, origins)| origins.first).min().unwrap_or_default();
    let last = trials.iter().map(|(_, origins)| origins.last).max().unwrap_or_default();
    let origins: Vec<Year> = (first.0..=last.0).map(Year).filter(is_asked).collect();
    let made: Vec<Result<Vec<Forecast>, BacktestError>> =
        origins.par_iter().map(|origin| from_origin(history, *origin, question, how)).collect();
    // The first fault in the order of origins, whichever thread was first.
    let made: Result<Vec<Vec<Forecast>>, BacktestError> = made.into_iter().collect();
    Ok(made?.into_iter().flatten().collect())
}

/// All forecasts from one origin.
fn from_origin(
    history: &History,
    origin: Year,
    question: Question,
    how: How,
) -> Result<Vec<Forecast>, BacktestError> {
    let tried: Vec<Tried> = history
        .backtest
        .trials()
        .into_iter()
        .filter(|(what, origins)| origins.has(origin) && history.lacks(*what, origin).is_none())
        .map(|(what, _)| what)
        .collect();
    let years = tried.iter().map(|what| history.years_ahead(*what, origin)).max().unwrap_or(0);
    let with_births = tried.iter().any(|what| history.needs_births(*what, origin));
    // From here on nothing but what was known is within reach.
    let Some(known) = Known::at(history, origin)? else { return Ok(Vec::new()) };
    if with_births && known.births.is_none() {
        return Err(BacktestError::NoBirths { origin });
    }
    let ahead = Ahead { known: &known, tried: &tried, years, with_births };
    let mut drawn = ahead.draw(question.draws, question.seed, how);
    let same_rates = ahead.same_rates();
    // And only now what came.
    let mut made = Vec::new();
    for (place, (what, sex)) in ahead.numbers().into_iter().enumerate() {
        for years_ahead in 1..=history.years_ahead(what, origin) {
            let when = made_at(origin, what, sex, years_ahead);
            let Some(observed) = observed(history, &when) else { continue };
            let [same_people, same_growth] = known.going_on(what, sex, years_ahead);
            let (median, intervals) = middle_and_intervals(&mut drawn, place, years_ahead);
            let naive = [same_people, same_growth, same_rates.at(place, years_ahead)];
            made.push(Forecast { observed, median, intervals, naive, ..when });
        }
    }
    Ok(made)
}

/// A forecast without numbers.
fn made_at(origin: Year, what: Tried, sex: Option<Sex>, years_ahead: usize) -> Forecast {
    Forecast {
        origin,
        years_ahead,
        what,
        sex,
        observed: 0.0,
        median: 0.0,
        intervals: [(0.0, 0.0); 3],
        naive: [0.0; 3],
    }
}

/// What came.
fn observed(history: &History, forecast: &Forecast) -> Option<f64> {
    let year = forecast.year();
    match forecast.what {
        Tried::Persons(group) => {
            let persons = history.persons(year)?;
            let of_sex = |sex: Sex| known::total(&persons.of(sex)[group.places(history.ages)]);
            Some(match forecast.sex {
                Some(sex) => of_sex(sex),
                None => of_sex(Sex::Female) + of_sex(Sex::Male),
            })
        }
        Tried::Births => history.born(year).map(|born| known::total(born)),
        Tried::Deaths => history.died(year),
    }
}

fn middle_and_intervals(
    drawn: &mut DrawnFutures,
    place: usize,
    years_ahead: usize,
) -> (f64, [(f64, f64); 3]) {
    let sorted = drawn.sorted(place, years_ahead);
    let interval =
        |level: f64| (quantile(sorted, 0.5 - 0.5 * level), quantile(sorted, 0.5 + 0.5 * level));
    (quantile(sorted, 0.5), LEVELS.map(interval))
}

/// The number that a share of the sorted ones is below, straight between its neighbours (as numpy's `quantile` has it).
pub(in crate::analysis) fn quantile(sorted: &[f64], share: f64) -> f64 {
    let Some(most) = sorted.len().checked_sub(1) else { return 0.0 };
    let place = share * most as f64;
    let below = place.floor();
    let (low, high) = (sorted[below as usize], sorted[(below as usize + 1).min(most)]);
    low + (high - low) * (place - below)
}
