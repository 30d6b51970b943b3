//! What every scenario says of every factor: a row for each year from which something new holds.

use crate::ids::AreaId;
use crate::model::{Factor, FactorSpan, Scenario};
use crate::topics::book::Book;
use crate::units::Year;
use crate::writers::workbook::sheet::{HEAD, Sheet};
use crate::writers::workbook::styles::{Is, Origin};
use rust_xlsxwriter::{ColNum, RowNum, XlsxError};
use std::collections::BTreeSet;

/// A sheet has 2^14 columns; nobody reads as many scenarios.
const MOST_SCENARIOS: usize = 1_000;

pub(crate) fn write(book: &Book<'_>, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let texts = book.texts;
    sheet.title(&texts.get("book-factors-title"), &texts.get("book-factors-under"))?;
    let mut columns = vec![
        (texts.get("head-factor"), Is::Word, 46.0),
        (texts.get("head-area"), Is::Word, 18.0),
        (texts.get("head-from-year"), Is::Year, 8.0),
    ];
    let scenarios = || book.study.scenarios.iter().take(MOST_SCENARIOS);
    columns.extend(
        scenarios().map(|scenario| (scenario.names.of(texts.lang()).to_owned(), Is::Share, 14.0)),
    );
    sheet.heads(HEAD, &columns)?;
    sheet.freeze(HEAD + 1, 3)?;
    let mut row = HEAD;
    for factor in Factor::ALL {
        let name = texts.term("factor", factor.key());
        for area in spans(book, factor) {
            let area_name = match area {
                Some(area) => book.area_name(area.index()),
                None => texts.get("book-all"),
            };
            for year in years(book, factor, area) {
                row += 1;
                sheet.word((row, 0), Origin::Input, &name)?;
                sheet.word((row, 1), Origin::Input, &area_name)?;
                sheet.number((row, 2), Origin::Input, Is::Year, year.0.into())?;
                for (col, scenario) in (3..).zip(scenarios()) {
                    let value = scenario.factors.at(factor, area.unwrap_or(AreaId(0)), year);
                    sheet.number((row, col), Origin::Input, unit(factor), value)?;
                }
            }
        }
    }
    sheet.filter(HEAD, row as RowNum, columns.len() as ColNum - 1)
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

fn unit(factor: Factor) -> Is {
    match factor {
        Factor::EarmarkDkk => Is::Dkk,
        Factor::FertilityFactor | Factor::MigrationFactor | Factor::RefugeesFactor => Is::Times,
        _ => Is::SmallShare,
    }
}
