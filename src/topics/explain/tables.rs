//! `explain.json`, `explain.csv` and `drivers.csv`: a tree and the drivers of its change, for programs.
//!
//! Owns their keys and columns; labels come in words from whoever knows the language. Start at
//! [`explain_json`].

use crate::analysis::attribution::{Against, Attribution};
use crate::analysis::explain::{Cell, Label, Node};
use crate::figures::Unit;
use crate::input::Origin;
use crate::model::Study;
use crate::writers::csv::{CsvStyle, Table};
use serde_json::{Value, json};

/// How labels are told.
type Told<'a> = &'a dyn Fn(&Label) -> String;

/// The tree of a cell, and the drivers of its change where they were asked for.
pub fn explain_json(
    study: &Study,
    cell: Cell,
    tree: &Node,
    attribution: Option<&Attribution>,
    sentences: &[String],
    told: Told<'_>,
) -> Value {
    json!({
        "metric": cell.quantity().metric(study),
        "unit": cell.figure.unit().key(),
        "area": cell.scope.area_id(study),
        "year": study.model.base_year.plus(cell.t).0,
        "scenario": study.scenarios[cell.scenario.index()].id,
        "plan": study.plans[cell.plan.index()].id,
        "value": tree.value,
        "sentences": sentences,
        "tree": node_json(study, tree, told),
        "drivers": attribution.map(|own| drivers_json(study, own)),
    })
}

fn node_json(study: &Study, node: &Node, told: Told<'_>) -> Value {
    let mut own = json!({
        "key": node.label.key,
        "label": told(&node.label),
        "value": node.value,
        "unit": node.unit.key(),
        "combine": node.combine.word(),
    });
    if node.children.is_empty() {
        own["inputs"] = node.origins.iter().map(|origin| origin_json(study, origin)).collect();
    } else {
        own["children"] = node.children.iter().map(|child| node_json(study, child, told)).collect();
    }
    own
}

fn origin_json(study: &Study, origin: &Origin) -> Value {
    json!({
        "file": origin.file,
        "line": origin.line,
        "last_line": origin.last_line,
        "standing": origin.backing.word(),
        "sources": source_ids(study, origin),
    })
}

fn source_ids<'a>(study: &'a Study, origin: &Origin) -> Vec<&'a str> {
    origin.sources.iter().map(|id| study.sources[id.index()].id.as_str()).collect()
}

/// What an attribution is against: the word and the id or year.
fn against(study: &Study, against: Against) -> (&'static str, String) {
    match against {
        Against::Year(t) => ("year", study.model.base_year.plus(t).to_string()),
        Against::Scenario(id) => ("scenario", study.scenarios[id.index()].id.clone()),
        Against::Plan(id) => ("plan", study.plans[id.index()].id.clone()),
    }
}

fn drivers_json(study: &Study, own: &Attribution) -> Value {
    let (kind, id) = against(study, own.against);
    let parts: Vec<Value> = own
        .parts
        .iter()
        .map(|part| {
            json!({
                "driver": part.driver.key(),
                "delta": own.value_of(part.steps),
                "exact": part.exact,
            })
        })
        .collect();
    json!({
        "against": { kind: id },
        "from": own.from,
        "to": own.to,
        "change": own.value_of(own.steps()),
        "parts": parts,
    })
}

/// `explain.csv`: a row for each node, before its parts, and for each place of a leaf.
pub fn explain_table(study: &Study, tree: &Node, style: CsvStyle, told: Told<'_>) -> Vec<u8> {
    let columns = [
        "node",
        "parent",
        "depth",
        "key",
        "label",
        "value",
        "unit",
        "combine",
        "file",
        "line",
        "last_line",
        "standing",
        "sources",
    ];
    let mut table = Table::new(style, &columns);
    // Parents by depth.
    let mut above: Vec<i64> = Vec::new();
    let mut number = 0;
    tree.walk(&mut |node, depth| {
        number += 1;
        above.truncate(depth);
        let parent = above.last().copied();
        above.push(number);
        let label = told(&node.label);
        let mut places: Vec<Option<&Origin>> = node.origins.iter().map(Some).collect();
        if places.is_empty() {
            places.push(None);
        }
        for place in places {
            let row = table.row().whole(number);
            let row = match parent {
                Some(parent) => row.whole(parent),
                None => row.empty(),
            };
            let row = row
                .whole(depth as i64)
                .text(node.label.key)
                .text(&label)
                .number(node.value, 9)
                .text(node.unit.key())
                .text(node.combine.word());
            match place {
                Some(place) => row
                    .text(&place.file)
                    .whole(place.line as i64)
                    .whole(place.last_line as i64)
                    .text(place.backing.word())
                    .text(&source_ids(study, place).join("+"))
                    .end(),
                None => row.empty().empty().empty().empty().empty().end(),
            }
        }
    });
    table.into_bytes()
}

/// `drivers.csv`: the parts of the change; `delta` adds up to it in the figure's last step.
pub fn drivers_table(study: &Study, own: &Attribution, style: CsvStyle) -> Vec<u8> {
    let columns = [
        "scenario",
        "plan",
        "area",
        "year",
        "metric",
        "against",
        "against_id",
        "driver",
        "order",
        "delta",
        "exact",
    ];
    let mut table = Table::new(style, &columns);
    let (cell, (kind, id)) = (own.cell, against(study, own.against));
    // A krone is the smallest step of a change in kroner.
    let decimals = match cell.figure.unit() {
        Unit::Dkk => 0,
        Unit::Share => 9,
        _ => 6,
    };
    for (order, part) in own.parts.iter().enumerate() {
        table
            .row()
            .text(&study.scenarios[cell.scenario.index()].id)
            .text(&study.plans[cell.plan.index()].id)
            .text(cell.scope.area_id(study))
            .whole(study.model.base_year.plus(cell.t).0.into())
            .text(&cell.quantity().metric(study))
            .text(kind)
            .text(&id)
            .text(part.driver.key())
            .whole(order as i64 + 1)
            .number(own.value_of(part.steps), decimals)
            .number(part.exact, 9)
            .end();
    }
    table.into_bytes()
}
