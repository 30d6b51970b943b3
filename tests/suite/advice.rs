//! The advice of every message, followed: the fault is gone then, and nothing new is wrong.
//!
//! A case of `tests/bad` has beside its `patch.toml`, which breaks the good study, an `advice.toml`, which does what the help
//! line of its code says, with the same steps (`bad`). A code without one fails here.

use crate::bad::{cases, codes_beside, diagnose, folder, patch};
use crate::studies::copy_folder;
use pejl::diag::Code;
use pejl::text::{Lang, Texts};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The file with what the help says.
const ADVICE: &str = "advice.toml";

fn advised() -> Vec<PathBuf> {
    cases().into_iter().filter(|case| case.join(ADVICE).is_file()).collect()
}

fn code_of(case: &Path) -> String {
    case.file_name().unwrap().to_string_lossy().split('-').next().unwrap().to_owned()
}

#[test]
fn advice_that_is_followed_takes_the_fault_away_and_brings_no_other() {
    let mut wrong = Vec::new();
    for case in advised() {
        let place = tempfile::tempdir().unwrap();
        let study = place.path().join("bad");
        copy_folder(&folder().join("_good"), &study);
        patch(&study, &case, "patch.toml");
        let codes = |found: &[Code]| -> BTreeSet<Code> { found.iter().copied().collect() };
        let before = codes(&diagnose(&study).0.codes());
        patch(&study, &case, ADVICE);
        let (found, map) = diagnose(&study);
        let after = codes(&found.codes());
        let own = code_of(&case);
        let is_left = after.iter().any(|code| code.name() == own);
        // Warnings too: they are what shows that a number has become a wrong one.
        if is_left || !after.is_subset(&before) {
            let text = found.to_text(&map, &Texts::new(Lang::En));
            wrong.push(format!("{}:\n{text}", case.display()));
        }
    }
    assert!(wrong.is_empty(), "the advice does not help:\n{}", wrong.join("\n"));
}

#[test]
fn each_code_has_advice_that_was_followed() {
    let lacking = codes_beside(advised().iter().map(|case| code_of(case)).collect());
    assert!(lacking.is_empty(), "codes whose advice no `{ADVICE}` follows: {lacking:#?}");
}

#[test]
fn no_broken_study_is_right_before_the_advice() {
    for case in advised() {
        let place = tempfile::tempdir().unwrap();
        let study = place.path().join("bad");
        copy_folder(&folder().join("_good"), &study);
        patch(&study, &case, "patch.toml");
        let found = diagnose(&study).0.codes();
        let own = code_of(&case);
        assert!(found.iter().any(|code| code.name() == own), "{}", case.display());
    }
}
