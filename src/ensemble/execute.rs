//! The runs of an ensemble, over lanes and threads, into one aggregate.
//!
//! No result depends on the order in which work is begun. The caller sees the aggregate between segments, and
//! says when to stop. Start at [`Ensemble::begin`], then at [`Ensemble::run`].

use super::aggregate::Aggregate;
use super::control::Control;
use super::many::Ensemble;
use super::observe::Notes;
use super::worker::Worker;
use crate::numeric::{Permutation, Purpose, Range as Bins, Stream};
use rayon::prelude::*;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

/// Runs from which the range of every figure is found, fewer where there are very many figures.
const PILOT_RUNS: usize = 1024;
/// The fewest that tell where the first and the last percentile lie.
const LEAST_PILOT_RUNS: usize = 256;
/// All figures of all pilot runs take about this many bytes at most.
const PILOT_BYTES: usize = 32 << 20;
/// Pilot runs that a thread does in one go.
const PILOT_BATCH: usize = 64;
/// The stream that pilot runs are chosen with; no factor has this number.
const PILOT_STREAM: u32 = u32::MAX;
/// Units a thread does between two looks of the caller at the aggregate.
const UNITS_IN_SEGMENT: u64 = 32;

impl Ensemble<'_> {
    /// An aggregate with nothing in it but the range of every figure, from a few runs all over the design.
    ///
    /// The same runs whatever part of the ensemble is computed here, so that parts fit together.
    pub fn begin(&self) -> Aggregate {
        if self.how.lanes == 1 { self.begin_with::<1>() } else { self.begin_with::<8>() }
    }

    fn begin_with<const L: usize>(&self) -> Aggregate {
        let fitting = PILOT_BYTES / (8 * self.cells.count().max(1));
        let most = fitting.clamp(LEAST_PILOT_RUNS, PILOT_RUNS) as u64;
        let all = self.work.runs();
        let runs: Vec<u64> = if all <= most {
            (0..all).collect()
        } else {
            let stream = Stream::new(Purpose::Permutation, PILOT_STREAM);
            let anywhere = Permutation::new(self.design.seed, stream, all);
            (0..most).map(|index| anywhere.at(index)).collect()
        };
        let noted: Vec<Notes> = runs
            .par_chunks(PILOT_BATCH)
            .map(|batch| Worker::<L>::new(self, Some(PILOT_BATCH)).note(batch))
            .collect();
        let ranges = (0..self.cells.count())
            .into_par_iter()
            .map_init(Vec::new, |values, cell| {
                values.clear();
                values.extend(noted.iter().flat_map(|notes| notes.row(cell)));
                Bins::of_pilot(values, self.cells.least_width(cell))
            })
            .collect();
        let group_of = (0..self.plans.len()).map(|plan| self.plans.group(plan)).collect();
        Aggregate::new(self.cells, group_of, ranges)
    }

    /// Computes the units in `missing` into `aggregate`, on all threads of the current pool; `between` is
    /// called with the aggregate now and then, with no unit half done.
    ///
    /// Whether all of them are done: not if `control` said stop.
    pub fn run(
        &self,
        missing: &[Range<u64>],
        aggregate: &Aggregate,
        control: &impl Control,
        between: &mut dyn FnMut(&Aggregate),
    ) -> bool {
        if self.how.lanes == 1 {
            self.run_with::<1>(missing, aggregate, control, between)
        } else {
            self.run_with::<8>(missing, aggregate, control, between)
        }
    }

    fn run_with<const L: usize>(
        &self,
        missing: &[Range<u64>],
        aggregate: &Aggregate,
        control: &impl Control,
        between: &mut dyn FnMut(&Aggregate),
    ) -> bool {
        let segment = UNITS_IN_SEGMENT * rayon::current_num_threads() as u64;
        // Threads take a worker for a unit and put it back, so that there are as many as threads.
        let idle: Mutex<Vec<Worker<'_, L>>> = Mutex::new(Vec::new());
        let workers = || idle.lock().unwrap_or_else(PoisonError::into_inner);
        for range in missing {
            let mut next = range.start;
            while next < range.end {
                let end = (next + segment).min(range.end);
                let units: Vec<u64> = (next..end).collect();
                // One by one: units differ, and a thread that is done takes the next.
                units.par_iter().with_max_len(1).for_each(|unit| {
                    if control.stops() {
                        return;
                    }
                    let taken = workers().pop();
                    let mut worker = taken.unwrap_or_else(|| Worker::new(self, None));
                    let (runs, _) = worker.unit(*unit, aggregate);
                    workers().push(worker);
                    control.advance(runs);
                });
                if control.stops() {
                    return false;
                }
                next = end;
                between(aggregate);
            }
        }
        true
    }
}
