//! The memory of a run: scratch that is written over each year, and what is kept.
//!
//! Owns every buffer, taken once. Start at [`Outcome`].

use super::made_of::MadeOf;
use crate::demography::Flows;
use crate::model::{AGE_GROUPS, MOST_AGES};
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

/// What the first stage leaves, whatever the plan. Kroner are of the base year.
#[derive(Clone, Debug)]
pub struct Outcome<const L: usize> {
    pub(super) areas: usize,
    pub(super) services: usize,
    /// Persons on 1 January; `[year][sex][age]`, or empty when not kept.
    pub persons: Vec<Lanes<L>>,
    /// Births, deaths and net migration; `[year][sex]`.
    pub flows: Vec<[Flows<L>; 2]>,
    /// Moved in, refugees not counted, both sexes; `[year]`.
    pub in_migration: Vec<Lanes<L>>,
    /// Refugees who arrived; `[year]`.
    pub refugees: Vec<Lanes<L>>,
    /// Persons of working age on 1 January, both sexes; `[year]`.
    pub working_age_persons: Vec<Lanes<L>>,
    /// Persons on 1 January by age group, both sexes; `[year][age group]`, as in [`AGE_GROUPS`].
    pub age_group_persons: Vec<Lanes<L>>,
    /// Units before any lever; `[year][service]`, in the order of the tables.
    pub volume: Vec<Lanes<L>>,
    /// d: service need from people alone; `[year][area]`.
    pub people_need_dkk: Vec<Lanes<L>>,
    /// Π(1+k); `[year][area]`.
    pub complexity_index: Vec<Lanes<L>>,
    /// Π(1 + wage share · real wage growth); `[year][area]`.
    pub wage_index: Vec<Lanes<L>>,
    /// On service costs; `[area]`.
    pub service_calibration: Vec<Lanes<L>>,
    /// On transfers; `[area]`.
    pub transfer_calibration: Vec<Lanes<L>>,
    /// On FTE per unit; `[area]`.
    pub fte_calibration: Vec<Lanes<L>>,
    /// What volumes are made of; empty unless it is asked for.
    pub made_of: MadeOf<L>,
}

impl<const L: usize> Outcome<L> {
    /// Takes the memory.
    pub fn new(tables: &Tables, keep_persons: bool) -> Self {
        let by_year = |width: usize| vec![Lanes::ZERO; width * tables.years];
        let services = tables.services.len();
        let by_area = || vec![Lanes::ONE; tables.areas];
        Self {
            areas: tables.areas,
            services,
            persons: if keep_persons { by_year(2 * tables.ages.count()) } else { Vec::new() },
            flows: vec![[Flows::default(); 2]; tables.years],
            in_migration: by_year(1),
            refugees: by_year(1),
            working_age_persons: by_year(1),
            age_group_persons: by_year(AGE_GROUPS.len()),
            volume: by_year(services),
            people_need_dkk: by_year(tables.areas),
            complexity_index: by_year(tables.areas),
            wage_index: by_year(tables.areas),
            service_calibration: by_area(),
            transfer_calibration: by_area(),
            fte_calibration: by_area(),
            made_of: MadeOf::default(),
        }
    }

    /// Says d of a year anew, from the volumes that compensation counts; `[service]`, in the order of the
    /// tables.
    pub fn set_people_need(&mut self, tables: &Tables, year: usize, counted: &[Lanes<L>]) {
        super::project::people_need(tables, year, counted, self);
    }

    /// The place of an area in a year's row.
    #[inline(always)]
    pub fn area_slot(&self, year: usize, area: usize) -> usize {
        year * self.areas + area
    }

    /// The place of a service in a year's row.
    #[inline(always)]
    pub fn service_slot(&self, year: usize, service: usize) -> usize {
        year * self.services + service
    }
}

/// What services and transfers take under one plan's levers. Kroner are of the base year.
#[derive(Clone, Debug)]
pub struct Needs<const L: usize> {
    /// What services would cost, commitments of the plan among it; `[year][area]`.
    pub service_need_dkk: Vec<Lanes<L>>,
    /// What transfers cost; `[year][area]`.
    pub transfer_need_dkk: Vec<Lanes<L>>,
    /// Transfers as they are paid, whole kroner; `[year][area]`.
    pub transfer_dkk: Vec<Lanes<L>>,
    /// `[year][area]`.
    pub need_fte: Vec<Lanes<L>>,
    /// Users of services, a person counted in each that he uses; `[year][area]`.
    pub users: Vec<Lanes<L>>,
    /// `[year][service]`, or empty when not kept.
    pub cost_dkk: Vec<Lanes<L>>,
    /// `[year][service]`, or empty when not kept.
    pub fte: Vec<Lanes<L>>,
}

impl<const L: usize> Needs<L> {
    /// Takes the memory; with `keep_services` each service's cost and FTE stay.
    pub fn new(tables: &Tables, keep_services: bool) -> Self {
        let by_area = vec![Lanes::ZERO; tables.years * tables.areas];
        let services = if keep_services { tables.years * tables.services.len() } else { 0 };
        Self {
            service_need_dkk: by_area.clone(),
            transfer_need_dkk: by_area.clone(),
            transfer_dkk: by_area.clone(),
            need_fte: by_area.clone(),
            users: by_area,
            cost_dkk: vec![Lanes::ZERO; services],
            fte: vec![Lanes::ZERO; services],
        }
    }
}
