//! What every scenario says of every factor: a row for each year from which something new holds.

use crate::figures::table::{Column, Form, Table, Value, values};
use crate::model::{Factor, FactorPart, FactorSpan, Path, Scenario};
use crate::topics::basis::factor_names::part_name;
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
        for part in parts(book, factor) {
            let of = part.and_then(|part| FactorPart::of(factor.span(), part));
            let of = of.and_then(|of| part_name(book.study, of, texts));
            let of = of.unwrap_or_else(|| texts.get("book-all"));
            for year in years(book, factor, part.unwrap_or_default()) {
                table.add(values![&name, &of, year]);
                table.row(scenarios().map(|scenario| {
                    let value = scenario.factors.at(factor, part.unwrap_or_default(), year);
                    Value::Shown(value, unit(factor))
                }));
            }
        }
    }
    sheet.table(&table, 3, |_| CellOrigin::Input, &[])
}

/// `None` once where a factor is the same in all areas or services in every scenario; else each that any scenario
/// has another number for, and all areas.
fn parts(book: &Book<'_>, factor: Factor) -> Vec<Option<usize>> {
    let model = &book.study.model;
    let all = 0..factor.span().count(model.areas.len(), model.services.len(), model.promises);
    let first = |scenario: &Scenario| scenario.factors.path(factor, 0).clone();
    let differs = |part: usize| {
        let scenarios = &mut book.study.scenarios.iter();
        scenarios.any(|scenario| *scenario.factors.path(factor, part) != first(scenario))
    };
    if !all.clone().any(differs) {
        return vec![None];
    }
    let untouched = Path::constant(model.neutral().value(factor));
    let is_set = |part: &usize| {
        let scenarios = &mut book.study.scenarios.iter();
        scenarios.any(|scenario| *scenario.factors.path(factor, *part) != untouched)
    };
    match factor.span() {
        FactorSpan::Service => all.filter(is_set).map(Some).collect(),
        _ => all.map(Some).collect(),
    }
}

/// The first year in which the factor counts, and each in which a scenario has something new.
fn years(book: &Book<'_>, factor: Factor, part: usize) -> BTreeSet<Year> {
    let model = &book.study.model;
    let first =
        if factor.counts_in_base_year() { model.base_year } else { model.base_year.plus(1) };
    let mut years = BTreeSet::from([first]);
    let mut of = |factor: Factor| {
        for scenario in &book.study.scenarios {
            let path = scenario.factors.path(factor, part);
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
        _ if factor.is_multiplier() => Form::Times,
        _ => Form::SmallShare,
    }
}
