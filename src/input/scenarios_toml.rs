//! `scenarios.toml`: factors by scenario, and which scenario is based on which.
//!
//! Along `based_on` whole keys replace whole keys; a cycle is an error. Start at [`read`].

use super::faults::unknown_id;
use super::fields::{Field, FieldList, Limits, by_area, by_service, id, names, other, path};
use super::model_toml::StudyFrame;
use super::own_ids::{SeenIds, own_id};
use super::paths::{Bounds, is_year, read_by_area, read_by_name, read_path};
use super::services::KnownServices;
use super::state::ReadState;
use super::toml_document::with_document;
use super::toml_walk::{TomlTable, TomlValue};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::ids::ScenarioId;
use crate::model::{Change, Factor, FactorSpan, Factors, Names, Neutral, Path, Scenario};
use std::collections::BTreeMap;

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
        // No scenario says what a plan promises.
        FactorSpan::Study | FactorSpan::Promise => path(factor.key(), limits),
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
        let mut seen = SeenIds::default();
        let written: Vec<Option<WrittenScenario>> =
            tables.iter().map(|table| read_one(table, known, &mut seen, diagnostics)).collect();
        let written: Option<Vec<WrittenScenario>> = written.into_iter().collect();
        resolve(&written?, known, diagnostics)
    })
}

fn read_one(
    table: &TomlTable<'_>,
    known: ScenarioNames<'_>,
    seen: &mut SeenIds,
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
    let count = factor.span().count(neutral.areas, neutral.services, neutral.promises);
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
    let by_id: BTreeMap<&str, usize> =
        written.iter().enumerate().map(|(place, one)| (one.id.as_str(), place)).collect();
    let mut bases: Vec<Option<usize>> = Vec::with_capacity(written.len());
    let mut is_right = true;
    for scenario in written {
        bases.push(scenario.based_on.as_ref().and_then(|(id, span)| {
            let base = by_id.get(id.as_str()).copied();
            if base.is_none() {
                is_right = false;
                diagnostics.push_at(Code::UnknownId, span, || {
                    let ids = written.iter().map(|other| other.id.as_str());
                    unknown_id(span.clone(), id, FILE, ids)
                });
            }
            base
        }));
    }
    let order = match base_order(&bases) {
        Ok(order) => order,
        Err(rings) => {
            for ring in rings {
                report_ring(&ring, written, diagnostics);
            }
            return None;
        }
    };
    if !is_right {
        return None;
    }
    // Each after the one that it is based on, whose factors it takes over.
    let mut resolved: Vec<Option<Factors>> = vec![None; written.len()];
    for index in order {
        let base = bases[index].and_then(|base| resolved[base].clone());
        let mut factors = base.unwrap_or_else(|| Factors::neutral(known.neutral()));
        for (factor, paths) in &written[index].factors {
            factors.set(*factor, |part| paths[part.min(paths.len() - 1)].clone());
        }
        resolved[index] = Some(factors);
    }
    let resolved: Option<Vec<Factors>> = resolved.into_iter().collect();
    Some(
        written
            .iter()
            .zip(resolved?)
            .enumerate()
            .map(|(index, (scenario, factors))| Scenario {
                id: scenario.id.clone(),
                names: scenario.names.clone(),
                why: scenario.why.clone(),
                based_on: bases[index].map(ScenarioId::from),
                factors,
                changes: scenario
                    .factors
                    .iter()
                    .map(|(factor, _)| Change { factor: *factor })
                    .collect(),
            })
            .collect(),
    )
}

/// Each scenario after its base; or the rings, each with its first member in the file at the head.
///
/// Every scenario is looked at twice at the most, however long the chains are.
fn base_order(bases: &[Option<usize>]) -> Result<Vec<usize>, Vec<Vec<usize>>> {
    #[derive(Clone, Copy, PartialEq)]
    enum Mark {
        New,
        /// In the chain that is being followed from this scenario.
        Followed(usize),
        Done,
    }
    let mut marks = vec![Mark::New; bases.len()];
    let mut order = Vec::with_capacity(bases.len());
    let mut rings = Vec::new();
    for start in 0..bases.len() {
        let mut chain = Vec::new();
        let mut next = Some(start);
        while let Some(at) = next {
            match marks[at] {
                Mark::New => {
                    marks[at] = Mark::Followed(start);
                    chain.push(at);
                    next = bases[at];
                }
                Mark::Followed(from) if from == start => {
                    let begin = chain.iter().position(|member| *member == at).unwrap_or(0);
                    let mut ring = chain[begin..].to_vec();
                    let first = (0..ring.len()).min_by_key(|place| ring[*place]).unwrap_or(0);
                    ring.rotate_left(first);
                    rings.push(ring);
                    break;
                }
                Mark::Followed(_) | Mark::Done => break,
            }
        }
        for member in chain.into_iter().rev() {
            marks[member] = Mark::Done;
            order.push(member);
        }
    }
    if rings.is_empty() { Ok(order) } else { Err(rings) }
}

/// As many names of a ring are shown.
const SHOWN_OF_A_RING: usize = 12;

/// "`based_on` goes round", at the ring's first member in the file.
fn report_ring(ring: &[usize], written: &[WrittenScenario], diagnostics: &mut Diagnostics) {
    let Some((_, span)) = ring.first().and_then(|first| written[*first].based_on.as_ref()) else {
        return;
    };
    let shown = ring.iter().take(SHOWN_OF_A_RING).map(|member| written[*member].id.as_str());
    let mut round: Vec<&str> = shown.collect();
    if ring.len() > SHOWN_OF_A_RING {
        round.push("…");
    }
    round.extend(ring.first().map(|first| written[*first].id.as_str()));
    let cycle = Diagnostic::at(Code::Cycle, span.clone()).with("place", "scenarios");
    diagnostics.push(cycle.with("round", round.join(" → ")));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_scenario_comes_after_its_base_and_rings_are_found_once() {
        assert_eq!(base_order(&[Some(2), None, Some(1)]), Ok(vec![1, 2, 0]));
        assert_eq!(base_order(&[Some(1), Some(0), Some(0)]), Err(vec![vec![0, 1]]));
        assert_eq!(
            base_order(&[Some(2), Some(1), Some(3), Some(2)]).unwrap_err(),
            [vec![2, 3], vec![1]]
        );
    }

    #[test]
    fn a_chain_of_a_hundred_thousand_is_followed_once() {
        // Both ways: the first based on the next, and each on the one before.
        let down: Vec<Option<usize>> = (1..100_000).map(Some).chain([None]).collect();
        let up: Vec<Option<usize>> = (0..100_000_usize).map(|at| at.checked_sub(1)).collect();
        assert_eq!(base_order(&down).unwrap().last(), Some(&0));
        assert_eq!(base_order(&up).unwrap()[0], 0);
    }
}
