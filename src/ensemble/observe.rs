//! From settled runs to figures: written down run by run, and counted where a gap is.
//!
//! Has the memory in which a few hundred runs' figures wait to be tallied, one row a figure. Start at [`Notes`].

use super::cells::Cells;
use crate::allocation::MOST_AREAS;
use crate::gap;
use crate::numeric::{Kernel, Lanes};
use crate::run::{Needs, Outcome, Settlement};

/// Rows lie this much further apart than they are long, so that they do not all fall into one corner of the cache.
const APART: usize = 8;
/// All figures of the runs that wait take no more bytes than this, as far as that is possible.
const MOST_BYTES: usize = 2 << 20;

/// Figures of the runs that wait to be tallied; shape `[cell][run]`.
#[derive(Clone, Debug)]
pub(super) struct Notes {
    cells: Cells,
    runs: usize,
    stride: usize,
    values: Vec<f64>,
    /// Runs whose need was noted.
    needs: usize,
    /// Runs whose plans were noted.
    settled: usize,
}

impl Notes {
    /// Room for as many runs as fit well, or for `runs` of them.
    pub(super) fn new(cells: Cells, runs: Option<usize>) -> Self {
        let fitting = (MOST_BYTES / (8 * cells.count().max(1))).clamp(16, 256);
        let runs = runs.unwrap_or(fitting).next_multiple_of(8);
        let stride = runs + APART;
        Self {
            cells,
            runs,
            stride,
            values: vec![0.0; stride * cells.count()],
            needs: 0,
            settled: 0,
        }
    }

    /// As much room again, with nothing in it.
    pub(super) fn like(other: &Self) -> Self {
        Self { values: vec![0.0; other.values.len()], needs: 0, settled: 0, ..*other }
    }

    /// Is there room for `count` more runs?
    pub(super) fn has_room(&self, count: usize) -> bool {
        self.settled.max(self.needs) + count <= self.runs
    }

    /// The noted figures of need's cells, then of the plans' cells; each row one cell.
    pub(super) fn row(&self, cell: usize) -> &[f64] {
        let count = if cell < self.cells.need_count() { self.needs } else { self.settled };
        &self.values[cell * self.stride..][..count]
    }

    /// `count` more runs have the need of every group noted.
    pub(super) fn advance_needs(&mut self, count: usize) {
        self.needs += count;
    }

    /// Forgets need's figures.
    pub(super) fn clear_needs(&mut self) {
        self.needs = 0;
    }

    /// Forgets the plans' figures.
    pub(super) fn clear_settled(&mut self) {
        self.settled = 0;
    }

    /// `count` more runs have all their plans noted.
    pub(super) fn advance_settled(&mut self, count: usize) {
        self.settled += count;
    }

    #[inline(always)]
    fn write<const L: usize>(&mut self, cell: usize, at: usize, figure: Lanes<L>) {
        let start = cell * self.stride + at;
        if let Some(places) = self.values.get_mut(start..start + L) {
            places.copy_from_slice(&figure.0);
        }
    }
}

/// How often a gap was found; shape `[plan][area, the total last][year]`, in each lane whole numbers.
#[derive(Clone, Debug)]
pub(super) struct GapCounts<const L: usize> {
    /// Runs with a gap.
    pub(super) gap: Vec<Lanes<L>>,
    /// Runs with a gap above the tolerance.
    pub(super) above: Vec<Lanes<L>>,
    /// Runs whose first gap above the tolerance is in this year; the base year has none.
    pub(super) first: Vec<Lanes<L>>,
}

impl<const L: usize> GapCounts<L> {
    pub(super) fn new(cells: Cells) -> Self {
        let none = vec![Lanes::ZERO; cells.plans * cells.places()];
        Self { gap: none.clone(), above: none.clone(), first: none }
    }
}

/// Notes the need of one group of plans, and the persons with the first.
pub(super) struct NoteNeed<'a, const L: usize> {
    pub(super) group: usize,
    pub(super) outcome: &'a Outcome<L>,
    pub(super) needs: &'a Needs<L>,
    pub(super) notes: &'a mut Notes,
}

impl<const L: usize> Kernel for NoteNeed<'_, L> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        let Self { group, outcome, needs, notes } = self;
        let cells = notes.cells;
        let at = notes.needs;
        if group == 0 {
            // Persons are those of all groups.
            for (cell, persons) in outcome.age_group_persons.iter().enumerate() {
                notes.write(cell, at, *persons);
            }
        }
        for year in 0..cells.years {
            let nothing = Lanes::<L>::ZERO;
            let (mut services, mut transfers, mut hours) = (nothing, nothing, nothing);
            for area in 0..cells.areas {
                let slot = year * cells.areas + area;
                let service = needs.service_need_dkk[slot];
                let transfer = needs.transfer_dkk[slot];
                let fte = needs.need_fte[slot];
                services += service;
                transfers += transfer;
                hours += fte;
                let cell = cells.need_cell(group, cells.place(area, year));
                notes.write(cell, at, service + transfer);
                notes.write(cell + 1, at, transfer);
                notes.write(cell + 2, at, fte);
            }
            let cell = cells.need_cell(group, cells.place(cells.areas, year));
            notes.write(cell, at, services + transfers);
            notes.write(cell + 1, at, transfers);
            notes.write(cell + 2, at, hours);
        }
    }
}

/// Notes what one plan makes of the first `count` lanes, and counts its gaps.
pub(super) struct NotePlan<'a, const L: usize> {
    pub(super) plan: usize,
    pub(super) tolerance: f64,
    pub(super) needs: &'a Needs<L>,
    pub(super) settlement: &'a Settlement<L>,
    pub(super) count: usize,
    pub(super) notes: &'a mut Notes,
    pub(super) counts: &'a mut GapCounts<L>,
}

/// What an area, or all of them, needs and has in one year.
#[derive(Clone, Copy)]
struct AreaAccount<const L: usize> {
    service: Lanes<L>,
    transfer: Lanes<L>,
    money: Lanes<L>,
    unserved: Lanes<L>,
    funded: Lanes<L>,
    available: Lanes<L>,
    missing: Lanes<L>,
}

impl<const L: usize> Kernel for NotePlan<'_, L> {
    type Output = ();

    #[inline(always)]
    fn run(mut self) {
        let cells = self.notes.cells;
        let lane_counts = Lanes(std::array::from_fn(|lane| f64::from(u8::from(lane < self.count))));
        // 1 in the lanes that count and have not had a gap above the tolerance yet.
        let mut waits = [lane_counts; MOST_AREAS + 1];
        for year in 0..cells.years {
            let nothing = Lanes::<L>::ZERO;
            let mut total = AreaAccount {
                service: nothing,
                transfer: nothing,
                money: nothing,
                unserved: nothing,
                funded: nothing,
                available: nothing,
                missing: nothing,
            };
            for area in 0..cells.areas {
                let own = self.account(year * cells.areas + area);
                total.service += own.service;
                total.transfer += own.transfer;
                total.money += own.money;
                total.funded += own.funded;
                total.available += own.available;
                total.missing += own.missing;
                self.note(area, year, own, lane_counts, &mut waits[area]);
            }
            // People who use several areas are never added up, so the total's `unserved` stays 0.
            self.note(cells.areas, year, total, lane_counts, &mut waits[cells.areas]);
        }
    }
}

impl<const L: usize> NotePlan<'_, L> {
    #[inline(always)]
    fn account(&self, slot: usize) -> AreaAccount<L> {
        let service = self.needs.service_need_dkk[slot];
        let money = self.settlement.service_money_dkk[slot];
        let funded = self.settlement.funded_fte[slot];
        let available = self.settlement.available_fte[slot];
        AreaAccount {
            service,
            transfer: self.needs.transfer_dkk[slot],
            money,
            unserved: gap::unserved(self.needs.users[slot], gap::coverage(money, service)),
            funded,
            available,
            missing: gap::gap_fte(self.needs.need_fte[slot], funded, available),
        }
    }

    #[inline(always)]
    fn note(
        &mut self,
        area: usize,
        year: usize,
        account: AreaAccount<L>,
        lane_counts: Lanes<L>,
        waits: &mut Lanes<L>,
    ) {
        let cells = self.notes.cells;
        let place = cells.place(area, year);
        let need = account.service + account.transfer;
        let frame = account.money + account.transfer;
        let short = gap::gap(need, frame);
        let cell = cells.plan_cell(self.plan, place);
        let at = self.notes.settled;
        // In the order of `OF_PLAN`.
        self.notes.write(cell, at, frame);
        self.notes.write(cell + 1, at, short);
        self.notes.write(cell + 2, at, gap::coverage(account.money, account.service));
        self.notes.write(cell + 3, at, account.unserved);
        if cells.has_staff {
            self.notes.write(cell + 4, at, account.funded);
            self.notes.write(cell + 5, at, account.available);
            self.notes.write(cell + 6, at, account.missing);
        }

        let is_gap = short.is_greater(Lanes::splat(gap::ROUNDING_KRONE)) * lane_counts;
        let is_above = gap::is_above(short, account.service, self.tolerance) * lane_counts;
        let counted = self.plan * cells.places() + place;
        self.counts.gap[counted] += is_gap;
        self.counts.above[counted] += is_above;
        if year > 0 {
            let is_first = is_above * *waits;
            self.counts.first[counted] += is_first;
            *waits -= is_first;
        }
    }
}
