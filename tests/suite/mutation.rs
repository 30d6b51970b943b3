//! Broken at random: bytes and values of the shipped studies.
//!
//! Whatever is broken, the reader must not panic, must not refuse without a word, and must not accept a
//! value that the design forbids; what it accepts must run to finite numbers. A thousand cases here, ten thousand
//! with `PEJL_FULL=1`, any number with `PEJL_MUTATIONS=1000000 cargo test --release --test suite mutation`. The seed
//! is fixed, so the same count gives the same cases on every machine.

use crate::mutation_plans::PLANS;
use crate::studies::{copy_folder, is_full, root};
use pejl::ensemble::{How, run_scenarios};
use pejl::ids::ScenarioId;
use pejl::input::read_study;
use pejl::numeric::Vectors;
use pejl::text::{Lang, Texts};
use rayon::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};

const SEED: u64 = 2016;
/// Cases of one worker, with its own copy of each study.
const CASES_OF_A_WORKER: usize = 250;

/// A cheap generator: the same cases on every machine.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % bound.max(1)
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

fn workers() -> usize {
    let asked = std::env::vars().find(|(key, _)| key == "PEJL_MUTATIONS");
    let cases: usize = match asked {
        Some((_, count)) => count.parse().unwrap(),
        None if is_full() => 10_000,
        None => 1_000,
    };
    cases.div_ceil(CASES_OF_A_WORKER)
}

fn files_of(study: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = ["", "data"]
        .iter()
        .flat_map(|inner| fs::read_dir(study.join(inner)).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    files
}

/// The shipped studies, the small ones oftener as they are read quicker.
const STUDIES: [(&str, usize); 4] = [
    ("tests/bad/_good", 12),
    ("tests/studies/one_area", 4),
    ("tests/studies/drivers", 8),
    ("scenarios/viborg", 1),
];

#[test]
fn no_broken_byte_makes_the_reader_panic_or_refuse_without_a_word() {
    (0..workers()).into_par_iter().for_each(|worker| {
        let mut chance = Chance(SEED + worker as u64);
        let place = tempfile::tempdir().unwrap();
        let mut studies = Vec::new();
        for (name, weight) in STUDIES {
            let study = place.path().join(name.replace('/', "-"));
            copy_folder(&root().join(name), &study);
            studies.extend(vec![study; weight]);
        }
        let levers = place.path().join("levers");
        copy_folder(&root().join("tests/bad/_good"), &levers);
        fs::write(levers.join("plans.toml"), PLANS).unwrap();
        studies.extend(vec![levers; 12]);
        for _ in 0..CASES_OF_A_WORKER {
            let study = chance.pick(&studies).clone();
            let file = chance.pick(&files_of(&study)).clone();
            let good = fs::read(&file).unwrap();
            let bytes = broken(&good, &mut chance);
            fs::write(&file, &bytes).unwrap();
            check(&study, &file, &bytes);
            fs::write(&file, &good).unwrap();
        }
    });
}

fn broken(good: &[u8], chance: &mut Chance) -> Vec<u8> {
    const PIECES: [&[u8]; 16] = [
        b",",
        b";",
        b"\"",
        b"\n",
        b"\r\n",
        b"-",
        b"NaN",
        b"inf",
        b"1e999",
        b"\xc3",
        b"\0",
        b"=",
        b"[",
        b"{",
        b"}",
        b"\xef\xbb\xbf",
    ];
    let mut bytes = good.to_vec();
    for _ in 0..=chance.below(3) {
        if bytes.is_empty() {
            break;
        }
        let at = chance.below(bytes.len());
        match chance.below(6) {
            0 => bytes[at] = chance.below(256) as u8,
            1 => drop(bytes.drain(at..(at + 1 + chance.below(40)).min(bytes.len()))),
            2 => drop(bytes.splice(at..at, chance.pick(&PIECES).iter().copied())),
            3 => bytes.truncate(at),
            4 => {
                // A line again, somewhere else.
                let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
                let line = chance.pick(&lines).to_vec();
                bytes.splice(at..at, line);
            }
            _ => {
                // One digit for another: a number that is still a number.
                if bytes[at].is_ascii_digit() {
                    bytes[at] = b'0' + chance.below(10) as u8;
                }
            }
        }
    }
    bytes
}

fn check(study: &Path, file: &Path, bytes: &[u8]) {
    let told = match read_study(study) {
        Err(wrong) => {
            assert!(
                wrong.diagnostics.has_errors(),
                "{} refused without a word:\n{}",
                file.display(),
                String::from_utf8_lossy(bytes)
            );
            (wrong.diagnostics, wrong.map)
        }
        Ok(reading) => {
            let how = How { vectors: Vectors::baseline(), lanes: 1 };
            for result in run_scenarios(&reading.study, &[ScenarioId(0)], how, |_| {}) {
                let is_finite = result.plans.iter().all(|plan| {
                    (0..reading.study.model.year_count()).all(|t| {
                        let total = plan.total(t);
                        total.need().0.is_finite() && total.coverage().is_finite()
                    })
                });
                assert!(
                    is_finite && result.persons.iter().all(|here| here.is_finite() && *here >= 0.0),
                    "{} accepted, and gives no number:\n{}",
                    file.display(),
                    String::from_utf8_lossy(bytes)
                );
            }
            (reading.warnings, reading.map)
        }
    };
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        told.0.to_text(&told.1, &texts);
        told.0.to_json(&told.1, &texts);
    }
}

/// Values that the design forbids, by table and column.
const FORBIDDEN: [(&str, &str, &[&str]); 37] = [
    ("population.csv", "persons", &["-1", "NaN", "inf", "1e16", "", "many", "1 000"]),
    ("population.csv", "age", &["-1", "1.5", "x", ""]),
    ("population.csv", "sex", &["x", "", "b"]),
    ("population.csv", "year", &["MMXVI", "2016.5", ""]),
    ("mortality.csv", "mx", &["-0.1", "nan", "-inf", "1e16", "", "0,1"]),
    ("mortality.csv", "sex", &["x", ""]),
    ("fertility.csv", "rate", &["-0.1", "1.5", "nan", ""]),
    ("migration.csv", "in_persons", &["-1", "nan", "1e16", ""]),
    ("migration.csv", "out_rate", &["-0.1", "1.1", "nan", ""]),
    ("refugees.csv", "persons", &["-1", "nan", "1e16", ""]),
    ("refugee_profile.csv", "share", &["-0.1", "1.5", "nan", ""]),
    ("services.csv", "area", &["nosuch", ""]),
    ("services.csv", "kind", &["tjeneste", ""]),
    ("services.csv", "driver", &["people", ""]),
    ("services.csv", "unit_cost_dkk", &["-1", "nan", "1e16", ""]),
    ("services.csv", "fixed_share", &["-0.1", "1.1", "nan"]),
    ("services.csv", "fte_per_unit", &["-1", "nan"]),
    ("services.csv", "healthy_ageing", &["-0.1", "1.1", "nan"]),
    ("services.csv", "persons_per_unit", &["-1", "nan"]),
    ("services.csv", "capacity_step", &["-1", "nan"]),
    ("use_rates.csv", "service", &["nosuch", ""]),
    ("use_rates.csv", "sex", &["x", ""]),
    ("use_rates.csv", "age_from", &["-1", "0.5", "x", ""]),
    ("use_rates.csv", "age_to", &["-1", "0.5", "x", ""]),
    ("use_rates.csv", "rate", &["-0.1", "nan", "inf", "1e16", ""]),
    ("unemployment.csv", "rate", &["-0.1", "1.1", "nan", ""]),
    ("unemployment.csv", "age_from", &["-1", "x", ""]),
    ("workforce.csv", "area", &["nosuch", ""]),
    ("workforce.csv", "fte", &["-1", "nan", "1e16", ""]),
    ("workforce_rates.csv", "retirement_rate", &["-0.1", "1.1", "nan", ""]),
    ("workforce_rates.csv", "turnover_rate", &["-0.1", "1.1", "nan", ""]),
    ("indices.csv", "wage_growth", &["nan", "inf", "1e16", ""]),
    ("indices.csv", "price_growth", &["nan", "inf", "1e16", ""]),
    ("sources.csv", "basis", &["guess", ""]),
    ("sources.csv", "id", &[""]),
    ("services.csv", "source", &["no_such_source"]),
    ("use_rates.csv", "source", &["no_such_source"]),
];

#[test]
fn no_forbidden_value_is_accepted_and_each_is_told_at_its_line() {
    (0..workers().div_ceil(4)).into_par_iter().for_each(|worker| {
        let mut chance = Chance(SEED + worker as u64);
        let place = tempfile::tempdir().unwrap();
        let study = place.path().join("study");
        copy_folder(&root().join("tests/bad/_good"), &study);
        for _ in 0..CASES_OF_A_WORKER {
            let (name, column, values) = chance.pick(&FORBIDDEN);
            let inner = if *name == "sources.csv" { "" } else { "data" };
            let file = study.join(inner).join(name);
            let good = fs::read_to_string(&file).unwrap();
            let mut lines: Vec<String> = good.lines().map(ToOwned::to_owned).collect();
            let Some(at) = lines[0].split(',').position(|word| word == *column) else { continue };
            let line = 1 + chance.below(lines.len() - 1);
            let mut cells: Vec<&str> = lines[line].split(',').collect();
            // A quoted note with a comma in it is not ours to cut.
            if cells.len() != lines[0].split(',').count() {
                continue;
            }
            let value = *chance.pick(values);
            let quoted = format!("\"{value}\"");
            cells[at] = if value.contains(',') { &quoted } else { value };
            lines[line] = cells.join(",");
            fs::write(&file, lines.join("\n") + "\n").unwrap();
            let Err(wrong) = read_study(&study) else {
                panic!("{name}:{} {column} = `{value}` was accepted", line + 1);
            };
            let json = wrong.diagnostics.to_json(&wrong.map, &Texts::new(Lang::En));
            let list: serde_json::Value = serde_json::from_str(&json).unwrap();
            let is_told = list.as_array().unwrap().iter().any(|one| {
                one["severity"] == "error"
                    && one["file"].as_str().is_some_and(|path| path.ends_with(name))
                    && one["line"].as_u64() == Some(line as u64 + 1)
            });
            assert!(is_told, "{name}:{} {column} = `{value}` told elsewhere:\n{json}", line + 1);
            fs::write(&file, good).unwrap();
        }
    });
}
