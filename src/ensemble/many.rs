//! Very many futures: the design's runs under every plan, over lanes and threads, into one aggregate.
//!
//! Owns the order in which work is begun, which no result depends on; refuses to read a clock or write a
//! file: whoever calls says when to stop, and gets the aggregate between segments. Start at [`Ensemble`].

use super::aggregate::Aggregate;
use super::draws::Draws;
use super::figures::Cells;
use super::named::How;
use super::observe::Notes;
use super::points::Points;
use super::work::Work;
use super::worker::Worker;
use crate::allocation::optimal::Unsolved;
use crate::ids::{PlanId, ScenarioId};
use crate::model::{Design, Study};
use crate::numeric::{Permutation, Purpose, Range as Bins, Stream, Vectors};
use crate::run::{Choice, Keep, Plans, Prepared, Runner, Settlement};
use crate::tables::{FactorLanes, FactorTable, Tables};
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

/// What the caller wants to know and say while it runs; asked from all threads.
pub trait Control: Sync {
    /// So many more runs are done.
    fn advance(&self, runs: u64);
    /// Should no further unit be begun?
    fn stops(&self) -> bool {
        false
    }
}

/// Nothing to say, nothing to ask.
impl Control for () {
    fn advance(&self, _runs: u64) {}
}

/// A study's ensemble, ready to run.
pub struct Ensemble<'a> {
    pub(super) study: &'a Study,
    pub(super) design: &'a Design,
    pub(super) tables: Tables,
    pub(super) prepared: Prepared,
    pub(super) plans: Plans,
    /// Shares of the plans that are an optimum, found on the base scenario; `[year][area]`.
    pub(super) optima: Vec<(usize, Vec<f64>)>,
    unsolved: Vec<(PlanId, Unsolved)>,
    pub(super) how: How,
    pub(super) draws: Draws<'a>,
    pub(super) cells: Cells,
    pub(super) work: Work,
}

impl<'a> Ensemble<'a> {
    /// Looks everything up once.
    pub fn new(study: &'a Study, design: &'a Design, how: How) -> Self {
        let tables = Tables::new(&study.model);
        let prepared = Prepared::new(study, &tables);
        let plans = Plans::new(study, &tables, &prepared);
        let Optima { shares, unsolved } = optima_on_base(study, &tables, &prepared, &plans);
        Self {
            study,
            design,
            optima: shares,
            unsolved,
            how,
            draws: Draws::new(study, design, &tables),
            cells: Cells {
                groups: plans.groups(),
                plans: plans.len(),
                areas: tables.areas,
                years: tables.years,
                has_staff: tables.has_staff,
            },
            prepared,
            plans,
            work: Work::new(design, false),
            tables,
        }
    }

    /// The same at points of one's own, which are then its runs: `design` is that of [`Points::design`].
    pub fn at_points(study: &'a Study, design: &'a Design, points: &'a Points, how: How) -> Self {
        let ensemble = Self::new(study, design, how);
        Self { draws: ensemble.draws.at_points(points), ..ensemble }
    }

    /// The number that an uncertain factor has at a share of what is believed about it.
    pub fn number_at(&self, factor: usize, share: f64) -> f64 {
        self.draws.number_at(factor, share)
    }

    /// How the work is cut.
    pub fn work(&self) -> &Work {
        &self.work
    }

    /// The scenario that optima were solved on, once for all runs; `None` where no plan is one.
    pub fn optimum_scenario(&self) -> Option<ScenarioId> {
        (!self.optima.is_empty()).then(|| self.study.base_scenario())
    }

    /// The plans whose optimum was not found; money is split by base-year budgets in all runs of them.
    pub fn unsolved(&self) -> &[(PlanId, Unsolved)] {
        &self.unsolved
    }

    /// The plans whose pick of initiatives is not proven to be the best.
    pub fn unproven_choices(&self) -> Vec<PlanId> {
        let is_unproven = |choice: &Choice| !choice.is_proven;
        (0..self.plans.len())
            .filter(|plan| self.plans.choice(*plan).is_some_and(is_unproven))
            .map(PlanId::from)
            .collect()
    }

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

/// What was found on the base scenario.
#[derive(Default)]
struct Optima {
    /// By plan; `[year][area]`.
    shares: Vec<(usize, Vec<f64>)>,
    /// Plans whose shares are those of base-year budgets for want of an optimum.
    unsolved: Vec<(PlanId, Unsolved)>,
}

/// The shares of every plan that is an optimum, found once: on the base scenario.
///
/// A solver that fails leaves shares by base-year budgets, as in a single run, and is named beside them.
fn optima_on_base(study: &Study, tables: &Tables, prepared: &Prepared, plans: &Plans) -> Optima {
    let mut runner =
        Runner::<1>::new(tables, prepared, plans, Vectors::baseline(), Keep::default());
    let optima: Vec<usize> = (0..plans.len()).filter(|plan| runner.is_optimum(*plan)).collect();
    if optima.is_empty() {
        return Optima::default();
    }
    let scenario = &study.scenarios[study.base_scenario().index()];
    let table = FactorTable::new(&study.model, &scenario.factors, &tables.layout);
    let mut factors = FactorLanes::<1>::new(&tables.layout, tables.years);
    factors.fill_same(&table);
    let mut settlement = Settlement::new(tables);
    runner.project(&factors);
    runner.grant(&factors, &mut settlement);
    let mut found = Optima::default();
    for plan in optima {
        let mut shares = tables.budget_share.clone();
        match runner.optimise(plan, 0, &settlement) {
            Some(Ok(solved)) => shares.extend(&solved.optimum.shares),
            failed => {
                shares = tables.budget_share.repeat(tables.years);
                let why = failed.and_then(Result::err);
                found.unsolved.extend(why.map(|why| (PlanId::from(plan), why)));
            }
        }
        found.shares.push((plan, shares));
    }
    found
}
