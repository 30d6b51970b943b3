//! The plans side by side in the base scenario, one row each; the difference to the first as a formula.

use crate::figures::table::{Column, Form, Table, Value, values};
use crate::analysis::policies::share_kept;
use crate::analysis::scorecard::{AreaCard, Scorecard, area_in_focus};
use crate::text::Arg;
use crate::topics::book::{Book, Tab};
use crate::topics::gap::tables::in_ore;
use crate::units::Dkk;
use crate::writers::workbook::chart::{MILLIONS, NAVY, alt, begin, fill, grid_line};
use crate::writers::workbook::sheet::{HEAD, Sheet};
use crate::writers::workbook::styles::Origin;
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
    sheet.title(&texts.get("book-plans-title"), &texts.format("book-plans-under", &args))?;
    let mut table = Table::new(columns(book));
    let cards = cards(book);
    for card in &cards {
        add_row(book, &mut table, card, cards.first().copied());
    }
    // The amount to the left, less that of the first plan.
    let difference = |row: RowNum, col: ColNum| {
        let first = row_col_to_cell_absolute(HEAD + 1, col);
        format!("={}-{first}", row_col_to_cell(row, col))
    };
    let (gap, unmet) = (|row| difference(row, GAP), |row| difference(row, UNMET));
    let formulas: [(ColNum, &dyn Fn(RowNum) -> String); 2] = [(GAP + 1, &gap), (UNMET + 1, &unmet)];
    sheet.table(&table, 1, |_| Origin::Computed, &formulas)
}

fn columns(book: &Book<'_>) -> Vec<Column> {
    let (texts, study) = (book.texts, book.study);
    let wide = book.width_of_millions().max(17.0);
    let mut columns = vec![
        book.column("book-plan", Form::Word, 38.0),
        book.column("book-accumulated", Form::Millions, wide),
        book.column("book-difference", Form::Millions, wide),
        book.column("book-unmet", Form::Millions, wide),
        book.column("book-difference", Form::Millions, wide),
        book.column("book-lowest", Form::Share, 12.0),
        book.column("book-lowest-area", Form::Beside, 18.0),
        book.column("book-lowest-year", Form::Year, 10.0),
        book.column("book-first-gap", Form::Year, 12.0),
    ];
    if study.model.projects_staff() {
        columns.push(book.column("book-first-money", Form::Year, 12.0));
        columns.push(book.column("book-first-hands", Form::Year, 12.0));
    }
    if !study.policies.is_empty() {
        columns.push(book.column("book-policies", Form::Share, 12.0));
    }
    if let Some(focus) = book.base().and_then(area_in_focus) {
        let args = [("area", Arg::from(book.area_name(focus.index())))];
        let heading = texts.format("book-from-others", &args);
        columns.push(Column::wide(heading, Form::Millions, wide));
    }
    columns.push(book.column("book-committed", Form::Millions, wide));
    columns
}

/// The figures of one plan; amounts to the øre.
fn add_row(book: &Book<'_>, table: &mut Table, card: &Scorecard, first: Option<&Scorecard>) {
    let (study, total) = (book.study, &card.total);
    let amount = |dkk: Dkk| Value::ore(in_ore(dkk));
    // A year that does not come is an empty cell.
    let year = |t: Option<usize>| {
        Value::Number(t.map_or(f64::NAN, |t| f64::from(study.model.base_year.plus(t).0)))
    };
    table.add(values![book.plan_name(card.plan.index())]);
    for of in [|own: &AreaCard| own.accumulated_gap, |own: &AreaCard| own.unmet_need] {
        let own = in_ore(of(total));
        let reference = first.map_or(own, |first| in_ore(of(&first.total)));
        table.add([own, own - reference].map(Value::ore));
    }
    let lowest = card.areas.iter().enumerate().min_by(|(_, one), (_, other)| {
        one.lowest_coverage.0.total_cmp(&other.lowest_coverage.0)
    });
    match lowest {
        Some((area, AreaCard { lowest_coverage: (coverage, t), .. })) => {
            table.add(values![*coverage, &book.area_name(area), year(Some(*t))]);
        }
        None => {
            table.add([Value::Nothing; 3]);
        }
    }
    table.add([year(total.first_gap)]);
    if study.model.projects_staff() {
        table.add([total.first_short_of_money, total.first_short_of_hands].map(year));
    }
    if !study.policies.is_empty() {
        table.add(values![share_kept(&card.policies).unwrap_or(f64::NAN)]);
    }
    if let Some(focus) = book.base().and_then(area_in_focus) {
        table.add([amount(card.others_money_difference(focus))]);
    }
    table.row([amount(card.committed)]);
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
        &texts.get("book-plan"),
    );
    chart
        .add_series()
        .set_name(&texts.get("book-unmet"))
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
