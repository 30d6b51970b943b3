//! `scenarios.toml`: factors by scenario, and which scenario is based on which.
//!
//! Along `based_on` whole keys replace whole keys; a cycle is an error. Start at [`read`].

use super::faults::unknown_id;
use super::fields::{Field, FieldList, Limits, by_area, by_service, id, names, other, path};
use super::model_toml::StudyFrame;
use super::paths::{Bounds, is_year, read_by_area, read_by_name, read_path};
use super::services::KnownServices;
use super::state::ReadState;
use super::toml_walk::{TomlTable, TomlValue, own_id, with_document};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::ids::ScenarioId;
use crate::model::{Change, Factor, FactorSpan, Factors, Names, Neutral, Path, Scenario};

const FILE: &str = "scenarios.toml";

pub(super) const SCENARIOS: FieldList =
    FieldList::new("scenarios-file", &[other("scenario", "tables")]);

pub(super) const SCENARIO: FieldList = FieldList {
    name: "scenario",
    fields: &{
        let mut fields = [id("based_on").optional(); 4 + Factor::ALL.len()];
        (fields[0], fields[1], fields[2]) = (id("id"), names("name"), names("why"));
        let mut place = 0;
        while place < Factor::ALL.len() {
            fields[4 + place] = factor_field(Factor::ALL[place]);
            place += 1;
        }
        fields
    },
};

const fn factor_field(factor: Factor) -> Field {
    let (low, high) = factor.range();
    let limits = Limits::new(low, high, "");
    let field = match factor.span() {
        FactorSpan::Area => by_area(factor.key(), limits),
        FactorSpan::Service => by_service(factor.key(), limits),
        FactorSpan::Study => path(factor.key(), limits),
    };
    match factor.default_value() {
        Some(default) => field.or(default),
        None => field.optional(),
    }
}

/// What a scenario may name.
#[derive(Clone, Copy)]
struct ScenarioNames<'a> {
    frame: &'a StudyFrame,
    services: Option<&'a KnownServices>,
}

impl ScenarioNames<'_> {
    fn neutral(self) -> Neutral {
        self.frame.neutral(self.services.map_or(0, |services| services.list.len()))
    }
}

/// A scenario as written, before chains are followed.
struct WrittenScenario {
    id: String,
    names: Names,
    why: Option<Names>,
    based_on: Option<(String, Span)>,
    /// Each factor with a path per area or service (one for factors of the whole study).
    factors: Vec<(Factor, Vec<Path>)>,
}

/// Reads all scenarios; `None` after diagnostics.
///
/// `services`: those of `services.csv`, if it could be read.
pub(super) fn read(
    state: &mut ReadState,
    frame: &StudyFrame,
    services: Option<&KnownServices>,
) -> Option<Vec<Scenario>> {
    let known = ScenarioNames { frame, services };
    with_document(state, FILE, |state, top| {
        let diagnostics = &mut state.diagnostics;
        let top = top.of(&SCENARIOS, diagnostics);
        let tables = top.tables("scenario", diagnostics);
        if tables.is_empty() {
            let none = Diagnostic::at(Code::NothingGiven, top.span()).with("what", "[[scenario]]");
            diagnostics.push(none);
            return None;
        }
        let mut seen = Vec::new();
        let written: Vec<Option<WrittenScenario>> =
            tables.iter().map(|table| read_one(table, known, &mut seen, diagnostics)).collect();
        let written: Option<Vec<WrittenScenario>> = written.into_iter().collect();
        resolve(&written?, known, diagnostics)
    })
}

fn read_one(
    table: &TomlTable<'_>,
    known: ScenarioNames<'_>,
    seen: &mut Vec<(String, Span)>,
    diagnostics: &mut Diagnostics,
) -> Option<WrittenScenario> {
    let table = &table.of(&SCENARIO, diagnostics);
    let id = own_id(table, seen, diagnostics);
    let names = table.names("name", diagnostics);
    let why = table.names("why", diagnostics);
    let based_on = table
        .get("based_on")
        .and_then(|value| Some((value.string(diagnostics)?.to_owned(), value.span())));
    let mut factors = Vec::new();
    for factor in Factor::ALL {
        if let Some(value) = table.get(factor.key())
            && let Some(paths) = read_factor(factor, &value, known, diagnostics)
        {
            if factor == Factor::RecruitShare {
                known.frame.warn_without_staff("factor", value.span(), diagnostics);
            }
            factors.push((factor, paths));
        }
    }
    let id = id?;
    Some(WrittenScenario {
        names: names.unwrap_or_else(|| Names::both(&id)),
        id,
        why,
        based_on,
        factors,
    })
}

/// A number, a path over years, or either of them per area or service.
fn read_factor(
    factor: Factor,
    value: &TomlValue<'_>,
    known: ScenarioNames<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Path>> {
    let ScenarioNames { frame, services } = known;
    let neutral = known.neutral();
    let count = factor.span().count(neutral.areas, neutral.services);
    let Some(table) = value.table() else {
        let number = value.number(factor.range(), diagnostics)?;
        return Some(vec![Path::constant(number); count]);
    };
    let entries = table.entries();
    let bounds = Bounds { range: factor.range(), default: neutral.value(factor) };
    if entries.iter().all(|(key, _, _)| is_year(key)) {
        return Some(vec![read_path(value, bounds, Some(frame), diagnostics)?; count]);
    }
    if factor.span() == FactorSpan::Study {
        let whole = Diagnostic::at(Code::NotPerArea, value.span()).with("key", factor.key());
        diagnostics.push(whole);
        return None;
    }
    let unnamed = |_| Path::constant(bounds.default);
    let read = |value: &TomlValue<'_>, _, diagnostics: &mut Diagnostics| {
        read_path(value, bounds, Some(frame), diagnostics)
    };
    if factor.span() == FactorSpan::Area {
        return read_by_area(&table, Some(frame), unnamed, read, diagnostics);
    }
    let find = |key: &str, span, diagnostics: &mut Diagnostics| {
        services.and_then(|services| services.find(key, span, diagnostics))
    };
    let count = services.map(|services| services.list.len());
    read_by_name(&table, (count, find), unnamed, read, diagnostics)
}

/// Follows the chains of `based_on`.
fn resolve(
    written: &[WrittenScenario],
    known: ScenarioNames<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Scenario>> {
    let find = |id: &str| written.iter().position(|scenario| scenario.id == id);
    let mut bases: Vec<Option<usize>> = Vec::with_capacity(written.len());
    let mut is_right = true;
    for scenario in written {
        bases.push(scenario.based_on.as_ref().and_then(|(id, span)| {
            let base = find(id);
            if base.is_none() {
                is_right = false;
                diagnostics.push(unknown_id(
                    span.clone(),
                    id,
                    FILE,
                    written.iter().map(|other| other.id.as_str()),
                ));
            }
            base
        }));
    }
    for (index, scenario) in written.iter().enumerate() {
        // A scenario that comes back to itself is in a cycle, which is reported once, at its first member.
        let mut chain = vec![index];
        while let Some(base) = chain.last().and_then(|last| bases[*last]) {
            if base == index {
                is_right = false;
                if chain.iter().all(|member| *member >= index)
                    && let Some((_, span)) = &scenario.based_on
                {
                    let mut round: Vec<&str> =
                        chain.iter().map(|member| written[*member].id.as_str()).collect();
                    round.push(&scenario.id);
                    let cycle =
                        Diagnostic::at(Code::Cycle, span.clone()).with("place", "scenarios");
                    diagnostics.push(cycle.with("round", round.join(" → ")));
                }
                break;
            }
            if chain.contains(&base) {
                break;
            }
            chain.push(base);
        }
    }
    if !is_right {
        return None;
    }
    let factors_of = |index: usize| {
        let mut chain = vec![index];
        while let Some(base) = chain.last().and_then(|last| bases[*last]) {
            chain.push(base);
        }
        let mut factors = Factors::neutral(known.neutral());
        for member in chain.into_iter().rev() {
            for (factor, paths) in &written[member].factors {
                factors.set(*factor, |part| paths[part.min(paths.len() - 1)].clone());
            }
        }
        factors
    };
    Some(
        written
            .iter()
            .enumerate()
            .map(|(index, scenario)| Scenario {
                id: scenario.id.clone(),
                names: scenario.names.clone(),
                why: scenario.why.clone(),
                based_on: bases[index].map(ScenarioId::from),
                factors: factors_of(index),
                changes: scenario
                    .factors
                    .iter()
                    .map(|(factor, _)| Change { factor: *factor })
                    .collect(),
            })
            .collect(),
    )
}
