//! A plan's levers as flat arrays over years.
//!
//! What need is multiplied with and what is added to it; names end here. Start at [`LeverTable`].

use super::profile::{demand_factor, lean_factor, ramp};
use super::strength::strengths;
use crate::ids::InitiativeId;
use crate::model::{Kind, Model, Overhead, Plan, Study, Target};
use crate::tables::Tables;
use crate::units::Year;

/// What a plan does to need; every number is the same in all futures.
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
        }
    }

    /// The levers of `plan` with the initiatives `chosen`.
    ///
    /// The formulas stand in decision 0008; every factor is exactly 1 where nothing is done.
    pub fn new(study: &Study, tables: &Tables, plan: &Plan, chosen: &[InitiativeId]) -> Self {
        let model = &study.model;
        let mut table = Self::neutral(tables);
        for (t, year) in model.years().enumerate() {
            for area in 0..tables.areas {
                let (cost, fte) = area_factors(model, plan, area, year);
                table.cost_factor[t * tables.areas + area] = cost;
                table.fte_factor[t * tables.areas + area] = fte;
                table.committed_dkk[t * tables.areas + area] =
                    committed(study, plan, chosen, area, year);
            }
            let of_year = volume_factors(study, plan, chosen, year);
            for (place, index) in tables.services.order.iter().enumerate() {
                table.volume_factor[t * tables.services.len() + place] = of_year[*index];
            }
        }
        table
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

/// What is left of the cost and of the FTE of an area's services in a year.
fn area_factors(model: &Model, plan: &Plan, area: usize, year: Year) -> (f64, f64) {
    let of_area = &model.areas[area];
    let mut saved = 1.0;
    for lean in plan.lean.iter().filter(|lean| lean.area.index() == area) {
        saved *= lean_factor(lean, year);
    }
    for change in plan.restructuring.iter().filter(|change| change.area.index() == area) {
        let begins = change.from.plus(change.delay_years);
        saved *= 1.0 - change.saving_share * ramp(year, begins, change.ramp_years);
    }
    if let Some(overhead) = &plan.overhead {
        let saving = overhead.saving_share[area] * ramp(year, overhead.from, overhead.ramp_years);
        saved *= 1.0 - of_area.overhead_share * saving;
    }
    let (mut cost, mut fte) = (saved, saved);
    for lever in plan.staff.iter().filter(|lever| lever.area.index() == area) {
        let grown = ramp(year, lever.from, lever.ramp_years);
        cost *= 1.0 + of_area.wage_share * (lever.pay_premium * grown);
        let absent = of_area.absence_share.unwrap_or_default();
        // The same hours from fewer paid ones.
        let paid = (1.0 - absent) / (1.0 - absent * (1.0 - lever.absence_reduction * grown));
        fte *= paid;
        cost *= 1.0 - of_area.wage_share * (1.0 - paid);
    }
    (cost, fte)
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

/// What is left of each service's volume in a year, in the study's order.
fn volume_factors(study: &Study, plan: &Plan, chosen: &[InitiativeId], year: Year) -> Vec<f64> {
    let services = &study.model.services;
    let mut factors = vec![1.0; services.len()];
    for demand in &plan.demand {
        let service = demand.service.index();
        if services[service].kind == Kind::Service {
            factors[service] *= demand_factor(demand, year);
        }
    }
    let strengths = strengths(&study.initiatives, chosen, year);
    for (initiative, own) in study.initiatives.iter().zip(&strengths) {
        for (effect, strength) in initiative.effects.iter().zip(own) {
            let left = (1.0 + effect.effect * strength).max(0.0);
            for (index, service) in services.iter().enumerate() {
                let is_moved = match effect.target {
                    Target::Service(id) => id.index() == index,
                    Target::Driver(driver) => driver == service.driver,
                    Target::Initiative(_) => false,
                };
                if is_moved {
                    factors[index] *= left;
                }
            }
        }
    }
    factors
}
