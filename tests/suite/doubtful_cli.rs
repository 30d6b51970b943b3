//! Studies with figures that hardly anybody means: each has its warning, and the warning reaches what people read.

use crate::studies::{copy_folder, pejl, text};
use std::fs;
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};

/// The small study, as `pejl new` writes it.
struct Study {
    place: tempfile::TempDir,
}

impl Study {
    fn new() -> Self {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("study");
        let made = pejl(&["new", folder.to_str().unwrap(), "--lang", "en"]);
        assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
        Self { place }
    }

    fn folder(&self) -> PathBuf {
        self.place.path().join("study")
    }

    /// Replaces a text that must be there.
    fn change(&self, file: &str, old: &str, new: &str) -> &Self {
        let path = self.folder().join(file);
        let before = fs::read_to_string(&path).unwrap();
        assert!(before.contains(old), "{file} has no `{old}`");
        fs::write(path, before.replacen(old, new, 1)).unwrap();
        self
    }

    /// Each number of a column times `times`.
    fn multiply(&self, file: &str, column: &str, times: f64) -> &Self {
        let path = self.folder().join(file);
        let before = fs::read_to_string(&path).unwrap();
        let mut lines = before.lines();
        let head = lines.next().unwrap();
        let place = head.split(',').position(|name| name == column).unwrap();
        let mut after = format!("{head}\n");
        for line in lines {
            let mut cells: Vec<String> = line.split(',').map(str::to_owned).collect();
            cells[place] = format!("{:.6}", cells[place].parse::<f64>().unwrap() * times);
            after.push_str(&(cells.join(",") + "\n"));
        }
        fs::write(path, after).unwrap();
        self
    }

    fn run(&self, command: &str, options: &[&str]) -> (Option<i32>, String, String) {
        let folder = self.folder();
        let arguments = [&[command, folder.to_str().unwrap(), "--lang", "en"], options].concat();
        let done = pejl(&arguments);
        (done.status.code(), text(&done.stdout), text(&done.stderr))
    }

    /// What `pejl check` says on stderr, in one line; the study can be run.
    fn warnings(&self) -> String {
        let (code, _, said) = self.run("check", &[]);
        assert_eq!(code, Some(0), "{said}");
        said.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// A folder beside the study, with what `command` left in it.
    fn left_by(&self, command: &str, options: &[&str]) -> PathBuf {
        let out = self.place.path().join(format!("out-{command}"));
        let options = [options, &["--out", out.to_str().unwrap()]].concat();
        let (code, _, said) = self.run(command, &options);
        assert_eq!(code, Some(0), "{said}");
        out
    }
}

fn assert_says(said: &str, all: &[&str]) {
    for part in all {
        assert!(said.contains(part), "`{part}` is not in:\n{said}");
    }
}

/// A part of a Word file or a workbook, tags left out.
fn words_of(file: &Path, part: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(fs::read(file).unwrap())).unwrap();
    let mut xml = String::new();
    archive.by_name(part).unwrap().read_to_string(&mut xml).unwrap();
    without_tags(&xml)
}

fn without_tags(xml: &str) -> String {
    let texts = xml.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    texts.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn rates_of_a_template_are_held_against_denmark() {
    let said = Study::new().warnings();
    assert_says(
        &said,
        &[
            "life expectancy of men 73.0; Denmark's is 79.6",
            "mortality.csv:93:10",
            "life expectancy of women 75.9; Denmark's is 83.5",
        ],
    );
}

#[test]
fn the_shipped_study_of_viborg_is_not_far_from_denmark() {
    let check = pejl(&["check", "scenarios/viborg", "--lang", "en"]);
    let said = text(&check.stderr);
    assert!(!said.contains("P14"), "{said}");
}

#[test]
fn no_paper_of_an_unknown_place_is_without_the_warning_on_its_first_page() {
    let study = Study::new();
    let told = "ife expectancy of men 73.0; Denmark's is 79.6";
    for command in ["run", "report"] {
        let out = study.left_by(command, &[]);
        let html = fs::read_to_string(out.join("report.html")).unwrap();
        let main = html.split("<main").nth(1).unwrap();
        let first = without_tags(main.split("<h2").next().unwrap()).replace("&apos;", "'");
        assert_says(&first.replace("&#39;", "'"), &[told, "warnings", "data/mortality.csv:93"]);
        let word = words_of(&out.join("report.docx"), "word/document.xml").replace("&apos;", "'");
        let at = word.find(told).unwrap_or_else(|| panic!("{command}: not in the Word file"));
        assert!(at < 2_000, "{command}: the warning stands {at} letters into the paper");
    }
    let out = study.left_by("run", &[]);
    let front = words_of(&out.join("pejl.xlsx"), "xl/worksheets/sheet1.xml");
    let strings = words_of(&out.join("pejl.xlsx"), "xl/sharedStrings.xml").replace("&apos;", "'");
    assert!(strings.contains(told), "{front}\n{strings}");
    let folder = study.folder();
    let run =
        pejl(&["run", folder.to_str().unwrap(), "--lang", "en", "--out", out.to_str().unwrap()]);
    assert_says(&text(&run.stdout), &["warnings are about these figures"]);
}

#[test]
fn rates_per_100_and_per_1000_are_told_by_the_life_they_give() {
    let study = Study::new();
    study.multiply("data/mortality.csv", "mx", 100.0);
    let said = study.warnings();
    assert_says(
        &said,
        &["P1406", "give a life expectancy of 21.1 years", "divided by 100", "`0.003`"],
    );
    // What follows from the rates alone is not said again.
    assert!(!said.contains("deaths per 1,000"), "{said}");
    let study = Study::new();
    study.multiply("data/fertility.csv", "rate", 0.001);
    assert_says(&study.warnings(), &["P1406", "children per woman", "multiplied by 1,000"]);
}

#[test]
fn growth_typed_in_per_cent_is_found_wherever_it_can_be_typed() {
    let study = Study::new();
    study
        .change("scenarios.toml", "frame_growth = 0.0", "frame_growth = -0.5")
        .change(
            "ensemble.toml",
            "low = -0.01, mode = 0.0, high = 0.005",
            "low = -0.4, mode = 0.0, high = 0.5",
        )
        .change("plans.toml", "rate = 0.005", "rate = 0.5");
    let said = study.warnings();
    assert_says(
        &said,
        &[
            "`frame_growth` is −50% a year",
            "scenarios.toml:",
            "write `frame_growth = -0.005`",
            "write `low = -0.004`",
            "LEAN of 50% a year",
            "write `rate = 0.005`",
        ],
    );
}

#[test]
fn a_danish_separator_of_thousands_is_no_decimal_point() {
    let study = Study::new();
    study.change("data/population.csv", "2020,f,30,60,", "2020,f,30,1.060,");
    assert_says(&study.warnings(), &["P1405", "`1.060`", "population.csv:32:11", "write `1060`"]);
}

#[test]
fn a_table_that_is_not_named_is_not_read() {
    let study = Study::new();
    study.change("model.toml", "mortality = \"data", "# mortality = \"data");
    let (code, _, said) = study.run("check", &[]);
    assert_eq!(code, Some(1), "{said}");
    assert_says(&said, &["P0111", "`data/mortality.csv` lies in the folder"]);

    let study = Study::new();
    study.change("model.toml", "migration = \"data", "# migration = \"data");
    assert_says(&study.warnings(), &["P0110", "`data/migration.csv` lies", "is not read"]);
    let out = study.left_by("run", &[]);
    assert!(!out.join("inputs/data/migration.csv").exists());
    let moved = fs::read_to_string(out.join("components.csv")).unwrap();
    let in_migration = moved.lines().nth(1).unwrap().split(',').nth(4).unwrap();
    assert_eq!(in_migration.parse::<f64>().unwrap(), 0.0, "{moved}");
}

#[test]
fn one_run_is_too_few_for_any_verdict() {
    let study = Study::new();
    let out = study.left_by("ensemble", &["--runs", "1"]);
    let precision = fs::read_to_string(out.join("precision.csv")).unwrap();
    assert!(!precision.contains("yes"), "{precision}");
    let folder = study.folder();
    for runs in ["1", "99"] {
        let arguments =
            ["ensemble", folder.to_str().unwrap(), "--lang", "en", "--runs", runs, "--out"];
        let out = study.place.path().join("few");
        let done = pejl(&[&arguments[..], &[out.to_str().unwrap()]].concat());
        let said = text(&done.stdout);
        assert_says(&said, &["Too few runs to say how sure", "fewer than 100"]);
        assert!(!said.contains("enough"), "{said}");
    }
}

#[test]
fn a_base_scenario_outside_the_middle_of_its_draws_names_what_leans() {
    let lean = "low = -0.03, mode = -0.02, high = -0.01";
    let study = Study::new();
    study.change("ensemble.toml", "low = -0.01, mode = 0.0, high = 0.005", lean);
    let (code, _, said) =
        study.run("run", &["--out", study.place.path().join("o").to_str().unwrap()]);
    assert_eq!(code, Some(0), "{said}");
    assert_says(&said, &["P1408", "of its own draws", "`frame_growth`"]);
    // And where the middle of each distribution is the scenario's own number, nothing is said.
    let study = Study::new();
    study
        .change(
            "ensemble.toml",
            "low = -0.01, mode = 0.0, high = 0.005",
            "low = -0.01, mode = 0.0, high = 0.01",
        )
        .change("ensemble.toml", "low = 0.0, high = 0.01", "low = 0.0, high = 0.006");
    let (_, _, said) =
        study.run("ensemble", &["--out", study.place.path().join("o").to_str().unwrap()]);
    assert!(!said.contains("P1408"), "{said}");
}

#[test]
fn sentences_fit_one_scenario_and_two_plans() {
    let study = Study::new();
    study.change("plans.toml", "floors = { jobs = 0.97 }", "floors = { jobs = 1.0, care = 1.0 }");
    let out = study.place.path().join("only");
    let (_, said, _) = study.run("run", &["--only", "squeeze", "--out", out.to_str().unwrap()]);
    assert!(!said.contains("not here"), "{said}");
    let (code, said, wrong) = study.run(
        "compare",
        &["protect_jobs", "invest", "--runs", "200", "--out", out.to_str().unwrap()],
    );
    assert_eq!(code, Some(0), "{wrong}");
    assert_says(&said, &["“As today” is there as the plan that the others are measured against"]);
    let (_, said, _) =
        study.run("compare", &["today", "invest", "--runs", "200", "--out", out.to_str().unwrap()]);
    assert!(!said.contains("1 of 1 pairs") && !said.contains("is there as the plan"), "{said}");
}

#[test]
fn a_study_with_only_its_own_tables_has_nothing_unread() {
    let place = tempfile::tempdir().unwrap();
    let study = place.path().join("viborg");
    copy_folder(Path::new("scenarios/viborg"), &study);
    let check = pejl(&["check", study.to_str().unwrap(), "--lang", "en"]);
    assert!(!text(&check.stderr).contains("P0110"), "{}", text(&check.stderr));
}
