//! The picture of robustness: results to plain numbers. Start at `robustness_picture`.

use crate::analysis::compare::{Comparison, FutureRule};
use crate::chart::axis_unit::ValueUnit;
use crate::chart::{Context, Picture};
use crate::ensemble::{PlanResult, ScenarioResult};
use crate::figures::{Figure, Quantity, Unit};
use crate::model::Study;
use crate::text::Texts;
use crate::text::sentence::in_sentence;
use crate::topics::gap::pictures::context;
use crate::topics::plans::compare_screen::measure_name;
use crate::topics::plans::input::over_draws;
use crate::topics::robustness::picture;
use crate::topics::robustness::picture::{FailRegion, PlanRobustness, RobustnessInput};
use crate::writers::picture_files::Style;

/// Draws in which share of many futures each plan holds, and where one fails if that was looked for; `None` without
/// futures. `reference` is the plan that the picture's sources are named for.
pub(crate) fn robustness_picture(
    study: &Study,
    result: &ScenarioResult,
    reference: &PlanResult,
    comparison: Option<&Comparison>,
    failing: Option<FailRegion>,
    style: Style<'_>,
) -> Option<Picture> {
    let comparison = comparison?;
    let over = comparison.over_most()?;
    // Regrets are drawn in kroner or shares: by the first such measure that was asked for.
    let usual = Quantity::of_plan(Figure::UnmetNeed);
    let asked = comparison.question.measures.iter().copied().chain([usual]);
    let mut drawable =
        asked.filter_map(|measure| Some((measure, regret_unit(measure)?, over.of(measure)?)));
    let (measure, regret_unit, spreads) = drawable.next()?;
    let model = &study.model;
    let plans = result.plans.iter().zip(&spreads.plans).zip(&over.adequate_share);
    let plans = plans.map(|((plan, spread), share_met)| PlanRobustness {
        id: study.plans[plan.plan.index()].id.clone(),
        name: study.plan_name(plan.plan, style.lang).to_owned(),
        share_met: *share_met,
        max_regret: spread.by(FutureRule::LargestRegret),
    });
    let input = RobustnessInput {
        runs: over.futures,
        first_year: model.base_year.0 + 1,
        last_year: model.base_year.plus(comparison.question.until).0,
        regret_of: in_sentence(&measure_name(study, measure, &Texts::new(style.lang))),
        regret_unit,
        plans: plans.collect(),
        fails_when: None,
        failing,
    };
    // How many named scenarios the futures are, where no ensemble was drawn about one.
    let scenarios = if comparison.over_ensemble.is_none() { comparison.results.len() } else { 1 };
    let context =
        over_draws(study, Some(comparison), context(study, result, reference, style, &[]));
    Some(picture::compose(&input, &Context { scenarios, ..context }).finish())
}

/// How a regret is drawn; `None` if it cannot be.
fn regret_unit(measure: Quantity) -> Option<ValueUnit> {
    match measure.figure.unit() {
        Unit::Dkk => Some(ValueUnit::Dkk),
        Unit::Share => Some(ValueUnit::Share),
        _ => None,
    }
}
