//! The file that `pejl fit` leaves: a fit of death rates with the data it rests on, as TOML.
//!
//! The keys are explained in `src/docs/fit.md`. Nothing is rounded: what is read back is what was fitted.
//! Start at [`fit_file`].

use crate::demography::lee_carter::{Expectancy, GoesOn, LiLee, OneSex, PlaceLevel};
use crate::demography::paths::{Fitted, index_from_age};
use crate::model::{ObservedDeaths, Returning, Sex, Way, YearSeries};
use std::fmt::Write as _;

/// How every such file begins; another file is not written over.
pub const FIT_MARK: &str = "# Pejl fit: ";

/// A table beside the deaths, and what was made of it.
pub struct FittedSeries<'a> {
    /// The table's name.
    pub table: &'a str,
    /// The table's SHA-256.
    pub sha256: String,
    /// What was fitted: the log of total fertility, or net migration.
    pub series: &'a YearSeries,
}

/// A place beside the country that was fitted.
pub struct FittedPlace<'a> {
    /// The name of its table.
    pub table: &'a str,
    /// The table's SHA-256.
    pub sha256: String,
    /// Its deaths, of the years and ages that were asked for.
    pub observed: &'a ObservedDeaths,
    /// How high mortality is there.
    pub levels: &'a [PlaceLevel],
}

/// What goes into the file.
pub struct FitFile<'a> {
    /// The deaths that were fitted, of the years and ages that were asked for.
    pub observed: &'a ObservedDeaths,
    /// The fit.
    pub fit: &'a LiLee,
    /// What it says of the years ahead.
    pub outlook: &'a [Expectancy],
    /// What is drawn from: the index, and the series where they are given.
    pub fitted: &'a Fitted,
    /// Fertility, if it was given.
    pub fertility: Option<FittedSeries<'a>>,
    /// Net migration, if it was given.
    pub migration: Option<FittedSeries<'a>>,
    /// The table's name.
    pub table: &'a str,
    /// The table's SHA-256.
    pub sha256: &'a str,
    /// The place, if the deaths are its country's.
    pub place: Option<FittedPlace<'a>>,
}

/// The file's bytes.
pub fn fit_file(file: &FitFile<'_>) -> Vec<u8> {
    let FitFile { observed, fit, outlook, table, sha256, .. } = file;
    let mut page = format!(
        "{FIT_MARK}death rates of women and men by Lee–Carter and Li–Lee; its keys stand in src/docs/fit.md\n\n"
    );
    let mut line = |words: String| {
        page.push_str(&words);
        page.push('\n');
    };
    line("[fit]".to_owned());
    line("method = \"li_lee\"".to_owned());
    line(format!("pejl = \"{}\"", env!("CARGO_PKG_VERSION")));
    line(format!("table = {}", toml_edit::Value::from(*table)));
    line(format!("sha256 = \"{sha256}\""));
    line(format!("years = [{}, {}]", observed.first_year, observed.last_year()));
    line(format!("ages = [{}, {}]", observed.first_age, observed.last_age()));
    let beside = [("fertility", file.fertility.as_ref()), ("migration", file.migration.as_ref())];
    for (key, series) in beside {
        let Some(FittedSeries { table, sha256, series }) = series else { continue };
        line(format!("{key}_table = {}", toml_edit::Value::from(*table)));
        line(format!("{key}_sha256 = \"{sha256}\""));
        line(format!("{key}_years = [{}, {}]", series.first_year, series.last_year()));
    }
    let ahead = &file.fitted.outlook;
    line(index(file));
    let of_both = [ahead.fertility, ahead.migration];
    for ((key, beside), returning) in beside.into_iter().zip(of_both) {
        let (Some(beside), Some(returning)) = (beside, returning) else { continue };
        line(one_series(key, beside.series, &returning));
    }
    if ahead.fertility.is_some() && ahead.migration.is_some() {
        line(format!("\n[errors]\ncorrelation = {:?}", ahead.error_correlation));
    }
    if let Some(place) = &file.place {
        line(one_place(place));
    }
    let common = &fit.common;
    line("\n[common]".to_owned());
    line(format!("explained_share = {:?}", common.explained_share));
    line(format!("drift = {:?}", common.drift.per_year));
    line(format!("drift_error = {:?}", common.drift.error));
    line(format!("innovation = {:?}", common.drift.innovation));
    line(array("level", &common.level));
    line(array("slope", &common.slope));
    line(array("index", &common.index));
    line(array("index_of_logs", &common.index_of_logs));
    for sex in Sex::BOTH {
        line(one_sex(sex, fit.of(sex)));
    }
    for row in *outlook {
        line(format!(
            "\n[[expectancy]]\nby = \"{}\"\nsex = \"{}\"\nage = {}\nyear = {}\ncentral_years = {:?}\nlow_years = {:?}\n\
             high_years = {:?}",
            match row.by {
                GoesOn::LiLee => "li_lee",
                GoesOn::Index => "index",
            },
            row.sex.letter(),
            row.age,
            observed.last_year().plus(row.after_years),
            row.central,
            row.low,
            row.high,
        ));
    }
    page.into_bytes()
}

/// The index of mortality, and the ways in which it may go on.
fn index(file: &FitFile<'_>) -> String {
    let mortality = &file.fitted.outlook.mortality;
    let mut page = "\n[index]\n".to_owned();
    let _ = writeln!(page, "from_age = {}", index_from_age(file.observed));
    let _ = writeln!(page, "last = {:?}", mortality.last);
    let of = |part: fn(&Way) -> f64| mortality.ways.iter().map(part).collect::<Vec<f64>>();
    let arrays = [
        ("values", file.fitted.index.clone()),
        ("weight", of(|way| way.weight)),
        ("noise", of(|way| way.noise)),
        ("level_step", of(|way| way.level_step)),
        ("trend_step", of(|way| way.trend_step)),
        ("level", of(|way| way.level)),
        ("trend", of(|way| way.trend)),
        ("level_variance", of(|way| way.level_variance)),
        ("covariance", of(|way| way.covariance)),
        ("trend_variance", of(|way| way.trend_variance)),
    ];
    page.push_str(&arrays.map(|(key, values)| array(key, &values)).join("\n"));
    page
}

/// A place, and its levels by sex and ages.
fn one_place(place: &FittedPlace<'_>) -> String {
    let FittedPlace { table, sha256, observed, levels } = place;
    let mut page = "\n[place]\n".to_owned();
    let _ = writeln!(page, "table = {}", toml_edit::Value::from(*table));
    let _ = writeln!(page, "sha256 = \"{sha256}\"");
    let _ = write!(page, "years = [{}, {}]", observed.first_year, observed.last_year());
    for one in *levels {
        let sex = one.sex.map_or("b", Sex::letter);
        let _ = write!(
            page,
            "\n\n[[place_level]]\nsex = \"{sex}\"\nages = [{}, {}]\ndeaths = {:?}\nexpected = {:?}\nlevel = {:?}\n\
             error = {:?}\nown_share = {:?}",
            one.ages.0, one.ages.1, one.deaths, one.expected, one.level, one.error, one.own_share,
        );
    }
    page
}

/// An autoregression with its numbers by year.
fn one_series(key: &str, series: &YearSeries, fit: &Returning) -> String {
    let mut page = format!("\n[{key}]\n");
    let _ = writeln!(page, "years = [{}, {}]", series.first_year, series.last_year());
    for (key, value) in [
        ("last", fit.last),
        ("mean_before", fit.mean_before),
        ("mean_after", fit.mean_after),
        ("mean_error", fit.mean_error),
        ("memory", fit.memory),
        ("memory_error", fit.memory_error),
        ("innovation", fit.innovation),
    ] {
        let _ = writeln!(page, "{key} = {value:?}");
    }
    let _ = writeln!(page, "memory_is_held = {}", fit.is_held);
    page.push_str(&array("values", &series.values));
    page
}

fn one_sex(sex: Sex, own: &OneSex) -> String {
    let table = match sex {
        Sex::Female => "women",
        Sex::Male => "men",
    };
    let mut page = format!("\n[{table}]\n");
    // Writing to a string does not fail.
    let _ = writeln!(page, "cells_without_deaths = {}", own.cells_without_deaths);
    let _ = writeln!(page, "explained_by_common = {:?}", own.explained_by_common);
    let _ = writeln!(page, "explained_share = {:?}", own.explained_share);
    let _ = writeln!(page, "residual = {:?}", own.residual);
    let _ = writeln!(page, "constant = {:?}", own.returning.constant);
    let _ = writeln!(page, "memory = {:?}", own.returning.memory);
    let _ = writeln!(page, "memory_is_held = {}", own.returning.is_held);
    let _ = writeln!(page, "innovation = {:?}", own.returning.innovation);
    let arrays = [
        ("level", &own.level),
        ("slope", &own.slope),
        ("index", &own.index),
        ("jump_off_rate", &own.jump_off),
    ];
    let arrays = arrays.map(|(key, values)| array(key, values));
    page.push_str(&arrays.join("\n"));
    page
}

/// Five numbers a line, each as short as it reads back to the same bits.
fn array(key: &str, values: &[f64]) -> String {
    let mut page = format!("{key} = [\n");
    for row in values.chunks(5) {
        let numbers: Vec<String> = row.iter().map(|value| format!("{value:?}")).collect();
        let _ = writeln!(page, "  {},", numbers.join(", "));
    }
    page.push(']');
    page
}
