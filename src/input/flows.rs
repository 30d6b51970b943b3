//! `migration.csv`, `refugees.csv` and `refugee_profile.csv`.
//!
//! Owns the two ways to give migration; refugees have a table of their own. Start at [`read_migration`].

use super::model_toml::{Data, Frame};
use super::sex_age::{Measure, SEXES, check_years, read_sex_age};
use super::sources::cite_all;
use super::state::{NamedFile, Optional, ReadState, Wrong};
use super::table::{open_table, required};
use crate::diag::{Code, Diagnostic, Span};
use crate::model::{Ages, BySexAge, Migration, Refugees, Sex, Yearly};
use crate::units::Year;
use std::collections::BTreeMap;

/// Shares that add up to 1 but for rounding are taken as meant.
const SHARES_MAY_MISS: f64 = 0.01;

/// Migration, as in and out or as net.
pub(super) fn read_migration(
    state: &mut ReadState,
    file: Option<&NamedFile>,
    frame: &Frame,
    ages: Option<Ages>,
) -> Optional<Migration> {
    let Some(file) = file else { return Ok(None) };
    let in_out = [
        Measure { name: "in_persons", range: (0.0, 1e9) },
        Measure { name: "out_rate", range: (0.0, 1.0) },
    ];
    let net = [Measure { name: "net_persons", range: (-1e9, 1e9) }];
    let (form, rows) = read_sex_age(state, "migration", file, &[&in_out, &net]).ok_or(Wrong)?;
    let measures = if form == 0 { 2 } else { 1 };
    let tables = rows.complete(measures, ages, frame, &mut state.diagnostics).ok_or(Wrong)?;
    let mut tables = tables.into_iter();
    match (tables.next(), tables.next()) {
        (Some(in_persons), Some(out_rate)) => Ok(Some(Migration::InOut { in_persons, out_rate })),
        (Some(net), None) => Ok(Some(Migration::Net(net))),
        _ => Err(Wrong),
    }
}

/// Refugees: arrivals and profile belong together.
pub(super) fn read_refugees(
    state: &mut ReadState,
    data: &Data,
    frame: &Frame,
    ages: Option<Ages>,
) -> Optional<Refugees> {
    match (&data.refugees, &data.refugee_profile) {
        (None, None) => Ok(None),
        (Some(arrivals), Some(profile)) => {
            let arrivals = read_arrivals(state, arrivals, frame);
            let profile = read_profile(state, profile, ages);
            Ok(Some(Refugees { arrivals: arrivals.ok_or(Wrong)?, profile: profile.ok_or(Wrong)? }))
        }
        (Some(_), None) => Err(state.needs("refugees", "refugee_profile", data.refugees.as_ref())),
        (None, Some(_)) => {
            Err(state.needs("refugee_profile", "refugees", data.refugee_profile.as_ref()))
        }
    }
}

fn read_arrivals(state: &mut ReadState, file: &NamedFile, frame: &Frame) -> Option<Yearly<f64>> {
    let columns = [required("year"), required("persons")];
    let table = open_table(state, &file.path, file.asked.as_ref(), &columns)?;
    cite_all(state, "refugees", &table, false);
    let diagnostics = &mut state.diagnostics;
    let mut rows: BTreeMap<i32, (f64, Span)> = BTreeMap::new();
    let mut is_partial = table.is_partial;
    for row in table.rows() {
        let year = row.year("year", diagnostics);
        let persons = row.number("persons", (0.0, 1e9), diagnostics);
        let (Some(year), Some(persons)) = (year, persons) else {
            is_partial = true;
            continue;
        };
        if let Some((_, first)) = rows.get(&year) {
            let double = Diagnostic::at(Code::DoubleRow, row.whole()).and_at(first.clone());
            diagnostics.push(double.with("what", year.to_string()));
            continue;
        }
        rows.insert(year, (persons, row.whole()));
    }
    if is_partial {
        return None;
    }
    let spans = rows.iter().map(|(year, (_, span))| (*year, span.clone())).collect();
    if !check_years(&spans, frame, &table.header, diagnostics) {
        return None;
    }
    let first = *rows.keys().next()?;
    Yearly::new(Year(first), rows.into_values().map(|(persons, _)| persons).collect())
}

fn read_profile(state: &mut ReadState, file: &NamedFile, ages: Option<Ages>) -> Option<BySexAge> {
    let columns = [required("sex"), required("age"), required("share")];
    let table = open_table(state, &file.path, file.asked.as_ref(), &columns)?;
    cite_all(state, "refugee_profile", &table, false);
    let ages = ages?;
    let diagnostics = &mut state.diagnostics;
    let mut profile = BySexAge::filled(ages, 0.0);
    let mut seen: BTreeMap<(Sex, usize), Span> = BTreeMap::new();
    let mut is_right = !table.is_partial;
    for row in table.rows() {
        let sex = row.one_of("sex", &SEXES, diagnostics);
        let age = row.age("age", diagnostics);
        let share = row.number("share", (0.0, 1.0), diagnostics);
        let (Some(sex), Some(age), Some(share)) = (sex, age, share) else {
            is_right = false;
            continue;
        };
        if age > ages.last() {
            is_right = false;
            let high = Diagnostic::at(Code::AgeTooHigh, row.span("age")).with("age", age);
            diagnostics.push(high.with("last", ages.last()));
            continue;
        }
        if let Some(first) = seen.insert((sex, age), row.whole()) {
            is_right = false;
            let double = Diagnostic::at(Code::DoubleRow, row.whole()).and_at(first);
            diagnostics.push(double.with("what", format!("{}, {age}", sex.letter())));
        }
        profile.of_mut(sex)[age] = share;
    }
    if !is_right {
        return None;
    }
    let sum: f64 = profile.flat().iter().sum();
    if (sum - 1.0).abs() > SHARES_MAY_MISS {
        let shares = Diagnostic::at(Code::SharesDoNotAddUp, table.header.clone());
        diagnostics.push(shares.with("sum", format!("{sum:.4}")));
        return None;
    }
    for sex in Sex::BOTH {
        for share in profile.of_mut(sex) {
            *share /= sum;
        }
    }
    Some(profile)
}
