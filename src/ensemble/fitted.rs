//! Paths over years that a fit to the past says may come: how far a run's deaths, births and moves go from the study's own.
//!
//! Says what a path is around: the scenario's own path, which is the middle of all runs. Start at [`FittedPath`];
//! why is in decision 0014.

use super::put::Put;
use crate::demography::paths::{
    Series, Steps, returning_centre, returning_path, returning_shocks, trend_centre, trend_path,
};
use crate::model::{Factor, Model, Outlook, Returning, UncertainFactor};
use crate::numeric::exp;
use crate::tables::Tables;

/// A factor whose numbers are a path, a number for each year from its first to the horizon.
#[derive(Clone, Debug)]
pub(super) struct FittedPath<'a> {
    /// Which uncertain factor.
    pub(super) factor: usize,
    /// The first year that it counts in, from 0.
    pub(super) first: usize,
    /// Where a run's numbers of the years lie.
    pub(super) slots: std::ops::Range<usize>,
    source: Source<'a>,
    /// The path that all others lie about, by year.
    centre: Vec<f64>,
}

#[derive(Clone, Debug)]
enum Source<'a> {
    /// All death rates are multiplied with `e^d`.
    Mortality(&'a Outlook),
    /// Births are multiplied with `e^d`.
    Fertility(&'a Returning),
    /// `d` persons per 1,000 residents more move in, net.
    Migration {
        fit: &'a Returning,
        /// Births' correlation with the years' errors, and the year they begin in, where they are drawn too.
        together: f64,
        births_first: Option<usize>,
        /// What a person per 1,000 residents is of those who move in, by year.
        per_thousand: Vec<f64>,
    },
}

/// How many paths a share chooses among.
const RANKED: u64 = 1024;

/// Room for a path while it is drawn.
#[derive(Clone, Debug, Default)]
pub(super) struct PathRoom {
    path: Vec<f64>,
    shocks: Vec<f64>,
}

impl<'a> FittedPath<'a> {
    /// Of an uncertain factor; `None` where the study's fit has no such series, which is an error in `input`.
    ///
    /// `births` is the uncertain factor that draws births from the fit, if there is one.
    pub(super) fn new(
        model: &'a Model,
        tables: &Tables,
        (factor, uncertain): (usize, &UncertainFactor),
        births: Option<&UncertainFactor>,
        slot: usize,
    ) -> Option<Self> {
        let outlook = model.outlook.as_ref()?;
        let first_of = |own: &UncertainFactor| own.from.since(model.base_year);
        let first = first_of(uncertain);
        let years = tables.years.checked_sub(first)?;
        let mut centre = vec![0.0; years];
        let source = match uncertain.factor {
            Factor::MortalityChange => {
                trend_centre(&outlook.mortality, &mut centre);
                Source::Mortality(outlook)
            }
            Factor::FertilityFactor => {
                let fit = outlook.fertility.as_ref()?;
                returning_centre(fit, &mut centre);
                Source::Fertility(fit)
            }
            Factor::MigrationFactor => {
                let fit = outlook.migration.as_ref()?;
                returning_centre(fit, &mut centre);
                let flow = tables.migration.as_ref()?;
                let residents = tables.base_population.iter().fold(0.0, |sum, own| sum + own);
                let per_thousand = |year: usize| {
                    let moving_in = flow.counted_in[2 * year] + flow.counted_in[2 * year + 1];
                    if moving_in > 0.0 { residents / 1000.0 / moving_in } else { 0.0 }
                };
                Source::Migration {
                    fit,
                    together: outlook.error_correlation,
                    births_first: births.map(first_of),
                    per_thousand: (first..tables.years).map(per_thousand).collect(),
                }
            }
            _ => return None,
        };
        Some(Self { factor, first, slots: slot..slot + years, source, centre })
    }

    /// A thousand paths in the order of the numbers that stand for them: a share of what may come is one of these.
    pub(super) fn ranked(&self, seed: u64) -> Ranked {
        let (width, mut room) = (self.centre.len(), PathRoom::default());
        let mut paths: Vec<(f64, Vec<f64>)> = (0..RANKED)
            .map(|path| {
                let mut years = vec![0.0; width];
                (self.draw(seed, path, &mut room, &mut years), years)
            })
            .collect();
        // A stable sort: equal paths stay in the order of their numbers.
        paths.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        let middle = match self.source {
            Source::Mortality(_) => (0.0, vec![1.0; width]),
            Source::Fertility(_) => (1.0, vec![1.0; width]),
            Source::Migration { .. } => (1.0, vec![0.0; width]),
        };
        Ranked { paths, middle }
    }

    /// What each year's number does to the scenario's own.
    pub(super) fn put(&self) -> Put {
        match self.source {
            Source::Mortality(_) => Put::Grow,
            Source::Fertility(_) => Put::Times,
            Source::Migration { .. } => Put::PlusAboveZero,
        }
    }

    /// Draws path number `number` to the years' places, and gives what stands for the whole path in a table of
    /// runs: the mean over the years, in the factor's own unit (a further change of death rates a year, or a factor).
    pub(super) fn draw(
        &self,
        seed: u64,
        number: u64,
        room: &mut PathRoom,
        numbers: &mut [f64],
    ) -> f64 {
        room.path.resize(self.centre.len(), 0.0);
        let count = self.centre.len() as f64;
        let off = |path: &[f64], year: usize| path[year] - self.centre[year];
        let mean_of = |numbers: &[f64]| numbers.iter().fold(0.0, |sum, one| sum + one) / count;
        match &self.source {
            Source::Mortality(outlook) => {
                let mut steps = Steps::new(seed, Series::Mortality, number);
                trend_path(&outlook.mortality, &mut steps, &mut room.path);
                let mut before = 0.0;
                for (year, number) in numbers.iter_mut().enumerate() {
                    let now = off(&room.path, year);
                    *number = exp(now - before);
                    before = now;
                }
                exp(before / count) - 1.0
            }
            Source::Fertility(fit) => {
                let mut steps = Steps::new(seed, Series::Fertility, number);
                returning_path(fit, &mut steps, &[], 0.0, &mut room.path);
                for (year, number) in numbers.iter_mut().enumerate() {
                    *number = exp(off(&room.path, year));
                }
                mean_of(numbers)
            }
            Source::Migration { fit, together, births_first, per_thousand } => {
                let mut shared = &[][..];
                if let Some(births_first) = births_first {
                    // The two meet year by year, whichever begins first. What births have drawn before moves
                    // begin is left; where moves begin first, the years before births are drawn have numbers that
                    // births never come to.
                    let earlier = self.first.saturating_sub(*births_first);
                    let later = births_first.saturating_sub(self.first).min(self.centre.len());
                    room.shocks.resize(earlier + self.centre.len(), 0.0);
                    let mut steps = Steps::new(seed, Series::Fertility, number);
                    returning_shocks(&mut steps, &mut room.shocks);
                    room.shocks.rotate_right(later);
                    shared = &room.shocks[earlier..];
                }
                let mut steps = Steps::new(seed, Series::Migration, number);
                returning_path(fit, &mut steps, shared, *together, &mut room.path);
                for (year, number) in numbers.iter_mut().enumerate() {
                    *number = per_thousand[year] * off(&room.path, year);
                }
                1.0 + mean_of(numbers)
            }
        }
    }
}

/// Paths of a factor, the one with the smallest mean first.
#[derive(Clone, Debug)]
pub(super) struct Ranked {
    paths: Vec<(f64, Vec<f64>)>,
    middle: (f64, Vec<f64>),
}

impl Ranked {
    /// The path at a share from 0 to 1, and the number that stands for it. A larger share never has a smaller number.
    ///
    /// In the very middle no path is drawn: nothing departs from the scenario's own.
    pub(super) fn at(&self, share: f64) -> (f64, &[f64]) {
        if share == 0.5 {
            return (self.middle.0, &self.middle.1);
        }
        let rank = (share * self.paths.len() as f64) as usize;
        let path = self.paths.get(rank).or(self.paths.last());
        path.map_or((0.0, &[]), |(number, years)| (*number, years.as_slice()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Moves that are nothing but the errors they share with births.
    fn moves(first: usize, births_first: usize, fit: &Returning) -> FittedPath<'_> {
        let years = 6 - first;
        FittedPath {
            factor: 0,
            first,
            slots: 0..years,
            source: Source::Migration {
                fit,
                together: 1.0,
                births_first: Some(births_first),
                per_thousand: vec![1.0; years],
            },
            centre: vec![0.0; years],
        }
    }

    #[test]
    fn moves_share_the_error_that_births_have_in_the_same_year_whichever_begins_first() {
        let fit = Returning {
            last: 0.0,
            mean_before: 0.0,
            mean_after: 0.0,
            mean_error: 0.0,
            memory: 0.0,
            memory_error: 0.0,
            innovation: 1.0,
            is_held: false,
        };
        for (first, births_first) in [(1, 1), (0, 2), (3, 1)] {
            let path = moves(first, births_first, &fit);
            let mut numbers = vec![0.0; path.centre.len()];
            path.draw(2016, 7, &mut PathRoom::default(), &mut numbers);
            let mut births = [0.0; 6];
            returning_shocks(&mut Steps::new(2016, Series::Fertility, 7), &mut births);
            for year in first.max(births_first)..6 {
                let (own, other) = (numbers[year - first], births[year - births_first]);
                assert_eq!(own, other, "moves from {first}, births from {births_first}, {year}");
            }
        }
    }
}
