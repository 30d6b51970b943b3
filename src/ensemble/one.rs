//! One run of an ensemble as a scenario of its own, to be run with all its tables.
//!
//! Has the way back from numbers by year to paths. Start at [`Ensemble::scenario`].

use super::many::Ensemble;
use crate::model::{
    Change, Factor, Names, Path, Plan, Rule, Scenario, Share, factors_laid_over, laid_over,
};
use crate::text::Lang;
use crate::text::number::decimal;
use std::collections::BTreeSet;

impl Ensemble<'_> {
    /// The study's plans as every run of the ensemble has them: one whose rule is an optimum splits by the
    /// shares that were found on the base scenario, and solves nothing anew.
    pub fn plans(&self) -> Vec<Plan> {
        let mut plans = self.study.plans.clone();
        let areas = self.tables.areas;
        for (place, shares) in &self.optima {
            let of_area = |area: usize| {
                let own = shares.iter().skip(area).step_by(areas.max(1));
                let steps = self.study.model.years().zip(own.copied());
                Path::stepped(0.0, steps.collect())
            };
            if let Some(plan) = plans.get_mut(*place) {
                plan.rule = Rule::Plain(Share::Given((0..areas).map(of_area).collect()));
            }
        }
        plans
    }

    /// The scenario of a run, counted from 1; the first or the last if there is no such run.
    ///
    /// Its id is `draw-` and the number.
    pub fn scenario(&self, run: u64) -> Scenario {
        let Self { study, design, tables, draws, work, .. } = self;
        let run = run.clamp(1, work.runs().max(1));
        let (combination, draw) = work.place_of(run - 1);
        let layout = &tables.layout;
        let drawn = draws.table(combination, draw, layout);
        let over = &design.combinations[combination];
        let mut factors = laid_over(&study.scenarios, design.scenario, over);
        let mut changed: BTreeSet<Factor> = BTreeSet::new();
        for member in over {
            changed.extend(factors_laid_over(&study.scenarios, design.scenario, *member));
        }
        let before = factors.clone();
        for uncertain in &design.factors {
            let factor = uncertain.factor;
            changed.insert(factor);
            factors.set(factor, |part| {
                if !self.draws_in(factor, part) {
                    return before.path(factor, part).clone();
                }
                let values = study.model.years().enumerate().map(|(t, year)| {
                    let counts = t > 0 || factor.counts_in_base_year();
                    let slot = t * layout.width() + layout.slot(factor, part);
                    let value =
                        if counts { drawn.values()[slot] } else { before.at(factor, part, year) };
                    (year, value)
                });
                let mut steps: Vec<(crate::units::Year, f64)> = Vec::new();
                for (year, value) in values {
                    if steps.last().is_none_or(|(_, last)| *last != value) {
                        steps.push((year, value));
                    }
                }
                match steps.as_slice() {
                    [(_, only)] => Path::constant(*only),
                    _ => Path::stepped(before.path(factor, part).default_value(), steps),
                }
            });
        }
        let name = |lang, word: &str| format!("{word} {}", decimal(run as f64, 0, lang));
        Scenario {
            id: format!("draw-{run}"),
            names: Names { da: name(Lang::Da, "Træk"), en: name(Lang::En, "Draw") },
            why: None,
            based_on: Some(design.scenario),
            factors,
            changes: changed.into_iter().map(|factor| Change { factor }).collect(),
        }
    }

    /// Does any uncertain factor reach `factor` in the area or service at the place `part`?
    fn draws_in(&self, factor: Factor, part: usize) -> bool {
        self.design
            .factors
            .iter()
            .any(|own| own.factor == factor && own.part.is_none_or(|of| of.has(part)))
    }
}
