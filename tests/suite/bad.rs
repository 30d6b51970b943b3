//! Broken studies: each is a patch on the good one, with the whole message it must give in both languages.
//!
//! A case is a folder `tests/bad/CODE-slug` with `patch.toml` and the two expected messages. A patch is a
//! list of steps, done in order:
//!
//! | step | does |
//! |---|---|
//! | `[[replace]] file, find, with` | replaces the first `find`, which must be there |
//! | `[[drop]] file, lines_with` | leaves out every line with that text |
//! | `[[write]] file, text` | makes or overwrites a file |
//! | `[[uncolumn]] file, column` | leaves out a column |
//! | `[[danish]] file` | saves a table as a Danish spreadsheet does: mark, semicolons, commas, CRLF |
//! | `[[latin1]] file` | saves it as Latin-1 |
//! | `[[nul]] file` | puts a byte 0 at its end |
//! | `[[remove]] file` | takes the file away |
//! | `[[folder]] file` | puts a folder where the file was |
//! | `[[copy]] file` | puts the good study's file there |
//! | `[[utf8]] file` | saves a Latin-1 file as UTF-8 |
//!
//! `PEJL_BLESS=1 cargo test --test suite bad` writes what is given now as expected.

use crate::studies::copy_folder;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use pejl::diag::{Code, Diagnostics, SourceMap};
use pejl::ensemble::{How, base_year, issues_of_scenarios};
use pejl::ids::ScenarioId;
use pejl::input::{check_computed, check_runs, read_study};
use pejl::run::constraint_on_base;
use pejl::text::{Lang, Texts};
use toml::de::{DeTable, DeValue};

const PARTS: &str = "no study but the parts of an ensemble; held by `ensemble_cli`";

const COUNTRY: &str = "the good study is far from Denmark itself; held by `doubtful_cli`";

const HISTORY: &str = "no study but a history; held by `backtest_cli`";

const PLACES: &str = "no study but many places; held by `many_places`";

const FIT: &str = "no study but a table of deaths; held by `fit_cli`";

const BESIDE: &str = "no study but a table beside deaths; held by `fit_series`";

/// Codes without a case, each with the reason.
pub(crate) const WITHOUT_CASE: [(Code, &str); 36] = [
    (Code::PartUnreadable, PARTS),
    (Code::NotAPart, PARTS),
    (Code::PartDamaged, PARTS),
    (Code::PartUnfinished, PARTS),
    (Code::PartStranger, PARTS),
    (Code::PartDouble, PARTS),
    (Code::PartMissing, PARTS),
    (Code::PartOtherFormat, PARTS),
    (Code::DeathsWithoutExposure, FIT),
    (Code::DeathsBeyondLives, FIT),
    (Code::TooFewYears, FIT),
    (Code::TooFewDeaths, FIT),
    (Code::CountryLacks, FIT),
    (Code::ManyEmptyCells, FIT),
    (Code::YearWithoutDeaths, FIT),
    (Code::NoIndex, FIT),
    (Code::SeriesEndsEarly, BESIDE),
    (Code::NoBirths, BESIDE),
    (Code::ResidentsMissing, BESIDE),
    (
        Code::NoRefit,
        "no table that a reader lets through is known to give it; held by `cli::fit`'s tests",
    ),
    (Code::HistoryAlone, HISTORY),
    (Code::NoHistory, HISTORY),
    (Code::OriginLacks, HISTORY),
    (Code::StartLacks, PLACES),
    (Code::AreaLacks, PLACES),
    (Code::PartsDiffer, PLACES),
    (Code::TooLittleKnown, PLACES),
    (
        Code::LogoTooLarge,
        "half a megabyte is not kept for a test; held by `input::theme_logo`'s tests",
    ),
    (Code::ListTooLong, "10,001 of anything are not kept for a test; held by `guards`"),
    (Code::DrawTooLarge, "shown by draws; held by `guards`"),
    (Code::FileUnreadable, "the tests may run as root, who may read everything"),
    (Code::FileTooLarge, "a file of 200 MB is not made for a test"),
    (Code::RatesOffByTens, COUNTRY),
    (Code::FarFromCountry, COUNTRY),
    (Code::BaseOffCentre, "only an ensemble shows it; held by `doubtful_cli`"),
    (Code::StudyMissing, "no patch on a study; see the test below"),
];

pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad")
}

pub(crate) fn cases() -> Vec<PathBuf> {
    let mut cases: Vec<PathBuf> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.join("patch.toml").is_file())
        .collect();
    cases.sort();
    cases
}

/// A key of a step.
fn given<'a>(step: &'a DeValue<'_>, key: &str, case: &Path) -> &'a str {
    step.get(key)
        .and_then(|value| value.get_ref().as_str())
        .unwrap_or_else(|| panic!("{}: a step lacks `{key}`", case.display()))
}

/// Does the steps of a case's `list`, `patch.toml` or `advice.toml`, in a study.
pub(crate) fn patch(study: &Path, case: &Path, list: &str) {
    let text = fs::read_to_string(case.join(list)).unwrap();
    let patch = DeTable::parse(&text).unwrap_or_else(|error| panic!("{}: {error}", case.display()));
    let mut steps: Vec<(usize, &str, &DeValue<'_>)> = Vec::new();
    for (kind, list) in patch.get_ref() {
        let list = list.get_ref().as_array().unwrap_or_else(|| panic!("{}", case.display()));
        steps.extend(
            list.iter().map(|step| (step.span().start, kind.get_ref().as_ref(), step.get_ref())),
        );
    }
    steps.sort_by_key(|(place, _, _)| *place);
    for (_, kind, step) in steps {
        let file = study.join(given(step, "file", case));
        let old = || fs::read_to_string(&file).unwrap();
        match kind {
            "replace" => {
                let find = given(step, "find", case);
                assert!(old().contains(find), "{}: `{find}` is not there", case.display());
                fs::write(&file, old().replacen(find, given(step, "with", case), 1)).unwrap();
            }
            "drop" => {
                let dropped = given(step, "lines_with", case);
                assert!(old().contains(dropped), "{}: `{dropped}`", case.display());
                let kept: String =
                    old().split_inclusive('\n').filter(|line| !line.contains(dropped)).collect();
                fs::write(&file, kept).unwrap();
            }
            "write" => fs::write(&file, given(step, "text", case)).unwrap(),
            "uncolumn" => {
                let column = given(step, "column", case);
                let text = old();
                let place = text.lines().next().unwrap().split(',').position(|name| name == column);
                let place = place.unwrap_or_else(|| panic!("{}: `{column}`", case.display()));
                let kept = |line: &str| {
                    let cells = line.split(',').enumerate().filter(|(index, _)| *index != place);
                    cells.map(|(_, cell)| cell).collect::<Vec<_>>().join(",") + "\n"
                };
                fs::write(&file, text.lines().map(kept).collect::<String>()).unwrap();
            }
            "danish" => {
                let text = old().replace(',', ";").replace('.', ",").replace('\n', "\r\n");
                fs::write(&file, format!("\u{feff}{text}")).unwrap();
            }
            "latin1" => {
                let bytes: Vec<u8> = old().chars().map(|c| u8::try_from(c).unwrap()).collect();
                fs::write(&file, bytes).unwrap();
            }
            "nul" => fs::write(&file, old() + "\0").unwrap(),
            "remove" => fs::remove_file(&file).unwrap(),
            "folder" => {
                fs::remove_file(&file).unwrap();
                fs::create_dir(&file).unwrap();
            }
            "copy" => {
                if file.is_dir() {
                    fs::remove_dir(&file).unwrap();
                }
                fs::copy(folder().join("_good").join(given(step, "file", case)), &file).unwrap();
            }
            "utf8" => {
                let bytes = fs::read(&file).unwrap();
                let text: String = bytes.into_iter().map(char::from).collect();
                fs::write(&file, text).unwrap();
            }
            other => panic!("{}: unknown step `{other}`", case.display()),
        }
    }
}

/// What is said of a study: when it is read, after its base year, and after its scenarios.
pub(crate) fn diagnose(study: &Path) -> (Diagnostics, SourceMap) {
    match read_study(study) {
        Err(wrong) => (wrong.diagnostics, wrong.map),
        Ok(mut reading) => {
            let factors = base_year(&reading.study);
            let met = constraint_on_base(&reading.study);
            let pejl::input::Reading { study, places, .. } = &reading;
            let far_off = check_computed(study, places, &factors, met.as_ref());
            let has_errors = far_off.has_errors();
            reading.warnings.extend(far_off);
            if !has_errors {
                let pejl::input::Reading { study, places, .. } = &reading;
                let all: Vec<ScenarioId> =
                    (0..study.scenarios.len()).map(ScenarioId::from).collect();
                let issues = issues_of_scenarios(study, &all, How::default());
                let found = check_runs(study, places, &issues);
                reading.warnings.extend(found);
            }
            (reading.warnings, reading.map)
        }
    }
}

#[test]
fn the_good_study_is_good() {
    let (diagnostics, map) = diagnose(&folder().join("_good"));
    assert!(diagnostics.is_empty(), "{}", diagnostics.to_text(&map, &Texts::new(Lang::En)));
}

#[test]
fn a_study_as_a_danish_spreadsheet_saves_it_is_the_same_study() {
    let place = tempfile::tempdir().unwrap();
    let study = place.path().join("søer og åer");
    copy_folder(&folder().join("_good"), &study);
    for entry in fs::read_dir(study.join("data")).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let text = text.replace(',', ";").replace('.', ",").replace('\n', "\r\n");
        fs::write(&path, format!("\u{feff}{text};;;\r\n")).unwrap();
    }
    let danish = read_study(&study).unwrap_or_else(|wrong| panic!("{}", wrong.render(Lang::En)));
    let plain = read_study(&folder().join("_good")).unwrap();
    assert_eq!(danish.study, plain.study);
}

#[test]
fn a_study_that_is_not_there_is_told() {
    let wrong = read_study(Path::new("no/such/study")).unwrap_err();
    assert_eq!(wrong.diagnostics.codes(), [Code::StudyMissing]);
}

#[test]
fn each_broken_study_gives_its_whole_message_in_both_languages() {
    let is_blessed = std::env::vars().any(|(key, _)| key == "PEJL_BLESS");
    let mut wrong = Vec::new();
    for case in cases() {
        let place = tempfile::tempdir().unwrap();
        let study = place.path().join("bad");
        copy_folder(&folder().join("_good"), &study);
        patch(&study, &case, "patch.toml");
        let (diagnostics, map) = diagnose(&study);
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        let code = name.split('-').next().unwrap();
        if !diagnostics.codes().iter().any(|given| given.name() == code) {
            wrong.push(format!("{name}: its code is not among {:?}", diagnostics.codes()));
        }
        for lang in Lang::ALL {
            let place = format!("{}/", place.path().display());
            let given = diagnostics.to_text(&map, &Texts::new(lang)).replace(&place, "");
            let file = case.join(format!("expected.{lang}.txt"));
            if is_blessed {
                fs::write(&file, &given).unwrap();
            } else if fs::read_to_string(&file).unwrap_or_default() != given {
                wrong.push(format!("{name} ({lang}) gives now:\n{given}"));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{}\nif that is right: PEJL_BLESS=1 cargo test --test suite bad",
        wrong.join("\n")
    );
}

#[test]
fn each_code_has_a_broken_study() {
    let had: BTreeSet<String> = cases()
        .iter()
        .map(|case| case.file_name().unwrap().to_string_lossy()[..5].to_owned())
        .collect();
    let lacking = codes_beside(had);
    assert!(lacking.is_empty(), "codes without a broken study: {lacking:#?}");
}

/// Every code that is neither among those `had` nor one that no broken study can give.
pub(crate) fn codes_beside(mut had: BTreeSet<String>) -> Vec<String> {
    had.extend(WITHOUT_CASE.iter().map(|(code, _)| code.name()));
    let others = Code::ALL.iter().filter(|code| !had.contains(&code.name()));
    others.map(|code| format!("{} {}", code.name(), code.slug())).collect()
}
