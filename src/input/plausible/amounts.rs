//! Kroner that were meant in thousands or millions, or typed with three digits too many.
//!
//! Start at [`check`].

use super::super::faults::typed;
use super::toml_numbers::{TomlNumber, TomlNumbers};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::Model;

/// No effort of a municipality costs or saves less a year, kroner. *Assumption*: it is what one paid hour or two cost.
const LEAST_DKK: f64 = 1_000.0;

/// Warns of costs in plans that are next to nothing, or more than all service budgets.
pub(super) fn check(numbers: &TomlNumbers<'_>, model: &Model, diagnostics: &mut Diagnostics) {
    let budget_dkk: f64 = model.areas.iter().map(|area| area.service_budget_dkk).sum();
    for number in &numbers.all {
        let Some(key) = key_of(number) else { continue };
        let dkk = number.number.abs();
        let size = if dkk > 0.0 && dkk < LEAST_DKK && budget_dkk > LEAST_DKK * LEAST_DKK {
            "small"
        } else if dkk > budget_dkk && budget_dkk > 0.0 {
            "large"
        } else {
            continue;
        };
        let written = |factor: f64| number.line(&typed(number.number * factor, '.'));
        diagnostics.push(
            Diagnostic::at(Code::AmountBeyond, number.span.clone())
                .with("key", key)
                .with("size", size)
                .with_decimal("dkk", number.number, 0)
                .with_decimal("budget", budget_dkk / 1e6, 1)
                .with("thousands", written(1e3))
                .with("millions", written(1e6))
                .with("thousandth", written(1e-3)),
        );
    }
}

/// The key of an amount of kroner that a plan or a scenario chooses.
fn key_of<'a>(number: &TomlNumber<'a>) -> Option<&'a str> {
    match number.keys().as_slice() {
        ["initiative", key @ "cost_dkk", ..]
        | ["plan", "restructuring", key @ "cost_dkk"]
        | ["plan", "overhead", key @ "transition_dkk"]
        | ["plan", "choose", key @ "yearly_limit_dkk", ..]
        | ["scenario", key @ "earmark_dkk", ..] => Some(key),
        _ => None,
    }
}
