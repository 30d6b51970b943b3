//! The numbers of a factor: levels, or a distribution that they are drawn from.
//!
//! Each kind has its own parameters, which must fit each other. Start at [`read`].

use super::super::faults::{out_of_range, plain};
use super::super::fields::{FieldList, Limits, number, numbers_of, word};
use super::super::toml_walk::{TomlTable, TomlValue, filled_list, one_of};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::model::{Distribution, Values};

/// No parameter of any factor is as large.
pub(super) const ANY: Limits = Limits::new(-1e15, 1e15, "");
/// A lognormal draw e¹⁰ times its median is not meant.
const MOST_SIGMA: f64 = 10.0;
/// Of a normal, less than one draw in a million is further out; bounds there leave nothing to draw.
const FAR_OUT_DEVIATIONS: f64 = 5.0;

#[derive(Clone, Copy, PartialEq)]
enum DistributionKind {
    Uniform,
    Normal,
    TruncatedNormal,
    Triangular,
    Pert,
    Lognormal,
    Discrete,
    Fit,
}

pub(crate) const DISTRIBUTION: FieldList = FieldList::new(
    "distribution",
    &[
        word("kind", || KINDS.map(|(word, _)| word).to_vec()),
        number("low", ANY).optional(),
        number("high", ANY).optional(),
        number("mode", ANY).optional(),
        number("mean", ANY).optional(),
        number("sd", ANY).optional(),
        number("median", ANY).optional(),
        number("sigma", Limits::new(0.0, MOST_SIGMA, "")).optional(),
        numbers_of("values", ANY).optional(),
        // No weights add up past what can be told apart.
        numbers_of("weights", Limits::new(0.0, 1e12, "")).optional(),
    ],
);

const KINDS: [(&str, DistributionKind); 8] = [
    ("uniform", DistributionKind::Uniform),
    ("normal", DistributionKind::Normal),
    ("truncated_normal", DistributionKind::TruncatedNormal),
    ("triangular", DistributionKind::Triangular),
    ("pert", DistributionKind::Pert),
    ("lognormal", DistributionKind::Lognormal),
    ("discrete", DistributionKind::Discrete),
    ("fit", DistributionKind::Fit),
];

/// A parameter and where it is.
struct Parameter {
    key: &'static str,
    number: f64,
    span: Span,
}

/// A distribution, or the study's fit; `None` after diagnostics.
pub(super) fn read(value: &TomlValue<'_>, diagnostics: &mut Diagnostics) -> Option<Values> {
    let table = value.table_like("{ kind = \"uniform\", low = 0.0, high = 0.01 }", diagnostics)?;
    let table = table.with_list(&DISTRIBUTION);
    let kind = table.require("kind", diagnostics)?;
    let kind = one_of(&kind, &KINDS, diagnostics)?;
    if kind == DistributionKind::Fit {
        parameters::<0>(&table, [], diagnostics)?;
        return Some(Values::Fitted);
    }
    read_distribution(kind, &table, diagnostics).map(Values::Drawn)
}

fn read_distribution(
    kind: DistributionKind,
    table: &TomlTable<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Distribution> {
    match kind {
        DistributionKind::Fit => None,
        DistributionKind::Uniform => {
            let [low, high] = parameters(table, ["low", "high"], diagnostics)?;
            is_below(&low, &high, diagnostics)
                .then_some(Distribution::Uniform { low: low.number, high: high.number })
        }
        DistributionKind::Normal => {
            let [mean, sd] = parameters(table, ["mean", "sd"], diagnostics)?;
            is_above_zero(&sd, diagnostics)
                .then_some(Distribution::Normal { mean: mean.number, sd: sd.number })
        }
        DistributionKind::TruncatedNormal => {
            let [mean, sd, low, high] =
                parameters(table, ["mean", "sd", "low", "high"], diagnostics)?;
            let is_right = is_above_zero(&sd, diagnostics) & is_below(&low, &high, diagnostics);
            let (mean, sd) = (mean.number, sd.number);
            (is_right && leaves_something(mean, sd, &low, &high, diagnostics)).then_some(
                Distribution::TruncatedNormal { mean, sd, low: low.number, high: high.number },
            )
        }
        DistributionKind::Triangular | DistributionKind::Pert => {
            let [low, mode, high] = parameters(table, ["low", "mode", "high"], diagnostics)?;
            if !is_below(&low, &high, diagnostics) || !is_mode(&mode, &low, &high, diagnostics) {
                return None;
            }
            let (low, mode, high) = (low.number, mode.number, high.number);
            Some(match kind {
                DistributionKind::Triangular => Distribution::Triangular { low, mode, high },
                _ => Distribution::Pert { low, mode, high },
            })
        }
        DistributionKind::Lognormal => {
            let [median, sigma] = parameters(table, ["median", "sigma"], diagnostics)?;
            let is_right = is_above_zero(&median, diagnostics) & is_above_zero(&sigma, diagnostics);
            if sigma.number > MOST_SIGMA {
                diagnostics.push(out_of_range(sigma.span, sigma.number, (0.0, MOST_SIGMA)));
                return None;
            }
            is_right
                .then_some(Distribution::Lognormal { median: median.number, sigma: sigma.number })
        }
        DistributionKind::Discrete => read_discrete(table, diagnostics),
    }
}

/// All parameters of a kind, which must be there, and no others.
fn parameters<const N: usize>(
    table: &TomlTable<'_>,
    keys: [&'static str; N],
    diagnostics: &mut Diagnostics,
) -> Option<[Parameter; N]> {
    let known: Vec<&str> = ["kind"].into_iter().chain(keys).collect();
    table.check_unknown(&known, diagnostics);
    let given: Vec<Parameter> = keys
        .into_iter()
        .filter_map(|key| {
            let value = table.require(key, diagnostics)?;
            let number = value.number(ANY.ends(), diagnostics)?;
            Some(Parameter { key, number, span: value.span() })
        })
        .collect();
    given.try_into().ok()
}

fn is_below(low: &Parameter, high: &Parameter, diagnostics: &mut Diagnostics) -> bool {
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

fn is_mode(
    mode: &Parameter,
    low: &Parameter,
    high: &Parameter,
    diagnostics: &mut Diagnostics,
) -> bool {
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

fn is_above_zero(given: &Parameter, diagnostics: &mut Diagnostics) -> bool {
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
    low: &Parameter,
    high: &Parameter,
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

fn read_discrete(table: &TomlTable<'_>, diagnostics: &mut Diagnostics) -> Option<Distribution> {
    table.check_unknown(&["kind", "values", "weights"], diagnostics);
    let values = table.require("values", diagnostics)?;
    let listed = filled_list(&values, "values", "[0.0, 0.01]", diagnostics)?;
    let numbers = numbers(&listed, table.ends("values"), diagnostics);
    let Some(weights) = table.get("weights") else {
        let pairs: Vec<(f64, f64)> = numbers?.into_iter().map(|number| (number, 1.0)).collect();
        return Distribution::discrete(&pairs).ok();
    };
    let weighted = filled_list(&weights, "weights", "[0.8, 0.2]", diagnostics)?;
    let given = self::numbers(&weighted, table.ends("weights"), diagnostics);
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

/// Every item as a number within `range`; all that are wrong are reported.
pub(super) fn numbers(
    items: &[TomlValue<'_>],
    range: (f64, f64),
    diagnostics: &mut Diagnostics,
) -> Option<Vec<f64>> {
    let read: Vec<Option<f64>> = items.iter().map(|item| item.number(range, diagnostics)).collect();
    read.into_iter().collect()
}
