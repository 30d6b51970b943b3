//! Fertility and net migration beside deaths: what is fitted of their tables, and what is refused.

use crate::studies::{copy_folder, pejl, root, text};
use pejl::demography::paths::{fit_outlook, returning};
use pejl::input::{read_deaths, read_study};
use pejl::model::YearSeries;
use pejl::numeric::ln;
use pejl::units::Year;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Output;

const DENMARK: &str = "tests/reference/deaths/denmark.csv";

/// Children per woman, wandering about 1.75.
fn total(year: i32) -> f64 {
    1.75 + 0.1 * f64::from((year * 7) % 5 - 2) / 2.0
}

/// Persons, wandering about 9,000.
fn net(year: i32) -> f64 {
    9_000.0 + 2_500.0 * f64::from((year * 5) % 7 - 3)
}

fn table(
    header: &str,
    years: std::ops::RangeInclusive<i32>,
    row: impl Fn(i32) -> String,
) -> String {
    let mut page = format!("{header}\n");
    for year in years {
        let _ = writeln!(page, "{}", row(year));
    }
    page
}

fn fertility(years: std::ops::RangeInclusive<i32>) -> String {
    table("year,rate", years, |year| format!("{year},{}", total(year)))
}

fn migration(years: std::ops::RangeInclusive<i32>) -> String {
    table("year,net_persons", years, |year| format!("{year},{}", net(year)))
}

struct Case {
    place: tempfile::TempDir,
}

impl Case {
    fn new(fertility: &str, migration: &str) -> Self {
        let place = tempfile::tempdir().unwrap();
        fs::write(place.path().join("fertility.csv"), fertility).unwrap();
        fs::write(place.path().join("migration.csv"), migration).unwrap();
        Self { place }
    }

    fn path(&self, name: &str) -> String {
        self.place.path().join(name).display().to_string()
    }

    fn fit(&self, more: &[&str]) -> Output {
        let (fertility, migration) = (self.path("fertility.csv"), self.path("migration.csv"));
        let out = self.path("fit.toml");
        let own =
            ["fit", DENMARK, "--out", &out, "--fertility", &fertility, "--migration", &migration];
        pejl(&[&own[..], more].concat())
    }

    /// What a study reads of the fit.
    fn outlook(&self) -> pejl::model::Outlook {
        let study = self.place.path().join("study");
        copy_folder(&root().join("tests/bad/_good"), &study);
        let model = fs::read_to_string(study.join("model.toml")).unwrap();
        fs::write(study.join("model.toml"), model + "fit = \"data/fit.toml\"\n").unwrap();
        fs::copy(self.path("fit.toml"), study.join("data/fit.toml")).unwrap();
        read_study(&study).unwrap().study.model.outlook.unwrap()
    }
}

/// Years lived by all Danes in a year.
fn person_years(year: i32) -> f64 {
    let observed = read_deaths(&root().join(DENMARK)).unwrap().observed;
    let row = (year - 1990) as usize * observed.ages;
    let lived = |sex: usize| observed.sexes[sex].person_years[row..row + observed.ages].iter();
    lived(0).chain(lived(1)).sum()
}

#[test]
fn both_series_are_read_back_as_they_were_fitted() {
    let case = Case::new(&fertility(1980..=2020), &migration(1990..=2012));
    let done = case.fit(&[]);
    assert!(done.status.success(), "{}", text(&done.stderr));
    let found = case.outlook();
    let logs = YearSeries {
        first_year: Year(1980),
        values: (1980..=2012).map(|year| ln(total(year))).collect(),
    };
    let rates = YearSeries {
        first_year: Year(1990),
        values: (1990..=2012).map(|year| net(year) / person_years(year) * 1000.0).collect(),
    };
    assert_eq!(found.fertility, returning(&logs.values));
    let migration = found.migration.unwrap();
    let expected = returning(&rates.values).unwrap();
    assert!((migration.last - expected.last).abs() < 1e-12 * expected.last.abs());
    assert!((migration.memory - expected.memory).abs() < 1e-10);
    let observed = read_deaths(&root().join(DENMARK)).unwrap().observed;
    let fitted = fit_outlook(&observed, Some(&logs), Some(&rates)).unwrap();
    assert!((found.error_correlation - fitted.outlook.error_correlation).abs() < 1e-10);
    assert!(found.error_correlation.abs() > 1e-3);
    assert_eq!(found.mortality, fitted.outlook.mortality);
}

#[test]
fn tables_by_age_and_sex_are_the_same_as_their_sums() {
    let plain = Case::new(&fertility(1990..=2012), &migration(1990..=2012));
    let by_age = table("year,age,rate", 1990..=2012, |year| {
        let rate = total(year) / 2.0;
        format!("{year},30,{rate}\n{year},31,{rate}")
    });
    let by_sex = table("year,sex,age,net_persons", 1990..=2012, |year| {
        let quarter = net(year) / 4.0;
        format!(
            "{year},f,0,{quarter}\n{year},f,1,{quarter}\n{year},k,2,0\n\
             {year},m,0,{quarter}\n{year},m,1,0\n{year},m,2,{quarter}"
        )
    });
    let fine = Case::new(&by_age, &by_sex);
    for case in [&plain, &fine] {
        let done = case.fit(&[]);
        assert!(done.status.success(), "{}", text(&done.stderr));
    }
    assert_eq!(plain.outlook(), fine.outlook());
}

#[test]
fn residents_in_the_table_stand_in_for_those_of_the_deaths() {
    let migration = table("year,net_persons,residents", 1985..=2012, |year| {
        format!("{year},{},{}", net(year), 5_000_000)
    });
    let case = Case::new(&fertility(1990..=2012), &migration);
    let done = case.fit(&[]);
    assert!(done.status.success(), "{}", text(&done.stderr));
    let migration = case.outlook().migration.unwrap();
    assert!((migration.last - net(2012) / 5_000.0).abs() < 1e-12);
}

#[test]
fn the_screen_tells_of_births_and_moves_in_both_languages() {
    let case = Case::new(&fertility(1990..=2012), &migration(1990..=2012));
    let danish = text(&case.fit(&[]).stdout);
    let english = text(&case.fit(&["--lang", "en"]).stdout);
    assert!(danish.contains("Samlet fertilitet var 1,85 i 2012 og går mod 1,7"), "{danish}");
    assert!(english.contains("Total fertility was 1.85 in 2012 and goes towards 1.7"), "{english}");
    assert!(danish.contains("Nettotilflytning pr. 1.000 indbyggere var"), "{danish}");
    assert!(english.contains("have the correlation"), "{english}");
    assert!(
        danish.contains("Kvinder, 0 år, ét indeks") && english.contains("Men aged 65, one index")
    );
}

#[test]
fn what_is_wrong_with_either_table_is_told_at_once_and_nothing_is_written() {
    let good = (fertility(1990..=2012), migration(1990..=2012));
    let short = |page: &str, year: i32| {
        page.lines()
            .filter(|line| !line.starts_with(&year.to_string()))
            .fold(String::new(), |all, line| all + line + "\n")
    };
    let cases: [(&str, &str, String, String); 12] = [
        (
            "P0912",
            "the table ends in 2010, and the deaths are fitted up to 2012",
            fertility(1990..=2010),
            good.1.clone(),
        ),
        (
            "P0913",
            "the rates of 1999 add up to 0",
            good.0.replace(&format!("1999,{}", total(1999)), "1999,0"),
            good.1.clone(),
        ),
        (
            "P0914",
            "net migration in 1985–1989 has no residents",
            good.0.clone(),
            migration(1985..=2012),
        ),
        (
            "P0902",
            "the table has 9 of the years that are fitted; it takes 10",
            fertility(2004..=2020),
            good.1.clone(),
        ),
        ("P0403", "no rows for 2001", good.0.clone(), short(&good.1, 2001)),
        // At the end of what is meant, with a row beyond it.
        ("P0403", "no rows for 2012", fertility(1990..=2011) + "2013,1.7\n", good.1.clone()),
        ("P0403", "no rows for 2012", good.0.clone(), migration(1990..=2011) + "2013,4000\n"),
        ("P0401", "stands twice", good.0.clone() + "1999,1.8\n", good.1.clone()),
        ("P0401", "stands twice", good.0.clone(), good.1.clone() + "1999,4000\n"),
        (
            "P0205",
            "21 is outside",
            good.0.replace(&format!("1999,{}", total(1999)), "1999,21"),
            good.1.clone(),
        ),
        (
            "P0305",
            "many",
            good.0.clone(),
            good.1.replace(&format!("1999,{}", net(1999)), "1999,many"),
        ),
        (
            "P0302",
            "sex",
            good.0.clone(),
            good.1
                .replace("year,net_persons", "year,net_persons,age")
                .replace('\n', ",1\n")
                .replacen(",age,1", ",age", 1),
        ),
    ];
    for (code, words, fertility, migration) in cases {
        let case = Case::new(&fertility, &migration);
        let refused = case.fit(&["--lang", "en"]);
        let said = text(&refused.stderr);
        assert_eq!(refused.status.code(), Some(1), "{code}: {said}");
        assert!(said.contains(&format!("error[{code}]")) && said.contains(words), "{code}: {said}");
        assert!(said.contains("nothing was written"), "{said}");
        assert!(!Path::new(&case.path("fit.toml")).exists(), "{code}");
    }
    let both = Case::new(&fertility(1990..=2010), &migration(1990..=2011));
    let said = text(&both.fit(&[]).stderr);
    assert_eq!(said.matches("fejl[P0912]").count(), 2, "{said}");
    assert!(said.contains("fertility.csv:22:1") && said.contains("migration.csv:23:1"), "{said}");
}

#[test]
fn years_that_are_asked_for_are_those_of_all_tables() {
    let case = Case::new(&fertility(1980..=2020), &migration(1990..=2012));
    let done = case.fit(&["--from", "1992", "--until", "2008"]);
    assert!(done.status.success(), "{}", text(&done.stderr));
    let file = fs::read_to_string(case.path("fit.toml")).unwrap();
    assert!(file.contains("fertility_years = [1992, 2008]"), "{file}");
    assert!(file.contains("migration_years = [1992, 2008]"));
    assert!(file.contains("fertility_table = \"fertility.csv\""));
    let bytes = fs::read(case.path("migration.csv")).unwrap();
    let hash = format!("migration_sha256 = \"{}\"", pejl::digest::sha256_hex(&bytes));
    assert!(file.contains(&hash));
    assert_eq!(case.outlook().last_year, Year(2008));
}

#[test]
fn a_picture_of_what_departs_from_the_fit_is_left_where_it_may_lie() {
    let case = Case::new(&fertility(1990..=2012), &migration(1990..=2012));
    let charts = case.path("charts");
    for _ in 0..2 {
        let done = case.fit(&["--charts", &charts]);
        assert!(done.status.success(), "{}", text(&done.stderr));
        assert!(text(&done.stdout).contains("charts"));
    }
    let fit = pejl::digest::sha256_hex(&fs::read(case.path("fit.toml")).unwrap());
    let svg = fs::read_to_string(case.place.path().join("charts/residuals.svg")).unwrap();
    assert!(svg.replace('\u{a0}', " ").contains(&format!("tilpasning {}", &fit[..8])), "{svg}");
    assert!(svg.contains("denmark.csv"));
    for ending in ["png", "csv", "txt"] {
        assert!(case.place.path().join(format!("charts/residuals.{ending}")).is_file());
    }
    // Where other files lie, nothing is written, and not over the fit either.
    fs::write(case.place.path().join("other.txt"), "dear").unwrap();
    fs::create_dir(case.place.path().join("taken")).unwrap();
    fs::write(case.place.path().join("taken/letter.txt"), "dear").unwrap();
    for folder in ["taken", "."] {
        let refused = case.fit(&["--charts", &case.path(folder), "--lang", "en"]);
        assert_eq!(refused.status.code(), Some(2), "{folder}");
        assert!(text(&refused.stderr).contains("--charts"), "{}", text(&refused.stderr));
    }
    assert!(case.place.path().join("taken/letter.txt").exists());
}
