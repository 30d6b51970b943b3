//! What `plans.toml` says is what the study holds: every rule, lever, initiative and policy, in every form
//! in which a number may be written.

use crate::studies::{copy_folder, root};
use pejl::diag::Code;
use pejl::ids::{AreaId, InitiativeId, ServiceId, SourceId};
use pejl::input::{Diagnosed, read_study};
use pejl::model::{
    Aim, Choose, Demand, DemandKind, Driver, Factor, Floor, InitiativeEffect, Lean, Names, Optimal,
    Overhead, Path, Policy, Protect, Realisation, Restructuring, Rule, Share, StaffLever, Study,
    Target,
};
use pejl::text::{Lang, Texts};
use pejl::units::Year;
use std::collections::BTreeSet;
use std::fs;

/// The areas of the good study, whose base year is 2020.
const CARE: AreaId = AreaId(0);
const JOBS: AreaId = AreaId(1);

/// Reads the good study with these plans; it knows of absence and hiring too.
fn read(plans: &str) -> Result<Study, Box<Diagnosed>> {
    let place = tempfile::tempdir().unwrap();
    let study = place.path().join("study");
    copy_folder(&root().join("tests/bad/_good"), &study);
    fs::write(study.join("plans.toml"), plans).unwrap();
    let model = fs::read_to_string(study.join("model.toml")).unwrap();
    let model = model
        .replace("decision_year = 2024", "decision_year = 2024\nrecruit_share = 0.01")
        .replace("wage_share = 0.7", "wage_share = 0.7\nabsence_share = 0.06");
    fs::write(study.join("model.toml"), model).unwrap();
    let reading = read_study(&study)?;
    // Effects as large as some here are warned of; nothing else is.
    let codes = reading.warnings.codes();
    assert!(codes.iter().all(|code| *code == Code::ShareBeyond), "{codes:?}");
    Ok(reading.study)
}

fn good(plans: &str) -> Study {
    read(plans).unwrap_or_else(|wrong| panic!("{plans}\n{}", wrong.render(Lang::En)))
}

fn rule(allocation: &str) -> Rule {
    let study = good(&format!("[[plan]]\nid = \"a\"\nallocation = {allocation}\n"));
    study.plans[0].rule.clone()
}

fn steps(default: f64, steps: &[(i32, f64)]) -> Path {
    Path::stepped(default, steps.iter().map(|(year, value)| (Year(*year), *value)).collect())
}

#[test]
fn each_rule_is_read_as_it_is_written() {
    let only = Path::constant;
    let of_budget = 30.0 / 33.0;
    let cases = [
        ("{ rule = \"demography\" }", Rule::DEMOGRAPHY),
        ("{ rule = \"proportional\" }", Rule::PROPORTIONAL),
        ("{ rule = \"equal_coverage\" }", Rule::EQUAL_COVERAGE),
        // Who is not named weighs 1.
        (
            "{ rule = \"weights\", weights = { care = 3 } }",
            Rule::Plain(Share::Weights(vec![3.0, 1.0])),
        ),
        (
            "{ rule = \"weights\", weights = { jobs = 0, care = 2.5 } }",
            Rule::Plain(Share::Weights(vec![2.5, 0.0])),
        ),
        (
            "{ rule = \"protect\", floors = { care = 0.98 }, rest = \"proportional\" }",
            Rule::Protect(Protect {
                floors: vec![Some(Floor::Coverage(only(0.98))), None],
                rest: Share::Proportional,
                others_at_least: 0.8,
            }),
        ),
        (
            "{ rule = \"protect\", floors = { care = { 2022 = 0.9, 2025 = 0.95 }, jobs = { dkk = 2_900_000 } }, \
             rest = { rule = \"weights\", weights = { jobs = 4 } }, others_at_least = 0.8 }",
            Rule::Protect(Protect {
                floors: vec![
                    Some(Floor::Coverage(steps(0.0, &[(2022, 0.9), (2025, 0.95)]))),
                    Some(Floor::Dkk(only(2.9e6))),
                ],
                rest: Share::Weights(vec![1.0, 4.0]),
                others_at_least: 0.8,
            }),
        ),
        (
            "{ rule = \"protect\", floors = { jobs = { dkk = { 2023 = 1e6 } } }, rest = { rule = \"demography\" } }",
            Rule::Protect(Protect {
                floors: vec![None, Some(Floor::Dkk(steps(0.0, &[(2023, 1e6)])))],
                rest: Share::Demography,
                others_at_least: 0.8,
            }),
        ),
        (
            "{ rule = \"optimal\" }",
            Rule::Optimal(Optimal {
                weights: vec![1.0, 1.0],
                floors: vec![None, None],
                max_move_share: None,
            }),
        ),
        (
            "{ rule = \"optimal\", weights = { care = 2 }, floors = { care = 0.5 }, max_move_share = 0.01 }",
            Rule::Optimal(Optimal {
                weights: vec![2.0, 1.0],
                floors: vec![Some(Floor::Coverage(only(0.5))), None],
                max_move_share: Some(0.01),
            }),
        ),
        // Who is not named, and years before the first step, have the share of the budget.
        (
            "{ rule = \"shares\", shares = { jobs = 0.1 } }",
            Rule::Plain(Share::Given(vec![only(of_budget), only(0.1)])),
        ),
        (
            "{ rule = \"shares\", shares = { care = { 2024 = 0.8 }, jobs = 0.2 } }",
            Rule::Plain(Share::Given(vec![steps(of_budget, &[(2024, 0.8)]), only(0.2)])),
        ),
    ];
    let words: BTreeSet<&str> = cases.iter().map(|(_, rule)| rule.word()).collect();
    assert_eq!(words, BTreeSet::from(Rule::WORDS), "a rule has no case");
    for (written, expected) in cases {
        assert_eq!(rule(written), expected, "{written}");
    }
}

/// A plan with a lever of each kind, and one that saves on overhead alone.
const LEVERS: &str = r#"
        [[plan]]
        id = "all"
        name = { da = "Alt", en = "All" }
        why = "to see"
        allocation = { rule = "proportional" }
        lean = [
            { area = "care", rate = { 2021 = 0.01, 2024 = 0.02 }, from = 2021, until = 2028, cap = 0.08 },
            { area = "jobs", rate = 5e-3, from = 2_022 },
        ]
        restructuring = [
            { area = "jobs", cost_dkk = 1_000_000, from = 2022, years = 2, saving_share = 0.04, delay_years = 1, ramp_years = 3 },
            { area = "care", cost_dkk = 2.5e6, from = 2022, years = 1, saving_share = 0.04 },
        ]
        overhead = { saving_share = 0.1, from = 2022, ramp_years = 2, transition_dkk = 5e5 }
        demand = [
            { kind = "technology", service = "nursing_home", take_up = 0.4, effect = 0.15, from = 2021, ramp_years = 3, floor = 0.7 },
            { kind = "civil_society", service = "activation", take_up = 1, effect = +0.5, from = 2021 },
        ]
        staff = [
            { area = "jobs", from = 2023, pay_premium = 0.02, turnover_elasticity = 1.5 },
            { area = "care", from = 2022, ramp_years = 2, turnover_reduction = 0.1, absence_reduction = 0.25 },
        ]

        [[plan]]
        id = "some"
        allocation = { rule = "proportional" }
        overhead = { saving_share = { jobs = 0.2 }, from = 2025 }
        "#;

#[test]
fn each_lever_is_read_as_it_is_written() {
    let study = good(LEVERS);
    let plan = &study.plans[0];
    assert_eq!(plan.names, Names { da: "Alt".to_owned(), en: "All".to_owned() });
    assert_eq!(plan.why, Some(Names::both("to see")));
    let lean = |area, rate, from, until, cap| Lean {
        area,
        rate,
        from: Year(from),
        until,
        cap,
        realisation: Realisation::WHOLE,
    };
    assert_eq!(
        plan.lean,
        [
            lean(CARE, steps(0.0, &[(2021, 0.01), (2024, 0.02)]), 2021, Some(Year(2028)), 0.08),
            lean(JOBS, Path::constant(0.005), 2022, None, 1.0),
        ]
    );
    let change = |area, cost_dkk, years, delay_years, ramp_years| Restructuring {
        area,
        cost_dkk,
        from: Year(2022),
        years,
        saving_share: 0.04,
        delay_years,
        ramp_years,
        realisation: Realisation::WHOLE,
    };
    assert_eq!(plan.restructuring, [change(JOBS, 1e6, 2, 1, 3), change(CARE, 2.5e6, 1, 0, 0)]);
    let overhead = |saving_share, from, ramp_years, transition_dkk| {
        Some(Overhead {
            saving_share,
            from: Year(from),
            ramp_years,
            transition_dkk,
            realisation: Realisation::WHOLE,
        })
    };
    assert_eq!(plan.overhead, overhead(vec![0.1, 0.1], 2022, 2, 5e5));
    assert_eq!(study.plans[1].overhead, overhead(vec![0.0, 0.2], 2025, 0, 0.0));
    let demand = |kind, service, take_up, effect, ramp_years, floor| Demand {
        kind,
        service: ServiceId(service),
        take_up,
        effect,
        from: Year(2021),
        ramp_years,
        floor,
        realisation: Realisation::WHOLE,
    };
    assert_eq!(
        plan.demand,
        [
            demand(DemandKind::Technology, 1, 0.4, 0.15, 3, 0.7),
            demand(DemandKind::CivilSociety, 3, 1.0, 0.5, 0, 0.0),
        ]
    );
    let nothing = StaffLever {
        area: JOBS,
        from: Year(2023),
        ramp_years: 0,
        pay_premium: 0.0,
        turnover_elasticity: 0.0,
        turnover_reduction: 0.0,
        absence_reduction: 0.0,
    };
    assert_eq!(
        plan.staff,
        [
            StaffLever { pay_premium: 0.02, turnover_elasticity: 1.5, ..nothing.clone() },
            StaffLever {
                area: CARE,
                from: Year(2022),
                ramp_years: 2,
                turnover_reduction: 0.1,
                absence_reduction: 0.25,
                ..nothing
            },
        ]
    );
    assert_eq!(study.plans[1].names, Names::both("some"));
    assert!(study.plans[1].lean.is_empty() && study.plans[1].demand.is_empty());
}

#[test]
fn initiatives_are_read_with_their_effects_and_plans_name_them_in_the_studys_order() {
    let study = good(
        r#"
        [[plan]]
        id = "a"
        allocation = { rule = "demography" }
        initiatives = ["third", "first"]
        choose = { among = ["fourth", "second"], yearly_limit_dkk = { 2022 = 1e6 } }

        [[initiative]]
        id = "first"
        name = "Unge"
        why = { da = "Fordi", en = "Because" }
        pays = "jobs"
        cost_dkk = { 2021 = 100_000, 2023 = 50_000 }
        from = 2021
        until = 2025
        effects = [
            { service = "cash_benefit", effect = -0.12, lag_years = 1, ramp_years = 2, decay = 0.2 },
            { driver = "refugees", effect = 0.05 },
            { initiative = "second", effect = 1 },
        ]
        source = "accounts + guess"

        [[initiative]]
        id = "second"
        pays = "care"
        cost_dkk = 0
        from = 2022
        effects = [{ service = "home_care", effect = -1 }]
        source = "guess"

        [[initiative]]
        id = "third"
        pays = "care"
        cost_dkk = 1e5
        from = 2022
        effects = [{ initiative = "second", effect = -0.5 }]
        source = "guess"

        [[initiative]]
        id = "fourth"
        pays = "care"
        cost_dkk = 1e5
        from = 2022
        effects = [{ initiative = "first", effect = -0.5 }]
        source = "guess"
        "#,
    );
    let [first, second, ..] = study.initiatives.as_slice() else { panic!() };
    assert_eq!((first.names.clone(), first.pays), (Names::both("Unge"), JOBS));
    assert_eq!(first.why, Some(Names { da: "Fordi".to_owned(), en: "Because".to_owned() }));
    assert_eq!(first.cost_dkk, steps(0.0, &[(2021, 1e5), (2023, 5e4)]));
    assert_eq!((first.from, first.until), (Year(2021), Some(Year(2025))));
    // register, accounts, guess
    assert_eq!(first.sources, [SourceId(1), SourceId(2)]);
    let effect = |target, effect, lag_years, ramp_years, decay| InitiativeEffect {
        target,
        effect,
        lag_years,
        ramp_years,
        decay,
    };
    assert_eq!(
        first.effects,
        [
            effect(Target::Service(ServiceId(4)), -0.12, 1, 2, 0.2),
            effect(Target::Driver(Driver::Refugees), 0.05, 0, 0, 0.0),
            effect(Target::Initiative(InitiativeId(1)), 1.0, 0, 0, 0.0),
        ]
    );
    assert_eq!((second.until, second.cost_dkk.clone()), (None, Path::constant(0.0)));
    assert_eq!(study.plans[0].initiatives, [InitiativeId(0), InitiativeId(2)]);
    assert_eq!(
        study.plans[0].choose,
        Some(Choose {
            among: vec![InitiativeId(1), InitiativeId(3)],
            // No limit before the first step.
            yearly_limit_dkk: steps(f64::INFINITY, &[(2022, 1e6)]),
        })
    );
    let cited: Vec<_> = study.citations.iter().filter(|one| one.table == "plans").collect();
    assert_eq!(cited.iter().map(|one| one.rows).collect::<Vec<_>>(), [1, 4]);
}

#[test]
fn policies_are_read_with_their_years_and_defaults() {
    let study = good(
        r#"
        [[policy]]
        id = "seniors"
        area = "care"
        min_coverage = { 2022 = 0.9, 2025 = 0.95 }
        source = "guess"

        [[policy]]
        id = "places"
        name = "Pladser"
        why = "lovet"
        aim = "target"
        area = "care"
        service = "nursing_home"
        min_service_level = 1.1
        from = 2016
        until = 2028
        source = "accounts"

        [[plan]]
        id = "a"
        allocation = { rule = "demography" }
        "#,
    );
    let seniors = Policy {
        id: "seniors".to_owned(),
        names: Names::both("seniors"),
        why: None,
        aim: Aim::Floor,
        area: CARE,
        min_coverage: Some(steps(0.0, &[(2022, 0.9), (2025, 0.95)])),
        service: None,
        min_service_level: None,
        from: None,
        until: None,
        sources: vec![SourceId(2)],
    };
    let places = Policy {
        id: "places".to_owned(),
        names: Names::both("Pladser"),
        why: Some(Names::both("lovet")),
        aim: Aim::Target,
        min_coverage: None,
        service: Some(ServiceId(1)),
        min_service_level: Some(Path::constant(1.1)),
        from: Some(Year(2016)),
        until: Some(Year(2028)),
        sources: vec![SourceId(1)],
        ..seniors.clone()
    };
    assert_eq!(study.policies, [seniors, places]);
}

/// A study with a fault in another file, and plans that lean on that file.
fn codes_with(file: &str, text: &str) -> Vec<Code> {
    let place = tempfile::tempdir().unwrap();
    let study = place.path().join("study");
    copy_folder(&root().join("tests/bad/_good"), &study);
    let plans = r#"
        [[plan]]
        id = "a"
        allocation = { rule = "protect", floors = { care = { dkk = 1e12 } }, rest = "proportional" }
        lean = [{ area = "care", rate = 0.01, from = 2021 }]
        demand = [{ kind = "technology", service = "home_care", take_up = 0.4, effect = 2.5, from = 2021 }]
        initiatives = ["youth"]

        [[initiative]]
        id = "youth"
        pays = "jobs"
        cost_dkk = 1e5
        from = 2021
        effects = [{ driver = "births", effect = -0.1 }]
        source = "guess"

        [[policy]]
        id = "seniors"
        area = "nowhere"
        service = "nursing_home"
        min_service_level = 0.9
        source = "guess"
    "#;
    fs::write(study.join("plans.toml"), plans).unwrap();
    fs::write(study.join(file), text).unwrap();
    let mut codes = read_study(&study).unwrap_err().diagnostics.codes();
    codes.sort_unstable();
    codes
}

#[test]
fn without_the_model_a_plan_is_read_as_far_as_it_can_be_and_not_called_wrong_for_it() {
    assert_eq!(codes_with("model.toml", "[model"), [Code::TomlSyntax, Code::OutOfRange]);
}

#[test]
fn without_the_services_no_service_or_driver_is_missed() {
    assert_eq!(
        codes_with("data/services.csv", ""),
        [Code::FileEmpty, Code::OutOfRange, Code::UnknownId, Code::FloorsAboveFrame]
    );
    assert_eq!(
        codes_with("scenarios.toml", "[[scenario]]\nid = \"central\"\n"),
        [Code::OutOfRange, Code::UnknownId, Code::FloorsAboveFrame, Code::DriverNotUsed]
    );
}

#[test]
fn hiring_is_a_factor_of_scenarios_and_of_ensembles() {
    let place = tempfile::tempdir().unwrap();
    let study = place.path().join("study");
    copy_folder(&root().join("tests/bad/_good"), &study);
    let put = |file: &str, find: &str, with: &str| {
        let text = fs::read_to_string(study.join(file)).unwrap();
        assert!(text.contains(find));
        fs::write(study.join(file), text.replacen(find, with, 1)).unwrap();
    };
    put("model.toml", "language = ", "recruit_share = 0.01\nlanguage = ");
    put(
        "scenarios.toml",
        "name = { da = \"Stramt\"",
        "recruit_share = { 2023 = 0.004 }\nname = { da = \"Stramt\"",
    );
    let ensemble = "design = \"monte_carlo\"\nruns = 10\nseed = 1\n\
        [[factor]]\nname = \"recruit_share\"\nas = \"offset\"\n\
        distribution = { kind = \"uniform\", low = -0.01, high = 0.01 }\n";
    fs::write(study.join("ensemble.toml"), ensemble).unwrap();
    let study =
        read_study(&study).unwrap_or_else(|wrong| panic!("{}", wrong.render(Lang::En))).study;
    let at = |scenario: usize, year| {
        study.scenarios[scenario].factors.at(Factor::RecruitShare, 0, Year(year))
    };
    // As the model says, until the scenario says otherwise.
    assert_eq!([at(0, 2023), at(1, 2022), at(1, 2023)], [0.01, 0.01, 0.004]);
    assert_eq!(study.ensemble.unwrap().factors[0].factor, Factor::RecruitShare);
}

#[test]
fn every_factor_has_a_name_in_both_languages() {
    for lang in Lang::ALL {
        for factor in Factor::ALL {
            let key = format!("factor-{}", factor.key().replace('_', "-"));
            assert_ne!(Texts::new(lang).get(&key), key, "{lang}");
        }
    }
}
