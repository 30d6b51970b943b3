//! `workforce.csv` and `workforce_rates.csv`.

use super::fields::{Field, FieldList, Limits, SHARE, id, number, whole};
use super::model_toml::{DataFiles, StudyFrame};
use super::open_table::open_table;
use super::sources::cite_all;
use super::state::{Optional, ReadState, Wrong};
use crate::diag::Span;
use crate::model::Workforce;
use std::collections::BTreeMap;

/// Nobody works past this.
const LAST_AGE: usize = 100;

pub(super) const WORKFORCE: FieldList = FieldList::new(
    "workforce",
    &[id("area"), working_age(), number("fte", Limits::new(0.0, 1e7, "FTE"))],
);

pub(super) const WORKFORCE_RATES: FieldList = FieldList::new(
    "workforce_rates",
    &[working_age(), number("retirement_rate", SHARE), number("turnover_rate", SHARE)],
);

const fn working_age() -> Field {
    whole("age", 0, LAST_AGE as i64)
}

/// Staff by area and age, and how they leave.
pub(super) fn read(
    state: &mut ReadState,
    data: &DataFiles,
    frame: &StudyFrame,
) -> Optional<Workforce> {
    let rates = match &data.workforce_rates {
        None => Some((Vec::new(), Vec::new())),
        Some(file) => {
            open_table(state, &WORKFORCE_RATES, file).and_then(|table| {
                cite_all(state, &table, false);
                let diagnostics = &mut state.diagnostics;
                let mut retirement = vec![0.0; LAST_AGE + 1];
                let mut turnover = vec![0.0; LAST_AGE + 1];
                let mut seen: BTreeMap<usize, Span> = BTreeMap::new();
                let mut is_right = !table.is_partial;
                for row in table.rows() {
                    let age = row.age("age", diagnostics);
                    let retires = row.number("retirement_rate", diagnostics);
                    let leaves = row.number("turnover_rate", diagnostics);
                    let (Some(age), Some(retires), Some(leaves)) = (age, retires, leaves) else {
                        is_right = false;
                        continue;
                    };
                    if let Some(first) = seen.insert(age, row.whole()) {
                        is_right = false;
                        diagnostics.push(row.twice(&first, age.to_string()));
                    }
                    retirement[age] = retires;
                    turnover[age] = leaves;
                }
                // The last age of the table is open, as that of the population is.
                if let Some((last, _)) = seen.last_key_value() {
                    for rates in [&mut retirement, &mut turnover] {
                        let at_last = rates[*last];
                        rates[*last..].fill(at_last);
                    }
                }
                is_right.then_some((retirement, turnover))
            })
        }
    };
    let Some(file) = &data.workforce else {
        return match (rates, &data.workforce_rates) {
            (_, Some(file)) => Err(state.needs("workforce_rates", "workforce", Some(file))),
            _ => Ok(None),
        };
    };
    let table = open_table(state, &WORKFORCE, file).ok_or(Wrong)?;
    cite_all(state, &table, false);
    let diagnostics = &mut state.diagnostics;
    let mut fte = vec![vec![0.0; LAST_AGE + 1]; frame.areas.len()];
    let mut seen: BTreeMap<(usize, usize), Span> = BTreeMap::new();
    let mut is_right = !table.is_partial;
    for row in table.rows() {
        let area = frame.area(row, diagnostics);
        let age = row.age("age", diagnostics);
        let staff = row.number("fte", diagnostics);
        let (Some(area), Some(age), Some(staff)) = (area, age, staff) else {
            is_right = false;
            continue;
        };
        if let Some(first) = seen.insert((area, age), row.whole()) {
            is_right = false;
            diagnostics.push(row.twice(&first, format!("{}, {age}", frame.areas[area])));
        }
        fte[area][age] = staff;
    }
    let (retirement_rate, turnover_rate) = rates.ok_or(Wrong)?;
    if is_right { Ok(Some(Workforce { fte, retirement_rate, turnover_rate })) } else { Err(Wrong) }
}
