//! The study's own scenarios under each of its plans.
//!
//! Owns the results as plain numbers with their units. Start at [`ScenarioResult`].

use super::reduce::PlanView;
use crate::allocation::optimal::Unsolved;
use crate::demography::Flows;
use crate::gap::{self, Binding};
use crate::ids::{InitiativeId, PlanId, ScenarioId};
use crate::model::{Calibration, Study};
use crate::numeric::{Lanes, Vectors};
use crate::run::{Choice, Keep, Needs, Outcome, Plans, Prepared, Runner, Settlement, Solved};
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
    /// One-off costs and costs of initiatives: part of the need, and first paid out of the money.
    pub committed: Dkk,
    /// FTE to keep today's level.
    pub need_fte: Fte,
    /// `None`: staff is not projected.
    pub staff: Option<Staff>,
    /// Users of services, a person counted in each that he uses; not to be added up over areas.
    pub users: Persons,
}

/// Who is there to do the work.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Staff {
    /// FTE that money pays for.
    pub funded: Fte,
    /// FTE that are there.
    pub available: Fte,
    /// FTE that are missing; positive is a shortage.
    pub gap: Fte,
    /// FTE that are needed and paid for, and not there; never negative.
    pub unfilled: Fte,
    /// Whether money or hands bind; of several areas, hands if they do in any, else money if it does in any.
    pub binding: Binding,
}

impl Staff {
    /// Of one area, from FTE.
    pub fn of(need_fte: f64, funded: f64, available: f64) -> Self {
        let lanes = |fte: f64| Lanes([fte]);
        let gap = gap::gap_fte(lanes(need_fte), lanes(funded), lanes(available)).0[0];
        Self {
            funded: Fte(funded),
            available: Fte(available),
            gap: Fte(gap),
            unfilled: Fte(gap::unfilled(lanes(need_fte), lanes(funded), lanes(available)).0[0]),
            binding: gap::binding(gap, funded, available),
        }
    }

    /// Of several areas; `None` if there are none.
    fn total(areas: impl Iterator<Item = Self>) -> Option<Self> {
        areas.reduce(|sum, area| Self {
            funded: sum.funded + area.funded,
            available: sum.available + area.available,
            gap: sum.gap + area.gap,
            unfilled: sum.unfilled + area.unfilled,
            binding: sum.binding.max(area.binding),
        })
    }
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

    /// Does the gap count: more than rounding, and above `tolerance` of need?
    pub fn has_gap(&self, tolerance: f64) -> bool {
        let lanes = |dkk: Dkk| Lanes([dkk.0]);
        gap::is_above(lanes(self.gap()), lanes(self.need()), tolerance).0[0] > 0.0
    }

    /// Users who go without; of one area, never of all.
    pub fn unserved(&self) -> Persons {
        Persons(gap::unserved(Lanes([self.users.0]), Lanes([self.coverage()])).0[0])
    }

    /// The sum of areas, in their order. Staff cannot change area overnight, so what is missing is summed
    /// too; users are not.
    pub fn total(areas: &[Self]) -> Self {
        Self {
            staff: Staff::total(areas.iter().filter_map(|area| area.staff)),
            users: Persons(0.0),
            committed: areas.iter().map(|area| area.committed).sum(),
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
        }
    }

    /// The first year after the base year in which the gap of all areas exceeds `tolerance` of need.
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
    let job = Job { study, tables: &tables, prepared: &prepared, plans: &plans, how };
    if how.lanes == 1 { job.run::<1>(which, done) } else { job.run::<8>(which, done) }
}

/// What unit costs must be multiplied with to meet the base-year budget, in the study's own rates.
pub fn calibrations_in_base_year(study: &Study) -> Vec<Calibration> {
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
    calibrations(runner.project(&factors), 0)
}

struct Job<'a> {
    study: &'a Study,
    tables: &'a Tables,
    prepared: &'a Prepared,
    plans: &'a Plans,
    how: How,
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
        let keep = Keep { persons: true, services: true };
        let vectors = self.how.vectors;
        let mut runner = Runner::new(self.tables, self.prepared, self.plans, vectors, keep);
        runner.project(&factors);
        let mut results: Vec<ScenarioResult> = batch
            .iter()
            .enumerate()
            .map(|(lane, id)| self.first_stage(runner.outcome(), lane, *id))
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
            plans: Vec::with_capacity(self.study.plans.len()),
        }
    }
}

impl Job<'_> {
    fn second_stage<const L: usize>(
        &self,
        runner: &Runner<'_, L>,
        settlement: &Settlement<L>,
        lane: usize,
        plan: usize,
    ) -> PlanResult {
        let (outcome, needs) = (runner.outcome(), runner.needs(plan));
        let levers = self.plans.levers(self.plans.group(plan));
        let volume = outcome.volume.iter().zip(&levers.volume_factor);
        let at = |lanes: &Lanes<L>| lanes.0[lane];
        PlanResult {
            plan: PlanId::from(plan),
            areas: self.tables.areas,
            years: area_years(self.tables, needs, &levers.committed_dkk, settlement, lane)
                .collect(),
            volume: self.in_study_order(volume.map(|(units, factor)| units.0[lane] * factor)),
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

/// From `[year][place]` of the tables to `[year][service]` of the study, in place of what was in `sorted`.
pub(super) fn in_study_order(
    tables: &Tables,
    values: impl ExactSizeIterator<Item = f64>,
    sorted: &mut Vec<f64>,
) {
    let order = &tables.services.order;
    sorted.clear();
    sorted.resize(values.len(), 0.0);
    for (index, value) in values.enumerate() {
        let (year, place) = (index / order.len(), index % order.len());
        sorted[year * order.len() + order[place]] = value;
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

/// One lane of a settled run; `[year][area]`.
pub fn area_years<'a, const L: usize>(
    tables: &'a Tables,
    needs: &'a Needs<L>,
    committed_dkk: &'a [f64],
    settlement: &'a Settlement<L>,
    lane: usize,
) -> impl Iterator<Item = AreaYear> + 'a {
    (0..needs.service_need_dkk.len()).map(move |slot| {
        let need_fte = needs.need_fte[slot].0[lane];
        let (funded, available) =
            (settlement.funded_fte[slot].0[lane], settlement.available_fte[slot].0[lane]);
        AreaYear {
            service_need: Dkk(needs.service_need_dkk[slot].0[lane]),
            // Whole numbers below 2^53, so nothing is cut off.
            transfer: Kroner(needs.transfer_dkk[slot].0[lane] as i64),
            service_money: Kroner(settlement.service_money_dkk[slot].0[lane] as i64),
            committed: Dkk(committed_dkk[slot]),
            need_fte: Fte(need_fte),
            staff: tables.has_staff.then(|| Staff::of(need_fte, funded, available)),
            users: Persons(needs.users[slot].0[lane]),
        }
    })
}
