//! `pejl compare` as it is called: what it leaves, what it says, and what it refuses.

use crate::studies::pejl;
use std::fs;
use std::path::Path;
use std::process::Output;

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap().replace('\u{a0}', " ")
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// Viborg with few runs, into `out`.
fn few(out: &Path, extra: &[&str]) -> Output {
    let out = out.to_str().unwrap();
    let start = ["compare", "scenarios/viborg", "--runs", "200", "--out", out];
    pejl(&[&start[..], extra].concat())
}

/// Rows of `compare.csv` by column.
fn rows(out: &Path) -> Vec<Vec<String>> {
    let table = fs::read_to_string(out.join("compare.csv")).unwrap();
    let mut lines = table.lines();
    assert_eq!(lines.next(), Some("scenario,plan,measure,area,year,value,unit,rank"));
    lines.map(|line| line.split(',').map(ToOwned::to_owned).collect()).collect()
}

#[test]
fn all_plans_are_compared_in_all_scenarios_and_over_the_ensemble() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    let run = few(&out, &["--quiet"]);
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    assert!(run.stdout.is_empty() && run.stderr.is_empty());
    let rows = rows(&out);
    assert!(rows.iter().all(|row| row.len() == 8));
    for scenario in ["central", "scenarios", "ensemble"] {
        assert!(rows.iter().any(|row| row[0] == scenario), "{scenario}");
    }
    // Ranks are those of the values: the best has 1.
    let of = |measure: &str| -> Vec<(f64, usize)> {
        let is_it = |row: &&Vec<String>| row[0] == "ensemble" && row[2] == measure;
        let told = rows.iter().filter(is_it).filter(|row| row[3] == "total");
        told.map(|row| (row[5].parse().unwrap(), row[7].parse().unwrap())).collect()
    };
    for (measure, is_less) in
        [("unmet_need_dkk.p50", true), ("weakest_coverage.worst", false), ("adequate_share", false)]
    {
        let told = of(measure);
        let values = || told.iter().map(|row| row.0);
        let best = if is_less {
            values().fold(f64::INFINITY, f64::min)
        } else {
            values().fold(f64::NEG_INFINITY, f64::max)
        };
        assert!(told.len() > 1 && told.iter().all(|row| row.0 != best || row.1 == 1), "{measure}");
    }
    let manifest: serde_json::Value =
        serde_json::from_slice(&fs::read(out.join("manifest.json")).unwrap()).unwrap();
    assert_eq!(manifest["program"], "pejl");
    assert_eq!(manifest["ensemble"]["runs"], 200);
    assert_eq!(manifest["seed"], 2016);
    assert!(out.join("inputs/plans.toml").is_file());
}

#[test]
fn the_screen_shows_plans_as_rows_and_says_where_orders_disagree() {
    let place = tempfile::tempdir().unwrap();
    let run = few(&place.path().join("out"), &[]);
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    let said = stdout(&run);
    let table: Vec<&str> = said.lines().filter(|line| line.starts_with("Lige dækning")).collect();
    assert_eq!(table.len(), 3, "{said}");
    assert!(
        said.lines().filter(|line| line.contains("(1)")).all(|line| line.chars().count() <= 160)
    );
    assert!(said.contains("Uenighed om") && said.contains("Ingen anden plan slår"), "{said}");
}

#[test]
fn threads_lanes_and_an_earlier_result_move_no_byte() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    let mut all = Vec::new();
    for extra in [["--threads", "1", "--lanes", "1"], ["--threads", "7", "--lanes", "8"]] {
        assert_eq!(few(&out, &extra).status.code(), Some(0));
        all.push(fs::read(out.join("compare.csv")).unwrap());
    }
    assert!(all[0] == all[1]);
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
}

#[test]
fn only_the_plans_that_are_named_are_compared_and_the_reference_is_always_there() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    let run = few(&out, &["equal_coverage", "--against", "fixed_shares", "--lang", "en"]);
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    assert!(stdout(&run).contains("“Fixed shares”"), "{}", stdout(&run));
    let mut plans: Vec<String> = rows(&out).into_iter().map(|row| row[1].clone()).collect();
    plans.sort_unstable();
    plans.dedup();
    assert_eq!(plans, ["equal_coverage", "fixed_shares"]);
    let against: Vec<Vec<String>> = rows(&out)
        .into_iter()
        .filter(|row| row[1] == "fixed_shares" && row[2] == "money_difference_dkk")
        .collect();
    assert!(!against.is_empty() && against.iter().all(|row| row[5] == "0"));
}

#[test]
fn a_study_without_an_ensemble_is_compared_in_its_scenarios() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    let path = out.to_str().unwrap();
    let run = pejl(&["compare", "tests/studies/sixteen_areas", "--out", path, "--csv", "danish"]);
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    let table = fs::read_to_string(out.join("compare.csv")).unwrap();
    assert!(table.starts_with("\u{feff}scenario;plan;measure;area;year;value;unit;rank\n"));
    assert!(!table.contains("\nensemble;"));
    // What the study does not project is not told.
    assert!(!table.contains("policies_kept_share"));
}

#[test]
fn what_cannot_be_compared_is_refused_with_a_suggestion_and_nothing_is_written() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    for (extra, said) in [
        (&["equal_coverag"][..], "mean `equal_coverage`?"),
        (&["--against", "nobody"], "`nobody`; there are: today"),
        (&["--measure", "unmet_ned_dkk"], "mean `unmet_need_dkk`?"),
        (&["--pareto", "unmet_need_dkk,lowest_coverage.eldery"], "mean `lowest_coverage.elderly`?"),
        (
            &["--measure", "satisfaction"],
            "unknown measure `satisfaction`; there are: unmet_need_dkk",
        ),
        (&["--measure", "money_difference_dkk.elderly"], "unknown measure"),
        (&["--until", "2016"], "2017 to 2040"),
        (&["--until", "2041"], "2017 to 2040"),
        (&["--scenario", "nowhere"], "unknown scenario `nowhere`"),
        (&["--alpha", "1.5"], "0 to 1"),
    ] {
        let run = few(&out, &[extra, &["--lang", "en"]].concat());
        assert_eq!(run.status.code(), Some(2), "{extra:?}: {}", stderr(&run));
        assert!(stderr(&run).contains(said), "{extra:?}: {}", stderr(&run));
    }
    let path = out.to_str().unwrap();
    let many = ["compare", "scenarios/viborg", "--runs", "100000000", "--out", path];
    assert_eq!(pejl(&many).status.code(), Some(2));
    let none = ["compare", "tests/studies/one_area", "--runs", "10", "--out", path];
    assert_eq!(pejl(&none).status.code(), Some(2));
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
}
