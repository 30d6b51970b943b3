//! What every scenario says of every factor: a row for each year from which something new holds.

use crate::figures::table::{Column, Form, Table, Value, values};
use crate::ids::AreaId;
use crate::model::{Factor, FactorSpan, Scenario};
use crate::topics::book::Book;
use crate::units::Year;
use crate::writers::workbook::sheet::Sheet;
use crate::writers::workbook::styles::CellOrigin;
use rust_xlsxwriter::XlsxError;
use std::collections::BTreeSet;

/// A sheet has 2^14 columns; nobody reads as many scenarios.
const MOST_SCENARIOS: usize = 1_000;

pub(crate) fn write(book: &Book<'_>, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let texts = book.texts;
    sheet.title(&texts.get("book-factors-title"), &texts.get("book-factors-under"))?;
    let mut columns = vec![
        book.column("head-factor", Form::Word, 46.0),
        book.column("head-area", Form::Word, 18.0),
        book.column("head-from-year", Form::Year, 8.0),
    ];
    let scenarios = || book.study.scenarios.iter().take(MOST_SCENARIOS);
    let names = scenarios().map(|scenario| scenario.names.of(texts.lang()).to_owned());
    columns.extend(names.map(|name| Column::wide(name, Form::Share, 14.0)));
    let mut table = Table::new(columns);
    for factor in Factor::ALL {
        let name = texts.term("factor", factor.key());
        for area in spans(book, factor) {
            let area_name = match area {
                Some(area) => book.area_name(area.index()),
                None => texts.get("book-all"),
            };
            for year in years(book, factor, area) {
                table.add(values![&name, &area_name, year]);
                table.row(scenarios().map(|scenario| {
                    let value = scenario.factors.at(factor, area.unwrap_or(AreaId(0)), year);
                    Value::Shown(value, unit(factor))
                }));
            }
        }
    }
    sheet.table(&table, 3, |_| CellOrigin::Input, &[])
}

/// `None` once where a factor is the same in all areas in every scenario; else each area.
fn spans(book: &Book<'_>, factor: Factor) -> Vec<Option<AreaId>> {
    let areas = || (0..book.study.model.areas.len()).map(AreaId::from);
    let is_same = |scenario: &Scenario| {
        let first = scenario.factors.path(factor, AreaId(0));
        areas().all(|area| scenario.factors.path(factor, area) == first)
    };
    if factor.span() == FactorSpan::Study || book.study.scenarios.iter().all(is_same) {
        return vec![None];
    }
    areas().map(Some).collect()
}

/// The first year in which the factor counts, and each in which a scenario has something new.
fn years(book: &Book<'_>, factor: Factor, area: Option<AreaId>) -> BTreeSet<Year> {
    let model = &book.study.model;
    let first =
        if factor.counts_in_base_year() { model.base_year } else { model.base_year.plus(1) };
    let mut years = BTreeSet::from([first]);
    let mut of = |factor: Factor| {
        for scenario in &book.study.scenarios {
            let path = scenario.factors.path(factor, area.unwrap_or(AreaId(0)));
            let steps = path.steps().iter().map(|(year, _)| *year);
            years.extend(steps.filter(|year| *year > first && *year <= model.horizon));
        }
    };
    of(factor);
    if factor == Factor::CompensationHealthyAgeing {
        // Unless a scenario says otherwise it follows the other one.
        of(Factor::HealthyAgeing);
    }
    years
}

fn unit(factor: Factor) -> Form {
    match factor {
        Factor::EarmarkDkk => Form::Dkk,
        Factor::FertilityFactor | Factor::MigrationFactor | Factor::RefugeesFactor => Form::Times,
        _ => Form::SmallShare,
    }
}
