//! The picture of the gap over an ensemble: figures to plain numbers, then drawn. Start at [`gap_fan_picture`].

use crate::chart::{Context, Picture};
use crate::ensemble::{Estimate, ScenarioResult};
use crate::figures::Figure;
use crate::ids::{AreaId, PlanId};
use crate::model::Study;
use crate::topics::draws::tables::Figures;
use crate::topics::gap::fan;
use crate::topics::gap::fan::{GapFan, GapFanRow};
use crate::topics::gap::pictures::{NOT_MONEY, context};
use crate::topics::gap::tables::Amounts;
use crate::writers::picture_files::Style;

/// An ensemble as its pictures need it.
#[derive(Clone, Copy)]
pub struct FanRuns<'a> {
    /// All figures.
    pub figures: &'a Figures,
    /// Runs of each plan.
    pub runs: u64,
    /// The seed that they were drawn with.
    pub seed: u64,
}

/// Draws the gap of an area or of all under one plan; `result` is of the scenario that the draws are made about.
/// `None` where that scenario was not run under the plan.
pub fn gap_fan_picture(
    study: &Study,
    result: &ScenarioResult,
    (plan, area): (PlanId, Option<AreaId>),
    runs: FanRuns<'_>,
    style: Style<'_>,
) -> Option<Picture> {
    let plan = result.plans.iter().find(|own| own.plan == plan)?;
    let own = area.and_then(|area| study.model.areas.get(area.index()));
    let of_figures = area.map_or(study.model.areas.len(), AreaId::index);
    let place = |t: usize| (plan.plan.index(), of_figures, t);
    let row = |(t, year): (usize, crate::units::Year)| {
        let gap = runs.figures.at(place(t), Figure::Gap)?;
        let base = match area {
            None => Amounts::total(plan.areas(t)),
            Some(area) => Amounts::of(plan.areas(t).get(area.index())?),
        };
        Some(GapFanRow {
            year: year.0,
            quantiles_dkk: quantiles(gap),
            base_dkk: (base.need_ore - base.frame_ore) as f64 / 100.0,
            service_need_dkk: base.service_need_dkk(),
            gap_share: gap.chances.map_or(0.0, |chances| chances.of_gap),
        })
    };
    let input = GapFan {
        plan: study.plans[plan.plan.index()].id.clone(),
        area: own.map_or_else(|| "total".to_owned(), |area| area.id.clone()),
        area_name: own.map(|area| area.names.of(style.lang).to_owned()),
        runs: runs.runs,
        rows: study.model.years().enumerate().filter_map(row).collect(),
    };
    // What is drawn has sources too.
    let is_shown = |table: &&str| *table == "ensemble" || !NOT_MONEY.contains(table);
    let cited = study.citations.iter().map(|one| one.table.as_str());
    let money: Vec<&str> = cited.filter(is_shown).collect();
    let context = Context {
        draws: Some((runs.runs, runs.seed)),
        ..context(study, result, plan, style, &money)
    };
    Some(fan::compose(&input, &context).finish())
}

fn quantiles(figure: &Estimate) -> [f64; 7] {
    figure.quantiles.map(|quantile| quantile.value)
}
