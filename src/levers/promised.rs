//! A plan's levers and initiatives with what is promised of each, and what comes true of it in several runs side by side.
//!
//! One text for the table that is the same in all futures and for the runs of an ensemble that draw a share. Start at
//! [`Promised`].

use super::came_true::{CameTrue, RunYear};
use super::profile::{demand_factor, lean_factor, ramp};
use super::strength::{Boosts, Efforts};
use crate::ids::InitiativeId;
use crate::model::{Kind, Plan, Realisation, Study, Target};
use crate::numeric::{Lanes, Rates};
use crate::tables::{FactorLanes, Tables};
use crate::units::Year;

/// Which row of a plan, or which effect of an initiative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeverRow {
    /// LEAN, by its place in the plan's list.
    Lean(usize),
    /// Restructuring, by its place in the plan's list.
    Restructuring(usize),
    /// The saving on the overhead pools.
    Overhead,
    /// A demand lever, by its place in the plan's list.
    Demand(usize),
    /// An effect of an initiative, by its place in that.
    Effect(InitiativeId, usize),
}

/// A lever on the cost of an area, or on the volume of a service.
#[derive(Clone, Debug, PartialEq)]
struct PromisedLever {
    row: LeverRow,
    /// The area, or the place of the service in the order of the tables.
    on: usize,
    came_true: CameTrue,
    /// What is left where the whole promise is kept; `[year]`.
    left: Vec<f64>,
}

/// What a staff lever does to cost and FTE of an area; `[year]`.
#[derive(Clone, Debug, PartialEq)]
struct StaffFactors {
    area: usize,
    dearer: Vec<f64>,
    paid: Vec<f64>,
    cheaper: Vec<f64>,
}

/// All that a plan promises to do to need.
#[derive(Clone, Debug, PartialEq)]
pub struct Promised {
    on_areas: Vec<PromisedLever>,
    on_services: Vec<PromisedLever>,
    staff: Vec<StaffFactors>,
    efforts: Efforts,
    /// Places of the services that each effect moves, in the order of [`Efforts::effects`].
    moved: Vec<Vec<usize>>,
}

/// What the levers of a plan leave in each of `L` runs, and the room to find it.
#[derive(Clone, Debug)]
pub struct LeverLanes<const L: usize> {
    /// On volumes; shape `[year][place]` in the order of the tables.
    pub volume_factor: Vec<Lanes<L>>,
    /// On service costs; `[year][area]`.
    pub cost_factor: Vec<Lanes<L>>,
    /// On service FTE; `[year][area]`.
    pub fte_factor: Vec<Lanes<L>>,
    boosts: Boosts<L>,
}

impl<const L: usize> LeverLanes<L> {
    /// Takes the memory.
    pub fn new(tables: &Tables, promised: &Promised) -> Self {
        let by_area = vec![Lanes::ONE; tables.years * tables.areas];
        Self {
            volume_factor: vec![Lanes::ONE; tables.years * tables.services.len()],
            cost_factor: by_area.clone(),
            fte_factor: by_area,
            boosts: Boosts::new(&promised.efforts),
        }
    }
}

/// What the levers of a plan leave, the same in all runs or each run's own.
#[derive(Clone, Copy, Debug)]
pub struct LeverView<V, C> {
    /// On volumes; `[year][place]`.
    pub volume_factor: V,
    /// On service costs; `[year][area]`.
    pub cost_factor: C,
    /// On service FTE; `[year][area]`.
    pub fte_factor: C,
}

impl<const L: usize> LeverLanes<L> {
    /// Each run's own.
    #[inline(always)]
    pub fn view(&self) -> LeverView<impl Rates<L> + '_, impl Rates<L> + '_> {
        LeverView {
            volume_factor: self.volume_factor.as_slice(),
            cost_factor: self.cost_factor.as_slice(),
            fte_factor: self.fte_factor.as_slice(),
        }
    }
}

impl Promised {
    /// Looks up what `plan` with the initiatives `chosen` promises for every year.
    pub fn new(study: &Study, tables: &Tables, plan: &Plan, chosen: &[InitiativeId]) -> Self {
        let model = &study.model;
        let years = || model.years();
        let lever =
            |row, on, realisation: &Realisation, left: &dyn Fn(Year) -> f64| PromisedLever {
                row,
                on,
                came_true: CameTrue::new(realisation, realisation.promise),
                left: years().map(left).collect(),
            };
        let mut on_areas = Vec::new();
        for (index, lean) in plan.lean.iter().enumerate() {
            let left = |year| lean_factor(lean, year);
            on_areas.push(lever(
                LeverRow::Lean(index),
                lean.area.index(),
                &lean.realisation,
                &left,
            ));
        }
        for (index, change) in plan.restructuring.iter().enumerate() {
            let begins = change.from.plus(change.delay_years);
            let left = |year| 1.0 - change.saving_share * ramp(year, begins, change.ramp_years);
            let (row, area) = (LeverRow::Restructuring(index), change.area.index());
            on_areas.push(lever(row, area, &change.realisation, &left));
        }
        for (area, own) in model.areas.iter().enumerate() {
            let Some(overhead) = &plan.overhead else { break };
            let left = |year| {
                let grown = ramp(year, overhead.from, overhead.ramp_years);
                1.0 - own.overhead_share * (overhead.saving_share[area] * grown)
            };
            on_areas.push(lever(LeverRow::Overhead, area, &overhead.realisation, &left));
        }
        let place_of =
            |service: usize| tables.services.order.iter().position(|own| *own == service);
        let mut on_services = Vec::new();
        for (index, demand) in plan.demand.iter().enumerate() {
            let service = demand.service.index();
            if let Some(place) = place_of(service)
                && model.services[service].kind == Kind::Service
            {
                let left = |year| demand_factor(demand, year);
                let row = LeverRow::Demand(index);
                on_services.push(lever(row, place, &demand.realisation, &left));
            }
        }
        let promise = |id: InitiativeId| plan.promise_of(id);
        let efforts =
            Efforts::new(&study.initiatives, chosen, &model.years().collect::<Vec<_>>(), promise);
        let moved = efforts.effects().map(|(_, _, effort)| {
            let is_moved = |service: usize| match effort.target {
                Target::Service(id) => id.index() == service,
                Target::Driver(driver) => driver == model.services[service].driver,
                Target::Initiative(_) => false,
            };
            let order = tables.services.order.iter().enumerate();
            order.filter(|(_, service)| is_moved(**service)).map(|(place, _)| place).collect()
        });
        let moved = moved.collect();
        Self { on_areas, on_services, staff: staff_factors(study, plan), efforts, moved }
    }

    /// Does an ensemble draw anything of it?
    pub fn is_drawn(&self) -> bool {
        let levers = self.on_areas.iter().chain(&self.on_services);
        levers.into_iter().any(|own| own.came_true.is_drawn()) || self.efforts.is_drawn()
    }

    /// Finds what is left in all years; without `factors` by the rows' own shares.
    #[inline(always)]
    pub fn fill<const L: usize>(
        &self,
        tables: &Tables,
        factors: Option<&FactorLanes<L>>,
        lanes: &mut LeverLanes<L>,
    ) {
        let (areas, services) = (tables.areas, tables.services.len());
        for t in 0..tables.years {
            let at = RunYear { factors, t };
            let cost = &mut lanes.cost_factor[t * areas..(t + 1) * areas];
            let fte = &mut lanes.fte_factor[t * areas..(t + 1) * areas];
            cost.fill(Lanes::ONE);
            for own in &self.on_areas {
                cost[own.on] = cost[own.on] * own.came_true.left(&own.left, at);
            }
            fte.copy_from_slice(cost);
            for own in &self.staff {
                // The same hours from fewer paid ones.
                cost[own.area] = cost[own.area] * own.dearer[t] * own.cheaper[t];
                fte[own.area] = fte[own.area] * own.paid[t];
            }
            let volume = &mut lanes.volume_factor[t * services..(t + 1) * services];
            volume.fill(Lanes::ONE);
            for own in &self.on_services {
                volume[own.on] = volume[own.on] * own.came_true.left(&own.left, at);
            }
            self.efforts.boost(at, &mut lanes.boosts);
            self.efforts.each_left(at, &lanes.boosts, |effect, left| {
                for place in &self.moved[effect] {
                    volume[*place] = volume[*place] * left;
                }
            });
        }
    }

    /// What each lever of an area leaves of the cost of its services in one run, staff levers apart.
    pub fn area_parts(&self, area: usize, at: RunYear<'_, 1>) -> Vec<(LeverRow, f64)> {
        let own = self.on_areas.iter().filter(|own| own.on == area);
        own.map(|own| (own.row, own.came_true.left(&own.left, at).0[0])).collect()
    }

    /// What each lever and each effect leaves of the volume of the service at `place` in one run.
    pub fn service_parts(&self, place: usize, at: RunYear<'_, 1>) -> Vec<(LeverRow, f64)> {
        let own = self.on_services.iter().filter(|own| own.on == place);
        let mut parts: Vec<(LeverRow, f64)> =
            own.map(|own| (own.row, own.came_true.left(&own.left, at).0[0])).collect();
        let rows: Vec<LeverRow> =
            self.efforts.effects().map(|(id, effect, _)| LeverRow::Effect(id, effect)).collect();
        let mut boosts = Boosts::new(&self.efforts);
        self.efforts.boost(at, &mut boosts);
        self.efforts.each_left(at, &boosts, |effect, left| {
            if self.moved[effect].contains(&place) {
                parts.push((rows[effect], left.0[0]));
            }
        });
        parts
    }
}

fn staff_factors(study: &Study, plan: &Plan) -> Vec<StaffFactors> {
    let model = &study.model;
    let of = |lever: &crate::model::StaffLever| {
        let of_area = &model.areas[lever.area.index()];
        let grown = |year| ramp(year, lever.from, lever.ramp_years);
        let absent = of_area.absence_share.unwrap_or_default();
        let paid =
            |year| (1.0 - absent) / (1.0 - absent * (1.0 - lever.absence_reduction * grown(year)));
        let dearer = |year| 1.0 + of_area.wage_share * (lever.pay_premium * grown(year));
        let cheaper = |year| 1.0 - of_area.wage_share * (1.0 - paid(year));
        StaffFactors {
            area: lever.area.index(),
            dearer: model.years().map(dearer).collect(),
            paid: model.years().map(paid).collect(),
            cheaper: model.years().map(cheaper).collect(),
        }
    };
    plan.staff.iter().map(of).collect()
}
