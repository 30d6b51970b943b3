//! The paper's section: what unchanged service would have cost, and what was spent.

use crate::topics::spending::words::told;
use crate::topics::teller::Teller;
use crate::writers::paper::{Block, PaperTable};

/// Nothing where no accounts of two years can be held against need.
pub(crate) fn section(teller: &Teller<'_>) -> Vec<Block> {
    let Some(told) = told(teller.study, teller.plan, &teller.texts) else { return Vec::new() };
    let mut blocks = vec![teller.heading("spending-title")];
    blocks.extend(told.sentences.into_iter().map(Block::Paragraph));
    let args = [teller.plan_arg(), teller.scenario_arg()];
    let caption = format!("{} {}", told.caption, teller.say("spending-run", &args));
    blocks.push(Block::Table(PaperTable { caption, table: told.table, note: Some(told.note) }));
    blocks
}
