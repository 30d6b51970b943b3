//! Which initiatives a plan has: those it names, and those that an integer programme picks.
//!
//! Says what an initiative is worth to a plan. Start at [`Plans::new`].

use super::choice::{Choice, Worth};
use super::plans::Plans;
use super::prepared::Prepared;
use super::{Keep, Runner};
use crate::ids::InitiativeId;
use crate::levers::{Candidate, choose};
use crate::model::{Choose, Plan, Study};
use crate::numeric::Vectors;
use crate::tables::{FactorLanes, FactorTable, Tables};

impl Plans {
    /// Looks every plan of the study up, after picking the initiatives of those that leave it to us.
    pub fn new(study: &Study, tables: &Tables, prepared: &Prepared) -> Self {
        let choices: Vec<Option<Choice>> = study
            .plans
            .iter()
            .map(|plan| {
                let choose = plan.choose.as_ref()?;
                Some(Choice::new(study, tables, prepared, plan, choose))
            })
            .collect();
        let chosen = study
            .plans
            .iter()
            .zip(&choices)
            .map(|(plan, choice)| match choice {
                None => plan.initiatives.clone(),
                Some(choice) => with(&plan.initiatives, choice.picked()),
            })
            .collect();
        Self { choices, ..Self::of(study, tables, &study.plans, chosen) }
    }
}

impl Choice {
    /// Picks those that are worth most within the plan's yearly limit, each counted alone.
    fn new(
        study: &Study,
        tables: &Tables,
        prepared: &Prepared,
        plan: &Plan,
        choice: &Choose,
    ) -> Self {
        let alone = worth(study, tables, prepared, plan, &plan.initiatives, &choice.among);
        let candidates: Vec<Candidate> = alone
            .iter()
            .map(|worth| Candidate {
                benefit_dkk: worth.net_dkk(),
                cost_dkk: worth.cost_dkk.clone(),
            })
            .collect();
        let limits: Vec<f64> =
            study.model.years().map(|year| choice.yearly_limit_dkk.at(year)).collect();
        let picked = choose(&candidates, &limits);
        let mut choice = Self {
            among: choice.among.clone(),
            taken: picked.taken,
            is_proven: picked.is_proven,
            alone,
            together: Worth { saved_dkk: Vec::new(), cost_dkk: Vec::new() },
        };
        let all: Vec<InitiativeId> = choice.picked().collect();
        let together = worth_of(study, tables, prepared, plan, &plan.initiatives, &[all]);
        choice.together = together.into_iter().next().unwrap_or(choice.together);
        choice
    }
}

/// What each of `candidates` is worth, one at a time, to a plan that has the initiatives `beside`.
///
/// Need with and without it in the study's base scenario; two that work on the same service are worth a
/// little less together than one by one.
pub fn worth(
    study: &Study,
    tables: &Tables,
    prepared: &Prepared,
    plan: &Plan,
    beside: &[InitiativeId],
    candidates: &[InitiativeId],
) -> Vec<Worth> {
    let one_by_one: Vec<Vec<InitiativeId>> = candidates.iter().map(|id| vec![*id]).collect();
    worth_of(study, tables, prepared, plan, beside, &one_by_one)
}

/// What each of `sets` is worth as a whole to a plan that has the initiatives `beside`; those of a set that
/// it has already are taken from it first.
fn worth_of(
    study: &Study,
    tables: &Tables,
    prepared: &Prepared,
    plan: &Plan,
    beside: &[InitiativeId],
    sets: &[Vec<InitiativeId>],
) -> Vec<Worth> {
    let mut pairs = Vec::with_capacity(2 * sets.len());
    for set in sets {
        let without: Vec<InitiativeId> =
            beside.iter().copied().filter(|id| !set.contains(id)).collect();
        pairs.push(with(&without, set.iter().copied()));
        pairs.push(without);
    }
    let variants = vec![plan.clone(); pairs.len()];
    let plans = Plans::of_need(study, tables, &variants, pairs);
    let mut runner =
        Runner::<1>::new(tables, prepared, &plans, Vectors::baseline(), Keep::default());
    let scenario = &study.scenarios[study.base_scenario().index()];
    let table = FactorTable::new(&study.model, &scenario.factors, &tables.layout);
    let mut factors = FactorLanes::<1>::new(&tables.layout, tables.years);
    factors.fill_same(&table);
    runner.project(&factors);
    let need = |plan: usize, slot: usize| {
        let needs = runner.needs(plan);
        needs.service_need_dkk[slot].0[0] + needs.transfer_need_dkk[slot].0[0]
    };
    let costs = |set: &[InitiativeId], slot: usize| {
        let area = slot % tables.areas;
        let of_area = set.iter().filter(|id| study.initiatives[id.index()].pays.index() == area);
        of_area.map(|id| cost_dkk(study, *id, slot / tables.areas)).sum::<f64>()
    };
    sets.iter()
        .enumerate()
        .map(|(index, set)| {
            let slots = 0..tables.years * tables.areas;
            let saved = |slot: usize| {
                need(2 * index + 1, slot) - (need(2 * index, slot) - costs(set, slot))
            };
            let of_year = |t: usize| set.iter().map(|id| cost_dkk(study, *id, t)).sum();
            Worth {
                saved_dkk: slots.map(saved).collect(),
                cost_dkk: (0..tables.years).map(of_year).collect(),
            }
        })
        .collect()
}

/// What an initiative costs in year `t` after the base year, kroner.
fn cost_dkk(study: &Study, id: InitiativeId, t: usize) -> f64 {
    let initiative = &study.initiatives[id.index()];
    let year = study.model.base_year.plus(t);
    let runs = initiative.from <= year && initiative.until.is_none_or(|until| year <= until);
    if runs { initiative.cost_dkk.at(year) } else { 0.0 }
}

/// `some` and `more`, in the study's order, each once.
fn with(some: &[InitiativeId], more: impl Iterator<Item = InitiativeId>) -> Vec<InitiativeId> {
    let mut all: Vec<InitiativeId> = some.iter().copied().chain(more).collect();
    all.sort_unstable();
    all.dedup();
    all
}
