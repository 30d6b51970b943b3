//! `[[initiative]]`: cross-cutting efforts, and what moves when a plan has them.
//!
//! An effect on what is not there is an error, and so are initiatives that strengthen each other in a ring, as there is no
//! first of them. Start at [`read`].

use super::super::faults::unknown_id;
use super::super::fields::{
    FieldList, Limits, SHARE, id, names, number, other, path, source, word,
};
use super::super::state::ReadState;
use super::super::toml_walk::{TomlTable, TomlValue, needed_list, one_of, own_id};
use super::keys::{FILE, KRONER, cite, from, until, warn_of_delay, years, years_or_none};
use super::known::StudyParts;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::ids::InitiativeId;
use crate::model::{Driver, Initiative, InitiativeEffect, Names, Target};
use crate::units::Year;

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
}

impl Ids {
    /// The initiative that a value names.
    pub(super) fn find(
        &self,
        value: &TomlValue<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<InitiativeId> {
        let id = value.string(diagnostics)?;
        let found = self.list.iter().position(|own| own.as_deref() == Some(id));
        // One whose own id is wrong may be meant.
        if found.is_none() && self.list.iter().all(Option::is_some) {
            diagnostics.push(unknown_id(
                value.span(),
                id,
                FILE,
                self.list.iter().flatten().map(String::as_str),
            ));
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
    let mut seen = Vec::new();
    let list =
        tables.iter().map(|table| own_id(table, &mut seen, &mut state.diagnostics)).collect();
    let ids = Ids { list };
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
    let (id, years) = (id?, years?);
    Some(Initiative {
        names: names.unwrap_or_else(|| Names::both(&id)),
        id,
        why,
        pays: pays?.0,
        cost_dkk: cost_dkk?,
        from: years.from,
        until: years.until,
        effects: effects?,
        sources,
    })
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

/// Reports each ring of effects once, at its first member in the file.
fn report_rings(links: &[Link], ids: &Ids, diagnostics: &mut Diagnostics) -> bool {
    let mut has_ring = false;
    for start in 0..ids.list.len() {
        let Some(ring) = shortest_ring(links, start) else { continue };
        has_ring = true;
        let mut round: Vec<&str> = ring.iter().map(|link| id_of(ids, link.from)).collect();
        round.push(id_of(ids, start));
        if let Some(first) = ring.first() {
            diagnostics.push(
                Diagnostic::at(Code::Cycle, first.span.clone())
                    .with("place", if ring.len() == 1 { "itself" } else { "plans" })
                    .with("own", id_of(ids, start))
                    .with("round", round.join(" → ")),
            );
        }
    }
    has_ring
}

fn id_of(ids: &Ids, index: usize) -> &str {
    ids.list.get(index).and_then(Option::as_deref).unwrap_or_default()
}

/// The links of the shortest ring through `start` that has no earlier member.
fn shortest_ring(links: &[Link], start: usize) -> Option<Vec<&Link>> {
    let mut ways: Vec<Vec<&Link>> = vec![Vec::new()];
    let mut reached = Vec::new();
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for way in ways {
            let at = way.last().map_or(start, |link| link.to);
            for link in links.iter().filter(|link| link.from == at && link.to >= start) {
                if reached.contains(&link.to) {
                    continue;
                }
                reached.push(link.to);
                let mut way = way.clone();
                way.push(link);
                if link.to == start {
                    return Some(way);
                }
                longer.push(way);
            }
        }
        ways = longer;
    }
    None
}
