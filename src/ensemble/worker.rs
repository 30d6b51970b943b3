//! One thread's share of the work: a unit in, its figures tallied.
//!
//! Has the memory of one thread, taken once. Start at [`Worker::unit`].

use super::aggregate::Aggregate;
use super::draws::DrawRoom;
use super::many::Ensemble;
use super::observe::{GapCounts, NoteNeed, NotePlan, Notes};
use super::pending::Pending;
use super::reducer::{ReduceRoom, Reducer};
use super::work::Unit;
use crate::numeric::{Lanes, dispatch};
use crate::run::{Keep, NeedRows, Runner, Settlement};
use crate::tables::FactorLanes;
use std::collections::BTreeMap;
use std::ops::Range;

/// The memory of one thread.
pub(super) struct Worker<'e, const L: usize> {
    ensemble: &'e Ensemble<'e>,
    runner: Runner<'e, L>,
    factors: FactorLanes<L>,
    settlement: Settlement<L>,
    notes: Notes,
    pending: Pending,
    counts: GapCounts<L>,
    /// The numbers of the runs side by side: one for each uncertain factor, then those of paths.
    values: Vec<Lanes<L>>,
    /// Those of one run.
    of_run: Vec<f64>,
    room: DrawRoom,
    /// The combinations that `factors` has, before any draw.
    laid: Option<[usize; L]>,
    kept: NeedRows,
}

impl<'e, const L: usize> Worker<'e, L> {
    /// Takes the memory; `noted` runs may wait to be tallied, or as many as fit well.
    pub(super) fn new(ensemble: &'e Ensemble<'e>, noted: Option<usize>) -> Self {
        Self::keeping(ensemble, noted, Keep::default())
    }

    /// The same, with more kept of each run than its figures take.
    pub(super) fn keeping(ensemble: &'e Ensemble<'e>, noted: Option<usize>, keep: Keep) -> Self {
        let Ensemble { tables, prepared, plans, how, cells, draws, .. } = ensemble;
        let mut runner = Runner::new(tables, prepared, plans, how.vectors, keep);
        for (plan, shares) in &ensemble.optima {
            for lane in 0..L {
                runner.set_shares(*plan, lane, shares);
            }
        }
        Self {
            ensemble,
            runner,
            factors: FactorLanes::new(&tables.layout, tables.years),
            settlement: Settlement::new(tables),
            notes: Notes::new(*cells, noted),
            pending: Pending::new(*cells),
            counts: GapCounts::new(*cells),
            values: vec![Lanes::ZERO; draws.width()],
            of_run: vec![0.0; draws.width()],
            room: DrawRoom::default(),
            laid: None,
            kept: NeedRows::default(),
        }
    }

    /// Computes a unit and adds it, whole; gives its runs and how many projections they took.
    pub(super) fn unit(&mut self, index: u64, aggregate: &Aggregate) -> (u64, u64) {
        let unit = self.ensemble.work.unit(index);
        let runs = unit.runs();
        let projections = match unit {
            Unit::Each(runs) => {
                let runs: Vec<u64> = runs.collect();
                if self.ensemble.work.shares_need {
                    self.shared(&runs, aggregate)
                } else {
                    self.each(&runs, aggregate)
                }
            }
            Unit::Grid { combination, needs, frames } => {
                self.grid(combination as usize, &needs, &frames, aggregate)
            }
        };
        aggregate.add_gaps(&mut self.counts);
        aggregate.finish(index, runs, projections);
        (runs, projections)
    }

    /// Notes each of `runs` by itself, for the figures and not their tally; there must be
    /// room for all of them.
    pub(super) fn note(&mut self, runs: &[u64]) -> Notes {
        for batch in runs.chunks(L) {
            self.project(batch);
            self.settle(batch.len(), true);
        }
        let fresh = Notes::like(&self.notes);
        std::mem::replace(&mut self.notes, fresh)
    }

    /// Each of `runs` by itself, reduced to figures as it is settled; `figures` has a row for each.
    pub(super) fn reduce(
        &mut self,
        runs: &[u64],
        reducer: &impl Reducer,
        rooms: &mut [ReduceRoom],
        figures: &mut [f64],
    ) {
        let Ensemble { tables, plans, .. } = self.ensemble;
        let rows = runs.chunks(L).zip(figures.chunks_mut(L * reducer.width().max(1)));
        for (batch, rows) in rows {
            self.project(batch);
            self.runner.grant(&self.factors, &mut self.settlement);
            for (lane, room) in rooms.iter_mut().enumerate().take(batch.len()) {
                room.begin(tables, plans, &self.runner, lane);
            }
            for plan in 0..plans.len() {
                self.runner.split(plan, &mut self.settlement);
                let committed = &plans.levers(plans.group(plan)).committed_dkk;
                for (lane, room) in rooms.iter_mut().enumerate().take(batch.len()) {
                    let needs = (self.runner.needs(plan), committed.as_slice());
                    room.take(tables, needs, &self.settlement, (lane, plan));
                }
            }
            for (room, row) in rooms.iter().zip(rows.chunks_mut(reducer.width().max(1))) {
                reducer.reduce(&room.views(tables.areas), row);
            }
        }
    }

    /// Runs that each have people and need of their own.
    fn each(&mut self, runs: &[u64], aggregate: &Aggregate) -> u64 {
        for batch in runs.chunks(L) {
            self.project(batch);
            self.settle(batch.len(), true);
            self.tally_if_full(aggregate);
        }
        self.tally(aggregate);
        runs.len() as u64
    }

    /// Runs of which many have the same people and need: those are projected once.
    fn shared(&mut self, runs: &[u64], aggregate: &Aggregate) -> u64 {
        let mut rows_of: BTreeMap<Vec<u64>, usize> = BTreeMap::new();
        let mut firsts: Vec<u64> = Vec::new();
        let mut rows: Vec<usize> = Vec::with_capacity(runs.len());
        for run in runs {
            let next = rows_of.len();
            let row = *rows_of.entry(self.need_key(*run)).or_insert(next);
            if row == next {
                firsts.push(*run);
            }
            rows.push(row);
        }
        if 2 * firsts.len() > runs.len() {
            return self.each(runs, aggregate);
        }
        self.kept.clear();
        for batch in firsts.chunks(L) {
            self.project(batch);
            self.runner.keep(batch.len(), &mut self.kept);
        }
        let mut recalled: Vec<usize> = Vec::new();
        for (batch, rows) in runs.chunks(L).zip(rows.chunks(L)) {
            self.lay(batch);
            if recalled != rows {
                self.runner.recall(&self.kept, rows);
                recalled.clear();
                recalled.extend(rows);
            }
            self.settle(batch.len(), true);
            self.tally_if_full(aggregate);
        }
        self.tally(aggregate);
        firsts.len() as u64
    }

    /// Every need with every frame: needs stand side by side, and meet one frame after the other.
    fn grid(
        &mut self,
        combination: usize,
        needs: &[u64],
        frames: &[u64],
        aggregate: &Aggregate,
    ) -> u64 {
        let ensemble = self.ensemble;
        let first_run = combination as u64 * ensemble.design.draws;
        for needs in needs.chunks(L) {
            let runs: Vec<u64> = needs.iter().map(|draw| first_run + draw).collect();
            self.project(&runs);
            for (index, frame) in frames.iter().enumerate() {
                ensemble.draws.numbers(*frame, &mut self.room, &mut self.of_run);
                for (lanes, value) in self.values.iter_mut().zip(&self.of_run) {
                    *lanes = Lanes::splat(*value);
                }
                let on_frames = |factor| ensemble.work.lies_on_frames(factor);
                ensemble.draws.put([combination; L], &self.values, on_frames, &mut self.factors);
                self.settle(needs.len(), index == 0);
                if !self.notes.has_room(L) {
                    self.take_plans(aggregate);
                }
            }
            self.tally_need(aggregate, frames.len() as u32);
        }
        self.tally_plans(aggregate);
        needs.len() as u64
    }

    /// What decides a run's people and need: its combination and the numbers that reach them.
    fn need_key(&mut self, run: u64) -> Vec<u64> {
        let Ensemble { work, draws, design, .. } = self.ensemble;
        let (combination, draw) = work.place_of(run);
        draws.values(draw, &mut self.room, &mut self.of_run);
        let reach = design.factors.iter().zip(&self.of_run);
        let reach = reach.filter(|(uncertain, _)| uncertain.factor.moves_need());
        let of_paths = self.of_run.iter().skip(design.factors.len());
        std::iter::once(combination as u64)
            .chain(reach.map(|(_, x)| x.to_bits()))
            .chain(of_paths.map(|x| x.to_bits()))
            .collect()
    }

    /// Puts the factors of up to `L` runs side by side; the last is repeated where there are fewer.
    fn lay(&mut self, runs: &[u64]) {
        let Ensemble { work, draws, .. } = self.ensemble;
        let mut combinations = [0; L];
        for lane in 0..L {
            let Some(run) = runs.get(lane).or(runs.last()) else { return };
            let (combination, draw) = work.place_of(*run);
            combinations[lane] = combination;
            draws.values(draw, &mut self.room, &mut self.of_run);
            for (lanes, value) in self.values.iter_mut().zip(&self.of_run) {
                lanes.0[lane] = *value;
            }
        }
        if self.laid != Some(combinations) {
            draws.lay_bases(combinations, &mut self.factors);
            self.laid = Some(combinations);
        }
        draws.put(combinations, &self.values, |_| true, &mut self.factors);
    }

    fn project(&mut self, runs: &[u64]) {
        self.lay(runs);
        self.runner.project(&self.factors);
    }

    /// Grants and splits for the runs that were projected or recalled last, and notes the first `count`.
    fn settle(&mut self, count: usize, with_need: bool) {
        let Ensemble { study, plans, how, .. } = self.ensemble;
        self.runner.grant(&self.factors, &mut self.settlement);
        if with_need {
            for group in 0..plans.groups() {
                let (needs, notes) = (self.runner.needs_of_group(group), &mut self.notes);
                let outcome = self.runner.outcome();
                dispatch(how.vectors, NoteNeed { group, outcome, needs, notes });
            }
            self.notes.advance_needs(count);
        }
        for plan in 0..plans.len() {
            self.runner.split(plan, &mut self.settlement);
            dispatch(
                how.vectors,
                NotePlan {
                    plan,
                    tolerance: study.model.tolerance,
                    needs: self.runner.needs(plan),
                    settlement: &self.settlement,
                    count,
                    notes: &mut self.notes,
                    counts: &mut self.counts,
                },
            );
        }
        self.notes.advance_settled(count);
    }

    fn tally_if_full(&mut self, aggregate: &Aggregate) {
        if !self.notes.has_room(L) {
            self.take_need(aggregate);
            self.take_plans(aggregate);
        }
    }

    /// All that is noted or waits goes into the aggregate: nothing of a unit is left behind.
    fn tally(&mut self, aggregate: &Aggregate) {
        self.take_need(aggregate);
        self.tally_plans(aggregate);
        let need = 0..self.ensemble.cells.need_count();
        aggregate.tally_pending(&mut self.pending, need, turn());
    }

    fn take_need(&mut self, aggregate: &Aggregate) {
        self.take(0..self.ensemble.cells.need_count(), aggregate);
        self.notes.clear_needs();
    }

    fn take_plans(&mut self, aggregate: &Aggregate) {
        let cells = self.ensemble.cells;
        self.take(cells.need_count()..cells.count(), aggregate);
        self.notes.clear_settled();
    }

    fn tally_plans(&mut self, aggregate: &Aggregate) {
        self.take_plans(aggregate);
        let cells = self.ensemble.cells;
        let plans = cells.need_count()..cells.count();
        aggregate.tally_pending(&mut self.pending, plans, turn());
    }

    fn take(&mut self, cells: Range<usize>, aggregate: &Aggregate) {
        let count = self.notes.row(cells.start).len();
        if !self.pending.has_room(cells.start, count) {
            aggregate.tally_pending(&mut self.pending, cells.clone(), turn());
        }
        let vectors = self.ensemble.how.vectors;
        self.pending.take(&self.notes, cells, aggregate.ranges(), vectors);
    }

    /// Need's figures, each of as many runs as there were frames.
    fn tally_need(&mut self, aggregate: &Aggregate, weight: u32) {
        let Ensemble { cells, how, .. } = self.ensemble;
        aggregate.tally(&self.notes, 0..cells.need_count(), weight, how.vectors);
        self.notes.clear_needs();
    }
}

/// Where a thread begins.
fn turn() -> usize {
    rayon::current_thread_index().unwrap_or(0) * 97
}
