//! `plans.toml`: what is chosen (plans with rules, levers and initiatives), and what is promised.
//!
//! Each kind of thing has a file of its own, with its keys. Start at [`read`].

mod initiatives;
mod keys;
mod known;
mod levers;
mod policies;
mod realisation;
mod rules;
mod staff;

pub(super) use initiatives::{EFFECT, INITIATIVE};
pub(super) use known::StudyParts;
pub(super) use levers::{DEMAND, LEAN, OVERHEAD, RESTRUCTURING};
pub(super) use policies::POLICY;
pub(super) use realisation::saving_below_zero;
pub(super) use rules::ALLOCATION;
pub(super) use staff::STAFF;

use super::fields::{FieldList, Limits, id, names, other, path};
use super::own_ids::{SeenIds, own_id};
use super::paths::{Bounds, read_path};
use super::state::ReadState;
use super::toml_document::with_document;
use super::toml_walk::{TomlTable, TomlValue, needed_list};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::ids::InitiativeId;
use crate::model::{Choose, Initiative, Names, Plan, Policy};
use initiatives::Ids;
use keys::FILE;
use std::collections::BTreeMap;

pub(super) const PLANS: FieldList = FieldList::new(
    "plans-file",
    &[
        other("plan", "tables"),
        other("initiative", "tables").optional(),
        other("policy", "tables").optional(),
    ],
);

pub(super) const PLAN: FieldList = FieldList::new(
    "plan",
    &[
        id("id"),
        names("name"),
        names("why"),
        other("allocation", "table"),
        other("lean", "list of tables").optional(),
        other("restructuring", "list of tables").optional(),
        other("overhead", "table").optional(),
        other("demand", "list of tables").optional(),
        other("staff", "list of tables").optional(),
        other("initiatives", "list of ids").optional(),
        other("choose", "table").optional(),
    ],
);

pub(super) const CHOOSE: FieldList = FieldList::new(
    "choose",
    &[
        other("among", "list of ids"),
        path("yearly_limit_dkk", Limits::new(0.0, 1e15, "kroner a year")),
    ],
);

/// What the file says.
pub(super) struct Choices {
    pub(super) plans: Vec<Plan>,
    pub(super) initiatives: Vec<Initiative>,
    pub(super) policies: Vec<Policy>,
}

/// Reads the whole file; `None` after diagnostics.
pub(super) fn read(state: &mut ReadState, known: StudyParts<'_>) -> Option<Choices> {
    with_document(state, FILE, |state, top| {
        let top = top.of(&PLANS, &mut state.diagnostics);
        let (ids, initiatives) = initiatives::read(state, &top, known);
        let policies = policies::read(state, &top, known);
        let diagnostics = &mut state.diagnostics;
        let tables = top.tables("plan", diagnostics);
        if tables.is_empty() {
            let none = Diagnostic::at(Code::NothingGiven, top.span()).with("what", "[[plan]]");
            diagnostics.push(none);
            return None;
        }
        let mut seen = SeenIds::default();
        let plans: Vec<Option<Plan>> = tables
            .iter()
            .map(|table| read_plan(table, &ids, &mut seen, known, diagnostics))
            .collect();
        let plans: Option<Vec<Plan>> = plans.into_iter().collect();
        Some(Choices { plans: plans?, initiatives: initiatives?, policies: policies? })
    })
}

fn read_plan(
    table: &TomlTable<'_>,
    ids: &Ids,
    seen: &mut SeenIds,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Plan> {
    let table = &table.of(&PLAN, diagnostics);
    let id = own_id(table, seen, diagnostics);
    let names = table.names("name", diagnostics);
    let why = table.names("why", diagnostics);
    let rule = rules::read(table, known, diagnostics);
    let levers = levers::read(table, known, diagnostics);
    let staff = staff::read(table, known, diagnostics);
    let mut named = BTreeMap::new();
    let initiatives = match table.get("initiatives") {
        None => Some(Vec::new()),
        Some(value) => read_list(&value, "own", ids, &mut named, diagnostics),
    };
    let choose = match table.get("choose") {
        None => Some(None),
        Some(value) => read_choose(&value, ids, &mut named, known, diagnostics).map(Some),
    };
    let (id, levers) = (id?, levers?);
    let plan = Plan {
        shown_names: names.clone().unwrap_or_else(|| Names::both(&id)),
        names: names.unwrap_or_else(|| Names::both(&id)),
        id,
        why,
        rule: rule?,
        lean: levers.lean,
        restructuring: levers.restructuring,
        overhead: levers.overhead,
        demand: levers.demand,
        staff: staff?,
        initiatives: initiatives?,
        choose: choose?,
        initiative_promises: Vec::new(),
    };
    if let Some(frame) = known.frame() {
        realisation::check_savings(table, &plan, frame.horizon, diagnostics);
    }
    Some(plan)
}

/// An initiative that a plan has named, and in which list.
struct NamedInitiative {
    list: &'static str,
    span: Span,
}

/// Initiatives by their ids, in the study's order; none that the plan has `named` before.
fn read_list(
    value: &TomlValue<'_>,
    list: &'static str,
    ids: &Ids,
    named: &mut BTreeMap<InitiativeId, NamedInitiative>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<InitiativeId>> {
    let Some(items) = value.array() else {
        diagnostics.push(value.wrong_type("[\"youth\"]"));
        return None;
    };
    let mut found = Vec::new();
    let mut is_right = true;
    for item in items {
        let Some(id) = ids.find(&item, diagnostics) else {
            is_right = false;
            continue;
        };
        if let Some(first) = named.get(&id) {
            is_right = false;
            diagnostics.push(
                Diagnostic::at(Code::InitiativeTwice, item.span())
                    .with("id", item.text().unwrap_or_default())
                    .with("lists", if first.list == list { "one" } else { "two" })
                    .and_at(first.span.clone()),
            );
            continue;
        }
        named.insert(id, NamedInitiative { list, span: item.span() });
        found.push(id);
    }
    found.sort_unstable();
    is_right.then_some(found)
}

/// `choose`: which to pick among, and what they may cost together.
fn read_choose(
    value: &TomlValue<'_>,
    ids: &Ids,
    named: &mut BTreeMap<InitiativeId, NamedInitiative>,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Choose> {
    let table =
        value.table_like("{ among = [\"youth\"], yearly_limit_dkk = 10e6 }", diagnostics)?;
    let table = table.of(&CHOOSE, diagnostics);
    let among = table.require("among", diagnostics).and_then(|value| {
        needed_list(&value, "among", "[\"youth\"]", diagnostics)?;
        read_list(&value, "choose", ids, named, diagnostics)
    });
    let limit = table.require("yearly_limit_dkk", diagnostics).and_then(|value| {
        let bounds = Bounds { range: table.ends("yearly_limit_dkk"), default: f64::INFINITY };
        read_path(&value, bounds, known.frame(), diagnostics)
    });
    Some(Choose { among: among?, yearly_limit_dkk: limit? })
}
