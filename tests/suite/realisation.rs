//! What share of a promised saving comes true: cases by hand, and the same figures whoever runs beside whom.
//!
//! The study: 1,000 people of 40 and 1,000 of 70, nobody dies or is born, 100 people of 75 move in a year. Home care is
//! 0.2 units a person of 65 and over at 50,000 kroner, a fifth of it fixed; nursing homes 0.1 places at 500,000, two
//! fifths fixed. Need for elderly care is 60.0 mio. in 2020 and grows by 3.8 a year.

use pejl::ensemble::{How, run_scenarios};
use pejl::ids::ScenarioId;
use pejl::input::{Diagnosed, Reading, read_study};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const MODEL: &str = r#"
[model]
name = "Worked"
base_year = 2020
horizon = 2023
language = "en"
[[area]]
id = "elderly"
name = "Elderly"
service_budget_dkk = 60_000_000
transfer_budget_dkk = 0
wage_share = 0.75
overhead_share = 0.1
source = "x"
[[area]]
id = "health"
name = "Health"
service_budget_dkk = 10_000_000
transfer_budget_dkk = 15_000_000
wage_share = 0.75
overhead_share = 0.0
source = "x"
[data]
population = "population.csv"
mortality = "mortality.csv"
fertility = "fertility.csv"
migration = "migration.csv"
services = "services.csv"
use_rates = "use_rates.csv"
sex_ratio_at_birth = 1.055
"#;

const SERVICES: &str = "\
area,service,kind,unit,driver,unit_cost_dkk,fixed_share,fte_per_unit,source
elderly,home,service,unit,population,50000,0.2,0.1,x
elderly,nursing,service,place,population,500000,0.4,1,x
health,clinic,service,visit,population,100000,0,0.2,x
health,bill,transfer,case,population,10000,0,0,x
";

const USE_RATES: &str = "\
service,sex,age_from,age_to,rate,source
home,b,65,90,0.2,x
nursing,b,65,90,0.1,x
clinic,b,18,64,0.1,x
bill,b,18,64,0.5,x
bill,b,65,90,1,x
";

fn write_study(folder: &Path, plans: &str, ensemble: Option<&str>) {
    let mut population = String::from("year,sex,age,persons,source\n");
    let mut mortality = String::from("year,sex,age,mx,source\n");
    let mut migration = String::from("year,sex,age,net_persons,source\n");
    for sex in ["f", "m"] {
        for age in 0..=90 {
            let persons = if age == 40 || age == 70 { 500 } else { 0 };
            writeln!(population, "2020,{sex},{age},{persons},x").unwrap();
            writeln!(mortality, "2020,{sex},{age},{},x", if age == 90 { 0.5 } else { 0.0 })
                .unwrap();
            writeln!(migration, "2020,{sex},{age},{},x", if age == 75 { 50 } else { 0 }).unwrap();
        }
    }
    let mut fertility = String::from("year,age,rate,source\n");
    for age in 15..=49 {
        writeln!(fertility, "2020,{age},0,x").unwrap();
    }
    for (name, text) in [
        ("model.toml", MODEL),
        ("scenarios.toml", "[[scenario]]\nid = \"central\"\ndemographic_compensation = 1.0\n"),
        ("plans.toml", plans),
        ("services.csv", SERVICES),
        ("use_rates.csv", USE_RATES),
        ("population.csv", &population),
        ("mortality.csv", &mortality),
        ("migration.csv", &migration),
        ("fertility.csv", &fertility),
        (
            "sources.csv",
            "id,publisher,title,year,basis,note\nx,Nobody,By hand,2020,published,\n\
             guess,Nobody,A guess,2020,assumption,by hand\n",
        ),
    ] {
        fs::write(folder.join(name), text).unwrap();
    }
    if let Some(ensemble) = ensemble {
        fs::write(folder.join("ensemble.toml"), ensemble).unwrap();
    }
}

fn try_reading(plans: &str, ensemble: Option<&str>) -> Result<Reading, Box<Diagnosed>> {
    let folder = tempfile::tempdir().unwrap();
    write_study(folder.path(), plans, ensemble);
    read_study(folder.path())
}

fn reading(plans: &str, ensemble: Option<&str>) -> Reading {
    try_reading(plans, ensemble).unwrap_or_else(|wrong| {
        panic!("{}", wrong.render(pejl::text::Lang::En));
    })
}

/// Need for services of elderly care in 2021 to 2023 under the only plan.
fn needs(plan: &str) -> Vec<f64> {
    let plan = format!("[[plan]]\nid = \"own\"\nallocation = {{ rule = \"demography\" }}\n{plan}");
    let study = reading(&plan, None).study;
    let result = run_scenarios(&study, &[ScenarioId(0)], How::default(), |_| {}).remove(0);
    let own = &result.plans[0];
    (1..=3).map(|t| own.areas(t)[0].need().0.round()).collect()
}

#[test]
fn the_study_by_hand() {
    assert_eq!(needs(""), [63_800_000.0, 67_600_000.0, 71_400_000.0]);
}

/// LEAN 5 % a year, cap 8 %, half comes true: 0.975, 0.96, 0.96 of need. Halving the rate gives 0.9269 in the third year.
#[test]
fn a_cap_is_inside_what_comes_true() {
    let lean = "lean = [ { area = \"elderly\", rate = 0.05, from = 2021, cap = 0.08, realisation = 0.5 } ]";
    assert_eq!(needs(lean), [62_205_000.0, 64_896_000.0, 68_544_000.0]);
}

/// 1 − 0.5 × 0.8 = 0.6, floor 0.7, half comes true: 0.85 of 220 units.
#[test]
fn a_floor_is_inside_what_comes_true() {
    let rehabilitation = "demand = [ { kind = \"rehabilitation\", service = \"home\", take_up = 0.5, effect = 0.8, \
                          from = 2021, ramp_years = 0, floor = 0.7, realisation = 0.5 } ]";
    assert_eq!(needs(rehabilitation)[0], 62_480_000.0);
}

/// The same a year late: nothing in 2021, 0.975 of 67.6, 0.96 of 71.4.
#[test]
fn an_effect_comes_late_by_its_delay() {
    let lean = "lean = [ { area = \"elderly\", rate = 0.05, from = 2021, cap = 0.08, realisation = 0.5, \
                realisation_delay_years = 1 } ]";
    assert_eq!(needs(lean), [63_800_000.0, 65_910_000.0, 68_544_000.0]);
}

/// 4 mio. once; a tenth saved, 60 % of it comes true: 0.94 of need. Costs are whole.
#[test]
fn what_a_change_costs_is_paid_whole() {
    let change = "restructuring = [ { area = \"elderly\", cost_dkk = 4e6, from = 2021, years = 1, saving_share = 0.1, \
                  realisation = 0.6 } ]";
    assert_eq!(needs(change), [59_972_000.0 + 4e6, 63_544_000.0, 67_116_000.0]);
}

/// A fifth of the pool of a tenth, half of it comes true: 0.99.
#[test]
fn a_saving_on_staff_functions_comes_true_in_part() {
    let overhead = "overhead = { saving_share = 0.2, from = 2021, realisation = 0.5 }";
    assert_eq!(needs(overhead), [63_162_000.0, 66_924_000.0, 70_686_000.0]);
}

/// −0.4 on home care, half comes true: 0.8 of 220 units, 2 + 0.04 × 176 + 53; 1 mio. is paid all the same.
#[test]
fn an_initiative_costs_what_it_costs() {
    let initiative = "initiatives = [\"own_effort\"]\n[[initiative]]\nid = \"own_effort\"\npays = \"elderly\"\n\
                      cost_dkk = 1_000_000\nfrom = 2021\nrealisation = 0.5\n\
                      effects = [ { service = \"home\", effect = -0.4 } ]\nsource = \"x\"\n";
    assert_eq!(needs(initiative)[0], 63_040_000.0);
}

const PLANS: &str = r#"
[[plan]]
id = "today"
allocation = { rule = "demography" }
[[plan]]
id = "lean"
allocation = { rule = "demography" }
lean = [
    { area = "elderly", rate = 0.05, from = 2021, cap = 0.08, realisation = 0.9 },
    { area = "health", rate = 0.02, from = 2021 },
]
initiatives = ["effort"]
[[plan]]
id = "effort"
allocation = { rule = "demography" }
initiatives = ["effort", "boost"]
demand = [ { id = "own", kind = "technology", service = "home", take_up = 0.5, effect = 0.2, from = 2021 } ]
[[initiative]]
id = "effort"
pays = "elderly"
cost_dkk = 1_000_000
from = 2021
effects = [ { service = "home", effect = -0.4, ramp_years = 2 } ]
source = "x"
[[initiative]]
id = "boost"
pays = "health"
cost_dkk = 0
from = 2021
effects = [ { initiative = "effort", effect = 0.5 } ]
source = "x"
"#;

const DRAWS: &str = r#"
design = "latin_hypercube"
runs = 64
seed = 7
scenario = "central"
[[factor]]
name = "realisation.lean.lean-elderly"
distribution = { kind = "uniform", low = 0.0, high = 1.0 }
[[factor]]
name = "realisation_delay_years.lean.lean"
levels = [0, 1, 2]
[[factor]]
name = "realisation.effort.effort"
distribution = { kind = "triangular", low = 0.0, mode = 0.3, high = 1.0 }
[[factor]]
name = "realisation.effort.boost"
distribution = { kind = "uniform", low = 0.0, high = 1.0 }
[[factor]]
name = "realisation.effort.own"
distribution = { kind = "uniform", low = 0.0, high = 1.2 }
"#;

/// Each run as a scenario of its own gives what it gives among all, at one lane and at eight, and what the plan's own
/// rows give with the numbers that were drawn.
#[test]
fn a_draw_takes_the_place_of_the_rows_own_in_one_plan_alone() {
    let mut study = reading(PLANS, Some(DRAWS)).study;
    let named: Vec<&str> = study.promises.iter().map(|own| own.id.as_str()).collect();
    assert_eq!(named, ["lean-elderly", "lean-health", "own", "effort", "boost"]);
    let draws: Vec<pejl::model::Scenario> = {
        let design = study.ensemble.clone().unwrap();
        let ensemble = pejl::ensemble::Ensemble::new(&study, &design, How::default());
        (1..=24).map(|run| ensemble.scenario(run)).collect()
    };
    let first = study.scenarios.len();
    study.scenarios.extend(draws);
    let all: Vec<ScenarioId> = (first..study.scenarios.len()).map(ScenarioId::from).collect();
    let one = How { lanes: 1, ..How::default() };
    let wide = run_scenarios(&study, &all, How::default(), |_| {});
    assert_eq!(wide, run_scenarios(&study, &all, one, |_| {}));
    let mut differ = 0;
    for (id, drawn) in all.iter().zip(&wide) {
        let mut own = study.clone();
        own.ensemble = None;
        let factors = &study.scenarios[id.index()].factors;
        let at = |factor, place| factors.at(factor, place, pejl::units::Year(2021));
        let share = |place| at(pejl::model::Factor::Realisation, place);
        let delay = |place| at(pejl::model::Factor::RealisationDelayYears, place) as usize;
        for (place, lean) in own.plans[1].lean.iter_mut().enumerate() {
            lean.realisation.share = share(place);
            lean.realisation.delay_years = delay(place);
            lean.realisation.promise = None;
        }
        own.plans[2].demand[0].realisation.share = share(2);
        own.plans[2].demand[0].realisation.promise = None;
        own.plans[2].initiative_promises.clear();
        let by_rows = run_scenarios(&own, &[*id], one, |_| {}).remove(0);
        // The initiative of `lean` has its own share, whatever is drawn for it in `effort`.
        assert_eq!(by_rows.plans[1].areas(3), drawn.plans[1].areas(3));
        for (place, initiative) in own.initiatives.iter_mut().enumerate() {
            initiative.realisation.share = share(3 + place);
        }
        let by_rows = run_scenarios(&own, &[*id], one, |_| {}).remove(0);
        assert_eq!(by_rows.plans[2].areas(3), drawn.plans[2].areas(3));
        assert_eq!(by_rows.plans[2].volume, drawn.plans[2].volume);
        differ += usize::from(drawn.plans[1].areas(3) != wide[0].plans[1].areas(3));
    }
    assert!(differ >= all.len() - 2);
}

#[test]
fn draws_are_the_same_in_whatever_order_the_factors_are_listed() {
    let (top, factors) = DRAWS.split_at(DRAWS.find("[[factor]]").unwrap());
    let mut tables: Vec<&str> = factors.split("[[factor]]").skip(1).collect();
    tables.reverse();
    let turned = format!("[[factor]]{}", tables.join("\n[[factor]]"));
    let drawn = |draws: &str| {
        let study = reading(PLANS, Some(draws)).study;
        let design = study.ensemble.clone().unwrap();
        let ensemble = pejl::ensemble::Ensemble::new(&study, &design, How::default());
        (1..=24).map(|run| ensemble.scenario(run).factors).collect::<Vec<_>>()
    };
    assert_eq!(drawn(DRAWS), drawn(&format!("{top}{turned}")));
}

#[test]
fn an_id_that_somebody_wrote_is_never_given_to_another_lever() {
    let plans = PLANS.replace("id = \"own\", kind", "id = \"technology-home\", kind");
    let second = plans.replace(
        "from = 2021 } ]\n[[initiative]]",
        "from = 2021 }, { kind = \"technology\", service = \"home\", take_up = 0.1, effect = 0.1, from = 2022 } ]\n[[initiative]]",
    );
    assert_ne!(plans, second);
    let draws = DRAWS.replace("realisation.effort.own", "realisation.effort.technology-home");
    let study = reading(&second, Some(&draws)).study;
    let own: Vec<&str> = study.promises.iter().map(|own| own.id.as_str()).collect();
    assert_eq!(own.iter().filter(|id| **id == "technology-home").count(), 1, "{own:?}");
    assert!(own.contains(&"technology-home-2"), "{own:?}");
}

#[test]
fn a_word_for_all_levers_of_a_kind_is_no_id() {
    for (from, to) in [("id = \"own\"", "id = \"lean\""), ("id = \"boost\"", "id = \"demand\"")] {
        let said = fault(&PLANS.replace(from, to).replace("\"boost\"]", "\"demand\"]"), None);
        assert!(said.contains("P0207") && said.contains("all levers of their kind"), "{said}");
    }
}

fn fault(plans: &str, ensemble: Option<&str>) -> String {
    match try_reading(plans, ensemble) {
        Ok(_) => panic!("it passes"),
        Err(wrong) => wrong.render(pejl::text::Lang::En),
    }
}

#[test]
fn no_more_comes_true_than_there_is() {
    let draws = DRAWS.replace("high = 1.2", "high = 1.9");
    assert!(reading(PLANS, Some(&draws)).study.ensemble.is_some());
    let large = PLANS.replace("take_up = 0.5, effect = 0.2", "take_up = 1.0, effect = 0.6");
    let said = fault(&large, Some(&draws));
    assert!(said.contains("P0815") && said.contains("1.9"), "{said}");
    let row = PLANS.replace("cap = 0.08, realisation = 0.9", "cap = 0.8, realisation = 2.0");
    assert!(reading(&row, None).study.promises.is_empty());
    let row = row.replace("rate = 0.05", "rate = 0.5");
    assert!(fault(&row, None).contains("P0815"));
}

#[test]
fn a_lever_is_named_by_its_plan_and_drawn_once() {
    let named = |name: &str| DRAWS.replace("realisation.lean.lean-elderly", name);
    assert!(fault(PLANS, Some(&named("realisation"))).contains("P0634"));
    assert!(fault(PLANS, Some(&named("realisation.today.lean"))).contains("P0634"));
    assert!(fault(PLANS, Some(&named("realisation.nosuch.lean"))).contains("P0208"));
    assert!(fault(PLANS, Some(&named("realisation.lean.overhead"))).contains("P0310"));
    let offset = DRAWS.replace("high = 1.2 }", "high = 1.2 }\nas = \"offset\"");
    assert!(fault(PLANS, Some(&offset)).contains("P0635"));
    let twice = named("realisation.effort.demand");
    assert!(fault(PLANS, Some(&twice)).contains("P0609"));
    let double = PLANS.replace("id = \"own\"", "id = \"boost\"");
    assert!(fault(&double, None).contains("P0206"));
}
