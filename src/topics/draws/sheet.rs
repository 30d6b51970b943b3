//! What the draws come to: the figures of `ensemble.csv` that people ask for.
//!
//! Owns which those are: all years of the total, and of areas the years that summaries speak of. The first rows
//! are the total gap under the first plan, on which the fan rests.

use crate::analysis::scorecard::shown_years;
use crate::ensemble::Estimate;
use crate::figures::Figure;
use crate::text::Arg;
use crate::topics::book::{Book, BookDraws};
use crate::topics::gap::tables::in_ore;
use crate::units::Dkk;
use crate::writers::workbook::sheet::{HEAD, Sheet};
use crate::writers::workbook::styles::{Is, Origin};
use rust_xlsxwriter::{ColNum, RowNum, XlsxError};

use crate::topics::gap::sheet_overview::in_dkk;

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
    let quantile = |share: u32| texts.format("book-quantile", &[("share", share.into())]);
    let wide = book.width_of_dkk();
    let mut columns = vec![
        (texts.get("head-plan"), Is::Word, 38.0),
        (texts.get("book-figure"), Is::Word, 22.0),
        (texts.get("head-area"), Is::Word, 18.0),
        (texts.get("head-year"), Is::Year, 8.0),
        (texts.get("head-runs"), Is::Whole, 11.0),
        (texts.get("book-mean"), Is::Dkk, wide),
    ];
    columns.extend([5, 10, 25, 50, 75, 90, 95].map(|share| (quantile(share), Is::Dkk, wide)));
    columns.push((texts.get("book-chance-gap"), Is::Share, 14.0));
    columns.push((texts.get("book-chance-above"), Is::Share, 14.0));
    sheet.heads(HEAD, &columns)?;
    sheet.freeze(HEAD + 1, 4)?;
    let mut row = HEAD;
    for ((plan, area, t), metric, figure) in rows(book, drawn) {
        row += 1;
        let name = match metric {
            Figure::Gap => texts.get("book-gap-dkk"),
            Figure::Need => texts.get("book-need-dkk"),
            Figure::Frame => texts.get("book-frame-dkk"),
            Figure::Coverage => texts.get("head-coverage"),
            _ => texts.get("head-missing-fte"),
        };
        let words = [book.plan_name(plan), &name, &book.area_name(area)];
        for (col, word) in (0..).zip(words) {
            sheet.word((row, col), Origin::Computed, word)?;
        }
        let year = book.study.model.base_year.plus(t).0;
        sheet.number((row, 3), Origin::Computed, Is::Year, year.into())?;
        figure_cells(sheet, row, metric, figure)?;
    }
    sheet.filter(HEAD, row, columns.len() as u16 - 1)
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

fn figure_cells(
    sheet: &mut Sheet<'_>,
    row: RowNum,
    metric: Figure,
    figure: &Estimate,
) -> Result<(), XlsxError> {
    let is = match metric {
        Figure::Coverage => Is::Share,
        Figure::GapFte => Is::Fte,
        _ => Is::Dkk,
    };
    // Kroner to the øre, as in `ensemble.csv`.
    let amount = |value: f64| if is == Is::Dkk { in_dkk(in_ore(Dkk(value))) } else { value };
    sheet.number((row, 4), Origin::Computed, Is::Whole, figure.runs as f64)?;
    sheet.number((row, 5), Origin::Computed, is, amount(figure.mean))?;
    for (col, quantile) in (FIRST_QUANTILE..).zip(&figure.quantiles) {
        sheet.number((row, col), Origin::Computed, is, amount(quantile.value))?;
    }
    if let Some(chances) = figure.chances {
        sheet.number((row, 13), Origin::Computed, Is::Share, chances.of_gap)?;
        sheet.number((row, 14), Origin::Computed, Is::Share, chances.above_tolerance)?;
    }
    Ok(())
}
