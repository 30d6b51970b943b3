//! `pejl.xlsx` as it is written: opened as a zip and read cell by cell, beside the tables of the same run.

use crate::studies::{copy_folder, root};
use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read as _};
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

/// Viborg with few draws, in Danish on one thread, in Danish on four, and in English.
static RUNS: LazyLock<[Run; 3]> = LazyLock::new(|| {
    let place = tempfile::tempdir().unwrap();
    let study = place.path().join("viborg");
    copy_folder(&root().join("scenarios/viborg"), &study);
    change(&study.join("ensemble.toml"), "runs = 10_000", "runs = 200");
    [&["--threads", "1"][..], &["--threads", "4"], &["--lang", "en"]]
        .map(|options| Run::of(&study, place.path(), options))
});

/// What a run left.
struct Run {
    bytes: Vec<u8>,
    parts: BTreeMap<String, String>,
    gap: String,
}

impl Run {
    fn of(study: &Path, place: &Path, options: &[&str]) -> Self {
        let out = place.join(format!("out{}", options.concat()));
        let done = Command::new(env!("CARGO_BIN_EXE_pejl"))
            .args(["run", study.to_str().unwrap(), "--out", out.to_str().unwrap()])
            .args(options)
            .output()
            .unwrap();
        assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
        let bytes = fs::read(out.join("pejl.xlsx")).unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes.clone())).unwrap();
        let mut parts = BTreeMap::new();
        for index in 0..archive.len() {
            let mut part = archive.by_index(index).unwrap();
            let name = part.name().unwrap().into_owned();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            parts.insert(name, text);
        }
        Self { bytes, parts, gap: fs::read_to_string(out.join("gap.csv")).unwrap() }
    }

    /// The sheets' names, in their order.
    fn names(&self) -> Vec<String> {
        let sheets = self.parts["xl/workbook.xml"].split("<sheet name=\"").skip(1);
        sheets.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
    }

    fn sheet(&self, name: &str) -> &str {
        let index = self.names().iter().position(|own| own == name).unwrap() + 1;
        &self.parts[&format!("xl/worksheets/sheet{index}.xml")]
    }

    /// Words that cells share, in the order in which cells name them.
    fn words(&self) -> Vec<String> {
        let items = self.parts["xl/sharedStrings.xml"].split("<si>").skip(1);
        let text = |item: &str| {
            let inner = item.split_once('>').unwrap().1.split("</t>").next().unwrap();
            inner.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        };
        items.map(text).collect()
    }

    fn cells(&self, name: &str) -> BTreeMap<String, Cell> {
        let words = self.words();
        let mut cells = BTreeMap::new();
        for part in self.sheet(name).split("<c r=\"").skip(1) {
            let (place, rest) = part.split_once('"').unwrap();
            let of = |tag: &str| {
                let (_, inner) = rest.split_once(&format!("<{tag}>"))?;
                Some(inner.split("</").next().unwrap().to_owned())
            };
            // An empty cell ends before its neighbour's parts begin, as it is split off there.
            let value = of("v").unwrap_or_default();
            let is_word = rest.split('>').next().unwrap().contains("t=\"s\"");
            let cell = if is_word {
                Cell {
                    word: Some(words[value.parse::<usize>().unwrap()].clone()),
                    ..Cell::default()
                }
            } else {
                Cell { word: None, formula: of("f"), value: value.parse().ok() }
            };
            cells.insert(place.to_owned(), cell);
        }
        cells
    }

    /// `gap.csv` by (scenario, plan, area, year): need, frame and gap.
    fn gap(&self) -> BTreeMap<(String, String, String, i32), [f64; 3]> {
        let rows = self.gap.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>());
        rows.map(|row| {
            let key =
                (row[0].to_owned(), row[1].to_owned(), row[2].to_owned(), row[3].parse().unwrap());
            (key, [4, 6, 7].map(|column| row[column].parse().unwrap()))
        })
        .collect()
    }

    /// Transfers of the central scenario as things are, kroner.
    fn transfer(&self, area: &str, year: i32) -> f64 {
        let start = format!("central,today,{area},{year},");
        let row = self.gap.lines().find_map(|line| line.strip_prefix(&start)).unwrap();
        row.split(',').nth(1).unwrap().parse().unwrap()
    }
}

#[derive(Clone, Debug, Default)]
struct Cell {
    word: Option<String>,
    formula: Option<String>,
    value: Option<f64>,
}

fn change(file: &Path, old: &str, new: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(old), "{}", file.display());
    fs::write(file, text.replace(old, new)).unwrap();
}

fn column(index: usize) -> String {
    let letter = |index: usize| char::from(b'A' + index as u8);
    if index < 26 {
        letter(index).to_string()
    } else {
        format!("{}{}", letter(index / 26 - 1), letter(index % 26))
    }
}

const DANISH: [&str; 10] = [
    "Læs mig",
    "Overblik",
    "Figurer",
    "Resultater",
    "Planer",
    "Usikkerhed",
    "Befolkning",
    "Forudsætninger",
    "Scenarier",
    "Kilder",
];
const ENGLISH: [&str; 10] = [
    "Read me",
    "Overview",
    "Charts",
    "Results",
    "Plans",
    "Uncertainty",
    "Population",
    "Inputs",
    "Scenarios",
    "Sources",
];

#[test]
fn any_number_of_threads_writes_the_same_bytes() {
    let [one, four, english] = &*RUNS;
    assert!(one.bytes == four.bytes);
    assert!(one.bytes != english.bytes);
    let core = &one.parts["docProps/core.xml"];
    assert!(core.contains("2016-01-01T00:00:00Z"), "{core}");
    assert_eq!(core.matches("T00:00:00Z").count(), 2, "{core}");
    assert!(one.bytes.len() < 1_500_000, "{}", one.bytes.len());
}

#[test]
fn each_language_has_its_own_names_and_none_of_the_others() {
    let [danish, _, english] = &*RUNS;
    assert_eq!(danish.names(), DANISH);
    assert_eq!(english.names(), ENGLISH);
    let heads = |words: &[String], other: &[&str]| -> Vec<String> {
        let is_of_other = |word: &&String| {
            other.iter().any(|own| word == own || word.starts_with(&format!("{own},")))
                || word.starts_with("book-")
        };
        words.iter().filter(is_of_other).cloned().collect()
    };
    let in_english =
        ["Need", "Frame", "Gap", "Coverage", "Total", "Area", "Missing", "Input", "Year"];
    let in_danish = ["Behov", "Ramme", "Gab", "Dækningsgrad", "I alt", "Område", "Mangler", "År"];
    assert_eq!(heads(&danish.words(), &in_english), ["Input"]);
    assert!(heads(&english.words(), &in_danish).is_empty());
    assert!(danish.parts["xl/styles.xml"].contains("0.0\\ %"));
    assert!(english.parts["xl/styles.xml"].contains("0.0%"));
}

#[test]
fn the_overviews_formulas_come_to_what_gap_csv_has() {
    let run = &RUNS[0];
    let (cells, gap) = (run.cells("Overblik"), run.gap());
    let areas = ["health", "elderly", "social", "employment", "total"];
    let mut seen = 0;
    for (place, area) in areas.iter().enumerate() {
        let mut so_far = 0.0;
        for (t, year) in (2016..=2040).enumerate() {
            let amounts = gap[&("central".into(), "today".into(), (*area).into(), year)];
            let letter = column(t + 1);
            // Blocks of four areas and a total under a name, an empty row between.
            let row = |block: usize| 6 + 7 * block + place;
            for (block, amount) in amounts.iter().enumerate() {
                let cell = &cells[&format!("{letter}{}", row(block))];
                assert_eq!(cell.value, Some(*amount), "{area} {year} {block}");
                let formula = match (*area, block) {
                    ("total", _) => {
                        Some(format!("SUM({letter}{}:{letter}{})", row(block) - 4, row(block) - 1))
                    }
                    (_, 2) => Some(format!("{letter}{}-{letter}{}", row(0), row(1))),
                    _ => None,
                };
                assert_eq!(cell.formula, formula, "{area} {year} {block}");
                seen += 1;
            }
            let share = &cells[&format!("{letter}{}", row(3))];
            // The gap is a share of the need for services: what is not covered.
            let services = amounts[0] - run.transfer(area, year);
            assert_eq!(
                share.value.map(|own| (own * services - amounts[2]).abs() < 0.01),
                Some(true)
            );
            assert_eq!(share.formula, Some(format!("1-{letter}{}", row(5))));
            let accumulated = &cells[&format!("{letter}{}", row(4))];
            if t == 0 {
                assert_eq!(accumulated.value, None);
            } else {
                so_far += amounts[2];
                assert!((accumulated.value.unwrap() - so_far).abs() < 0.005, "{area} {year}");
                let gaps = row(2);
                let sum = format!("SUM($C{gaps}:{letter}{gaps})");
                assert_eq!(accumulated.formula.as_deref(), Some(sum.as_str()));
            }
        }
    }
    assert_eq!(seen, 5 * 25 * 3);
}

#[test]
fn the_long_table_holds_every_plan_and_scenario_with_numbers_as_numbers() {
    let run = &RUNS[0];
    let cells = run.cells("Resultater");
    let rows = cells.keys().filter(|place| place.starts_with('A')).count() - 3;
    // Eleven plans in the base scenario, sixteen other scenarios, five areas with the total, 25 years.
    assert_eq!(rows, (11 + 16) * 5 * 25);
    let mut formulas = 0;
    for row in 5..5 + rows {
        for letter in ["A", "B", "C", "N"] {
            assert!(cells[&format!("{letter}{row}")].word.is_some(), "{letter}{row}");
        }
        for letter in ["D", "E", "F", "G", "H", "I", "J", "K", "L", "M"] {
            let cell = &cells[&format!("{letter}{row}")];
            assert!(cell.word.is_none() && cell.value.is_some(), "{letter}{row}: {cell:?}");
        }
        let at = |letter: &str| cells[&format!("{letter}{row}")].value.unwrap();
        assert!((at("E") - at("G") - at("H")).abs() < 0.005, "row {row}");
        formulas += usize::from(
            cells[&format!("H{row}")].formula.as_deref() == Some(&format!("E{row}-G{row}")),
        );
    }
    assert_eq!(formulas, rows);
}

#[test]
fn plans_are_set_against_the_first_by_formula() {
    let run = &RUNS[0];
    let cells = run.cells("Planer");
    for row in 5..5 + 11 {
        for (own, difference) in [("B", "C"), ("D", "E")] {
            let at = |letter: &str, row: usize| cells[&format!("{letter}{row}")].value.unwrap();
            let cell = &cells[&format!("{difference}{row}")];
            assert_eq!(cell.formula.as_deref(), Some(format!("{own}{row}-${own}$5").as_str()));
            let found = cell.value.unwrap() - (at(own, row) - at(own, 5));
            assert!(found.abs() < 0.005, "{own}{row}");
        }
    }
}

#[test]
fn sheets_are_made_to_be_read_and_printed() {
    let run = &RUNS[0];
    for name in DANISH {
        let sheet = run.sheet(name);
        assert!(sheet.contains("orientation=\"landscape\""), "{name}");
        assert!(sheet.contains("<pageSetUpPr fitToPage=\"1\"/>"), "{name}");
        assert!(sheet.contains("<oddFooter>") && sheet.contains("&amp;P / &amp;N"), "{name}");
    }
    for name in
        ["Overblik", "Resultater", "Planer", "Usikkerhed", "Befolkning", "Scenarier", "Kilder"]
    {
        assert!(run.sheet(name).contains("state=\"frozen\""), "{name}");
    }
    for name in ["Resultater", "Planer", "Usikkerhed", "Scenarier", "Kilder"] {
        assert!(run.sheet(name).contains("<autoFilter "), "{name}");
    }
    let workbook = &run.parts["xl/workbook.xml"];
    assert_eq!(workbook.matches("_xlnm.Print_Titles").count(), 7, "{workbook}");
    for name in ["Behov_i_alt", "Ramme_i_alt", "Gab_i_alt"] {
        assert!(
            workbook.contains(&format!("<definedName name=\"{name}\">Overblik!$B$")),
            "{workbook}"
        );
    }
    let styles = &run.parts["xl/styles.xml"];
    assert!(
        styles.contains("formatCode=\"#,##0.0,,\"") && styles.contains("formatCode=\"#,##0.0\"")
    );
    // Links to all other sheets.
    let front = run.sheet("Læs mig");
    for name in &DANISH[1..] {
        assert!(front.contains(&format!("location=\"{name}!A1\"")), "{name}");
    }
}

#[test]
fn charts_are_native_and_say_what_they_show() {
    for (run, unit) in [(&RUNS[0], "mio. kr."), (&RUNS[2], "DKK million")] {
        let charts: Vec<&String> = run
            .parts
            .iter()
            .filter(|(name, _)| name.starts_with("xl/charts/chart"))
            .map(|(_, text)| text)
            .collect();
        assert_eq!(charts.len(), 4);
        for chart in charts {
            assert!(chart.contains(unit) && chart.matches("<c:title>").count() == 3, "{chart}");
            assert!(chart.contains("<c:numCache>"), "readers that do not calculate see nothing");
        }
        let drawing = &run.parts["xl/drawings/drawing1.xml"];
        let told: Vec<&str> =
            drawing.split("descr=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        assert_eq!(told.len(), 4);
        assert!(told.iter().all(|text| text.len() > 60 && !text.contains("book-")), "{told:?}");
    }
}

#[test]
fn a_study_without_draws_has_no_sheet_of_them_and_the_first_sheet_says_so() {
    let place = tempfile::tempdir().unwrap();
    for name in ["one_area", "sixteen_areas", "century"] {
        let study = place.path().join(name);
        copy_folder(&root().join("tests/studies").join(name), &study);
        let _ = fs::remove_file(study.join("ensemble.toml"));
        let run = Run::of(&study, &place.path().join(format!("{name}-out")), &["--lang", "en"]);
        assert!(!run.names().contains(&"Uncertainty".to_owned()), "{name}");
        assert_eq!(run.names().len(), 9, "{name}");
        assert!(run.words().iter().any(|word| word.starts_with("Nothing was drawn")), "{name}");
        for (place, cell) in run.cells("Overview") {
            let is_broken = cell.word.as_ref().is_some_and(|word| word.contains("NaN"));
            assert!(!is_broken, "{name} {place}: {cell:?}");
        }
    }
}

#[test]
fn a_name_that_looks_like_a_formula_is_a_name() {
    let place = tempfile::tempdir().unwrap();
    let study = place.path().join("viborg");
    copy_folder(&root().join("scenarios/viborg"), &study);
    fs::remove_file(study.join("ensemble.toml")).unwrap();
    change(&study.join("model.toml"), "da = \"Ældre\"", "da = \"=2+3 & <Ældre>\"");
    let run = Run::of(&study, place.path(), &["--lang", "da"]);
    assert_eq!(run.cells("Overblik")["A7"].word.as_deref(), Some("=2+3 & <Ældre>"));
    assert!(run.cells("Overblik")["A7"].formula.is_none());
}
