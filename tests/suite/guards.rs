//! Guards that would answer with a plausible number: amounts past what can be counted, lists too long for their ids,
//! money that does not reach, use that there is not, floors that rounding seems to break.

use crate::studies::{copy_folder, pejl, root, text};
use pejl::allocation::optimal::{Problem, SHARE_STEP, optimise};
use pejl::ensemble::{How, base_year, run_scenarios};
use pejl::ids::{MOST_LISTED, ScenarioId};
use pejl::input::read_study;
use pejl::text::Lang;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

/// The good study of the broken ones, with texts replaced: file, what, by what.
fn study(place: &Path, edits: &[(&str, &str, &str)]) -> PathBuf {
    let folder = place.join("study");
    copy_folder(&root().join("tests/bad/_good"), &folder);
    for (file, from, to) in edits {
        let path = folder.join(file);
        let before = fs::read_to_string(&path).unwrap();
        assert!(before.contains(from), "{file}: {from}");
        fs::write(&path, before.replacen(from, to, 1)).unwrap();
    }
    folder
}

fn call(command: &str, study: &Path, more: &[&str]) -> Output {
    pejl(&[&[command, study.to_str().unwrap(), "--lang", "en"], more].concat())
}

#[test]
fn kroner_past_what_can_be_counted_are_an_error_and_leave_nothing() {
    let place = tempfile::tempdir().unwrap();
    let edits = [
        ("model.toml", "horizon = 2030", "horizon = 2170"),
        ("scenarios.toml", "{ care = 0.003 }", "{ care = 0.3 }"),
    ];
    let folder = study(place.path(), &edits);
    let out = place.path().join("out");
    let out_word = ["--out", out.to_str().unwrap(), "--quiet"];
    let run = call("run", &folder, &[&out_word[..], &["--only", "central"]].concat());
    let said = text(&run.stderr);
    assert_eq!(run.status.code(), Some(1), "{said}");
    assert!(
        said.contains("P1304") && said.contains("`central`") && said.contains("of `care` in 20")
    );
    assert!(!out.join("manifest.json").exists());
    for (command, more) in [
        ("check", vec![]),
        ("compare", out_word.to_vec()),
        ("explain", vec!["gap", "--year", "2169"]),
    ] {
        let asked = call(command, &folder, &more);
        let said = text(&asked.stderr);
        assert_eq!(asked.status.code(), Some(1), "{command}: {said}");
        assert!(said.contains("P1304"), "{command}: {said}");
    }
}

#[test]
fn draws_past_what_can_be_counted_are_an_error_though_the_scenario_is_not() {
    let place = tempfile::tempdir().unwrap();
    let folder = study(place.path(), &[("model.toml", "horizon = 2030", "horizon = 2150")]);
    let ensemble = r#"
design = "latin_hypercube"
runs = 64
seed = 1
scenario = "central"
tolerance = 0.02
[[factor]]
name = "complexity_growth.care"
distribution = { kind = "uniform", low = 0.0, high = 0.3 }
"#;
    fs::write(folder.join("ensemble.toml"), ensemble).unwrap();
    let out = place.path().join("out");
    let to = ["--out", out.to_str().unwrap(), "--quiet"];
    for command in ["ensemble", "run"] {
        let drawn = call(command, &folder, &to);
        let said = text(&drawn.stderr);
        assert_eq!(drawn.status.code(), Some(1), "{command}: {said}");
        assert!(said.contains("P1305") && said.contains("need of `care`"), "{command}: {said}");
        assert!(!out.join("manifest.json").exists());
    }
    assert_eq!(call("check", &folder, &[]).status.code(), Some(0));
}

/// A list one longer than any may be: what is said.
fn is_too_long(folder: &Path, what: &str) {
    let Err(wrong) = read_study(folder) else { panic!("{what}: read") };
    let said = wrong.render(Lang::En);
    assert!(said.contains("P0218"), "{what}: {said}");
    assert!(said.contains("10,001 entries"), "{what}: {said}");
}

#[test]
fn a_list_too_long_for_its_ids_is_an_error_before_much_is_made_of_it() {
    let ids = || 0..=MOST_LISTED;
    let of = |count: usize, line: &dyn Fn(usize) -> String| {
        (0..count).fold(String::new(), |mut text, index| {
            let _ = writeln!(text, "{}", line(index));
            text
        })
    };
    let place = tempfile::tempdir().unwrap();
    let plan =
        |index| format!("[[plan]]\nid = \"p{index}\"\nallocation = {{ rule = \"demography\" }}");
    let scenario = |index| format!("[[scenario]]\nid = \"s{index}\"");
    let initiative = |index| {
        format!(
            "[[initiative]]\nid = \"i{index}\"\npays = \"care\"\ncost_dkk = 1\nfrom = 2021\neffects = []"
        )
    };
    let policy =
        |index| format!("[[policy]]\nid = \"q{index}\"\narea = \"care\"\nmin_coverage = 0.5");
    let lean: Vec<String> =
        ids().map(|_| "{ area = \"care\", rate = 0.0, from = 2021 }".to_owned()).collect();
    let levers = format!("{}\nlean = [{}]\n", plan(0), lean.join(", "));
    let count = MOST_LISTED + 1;
    for (what, file, list) in [
        ("scenarios", "scenarios.toml", of(count, &scenario)),
        ("plans", "plans.toml", of(count, &plan)),
        ("initiatives", "plans.toml", plan(0) + "\n" + &of(count, &initiative)),
        ("policies", "plans.toml", plan(0) + "\n" + &of(count, &policy)),
        ("levers", "plans.toml", levers),
    ] {
        let folder = study(&place.path().join(what), &[]);
        fs::write(folder.join(file), list).unwrap();
        is_too_long(&folder, what);
    }
    let source = |index| format!("s{index},someone,something,2020,assumption,");
    let service = |index| format!("care,v{index},service,unit,population,1,0,0,accounts");
    for (what, file, head, list) in [
        ("sources", "sources.csv", "id,publisher,title,year,basis,note", of(count, &source)),
        (
            "services",
            "data/services.csv",
            "area,service,kind,unit,driver,unit_cost_dkk,fixed_share,fte_per_unit,source",
            of(count, &service),
        ),
    ] {
        let folder = study(&place.path().join(what), &[]);
        fs::write(folder.join(file), format!("{head}\n{list}")).unwrap();
        is_too_long(&folder, what);
    }
}

/// One list whatever was found when: what the study says, what its runs show, what makes every number wrong.
#[test]
fn all_that_a_program_is_to_know_of_a_run_is_one_list() {
    let place = tempfile::tempdir().unwrap();
    let unpaid = "frame_growth = 0.0\ntransfer_compensation = 0\nunemployment_shift = 0.5";
    let mistaken = ("scenarios.toml", "frame_growth = 0.0", unpaid);
    let endless = [
        ("model.toml", "horizon = 2030", "horizon = 2170"),
        ("scenarios.toml", "{ care = 0.003 }", "{ care = 0.3 }"),
    ];
    for (name, edits, code, of_study, of_run) in [
        ("warned", vec![mistaken], 0, "P1403", "P1302"),
        ("wrong", endless.to_vec(), 1, "P1401", "P1304"),
    ] {
        let folder = study(&place.path().join(name), &edits);
        let out = place.path().join(name).join("out");
        for command in ["run", "check"] {
            let more: &[&str] = if command == "run" {
                &["--format", "json", "--quiet", "--out", out.to_str().unwrap()]
            } else {
                &["--format", "json"]
            };
            let ran = call(command, &folder, more);
            let said = text(&ran.stderr);
            assert_eq!(ran.status.code(), Some(code), "{command}: {said}");
            let list: serde_json::Value = serde_json::from_str(&said)
                .unwrap_or_else(|odd| panic!("{command}: {odd}: {said}"));
            let codes: Vec<&str> =
                list.as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
            assert!(codes.contains(&of_study) && codes.contains(&of_run), "{command}: {codes:?}");
        }
    }
}

#[test]
fn transfers_that_the_frame_does_not_pay_are_in_the_manifest_and_on_the_screen() {
    let place = tempfile::tempdir().unwrap();
    let unpaid = "frame_growth = 0.0\ntransfer_compensation = 0\nunemployment_shift = 0.5";
    let folder = study(place.path(), &[("scenarios.toml", "frame_growth = 0.0", unpaid)]);
    let out = place.path().join("out");
    let run = call("run", &folder, &["--out", out.to_str().unwrap()]);
    let said = text(&run.stderr);
    assert_eq!(run.status.code(), Some(0), "{said}");
    let sentence = "in scenario `central` under plan `today` the frame does not pay the transfers owed by law from 2021";
    assert!(said.contains(sentence), "{said}");
    let manifest = fs::read_to_string(out.join("manifest.json")).unwrap();
    assert_eq!(manifest.matches("P1302").count(), 1, "{manifest}");
    let checked = text(&call("check", &folder, &[]).stderr);
    assert!(checked.contains(sentence), "{checked}");
}

/// Who comes after the base year counts whole: 150 units with a fixed share of a tenth are no 135.
#[test]
fn nothing_is_fixed_of_what_nobody_used_in_the_base_year() {
    let place = tempfile::tempdir().unwrap();
    let folder = study(place.path(), &[]);
    fs::write(
        folder.join("data/refugees.csv"),
        "year,persons\n2018,0\n2019,0\n2020,0\n2021,150\n2022,0\n",
    )
    .unwrap();
    let study = read_study(&folder).unwrap().study;
    let calibration = base_year(&study).calibrations[1].service;
    let place = study.model.services.iter().position(|own| own.id == "integration").unwrap();
    let result = run_scenarios(&study, &[ScenarioId(0)], How::default(), |_| {}).remove(0);
    let at = |values: &[f64], t: usize| values[t * study.model.services.len() + place];
    let plan = &result.plans[0];
    assert_eq!((at(&plan.volume, 1), at(&plan.volume, 2)), (0.0, 150.0));
    let cost = 150.0 * study.model.services[place].unit_cost_dkk * calibration;
    assert!((at(&plan.cost_dkk, 2) - cost).abs() < 1e-6 * cost, "{}", at(&plan.cost_dkk, 2));
}

#[test]
fn a_floor_that_binds_holds_to_the_krone_however_large_the_money_is() {
    for (money, need) in [(3e9, 2.3e9), (7e12, 5.1e12), (9.9e12, 7.7e12)] {
        let floor = 0.95 * need;
        let problem = Problem {
            areas: 3,
            money_dkk: vec![money],
            need_dkk: vec![need, 0.4 * money, 0.35 * money],
            weights: vec![1.0, 5.0, 4.0],
            floor_dkk: vec![floor, 0.0, 0.0],
            max_move_share: None,
            start_share: vec![0.7, 0.2, 0.1],
        };
        let optimum = optimise(&problem).unwrap();
        let given = optimum.shares[0] * money;
        assert!(given >= floor - 0.01, "{given} {floor}");
        assert!(given <= floor + 2.0 * SHARE_STEP * money, "{given} {floor}");
        assert_eq!(optimum.shares.iter().sum::<f64>(), 1.0);
        assert_eq!(optimum.floor_kept_share, [1.0]);
    }
    // Floors that take all there is: nothing is left to round up with.
    let full = Problem {
        areas: 3,
        money_dkk: vec![3e12],
        need_dkk: vec![1.1e12; 3],
        weights: vec![1.0; 3],
        floor_dkk: vec![1e12; 3],
        max_move_share: None,
        start_share: vec![0.5, 0.3, 0.2],
    };
    let optimum = optimise(&full).unwrap();
    assert_eq!(optimum.shares.iter().sum::<f64>(), 1.0);
    assert_eq!(optimum.floor_kept_share, [1.0]);
}

#[test]
fn of_a_group_in_which_nobody_ever_was_the_backtest_says_nothing() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("denmark");
    copy_folder(&root().join("scenarios/denmark"), &folder);
    // Nobody is 80 or older; year, sex and age are the first columns, counts follow.
    for (file, counts) in [("data/population.csv", 1), ("data/deaths.csv", 2)] {
        let path = folder.join(file);
        let emptied = |line: &str| {
            let mut cells: Vec<&str> = line.split(',').collect();
            if cells[2].parse::<usize>().is_ok_and(|age| age >= 80) {
                cells[3..3 + counts].fill("0");
            }
            cells.join(",") + "\n"
        };
        let table: String = fs::read_to_string(&path).unwrap().lines().map(emptied).collect();
        fs::write(&path, table).unwrap();
    }
    let out = place.path().join("out");
    let asked = ["--draws", "20", "--origins", "2008", "--out", out.to_str().unwrap()];
    let run = call("backtest", &folder, &asked);
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
    let summary = fs::read_to_string(out.join("backtest_summary.csv")).unwrap();
    let mut rows = summary.lines().filter(|line| line.starts_with("persons,80,,"));
    let first = rows.next().unwrap();
    assert!(first.ends_with(&",".repeat(12)), "{first}");
    let said = text(&run.stdout);
    let line = said.lines().find(|line| line.starts_with("ages 80 and over")).unwrap();
    assert_eq!(line.matches('–').count() - line.matches("1–").count(), 8, "{line}");
}
