//! The arrows of the house: a module imports lower layers only, and in its own only what is allowed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Layer of each top module, and what it may import within its own layer.
const HOUSE: &[(&str, u8, &[&str])] = &[
    ("units", 0, &[]),
    ("ids", 0, &[]),
    ("text", 0, &[]),
    ("diag", 0, &["text"]),
    ("numeric", 0, &[]),
    ("model", 1, &[]),
    ("input", 1, &["model"]),
    ("tables", 1, &["model"]),
    ("demography", 2, &[]),
    ("levers", 2, &[]),
    ("need", 2, &["demography", "levers"]),
    ("budget", 2, &["need"]),
    ("allocation", 2, &["levers", "need", "budget"]),
    ("staff", 2, &["demography", "levers", "need", "allocation"]),
    ("gap", 2, &["need", "allocation", "staff"]),
    ("run", 3, &[]),
    ("figures", 3, &["run"]),
    ("ensemble", 3, &["run", "figures"]),
    ("analysis", 3, &["run", "figures", "ensemble"]),
    ("output", 4, &[]),
    ("chart", 4, &["output"]),
    ("report", 4, &["output", "chart"]),
    ("cli", 5, &["web"]),
    ("web", 5, &[]),
];

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

/// The top modules that a file names by `crate::`.
fn imports(code: &str) -> Vec<String> {
    code.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| line.split("crate::").skip(1))
        .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect())
        .filter(|name: &String| !name.is_empty())
        .collect()
}

#[test]
fn imports_follow_the_arrows_of_the_house() {
    let house: BTreeMap<&str, (u8, &[&str])> =
        HOUSE.iter().map(|(name, layer, allowed)| (*name, (*layer, *allowed))).collect();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    rust_files(&source, &mut files);
    let mut wrong = Vec::new();
    let mut seen = 0;
    for file in files {
        let relative = file.strip_prefix(&source).unwrap();
        let top = relative.components().next().unwrap().as_os_str().to_string_lossy();
        let module = top.trim_end_matches(".rs").to_owned();
        if module == "lib" || module == "main" {
            continue;
        }
        let Some((layer, allowed)) = house.get(module.as_str()) else {
            wrong.push(format!("{module} has no place in the house"));
            continue;
        };
        for name in imports(&fs::read_to_string(&file).unwrap()) {
            seen += 1;
            if name == module {
                continue;
            }
            match house.get(name.as_str()) {
                None => wrong.push(format!("{}: crate::{name} is no module", relative.display())),
                Some((other, _)) if other < layer => {}
                Some((other, _)) if other == layer && allowed.contains(&name.as_str()) => {}
                Some(_) => wrong.push(format!("{}: must not import {name}", relative.display())),
            }
        }
    }
    assert!(seen > 50, "the test has stopped reading imports");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn an_import_is_found_wherever_it_stands() {
    let code =
        "use crate::model::Study;\n// crate::cli is only talked of\nfn f(a: crate::run::X) {}";
    assert_eq!(imports(code), ["model", "run"]);
}
