//! Forecasts of many places on the screen: a row for each set and band, and sentences on what it is worth.
//!
//! Start at [`places_summary`].

use crate::analysis::many_places::{PlaceScore, PlacesQuestion};
use crate::figures::table::Table;
use crate::model::{ManyPlaces, TrialRole, TrialSet};
use crate::text::number::{decimal, share, signed};
use crate::text::{Arg, Texts};
use crate::topics::backtest::screen::wrapped;
use crate::units::Year;
use crate::writers::screen::aligned;

/// An interval of 80 % that held less is said to be too narrow.
const FEW: f64 = 0.7;

/// What `pejl backtest` says of many places.
pub fn places_summary(
    many: &ManyPlaces,
    question: PlacesQuestion,
    scores: &[PlaceScore],
    texts: &Texts,
) -> String {
    let args = [
        ("name", Arg::from(many.names.of(texts.lang()))),
        ("places", many.history.places.len().into()),
        ("draws", question.draws.into()),
    ];
    let mut lines = vec![texts.format("places-title", &args), String::new()];
    let rows = shown(scores).map(|score| row(many, score, texts));
    lines.extend(aligned(&Table::printed(head(texts), &[0, 1], rows)));
    lines.push(String::new());
    lines.extend(sentences(many, scores, texts));
    lines.join("\n") + "\n"
}

/// All starts of a set together, or the one that there is.
fn shown(scores: &[PlaceScore]) -> impl Iterator<Item = &PlaceScore> {
    let is_pooled = |set: usize| scores.iter().any(|own| own.set == set && own.span.is_none());
    scores.iter().filter(move |own| own.span.is_none() || !is_pooled(own.set))
}

fn head(texts: &Texts) -> Vec<String> {
    let mut head = vec![
        texts.get("places-head-starts"),
        texts.get("places-head-ages"),
        texts.get("backtest-head-error"),
        texts.get("backtest-head-bias"),
    ];
    head.extend(
        [50_i64, 80, 95]
            .map(|level| texts.format("backtest-head-coverage", &[("level", level.into())])),
    );
    head.push(texts.get("backtest-head-same-people"));
    head.push(texts.get("backtest-head-same-growth"));
    head.push(texts.get("places-head-ratios"));
    head.push(texts.get("places-head-skill"));
    head
}

fn row(many: &ManyPlaces, score: &PlaceScore, texts: &Texts) -> Vec<String> {
    let lang = texts.lang();
    let percent = |part: f64| decimal(100.0 * part, 2, lang);
    let cell = |number: Option<f64>| number.map_or_else(|| "–".to_owned(), percent);
    let starts = many.trials.sets.get(score.set).map(|set| set_name(set, texts));
    let mut row = vec![starts.unwrap_or_default(), band_name(many, score.band, texts)];
    row.extend([percent(score.error), signed(100.0 * score.bias, 2, lang)]);
    row.extend(score.coverage.map(|held| decimal(100.0 * held, 0, lang)));
    row.extend(score.naive.map(cell));
    row.push(score.skill.map_or_else(|| "–".to_owned(), |skill| signed(skill, 2, lang)));
    row
}

/// "valgt på: 2010–2012 → 2016".
pub(super) fn set_name(set: &TrialSet, texts: &Texts) -> String {
    let years = |years: Vec<Year>| match (years.iter().min(), years.iter().max()) {
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) => format!("{first}–{last}"),
        _ => String::new(),
    };
    let args = [
        ("starts", Arg::from(years(set.spans.iter().map(|own| own.0).collect()))),
        ("outcomes", years(set.spans.iter().map(|own| own.1).collect()).into()),
    ];
    let key = match set.role {
        TrialRole::Chosen => "places-set-chosen",
        TrialRole::Shown => "places-set-shown",
    };
    texts.format(key, &args)
}

pub(super) fn band_name(many: &ManyPlaces, band: usize, texts: &Texts) -> String {
    let bands = many.trials.bands;
    let from = Arg::from(bands[band]);
    match bands.get(band + 1) {
        Some(next) => texts.format("backtest-ages", &[("from", from), ("to", (next - 1).into())]),
        None => texts.format("backtest-ages-open", &[("from", from)]),
    }
}

fn sentences(many: &ManyPlaces, scores: &[PlaceScore], texts: &Texts) -> Vec<String> {
    let lang = texts.lang();
    let mut lines = vec![texts.get("places-skill")];
    let narrow: Vec<String> = scores
        .iter()
        .filter(|own| own.role == TrialRole::Shown && own.coverage[1] < FEW)
        .filter_map(|own| {
            let (start, outcome) = own.span?;
            let args = [
                ("ages", Arg::from(band_name(many, own.band, texts))),
                ("start", Arg::year(start.0)),
                ("outcome", Arg::year(outcome.0)),
                ("held", share(own.coverage[1], 0, lang).into()),
            ];
            Some(texts.format("places-narrow-one", &args))
        })
        .collect();
    if !narrow.is_empty() {
        lines.push(texts.format("places-narrow", &[("list", narrow.join("; ").into())]));
    }
    for set in many.trials.sets.iter().filter(|set| set.role == TrialRole::Shown) {
        let last_start = set.spans.iter().map(|own| own.0).max();
        let first_outcome = set.spans.iter().map(|own| own.1).min();
        let (Some(from), Some(to)) = (last_start, first_outcome) else { continue };
        // Years ahead of every start: what they brought is in all forecasts of the set.
        if set.spans.len() > 1 && from < to {
            let args = [
                ("set", Arg::from(set_name(set, texts))),
                ("from", Arg::year(from.0)),
                ("to", Arg::year(to.0 - 1)),
            ];
            lines.push(texts.format("places-shared", &args));
        }
    }
    lines.push(texts.get("places-each"));
    lines.iter().flat_map(|line| wrapped(line)).collect()
}
