//! `migration.csv`, `refugees.csv` and `refugee_profile.csv`.
//!
//! Owns the two ways to give migration; refugees have a table of their own. Start at [`read_migration`].

use super::model_toml::{Data, DataFile, Frame};
use super::sex_age::{Measure, SEXES, check_years, read_sex_age};
use super::sources::cite_all;
use super::table::{open_table, required};
use super::{Desk, Optional, Wrong};
use crate::diag::{Code, Diagnostic, Span};
use crate::model::{Ages, BySexAge, Migration, Refugees, Sex, Yearly};
use crate::units::Year;
use std::collections::BTreeMap;

/// Shares that add up to 1 but for rounding are taken as meant.
const SHARES_MAY_MISS: f64 = 0.01;

/// Migration, as in and out or as net.
pub(super) fn read_migration(
    desk: &mut Desk,
    file: Option<&DataFile>,
    frame: &Frame,
    ages: Option<Ages>,
) -> Optional<Migration> {
    let Some(file) = file else { return Ok(None) };
    let in_out = [
        Measure { name: "in_persons", range: (0.0, 1e9) },
        Measure { name: "out_rate", range: (0.0, 1.0) },
    ];
    let net = [Measure { name: "net_persons", range: (-1e9, 1e9) }];
    let (form, rows) = read_sex_age(desk, "migration", file, &[&in_out, &net]).ok_or(Wrong)?;
    let measures = if form == 0 { 2 } else { 1 };
    let tables = rows.complete(measures, ages, frame, &mut desk.diagnostics).ok_or(Wrong)?;
    let mut tables = tables.into_iter();
    match (tables.next(), tables.next()) {
        (Some(in_persons), Some(out_rate)) => Ok(Some(Migration::InOut { in_persons, out_rate })),
        (Some(net), None) => Ok(Some(Migration::Net(net))),
        _ => Err(Wrong),
    }
}

/// Refugees: arrivals and profile belong together.
pub(super) fn read_refugees(
    desk: &mut Desk,
    data: &Data,
    frame: &Frame,
    ages: Option<Ages>,
) -> Optional<Refugees> {
    match (&data.refugees, &data.refugee_profile) {
        (None, None) => Ok(None),
        (Some(arrivals), Some(profile)) => {
            let arrivals = read_arrivals(desk, arrivals, frame);
            let profile = read_profile(desk, profile, ages);
            Ok(Some(Refugees { arrivals: arrivals.ok_or(Wrong)?, profile: profile.ok_or(Wrong)? }))
        }
        (Some(_), None) => Err(desk.needs("refugees", "refugee_profile", data.refugees.as_ref())),
        (None, Some(_)) => {
            Err(desk.needs("refugee_profile", "refugees", data.refugee_profile.as_ref()))
        }
    }
}

impl Desk {
    /// "`refugees` needs `refugee_profile` beside it".
    pub(super) fn needs(&mut self, table: &str, other: &str, file: Option<&DataFile>) -> Wrong {
        let span = file.and_then(|file| file.asked.clone()).unwrap_or_else(|| {
            let path = file.map_or("", |file| file.path.as_str());
            Span::new(self.files.map.add(path.to_owned(), String::new()), 0..0)
        });
        let needs = Diagnostic::at(Code::TableNeedsTable, span);
        self.diagnostics.push(needs.with("table", table).with("other", other));
        Wrong
    }
}

fn read_arrivals(desk: &mut Desk, file: &DataFile, frame: &Frame) -> Option<Yearly<f64>> {
    let columns = [required("year"), required("persons")];
    let table = open_table(desk, &file.path, file.asked.as_ref(), &columns)?;
    cite_all(desk, "refugees", &table, false);
    let diagnostics = &mut desk.diagnostics;
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

fn read_profile(desk: &mut Desk, file: &DataFile, ages: Option<Ages>) -> Option<BySexAge> {
    let columns = [required("sex"), required("age"), required("share")];
    let table = open_table(desk, &file.path, file.asked.as_ref(), &columns)?;
    cite_all(desk, "refugee_profile", &table, false);
    let ages = ages?;
    let diagnostics = &mut desk.diagnostics;
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
