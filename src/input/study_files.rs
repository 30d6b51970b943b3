//! All files of a study, a history and a fit, with the keys and columns that each may have.
//!
//! Start at [`STUDY_FILES`]; the page `src/docs/study-files.md` is written from it.
#![doc = "\n"]
#![doc = include_str!("../docs/study-files.md")]

use super::deaths::DEATHS;
use super::ensemble_toml::{CORRELATION, DISTRIBUTION, ENSEMBLE, FACTOR};
use super::fertility::FERTILITY;
use super::fields::StudyFile;
use super::fit_series::{FIT_FERTILITY, FIT_MIGRATION};
use super::fit_toml::{ERRORS, FIT, FIT_OF_FERTILITY, FIT_OF_MIGRATION, INDEX};
use super::flows::{MIGRATION, REFUGEE_PROFILE, REFUGEES};
use super::forecast::POPULATION_FORECAST;
use super::history::{BACKTEST, BACKTEST_FLOW, BACKTEST_GROUP, BIRTHS, HISTORY, HISTORY_DATA};
use super::indices::INDICES;
use super::model_toml::{AREA, DATA, MODEL, TOP};
use super::plans_toml::{
    ALLOCATION, CHOOSE, DEMAND, EFFECT, INITIATIVE, LEAN, OVERHEAD, PLAN, PLANS, POLICY,
    RESTRUCTURING, STAFF,
};
use super::population::{MORTALITY, POPULATION};
use super::population_intervals::POPULATION_INTERVALS;
use super::scenarios_toml::{SCENARIO, SCENARIOS};
use super::services::SERVICES;
use super::sources::SOURCES;
use super::theme_toml::{COLOURS, LOGO, THEME};
use super::unemployment::UNEMPLOYMENT;
use super::use_rates::USE_RATES;
use super::workforce::{WORKFORCE, WORKFORCE_RATES};
use crate::text::Texts;

/// Every file that the program reads, with its lists of keys or columns.
pub const STUDY_FILES: &[StudyFile] = &[
    StudyFile {
        path: "model.toml",
        lists: &[("", TOP), ("`[model]`", MODEL), ("`[[area]]`", AREA), ("`[data]`", DATA)],
    },
    StudyFile { path: "scenarios.toml", lists: &[("", SCENARIOS), ("`[[scenario]]`", SCENARIO)] },
    StudyFile {
        path: "plans.toml",
        lists: &[
            ("", PLANS),
            ("`[[plan]]`", PLAN),
            ("`allocation`", ALLOCATION),
            ("`lean`", LEAN),
            ("`restructuring`", RESTRUCTURING),
            ("`overhead`", OVERHEAD),
            ("`demand`", DEMAND),
            ("`staff`", STAFF),
            ("`choose`", CHOOSE),
            ("`[[initiative]]`", INITIATIVE),
            ("`effects`", EFFECT),
            ("`[[policy]]`", POLICY),
        ],
    },
    StudyFile {
        path: "ensemble.toml",
        lists: &[
            ("", ENSEMBLE),
            ("`[[factor]]`", FACTOR),
            ("`distribution`", DISTRIBUTION),
            ("`[[correlation]]`", CORRELATION),
        ],
    },
    StudyFile { path: "sources.csv", lists: &[("", SOURCES)] },
    StudyFile { path: "data/services.csv", lists: &[("", SERVICES)] },
    StudyFile { path: "data/use_rates.csv", lists: &[("", USE_RATES)] },
    StudyFile { path: "data/population.csv", lists: &[("", POPULATION)] },
    StudyFile { path: "data/mortality.csv", lists: &[("", MORTALITY)] },
    StudyFile { path: "data/fertility.csv", lists: &[("", FERTILITY)] },
    StudyFile { path: "data/migration.csv", lists: &[("", MIGRATION)] },
    StudyFile { path: "data/refugees.csv", lists: &[("", REFUGEES)] },
    StudyFile { path: "data/refugee_profile.csv", lists: &[("", REFUGEE_PROFILE)] },
    StudyFile { path: "data/workforce.csv", lists: &[("", WORKFORCE)] },
    StudyFile { path: "data/workforce_rates.csv", lists: &[("", WORKFORCE_RATES)] },
    StudyFile { path: "data/unemployment.csv", lists: &[("", UNEMPLOYMENT)] },
    StudyFile { path: "data/indices.csv", lists: &[("", INDICES)] },
    StudyFile { path: "data/population_intervals.csv", lists: &[("", POPULATION_INTERVALS)] },
    StudyFile { path: "data/population_forecast.csv", lists: &[("", POPULATION_FORECAST)] },
    StudyFile {
        path: "theme.toml",
        lists: &[("", THEME), ("`[colours]`", COLOURS), ("`[logo]`", LOGO)],
    },
    StudyFile {
        path: "data/fit.toml",
        lists: &[
            ("`[fit]`", FIT),
            ("`[index]`", INDEX),
            ("`[fertility]`", FIT_OF_FERTILITY),
            ("`[migration]`", FIT_OF_MIGRATION),
            ("`[errors]`", ERRORS),
        ],
    },
    StudyFile {
        path: "history.toml",
        lists: &[
            ("", HISTORY),
            ("`[data]`", HISTORY_DATA),
            ("`[backtest]`", BACKTEST),
            ("`[[backtest.group]]`", BACKTEST_GROUP),
            ("`[backtest.births]`, `[backtest.deaths]`", BACKTEST_FLOW),
        ],
    },
    StudyFile { path: "data/deaths.csv", lists: &[("", DEATHS)] },
    StudyFile { path: "data/births.csv", lists: &[("", BIRTHS)] },
    StudyFile { path: "fertility for `pejl fit`", lists: &[("", FIT_FERTILITY)] },
    StudyFile { path: "migration for `pejl fit`", lists: &[("", FIT_MIGRATION)] },
];

/// What a key or a column means, by the name of its list and its own; `None` if it is not declared.
pub fn field_meaning(list: &str, field: &str, texts: &Texts) -> Option<String> {
    let mut lists = STUDY_FILES.iter().flat_map(|file| file.lists);
    let (_, list) = lists.find(|(_, own)| own.name == list)?;
    list.meaning(list.find(field)?, texts)
}

#[cfg(test)]
mod tests {
    use super::super::open_table::EVERYWHERE;
    use super::*;
    use crate::text::Lang;
    use std::fs;
    use std::path::{Path, PathBuf};
    use toml::de::{DeTable, DeValue};

    const HEAD: &str = "# The files of a study

Every file, with all its keys or columns. *Path* means that a number holds for all years, and that
`{ 2018 = 0.01, 2022 = 0.02 }` holds from each year to the next; *by area* that `{ elderly = 0.1, health = 0.2 }` gives each
area its own. Shares are from 0 to 1 (3 % is `0.03`), kroner are a year's and at base-year prices. Every table may have the
columns `source`, `note` and `basis` beside its own. Tables have commas and decimal points, or semicolons and decimal commas.

This page is written from the declarations in `src/input`: change those, and run `PEJL_BLESS=1 cargo test study_files`.

";

    #[test]
    #[expect(clippy::disallowed_methods, reason = "blessing is asked for by the environment")]
    fn the_page_of_all_files_equals_the_declarations() {
        let texts = Texts::new(Lang::En);
        let sections = STUDY_FILES.iter().map(|file| file.to_markdown(&texts));
        let page = format!("{HEAD}{}", sections.collect::<String>().trim_end()) + "\n";
        let path = Path::new("src/docs/study-files.md");
        if std::env::var("PEJL_BLESS").is_ok() {
            fs::write(path, &page).unwrap();
        }
        let written = fs::read_to_string(path).unwrap();
        assert!(written == page, "accept with PEJL_BLESS=1 cargo test study_files");
    }

    #[test]
    fn every_key_and_column_has_a_meaning_in_both_languages() {
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            for (_, list) in STUDY_FILES.iter().flat_map(|file| file.lists) {
                for field in list.fields {
                    let meaning = list.meaning(field, &texts);
                    assert!(meaning.is_some(), "{lang}: field-{}-{}", list.name, field.name);
                }
            }
        }
    }

    /// The folders of the shipped studies, and of the small one that `pejl new` writes.
    fn shipped() -> Vec<PathBuf> {
        let entries = fs::read_dir("scenarios").unwrap();
        let folders = entries.map(|entry| entry.unwrap().path());
        folders.chain([PathBuf::from("src/cli/template")]).filter(|own| own.is_dir()).collect()
    }

    fn keys(table: &DeTable<'_>, found: &mut Vec<String>) {
        for (key, value) in table {
            found.push(key.get_ref().to_string());
            let items = match value.get_ref() {
                DeValue::Array(items) => items.iter().map(|item| item.get_ref()).collect(),
                other => vec![other],
            };
            items.into_iter().filter_map(DeValue::as_table).for_each(|table| keys(table, found));
        }
    }

    /// All keys of a TOML file, or the columns of a table.
    fn written(path: &str, text: &str) -> Vec<String> {
        if path.ends_with(".csv") {
            let head = text.lines().next().unwrap_or_default();
            return head.split(',').map(str::to_owned).collect();
        }
        let mut found = Vec::new();
        keys(DeTable::parse(text).unwrap().get_ref(), &mut found);
        found
    }

    #[test]
    fn every_key_and_column_of_the_shipped_studies_is_declared() {
        let mut seen = 0;
        for folder in shipped() {
            let model = fs::read_to_string(folder.join("model.toml")).unwrap_or_default();
            // A fit has more than is read back.
            for file in STUDY_FILES.iter().filter(|file| file.path != "data/fit.toml") {
                let Ok(text) = fs::read_to_string(folder.join(file.path)) else { continue };
                let lists = file.lists.iter().flat_map(|(_, list)| list.names());
                let known: Vec<&str> = lists.chain(EVERYWHERE).chain(["da", "en", "dkk"]).collect();
                for name in written(file.path, &text.replace("@LANG@", "da")) {
                    seen += 1;
                    let is_area = model.contains(&format!("id = \"{name}\""));
                    let is_year = name.bytes().all(|byte| byte.is_ascii_digit());
                    let is_known = known.contains(&name.as_str());
                    assert!(is_known || is_area || is_year, "{folder:?} {}: {name}", file.path);
                }
            }
        }
        assert!(seen > 200, "only {seen} names were looked at");
    }

    /// What a reader asks for by name is in some list: a slip of the pen would only ever give "not written".
    #[test]
    fn readers_name_only_what_is_declared() {
        let all: Vec<&str> = STUDY_FILES
            .iter()
            .flat_map(|file| file.lists)
            .flat_map(|(_, list)| list.names())
            .chain(EVERYWHERE)
            .collect();
        let methods = [
            "number",
            "whole",
            "whole_like",
            "names",
            "file",
            "value",
            "get",
            "require",
            "year",
            "age",
            "word",
        ];
        let mut files: Vec<PathBuf> = Vec::new();
        for folder in ["src/input", "src/input/plans_toml", "src/input/ensemble_toml"] {
            files.extend(fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()));
        }
        let mut seen = 0;
        for path in files.iter().filter(|path| path.extension().is_some_and(|end| end == "rs")) {
            let code = fs::read_to_string(path).unwrap();
            let code = code.split("#[cfg(test)]").next().unwrap();
            for method in methods {
                for rest in code.split(&format!(".{method}(\"")).skip(1) {
                    let name = rest.split('"').next().unwrap();
                    seen += 1;
                    let is_language = path.ends_with("toml_walk.rs") && matches!(name, "da" | "en");
                    let is_kroner = path.ends_with("rules.rs") && name == "dkk";
                    let is_svg = path.ends_with("theme_logo.rs");
                    assert!(
                        all.contains(&name) || is_language || is_kroner || is_svg,
                        "{}: {name}",
                        path.display()
                    );
                }
            }
        }
        assert!(seen > 100, "only {seen} names were looked at");
    }
}
