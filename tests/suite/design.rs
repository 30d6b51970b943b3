//! What a good `ensemble.toml` is read to: one of each design, to the last field.

use crate::studies::{copy_folder, root};
use pejl::ids::{AreaId, ScenarioId};
use pejl::input::{Reading, read_study};
use pejl::model::{
    Correlation, Design, Distribution, Effect, Factor, FactorPart, Names, Scheme, UncertainFactor,
    Values,
};
use pejl::text::Lang;
use pejl::units::Year;
use std::fs;

/// The good study with this `ensemble.toml`.
fn reading(ensemble: &str) -> Reading {
    let place = tempfile::tempdir().unwrap();
    let study = place.path().join("study");
    copy_folder(&root().join("tests/bad/_good"), &study);
    fs::write(study.join("ensemble.toml"), ensemble).unwrap();
    let reading = read_study(&study).unwrap_or_else(|wrong| panic!("{}", wrong.render(Lang::En)));
    assert!(reading.warnings.is_empty());
    reading
}

fn design(ensemble: &str) -> Design {
    reading(ensemble).study.ensemble.unwrap()
}

fn factor(name: &str, factor: Factor, values: Values) -> UncertainFactor {
    UncertainFactor {
        name: name.to_owned(),
        factor,
        part: None,
        effect: Effect::Value,
        from: Year(2021),
        values,
        axis: 0,
        why: None,
    }
}

const LATIN: &str = r#"design = "latin_hypercube"
runs = 10_000
seed = 2016
scenario = "squeeze"
tolerance = 0.03
precision = 0.02

[[factor]]
name = "complexity_growth.jobs"
distribution = { kind = "triangular", low = 0.0, mode = 0.003, high = 0.01 }
why = { da = "Flere opgaver", en = "More tasks" }

[[factor]]
name = "frame_growth"
distribution = { kind = "uniform", low = -0.01, high = 0.01 }
as = "offset"
from = 2023

[[factor]]
name = "migration_factor"
distribution = { kind = "discrete", values = [1.1, 0.9], weights = [1, 3] }
source = "guess + register"

[[factor]]
name = "healthy_ageing"
levels = [0, 0.5, 1]

[[correlation]]
factors = ["migration_factor", "frame_growth"]
r = 0.6
source = "guess"
"#;

fn latin() -> Design {
    let triangular = Distribution::Triangular { low: 0.0, mode: 0.003, high: 0.01 };
    let uniform = Distribution::Uniform { low: -0.01, high: 0.01 };
    let discrete = Distribution::Discrete { values: vec![0.9, 1.1], cumulative: vec![0.75, 1.0] };
    Design {
        scheme: Scheme::LatinHypercube,
        draws: 10_000,
        seed: 2016,
        scenario: ScenarioId(1),
        combinations: vec![vec![]],
        factors: vec![
            UncertainFactor {
                part: Some(FactorPart::Area(AreaId(1))),
                why: Some(Names { da: "Flere opgaver".to_owned(), en: "More tasks".to_owned() }),
                ..factor(
                    "complexity_growth.jobs",
                    Factor::ComplexityGrowth,
                    Values::Drawn(triangular),
                )
            },
            UncertainFactor {
                effect: Effect::Offset,
                from: Year(2023),
                ..factor("frame_growth", Factor::FrameGrowth, Values::Drawn(uniform))
            },
            UncertainFactor {
                // A flow counts from the base year.
                from: Year(2020),
                ..factor("migration_factor", Factor::MigrationFactor, Values::Drawn(discrete))
            },
            factor("healthy_ageing", Factor::HealthyAgeing, Values::Levels(vec![0.0, 0.5, 1.0])),
        ],
        axes: vec![],
        correlation: Some(Correlation {
            factors: vec![1, 2],
            lower: vec![vec![1.0], vec![0.6, 0.8]],
        }),
        precision: 0.02,
    }
}

#[test]
fn a_latin_hypercube_is_read_to_the_last_field() {
    let reading = reading(LATIN);
    assert_eq!(reading.study.ensemble, Some(latin()));
    assert_eq!(reading.study.model.tolerance, 0.03);
    let cited: Vec<(&str, usize)> = reading
        .study
        .citations
        .iter()
        .filter(|one| one.table == "ensemble")
        .map(|one| (reading.study.sources[one.source.index()].id.as_str(), one.rows))
        .collect();
    assert_eq!(cited, [("register", 1), ("guess", 2)]);
}

#[test]
fn line_ends_and_a_byte_order_mark_change_nothing() {
    assert_eq!(design(&format!("\u{feff}{}", LATIN.replace('\n', "\r\n"))), latin());
}

#[test]
fn without_a_file_nothing_is_drawn() {
    assert_eq!(read_study(&root().join("tests/bad/_good")).unwrap().study.ensemble, None);
}

#[test]
fn monte_carlo_and_sobol_read_like_a_latin_hypercube() {
    for scheme in [Scheme::MonteCarlo, Scheme::Sobol] {
        let text = LATIN.replace("latin_hypercube", scheme.word());
        assert_eq!(design(&text), Design { scheme, ..latin() });
    }
}

#[test]
fn a_factorial_has_axes_in_order_of_first_appearance() {
    let read = design(
        r#"design = "factorial"
        runs = 6
        [[factor]]
        name = "migration_factor"
        levels = [0.95, 1.0, 1.05]
        group = "people"
        [[factor]]
        name = "frame_growth"
        distribution = { kind = "normal", mean = 0, sd = 0.01 }
        points = 2
        [[factor]]
        name = "fertility_factor"
        levels = [1.1, 1.0, 0.9]
        group = "people"
        "#,
    );
    assert_eq!((read.scheme, read.draws, read.seed), (Scheme::Factorial, 6, 0));
    assert_eq!(read.axes, [3, 2]);
    let axes: Vec<(&str, usize)> =
        read.factors.iter().map(|factor| (factor.name.as_str(), factor.axis)).collect();
    assert_eq!(axes, [("migration_factor", 0), ("frame_growth", 1), ("fertility_factor", 0)]);
    // In the order of the file, not of size.
    assert_eq!(read.factors[2].values, Values::Levels(vec![1.1, 1.0, 0.9]));
    assert_eq!((read.precision, read.scenario, read.runs()), (0.01, ScenarioId(0), 6));
}

#[test]
fn a_file_that_only_combines_scenarios_is_a_factorial_without_axes() {
    let read = design("combinations = [[\"central\"], [\"squeeze\"]]\n");
    assert_eq!((read.scheme, read.draws, read.runs()), (Scheme::Factorial, 1, 2));
    assert_eq!(read.combinations, [vec![], vec![ScenarioId(1)]]);
    assert!(read.axes.is_empty() && read.factors.is_empty());
}

#[test]
fn one_of_each_list_is_every_product_and_the_base_lays_nothing_over() {
    let place = tempfile::tempdir().unwrap();
    let study = place.path().join("study");
    copy_folder(&root().join("tests/bad/_good"), &study);
    let file = study.join("scenarios.toml");
    let more = "[[scenario]]\nid = \"boom\"\nbased_on = \"central\"\nmigration_factor = 1.1\n";
    fs::write(&file, fs::read_to_string(&file).unwrap() + more).unwrap();
    let lists = "scenarios = [[\"central\", \"squeeze\"], [\"central\", \"boom\"]]\n";
    fs::write(study.join("ensemble.toml"), lists).unwrap();
    let read = read_study(&study).unwrap().study.ensemble.unwrap();
    let (squeeze, boom) = (ScenarioId(1), ScenarioId(2));
    assert_eq!(read.combinations, [vec![], vec![boom], vec![squeeze], vec![squeeze, boom]]);
}

#[test]
fn the_shipped_ensemble_of_viborg_is_drawn_without_a_warning() {
    let reading = read_study(&root().join("scenarios/viborg")).unwrap();
    assert!(reading.warnings.is_empty());
    let design = reading.study.ensemble.unwrap();
    assert_eq!((design.scheme, design.runs(), design.seed), (Scheme::LatinHypercube, 10_000, 2016));
    // Whoever asks why gets an answer in either language.
    for factor in &design.factors {
        let why = factor.why.as_ref().unwrap_or_else(|| panic!("{}", factor.name));
        assert!(why.da != why.en, "{}", factor.name);
    }
}
