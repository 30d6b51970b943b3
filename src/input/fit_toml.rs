//! The file that `pejl fit` leaves, read back: how mortality, births and moves may go on.
//!
//! The file is checked before anything is drawn from it. The numbers of Lee–Carter are not looked at, as nothing is drawn
//! from them. Start at [`read_fit`].

use super::fields::{Field, FieldList, Limits, SHARE, number, numbers_of, other};
use super::model_toml::StudyFrame;
use super::state::{NamedFile, Optional, ReadState, Wrong};
use super::toml_document::with_document_at;
use super::toml_walk::{TomlTable, TomlValue};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::{MOST_MEMORY, Outlook, Returning, Trend, Way};
use crate::units::Year;

/// What weights may miss 1 by, and a covariance its bound, in shares: rounding, and no more.
const ROUNDING: f64 = 1e-9;
/// Logs of rates and the like stay far within.
const LOG: Limits = Limits::new(-100.0, 100.0, "");
/// Variances, and standard deviations, of such.
const SPREAD: Limits = Limits::new(0.0, 100.0, "");
/// What the log of a death rate, its noise or its trend moves by in a year: a change of e is none that people have had.
const YEARLY: Limits = Limits::new(-1.0, 1.0, "a year");
/// Standard deviations of such.
const STEP: Limits = Limits::new(0.0, 1.0, "a year");
/// Net migration for 1,000 residents, and its means.
const PER_THOUSAND: Limits = Limits::new(-1000.0, 1000.0, "per 1,000 residents");
/// A year has at the least this many, or there were none to fit to.
const YEARS: (i64, i64) = (1500, 2500);
const TWO_YEARS: &str = "two years";

pub(super) const FIT_FILE: FieldList = FieldList::new(
    "fit-file",
    &[
        other("fit", "table"),
        other("index", "table"),
        other("fertility", "table").optional(),
        other("migration", "table").optional(),
        other("errors", "table").optional(),
    ],
);

pub(super) const FIT: FieldList =
    FieldList::new("fit", &[other("method", "`li_lee`"), other("years", TWO_YEARS)]);

pub(super) const INDEX: FieldList = FieldList::new(
    "fit-index",
    &[
        number("last", LOG),
        numbers_of("values", LOG),
        numbers_of("weight", SHARE),
        numbers_of("noise", STEP),
        numbers_of("level_step", STEP),
        numbers_of("trend_step", STEP),
        numbers_of("level", LOG),
        numbers_of("trend", YEARLY),
        numbers_of("level_variance", SPREAD),
        numbers_of("covariance", LOG),
        numbers_of("trend_variance", SPREAD),
    ],
);

pub(super) const FIT_OF_FERTILITY: FieldList = FieldList::new("fit-series", &series(LOG));
pub(super) const FIT_OF_MIGRATION: FieldList = FieldList::new("fit-series", &series(PER_THOUSAND));

/// The keys of a series that returns to its mean.
const fn series(limits: Limits) -> [Field; 10] {
    let spread = Limits::new(0.0, limits.high, limits.unit);
    [
        other("years", TWO_YEARS),
        number("last", limits),
        number("mean_before", limits),
        number("mean_after", limits),
        number("mean_error", spread),
        number("memory", Limits::new(-MOST_MEMORY, MOST_MEMORY, "")),
        number("memory_error", SPREAD),
        number("innovation", spread),
        numbers_of("values", limits),
        other("memory_is_held", "`true` or `false`"),
    ]
}

pub(super) const ERRORS: FieldList =
    FieldList::new("fit-errors", &[number("correlation", Limits::new(-1.0, 1.0, ""))]);

/// Reads the fit that `[data] fit` names.
pub(super) fn read_fit(
    state: &mut ReadState,
    file: Option<&NamedFile>,
    frame: &StudyFrame,
) -> Optional<Outlook> {
    let Some(file) = file else { return Ok(None) };
    let asked = file.asked.as_ref();
    let outlook = with_document_at(state, &file.path, asked, |state, top| {
        let diagnostics = &mut state.diagnostics;
        let (outlook, years) = outlook(&top, diagnostics)?;
        if outlook.last_year > frame.base_year {
            let knows = Diagnostic::at(Code::FitAfterBase, years.span());
            let knows = knows.with("last", outlook.last_year.to_string());
            diagnostics.push(knows.with("base", frame.base_year.to_string()));
        }
        Some(outlook)
    });
    outlook.map(Some).ok_or(Wrong)
}

/// All that is drawn from, and where the years of the deaths are.
fn outlook<'t>(
    top: &TomlTable<'t>,
    diagnostics: &mut Diagnostics,
) -> Option<(Outlook, TomlValue<'t>)> {
    let fit = top.get("fit").and_then(|value| value.table()).map(|fit| fit.with_list(&FIT));
    let method = fit.as_ref().and_then(|fit| fit.get("method")?.text());
    let (Some(fit), Some("li_lee")) = (fit, method) else {
        diagnostics.push(Diagnostic::at(Code::NotAFit, top.span()));
        return None;
    };
    if top.get("index").is_none() {
        diagnostics.push(Diagnostic::at(Code::FitTooOld, fit.span()));
        return None;
    }
    // Each is read even if others are wrong.
    let years_value = fit.require("years", diagnostics);
    let years = years_value.as_ref().and_then(|value| years(value, diagnostics));
    let mortality = top
        .section("index", "[index]", diagnostics)
        .ok()
        .flatten()
        .and_then(|table| trend(&table.with_list(&INDEX), years, diagnostics));
    let fertility = returning(top, "fertility", &FIT_OF_FERTILITY, years, diagnostics);
    let migration = returning(top, "migration", &FIT_OF_MIGRATION, years, diagnostics);
    let has_both = matches!((&fertility, &migration), (Ok(Some(_)), Ok(Some(_))));
    let errors = top.section("errors", "[errors]", diagnostics);
    let correlation = errors.and_then(|errors| match errors {
        Some(errors) => errors.with_list(&ERRORS).number("correlation", diagnostics).ok_or(Wrong),
        None if has_both => {
            let lacks = Diagnostic::at(Code::MissingKey, top.span());
            diagnostics.push(lacks.with("key", "errors.correlation"));
            Err(Wrong)
        }
        None => Ok(0.0),
    });
    let outlook = Outlook {
        last_year: Year(years?.1 as i32),
        mortality: mortality?,
        fertility: fertility.ok()?,
        migration: migration.ok()?,
        error_correlation: correlation.ok()?,
    };
    Some((outlook, years_value?))
}

/// First and last year.
fn years(value: &TomlValue<'_>, diagnostics: &mut Diagnostics) -> Option<(i64, i64)> {
    let Some(list) = value.array().filter(|list| list.len() == 2) else {
        diagnostics.push(value.wrong_type("[1990, 2012]"));
        return None;
    };
    let first = list[0].whole_like("1990", YEARS, diagnostics)?;
    let last = list[1].whole_like("2012", (first, YEARS.1), diagnostics)?;
    Some((first, last))
}

/// Numbers that must be there, as many as `count`; any number of them but none, where that is not known.
fn numbers(
    table: &TomlTable<'_>,
    key: &str,
    count: Option<usize>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<f64>> {
    let value = table.require(key, diagnostics)?;
    let Some(list) = value.array() else {
        diagnostics.push(value.wrong_type("[0.5, …]"));
        return None;
    };
    let expected = count.unwrap_or(list.len().max(1));
    if list.len() != expected {
        let length = Diagnostic::at(Code::FitLength, value.span()).with("key", key);
        diagnostics.push(length.with("found", list.len()).with("expected", expected));
        return None;
    }
    let numbers: Vec<Option<f64>> =
        list.iter().map(|item| item.number(table.ends(key), diagnostics)).collect();
    numbers.into_iter().collect()
}

/// One number for each year, the last of which is `last`; does it hold?
fn values_hold(
    table: &TomlTable<'_>,
    years: Option<(i64, i64)>,
    last: Option<f64>,
    diagnostics: &mut Diagnostics,
) -> bool {
    let count = years.map(|(first, last)| (last - first + 1) as usize);
    let Some(values) = numbers(table, "values", count, diagnostics) else { return false };
    let holds = last.is_none_or(|last| values.last() == Some(&last));
    if !holds && let Some(place) = table.get("last") {
        let other = Diagnostic::at(Code::FitContradicts, place.span()).with("what", "last");
        let array = table.get("values").map_or_else(|| table.span(), |values| values.span());
        diagnostics.push(other.and_at(array));
    }
    holds
}

fn trend(
    table: &TomlTable<'_>,
    years: Option<(i64, i64)>,
    diagnostics: &mut Diagnostics,
) -> Option<Trend> {
    let last = table.number("last", diagnostics);
    let values_hold = values_hold(table, years, last, diagnostics);
    let weight = numbers(table, "weight", None, diagnostics);
    // As many as there are weights.
    let count = table.get("weight").and_then(|value| value.array()).map(|list| list.len());
    let mut of = |key: &str| numbers(table, key, count, diagnostics);
    let (noise, level_step) = (of("noise"), of("level_step"));
    let (trend_step, level) = (of("trend_step"), of("level"));
    let (trend, level_variance) = (of("trend"), of("level_variance"));
    let (covariance, trend_variance) = (of("covariance"), of("trend_variance"));
    if let (Some(weight), Some(value)) = (&weight, table.get("weight")) {
        let sum = weight.iter().fold(0.0, |sum, weight| sum + weight);
        if (sum - 1.0).abs() > ROUNDING {
            let off = Diagnostic::at(Code::FitWeights, value.span());
            diagnostics.push(off.with_decimal("sum", sum, 6));
            return None;
        }
    }
    let (weight, noise, level_step, trend_step) = (weight?, noise?, level_step?, trend_step?);
    let (level, trend, level_variance) = (level?, trend?, level_variance?);
    let (covariance, trend_variance) = (covariance?, trend_variance?);
    let way = |place: usize| Way {
        weight: weight[place],
        noise: noise[place],
        level_step: level_step[place],
        trend_step: trend_step[place],
        level: level[place],
        trend: trend[place],
        level_variance: level_variance[place],
        covariance: covariance[place],
        trend_variance: trend_variance[place],
    };
    let ways: Vec<Way> = (0..weight.len()).map(way).collect();
    let is_beyond = |way: &Way| {
        let most = way.level_variance * way.trend_variance;
        way.covariance * way.covariance > most * (1.0 + ROUNDING)
    };
    if let Some(place) = ways.iter().position(is_beyond) {
        let covariances = table.get("covariance").and_then(|value| value.array());
        let one = covariances.and_then(|list| list.get(place).map(TomlValue::span));
        let beyond = Diagnostic::at(Code::FitContradicts, one.unwrap_or_else(|| table.span()));
        diagnostics.push(beyond.with("what", "covariance"));
        return None;
    }
    values_hold.then_some(())?;
    Some(Trend { last: last?, ways })
}

/// An autoregression, where the file has one; its last year must be that of the deaths.
fn returning(
    top: &TomlTable<'_>,
    key: &str,
    list: &'static FieldList,
    of_deaths: Option<(i64, i64)>,
    diagnostics: &mut Diagnostics,
) -> Optional<Returning> {
    let example = format!("[{key}]");
    let Some(table) = top.section(key, &example, diagnostics)? else { return Ok(None) };
    let table = table.with_list(list);
    let years_value = table.require("years", diagnostics);
    let own = years_value.as_ref().and_then(|value| years(value, diagnostics));
    if let (Some(own), Some(of_deaths), Some(value)) = (own, of_deaths, years_value)
        && own.1 != of_deaths.1
    {
        diagnostics.push(Diagnostic::at(Code::FitContradicts, value.span()).with("what", "years"));
    }
    let mut of = |key: &str| table.number(key, diagnostics);
    let (last, mean_before) = (of("last"), of("mean_before"));
    let (mean_after, mean_error) = (of("mean_after"), of("mean_error"));
    let memory = of("memory");
    let memory_error = of("memory_error");
    let innovation = of("innovation");
    let values_hold = values_hold(&table, own, last, diagnostics);
    let held = table.require("memory_is_held", diagnostics);
    let is_held = held.and_then(|value| value.truth(diagnostics));
    let all = || {
        values_hold.then_some(())?;
        Some(Returning {
            last: last?,
            mean_before: mean_before?,
            mean_after: mean_after?,
            mean_error: mean_error?,
            memory: memory?,
            memory_error: memory_error?,
            innovation: innovation?,
            is_held: is_held?,
        })
    };
    all().map(Some).ok_or(Wrong)
}
