//! Which initiatives a plan has: those it names, and those that an integer programme picks.
//!
//! Owns what an initiative is worth to a plan; refuses to pick anew in every scenario: a plan is one choice,
//! made on the base scenario. Start at [`Plans::new`].

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
        let chosen = study
            .plans
            .iter()
            .map(|plan| match &plan.choose {
                None => plan.initiatives.clone(),
                Some(choice) => pick(study, tables, prepared, plan, choice),
            })
            .collect();
        Self::of(study, tables, &study.plans, chosen)
    }
}

/// What one initiative is worth to a plan, in the base scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Worth {
    /// Kroner by which need falls, its own cost not counted; `[year][area]`, services and transfers.
    pub saved_dkk: Vec<f64>,
    /// Kroner; `[year]`.
    pub cost_dkk: Vec<f64>,
}

impl Worth {
    /// Saved less spent over all years, kroner.
    pub fn net_dkk(&self) -> f64 {
        self.saved_dkk.iter().sum::<f64>() - self.cost_dkk.iter().sum::<f64>()
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
    let mut sets = vec![beside.to_vec()];
    for candidate in candidates {
        let mut with: Vec<InitiativeId> =
            beside.iter().copied().filter(|id| id != candidate).collect();
        with.push(*candidate);
        with.sort_unstable();
        sets.push(with);
    }
    let variants = vec![plan.clone(); sets.len()];
    let plans = Plans::of(study, tables, &variants, sets);
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
    candidates
        .iter()
        .enumerate()
        .map(|(index, id)| {
            let cost_of = |t: usize| {
                let initiative = &study.initiatives[id.index()];
                let year = study.model.base_year.plus(t);
                let runs =
                    initiative.from <= year && initiative.until.is_none_or(|until| year <= until);
                if runs { initiative.cost_dkk.at(year) } else { 0.0 }
            };
            let pays = study.initiatives[id.index()].pays.index();
            let slots = 0..tables.years * tables.areas;
            Worth {
                saved_dkk: slots
                    .map(|slot| {
                        let (t, area) = (slot / tables.areas, slot % tables.areas);
                        let own = if area == pays { cost_of(t) } else { 0.0 };
                        need(0, slot) - (need(index + 1, slot) - own)
                    })
                    .collect(),
                cost_dkk: (0..tables.years).map(cost_of).collect(),
            }
        })
        .collect()
}

/// The initiatives of a plan with those that are worth most within its yearly limit.
fn pick(
    study: &Study,
    tables: &Tables,
    prepared: &Prepared,
    plan: &Plan,
    choice: &Choose,
) -> Vec<InitiativeId> {
    let candidates: Vec<Candidate> =
        worth(study, tables, prepared, plan, &plan.initiatives, &choice.among)
            .into_iter()
            .map(|worth| Candidate { benefit_dkk: worth.net_dkk(), cost_dkk: worth.cost_dkk })
            .collect();
    let limits: Vec<f64> =
        study.model.years().map(|year| choice.yearly_limit_dkk.at(year)).collect();
    let picked = choose(&candidates, &limits);
    let mut all = plan.initiatives.clone();
    all.extend(choice.among.iter().zip(picked).filter(|(_, taken)| *taken).map(|(id, _)| *id));
    all.sort_unstable();
    all
}
