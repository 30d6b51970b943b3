//! The pictures of an ensemble: figures to plain numbers, then drawn.
//!
//! Owns which plan, which age group and which interval of others they show; the drawing is `chart`'s. Start at
//! [`Fans`].

use crate::chart::{Context, Picture};
use crate::ensemble::{Figure, Metric, PlanResult, ScenarioResult};
use crate::ids::{AreaId, PlanId};
use crate::model::{AGE_GROUPS, Study};
use crate::text::Texts;
use crate::topics::draws::tables::Figures;
use crate::topics::gap::fan as gap_fan;
use crate::topics::gap::fan::{GapFan, GapFanRow};
use crate::topics::gap::pictures::{NOT_MONEY, context};
use crate::topics::gap::tables::Amounts;
use crate::topics::people::fan as population_fan;
use crate::topics::people::fan::{Outside, PopulationFan, PopulationFanRow};
use crate::writers::picture_files::Style;

/// Tables whose sources stand under a fan of people.
const PEOPLE: [&str; 9] = [
    "population",
    "mortality",
    "fertility",
    "migration",
    "refugees",
    "refugee_profile",
    "fit",
    "ensemble",
    "population_intervals",
];
/// The age group that care is planned by: the oldest.
const OLDEST: usize = AGE_GROUPS.len() - 1;

/// An ensemble as its pictures need it.
#[derive(Clone, Copy)]
pub struct Runs<'a> {
    /// All figures.
    pub figures: &'a Figures,
    /// Runs of each plan.
    pub runs: u64,
    /// The seed that they were drawn with.
    pub seed: u64,
}

/// Fans of one plan; `result` is of the scenario that the draws are made about.
pub(crate) struct Fans<'a> {
    study: &'a Study,
    result: &'a ScenarioResult,
    plan: &'a PlanResult,
    runs: Runs<'a>,
    style: Style<'a>,
}

impl<'a> Fans<'a> {
    /// `None` where the scenario was not run under the plan.
    pub(crate) fn new(
        study: &'a Study,
        result: &'a ScenarioResult,
        plan: PlanId,
        runs: Runs<'a>,
        style: Style<'a>,
    ) -> Option<Self> {
        let plan = result.plans.iter().find(|own| own.plan == plan)?;
        Some(Self { study, result, plan, runs, style })
    }

    /// Draws the gap of an area or of all.
    pub(crate) fn gap_picture(&self, area: Option<AreaId>) -> Picture {
        // What is drawn has sources too.
        let is_shown = |table: &&str| *table == "ensemble" || !NOT_MONEY.contains(table);
        let cited = self.study.citations.iter().map(|one| one.table.as_str());
        let money: Vec<&str> = cited.filter(is_shown).collect();
        gap_fan::compose(&self.gap(area), &self.context(&money)).finish()
    }

    /// Draws the persons of the oldest age group.
    pub(crate) fn people_picture(&self) -> Picture {
        population_fan::draw(&self.people(OLDEST), &self.context(&PEOPLE))
    }

    fn context(&self, tables: &[&str]) -> Context {
        Context {
            draws: Some((self.runs.runs, self.runs.seed)),
            ..context(self.study, self.result, self.plan, self.style, tables)
        }
    }

    fn gap(&self, area: Option<AreaId>) -> GapFan {
        let plan = self.plan;
        let own = area.and_then(|area| self.study.model.areas.get(area.index()));
        let of_figures = area.map_or(self.study.model.areas.len(), AreaId::index);
        let place = |t: usize| (plan.plan.index(), of_figures, t);
        let row = |(t, year): (usize, crate::units::Year)| {
            let gap = self.runs.figures.at(place(t), Metric::Gap)?;
            let need = self.runs.figures.at(place(t), Metric::Need)?;
            let base = match area {
                None => Amounts::total(plan.areas(t)),
                Some(area) => Amounts::of(plan.areas(t).get(area.index())?),
            };
            Some(GapFanRow {
                year: year.0,
                quantiles_dkk: quantiles(gap),
                base_dkk: (base.need_ore - base.frame_ore) as f64 / 100.0,
                need_dkk: need.quantiles[3].value,
                gap_share: gap.chances.map_or(0.0, |chances| chances.of_gap),
            })
        };
        GapFan {
            plan: self.study.plans[plan.plan.index()].id.clone(),
            area: own.map_or_else(|| "total".to_owned(), |area| area.id.clone()),
            area_name: own.map(|area| area.names.of(self.style.lang).to_owned()),
            runs: self.runs.runs,
            rows: self.study.model.years().enumerate().filter_map(row).collect(),
        }
    }

    fn people(&self, age_group: usize) -> PopulationFan {
        let ages = AGE_GROUPS[age_group];
        let years = self.study.model.years().zip(self.runs.figures.people(age_group)).enumerate();
        PopulationFan {
            ages,
            runs: self.runs.runs,
            rows: years
                .map(|(t, (year, figure))| PopulationFanRow {
                    year: year.0,
                    quantiles_persons: quantiles(figure),
                    base_persons: self.persons(t, ages),
                })
                .collect(),
            outside: self.outside(age_group),
        }
    }

    /// Persons of both sexes in year `t` after the base year.
    fn persons(&self, t: usize, (from, to): (usize, Option<usize>)) -> f64 {
        let count = self.study.model.ages.count();
        let last = to.map_or(count, |to| (to + 1).min(count));
        let of_sex = |sex: usize| {
            let first = (2 * t + sex) * count;
            self.result.persons[first + from.min(last)..first + last].iter().sum::<f64>()
        };
        of_sex(0) + of_sex(1)
    }

    /// The interval that looks furthest ahead; of those of one year, the first.
    fn outside(&self, age_group: usize) -> Option<Outside> {
        let intervals = self.study.model.population_intervals.iter();
        let own = intervals.filter(|interval| interval.age_group == age_group);
        let chosen = own.reduce(|first, next| if next.year > first.year { next } else { first })?;
        let lang = self.style.lang;
        let publisher = chosen.sources.first().map(|id| &self.study.sources[id.index()].publisher);
        let name = match (&chosen.names, publisher) {
            (Some(names), _) => names.of(lang).to_owned(),
            (None, Some(publisher)) if !publisher.is_empty() => publisher.clone(),
            (None, _) => Texts::new(lang).get("pictures-interval-of-others"),
        };
        Some(Outside {
            name,
            year: chosen.year.0,
            share: chosen.share,
            low: chosen.low,
            high: chosen.high,
        })
    }
}

fn quantiles(figure: &Figure) -> [f64; 7] {
    figure.quantiles.map(|quantile| quantile.value)
}
