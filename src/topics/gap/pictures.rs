//! The pictures of a run: results to plain numbers, then drawn.
//!
//! Here is which scenario and plan a picture shows and what its foot says of sources. Start at
//! `need_frame_picture`.

use crate::analysis::spending::spending;
use crate::chart::{Context, Picture};
use crate::ensemble::{PlanResult, ScenarioResult};
use crate::ids::AreaId;
use crate::model::{AgeGroup, Basis, CountedPersons, Sex, Study, persons_of_group};
use crate::text::{Lang, Texts};
use crate::topics::areas::picture as area_gaps;
use crate::topics::areas::picture::{AreaGaps, AreaSeries};
use crate::topics::gap::need_frame;
use crate::topics::gap::need_frame::{AccountsPoint, NeedFrame};
use crate::topics::gap::rows::GapRow;
use crate::topics::gap::tables::Amounts;
use crate::topics::people::picture as population;
use crate::topics::people::picture::{Official, OfficialPoint, Population, PopulationYear};
use crate::units::Year;
use crate::writers::picture_files::Style;
use std::collections::BTreeMap;

/// Tables whose sources stand under a picture of people.
const PEOPLE: [&str; 6] =
    ["population", "mortality", "fertility", "migration", "refugees", "refugee_profile"];
/// Tables that no picture in base-year kroner rests on.
pub(crate) const NOT_MONEY: [&str; 6] =
    ["accounts", "ensemble", "indices", "population_intervals", "workforce", "workforce_rates"];
/// As many publishers as a foot line can bear.
const MOST_PUBLISHERS: usize = 6;

/// Draws need and frame over the years, of an area or of all.
pub(crate) fn need_frame_picture(
    study: &Study,
    result: &ScenarioResult,
    plan: &PlanResult,
    area: Option<AreaId>,
    style: Style<'_>,
) -> Picture {
    let own = area.and_then(|area| study.model.areas.get(area.index()));
    let input = NeedFrame {
        scenario: study.scenarios[result.scenario.index()].id.clone(),
        plan: study.plans[plan.plan.index()].id.clone(),
        area: own.map_or_else(|| "total".to_owned(), |area| area.id.clone()),
        area_name: own.map(|area| area.names.of(style.lang).to_owned()),
        rows: rows(study, |t| match area {
            None => Amounts::total(plan.areas(t)),
            Some(area) => Amounts::of(&plan.areas(t)[area.index()]),
        }),
        accounts: accounts(study, plan, area),
    };
    need_frame::compose(&input, &context(study, result, plan, style, &[])).finish()
}

/// What was spent on an area as a whole, or in those years in which it is known of all of them, in base-year prices.
fn accounts(study: &Study, plan: &PlanResult, area: Option<AreaId>) -> Vec<AccountsPoint> {
    let mut by_year: BTreeMap<i32, (usize, f64)> = BTreeMap::new();
    let all = spending(study, plan);
    let whole = all.iter().filter(|own| own.services.is_empty());
    for own in whole.filter(|own| area.is_none_or(|area| own.area == area)) {
        for year in &own.years {
            if let Some(dkk) = year.accounts_base_dkk {
                let sum = by_year.entry(year.year.0).or_default();
                *sum = (sum.0 + 1, sum.1 + dkk);
            }
        }
    }
    let wanted = if area.is_some() { 1 } else { study.model.areas.len() };
    let known = by_year.into_iter().filter(|(_, (areas, _))| *areas == wanted);
    known.map(|(year, (_, dkk))| AccountsPoint { year, dkk }).collect()
}

/// Draws the gap of every area.
pub(crate) fn area_gaps_picture(
    study: &Study,
    result: &ScenarioResult,
    plan: &PlanResult,
    style: Style<'_>,
) -> Picture {
    let areas = study.model.areas.iter().enumerate().map(|(index, area)| AreaSeries {
        id: area.id.clone(),
        name: area.names.of(style.lang).to_owned(),
        rows: rows(study, |t| Amounts::of(&plan.areas(t)[index])),
    });
    let input = AreaGaps {
        scenario: study.scenarios[result.scenario.index()].id.clone(),
        plan: study.plans[plan.plan.index()].id.clone(),
        areas: areas.collect(),
    };
    area_gaps::compose(&input, &context(study, result, plan, style, &[])).finish()
}

/// Draws the people of the base year and of the horizon.
pub(crate) fn population_picture(
    study: &Study,
    result: &ScenarioResult,
    plan: &PlanResult,
    style: Style<'_>,
) -> Picture {
    let count = study.model.ages.count();
    let of = |t: usize, sex: Sex| {
        let first = (2 * t + sex.index()) * count;
        result.persons[first..first + count].to_vec()
    };
    let years = study.model.years().enumerate().map(|(t, year)| PopulationYear {
        year: year.0,
        women: of(t, Sex::Female),
        men: of(t, Sex::Male),
    });
    let input = Population {
        scenario: study.scenarios[result.scenario.index()].id.clone(),
        chosen_year: study.model.horizon.0,
        years: years.collect(),
        official: official(study, style.lang).or_else(|| beside(study, &study.model.official)),
        observed: beside(study, &study.model.observed),
    };
    population::compose(&input, &context(study, result, plan, style, &PEOPLE)).finish()
}

fn rows(study: &Study, amounts: impl Fn(usize) -> Amounts) -> Vec<GapRow> {
    let row = |(t, year): (usize, Year)| {
        let own = amounts(t);
        let [need_dkk, frame_dkk] = [own.need_ore, own.frame_ore].map(|ore| ore as f64 / 100.0);
        GapRow { year: year.0, need_dkk, service_need_dkk: own.service_need_dkk(), frame_dkk }
    };
    study.model.years().enumerate().map(row).collect()
}

/// Whose numbers these are, each publisher once.
pub(crate) fn publishers(study: &Study, rows: &[CountedPersons]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for source in rows.iter().flat_map(|row| &row.sources) {
        let publisher = study.sources[source.index()].publisher.as_str();
        if !names.contains(&publisher) {
            names.push(publisher);
        }
    }
    names.join("; ")
}

/// What others counted or project, of those groups of the picture that theirs make up, named by its publishers.
fn beside(study: &Study, rows: &[CountedPersons]) -> Option<Official> {
    let mut points = Vec::new();
    for year in study.model.years().skip(1) {
        for (group, ages) in population::GROUPS.into_iter().enumerate() {
            if let Some(persons) = persons_of_group(rows, year, ages) {
                points.push(OfficialPoint { group, year: year.0, persons });
            }
        }
    }
    (!points.is_empty()).then(|| Official { name: publishers(study, rows), points })
}

/// The official forecast that the study is held to, of those groups of the picture that its own groups fill.
fn official(study: &Study, lang: Lang) -> Option<Official> {
    let model = &study.model;
    let forecast = model.forecast.as_ref()?;
    let mut points = Vec::new();
    for year in model.years() {
        for (group, (from, to)) in population::GROUPS.into_iter().enumerate() {
            let wanted = AgeGroup { from, to }.ages(model.ages);
            let within = || forecast.parts(year).iter().filter(|part| part.ages.is_within(wanted));
            let left = within().fold(wanted, |left, part| left.without(part.ages));
            if left.is_empty() {
                let persons = within().map(|part| part.persons).sum();
                points.push(OfficialPoint { group, year: year.0, persons });
            }
        }
    }
    let own = forecast.vintage.clone().unwrap_or_else(|| forecast.path.clone());
    let name = Texts::new(lang).format("pictures-official", &[("name", own.into())]);
    (!points.is_empty()).then_some(Official { name, points })
}

/// What the foot says; `tables` are those whose sources count, all if none is named.
pub(crate) fn context(
    study: &Study,
    result: &ScenarioResult,
    plan: &PlanResult,
    style: Style<'_>,
    tables: &[&str],
) -> Context {
    let scenario = study.scenario_name(result.scenario, style.lang);
    let plan = study.plan_name(plan.plan, style.lang);
    context_of(study, (scenario, plan), style, tables)
}

/// The same for a scenario and a plan by their names.
pub(crate) fn context_of(
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
    let is_derived = (tables.is_empty() || tables.contains(&"areas")) && is_split_derived(study);
    Context {
        lang,
        size: style.size,
        place: model.names.of(lang).to_owned(),
        scenario_name: scenario.to_owned(),
        plan_name: plan.to_owned(),
        draws: None,
        price_year: model.base_year.0,
        sources: publishers,
        assumptions,
        counts_assumptions: lang != model.language,
        scenarios: 1,
        extra_note: is_derived.then(|| texts.get("pictures-split-derived")),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        digest: style.digest.chars().take(8).collect(),
        tolerance: model.tolerance,
        decision_year: model.decision_year.0,
        base_year: model.base_year.0,
        theme: std::sync::Arc::clone(&study.theme),
    }
}

/// Does the budget's split over the areas rest on anything but a published one?
pub(crate) fn is_split_derived(study: &Study) -> bool {
    study.citations.iter().any(|one| {
        let source = study.sources.get(one.source.index());
        one.table == "areas" && source.is_some_and(|source| source.basis != Basis::Published)
    })
}
