//! `[[policy]]`: what the council has promised.
//!
//! A promise of nothing is an error, and so is one about a service that the area does not have. Start at [`read`].

use super::super::fields::{FieldList, Limits, SHARE, id, names, path, source, word};
use super::super::own_ids::{SeenIds, own_id};
use super::super::state::ReadState;
use super::super::toml_walk::{TomlTable, one_of};
use super::keys::{self, cite, from};
use super::known::{StudyParts, until, year_of};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::ids::{AreaId, ServiceId};
use crate::model::{Aim, Names, Path, Policy};
use crate::units::Year;

pub(crate) const POLICY: FieldList = FieldList::new(
    "policy",
    &[
        id("id"),
        names("name"),
        names("why"),
        word("aim", || Aim::ALL.map(|(word, _)| word).to_vec()).or_word("floor"),
        id("area"),
        path("min_coverage", SHARE).optional(),
        id("service").optional(),
        // A promise may be of more than today's level, but hardly of more than twice as much.
        path("min_service_level", Limits::new(0.0, 2.0, "share")).optional(),
        from().optional(),
        keys::until(),
        source(),
    ],
);

/// Reads all policies; `None` after diagnostics.
pub(super) fn read(
    state: &mut ReadState,
    top: &TomlTable<'_>,
    known: StudyParts<'_>,
) -> Option<Vec<Policy>> {
    let tables = top.tables("policy", &mut state.diagnostics);
    let mut seen = SeenIds::default();
    let read: Vec<Option<Policy>> =
        tables.iter().map(|table| read_one(state, table, &mut seen, known)).collect();
    read.into_iter().collect()
}

fn read_one(
    state: &mut ReadState,
    table: &TomlTable<'_>,
    seen: &mut SeenIds,
    known: StudyParts<'_>,
) -> Option<Policy> {
    let id = own_id(table, seen, &mut state.diagnostics);
    let sources = cite(state, table, id.as_deref());
    let diagnostics = &mut state.diagnostics;
    let table = &table.of(&POLICY, diagnostics);
    let names = table.names("name", diagnostics);
    let why = table.names("why", diagnostics);
    let aim = match table.get("aim") {
        None => Some(Aim::Floor),
        Some(value) => one_of(&value, &Aim::ALL, diagnostics),
    };
    let area = known.area(table, "area", diagnostics).map(|(area, _)| area);
    let min_coverage = level(table, "min_coverage", known, diagnostics);
    let service = read_service(table, area, known, diagnostics);
    let min_service_level = level(table, "min_service_level", known, diagnostics);
    promises_something(table, diagnostics)?;
    let from = read_from(table, known, diagnostics);
    let last = until(table, diagnostics);
    if let (Some(value), Some(Some(last)), Some(frame)) = (table.get("until"), last, known.frame())
        && last <= frame.base_year
    {
        diagnostics.push(
            Diagnostic::at(Code::NeverTakesEffect, value.span())
                .with("what", "until")
                .with("year", last.to_string())
                .with("horizon", frame.horizon.to_string()),
        );
    }
    let id = id?;
    Some(Policy {
        names: names.unwrap_or_else(|| Names::both(&id)),
        id,
        why,
        aim: aim?,
        area: area?,
        min_coverage: min_coverage?,
        service: service?,
        min_service_level: min_service_level?,
        from: from?,
        until: last?,
        sources,
    })
}

/// A number or a path that may be left out.
#[expect(clippy::option_option, reason = "absent and wrong are two things")]
fn level(
    table: &TomlTable<'_>,
    key: &str,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Option<Path>> {
    if table.get(key).is_none() {
        return Some(None);
    }
    known.path(table, key, diagnostics).map(Some)
}

/// The service whose level is promised; one of the policy's own area.
#[expect(clippy::option_option, reason = "absent and wrong are two things")]
fn read_service(
    table: &TomlTable<'_>,
    area: Option<AreaId>,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Option<ServiceId>> {
    let Some(value) = table.get("service") else { return Some(None) };
    let (id, service) = known.service(&value, diagnostics)?;
    let area = area?;
    if service.area != area {
        let id_of =
            |area: AreaId| known.areas().get(area.index()).map_or("", |area| area.id.as_str());
        diagnostics.push(
            Diagnostic::at(Code::ServiceElsewhere, value.span())
                .with("service", &service.id)
                .with("own", id_of(service.area))
                .with("area", id_of(area)),
        );
        return None;
    }
    Some(Some(id))
}

/// Is anything promised, and a service's level only together with the service?
fn promises_something(table: &TomlTable<'_>, diagnostics: &mut Diagnostics) -> Option<()> {
    let has = |key| table.get(key).is_some();
    let is_misspelt = table.entries().into_iter().any(|(key, _, _)| {
        ["min_coverage", "min_service_level", "service"]
            .iter()
            .any(|known| crate::diag::is_near(key, known))
    });
    match (has("min_coverage"), has("service"), has("min_service_level")) {
        _ if is_misspelt => None,
        (_, true, true) | (true, false, false) => Some(()),
        (_, true, false) => table.require("min_service_level", diagnostics).map(|_| ()),
        (_, false, true) => table.require("service", diagnostics).map(|_| ()),
        (false, false, false) => {
            diagnostics.push(Diagnostic::at(Code::PromisesNothing, table.span()));
            None
        }
    }
}

/// The first year; a promise may be older than the study.
#[expect(clippy::option_option, reason = "absent and wrong are two things")]
fn read_from(
    table: &TomlTable<'_>,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Option<Year>> {
    let Some(value) = table.get("from") else { return Some(None) };
    let year = year_of(&value, diagnostics)?;
    known.is_reached(year, "from", &value.span(), diagnostics);
    Some(Some(year))
}
