//! Nothing of the user's is lost: files in a folder of results, other studies' results, full disks.

use crate::studies::{copy_folder, pejl, root, text};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A small study in a folder of its own.
fn study(place: &Path, name: &str) -> PathBuf {
    let folder = place.join(name);
    copy_folder(&root().join("tests/studies/one_area"), &folder);
    folder
}

fn run(study: &Path, out: &Path) -> std::process::Output {
    pejl(&["run", study.to_str().unwrap(), "--out", out.to_str().unwrap(), "--lang", "en"])
}

#[test]
fn files_of_the_users_are_kept_beside_the_next_run_and_named_on_the_screen() {
    let place = tempfile::tempdir().unwrap();
    let (study, out) = (study(place.path(), "study"), place.path().join("out"));
    assert_eq!(run(&study, &out).status.code(), Some(0));
    fs::write(out.join("notes.txt"), "minutes of the committee").unwrap();
    fs::write(out.join("pejl.xlsx"), "edited by hand").unwrap();
    let again = run(&study, &out);
    assert_eq!(again.status.code(), Some(0), "{}", text(&again.stderr));
    let kept = place.path().join("out.kept-1");
    assert!(text(&again.stderr).contains(kept.to_str().unwrap()), "{}", text(&again.stderr));
    assert_eq!(fs::read_to_string(kept.join("notes.txt")).unwrap(), "minutes of the committee");
    assert_eq!(fs::read_to_string(kept.join("pejl.xlsx")).unwrap(), "edited by hand");
    assert!(fs::metadata(out.join("pejl.xlsx")).unwrap().len() > 10_000);
    // Nothing was changed this time.
    assert!(!text(&run(&study, &out).stderr).contains("kept"));
}

#[test]
fn the_folder_of_another_study_and_one_that_holds_the_study_are_no_places() {
    let place = tempfile::tempdir().unwrap();
    let [first, second] = ["2024/viborg", "2025/viborg"].map(|name| study(place.path(), name));
    let out = place.path().join("out");
    assert_eq!(run(&first, &out).status.code(), Some(0));
    let manifest = fs::read(out.join("manifest.json")).unwrap();
    let other = run(&second, &out);
    assert_eq!(other.status.code(), Some(2), "{}", text(&other.stderr));
    assert!(text(&other.stderr).contains("2024/viborg"), "{}", text(&other.stderr));
    let inner = out.join("mine");
    copy_folder(&first, &inner);
    let held = run(&inner, &out);
    assert_eq!(held.status.code(), Some(2), "{}", text(&held.stderr));
    assert!(inner.join("model.toml").exists());
    assert_eq!(fs::read(out.join("manifest.json")).unwrap(), manifest);
}

#[test]
fn parts_inside_the_folder_that_they_are_merged_into_are_no_parts() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("all");
    let shard = |number: &str| {
        let part = out.join(number).to_str().unwrap().to_owned();
        let viborg = root().join("scenarios/viborg");
        let asked = ["ensemble", viborg.to_str().unwrap(), "--runs", "64", "--quiet", "--out"];
        let made = pejl(&[&asked[..], &[&part, "--shard", &format!("{number}/2")]].concat());
        assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
        part
    };
    let parts = ["1", "2"].map(shard);
    let merged = pejl(&["merge", &parts[0], &parts[1], "--out", out.to_str().unwrap()]);
    assert_eq!(merged.status.code(), Some(2), "{}", text(&merged.stderr));
    assert!(Path::new(&parts[1]).exists());
}

#[test]
fn some_scenarios_have_a_folder_of_their_own_by_default() {
    let place = tempfile::tempdir().unwrap();
    study(place.path(), "study");
    let scenario = pejl::input::read_study(&place.path().join("study")).map_err(|_| ()).unwrap();
    let id = &scenario.study.scenarios[0].id;
    let run = Command::new(env!("CARGO_BIN_EXE_pejl"))
        .args(["run", "study", "--only", id])
        .current_dir(place.path())
        .output()
        .unwrap();
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
    assert!(place.path().join(format!("out/study-{id}/gap.csv")).exists());
    assert!(!place.path().join("out/study").exists());
}

#[test]
fn a_file_or_a_link_as_folder_is_called_what_it_is() {
    let place = tempfile::tempdir().unwrap();
    let study = study(place.path(), "study");
    let file = place.path().join("file");
    fs::write(&file, "mine").unwrap();
    let refused = run(&study, &file);
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("is a file"), "{}", text(&refused.stderr));
    #[cfg(unix)]
    {
        let link = place.path().join("link");
        std::os::unix::fs::symlink(place.path().join("elsewhere"), &link).unwrap();
        let refused = run(&study, &link);
        assert_eq!(refused.status.code(), Some(2));
        assert!(text(&refused.stderr).contains("is a link"), "{}", text(&refused.stderr));
    }
}

#[test]
#[cfg(target_os = "linux")]
fn what_cannot_be_printed_is_a_failure_of_the_machine_in_the_users_language() {
    let viborg = root().join("scenarios/viborg");
    let viborg = viborg.to_str().unwrap();
    for command in [&["--help"][..], &["check", viborg, "--report"], &["completions", "bash"]] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let out = Command::new(env!("CARGO_BIN_EXE_pejl"))
            .args(command)
            .stdout(Stdio::from(full))
            .output()
            .unwrap();
        assert_eq!(out.status.code(), Some(3), "{command:?}");
        let said = text(&out.stderr);
        assert!(said.contains("der er ikke mere plads på disken"), "{command:?}: {said}");
    }
}
