//! `indices.csv`: growth of wages and prices, for amounts in running prices.

use super::fields::{FieldList, Limits, number, year};
use super::model_toml::StudyFrame;
use super::sex_age::check_years;
use super::state::{NamedFile, Optional, ReadState, Wrong};
use super::table::InputRow;
use super::yearly::read_yearly;
use crate::diag::Diagnostics;
use crate::model::{Indices, Yearly};

const GROWTH: Limits = Limits::new(-0.5, 1.0, "growth a year");

pub(super) const INDICES: FieldList = FieldList::new(
    "indices",
    &[year(), number("wage_growth", GROWTH), number("price_growth", GROWTH)],
);

/// Growth by year. The first growth that counts is that of the year after the base year, so the table may
/// begin there.
pub(super) fn read(
    state: &mut ReadState,
    file: Option<&NamedFile>,
    frame: &StudyFrame,
) -> Optional<Yearly<Indices>> {
    let Some(file) = file else { return Ok(None) };
    let read = |row: InputRow<'_>, diagnostics: &mut Diagnostics| {
        let wages = row.number("wage_growth", diagnostics);
        let prices = row.number("price_growth", diagnostics);
        Some(Indices { wage_growth: wages?, price_growth: prices? })
    };
    let rows = read_yearly(state, &INDICES, file, read).ok_or(Wrong)?;
    if rows.is_partial {
        return Err(Wrong);
    }
    let after_base = StudyFrame { base_year: frame.base_year.plus(1), ..frame.clone() };
    let runs_on = check_years(&rows.spans, &after_base, &rows.header, &mut state.diagnostics);
    rows.finish().filter(|_| runs_on).map(Some).ok_or(Wrong)
}
