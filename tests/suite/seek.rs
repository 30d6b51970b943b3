//! What it would take, against running what was found.

use crate::studies::read;
use pejl::analysis::lookup::find_knob;
use pejl::analysis::seek::{Asked, Goal, Knob, Turn, Where, as_it_is, frontier, seek};
use pejl::ensemble::{How, run_scenarios};
use pejl::figures::{Figure, PlanView, Quantity};
use pejl::ids::{AreaId, ScenarioId};
use pejl::model::{Factor, Path, Study, Values};

const CENTRAL: ScenarioId = ScenarioId(0);

fn viborg(plan: &str) -> Study {
    let mut study = read("viborg");
    study.plans.retain(|own| own.id == plan);
    assert_eq!(study.plans.len(), 1);
    study
}

fn at(figure: Figure, area: Option<AreaId>, year: i32) -> Quantity {
    Quantity::of_area(figure, area, (year - 2016) as usize)
}

fn goal(outcome: Quantity, target: f64) -> Goal {
    Goal { outcome, target, better: outcome.better() }
}

fn asked(study: &Study, goal: Goal) -> Asked<'_> {
    Asked { study, goal, at: Where::Scenario(CENTRAL), how: How::default() }
}

/// The central scenario as the study has it, run whole.
fn run(study: &Study, outcome: Quantity) -> f64 {
    let results = run_scenarios(study, &[CENTRAL], How::default(), |_| {});
    outcome.of(study, &results[0].plans[0].view(&results[0])).unwrap()
}

/// The study with one number written where a user would write it.
fn with(study: &Study, knob: &str, value: f64) -> Study {
    let mut study = study.clone();
    match knob.split_once('.') {
        _ if knob == "lean" => {
            study.plans[0].lean.iter_mut().for_each(|own| own.rate = Path::constant(value));
        }
        _ if knob == "rehabilitation.take_up" => {
            study.plans[0].demand.iter_mut().for_each(|own| own.take_up = value);
        }
        None => {
            let factor = Factor::from_key(knob).unwrap();
            study.scenarios[0].factors.set(factor, |_| Path::constant(value));
        }
        Some((key, area)) => {
            let factor = Factor::from_key(key).unwrap();
            let place = study.model.areas.iter().position(|own| own.id == area).unwrap();
            let before = study.scenarios[0].factors.clone();
            study.scenarios[0].factors.set(factor, |own| {
                if own == place { Path::constant(value) } else { before.path(factor, own).clone() }
            });
        }
    }
    study
}

#[test]
fn what_was_found_meets_the_target_when_it_is_run_and_a_little_less_does_not() {
    let unmet = Quantity::of_plan(Figure::UnmetNeed);
    let cases = [
        ("today", "frame_growth", -0.05, 0.05, at(Figure::Gap, None, 2030), 0.0),
        ("today", "frame_growth.elderly", -0.05, 0.05, at(Figure::Gap, Some(AreaId(1)), 2025), 0.0),
        ("today", "demographic_compensation", 0.0, 2.0, at(Figure::Coverage, None, 2040), 0.95),
        ("lean", "lean", 0.0, 0.02, at(Figure::Gap, None, 2020), 50e6),
        ("today", "recruit_share", 0.0, 0.05, at(Figure::AvailableFte, None, 2040), 3_000.0),
        ("today", "complexity_growth", -0.03, 0.03, unmet, 2e9),
    ];
    for (plan, word, from, to, outcome, target) in cases {
        let study = viborg(plan);
        let knob = find_knob(&study, word).unwrap();
        let goal = goal(outcome, target);
        let turn = Turn { knob, from, to };
        let found = seek(&asked(&study, goal), turn, &()).unwrap();
        assert_eq!(found.reaches.len(), 1, "{word}: {found:?}");
        let reach = found.reaches[0];
        assert!(reach.is_from_end != reach.is_to_end, "{word}: {reach:?}");
        let (tried, worse) = if reach.is_to_end { (reach.low, -1.0) } else { (reach.high, 1.0) };
        let value = run(&with(&study, word, tried.x), outcome);
        assert!((value - tried.value).abs() < 1e-6 * value.abs().max(1.0), "{word}: {value}");
        assert!(goal.excess(&study, value) <= 0.0, "{word}: {tried:?} {value}");
        let worse = tried.x + worse * 1e-6 * (to - from);
        let value = run(&with(&study, word, worse), outcome);
        assert!(goal.excess(&study, value) > 0.0, "{word}: {worse} {value}");
    }
}

#[test]
fn where_nothing_in_the_range_is_enough_the_closest_is_told() {
    let study = viborg("today");
    let goal = goal(at(Figure::Gap, None, 2030), 0.0);
    let knob = find_knob(&study, "frame_growth").unwrap();
    let turn = Turn { knob, from: -0.01, to: 0.005 };
    let found = seek(&asked(&study, goal), turn, &()).unwrap();
    assert!(found.reaches.is_empty());
    assert_eq!(found.nearest.x, 0.005);
    let value = run(&with(&study, "frame_growth", 0.005), goal.outcome);
    assert!((found.nearest.value - value).abs() < 1.0);
    assert!(found.answer(Some(0.0)).is_none());
    // And where all of it is enough there is nothing to cross.
    let turn = Turn { knob, from: 0.02, to: 0.04 };
    let found = seek(&asked(&study, goal), turn, &()).unwrap();
    assert!(found.reaches[0].is_from_end && found.reaches[0].is_to_end);
    assert!(found.is_met_at(0.03));
}

#[test]
fn a_target_that_is_met_in_the_middle_only_has_two_ends() {
    let study = viborg("today");
    let knob = find_knob(&study, "frame_growth").unwrap();
    // Money that is not given back: frames between two limits, by a measure that rises on both sides.
    let outcome = at(Figure::Frame, None, 2020);
    let frame = run(&study, outcome);
    let goal = Goal { outcome, target: frame + 50e6, better: outcome.better() };
    let found = seek(&asked(&study, goal), Turn { knob, from: -0.05, to: 0.05 }, &()).unwrap();
    assert_eq!(found.reaches.len(), 1);
    let reach = found.reaches[0];
    assert!(!reach.is_from_end && reach.is_to_end && reach.low.x > 0.0);
    assert_eq!(found.answer(Some(0.0)), Some(reach.low));
    assert_eq!(found.answer(Some(0.04)), None);
}

/// The share of futures that meet the target when the ensemble is drawn with the factor at one level.
fn share_met(study: &Study, factor: Factor, value: f64, goal: Goal) -> f64 {
    struct One<'a>(&'a Study, Quantity);
    impl pejl::ensemble::Reducer for One<'_> {
        fn width(&self) -> usize {
            1
        }
        fn reduce(&self, plans: &[PlanView<'_>], row: &mut [f64]) {
            row[0] = self.1.of(self.0, &plans[0]).unwrap();
        }
    }
    let mut design = study.ensemble.clone().unwrap();
    let own = design.factors.iter_mut().find(|own| own.factor == factor).unwrap();
    own.values = Values::Levels(vec![value]);
    let ensemble = pejl::ensemble::Ensemble::new(study, &design, How::default());
    let rows = ensemble.reduce(&One(study, goal.outcome), &()).unwrap();
    let met = rows.iter().filter(|value| goal.excess(study, **value) <= 0.0).count();
    met as f64 / rows.len() as f64
}

#[test]
fn nine_in_ten_futures_meet_what_was_found_when_the_ensemble_is_drawn_with_it() {
    for draws in [600, 5_000] {
        let mut study = viborg("today");
        study.ensemble.as_mut().unwrap().draws = draws;
        let goal = goal(at(Figure::Gap, None, 2030), 0.0);
        let knob = find_knob(&study, "frame_growth").unwrap();
        let design = study.ensemble.clone().unwrap();
        let asked =
            Asked { study: &study, goal, at: Where::Share(0.9, &design), how: How::default() };
        let found = seek(&asked, Turn { knob, from: -0.5, to: 0.5 }, &()).unwrap();
        let reach = found.reaches[0];
        assert!(found.reaches.len() == 1 && reach.is_to_end && !reach.is_from_end, "{found:?}");
        let met = |x: f64| share_met(&study, Factor::FrameGrowth, x, goal);
        assert!(met(reach.low.x) >= 0.9, "{}", met(reach.low.x));
        assert!(met(reach.low.x - 1e-5) < 0.9, "{}", met(reach.low.x - 1e-5));
        let as_is = as_it_is(&asked, &()).unwrap();
        assert!(as_is > 0.0);
    }
}

#[test]
fn each_point_of_a_frontier_meets_the_target_when_both_are_run() {
    let study = viborg("lean");
    let goal = goal(at(Figure::Gap, None, 2018), 0.0);
    let [frames, lean] = ["frame_growth", "lean"].map(|word| find_knob(&study, word).unwrap());
    let first = Turn { knob: frames, from: -0.005, to: 0.01 };
    let second = Turn { knob: lean, from: 0.0, to: 0.06 };
    let points = frontier(&asked(&study, goal), first, second, &()).unwrap();
    assert_eq!(points.len(), 21);
    let mut crossed = 0;
    let mut last = f64::INFINITY;
    for point in &points {
        let with_first = with(&study, "frame_growth", point.x);
        for reach in point.second.reaches.iter().filter(|reach| !reach.is_from_end) {
            let value = run(&with(&with_first, "lean", reach.low.x), goal.outcome);
            assert!(goal.excess(&study, value) <= 0.0, "{point:?}");
            let value = run(&with(&with_first, "lean", reach.low.x - 1e-7), goal.outcome);
            assert!(goal.excess(&study, value) > 0.0, "{point:?}");
            // The more frames grow, the less LEAN it takes.
            assert!(reach.low.x < last);
            last = reach.low.x;
            crossed += 1;
        }
    }
    assert!(crossed > 3, "{crossed}");
}

#[test]
fn what_can_be_turned_is_what_the_study_has() {
    let study = viborg("today");
    let words: Vec<String> = Knob::all(&study).into_iter().map(|(word, _)| word).collect();
    assert!(words.iter().any(|word| word == "lean.elderly"));
    assert!(!words.iter().any(|word| word.starts_with("rehabilitation")));
    for (word, knob) in Knob::all(&study) {
        assert_eq!(find_knob(&study, &word), Ok(knob));
        assert_eq!(knob.word(&study), word);
        assert!(knob.overlaps(knob));
    }
    let levers = read("plans_levers");
    let mut study = levers.clone();
    study.plans.retain(|plan| !plan.demand.is_empty());
    study.plans.truncate(1);
    assert!(Knob::all(&study).iter().any(|(word, _)| word.contains(".take_up.")));
}
