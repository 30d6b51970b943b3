//! Where the numbers come from.
//!
//! The sources that most rows rest on come first, as many as there is room for. Start at `section`.

use crate::model::{Basis, Source};
use crate::text::Arg;
use crate::topics::basis::sources_table::{KINDS, founded_by_area};
use crate::topics::teller::Teller;
use crate::writers::paper::{Block, PaperTable};

/// As many as a quarter of a page bears.
const MOST_SOURCES: usize = 6;
const MOST_ASSUMPTIONS: usize = 8;

pub(crate) fn section(teller: &Teller<'_>) -> Vec<Block> {
    let mut blocks = vec![teller.heading("head-sources")];
    blocks.push(Block::Table(PaperTable {
        caption: teller.say("report-by-area", &[]),
        table: founded_by_area(teller.study, teller.result, &teller.texts),
        note: None,
    }));
    let used = used(teller);
    if used.is_empty() {
        blocks.push(Block::Paragraph(teller.texts.get("report-no-sources")));
        return blocks;
    }
    let (assumed, written): (Vec<&Source>, Vec<&Source>) =
        used.iter().partition(|source| source.basis == Basis::Assumption);
    if !written.is_empty() {
        let rows = written.iter().take(MOST_SOURCES).map(|own| {
            let key = KINDS.iter().find(|(basis, _)| *basis == Some(own.basis));
            let basis = key.map_or_else(String::new, |(_, key)| teller.texts.get(key));
            vec![own.publisher.clone(), own.title.clone(), own.year.clone(), basis]
        });
        let headings = ["head-publisher", "head-source-title", "head-year", "head-basis"];
        let headings = headings.map(|key| teller.texts.get(key)).into();
        let more = written.len().saturating_sub(MOST_SOURCES);
        let note = (more > 0).then(|| teller.say("paper-sources-more", &[("count", more.into())]));
        let caption = teller.say("paper-sources-table", &[]);
        blocks.push(Teller::table(caption, (4, headings), rows, note));
    }
    if !assumed.is_empty() && teller.lang() != teller.study.model.language {
        // Their names are in the study's language, not in the paper's.
        let count = [("count", Arg::from(assumed.len()))];
        let told = teller.texts.format("chart-assumptions-many", &count);
        blocks.push(Block::Paragraph(format!("{told}.")));
    } else if !assumed.is_empty() {
        let named: Vec<&str> =
            assumed.iter().take(MOST_ASSUMPTIONS).map(|own| own.title.as_str()).collect();
        let args = [
            ("titles", Arg::from(named.join("; "))),
            ("more", assumed.len().saturating_sub(MOST_ASSUMPTIONS).into()),
        ];
        blocks.push(Block::Paragraph(teller.say("paper-assumed", &args)));
    }
    blocks
}

/// The sources that the study's tables cite, each once: most rows first, else in the study's order.
fn used<'a>(teller: &Teller<'a>) -> Vec<&'a Source> {
    let study = teller.study;
    let mut rows = vec![0_usize; study.sources.len()];
    for one in &study.citations {
        rows[one.source.index()] += one.rows.max(1);
    }
    let mut used: Vec<(usize, &Source)> =
        rows.into_iter().zip(&study.sources).filter(|(rows, _)| *rows > 0).collect();
    used.sort_by_key(|(rows, _)| std::cmp::Reverse(*rows));
    used.into_iter().map(|(_, source)| source).collect()
}
