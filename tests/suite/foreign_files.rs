//! Tables as other programs give them: read where they have one meaning, and otherwise one message that names what they are.

use crate::bad::folder;
use crate::studies::copy_folder;
use pejl::diag::Diagnostics;
use pejl::input::read_study;
use pejl::model::Study;
use pejl::text::{Lang, Texts};
use std::fs;
use std::path::Path;

/// The good study with one file changed.
fn with_file(file: &str, bytes: &[u8]) -> Result<Study, (Diagnostics, String)> {
    let place = tempfile::tempdir().unwrap();
    let study = place.path().join("study");
    copy_folder(&folder().join("_good"), &study);
    fs::write(study.join(file), bytes).unwrap();
    read_study(&study).map(|reading| reading.study).map_err(|wrong| {
        let text = wrong.diagnostics.to_text(&wrong.map, &Texts::new(Lang::En));
        (wrong.diagnostics, text)
    })
}

fn good(file: &str) -> String {
    fs::read_to_string(folder().join("_good").join(file)).unwrap()
}

/// The codes of what is wrong, each as often as it is said.
fn codes(wrong: &Diagnostics) -> Vec<String> {
    wrong.codes().iter().map(|code| code.name()).collect()
}

const POPULATION: &str = "data/population.csv";
const MORTALITY: &str = "data/mortality.csv";

fn latin_1(text: &str) -> Vec<u8> {
    text.chars().map(|letter| u8::try_from(letter).unwrap()).collect()
}

fn utf_16(text: &str) -> Vec<u8> {
    [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

/// StatBank's rows of the good population.
fn statbank_rows(text: &str) -> String {
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        let sex = if cells[1] == "f" { "Kvinder" } else { "Mænd" };
        format!("Læsø;{sex};{} år;I alt;2020K1;{}\n", cells[2], cells[3])
    };
    text.lines().skip(1).map(row).collect()
}

#[test]
fn a_table_of_another_program_gives_one_message() {
    let population = good(POPULATION);
    let rows = statbank_rows(&population);
    let api = format!("\u{feff}OMRÅDE;KØN;ALDER;CIVILSTAND;TID;INDHOLD\n{rows}");
    let web = format!("\"Folketal den 1. i kvartalet efter område, køn, alder og tid\"\n\n{rows}");
    let wide_years = "sex,age,2018,2019,2020\nf,0,60,60,60\nm,0,61,62,63\n";
    let wide_ages = "year;sex;0;1;2;3;4;5\n2020;k;60;61;62;63;64;65\n";
    let wide_sexes = "år;alder;Mænd;Kvinder\n2020;0;61;60\n2020;1;61;60\n";
    let accounts = "REGI07;FUNKTION;DRANST;ART;TID;INDHOLD\nViborg;5.30.26;1;I alt;2020;699000\n";
    for (bytes, code, says) in [
        (api.clone().into_bytes(), "P0314", "StatBank"),
        (latin_1(api.trim_start_matches('\u{feff}')), "P0314", "StatBank"),
        (latin_1(&web), "P0314", "StatBank"),
        (rows.into_bytes(), "P0314", "StatBank"),
        (accounts.into(), "P0314", "StatBank"),
        ("TIME,AGE,SEX,CONTENTS\n2020Q1,0 years,Men,62\n".into(), "P0314", "StatBank"),
        (wide_years.into(), "P0314", "`2018`, `2019`, `2020`"),
        (wide_ages.into(), "P0314", "ages are columns"),
        (wide_sexes.into(), "P0314", "women and men are columns"),
        (format!("sep=,\n{population}").into(), "P0314", "sep="),
        (format!("Folketal, Lilleby\nUdtrukket i dag\n\n{population}").into(), "P0314", "2 lines"),
        (population.lines().skip(1).collect::<Vec<_>>().join("\n").into(), "P0314", "no names"),
        ("<html><table><tr><td>year</td></tr></table></html>\n".into(), "P0314", "HTML"),
        (utf_16(&population), "P0106", "UTF-16"),
        (utf_16(&population)[2..].to_vec(), "P0106", "UTF-16"),
        (latin_1("year,sex,age,persons,source\n2020,f,0,62,Lilleby Sø\n"), "P0106", "Windows"),
        (b"PK\x03\x04\x14\0\x06\0\x08\0[Content_Types].xml".to_vec(), "P0105", "Excel workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0".to_vec(), "P0105", "old Excel"),
    ] {
        let (wrong, text) = with_file(POPULATION, &bytes).unwrap_err();
        assert_eq!(codes(&wrong), [code], "{text}");
        assert!(text.contains(says), "{says}:\n{text}");
    }
}

#[test]
fn letters_tabs_and_quotes_of_other_programs_are_read() {
    let population = good(POPULATION);
    let plain = with_file(POPULATION, population.as_bytes()).unwrap();
    let capitals = population.replace(",f,", ",K,").replace(",m,", ",M,");
    let quoted: String = population
        .lines()
        .map(|line| format!("\"{}\"\r\n", line.split(',').collect::<Vec<_>>().join("\",\"")))
        .collect();
    for text in [capitals, population.replace(',', "\t"), quoted] {
        let read =
            with_file(POPULATION, text.as_bytes()).unwrap_or_else(|(_, text)| panic!("{text}"));
        assert_eq!(read, plain);
    }
    // With tabs either decimal sign is usual.
    let mortality = good(MORTALITY).replace(',', "\t");
    for text in [mortality.clone(), mortality.replace('.', ",")] {
        let read =
            with_file(MORTALITY, text.as_bytes()).unwrap_or_else(|(_, text)| panic!("{text}"));
        assert_eq!(read, plain);
    }
    let both = mortality.replacen('.', ",", 1);
    let (wrong, text) = with_file(MORTALITY, both.as_bytes()).unwrap_err();
    assert_eq!(codes(&wrong), ["P0307"], "{text}");
}

#[test]
fn a_cell_in_another_programs_words_is_the_only_fault() {
    for (file, from, to, code, says) in [
        (POPULATION, "2020,f,90,", "2020,f,90+,", "P0315", "write 90"),
        (POPULATION, "2020,f,90,", "2020,f,90 år og derover,", "P0315", "write 90"),
        (POPULATION, "2020,f,0,", "2020,f,0 år,", "P0315", "write 0"),
        (POPULATION, "2020,f,0,", "2020,f,0-4,", "P0315", "add up"),
        (MORTALITY, "2020,f,0,", "2020,f,0-4,", "P0315", "may be repeated"),
        (POPULATION, "2020,f,0,", "2020,f,I alt,", "P0315", "take the row out"),
        (POPULATION, "2020,f,0,", "2020K1,f,0,", "P0316", "write 2020"),
        (POPULATION, "2020,f,0,", "2020K2,f,0,", "P0316", "take the row out"),
        (MORTALITY, "2020,f,0,", "2020M01,f,0,", "P0316", "whole year"),
        (POPULATION, "2020,f,0,62", "2020,f,0,..", "P0317", "a missing value is not 0"),
        (POPULATION, "2020,f,0,62", "2020,f,0,-", "P0317", "write 0"),
        (POPULATION, "2020,f,0,62", "2020,f,0,", "P0309", "is empty"),
        (POPULATION, "2020,f,0,", "2020,Kvinder,0,", "P0310", "write `f`"),
        (POPULATION, "2020,f,0,", "2020,1,0,", "P0310", "write `m`"),
        ("data/services.csv", "110000,0,0", "110000,,0", "P0309", "`fixed_share`"),
        ("data/unemployment.csv", "2020,18,29,0.06", "2020,18-29,29,0.06", "P0315", "write 18"),
    ] {
        let text = good(file);
        assert!(text.contains(from), "{from}");
        let (wrong, text) = with_file(file, text.replacen(from, to, 1).as_bytes()).unwrap_err();
        assert_eq!(codes(&wrong), [code], "{to}:\n{text}");
        assert!(text.contains(says), "{says}:\n{text}");
    }
}

#[test]
fn what_follows_from_a_fault_is_not_said() {
    // The oldest age cannot be read, the base year cannot, and budgets cannot.
    let population = good(POPULATION);
    let without_oldest = population.replace(",90,", ",90+,");
    let (wrong, text) = with_file(POPULATION, without_oldest.as_bytes()).unwrap_err();
    assert_eq!(codes(&wrong), ["P0315"], "{text}");
    let quarters = population.replace("2020,", "2020K1,");
    let (wrong, text) = with_file(POPULATION, quarters.as_bytes()).unwrap_err();
    assert_eq!(codes(&wrong), ["P0316"], "{text}");
    // The first year of each table: then it does not reach back to the base year.
    for file in [MORTALITY, "data/migration.csv", "data/fertility.csv", "data/indices.csv"] {
        let text = good(file).replace("\n2020,", "\n2020/21,");
        let (wrong, text) = with_file(file, text.as_bytes()).unwrap_err();
        assert_eq!(codes(&wrong), ["P0316"], "{file}:\n{text}");
    }
    let model = good("model.toml").replace("overhead_share = 0.05", "overhead_shar = 0.05");
    let plans = good("plans.toml") + "overhead = { saving_share = 0.1, from = 2021 }\n";
    let place = tempfile::tempdir().unwrap();
    let study = place.path().join("study");
    copy_folder(&folder().join("_good"), &study);
    fs::write(study.join("model.toml"), model).unwrap();
    fs::write(study.join("plans.toml"), plans).unwrap();
    let wrong = read_study(&study).unwrap_err();
    assert_eq!(codes(&wrong.diagnostics), ["P0202"], "{}", wrong.render(Lang::En));
}

#[test]
fn control_characters_are_refused_wherever_text_is_read_and_not_shown_raw() {
    let place = tempfile::tempdir().unwrap();
    let study = place.path().join("study");
    for (file, from, to) in [
        ("model.toml", "en = \"Smallton\"", "en = \"Small\\u001b[31mton\""),
        ("model.toml", "en = \"Smallton\"", "en = \"Small\\u202eton\""),
        ("model.toml", "en = \"Smallton\"", "en = \"Small\\nton\""),
        ("model.toml", "id = \"care\"", "id = \"care\\u0007\""),
        ("scenarios.toml", "why = \"Udgangspunktet\"", "why = \"Ud\\u0008gangspunktet\""),
        ("plans.toml", "[[plan]]", "[[plan]]\n\"na\\u001bme\" = 3"),
        ("sources.csv", "Lilleby Kommune", "Lilleby\u{1b}[31m Kommune"),
        ("sources.csv", "Lilleby Kommune", "\"Lilleby\rKommune\""),
        ("sources.csv", "Lilleby Kommune", "Lilleby\u{9b}31m Kommune"),
        ("data/services.csv", "Hjemmepleje", "Hjemme\u{7f}pleje"),
        ("data/services.csv", "Hjemmepleje", "\"Hjemme\npleje\""),
        (POPULATION, "register", "reg\u{2067}ister"),
    ] {
        copy_folder(&folder().join("_good"), &study);
        let text = good(file);
        assert!(text.contains(from), "{from}");
        fs::write(study.join(file), text.replacen(from, to, 1)).unwrap();
        let wrong = read_study(&study).unwrap_err();
        assert!(codes(&wrong.diagnostics).iter().any(|code| code == "P0112"), "{to:?}");
        let lines = wrong.diagnostics.to_lines(&wrong.map, &Texts::new(Lang::En));
        let json = wrong.diagnostics.to_json(&wrong.map, &Texts::new(Lang::Da));
        for shown in [wrong.render(Lang::En), lines.join("\n"), json] {
            let is_raw = |c: char| {
                c != '\n'
                    && (c.is_control()
                        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
            };
            assert!(!shown.contains(is_raw), "{shown:?}");
        }
        fs::remove_dir_all(&study).unwrap();
    }
    // A sentence may go over lines.
    let why = "why = \"\"\"Udgangspunktet,\nsom det er\"\"\"";
    let text = good("scenarios.toml").replace("why = \"Udgangspunktet\"", why);
    with_file("scenarios.toml", text.as_bytes()).unwrap_or_else(|(_, text)| panic!("{text}"));
}

#[test]
fn the_systems_words_are_in_the_readers_language() {
    let place = tempfile::tempdir().unwrap();
    let study = place.path().join("study");
    copy_folder(&folder().join("_good"), &study);
    // A part of the path is a file, which the system has words of its own for.
    let text = good("model.toml").replace("data/indices.csv", "data/services.csv/indices.csv");
    fs::write(study.join("model.toml"), text).unwrap();
    let wrong = read_study(&study).unwrap_err();
    assert_eq!(codes(&wrong.diagnostics), ["P0103"]);
    let danish = wrong.render(Lang::Da);
    assert!(danish.contains("en del af stien er en fil"), "{danish}");
    assert!(!danish.contains("os error"), "{danish}");
}

#[test]
fn what_people_found_is_said_in_one_message_each() {
    let roll = good("model.toml").replace("base_year = 2020", "base_year = 2021");
    let (wrong, text) = with_file("model.toml", roll.as_bytes()).unwrap_err();
    assert_eq!(codes(&wrong), ["P0404"], "{text}");
    assert!(
        text.contains("the table ends in 2020") && text.contains("add the rows of 2021"),
        "{text}"
    );
    let short: String = good(MORTALITY)
        .split_inclusive('\n')
        .filter(|line| {
            !line.split(',').nth(2).is_some_and(|age| age.parse().is_ok_and(|age: u32| age > 85))
        })
        .collect();
    let (wrong, text) = with_file(MORTALITY, short.as_bytes()).unwrap_err();
    assert_eq!(codes(&wrong), ["P0402"; 2], "{text}");
    assert!(text.contains("gather all who are older there") && !text.contains("write 0"), "{text}");
}

#[test]
fn a_folder_that_cannot_be_a_study_is_said_to_be_missing() {
    let wrong = read_study(Path::new("no/such/place")).unwrap_err();
    assert_eq!(codes(&wrong.diagnostics), ["P0108"]);
}
