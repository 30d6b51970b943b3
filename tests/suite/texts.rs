//! The message files and the code name the same messages: none is missing, none is left over, and where a key
//! is composed at run time, all that it can become exists in both languages.

use crate::source::{code, literals, rust_files};
use pejl::analysis::attribution::ChangeDriver;
use pejl::analysis::backtest::NAIVE;
use pejl::analysis::compare::FutureRule;
use pejl::diag::Code;
use pejl::figures::{Figure, Grain};
use pejl::model::{DemandKind, Effect, Factor, Scheme};
use pejl::report::gallery::Chart;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// What stands after `diag-NAME-`.
const PARTS_OF_A_DIAGNOSTIC: [&str; 4] = ["help", "note", "label", "also"];

/// Files that compose a key in another way than by `Texts::term`, with what they add to a key.
const OTHERWISE: [(&str, &str); 4] = [
    ("diag/render.rs", "diag-"),
    ("cli/args/mod.rs", "help-"),
    ("writers/paper/html/figure.rs", "drawn-"),
    ("input/fields.rs", "field-"),
];

/// Each message of a language with its text.
fn messages(lang: &str) -> BTreeMap<String, String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/text/{lang}.ftl"));
    let mut all: BTreeMap<String, String> = BTreeMap::new();
    let mut key = String::new();
    for line in fs::read_to_string(file)
        .unwrap()
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
    {
        let is_key = line.starts_with(|c: char| c.is_ascii_alphabetic());
        match line.split_once(" =").filter(|_| is_key) {
            Some((name, text)) => {
                name.clone_into(&mut key);
                all.insert(key.clone(), text.to_owned());
            }
            None => all.entry(key.clone()).or_default().push_str(line),
        }
    }
    all
}

/// Each list that keys are composed of, with all that can come.
fn lists() -> BTreeMap<&'static str, Vec<String>> {
    let own = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect();
    let naive = |count: usize| NAIVE.iter().take(count).map(|one| one.key().to_owned()).collect();
    let of_a_year = [Grain::AreaYear, Grain::ServiceYear].into_iter().flat_map(Figure::at);
    let effects = [Effect::Offset, Effect::Slope].map(Effect::word);
    BTreeMap::from([
        ("factor", own(&Factor::drawable().map(Factor::key).collect::<Vec<_>>())),
        ("factor-as", own(&effects)),
        ("figure", own(&Figure::ALL.map(Figure::key))),
        ("unit", own(&Figure::ALL.map(|figure| figure.unit().key()))),
        ("compare-rule", own(&FutureRule::ALL.map(FutureRule::key))),
        ("outcome", of_a_year.map(|figure| figure.key().to_owned()).collect()),
        ("driver", own(&ChangeDriver::ALL.map(ChangeDriver::key))),
        ("plan-words", own(&DemandKind::ALL.map(|(word, _)| word))),
        ("ensemble-design", own(&Scheme::ALL.map(|(word, _)| word))),
        ("backtest-head", naive(3)),
        // The last is in the table only.
        ("backtest-naive", naive(2)),
        ("paper-figure", own(&Chart::ALL.map(Chart::key))),
        ("explain", labels()),
    ])
}

/// The first argument of every call in `analysis/explain` that makes a label.
fn labels() -> Vec<String> {
    let mut labels = Vec::new();
    for file in rust_files("src/analysis/explain") {
        let code = code(&file);
        let code = code.split("#[cfg(test)]").next().unwrap();
        // What a label is filled with is not one, nor are keys of input files.
        for call in ["label(\"", "plain(\"", "of_area(\"", "of_band(\""] {
            let after = code.split(call).skip(1);
            labels.extend(after.map(|rest| rest.split('"').next().unwrap().to_owned()));
        }
    }
    assert!(labels.len() > 50, "the test has stopped finding labels");
    labels
}

fn composed(list: &str, key: &str) -> String {
    format!("{list}-{}", key.replace('_', "-"))
}

#[test]
fn the_help_of_plot_names_every_picture() {
    for lang in ["da", "en"] {
        let help = &messages(lang)["help-plot-pictures"];
        for picture in Chart::ALL {
            assert!(help.contains(picture.key()), "{lang}: {}", picture.key());
        }
    }
}

#[test]
fn every_key_that_is_composed_exists_in_both_languages() {
    let lists = lists();
    let (da, en) = (messages("da"), messages("en"));
    let mut wrong = Vec::new();
    for file in rust_files("src") {
        let code = code(&file);
        for call in [".term(\"", ".term_with(\""] {
            for rest in code.split(call).skip(1) {
                let list = rest.split('"').next().unwrap();
                if !lists.contains_key(list) {
                    wrong
                        .push(format!("{}: the list `{list}` is not in this test", file.display()));
                }
            }
        }
        let is_otherwise = OTHERWISE.iter().any(|(own, _)| file.ends_with(own));
        let composes = ["get(&format!(", "format(&format!("].iter().any(|call| code.contains(call));
        if composes && !is_otherwise && !file.ends_with("text/mod.rs") {
            wrong.push(format!("{}: composes a key; use Texts::term", file.display()));
        }
    }
    for (list, keys) in &lists {
        for key in keys.iter().map(|key| composed(list, key)) {
            if !da.contains_key(&key) || !en.contains_key(&key) {
                wrong.push(format!("no message `{key}`"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_message_is_left_over() {
    let da = messages("da");
    let mut named: BTreeSet<String> = BTreeSet::new();
    let mut of_explain = BTreeSet::new();
    for file in rust_files("src").iter().filter(|file| !file.ends_with("text/tests.rs")) {
        let found = literals(&fs::read_to_string(file).unwrap());
        if file.to_string_lossy().contains("analysis/explain/") {
            of_explain.extend(found.iter().cloned());
        }
        named.extend(found);
    }
    for text in da.values() {
        // What another message refers to.
        named.extend(text.split("{ ").skip(1).filter_map(|rest| {
            let end = rest.find(" }")?;
            Some(rest[..end].to_owned())
        }));
    }
    for (list, keys) in lists() {
        named.extend(keys.iter().map(|key| composed(list, key)));
    }
    named.extend(of_explain.iter().map(|key| composed("explain", key)));
    for code in Code::ALL {
        let own = format!("diag-{}", code.slug());
        named.extend(PARTS_OF_A_DIAGNOSTIC.map(|part| format!("{own}-{part}")));
        named.insert(own);
    }
    let is_more_of = |key: &str| {
        let ends = OTHERWISE.iter().filter(|(_, part)| part.starts_with('-'));
        ends.filter_map(|(_, part)| key.strip_suffix(part)).any(|own| named.contains(own))
    };
    let is_of_others = |key: &str| {
        let starts = OTHERWISE.iter().filter(|(_, part)| part.ends_with('-'));
        starts.map(|(_, part)| part).any(|part| *part != "diag-" && key.starts_with(part))
    };
    let left: Vec<&String> = da
        .keys()
        .filter(|key| !named.contains(*key) && !is_more_of(key) && !is_of_others(key))
        .collect();
    assert!(left.is_empty(), "messages that no code names: {left:#?}");
}
