//! `pejl explain` as it is called: what it says, what it leaves, and what it refuses.

use crate::studies::{pejl, root};
use serde_json::Value;
use std::fs;
use std::process::Output;

fn stdout(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap().replace('\u{a0}', " ")
}

fn refused(arguments: &[&str]) -> String {
    let output = pejl(arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    assert!(output.stdout.is_empty());
    String::from_utf8(output.stderr).unwrap()
}

const CELL: [&str; 7] =
    ["explain", "scenarios/viborg", "gap_dkk", "--area", "elderly", "--year", "2030"];

fn cell(extra: &[&str]) -> Vec<&'static str> {
    CELL.iter()
        .copied()
        .chain(extra.iter().map(|word| &*String::leak((*word).to_owned())))
        .collect()
}

/// Every leaf's inputs, and every node checked by what its `combine` says.
fn walk(node: &Value, leaves: &mut Vec<Value>) {
    let Some(children) = node["children"].as_array() else {
        assert_eq!(node["combine"], "input");
        let inputs = node["inputs"].as_array().unwrap();
        assert!(!inputs.is_empty(), "{node}");
        leaves.extend(inputs.iter().cloned());
        return;
    };
    let values: Vec<f64> = children.iter().map(|own| own["value"].as_f64().unwrap()).collect();
    let given = match node["combine"].as_str().unwrap() {
        "sum" => Some(values.iter().sum()),
        "product" => Some(values.iter().product()),
        "difference" => Some(values[0] - values[1..].iter().sum::<f64>()),
        _ => None,
    };
    let value = node["value"].as_f64().unwrap();
    let largest = values.iter().fold(value.abs(), |most, own| most.max(own.abs()));
    if let Some(given) = given {
        assert!(
            (given - value).abs() <= 1e-9 * largest.max(1.0),
            "{}: {given} {value}",
            node["label"]
        );
    }
    for child in children {
        walk(child, leaves);
    }
}

#[test]
fn a_cell_is_told_as_a_tree_with_files_lines_and_a_sentence() {
    let page = stdout(&pejl(&cell(&[])));
    assert!(page.contains("gap_dkk · Ældre · 2030"), "{page}");
    assert!(page.contains("Gabet for Ældre er"), "{page}");
    assert!(page.lines().count() < 60, "{page}");
    let deep = stdout(&pejl(&cell(&["--depth", "30", "--lang", "en"])));
    for place in ["data/use_rates.csv:", "data/population.csv:", "model.toml:", "scenarios.toml:"] {
        assert!(deep.contains(place), "{place}");
    }
    // No label without words.
    assert!(!deep.contains("explain-"), "{deep}");
    // The other order of words means the same.
    let turned = ["explain", "gap_dkk", "scenarios/viborg", "--area", "elderly", "--year", "2030"];
    assert_eq!(stdout(&pejl(&turned)), page);
}

#[test]
fn a_document_for_programs_adds_up_and_names_lines_that_are_there() {
    for metric in ["gap_dkk", "need_fte", "coverage", "available_fte"] {
        let words =
            ["explain", "scenarios/viborg", metric, "--year", "2025", "--plan", "restructure"];
        let page = stdout(&pejl(&[&words[..], &["--format", "json"]].concat()));
        let document: Value = serde_json::from_str(&page).unwrap();
        assert_eq!(document["value"], document["tree"]["value"]);
        let mut leaves = Vec::new();
        walk(&document["tree"], &mut leaves);
        for leaf in leaves {
            let file = root().join("scenarios/viborg").join(leaf["file"].as_str().unwrap());
            let lines = fs::read_to_string(file).unwrap().lines().count() as u64;
            let line = leaf["line"].as_u64().unwrap();
            assert!(1 <= line && line <= leaf["last_line"].as_u64().unwrap(), "{leaf}");
            assert!(leaf["last_line"].as_u64().unwrap() <= lines, "{leaf}");
        }
    }
}

#[test]
fn a_change_is_split_to_the_krone_in_words_in_json_and_in_files() {
    let place = tempfile::tempdir().unwrap();
    for against in ["year=2016", "scenario=frames_minus_one", "plan=lean"] {
        let out = place.path().join(against.replace('=', "-"));
        let extra = ["--against", against, "--format", "json", "--out", out.to_str().unwrap()];
        let document: Value = serde_json::from_str(&stdout(&pejl(&cell(&extra)))).unwrap();
        let drivers = &document["drivers"];
        let parts: f64 = drivers["parts"]
            .as_array()
            .unwrap()
            .iter()
            .map(|part| part["delta"].as_f64().unwrap())
            .sum();
        assert_eq!(parts, drivers["change"].as_f64().unwrap());
        let ends = [&drivers["from"], &drivers["to"]].map(|end| end.as_f64().unwrap().round());
        assert_eq!(ends[1] - ends[0], parts);
        for file in [
            "explain.json",
            "explain.csv",
            "drivers.csv",
            "charts/drivers.svg",
            "charts/drivers.png",
            "charts/drivers.csv",
            "manifest.json",
            "inputs/model.toml",
        ] {
            assert!(out.join(file).is_file(), "{against}: {file}");
        }
        let table = fs::read_to_string(out.join("drivers.csv")).unwrap();
        let deltas = table
            .lines()
            .skip(1)
            .map(|line| line.split(',').nth(9).unwrap().parse::<f64>().unwrap());
        assert_eq!(deltas.sum::<f64>(), parts);
        let page = stdout(&pejl(&cell(&["--against", against])));
        assert!(page.contains("Hvad har ændret det"), "{page}");
    }
}

#[test]
fn what_is_not_there_is_refused_with_what_is() {
    for (words, told) in [
        (vec!["explain", "scenarios/viborg", "deficit"], "gap_dkk, coverage"),
        (vec!["explain", "scenarios/viborg", "gap_dkk", "--area", "old"], "health, elderly"),
        (vec!["explain", "scenarios/viborg", "gap_dkk", "--plan", "x"], "today, fixed_shares"),
        (vec!["explain", "scenarios/viborg", "gap_dkk", "--scenario", "x"], "central, frames"),
        (vec!["explain", "scenarios/viborg", "gap_dkk", "--year", "2041"], "2016"),
        (vec!["explain", "scenarios/viborg", "gap_dkk", "--against", "2016"], "year=2016"),
        (vec!["explain", "scenarios/viborg", "gap_dkk", "--against", "plan=x"], "today"),
        (vec!["explain", "scenarios/viborg", "gap_dkk", "--against", "year=1999"], "2040"),
    ] {
        let said = refused(&words);
        assert!(said.contains(told), "{said}");
    }
    let wrong = pejl(&["explain", "no/such/study", "gap_dkk"]);
    assert_eq!(wrong.status.code(), Some(1));
}
