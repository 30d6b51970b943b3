//! Every key of `plans.toml` with every kind of value that it must refuse.

use crate::studies::{copy_folder, root};
use pejl::input::read_study;
use pejl::text::{Lang, Texts};
use std::fs;

/// Plans for the good study with every key on a line of its own.
pub(crate) const PLANS: &str = r#"
[[plan]]
id = "protect"
name = "Protect"
initiatives = ["youth"]
[plan.allocation]
rule = "protect"
rest = "proportional"
others_at_least = 0.8
[plan.allocation.floors]
care = 0.9
jobs = { dkk = { 2021 = 1_000_000, 2025 = 1_500_000 } }
[[plan.lean]]
area = "care"
rate = 0.01
from = 2021
until = 2028
cap = 0.08
[[plan.restructuring]]
area = "jobs"
cost_dkk = 100_000
from = 2022
years = 2
saving_share = 0.04
delay_years = 1
ramp_years = 3
[plan.overhead]
saving_share = 0.1
from = 2022
ramp_years = 2
transition_dkk = 50_000
[[plan.demand]]
kind = "rehabilitation"
service = "home_care"
take_up = 0.4
effect = 0.15
from = 2021
ramp_years = 3
floor = 0.7
[[plan.staff]]
area = "care"
from = 2022
ramp_years = 2
pay_premium = 0.02
turnover_elasticity = 1.5
turnover_reduction = 0.1

[[plan]]
id = "weigh"
[plan.allocation]
rule = "weights"
[plan.allocation.weights]
care = 3
jobs = 0

[[plan]]
id = "best"
[plan.allocation]
rule = "optimal"
max_move_share = 0.05
[plan.choose]
among = ["falls"]
yearly_limit_dkk = 300_000

[[plan]]
id = "given"
[plan.allocation]
rule = "shares"
[plan.allocation.shares]
care = 0.8
jobs = 0.2

[[initiative]]
id = "youth"
pays = "jobs"
cost_dkk = 100_000
from = 2021
until = 2027
source = "guess"
[[initiative.effects]]
driver = "unemployed"
effect = -0.02
lag_years = 1
ramp_years = 2
decay = 0.2

[[initiative]]
id = "falls"
pays = "care"
cost_dkk = { 2022 = 100_000, 2025 = 50_000 }
from = 2022
source = "guess"
[[initiative.effects]]
service = "nursing_home"
effect = -0.02
[[initiative.effects]]
initiative = "youth"
effect = 0.2

[[policy]]
id = "care_floor"
aim = "target"
area = "care"
min_coverage = 0.95
from = 2016
until = 2029
source = "guess"

[[policy]]
id = "places"
area = "care"
service = "nursing_home"
min_service_level = 0.9
source = "guess"
"#;

const SHARE: &[&str] = &["-0.1", "1.1", "nan", "inf", "\"0.1\"", "{ 2021 = 2 }", "[0.1]"];
const FIXED_SHARE: &[&str] = &["-0.1", "1.1", "nan", "\"0.1\"", "{ 2021 = 0.1 }"];
const EFFECT: &[&str] = &["-1.1", "1.1", "nan", "\"0.1\""];
const KRONER: &[&str] = &["-1", "1e16", "inf", "\"1\"", "{ 21 = 1 }", "{ care = 1 }", "{}"];
const FIXED_KRONER: &[&str] = &["-1", "1e16", "nan", "\"1\"", "{ 2021 = 1 }"];
const COUNT: &[&str] = &["-1", "1.5", "151", "\"1\""];
const BEGIN: &[&str] = &["2020", "1999", "2021.5", "\"2021\"", "21"];
const END: &[&str] = &["2019", "2028.5", "\"2028\"", "28"];
const AREA: &[&str] = &["\"nosuch\"", "1", "[\"care\"]"];
const WORD: &[&str] = &["\"nosuch\"", "1"];
const ID: &[&str] = &["\"1st\"", "\"to tal\"", "\"total\"", "1"];

/// Values that the design forbids, by table and key.
const FORBIDDEN: &[(&str, &str, &[&str])] = &[
    ("[[plan]]", "id", ID),
    ("[[plan]]", "initiatives", &["\"youth\"", "[\"nosuch\"]", "[\"youth\", \"youth\"]", "[1]"]),
    ("[plan.allocation]", "rule", WORD),
    ("[plan.allocation]", "rest", &["\"weights\"", "\"optimal\"", "1", "{ rule = \"protect\" }"]),
    ("[plan.allocation]", "others_at_least", FIXED_SHARE),
    ("[plan.allocation]", "max_move_share", FIXED_SHARE),
    ("[plan.allocation.floors]", "care", SHARE),
    ("[plan.allocation.floors]", "jobs", &["{ dkk = -1 }", "{ kr = 1 }", "1.4"]),
    ("[plan.allocation.weights]", "care", &["-1", "nan", "2e6", "\"3\"", "{ 2021 = 3 }"]),
    ("[plan.allocation.shares]", "care", SHARE),
    ("[[plan.lean]]", "area", AREA),
    ("[[plan.lean]]", "rate", SHARE),
    ("[[plan.lean]]", "from", BEGIN),
    ("[[plan.lean]]", "until", END),
    ("[[plan.lean]]", "cap", FIXED_SHARE),
    ("[[plan.restructuring]]", "area", AREA),
    ("[[plan.restructuring]]", "cost_dkk", FIXED_KRONER),
    ("[[plan.restructuring]]", "from", BEGIN),
    ("[[plan.restructuring]]", "years", &["0", "-1", "1.5", "151"]),
    ("[[plan.restructuring]]", "saving_share", FIXED_SHARE),
    ("[[plan.restructuring]]", "delay_years", COUNT),
    ("[[plan.restructuring]]", "ramp_years", COUNT),
    ("[plan.overhead]", "saving_share", &["-0.1", "1.1", "{ care = 2 }", "{ nosuch = 0.1 }"]),
    ("[plan.overhead]", "from", BEGIN),
    ("[plan.overhead]", "ramp_years", COUNT),
    ("[plan.overhead]", "transition_dkk", FIXED_KRONER),
    ("[[plan.demand]]", "kind", WORD),
    ("[[plan.demand]]", "service", &["\"cash_benefit\"", "\"nosuch\"", "1"]),
    ("[[plan.demand]]", "take_up", FIXED_SHARE),
    ("[[plan.demand]]", "effect", FIXED_SHARE),
    ("[[plan.demand]]", "from", BEGIN),
    ("[[plan.demand]]", "ramp_years", COUNT),
    ("[[plan.demand]]", "floor", FIXED_SHARE),
    ("[[plan.staff]]", "area", AREA),
    ("[[plan.staff]]", "from", BEGIN),
    ("[[plan.staff]]", "ramp_years", COUNT),
    ("[[plan.staff]]", "pay_premium", FIXED_SHARE),
    ("[[plan.staff]]", "turnover_elasticity", &["-1", "10.5", "nan"]),
    ("[[plan.staff]]", "turnover_reduction", FIXED_SHARE),
    ("[plan.choose]", "among", &["[]", "[\"nosuch\"]", "\"falls\""]),
    ("[plan.choose]", "yearly_limit_dkk", KRONER),
    ("[[initiative]]", "id", ID),
    ("[[initiative]]", "pays", AREA),
    ("[[initiative]]", "cost_dkk", KRONER),
    ("[[initiative]]", "from", BEGIN),
    ("[[initiative]]", "until", END),
    ("[[initiative]]", "source", &["\"nosuch\"", "1"]),
    ("[[initiative.effects]]", "driver", &["\"births\"", "\"nosuch\"", "1"]),
    ("[[initiative.effects]]", "service", WORD),
    ("[[initiative.effects]]", "initiative", &["\"falls\"", "\"nosuch\"", "1"]),
    ("[[initiative.effects]]", "effect", EFFECT),
    ("[[initiative.effects]]", "lag_years", COUNT),
    ("[[initiative.effects]]", "ramp_years", COUNT),
    ("[[initiative.effects]]", "decay", FIXED_SHARE),
    ("[[policy]]", "id", ID),
    ("[[policy]]", "aim", WORD),
    ("[[policy]]", "area", AREA),
    ("[[policy]]", "min_coverage", SHARE),
    ("[[policy]]", "service", &["\"activation\"", "\"nosuch\"", "1"]),
    ("[[policy]]", "min_service_level", &["-0.1", "2.1", "nan", "{ 2021 = -1 }"]),
    ("[[policy]]", "from", &["2030.5", "\"2021\"", "21"]),
    ("[[policy]]", "until", &["2015", "2028.5", "28"]),
    ("[[policy]]", "source", &["\"nosuch\"", "1"]),
];

/// The lines of `key` in the tables called `table`.
fn lines_of(table: &str, key: &str) -> Vec<usize> {
    let mut is_inside = false;
    let mut found = Vec::new();
    for (line, text) in PLANS.lines().enumerate() {
        if text.starts_with('[') {
            is_inside = text == table;
        }
        if is_inside && text.split(" = ").next() == Some(key) {
            found.push(line);
        }
    }
    assert!(!found.is_empty(), "{table} has no {key}");
    found
}

#[test]
fn each_forbidden_value_of_a_plan_is_told_at_its_line() {
    let place = tempfile::tempdir().unwrap();
    let study = place.path().join("study");
    copy_folder(&root().join("tests/bad/_good"), &study);
    let file = study.join("plans.toml");
    fs::write(&file, PLANS).unwrap();
    let good = read_study(&study).unwrap_or_else(|wrong| panic!("{}", wrong.render(Lang::En)));
    assert_eq!(good.study.plans.len(), 4);
    for (table, key, values) in FORBIDDEN {
        for line in lines_of(table, key) {
            for value in *values {
                let broken: Vec<String> = PLANS
                    .lines()
                    .enumerate()
                    .map(
                        |(at, text)| {
                            if at == line { format!("{key} = {value}") } else { text.to_owned() }
                        },
                    )
                    .collect();
                fs::write(&file, broken.join("\n")).unwrap();
                let Err(wrong) = read_study(&study) else {
                    panic!("{table} {key} = {value} was accepted");
                };
                let json = wrong.diagnostics.to_json(&wrong.map, &Texts::new(Lang::En));
                let list: serde_json::Value = serde_json::from_str(&json).unwrap();
                let is_told = list.as_array().unwrap().iter().any(|one| {
                    one["severity"] == "error"
                        && one["file"].as_str().is_some_and(|path| path.ends_with("plans.toml"))
                        && one["line"].as_u64() == Some(line as u64 + 1)
                });
                assert!(is_told, "{table} {key} = {value} told elsewhere:\n{json}");
            }
        }
    }
}

#[test]
fn no_key_of_a_plan_may_be_misspelt() {
    let place = tempfile::tempdir().unwrap();
    let study = place.path().join("study");
    copy_folder(&root().join("tests/bad/_good"), &study);
    for (line, text) in PLANS.lines().enumerate() {
        let Some((key, value)) = text.split_once(" = ") else { continue };
        let broken: Vec<String> = PLANS
            .lines()
            .enumerate()
            .map(
                |(at, text)| {
                    if at == line { format!("{key}x = {value}") } else { text.to_owned() }
                },
            )
            .collect();
        fs::write(study.join("plans.toml"), broken.join("\n")).unwrap();
        assert!(read_study(&study).is_err(), "{key}x was accepted on line {}", line + 1);
    }
}
