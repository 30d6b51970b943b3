//! What it takes to close the gap: of the frames' growth, of the demographic regulation, of LEAN.
//!
//! The table and the sentence over it. Start at `section`.

use crate::analysis::answers::Answer;
use crate::text::Arg;
use crate::topics::seek::sentences::in_words;
use crate::topics::teller::Teller;
use crate::writers::paper::Block;

pub(crate) fn section(teller: &Teller<'_>) -> Vec<Block> {
    let answers = teller.findings.answers;
    if answers.sought.is_empty() {
        return Vec::new();
    }
    let heading = teller.heading("paper-takes");
    // Where nothing is short there is nothing to be closed.
    if answers.sought.iter().all(|own| own.share.is_some() || is_met(teller, own)) {
        let args = [("gaps", Arg::from(gaps(teller))), teller.plan_arg(), teller.scenario_arg()];
        return vec![heading, Block::Paragraph(teller.say("paper-takes-closed", &args))];
    }
    let rows = answers.sought.iter().map(|own| {
        let words = in_words(
            &own.asked(&answers.alone, answers.subject),
            &own.found,
            own.now,
            &teller.texts,
        );
        let year = own.goal.outcome.year.unwrap_or_default();
        let reach = match own.found.reaches.is_empty() {
            true => teller.say("paper-takes-nothing", &[("range", words.range.into())]),
            false if is_met(teller, own) => {
                teller.say("paper-takes-met", &[("reach", words.reach.into())])
            }
            false => words.reach,
        };
        let key = if own.share.is_some() { "paper-takes-most" } else { "paper-takes-scenario" };
        let place = teller.say(key, &[("place", words.place.into()), teller.scenario_arg()]);
        vec![
            teller.year(year),
            words.knob,
            place,
            words.now.unwrap_or_else(|| teller.texts.get("paper-takes-differ")),
            reach,
        ]
    });
    let headings = ["head-year", "paper-knob", "paper-where", "paper-now", "paper-needed"];
    let headings = headings.map(|key| teller.texts.get(key)).into();
    let args = [teller.plan_arg(), teller.scenario_arg()];
    let caption = teller.say("paper-takes-table", &args);
    let note = teller.say("paper-takes-note", &args);
    let mut blocks = vec![heading, Block::Paragraph(words(teller))];
    blocks.push(Teller::table(caption, (5, headings), rows, Some(note)));
    blocks
}

/// Is the target met as things are? A factor that changes over the years has no one number to tell it by.
pub(crate) fn is_met(teller: &Teller<'_>, own: &Answer) -> bool {
    own.goal.excess(teller.study, own.value) <= 0.0
}

/// The gaps that are asked about, as things are, each year once.
fn gaps(teller: &Teller<'_>) -> String {
    let sought = &teller.findings.answers.sought;
    let mut years: Vec<usize> = Vec::new();
    for own in sought.iter().filter(|own| own.share.is_none()) {
        let year = own.goal.outcome.year.unwrap_or_default();
        if !years.contains(&year) {
            years.push(year);
        }
    }
    let told: Vec<String> = years
        .into_iter()
        .map(|t| {
            let gap = teller.gap_words(teller.total(t));
            let args = [("gap", Arg::from(gap)), ("year", teller.year(t).into())];
            teller.texts.format("paper-takes-gap", &args)
        })
        .collect();
    teller.texts.list(&told)
}

/// What the questions are, and how many have an answer.
fn words(teller: &Teller<'_>) -> String {
    let sought = &teller.findings.answers.sought;
    let without = sought.iter().filter(|own| own.found.reaches.is_empty()).count();
    let args = [
        ("gaps", Arg::from(gaps(teller))),
        ("without", without.into()),
        ("count", sought.len().into()),
        teller.plan_arg(),
        teller.scenario_arg(),
    ];
    teller.say("paper-takes-words", &args)
}
