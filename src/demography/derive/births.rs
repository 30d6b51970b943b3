//! Births per woman: the country's shape over ages, and its level of the last years.

use crate::model::{PlaceHistory, PlaceMethod, SCHEDULE_AGO, Sex};
use crate::numeric::ln;
use crate::units::Year;

/// The step of the walk is from means of so many years.
const MEAN_YEARS: usize = 5;
/// Variance, in steps, of the change from the mean of five years to that of the next five, of a walk: the steps between
/// them count with the weights 1/5, 2/5, 3/5, 4/5, 1, 4/5, 3/5, 2/5, 1/5, whose squares add up to 3.4.
const MEAN_CHANGE: f64 = 3.4;
/// Boys' share is that of so many years.
const BOYS_YEARS: usize = 10;
/// A year without births yet has the mean level of so many years before it.
const MISSING_YEARS: usize = 2;

/// Births of a country as they are known at a start.
#[derive(Clone, Debug)]
pub struct NationalBirths {
    /// Births per woman and year by single age.
    pub schedule: Vec<f64>,
    /// The level ahead.
    pub level: f64,
    /// Standard deviation of a year's step of the log level, as a walk: from how means of five years have changed to the
    /// next five.
    pub walk_step: f64,
    /// Boys among those born.
    pub boys_share: f64,
    /// Level by year, with those that are not published yet.
    levels: Vec<(Year, f64)>,
}

impl NationalBirths {
    /// ```text
    /// λ(y) = births ÷ Σ f(x) (W(x,y) + W(x,y+1))/2;  ahead Σ births ÷ Σ expected over the last years
    /// ```
    pub(super) fn new(known: &PlaceHistory, method: PlaceMethod, start: Year) -> Option<Self> {
        let schedule = known.schedules.known(Year(start.0 - SCHEDULE_AGO))?.clone();
        let mut years = Vec::new();
        let first = known.births.first().max(known.women.first());
        for year in (first.0..start.0.min(known.births.last().0 + 1)).map(Year) {
            let (before, after) = (women(known, year)?, women(known, year.plus(1))?);
            let ages = schedule.iter().zip(before.iter().zip(after));
            let expected =
                ages.fold(0.0, |sum, (rate, (one, other))| sum + rate * 0.5 * (one + other));
            let born = known.births.known(year)?;
            if expected <= 0.0 {
                return None;
            }
            years.push((year, *born, expected));
        }
        let last = |count: usize| &years[years.len().saturating_sub(count)..];
        let sum = |values: &[(Year, [f64; 2], f64)], value: fn(&(Year, [f64; 2], f64)) -> f64| {
            values.iter().map(value).fold(0.0, |sum, one| sum + one)
        };
        let born = |one: &(Year, [f64; 2], f64)| one.1[0] + one.1[1];
        let recent = last(method.birth_years);
        let level = sum(recent, born) / sum(recent, |one| one.2);
        let ten = last(BOYS_YEARS);
        let boys_share = sum(ten, |one| one.1[Sex::Male.index()]) / sum(ten, born);
        if !level.is_finite() || !boys_share.is_finite() {
            return None;
        }
        let mut levels: Vec<(Year, f64)> =
            years.iter().map(|one| (one.0, born(one) / one.2)).collect();
        let counted_levels: Vec<f64> = levels.iter().map(|(_, level)| *level).collect();
        let two = &counted_levels[counted_levels.len().saturating_sub(MISSING_YEARS)..];
        let mean = two.iter().fold(0.0, |sum, one| sum + one) / two.len().max(1) as f64;
        levels.extend((years.last()?.0.0 + 1..start.0).map(|year| (Year(year), mean)));
        let walk_step = walk_step(&counted_levels)?;
        Some(Self { schedule, level, walk_step, boys_share, levels })
    }

    /// The level of a year before the start.
    pub(super) fn level_of(&self, year: Year) -> f64 {
        let found = self.levels.iter().find(|(own, _)| *own == year);
        found.map_or(self.level, |(_, level)| *level)
    }

    /// Births per woman and year by age at a level.
    pub(super) fn rates(&self, level: f64) -> Vec<f64> {
        self.schedule.iter().map(|rate| rate * level).collect()
    }
}

/// See [`NationalBirths::walk_step`]; `None` with fewer than ten years, which show no change.
fn walk_step(levels: &[f64]) -> Option<f64> {
    let logs: Vec<f64> = levels.iter().map(|level| ln(*level)).collect();
    let mean = |years: &[f64]| years.iter().fold(0.0, |sum, one| sum + one) / MEAN_YEARS as f64;
    let mut squares = Vec::new();
    for years in logs.windows(2 * MEAN_YEARS) {
        let change = mean(&years[MEAN_YEARS..]) - mean(&years[..MEAN_YEARS]);
        squares.push(change * change);
    }
    let sum = squares.iter().fold(0.0, |sum, one| sum + one);
    (!squares.is_empty()).then(|| (sum / squares.len() as f64 / MEAN_CHANGE).sqrt())
}

/// The country's women on a 1 January.
fn women(known: &PlaceHistory, year: Year) -> Option<&[f64]> {
    if let Some(ages) = known.ages.known(year) {
        return Some(&ages.country[Sex::Female.index()]);
    }
    known.women.known(year).map(Vec::as_slice)
}
