//! Numbers that are allowed and hardly meant: off by 100 or 1,000, or what no Danish municipality has.
//!
//! Each is a warning that says what was probably meant and what to write. Start at [`check`]; figures that show only after
//! computing are in `country`.

mod accounts;
mod amounts;
mod persons;
mod rates;
mod toml_numbers;

use super::places::InputPlaces;
use crate::diag::{Diagnostics, SourceMap};
use crate::model::Model;
use toml_numbers::TomlNumbers;

/// Checks all numbers of a study that was read without a fault.
pub(super) fn check(model: &Model, places: &InputPlaces, map: &SourceMap) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let files = ["model.toml", "scenarios.toml", "plans.toml", "ensemble.toml"];
    for file in files {
        let numbers = TomlNumbers::of(file, places, map);
        rates::check(&numbers, &mut diagnostics);
        amounts::check(&numbers, model, &mut diagnostics);
    }
    rates::check_indices(places, &mut diagnostics);
    persons::check(places, &mut diagnostics);
    accounts::check(model, places, &mut diagnostics);
    diagnostics
}
