//! A plan's levers as flat arrays over years.
//!
//! What need is multiplied with and what is added to it; names end here. Start at [`LeverTable`].

use super::profile::ramp;
use super::promised::{LeverLanes, LeverView, Promised};
use crate::ids::InitiativeId;
use crate::model::{Model, Overhead, Plan, Study};
use crate::numeric::{Lanes, Rates};
use crate::tables::{FactorLanes, FactorTable, Tables};
use crate::units::Year;

/// What a plan does to need where each row's own share of its promise comes true: the same in all futures. Where an
/// ensemble draws the shares, [`LeverTable::promised`] has what the runs differ in.
#[derive(Clone, Debug, PartialEq)]
pub struct LeverTable {
    /// On volumes; shape `[year][place]` in the order of the tables.
    pub volume_factor: Vec<f64>,
    /// On service costs; `[year][area]`.
    pub cost_factor: Vec<f64>,
    /// On service FTE; `[year][area]`.
    pub fte_factor: Vec<f64>,
    /// One-off costs and costs of initiatives, kroner; `[year][area]`.
    pub committed_dkk: Vec<f64>,
    /// `None`: nothing of it is drawn.
    pub promised: Option<Box<Promised>>,
}

/// What a plan does about its staff; shape `[year][area]`.
#[derive(Clone, Debug, PartialEq)]
pub struct StaffLevers {
    /// Pay per FTE against a plan without premium.
    pub pay_factor: Vec<f64>,
    /// On turnover rates.
    pub turnover_factor: Vec<f64>,
}

impl LeverTable {
    /// A plan without levers.
    pub fn neutral(tables: &Tables) -> Self {
        let by_area = vec![1.0; tables.years * tables.areas];
        Self {
            volume_factor: vec![1.0; tables.years * tables.services.len()],
            committed_dkk: vec![0.0; by_area.len()],
            fte_factor: by_area.clone(),
            cost_factor: by_area,
            promised: None,
        }
    }

    /// The levers of `plan` with the initiatives `chosen`.
    ///
    /// The formulas stand in decision 0008; every factor is exactly 1 where nothing is done.
    pub fn new(study: &Study, tables: &Tables, plan: &Plan, chosen: &[InitiativeId]) -> Self {
        let promised = Promised::new(study, tables, plan, chosen);
        let mut table = Self::filled(tables, &promised, None);
        for (t, year) in study.model.years().enumerate() {
            for area in 0..tables.areas {
                table.committed_dkk[t * tables.areas + area] =
                    committed(study, plan, chosen, area, year);
            }
        }
        if promised.is_drawn() {
            table.promised = Some(Box::new(promised));
        }
        table
    }

    fn filled(tables: &Tables, promised: &Promised, factors: Option<&FactorLanes<1>>) -> Self {
        let mut lanes = LeverLanes::<1>::new(tables, promised);
        promised.fill(tables, factors, &mut lanes);
        let first = |lanes: Vec<Lanes<1>>| lanes.into_iter().map(|own| own.0[0]).collect();
        Self {
            committed_dkk: vec![0.0; lanes.cost_factor.len()],
            volume_factor: first(lanes.volume_factor),
            cost_factor: first(lanes.cost_factor),
            fte_factor: first(lanes.fte_factor),
            promised: None,
        }
    }

    /// The same in a run whose factors are these: what it drew is no longer drawn.
    pub fn in_run(&self, tables: &Tables, factors: &FactorTable) -> Self {
        let Some(promised) = &self.promised else { return self.clone() };
        let mut lanes = FactorLanes::<1>::new(&tables.layout, tables.years);
        lanes.fill_same(factors);
        Self {
            committed_dkk: self.committed_dkk.clone(),
            ..Self::filled(tables, promised, Some(&lanes))
        }
    }

    /// As every run has it.
    #[inline(always)]
    pub fn view<const L: usize>(&self) -> LeverView<impl Rates<L> + '_, impl Rates<L> + '_> {
        LeverView {
            volume_factor: self.volume_factor.as_slice(),
            cost_factor: self.cost_factor.as_slice(),
            fte_factor: self.fte_factor.as_slice(),
        }
    }
}

impl StaffLevers {
    /// Those of `plan`.
    pub fn new(model: &Model, plan: &Plan) -> Self {
        let mut levers = Self { pay_factor: Vec::new(), turnover_factor: Vec::new() };
        for year in model.years() {
            for (area, of_area) in model.areas.iter().enumerate() {
                let mut pay = 1.0;
                let mut turnover = 1.0;
                for lever in plan.staff.iter().filter(|lever| lever.area.index() == area) {
                    let grown = ramp(year, lever.from, lever.ramp_years);
                    let premium = lever.pay_premium * grown;
                    pay *= 1.0 + of_area.wage_share * premium;
                    turnover *= (1.0
                        - lever.turnover_reduction * grown
                        - lever.turnover_elasticity * premium)
                        .max(0.0);
                }
                levers.pay_factor.push(pay);
                levers.turnover_factor.push(turnover);
            }
        }
        levers
    }
}

/// One-off costs and costs of initiatives that an area bears in a year, kroner.
fn committed(study: &Study, plan: &Plan, chosen: &[InitiativeId], area: usize, year: Year) -> f64 {
    let mut sum = 0.0;
    for change in plan.restructuring.iter().filter(|change| change.area.index() == area) {
        if change.from <= year && year < change.from.plus(change.years) {
            sum += change.cost_dkk;
        }
    }
    if let Some(overhead) = plan.overhead.as_ref().filter(|overhead| overhead.from == year) {
        sum += transition(&study.model, overhead, area);
    }
    for id in chosen {
        let initiative = &study.initiatives[id.index()];
        let pays = initiative.pays.index() == area
            && initiative.from <= year
            && initiative.until.is_none_or(|until| year <= until);
        if pays {
            sum += initiative.cost_dkk.at(year);
        }
    }
    sum
}

/// An area's part of the transition cost, by pool; even parts where no area has a pool.
fn transition(model: &Model, overhead: &Overhead, area: usize) -> f64 {
    let pool = |area: &crate::model::Area| area.overhead_share * area.service_budget_dkk;
    let all: f64 = model.areas.iter().map(pool).sum();
    let share =
        if all > 0.0 { pool(&model.areas[area]) / all } else { 1.0 / model.areas.len() as f64 };
    overhead.transition_dkk * share
}
