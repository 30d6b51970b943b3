//! `pejl run --write-plan`: an optimum comes back as a plan that gives the same kroner.

use crate::studies::{copy_folder, root, run};
use pejl::ensemble::How;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// Plans of the study `drivers`: an optimum with levers and a choice, and one without.
const PLANS: &str = r#"
[[plan]]
id = "best"
name = { da = "Bedst", en = "Best" }
allocation = { rule = "optimal", weights = { elderly = 2, work = 0.5 }, floors = { health = 0.9 }, max_move_share = 0.01 }
# A per cent a year.
lean = [{ area = "elderly", rate = 0.01, from = 2018, cap = 0.05 }]
choose = { among = ["help", "waste"], yearly_limit_dkk = 5_000_000 }

[[plan]]
id = "other_best"
allocation = { rule = "optimal" }

[[initiative]]
id = "help"
pays = "health"
cost_dkk = 1_000_000
from = 2017
effects = [{ service = "home_care", effect = -0.05, lag_years = 1, ramp_years = 2 }]
source = "made_up"

[[initiative]]
id = "waste"
pays = "health"
cost_dkk = 1_000_000
from = 2017
effects = [{ service = "home_care", effect = 0.0 }]
source = "made_up"
"#;

struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new(plans: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy_folder(&root().join("tests/studies/drivers"), &folder.path().join("study"));
        let place = Self { folder };
        fs::remove_file(place.study().join("ensemble.toml")).unwrap();
        let old = place.plans();
        fs::write(place.study().join("plans.toml"), old + plans).unwrap();
        place
    }

    fn study(&self) -> std::path::PathBuf {
        self.folder.path().join("study")
    }

    fn plans(&self) -> String {
        fs::read_to_string(self.study().join("plans.toml")).unwrap()
    }

    fn run(&self, more: &[&str]) -> Output {
        let path = |path: &Path| path.to_str().unwrap().to_owned();
        Command::new(env!("CARGO_BIN_EXE_pejl"))
            .args(["run", &path(&self.study()), "--lang", "en", "--out"])
            .arg(path(&self.folder.path().join("out")))
            .args(more)
            .output()
            .unwrap()
    }
}

#[test]
fn the_written_plan_gives_the_kroner_of_the_optimum() {
    let place = Place::new(PLANS);
    let before = place.plans();
    let ran = place.run(&["--write-plan", "kept", "--of", "best"]);
    let said = String::from_utf8_lossy(&ran.stderr);
    assert_eq!(ran.status.code(), Some(0), "{said}");
    let said = String::from_utf8_lossy(&ran.stdout);
    assert!(said.contains("The plan `kept` now stands in"), "{said}");
    let after = place.plans();
    let added = after.strip_prefix(&before).unwrap();
    assert!(added.contains("# A per cent a year.\nlean = "), "{added}");
    assert!(added.contains("initiatives = [\"help\"]") && !added.contains("choose"), "{added}");

    let study = pejl::input::read_study(&place.study()).unwrap().study;
    let plan = |id: &str| study.plans.iter().position(|plan| plan.id == id).unwrap();
    let (best, kept) = (plan("best"), plan("kept"));
    let base = study.base_scenario().index();
    let results = run(&study, How::default());
    for t in 0..study.model.year_count() {
        assert_eq!(results[base].plans[best].areas(t), results[base].plans[kept].areas(t));
    }
    // In another future the optimum would be another, and the plan stays what it is.
    let differs = results.iter().any(|result| {
        let last = study.model.year_count() - 1;
        result.plans[best].areas(last) != result.plans[kept].areas(last)
    });
    assert!(differs);

    // The run left the prices and what the choice was made from.
    let out = place.folder.path().join("out");
    let prices = fs::read_to_string(out.join("shadow_prices.csv")).unwrap();
    // Two optima, priced in the base scenario.
    let rows = 2 * (study.model.year_count() - 1) * (study.model.areas.len() + 1);
    assert_eq!(prices.lines().count(), 1 + rows);
    let picked = fs::read_to_string(out.join("choices.csv")).unwrap();
    let row = |name: &str| picked.lines().find(|line| line.contains(name)).unwrap().to_owned();
    assert!(row("help").contains(",true,") && row("waste").contains(",false,"), "{picked}");
    let amounts = |name: &str| row(name).splitn(4, ',').nth(3).unwrap().to_owned();
    assert_eq!(amounts("help"), amounts("together"));
}

#[test]
fn with_one_scenario_the_plan_is_solved_on_that_one() {
    let place = Place::new(PLANS);
    let ran = place.run(&["--only", "squeeze", "--write-plan", "kept", "--of", "best", "--quiet"]);
    assert_eq!(ran.status.code(), Some(0), "{}", String::from_utf8_lossy(&ran.stderr));
    let study = pejl::input::read_study(&place.study()).unwrap().study;
    let plan = |id: &str| study.plans.iter().position(|plan| plan.id == id).unwrap();
    let squeeze = study.scenarios.iter().position(|scenario| scenario.id == "squeeze").unwrap();
    let result = &run(&study, How::default())[squeeze];
    for t in 0..study.model.year_count() {
        assert_eq!(result.plans[plan("best")].areas(t), result.plans[plan("kept")].areas(t));
    }
}

#[test]
fn what_cannot_be_written_is_code_two_and_leaves_the_study_alone() {
    let place = Place::new(PLANS);
    let before = place.plans();
    for (more, said) in [
        (vec!["--write-plan", "kept"], "best, other_best"),
        (vec!["--write-plan", "kept", "--of", "demography"], "no plan with the rule `optimal`"),
        (vec!["--write-plan", "kept", "--of", "today"], "unknown plan `today`"),
        (vec!["--write-plan", "best", "--of", "best"], "already"),
        (vec!["--write-plan", "Best", "--of", "best"], "already"),
        (vec!["--write-plan", "2 b", "--of", "best"], "cannot be a plan’s id"),
        (vec!["--of", "best"], "--write-plan"),
    ] {
        let ran = place.run(&more);
        let words = String::from_utf8_lossy(&ran.stderr);
        assert_eq!(ran.status.code(), Some(2), "{more:?}: {words}");
        assert!(words.contains(said), "{more:?}: {words}");
        assert!(!place.folder.path().join("out").exists());
    }
    let without = Place::new("");
    let ran = without.run(&["--write-plan", "kept"]);
    assert_eq!(ran.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&ran.stderr).contains("no optimum to write"));
    assert_eq!(place.plans(), before);
    // Without an optimum there are no prices.
    let ran = without.run(&["--quiet"]);
    assert_eq!(ran.status.code(), Some(0));
    assert!(!without.folder.path().join("out/shadow_prices.csv").exists());
}

#[test]
fn a_run_that_fails_leaves_the_study_alone() {
    let place = Place::new(PLANS);
    let before = place.plans();
    fs::create_dir(place.folder.path().join("out")).unwrap();
    fs::write(place.folder.path().join("out/thesis.docx"), "years of work").unwrap();
    let ran = place.run(&["--write-plan", "kept", "--of", "best"]);
    assert_eq!(ran.status.code(), Some(2));
    assert_eq!(place.plans(), before);
}
