//! How sure it is: the spread of the gap, in how many futures plans hold, on what that hangs, when a plan fails.
//!
//! Shares are shares of the runs and never called probabilities. Start at `section`.

use crate::ensemble::Estimate;
use crate::figures::Figure;
use crate::model::{Aim, Scheme};
use crate::text::Arg;
use crate::topics::robustness::sentences::{BoxFactor, discover_sentences};
use crate::topics::sensitivity::sentences::sensitivity_sentences;
use crate::topics::teller::Teller;
use crate::writers::paper::Block;

pub(crate) fn section(teller: &Teller<'_>) -> Vec<Block> {
    let mut blocks = vec![teller.heading("paper-sure")];
    let spread = spread(teller);
    if spread.is_empty() {
        let args = [("scenarios", Arg::from(teller.findings.results.len()))];
        blocks.push(Block::Paragraph(teller.say("paper-sure-nothing", &args)));
    } else {
        blocks.push(Block::Paragraph(spread.join(" ")));
        blocks.extend(teller.figures(&["gap_fan"]));
    }
    blocks.extend(adequate(teller).map(Block::Paragraph));
    let fails = fails(teller);
    if !fails.is_empty() {
        blocks.push(Block::Paragraph(fails.join(" ")));
    }
    blocks.extend(teller.figures(&["robustness"]));
    let hangs = hangs(teller);
    if !hangs.is_empty() {
        blocks.push(Block::Paragraph(hangs.join(" ")));
        blocks.extend(teller.figures(&["sensitivity"]));
    }
    blocks
}

/// A figure of the subject's plan, all areas together.
fn figure<'a>(teller: &Teller<'a>, t: usize) -> Option<&'a Estimate> {
    let figures = teller.findings.runs?.figures;
    figures.at((teller.plan.plan.index(), teller.area_count(), t), Figure::Gap)
}

/// Where the gap of a year lies in 8 of 10 runs; `None` without runs, and where they are of another scenario than
/// the subject's.
pub(crate) fn gap_span(teller: &Teller<'_>, t: usize) -> Option<String> {
    let design = teller.study.ensemble.as_ref()?;
    let quantiles = &figure(teller, t)?.quantiles;
    let own = design.scenario == teller.result.scenario && t > 0;
    own.then(|| teller.money_range(quantiles[1].value, quantiles[5].value))
}

/// Where the gap lies in most runs, how often it counts, and whether the runs are enough.
fn spread(teller: &Teller<'_>) -> Vec<String> {
    let mut said = Vec::new();
    let (Some(design), Some(runs)) = (&teller.study.ensemble, teller.findings.runs) else {
        return said;
    };
    for t in teller.two_years() {
        let Some(figure) = figure(teller, t) else { continue };
        let [low, high] = [1, 5].map(|index| figure.quantiles[index].value);
        let above = figure.chances.map_or(0.0, |chances| chances.above_tolerance);
        let args = [
            ("year", Arg::from(teller.year(t))),
            ("own", teller.money(teller.total(t).gap()).into()),
            ("span", teller.money_range(low, high).into()),
            ("above", teller.part(above).into()),
            teller.tolerance_arg(),
            teller.plan_arg(),
            ("scenario", teller.scenario_name(design.scenario.index()).into()),
        ];
        let key = if said.is_empty() { "paper-spread-first" } else { "paper-spread" };
        said.push(teller.say(key, &args));
    }
    if let Some(figure) = figure(teller, teller.last()).filter(|_| !said.is_empty()) {
        let key = match figure.verdict.is_enough {
            _ if design.scheme == Scheme::Factorial => "paper-runs-all",
            _ if figure.verdict.error.is_none() => "paper-runs-too-few",
            true => "paper-runs-enough",
            false => "paper-runs-few",
        };
        said.push(teller.say(key, &[("runs", Arg::from(runs.runs))]));
    }
    said
}

/// In how many futures each plan holds until the decision year.
fn adequate(teller: &Teller<'_>) -> Option<String> {
    let comparison = teller.findings.answers.comparison.as_ref()?;
    let over = comparison.over_most()?;
    let shares: Vec<(usize, f64)> = over.adequate_share.iter().copied().enumerate().collect();
    let most = shares.iter().map(|(_, share)| *share).fold(0.0, f64::max);
    let best: Vec<String> = shares
        .iter()
        .filter(|(_, share)| (most - share).abs() < 1e-9)
        .map(|(plan, _)| teller.texts.quoted(teller.plan_name(*plan)))
        .collect();
    let own = shares.get(teller.plan.plan.index()).map_or(0.0, |(_, share)| *share);
    let has_floors = teller.study.policies.iter().any(|own| own.aim == Aim::Floor);
    let kind = match (shares.len(), most) {
        (1, _) => "one",
        (_, most) if most <= 0.0 => "none",
        (all, _) if best.len() == all => "same",
        _ => "best",
    };
    let args = [
        ("kind", Arg::from(kind)),
        ("until", teller.year(comparison.question.until).into()),
        ("futures", over.futures.into()),
        ("drawn", if comparison.over_ensemble.is_some() { "runs" } else { "scenarios" }.into()),
        ("most", teller.part(most).into()),
        ("count", best.len().into()),
        ("best", teller.texts.list(&best).into()),
        ("own", teller.part(own).into()),
        ("is-own", Arg::yes_or_no(best.len() == 1 && own >= most)),
        ("has-floors", Arg::yes_or_no(has_floors)),
        teller.plan_arg(),
        teller.tolerance_arg(),
    ];
    Some(teller.say("paper-adequate", &args))
}

/// In how many runs the subject's plan fails, and the one box that holds most of them.
fn fails(teller: &Teller<'_>) -> Vec<String> {
    let answers = teller.findings.answers;
    let (Some(found), Some(design)) = (&answers.discovery, &teller.study.ensemble) else {
        return Vec::new();
    };
    let kind = match found.fails {
        0 => "never",
        fails if fails == found.runs => "always",
        _ => "some",
    };
    let args = [
        teller.plan_arg(),
        ("kind", Arg::from(kind)),
        ("share", teller.part(found.share_failing()).into()),
        ("runs", found.runs.into()),
        ("until", teller.year(teller.decision()).into()),
    ];
    let named: Vec<BoxFactor> =
        design.factors.iter().map(|own| BoxFactor::of(teller.study, own, &teller.texts)).collect();
    let told = discover_sentences(&answers.alone, found, &named, &teller.texts);
    // What failing is was said in words of the paper's own.
    let first_box = told.into_iter().skip(1).take(1);
    std::iter::once(teller.say("paper-fails", &args)).chain(first_box).collect()
}

/// Which factors the gap hangs on.
fn hangs(teller: &Teller<'_>) -> Vec<String> {
    let answers = teller.findings.answers;
    let (Some(found), Some(design)) = (&answers.sensitivity, &teller.study.ensemble) else {
        return Vec::new();
    };
    let mut said = sensitivity_sentences(&answers.alone, design, found, &teller.texts);
    // That the rows are enough is for analysts; that they are not is for all.
    if found.widest.is_some() && found.is_settled() {
        said.pop();
    }
    said
}
