//! The program as it is called: exit codes, both streams, files left and not left behind.

use crate::studies::{copy_folder, pejl, root};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// With ordinary spaces for those that do not break.
fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap().replace('\u{a0}', " ")
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn the_main_job_leaves_all_that_was_promised() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("viborg");
    let run = pejl(&["run", "scenarios/viborg", "--out", out.to_str().unwrap()]);
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    for file in [
        "population.csv",
        "components.csv",
        "services.csv",
        "gap.csv",
        "gap_nominal.csv",
        "spending.csv",
        "manifest.json",
        "scenarios.txt",
        "inputs/model.toml",
        "inputs/data/population.csv",
        "charts/need_frame.svg",
        "charts/need_frame.png",
        "charts/need_frame.csv",
        "charts/area_gaps.svg",
        "charts/population.png",
        "charts/plans.csv",
        "charts/coverage.csv",
        "charts/coverage.png",
        "charts/staff.png",
        "charts/gap_fan.csv",
        "charts/gap_fan.png",
        "scorecard.csv",
        "policies.csv",
        "initiatives.csv",
        "choices.csv",
        "shadow_prices.csv",
        "plans.txt",
        "report.html",
        "report.docx",
    ] {
        assert!(out.join(file).is_file(), "{file}");
    }
    let said = stdout(&run);
    assert!(said.contains("3.600 ansatte (2.988 årsværk)"), "{said}");
    // One screen.
    assert!(said.lines().count() <= 30 && said.lines().all(|line| line.chars().count() <= 160));
    let manifest: serde_json::Value =
        serde_json::from_slice(&fs::read(out.join("manifest.json")).unwrap()).unwrap();
    assert_eq!(manifest["program"], "pejl");
    assert_eq!(manifest["runs"], 17 * 11);
    // Every output is listed with its digest, and nothing else lies there.
    let listed = manifest["outputs"].as_array().unwrap().len();
    let on_disk = count_files(&out);
    assert_eq!(listed + 1, on_disk);
}

fn count_files(folder: &Path) -> usize {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| if path.is_dir() { count_files(&path) } else { 1 })
        .sum()
}

#[test]
fn the_same_inputs_leave_the_same_bytes_but_for_the_clock() {
    let place = tempfile::tempdir().unwrap();
    let mut outputs = Vec::new();
    for (name, extra) in
        [("a", ["--threads", "1", "--lanes", "1"]), ("b", ["--threads", "16", "--lanes", "8"])]
    {
        let out = place.path().join(name);
        let mut arguments = vec!["run", "tests/studies/drivers", "--out", out.to_str().unwrap()];
        arguments.extend(extra);
        assert_eq!(pejl(&arguments).status.code(), Some(0));
        let manifest: serde_json::Value =
            serde_json::from_slice(&fs::read(out.join("manifest.json")).unwrap()).unwrap();
        // Digests of all files, pictures included.
        outputs.push((manifest["digest"].clone(), manifest["outputs"].clone()));
    }
    assert_eq!(outputs[0], outputs[1]);
}

#[test]
fn a_wrong_study_leaves_nothing_and_says_where() {
    let place = tempfile::tempdir().unwrap();
    let study = place.path().join("studie");
    copy_folder(&root().join("tests/studies/drivers"), &study);
    let scenarios = fs::read_to_string(study.join("scenarios.toml")).unwrap();
    let broken = scenarios.replacen("frame_growth", "frame_grwoth", 1);
    assert_ne!(scenarios, broken);
    fs::write(study.join("scenarios.toml"), broken).unwrap();
    let out = place.path().join("out");
    let (study, out) = (study.to_str().unwrap(), out.to_str().unwrap());
    let run = pejl(&["run", study, "--out", out, "--lang", "en"]);
    assert_eq!(run.status.code(), Some(1));
    assert!(stdout(&run).is_empty());
    let said = stderr(&run);
    assert!(said.contains("P0202") && said.contains("did you mean `frame_growth`?"), "{said}");
    assert!(said.contains("scenarios.toml:"), "{said}");
    assert!(!Path::new(out).exists());

    let json = pejl(&["check", study, "--format", "json", "--lang", "en"]);
    assert_eq!(json.status.code(), Some(1));
    let list: serde_json::Value = serde_json::from_str(&stderr(&json)).unwrap();
    assert_eq!(list[0]["code"], "P0202");
    assert!(list[0]["line"].as_u64().unwrap() > 0);
}

#[test]
fn a_wrong_command_line_is_code_two() {
    for arguments in [
        &["run"][..],
        &["rnu", "scenarios/viborg"],
        &["run", "scenarios/viborg", "--lanes", "7"],
        &["run", "scenarios/viborg", "--vectors", "avx1024"],
        &["run", "scenarios/viborg", "--only", "nosuch"],
        &["run", "scenarios/viborg", "--threads", "0"],
    ] {
        let run = pejl(arguments);
        assert_eq!(run.status.code(), Some(2), "{arguments:?}");
        assert!(!run.stderr.is_empty());
    }
    assert_eq!(pejl(&["--help"]).status.code(), Some(0));
}

#[test]
fn a_folder_of_other_files_is_left_alone() {
    let place = tempfile::tempdir().unwrap();
    fs::write(place.path().join("budget.xlsx"), "years of work").unwrap();
    let out = place.path().to_str().unwrap();
    let run = pejl(&["run", "tests/studies/one_area", "--out", out]);
    assert_eq!(run.status.code(), Some(2));
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
}

#[test]
fn a_place_that_cannot_be_written_is_code_three() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("file");
    fs::write(&file, "x").unwrap();
    let out = file.join("out");
    let run = pejl(&["run", "tests/studies/one_area", "--out", out.to_str().unwrap()]);
    assert_eq!(run.status.code(), Some(3), "{}", stderr(&run));
    assert_eq!(fs::read(&file).unwrap(), b"x");
}

#[test]
fn one_scenario_alone_and_danish_tables_for_excel() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("kun");
    let run = pejl(&[
        "run",
        "scenarios/viborg",
        "--only",
        "recession",
        "--csv",
        "danish",
        "--out",
        out.to_str().unwrap(),
    ]);
    assert_eq!(run.status.code(), Some(0));
    let gap = fs::read_to_string(out.join("gap.csv")).unwrap();
    assert!(gap.starts_with("\u{feff}scenario;plan;area;year;need_dkk"));
    assert!(gap.lines().skip(1).all(|line| line.starts_with("recession;")));
    assert!(gap.contains(";0,9"));
}

#[test]
fn check_shows_calibration_and_changes_in_words() {
    let check = pejl(&["check", "scenarios/viborg"]);
    assert_eq!(check.status.code(), Some(0), "{}", stderr(&check));
    let said = stdout(&check);
    assert!(said.contains("Kalibrering til budgettet"), "{said}");
    assert!(said.contains("Rammernes vækst om året: 0 % → −0,5 %"), "{said}");
    let english = stdout(&pejl(&["check", "scenarios/viborg", "--lang", "en"]));
    assert!(english.contains("Growth of the frames a year: 0% → −0.5%"), "{english}");
}

#[test]
fn completions_and_the_manual_are_printed() {
    for shell in ["bash", "zsh", "fish"] {
        assert!(stdout(&pejl(&["completions", shell])).contains("vectors"), "{shell}");
    }
    let manual = stdout(&pejl(&["manual", "--lang", "en"]));
    assert!(manual.contains(".TH pejl") && manual.contains("The study\\*(Aqs folder"), "{manual}");
}

#[test]
fn a_reader_who_has_gone_away_is_no_failure() {
    let mut run = Command::new(env!("CARGO_BIN_EXE_pejl"))
        .args(["check", "scenarios/viborg"])
        .current_dir(root())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(run.stdout.take());
    assert_eq!(run.wait().unwrap().code(), Some(0));
}

#[test]
fn a_killed_run_leaves_the_folder_absent_or_whole() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    for milliseconds in [5, 20, 40, 60, 80, 120] {
        let mut run = Command::new(env!("CARGO_BIN_EXE_pejl"))
            .args(["run", "scenarios/viborg", "--quiet", "--out", out.to_str().unwrap()])
            .current_dir(root())
            .spawn()
            .unwrap();
        std::thread::sleep(std::time::Duration::from_millis(milliseconds));
        run.kill().unwrap();
        run.wait().unwrap();
        assert_absent_or_whole(&out);
    }
    // And the next run puts it right, with nothing left beside it.
    let status = pejl(&["run", "scenarios/viborg", "--quiet", "--out", out.to_str().unwrap()]);
    assert_eq!(status.status.code(), Some(0), "{}", stderr(&status));
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
}

#[test]
#[cfg(unix)]
fn an_interrupted_run_is_code_three_and_leaves_nothing_half() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    // From early to late, until one is caught at work: neither before it listens nor after it is done.
    let was_interrupted = (1..60).map(|step| 8 * step).any(|milliseconds| {
        let run = Command::new(env!("CARGO_BIN_EXE_pejl"))
            .args(["run", "scenarios/viborg", "--quiet", "--out", out.to_str().unwrap()])
            .current_dir(root())
            .spawn()
            .unwrap();
        std::thread::sleep(std::time::Duration::from_millis(milliseconds));
        Command::new("kill").args(["-INT", &run.id().to_string()]).status().unwrap();
        let code = run.wait_with_output().unwrap().status.code();
        assert_absent_or_whole(&out);
        code == Some(3)
    });
    assert!(was_interrupted, "no run was caught at work");
}

fn assert_absent_or_whole(out: &Path) {
    if out.exists() {
        let manifest = fs::read(out.join("manifest.json")).unwrap();
        let manifest: serde_json::Value = serde_json::from_slice(&manifest).unwrap();
        assert_eq!(manifest["outputs"].as_array().unwrap().len() + 1, count_files(out));
    }
}
