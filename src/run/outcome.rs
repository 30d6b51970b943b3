//! What is kept of a run's first stage: people and volumes whatever the plan, and need under a plan's levers.
//!
//! Every buffer is taken once. Start at [`Outcome`], then at [`Needs`].

use super::made_of::MadeOf;
use crate::demography::Flows;
use crate::model::AGE_GROUPS;
use crate::numeric::Lanes;
use crate::tables::Tables;

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
