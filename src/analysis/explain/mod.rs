//! Where a number comes from: a figure of an area or a service in a year as a tree down to its inputs.
//!
//! Says which parts a figure is put together from, and the check that every node is what its children give. Start
//! at [`explain`].
//!
//! The formulas, and how to read the tree, stand in `src/docs/explain.md`.
#![doc = "\n"]
#![doc = include_str!("../../docs/explain.md")]

mod cell;
mod frame;
mod levers;
mod money;
mod need;
mod node;
mod people;
mod places;
mod services;
mod staff;
mod traced;

pub use cell::Cell;
pub use node::{Combine, Label, LabelArg, Node};
pub(super) use traced::{Ground, Run};

use crate::input::InputPlaces;
use crate::model::Study;
use traced::Traced;

/// The tree of a figure; `None` where it does not apply (staff that is not projected) or is outside of the study.
pub fn explain(study: &Study, origins: &InputPlaces, cell: Cell) -> Option<Node> {
    let ground = Ground::new(study);
    explain_on(&ground, origins, cell)
}

/// The same, on what all cells of a study share: for many cells.
pub(crate) fn explain_on(ground: &Ground<'_>, origins: &InputPlaces, cell: Cell) -> Option<Node> {
    ground.with_run(cell.scenario, cell.plan.index(), |run| {
        let traced = Traced { run, origins, cell };
        traced.figure()
    })?
}

/// Trees of several cells of one scenario and plan; `None` where a figure does not apply.
pub fn explain_all(study: &Study, origins: &InputPlaces, cells: &[Cell]) -> Vec<Option<Node>> {
    let ground = Ground::new(study);
    let mut trees = Vec::with_capacity(cells.len());
    for group in cells.chunk_by(|a, b| (a.scenario, a.plan) == (b.scenario, b.plan)) {
        let Some(first) = group.first() else { continue };
        let found = ground.with_run(first.scenario, first.plan.index(), |run| {
            group
                .iter()
                .map(|cell| Traced { run, origins, cell: *cell }.figure())
                .collect::<Vec<_>>()
        });
        trees.extend(found.unwrap_or_else(|| vec![None; group.len()]));
    }
    trees
}
