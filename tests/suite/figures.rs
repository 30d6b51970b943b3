//! Every figure of the list, asked by every command at its grain, against the run that it is a number of.

use crate::explain::viborg;
use crate::studies::root;
use pejl::analysis::attribution::{Against, attribute};
use pejl::analysis::compare::{Question, compare};
use pejl::analysis::discover::prim::Search;
use pejl::analysis::discover::{Failing, Side, discover};
use pejl::analysis::explain::{Cell, explain};
use pejl::analysis::lookup::find_figure;
use pejl::analysis::seek::{Asked, Goal, Knob, Turn, Where, as_it_is, seek};
use pejl::analysis::sensitivity;
use pejl::ensemble::{How, run_scenarios};
use pejl::figures::{Figure, Grain, Quantity, Scope};
use pejl::ids::{PlanId, ScenarioId};
use pejl::input::InputPlaces;
use pejl::model::{Design, Factor, Kind, Path, Study};
use pejl::units::Year;
use std::collections::BTreeSet;
use std::process::{Command, Output};

/// Years after the base year.
const T: usize = 4;

/// The reference study with few years and one plan that has levers, and the plan that it is measured against.
fn small(mut study: Study) -> Study {
    study.model.horizon = Year(2022);
    let place = study.plans.iter().position(|own| own.id == "lean").unwrap();
    study.plans.swap(0, place);
    study.plans.swap(1, place);
    study.plans.truncate(2);
    study
}

/// The study with the plans that a command looks at for a quantity: a reference only where there is one.
fn asked_of(study: &Study, quantity: Quantity) -> Study {
    let mut study = study.clone();
    if !quantity.figure.is_against_reference() {
        study.plans.truncate(1);
    }
    study
}

/// The number of the first plan in the central scenario, as `pejl run` has it.
fn by_run(study: &Study, quantity: Quantity) -> f64 {
    let results = run_scenarios(study, &[study.base_scenario()], How::default(), |_| {});
    let views: Vec<_> = results[0].plans.iter().map(|plan| plan.view(&results[0])).collect();
    quantity.found(study, &views[0], views.last().unwrap()).unwrap().value
}

/// All areas, an area, a service that people use and a transfer.
fn scopes(study: &Study) -> Vec<Scope> {
    let services = || study.model.services.iter();
    let used = services().position(|own| own.id == "home_care_personal").unwrap();
    let transfer = services().position(|own| own.kind == Kind::Transfer).unwrap();
    vec![
        Scope::All,
        Scope::Area(1.into()),
        Scope::Service(used.into()),
        Scope::Service(transfer.into()),
    ]
}

fn sought(study: &Study, quantity: Quantity, value: f64) {
    let goal = Goal { outcome: quantity, target: value, better: quantity.better() };
    let at = Where::Scenario(study.base_scenario());
    let asked = Asked { study, goal, at, how: How::default() };
    assert_eq!(as_it_is(&asked, &()), Some(value), "{quantity:?}");
    let knob = Knob::Factor { factor: Factor::FrameGrowth, part: None };
    let found = seek(&asked, Turn { knob, from: -0.01, to: 0.01 }, &()).unwrap();
    let tried = found.scanned[found.scanned.len() / 3];
    let mut study = study.clone();
    let place = study.base_scenario().index();
    study.scenarios[place].factors.set(Factor::FrameGrowth, |_| Path::constant(tried.x));
    let run = by_run(&study, quantity);
    assert!((run - tried.value).abs() <= 1e-9 * run.abs().max(1.0), "{quantity:?}");
}

fn discovered(study: &Study, design: &Design, quantity: Quantity) {
    let fails = |limit: f64| {
        let failing = Failing { outcome: quantity, side: Side::Above, limit, is_of_need: false };
        let how = How::default();
        discover(study, design, failing, Search::default(), how, &()).unwrap().fails as u64
    };
    assert_eq!((fails(-1e15), fails(1e15)), (design.runs(), 0), "{quantity:?}");
}

fn explained(study: &Study, origins: &InputPlaces, quantity: Quantity, value: f64) {
    let cell = Cell {
        figure: quantity.figure,
        scope: quantity.scope,
        t: T,
        scenario: study.base_scenario(),
        plan: PlanId(0),
    };
    let tree = explain(study, origins, cell).unwrap();
    assert!((tree.value - value).abs() <= 1e-9 * value.abs().max(1.0), "{quantity:?}");
    let mut misfit = 0.0;
    tree.walk(&mut |node, _| misfit += node.misfit());
    assert_eq!(misfit, 0.0, "{quantity:?}");
    for against in [Against::Year(0), Against::Plan(PlanId(1)), Against::Scenario(ScenarioId(1))] {
        let own = attribute(study, cell, against).unwrap();
        assert_eq!(own.to.to_bits(), value.to_bits(), "{quantity:?} {against:?}");
        let parts: f64 = own.parts.iter().map(|part| part.exact).sum();
        let change = own.to - own.from;
        assert!((parts - change).abs() <= 1e-9 * own.to.abs().max(1.0), "{quantity:?} {against:?}");
    }
}

#[test]
fn every_figure_of_the_list_is_known_to_every_command_at_its_grain() {
    let reading = viborg();
    let origins = &reading.places;
    let both = small(reading.study.clone());
    let design = Design { draws: 8, ..both.ensemble.clone().unwrap() };
    let runs = design.runs() as usize;
    let mut seen = BTreeSet::new();
    for scope in scopes(&both) {
        for quantity in Quantity::all_in(scope, T, &both) {
            let study = asked_of(&both, quantity);
            let value = by_run(&study, quantity);
            let word = quantity.figure.key();
            assert_eq!(find_figure(&study, word, scope, T), Ok(quantity));
            let question =
                sensitivity::SensitivityQuestion { outcome: quantity, rows: 0, walks: 0, seed: 1 };
            let how = How::default();
            let found = sensitivity::sensitivity(&study, &design, question, how, &()).unwrap();
            assert_eq!(found.runs as usize, 2 * design.factors.len() + 1);
            // What one factor moves is found by the run with that factor alone: the frame reaches all but need.
            assert!(found.at_scenario.is_finite() && (value == 0.0 || found.at_scenario != 0.0));
            sought(&study, quantity, value);
            if quantity.figure.grain() == Grain::Plan {
                let mut question = Question { reference: 1, ..Question::usual(&both) };
                question.measures = vec![quantity];
                let which = [both.base_scenario()];
                let found =
                    compare(&both, &question, &which, Some(&design), how, |_| {}, &()).unwrap();
                let row = found.scenarios[0].row(quantity).unwrap();
                assert_eq!(row.found[0].unwrap().value.to_bits(), value.to_bits());
                let over = found.over_ensemble.unwrap();
                assert_eq!(over.futures, runs);
                assert_eq!(over.of(quantity).is_some(), quantity.figure.better().is_some());
            } else {
                discovered(&study, &design, quantity);
                explained(&both, origins, quantity, value);
            }
            seen.insert(quantity.figure);
        }
    }
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), Figure::ALL);
}

fn pejl(arguments: &[&str]) -> Output {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    Command::new(env!("CARGO_BIN_EXE_pejl"))
        .args(arguments)
        .args(["--lang", "en", "--out", out.to_str().unwrap()])
        .current_dir(root())
        .output()
        .unwrap()
}

#[test]
fn a_service_is_asked_about_by_its_name_on_the_command_line() {
    let study = "scenarios/viborg";
    let service = ["--service", "home_care_personal", "--year", "2020"];
    for command in [
        &["explain", study, "cost_dkk", "--against", "year=2016"][..],
        &["seek", study, "complexity_growth", "--metric", "cost_dkk", "--target", "100000000"],
        &["sensitivity", study, "--metric", "persons_unserved", "--runs", "8", "--walks", "2"],
        &["discover", study, "--metric", "volume", "--fails", "above 100", "--runs", "40"],
    ] {
        let output = pejl(&[command, &service[..]].concat());
        let said = String::from_utf8(output.stdout).unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(0), "{command:?}\n{told}");
        assert!(said.contains("Home care") || said.contains("ome care"), "{command:?}\n{said}");
    }
}

#[test]
fn what_cannot_be_asked_is_answered_with_what_can() {
    let study = "scenarios/viborg";
    for (command, words) in [
        (&["explain", study, "gap_dkk", "--service", "home_care_personal"][..], "persons_unserved"),
        (&["explain", study, "unserved_persons"], "available_fte"),
        (&["seek", study, "lean", "--metric", "losing_areas"], "choose another one with --plan"),
        (&["explain", study, "volume", "--service", "home_care_persona"], "home_care_personal"),
    ] {
        let output = pejl(command);
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{command:?}\n{told}");
        assert!(told.contains(words), "{command:?}\n{told}");
    }
}
