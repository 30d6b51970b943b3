//! The study's own scenarios under each of its plans.
//!
//! Has the results as plain numbers with their units. Start at [`ScenarioResult`].

use super::how::How;
use crate::allocation::optimal::Unsolved;
use crate::demography::Flows;
use crate::figures::{AreaYear, PlanView, area_years, in_study_order};
use crate::ids::{InitiativeId, PlanId, ScenarioId};
use crate::model::{BaseYear, Calibration, NotTaken, Study};
use crate::numeric::{Lanes, Vectors};
use crate::run::{Choice, Keep, Outcome, Plans, Prepared, Runner, Settlement, Solved, not_taken};
use crate::tables::{FactorLanes, FactorTable, Tables};
use crate::units::Persons;
use rayon::prelude::*;

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

/// One scenario under one plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanResult {
    /// The plan.
    pub plan: PlanId,
    areas: usize,
    years: Vec<AreaYear>,
    /// Units after levers; `[year][service]`, in the study's order.
    pub volume: Vec<f64>,
    /// Kroner; `[year][service]`, in the study's order.
    pub cost_dkk: Vec<f64>,
    /// FTE; `[year][service]`, in the study's order.
    pub fte: Vec<f64>,
    /// One-off costs and costs of initiatives, kroner; `[year][area]`.
    pub committed_dkk: Vec<f64>,
    /// The initiatives it has, those that were picked among them.
    pub initiatives: Vec<InitiativeId>,
    /// How they were picked; `None`: the plan names them all.
    pub choice: Option<Choice>,
    /// Share of the plan's floors that is kept, 1 where they hold; `[year]`.
    pub floor_kept_share: Vec<f64>,
    /// `None`: the plan's rule is no optimum.
    pub optimum: Option<Result<Solved, Unsolved>>,
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

    /// Base year to horizon, both counted.
    pub fn year_count(&self) -> usize {
        self.years.len() / self.areas
    }

    /// What measures look at; `scenario` is the one that the plan was run in.
    pub fn view<'a>(&'a self, scenario: &'a ScenarioResult) -> PlanView<'a> {
        PlanView {
            areas: self.areas,
            years: &self.years,
            volume_before: &scenario.volume,
            volume_after: &self.volume,
            cost_dkk: &self.cost_dkk,
            fte: &self.fte,
        }
    }

    /// The first year after the base year in which the gap of all areas exceeds `tolerance` of service need.
    pub fn first_gap(&self, tolerance: f64) -> Option<usize> {
        (1..self.year_count()).find(|t| self.total(*t).has_gap(tolerance))
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
    /// Units before any lever; `[year][service]`, in the study's order.
    pub volume: Vec<f64>,
    /// `[area]`.
    pub calibrations: Vec<Calibration>,
    /// People that migration was to take and who were not there, and since which year after the base year.
    pub not_taken: Option<(usize, NotTaken)>,
    /// In the study's order.
    pub plans: Vec<PlanResult>,
}

/// The one that a screen or a picture of a single scenario shows: the base scenario, or else the first that
/// was run.
pub fn shown<'a>(study: &Study, results: &'a [ScenarioResult]) -> Option<&'a ScenarioResult> {
    let base = study.base_scenario();
    results.iter().find(|result| result.scenario == base).or(results.first())
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
    let prepared = Prepared::new(study, &tables);
    let plans = Plans::new(study, &tables, &prepared);
    let job = NamedRuns { study, tables: &tables, prepared: &prepared, plans: &plans, how };
    if how.lanes == 1 { job.run::<1>(which, done) } else { job.run::<8>(which, done) }
}

/// What the base year gives in the study's own rates: volumes, and what unit costs must be multiplied with to meet
/// the budget.
pub fn base_year(study: &Study) -> BaseYear {
    let mut study = study.clone();
    study.model.horizon = study.model.base_year;
    let tables = Tables::new(&study.model);
    let prepared = Prepared::new(&study, &tables);
    let neutral = crate::model::Factors::neutral(study.model.neutral());
    let table = FactorTable::new(&study.model, &neutral, &tables.layout);
    let mut factors = FactorLanes::<1>::new(&tables.layout, tables.years);
    factors.fill(&[&table]);
    let plans = Plans::none(&tables);
    let mut runner = Runner::new(&tables, &prepared, &plans, Vectors::baseline(), Keep::default());
    let outcome = runner.project(&factors);
    let mut volume = Vec::new();
    in_study_order(&tables, outcome.volume.iter().map(|units| units.0[0]), &mut volume);
    BaseYear { calibrations: calibrations(outcome, 0), volume }
}

struct NamedRuns<'a> {
    study: &'a Study,
    tables: &'a Tables,
    prepared: &'a Prepared,
    plans: &'a Plans,
    how: How,
}

impl NamedRuns<'_> {
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
        let keep = Keep { persons: true, services: true };
        let vectors = self.how.vectors;
        let mut runner = Runner::new(self.tables, self.prepared, self.plans, vectors, keep);
        runner.project(&factors);
        let mut results: Vec<ScenarioResult> = batch
            .iter()
            .enumerate()
            .map(|(lane, id)| ScenarioResult {
                not_taken: not_taken(self.tables, self.prepared, &factors, runner.outcome(), lane),
                ..self.first_stage(runner.outcome(), lane, *id)
            })
            .collect();
        let mut settlement = Settlement::new(self.tables);
        runner.grant(&factors, &mut settlement);
        for plan in 0..self.plans.len() {
            let mut optima: Vec<_> =
                (0..batch.len()).map(|lane| runner.optimise(plan, lane, &settlement)).collect();
            runner.split(plan, &mut settlement);
            for (lane, (result, optimum)) in results.iter_mut().zip(&mut optima).enumerate() {
                let mut of_plan = self.second_stage(&runner, &settlement, lane, plan);
                match optimum {
                    Some(Ok(solved)) => {
                        of_plan.floor_kept_share = vec![1.0];
                        of_plan.floor_kept_share.extend(&solved.optimum.floor_kept_share);
                    }
                    Some(Err(_)) => {
                        let kept = runner.floors_kept_without_optimum(plan, lane, &settlement);
                        of_plan.floor_kept_share = kept.unwrap_or(of_plan.floor_kept_share);
                    }
                    None => {}
                }
                of_plan.optimum = optimum.take();
                result.plans.push(of_plan);
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
        ScenarioResult {
            scenario,
            persons: of(&outcome.persons),
            components: (0..self.tables.years).map(|t| components(outcome, t, lane)).collect(),
            volume: self.in_study_order(outcome.volume.iter().map(|units| units.0[lane])),
            calibrations: calibrations(outcome, lane),
            not_taken: None,
            plans: Vec::with_capacity(self.study.plans.len()),
        }
    }
}

impl NamedRuns<'_> {
    fn second_stage<const L: usize>(
        &self,
        runner: &Runner<'_, L>,
        settlement: &Settlement<L>,
        lane: usize,
        plan: usize,
    ) -> PlanResult {
        let (outcome, needs) = (runner.outcome(), runner.needs(plan));
        let levers = self.plans.levers(self.plans.group(plan));
        let group = self.plans.group(plan);
        let volume = outcome.volume.iter().enumerate();
        let at = |lanes: &Lanes<L>| lanes.0[lane];
        PlanResult {
            plan: PlanId::from(plan),
            areas: self.tables.areas,
            years: area_years(self.tables, needs, &levers.committed_dkk, settlement, lane)
                .collect(),
            volume: self
                .in_study_order(volume.map(|(index, units)| {
                    units.0[lane] * runner.volume_factor(group, index, lane)
                })),
            cost_dkk: self.in_study_order(needs.cost_dkk.iter().map(at)),
            fte: self.in_study_order(needs.fte.iter().map(at)),
            committed_dkk: levers.committed_dkk.clone(),
            initiatives: self.plans.initiatives(plan).to_vec(),
            choice: self.plans.choice(plan).cloned(),
            floor_kept_share: settlement.floor_kept_share.iter().map(at).collect(),
            optimum: None,
        }
    }

    fn in_study_order(&self, values: impl ExactSizeIterator<Item = f64>) -> Vec<f64> {
        let mut sorted = Vec::new();
        in_study_order(self.tables, values, &mut sorted);
        sorted
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
