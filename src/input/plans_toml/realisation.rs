//! `id`, `realisation` and `realisation_delay_years` of levers and initiatives.
//!
//! Ids are given once in a plan; a share that would take need below 0 is an error. Start at [`read_realisation`].

use super::super::faults::plain;
use super::super::fields::{Field, Limits, id, number, whole};
use super::super::own_ids::{SeenIds, is_id};
use super::super::toml_walk::{TomlTable, TomlValue};
use super::keys::years;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::model::{MOST_DELAY_YEARS, MOST_REALISED, Plan, PromiseKind, Realisation};
use crate::units::Year;

/// The id of a lever.
pub(super) const fn lever_id() -> Field {
    id("id").optional()
}

/// What share of the effect comes true.
pub(super) const fn realisation() -> Field {
    number("realisation", Limits::new(0.0, MOST_REALISED, "share")).or(1.0)
}

/// How many years late.
pub(super) const fn realisation_delay() -> Field {
    whole("realisation_delay_years", 0, MOST_DELAY_YEARS as i64).or(0.0)
}

/// What comes true of a lever or an initiative.
pub(super) fn read_realisation(
    table: &TomlTable<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Realisation> {
    let share = table.number("realisation", diagnostics);
    let delay_years = years(table, "realisation_delay_years", diagnostics);
    let id = table.get("id").and_then(|value| value.text().map(str::to_owned));
    Some(Realisation { id, share: share?, delay_years: delay_years?, promise: None })
}

/// The keys of a plan that have levers with ids.
const LEVERS: [&str; 4] = PromiseKind::WORDS;

/// Are the ids that the levers of a plan give themselves well formed, and each given once? The words that mean all
/// levers of a kind, and the ids of the plan's initiatives, are taken.
pub(super) fn check_ids(plan: &TomlTable<'_>, diagnostics: &mut Diagnostics) {
    let mut seen = SeenIds::default();
    let among = plan.get("choose").and_then(|value| value.table()?.get("among"));
    for list in plan.get("initiatives").into_iter().chain(among) {
        for item in list.array().into_iter().flatten() {
            // An initiative that a plan names twice is reported where it is read.
            let _ = item.text().map(|id| seen.add(id, item.span()));
        }
    }
    for id in lever_rows(plan).iter().filter_map(|row| row.get("id")) {
        let Some(word) = id.string(diagnostics) else { continue };
        if PromiseKind::WORDS.contains(&word) {
            diagnostics.push(kind_as_id(id.span(), word));
        } else if !is_id(word) {
            diagnostics.push(Diagnostic::at(Code::BadId, id.span()).with("id", word));
        } else if let Err(double) = seen.add(word, id.span()) {
            diagnostics.push(*double);
        }
    }
}

/// Is the id of an initiative none of the words that mean all levers of a kind?
pub(super) fn check_initiative_id(table: &TomlTable<'_>, diagnostics: &mut Diagnostics) {
    let Some(id) = table.get("id") else { return };
    if let Some(word) = id.text().filter(|word| PromiseKind::WORDS.contains(word)) {
        diagnostics.push(kind_as_id(id.span(), word));
    }
}

fn kind_as_id(span: Span, word: &str) -> Diagnostic {
    Diagnostic::at(Code::BadId, span).with("id", word).with("of", "levers")
}

/// The rows of a plan's levers, kind by kind.
fn lever_rows<'t>(plan: &TomlTable<'t>) -> Vec<TomlTable<'t>> {
    let mut rows = Vec::new();
    for value in LEVERS.iter().filter_map(|key| plan.get(key)) {
        match value.array() {
            Some(items) => {
                rows.extend(items.iter().filter_map(TomlValue::table));
            }
            None => rows.extend(value.table()),
        }
    }
    rows
}

/// Does no lever of the plan take more than there is?
pub(super) fn check_savings(
    table: &TomlTable<'_>,
    plan: &Plan,
    horizon: Year,
    diagnostics: &mut Diagnostics,
) {
    let rows = lever_rows(table);
    let savings = plan.levers().into_iter().zip(plan.most_saved(horizon));
    for (row, ((_, realisation), most)) in rows.iter().zip(savings) {
        check_saving(row, realisation, most, diagnostics);
    }
}

/// Is what comes true no more than there is?
pub(super) fn check_saving(
    table: &TomlTable<'_>,
    realisation: &Realisation,
    most_saved: f64,
    diagnostics: &mut Diagnostics,
) {
    let Some(value) = table.get("realisation") else { return };
    if realisation.share * most_saved > 1.0 {
        diagnostics.push(saving_below_zero(value.span(), realisation.share, most_saved));
    }
}

/// The fault of a share that takes more than there is.
pub(in crate::input) fn saving_below_zero(span: Span, share: f64, most_saved: f64) -> Diagnostic {
    let most = ((1e4 / most_saved).floor() / 1e4).min(MOST_REALISED);
    Diagnostic::at(Code::SavingBelowZero, span)
        .with("share", plain(share))
        .with("saved", plain((most_saved * 1e4).round() / 1e4))
        .with("most", plain(most))
}
