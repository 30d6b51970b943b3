//! What it takes to close the gap: of the frames' growth, of the demographic regulation, of LEAN.
//!
//! Owns the table and the sentence over it; the search is `analysis`'. Start at [`section`].

use super::super::Block;
use super::teller::{Teller, row};
use crate::analysis::answers::Answer;
use crate::report::factor_words::outcome_value;
use crate::report::seek_words::in_words;
use crate::text::Arg;

pub(super) fn section(teller: &Teller<'_>) -> Vec<Block> {
    let answers = teller.findings.answers;
    if answers.sought.is_empty() {
        return Vec::new();
    }
    let rows = answers.sought.iter().map(|own| {
        let words = in_words(
            &own.asked(&answers.alone, answers.subject),
            &own.found,
            own.now,
            &teller.texts,
        );
        let year = own.goal.outcome.year().unwrap_or_default();
        let reach = match own.found.reaches.is_empty() {
            true => teller.say("paper-takes-nothing", &[("range", words.range.into())]),
            false if is_met(own) => teller.say("paper-takes-met", &[("reach", words.reach.into())]),
            false => words.reach,
        };
        let key = if own.share.is_some() { "paper-takes-most" } else { "paper-takes-scenario" };
        let place = teller.say(key, &[("place", words.place.into()), teller.scenario_arg()]);
        row(vec![
            teller.year(year),
            words.knob,
            place,
            words.now.unwrap_or_else(|| teller.texts.get("paper-takes-differ")),
            reach,
        ])
    });
    let headings = ["paper-year", "paper-knob", "paper-where", "paper-now", "paper-needed"];
    let headings = headings.map(|key| teller.texts.get(key)).into();
    let args = [teller.plan_arg(), teller.scenario_arg()];
    let caption = teller.say("paper-takes-table", &args);
    let note = teller.say("paper-takes-note", &args);
    let mut blocks = vec![teller.heading("paper-takes"), Block::Paragraph(words(teller))];
    blocks.push(teller.table(caption, (5, headings), rows.collect(), Some(note)));
    blocks
}

/// Does the study's own number meet the target?
fn is_met(own: &Answer) -> bool {
    own.now.is_some_and(|now| own.found.is_met_at(now))
}

/// What the questions are, and how many have an answer.
fn words(teller: &Teller<'_>) -> String {
    let sought = &teller.findings.answers.sought;
    let gaps: Vec<String> = sought
        .iter()
        .filter(|own| own.share.is_none())
        .filter_map(|own| {
            let year = own.goal.outcome.year()?;
            let value = outcome_value(own.goal.outcome, own.value.max(0.0), &teller.texts);
            let args = [("gap", Arg::from(value)), ("year", teller.year(year).into())];
            Some(teller.texts.format("paper-takes-gap", &args))
        })
        .fold(Vec::new(), |mut told, own| {
            if !told.contains(&own) {
                told.push(own);
            }
            told
        });
    let without = sought.iter().filter(|own| own.found.reaches.is_empty()).count();
    let args = [
        ("gaps", Arg::from(teller.list(&gaps))),
        ("without", without.into()),
        ("count", sought.len().into()),
        teller.plan_arg(),
        teller.scenario_arg(),
    ];
    teller.say("paper-takes-words", &args)
}
