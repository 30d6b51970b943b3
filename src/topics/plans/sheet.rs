//! The plans side by side in the base scenario, one row each; the difference to the first as a formula.

use crate::analysis::scorecard::{Scorecard, area_in_focus};
use crate::figures::table::{Column, Form, Table, Value};
use crate::text::Arg;
use crate::topics::book::{Book, Tab};
use crate::topics::gap::tables::in_ore;
use crate::topics::plans::side_by_side::plan_facts;
use crate::units::Dkk;
use crate::writers::workbook::chart::{MILLIONS, NAVY, alt, begin, fill, grid_line};
use crate::writers::workbook::sheet::{HEAD, Sheet};
use crate::writers::workbook::styles::CellOrigin;
use rust_xlsxwriter::utility::{row_col_to_cell, row_col_to_cell_absolute};
use rust_xlsxwriter::{Chart, ChartAxisLabelPosition, ChartType, ColNum, RowNum, XlsxError};

/// The column of the gap over all years.
const GAP: ColNum = 1;
/// The column of the unmet need, which a chart shows.
const UNMET: ColNum = 3;

/// The scorecards of the base scenario, in the study's order.
fn cards<'a>(book: &Book<'a>) -> Vec<&'a Scorecard> {
    let base = book.base().map(|result| result.scenario);
    book.cards.iter().filter(|card| Some(card.scenario) == base).collect()
}

pub(crate) fn write(book: &Book<'_>, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let texts = book.texts;
    let scenario = book.base().map_or("", |result| book.scenario_name(result));
    let args = [
        ("scenario", Arg::from(scenario)),
        ("first", Arg::year(book.study.model.base_year.0 + 1)),
        ("last", Arg::year(book.study.model.horizon.0)),
    ];
    sheet.title(&texts.get("head-plans-side-by-side"), &texts.format("book-plans-under", &args))?;
    let cards = cards(book);
    let base = book.base();
    let facts = base.map(|result| plan_facts(book.study, result, &cards, texts.lang()));
    let facts = facts.unwrap_or_default();
    let columns = columns(book);
    let columns: Vec<_> = columns.into_iter().filter(|(key, _)| facts.has(key)).collect();
    let keys: Vec<&str> = columns.iter().map(|(key, _)| *key).collect();
    let mut table = Table::new(columns.into_iter().map(|(_, column)| column).collect());
    for row in 0..facts.row_count() {
        let ore =
            |row: usize, key: &str| facts.get(row, key).figure().map_or(0, |own| in_ore(Dkk(own)));
        let value = |(col, key): (usize, &&'static str)| match col.checked_sub(1) {
            Some(left) if keys[left] == *key => Value::ore(ore(row, key) - ore(0, key)),
            _ => facts.get(row, key),
        };
        table.row(keys.iter().enumerate().map(value));
    }
    // The amount to the left, less that of the first plan.
    let difference = |row: RowNum, col: ColNum| {
        let first = row_col_to_cell_absolute(HEAD + 1, col);
        format!("={}-{first}", row_col_to_cell(row, col))
    };
    let (gap, unmet) = (|row| difference(row, GAP), |row| difference(row, UNMET));
    let formulas: [(ColNum, &dyn Fn(RowNum) -> String); 2] = [(GAP + 1, &gap), (UNMET + 1, &unmet)];
    sheet.table(&table, 1, |_| CellOrigin::Computed, &formulas)
}

/// The facts that stand here; one that stands twice is followed by its difference to the first plan.
fn columns(book: &Book<'_>) -> Vec<(&'static str, Column)> {
    let wide = book.width_of_millions().max(17.0);
    let focus = book.base().and_then(area_in_focus).map(|focus| book.area_name(focus.index()));
    let args = [("area", Arg::from(focus.unwrap_or_default()))];
    let from_others = book.texts.format("book-from-others", &args);
    let millions = |key: &str| book.column(key, Form::Millions, wide);
    vec![
        ("plan", book.column("head-plan", Form::Word, 38.0)),
        ("accumulated_gap_dkk", millions("book-accumulated")),
        ("accumulated_gap_dkk", millions("book-difference")),
        ("unmet_need_dkk", millions("head-unmet-need")),
        ("unmet_need_dkk", millions("book-difference")),
        ("lowest_coverage", book.column("head-lowest-coverage", Form::Share, 12.0)),
        ("lowest_area", book.column("book-lowest-area", Form::Beside, 18.0)),
        ("lowest_year", book.column("book-lowest-year", Form::Year, 10.0)),
        ("first_gap", book.column("book-first-gap", Form::Year, 12.0)),
        ("first_short_of_money", book.column("book-first-money", Form::Year, 12.0)),
        ("first_short_of_hands", book.column("book-first-hands", Form::Year, 12.0)),
        ("policies_kept_share", book.column("book-policies", Form::Share, 12.0)),
        ("others_money_difference_dkk", Column::wide(from_others, Form::Millions, wide)),
        ("committed_dkk", millions("book-committed")),
    ]
}

/// The unmet need of each plan as bars.
pub(crate) fn chart(book: &Book<'_>) -> Chart {
    let texts = book.texts;
    let name = Tab::Plans.name(texts);
    let count = cards(book).len().max(1) as RowNum;
    let mut chart = begin(
        ChartType::Bar,
        &texts.get("book-chart-plans"),
        &texts.get("book-millions"),
        &texts.get("head-plan"),
    );
    chart
        .add_series()
        .set_name(&texts.get("head-unmet-need"))
        .set_categories((name.as_str(), HEAD + 1, 0, HEAD + count, 0))
        .set_values((name.as_str(), HEAD + 1, UNMET, HEAD + count, UNMET))
        .set_format(&mut fill(NAVY))
        .set_gap(40);
    chart.legend().set_hidden();
    // The study's first plan on top, and the amounts below all the same. Of bars, x is the way they lie.
    chart.y_axis().set_reverse().set_num_format("General").set_major_gridlines(false);
    chart
        .x_axis()
        .set_num_format(MILLIONS)
        .set_major_gridlines_line(&grid_line())
        .set_label_position(ChartAxisLabelPosition::High);
    chart.set_alt_text(alt(&texts.format("book-alt-plans", &[("count", count.into())])));
    chart
}
