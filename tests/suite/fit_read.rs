//! A fit as a study names it: what is read back is what was fitted, and it counts among the study's inputs.

use crate::studies::{copy_folder, pejl, root};
use pejl::demography::paths::fit_outlook;
use pejl::input::{read_deaths, read_study};
use pejl::units::Year;
use std::fs;
use std::path::Path;

const DENMARK: &str = "tests/reference/deaths/denmark.csv";

/// A study with base year 2020 that names a fit, made with these options.
fn study_with_fit(study: &Path, options: &[&str]) {
    copy_folder(&root().join("tests/bad/_good"), study);
    let model = fs::read_to_string(study.join("model.toml")).unwrap();
    fs::write(study.join("model.toml"), model + "fit = \"data/fit.toml\"\n").unwrap();
    let out = study.join("data/fit.toml");
    let done = pejl(&[&["fit", DENMARK, "--out", out.to_str().unwrap()], options].concat());
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

#[test]
fn what_a_study_reads_of_a_fit_has_every_bit_of_what_was_fitted() {
    let place = tempfile::tempdir().unwrap();
    let study = place.path().join("study");
    study_with_fit(&study, &["--from", "1991"]);
    let reading = read_study(&study).unwrap();
    assert!(reading.warnings.is_empty());
    let observed = read_deaths(&root().join(DENMARK)).unwrap().observed;
    let window = observed.window((Year(1991), Year(2012)), (0, 99)).unwrap();
    let fitted = fit_outlook(&window, None, None).unwrap().outlook;
    assert_eq!(fitted.mortality.ways.len(), 64);
    assert_eq!(reading.study.model.outlook, Some(fitted));
}

#[test]
fn a_fit_is_among_the_files_that_the_manifest_lists() {
    let place = tempfile::tempdir().unwrap();
    let study = place.path().join("study");
    study_with_fit(&study, &[]);
    let out = place.path().join("out");
    let run = pejl(&["run", study.to_str().unwrap(), "--out", out.to_str().unwrap()]);
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let bytes = fs::read(study.join("data/fit.toml")).unwrap();
    assert_eq!(fs::read(out.join("inputs/data/fit.toml")).unwrap(), bytes);
    let manifest = fs::read_to_string(out.join("manifest.json")).unwrap();
    assert!(manifest.contains(&pejl::digest::sha256_hex(&bytes)), "{manifest}");
}
