//! What initiatives cost, who gains, and when they have paid for themselves.
//!
//! Says who pays against who gains, for every initiative that a plan has. Start at [`accounts`].

use crate::ensemble::ScenarioResult;
use crate::ids::{AreaId, InitiativeId, PlanId};
use crate::model::Study;
use crate::run::{Prepared, Worth, worth};
use crate::tables::Tables;
use crate::units::Dkk;
use rayon::prelude::*;

/// One initiative of one plan, in the base scenario; years count from the base year.
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    /// The plan.
    pub plan: PlanId,
    /// The initiative.
    pub initiative: InitiativeId,
    /// Whose budget bears the cost.
    pub pays: AreaId,
    areas: usize,
    worth: Worth,
}

impl Account {
    /// What it costs in a year.
    pub fn cost(&self, t: usize) -> Dkk {
        Dkk(self.worth.cost_dkk.get(t).copied().unwrap_or_default())
    }

    /// By how much the need of an area falls in a year, services and transfers, its own cost not counted.
    pub fn saved(&self, t: usize, area: usize) -> Dkk {
        Dkk(self.worth.saved_dkk.get(t * self.areas + area).copied().unwrap_or_default())
    }

    /// The same of all areas.
    pub fn saved_by_all(&self, t: usize) -> Dkk {
        (0..self.areas).map(|area| self.saved(t, area)).sum()
    }

    /// Saved less spent, from the base year to each year.
    pub fn accumulated(&self) -> Vec<Dkk> {
        let mut sum = 0.0;
        (0..self.worth.cost_dkk.len())
            .map(|t| {
                sum += self.saved_by_all(t).0 - self.cost(t).0;
                Dkk(sum)
            })
            .collect()
    }

    /// The first year from which on what was saved is at least what was spent, to the horizon; `None` if it
    /// has not paid for itself by then, or costs nothing.
    pub fn breaks_even(&self) -> Option<usize> {
        let first_cost = self.worth.cost_dkk.iter().position(|cost| *cost > 0.0)?;
        let accumulated = self.accumulated();
        let has_paid = |sum: &Dkk| sum.0 >= 0.0;
        let last_unpaid = accumulated.iter().rposition(|sum| !has_paid(sum));
        let year = last_unpaid.map_or(first_cost, |t| (t + 1).max(first_cost));
        (year < accumulated.len()).then_some(year)
    }

    /// What each area gains over all years: its need that falls, less what it pays.
    pub fn gain_by_area(&self) -> Vec<Dkk> {
        let years = || 0..self.worth.cost_dkk.len();
        (0..self.areas)
            .map(|area| {
                let saved: Dkk = years().map(|t| self.saved(t, area)).sum();
                let paid: Dkk = years().map(|t| self.cost(t)).sum();
                if area == self.pays.index() { saved - paid } else { saved }
            })
            .collect()
    }
}

/// Every initiative of every plan, by plan and then in the study's order; each is worth what need falls by
/// if the plan, with its levers and all other initiatives, has it too. In the study's base scenario.
pub fn accounts(study: &Study, results: &[ScenarioResult]) -> Vec<Account> {
    let Some(result) = results.first() else { return Vec::new() };
    if result.plans.iter().all(|plan| plan.initiatives.is_empty()) {
        return Vec::new();
    }
    let tables = Tables::new(&study.model);
    let prepared = Prepared::new(study, &tables);
    let of_plan: Vec<Vec<Account>> = result
        .plans
        .par_iter()
        .map(|plan| {
            let own = &study.plans[plan.plan.index()];
            let ids = &plan.initiatives;
            let worths = worth(study, &tables, &prepared, own, ids, ids);
            let account = |(id, worth): (InitiativeId, Worth)| Account {
                plan: plan.plan,
                initiative: id,
                pays: study.initiatives[id.index()].pays,
                areas: tables.areas,
                worth,
            };
            ids.iter().copied().zip(worths).map(account).collect()
        })
        .collect();
    of_plan.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(cost: &[f64], saved: &[f64]) -> Account {
        Account {
            plan: PlanId(0),
            initiative: InitiativeId(0),
            pays: AreaId(0),
            areas: saved.len() / cost.len(),
            worth: Worth { saved_dkk: saved.to_vec(), cost_dkk: cost.to_vec() },
        }
    }

    #[test]
    fn it_breaks_even_when_what_was_saved_stays_above_what_was_spent() {
        let of = |cost: &[f64], saved: &[f64]| account(cost, saved).breaks_even();
        assert_eq!(of(&[0.0, 10.0, 10.0, 10.0], &[0.0, 0.0, 15.0, 15.0]), Some(3));
        assert_eq!(of(&[0.0, 10.0, 10.0, 10.0], &[0.0, 0.0, 5.0, 5.0]), None);
        // Paid back in the second year, but a late bill undoes it.
        assert_eq!(of(&[0.0, 10.0, 0.0, 30.0], &[0.0, 0.0, 15.0, 5.0]), None);
        assert_eq!(of(&[0.0, 10.0, 0.0, 0.0], &[0.0, 12.0, 0.0, 0.0]), Some(1));
        assert_eq!(of(&[0.0, 0.0], &[0.0, 1.0]), None);
    }

    #[test]
    fn who_pays_is_set_against_who_gains() {
        let own = account(&[0.0, 10.0, 10.0], &[0.0, 0.0, 2.0, 9.0, 3.0, 11.0]);
        assert_eq!(own.gain_by_area(), [Dkk(-15.0), Dkk(20.0)]);
        assert_eq!(own.accumulated(), [Dkk(0.0), Dkk(1.0), Dkk(5.0)]);
        assert_eq!(own.breaks_even(), Some(1));
    }
}
