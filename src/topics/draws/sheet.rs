//! What the draws come to: the figures of `ensemble.csv` that people ask for.
//!
//! All years of the total, and of areas the years that summaries speak of. The first rows
//! are the total gap under the first plan, on which the fan rests.

use crate::analysis::scorecard::shown_years;
use crate::ensemble::Estimate;
use crate::figures::Figure;
use crate::figures::table::{Column, Form, Table, Value, values};
use crate::text::Arg;
use crate::topics::book::{Book, BookDraws};
use crate::topics::gap::tables::in_ore;
use crate::units::Dkk;
use crate::writers::workbook::sheet::{HEAD, Sheet};
use crate::writers::workbook::styles::CellOrigin;
use rust_xlsxwriter::{ColNum, RowNum, XlsxError};

/// The gap first, as the fan is of it.
const SHOWN: [Figure; 5] =
    [Figure::Gap, Figure::Need, Figure::Frame, Figure::Coverage, Figure::GapFte];
/// A sheet has 2^20 rows; what does not fit is in `ensemble.csv`.
const MOST_ROWS: usize = 1_000_000;
/// The column of the first quantile.
pub(crate) const FIRST_QUANTILE: ColNum = 6;

/// Rows of the total gap under the first plan, one for each year.
pub(crate) fn fan_rows(book: &Book<'_>, drawn: &BookDraws<'_>) -> Option<(RowNum, RowNum)> {
    let (areas, years) = (book.study.model.areas.len(), book.study.model.year_count());
    let has_all = (0..years).all(|t| drawn.figures.at((0, areas, t), Figure::Gap).is_some());
    has_all.then_some((HEAD + 1, HEAD + years as RowNum))
}

pub(crate) fn write(
    book: &Book<'_>,
    drawn: &BookDraws<'_>,
    sheet: &mut Sheet<'_>,
) -> Result<(), XlsxError> {
    let texts = book.texts;
    let args = [("runs", Arg::from(drawn.runs)), ("seed", Arg::from(drawn.seed.to_string()))];
    sheet.title(&texts.get("book-ensemble-title"), &texts.format("book-ensemble-under", &args))?;
    let wide = book.width_of_dkk();
    let mut columns = vec![
        book.column("head-plan", Form::Word, 38.0),
        book.column("book-figure", Form::Word, 22.0),
        book.column("head-area", Form::Word, 18.0),
        book.column("head-year", Form::Year, 8.0),
        book.column("head-runs", Form::Whole, 11.0),
        book.column("book-mean", Form::Dkk, wide),
    ];
    let quantile = |share: u32| texts.format("book-quantile", &[("share", share.into())]);
    let quantiles = [5, 10, 25, 50, 75, 90, 95].map(quantile);
    columns.extend(quantiles.map(|heading| Column::wide(heading, Form::Dkk, wide)));
    columns.push(book.column("book-chance-gap", Form::Share, 14.0));
    columns.push(book.column("book-chance-above", Form::Share, 14.0));
    let mut table = Table::new(columns);
    for ((plan, area, t), metric, figure) in rows(book, drawn) {
        let (name, form) = match metric {
            Figure::Gap => ("book-gap-dkk", Form::Dkk),
            Figure::Need => ("book-need-dkk", Form::Dkk),
            Figure::Frame => ("book-frame-dkk", Form::Dkk),
            Figure::Coverage => ("head-coverage", Form::Share),
            _ => ("head-missing-fte", Form::Fte),
        };
        // Kroner to the øre, as in `ensemble.csv`.
        let amount = |value: f64| match form {
            Form::Dkk => Value::ore(in_ore(Dkk(value))),
            form => Value::Shown(value, form),
        };
        let year = book.study.model.base_year.plus(t);
        table.add(values![book.plan_name(plan), &texts.get(name), &book.area_name(area), year]);
        table.add(values![figure.runs, amount(figure.mean)]);
        table.add(figure.quantiles.iter().map(|quantile| amount(quantile.value)));
        let chances = figure.chances;
        table.row(values![chances.map(|own| own.of_gap), chances.map(|own| own.above_tolerance)]);
    }
    sheet.table(&table, 4, |_| CellOrigin::Computed, &[])
}

type Place = (usize, usize, usize);

/// By plan, metric, area (the total first) and year.
fn rows<'a>(book: &Book<'_>, drawn: &BookDraws<'a>) -> Vec<(Place, Figure, &'a Estimate)> {
    let model = &book.study.model;
    let total = model.areas.len();
    let shown: Vec<usize> =
        shown_years(model).into_iter().map(|year| year.since(model.base_year)).collect();
    let mut rows: Vec<_> = drawn
        .figures
        .all()
        .filter_map(|(place, metric, figure)| {
            let order = SHOWN.iter().position(|own| *own == metric)?;
            let (plan, area, t) = place;
            let is_shown = area == total || shown.contains(&t);
            let key = (plan, order, if area == total { 0 } else { area + 1 }, t);
            is_shown.then_some((key, (place, metric, figure)))
        })
        .collect();
    rows.sort_by_key(|(key, _)| *key);
    rows.into_iter().map(|(_, row)| row).take(MOST_ROWS).collect()
}
