//! Numbers that may differ between years and areas, in every TOML file of a study.
//!
//! There are three forms: a number, a path over years, and either of them by area. Start at [`read_path`] and
//! [`read_by_area`].

use super::faults::out_of_range;
use super::fields::STUDY_YEARS;
use super::model_toml::StudyFrame;
use super::toml_walk::{TomlTable, TomlValue};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::model::Path;
use crate::units::Year;

/// What a number may be, and what it is before its path's first step.
#[derive(Clone, Copy)]
pub(super) struct Bounds {
    pub(super) range: (f64, f64),
    pub(super) default: f64,
}

impl Bounds {
    /// Within `range`, and 0 before the first step.
    pub(super) fn from_zero(range: (f64, f64)) -> Self {
        Self { range, default: 0.0 }
    }
}

/// Keys of digits are years, right or wrong; no area's id begins with one.
pub(super) fn is_year(key: &str) -> bool {
    key.chars().all(|c| c.is_ascii_digit())
}

/// A number for all years, or a path over years; `frame` is missing if `model.toml` could not be read.
pub(super) fn read_path(
    value: &TomlValue<'_>,
    bounds: Bounds,
    frame: Option<&StudyFrame>,
    diagnostics: &mut Diagnostics,
) -> Option<Path> {
    match value.table() {
        None => value.number(bounds.range, diagnostics).map(Path::constant),
        Some(table) if table.entries().is_empty() => {
            diagnostics.push(value.wrong_type("0.5, { 2017 = 0.5 }"));
            None
        }
        Some(table) => read_steps(&table, bounds, frame, diagnostics),
    }
}

/// A path over years.
pub(super) fn read_steps(
    table: &TomlTable<'_>,
    bounds: Bounds,
    frame: Option<&StudyFrame>,
    diagnostics: &mut Diagnostics,
) -> Option<Path> {
    let mut steps = Vec::new();
    let mut is_right = true;
    for (key, span, value) in table.entries() {
        let Ok(year) = key.parse::<i32>() else {
            is_right = false;
            let example = frame.map_or(Year(2017), |frame| frame.base_year.plus(1));
            let unknown = Diagnostic::at(Code::UnknownKey, span).with("key", key);
            diagnostics.push(unknown.with("known", example.to_string()));
            continue;
        };
        let (first, last) = STUDY_YEARS;
        if !(first..=last).contains(&i64::from(year)) || key.len() != 4 {
            is_right = false;
            let range = (first as f64, last as f64);
            diagnostics.push(out_of_range(span, f64::from(year), range));
            continue;
        }
        if let Some(frame) = frame.filter(|frame| year > frame.horizon.0) {
            diagnostics.push(
                Diagnostic::at(Code::YearNeverUsed, span)
                    .with("year", year.to_string())
                    .with("horizon", frame.horizon.to_string()),
            );
        }
        match value.number(bounds.range, diagnostics) {
            Some(number) => steps.push((Year(year), number)),
            None => is_right = false,
        }
    }
    is_right.then(|| Path::stepped(bounds.default, steps))
}

/// Something for each area that `table` names, by `read`, which takes the area where it is known; for the
/// others what `unnamed` gives.
///
/// `None` after diagnostics, and without any if the areas are not known.
pub(super) fn read_by_area<T>(
    table: &TomlTable<'_>,
    frame: Option<&StudyFrame>,
    unnamed: impl Fn(usize) -> T,
    read: impl FnMut(&TomlValue<'_>, Option<usize>, &mut Diagnostics) -> Option<T>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<T>> {
    let count = frame.map(|frame| frame.areas.len());
    let find = |key: &str, span, diagnostics: &mut Diagnostics| {
        frame.and_then(|frame| frame.find_area(key, span, diagnostics))
    };
    read_by_name(table, (count, find), unnamed, read, diagnostics)
}

/// The same for any list: how many are in it, if that is known, and which of them a key names.
pub(super) fn read_by_name<T>(
    table: &TomlTable<'_>,
    (count, find): (Option<usize>, impl Fn(&str, Span, &mut Diagnostics) -> Option<usize>),
    unnamed: impl Fn(usize) -> T,
    mut read: impl FnMut(&TomlValue<'_>, Option<usize>, &mut Diagnostics) -> Option<T>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<T>> {
    let mut found: Vec<T> = (0..count.unwrap_or_default()).map(unnamed).collect();
    let mut is_right = true;
    for (key, span, value) in table.entries() {
        let named = find(key, span, diagnostics);
        if named.is_none() && count.is_some() {
            is_right = false;
            continue;
        }
        match (read(&value, named, diagnostics), named.and_then(|named| found.get_mut(named))) {
            (Some(read), Some(place)) => *place = read,
            _ => is_right = false,
        }
    }
    (is_right && count.is_some()).then_some(found)
}
