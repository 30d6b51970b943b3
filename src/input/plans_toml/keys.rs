//! Keys that several parts of `plans.toml` have: numbers with a default, counts of years, sources.

use super::super::fields::{Field, Limits, study_year, whole};
use super::super::sources::cite_text;
use super::super::state::ReadState;
use super::super::toml_walk::TomlTable;
use super::known::StudyParts;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::ids::{AreaId, SourceId};
use crate::units::Year;

pub(super) const FILE: &str = "plans.toml";
/// The sources that the file cites are counted under this key.
const CITED_AS: &str = "plans";

/// More than any municipality has.
pub(super) const KRONER: Limits = Limits::new(0.0, 1e12, "kroner");
/// As long as the longest study.
pub(super) const MOST_YEARS: i64 = 150;

/// The rows of a list of tables, all of them read before any is given up.
pub(super) fn rows<T>(
    plan: &TomlTable<'_>,
    key: &str,
    diagnostics: &mut Diagnostics,
    mut read: impl FnMut(&TomlTable<'_>, &mut Diagnostics) -> Option<T>,
) -> Option<Vec<T>> {
    let tables = plan.tables_like(key, "[{ … }]", "{ … }", diagnostics);
    let read: Vec<Option<T>> = tables.iter().map(|table| read(table, diagnostics)).collect();
    read.into_iter().collect()
}

/// A count of years.
pub(super) fn years(
    table: &TomlTable<'_>,
    key: &str,
    diagnostics: &mut Diagnostics,
) -> Option<usize> {
    usize::try_from(table.whole_like(key, "3", diagnostics)?).ok()
}

/// A count of years that is 0 unless given.
pub(super) const fn years_or_none(name: &'static str) -> Field {
    whole(name, 0, MOST_YEARS).or(0.0)
}

/// The first year, and the last of such as end.
pub(super) const fn from() -> Field {
    study_year("from")
}

pub(super) const fn until() -> Field {
    study_year("until").optional()
}

/// Warns of a lever on an area that has no budget for services.
pub(super) fn has_budget(
    area: AreaId,
    span: &Span,
    lever: &'static str,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) {
    if let Some(area) = known.whole().and_then(|known| known.areas().get(area.index()))
        && area.service_budget_dkk <= 0.0
    {
        diagnostics.push(
            Diagnostic::at(Code::NothingToActOn, span.clone())
                .with("lever", lever)
                .with("area", &area.id),
        );
    }
}

/// Warns of an effect that a delay puts past the horizon; a first year past it has been reported.
pub(super) fn warn_of_delay(
    table: &TomlTable<'_>,
    key: &'static str,
    begins: Year,
    from: Year,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) {
    if let Some(value) = table.get(key)
        && known.frame().is_some_and(|frame| from <= frame.horizon)
    {
        known.is_reached(begins, key, &value.span(), diagnostics);
    }
}

/// The sources that a table of this file names; having none is warned of.
pub(super) fn cite(
    state: &mut ReadState,
    table: &TomlTable<'_>,
    id: Option<&str>,
) -> Vec<SourceId> {
    let Some(value) = table.get("source") else {
        warn_without_source(state, table.span(), id);
        return Vec::new();
    };
    let Some(text) = value.string(&mut state.diagnostics) else { return Vec::new() };
    if text.trim().is_empty() {
        warn_without_source(state, value.span(), id);
    }
    cite_text(state, CITED_AS, text, &value.span())
}

fn warn_without_source(state: &mut ReadState, span: Span, id: Option<&str>) {
    let Some(id) = id else { return };
    let without = Diagnostic::at(Code::WithoutSource, span).with("id", id).with("count", 0);
    state.diagnostics.push(without.with("place", "plans"));
}
