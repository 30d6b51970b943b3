//! Every run boiled down to a few figures as it is computed, all plans of a run together.
//!
//! Rows are in the order of the runs' numbers. What the figures are, a [`Reducer`] says. Start at
//! [`Ensemble::reduce`].

use super::control::Control;
use super::many::Ensemble;
use super::reducer::{ReduceRoom, Reducer};
use super::worker::Worker;
use crate::run::Keep;
use rayon::prelude::*;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

/// Runs that a thread does in one go.
const RUNS: usize = 64;

/// A worker with a room for each lane.
type WorkerWithRooms<'e, const L: usize> = (Worker<'e, L>, Vec<ReduceRoom>);

impl Ensemble<'_> {
    /// The figures of every run, a row of `reducer.width()` for each, in the order of the runs' numbers;
    /// `None` if `control` said stop.
    ///
    /// Runs of the design's grid are computed one by one here, so that rows stand in order; a row has the
    /// same bits for any number of threads and lanes. All rows are held in memory.
    pub fn reduce(&self, reducer: &impl Reducer, control: &impl Control) -> Option<Vec<f64>> {
        let all: Vec<u64> = (0..self.work.runs()).collect();
        self.reduce_runs(&all, reducer, control)
    }

    /// The same of some `runs` by their numbers, which count from 0, a row for each in their order.
    pub fn reduce_runs(
        &self,
        runs: &[u64],
        reducer: &impl Reducer,
        control: &impl Control,
    ) -> Option<Vec<f64>> {
        if self.how.lanes == 1 {
            self.reduce_with::<1>(runs, reducer, control)
        } else {
            self.reduce_with::<8>(runs, reducer, control)
        }
    }

    fn reduce_with<const L: usize>(
        &self,
        runs: &[u64],
        reducer: &impl Reducer,
        control: &impl Control,
    ) -> Option<Vec<f64>> {
        let mut rows = vec![0.0; runs.len() * reducer.width()];
        let keep = Keep { services: reducer.needs_services(), ..Keep::default() };
        let was_stopped = AtomicBool::new(false);
        // Threads take a worker and put it back, so that there are as many as threads.
        let idle: Mutex<Vec<WorkerWithRooms<'_, L>>> = Mutex::new(Vec::new());
        let workers = || idle.lock().unwrap_or_else(PoisonError::into_inner);
        let block = RUNS * reducer.width().max(1);
        let batches = rows.par_chunks_mut(block).zip(runs.par_chunks(RUNS));
        batches.for_each(|(rows, runs)| {
            if control.stops() {
                was_stopped.store(true, Ordering::Relaxed);
                return;
            }
            let taken = workers().pop();
            let (mut worker, mut rooms) = taken.unwrap_or_else(|| {
                (
                    Worker::keeping(self, Some(L), keep),
                    (0..L).map(|_| ReduceRoom::default()).collect(),
                )
            });
            worker.reduce(runs, reducer, &mut rooms, rows);
            workers().push((worker, rooms));
            control.advance(runs.len() as u64);
        });
        (!was_stopped.load(Ordering::Relaxed)).then_some(rows)
    }
}
