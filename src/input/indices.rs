//! `indices.csv`: growth of wages and prices, for amounts in running prices.

use super::model_toml::Frame;
use super::sex_age::check_years;
use super::sources::cite_all;
use super::state::{NamedFile, Optional, ReadState, Wrong};
use super::table::{open_table, required};
use crate::diag::{Code, Diagnostic, Span};
use crate::model::{Indices, Yearly};
use crate::units::Year;
use std::collections::BTreeMap;

/// Growth by year. The first growth that counts is that of the year after the base year, so the table may
/// begin there.
pub(super) fn read(
    state: &mut ReadState,
    file: Option<&NamedFile>,
    frame: &Frame,
) -> Optional<Yearly<Indices>> {
    let Some(file) = file else { return Ok(None) };
    let columns = [required("year"), required("wage_growth"), required("price_growth")];
    let table = open_table(state, &file.path, file.asked.as_ref(), &columns).ok_or(Wrong)?;
    cite_all(state, "indices", &table, false);
    let diagnostics = &mut state.diagnostics;
    let mut rows: BTreeMap<i32, (Indices, Span)> = BTreeMap::new();
    let mut is_right = !table.is_partial;
    for row in table.rows() {
        let year = row.year("year", diagnostics);
        let wages = row.number("wage_growth", (-0.5, 1.0), diagnostics);
        let prices = row.number("price_growth", (-0.5, 1.0), diagnostics);
        let (Some(year), Some(wage_growth), Some(price_growth)) = (year, wages, prices) else {
            is_right = false;
            continue;
        };
        if let Some((_, first)) = rows.get(&year) {
            is_right = false;
            let double = Diagnostic::at(Code::DoubleRow, row.whole()).and_at(first.clone());
            diagnostics.push(double.with("what", year.to_string()));
            continue;
        }
        rows.insert(year, (Indices { wage_growth, price_growth }, row.whole()));
    }
    let spans = rows.iter().map(|(year, (_, span))| (*year, span.clone())).collect();
    let after_base = Frame { base_year: frame.base_year.plus(1), ..frame.clone() };
    if !check_years(&spans, &after_base, &table.header, diagnostics) || !is_right {
        return Err(Wrong);
    }
    let first = *rows.keys().next().ok_or(Wrong)?;
    let values = rows.into_values().map(|(growth, _)| growth).collect();
    Yearly::new(Year(first), values).map(Some).ok_or(Wrong)
}
