//! Futures from an origin: the core's own cohort-component step, with paths drawn by decision 0011.
//!
//! Has the order of the steps and which random number is which. Start at [`Ahead::draw`].

use super::known::{Known, KnownBirths, NOBODY};
use crate::demography::paths::{Series, Steps, returning_path, trend_path};
use crate::demography::{
    Births, Flows, Inflow, LifeTable, Newborns, close_year, life_table, project_year,
};
use crate::ensemble::How;
use crate::model::{AgeGroup, Sex, Tried};
use crate::numeric::{Kernel, Lanes, dispatch, exp};
use rayon::prelude::*;

/// Which path is which: origins are years, and no history asks for so many draws.
const DRAWS_OF_AN_ORIGIN: u64 = 1 << 40;

/// What is to be forecast from one origin.
pub(super) struct Ahead<'a> {
    pub(super) known: &'a Known,
    pub(super) tried: &'a [Tried],
    /// How many years.
    pub(super) years: usize,
    /// Do births count for any of them?
    pub(super) with_births: bool,
}

/// All draws of every number: of each number and year ahead, one after the other.
pub(super) struct Drawn {
    values: Vec<f64>,
    draws: usize,
    years: usize,
}

impl Drawn {
    fn cell(&self, place: usize, years_ahead: usize) -> std::ops::Range<usize> {
        let first = (place * self.years + years_ahead - 1) * self.draws;
        first..first + self.draws
    }

    /// The draws of a number so many years ahead, smallest first.
    pub(super) fn sorted(&mut self, place: usize, years_ahead: usize) -> &[f64] {
        let cell = self.cell(place, years_ahead);
        let values = &mut self.values[cell];
        values.sort_unstable_by(f64::total_cmp);
        values
    }

    /// The first draw.
    pub(super) fn at(&self, place: usize, years_ahead: usize) -> f64 {
        self.values[self.cell(place, years_ahead)].first().copied().unwrap_or(0.0)
    }
}

impl Ahead<'_> {
    /// The numbers that are forecast: of persons women, men, and both.
    pub(super) fn numbers(&self) -> Vec<(Tried, Option<Sex>)> {
        let of_one = |what: &Tried| match what {
            Tried::Persons(_) => {
                vec![(*what, Some(Sex::Female)), (*what, Some(Sex::Male)), (*what, None)]
            }
            Tried::Births | Tried::Deaths => vec![(*what, None)],
        };
        self.tried.iter().flat_map(of_one).collect()
    }

    /// Draws futures `0..draws`; each is the same alone and among others.
    pub(super) fn draw(&self, draws: u64, seed: u64, how: How) -> Drawn {
        if how.lanes == 1 {
            self.draw_in_lanes::<1>(draws, seed, how)
        } else {
            self.draw_in_lanes::<8>(draws, seed, how)
        }
    }

    fn draw_in_lanes<const L: usize>(&self, draws: u64, seed: u64, how: How) -> Drawn {
        let batches: Vec<Vec<Lanes<L>>> = (0..draws.div_ceil(L as u64))
            .into_par_iter()
            .map(|batch| {
                // Past the last draw there is room for some more, which nobody looks at.
                let lots =
                    std::array::from_fn(|lane| self.lot(batch * L as u64 + lane as u64, seed));
                dispatch(how.vectors, Batch { ahead: self, lots })
            })
            .collect();
        self.gathered(&batches, draws as usize)
    }

    /// The last known death rates and births for ever, and nobody moves.
    pub(super) fn same_rates(&self) -> Drawn {
        let level = self.known.births.as_ref().map_or(0.0, |births| births.level.last);
        let lot = Lot {
            mortality: vec![0.0; self.years],
            fertility: vec![level; self.years],
            moves: Vec::new(),
        };
        self.gathered(&[Batch { ahead: self, lots: [lot] }.run()], 1)
    }

    fn gathered<const L: usize>(&self, batches: &[Vec<Lanes<L>>], draws: usize) -> Drawn {
        let cells = self.numbers().len() * self.years;
        let mut values = Vec::with_capacity(cells * draws);
        for cell in 0..cells {
            let of_cell = batches.iter().flat_map(|batch| batch[cell].0);
            values.extend(of_cell.take(draws));
        }
        Drawn { values, draws, years: self.years }
    }

    /// What one future is made of.
    fn lot(&self, draw: u64, seed: u64) -> Lot {
        let known = self.known;
        let path = u64::from(known.origin.0.unsigned_abs()) * DRAWS_OF_AN_ORIGIN + draw;
        let steps = |series| Steps::new(seed, series, path);
        let mut mortality = vec![0.0; self.years];
        trend_path(&known.trend, &mut steps(Series::Mortality), &mut mortality);
        let mut fertility = vec![0.0; self.years];
        if let Some(births) = &known.births {
            returning_path(&births.level, &mut steps(Series::Fertility), &[], 0.0, &mut fertility);
        }
        let mut picks = steps(Series::Migration);
        let years = known.moves.len();
        let moves = (0..self.years)
            .map(|_| ((picks.share() * years as f64) as usize).min(years.saturating_sub(1)))
            .collect();
        Lot { mortality, fertility, moves }
    }
}

/// One future's numbers by year ahead.
struct Lot {
    /// k(T + h) − k(T).
    mortality: Vec<f64>,
    /// Log of births over those expected.
    fertility: Vec<f64>,
    /// Whose moves, by place; empty if nobody moves.
    moves: Vec<usize>,
}

/// Some futures side by side.
struct Batch<'a, const L: usize> {
    ahead: &'a Ahead<'a>,
    lots: [Lot; L],
}

impl<const L: usize> Kernel for Batch<'_, L> {
    type Output = Vec<Lanes<L>>;

    #[inline(always)]
    fn run(self) -> Vec<Lanes<L>> {
        let Ahead { known, years, with_births, .. } = *self.ahead;
        let numbers = self.ahead.numbers();
        let mut values = vec![Lanes::<L>::ZERO; numbers.len() * years];
        let count = known.ages.count();
        let start = |sex: Sex| -> Vec<Lanes<L>> {
            known.persons.of(sex).iter().map(|persons| Lanes::splat(*persons)).collect()
        };
        let mut persons = Sex::BOTH.map(start);
        let column = || vec![Lanes::<L>::ZERO; count];
        let mut next = [column(), column()];
        let (mut survival, mut expectancy, mut dead) = (column(), column(), column());
        let births = known.births.as_ref().filter(|_| with_births);
        for year in 0..years {
            let change = self.of_year(|lot| exp(lot.mortality[year]));
            let mut at_birth = [Lanes::<L>::ONE; 2];
            let mut flows = [Flows::default(); 2];
            for sex in Sex::BOTH {
                let i = sex.index();
                let table =
                    LifeTable { survival: &mut survival[..], expectancy: &mut expectancy[..] };
                at_birth[i] = life_table(sex, &known.rates[i], change, table);
                let nobody = nobody::<L>();
                flows[i] =
                    project_year(&persons[i], &survival[..], nobody, &mut next[i], &mut dead);
                self.move_in(year, sex, 1..count, &mut next[i]);
            }
            let mut born = Lanes::<L>::ZERO;
            if let Some(births) = births {
                let level = self.of_year(|lot| exp(lot.fertility[year]));
                born = total_births(births, &persons[0], &next[0], level);
                let boys = born * births.boys_share;
                let shares = [born - boys, boys];
                for sex in Sex::BOTH {
                    let i = sex.index();
                    let newborns = Newborns { births: shares[i], survival: at_birth[i] };
                    let here = persons[i][0];
                    let nobody = nobody::<L>();
                    close_year(newborns, nobody, here, &mut next[i], &mut dead, &mut flows[i]);
                    self.move_in(year, sex, 0..1, &mut next[i]);
                }
            } else {
                next[0][0] = Lanes::ZERO;
                next[1][0] = Lanes::ZERO;
            }
            std::mem::swap(&mut persons, &mut next);
            for (place, (what, sex)) in numbers.iter().enumerate() {
                values[place * years + year] = match what {
                    Tried::Persons(group) => self.in_group(&persons, *group, *sex),
                    Tried::Births => born,
                    Tried::Deaths => flows[0].deaths + flows[1].deaths,
                };
            }
        }
        values
    }
}

impl<const L: usize> Batch<'_, L> {
    /// A number of each future.
    #[inline(always)]
    fn of_year(&self, number: impl Fn(&Lot) -> f64) -> Lanes<L> {
        Lanes(std::array::from_fn(|lane| number(&self.lots[lane])))
    }

    /// Multiplies those who are left with the moves of each future's year.
    #[inline(always)]
    fn move_in(&self, year: usize, sex: Sex, ages: std::ops::Range<usize>, left: &mut [Lanes<L>]) {
        let moves = &self.ahead.known.moves;
        if moves.is_empty() || self.lots.iter().any(|lot| lot.moves.is_empty()) {
            return;
        }
        let picked: [&[f64]; L] =
            std::array::from_fn(|lane| moves[self.lots[lane].moves[year]][sex.index()].as_slice());
        for age in ages {
            left[age] = left[age] * Lanes(std::array::from_fn(|lane| picked[lane][age]));
        }
    }

    #[inline(always)]
    fn in_group(
        &self,
        persons: &[Vec<Lanes<L>>; 2],
        group: AgeGroup,
        sex: Option<Sex>,
    ) -> Lanes<L> {
        let places = group.places(self.ahead.known.ages);
        let mut sums = [Lanes::<L>::ZERO; 2];
        for (sum, persons) in sums.iter_mut().zip(persons) {
            for one in &persons[places.clone()] {
                *sum += *one;
            }
        }
        match sex {
            Some(sex) => sums[sex.index()],
            None => sums[0] + sums[1],
        }
    }
}

#[inline(always)]
fn nobody<const L: usize>() -> Inflow<'static, L> {
    Inflow {
        in_persons: NOBODY.in_persons,
        out_rate: NOBODY.out_rate,
        migration_factor: Lanes::ONE,
        refugee_profile: NOBODY.refugee_profile,
        refugees: Lanes::ZERO,
    }
}

#[inline(always)]
fn total_births<const L: usize>(
    births: &KnownBirths,
    women: &[Lanes<L>],
    women_next: &[Lanes<L>],
    level: Lanes<L>,
) -> Lanes<L> {
    let fertility = &births.schedule;
    Births { women, women_next, fertility, fertility_factor: level }.total(births.fertile.clone())
}
