//! Where numbers come from: every cell of `gap.csv` opens into a tree that gives it, down to lines of files.

use crate::studies::{REFERENCE_STUDIES, root, some_of};
use pejl::analysis::explain::{Cell, Combine, Node, explain_all};
use pejl::ensemble::{How, run_scenarios};
use pejl::figures::{Figure, Quantity, Scope};
use pejl::ids::{PlanId, ScenarioId};
use pejl::input::{Backing, Reading, read_study};
use pejl::model::Study;
use std::collections::BTreeMap;
use std::path::Path;

pub(crate) fn viborg() -> Reading {
    read_study(Path::new("scenarios/viborg")).unwrap()
}

/// What is wrong with a tree of a study, if anything.
fn faults(reading: &Reading, cell: Cell, value: f64, tree: &Node) -> Vec<String> {
    let mut faults = Vec::new();
    let allowed = match cell.figure {
        Figure::Coverage => 1e-12,
        _ => 1e-6,
    };
    if (tree.value - value).abs() > allowed {
        faults.push(format!("{cell:?}: root {} is not {value}", tree.value));
    }
    let lines: BTreeMap<&str, usize> = reading
        .files
        .iter()
        .map(|file| (file.path.as_str(), String::from_utf8_lossy(file.bytes()).lines().count()))
        .collect();
    tree.walk(&mut |node, _| {
        if node.misfit() > 0.0 {
            let values: Vec<f64> = node.children.iter().map(|child| child.value).collect();
            faults.push(format!(
                "{cell:?}: {:?} {:?} {} {values:?}",
                node.label, node.combine, node.value
            ));
        }
        if node.combine == Combine::Input && node.origins.is_empty() {
            faults.push(format!("{cell:?}: {:?} names no file", node.label));
        }
        for origin in &node.origins {
            let last = lines.get(origin.file.as_str()).copied().unwrap_or_default();
            let is_there =
                1 <= origin.line && origin.line <= origin.last_line && origin.last_line <= last;
            let is_told = (origin.backing == Backing::Cited) != origin.sources.is_empty();
            if !is_there || !is_told {
                faults.push(format!("{cell:?}: {:?} {origin:?}", node.label));
            }
        }
    });
    faults
}

/// Every cell of a scenario and plan in some years after the base year.
fn cells(reading: &Reading, scenario: ScenarioId, plan: PlanId, years: &[usize]) -> Vec<Cell> {
    let model = &reading.study.model;
    let mut cells = Vec::new();
    for &t in years {
        let areas = (0..model.areas.len()).map(|area| Scope::Area(area.into()));
        let services = (0..model.services.len()).map(|service| Scope::Service(service.into()));
        for scope in areas.chain([Scope::All]).chain(services) {
            let all = Quantity::all_in(scope, t, &reading.study);
            for figure in all.iter().filter(|own| own.year.is_some()).map(|own| own.figure) {
                cells.push(Cell { figure, scope, t, scenario, plan });
            }
        }
    }
    cells
}

pub(crate) fn check(reading: &Reading, scenario: ScenarioId, plan: PlanId, years: &[usize]) {
    let study = &reading.study;
    let results = run_scenarios(study, &[scenario], How::default(), |_| {});
    let result = &results[0].plans[plan.index()];
    let origins = &reading.places;
    let cells = cells(reading, scenario, plan, years);
    let mut wrong = Vec::new();
    for chunk in cells.chunks(50) {
        for (cell, tree) in chunk.iter().zip(explain_all(study, origins, chunk)) {
            match (cell.quantity().of(study, &result.view(&results[0])), tree) {
                (Some(value), Some(tree)) => wrong.extend(faults(reading, *cell, value, &tree)),
                other => wrong.push(format!("{cell:?}: {:?}", other.0)),
            }
        }
    }
    let shown: Vec<&String> = wrong.iter().take(20).collect();
    assert!(wrong.is_empty(), "{} faults: {shown:#?}", wrong.len());
}

pub(crate) fn named(study: &Study, scenario: &str, plan: &str) -> (ScenarioId, PlanId) {
    let scenario = study.scenarios.iter().position(|own| own.id == scenario).unwrap();
    let plan = study.plans.iter().position(|own| own.id == plan).unwrap();
    (ScenarioId::from(scenario), PlanId::from(plan))
}

#[test]
fn every_cell_of_viborg_opens_into_a_tree_that_gives_it() {
    let reading = viborg();
    let (scenario, plan) = named(&reading.study, "central", "today");
    check(&reading, scenario, plan, &(0..reading.study.model.year_count()).collect::<Vec<_>>());
}

/// All areas and columns in some years of every plan and every scenario.
#[test]
fn cells_open_under_every_plan_and_in_every_scenario() {
    let reading = viborg();
    let (plans, scenarios) = (reading.study.plans.len(), reading.study.scenarios.len());
    let all: Vec<usize> = (0..plans.max(scenarios)).collect();
    for index in some_of(&all, 4) {
        let (scenario, plan) = (index % scenarios, index % plans);
        check(&reading, ScenarioId::from(scenario), PlanId::from(plan), &[0, 3 + index % 5, 24]);
    }
}

/// Studies of the tests have what Viborg has not: net migration, deaths and births as drivers, steps, kroner as
/// floors, many areas.
#[test]
fn cells_of_other_studies_open_too() {
    for name in REFERENCE_STUDIES {
        let reading = read_study(&root().join("tests/studies").join(name)).unwrap();
        let (plans, scenarios) = (reading.study.plans.len(), reading.study.scenarios.len());
        let last = reading.study.model.year_count() - 1;
        for index in 0..plans.max(scenarios).min(12) {
            let (scenario, plan) = (index % scenarios, index % plans);
            let years = [0, 1.min(last), last.min(7)];
            check(&reading, ScenarioId::from(scenario), PlanId::from(plan), &years);
        }
    }
}
