//! What `pejl new` writes can be read, checked and run; the shipped study comes back as it is.

use crate::studies::root;
use pejl::ensemble::base_year;
use pejl::input::{check_calibration, read_study};
use std::fs;
use std::path::Path;
use std::process::Command;

fn pejl(arguments: &[&str]) -> i32 {
    let run = Command::new(env!("CARGO_BIN_EXE_pejl")).args(arguments).output().unwrap();
    run.status.code().unwrap()
}

#[test]
fn a_new_study_has_nothing_to_mend_in_either_language() {
    for lang in ["da", "en"] {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("ny kommune");
        assert_eq!(pejl(&["new", folder.to_str().unwrap(), "--lang", lang]), 0);
        let reading = read_study(&folder).unwrap_or_else(|wrong| {
            panic!("{}", wrong.render(pejl::text::Lang::En));
        });
        assert!(reading.warnings.is_empty());
        assert_eq!(reading.study.model.language.to_string(), lang);
        let factors = base_year(&reading.study);
        assert!(check_calibration(&reading.study, &reading.places, &factors).is_empty());
        let model = fs::read_to_string(folder.join("model.toml")).unwrap();
        assert!(!model.contains("#da") && !model.contains("#en") && !model.contains('@'));
        let out = place.path().join("out");
        let (folder, out) = (folder.to_str().unwrap(), out.to_str().unwrap());
        assert_eq!(pejl(&["run", folder, "--out", out]), 0);
        assert!(Path::new(out).join("ensemble.csv").is_file());
        // Someone's work is not written over.
        assert_eq!(pejl(&["new", folder]), 2);
    }
}

#[test]
fn the_shipped_study_is_in_the_program_byte_for_byte() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("viborg");
    assert_eq!(pejl(&["new", folder.to_str().unwrap(), "--example", "viborg"]), 0);
    let mut compared = 0;
    compare(&root().join("scenarios/viborg"), &folder, &mut compared);
    assert_eq!(compared, 22);
}

fn compare(shipped: &Path, written: &Path, compared: &mut usize) {
    for entry in fs::read_dir(shipped).unwrap() {
        let path = entry.unwrap().path();
        let other = written.join(path.file_name().unwrap());
        if path.is_dir() {
            compare(&path, &other, compared);
        } else {
            assert!(fs::read(&path).unwrap() == fs::read(&other).unwrap(), "{}", path.display());
            *compared += 1;
        }
    }
}
