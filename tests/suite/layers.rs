//! The arrows of the house: a module imports lower layers only, in its own only what is allowed, and no two files
//! import each other.

use super::imports::{Module, Sources};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Layer of each top module, and what it may import within its own layer.
const HOUSE: &[(&str, u8, &[&str])] = &[
    ("units", 0, &[]),
    ("ids", 0, &[]),
    ("text", 0, &[]),
    ("diag", 0, &["text"]),
    ("digest", 0, &[]),
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
    ("chart", 4, &[]),
    ("writers", 4, &["chart"]),
    ("topics", 5, &[]),
    ("report", 5, &["topics"]),
    ("cli", 6, &["web"]),
    ("web", 6, &[]),
];

type Imports = BTreeMap<Module, BTreeSet<Module>>;

/// Imports that the house does not allow.
fn against_the_arrows(imports: &Imports) -> Vec<String> {
    let house: BTreeMap<&str, (u8, &[&str])> =
        HOUSE.iter().map(|(name, layer, allowed)| (*name, (*layer, *allowed))).collect();
    let mut wrong = BTreeSet::new();
    for (module, others) in imports {
        let Some((layer, allowed)) = house.get(module[0].as_str()) else {
            wrong.insert(format!("{} has no place in the house", module[0]));
            continue;
        };
        for other in others.iter().filter(|other| other[0] != module[0]) {
            let is_allowed = house.get(other[0].as_str()).is_some_and(|(below, _)| {
                below < layer || below == layer && allowed.contains(&other[0].as_str())
            });
            if !is_allowed {
                wrong.insert(format!("{} must not import {}", module.join("::"), other.join("::")));
            }
        }
    }
    wrong.into_iter().collect()
}

/// Groups of files of which each imports, directly or by way of others, every other one.
///
/// A folder's `mod.rs` and the files in its folder are one module in several files: it names their parts, they use
/// its types. Between these two alone an import is no arrow; every other pair counts, in one folder as well.
fn circles(imports: &Imports) -> Vec<Vec<String>> {
    let is_own = |one: &Module, other: &Module| one.starts_with(other) || other.starts_with(one);
    let reached = |start: &Module| {
        let mut seen = BTreeSet::new();
        let mut open = vec![start];
        while let Some(module) = open.pop() {
            for next in imports.get(module).into_iter().flatten() {
                if !is_own(module, next) && seen.insert(next) {
                    open.push(next);
                }
            }
        }
        seen
    };
    let reached: BTreeMap<&Module, BTreeSet<&Module>> =
        imports.keys().map(|module| (module, reached(module))).collect();
    let mut circles = BTreeSet::new();
    for (module, others) in &reached {
        let back = others.iter().filter(|other| reached[**other].contains(module));
        let mut circle: Vec<String> = back.map(|other| other.join("::")).collect();
        if !circle.is_empty() {
            circle.push(module.join("::"));
            circle.sort_unstable();
            circle.dedup();
            circles.insert(circle);
        }
    }
    circles.into_iter().collect()
}

fn imports_of_the_program() -> Imports {
    let imports = Sources::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).imports();
    let count: usize = imports.values().map(BTreeSet::len).sum();
    assert!(count > 1_000, "the test has stopped reading imports: {count}");
    imports
}

#[test]
fn imports_follow_the_arrows_of_the_house() {
    let wrong = against_the_arrows(&imports_of_the_program());
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_two_files_import_each_other() {
    let circles = circles(&imports_of_the_program());
    assert!(circles.is_empty(), "{circles:#?}");
}

#[test]
fn an_import_against_the_arrows_is_found() {
    let sources = Sources::of(&[
        ("model::study", "use crate::input::Reading;"),
        ("input", "pub struct Reading;"),
        ("chart", "fn draw() { crate::writers::csv::write(); }"),
        ("writers::csv", "pub fn write() {}"),
        ("told", ""),
    ]);
    assert_eq!(
        against_the_arrows(&sources.imports()),
        [
            "chart must not import writers::csv",
            "model::study must not import input",
            "told has no place in the house"
        ]
    );
}

#[test]
fn a_circle_is_found_between_files_of_a_folder_and_through_a_third() {
    let sources = Sources::of(&[
        ("chart", "mod fan;\nmod key;\npub use fan::Fan;\npub struct Picture;"),
        ("chart::fan", "use super::key::Key;\nuse super::Picture;\npub struct Fan(Key, Picture);"),
        ("chart::key", "pub struct Key(super::Fan);"),
        ("run::one", "use super::two::Two;\npub struct One(Two);"),
        ("run::two", "pub struct Two(crate::run::three::Three);"),
        ("run::three", "use crate::run::one as first;\npub struct Three(first::One);"),
        ("run::four", "use super::one::One;"),
    ]);
    assert_eq!(
        circles(&sources.imports()),
        [vec!["chart::fan", "chart::key"], vec!["run::one", "run::three", "run::two"]]
    );
}
