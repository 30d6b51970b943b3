//! What `ensemble.toml` may name: years, areas, services and scenarios of the study, as far as they could be read.

use super::super::faults::unknown_id;
use super::super::model_toml::StudyFrame;
use super::super::services::KnownServices;
use super::super::sources::cite_text;
use super::super::state::ReadState;
use super::super::toml_walk::{TomlTable, TomlValue};
use crate::diag::Diagnostics;
use crate::ids::ScenarioId;
use crate::model::Scenario;

pub(super) const FILE: &str = "ensemble.toml";
/// The sources that the file cites are counted under this key.
const CITED_AS: &str = "ensemble";

/// What the rest of the study says; what could not be read there is not missed here.
#[derive(Clone, Copy)]
pub(crate) struct ScenarioParts<'a> {
    pub(crate) frame: Option<&'a StudyFrame>,
    pub(crate) services: Option<&'a KnownServices>,
    pub(crate) scenarios: Option<&'a [Scenario]>,
}

/// The scenario that a value names.
pub(super) fn find_scenario(
    value: &TomlValue<'_>,
    known: ScenarioParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<ScenarioId> {
    let id = value.string(diagnostics)?;
    let scenarios = known.scenarios?;
    let found = scenarios.iter().position(|scenario| scenario.id == id);
    if found.is_none() {
        diagnostics.push(unknown_id(
            value.span(),
            id,
            "scenarios.toml",
            scenarios.iter().map(|scenario| scenario.id.as_str()),
        ));
    }
    found.map(ScenarioId::from)
}

/// Cites the sources that a table of this file names.
pub(super) fn cite(state: &mut ReadState, table: &TomlTable<'_>) {
    if let Some(value) = table.get("source")
        && let Some(text) = value.string(&mut state.diagnostics)
    {
        cite_text(state, CITED_AS, text, &value.span());
    }
}
