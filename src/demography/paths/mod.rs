//! How death rates, births and moves go on: fitted to what was, drawn as paths over the years ahead.
//!
//! The rule of decision 0011 (one index of mortality for both sexes and all ages, with a trend that
//! wanders) and the autoregressions of fertility and net migration. Everything is a pure function with sums
//! in a fixed order; random numbers are arguments. Start at [`mortality_index`], then [`trend`] and
//! [`trend_path`]; births and moves begin at [`returning`].

mod expectancy;
mod fitted;
mod index;
mod returning;
mod trend;

#[cfg(test)]
mod tests;

pub use expectancy::index_expectancy;
pub use fitted::{Fitted, fit_outlook};
pub use index::{INDEX_FROM_AGE, index_from_age, mortality_index};
pub use returning::{
    FEWEST_RETURNING_YEARS, error_correlation, returning, returning_centre, returning_errors,
    returning_path, returning_shocks,
};
pub use trend::{trend, trend_centre, trend_path, trend_quantile};

use crate::numeric::{Purpose, Stream, normal_quantile, uniform};

/// Steps of a path that have numbers of their own: more than any path over years takes.
const STEPS: u64 = 1 << 10;

/// Series that go on by themselves. The numbers are part of every result: add, but never renumber.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Series {
    /// The index of mortality.
    Mortality = 1,
    /// The log of total fertility.
    Fertility = 2,
    /// Net migration.
    Migration = 3,
    /// Births as a walk.
    BirthWalk = 4,
    /// Moves that last and that all places share.
    MovesShared = 5,
    /// Moves that last and are a place's own.
    MovesLocal = 6,
    /// The chance in a year's moves.
    MovesChance = 7,
}

/// The random numbers of one path, one after the other: a function of seed, stream, path and step alone.
#[derive(Clone, Copy, Debug)]
pub struct Steps {
    seed: u64,
    stream: Stream,
    next: u64,
}

impl Steps {
    /// Those of path number `path`, below 2⁵⁴.
    pub fn new(seed: u64, series: Series, path: u64) -> Self {
        Self { seed, stream: Stream::new(Purpose::Path, series as u32), next: path * STEPS }
    }

    /// The next number between 0 and 1, neither included.
    pub fn share(&mut self) -> f64 {
        let share = uniform(self.seed, self.stream, self.next);
        self.next += 1;
        share
    }

    /// The next standard normal number.
    pub fn normal(&mut self) -> f64 {
        normal_quantile(self.share())
    }
}

/// In order.
fn total(values: impl IntoIterator<Item = f64>) -> f64 {
    values.into_iter().fold(0.0, |sum, value| sum + value)
}
