//! The optimum of one run: a linear programme made from what was projected and granted.
//!
//! Has the way from lanes to the programme and back; it is solved outside the lanes, once for each scenario. Start
//! at [`Solved`].

use super::Runner;
use super::optimum_table::OptimumTable;
use super::settle::Settlement;
use crate::allocation::optimal::{Optimum, Problem, Unsolved, optimise};
use crate::tables::Tables;

/// The programme of one run, and its optimum.
#[derive(Clone, Debug, PartialEq)]
pub struct Solved {
    /// The years after the base year.
    pub problem: Problem,
    /// The best split.
    pub optimum: Optimum,
}

impl<const L: usize> Runner<'_, L> {
    /// Is the plan's rule an optimum?
    pub fn is_optimum(&self, plan: usize) -> bool {
        self.plans.all[plan].optimum.is_some()
    }

    /// Finds the optimum of the run in `lane`, which was projected and granted last, and lets the plan split
    /// by it. `None` under any other rule.
    ///
    /// # Errors
    /// The solver's; the plan then splits by base-year budgets.
    pub fn optimise(
        &mut self,
        plan: usize,
        lane: usize,
        settlement: &Settlement<L>,
    ) -> Option<Result<Solved, Unsolved>> {
        let table = self.plans.all[plan].optimum.as_ref()?;
        let problem = self.problem(table, plan, lane, settlement);
        let solved = optimise(&problem);
        let tables = self.tables;
        // In the base year every area has what it needs.
        let mut shares = tables.budget_share.clone();
        match &solved {
            Ok(optimum) => shares.extend(&optimum.shares),
            Err(_) => shares = tables.budget_share.repeat(tables.years),
        }
        self.set_shares(plan, lane, &shares);
        Some(solved.map(|optimum| Solved { problem, optimum }))
    }

    /// The share of an optimum's floors that is kept where it was not found and money is split by base-year
    /// budgets, in the run in `lane`; `[year]`. `None` under any other rule.
    pub fn floors_kept_without_optimum(
        &self,
        plan: usize,
        lane: usize,
        settlement: &Settlement<L>,
    ) -> Option<Vec<f64>> {
        let table = self.plans.all[plan].optimum.as_ref()?;
        let shares = self.tables.budget_share.repeat(self.tables.years.saturating_sub(1));
        let mut kept = vec![1.0];
        kept.extend(self.problem(table, plan, lane, settlement).floor_kept_share(&shares));
        Some(kept)
    }

    fn problem(
        &self,
        table: &OptimumTable,
        plan: usize,
        lane: usize,
        settlement: &Settlement<L>,
    ) -> Problem {
        let Tables { areas, years, budget_share, .. } = self.tables;
        let needs = self.needs(plan);
        let later = *areas..years * areas;
        let need_dkk: Vec<f64> =
            needs.service_need_dkk[later.clone()].iter().map(|need| need.0[lane]).collect();
        let floors = table.floor_coverage[later.clone()].iter().zip(&table.floor_dkk[later]);
        let money_dkk = (1..*years)
            .map(|year| {
                let paid = &needs.transfer_dkk[year * areas..(year + 1) * areas];
                let paid: f64 = paid.iter().map(|paid| paid.0[lane]).sum();
                settlement.frame_dkk[year].0[lane] - paid
            })
            .collect();
        Problem {
            areas: *areas,
            money_dkk,
            floor_dkk: floors
                .zip(&need_dkk)
                .map(|((share, amount), need)| (share * need).max(*amount))
                .collect(),
            need_dkk,
            weights: table.weights.clone(),
            max_move_share: table.max_move_share,
            start_share: budget_share.clone(),
        }
    }
}
