//! When a plan fails, in sentences that can be put into a paper, and as a picture.
//!
//! The boxes are from `analysis`. Start at [`discover_sentences`].

use crate::analysis::discover::prim::{FoundBox, Limit};
use crate::analysis::discover::{Discovery, Failing, Side};
use crate::chart::axis_unit::ValueUnit;
use crate::chart::{Context, Picture};
use crate::figures::Unit;
use crate::ids::PlanId;
use crate::model::{Factor, Study, UncertainFactor};
use crate::text::number::{as_written, decimal, share, share_as_written, with_unit};
use crate::text::sentence::in_sentence;
use crate::text::{Arg, Texts};
use crate::topics::basis::factor_names::{
    decimals_within, factor_name, outcome_name, outcome_value, value_within,
};
use crate::topics::gap::pictures::context_of;
use crate::topics::robustness::picture as robustness;
use crate::topics::robustness::picture::{FailBox, FailRegion, PlanRobustness, RobustnessInput};
use crate::writers::picture_files::Style;

/// A factor that a box may limit.
#[derive(Clone, Debug, PartialEq)]
pub struct BoxFactor {
    /// As tables name it.
    pub key: String,
    name: String,
    /// `None`: a column that this study knows nothing of.
    factor: Option<Factor>,
}

impl BoxFactor {
    /// A factor of the study.
    pub fn of(study: &Study, uncertain: &UncertainFactor, texts: &Texts) -> Self {
        Self {
            key: uncertain.key(),
            name: factor_name(study, uncertain, texts),
            factor: Some(uncertain.factor),
        }
    }

    /// A column of a table of runs, by its own name where the study has no such factor.
    pub fn column(study: &Study, key: &str, texts: &Texts) -> Self {
        let factors = study.ensemble.iter().flat_map(|design| &design.factors);
        let known = factors.into_iter().find(|uncertain| uncertain.key() == key);
        known.map_or_else(
            || Self { key: key.to_owned(), name: key.to_owned(), factor: None },
            |uncertain| Self::of(study, uncertain, texts),
        )
    }

    fn value(&self, value: f64, span: f64, texts: &Texts) -> String {
        match self.factor {
            Some(factor) => value_within(factor, value, span, texts.lang()),
            None => decimal(value, decimals_within(span), texts.lang()),
        }
    }

    fn unit(&self) -> ValueUnit {
        match self.factor {
            Some(Factor::EarmarkDkk) => ValueUnit::Dkk,
            Some(Factor::RealisationDelayYears) => ValueUnit::Count(String::new()),
            Some(factor) if !factor.is_multiplier() => ValueUnit::Share,
            _ => ValueUnit::Count(String::new()),
        }
    }
}

/// How often the plan fails, and when; `factors` in the order of the points.
pub fn discover_sentences(
    study: &Study,
    found: &Discovery,
    factors: &[BoxFactor],
    texts: &Texts,
) -> Vec<String> {
    FailureWords { study, found, factors, texts }.sentences()
}

struct FailureWords<'a> {
    study: &'a Study,
    found: &'a Discovery,
    factors: &'a [BoxFactor],
    texts: &'a Texts,
}

impl FailureWords<'_> {
    fn percent(&self, part: f64) -> Arg {
        // Never "0 %" of some or "100 %" of not all.
        let is_end = |decimals: i32| {
            let step = if decimals == 0 { 0.005 } else { 0.0005 };
            (part > 0.0 && part < step) || (part < 1.0 && part > 1.0 - step)
        };
        share(part, usize::from(is_end(0)), self.texts.lang()).into()
    }

    fn sentences(&self) -> Vec<String> {
        let Self { study, found, texts, .. } = self;
        let plan = study.plan_name(PlanId(0), texts.lang());
        let args = [
            ("plan", Arg::from(plan)),
            ("share", self.percent(found.share_failing())),
            ("runs", found.runs.into()),
            ("condition", condition(study, found.failing, texts).into()),
        ];
        let key = match found.fails {
            0 => "discover-never",
            fails if fails == found.runs => "discover-always",
            _ => "discover-fails",
        };
        let mut lines = vec![texts.format(key, &args)];
        for (place, own) in found.boxes.iter().enumerate() {
            let args = [
                ("conditions", self.conditions(own).into()),
                ("density", self.percent(own.fares.density)),
                ("coverage", self.percent(own.fares.coverage)),
                ("mass", self.percent(own.fares.mass)),
            ];
            let key = if place == 0 { "discover-box" } else { "discover-box-more" };
            lines.push(texts.format(key, &args));
        }
        if found.boxes.is_empty() && found.fails > 0 && found.fails < found.runs {
            lines.push(texts.get("discover-no-box"));
        }
        if found.boxes.len() > 1 {
            let all = found.boxes.iter().map(|own| own.fares.coverage).sum();
            lines.push(texts.format("discover-together", &[("coverage", self.percent(all))]));
        }
        lines
    }

    /// All limits of a box, as they stand after "where".
    fn conditions(&self, own: &FoundBox) -> String {
        let told: Vec<String> = own.limits.iter().filter_map(|limit| self.limit(limit)).collect();
        self.texts.list(&told)
    }

    fn limit(&self, limit: &Limit) -> Option<String> {
        let named = self.factors.get(limit.factor)?;
        let (least, most) = self.found.ranges.get(limit.factor)?;
        let value = |end: f64| Arg::from(named.value(end, most - least, self.texts));
        let mut args = vec![("factor", Arg::from(in_sentence(&named.name)))];
        let key = match (limit.low, limit.high) {
            (Some(low), Some(high)) => {
                args.extend([("low", value(low)), ("high", value(high))]);
                "discover-between"
            }
            (Some(low), None) => {
                args.push(("value", value(low)));
                "discover-at-least"
            }
            (None, Some(high)) => {
                args.push(("value", value(high)));
                "discover-at-most"
            }
            (None, None) => return None,
        };
        Some(self.texts.format(key, &args))
    }
}

/// What failing is: "gabet i 2020 er over 2 % af behovet".
fn condition(study: &Study, failing: Failing, texts: &Texts) -> String {
    let lang = texts.lang();
    let limit = if failing.is_of_need {
        share_as_written(failing.limit, lang)
    } else {
        match failing.outcome.unit() {
            Unit::Share => share_as_written(failing.limit, lang),
            Unit::Years => with_unit(&as_written(failing.limit, lang), &texts.get("unit-years")),
            _ => outcome_value(failing.outcome, failing.limit, texts),
        }
    };
    let key = match (failing.side, failing.is_of_need) {
        (Side::Above, false) => "discover-above",
        (Side::Above, true) => "discover-above-need",
        (Side::Below, false) => "discover-below",
        (Side::Below, true) => "discover-below-need",
    };
    let outcome = outcome_name(study, failing.outcome, texts);
    let of = if failing.without().is_some() { "services" } else { "all" };
    let args = [("outcome", outcome.into()), ("limit", limit.into()), ("of", of.into())];
    texts.format(key, &args)
}

/// The picture `robustness` of the one plan: how often it holds, and the limits of the first box.
pub fn discover_picture(
    study: &Study,
    found: &Discovery,
    factors: &[BoxFactor],
    seed: Option<u64>,
    style: Style<'_>,
) -> Picture {
    let texts = Texts::new(style.lang);
    let model = &study.model;
    let (id, name) =
        study.plans.first().map_or(("", ""), |plan| (plan.id.as_str(), plan.names.of(style.lang)));
    let year = found.failing.outcome.year.map(|t| model.base_year.plus(t).0);
    let input = RobustnessInput {
        runs: found.runs,
        first_year: year.unwrap_or(model.base_year.0 + 1),
        last_year: year.unwrap_or(model.horizon.0),
        regret_of: String::new(),
        regret_unit: ValueUnit::Dkk,
        plans: vec![PlanRobustness {
            id: id.to_owned(),
            name: name.to_owned(),
            share_met: 1.0 - found.share_failing(),
            max_regret: 0.0,
        }],
        fails_when: Some(condition(study, found.failing, &texts)),
        failing: failing_region(id, found, factors),
    };
    let scenario = study.ensemble.as_ref().map_or("", |design| {
        study.scenarios.get(design.scenario.index()).map_or("", |own| own.names.of(style.lang))
    });
    let context = Context {
        draws: seed.map(|seed| (found.runs as u64, seed)),
        ..context_of(study, (scenario, name), style, &[])
    };
    robustness::compose(&input, &context).finish()
}

/// The first box; `None` where none was found.
pub(crate) fn failing_region(
    plan: &str,
    found: &Discovery,
    factors: &[BoxFactor],
) -> Option<FailRegion> {
    found.boxes.first().map(|own| region(plan, own, found, factors))
}

fn region(plan: &str, own: &FoundBox, found: &Discovery, factors: &[BoxFactor]) -> FailRegion {
    let limits = own.limits.iter().filter_map(|limit| {
        let named = factors.get(limit.factor)?;
        let (range_low, range_high) = *found.ranges.get(limit.factor)?;
        Some(FailBox {
            factor: named.key.clone(),
            name: named.name.clone(),
            low: limit.low.unwrap_or(range_low),
            high: limit.high.unwrap_or(range_high),
            range_low,
            range_high,
            unit: named.unit(),
        })
    });
    FailRegion {
        plan: plan.to_owned(),
        coverage: own.fares.coverage,
        density: own.fares.density,
        boxes: limits.collect(),
    }
}
