//! Plans side by side on one screen, and in words where their order depends on what is looked at.
//!
//! Ranks are from `analysis`. Start at [`compare_summary`].

use crate::analysis::compare::{
    Comparison, FutureRule, InScenario, OverFutures, OverMeasure, disagreements_in,
    disagreements_of_rules,
};
use crate::analysis::ranking::Disagreement;
use crate::figures::table::Printed;
use crate::figures::{Figure, Found, Quantity, Unit};
use crate::model::Study;
use crate::text::number::{decimal, range, share, share_as_written, share_range};
use crate::text::{Arg, Texts};
use crate::writers::screen::{aligned, millions};

/// What stands in the table of the base scenario, besides what is asked for.
const SHOWN: [Figure; 7] = [
    Figure::UnmetNeed,
    Figure::AccumulatedGap,
    Figure::WorstGap,
    Figure::WeakestCoverage,
    Figure::PoliciesKept,
    Figure::LosingAreas,
    Figure::AdequateYears,
];
/// Rules that are compared in words.
const RULES: [FutureRule; 5] = [
    FutureRule::Mean,
    FutureRule::Worst,
    FutureRule::Hurwicz,
    FutureRule::LargestRegret,
    FutureRule::P90Regret,
];
/// Disagreements that are told; the rest is counted.
const MOST_TOLD: usize = 4;

/// The base scenario's measures of every plan with their ranks, the rules over all futures, where orders
/// disagree, and which plans no other beats.
pub fn compare_summary(study: &Study, comparison: &Comparison, texts: &Texts) -> String {
    let page = CompareScreen { study, comparison, texts };
    let mut blocks = Vec::new();
    if let Some(base) = comparison.base(study) {
        blocks.push(page.in_base(base));
    }
    if let Some(over) = comparison.over_most() {
        for measure in &comparison.question.measures {
            blocks.extend(over.of(*measure).map(|own| page.over_futures(over, own)));
        }
    }
    blocks.push(page.orders());
    blocks.push(page.foot());
    blocks.retain(|lines| !lines.is_empty());
    let blocks: Vec<String> = blocks.into_iter().map(|lines| lines.join("\n") + "\n").collect();
    blocks.join("\n")
}

/// A measure's name, with its area if it has one.
pub(crate) fn measure_name(study: &Study, measure: Quantity, texts: &Texts) -> String {
    let decision = [("year", Arg::year(study.model.decision_year.0))];
    let name = texts.term_with("figure", measure.figure.key(), &decision);
    match measure.area() {
        None => name,
        Some(area) => {
            format!("{name}, {}", study.area_name(area, texts.lang()))
        }
    }
}

struct CompareScreen<'a> {
    study: &'a Study,
    comparison: &'a Comparison,
    texts: &'a Texts,
}

impl CompareScreen<'_> {
    fn plan(&self, plan: usize) -> &str {
        self.study.plans[plan].shown_names.of(self.texts.lang())
    }

    fn plans(&self) -> std::ops::Range<usize> {
        0..self.study.plans.len()
    }

    fn name(&self, measure: Quantity) -> String {
        measure_name(self.study, measure, self.texts)
    }

    fn rule(&self, rule: FutureRule) -> String {
        let alpha = decimal(self.comparison.question.alpha, 2, self.texts.lang());
        let alpha = alpha.trim_end_matches('0').trim_end_matches([',', '.']).to_owned();
        self.texts.term_with("compare-rule", rule.key(), &[("alpha", alpha.into())])
    }

    /// A value in the measure's unit; millions of kroner.
    fn value(&self, kind: Figure, value: f64) -> String {
        let lang = self.texts.lang();
        match kind.unit() {
            Unit::Dkk => millions(value, lang),
            Unit::Share if kind == Figure::PoliciesKept => share(value, 0, lang),
            Unit::Share => share(value, 1, lang),
            // Years that it holds are told by the last of them.
            Unit::Years => self.study.model.base_year.plus(value as usize).to_string(),
            // Means of counts are no whole numbers.
            Unit::Areas => decimal(value, usize::from(value.fract() != 0.0), lang),
            _ => decimal(value, 0, lang),
        }
    }

    /// Two values with the unit once.
    fn between(&self, kind: Figure, low: f64, high: f64) -> String {
        let lang = self.texts.lang();
        match kind.unit() {
            Unit::Dkk => range(low / 1e6, high / 1e6, 0, lang),
            Unit::Share => share_range(low, high, 1, lang),
            Unit::Years => format!("{}–{}", self.value(kind, low), self.value(kind, high)),
            _ => range(low, high, 0, lang),
        }
    }

    fn found(&self, kind: Figure, found: Found) -> String {
        let value = self.value(kind, found.value);
        let lang = self.texts.lang();
        let area = match kind {
            Figure::WeakestCoverage | Figure::DecisionWeakestCoverage => {
                found.area.map(|area| self.study.area_name(area, lang))
            }
            _ => None,
        };
        match (area, found.year) {
            (Some(area), _) => format!("{area} {value}"),
            (None, Some(t)) if kind == Figure::WorstGap => {
                let year = self.study.model.base_year.plus(t).to_string();
                let args = [("value", Arg::from(value)), ("year", year.into())];
                self.texts.format("compare-in-year", &args)
            }
            _ => value,
        }
    }

    /// Those of [`SHOWN`] that the study has, then what is asked for besides.
    fn shown(&self, scenario: &InScenario) -> Vec<Quantity> {
        let question = &self.comparison.question;
        let asked = question.measures.iter().chain(&question.pareto).copied();
        let mut shown = Vec::new();
        for measure in SHOWN.into_iter().map(Quantity::of_plan).chain(asked) {
            if scenario.row(measure).is_some() && !shown.contains(&measure) {
                shown.push(measure);
            }
        }
        shown
    }

    fn in_base(&self, base: &InScenario) -> Vec<String> {
        let texts = self.texts;
        let scenario = self.study.scenario_name(base.scenario, texts.lang());
        let args = [
            ("scenario", Arg::from(scenario)),
            ("year", self.study.model.base_year.to_string().into()),
        ];
        let mut lines = vec![texts.format("compare-title", &args)];
        let shown = self.shown(base);
        let mut columns = Printed::default();
        columns.word(texts.get("head-plan"), |plan| self.plan(plan).to_owned());
        for measure in shown {
            let cell = move |plan: usize| {
                let own = base.row(measure)?;
                Some(ranked(self.found(measure.figure, own.found[plan]?), own.ranks[plan]))
            };
            columns.figure(self.name(measure), move |plan| cell(plan).unwrap_or_default());
        }
        lines.extend(aligned(&columns.table(self.study.plans.len())));
        lines
    }

    fn over_futures(&self, over: &OverFutures, own: &OverMeasure) -> Vec<String> {
        let (texts, question) = (self.texts, &self.comparison.question);
        let kind = own.measure.figure;
        let args =
            [("futures", Arg::from(over.futures)), ("measure", self.name(own.measure).into())];
        let is_drawn = self.comparison.over_ensemble.is_some();
        let key = if is_drawn { "compare-over-ensemble" } else { "compare-over-scenarios" };
        let mut lines = vec![texts.format(key, &args)];
        let until = self.study.model.base_year.plus(question.until).to_string();
        let (middle_ranks, adequate_ranks) = (own.ranks(FutureRule::P50), over.adequate_ranks());
        let mut columns = Printed::default();
        columns.word(texts.get("head-plan"), |plan| self.plan(plan).to_owned());
        columns.figure(texts.get("compare-middle"), |plan| {
            let [low, middle, high] = own.plans[plan].quantiles;
            let middle = ranked(self.value(kind, middle), middle_ranks[plan]);
            format!("{middle} {}", self.between(kind, low, high))
        });
        for rule in RULES {
            let ranks = own.ranks(rule);
            let is_regret = matches!(rule, FutureRule::LargestRegret | FutureRule::P90Regret);
            columns.figure(self.rule(rule), move |plan| {
                let value = own.plans[plan].by(rule);
                let told = if is_regret && kind.unit() == Unit::Years {
                    decimal(value, 1, texts.lang())
                } else {
                    self.value(kind, value)
                };
                ranked(told, ranks[plan])
            });
        }
        let adequate = texts.format("compare-adequate", &[("year", until.into())]);
        columns.figure(adequate, |plan| {
            ranked(share(over.adequate_share[plan], 0, texts.lang()), adequate_ranks[plan])
        });
        lines.extend(aligned(&columns.table(self.study.plans.len())));
        lines
    }

    /// Where orders disagree, and which plans no other beats.
    fn orders(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let base = self.comparison.base(self.study);
        // One plan has no order.
        if let Some(base) = base.filter(|_| self.study.plans.len() > 1) {
            let shown = self.shown(base);
            let names: Vec<String> = shown.iter().map(|measure| self.name(*measure)).collect();
            let found = disagreements_in(base, &shown);
            let scenario = &self.study.scenarios[base.scenario.index()];
            let args = [("scenario", scenario.names.of(self.texts.lang()).into())];
            lines.push(self.texts.format("compare-by-measures", &args));
            self.tell("compare-measures-agree", &found, &names, &mut lines);
        }
        let over = self.comparison.over_most().filter(|_| self.study.plans.len() > 1);
        let first = self.comparison.question.measures.first();
        if let Some(own) = over.zip(first).and_then(|(over, first)| over.of(*first)) {
            let names = RULES.map(|rule| self.rule(rule));
            let found = disagreements_of_rules(own, &RULES);
            let args = [("measure", self.name(own.measure).into())];
            lines.push(self.texts.format("compare-by-rules", &args));
            self.tell("compare-rules-agree", &found, &names, &mut lines);
        }
        lines.extend(self.pareto());
        lines
    }

    fn tell(
        &self,
        agreement: &str,
        found: &[Disagreement],
        names: &[String],
        lines: &mut Vec<String>,
    ) {
        let texts = self.texts;
        if found.is_empty() {
            lines.push(texts.get(agreement));
        }
        for own in found.iter().take(MOST_TOLD) {
            let Some((a, b)) = own.pairs.first() else { continue };
            let args = [
                ("first", Arg::from(&names[own.first])),
                ("second", (&names[own.second]).into()),
                ("a", self.plan(*a).into()),
                ("b", self.plan(*b).into()),
                ("count", own.pairs.len().into()),
                ("of", own.of.into()),
            ];
            lines.push(texts.format("compare-disagree", &args));
        }
        if let Some(more) = found.len().checked_sub(MOST_TOLD).filter(|more| *more > 0) {
            lines.push(texts.format("compare-disagree-more", &[("count", more.into())]));
        }
    }

    fn pareto(&self) -> Option<String> {
        let comparison = self.comparison;
        let base = || comparison.base(self.study).map(|base| &base.pareto);
        let (key, set) = match comparison.over_most() {
            Some(over) => ("compare-pareto-mean", Some(&over.pareto)),
            None => ("compare-pareto", base()),
        };
        let set = set.filter(|set| !set.is_empty())?;
        let names = |plan: usize| set[plan].then(|| self.plan(plan));
        let plans: Vec<&str> = self.plans().filter_map(names).collect();
        let by: Vec<String> =
            comparison.question.pareto.iter().map(|own| self.name(*own)).collect();
        let args = [("plans", Arg::from(plans.join(", "))), ("measures", by.join(", ").into())];
        Some(self.texts.format(key, &args))
    }

    fn foot(&self) -> Vec<String> {
        let model = &self.study.model;
        let tolerance = share_as_written(model.tolerance, self.texts.lang());
        let args = [
            ("reference", Arg::from(self.plan(self.comparison.question.reference))),
            ("from", model.base_year.plus(1).to_string().into()),
            ("to", model.horizon.to_string().into()),
            ("tolerance", tolerance.into()),
        ];
        vec![self.texts.format("compare-foot", &args)]
    }
}

/// `312 (2)`.
fn ranked(value: String, rank: Option<usize>) -> String {
    match rank {
        Some(rank) => format!("{value} ({rank})"),
        None => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn every_rule_has_a_name_in_both_languages() {
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            let rules =
                FutureRule::ALL.into_iter().map(|rule| format!("compare-rule-{}", rule.key()));
            for key in rules.map(|key| key.replace('_', "-")) {
                let args = [("alpha", Arg::from("0,5"))];
                assert!(texts.format(&key, &args) != key, "{lang}: {key}");
            }
        }
    }
}
