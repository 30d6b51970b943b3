//! `pejl fit` as it is called: what it leaves, and what is refused.

use crate::studies::{pejl, root, text};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use toml::de::{DeTable, DeValue};

const DENMARK: &str = "tests/reference/deaths/denmark.csv";

fn fit(table: &str, out: &Path, more: &[&str]) -> Output {
    pejl(&[&["fit", table, "--out", out.to_str().unwrap()], more].concat())
}

/// A table that is Denmark's with each row changed by `change`; `None` leaves it out.
fn changed(folder: &Path, change: impl Fn(&[&str]) -> Option<String>) -> PathBuf {
    let denmark = fs::read_to_string(root().join(DENMARK)).unwrap();
    let mut lines = denmark.lines();
    let mut page = vec![lines.next().unwrap().to_owned()];
    page.extend(lines.filter_map(|line| change(&line.split(',').collect::<Vec<_>>())));
    let path = folder.join("deaths.csv");
    fs::write(&path, page.join("\n") + "\n").unwrap();
    path
}

fn at<'a>(file: &'a DeTable<'_>, table: &str, key: &str) -> &'a DeValue<'a> {
    file[table].get_ref().get(key).unwrap().get_ref()
}

fn float(value: &DeValue<'_>) -> f64 {
    value.as_float().unwrap().as_str().parse().unwrap()
}

#[test]
fn a_fit_is_left_with_all_that_its_page_promises() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("new/fit.toml");
    let done = fit(DENMARK, &out, &["--from", "1991", "--until", "2010", "--ages", "0-95"]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let written = fs::read_to_string(&out).unwrap();
    let file = DeTable::parse(&written).unwrap();
    let file = file.get_ref();
    assert_eq!(at(file, "fit", "method").as_str(), Some("li_lee"));
    assert_eq!(at(file, "fit", "table").as_str(), Some("denmark.csv"));
    assert_eq!(at(file, "fit", "pejl").as_str(), Some(env!("CARGO_PKG_VERSION")));
    let sha256 = pejl::digest::sha256_hex(&fs::read(root().join(DENMARK)).unwrap());
    assert_eq!(at(file, "fit", "sha256").as_str(), Some(sha256.as_str()));
    let length = |table: &str, key: &str| at(file, table, key).as_array().unwrap().len();
    for (table, by_age, by_year) in [
        ("common", &["level", "slope"][..], &["index", "index_of_logs"][..]),
        ("women", &["level", "slope", "jump_off_rate"], &["index"]),
        ("men", &["level", "slope", "jump_off_rate"], &["index"]),
    ] {
        assert!(by_age.iter().all(|key| length(table, key) == 96), "{table}");
        assert!(by_year.iter().all(|key| length(table, key) == 20), "{table}");
    }
    // What is read back is what was fitted, to the last bit.
    let observed = pejl::input::read_deaths(&root().join(DENMARK)).unwrap().observed;
    let years = (pejl::units::Year(1991), pejl::units::Year(2010));
    let own = pejl::demography::lee_carter::li_lee(&observed.window(years, (0, 95)).unwrap());
    let own = own.unwrap();
    assert_eq!(float(at(file, "common", "drift")), own.common.drift.per_year);
    assert_eq!(float(at(file, "men", "memory")), own.sexes[1].returning.memory);
    let slopes = at(file, "women", "slope").as_array().unwrap();
    let slopes: Vec<f64> = slopes.iter().map(|slope| float(slope.get_ref())).collect();
    assert_eq!(slopes, own.sexes[0].slope);
    // Every key stands on the page about fits.
    let page = fs::read_to_string(root().join("src/docs/fit.md")).unwrap();
    for (table, keys) in file {
        let table = table.get_ref();
        assert!(page.contains(&format!("[{table}]")), "[{table}] is not told of");
        let keys = keys.get_ref();
        let keys = keys.as_table().or_else(|| keys.as_array()?[0].get_ref().as_table()).unwrap();
        for key in keys.keys() {
            assert!(
                page.contains(&format!("`{}`", key.get_ref())),
                "`{}` is not told of",
                key.get_ref()
            );
        }
    }
}

#[test]
fn the_screen_tells_the_same_in_both_languages() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("fit.toml");
    let danish = text(&fit(DENMARK, &out, &[]).stdout);
    let first = fs::read(&out).unwrap();
    let english = text(&fit(DENMARK, &out, &["--lang", "en"]).stdout);
    assert_eq!(fs::read(&out).unwrap(), first, "the same inputs give the same bytes");
    assert!(danish.contains("dødsfald 1990–2012, alder 0–99"), "{danish}");
    assert!(danish.contains("61,1 %") && english.contains("61.1%"), "{danish}{english}");
    assert!(danish.contains("−2,71 om året (standardfejl 0,70"), "{danish}");
    assert!(english.contains("−2.71 a year (standard error 0.70"), "{english}");
    let row = |page: &str, begins: &str| {
        page.lines().find(|line| line.starts_with(begins)).unwrap().to_owned()
    };
    assert!(row(&danish, "Restlevetid").ends_with("2037"));
    assert!(row(&danish, "Kvinder, 0 år").contains("82,0  83,8 ("), "{danish}");
    assert!(row(&english, "Men aged 65").contains("17.4  18.7 ("), "{english}");
}

#[test]
fn nothing_but_an_earlier_fit_is_written_over() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("letter.toml");
    fs::write(&out, "dear = 1\n").unwrap();
    let refused = fit(DENMARK, &out, &["--lang", "en"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("no earlier fit"), "{}", text(&refused.stderr));
    assert_eq!(fs::read_to_string(&out).unwrap(), "dear = 1\n");
    assert_eq!(fit(DENMARK, place.path(), &[]).status.code(), Some(2));
}

#[test]
fn years_and_ages_that_the_table_lacks_are_refused_with_those_it_has() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("fit.toml");
    for asked in [
        ["--from", "1980"],
        ["--until", "2013"],
        ["--from", "2004"],
        ["--until", "1985"],
        ["--ages", "0-100"],
    ] {
        let refused = fit(DENMARK, &out, &[&asked[..], &["--lang", "en"]].concat());
        assert_eq!(refused.status.code(), Some(2), "{asked:?}");
        assert!(text(&refused.stderr).contains("1990–2012 and the ages 0–99"), "{asked:?}");
    }
    assert_eq!(fit(DENMARK, &out, &["--ages", "9-3"]).status.code(), Some(2));
    assert!(!out.exists());
}

/// What a row becomes.
type Change = Box<dyn Fn(&[&str]) -> Option<String>>;

#[test]
fn a_wrong_table_is_refused_with_the_place_and_nothing_is_written() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("fit.toml");
    let is = |row: &[&str], year: &str, sex: &str, age: &str| row[..3] == [year, sex, age];
    let one = |year: &'static str, sex: &'static str, age: &'static str, ends: &'static str| {
        Box::new(move |row: &[&str]| {
            let whole = row.join(",");
            Some(if is(row, year, sex, age) { format!("{year},{sex},{age},{ends}") } else { whole })
        }) as Change
    };
    let cases: [(&str, &str, Change); 11] = [
        (
            "P0402",
            "men aged 40 have no row in 1995",
            Box::new(move |row| (!is(row, "1995", "m", "40")).then(|| row.join(","))),
        ),
        ("P0403", "no rows for 2001", Box::new(|row| (row[0] != "2001").then(|| row.join(",")))),
        ("P0205", "-3", one("1999", "f", "70", "-3,100")),
        ("P0305", "many", one("1999", "f", "70", "many,100")),
        ("P0401", "stands twice", one("1999", "f", "70", "3,100\n1999,f,70,3,100")),
        ("P0901", "4 died where nobody lived", one("1999", "f", "70", "4,0")),
        ("P0915", "400 died where only 150.0 years were lived", one("1999", "f", "70", "400,150")),
        (
            "P0902",
            "the table has 9 years; it takes 10",
            Box::new(|row| (row[0] < "1999").then(|| row.join(","))),
        ),
        (
            "P0903",
            "no woman died in 2000",
            Box::new(|row| {
                let is_it = row[0] == "2000" && row[1] == "f";
                Some(if is_it { format!("2000,f,{},0,{}", row[2], row[4]) } else { row.join(",") })
            }),
        ),
        (
            "P0904",
            "no common movement",
            Box::new(|row| {
                Some(format!("{},{},{},{},1000", row[0], row[1], row[2], 1 + row[2].len()))
            }),
        ),
        (
            "P0405",
            "the oldest age is 40",
            Box::new(|row| (row[2].parse::<usize>().unwrap() <= 40).then(|| row.join(","))),
        ),
    ];
    for (code, words, change) in cases {
        let table = changed(place.path(), change);
        let refused = fit(table.to_str().unwrap(), &out, &["--lang", "en"]);
        let said = text(&refused.stderr);
        assert_eq!(refused.status.code(), Some(1), "{code}: {said}");
        assert!(said.contains(&format!("error[{code}]")) && said.contains(words), "{code}: {said}");
        assert!(said.contains("deaths.csv:") && said.contains("nothing was written"), "{said}");
        assert!(!out.exists(), "{code}");
        let json = fit(table.to_str().unwrap(), &out, &["--format", "json"]);
        let json: serde_json::Value = serde_json::from_slice(&json.stderr).unwrap();
        assert_eq!(json[0]["code"], code);
    }
    let missing = fit("no-such.csv", &out, &[]);
    assert!(text(&missing.stderr).contains("P0101"), "{}", text(&missing.stderr));
}

#[test]
fn nobody_at_an_age_is_no_hole() {
    let place = tempfile::tempdir().unwrap();
    let table = changed(place.path(), |row| {
        let is_it = row[0] == "1996" && row[1] == "m" && row[2] == "99";
        Some(if is_it { "1996,m,99,0,0".to_owned() } else { row.join(",") })
    });
    let out = place.path().join("fit.toml");
    let done = fit(table.to_str().unwrap(), &out, &["--lang", "en"]);
    assert!(
        text(&done.stdout).contains("Nobody died in 16 of 4,600 cells"),
        "{}",
        text(&done.stdout)
    );
}
