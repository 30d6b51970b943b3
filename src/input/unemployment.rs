//! `unemployment.csv`: rates by year and age band.

use super::fields::{FieldList, SHARE, age, number, year};
use super::model_toml::StudyFrame;
use super::open_table::open_table;
use super::sex_age::check_years;
use super::sources::cite_all;
use super::state::{NamedFile, Optional, ReadState, Wrong};
use super::use_rates::{AgeBand, find_faults};
use crate::diag::Span;
use crate::model::{Ages, Yearly};
use crate::units::Year;
use std::collections::BTreeMap;

pub(super) const UNEMPLOYMENT: FieldList = FieldList::new(
    "unemployment",
    &[year(), age("age_from"), age("age_to"), number("rate", SHARE)],
);

/// Rates by year and single age; 0 outside the bands.
pub(super) fn read(
    state: &mut ReadState,
    file: Option<&NamedFile>,
    frame: &StudyFrame,
    ages: Option<Ages>,
) -> Optional<Yearly<Vec<f64>>> {
    let Some(file) = file else { return Ok(None) };
    let table = open_table(state, &UNEMPLOYMENT, file).ok_or(Wrong)?;
    cite_all(state, &table, false);
    let ages = ages.ok_or(Wrong)?;
    let mut years: BTreeMap<i32, Vec<AgeBand>> = BTreeMap::new();
    let mut is_right = !table.is_partial;
    for row in table.rows() {
        let year = row.year("year", &mut state.diagnostics);
        let band = AgeBand::read(row, ages, &mut state.diagnostics);
        let rate = row.number("rate", &mut state.diagnostics);
        let (Some(year), Some(band), Some(rate)) = (year, band, rate) else {
            is_right = false;
            continue;
        };
        years.entry(year).or_default().push(band.with_rate(rate));
    }
    // What rows that were left out would have said is not missed.
    if !is_right {
        return Err(Wrong);
    }
    for bands in years.values_mut() {
        for fault in find_faults(bands) {
            is_right = false;
            let overlap = fault.diagnostic().with("table", "unemployment").with("service", "");
            let overlap = overlap.with("sex", "b").with("persons", 0).with("year", "");
            state.diagnostics.push(overlap);
        }
    }
    let spans: BTreeMap<i32, Span> = years
        .iter()
        .filter_map(|(year, bands)| Some((*year, bands.first()?.span.clone())))
        .collect();
    is_right = check_years(&spans, frame, &table.header, &mut state.diagnostics) && is_right;
    if !is_right {
        return Err(Wrong);
    }
    let first = *years.keys().next().ok_or(Wrong)?;
    let tables = years
        .into_values()
        .map(|bands| {
            let mut rates = vec![0.0; ages.count()];
            for band in bands {
                rates[band.ages()].fill(band.rate);
            }
            rates
        })
        .collect();
    Yearly::new(Year(first), tables).map(Some).ok_or(Wrong)
}
