//! The five sentences that a reader with one minute must see.
//!
//! People, need and frame, where it is short, which plan, what it takes. Start at `section`.

use crate::analysis::answers::Answer;
use crate::analysis::seek::Knob;
use crate::model::Factor;
use crate::text::Arg;
use crate::text::sentence::{capital, with_stop};
use crate::topics::draws::paper::gap_span;
use crate::topics::gap::paper::{people, staff_words, where_short};
use crate::topics::plans::paper_lowest::{Lowest, Surety, lowest_years};
use crate::topics::seek::paper::is_met;
use crate::topics::seek::sentences::in_words;
use crate::topics::teller::Teller;
use crate::writers::paper::Block;

pub(crate) fn section(teller: &Teller<'_>) -> Vec<Block> {
    let five = vec![
        people(teller),
        need_and_frame(teller),
        where_short(teller),
        which_plan(teller),
        what_it_takes(teller),
    ];
    vec![teller.heading("paper-summary"), Block::KeyPoints(five)]
}

/// What need and frame do, and the gap that is between them.
fn need_and_frame(teller: &Teller<'_>) -> String {
    let told: Vec<String> = teller
        .two_years()
        .into_iter()
        .map(|t| {
            let balance = teller.total(t);
            let args = [
                ("year", Arg::from(teller.year(t))),
                ("need", teller.money(balance.need).into()),
                ("frame", teller.money(balance.frame).into()),
                ("gap", teller.gap_words(balance).into()),
                ("span", gap_span(teller, t).unwrap_or_default().into()),
                ("has-span", Arg::yes_or_no(gap_span(teller, t).is_some())),
            ];
            teller.texts.format("paper-balance", &args)
        })
        .collect();
    let args = [teller.plan_arg(), teller.scenario_arg(), ("told", told.join("; ").into())];
    teller.say("under-plan-in-scenario", &args)
}

/// Which plan leaves least, what it costs elsewhere, and how sure that is.
fn which_plan(teller: &Teller<'_>) -> String {
    let Some(lowest) = Lowest::of(teller) else {
        let unmet = teller.card().map_or(0.0, |card| card.total.unmet_need.0);
        let args = [teller.plan_arg(), ("amount", teller.money(unmet).into())];
        return teller.say("paper-plan-only", &[&args[..], &lowest_years(teller)].concat());
    };
    let mut args = lowest.args(teller);
    args.extend(lowest_years(teller));
    let key = match lowest.surety {
        Surety::None if lowest.amount <= 1.0 => "paper-plan-no-need",
        Surety::None => "paper-plan-reference",
        _ => "paper-plan-least",
    };
    teller.say(key, &args)
}

/// The answer about the frames' growth in the scenario, for the latest year.
fn frames<'a>(teller: &Teller<'a>) -> Option<&'a Answer> {
    let is_frames = |answer: &&Answer| {
        let knob = answer.found.turn.knob;
        let is_growth = matches!(knob, Knob::Factor { factor: Factor::FrameGrowth, .. });
        answer.share.is_none() && is_growth
    };
    teller.findings.answers.sought.iter().rfind(is_frames)
}

/// What it would take, and what gives out first.
fn what_it_takes(teller: &Teller<'_>) -> String {
    let mut parts: Vec<String> =
        frames(teller).map(|own| frames_words(teller, own)).into_iter().collect();
    parts.extend(staff_words(teller));
    if parts.is_empty() {
        let card = teller.card();
        let lowest = card.map_or((1.0, 0), |card| card.total.lowest_coverage);
        let args = [
            ("coverage", Arg::from(teller.percent(lowest.0))),
            ("year", teller.year(lowest.1).into()),
            teller.plan_arg(),
        ];
        parts.push(teller.texts.format("paper-takes-coverage", &args));
    }
    with_stop(&capital(&parts.join("; ")))
}

fn frames_words(teller: &Teller<'_>, own: &Answer) -> String {
    let answers = teller.findings.answers;
    let asked = own.asked(&answers.alone, answers.subject);
    let year = own.goal.outcome.year.unwrap_or_default();
    let kind = match own.now {
        _ if own.found.reaches.is_empty() => "nothing",
        _ if is_met(teller, own) => "met",
        _ => "takes",
    };
    let told = in_words(&asked, &own.found, own.now, &teller.texts);
    let args = [
        ("kind", Arg::from(kind)),
        ("year", teller.year(year).into()),
        ("reach", told.reach.into()),
        ("range", told.range.into()),
        ("is-now", Arg::yes_or_no(own.now.is_some())),
        ("now", told.now.unwrap_or_default().into()),
    ];
    teller.texts.format("paper-takes-frames", &args)
}
