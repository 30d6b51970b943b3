//! The pictures that set plans side by side: results to plain numbers, then drawn.
//!
//! Start at [`PlanView`].

use crate::analysis::compare::{Comparison, OverFutures, Rule};
use crate::chart::{Context, Picture};
use crate::ensemble::{PlanResult, ScenarioResult};
use crate::figures::{AreaYear, Figure, Quantity, Unit};
use crate::model::Study;
use crate::text::Texts;
use crate::text::sentence::in_sentence;
use crate::topics::gap::pictures::context;
use crate::topics::plans::compare_screen::measure_name;
use crate::topics::plans::picture as plans;
use crate::topics::plans::picture::{Metric, PlanDot, Plans};
use crate::topics::robustness::picture as robustness;
use crate::topics::robustness::picture::{FailRegion, PlanRobustness, RegretUnit, Robustness};
use crate::topics::staff::picture as staff;
use crate::topics::staff::picture::{StaffArea, StaffRow};
use crate::writers::picture_files::Style;

/// Plans under one scenario against a reference; with what was found over many futures, where that was looked for.
pub(crate) struct PlanView<'a> {
    study: &'a Study,
    result: &'a ScenarioResult,
    reference: &'a PlanResult,
    comparison: Option<&'a Comparison>,
    style: Style<'a>,
}

impl<'a> PlanView<'a> {
    pub(crate) fn new(
        study: &'a Study,
        result: &'a ScenarioResult,
        reference: &'a PlanResult,
        comparison: Option<&'a Comparison>,
        style: Style<'a>,
    ) -> Self {
        Self { study, result, reference, comparison, style }
    }

    /// What plans leave uncovered; `None` without two plans.
    pub(crate) fn plans_picture(&self) -> Option<Picture> {
        let context = || if self.is_drawn_about() { self.over_draws() } else { self.context() };
        (self.result.plans.len() > 1).then(|| plans::draw(&self.plans(), &context()))
    }

    /// Hands under the reference; `None` where staff is not projected.
    pub(crate) fn staff_picture(&self) -> Option<Picture> {
        let is_projected = self.study.model.projects_staff();
        is_projected.then(|| staff::draw(&self.staff(), &self.context()))
    }

    /// How plans stand over many futures, and where one fails if that was looked for; `None` without futures.
    pub(crate) fn robustness_picture(&self, failing: Option<FailRegion>) -> Option<Picture> {
        let input = Robustness { failing, ..self.robustness()? };
        let context = Context { scenarios: self.scenario_count(), ..self.over_draws() };
        Some(robustness::draw(&input, &context))
    }

    fn context(&self) -> Context {
        context(self.study, self.result, self.reference, self.style, &[])
    }

    /// Is the scenario that is shown the one that the draws were made about?
    fn is_drawn_about(&self) -> bool {
        self.result.scenario == self.study.base_scenario()
    }

    /// The foot of what rests on draws: they are made about the base scenario, whichever is shown beside.
    fn over_draws(&self) -> Context {
        let base = &self.study.scenarios[self.study.base_scenario().index()];
        let context = self.context();
        match self.draws() {
            None => context,
            draws => Context {
                draws,
                scenario_name: base.names.of(self.style.lang).to_owned(),
                ..context
            },
        }
    }

    fn name(&self, plan: &PlanResult) -> String {
        self.study.plan_name(plan.plan, self.style.lang).to_owned()
    }

    fn id(&self, plan: &PlanResult) -> String {
        self.study.plans[plan.plan.index()].id.clone()
    }

    fn years(&self) -> (i32, i32) {
        (self.study.model.base_year.0 + 1, self.study.model.horizon.0)
    }

    /// How many named scenarios the futures are; 1 where an ensemble was drawn about one.
    fn scenario_count(&self) -> usize {
        match self.comparison {
            Some(found) if found.over_ensemble.is_none() => found.results.len(),
            _ => 1,
        }
    }

    /// Runs and seed of the ensemble, where one was drawn.
    fn draws(&self) -> Option<(u64, u64)> {
        let comparison = self.comparison?;
        Some((comparison.over_ensemble.as_ref()?.futures as u64, comparison.seed?))
    }

    fn over_ensemble(&self) -> Option<&OverFutures> {
        self.comparison.and_then(|found| found.over_ensemble.as_ref())
    }

    /// What areas are short of: plans that only share out the same frame in other ways all have one gap.
    fn plans(&self) -> Plans {
        let unmet = Quantity::of_plan(Figure::UnmetNeed);
        // Draws of another scenario than the one that is shown are no interval about it.
        let over = self.over_ensemble().filter(|_| self.is_drawn_about());
        // Plans are set against each other run by run only where the runs were looked at so.
        let is_paired = self.comparison.is_some_and(|found| {
            let asked = self.result.plans.get(found.question.reference);
            asked.is_some_and(|plan| plan.plan == self.reference.plan)
        });
        let spreads = over.and_then(|over| over.of(unmet));
        let reference = self.reference.view(self.result);
        let sum = |plan: &PlanResult| {
            let found = unmet.found(self.study, &plan.view(self.result), &reference);
            found.map_or(0.0, |found| found.value)
        };
        let need = |t: usize| self.reference.total(t).need().0;
        Plans {
            metric: Metric::Shortfall,
            years: self.years(),
            need_dkk: (1..self.reference.year_count()).map(need).sum(),
            runs: over.map_or(0, |over| over.futures),
            plans: self
                .result
                .plans
                .iter()
                .enumerate()
                .map(|(place, plan)| {
                    let spread = spreads.and_then(|spreads| spreads.plans.get(place));
                    let quantile = |index: usize| spread.map(|spread| spread.quantiles[index]);
                    PlanDot {
                        id: self.id(plan),
                        name: self.name(plan),
                        p10_dkk: quantile(0),
                        p50_dkk: quantile(1),
                        p90_dkk: quantile(2),
                        base_dkk: sum(plan),
                        less_share: spread.filter(|_| is_paired).map(|spread| spread.better_share),
                        is_reference: plan.plan == self.reference.plan,
                    }
                })
                .collect(),
        }
    }

    fn staff(&self) -> staff::Staff {
        let model = &self.study.model;
        let row = |t: usize, area: &AreaYear| {
            let of = area.staff.unwrap_or_default();
            StaffRow {
                year: model.base_year.plus(t).0,
                need_fte: area.need_fte.0,
                funded_fte: of.funded.0,
                available_fte: of.available.0,
                gap_fte: of.gap.0,
                binding: of.binding,
            }
        };
        let years = || 0..self.reference.year_count();
        staff::Staff {
            scenario: self.study.scenarios[self.result.scenario.index()].id.clone(),
            plan: self.id(self.reference),
            rows: years().map(|t| row(t, &self.reference.total(t))).collect(),
            areas: model
                .areas
                .iter()
                .enumerate()
                .map(|(index, area)| StaffArea {
                    id: area.id.clone(),
                    name: area.names.of(self.style.lang).to_owned(),
                    rows: years().map(|t| row(t, &self.reference.areas(t)[index])).collect(),
                })
                .collect(),
        }
    }

    fn robustness(&self) -> Option<Robustness> {
        let comparison = self.comparison?;
        let over = comparison.over_most()?;
        // Regrets are drawn in kroner or shares: by the first such measure that was asked for.
        let usual = Quantity::of_plan(Figure::UnmetNeed);
        let asked = comparison.question.measures.iter().copied().chain([usual]);
        let mut drawable =
            asked.filter_map(|measure| Some((measure, regret_unit(measure)?, over.of(measure)?)));
        let (measure, regret_unit, spreads) = drawable.next()?;
        let model = &self.study.model;
        let plans = self.result.plans.iter().zip(&spreads.plans).zip(&over.adequate_share);
        Some(Robustness {
            runs: over.futures,
            first_year: model.base_year.0 + 1,
            last_year: model.base_year.plus(comparison.question.until).0,
            regret_of: in_sentence(&measure_name(
                self.study,
                measure,
                &Texts::new(self.style.lang),
            )),
            regret_unit,
            plans: plans
                .map(|((plan, spread), share_met)| PlanRobustness {
                    id: self.id(plan),
                    name: self.name(plan),
                    share_met: *share_met,
                    max_regret: spread.by(Rule::LargestRegret),
                })
                .collect(),
            fails_when: None,
            failing: None,
        })
    }
}

/// How a regret is drawn; `None` if it cannot be.
fn regret_unit(measure: Quantity) -> Option<RegretUnit> {
    match measure.figure.unit() {
        Unit::Dkk => Some(RegretUnit::Dkk),
        Unit::Share => Some(RegretUnit::Share),
        _ => None,
    }
}
