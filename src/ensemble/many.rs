//! Very many futures: a design's runs under every plan of a study.
//!
//! Has all that runs are made from, looked up once. Start at [`Ensemble`]; `execute` makes the runs.

use super::cells::Cells;
use super::draws::Draws;
use super::how::How;
use super::points::Points;
use super::work::Work;
use crate::allocation::optimal::Unsolved;
use crate::ids::{PlanId, ScenarioId};
use crate::model::{Design, Study};
use crate::numeric::Vectors;
use crate::run::{Choice, Keep, Plans, Prepared, Runner, Settlement};
use crate::tables::{FactorLanes, FactorTable, Tables};

/// A study's ensemble, ready to run.
pub struct Ensemble<'a> {
    pub(super) study: &'a Study,
    pub(super) design: &'a Design,
    pub(super) tables: Tables,
    pub(super) prepared: Prepared,
    pub(super) plans: Plans,
    /// Shares of the plans that are an optimum, found on the base scenario; `[year][area]`.
    pub(super) optima: Vec<(usize, Vec<f64>)>,
    unsolved: Vec<(PlanId, Unsolved)>,
    pub(super) how: How,
    pub(super) draws: Draws<'a>,
    pub(super) cells: Cells,
    pub(super) work: Work,
}

impl<'a> Ensemble<'a> {
    /// Looks everything up once.
    pub fn new(study: &'a Study, design: &'a Design, how: How) -> Self {
        let tables = Tables::new(&study.model);
        let prepared = Prepared::new(study, &tables);
        let plans = Plans::new(study, &tables, &prepared);
        let Optima { shares, unsolved } = optima_on_base(study, &tables, &prepared, &plans);
        Self {
            study,
            design,
            optima: shares,
            unsolved,
            how,
            draws: Draws::new(study, design, &tables),
            cells: Cells {
                groups: plans.groups(),
                plans: plans.len(),
                areas: tables.areas,
                years: tables.years,
                has_staff: tables.has_staff,
            },
            prepared,
            plans,
            work: Work::new(design, false),
            tables,
        }
    }

    /// The same at points of one's own, which are then its runs: `design` is that of [`Points::design`].
    pub fn at_points(study: &'a Study, design: &'a Design, points: &'a Points, how: How) -> Self {
        let ensemble = Self::new(study, design, how);
        Self { draws: ensemble.draws.at_points(points), ..ensemble }
    }

    /// The number that an uncertain factor has at a share of what is believed about it.
    pub fn number_at(&self, factor: usize, share: f64) -> f64 {
        self.draws.number_at(factor, share)
    }

    /// How the work is cut.
    pub fn work(&self) -> &Work {
        &self.work
    }

    /// The scenario that optima were solved on, once for all runs; `None` where no plan is one.
    pub fn optimum_scenario(&self) -> Option<ScenarioId> {
        (!self.optima.is_empty()).then(|| self.study.base_scenario())
    }

    /// The plans whose optimum was not found; money is split by base-year budgets in all runs of them.
    pub fn unsolved(&self) -> &[(PlanId, Unsolved)] {
        &self.unsolved
    }

    /// The plans whose pick of initiatives is not proven to be the best.
    pub fn unproven_choices(&self) -> Vec<PlanId> {
        let is_unproven = |choice: &Choice| !choice.is_proven;
        (0..self.plans.len())
            .filter(|plan| self.plans.choice(*plan).is_some_and(is_unproven))
            .map(PlanId::from)
            .collect()
    }
}

/// What was found on the base scenario.
#[derive(Default)]
struct Optima {
    /// By plan; `[year][area]`.
    shares: Vec<(usize, Vec<f64>)>,
    /// Plans whose shares are those of base-year budgets for want of an optimum.
    unsolved: Vec<(PlanId, Unsolved)>,
}

/// The shares of every plan that is an optimum, found once: on the base scenario.
///
/// A solver that fails leaves shares by base-year budgets, as in a single run, and is named beside them.
fn optima_on_base(study: &Study, tables: &Tables, prepared: &Prepared, plans: &Plans) -> Optima {
    let mut runner =
        Runner::<1>::new(tables, prepared, plans, Vectors::baseline(), Keep::default());
    let optima: Vec<usize> = (0..plans.len()).filter(|plan| runner.is_optimum(*plan)).collect();
    if optima.is_empty() {
        return Optima::default();
    }
    let scenario = &study.scenarios[study.base_scenario().index()];
    let table = FactorTable::new(&study.model, &scenario.factors, &tables.layout);
    let mut factors = FactorLanes::<1>::new(&tables.layout, tables.years);
    factors.fill_same(&table);
    let mut settlement = Settlement::new(tables);
    runner.project(&factors);
    runner.grant(&factors, &mut settlement);
    let mut found = Optima::default();
    for plan in optima {
        let mut shares = tables.budget_share.clone();
        match runner.optimise(plan, 0, &settlement) {
            Some(Ok(solved)) => shares.extend(&solved.optimum.shares),
            failed => {
                shares = tables.budget_share.repeat(tables.years);
                let why = failed.and_then(Result::err);
                found.unsolved.extend(why.map(|why| (PlanId::from(plan), why)));
            }
        }
        found.shares.push((plan, shares));
    }
    found
}
