//! Whose work the program is made of: the list of crates is that of cargo, and all of it is printed.
//!
//! `PEJL_BLESS=1 cargo test --test suite licences` writes the list anew.

use crate::studies::{pejl, root, text};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

/// Other systems have some crates of their own, which a machine need not have fetched.
const TARGET: &str = "x86_64-unknown-linux-gnu";

/// Name, version, licence and authors of every crate that is compiled in.
fn compiled_in(more: &[&str]) -> BTreeSet<[String; 4]> {
    let how = ["metadata", "--format-version", "1", "--locked", "--offline"];
    let cargo = Command::new(env!("CARGO"))
        .args(how)
        .args(["--filter-platform", TARGET])
        .args(more)
        .current_dir(root())
        .output()
        .unwrap();
    assert!(cargo.status.success(), "{}", text(&cargo.stderr));
    let found: Value = serde_json::from_slice(&cargo.stdout).unwrap();
    let by_id = |list: &Value| -> BTreeMap<String, Value> {
        let list = list.as_array().unwrap().iter();
        list.map(|one| (one["id"].as_str().unwrap().to_owned(), one.clone())).collect()
    };
    let packages = by_id(&found["packages"]);
    let nodes = by_id(&found["resolve"]["nodes"]);
    let is_macro = |id: &str| {
        let targets = packages[id]["targets"].as_array().unwrap();
        targets.iter().any(|target| target["kind"][0] == "proc-macro")
    };
    let own = found["resolve"]["root"].as_str().unwrap().to_owned();
    let mut seen = BTreeSet::new();
    let mut open = vec![own.clone()];
    while let Some(id) = open.pop() {
        // What only builds the program, such as a macro, is not in it.
        if is_macro(&id) || !seen.insert(id.clone()) {
            continue;
        }
        for dependency in nodes[&id]["deps"].as_array().unwrap() {
            let kinds = dependency["dep_kinds"].as_array().unwrap();
            if kinds.iter().any(|kind| kind["kind"].is_null()) {
                open.push(dependency["pkg"].as_str().unwrap().to_owned());
            }
        }
    }
    seen.remove(&own);
    let row = |id: &String| {
        let package = &packages[id];
        let word = |key: &str| package[key].as_str().unwrap_or_default().to_owned();
        let authors = package["authors"].as_array().unwrap().iter();
        // Names, without addresses of mail.
        let name = |author: &str| author.split(" <").next().unwrap_or_default().to_owned();
        let authors: Vec<String> = authors.filter_map(Value::as_str).map(name).collect();
        let authors = if authors.is_empty() { word("repository") } else { authors.join(", ") };
        // Before SPDX a slash was an OR.
        let licence = word("license").replace('/', " OR ");
        [word("name"), word("version"), licence, authors]
    };
    seen.iter().map(row).collect()
}

#[test]
fn the_list_of_crates_is_that_of_cargo() {
    let usual = compiled_in(&[]);
    let all = compiled_in(&["--features", "parquet"]);
    assert!(all.len() > 100 && usual.is_subset(&all), "{}", all.len());
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["name", "version", "licence", "authors", "with"]).unwrap();
    for row in &all {
        assert!(
            row.iter().all(|cell| !cell.is_empty()),
            "{row:?} has no licence or nobody to name"
        );
        let feature = if usual.contains(row) { "" } else { "parquet" };
        let [name, version, licence, authors] = row;
        writer.write_record([name, version, licence, authors, feature]).unwrap();
    }
    let expected = String::from_utf8(writer.into_inner().unwrap()).unwrap();
    let path = root().join("src/cli/crates.csv");
    if std::env::var_os("PEJL_BLESS").is_some() {
        fs::write(&path, &expected).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap();
    assert!(found == expected, "src/cli/crates.csv is not current; PEJL_BLESS=1 writes it");
}

#[test]
fn licences_are_printed_whole_in_both_languages() {
    let list = fs::read_to_string(root().join("src/cli/crates.csv")).unwrap();
    let own = fs::read_to_string(root().join("LICENSE")).unwrap();
    assert!(own.starts_with("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n"));
    for (lang, headings) in [
        ("da", ["Biblioteker", "Skrifttyper", "Taltabeller", "Pejls licens"]),
        ("en", ["Libraries", "Fonts", "Tables of numbers", "The licence of Pejl"]),
    ] {
        let printed = pejl(&["--licences", "--lang", lang]);
        assert_eq!(printed.status.code(), Some(0), "{}", text(&printed.stderr));
        let page = text(&printed.stdout);
        let mut rest = page.as_str();
        for heading in headings {
            let place =
                rest.find(&format!("\n{heading}\n=")).unwrap_or_else(|| panic!("{heading}"));
            rest = &rest[place + 1..];
        }
        assert!(page.contains("EUPL-1.2") && page.ends_with(own.as_str()), "{lang}");
        for words in ["Open Sans", "Google Corporation", "Frances Y. Kuo and Stephen Joe"] {
            assert!(page.contains(words), "{words}");
        }
        let mut reader = csv::Reader::from_reader(list.as_bytes());
        for record in reader.records() {
            let record = record.unwrap();
            let is_it = |line: &str| {
                let mut words = line.split_whitespace();
                words.next() == Some(&record[0]) && words.next() == Some(&record[1])
            };
            assert!(page.lines().any(is_it), "{record:?}");
        }
    }
    // Without a command there is still none.
    assert_eq!(pejl(&[]).status.code(), Some(2));
    for command in [&["--help"][..], &["completions", "bash"], &["manual"]] {
        let printed = text(&pejl(command).stdout);
        assert!(printed.contains("licences"), "{command:?}");
    }
}
