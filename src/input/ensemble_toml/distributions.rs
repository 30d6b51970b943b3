//! The numbers of a factor: levels, or a distribution that they are drawn from.
//!
//! Owns the parameters of every kind and what they must be to each other; refuses to know what the numbers
//! are for. Start at [`read`].

use super::super::number_words::{out_of_range, plain};
use super::super::toml_walk::{Table, Value, filled_list, one_of};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::model::{Distribution, Values};

/// No parameter of any factor is as large.
const ANY: (f64, f64) = (-1e15, 1e15);
/// A lognormal draw e¹⁰ times its median is not meant.
const MOST_SIGMA: f64 = 10.0;
/// Of a normal, less than one draw in a million is further out; bounds there leave nothing to draw.
const FAR_OUT_DEVIATIONS: f64 = 5.0;

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Uniform,
    Normal,
    TruncatedNormal,
    Triangular,
    Pert,
    Lognormal,
    Discrete,
    Fit,
}

const KINDS: [(&str, Kind); 8] = [
    ("uniform", Kind::Uniform),
    ("normal", Kind::Normal),
    ("truncated_normal", Kind::TruncatedNormal),
    ("triangular", Kind::Triangular),
    ("pert", Kind::Pert),
    ("lognormal", Kind::Lognormal),
    ("discrete", Kind::Discrete),
    ("fit", Kind::Fit),
];

/// A parameter and where it stands.
struct Given {
    key: &'static str,
    number: f64,
    span: Span,
}

/// A distribution, or the study's fit; `None` after diagnostics.
pub(super) fn read(value: &Value<'_>, diagnostics: &mut Diagnostics) -> Option<Values> {
    let Some(table) = value.table() else {
        let example = "{ kind = \"uniform\", low = 0.0, high = 0.01 }";
        diagnostics.push(value.wrong_type(example));
        return None;
    };
    let kind = table.require("kind", diagnostics)?;
    let kind = one_of(&kind, &KINDS, diagnostics)?;
    if kind == Kind::Fit {
        parameters::<0>(&table, [], diagnostics)?;
        return Some(Values::Fitted);
    }
    read_distribution(kind, &table, diagnostics).map(Values::Drawn)
}

fn read_distribution(
    kind: Kind,
    table: &Table<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Distribution> {
    match kind {
        Kind::Fit => None,
        Kind::Uniform => {
            let [low, high] = parameters(table, ["low", "high"], diagnostics)?;
            is_below(&low, &high, diagnostics)
                .then_some(Distribution::Uniform { low: low.number, high: high.number })
        }
        Kind::Normal => {
            let [mean, sd] = parameters(table, ["mean", "sd"], diagnostics)?;
            is_above_zero(&sd, diagnostics)
                .then_some(Distribution::Normal { mean: mean.number, sd: sd.number })
        }
        Kind::TruncatedNormal => {
            let [mean, sd, low, high] =
                parameters(table, ["mean", "sd", "low", "high"], diagnostics)?;
            let is_right = is_above_zero(&sd, diagnostics) & is_below(&low, &high, diagnostics);
            let (mean, sd) = (mean.number, sd.number);
            (is_right && leaves_something(mean, sd, &low, &high, diagnostics)).then_some(
                Distribution::TruncatedNormal { mean, sd, low: low.number, high: high.number },
            )
        }
        Kind::Triangular | Kind::Pert => {
            let [low, mode, high] = parameters(table, ["low", "mode", "high"], diagnostics)?;
            if !is_below(&low, &high, diagnostics) || !is_mode(&mode, &low, &high, diagnostics) {
                return None;
            }
            let (low, mode, high) = (low.number, mode.number, high.number);
            Some(match kind {
                Kind::Triangular => Distribution::Triangular { low, mode, high },
                _ => Distribution::Pert { low, mode, high },
            })
        }
        Kind::Lognormal => {
            let [median, sigma] = parameters(table, ["median", "sigma"], diagnostics)?;
            let is_right = is_above_zero(&median, diagnostics) & is_above_zero(&sigma, diagnostics);
            if sigma.number > MOST_SIGMA {
                diagnostics.push(out_of_range(sigma.span, sigma.number, (0.0, MOST_SIGMA)));
                return None;
            }
            is_right
                .then_some(Distribution::Lognormal { median: median.number, sigma: sigma.number })
        }
        Kind::Discrete => read_discrete(table, diagnostics),
    }
}

/// All parameters of a kind, which must be there, and no others.
fn parameters<const N: usize>(
    table: &Table<'_>,
    keys: [&'static str; N],
    diagnostics: &mut Diagnostics,
) -> Option<[Given; N]> {
    let known: Vec<&str> = ["kind"].into_iter().chain(keys).collect();
    table.refuse_unknown(&known, diagnostics);
    let given: Vec<Given> = keys
        .into_iter()
        .filter_map(|key| {
            let value = table.require(key, diagnostics)?;
            let number = value.number(ANY, diagnostics)?;
            Some(Given { key, number, span: value.span() })
        })
        .collect();
    given.try_into().ok()
}

fn is_below(low: &Given, high: &Given, diagnostics: &mut Diagnostics) -> bool {
    let is_right = low.number < high.number;
    if !is_right {
        diagnostics.push(
            Diagnostic::at(Code::BoundsSwapped, low.span.clone())
                .with("low", plain(low.number))
                .with("high", plain(high.number))
                .with("equal", if low.number == high.number { "yes" } else { "no" })
                .and_at(high.span.clone()),
        );
    }
    is_right
}

fn is_mode(mode: &Given, low: &Given, high: &Given, diagnostics: &mut Diagnostics) -> bool {
    let is_right = (low.number..=high.number).contains(&mode.number);
    if !is_right {
        diagnostics.push(
            Diagnostic::at(Code::ModeOutside, mode.span.clone())
                .with("mode", plain(mode.number))
                .with("low", plain(low.number))
                .with("high", plain(high.number)),
        );
    }
    is_right
}

fn is_above_zero(given: &Given, diagnostics: &mut Diagnostics) -> bool {
    let is_right = given.number > 0.0;
    if !is_right {
        diagnostics.push(
            Diagnostic::at(Code::NotAboveZero, given.span.clone())
                .with("key", given.key)
                .with("found", plain(given.number)),
        );
    }
    is_right
}

/// Bounds far out on one side of a normal hold next to none of it.
fn leaves_something(
    mean: f64,
    sd: f64,
    low: &Given,
    high: &Given,
    diagnostics: &mut Diagnostics,
) -> bool {
    let (reach_low, reach_high) = (mean - FAR_OUT_DEVIATIONS * sd, mean + FAR_OUT_DEVIATIONS * sd);
    let wrong = if low.number > reach_high {
        low
    } else if high.number < reach_low {
        high
    } else {
        return true;
    };
    diagnostics.push(
        Diagnostic::at(Code::NothingLeft, wrong.span.clone())
            .with("low", plain(low.number))
            .with("high", plain(high.number))
            .with("reach_low", plain(reach_low))
            .with("reach_high", plain(reach_high)),
    );
    false
}

fn read_discrete(table: &Table<'_>, diagnostics: &mut Diagnostics) -> Option<Distribution> {
    table.refuse_unknown(&["kind", "values", "weights"], diagnostics);
    let values = table.require("values", diagnostics)?;
    let listed = filled_list(&values, "values", "[0.0, 0.01]", diagnostics)?;
    let numbers = numbers(&listed, ANY, diagnostics);
    let Some(weights) = table.get("weights") else {
        let pairs: Vec<(f64, f64)> = numbers?.into_iter().map(|number| (number, 1.0)).collect();
        return Distribution::discrete(&pairs).ok();
    };
    let weighted = filled_list(&weights, "weights", "[0.8, 0.2]", diagnostics)?;
    // No weights add up past what can be told apart.
    let given = self::numbers(&weighted, (0.0, 1e12), diagnostics);
    if listed.len() != weighted.len() {
        let differ = Diagnostic::at(Code::WeightCount, weights.span()).and_at(values.span());
        let differ = differ.with("values", listed.len()).with("weights", weighted.len());
        diagnostics.push(differ);
        return None;
    }
    let (numbers, given) = (numbers?, given?);
    if given.iter().all(|weight| *weight == 0.0) {
        diagnostics.push(Diagnostic::at(Code::WeightsZero, weights.span()).with("what", "weights"));
        return None;
    }
    // What never comes need not be among the choices.
    let choices = numbers.into_iter().zip(given).filter(|(_, weight)| *weight > 0.0);
    Distribution::discrete(&choices.collect::<Vec<_>>()).ok()
}

/// Every item as a number within `range`; all that are wrong are told.
pub(super) fn numbers(
    items: &[Value<'_>],
    range: (f64, f64),
    diagnostics: &mut Diagnostics,
) -> Option<Vec<f64>> {
    let read: Vec<Option<f64>> = items.iter().map(|item| item.number(range, diagnostics)).collect();
    read.into_iter().collect()
}
