//! The pictures of an ensemble: figures to plain numbers, then drawn.
//!
//! Owns which plan, which age group and which interval of others they show; the drawing is `chart`'s. Start at
//! [`fan_pictures`].

use super::pictures::{NOT_MONEY, Style, context, files_of};
use crate::chart::gap_fan::{self, GapFan, GapFanRow};
use crate::chart::population_fan::{self, Outside, PopulationFan, PopulationFanRow};
use crate::chart::{Context, PngError};
use crate::ensemble::{Figure, Metric, ScenarioResult};
use crate::model::{AGE_GROUPS, Study};
use crate::output::{Amounts, Figures, Files};
use crate::text::Texts;
use rayon::prelude::*;

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

/// Draws the gap under the plan at place `reference`, all areas together, and the persons of the oldest age group;
/// `result` is of the scenario that the draws are made about.
///
/// # Errors
/// A picture that cannot be made into a PNG; its SVG is then faulty, which is a fault of the program.
pub fn fan_pictures(
    study: &Study,
    result: &ScenarioResult,
    reference: usize,
    runs: Runs<'_>,
    style: Style<'_>,
) -> Result<Files, PngError> {
    let Some(plan) = result.plans.get(reference) else { return Ok(Files::new()) };
    let view = View { study, result, runs, style };
    let with_draws = |tables: &[&str]| Context {
        draws: Some((runs.runs, runs.seed)),
        ..context(study, result, plan, style, tables)
    };
    // What is drawn has sources too.
    let is_shown = |table: &&str| *table == "ensemble" || !NOT_MONEY.contains(table);
    let cited = study.citations.iter().map(|one| one.table.as_str());
    let money: Vec<&str> = cited.filter(is_shown).collect();
    let drawn = [
        gap_fan::draw(&view.gap(reference), &with_draws(&money)),
        population_fan::draw(&view.people(OLDEST), &with_draws(&PEOPLE)),
    ];
    let files: Result<Vec<Files>, _> =
        drawn.into_par_iter().map(|picture| files_of(&picture, style.csv)).collect();
    Ok(files?.into_iter().flatten().collect())
}

struct View<'a> {
    study: &'a Study,
    result: &'a ScenarioResult,
    runs: Runs<'a>,
    style: Style<'a>,
}

impl View<'_> {
    fn gap(&self, reference: usize) -> GapFan {
        let plan = &self.result.plans[reference];
        let total = self.study.model.areas.len();
        let place = |t: usize| (plan.plan.index(), total, t);
        let row = |(t, year): (usize, crate::units::Year)| {
            let gap = self.runs.figures.at(place(t), Metric::Gap)?;
            let need = self.runs.figures.at(place(t), Metric::Need)?;
            let base = Amounts::total(plan.areas(t));
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
            area: "total".to_owned(),
            area_name: None,
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
