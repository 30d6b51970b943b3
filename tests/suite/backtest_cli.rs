//! `pejl backtest` as it is called: what it leaves, what it says, and what is refused.

use crate::studies::{copy_folder, pejl, root, text};
use std::fs;
use std::path::{Path, PathBuf};

/// Denmark, to be broken.
fn denmark(place: &Path) -> PathBuf {
    let folder = place.join("denmark");
    copy_folder(&root().join("scenarios/denmark"), &folder);
    folder
}

/// One of the files with `from` replaced by `to`.
fn edit(folder: &Path, file: &str, from: &str, to: &str) {
    let path = folder.join(file);
    let before = fs::read_to_string(&path).unwrap();
    assert!(before.contains(from), "{from}");
    fs::write(&path, before.replacen(from, to, 1)).unwrap();
}

#[test]
fn the_hindcast_leaves_all_that_was_promised_and_fits_a_screen() {
    let place = tempfile::tempdir().unwrap();
    for (lang, words) in [
        ("da", ["for smalt", "Samme vækst", "lige så gode eller bedre", "80 år og derover"]),
        ("en", ["too narrow", "Same growth", "as good or better", "ages 80 and over"]),
    ] {
        let out = place.path().join(lang);
        let out_word = out.to_str().unwrap();
        let few = ["backtest", "scenarios/denmark", "--draws", "200", "--out", out_word];
        let run = pejl(&[&few[..], &["--lang", lang]].concat());
        assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
        for file in [
            "backtest.csv",
            "backtest_summary.csv",
            "manifest.json",
            "charts/backtest.svg",
            "charts/backtest.png",
            "charts/backtest.csv",
            "charts/backtest.txt",
            "inputs/history.toml",
            "inputs/data/deaths.csv",
        ] {
            assert!(out.join(file).is_file(), "{file}");
        }
        let said = text(&run.stdout);
        for word in words {
            assert!(said.contains(word), "{word}: {said}");
        }
        assert!(said.lines().count() <= 30, "{said}");
        assert!(said.lines().all(|line| line.chars().count() <= 160), "{said}");
        let manifest: serde_json::Value =
            serde_json::from_slice(&fs::read(out.join("manifest.json")).unwrap()).unwrap();
        assert_eq!(manifest["seed"], 2013);
        assert_eq!(manifest["ensemble"]["origins"].as_array().unwrap().len(), 24);
        // The picture's title says the number that is in the table.
        let alt = fs::read_to_string(out.join("charts/backtest.txt")).unwrap();
        let summary = fs::read_to_string(out.join("backtest_summary.csv")).unwrap();
        let row = summary.lines().find(|line| line.starts_with("persons,65,79,1,28,")).unwrap();
        let held: f64 = row.split(',').nth(9).unwrap().parse().unwrap();
        assert!(text(alt.as_bytes()).contains(&format!("{:.0}", 100.0 * held)), "{alt}");
    }
}

#[test]
fn a_year_can_be_chosen_and_one_that_the_history_lacks_cannot() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    let out = out.to_str().unwrap();
    let start = ["backtest", "scenarios/denmark", "--draws", "50", "--lang", "en", "--out", out];
    let one = pejl(&[&start[..], &["--origins", "1995"]].concat());
    assert!(text(&one.stdout).contains("forecast on 1 January 1995"), "{}", text(&one.stdout));
    let table = fs::read_to_string(Path::new(out).join("backtest.csv")).unwrap();
    // 18 years ahead, three groups, by sex and both.
    assert_eq!(table.lines().count(), 1 + 18 * 3 * 3);
    assert!(table.lines().skip(1).all(|line| line.starts_with("1995,")));
    let none = pejl(&[&start[..], &["--origins", "2010-2012"]].concat());
    assert_eq!(none.status.code(), Some(2));
    assert!(text(&none.stderr).contains("1985–2008"), "{}", text(&none.stderr));
    let many = pejl(&[&start[..], &["--draws", "30000"]].concat());
    assert_eq!(many.status.code(), Some(2));
}

#[test]
fn a_history_is_checked_and_is_no_study() {
    let check = pejl(&["check", "scenarios/denmark", "--lang", "en"]);
    assert_eq!(check.status.code(), Some(0), "{}", text(&check.stderr));
    assert!(text(&check.stdout).contains("deaths 1974–2012"), "{}", text(&check.stdout));
    let run = pejl(&["run", "scenarios/denmark", "--lang", "en"]);
    assert_eq!(run.status.code(), Some(1));
    let said = text(&run.stderr);
    assert!(said.contains("P1001") && said.contains("pejl backtest scenarios/denmark"), "{said}");
    let no_history = pejl(&["backtest", "scenarios/viborg", "--lang", "en"]);
    assert_eq!(no_history.status.code(), Some(1));
    assert!(text(&no_history.stderr).contains("P1002"), "{}", text(&no_history.stderr));
}

#[test]
fn a_study_may_have_a_history_beside_it() {
    let place = tempfile::tempdir().unwrap();
    let study = place.path().join("study");
    copy_folder(&root().join("tests/bad/_good"), &study);
    let history = root().join("scenarios/denmark");
    copy_folder(&history.join("data"), &study.join("past"));
    let header = fs::read_to_string(history.join("history.toml")).unwrap();
    fs::write(study.join("history.toml"), header.replace("\"data/", "\"past/")).unwrap();
    // The list of sources is the study's own.
    for table in ["population", "deaths", "births", "fertility"] {
        let path = study.join(format!("past/{table}.csv"));
        let rows = fs::read_to_string(&path).unwrap();
        let rows: Vec<&str> = rows.lines().map(|row| row.rsplit_once(',').unwrap().0).collect();
        fs::write(&path, rows.join("\n") + "\n").unwrap();
    }
    let study = study.to_str().unwrap();
    let check = pejl(&["check", study, "--lang", "en"]);
    assert_eq!(check.status.code(), Some(0), "{}", text(&check.stderr));
    assert!(text(&check.stdout).contains("births 1971–2018"), "{}", text(&check.stdout));
    edit(Path::new(study), "history.toml", "[2000, 2008]", "[1990, 2008]");
    let check = pejl(&["check", study, "--lang", "en"]);
    assert_eq!(check.status.code(), Some(1));
}

#[test]
fn a_history_is_told_all_that_is_wrong_with_it_at_once_and_where() {
    let cases = [
        // What, in which file, instead of what, with which code, line and words.
        ("history.toml", "[1985, 2008]", "[1983, 2008]", "P1003", "10 years of deaths"),
        ("history.toml", "[1985, 2008]", "[1985, 2013]", "P1003", "no later year"),
        ("history.toml", "[2000, 2008]", "[1989, 2008]", "P1003", "newborns come into the group"),
        ("history.toml", "[1985, 2008]", "[2008, 1985]", "P0205", "1985"),
        ("history.toml", "[1985, 2008]", "1985", "P0204", "history.toml:"),
        ("history.toml", "ages = [65, 79]", "ages = [79, 65]", "P0205", "65"),
        ("history.toml", "ages = [65, 79]", "ages = []", "P0204", "[65, 79]"),
        ("history.toml", "draws = 2000", "drwas = 2000", "P0202", "did you mean `draws`"),
        ("history.toml", "draws = 2000", "draws = 0", "P0205", "20000"),
        ("history.toml", "language = \"da\"", "language = \"de\"", "P0310", "da, en"),
        ("history.toml", "data/births.csv", "data/borths.csv", "P0101", "borths.csv"),
        ("data/births.csv", "1980,", "1890,", "P0403", "births.csv:"),
        ("data/births.csv", "1980,", "1979,", "P0401", "births.csv:"),
        ("data/births.csv", ",dst_births", ",dst_brths", "P0208", "dst_brths"),
        ("data/population.csv", "1990,f,3,", "1990,f,3,-", "P0205", "population.csv:"),
        ("data/deaths.csv", "1990,f,3,", "1990,x,3,", "P0310", "deaths.csv:"),
        ("data/fertility.csv", "1995,20,", "1995,99,", "P0402", "fertility.csv:"),
    ];
    for (file, from, to, code, words) in cases {
        let place = tempfile::tempdir().unwrap();
        let folder = denmark(place.path());
        edit(&folder, file, from, to);
        let out = place.path().join("out");
        let (folder, out_word) = (folder.to_str().unwrap(), out.to_str().unwrap());
        let refused = pejl(&["backtest", folder, "--lang", "en", "--out", out_word]);
        let said = text(&refused.stderr);
        assert_eq!(refused.status.code(), Some(1), "{code} {to}: {said}");
        assert!(said.contains(code) && said.contains(words), "{code} {to}: {said}");
        assert!(said.contains(&format!("{}:", Path::new(file).display())), "{said}");
        assert!(!out.exists());
        let json = pejl(&["backtest", folder, "--format", "json", "--out", out_word]);
        let json: serde_json::Value = serde_json::from_slice(&json.stderr).unwrap();
        assert!(json.as_array().unwrap().iter().any(|one| one["code"] == code), "{json}");
        let check = pejl(&["check", folder]);
        assert_eq!(check.status.code(), Some(1), "{code} {to}");
    }
}

#[test]
fn broken_at_random_a_history_is_refused_in_words_or_read() {
    let place = tempfile::tempdir().unwrap();
    let folder = denmark(place.path());
    let mut chance: u64 = 2013;
    let mut below = |bound: usize| {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (chance >> 33) as usize % bound
    };
    let files = ["history.toml", "data/births.csv", "data/fertility.csv", "sources.csv"];
    for round in 0..100 {
        let path = folder.join(files[round % files.len()]);
        let good = fs::read(&path).unwrap();
        let mut bytes = good.clone();
        let at = below(bytes.len());
        match below(4) {
            0 => bytes[at] = below(256) as u8,
            1 => drop(bytes.drain(at..(at + 1 + below(30)).min(good.len()))),
            2 => bytes.truncate(at),
            _ => bytes[at] = b'0' + below(10) as u8,
        }
        fs::write(&path, &bytes).unwrap();
        if let Err(wrong) = pejl::input::read_history(&folder) {
            assert!(wrong.diagnostics.has_errors());
            assert!(wrong.render(pejl::text::Lang::Da).contains("fejl["));
        }
        fs::write(&path, &good).unwrap();
    }
}
