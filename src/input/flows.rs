//! `migration.csv`, `refugees.csv` and `refugee_profile.csv`.
//!
//! Migration is given in one of two ways; refugees have a table of their own. Start at [`read_migration`].

use super::fields::{FieldList, Limits, NET_PERSONS, SEX, SHARE, age, number, year};
use super::model_toml::{DataFiles, StudyFrame};
use super::open_table::open_table;
use super::sex_age::{age_too_high, check_years, read_sex_age};
use super::sources::cite_all;
use super::state::{NamedFile, Optional, ReadState, Wrong};
use super::table::InputRow;
use super::yearly::read_yearly;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::model::{Ages, BySexAge, Migration, Refugees, Sex, Yearly};
use std::collections::BTreeMap;

pub(super) const MIGRATION: FieldList = FieldList::new(
    "migration",
    &[
        year(),
        SEX,
        age("age"),
        number("in_persons", Limits::new(0.0, 1e9, "persons")).optional(),
        number("out_rate", SHARE).optional(),
        number("net_persons", NET_PERSONS).optional(),
    ],
);

pub(super) const REFUGEES: FieldList =
    FieldList::new("refugees", &[year(), number("persons", Limits::new(0.0, 1e9, "persons"))]);

pub(super) const REFUGEE_PROFILE: FieldList =
    FieldList::new("refugee_profile", &[SEX, age("age"), number("share", SHARE)]);

/// Shares that add up to 1 but for rounding are taken as meant.
const SHARES_MAY_MISS: f64 = 0.01;

/// Migration, as in and out or as net.
pub(super) fn read_migration(
    state: &mut ReadState,
    file: Option<&NamedFile>,
    frame: &StudyFrame,
    ages: Option<Ages>,
) -> Optional<Migration> {
    let Some(file) = file else { return Ok(None) };
    let forms: [&[&str]; 2] = [&["in_persons", "out_rate"], &["net_persons"]];
    let (form, rows) = read_sex_age(state, &MIGRATION, file, &forms).ok_or(Wrong)?;
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
    data: &DataFiles,
    frame: &StudyFrame,
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

fn read_arrivals(
    state: &mut ReadState,
    file: &NamedFile,
    frame: &StudyFrame,
) -> Option<Yearly<f64>> {
    let read =
        |row: InputRow<'_>, diagnostics: &mut Diagnostics| row.number("persons", diagnostics);
    let rows = read_yearly(state, &REFUGEES, file, read)?;
    if rows.is_partial {
        return None;
    }
    let runs_on = check_years(&rows.spans, frame, &rows.header, &mut state.diagnostics);
    rows.finish().filter(|_| runs_on)
}

fn read_profile(state: &mut ReadState, file: &NamedFile, ages: Option<Ages>) -> Option<BySexAge> {
    let table = open_table(state, &REFUGEE_PROFILE, file)?;
    cite_all(state, &table, false);
    let ages = ages?;
    let diagnostics = &mut state.diagnostics;
    let mut profile = BySexAge::filled(ages, 0.0);
    let mut seen: BTreeMap<(Sex, usize), Span> = BTreeMap::new();
    let mut is_right = !table.is_partial;
    for row in table.rows() {
        let sex = row.sex(diagnostics);
        let age = row.age("age", diagnostics);
        let share = row.number("share", diagnostics);
        let (Some(sex), Some(age), Some(share)) = (sex, age, share) else {
            is_right = false;
            continue;
        };
        if age > ages.last() {
            is_right = false;
            diagnostics.push(age_too_high(row.span("age"), age, ages, table.list.name));
            continue;
        }
        if let Some(first) = seen.insert((sex, age), row.whole()) {
            is_right = false;
            diagnostics.push(row.twice(&first, format!("{}, {age}", sex.letter())));
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
