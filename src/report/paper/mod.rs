//! The words and numbers of a paper for a committee: which sections there are, and what each says.
//!
//! The order of the sections; the numbers are from `analysis`, and the writers make HTML and DOCX. Start at
//! [`paper`]; each section is a file of its own. What a study has nothing for is left out, or said to be
//! missing in one sentence.

pub mod appendix;
pub mod summary;
#[cfg(test)]
mod tests;

use crate::report::gallery::Chart;
use crate::text::{Arg, Texts};
use crate::topics::basis::warnings::{MOST_ON_PAGE, listed_warnings};
use crate::topics::findings::Findings;
use crate::topics::teller::Teller;
use crate::topics::{basis, draws, gap, plans, seek, spending};
use crate::writers::paper::{Block, Paper};
use crate::writers::picture_files::Style;

/// The paper that `findings` bear, its pictures in the style's size; of the subject's scenario and plan.
pub fn paper(findings: &Findings<'_>, style: Style<'_>) -> Paper {
    let texts = Texts::new(style.lang);
    let model = &findings.study.model;
    let digest: String = style.digest.chars().take(8).collect();
    let args = [
        ("study", Arg::from(model.names.of(style.lang))),
        ("from", Arg::year(model.base_year.0)),
        ("to", Arg::year(model.horizon.0)),
        ("version", env!("CARGO_PKG_VERSION").into()),
        ("digest", digest.into()),
    ];
    let draw = |name: &str| Chart::of(name)?.draw(findings, style);
    let teller = Teller::new(findings, style.lang, &draw);
    Paper {
        lang: style.lang,
        title: texts.format("paper-title", &args),
        subtitle: texts.format("paper-subtitle", &args),
        about: teller.as_ref().map_or_else(Vec::new, about),
        blocks: teller.as_ref().map_or_else(Vec::new, blocks),
        foot: texts.format("version-and-run", &args),
    }
}

/// For whom, and which run it rests on.
fn about(teller: &Teller<'_>) -> Vec<String> {
    let args = [
        teller.plan_arg(),
        teller.scenario_arg(),
        ("scenarios", teller.findings.results.len().into()),
        ("plans", teller.study.plans.len().into()),
    ];
    let mut about = vec![teller.say("paper-for", &[]), teller.say("paper-rests", &args)];
    if let Some(runs) = teller.findings.runs {
        // A seed is a name, not an amount.
        let args = [("runs", Arg::from(runs.runs)), ("seed", runs.seed.to_string().into())];
        about.push(teller.say("paper-drawn", &args));
    }
    about
}

fn blocks(teller: &Teller<'_>) -> Vec<Block> {
    let warnings = listed_warnings(teller.findings.warnings, MOST_ON_PAGE, &teller.texts);
    let warnings = warnings.map(|own| Block::Warnings { lead: own.lead, lines: own.lines });
    let sections = [
        warnings.into_iter().collect(),
        summary::section(teller),
        basis::paper::section(teller),
        gap::paper::frame(teller),
        spending::paper::section(teller),
        gap::paper::areas(teller),
        gap::paper::drivers(teller),
        plans::paper::section(teller),
        draws::paper::section(teller),
        seek::paper::section(teller),
        basis::paper_sources::section(teller),
        appendix::section(teller),
    ];
    sections.into_iter().flatten().collect()
}
