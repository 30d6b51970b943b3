//! `[[initiative]]`: cross-cutting efforts, and what moves when a plan has them.
//!
//! An effect on what is not there is an error, and so are initiatives that strengthen each other in a ring, as there is no
//! first of them. Start at [`read`].

use super::super::faults::unknown_id;
use super::super::fields::{
    FieldList, Limits, SHARE, id, names, number, other, path, source, word,
};
use super::super::own_ids::{SeenIds, own_id};
use super::super::state::ReadState;
use super::super::toml_walk::{TomlTable, TomlValue, needed_list, one_of};
use super::keys::{FILE, KRONER, cite, from, until, warn_of_delay, years, years_or_none};
use super::known::StudyParts;
use super::realisation::{
    check_initiative_id, check_saving, read_realisation, realisation, realisation_delay,
};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::ids::InitiativeId;
use crate::model::{Driver, Initiative, InitiativeEffect, Names, Realisation, Target};
use crate::units::Year;
use std::collections::{BTreeMap, VecDeque};

pub(crate) const INITIATIVE: FieldList = FieldList::new(
    "initiative",
    &[
        id("id"),
        names("name"),
        names("why"),
        id("pays"),
        path("cost_dkk", KRONER),
        from(),
        until(),
        other("effects", "list of tables").optional(),
        realisation(),
        realisation_delay(),
        source(),
    ],
);

pub(crate) const EFFECT: FieldList = FieldList::new(
    "effect",
    &[
        id("service").optional(),
        word("driver", || Driver::ALL.map(|(word, _)| word).to_vec()).optional(),
        id("initiative").optional(),
        // An effect can take everything away, or double it.
        number("effect", Limits::new(-1.0, 1.0, "share")),
        years_or_none("lag_years"),
        years_or_none("ramp_years"),
        number("decay", SHARE).or(0.0),
    ],
);

/// The ids of all initiatives, in the order of the file.
pub(super) struct Ids {
    list: Vec<Option<String>>,
    by_id: BTreeMap<String, usize>,
}

impl Ids {
    /// The initiative that a value names.
    pub(super) fn find(
        &self,
        value: &TomlValue<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<InitiativeId> {
        let id = value.string(diagnostics)?;
        let found = self.by_id.get(id).copied();
        // One whose own id is wrong may be meant.
        if found.is_none() && self.by_id.len() == self.list.len() {
            diagnostics.push_at(Code::UnknownId, &value.span(), || {
                unknown_id(value.span(), id, FILE, self.by_id.keys().map(String::as_str))
            });
        }
        found.map(InitiativeId::from)
    }
}

/// An effect of one initiative on another, and where it is said.
struct Link {
    from: usize,
    to: usize,
    span: Span,
}

/// Reads all initiatives, and their ids even where something else in them is wrong.
pub(super) fn read(
    state: &mut ReadState,
    top: &TomlTable<'_>,
    known: StudyParts<'_>,
) -> (Ids, Option<Vec<Initiative>>) {
    let tables = top.tables("initiative", &mut state.diagnostics);
    let mut seen = SeenIds::default();
    let list: Vec<Option<String>> =
        tables.iter().map(|table| own_id(table, &mut seen, &mut state.diagnostics)).collect();
    let named = list.iter().enumerate().filter_map(|(at, id)| Some((id.clone()?, at)));
    let ids = Ids { by_id: named.collect(), list };
    for table in &tables {
        check_initiative_id(table, &mut state.diagnostics);
    }
    let mut links = Vec::new();
    let read: Vec<Option<Initiative>> = tables
        .iter()
        .enumerate()
        .map(|(index, table)| read_one(state, table, index, &ids, &mut links, known))
        .collect();
    let has_ring = report_rings(&links, &ids, &mut state.diagnostics);
    let read: Option<Vec<Initiative>> = read.into_iter().collect();
    (ids, read.filter(|_| !has_ring))
}

fn read_one(
    state: &mut ReadState,
    table: &TomlTable<'_>,
    index: usize,
    ids: &Ids,
    links: &mut Vec<Link>,
    known: StudyParts<'_>,
) -> Option<Initiative> {
    let id = ids.list.get(index).cloned().flatten();
    let sources = cite(state, table, id.as_deref());
    let diagnostics = &mut state.diagnostics;
    let table = &table.of(&INITIATIVE, diagnostics);
    let names = table.names("name", diagnostics);
    let why = table.names("why", diagnostics);
    let pays = known.area(table, "pays", diagnostics);
    let cost_dkk = known.path(table, "cost_dkk", diagnostics);
    let years = known.years(table, diagnostics);
    let from = years.as_ref().map(|years| years.from);
    // A bill that moves nobody's need has no effects.
    let effects = match table.get("effects") {
        None => Some(Vec::new()),
        Some(value) => read_effects(&value, index, from, ids, links, known, diagnostics),
    };
    let came_true = read_realisation(table, diagnostics);
    let (id, years) = (id?, years?);
    let initiative = Initiative {
        names: names.unwrap_or_else(|| Names::both(&id)),
        id,
        why,
        pays: pays?.0,
        cost_dkk: cost_dkk?,
        from: years.from,
        until: years.until,
        effects: effects?,
        realisation: Realisation { id: None, ..came_true? },
        sources,
    };
    check_saving(table, &initiative.realisation, initiative.most_saved(), diagnostics);
    Some(initiative)
}

fn read_effects(
    value: &TomlValue<'_>,
    index: usize,
    from: Option<Year>,
    ids: &Ids,
    links: &mut Vec<Link>,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<InitiativeEffect>> {
    let example = "[{ service = \"home_care\", effect = -0.1 }]";
    let items = needed_list(value, "effects", example, diagnostics)?;
    let read: Vec<Option<InitiativeEffect>> = items
        .iter()
        .map(|item| {
            let table =
                item.table_like("{ service = \"home_care\", effect = -0.1 }", diagnostics)?;
            let effect = read_effect(&table, from, ids, known, diagnostics)?;
            if let Target::Initiative(to) = effect.target
                && let Some(value) = table.get("initiative")
            {
                links.push(Link { from: index, to: to.index(), span: value.span() });
            }
            Some(effect)
        })
        .collect();
    read.into_iter().collect()
}

fn read_effect(
    table: &TomlTable<'_>,
    from: Option<Year>,
    ids: &Ids,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<InitiativeEffect> {
    let table = &table.of(&EFFECT, diagnostics);
    let target = read_target(table, ids, known, diagnostics);
    let effect = table.number("effect", diagnostics);
    let lag_years = years(table, "lag_years", diagnostics);
    let ramp_years = years(table, "ramp_years", diagnostics);
    let decay = table.number("decay", diagnostics);
    if let (Some(from), Some(lag)) = (from, lag_years) {
        warn_of_delay(table, "lag_years", from.plus(lag), from, known, diagnostics);
    }
    Some(InitiativeEffect {
        target: target?,
        effect: effect?,
        lag_years: lag_years?,
        ramp_years: ramp_years?,
        decay: decay?,
    })
}

/// The one thing that an effect moves.
fn read_target(
    table: &TomlTable<'_>,
    ids: &Ids,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Target> {
    let targets = ["service", "driver", "initiative"];
    let given: Vec<(&str, Span, TomlValue<'_>)> =
        table.entries().into_iter().filter(|(key, _, _)| targets.contains(key)).collect();
    let [(key, _, value)] = given.as_slice() else {
        let is_misspelt = table
            .entries()
            .into_iter()
            .any(|(key, _, _)| targets.iter().any(|target| crate::diag::is_near(key, target)));
        if !given.is_empty() || !is_misspelt {
            let span = given.get(1).map_or_else(|| table.span(), |(_, span, _)| span.clone());
            let mut wrong = Diagnostic::at(Code::EffectTarget, span).with("count", given.len());
            if let [(_, first, _), _, ..] = given.as_slice() {
                wrong = wrong.and_at(first.clone());
            }
            diagnostics.push(wrong);
        }
        return None;
    };
    match *key {
        "service" => known.service(value, diagnostics).map(|(id, _)| Target::Service(id)),
        "driver" => read_driver(value, known, diagnostics).map(Target::Driver),
        _ => ids.find(value, diagnostics).map(Target::Initiative),
    }
}

/// A driver that some service of the study has.
fn read_driver(
    value: &TomlValue<'_>,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Driver> {
    let driver = one_of(value, &Driver::ALL, diagnostics)?;
    let services = known.services?;
    let has = |driver: Driver| services.list.iter().any(|service| service.driver == driver);
    if !has(driver) && !services.is_partial {
        let used: Vec<&str> =
            Driver::ALL.into_iter().filter(|(_, one)| has(*one)).map(|(word, _)| word).collect();
        diagnostics.push(
            Diagnostic::at(Code::DriverNotUsed, value.span())
                .with("driver", value.text().unwrap_or_default())
                .with("used", used.join(", ")),
        );
        return None;
    }
    Some(driver)
}

/// Reports rings of effects, each at its first member in the file.
fn report_rings(links: &[Link], ids: &Ids, diagnostics: &mut Diagnostics) -> bool {
    let rings = rings(ids.list.len(), links);
    for ring in &rings {
        let Some(first) = ring.first().and_then(|link| links.get(*link)) else { continue };
        let mut round: Vec<&str> =
            ring.iter().take(SHOWN_OF_A_RING).map(|link| id_of(ids, links[*link].from)).collect();
        if ring.len() > SHOWN_OF_A_RING {
            round.push("…");
        }
        round.push(id_of(ids, first.from));
        diagnostics.push(
            Diagnostic::at(Code::Cycle, first.span.clone())
                .with("place", if ring.len() == 1 { "itself" } else { "plans" })
                .with("own", id_of(ids, first.from))
                .with("round", round.join(" → ")),
        );
    }
    !rings.is_empty()
}

/// As many names of a ring are shown.
const SHOWN_OF_A_RING: usize = 12;

/// So many rings are looked for at the most: those that remain show when these are taken apart.
const MOST_RINGS: usize = 100;

fn id_of(ids: &Ids, index: usize) -> &str {
    ids.list.get(index).and_then(Option::as_deref).unwrap_or_default()
}

/// The shortest ring through each initiative that has one without earlier members, as places in `links`.
fn rings(count: usize, links: &[Link]) -> Vec<Vec<usize>> {
    let mut out: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (place, link) in links.iter().enumerate() {
        if let Some(own) = out.get_mut(link.from) {
            own.push(place);
        }
    }
    let in_ring = may_be_in_ring(count, links, &out);
    let starts = (0..count).filter(|start| in_ring[*start]).take(MOST_RINGS);
    starts.filter_map(|start| shortest_ring(links, &out, start)).collect()
}

/// Who is left when all that nothing leads to, or that lead to nothing, are taken away again and again.
fn may_be_in_ring(count: usize, links: &[Link], out: &[Vec<usize>]) -> Vec<bool> {
    let mut comes_in = vec![0_usize; count];
    for link in links {
        comes_in[link.to] += 1;
    }
    let mut left = vec![true; count];
    let mut bare: Vec<usize> = (0..count).filter(|at| comes_in[*at] == 0).collect();
    while let Some(at) = bare.pop() {
        left[at] = false;
        for link in &out[at] {
            let to = links[*link].to;
            comes_in[to] -= 1;
            if comes_in[to] == 0 {
                bare.push(to);
            }
        }
    }
    left
}

/// The links of the shortest ring through `start` that has no earlier member.
fn shortest_ring(links: &[Link], out: &[Vec<usize>], start: usize) -> Option<Vec<usize>> {
    // The link by which each was first reached.
    let mut reached: BTreeMap<usize, usize> = BTreeMap::new();
    let mut queue = VecDeque::from([start]);
    while let Some(at) = queue.pop_front() {
        for place in &out[at] {
            let to = links[*place].to;
            if to < start || reached.contains_key(&to) {
                continue;
            }
            reached.insert(to, *place);
            if to == start {
                let mut ring = vec![*place];
                let mut from = at;
                while from != start {
                    let before = *reached.get(&from)?;
                    ring.push(before);
                    from = links[before].from;
                }
                ring.reverse();
                return Some(ring);
            }
            queue.push_back(to);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::SourceMap;

    fn links(pairs: impl IntoIterator<Item = (usize, usize)>) -> Vec<Link> {
        let file = SourceMap::default().add(String::new(), String::new());
        let link = |(from, to)| Link { from, to, span: Span::new(file, 0..0) };
        pairs.into_iter().map(link).collect()
    }

    #[test]
    fn rings_are_found_at_their_first_member() {
        let found = |count, pairs: &[(usize, usize)]| rings(count, &links(pairs.iter().copied()));
        assert_eq!(found(3, &[(0, 1), (1, 2)]), Vec::<Vec<usize>>::new());
        assert_eq!(found(1, &[(0, 0)]), [[0]]);
        assert_eq!(found(3, &[(0, 1), (1, 0), (1, 2), (2, 1)]), [[0, 1], [2, 3]]);
        assert_eq!(found(4, &[(3, 0), (0, 1), (1, 2), (2, 1)]), [[2, 3]]);
    }

    #[test]
    fn long_chains_and_long_rings_are_followed_once() {
        let chain = links((0..100_000).map(|at| (at, at + 1)));
        assert!(rings(100_001, &chain).is_empty());
        let ring = links((0..20_000).map(|at| (at, (at + 1) % 20_000)));
        assert_eq!(rings(20_000, &ring).iter().map(Vec::len).collect::<Vec<_>>(), [20_000]);
    }
}
