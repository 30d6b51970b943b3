//! The long table: `gap.csv` for every scenario under the first plan and every plan in the base scenario.

use crate::analysis::scorecard::shown_years;
use crate::ensemble::{PlanResult, ScenarioResult};
use crate::topics::book::Book;
use crate::topics::gap::sheet_overview::in_dkk;
use crate::topics::gap::tables::Amounts;
use crate::writers::workbook::sheet::{HEAD, Sheet};
use crate::writers::workbook::styles::{Is, Origin};
use rust_xlsxwriter::utility::row_col_to_cell;
use rust_xlsxwriter::{RowNum, XlsxError};

/// With more rows than this only the years that summaries speak of stand in the table.
const MOST_ROWS: usize = 40_000;
/// A sheet has 2^20 rows; what does not fit is in `gap.csv`.
const LAST_ROW: RowNum = 1_000_000;

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
    let has_staff = model.projects_staff();
    let columns = columns(book, has_staff);
    sheet.heads(HEAD, &columns)?;
    sheet.freeze(HEAD + 1, 4)?;
    let mut row = HEAD;
    for (result, plan) in runs {
        let scenario = book.scenario_name(result);
        let plan_name = book.plan_name(plan.plan.index());
        for t in &years {
            let areas = plan.areas(*t);
            let own = areas.iter().map(Amounts::of).chain([Amounts::total(areas)]);
            for (area, amounts) in own.enumerate() {
                if row == LAST_ROW {
                    break;
                }
                row += 1;
                for (col, word) in (0..).zip([scenario, plan_name, &book.area_name(area)]) {
                    sheet.word((row, col), Origin::Computed, word)?;
                }
                let year = model.base_year.plus(*t).0;
                sheet.number((row, 3), Origin::Computed, Is::Year, year.into())?;
                amounts_of(book, sheet, row, &amounts)?;
            }
        }
    }
    sheet.filter(HEAD, row, columns.len() as u16 - 1)
}

/// The base scenario under every plan, then the others under the first.
fn runs<'a>(book: &Book<'a>) -> Vec<(&'a ScenarioResult, &'a PlanResult)> {
    let Some(base) = book.base() else { return Vec::new() };
    let others = book.results.iter().filter(|result| result.scenario != base.scenario);
    let of_base = base.plans.iter().map(|plan| (base, plan));
    of_base.chain(others.filter_map(|result| Some((result, result.plans.first()?)))).collect()
}

fn columns(book: &Book<'_>, has_staff: bool) -> Vec<(String, Is, f64)> {
    let texts = book.texts;
    let wide = book.width_of_dkk();
    let mut columns = vec![
        (texts.get("head-scenario"), Is::Word, 24.0),
        (texts.get("head-plan"), Is::Word, 30.0),
        (texts.get("head-area"), Is::Word, 18.0),
        (texts.get("head-year"), Is::Year, 8.0),
        (texts.get("book-need-dkk"), Is::Dkk, wide),
        (texts.get("book-transfer-dkk"), Is::Dkk, wide),
        (texts.get("book-frame-dkk"), Is::Dkk, wide),
        (texts.get("book-gap-dkk"), Is::Dkk, wide),
        (texts.get("head-coverage"), Is::Share, 13.0),
        (texts.get("book-need-fte"), Is::Fte, 12.0),
    ];
    if has_staff {
        columns.extend([
            (texts.get("book-funded-fte"), Is::Fte, 12.0),
            (texts.get("book-available-fte"), Is::Fte, 12.0),
            (texts.get("head-missing-fte"), Is::Fte, 12.0),
            (texts.get("book-binding"), Is::Beside, 14.0),
        ]);
    }
    columns
}

fn amounts_of(
    book: &Book<'_>,
    sheet: &mut Sheet<'_>,
    row: RowNum,
    own: &Amounts,
) -> Result<(), XlsxError> {
    for (col, ore) in [(4, own.need_ore), (5, own.transfer_ore), (6, own.frame_ore)] {
        sheet.number((row, col), Origin::Computed, Is::Dkk, in_dkk(ore))?;
    }
    let formula = format!("={}-{}", row_col_to_cell(row, 4), row_col_to_cell(row, 6));
    let gap = in_dkk(own.need_ore - own.frame_ore);
    sheet.formula((row, 7), (Origin::Formula, Is::Dkk), &formula, gap)?;
    sheet.number((row, 8), Origin::Computed, Is::Share, own.area_year.coverage())?;
    sheet.number((row, 9), Origin::Computed, Is::Fte, own.area_year.need_fte.0)?;
    let Some(staff) = own.area_year.staff else { return Ok(()) };
    for (col, fte) in [(10, staff.funded), (11, staff.available), (12, staff.gap)] {
        sheet.number((row, col), Origin::Computed, Is::Fte, fte.0)?;
    }
    let binding = book.texts.format("staff-word", &[("binding", staff.binding.key().into())]);
    sheet.beside((row, 13), Origin::Computed, &binding)
}
