//! Every run boiled down to a few figures as it is computed, all plans of a run together.
//!
//! Owns the order of the rows (that of the runs' numbers) and the memory of a run that is looked at;
//! refuses to know what the figures are: a [`Reducer`] finds them. Start at [`Ensemble::reduce`].

use super::many::{Control, Ensemble};
use super::named::{AreaYear, area_years, in_study_order};
use super::worker::Worker;
use crate::run::{Needs, Outcome, Plans, Settlement};
use crate::tables::Tables;
use rayon::prelude::*;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

/// Runs that a thread does in one go.
const RUNS: usize = 64;

/// What one future makes of one plan.
#[derive(Clone, Copy, Debug)]
pub struct PlanView<'a> {
    /// How many areas there are.
    pub areas: usize,
    /// `[year][area]`, in the study's order.
    pub years: &'a [AreaYear],
    /// Units before any lever; `[year][service]`, in the study's order.
    pub volume_before: &'a [f64],
    /// Units after the plan's levers; `[year][service]`, in the study's order.
    pub volume_after: &'a [f64],
}

impl<'a> PlanView<'a> {
    /// The areas in year `t` after the base year.
    pub fn areas_in(&self, t: usize) -> &'a [AreaYear] {
        self.years.get(t * self.areas..(t + 1) * self.areas).unwrap_or_default()
    }

    /// Base year to horizon, both counted.
    pub fn year_count(&self) -> usize {
        self.years.len() / self.areas.max(1)
    }
}

/// Finds the figures of a run; asked from all threads.
pub trait Reducer: Sync {
    /// How many figures a run has, all plans together.
    fn width(&self) -> usize;
    /// Puts the figures of a run into `row`; the plans are in the study's order.
    fn reduce(&self, plans: &[PlanView<'_>], row: &mut [f64]);
}

/// One run under every plan, taken out of its lane.
#[derive(Debug, Default)]
pub(super) struct ReduceRoom {
    volume_before: Vec<f64>,
    /// One for each group of plans with the same levers.
    volume_after: Vec<Vec<f64>>,
    /// The group and the years of each plan.
    plans: Vec<(usize, Vec<AreaYear>)>,
}

impl ReduceRoom {
    /// Takes what a run has whatever the rule: its volumes.
    pub(super) fn begin<const L: usize>(
        &mut self,
        tables: &Tables,
        plans: &Plans,
        outcome: &Outcome<L>,
        lane: usize,
    ) {
        let units = || outcome.volume.iter().map(|units| units.0[lane]);
        in_study_order(tables, units(), &mut self.volume_before);
        self.volume_after.resize_with(plans.groups(), Vec::new);
        for (group, sorted) in self.volume_after.iter_mut().enumerate() {
            let factors = &plans.levers(group).volume_factor;
            let after = units().zip(factors).map(|(units, factor)| units * factor);
            in_study_order(tables, after, sorted);
        }
        self.plans.resize_with(plans.len(), Default::default);
        for (plan, (group, _)) in self.plans.iter_mut().enumerate() {
            *group = plans.group(plan);
        }
    }

    /// Takes the years of a plan that was split last.
    pub(super) fn take<const L: usize>(
        &mut self,
        tables: &Tables,
        (needs, committed): (&Needs<L>, &[f64]),
        settlement: &Settlement<L>,
        (lane, plan): (usize, usize),
    ) {
        if let Some((_, years)) = self.plans.get_mut(plan) {
            years.clear();
            years.extend(area_years(tables, needs, committed, settlement, lane));
        }
    }

    /// The plans, to be looked at.
    pub(super) fn views(&self, areas: usize) -> Vec<PlanView<'_>> {
        self.plans
            .iter()
            .map(|(group, years)| PlanView {
                areas,
                years,
                volume_before: &self.volume_before,
                volume_after: &self.volume_after[*group],
            })
            .collect()
    }
}

/// A worker with a room for each lane.
type Hand<'e, const L: usize> = (Worker<'e, L>, Vec<ReduceRoom>);

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
        let was_stopped = AtomicBool::new(false);
        // Threads take a worker and put it back, so that there are as many as threads.
        let idle: Mutex<Vec<Hand<'_, L>>> = Mutex::new(Vec::new());
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
                (Worker::new(self, Some(L)), (0..L).map(|_| ReduceRoom::default()).collect())
            });
            worker.reduce(runs, reducer, &mut rooms, rows);
            workers().push((worker, rooms));
            control.advance(runs.len() as u64);
        });
        (!was_stopped.load(Ordering::Relaxed)).then_some(rows)
    }
}
