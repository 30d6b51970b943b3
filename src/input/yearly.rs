//! Tables with one row a year: what `refugees.csv`, `indices.csv` and `births.csv` share.

use super::fields::FieldList;
use super::open_table::open_table;
use super::sources::cite_all;
use super::state::{NamedFile, ReadState};
use super::table::InputRow;
use crate::diag::{Diagnostics, Span};
use crate::model::Yearly;
use crate::units::Year;
use std::collections::BTreeMap;

/// The rows of a table by year.
pub(super) struct YearlyRows<T> {
    rows: BTreeMap<i32, T>,
    /// Where each year is.
    pub(super) spans: BTreeMap<i32, Span>,
    pub(super) header: Span,
    /// Was a row left out because a cell was wrong? Then a hole follows from it.
    pub(super) is_partial: bool,
    is_right: bool,
}

/// Reads a table by year, each row by `read`; `None` if it cannot be read at all.
pub(super) fn read_yearly<T>(
    state: &mut ReadState,
    list: &'static FieldList,
    file: &NamedFile,
    read: impl Fn(InputRow<'_>, &mut Diagnostics) -> Option<T>,
) -> Option<YearlyRows<T>> {
    let table = open_table(state, list, file)?;
    cite_all(state, &table, false);
    let diagnostics = &mut state.diagnostics;
    let mut rows = BTreeMap::new();
    let mut spans: BTreeMap<i32, Span> = BTreeMap::new();
    let mut is_partial = table.is_partial;
    let mut is_right = true;
    for row in table.rows() {
        let year = row.year("year", diagnostics);
        let read = read(row, diagnostics);
        let (Some(year), Some(read)) = (year, read) else {
            is_partial = true;
            continue;
        };
        if let Some(first) = spans.get(&year) {
            is_right = false;
            diagnostics.push(row.twice(first, year.to_string()));
            continue;
        }
        rows.insert(year, read);
        spans.insert(year, row.whole());
    }
    Some(YearlyRows { rows, spans, header: table.header.clone(), is_partial, is_right })
}

impl<T> YearlyRows<T> {
    /// The values over years; `None` if a row was wrong.
    pub(super) fn finish(self) -> Option<Yearly<T>> {
        let first = *self.rows.keys().next()?;
        let values = self.rows.into_values().collect();
        Yearly::new(Year(first), values).filter(|_| self.is_right && !self.is_partial)
    }
}
