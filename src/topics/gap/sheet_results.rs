//! The long table: `gap.csv` for every scenario under the first plan and every plan in the base scenario.

use crate::analysis::scorecard::shown_years;
use crate::ensemble::{PlanResult, ScenarioResult};
use crate::figures::table::{Column, Form, Table, values};
use crate::topics::book::Book;
use crate::topics::gap::tables::{Amounts, add_amounts};
use crate::writers::workbook::sheet::Sheet;
use crate::writers::workbook::styles::CellOrigin;
use rust_xlsxwriter::XlsxError;
use rust_xlsxwriter::utility::row_col_to_cell;

/// With more rows than this only the years that summaries speak of stand in the table.
const MOST_ROWS: usize = 40_000;
/// A sheet has 2^20 rows; what does not fit is in `gap.csv`.
const MOST_IN_SHEET: usize = 1_000_000;

pub(crate) fn write(book: &Book<'_>, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let (texts, model) = (book.texts, &book.study.model);
    let runs = runs(book);
    let all = model.year_count();
    let is_cut = runs.len() * (model.areas.len() + 1) * all > MOST_ROWS;
    let years: Vec<usize> = if is_cut {
        let years = shown_years(model).into_iter().map(|year| year.since(model.base_year));
        std::iter::once(0).chain(years).collect()
    } else {
        (0..all).collect()
    };
    let under = if is_cut { "book-results-some-years" } else { "book-results-under" };
    sheet.title(&texts.get("book-results-title"), &texts.get(under))?;
    let mut table = Table::new(columns(book));
    let binding = |key: &str| texts.format("staff-word", &[("binding", key.into())]);
    for (result, plan) in runs {
        let scenario = book.scenario_name(result);
        let plan_name = book.plan_name(plan.plan.index());
        for t in &years {
            let areas = plan.areas(*t);
            let own = areas.iter().map(Amounts::of).chain([Amounts::total(areas)]);
            for (area, amounts) in own.enumerate().take(MOST_IN_SHEET - table.row_count()) {
                let year = model.base_year.plus(*t);
                table.add(values![scenario, plan_name, &book.area_name(area), year]);
                add_amounts(&mut table, &amounts, &binding);
            }
        }
    }
    let gap = |row| format!("={}-{}", row_col_to_cell(row, 4), row_col_to_cell(row, 6));
    sheet.table(&table, 4, |_| CellOrigin::Computed, &[(7, &gap)])
}

/// The base scenario under every plan, then the others under the first.
fn runs<'a>(book: &Book<'a>) -> Vec<(&'a ScenarioResult, &'a PlanResult)> {
    let Some(base) = book.base() else { return Vec::new() };
    let others = book.results.iter().filter(|result| result.scenario != base.scenario);
    let of_base = base.plans.iter().map(|plan| (base, plan));
    of_base.chain(others.filter_map(|result| Some((result, result.plans.first()?)))).collect()
}

fn columns(book: &Book<'_>) -> Vec<Column> {
    let wide = book.width_of_dkk();
    let mut columns = vec![
        book.column("head-scenario", Form::Word, 24.0),
        book.column("head-plan", Form::Word, 30.0),
        book.column("head-area", Form::Word, 18.0),
        book.column("head-year", Form::Year, 8.0),
        book.column("book-need-dkk", Form::Dkk, wide),
        book.column("book-transfer-dkk", Form::Dkk, wide),
        book.column("book-frame-dkk", Form::Dkk, wide),
        book.column("book-gap-dkk", Form::Dkk, wide),
        book.column("head-coverage", Form::Share, 13.0),
        book.column("book-need-fte", Form::Fte, 12.0),
    ];
    if book.study.model.projects_staff() {
        columns.extend([
            book.column("book-funded-fte", Form::Fte, 12.0),
            book.column("book-available-fte", Form::Fte, 12.0),
            book.column("head-missing-fte", Form::Fte, 12.0),
            book.column("book-binding", Form::Beside, 14.0),
        ]);
    }
    columns
}
