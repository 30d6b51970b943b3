//! `pejl sensitivity`, `pejl discover` and `pejl seek` as they are called.

use crate::studies::{copy_folder, pejl, root};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Output;

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap().replace('\u{a0}', " ")
}

fn told(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap().replace('\u{a0}', " ")
}

/// A command on a study, into `out`.
fn ask(command: &[&str], study: &str, out: &Path, extra: &[&str]) -> Output {
    let (name, rest) = command.split_first().unwrap();
    let start = [*name, study, "--out", out.to_str().unwrap()];
    pejl(&[&start[..], rest, extra].concat())
}

const VIBORG: &str = "scenarios/viborg";

fn table(out: &Path, name: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(out.join(name)).unwrap();
    text.lines().map(|line| line.split(',').map(ToOwned::to_owned).collect()).collect()
}

/// The cell of a column in a row.
fn cell<'t>(table: &'t [Vec<String>], row: usize, column: &str) -> &'t str {
    let place = table[0].iter().position(|name| name == column).unwrap();
    &table[row][place]
}

/// Each command with little work, and the files that it leaves.
const ALL: [(&[&str], &[&str]); 3] = [
    (
        &["sensitivity", "--runs", "64", "--walks", "5"],
        &["sensitivity.csv", "sensitivity.txt", "charts/sensitivity.png"],
    ),
    (
        &["discover", "--runs", "400"],
        &["discover.csv", "discover_steps.csv", "discover.txt", "charts/robustness.svg"],
    ),
    (&["seek", "frame_growth", "--year", "2030"], &["seek.csv", "seek_curve.csv", "seek.txt"]),
];

#[test]
fn each_answer_is_a_folder_with_a_manifest_and_the_same_bytes_on_any_threads_and_lanes() {
    let place = tempfile::tempdir().unwrap();
    for (command, files) in ALL {
        let mut seen: Vec<Vec<Vec<u8>>> = Vec::new();
        for how in [["--threads", "1", "--lanes", "1"], ["--threads", "5", "--lanes", "8"]] {
            let out = place.path().join(command[0]);
            let run = ask(command, VIBORG, &out, &[&how[..], &["--quiet"]].concat());
            assert_eq!(run.status.code(), Some(0), "{}", told(&run));
            assert!(run.stdout.is_empty() && run.stderr.is_empty(), "{}", told(&run));
            seen.push(files.iter().map(|name| fs::read(out.join(name)).unwrap()).collect());
            let manifest = fs::read(out.join("manifest.json")).unwrap();
            let manifest: serde_json::Value = serde_json::from_slice(&manifest).unwrap();
            assert_eq!(manifest["plans"], serde_json::json!(["today"]));
            assert!(out.join("inputs/plans.toml").is_file());
        }
        assert!(seen[0] == seen[1], "{command:?}");
    }
}

#[test]
fn answers_are_sentences_in_both_languages() {
    let place = tempfile::tempdir().unwrap();
    for (command, words) in [
        (ALL[0].0, ["usikkerheden om gabet i 2020", "uncertainty about the gap in 2020"]),
        (ALL[1].0, ["svigter i", "fails in"]),
        (ALL[2].0, ["For at lukke gabet i 2030 skal", "To close the gap in 2030,"]),
    ] {
        for (lang, words) in ["da", "en"].into_iter().zip(words) {
            let out = place.path().join(command[0]);
            let run = ask(command, VIBORG, &out, &["--lang", lang]);
            assert_eq!(run.status.code(), Some(0), "{}", told(&run));
            let said = said(&run);
            assert!(said.contains(words), "{said}");
            assert!(!said.contains("..") && !said.contains('{'), "{said}");
        }
    }
}

/// Viborg with other uncertain factors.
fn planted(place: &Path, factors: &str) -> String {
    let study = place.join("study");
    copy_folder(&root().join(VIBORG), &study);
    let head =
        "design = \"sobol\"\nruns = 4_096\nseed = 7\nscenario = \"central\"\ntolerance = 0.02\n";
    fs::write(study.join("ensemble.toml"), head.to_owned() + factors).unwrap();
    study.to_str().unwrap().to_owned()
}

const TWO: &str = "
[[factor]]
name = \"frame_growth\"
distribution = { kind = \"uniform\", low = -0.02, high = 0.02 }
[[factor]]
name = \"demographic_compensation\"
distribution = { kind = \"uniform\", low = 0.0, high = 1.0 }
[[factor]]
name = \"refugees_factor\"
distribution = { kind = \"uniform\", low = 0.99, high = 1.01 }
";

#[test]
fn the_factor_that_was_planted_explains_nearly_all() {
    let place = tempfile::tempdir().unwrap();
    let factors = "
[[factor]]
name = \"frame_growth\"
distribution = { kind = \"uniform\", low = -0.02, high = 0.02 }
[[factor]]
name = \"recruit_share\"
distribution = { kind = \"uniform\", low = 0.01, high = 0.013 }
[[factor]]
name = \"fertility_factor\"
distribution = { kind = \"uniform\", low = 0.99, high = 1.01 }
from = 2017
";
    let study = planted(place.path(), factors);
    let out = place.path().join("out");
    let run = ask(&["sensitivity", "--year", "2030"], &study, &out, &["--lang", "en"]);
    assert_eq!(run.status.code(), Some(0), "{}", told(&run));
    let rows = table(&out, "sensitivity.csv");
    assert_eq!(cell(&rows, 1, "factor"), "frame_growth");
    let number = |row: usize, column: &str| cell(&rows, row, column).parse::<f64>().unwrap();
    assert!(number(1, "st") > 0.95 && number(1, "s1") > 0.95);
    // Nobody's hands move money.
    let hands = (1..rows.len()).find(|row| cell(&rows, *row, "factor") == "recruit_share").unwrap();
    assert_eq!(number(hands, "st"), 0.0);
    assert_eq!(number(hands, "mu_star"), 0.0);
    assert!(number(1, "at_low") > number(1, "at_high"));
    // A number that nothing moves has no indices, and the sentence says so.
    let need = ["sensitivity", "--metric", "frame_dkk", "--year", "2016"];
    let run = ask(&need, &study, &out, &["--lang", "en"]);
    assert!(said(&run).contains("None of the uncertain factors moves the frame"), "{}", said(&run));
}

#[test]
fn a_box_is_found_where_it_was_planted_in_a_study_and_in_kept_runs() {
    let place = tempfile::tempdir().unwrap();
    let study = planted(place.path(), TWO);
    let out = place.path().join("out");
    let run = ask(&["discover", "--year", "2030", "--lang", "en"], &study, &out, &[]);
    assert_eq!(run.status.code(), Some(0), "{}", told(&run));
    let rows = table(&out, "discover.csv");
    let named: Vec<&str> = (1..rows.len()).map(|row| cell(&rows, row, "factor")).collect();
    assert!(named.contains(&"frame_growth") && !named.contains(&"refugees_factor"), "{named:?}");
    // Runs of another program, whose factors this study has never heard of.
    let kept = place.path().join("kept.csv");
    let mut text = "x1,x2,frame_growth,gap_dkk,need_dkk,transfer_dkk\n".to_owned();
    for run in 0..2000 {
        let x = |step: usize| (run * step % 2000) as f64 / 2000.0;
        let (x1, x2, growth) = (x(7), x(373), x(1571) / 100.0);
        let gap = if x1 > 0.7 && growth < 0.004 { 10.0 } else { 0.0 };
        let _ = writeln!(text, "{x1},{x2},{growth},{gap},120,20");
    }
    fs::write(&kept, text).unwrap();
    let kept = kept.to_str().unwrap();
    let ask_kept = ["discover", "--kept", kept, "--fails", "over 5 % af servicebehovet"];
    let run = ask(&ask_kept, &study, &out, &["--lang", "en"]);
    assert_eq!(run.status.code(), Some(0), "{}", told(&run));
    let rows = table(&out, "discover.csv");
    assert_eq!(rows.len(), 3, "{rows:?}");
    for row in [1, 2] {
        let number = |column: &str| cell(&rows, row, column).parse::<f64>().unwrap();
        assert!(number("coverage") > 0.97 && number("density") > 0.97);
        match cell(&rows, row, "factor") {
            "x1" => assert!((number("low") - 0.7).abs() < 0.01),
            "frame_growth" => assert!((number("high") - 0.004).abs() < 0.0001),
            other => panic!("{other}"),
        }
    }
    assert!(said(&run).contains("x1 is at least 0.7"), "{}", said(&run));
}

#[test]
fn what_cannot_be_asked_is_refused_with_a_suggestion_and_nothing_is_written() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    let kept = place.path().join("kept.csv");
    fs::write(&kept, "x1,gap_dkk,need_dkk,transfer_dkk\n0.5,b,3,1\n").unwrap();
    let kept = kept.to_str().unwrap();
    let cases: [(&[&str], &str); 18] = [
        (&["sensitivity", "--plan", "toda"], "mean `today`?"),
        (&["sensitivity", "--metric", "gap_dk"], "mean `gap_dkk`?"),
        (&["sensitivity", "--metric", "unserved_persons"], "no figure here is called"),
        (&["sensitivity", "--area", "eldery"], "mean `elderly`?"),
        (&["sensitivity", "--year", "2041"], "2016 to 2040"),
        (&["discover", "--fails", "too much"], "is no limit"),
        (&["discover", "--metric", "need_dkk"], "no usual limit"),
        (&["discover", "--metric", "coverage", "--fails", "below 1 of need"], "no need"),
        (&["discover", "--kept", "nowhere.csv"], "cannot be read"),
        (&["discover", "--kept", kept], "line 2, column `gap_dkk`: `b` is no number"),
        (&["discover", "--kept", kept, "--metric", "coverage"], "no column `coverage.total`"),
        (&["discover", "--peel", "0.9"], "at most 0.5"),
        (&["seek", "frame_grwth"], "mean `frame_growth`?"),
        (&["seek", "frame_growth", "frame_growth.elderly"], "a part of it"),
        (&["seek", "frame_growth", "--from", "0.1", "--to", "0"], "must go upwards"),
        (&["seek", "healthy_ageing", "--to", "1.5"], "from 0 to 1"),
        (&["seek", "frame_growth", "--metric", "need_dkk"], "no usual target"),
        (&["seek", "frame_growth", "--scenario", "nowhere"], "unknown scenario `nowhere`"),
    ];
    for (command, words) in cases {
        let run = ask(command, VIBORG, &out, &["--lang", "en"]);
        assert_eq!(run.status.code(), Some(2), "{command:?}: {}", told(&run));
        assert!(told(&run).contains(words), "{command:?}: {}", told(&run));
        assert!(!out.exists());
    }
    let none = ask(&["sensitivity"], "tests/studies/one_area", &out, &[]);
    assert_eq!(none.status.code(), Some(2), "{}", told(&none));
}

#[test]
fn a_frontier_and_a_range_in_which_nothing_is_enough_are_told() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    let nothing = ["seek", "frame_growth", "--from", "-1%", "--to", "0,1%", "--year", "2030"];
    let run = ask(&nothing, VIBORG, &out, &["--lang", "en"]);
    assert_eq!(run.status.code(), Some(0), "{}", told(&run));
    assert!(said(&run).contains("Nothing in the range −1% to 0.1%"), "{}", said(&run));
    let rows = table(&out, "seek.csv");
    assert_eq!((cell(&rows, 1, "met"), cell(&rows, 1, "nearest")), ("0", "0.001"));
    let two = ["seek", "frame_growth", "lean", "--from", "-1%", "--to", "2%", "--from", "0"];
    let run = ask(&two, VIBORG, &out, &["--to", "2%", "--year", "2030", "--lang", "en"]);
    assert_eq!(run.status.code(), Some(0), "{}", told(&run));
    assert!(said(&run).contains("“LEAN a year” must be at least"), "{}", said(&run));
    assert!(out.join("charts/frontier.png").is_file());
    assert_eq!(table(&out, "frontier.csv").len(), 22);
    // In most futures, with few of them.
    let many = ["seek", "lean", "--to", "5%", "--share", "90%", "--runs", "300", "--year", "2025"];
    let run = ask(&many, VIBORG, &out, &["--lang", "en"]);
    assert_eq!(run.status.code(), Some(0), "{}", told(&run));
    assert!(said(&run).contains("in at least 90% of 300 futures"), "{}", said(&run));
}

/// What a command says on the screen.
fn screen(command: &[&str], extra: &[&str]) -> String {
    let place = tempfile::tempdir().unwrap();
    let run = ask(command, VIBORG, &place.path().join("out"), extra);
    assert_eq!(run.status.code(), Some(0), "{}", told(&run));
    String::from_utf8(run.stdout).unwrap()
}

#[test]
fn with_too_few_rows_nothing_is_claimed_of_what_arises_together() {
    let asked = ["sensitivity", "--year", "2040", "--lang", "en", "--method", "sobol"];
    let few = screen(&asked, &["--runs", "64"]);
    assert!(few.contains("64 rows are too few"), "{few}");
    assert!(!few.contains("the rest arises"), "{few}");
    assert!(few.contains("goes from p10 to p90"), "{few}");
}

#[test]
fn a_number_that_changes_nothing_is_no_advice() {
    let asked = ["seek", "recruit_share", "--metric", "gap_fte", "--year", "2020", "--lang", "en"];
    let page = screen(&asked, &[]);
    assert!(page.contains("nothing in it brings the number nearer"), "{page}");
    assert!(!page.contains("comes nearest"), "{page}");
    // Coverage is off by percentage points.
    let asked = ["seek", "frame_growth", "--metric", "coverage", "--year", "2030", "--lang", "en"];
    let page = screen(&asked, &["--from", "-1%", "--to", "0%", "--target", "0.95"]);
    assert!(page.contains("percentage points from the target"), "{page}");
}

#[test]
fn a_second_knob_that_does_not_matter_is_said_not_to() {
    let asked =
        ["seek", "frame_growth", "lean", "--plan", "lean", "--year", "2030", "--lang", "en"];
    let page = screen(&asked, &["--from", "-1%", "--to", "2%", "--from", "0", "--to", "2%"]);
    assert!(page.contains("the target is met whatever “LEAN a year” is"), "{page}");
}
