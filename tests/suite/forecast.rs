//! A study held to an official forecast: met to the person, by the same multipliers in every run.
//!
//! The figures for Viborg stand in `tests/reference/forecast/`, with their source in
//! `tests/reference/README.md`: they are an estimate, and not the municipality's own forecast.

use crate::accounting::assert_persons_balance;
use crate::studies::{copy_folder, pejl, read, root, run, text};
use pejl::ensemble::{Ensemble, How, ScenarioResult, base_year, run_scenarios};
use pejl::ids::ScenarioId;
use pejl::input::{check_computed, read_study};
use pejl::model::{AgeGroup, Factor, Forecast, ForecastRow, Model, Path as OverYears, Study};
use pejl::numeric::Vectors;
use pejl::run::constraint_on_base;
use pejl::tables::{FactorTable, Tables};
use pejl::text::Lang;
use pejl::topics::gap::tables::{components_table, gap_table, population_table, services_table};
use pejl::units::Year;
use pejl::writers::csv::CsvStyle;
use proptest::prelude::*;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Viborg with `table` as `data/forecast.csv` and `keys` under `[data]`, in a folder that lasts as long as the
/// first of the two.
fn viborg_with(table: &str, keys: &str) -> (tempfile::TempDir, std::path::PathBuf) {
    let place = tempfile::tempdir().unwrap();
    let study = place.path().join("viborg");
    copy_folder(&root().join("scenarios/viborg"), &study);
    fs::write(study.join("data/forecast.csv"), table).unwrap();
    let model = fs::read_to_string(study.join("model.toml")).unwrap();
    fs::write(study.join("model.toml"), model.replacen("[data]", &format!("[data]\n{keys}"), 1))
        .unwrap();
    (place, study)
}

const KEY: &str = "population_forecast = \"data/forecast.csv\"";

/// The forecast as it was handed over, three vintages in one file.
fn handed_over() -> String {
    fs::read_to_string(root().join("tests/reference/forecast/viborg.csv")).unwrap()
}

fn read_at(folder: &Path) -> Study {
    read_study(folder).unwrap_or_else(|wrong| panic!("{}", wrong.render(Lang::En))).study
}

fn viborg() -> Study {
    let (_place, folder) = viborg_with(&handed_over(), KEY);
    read_at(&folder)
}

/// Persons of a group in the year `t` after the base year.
fn persons(model: &Model, result: &ScenarioResult, t: usize, group: AgeGroup) -> f64 {
    let count = model.ages.count();
    let of_year = &result.persons[2 * t * count..2 * (t + 1) * count];
    let ages = group.ages(model.ages);
    of_year.iter().enumerate().filter(|(i, _)| ages.has(i % count)).map(|(_, p)| p).sum()
}

/// The largest difference between the base scenario and the forecast, persons.
fn farthest(study: &Study, result: &ScenarioResult) -> f64 {
    let forecast = study.model.forecast.as_ref().unwrap();
    let off = |row: &ForecastRow| {
        let t = row.year.since(study.model.base_year);
        (persons(&study.model, result, t, row.group) - row.persons).abs()
    };
    forecast.rows().iter().map(off).fold(0.0, f64::max)
}

fn base(study: &Study) -> ScenarioResult {
    run_scenarios(study, &[study.base_scenario()], How::default(), |_| {}).remove(0)
}

#[test]
fn viborg_meets_the_forecast_to_the_person_as_it_is_written_at_every_width() {
    let study = viborg();
    let forecast = study.model.forecast.as_ref().unwrap();
    assert_eq!(forecast.vintage.as_deref(), Some("estimate_2016_base"));
    assert_eq!(forecast.rows().len(), 13 * 25);
    let base = &study.scenarios[study.base_scenario().index()].id;
    let mut first: Option<Vec<Vec<u8>>> = None;
    for lanes in [1, 8] {
        for vectors in Vectors::available() {
            let how = How { vectors, lanes };
            let results = run(&study, how);
            let tables = vec![
                CsvStyle::Plain.write(&population_table(&study, &results)),
                CsvStyle::Plain.write(&components_table(&study, &results)),
                CsvStyle::Plain.write(&services_table(&study, &results)),
                CsvStyle::Plain.write(&gap_table(&study, &results)),
            ];
            let mut written = csv::Reader::from_reader(&tables[0][..]);
            let written: Vec<(i32, usize, f64)> = written
                .records()
                .map(Result::unwrap)
                .filter(|row| row[0] == **base)
                .map(|row| {
                    (row[1].parse().unwrap(), row[3].parse().unwrap(), row[4].parse().unwrap())
                })
                .collect();
            for row in forecast.rows() {
                let ages = row.group.ages(study.model.ages);
                let of_row =
                    |(year, age, _): &&(i32, usize, f64)| *year == row.year.0 && ages.has(*age);
                let sum: f64 = written.iter().filter(of_row).map(|(_, _, persons)| persons).sum();
                let place = format!("{how:?}: {} in {}", row.group.label(), row.year);
                assert!((sum - row.persons).abs() < 1e-6, "{place}: {sum} for {}", row.persons);
            }
            match &first {
                None => first = Some(tables),
                Some(first) => assert!(tables == *first, "{how:?}"),
            }
        }
    }
}

#[test]
fn persons_balance_for_each_sex_in_every_scenario() {
    let study = viborg();
    let tables = Tables::new(&study.model);
    let drawn: Vec<FactorTable> = study
        .scenarios
        .iter()
        .map(|scenario| FactorTable::new(&study.model, &scenario.factors, &tables.layout))
        .collect();
    for batch in drawn.chunks(8) {
        assert_persons_balance(&study, &batch.iter().collect::<Vec<_>>(), &tables);
    }
    // As it is told: out-moves are not below 0, and in less out plus refugees is what is left.
    for result in run(&study, How::default()) {
        let everybody = AgeGroup { from: 0, to: None };
        for t in 0..study.model.year_count() - 1 {
            let flows = &result.components[t];
            let expected = persons(&study.model, &result, t, everybody) + flows.births.0
                - flows.deaths.0
                + flows.in_migration.0
                - flows.out_migration.0
                + flows.refugees.0;
            let next = persons(&study.model, &result, t + 1, everybody);
            assert!((next - expected).abs() < 1e-6 && flows.out_migration.0 >= 0.0);
        }
    }
}

#[test]
fn other_futures_leave_the_forecast_as_far_as_their_moves_say() {
    let everybody = AgeGroup { from: 0, to: None };
    let spread = |study: &Study| {
        let results = run(study, How::default());
        let last = study.model.year_count() - 1;
        let of = |id: &str| {
            let place = study.scenarios.iter().position(|scenario| scenario.id == id).unwrap();
            persons(&study.model, &results[place], last, everybody)
        };
        of("high_migration") - of("low_migration")
    };
    let (free, held) = (spread(&read("viborg")), spread(&viborg()));
    assert!(free > 1000.0);
    assert!((held / free - 1.0).abs() < 0.05, "{held} held, {free} free");

    // And so do draws: an ensemble on the held study has the multipliers of the base scenario.
    let study = viborg();
    let design = study.ensemble.clone().unwrap();
    let ensemble = Ensemble::new(&study, &design, How::default());
    let mut with_draws = study.clone();
    for run in [1, 2] {
        with_draws.scenarios.push(ensemble.scenario(run));
    }
    let first = with_draws.scenarios.len() - 2;
    let which = [ScenarioId::from(first), ScenarioId::from(first + 1)];
    let drawn = run_scenarios(&with_draws, &which, How::default(), |_| {});
    let last = study.model.year_count() - 1;
    let ends: Vec<f64> =
        drawn.iter().map(|one| persons(&study.model, one, last, everybody)).collect();
    assert!((ends[0] - ends[1]).abs() > 1.0, "{ends:?}");
}

#[test]
fn everything_downstream_sees_the_scaled_people() {
    // In the end ten per cent more of 67 and over than the projection has, most of them among the oldest, who
    // have been scaled every year since they were 67.
    let mut study = read("viborg");
    let old = AgeGroup { from: 67, to: None };
    let free = base(&study);
    let rows = study
        .model
        .years()
        .enumerate()
        .map(|(t, year)| ForecastRow {
            year,
            group: old,
            persons: (1.0 + 0.1 * (t as f64 / 24.0)) * persons(&study.model, &free, t, old),
        })
        .collect();
    study.model.forecast =
        Some(Forecast::new("forecast.csv".to_owned(), None, rows, study.model.ages).unwrap());
    let held = base(&study);
    let last = study.model.year_count() - 1;
    let elderly = study.model.areas.iter().position(|area| area.id == "elderly").unwrap();
    let need = |result: &ScenarioResult| result.plans[0].areas(last)[elderly].need().0;
    let growth = need(&held) / need(&free);
    assert!((1.1..1.16).contains(&growth), "need grows by {growth}");
    let deaths = |result: &ScenarioResult| result.components[last].deaths.0;
    assert!(deaths(&held) > 1.05 * deaths(&free));
}

#[test]
fn after_its_last_year_nobody_is_scaled_any_more() {
    let mut table = String::from("year,age_from,age_to,persons\n");
    for year in 2018..=2020 {
        write!(table, "{year},0,64,78000\n{year},65,,18500\n").unwrap();
    }
    let (_place, folder) = viborg_with(&table, KEY);
    let study = read_at(&folder);
    let found = constraint_on_base(&study).unwrap();
    // The base year and the next are not in it, and nobody is changed there.
    assert!(found.of_year(0).unwrap().iter().all(|factor| *factor == 1.0));
    assert!(found.of_year(1).unwrap().iter().all(|factor| *factor == 1.0));
    assert!(found.of_year(4).unwrap().iter().any(|factor| *factor != 1.0));
    assert!(found.of_year(5).is_none());
    assert!(farthest(&study, &base(&study)) < 1e-6);
}

#[test]
fn both_forms_say_the_same_and_a_vintage_can_be_named() {
    let study = viborg();
    let by_form_b = study.model.forecast.as_ref().unwrap();
    let mut table = String::from("\u{feff}year;age_from;age_to;persons;source\r\n");
    for row in by_form_b.rows() {
        let to = row.group.to.map_or(String::new(), |to| to.to_string());
        write!(table, "{};{};{to};{},0;\r\n", row.year, row.group.from, row.persons).unwrap();
    }
    let (_place, folder) = viborg_with(&table, KEY);
    let by_form_a = read_at(&folder).model.forecast.unwrap();
    assert_eq!(by_form_a.rows(), by_form_b.rows());
    assert_eq!(by_form_a.vintage, None);

    let key = format!("{KEY}\npopulation_forecast_vintage = \"observed\"");
    let few =
        handed_over().lines().filter(|l| !l.contains(",2023,")).collect::<Vec<_>>().join("\n");
    let few = few.replace("observed,total,2018", "observed,total,2017");
    let (_place, folder) = viborg_with(&few, &key);
    let observed = read_at(&folder).model.forecast.unwrap();
    let years: Vec<i32> = observed.rows().iter().map(|row| row.year.0).collect();
    // Those before the base year say nothing of the projection.
    assert_eq!((observed.vintage.as_deref(), years), (Some("observed"), vec![2016, 2017]));
}

#[test]
fn a_forecast_that_lies_there_unasked_for_is_not_read() {
    let place = tempfile::tempdir().unwrap();
    let study = place.path().join("viborg");
    copy_folder(&root().join("scenarios/viborg"), &study);
    fs::write(study.join("data/population_forecast.csv"), "no table at all").unwrap();
    assert_eq!(read_at(&study), read("viborg"));
}

/// Forecast rows of `groups` that a population with these multipliers by age would have, each year further
/// from the projection. It is consistent whatever the groups.
fn consistent(study: &Study, groups: &[AgeGroup], factors: &[f64]) -> Forecast {
    let free = base(study);
    let count = study.model.ages.count();
    let mut rows = Vec::new();
    for (t, year) in study.model.years().enumerate() {
        for group in groups {
            let persons = group
                .ages(study.model.ages)
                .iter()
                .map(|age| {
                    let both =
                        free.persons[2 * t * count + age] + free.persons[(2 * t + 1) * count + age];
                    both * factors[age % factors.len()]
                })
                .sum();
            rows.push(ForecastRow { year, group: *group, persons });
        }
    }
    Forecast::new("forecast.csv".to_owned(), None, rows, study.model.ages).unwrap()
}

/// Groups that part all ages at `bounds`.
fn partition(bounds: &[usize]) -> Vec<AgeGroup> {
    let mut from = 0;
    let mut groups = Vec::new();
    let mut sorted = bounds.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    for bound in sorted {
        groups.push(AgeGroup { from, to: Some(bound - 1) });
        from = bound;
    }
    groups.push(AgeGroup { from, to: None });
    groups
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_forecast_of_groups_side_by_side_is_met(
        bounds in prop::collection::vec(1..90_usize, 1..14),
        changes in prop::collection::vec(-0.03..0.03_f64, 14),
        fertility in 0.8..1.2_f64,
    ) {
        let mut study = read("drivers");
        study.scenarios[0].factors.set(Factor::FertilityFactor, |_| OverYears::constant(fertility));
        let free = base(&study);
        let groups = partition(&bounds);
        let mut rows = Vec::new();
        for (t, year) in study.model.years().enumerate() {
            for (place, group) in groups.iter().enumerate() {
                let projected = persons(&study.model, &free, t, *group);
                let persons = projected * (1.0 + changes[place] * (t + 1) as f64 / 5.0);
                rows.push(ForecastRow { year, group: *group, persons: persons.max(0.0) });
            }
        }
        let ages = study.model.ages;
        study.model.forecast = Some(Forecast::new("f.csv".to_owned(), None, rows, ages).unwrap());
        let held = base(&study);
        prop_assert!(farthest(&study, &held) < 1e-6);
        prop_assert!(constraint_on_base(&study).unwrap().unmet.is_empty());
    }

    #[test]
    fn groups_within_each_other_and_across_are_met_together(
        old in 50..75_usize,
        older in 1..20_usize,
        across in prop::collection::vec((0..80_usize, 1..25_usize), 0..3),
        factors in prop::collection::vec(0.85..1.15_f64, 7),
    ) {
        let mut study = read("drivers");
        let mut groups = vec![
            AgeGroup { from: 0, to: None },
            AgeGroup { from: old, to: None },
            AgeGroup { from: old + older, to: None },
        ];
        for (from, width) in across {
            groups.push(AgeGroup { from, to: Some((from + width).min(study.model.ages.last() - 1)) });
        }
        groups.sort_unstable();
        groups.dedup();
        study.model.forecast = Some(consistent(&study, &groups, &factors));
        let found = constraint_on_base(&study).unwrap();
        prop_assert!(found.unmet.is_empty(), "{:?}", found.unmet);
        prop_assert!(farthest(&study, &base(&study)) < 1e-4);
    }
}

#[test]
fn a_forecast_of_what_is_projected_anyway_changes_nobody() {
    let mut study = read("viborg");
    let free = base(&study);
    let groups = partition(&[3, 6, 17, 25, 40, 65, 80]);
    study.model.forecast = Some(consistent(&study, &groups, &[1.0]));
    let held = base(&study);
    for (one, other) in held.persons.iter().zip(&free.persons) {
        assert!((one - other).abs() <= 1e-9 * other.max(1.0));
    }
    let found = constraint_on_base(&study).unwrap();
    assert!(found.mean_moved_share() < 1e-9);
}

#[test]
fn a_study_without_a_file_has_no_place_to_point_at() {
    let mut study = viborg();
    let rows =
        vec![ForecastRow { year: Year(2016), group: AgeGroup { from: 0, to: None }, persons: 1e6 }];
    let ages = study.model.ages;
    study.model.forecast = Some(Forecast::new(String::new(), None, rows, ages).unwrap());
    let found = constraint_on_base(&study);
    let places = read_study(&root().join("scenarios/viborg")).unwrap().places;
    let factors = base_year(&read("viborg"));
    assert!(check_computed(&study, &places, &factors, found.as_ref()).is_empty());
}

#[test]
fn a_run_tells_what_the_forecast_took_and_fits_a_screen() {
    let (place, folder) = viborg_with(&handed_over(), KEY);
    let study = folder.to_str().unwrap();
    for (lang, line) in [
        (
            "da",
            "Bundet til befolkningsprognosen «estimate_2016_base»: største skalering +16,12 % (65–66 i 2040)",
        ),
        (
            "en",
            "Held to the population forecast \"estimate_2016_base\": largest scaling +16.12% (65–66 in 2040)",
        ),
    ] {
        let out = place.path().join(lang);
        let out = out.to_str().unwrap();
        let run = pejl(&["run", study, "--out", out, "--lang", lang]);
        assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
        let said = text(&run.stdout);
        assert!(said.contains(line), "{said}");
        assert!(said.lines().count() <= 30, "{said}");
        assert!(said.lines().all(|line| line.chars().count() <= 160), "{said}");
        assert!(text(&run.stderr).contains("P1109"), "{}", text(&run.stderr));

        let check = pejl(&["check", study, "--lang", lang]);
        assert_eq!(check.status.code(), Some(0));
        let said = text(&check.stdout);
        let block = match lang {
            "da" => ["data/forecast.csv, årgang estimate_2016_base", "2016–2040, 13 aldersgrupper"],
            _ => ["data/forecast.csv, vintage estimate_2016_base", "2016–2040, 13 age groups"],
        };
        assert!(block.iter().all(|part| said.contains(part)), "{said}");
    }
    let out = place.path().join("da");
    let mut table = csv::Reader::from_path(out.join("constraint.csv")).unwrap();
    let header: Vec<String> = table.headers().unwrap().iter().map(ToOwned::to_owned).collect();
    assert_eq!(
        header[..6],
        ["year", "age_from", "age_to", "forecast_persons", "projected_persons", "scaling"]
    );
    let rows: Vec<Vec<f64>> = table
        .records()
        .map(|row| row.unwrap().iter().map(|cell| cell.parse().unwrap_or(f64::NAN)).collect())
        .collect();
    assert_eq!(rows.len(), 13 * 25);
    for row in &rows {
        assert!((row[5] - row[3] / row[4]).abs() < 1e-8);
        // Groups side by side: all their ages are scaled by the same.
        assert!((row[6] - row[5]).abs() < 1e-8 && (row[7] - row[5]).abs() < 1e-8);
    }
    let manifest: serde_json::Value =
        serde_json::from_slice(&fs::read(out.join("manifest.json")).unwrap()).unwrap();
    let listed = |key: &str, path: &str| {
        manifest[key].as_array().unwrap().iter().any(|file| file["path"] == path)
    };
    assert!(listed("inputs", "data/forecast.csv"));
    assert!(listed("outputs", "constraint.csv") && listed("outputs", "inputs/data/forecast.csv"));
}

#[test]
fn no_command_runs_a_study_whose_forecast_is_impossible() {
    let ten_times = "year,age_from,age_to,persons\n2016,0,,957000\n";
    let (place, folder) = viborg_with(ten_times, KEY);
    let study = folder.to_str().unwrap();
    let out = place.path().join("out");
    let out = out.to_str().unwrap();
    for arguments in [
        &["check", study][..],
        &["run", study, "--out", out],
        &["ensemble", study, "--out", out],
        &["compare", study, "--out", out],
    ] {
        let run = pejl(&[arguments, &["--lang", "en"]].concat());
        let said = text(&run.stderr);
        assert_eq!(run.status.code(), Some(1), "{arguments:?}: {said}");
        assert!(said.contains("P1108") && said.contains("forecast.csv:2:1"), "{said}");
        assert!(!Path::new(out).exists());
    }
}
