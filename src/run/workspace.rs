//! The scratch of a run, written over each year; taken once. Start at [`Workspace`].

use crate::model::MOST_AGES;
use crate::numeric::Lanes;
use crate::tables::Tables;

/// Numbers by sex and age.
///
/// A row begins where a cache line does, so that eight lanes are read and written as a whole.
#[derive(Clone, Debug, Default)]
pub(super) struct SexAge<const L: usize> {
    rows: Vec<Row<L>>,
    count: usize,
}

#[derive(Clone, Debug)]
#[repr(C, align(64))]
struct Row<const L: usize>([Lanes<L>; MOST_AGES]);

impl<const L: usize> SexAge<L> {
    fn new(count: usize) -> Self {
        Self { rows: vec![Row([Lanes::ZERO; MOST_AGES]); 2], count }
    }

    /// One sex, 0 women, 1 men; `[age]`.
    #[inline(always)]
    pub(super) fn of(&self, sex: usize) -> &[Lanes<L>] {
        &self.rows[sex].0[..self.count]
    }

    /// One sex, to be changed.
    #[inline(always)]
    pub(super) fn of_mut(&mut self, sex: usize) -> &mut [Lanes<L>] {
        &mut self.rows[sex].0[..self.count]
    }

    /// Both sexes, to be changed.
    #[inline(always)]
    pub(super) fn both_mut(&mut self) -> [&mut [Lanes<L>]; 2] {
        let (women, men) = self.rows.split_at_mut(1);
        [&mut women[0].0[..self.count], &mut men[0].0[..self.count]]
    }

    /// `value` everywhere.
    #[inline(always)]
    pub(super) fn fill(&mut self, value: Lanes<L>) {
        for row in &mut self.rows {
            row.0.fill(value);
        }
    }
}

/// Scratch.
#[derive(Clone, Debug)]
pub struct Workspace<const L: usize> {
    pub(super) persons: SexAge<L>,
    pub(super) next: SexAge<L>,
    pub(super) deaths: SexAge<L>,
    /// A driver other than persons or deaths.
    pub(super) driver: SexAge<L>,
    /// A driver by band of ages; `[sex][band]`, room for a band of each age.
    pub(super) in_band: SexAge<L>,
    /// Refugees by year of arrival, the last year first; `[integration years]`.
    pub(super) arrivals: Vec<Lanes<L>>,
    /// Life tables of runs that change death rates.
    pub(super) survival: SexAge<L>,
    pub(super) expectancy: SexAge<L>,
    /// Volume at the healthy ageing that compensation counts with; `[service]`.
    pub(super) compensated_volume: Vec<Lanes<L>>,
}

impl<const L: usize> Workspace<L> {
    /// Takes the memory.
    pub fn new(tables: &Tables) -> Self {
        let by_age = || SexAge::new(tables.ages.count());
        let services = tables.services.len();
        Self {
            persons: by_age(),
            next: by_age(),
            deaths: by_age(),
            driver: by_age(),
            in_band: by_age(),
            arrivals: vec![Lanes::ZERO; tables.integration_years],
            survival: by_age(),
            expectancy: by_age(),
            compensated_volume: vec![Lanes::ZERO; services],
        }
    }
}
