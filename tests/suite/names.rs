//! A type's name means one thing in the whole program.

use crate::source::rust_files;
use std::collections::BTreeMap;
use std::fs;

/// Types of a file by name; what a module of tests has is its own.
fn types(code: &str) -> Vec<String> {
    let mut names = Vec::new();
    for line in code.lines() {
        if line.starts_with("#[cfg(test)]") {
            break;
        }
        let line = line.trim_start();
        let line = line.strip_prefix("pub ").unwrap_or(line);
        let line = line.strip_prefix("pub(crate) ").unwrap_or(line);
        let line = line.strip_prefix("pub(super) ").unwrap_or(line);
        for word in ["struct ", "enum ", "trait "] {
            if let Some(rest) = line.strip_prefix(word) {
                let letters = |c: &char| c.is_alphanumeric() || *c == '_';
                let name: String = rest.chars().take_while(letters).collect();
                // A macro's type has its name from who calls the macro.
                if !name.is_empty() {
                    names.push(name);
                }
            }
        }
    }
    names
}

#[test]
fn no_two_types_share_a_name() {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in rust_files("src") {
        let path = file.display().to_string();
        if path.ends_with("tests.rs") || path.contains("/tests/") {
            continue;
        }
        for name in types(&fs::read_to_string(&file).unwrap()) {
            found.entry(name).or_default().push(path.clone());
        }
    }
    assert!(found.len() > 300, "the test has stopped reading types");
    found.retain(|_, files| files.len() > 1);
    assert!(found.is_empty(), "{} names of several types: {found:#?}", found.len());
}

#[test]
fn a_type_is_found_however_public_it_is() {
    let code = "pub struct A;\n  pub(super) enum B {\nstruct C<'a>(&'a u8);\npub(crate) trait D {}\npub struct $name;\n\
                #[cfg(test)]\nmod tests {\nstruct E;";
    assert_eq!(types(code), ["A", "B", "C", "D"]);
}
