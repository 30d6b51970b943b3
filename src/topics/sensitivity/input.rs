//! The picture `sensitivity`: what was found to plain numbers, then drawn.
//!
//! Start at [`sensitivity_picture`].

use crate::analysis::sensitivity::Sensitivity;
use crate::analysis::sensitivity::interval::Interval;
use crate::chart::{Context, Picture};
use crate::ids::PlanId;
use crate::model::{Design, Study};
use crate::text::Texts;
use crate::topics::basis::factor_names::{factor_name, factor_range, outcome_name, value_unit};
use crate::topics::gap::pictures::context_of;
use crate::topics::sensitivity::picture;
use crate::topics::sensitivity::picture::{FactorBar, IndexInterval};
use crate::writers::picture_files::Style;

/// Draws what was found.
pub fn sensitivity_picture(
    study: &Study,
    design: &Design,
    found: &Sensitivity,
    style: Style<'_>,
) -> Picture {
    let texts = Texts::new(style.lang);
    let outcome = found.question.outcome;
    let unit = value_unit(outcome.unit(), &texts);
    let part =
        |own: Interval| IndexInterval { estimate: own.estimate, low: own.low, high: own.high };
    let bars = found.order.iter().filter_map(|index| {
        let (own, uncertain) = (found.factors.get(*index)?, design.factors.get(*index)?);
        Some(FactorBar {
            factor: uncertain.key(),
            name: factor_name(study, uncertain, &texts),
            range: factor_range(uncertain.factor, own.low, own.high, &texts),
            low: own.low,
            high: own.high,
            at_low: own.at_low,
            at_high: own.at_high,
            index: own.index.map(|index| (part(index.first), part(index.total))),
        })
    });
    let input = picture::SensitivityPicture {
        plan: study.plans.first().map(|plan| plan.id.clone()).unwrap_or_default(),
        metric: outcome.metric(study),
        outcome: outcome_name(study, outcome, &texts),
        unit,
        at_scenario: found.at_scenario,
        factors: bars.collect(),
    };
    let plan = study.plan_name(PlanId(0), style.lang);
    let scenario = study.scenario_name(design.scenario, style.lang);
    let context = Context {
        draws: Some((found.runs, found.question.seed)),
        ..context_of(study, (scenario, plan), style, &[])
    };
    picture::compose(&input, &context).finish()
}
