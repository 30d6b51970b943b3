//! What `plans.toml` may name: years, areas and services of the study, as far as they could be read.
//!
//! What could not be read elsewhere is not missed here. Start at [`StudyParts`].

use super::super::fields::STUDY_YEARS;
use super::super::model_toml::{ModelFile, StudyFrame};
use super::super::paths::{Bounds, read_path};
use super::super::services::{KnownService, KnownServices};
use super::super::toml_walk::{TomlTable, TomlValue};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::ids::{AreaId, ServiceId};
use crate::model::{Area, Path};
use crate::units::Year;

/// What the rest of the study says.
#[derive(Clone, Copy)]
pub(crate) struct StudyParts<'a> {
    /// What `model.toml` says, and what others must know of it.
    pub(crate) model: Option<(&'a ModelFile, &'a StudyFrame)>,
    pub(crate) services: Option<&'a KnownServices>,
}

/// The years in which something counts.
pub(super) struct FromUntil {
    pub(super) from: Year,
    pub(super) until: Option<Year>,
}

impl<'a> StudyParts<'a> {
    pub(super) fn header(self) -> Option<&'a ModelFile> {
        self.model.map(|(header, _)| header)
    }

    pub(in crate::input) fn frame(self) -> Option<&'a StudyFrame> {
        self.model.map(|(_, frame)| frame)
    }

    /// What `model.toml` says, if all of it could be read: what follows from a number that is wrong there is not reported.
    pub(super) fn whole(self) -> Option<Self> {
        self.header().filter(|header| !header.is_partial).map(|_| self)
    }

    pub(super) fn areas(self) -> &'a [Area] {
        self.header().map_or(&[], |header| &header.areas)
    }

    /// The id of an area.
    pub(in crate::input) fn area_id(self, area: AreaId) -> &'a str {
        self.areas().get(area.index()).map_or("", |own| own.id.as_str())
    }

    /// The id of a service.
    pub(in crate::input) fn service_id(self, service: ServiceId) -> &'a str {
        let own = self.services.and_then(|services| services.list.get(service.index()));
        own.map_or("", |own| own.id.as_str())
    }

    /// Base-year budget for services over all areas, kroner.
    pub(super) fn service_budget_dkk(self) -> f64 {
        self.areas().iter().map(|area| area.service_budget_dkk).sum()
    }

    /// The area that `key` names, and where.
    pub(super) fn area(
        self,
        table: &TomlTable<'_>,
        key: &str,
        diagnostics: &mut Diagnostics,
    ) -> Option<(AreaId, Span)> {
        let value = table.require(key, diagnostics)?;
        let id = value.string(diagnostics)?;
        let found = self.frame()?.find_area(id, value.span(), diagnostics)?;
        Some((AreaId::from(found), value.span()))
    }

    /// A number or a path over years, 0 before its first.
    pub(super) fn path(
        self,
        table: &TomlTable<'_>,
        key: &str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Path> {
        let value = table.value(key, diagnostics)?;
        read_path(&value, Bounds::from_zero(table.ends(key)), self.frame(), diagnostics)
    }

    /// The service that a value names.
    pub(super) fn service(
        self,
        value: &TomlValue<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<(ServiceId, &'a KnownService)> {
        let id = value.string(diagnostics)?;
        let services = self.services?;
        let index = services.find(id, value.span(), diagnostics)?;
        Some((ServiceId::from(index), &services.list[index]))
    }

    /// `from`, which must be after the base year, and `until`.
    pub(super) fn years(
        self,
        table: &TomlTable<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<FromUntil> {
        let from = self.from(table, diagnostics);
        let until = until(table, diagnostics);
        let (from, until) = (from?, until?);
        Some(FromUntil { from, until })
    }

    /// `from`: given, a year, and after the base year. A first year past the horizon is warned of.
    pub(super) fn from(self, table: &TomlTable<'_>, diagnostics: &mut Diagnostics) -> Option<Year> {
        let value = table.require("from", diagnostics)?;
        let year = year_of(&value, diagnostics)?;
        let Some(frame) = self.frame() else { return Some(year) };
        if year <= frame.base_year {
            diagnostics.push(
                Diagnostic::at(Code::TooEarly, value.span())
                    .with("year", year.to_string())
                    .with("base", frame.base_year.to_string())
                    .with("first", frame.base_year.plus(1).to_string()),
            );
            return None;
        }
        self.is_reached(year, "from", &value.span(), diagnostics);
        Some(year)
    }

    /// Warns of what begins after the horizon; `what` is the key that says so.
    pub(super) fn is_reached(
        self,
        year: Year,
        what: &'static str,
        span: &Span,
        diagnostics: &mut Diagnostics,
    ) {
        if let Some(frame) = self.frame().filter(|frame| year > frame.horizon) {
            diagnostics.push(
                Diagnostic::at(Code::NeverTakesEffect, span.clone())
                    .with("what", what)
                    .with("year", year.to_string())
                    .with("horizon", frame.horizon.to_string()),
            );
        }
    }
}

/// A year, whatever the study is.
pub(super) fn year_of(value: &TomlValue<'_>, diagnostics: &mut Diagnostics) -> Option<Year> {
    let year = value.whole(STUDY_YEARS, diagnostics)?;
    i32::try_from(year).ok().map(Year)
}

/// `until`, if it is given; not before `from`.
#[expect(clippy::option_option, reason = "absent and wrong are two things")]
pub(super) fn until(table: &TomlTable<'_>, diagnostics: &mut Diagnostics) -> Option<Option<Year>> {
    let Some(value) = table.get("until") else { return Some(None) };
    let until = year_of(&value, diagnostics)?;
    let from = table.get("from");
    // A wrong `from` has been reported.
    let first = from.as_ref().and_then(|value| year_of(value, &mut Diagnostics::default()));
    if let (Some(from), Some(first)) = (from, first)
        && until < first
    {
        diagnostics.push(
            Diagnostic::at(Code::EndsBeforeItBegins, value.span())
                .with("from", first.to_string())
                .with("until", until.to_string())
                .and_at(from.span()),
        );
        return None;
    }
    Some(Some(until))
}
