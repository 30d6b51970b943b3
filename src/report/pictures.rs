//! The pictures of a run: results to plain numbers, then drawn.
//!
//! Owns which scenario and plan a picture shows and what its foot says of sources; the drawing is `chart`'s.
//! Start at [`pictures`].

use crate::chart::area_gaps::{self, AreaGaps, AreaSeries};
use crate::chart::need_frame::{self, NeedFrame};
use crate::chart::population::{self, Population, PopulationYear};
use crate::chart::{Cell, ChartTable, Context, GapRow, Picture, SCALE, Size, png};
use crate::ensemble::{PlanResult, ScenarioResult, shown};
use crate::model::{Basis, Sex, Study};
use crate::output::{Amounts, CsvStyle, Files, Table};
use crate::text::{Lang, Texts};
use rayon::prelude::*;

/// Tables whose sources stand under a picture of people.
const PEOPLE: [&str; 6] =
    ["population", "mortality", "fertility", "migration", "refugees", "refugee_profile"];
/// Tables that no picture in base-year kroner rests on.
pub(super) const NOT_MONEY: [&str; 5] =
    ["ensemble", "indices", "population_intervals", "workforce", "workforce_rates"];
/// As many publishers as a foot line can bear.
const MOST_PUBLISHERS: usize = 6;

/// How a run's pictures are drawn.
#[derive(Clone, Copy)]
pub struct Style<'a> {
    /// Language of every word.
    pub lang: Lang,
    /// How their numbers are written.
    pub csv: CsvStyle,
    /// Of the run.
    pub digest: &'a str,
}

/// Draws the pictures of the base scenario under the first plan: SVG, PNG and CSV of each.
///
/// # Errors
/// A picture that cannot be made into a PNG; its SVG is then faulty, which is a fault of the program.
pub fn pictures(
    study: &Study,
    results: &[ScenarioResult],
    style: Style<'_>,
) -> Result<Files, crate::chart::PngError> {
    let Some(result) = shown(study, results) else { return Ok(Files::new()) };
    let Some(plan) = result.plans.first() else { return Ok(Files::new()) };
    let drawn = [
        need_frame::draw(
            &total_rows(study, result, plan),
            &context(study, result, plan, style, &[]),
        ),
        area_gaps::draw(
            &area_rows(study, result, plan, style.lang),
            &context(study, result, plan, style, &[]),
        ),
        population::draw(&people(study, result), &context(study, result, plan, style, &PEOPLE)),
    ];
    let files: Result<Vec<Files>, _> =
        drawn.into_par_iter().map(|picture| files_of(&picture, style.csv)).collect();
    Ok(files?.into_iter().flatten().collect())
}

pub(super) fn files_of(
    picture: &Picture,
    style: CsvStyle,
) -> Result<Files, crate::chart::PngError> {
    let path = |ending: &str| format!("charts/{}.{ending}", picture.name);
    let png = png(&picture.svg, SCALE)?;
    Ok(vec![
        (path("svg"), picture.svg.clone().into_bytes()),
        (path("png"), png),
        (path("csv"), table_bytes(&picture.table, style)),
    ])
}

pub(super) fn table_bytes(table: &ChartTable, style: CsvStyle) -> Vec<u8> {
    let mut written = Table::new(style, &table.header);
    for cells in &table.rows {
        let mut row = written.row();
        for cell in cells {
            row = match cell {
                Cell::Text(text) => row.text(text),
                Cell::Int(number) => row.whole(*number),
                Cell::Number(number) => row.exact(*number),
                Cell::Empty => row.empty(),
            };
        }
        row.end();
    }
    written.into_bytes()
}

fn total_rows(study: &Study, result: &ScenarioResult, plan: &PlanResult) -> NeedFrame {
    NeedFrame {
        scenario: study.scenarios[result.scenario.index()].id.clone(),
        plan: study.plans[plan.plan.index()].id.clone(),
        area: "total".to_owned(),
        area_name: None,
        rows: rows(study, |t| Amounts::total(plan.areas(t))),
    }
}

fn area_rows(study: &Study, result: &ScenarioResult, plan: &PlanResult, lang: Lang) -> AreaGaps {
    let areas = study.model.areas.iter().enumerate();
    AreaGaps {
        scenario: study.scenarios[result.scenario.index()].id.clone(),
        plan: study.plans[plan.plan.index()].id.clone(),
        areas: areas
            .map(|(index, area)| AreaSeries {
                id: area.id.clone(),
                name: area.names.of(lang).to_owned(),
                rows: rows(study, |t| Amounts::of(&plan.areas(t)[index])),
            })
            .collect(),
    }
}

fn rows(study: &Study, amounts: impl Fn(usize) -> Amounts) -> Vec<GapRow> {
    study
        .model
        .years()
        .enumerate()
        .map(|(t, year)| {
            let of_year = amounts(t);
            GapRow {
                year: year.0,
                need_dkk: of_year.need_ore as f64 / 100.0,
                frame_dkk: of_year.frame_ore as f64 / 100.0,
            }
        })
        .collect()
}

fn people(study: &Study, result: &ScenarioResult) -> Population {
    let count = study.model.ages.count();
    let of = |t: usize, sex: Sex| {
        let first = (2 * t + sex.index()) * count;
        result.persons[first..first + count].to_vec()
    };
    Population {
        scenario: study.scenarios[result.scenario.index()].id.clone(),
        chosen_year: study.model.horizon.0,
        years: study
            .model
            .years()
            .enumerate()
            .map(|(t, year)| PopulationYear {
                year: year.0,
                women: of(t, Sex::Female),
                men: of(t, Sex::Male),
            })
            .collect(),
        official: None,
    }
}

/// What the foot says; `tables` are those whose sources count, all if none is named.
pub(super) fn context(
    study: &Study,
    result: &ScenarioResult,
    plan: &PlanResult,
    style: Style<'_>,
    tables: &[&str],
) -> Context {
    let scenario = study.scenarios[result.scenario.index()].names.of(style.lang);
    let plan = study.plans[plan.plan.index()].names.of(style.lang);
    context_of(study, (scenario, plan), style, tables)
}

/// The same for a scenario and a plan by their names.
pub(super) fn context_of(
    study: &Study,
    (scenario, plan): (&str, &str),
    style: Style<'_>,
    tables: &[&str],
) -> Context {
    let model = &study.model;
    let lang = style.lang;
    let texts = Texts::new(lang);
    let cited = || {
        study
            .citations
            .iter()
            .filter(|one| {
                let table = one.table.as_str();
                if tables.is_empty() {
                    !NOT_MONEY.contains(&table)
                } else {
                    tables.contains(&table)
                }
            })
            .map(|one| &study.sources[one.source.index()])
    };
    let mut publishers: Vec<String> = Vec::new();
    for source in cited().filter(|source| source.basis != Basis::Assumption) {
        // "A; B" names two; each stands once, in the order of the tables.
        for publisher in source.publisher.split(';').map(str::trim) {
            if !publisher.is_empty() && !publishers.iter().any(|known| known == publisher) {
                publishers.push(publisher.to_owned());
            }
        }
    }
    publishers.truncate(MOST_PUBLISHERS);
    let mut assumptions: Vec<String> = Vec::new();
    for source in cited().filter(|source| source.basis == Basis::Assumption) {
        if !assumptions.contains(&source.title) {
            assumptions.push(source.title.clone());
        }
    }
    let is_derived = (tables.is_empty() || tables.contains(&"areas"))
        && study.citations.iter().any(|one| {
            one.table == "areas" && study.sources[one.source.index()].basis != Basis::Published
        });
    Context {
        lang,
        size: Size::Standard,
        place: model.names.of(lang).to_owned(),
        scenario_name: scenario.to_owned(),
        plan_name: plan.to_owned(),
        draws: None,
        price_year: model.base_year.0,
        sources: publishers,
        assumptions,
        extra_note: is_derived.then(|| texts.get("pictures-split-derived")),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        digest: style.digest.chars().take(8).collect(),
        tolerance: model.tolerance,
        decision_year: model.decision_year.0,
        base_year: model.base_year.0,
        theme: std::sync::Arc::clone(&study.theme),
    }
}
