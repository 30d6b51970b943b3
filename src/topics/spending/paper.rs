//! The paper's section: what unchanged service would have cost, and what was spent.

use crate::topics::spending::words::spending_words;
use crate::topics::teller::Teller;
use crate::writers::paper::{Block, PaperTable};

/// Nothing where no accounts of two years can be held against need.
pub(crate) fn section(teller: &Teller<'_>) -> Vec<Block> {
    let Some(words) = spending_words(teller.study, teller.plan, &teller.texts) else {
        return Vec::new();
    };
    let mut blocks = vec![teller.heading("spending-title")];
    blocks.extend(words.sentences.into_iter().map(Block::Paragraph));
    let args = [teller.plan_arg(), teller.scenario_arg()];
    let caption = format!("{} {}", words.caption, teller.say("spending-run", &args));
    blocks.push(Block::Table(PaperTable { caption, table: words.table, note: Some(words.note) }));
    blocks
}
