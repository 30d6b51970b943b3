//! All files of a study, a history and a fit, with the keys and columns that each may have.
//!
//! Start at [`STUDY_FILES`]; the page `src/docs/study-files.md` is written from it.
#![doc = "\n"]
#![doc = include_str!("../docs/study-files.md")]

use super::accounts::ACCOUNTS;
use super::beside::{OBSERVED, OFFICIAL};
use super::deaths::DEATHS;
use super::ensemble_toml::{CORRELATION, DISTRIBUTION, ENSEMBLE, FACTOR};
use super::fertility::FERTILITY;
use super::fields::StudyFile;
use super::fit_series::{FIT_FERTILITY, FIT_MIGRATION};
use super::fit_toml::{ERRORS, FIT, FIT_FILE, FIT_OF_FERTILITY, FIT_OF_MIGRATION, INDEX};
use super::flows::{MIGRATION, REFUGEE_PROFILE, REFUGEES};
use super::forecast::POPULATION_FORECAST;
use super::history::{BACKTEST, BACKTEST_FLOW, BACKTEST_GROUP, BIRTHS, HISTORY, HISTORY_DATA};
use super::indices::INDICES;
use super::many_places::{
    PLACES, PLACES_BACKTEST, PLACES_DATA, PLACES_METHOD, PLACES_MOVES, PLACES_SET,
};
use super::model_toml::{AREA, DATA, MODEL, TOP};
use super::place_tables::{
    AREAS, DEATHS_GROUPS, OUT_RATES, POPULATION_AGES, POPULATION_GROUPS, WOMEN,
};
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
    StudyFile { path: "data/observed.csv", lists: &[("", OBSERVED)] },
    StudyFile { path: "data/official.csv", lists: &[("", OFFICIAL)] },
    StudyFile { path: "data/accounts.csv", lists: &[("", ACCOUNTS)] },
    StudyFile { path: "data/population_forecast.csv", lists: &[("", POPULATION_FORECAST)] },
    StudyFile {
        path: "theme.toml",
        lists: &[("", THEME), ("`[colours]`", COLOURS), ("`[logo]`", LOGO)],
    },
    StudyFile {
        path: "data/fit.toml",
        lists: &[
            ("", FIT_FILE),
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
    StudyFile {
        path: "places.toml",
        lists: &[
            ("", PLACES),
            ("`[data]`", PLACES_DATA),
            ("`[method]`", PLACES_METHOD),
            ("`[moves]`", PLACES_MOVES),
            ("`[backtest]`", PLACES_BACKTEST),
            ("`[[backtest.set]]`", PLACES_SET),
        ],
    },
    StudyFile { path: "data/areas.csv", lists: &[("", AREAS)] },
    StudyFile { path: "data/population_groups.csv", lists: &[("", POPULATION_GROUPS)] },
    StudyFile { path: "data/population_ages.csv", lists: &[("", POPULATION_AGES)] },
    StudyFile { path: "data/deaths_groups.csv", lists: &[("", DEATHS_GROUPS)] },
    StudyFile { path: "data/women.csv", lists: &[("", WOMEN)] },
    StudyFile { path: "data/out_rates.csv", lists: &[("", OUT_RATES)] },
    StudyFile { path: "fertility for `pejl fit`", lists: &[("", FIT_FERTILITY)] },
    StudyFile { path: "migration for `pejl fit`", lists: &[("", FIT_MIGRATION)] },
];

/// What a key or a column means, by the name of its list and its own; `None` if it is not declared.
pub fn field_meaning(list: &str, field: &str, texts: &Texts) -> Option<String> {
    let mut lists = STUDY_FILES.iter().flat_map(|file| file.lists);
    let (_, list) = lists.find(|(_, own)| own.name == list)?;
    list.meaning(list.find(field)?, texts)
}
