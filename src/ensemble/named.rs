//! The study's own scenarios under each of its plans.
//!
//! Owns the results as plain numbers with their units. Start at [`ScenarioResult`].

use crate::demography::Flows;
use crate::gap;
use crate::ids::{PlanId, ScenarioId};
use crate::model::{Calibration, Study};
use crate::numeric::{Lanes, Vectors};
use crate::run::{Outcome, Prepared, Runner, Settlement};
use crate::tables::{FactorLanes, FactorTable, Tables};
use crate::units::{Dkk, Fte, Kroner, Persons};
use rayon::prelude::*;

/// How to run, without any effect on the numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct How {
    /// The vector unit.
    pub vectors: Vectors,
    /// Runs side by side: 1, or else 8.
    pub lanes: usize,
}

impl Default for How {
    fn default() -> Self {
        Self { vectors: Vectors::widest(), lanes: 8 }
    }
}

/// What changed the population in one year, both sexes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Components {
    /// Born alive.
    pub births: Persons,
    /// Died.
    pub deaths: Persons,
    /// Moved in, refugees not counted.
    pub in_migration: Persons,
    /// Moved out.
    pub out_migration: Persons,
    /// Refugees who arrived.
    pub refugees: Persons,
}

/// One area in one year under one plan.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct AreaYear {
    /// What services would cost to keep today's level.
    pub service_need: Dkk,
    /// Transfers owed and paid.
    pub transfer: Kroner,
    /// Money for services.
    pub service_money: Kroner,
    /// FTE to keep today's level.
    pub need_fte: Fte,
}

impl AreaYear {
    /// Services and transfers.
    pub fn need(&self) -> Dkk {
        self.service_need + self.transfer.into()
    }

    /// Money for services and transfers.
    pub fn frame(&self) -> Kroner {
        Kroner(self.service_money.0 + self.transfer.0)
    }

    /// Need − frame; positive is a shortage.
    pub fn gap(&self) -> Dkk {
        self.need() - self.frame().into()
    }

    /// Money for services ÷ need for services.
    pub fn coverage(&self) -> f64 {
        let money = Lanes([self.service_money.0 as f64]);
        gap::coverage(money, Lanes([self.service_need.0])).0[0]
    }

    /// The sum of areas, in their order.
    pub fn total(areas: &[Self]) -> Self {
        Self {
            service_need: areas.iter().map(|area| area.service_need).sum(),
            transfer: areas.iter().map(|area| area.transfer).sum(),
            service_money: areas.iter().map(|area| area.service_money).sum(),
            need_fte: areas.iter().map(|area| area.need_fte).sum(),
        }
    }
}

/// One scenario under one plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanResult {
    /// The plan.
    pub plan: PlanId,
    areas: usize,
    years: Vec<AreaYear>,
}

impl PlanResult {
    /// The areas in year `t` after the base year, in the study's order.
    pub fn areas(&self, t: usize) -> &[AreaYear] {
        &self.years[t * self.areas..(t + 1) * self.areas]
    }

    /// All areas together in year `t` after the base year.
    pub fn total(&self, t: usize) -> AreaYear {
        AreaYear::total(self.areas(t))
    }

    /// The first year after the base year in which the gap of all areas exceeds `tolerance` of need.
    pub fn first_gap(&self, tolerance: f64) -> Option<usize> {
        (1..self.years.len() / self.areas).find(|t| {
            let total = self.total(*t);
            total.gap().0 > tolerance * total.need().0
        })
    }
}

/// One scenario, with every plan.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioResult {
    /// The scenario.
    pub scenario: ScenarioId,
    /// Persons on 1 January; shape `[year][sex][age]`.
    pub persons: Vec<f64>,
    /// `[year]`.
    pub components: Vec<Components>,
    /// Units; `[year][service]`, in the study's order.
    pub volume: Vec<f64>,
    /// Kroner; `[year][service]`, in the study's order.
    pub cost_dkk: Vec<f64>,
    /// FTE; `[year][service]`, in the study's order.
    pub fte: Vec<f64>,
    /// `[area]`.
    pub calibrations: Vec<Calibration>,
    /// In the study's order.
    pub plans: Vec<PlanResult>,
}

/// Runs every scenario under every plan, on all threads of the current pool; results in the study's
/// order. `done` is called with the number of scenarios after each batch.
pub fn run_scenarios(
    study: &Study,
    which: &[ScenarioId],
    how: How,
    done: impl Fn(usize) + Sync,
) -> Vec<ScenarioResult> {
    let tables = Tables::new(&study.model);
    let prepared = Prepared::new(&tables);
    let job = Job { study, tables: &tables, prepared: &prepared, vectors: how.vectors };
    if how.lanes == 1 { job.run::<1>(which, done) } else { job.run::<8>(which, done) }
}

/// What unit costs must be multiplied with to meet the base-year budget, in the study's own rates.
pub fn calibrations_in_base_year(study: &Study) -> Vec<Calibration> {
    let mut model = study.model.clone();
    model.horizon = model.base_year;
    let tables = Tables::new(&model);
    let prepared = Prepared::new(&tables);
    let neutral = crate::model::Factors::defaults(model.areas.len());
    let table = FactorTable::new(&model, &neutral, &tables.layout);
    let mut factors = FactorLanes::<1>::new(&tables.layout, tables.years);
    factors.fill(&[&table]);
    let mut runner = Runner::new(&tables, &prepared, Vectors::baseline(), false);
    calibrations(runner.project(&factors), 0)
}

struct Job<'a> {
    study: &'a Study,
    tables: &'a Tables,
    prepared: &'a Prepared,
    vectors: Vectors,
}

impl Job<'_> {
    fn run<const L: usize>(
        &self,
        which: &[ScenarioId],
        done: impl Fn(usize) + Sync,
    ) -> Vec<ScenarioResult> {
        let batches: Vec<Vec<ScenarioResult>> = which
            .par_chunks(L)
            .map(|batch| {
                let results = self.run_batch::<L>(batch);
                done(batch.len());
                results
            })
            .collect();
        batches.into_iter().flatten().collect()
    }

    fn run_batch<const L: usize>(&self, batch: &[ScenarioId]) -> Vec<ScenarioResult> {
        let model = &self.study.model;
        let drawn: Vec<FactorTable> = batch
            .iter()
            .map(|id| &self.study.scenarios[id.index()])
            .map(|scenario| FactorTable::new(model, &scenario.factors, &self.tables.layout))
            .collect();
        let mut factors = FactorLanes::<L>::new(&self.tables.layout, self.tables.years);
        factors.fill(&drawn.iter().collect::<Vec<_>>());
        let mut runner = Runner::new(self.tables, self.prepared, self.vectors, true);
        runner.project(&factors);
        let mut results: Vec<ScenarioResult> = batch
            .iter()
            .enumerate()
            .map(|(lane, id)| self.first_stage(runner.outcome(), lane, *id))
            .collect();
        let mut settlement = Settlement::new(self.tables);
        for (plan, chosen) in self.study.plans.iter().enumerate() {
            runner.settle(&factors, chosen.rule, &mut settlement);
            for (lane, result) in results.iter_mut().enumerate() {
                result.plans.push(PlanResult {
                    plan: PlanId::from(plan),
                    areas: self.tables.areas,
                    years: area_years(runner.outcome(), &settlement, lane),
                });
            }
        }
        results
    }

    fn first_stage<const L: usize>(
        &self,
        outcome: &Outcome<L>,
        lane: usize,
        scenario: ScenarioId,
    ) -> ScenarioResult {
        let of = |values: &[Lanes<L>]| values.iter().map(|lanes| lanes.0[lane]).collect();
        let in_study_order = |values: &[Lanes<L>]| {
            let order = &self.tables.services.order;
            let mut sorted = vec![0.0; values.len()];
            for (index, lanes) in values.iter().enumerate() {
                let (year, place) = (index / order.len(), index % order.len());
                sorted[year * order.len() + order[place]] = lanes.0[lane];
            }
            sorted
        };
        ScenarioResult {
            scenario,
            persons: of(&outcome.persons),
            components: (0..self.tables.years).map(|t| components(outcome, t, lane)).collect(),
            volume: in_study_order(&outcome.volume),
            cost_dkk: in_study_order(&outcome.cost_dkk),
            fte: in_study_order(&outcome.fte),
            calibrations: calibrations(outcome, lane),
            plans: Vec::with_capacity(self.study.plans.len()),
        }
    }
}

fn calibrations<const L: usize>(outcome: &Outcome<L>, lane: usize) -> Vec<Calibration> {
    (0..outcome.service_calibration.len())
        .map(|area| Calibration {
            service: outcome.service_calibration[area].0[lane],
            transfer: outcome.transfer_calibration[area].0[lane],
            fte: outcome.fte_calibration[area].0[lane],
        })
        .collect()
}

fn components<const L: usize>(outcome: &Outcome<L>, t: usize, lane: usize) -> Components {
    let both = |of: fn(&Flows<L>) -> Lanes<L>| {
        let [women, men] = &outcome.flows[t];
        of(women).0[lane] + of(men).0[lane]
    };
    let in_migration = outcome.in_migration[t].0[lane];
    let refugees = outcome.refugees[t].0[lane];
    let net_migration = both(|flows| flows.net_migration);
    Components {
        births: Persons(both(|flows| flows.births)),
        deaths: Persons(both(|flows| flows.deaths)),
        in_migration: Persons(in_migration),
        // What really left: less than the rates say where fewer are there.
        out_migration: Persons(in_migration + refugees - net_migration),
        refugees: Persons(refugees),
    }
}

fn area_years<const L: usize>(
    outcome: &Outcome<L>,
    settlement: &Settlement<L>,
    lane: usize,
) -> Vec<AreaYear> {
    (0..outcome.service_need_dkk.len())
        .map(|slot| AreaYear {
            service_need: Dkk(outcome.service_need_dkk[slot].0[lane]),
            // Whole numbers below 2^53, so nothing is cut off.
            transfer: Kroner(settlement.transfer_dkk[slot].0[lane] as i64),
            service_money: Kroner(settlement.service_money_dkk[slot].0[lane] as i64),
            need_fte: Fte(outcome.need_fte[slot].0[lane]),
        })
        .collect()
}
