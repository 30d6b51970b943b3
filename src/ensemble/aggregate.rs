//! What an ensemble leaves: tallies of every figure and counts of gaps, in memory that does not grow.
//!
//! Has sums that are the same whichever thread added first. Start at [`Aggregate`].

use super::cells::Cells;
use super::observe::{GapCounts, Notes};
use super::pending::Pending;
use super::units::UnitSet;
use crate::figures::Figure;
use crate::model::AGE_GROUPS;
use crate::numeric::{Kernel, Range, Tally, Vectors, dispatch};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Counts of gaps; shape `[plan][area, the total last][year]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Gaps {
    gap: Vec<u64>,
    above: Vec<u64>,
    first: Vec<u64>,
}

/// Runs of one plan, area and year with a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GapsAt {
    /// Of more than a krone.
    pub gap: u64,
    /// Above the tolerance.
    pub above: u64,
    /// Above the tolerance for the first time.
    pub first: u64,
}

/// What was done, and how much of it had to be computed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// The units that are in.
    pub units: UnitSet,
    /// Their runs, under all plans.
    pub runs: u64,
    /// How often people and need were projected; the other runs shared a projection.
    pub projections: u64,
}

/// Tallies and counts of an ensemble, or of a part of it.
#[derive(Debug)]
pub struct Aggregate {
    cells: Cells,
    /// The need of each plan.
    group_of: Vec<usize>,
    ranges: Vec<Range>,
    tallies: Vec<Mutex<Tally>>,
    gaps: Mutex<Gaps>,
    done: Mutex<Done>,
}

/// A lock is only ever held over additions, which do not panic; so a poisoned one is as good as any.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Aggregate {
    /// Nothing counted yet; `ranges` has one for each cell.
    pub fn new(cells: Cells, group_of: Vec<usize>, ranges: Vec<Range>) -> Self {
        let none = vec![0; cells.plans * cells.places()];
        Self {
            cells,
            group_of,
            tallies: ranges.iter().map(|_| Mutex::new(Tally::default())).collect(),
            ranges,
            gaps: Mutex::new(Gaps { gap: none.clone(), above: none.clone(), first: none }),
            done: Mutex::new(Done::default()),
        }
    }

    /// The places of the figures.
    pub fn cells(&self) -> Cells {
        self.cells
    }

    /// Which need is each plan's.
    pub fn group_of(&self) -> &[usize] {
        &self.group_of
    }

    /// The cell of a figure; area `cells.areas` is the total. `None` where there is none.
    pub fn cell(&self, plan: usize, area: usize, year: usize, figure: Figure) -> Option<usize> {
        let group = *self.group_of.get(plan)?;
        self.cells.cell((group, plan), area, year, figure)
    }

    /// One for each cell.
    pub fn ranges(&self) -> &[Range] {
        &self.ranges
    }

    /// What is done so far.
    pub fn done(&self) -> Done {
        lock(&self.done).clone()
    }

    /// The cell of an age group's persons; `None` where there is none.
    pub(super) fn people_cell(&self, age_group: usize, year: usize) -> Option<usize> {
        let is_there = age_group < AGE_GROUPS.len() && year < self.cells.years;
        is_there.then(|| Cells::people_cell(year) + age_group)
    }

    /// How often there was a gap; area `cells.areas` is the total.
    pub fn gaps_at(&self, plan: usize, area: usize, year: usize) -> GapsAt {
        let place = plan * self.cells.places() + self.cells.place(area, year);
        let gaps = lock(&self.gaps);
        let at = |counts: &[u64]| counts.get(place).copied().unwrap_or_default();
        GapsAt { gap: at(&gaps.gap), above: at(&gaps.above), first: at(&gaps.first) }
    }

    /// Reads a cell's tally with its range.
    pub fn read<T>(&self, cell: usize, of: impl FnOnce(&Tally, &Range) -> T) -> Option<T> {
        let (tally, range) = self.tallies.get(cell).zip(self.ranges.get(cell))?;
        Some(of(&lock(tally), range))
    }

    /// Tallies the noted figures of `cells`, each as `weight` runs.
    pub(super) fn tally(
        &self,
        notes: &Notes,
        cells: std::ops::Range<usize>,
        weight: u32,
        vectors: Vectors,
    ) {
        for cell in cells {
            let values = notes.row(cell);
            let mut tally = lock(&self.tallies[cell]);
            dispatch(vectors, Add { tally: &mut tally, range: &self.ranges[cell], values, weight });
        }
    }

    /// Tallies what waits of `cells`. `turn` says where to begin, so that threads do not wait for each
    /// other at every cell.
    pub(super) fn tally_pending(
        &self,
        pending: &mut Pending,
        cells: std::ops::Range<usize>,
        turn: usize,
    ) {
        let count = cells.len().max(1);
        for index in 0..cells.len() {
            let cell = cells.start + (index + turn) % count;
            let (bins, sums) = pending.give(cell);
            if !bins.is_empty() {
                lock(&self.tallies[cell]).add_sorted(bins, &sums);
            }
        }
    }

    /// Adds counts of gaps, and takes them away from `counts`.
    pub(super) fn add_gaps<const L: usize>(&self, counts: &mut GapCounts<L>) {
        let mut gaps = lock(&self.gaps);
        let gaps = &mut *gaps;
        let pairs = [
            (&mut gaps.gap, &mut counts.gap),
            (&mut gaps.above, &mut counts.above),
            (&mut gaps.first, &mut counts.first),
        ];
        for (sums, lanes) in pairs {
            for (sum, lane_counts) in sums.iter_mut().zip(lanes.iter_mut()) {
                // Whole numbers far below 2^53.
                *sum += lane_counts.0.iter().map(|count| *count as u64).sum::<u64>();
                *lane_counts = crate::numeric::Lanes::ZERO;
            }
        }
    }

    /// A unit is in, whole.
    pub(super) fn finish(&self, unit: u64, runs: u64, projections: u64) {
        let mut done = lock(&self.done);
        done.units.insert(unit);
        done.runs += runs;
        done.projections += projections;
    }

    /// Adds a part of the same ensemble.
    ///
    /// # Errors
    /// [`Misfit`] if it is not a part of the same ensemble, or has units that are in already.
    pub fn merge(&mut self, other: &Self) -> Result<(), Misfit> {
        let same_ranges = self.ranges.iter().zip(&other.ranges).all(|(a, b)| a == b);
        if self.cells != other.cells
            || self.group_of != other.group_of
            || self.ranges.len() != other.ranges.len()
            || !same_ranges
        {
            return Err(Misfit::Stranger);
        }
        let others = other.done();
        {
            let mut done = lock(&self.done);
            done.units = done.units.union(&others.units).map_err(Misfit::Double)?;
            done.runs += others.runs;
            done.projections += others.projections;
        }
        for (own, others) in self.tallies.iter().zip(&other.tallies) {
            lock(own).merge(&lock(others));
        }
        let (mut own, others) = (lock(&self.gaps), lock(&other.gaps));
        let own = &mut *own;
        for (sums, parts) in [
            (&mut own.gap, &others.gap),
            (&mut own.above, &others.above),
            (&mut own.first, &others.first),
        ] {
            for (sum, part) in sums.iter_mut().zip(parts) {
                *sum += part;
            }
        }
        Ok(())
    }

    /// Its bytes, without what a header says (cells and the units that are in).
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let done = self.done();
        bytes.extend(done.runs.to_le_bytes());
        bytes.extend(done.projections.to_le_bytes());
        for (range, tally) in self.ranges.iter().zip(&self.tallies) {
            for part in range.parts() {
                bytes.extend(part.to_le_bytes());
            }
            lock(tally).write_to(&mut bytes);
        }
        let gaps = lock(&self.gaps);
        for count in gaps.gap.iter().chain(&gaps.above).chain(&gaps.first) {
            bytes.extend(count.to_le_bytes());
        }
        bytes
    }

    /// Reads what [`Aggregate::to_bytes`] wrote; `None` if it is anything else.
    pub fn from_bytes(
        cells: Cells,
        group_of: Vec<usize>,
        units: UnitSet,
        mut bytes: &[u8],
    ) -> Option<Self> {
        let bytes = &mut bytes;
        let (runs, projections) = (take_u64(bytes)?, take_u64(bytes)?);
        let (mut ranges, mut tallies) = (Vec::new(), Vec::new());
        for _ in 0..cells.count() {
            let mut parts = [0.0; 6];
            for part in &mut parts {
                *part = f64::from_bits(take_u64(bytes)?);
            }
            ranges.push(Range::from_parts(parts)?);
            tallies.push(Mutex::new(Tally::read_from(bytes)?));
        }
        let size = cells.plans * cells.places();
        let mut counts = || (0..size).map(|_| take_u64(bytes)).collect::<Option<Vec<u64>>>();
        let gaps = Gaps { gap: counts()?, above: counts()?, first: counts()? };
        let fits = group_of.len() == cells.plans && group_of.iter().all(|of| *of < cells.groups);
        (bytes.is_empty() && fits).then(|| Self {
            cells,
            group_of,
            ranges,
            tallies,
            gaps: Mutex::new(gaps),
            done: Mutex::new(Done { units, runs, projections }),
        })
    }
}

fn take_u64(bytes: &mut &[u8]) -> Option<u64> {
    let (first, rest) = bytes.split_first_chunk::<8>()?;
    *bytes = rest;
    Some(u64::from_le_bytes(*first))
}

/// Why a part cannot be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// It is of another ensemble.
    Stranger,
    /// A unit that is in already.
    Double(u64),
}

struct Add<'a> {
    tally: &'a mut Tally,
    range: &'a Range,
    values: &'a [f64],
    weight: u32,
}

impl Kernel for Add<'_> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        self.tally.add(self.range, self.values, self.weight);
    }
}
