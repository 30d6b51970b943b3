//! `plans.toml`: allocation rules. Levers, initiatives and policies are known but not computed yet.
//!
//! Owns what this version can do of a plan; refuses to leave out silently what it cannot. Start at [`read`].

use super::Desk;
use super::model_toml::Frame;
use super::toml_walk::{Table, own_id, with_document};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::model::{Names, Plan, Rule};

const FILE: &str = "plans.toml";

/// Rules of the design that later versions compute.
const LATER_RULES: [&str; 3] = ["protect", "weights", "optimal"];
/// Levers of the design that later versions compute.
const LATER_KEYS: [&str; 6] =
    ["lean", "restructuring", "overhead", "demand", "initiatives", "staff"];

/// Reads all plans; `None` after diagnostics. `frame` is not needed by today's rules.
pub(super) fn read(desk: &mut Desk, _frame: Option<&Frame>) -> Option<Vec<Plan>> {
    with_document(desk, FILE, |desk, top| {
        let diagnostics = &mut desk.diagnostics;
        top.refuse_unknown(&["plan", "initiative", "policy"], diagnostics);
        for later in ["initiative", "policy"] {
            if let Some((key, span, _)) = top.entries().into_iter().find(|entry| entry.0 == later) {
                diagnostics.push(Diagnostic::at(Code::NotUsed, span).with("what", key));
            }
        }
        let tables = top.tables("plan", diagnostics);
        if tables.is_empty() {
            let none = Diagnostic::at(Code::NothingGiven, top.span()).with("what", "[[plan]]");
            diagnostics.push(none);
            return None;
        }
        let mut seen = Vec::new();
        let plans: Vec<Option<Plan>> =
            tables.iter().map(|table| read_one(table, &mut seen, diagnostics)).collect();
        plans.into_iter().collect()
    })
}

fn read_one(
    table: &Table<'_>,
    seen: &mut Vec<(String, Span)>,
    diagnostics: &mut Diagnostics,
) -> Option<Plan> {
    let known: Vec<&str> =
        ["id", "name", "why", "allocation"].into_iter().chain(LATER_KEYS).collect();
    table.refuse_unknown(&known, diagnostics);
    for (key, span, _) in table.entries() {
        if LATER_KEYS.contains(&key) {
            diagnostics.push(Diagnostic::at(Code::NotYet, span).with("what", key));
        }
    }
    let id = own_id(table, seen, diagnostics);
    let names = table.get("name").and_then(|value| value.names(diagnostics));
    let why = table.get("why").and_then(|value| value.names(diagnostics));
    let rule = read_rule(table, diagnostics);
    let id = id?;
    let names = names.unwrap_or_else(|| Names::both(&id));
    Some(Plan { why, ..Plan::of_rule(&id, names, rule?) })
}

fn read_rule(table: &Table<'_>, diagnostics: &mut Diagnostics) -> Option<Rule> {
    let value = table.require("allocation", diagnostics)?;
    let Some(allocation) = value.table() else {
        diagnostics.push(value.wrong_type("{ rule = \"demography\" }"));
        return None;
    };
    let Some(value) = allocation.require("rule", diagnostics) else {
        allocation.refuse_unknown(&["rule"], diagnostics);
        return None;
    };
    let word = value.string(diagnostics)?;
    if LATER_RULES.contains(&word) {
        diagnostics.push(Diagnostic::at(Code::NotYet, value.span()).with("what", word));
        return None;
    }
    let all = [Rule::DEMOGRAPHY, Rule::PROPORTIONAL, Rule::EQUAL_COVERAGE];
    let known: Vec<&str> = all.iter().map(Rule::word).collect();
    let Some(rule) = all.into_iter().find(|rule| rule.word() == word) else {
        diagnostics.push(
            Diagnostic::at(Code::UnknownWord, value.span())
                .with("word", word)
                .with("known", known.join(", "))
                .suggest(word, known),
        );
        return None;
    };
    allocation.refuse_unknown(&["rule"], diagnostics);
    Some(rule)
}
