//! Need and frame, the gap by area, and why it changes.
//!
//! Three sections of the paper: `frame`, `areas` and `drivers`.

use crate::analysis::attribution::{Attribution, DriverPart};
use crate::analysis::scorecard::shown_years;
use crate::text::Arg;
use crate::text::number::{decimal, share};
use crate::text::sentence::in_sentence;
use crate::topics::amounts::{A_KRONE, Balance, GapState};
use crate::topics::explain::sentences::driver_name;
use crate::topics::teller::{NamedArg, Teller};
use crate::writers::paper::Block;

/// Areas that are named one by one.
const MOST_AREAS: usize = 3;

/// Drivers that are named each way.
const MOST_DRIVERS: usize = 3;

/// Does the frame follow the need?
pub(crate) fn frame(teller: &Teller<'_>) -> Vec<Block> {
    let mut blocks = vec![teller.heading("head-need-and-frame")];
    blocks.push(Block::Paragraph(frame_words(teller)));
    // Both pictures then stand on one page, with the table between.
    blocks.push(Block::Paragraph(format!("{} {}", people(teller), per_old(teller))));
    blocks.extend(teller.figures(&["need_frame"]));
    blocks.push(Block::Note(teller.say("paper-need-note", &[])));
    blocks.push(frame_table(teller));
    blocks.extend(teller.figures(&["population"]));
    blocks
}

fn frame_words(teller: &Teller<'_>) -> String {
    let (first, last) = (teller.total(0), teller.total(teller.last()));
    let growth = |before: f64, after: f64| if before > 0.0 { after / before - 1.0 } else { 0.0 };
    let way = |change: f64| match change {
        change if change >= 0.0005 => "more",
        change if change <= -0.0005 => "less",
        _ => "same",
    };
    let need = growth(first.need, last.need);
    let frame = growth(first.frame, last.frame);
    let percent = |change: f64| Arg::from(share(change.abs(), 1, teller.lang()));
    let args = [
        ("from", Arg::from(teller.year(0))),
        ("to", teller.year(teller.last()).into()),
        ("need-way", way(need).into()),
        ("need", percent(need)),
        ("frame-way", way(frame).into()),
        ("frame", percent(frame)),
        ("gap", teller.gap_words(last).into()),
    ];
    teller.say("paper-growth", &args)
}

/// Persons of working age for each of the oldest.
fn per_old(teller: &Teller<'_>) -> String {
    let last = teller.last();
    let (from, to) = teller.study.model.working_age;
    let per = |t: usize| {
        let old = teller.oldest(t);
        if old > 0.0 {
            decimal(teller.working(t) / old, 1, teller.lang())
        } else {
            "–".to_owned()
        }
    };
    let args = [
        ("ages", Arg::from(format!("{from}–{to}"))),
        ("from", teller.year(0).into()),
        ("to", teller.year(last).into()),
        ("before", per(0).into()),
        ("after", per(last).into()),
    ];
    teller.say("paper-per-old", &args)
}

fn frame_table(teller: &Teller<'_>) -> Block {
    let base = teller.study.model.base_year;
    let years: Vec<usize> =
        shown_years(&teller.study.model).into_iter().map(|year| year.since(base)).collect();
    let largest = years.iter().map(|t| teller.total(*t).need).fold(0.0, f64::max);
    let rows = years.iter().map(|t| {
        let own = teller.total(*t);
        let amounts = [own.need, own.frame, own.gap()].map(|dkk| teller.cell(dkk, largest));
        let mut cells = vec![teller.year(*t)];
        cells.extend(amounts);
        let shares = [own.shortage_share(), own.coverage];
        cells.extend(shares.map(|own| share(own, 1, teller.lang())));
        cells
    });
    let headings =
        ["head-year", "head-need", "head-frame", "head-gap", "paper-of-need", "head-coverage"];
    let headings = headings.map(|key| teller.texts.get(key)).into();
    let args = [&teller.unit_args()[..], &[teller.plan_arg(), teller.scenario_arg()]].concat();
    let caption = teller.say("paper-frame-table", &args);
    Teller::table(caption, (1, headings), rows, Some(teller.say("paper-rounded", &args)))
}

/// Where is it short?
pub(crate) fn areas(teller: &Teller<'_>) -> Vec<Block> {
    let mut blocks = vec![teller.heading("head-gap-by-area")];
    if teller.area_count() == 1 {
        let args = [("area", Arg::from(teller.area(0)))];
        blocks.push(Block::Paragraph(teller.say("paper-one-area", &args)));
    } else {
        let words = format!("{} {}", where_short(teller), spare_words(teller));
        blocks.push(Block::Paragraph(words.trim_end().to_owned()));
        // Of each year, where the appendix has gaps of a few: coverage is said there by a picture only.
        blocks.extend(teller.figures(&["area_gaps", "coverage"]));
        blocks.push(Block::Note(teller.say("paper-coverage-note", &[])));
    }
    if let Some(told) = staff_words(teller) {
        let args = [("told", Arg::from(told)), teller.plan_arg(), teller.scenario_arg()];
        blocks.push(Block::Paragraph(teller.say("under-plan-in-scenario", &args)));
        blocks.extend(teller.figures(&["staff"]));
    }
    blocks
}

/// Areas with more than they need at the horizon.
fn spare_words(teller: &Teller<'_>) -> String {
    let last = teller.last();
    let spare: Vec<String> = (0..teller.area_count())
        .filter(|area| teller.standing(teller.of_area(last, *area)) == GapState::Spare)
        .map(|area| teller.area(area).to_owned())
        .collect();
    if spare.is_empty() {
        return String::new();
    }
    let args =
        [("areas", Arg::from(teller.texts.list(&spare))), ("year", teller.year(last).into())];
    teller.say("paper-spare-areas", &args)
}

/// Why does the gap change?
pub(crate) fn drivers(teller: &Teller<'_>) -> Vec<Block> {
    let drivers = &teller.findings.answers.drivers;
    if drivers.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![teller.heading("paper-drivers")];
    blocks.extend(drivers.iter().map(|own| Block::Paragraph(driver_words(teller, own))));
    blocks.extend(teller.figures(&["drivers"]));
    blocks.push(Block::Note(teller.say("paper-drivers-note", &[])));
    blocks
}

/// How much the gap changes, and what drives it up and down most.
fn driver_words(teller: &Teller<'_>, own: &Attribution) -> String {
    let change = own.value_of(own.steps());
    let way = match own.steps() {
        0 => "same",
        steps if steps > 0 => "more",
        _ => "less",
    };
    let mut parts: Vec<&DriverPart> =
        own.parts.iter().filter(|part| own.value_of(part.steps.abs()) >= A_KRONE).collect();
    parts.sort_by_key(|part| std::cmp::Reverse(part.steps.abs()));
    let told = |is_up: bool| {
        let of_way = parts.iter().filter(|part| (part.steps > 0) == is_up);
        let told: Vec<String> = of_way
            .take(MOST_DRIVERS)
            .map(|part| {
                let name = driver_name(part.driver.key(), &teller.texts);
                let amount = teller.money(own.value_of(part.steps.abs()));
                let args = [("name", Arg::from(in_sentence(&name))), ("amount", amount.into())];
                teller.texts.format("paper-driver-part", &args)
            })
            .collect();
        (if told.is_empty() { "no" } else { "yes" }, teller.texts.list(&told))
    };
    let ((has_up, up), (has_down, down)) = (told(true), told(false));
    let args = [
        ("from", Arg::from(teller.year(0))),
        ("to", teller.year(own.cell.t).into()),
        ("way", way.into()),
        ("amount", teller.money(change.abs()).into()),
        ("has-up", has_up.into()),
        ("up", up.into()),
        ("has-down", has_down.into()),
        ("down", down.into()),
    ];
    teller.say("paper-driver", &args)
}

fn prefixed<const N: usize>(args: [NamedArg; 4], names: [&'static str; N]) -> Vec<NamedArg> {
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

/// The areas that are short at `t`, the largest gap first.
pub(crate) fn short_areas(teller: &Teller<'_>, t: usize) -> Vec<(usize, Balance)> {
    let all = (0..teller.area_count()).map(|area| (area, teller.of_area(t, area)));
    let mut short: Vec<(usize, Balance)> =
        all.filter(|(_, own)| teller.standing(*own) == GapState::Short).collect();
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
