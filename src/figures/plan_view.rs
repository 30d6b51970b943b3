//! One plan in one future, as figures look at it.

use super::area_year::{AreaYear, area_years, in_study_order};
use crate::numeric::Lanes;
use crate::run::{Plans, Runner, Settlement};
use crate::tables::Tables;

/// What one future makes of one plan.
#[derive(Clone, Copy, Debug)]
pub struct PlanView<'a> {
    /// How many areas there are.
    pub areas: usize,
    /// `[year][area]`, in the study's order.
    pub years: &'a [AreaYear],
    /// Units before any lever; `[year][service]`, in the study's order.
    pub volume_before: &'a [f64],
    /// Units after the plan's levers; `[year][service]`, in the study's order.
    pub volume_after: &'a [f64],
    /// What services cost, kroner; `[year][service]`, in the study's order, or empty where it is not kept.
    pub cost_dkk: &'a [f64],
    /// FTE that services take; `[year][service]`, in the study's order, or empty where it is not kept.
    pub fte: &'a [f64],
}

impl<'a> PlanView<'a> {
    /// The areas in year `t` after the base year.
    pub fn areas_in(&self, t: usize) -> &'a [AreaYear] {
        self.years.get(t * self.areas..(t + 1) * self.areas).unwrap_or_default()
    }

    /// Base year to horizon, both counted.
    pub fn year_count(&self) -> usize {
        self.years.len() / self.areas.max(1)
    }
}

/// One plan of a settled run, taken out of its lane. Shapes are those of [`PlanView`].
#[derive(Clone, Debug)]
pub struct PlanYears {
    /// `[year][area]`.
    pub years: Vec<AreaYear>,
    areas: usize,
    volume_before: Vec<f64>,
    volume_after: Vec<f64>,
    cost_dkk: Vec<f64>,
    fte: Vec<f64>,
}

impl PlanYears {
    /// Takes the plan at the place `plan`, which was split last, out of `lane`.
    pub fn of_lane<const L: usize>(
        tables: &Tables,
        plans: &Plans,
        runner: &Runner<'_, L>,
        settlement: &Settlement<L>,
        (lane, plan): (usize, usize),
    ) -> Self {
        let (outcome, needs, group) = (runner.outcome(), runner.needs(plan), plans.group(plan));
        let levers = plans.levers(group);
        let sorted = |values: &mut dyn ExactSizeIterator<Item = f64>| {
            let mut sorted = Vec::new();
            in_study_order(tables, values, &mut sorted);
            sorted
        };
        let of = |lanes: &Lanes<L>| lanes.0[lane];
        let after = outcome.volume.iter().enumerate();
        Self {
            years: area_years(tables, needs, &levers.committed_dkk, settlement, lane).collect(),
            areas: tables.areas,
            volume_before: sorted(&mut outcome.volume.iter().map(of)),
            volume_after: sorted(
                &mut after
                    .map(|(index, units)| of(units) * runner.volume_factor(group, index, lane)),
            ),
            cost_dkk: sorted(&mut needs.cost_dkk.iter().map(of)),
            fte: sorted(&mut needs.fte.iter().map(of)),
        }
    }

    /// What figures look at.
    pub fn view(&self) -> PlanView<'_> {
        PlanView {
            areas: self.areas,
            years: &self.years,
            volume_before: &self.volume_before,
            volume_after: &self.volume_after,
            cost_dkk: &self.cost_dkk,
            fte: &self.fte,
        }
    }

    /// The areas in year `t` after the base year.
    pub fn areas_in_mut(&mut self, t: usize) -> &mut [AreaYear] {
        self.years.get_mut(t * self.areas..(t + 1) * self.areas).unwrap_or_default()
    }
}
