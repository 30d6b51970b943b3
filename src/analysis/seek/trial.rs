//! One study, run with a knob at some numbers.
//!
//! Says what is run: the named scenario as `pejl run` runs it, or the ensemble as `pejl ensemble` draws it. Start
//! at [`Trial::values`].

use super::{Asked, FEW, Goal, Knob, Where, is_rough};
use crate::analysis::keep_quantity::KeepQuantity;
use crate::ensemble::{Control, Ensemble, How, run_scenarios};
use crate::figures::Better;
use crate::ids::{PlanId, ScenarioId};
use crate::model::{Design, Plan, Study};
use std::borrow::Cow;

/// A study with some knobs turned already.
pub(super) struct Trial<'a> {
    study: Cow<'a, Study>,
    scenario: ScenarioId,
    /// The share of futures and their design; `None`: the scenario alone.
    many: Option<(f64, Cow<'a, Design>)>,
    goal: Goal,
    how: How,
}

impl<'a> Trial<'a> {
    pub(super) fn new(asked: &Asked<'a>) -> Self {
        let (scenario, many) = match asked.at {
            Where::Scenario(scenario) => (scenario, None),
            Where::Share(share, design) => (design.scenario, Some((share, Cow::Borrowed(design)))),
        };
        Self { study: Cow::Borrowed(asked.study), scenario, many, goal: asked.goal, how: asked.how }
    }

    pub(super) fn goal(&self) -> Goal {
        self.goal
    }

    pub(super) fn base(&self) -> &Study {
        &self.study
    }

    /// The knob's number as the study is; `None` where areas or levers differ, or where it is drawn.
    pub(super) fn now(&self, knob: Knob) -> Option<f64> {
        let model = &self.study.model;
        let usual = model.decision_year.since(model.base_year);
        let t = self.goal.outcome.year.unwrap_or(usual);
        let is_drawn = self.many.as_ref().is_some_and(|(_, design)| knob.is_drawn_in(design));
        knob.now(&self.study, self.scenario, t).filter(|_| !is_drawn)
    }

    pub(super) fn is_of_many(&self) -> bool {
        self.many.is_some()
    }

    /// The same with a knob turned.
    pub(super) fn with(&self, knob: Knob, value: f64) -> Trial<'a> {
        let mut study = self.study.clone();
        let mut many = self.many.clone();
        match &mut many {
            // The optimum of a plan is found on the base scenario, which stays what it is.
            Some((_, design)) if !knob.is_of_plan() => {
                knob.hold(design.to_mut(), &self.study, value);
            }
            _ => knob.set(study.to_mut(), self.scenario, value),
        }
        Trial { study, many, ..*self }
    }

    /// The same in a few futures; `None` where that is no less work, or where it would be another sample.
    pub(super) fn rough(&self) -> Option<Trial<'a>> {
        let (share, design) = self.many.as_ref()?;
        if !is_rough(design) {
            return None;
        }
        let mut few = design.clone();
        few.to_mut().draws = FEW;
        Some(Trial { study: self.study.clone(), many: Some((*share, few)), ..*self })
    }

    /// The outcome with `knob` at each of `xs`, or with nothing turned: of the scenario, or the one that the
    /// share of the futures does not miss.
    pub(super) fn values(
        &self,
        knob: Option<Knob>,
        xs: &[f64],
        control: &impl Control,
    ) -> Option<Vec<f64>> {
        if control.stops() {
            return None;
        }
        let Some(knob) = knob else {
            return match &self.many {
                None => Some(self.in_scenario(&self.study, &[self.scenario], control)),
                Some(many) => self.in_many(&self.study, many, control),
            };
        };
        match &self.many {
            None => {
                let mut study = self.study.clone().into_owned();
                if knob.is_of_plan() {
                    study.plans = self.plans_at(knob, xs);
                    return Some(self.in_scenario(&study, &[self.scenario], control));
                }
                let first = study.scenarios.len();
                for (index, x) in xs.iter().enumerate() {
                    let own = study.scenarios[self.scenario.index()].clone();
                    study.scenarios.push(own);
                    knob.set(&mut study, ScenarioId::from(first + index), *x);
                }
                let which: Vec<ScenarioId> =
                    (first..first + xs.len()).map(ScenarioId::from).collect();
                Some(self.in_scenario(&study, &which, control))
            }
            Some(many) if knob.is_of_plan() => {
                let mut study = self.study.clone().into_owned();
                study.plans = self.plans_at(knob, xs);
                self.in_many(&study, many, control)
            }
            Some(_) => {
                let mut values = Vec::with_capacity(xs.len());
                for x in xs {
                    let held = self.with(knob, *x);
                    values.extend(held.values(None, &[], control)?);
                }
                Some(values)
            }
        }
    }

    /// The plan that is asked about with a lever set.
    fn plan_at(&self, knob: Knob, x: f64) -> Option<Plan> {
        let mut plan = self.study.plans.first()?.clone();
        knob.set_plan(&mut plan, x, &self.study.model);
        Some(plan)
    }

    /// By scenario, or by plan where there are several.
    fn in_scenario(&self, study: &Study, which: &[ScenarioId], control: &impl Control) -> Vec<f64> {
        let results = run_scenarios(study, which, self.how, |done| {
            control.advance((done * study.plans.len()) as u64);
        });
        let outcome = self.goal.outcome;
        let of = |result: &crate::ensemble::ScenarioResult| -> Vec<f64> {
            let views: Vec<_> = result.plans.iter().map(|plan| plan.view(result)).collect();
            let Some(reference) = views.last() else { return Vec::new() };
            let found = |plan| outcome.found(study, plan, reference).map_or(0.0, |own| own.value);
            views.iter().take(self.sought_plans(study)).map(found).collect()
        };
        results.iter().flat_map(of).collect()
    }

    /// How many plans are looked at: all, but for a reference plan, which is the last.
    fn sought_plans(&self, study: &Study) -> usize {
        let references = usize::from(self.goal.outcome.figure.is_against_reference());
        study.plans.len().saturating_sub(references)
    }

    /// The plan that is asked about with a lever at each of `xs`, and the reference plan where one is needed.
    fn plans_at(&self, knob: Knob, xs: &[f64]) -> Vec<Plan> {
        let mut plans: Vec<Plan> = xs.iter().filter_map(|x| self.plan_at(knob, *x)).collect();
        plans.extend(self.study.plans.iter().skip(1).cloned());
        plans
    }

    /// By plan: the outcome that the share of the futures does not miss.
    fn in_many(
        &self,
        study: &Study,
        (share, design): &(f64, Cow<'_, Design>),
        control: &impl Control,
    ) -> Option<Vec<f64>> {
        let ensemble = Ensemble::new(study, design, self.how);
        let plans = self.sought_plans(study);
        let kept = KeepQuantity { study, quantity: self.goal.outcome, plans };
        let rows = ensemble.reduce(&kept, control)?;
        let of_plan = |plan: PlanId| {
            let mut values: Vec<f64> =
                rows.iter().skip(plan.index()).step_by(plans.max(1)).copied().collect();
            // The best first: so many of them are at least as good as the one at that place.
            match self.goal.better {
                Better::Less => values.sort_unstable_by(f64::total_cmp),
                Better::More => values.sort_unstable_by(|a, b| b.total_cmp(a)),
            }
            let place = (share * values.len() as f64).ceil() as usize;
            values.get(place.saturating_sub(1)).copied()
        };
        (0..plans).map(|plan| of_plan(PlanId::from(plan))).collect()
    }
}
