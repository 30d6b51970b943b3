//! What levers do to a whole study, and what they leave alone.

use crate::studies::read;
use pejl::ensemble::{How, PlanResult, ScenarioResult, run_scenarios};
use pejl::ids::{AreaId, InitiativeId, ScenarioId, ServiceId};
use pejl::model::{
    Demand, DemandKind, Initiative, InitiativeEffect, Kind, Lean, Names, Overhead, Path, Plan,
    Realisation, Restructuring, Rule, StaffLever, Study, Target,
};
use pejl::units::Year;

const CENTRAL: ScenarioId = ScenarioId(0);

fn plain(id: &str) -> Plan {
    Plan::of_rule(id, Names::both(id), Rule::DEMOGRAPHY)
}

fn run(study: &mut Study, plans: Vec<Plan>) -> ScenarioResult {
    study.plans = plans;
    run_scenarios(study, &[CENTRAL], How::default(), |_| {}).remove(0)
}

fn lean(rate: f64, cap: f64) -> Lean {
    Lean {
        area: AreaId(1),
        rate: Path::constant(rate),
        from: Year(2018),
        until: None,
        cap,
        realisation: Realisation::WHOLE,
    }
}

fn restructuring(cost_dkk: f64, saving_share: f64) -> Restructuring {
    Restructuring {
        area: AreaId(1),
        cost_dkk,
        from: Year(2018),
        years: 2,
        saving_share,
        delay_years: 1,
        ramp_years: 3,
        realisation: Realisation::WHOLE,
    }
}

fn a_service(study: &Study, kind: Kind) -> ServiceId {
    ServiceId::from(study.model.services.iter().position(|own| own.kind == kind).unwrap())
}

fn demand(service: ServiceId, take_up: f64, effect: f64) -> Demand {
    Demand {
        kind: DemandKind::Rehabilitation,
        service,
        take_up,
        effect,
        from: Year(2018),
        ramp_years: 4,
        floor: 0.5,
        realisation: Realisation::WHOLE,
    }
}

fn staff(pay_premium: f64, turnover_reduction: f64) -> StaffLever {
    StaffLever {
        area: AreaId(1),
        from: Year(2018),
        ramp_years: 2,
        pay_premium,
        turnover_elasticity: 1.5,
        turnover_reduction,
        absence_reduction: 0.0,
    }
}

fn initiative(target: Target, cost_dkk: f64, effect: f64) -> Initiative {
    Initiative {
        id: "own".to_owned(),
        names: Names::both("own"),
        why: None,
        pays: AreaId(1),
        cost_dkk: Path::constant(cost_dkk),
        from: Year(2018),
        until: Some(Year(2025)),
        effects: vec![InitiativeEffect { target, effect, lag_years: 1, ramp_years: 2, decay: 0.3 }],
        realisation: Realisation::WHOLE,
        sources: Vec::new(),
    }
}

fn same_figures(plan: &PlanResult, other: &PlanResult) -> bool {
    let mut own = plan.clone();
    own.plan = other.plan;
    own.initiatives.clone_from(&other.initiatives);
    own == *other
}

#[test]
fn a_lever_at_zero_changes_no_bit() {
    let mut study = read("viborg");
    let service = a_service(&study, Kind::Service);
    study.initiatives = vec![initiative(Target::Service(service), 0.0, 0.0)];
    let nothing_saved = Overhead {
        saving_share: vec![0.0; study.model.areas.len()],
        from: Year(2018),
        ramp_years: 2,
        transition_dkk: 0.0,
        realisation: Realisation::WHOLE,
    };
    let plans = vec![
        plain("none"),
        Plan { lean: vec![lean(0.0, 1.0)], ..plain("lean") },
        Plan { lean: vec![lean(0.01, 0.0)], ..plain("lean_capped_at_nothing") },
        Plan { restructuring: vec![restructuring(0.0, 0.0)], ..plain("restructuring") },
        Plan { overhead: Some(nothing_saved), ..plain("overhead") },
        Plan { demand: vec![demand(service, 0.0, 0.3)], ..plain("nobody_takes_part") },
        Plan { demand: vec![demand(service, 0.3, 0.0)], ..plain("no_effect") },
        Plan { staff: vec![staff(0.0, 0.0)], ..plain("staff") },
        Plan { initiatives: vec![InitiativeId(0)], ..plain("initiative") },
    ];
    let result = run(&mut study, plans);
    for plan in &result.plans[1..] {
        let id = &study.plans[plan.plan.index()].id;
        assert!(same_figures(plan, &result.plans[0]), "{id}");
    }
}

#[test]
fn lean_takes_its_rate_a_year_until_its_cap_and_from_its_own_area_only() {
    let mut study = read("viborg");
    let plans = vec![plain("none"), Plan { lean: vec![lean(0.01, 0.05)], ..plain("lean") }];
    let result = run(&mut study, plans);
    for t in 0..result.plans[0].year_count() {
        let years_in = (t as i32 - 1).max(0);
        let kept = 0.99_f64.powi(years_in).max(0.95);
        for (area, (none, lean)) in
            result.plans[0].areas(t).iter().zip(result.plans[1].areas(t)).enumerate()
        {
            let kept = if area == 1 { kept } else { 1.0 };
            assert!((lean.service_need.0 / none.service_need.0 - kept).abs() < 1e-12, "{t} {area}");
            assert!((lean.need_fte.0 / none.need_fte.0 - kept).abs() < 1e-12, "{t} {area}");
            assert_eq!(lean.transfer, none.transfer);
        }
        // The frame is what it is, whatever is done with it.
        assert_eq!(result.plans[0].total(t).frame(), result.plans[1].total(t).frame());
    }
}

#[test]
fn restructuring_costs_first_and_saves_later() {
    let mut study = read("viborg");
    let lever = restructuring(20e6, 0.04);
    let plans = vec![plain("none"), Plan { restructuring: vec![lever], ..plain("restructured") }];
    let result = run(&mut study, plans);
    let of = |plan: usize, t: usize| result.plans[plan].areas(t)[1].service_need.0;
    // Cost in 2018 and 2019; the saving begins in 2019 and is whole in 2021.
    for (t, cost, saved) in [
        (1, 0.0, 0.0),
        (2, 20e6, 0.0),
        (3, 20e6, 0.04 / 3.0),
        (4, 0.0, 0.08 / 3.0),
        (5, 0.0, 0.04),
        (9, 0.0, 0.04),
    ] {
        let expected = of(0, t) * (1.0 - saved) + cost;
        assert!((of(1, t) - expected).abs() < 1e-3, "{t}: {} {expected}", of(1, t));
    }
}

#[test]
fn what_an_initiative_saves_on_transfers_stays_in_the_municipality() {
    let mut study = read("viborg");
    let transfer = a_service(&study, Kind::Transfer);
    study.initiatives = vec![initiative(Target::Service(transfer), 1e6, -0.2)];
    let plans =
        vec![plain("none"), Plan { initiatives: vec![InitiativeId(0)], ..plain("initiative") }];
    let result = run(&mut study, plans);
    let [none, with] = [0, 1].map(|plan| result.plans[plan].total(6));
    let saved = none.transfer.0 - with.transfer.0;
    assert!(saved > 0);
    assert_eq!(none.frame(), with.frame());
    assert_eq!(with.service_money.0 - none.service_money.0, saved);
    // The last year's money works a year later; four years after that 0.7^4 of the effect is left, and nothing is paid
    // any more.
    let share = |t: usize| {
        let slot = t * study.model.services.len() + transfer.index();
        1.0 - result.plans[1].volume[slot] / result.plans[0].volume[slot]
    };
    assert!((share(9) - 0.2).abs() < 1e-12);
    assert!((share(14) - 0.2 * 0.7_f64.powi(4)).abs() < 1e-12);
    assert_eq!(result.plans[1].committed_dkk[14 * study.model.areas.len() + 1], 0.0);
    assert_eq!(result.plans[1].committed_dkk[9 * study.model.areas.len() + 1], 1e6);
}

#[test]
fn fewer_leave_and_fewer_are_missing_but_pay_buys_fewer_hands() {
    let mut study = read("viborg");
    let plans = vec![
        plain("none"),
        Plan { staff: vec![staff(0.0, 0.3)], ..plain("stay") },
        Plan { staff: vec![staff(0.05, 0.0)], ..plain("pay") },
    ];
    let result = run(&mut study, plans);
    let last = result.plans[0].year_count() - 1;
    let [none, stay, pay] = [0, 1, 2].map(|plan| result.plans[plan].areas(last)[1]);
    let staff = |area: pejl::figures::AreaYear| area.staff.unwrap();
    assert!(staff(stay).unfilled.0 < staff(none).unfilled.0);
    assert_eq!(stay.need_fte, none.need_fte);
    // A premium makes need dearer in kroner, not in hands, and the same money pays fewer.
    assert_eq!(pay.need_fte, none.need_fte);
    assert!(pay.service_need.0 > none.service_need.0);
    assert!(staff(pay).funded.0 < staff(none).funded.0);
}
