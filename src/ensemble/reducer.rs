//! One run under every plan, taken out of its lane for a look at it.
//!
//! Start at [`Reducer`].

use crate::figures::{AreaYear, PlanView, area_years, in_study_order};
use crate::numeric::Lanes;
use crate::run::{Needs, Plans, Runner, Settlement};
use crate::tables::Tables;

/// Finds the figures of a run; used from all threads.
pub trait Reducer: Sync {
    /// How many figures a run has, all plans together.
    fn width(&self) -> usize;
    /// Does it look at what single services cost and at their FTE? They are kept only if it does.
    fn needs_services(&self) -> bool {
        false
    }
    /// Puts the figures of a run into `row`; the plans are in the study's order.
    fn reduce(&self, plans: &[PlanView<'_>], row: &mut [f64]);
}

/// One run under every plan, taken out of its lane.
#[derive(Debug, Default)]
pub(super) struct ReduceRoom {
    volume_before: Vec<f64>,
    /// One for each group of plans with the same levers.
    volume_after: Vec<Vec<f64>>,
    /// One for each group; empty where services are not kept.
    cost_dkk: Vec<Vec<f64>>,
    /// One for each group; empty where services are not kept.
    fte: Vec<Vec<f64>>,
    /// The group and the years of each plan.
    plans: Vec<(usize, Vec<AreaYear>)>,
}

impl ReduceRoom {
    /// Takes what a run has whatever the rule: its volumes.
    pub(super) fn begin<const L: usize>(
        &mut self,
        tables: &Tables,
        plans: &Plans,
        runner: &Runner<'_, L>,
        lane: usize,
    ) {
        let outcome = runner.outcome();
        let units = || outcome.volume.iter().map(|units| units.0[lane]);
        in_study_order(tables, units(), &mut self.volume_before);
        self.volume_after.resize_with(plans.groups(), Vec::new);
        for (group, sorted) in self.volume_after.iter_mut().enumerate() {
            let factor = |index| runner.volume_factor(group, index, lane);
            let after = units().enumerate().map(|(index, units)| units * factor(index));
            in_study_order(tables, after, sorted);
        }
        for (kept, of) in [
            (&mut self.cost_dkk, (|needs| &needs.cost_dkk) as fn(&Needs<L>) -> &Vec<Lanes<L>>),
            (&mut self.fte, |needs| &needs.fte),
        ] {
            kept.resize_with(plans.groups(), Vec::new);
            for (group, sorted) in kept.iter_mut().enumerate() {
                let values = of(runner.needs_of_group(group)).iter().map(|own| own.0[lane]);
                in_study_order(tables, values, sorted);
            }
        }
        self.plans.resize_with(plans.len(), Default::default);
        for (plan, (group, _)) in self.plans.iter_mut().enumerate() {
            *group = plans.group(plan);
        }
    }

    /// Takes the years of a plan that was split last.
    pub(super) fn take<const L: usize>(
        &mut self,
        tables: &Tables,
        (needs, committed): (&Needs<L>, &[f64]),
        settlement: &Settlement<L>,
        (lane, plan): (usize, usize),
    ) {
        if let Some((_, years)) = self.plans.get_mut(plan) {
            years.clear();
            years.extend(area_years(tables, needs, committed, settlement, lane));
        }
    }

    /// The plans, to be looked at.
    pub(super) fn views(&self, areas: usize) -> Vec<PlanView<'_>> {
        self.plans
            .iter()
            .map(|(group, years)| PlanView {
                areas,
                years,
                volume_before: &self.volume_before,
                volume_after: &self.volume_after[*group],
                cost_dkk: &self.cost_dkk[*group],
                fte: &self.fte[*group],
            })
            .collect()
    }
}
