//! How much of a service people use, as a path of a scenario and as a draw.

use crate::explain::{check, named};
use crate::studies::{copy_folder, root, run};
use pejl::analysis::attribution::{Against, ChangeDriver, attribute};
use pejl::analysis::explain::Cell;
use pejl::ensemble::{Ensemble, How};
use pejl::figures::{Figure, Scope};
use pejl::input::{Reading, read_study};
use pejl::model::Factor;
use pejl::text::Lang;
use pejl::units::Year;
use std::fs;

const LESS: &str = "
[[scenario]]
id = \"less_care\"
based_on = \"central\"
name = { da = \"Mindre pleje\", en = \"Less care\" }
use_factor = { home_care = { 2016 = 0.5, 2018 = 0.97, 2022 = 0.8 }, staff_office = 1.25 }
";

/// The study of drivers with this at the end of its scenarios, and another `ensemble.toml` if one is given.
fn reading(scenarios: &str, ensemble: Option<&str>) -> Result<Reading, String> {
    let place = tempfile::tempdir().unwrap();
    let study = place.path().join("study");
    copy_folder(&root().join("tests/studies/drivers"), &study);
    let path = study.join("scenarios.toml");
    let own = fs::read_to_string(&path).unwrap();
    fs::write(&path, own + scenarios).unwrap();
    if let Some(ensemble) = ensemble {
        fs::write(study.join("ensemble.toml"), ensemble).unwrap();
    }
    read_study(&study).map_err(|wrong| wrong.render(Lang::En))
}

fn place_of(reading: &Reading, service: &str) -> usize {
    reading.study.model.services.iter().position(|own| own.id == service).unwrap()
}

#[test]
fn use_moves_volume_from_the_year_after_the_base_year_and_never_the_frame() {
    let reading = reading(LESS, None).unwrap();
    let study = &reading.study;
    let results = run(study, How::default());
    let (central, less) = (&results[0], results.last().unwrap());
    assert_eq!(study.scenarios[less.scenario.index()].id, "less_care");
    let (services, base) = (study.model.services.len(), study.model.base_year);
    for (t, year) in study.model.years().enumerate() {
        for index in 0..services {
            let of = |result: &pejl::ensemble::ScenarioResult| result.volume[t * services + index];
            let factor = match study.model.services[index].id.as_str() {
                _ if year == base => 1.0,
                "home_care" if year < Year(2018) => 0.5,
                "home_care" if year < Year(2022) => 0.97,
                "home_care" => 0.8,
                "staff_office" => 1.25,
                _ => 1.0,
            };
            assert_eq!(of(less).to_bits(), (of(central) * factor).to_bits(), "{year} {index}");
        }
    }
    // The frame follows people, not what they use.
    for t in 0..study.model.year_count() {
        assert_eq!(less.plans[0].total(t).frame(), central.plans[0].total(t).frame());
    }
    assert!(less.persons == central.persons);
}

#[test]
fn changed_use_is_a_driver_of_its_own_and_opens_to_its_line() {
    let reading = reading(LESS, None).unwrap();
    let study = &reading.study;
    let plan = study.plans[0].id.clone();
    let (less, plan) = named(study, "less_care", &plan);
    let (central, _) = named(study, "central", &study.plans[0].id);
    check(&reading, less, plan, &[0, 1, 2, 6]);
    let scope = Scope::Area(study.model.services[place_of(&reading, "home_care")].area);
    let cell = Cell { figure: Figure::Need, scope, t: 6, scenario: less, plan };
    let against = attribute(study, cell, Against::Scenario(central)).unwrap();
    assert_eq!(against.parts.len(), 1, "{against:?}");
    assert_eq!(against.parts[0].driver, ChangeDriver::Use);
    assert!(against.parts[0].steps < 0);
    let since = attribute(study, cell, Against::Year(0)).unwrap();
    assert!(since.parts.iter().any(|part| part.driver == ChangeDriver::Use), "{since:?}");
    let steps: i64 = since.parts.iter().map(|part| part.steps).sum();
    assert_eq!(steps, since.steps());
}

#[test]
fn use_is_drawn_for_one_service_or_for_all() {
    let design = "
design = \"factorial\"
seed = 1
scenario = \"central\"
[[factor]]
name = \"use_factor.home_care\"
levels = [0.7, 0.9]
";
    let of = |design: &str, run: u64, service: &str| {
        let reading = reading("", Some(design)).unwrap();
        let own = reading.study.ensemble.as_ref().unwrap();
        let drawn = Ensemble::new(&reading.study, own, How::default()).scenario(run);
        drawn.factors.at(Factor::UseFactor, place_of(&reading, service), Year(2020))
    };
    assert_eq!([1, 2].map(|run| of(design, run, "home_care")), [0.7, 0.9]);
    assert_eq!([1, 2].map(|run| of(design, run, "nursing_home")), [1.0, 1.0]);
    let all = design.replace(".home_care", "");
    assert_eq!([1, 2].map(|run| of(&all, run, "nursing_home")), [0.7, 0.9]);
    // A service of its own has draws of its own.
    let streams = design.replace("factorial", "monte_carlo").replace(
        "levels = [0.7, 0.9]",
        "distribution = { kind = \"uniform\", low = 0.5, high = 1.5 }
[[factor]]
name = \"use_factor.nursing_home\"
distribution = { kind = \"uniform\", low = 0.5, high = 1.5 }",
    ) + "";
    let streams = streams.replace("seed = 1", "runs = 4\nseed = 1");
    let differs = |run| of(&streams, run, "home_care") != of(&streams, run, "nursing_home");
    assert!((1..=4).all(differs));
}

#[test]
fn a_service_that_is_not_there_is_named_with_what_is_near() {
    let wrong = LESS.replace("home_care", "home_car");
    let message = reading(&wrong, None).err().unwrap();
    assert!(message.contains("home_car") && message.contains("`home_care`"), "{message}");
    let message = reading(
        "",
        Some(
            "design = \"factorial\"\nseed = 1\nscenario = \"central\"\n[[factor]]\nname = \"use_factor.home_car\"\nlevels = [1.0, 1.1]\n",
        ),
    );
    let message = message.err().unwrap();
    assert!(message.contains("home_car") && message.contains("`home_care`"), "{message}");
}
