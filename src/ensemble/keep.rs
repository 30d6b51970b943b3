//! Every run's own figures, for a look at runs and not at quantiles.
//!
//! Has the order of the runs (that of their numbers) and the memory they may take. Start at [`Ensemble::keep`].

use super::cells::Cells;
use super::control::Control;
use super::draws::DrawRoom;
use super::many::Ensemble;
use super::observe::Notes;
use super::worker::Worker;
use crate::figures::Figure;
use rayon::prelude::*;
use std::sync::{Arc, Mutex, PoisonError};

/// Runs that a thread does in one go.
const RUNS: u64 = 64;
/// Goes of every thread before the runs are handed on.
const GOES: u64 = 2;

/// Some runs, one after the other.
pub struct KeptRuns {
    first: u64,
    values: Vec<Vec<f64>>,
    cells: Cells,
    group_of: Arc<[usize]>,
    notes: Notes,
}

impl KeptRuns {
    /// The number of the first of them, from 1.
    pub fn first(&self) -> u64 {
        self.first + 1
    }

    /// How many they are.
    pub fn count(&self) -> usize {
        self.values.len()
    }

    /// The numbers that a run (counted here from 0) drew, one for each uncertain factor.
    pub fn values(&self, run: usize) -> &[f64] {
        &self.values[run]
    }

    /// A figure of a run (counted here from 0); area `areas` is the total. `None` where there is none: no
    /// staff, no such place or run.
    pub fn figure(
        &self,
        run: usize,
        (plan, area, year): (usize, usize, usize),
        figure: Figure,
    ) -> Option<f64> {
        let group = *self.group_of.get(plan)?;
        let cell = self.cells.cell((group, plan), area, year, figure)?;
        self.notes.row(cell).get(run).copied()
    }
}

/// Takes runs in the order of their numbers.
pub trait Keeper {
    /// Why it cannot.
    type Error;

    /// Takes some more.
    ///
    /// # Errors
    /// Its own.
    fn keep(&mut self, runs: &KeptRuns) -> Result<(), Self::Error>;
}

impl Ensemble<'_> {
    /// Hands every run to `keeper`, in order; `false` if `control` said stop.
    ///
    /// # Errors
    /// The keeper's own.
    pub fn keep<K: Keeper>(
        &self,
        keeper: &mut K,
        control: &impl Control,
    ) -> Result<bool, K::Error> {
        if self.how.lanes == 1 {
            self.keep_with::<1, K>(keeper, control)
        } else {
            self.keep_with::<8, K>(keeper, control)
        }
    }

    fn keep_with<const L: usize, K: Keeper>(
        &self,
        keeper: &mut K,
        control: &impl Control,
    ) -> Result<bool, K::Error> {
        let idle: Mutex<Vec<Worker<'_, L>>> = Mutex::new(Vec::new());
        let workers = || idle.lock().unwrap_or_else(PoisonError::into_inner);
        let group_of: Arc<[usize]> =
            (0..self.plans.len()).map(|plan| self.plans.group(plan)).collect();
        let all = self.work.runs();
        let step = RUNS * GOES * rayon::current_num_threads() as u64;
        let mut next = 0;
        while next < all {
            if control.stops() {
                return Ok(false);
            }
            let end = (next + step).min(all);
            let firsts: Vec<u64> = (next..end).step_by(RUNS as usize).collect();
            let blocks: Vec<KeptRuns> = firsts
                .into_par_iter()
                .map(|first| {
                    let runs: Vec<u64> = (first..(first + RUNS).min(end)).collect();
                    let taken = workers().pop();
                    let mut worker =
                        taken.unwrap_or_else(|| Worker::new(self, Some(RUNS as usize)));
                    let notes = worker.note(&runs);
                    workers().push(worker);
                    let values = runs.iter().map(|run| self.drawn(*run)).collect();
                    KeptRuns { first, values, cells: self.cells, group_of: group_of.clone(), notes }
                })
                .collect();
            for block in &blocks {
                keeper.keep(block)?;
            }
            control.advance(end - next);
            next = end;
        }
        Ok(true)
    }

    /// The numbers that a run (counted from 0) draws, one for each uncertain factor.
    pub fn drawn(&self, run: u64) -> Vec<f64> {
        let (_, draw) = self.work.place_of(run);
        let mut values = vec![0.0; self.draws.width()];
        self.draws.values(draw, &mut DrawRoom::default(), &mut values);
        // A path's years stay behind: its mean stands for it.
        values.truncate(self.design.factors.len());
        values
    }
}
