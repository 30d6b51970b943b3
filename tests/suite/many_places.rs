//! The tables of many places: what is wrong with them is said in both languages, with advice that helps.

use crate::studies::{copy_folder, root};
use pejl::diag::Code;
use pejl::input::read_many_places;
use pejl::text::{Lang, Texts};
use std::fs;
use std::path::Path;

/// In which file, what, and what instead.
type Edit = (&'static str, &'static str, &'static str);

/// What is said of the municipalities with edits done one after the other.
fn changed(place: &Path, steps: &[Edit]) -> Vec<Code> {
    let folder = place.join("places");
    if !folder.exists() {
        copy_folder(&root().join("scenarios/municipalities"), &folder);
    }
    for (file, from, to) in steps {
        let path = folder.join(file);
        let before = fs::read_to_string(&path).unwrap();
        assert!(before.contains(from), "{file}: {from}");
        fs::write(&path, before.replacen(from, to, 1)).unwrap();
    }
    match read_many_places(&folder) {
        Ok(reading) => reading.warnings.codes(),
        Err(wrong) => {
            for lang in Lang::ALL {
                let text = wrong.diagnostics.to_text(&wrong.map, &Texts::new(lang));
                assert!(!text.contains("diag-") && !text.contains('{'), "{text}");
            }
            wrong.diagnostics.codes()
        }
    }
}

const SETS: &str = "places.toml";
const GROUPS: &str = "data/population_groups.csv";
const AGES: &str = "data/population_ages.csv";
const DEATHS: &str = "data/deaths_groups.csv";

/// A slip, its code, and the advice of that code followed.
const SLIPS: [(&str, &str, &str, Code, &[Edit]); 18] = [
    (
        GROUPS,
        "2016,791,f,85,",
        "2016,791,f,87,",
        Code::UnknownWord,
        &[(GROUPS, "2016,791,f,87,", "2016,791,f,85,")],
    ),
    (
        AGES,
        "2016,0,f,30,",
        "2016,0,f,30,9",
        Code::PartsDiffer,
        &[(AGES, "2016,0,f,30,9", "2016,0,f,30,")],
    ),
    (
        "data/out_rates.csv",
        "m,50,",
        "m,49,",
        Code::DoubleRow,
        &[("data/out_rates.csv", "m,49,", "m,50,")],
    ),
    (
        SETS,
        "starts = [2013]\nyears = 7",
        "starts = [2014]\nyears = 7",
        Code::StartLacks,
        &[(SETS, "starts = [2014]\nyears = 7", "starts = [2013]\nyears = 7")],
    ),
    (
        SETS,
        "[2010, 2011, 2012]",
        "[2008, 2011, 2012]",
        Code::StartLacks,
        &[(SETS, "[2008, 2011, 2012]", "[2010, 2011, 2012]")],
    ),
    (
        SETS,
        "[2010, 2011, 2012]",
        "[2009, 2011, 2012]",
        Code::TooLittleKnown,
        &[(SETS, "[2009, 2011, 2012]", "[2010, 2011, 2012]")],
    ),
    (
        GROUPS,
        "2016,791,f,85,",
        "2016,791,f,150,",
        Code::AreaLacks,
        &[(GROUPS, "2016,791,f,150,", "2016,791,f,85,")],
    ),
    (
        GROUPS,
        "2016,101,m,25,",
        "2016,101,m,25,9",
        Code::PartsDiffer,
        &[(GROUPS, "2016,101,m,25,9", "2016,101,m,25,")],
    ),
    (
        AGES,
        "2016,461,f,30,",
        "2016,461,f,30,9",
        Code::PartsDiffer,
        &[(AGES, "2016,461,f,30,9", "2016,461,f,30,")],
    ),
    (
        DEATHS,
        "2016,Fyn,f,85,",
        "2016,Fyn,f,85,9",
        Code::PartsDiffer,
        &[(DEATHS, "2016,Fyn,f,85,9", "2016,Fyn,f,85,")],
    ),
    (
        SETS,
        "2015]\nyears = 5",
        "2015]\nyears = 5\noutcome = 2016",
        Code::TwoForms,
        &[(SETS, "2015]\nyears = 5\noutcome = 2016", "2015]\nyears = 5")],
    ),
    (
        SETS,
        "years = 7",
        "",
        Code::MissingKey,
        &[(SETS, "starts = [2013]\n", "starts = [2013]\nyears = 7\n")],
    ),
    (
        SETS,
        "role = \"shown\"",
        "role = \"shone\"",
        Code::UnknownWord,
        &[(SETS, "role = \"shone\"", "role = \"shown\"")],
    ),
    (
        SETS,
        "ages = [0, 20, 65, 80]",
        "ages = [0, 18, 65, 80]",
        Code::WrongType,
        &[(SETS, "ages = [0, 18, 65, 80]", "ages = [0, 20, 65, 80]")],
    ),
    (
        SETS,
        "wave_base = [2010, 2013]",
        "wave_base = [2010, 2014]",
        Code::WrongType,
        &[(SETS, "wave_base = [2010, 2014]", "wave_base = [2010, 2013]")],
    ),
    (
        DEATHS,
        "2016,Fyn,f,85,",
        "2016,Fyen,f,85,",
        Code::UnknownId,
        &[(DEATHS, "2016,Fyen,f,85,", "2016,Fyn,f,85,")],
    ),
    (
        "data/women.csv",
        "\n1999,30,",
        "\n1999,129,",
        Code::MissingAges,
        &[("data/women.csv", "\n1999,129,", "\n1999,30,")],
    ),
    (
        "data/out_rates.csv",
        "m,50,",
        "m,150,",
        Code::MissingAges,
        &[("data/out_rates.csv", "m,150,", "m,50,")],
    ),
];

#[test]
fn each_slip_is_found_and_its_advice_helps() {
    for (file, from, to, code, advice) in SLIPS {
        let place = tempfile::tempdir().unwrap();
        let found = changed(place.path(), &[(file, from, to)]);
        assert!(found.contains(&code), "{file} {to}: {found:?}");
        assert_eq!(changed(place.path(), advice), [], "{file} {to}");
    }
}

/// The rows of a table of places, each as `own` gives it; `None` leaves it out.
fn rewritten(file: &str, own: impl Fn(&[&str]) -> Option<String>) -> Vec<Code> {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("places");
    copy_folder(&root().join("scenarios/municipalities"), &folder);
    let path = folder.join(file);
    let rows = fs::read_to_string(&path).unwrap();
    let (head, rows) = rows.split_once('\n').unwrap();
    let kept: Vec<String> =
        rows.lines().filter_map(|row| own(&row.split(',').collect::<Vec<_>>())).collect();
    fs::write(&path, format!("{head}\n{}\n", kept.join("\n"))).unwrap();
    changed(place.path(), &[])
}

#[test]
fn deaths_that_were_counted_by_weeks_are_not_taken_for_years() {
    let by_weeks = |row: &[&str]| {
        let deaths: f64 = row[4].parse().unwrap();
        let weeks = if row[0] == "2009" { 53.0 / 52.0 } else { 1.0 };
        Some(format!("{},{},{}", row[..4].join(","), deaths * weeks, row[5]))
    };
    assert_eq!(rewritten(DEATHS, by_weeks), [Code::PartsDiffer]);
}

#[test]
fn an_open_group_that_begins_early_is_not_taken_for_the_whole() {
    let to_90 = |row: &[&str]| {
        let is_older = row[3].parse::<usize>().unwrap() > 90;
        (!is_older).then(|| row.join(","))
    };
    assert!(rewritten(GROUPS, to_90).contains(&Code::AreaLacks));
    assert!(rewritten(DEATHS, to_90).contains(&Code::AreaLacks));
}

#[test]
fn fewer_births_than_show_how_they_vary_are_an_error() {
    let late = |row: &[&str]| (row[0].parse::<usize>().unwrap() > 2003).then(|| row.join(","));
    assert!(rewritten("data/births.csv", late).contains(&Code::TooLittleKnown));
}

#[test]
fn an_area_that_is_left_out_of_a_year_is_found() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("places");
    copy_folder(&root().join("scenarios/municipalities"), &folder);
    let path = folder.join(AGES);
    let rows = fs::read_to_string(&path).unwrap();
    let kept: Vec<&str> = rows.lines().filter(|row| !row.starts_with("2012,851,")).collect();
    fs::write(&path, kept.join("\n") + "\n").unwrap();
    assert_eq!(changed(place.path(), &[]), [Code::AreaLacks]);
}
