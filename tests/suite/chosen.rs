//! Initiatives that a plan leaves to the integer programme, against runs of plans that name them.

use crate::studies::{read, run};
use pejl::ensemble::{How, PlanResult};
use pejl::ids::{AreaId, InitiativeId, ServiceId};
use pejl::model::{Choose, Initiative, InitiativeEffect, Names, Path, Plan, Rule, Study, Target};
use pejl::units::Year;

/// An initiative that costs `cost_dkk` a year from 2018 to 2022, paid by the first area.
fn initiative(id: &str, cost_dkk: f64, target: Target, effect: f64) -> Initiative {
    Initiative {
        id: id.to_owned(),
        names: Names::both(id),
        why: None,
        pays: AreaId(0),
        cost_dkk: Path::constant(cost_dkk),
        from: Year(2018),
        until: Some(Year(2022)),
        effects: vec![InitiativeEffect { target, effect, lag_years: 1, ramp_years: 2, decay: 0.5 }],
        realisation: pejl::model::Realisation::WHOLE,
        sources: Vec::new(),
    }
}

/// Three initiatives, two of them on the same service, and plans that name the sets given.
fn study(sets: &[&[u16]]) -> Study {
    let mut study = read("drivers");
    study.ensemble = None;
    let service = |id: &str| {
        let index = study.model.services.iter().position(|service| service.id == id).unwrap();
        Target::Service(ServiceId::from(index))
    };
    study.initiatives = vec![
        initiative("one", 1e6, service("home_care"), -0.08),
        initiative("two", 2e6, service("home_care"), -0.10),
        initiative("benefit", 0.5e6, service("cash_benefit"), -0.02),
    ];
    study.plans = sets.iter().map(|set| naming(set)).collect();
    study
}

fn naming(set: &[u16]) -> Plan {
    let plan = Plan::of_rule("plan", Names::both("plan"), Rule::PROPORTIONAL);
    Plan { initiatives: set.iter().map(|id| InitiativeId(*id)).collect(), ..plan }
}

fn choosing(named: &[u16], among: &[u16], yearly_limit_dkk: Path) -> Plan {
    let among = among.iter().map(|id| InitiativeId(*id)).collect();
    Plan { choose: Some(Choose { among, yearly_limit_dkk }), ..naming(named) }
}

/// Need of all areas and years, as the run has it.
fn need_dkk(study: &Study, plan: &PlanResult) -> f64 {
    let years = 0..study.model.year_count();
    years.flat_map(|t| plan.areas(t)).map(|area| area.need().0).sum()
}

#[test]
fn each_is_worth_what_need_falls_by_and_together_they_are_worth_what_both_do() {
    let mut study = study(&[&[], &[0], &[1], &[2], &[0, 1], &[0, 1, 2]]);
    study.plans.push(choosing(&[], &[0, 1, 2], Path::constant(f64::INFINITY)));
    let results = run(&study, How::default());
    let base = &results[study.base_scenario().index()];
    let need = |plan: usize| need_dkk(&study, &base.plans[plan]);
    let choice = base.plans[6].choice.as_ref().unwrap();
    // Transfers are paid in whole kroner, and what a choice is worth is not rounded.
    let margin = study.model.year_count() as f64 * study.model.areas.len() as f64;
    for (index, worth) in choice.alone.iter().enumerate() {
        // The cost is part of need under the plan.
        let expected = need(0) - need(index + 1);
        assert!((worth.net_dkk() - expected).abs() <= margin, "{index}: {expected}");
        assert_eq!(worth.cost_dkk.iter().filter(|cost| **cost > 0.0).count(), 5);
    }
    assert_eq!(choice.taken, [true, true, true]);
    let expected = need(0) - need(5);
    assert!((choice.together.net_dkk() - expected).abs() <= margin, "{expected}");
    // Two on the same service meet: together they are worth less than one by one.
    let overlap = choice.sum_of_alone_dkk() - choice.together.net_dkk();
    assert!(overlap > 1e5, "{overlap}");
    // And the plan that chose is run as the plan that names the same.
    assert_eq!(need(6), need(5));
    assert_eq!(base.plans[6].initiatives, base.plans[5].initiatives);
}

#[test]
fn a_limit_counts_from_its_first_step_and_what_the_plan_names_is_not_picked_again() {
    let mut study = study(&[]);
    let tight = Path::stepped(f64::INFINITY, vec![(Year(2020), 1.6e6)]);
    study.plans = vec![
        choosing(&[], &[0, 1, 2], tight.clone()),
        choosing(&[], &[0, 1, 2], Path::stepped(f64::INFINITY, vec![(Year(2023), 0.0)])),
        // Named by the plan and to be picked too: its worth is still what it does.
        choosing(&[0], &[0, 2], tight),
    ];
    let results = run(&study, How::default());
    let plans = &results[study.base_scenario().index()].plans;
    let ids = |plan: usize| plans[plan].initiatives.iter().map(|id| id.0).collect::<Vec<_>>();
    // One costs 1.0, two 2.0 and the benefit 0.5 million: the first and the last fit from 2020 on.
    assert_eq!(ids(0), [0, 2]);
    // From 2023 on none of them costs anything.
    assert_eq!(ids(1), [0, 1, 2]);
    assert_eq!(ids(2), [0, 2]);
    let alone = |plan: usize, candidate: usize| {
        plans[plan].choice.as_ref().unwrap().alone[candidate].net_dkk()
    };
    assert!((alone(2, 0) - alone(0, 0)).abs() < 1.0);
}
