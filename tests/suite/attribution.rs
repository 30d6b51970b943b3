//! What has changed a number: parts that add up to the krone, on the reference study and on planted changes.

use crate::explain::{named, viborg};
use pejl::analysis::attribution::{
    Against, Attribution, ChangeDriver, attribute, shapley, values_by_subset,
};
use pejl::analysis::explain::Cell;
use pejl::ensemble::{How, run_scenarios};
use pejl::figures::{Figure, Scope};
use pejl::ids::{AreaId, PlanId, ScenarioId};
use pejl::model::{Factor, Path, Study};

fn cell(scenario: ScenarioId, plan: PlanId, figure: Figure, area: Option<usize>, t: usize) -> Cell {
    Cell { figure, scope: Scope::of(area.map(AreaId::from)), t, scenario, plan }
}

/// The figure as every other command has it.
fn by_run(study: &Study, cell: Cell) -> f64 {
    let result = run_scenarios(study, &[cell.scenario], How::default(), |_| {});
    let plan = &result[0].plans[cell.plan.index()];
    cell.quantity().of(study, &plan.view(&result[0])).unwrap()
}

/// Both ends are the run's own, to the last bit, and the parts add up to the change in its last step.
fn assert_whole(study: &Study, cell: Cell, against: Against) -> Attribution {
    let own = attribute(study, cell, against).unwrap();
    assert_eq!(own.to.to_bits(), by_run(study, cell).to_bits(), "{cell:?} {against:?}");
    let there = by_run(study, against.cell(cell));
    assert_eq!(own.from.to_bits(), there.to_bits(), "{cell:?} {against:?}");
    assert!(own.parts.len() <= 10, "{:?}", own.parts);
    let steps: i64 = own.parts.iter().map(|part| part.steps).sum();
    assert_eq!(steps, own.steps(), "{cell:?} {against:?}: {own:?}");
    for part in &own.parts {
        let off = (part.exact / cell.figure.unit().quantum() - part.steps as f64).abs();
        assert!(off < 2.0, "{part:?}");
    }
    own
}

/// The mean over all orders, by walking them.
fn over_orders(values: &[f64]) -> Vec<f64> {
    let drivers = values.len().ilog2() as usize;
    let (mut worth, mut orders) = (vec![0.0; drivers], 0.0);
    let mut order: Vec<usize> = (0..drivers).collect();
    // Heap's algorithm.
    let mut counters = vec![0; drivers];
    let mut at = 0;
    let mut walk = |order: &[usize]| {
        let mut mask = 0;
        for driver in order {
            worth[*driver] += values[mask | 1 << driver] - values[mask];
            mask |= 1 << driver;
        }
        orders += 1.0;
    };
    walk(&order);
    while at < drivers {
        if counters[at] < at {
            order.swap(if at % 2 == 0 { 0 } else { counters[at] }, at);
            walk(&order);
            counters[at] += 1;
            at = 0;
        } else {
            counters[at] = 0;
            at += 1;
        }
    }
    worth.iter().map(|sum| sum / orders).collect()
}

#[test]
fn a_change_between_years_adds_up_for_every_figure_area_and_plan() {
    let study = viborg().study;
    let scenario = study.base_scenario();
    for plan in 0..study.plans.len() {
        for (index, figure) in Figure::columns_of_gap().enumerate() {
            let area = [None, Some(0), Some(1), Some(2), Some(3)][(plan + index) % 5];
            let own = cell(scenario, PlanId::from(plan), figure, area, 4 + (plan + 3 * index) % 21);
            assert_whole(&study, own, Against::Year([0, 2, 3][index % 3]));
        }
    }
}

#[test]
fn a_change_back_in_time_is_the_change_forward_turned_round() {
    let study = viborg().study;
    let (scenario, plan) = (study.base_scenario(), PlanId(0));
    let forward =
        assert_whole(&study, cell(scenario, plan, Figure::Gap, Some(1), 14), Against::Year(4));
    let back =
        assert_whole(&study, cell(scenario, plan, Figure::Gap, Some(1), 4), Against::Year(14));
    for (forward, back) in forward.parts.iter().zip(&back.parts) {
        assert_eq!(forward.driver, back.driver);
        assert!((forward.exact + back.exact).abs() < 1e-3, "{forward:?} {back:?}");
    }
}

#[test]
fn a_change_between_scenarios_or_plans_adds_up() {
    let study = viborg().study;
    let base = study.base_scenario();
    for other in 0..study.scenarios.len() {
        for (figure, area) in
            [(Figure::Gap, None), (Figure::Frame, Some(1)), (Figure::GapFte, Some(2))]
        {
            let own = cell(ScenarioId::from(other), PlanId(0), figure, area, 14);
            assert_whole(&study, own, Against::Scenario(base));
        }
    }
    for other in 0..study.plans.len() {
        for (figure, area) in
            [(Figure::Gap, Some(1)), (Figure::Need, None), (Figure::Coverage, Some(2))]
        {
            let own = cell(base, PlanId::from(other), figure, area, 9);
            assert_whole(&study, own, Against::Plan(PlanId(0)));
        }
    }
}

#[test]
fn parts_are_the_mean_over_all_orders_of_switching_on() {
    let study = viborg().study;
    let (scenario, plan) = named(&study, "central", "restructure");
    for (own, against) in [
        (cell(scenario, plan, Figure::Gap, Some(1), 14), Against::Year(0)),
        (cell(scenario, plan, Figure::Gap, None, 9), Against::Plan(PlanId(0))),
    ] {
        let found = values_by_subset(&study, own, against).unwrap();
        // All orders of nine drivers are 362,880.
        let drivers = found.drivers.len();
        assert!((3..=9).contains(&drivers), "{:?}", found.drivers);
        for (part, mean) in shapley(&found.values).into_iter().zip(over_orders(&found.values)) {
            assert!((part - mean).abs() < 0.01, "{part} {mean}");
        }
    }
}

fn part(own: &Attribution, driver: ChangeDriver) -> f64 {
    own.parts.iter().find(|part| part.driver == driver).map_or(0.0, |part| part.exact)
}

/// The study with one more scenario, changed from the central one.
fn with_scenario(study: &Study, set: &[(Factor, f64)]) -> (Study, ScenarioId) {
    let mut study = study.clone();
    let mut scenario = study.scenarios[0].clone();
    "planted".clone_into(&mut scenario.id);
    for (factor, value) in set {
        scenario.factors.set(*factor, |_| Path::constant(*value));
    }
    study.scenarios.push(scenario);
    let id = ScenarioId::from(study.scenarios.len() - 1);
    (study, id)
}

#[test]
fn one_planted_change_has_all_of_it_and_no_other_driver_is_named() {
    let study = viborg().study;
    for (factor, value, driver) in [
        (Factor::FrameGrowth, -0.01, ChangeDriver::FrameGrowth),
        (Factor::ComplexityGrowth, 0.02, ChangeDriver::Complexity),
        (Factor::RealWageGrowth, 0.01, ChangeDriver::Prices),
        (Factor::HealthyAgeing, 1.0, ChangeDriver::HealthyAgeing),
        (Factor::DemographicCompensation, 1.0, ChangeDriver::Compensation),
        (Factor::RefugeesFactor, 3.0, ChangeDriver::Refugees),
        (Factor::FertilityFactor, 1.2, ChangeDriver::People),
        (Factor::UnemploymentShift, 0.02, ChangeDriver::LabourMarket),
        (Factor::EarmarkDkk, 5e6, ChangeDriver::Earmarks),
        (Factor::TransferCompensation, 0.5, ChangeDriver::TransferCompensation),
    ] {
        let (study, planted) = with_scenario(&study, &[(factor, value)]);
        let own = cell(planted, PlanId(0), Figure::Gap, None, 14);
        let found = assert_whole(&study, own, Against::Scenario(ScenarioId(0)));
        let drivers: Vec<ChangeDriver> = found.parts.iter().map(|part| part.driver).collect();
        assert_eq!(drivers, [driver]);
        assert_eq!(found.parts[0].steps, found.steps());
    }
}

#[test]
fn what_is_planted_in_the_frame_alone_is_additive_by_hand() {
    // Earmarks and frame growth do not meet: each part is what it is by itself.
    let study = viborg().study;
    let (study, planted) =
        with_scenario(&study, &[(Factor::EarmarkDkk, 7e6), (Factor::FrameGrowth, 0.01)]);
    let t = 4;
    let own = cell(planted, PlanId(0), Figure::Frame, None, t);
    let found = assert_whole(&study, own, Against::Scenario(ScenarioId(0)));
    let areas = study.model.areas.len() as f64;
    assert!((part(&found, ChangeDriver::Earmarks) - areas * 7e6).abs() < 1.0, "{found:?}");
    let budget: f64 = study.model.areas.iter().map(|area| area.service_budget_dkk).sum();
    let grown = budget * (1.01_f64 * 1.01 * 1.01 * 1.01 - 1.0);
    assert!((part(&found, ChangeDriver::FrameGrowth) - grown).abs() < 1.0, "{found:?}");
}

#[test]
fn between_years_growth_of_the_frame_is_its_own_part_and_a_plan_without_levers_has_none() {
    let study = viborg().study;
    let (study, planted) = with_scenario(&study, &[(Factor::FrameGrowth, -0.02)]);
    let own = cell(planted, PlanId(0), Figure::Gap, None, 10);
    let found = assert_whole(&study, own, Against::Year(0));
    let budget: f64 = study.model.areas.iter().map(|area| area.service_budget_dkk).sum();
    let mut index = 1.0;
    for _ in 0..10 {
        index *= 0.98;
    }
    assert!(
        (part(&found, ChangeDriver::FrameGrowth) - budget * (1.0 - index)).abs() < 1.0,
        "{found:?}"
    );
    for driver in [
        ChangeDriver::Levers,
        ChangeDriver::Initiatives,
        ChangeDriver::Allocation,
        ChangeDriver::Prices,
    ] {
        assert!(found.parts.iter().all(|part| part.driver != driver), "{found:?}");
    }
}

#[test]
fn as_many_as_ten_drivers_are_told_apart() {
    // The time itself is told by the benches; here only that as many are at work.
    let study = viborg().study;
    let all = [
        (Factor::FrameGrowth, -0.01),
        (Factor::EarmarkDkk, 1e6),
        (Factor::DemographicCompensation, 0.8),
        (Factor::TransferCompensation, 0.5),
        (Factor::HealthyAgeing, 0.3),
        (Factor::ComplexityGrowth, 0.01),
        (Factor::RealWageGrowth, 0.005),
        (Factor::FertilityFactor, 1.1),
        (Factor::RefugeesFactor, 2.0),
        (Factor::UnemploymentShift, 0.01),
    ];
    let (study, planted) = with_scenario(&study, &all);
    let own = cell(planted, PlanId(0), Figure::Gap, None, 24);
    let found = assert_whole(&study, own, Against::Scenario(ScenarioId(0)));
    assert_eq!(found.parts.len(), 10);
    let (_, invest) = named(&study, "central", "restructure");
    let own = cell(planted, invest, Figure::GapFte, None, 24);
    let found = assert_whole(&study, own, Against::Year(0));
    assert!(found.parts.len() >= 9, "{:?}", found.parts);
}
