//! `explain.json`, `explain.csv` and `drivers.csv`: a tree and the drivers of its change, for programs.
//!
//! Labels come in words from the caller, who knows the language. Start at [`explain_json`].

use crate::analysis::attribution::{Against, Attribution};
use crate::analysis::explain::{Cell, Label, Node};
use crate::figures::table::{Table, Value, values};
use crate::input::Origin;
use crate::model::Study;
use serde_json::{Value as Json, json};

/// How labels are told.
type LabelWords<'a> = &'a dyn Fn(&Label) -> String;

/// The tree of a cell, and the drivers of its change where they were asked for.
pub fn explain_json(
    study: &Study,
    cell: Cell,
    tree: &Node,
    attribution: Option<&Attribution>,
    sentences: &[String],
    told: LabelWords<'_>,
) -> Json {
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

fn node_json(study: &Study, node: &Node, told: LabelWords<'_>) -> Json {
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

fn origin_json(study: &Study, origin: &Origin) -> Json {
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

fn drivers_json(study: &Study, own: &Attribution) -> Json {
    let (kind, id) = against(study, own.against);
    let parts: Vec<Json> = own
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
pub fn explain_table(study: &Study, tree: &Node, told: LabelWords<'_>) -> Table {
    let mut table = Table::of_file(
        "node,parent,depth,key,label,value,unit,combine,file,line,last_line,standing,sources",
    );
    // Parents by depth.
    let mut above: Vec<usize> = Vec::new();
    let mut number = 0_usize;
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
            table.add(values![number, parent, depth, node.label.key, &label, node.value]);
            table.add(values![node.unit.key(), node.combine.word()]);
            if let Some(place) = place {
                table.add(values![&place.file, place.line, place.last_line, place.backing.word()]);
                table.add(values![&source_ids(study, place).join("+")]);
            }
            table.end_row();
        }
    });
    table
}

/// `drivers.csv`: the parts of the change; `delta` adds up to it in the figure's last step.
pub fn drivers_table(study: &Study, own: &Attribution) -> Table {
    let mut table = Table::of_file(
        "scenario,plan,area,year,metric,against,against_id,driver,order,delta,exact",
    );
    let (cell, (kind, id)) = (own.cell, against(study, own.against));
    let scenario = &study.scenarios[cell.scenario.index()].id;
    let plan = &study.plans[cell.plan.index()].id;
    let year = study.model.base_year.plus(cell.t);
    for (order, part) in own.parts.iter().enumerate() {
        // Steps of kroner are whole.
        let delta = Value::of_unit(own.value_of(part.steps), cell.figure.unit());
        table.add(values![
            scenario,
            plan,
            cell.scope.area_id(study),
            year,
            &cell.quantity().metric(study)
        ]);
        table.row(values![kind, &id, part.driver.key(), order + 1, delta, part.exact]);
    }
    table
}
