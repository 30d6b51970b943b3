//! What the tests share: the studies of the repository, read and run.

use pejl::ensemble::{How, ScenarioResult, run_scenarios};
use pejl::ids::ScenarioId;
use pejl::model::Study;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Are long tests wanted at their full size? `PEJL_FULL=1 cargo test --release`; else the same on fewer cases.
pub(crate) fn is_full() -> bool {
    std::env::vars().any(|(key, _)| key == "PEJL_FULL")
}

/// All of `cases` at full size, else every `step`th.
pub(crate) fn some_of<T: Clone>(cases: &[T], step: usize) -> Vec<T> {
    cases.iter().step_by(if is_full() { 1 } else { step }).cloned().collect()
}

/// The repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The studies that the independent calculation has been run on.
pub(crate) const REFERENCE_STUDIES: [&str; 8] = [
    "one_area",
    "sixteen_areas",
    "century",
    "drivers",
    "plans_levers",
    "plans_floors",
    "plans_hands",
    "plans_efforts",
];

/// Runs the program in the repository.
pub(crate) fn pejl(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_pejl")).args(arguments).current_dir(root()).output().unwrap()
}

/// What was printed, with ordinary spaces.
pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap().replace('\u{a0}', " ")
}

/// A study of `tests/studies`, or `viborg`.
pub(crate) fn read(name: &str) -> Study {
    let folder = match name {
        "viborg" => root().join("scenarios/viborg"),
        other => root().join("tests/studies").join(other),
    };
    match pejl::input::read_study(&folder) {
        Ok(reading) => reading.study,
        Err(wrong) => panic!("{name}:\n{}", wrong.render(pejl::text::Lang::En)),
    }
}

/// All its scenarios under all its plans.
pub(crate) fn run(study: &Study, how: How) -> Vec<ScenarioResult> {
    let all: Vec<ScenarioId> = (0..study.scenarios.len()).map(ScenarioId::from).collect();
    run_scenarios(study, &all, how, |_| {})
}

/// Copies a folder with all that is in it.
pub(crate) fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}
