//! The two message files say the same things, and the code asks for nothing that they lack.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::*;

/// Each message with the variables that it takes, those of messages that it refers to among them.
fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = own_variables(source);
    let refers = |line: &str| -> Vec<String> {
        let inside = line.split("{ ").skip(1).filter_map(|rest| rest.split_once(" }"));
        inside.map(|(name, _)| name.to_owned()).collect()
    };
    let mut key = String::new();
    let mut references: Vec<(String, String)> = Vec::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" =").filter(|(name, _)| all.contains_key(*name)) {
            key = name.to_owned();
        }
        let known = refers(line).into_iter().filter(|name| all.contains_key(name));
        references.extend(known.map(|name| (key.clone(), name)));
    }
    // As often as messages refer to one another in a row.
    for _ in 0..3 {
        for (key, other) in &references {
            let more = all[other].clone();
            all.entry(key.clone()).or_default().extend(more);
        }
    }
    all
}

fn own_variables(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let mut rest = line;
        if line.starts_with(|c: char| c.is_ascii_alphabetic())
            && let Some((name, body)) = line.split_once(" =")
        {
            key = name.to_owned();
            assert!(!all.contains_key(&key), "`{key}` stands twice");
            all.insert(key.clone(), BTreeSet::new());
            rest = body;
        }
        for part in rest.split('$').skip(1) {
            let end = part.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-');
            let variable = &part[..end.unwrap_or(part.len())];
            all.entry(key.clone()).or_default().insert(variable.to_owned());
        }
    }
    all
}

fn rust_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

#[test]
fn message_files_have_no_syntax_errors() {
    for source in [DA, EN] {
        if let Err((_, errors)) = FluentResource::try_new(source.to_owned()) {
            panic!("{errors:?}");
        }
    }
}

#[test]
fn both_languages_have_the_same_keys_and_variables() {
    let (da, en) = (messages(DA), messages(EN));
    for (key, variables) in &da {
        let other = en.get(key).unwrap_or_else(|| panic!("`{key}` is missing in en.ftl"));
        assert_eq!(variables, other, "variables of `{key}`");
    }
    for key in en.keys() {
        assert!(da.contains_key(key), "`{key}` is missing in da.ftl");
    }
}

#[test]
fn every_key_in_the_code_exists() {
    let known = messages(DA);
    let mut files = Vec::new();
    rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let mut missing = Vec::new();
    for file in files.iter().filter(|file| !file.ends_with("text/tests.rs")) {
        // Without white space, so that calls broken over lines are found as well.
        let code: String =
            fs::read_to_string(file).unwrap().chars().filter(|c| !c.is_whitespace()).collect();
        for call in ["texts.get(\"", "texts.format(\"", "texts().get(\"", "texts().format(\""] {
            for part in code.split(call).skip(1) {
                let key = part.split('"').next().unwrap_or_default();
                if !known.contains_key(key) {
                    missing.push(format!("{}: {key}", file.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "keys without a message: {missing:#?}");
}

#[test]
fn a_missing_key_is_given_back() {
    let texts = Texts::new(Lang::En);
    assert_eq!(texts.get("no-such-key"), "no-such-key");
}

#[test]
fn numbers_choose_the_plural_and_are_shown_with_our_separators() {
    let (da, en) = (Texts::new(Lang::Da), Texts::new(Lang::En));
    assert_eq!(da.format("persons", &[("count", 1.into())]), "1 person");
    assert_eq!(da.format("persons", &[("count", 12_345.into())]), "12.345 personer");
    assert_eq!(en.format("persons", &[("count", 12_345_i64.into())]), "12,345 people");
}

#[test]
fn texts_travel_between_threads() {
    fn check<T: Send + Sync>() {}
    check::<Texts>();
}

#[test]
fn languages_are_read_and_shown() {
    assert_eq!("da".parse(), Ok(Lang::Da));
    assert_eq!("en".parse(), Ok(Lang::En));
    assert!("sv".parse::<Lang>().is_err());
    assert_eq!(Lang::default().to_string(), "da");
    assert_eq!(Arg::year(2040), Arg::Text("2040".into()));
}
