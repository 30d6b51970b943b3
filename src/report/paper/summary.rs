//! The five sentences that a reader with one minute must see.
//!
//! Owns which they are: people, need and frame, where it is short, which plan, what it takes. Start at
//! [`section`].

use crate::analysis::answers::Answer;
use crate::analysis::seek::Knob;
use crate::model::Factor;
use crate::text::Arg;
use crate::text::sentence::{capital, with_stop};
use crate::topics::amounts::{Balance, Standing};
use crate::topics::draws::paper::gap_span;
use crate::topics::plans::paper_lowest::{Lowest, Surety, lowest_years};
use crate::topics::seek::paper::is_met;
use crate::topics::seek::sentences::in_words;
use crate::topics::teller::{Named, Teller};
use crate::writers::paper::Block;

/// Areas that are named one by one.
const MOST_AREAS: usize = 3;

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

fn prefixed<const N: usize>(args: [Named; 4], names: [&'static str; N]) -> Vec<Named> {
    names.into_iter().zip(args).map(|(name, (_, value))| (name, value)).collect()
}

/// Who will live there.
pub(crate) fn people(teller: &Teller<'_>) -> String {
    let last = teller.last();
    let (from, to) = teller.study.model.working_age;
    let mut args = vec![
        ("from", Arg::from(teller.year(0))),
        ("to", teller.year(last).into()),
        ("ages", format!("{from}–{to}").into()),
    ];
    let old = teller.change_args(teller.oldest(0), teller.oldest(last));
    let working = teller.change_args(teller.working(0), teller.working(last));
    let joined = if old[0] == working[0] { "same" } else { "other" };
    args.push(("joined", joined.into()));
    args.extend(prefixed(old, ["old-way", "old-before", "old-after", "old-change"]));
    args.extend(prefixed(working, ["way", "before", "after", "change"]));
    teller.say("paper-people", &args)
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
                ("has-span", if gap_span(teller, t).is_some() { "yes" } else { "no" }.into()),
            ];
            teller.texts.format("paper-balance", &args)
        })
        .collect();
    let args = [teller.plan_arg(), teller.scenario_arg(), ("told", told.join("; ").into())];
    teller.say("under-plan-in-scenario", &args)
}

/// The areas that are short at `t`, the largest gap first.
pub(crate) fn short_areas(teller: &Teller<'_>, t: usize) -> Vec<(usize, Balance)> {
    let all = (0..teller.area_count()).map(|area| (area, teller.of_area(t, area)));
    let mut short: Vec<(usize, Balance)> =
        all.filter(|(_, own)| teller.standing(*own) == Standing::Short).collect();
    short.sort_by(|(a, one), (b, other)| other.gap().total_cmp(&one.gap()).then(a.cmp(b)));
    short
}

/// Where it is short at the horizon.
pub(crate) fn where_short(teller: &Teller<'_>) -> String {
    let last = teller.last();
    let first = teller.card().and_then(|card| card.total.first_gap);
    let mut args = vec![
        ("year", Arg::from(teller.year(last))),
        ("is-first", if first.is_some() { "yes" } else { "no" }.into()),
        ("first", teller.year_or_never(first).into()),
        teller.tolerance_arg(),
    ];
    let short = short_areas(teller, last);
    if short.is_empty() {
        let key =
            if teller.area_count() == 1 { "paper-short-only-none" } else { "paper-short-none" };
        return teller.say(key, &args);
    }
    let told: Vec<String> = short
        .iter()
        .take(MOST_AREAS)
        .map(|(area, own)| {
            let args = [
                ("area", Arg::from(teller.area(*area))),
                ("gap", teller.money(own.gap()).into()),
                ("coverage", teller.percent(own.coverage).into()),
            ];
            teller.texts.format("paper-short-area", &args)
        })
        .collect();
    args.push(("areas", teller.texts.list(&told).into()));
    args.push(("more", short.len().saturating_sub(MOST_AREAS).into()));
    teller.say("paper-short", &args)
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
        ("is-now", if own.now.is_some() { "yes" } else { "no" }.into()),
        ("now", told.now.unwrap_or_default().into()),
    ];
    teller.texts.format("paper-takes-frames", &args)
}

/// Whether money or hands give out, and when; `None` where staff is not projected.
pub(crate) fn staff_words(teller: &Teller<'_>) -> Option<String> {
    if !teller.study.model.projects_staff() {
        return None;
    }
    let total = &teller.card()?.total;
    let (money, hands) = (total.first_short_of_money, total.first_short_of_hands);
    let kind = match (money, hands) {
        (None, None) => "neither",
        (Some(_), None) => "money",
        (None, Some(_)) => "hands",
        (Some(money), Some(hands)) if money <= hands => "money-first",
        _ => "hands-first",
    };
    let args = [
        ("kind", Arg::from(kind)),
        ("money", teller.year_or_never(money).into()),
        ("hands", teller.year_or_never(hands).into()),
        teller.tolerance_arg(),
    ];
    Some(teller.texts.format("paper-staff", &args))
}
