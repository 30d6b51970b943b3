//! The summary that fits one screen.
//!
//! As many scenarios and plans as a screen has lines for. Start at [`summary`].

use crate::analysis::scorecard::{Scorecard, shown_years};
use crate::diag::WarningLine;
use crate::ensemble::{Aggregate, ScenarioResult, shown};
use crate::figures::AreaYear;
use crate::figures::table::{Printed, Table};
use crate::model::{Constraint, Study};
use crate::text::number::{decimal, share, share_as_written};
use crate::text::{Arg, Texts};
use crate::topics::basis::constraint::constraint_line;
use crate::topics::draws::part::PartOf;
use crate::topics::draws::screen::drawn_lines;
use crate::topics::draws::tables::Figures;
use crate::topics::plans::screen::{MOST_PLANS, plan_table};
use crate::units::Year;
use crate::writers::screen::{aligned, filled, millions};

/// Lines that a screen has.
const LINES: usize = 30;
/// Lines of the summary that are neither scenarios nor plans: two of the study, the scenarios' heading and
/// foot, the plans' heading, finding and foot (two each), two blank lines, cut floors, the ensemble (two)
/// and the line that ends a run.
const OTHER_LINES: usize = 15;

/// What a run is told of on the screen.
pub struct RunFindings<'a> {
    /// The study.
    pub study: &'a Study,
    /// Its scenarios under each plan.
    pub results: &'a [ScenarioResult],
    /// What became of every plan.
    pub cards: &'a [Scorecard],
    /// What it took to meet the study's forecast, if it has one.
    pub constraint: Option<&'a Constraint>,
    /// The ensemble, if one was drawn.
    pub drawn: Option<(&'a PartOf, &'a Aggregate, &'a Figures)>,
    /// What its reader must be warned of.
    pub warnings: &'a [WarningLine],
}

/// A summary of a run, in the language of `texts`; amounts in million kroner of the base year.
///
/// Need, frame and gap of all areas under the study's first plan in three years: the decision year, the
/// horizon, and the year half-way between. Where scenarios do not fit, those with the smallest and the
/// largest gap at the horizon stand beside the first. Then the plans in the base scenario.
pub fn summary(told: &RunFindings<'_>, texts: &Texts) -> String {
    let RunFindings { study, results, cards, constraint, drawn, warnings } = *told;
    let lang = texts.lang();
    let mut lines = vec![base_year_line(study, results, texts), people_line(study, results, texts)];
    if let (Some(forecast), Some(constraint)) = (&study.model.forecast, constraint) {
        lines.extend(constraint_line(forecast, constraint, texts));
    }
    let warned: usize = warnings.iter().map(|own| own.count).sum();
    let warned =
        (warned > 0).then(|| texts.format("summary-warnings", &[("count", warned.into())]));
    // Beside the people, so that it takes no line of its own.
    if let (Some(warned), Some(last)) = (warned, lines.get_mut(1)) {
        last.push_str(". ");
        last.push_str(&warned);
    }
    let other_lines = OTHER_LINES + lines.len() - 2;
    lines.push(String::new());
    let years = shown_years(&study.model);
    let room = LINES.saturating_sub(other_lines + study.plans.len().min(MOST_PLANS));
    let listed = listed_scenarios(results, room);
    lines.extend(aligned(&scenario_table(study, &listed, &years, texts)));
    let plan = results
        .first()
        .and_then(|result| result.plans.first())
        .map_or("", |plan| study.plan_name(plan.plan, lang));
    let foot = [
        ("plan", plan.into()),
        ("year", study.model.base_year.to_string().into()),
        ("tolerance", share_as_written(study.model.tolerance, lang).into()),
        ("hidden", Arg::from(results.len() - listed.len())),
    ];
    lines.push(texts.format("summary-foot", &foot));
    lines.push(String::new());
    if let Some(first) = shown(study, results) {
        let figures = drawn.map(|(_, _, figures)| figures);
        lines.extend(plan_table(study, first, cards, figures, texts));
    }
    lines.extend(cut_floors(study, cards, texts));
    if let Some((whole, aggregate, figures)) = drawn {
        lines.extend(filled(&drawn_lines(whole, aggregate, figures, texts)));
    }
    lines.join("\n") + "\n"
}

/// All scenarios if they fit; else the first, and those with the smallest and the largest gap at the
/// horizon under the first plan.
fn listed_scenarios(results: &[ScenarioResult], room: usize) -> Vec<&ScenarioResult> {
    if results.len() <= room {
        return results.iter().collect();
    }
    let gap = |index: &usize| {
        let plan = results[*index].plans.first();
        plan.map_or(0.0, |plan| plan.total(plan.year_count().saturating_sub(1)).gap().0)
    };
    let all = || 1..results.len();
    let least = all().min_by(|a, b| gap(a).total_cmp(&gap(b)));
    let most = all().max_by(|a, b| gap(a).total_cmp(&gap(b)).then(b.cmp(a)));
    let mut shown = vec![0];
    shown.extend(least);
    shown.extend(most);
    shown.dedup();
    shown.into_iter().map(|index| &results[index]).collect()
}

/// One line if a plan's floors had to be cut in any scenario: which plans, and from when in the base
/// scenario and in the first of all.
pub fn cut_floors(study: &Study, cards: &[Scorecard], texts: &Texts) -> Option<String> {
    let lang = texts.lang();
    let year = |t: usize| study.model.base_year.plus(t).to_string();
    let base = study.base_scenario();
    let first_run = cards.first().map(|card| card.scenario);
    let is_only = cards.iter().all(|card| Some(card.scenario) == first_run);
    let is_base_run = cards.iter().any(|card| card.scenario == base);
    let mut plans: Vec<String> = Vec::new();
    for (index, plan) in study.plans.iter().enumerate() {
        let first = |card: &Scorecard| card.cut_floors.first().map(|(t, _)| *t);
        let own = || cards.iter().filter(|card| card.plan.index() == index);
        let cut: Vec<usize> = own().filter_map(first).collect();
        let Some(earliest) = cut.iter().min() else { continue };
        let in_base = own().find(|card| card.scenario == base).and_then(first);
        let key = match in_base {
            Some(_) if cut.len() == 1 => "summary-cut-floors-here",
            Some(_) => "summary-cut-floors-plan",
            // Where it is the only one that was run, there is no other to be compared with.
            None if is_only => "summary-cut-floors-here",
            None if !is_base_run => "summary-cut-floors-some",
            None => "summary-cut-floors-elsewhere",
        };
        let args = [
            ("plan", Arg::from(plan.shown_names.of(lang))),
            ("year", year(in_base.unwrap_or(*earliest)).into()),
            ("earliest", year(*earliest).into()),
            ("count", Arg::from(cut.len())),
        ];
        plans.push(texts.format(key, &args));
    }
    (!plans.is_empty())
        .then(|| texts.format("summary-cut-floors", &[("plans", plans.join("; ").into())]))
}

fn base_year_line(study: &Study, results: &[ScenarioResult], texts: &Texts) -> String {
    let lang = texts.lang();
    let model = &study.model;
    // As they were run: scaled, where a forecast has the base year.
    let persons: f64 = match results.first() {
        Some(first) => first.persons.iter().take(2 * model.ages.count()).sum(),
        None => model.population.flat().iter().sum(),
    };
    let budget: f64 =
        model.areas.iter().map(|area| area.service_budget_dkk + area.transfer_budget_dkk).sum();
    let fte: f64 = match &model.workforce {
        Some(staff) => (0..model.areas.len()).map(|area| staff.total_fte(area)).sum(),
        None => results
            .first()
            .and_then(|result| result.plans.first())
            .map_or(0.0, |plan| plan.total(0).need_fte.0),
    };
    texts.format(
        "summary-base-year",
        &[
            ("study", model.names.of(lang).into()),
            ("year", model.base_year.to_string().into()),
            ("budget", millions(budget, lang).into()),
            ("persons", decimal(persons, 0, lang).into()),
            ("employees", decimal(fte / model.fte_per_employee, 0, lang).into()),
            ("fte", decimal(fte, 0, lang).into()),
        ],
    )
}

/// Who lives there at the horizon, in the study's first scenario.
fn people_line(study: &Study, results: &[ScenarioResult], texts: &Texts) -> String {
    let lang = texts.lang();
    let model = &study.model;
    let Some(first) = results.first() else {
        return String::new();
    };
    let count = model.ages.count();
    let persons = |t: usize, from: usize, to: usize| -> f64 {
        let of_year = &first.persons[2 * t * count..2 * (t + 1) * count];
        of_year
            .iter()
            .enumerate()
            .filter(|(index, _)| (from..=to).contains(&(index % count)))
            .map(|(_, persons)| persons)
            .sum()
    };
    let last = model.year_count() - 1;
    let (from, to) = model.working_age;
    let change = |from: usize, to: usize| {
        let before = persons(0, from, to);
        if before <= 0.0 {
            return "–".to_owned();
        }
        let growth = persons(last, from, to) / before - 1.0;
        let sign = if growth > 0.0 { "+" } else { "" };
        format!("{sign}{}", share(growth, 0, lang))
    };
    texts.format(
        "summary-people",
        &[
            ("scenario", study.scenario_name(first.scenario, lang).into()),
            ("year", model.horizon.to_string().into()),
            ("all", change(0, count).into()),
            ("old", change(80, count).into()),
            ("working", change(from, to).into()),
            ("ages", format!("{from}–{to}").into()),
        ],
    )
}

/// A part of need and frame, kroner.
type Part = fn(&AreaYear) -> f64;

/// Need, frame and gap of each scenario under its first plan; the area that is short of most at the horizon.
fn scenario_table(
    study: &Study,
    results: &[&ScenarioResult],
    years: &[Year],
    texts: &Texts,
) -> Table {
    let (lang, model) = (texts.lang(), &study.model);
    let plan = |row: usize| results[row].plans.first();
    let mut columns = Printed::default();
    columns.word(texts.get("head-scenario"), |row| {
        study.scenario_name(results[row].scenario, lang).to_owned()
    });
    let parts: [(&str, Part); 3] = [
        ("head-need-in", |total| total.need().0),
        ("head-frame", |total| total.frame().0 as f64),
        ("head-gap", |total| total.gap().0),
    ];
    for year in years {
        let t = year.since(model.base_year);
        for (key, part) in parts {
            let heading = texts.format(key, &[("year", year.to_string().into())]);
            let amount = move |row| Some(millions(part(&plan(row)?.total(t)), lang));
            columns.figure(heading, move |row| amount(row).unwrap_or_default());
        }
    }
    let worst = move |row| {
        let areas = plan(row)?.areas(model.year_count() - 1).iter().enumerate();
        let worst = areas
            .max_by(|(a, left), (b, right)| left.gap().0.total_cmp(&right.gap().0).then(b.cmp(a)));
        let (area, gap) = worst.map(|(area, own)| (area, own.gap().0)).filter(|own| own.1 > 0.0)?;
        Some(format!("{} {}", model.areas[area].names.of(lang), millions(gap, lang)))
    };
    columns.word(texts.get("summary-worst"), move |row| {
        worst(row).unwrap_or_else(|| texts.get("summary-no-area"))
    });
    let first = move |row| Some(model.base_year.plus(plan(row)?.first_gap(model.tolerance)?));
    columns.figure(texts.get("summary-first-gap"), move |row| {
        first(row).map_or_else(|| texts.get("never"), |year| year.to_string())
    });
    columns.table(results.len())
}
