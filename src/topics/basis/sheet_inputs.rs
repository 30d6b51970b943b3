//! What was put in: budgets and calibration by area, the plans in words, and what is uncertain.

use crate::figures::table::Form;
use crate::model::{Area, Calibration};
use crate::topics::basis::sources_table::founded_by_area;
use crate::topics::book::{Book, FactorTold, FactorUnit};
use crate::topics::spending;
use crate::writers::workbook::sheet::{HEAD, Sheet};
use crate::writers::workbook::styles::CellOrigin;
use rust_xlsxwriter::utility::row_col_to_cell;
use rust_xlsxwriter::{ColNum, RowNum, XlsxError};

/// The column of reasons, right of all numbers.
const WHY: ColNum = 10;

pub(crate) fn write(book: &Book<'_>, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let texts = book.texts;
    sheet.title(&texts.get("head-inputs"), &texts.get("book-inputs-under"))?;
    sheet.width(0, 46.0)?;
    for col in 1..4 {
        sheet.width(col, book.width_of_dkk().max(18.0))?;
    }
    for col in 4..10 {
        sheet.width(col, 13.0)?;
    }
    sheet.width(WHY, 60.0)?;
    let after = budgets(book, sheet)?;
    let after = founded(book, sheet, after + 1)?;
    let after = spending::sheet::write(book, sheet, after + 1)?;
    let after = if book.factors.is_empty() { after } else { uncertain(book, sheet, after + 1)? };
    plans(book, sheet, after + 1)?;
    sheet.freeze(0, 1)
}

/// The base year's budgets with their calibration; the row after them.
fn budgets(book: &Book<'_>, sheet: &mut Sheet<'_>) -> Result<RowNum, XlsxError> {
    let (texts, model) = (book.texts, &book.study.model);
    let heads = [
        (texts.get("head-area"), Form::Word),
        (texts.get("book-budget-services"), Form::Dkk),
        (texts.get("book-budget-transfers"), Form::Dkk),
        (texts.get("head-total"), Form::Dkk),
        (texts.get("book-wage-share"), Form::Share),
        (texts.get("book-overhead-share"), Form::Share),
        (texts.get("book-wage-per-fte"), Form::Dkk),
        (texts.get("book-calibration-services"), Form::Times),
        (texts.get("book-calibration-transfers"), Form::Times),
        (texts.get("book-calibration-fte"), Form::Times),
    ];
    for (col, (head, is)) in (0..).zip(heads) {
        sheet.head((HEAD, col), &head, is)?;
    }
    let calibrations = book.base().map_or(&[][..], |result| &result.calibrations);
    let mut row = HEAD;
    for (index, area) in model.areas.iter().enumerate() {
        row += 1;
        sheet.word((row, 0), CellOrigin::Input, &book.area_name(index))?;
        let has_staff = model.workforce.is_some();
        budget(sheet, row, area)?;
        if let Some(own) = calibrations.get(index) {
            calibration(sheet, row, area, own, has_staff)?;
        }
    }
    sheet.word((row + 1, 0), CellOrigin::Total, &texts.get("head-total"))?;
    let sums: [f64; 3] = [
        model.areas.iter().map(|area| area.service_budget_dkk).sum(),
        model.areas.iter().map(|area| area.transfer_budget_dkk).sum(),
        model.areas.iter().map(|area| area.service_budget_dkk + area.transfer_budget_dkk).sum(),
    ];
    for (col, sum) in (1..).zip(sums) {
        let (first, last) = (row_col_to_cell(HEAD + 1, col), row_col_to_cell(row, col));
        let formula = format!("=SUM({first}:{last})");
        sheet.formula((row + 1, col), (CellOrigin::Total, Form::Dkk), &formula, sum)?;
    }
    Ok(row + 2)
}

/// What the kroner of each area rest on; the row after it.
fn founded(book: &Book<'_>, sheet: &mut Sheet<'_>, row: RowNum) -> Result<RowNum, XlsxError> {
    let Some(result) = book.base() else { return Ok(row) };
    sheet.section(row, &book.texts.get("report-by-area"))?;
    sheet.printed(&founded_by_area(book.study, result, book.texts), row + 1)
}

fn budget(sheet: &mut Sheet<'_>, row: RowNum, area: &Area) -> Result<(), XlsxError> {
    sheet.number((row, 1), CellOrigin::Input, Form::Dkk, area.service_budget_dkk)?;
    sheet.number((row, 2), CellOrigin::Input, Form::Dkk, area.transfer_budget_dkk)?;
    let formula = format!("={}+{}", row_col_to_cell(row, 1), row_col_to_cell(row, 2));
    let both = area.service_budget_dkk + area.transfer_budget_dkk;
    sheet.formula((row, 3), (CellOrigin::Formula, Form::Dkk), &formula, both)?;
    sheet.number((row, 4), CellOrigin::Input, Form::Share, area.wage_share)?;
    sheet.number((row, 5), CellOrigin::Input, Form::Share, area.overhead_share)?;
    sheet.maybe((row, 6), CellOrigin::Input, Form::Dkk, area.wage_per_fte_dkk)
}

/// Empty where there is nothing to calibrate to.
fn calibration(
    sheet: &mut Sheet<'_>,
    row: RowNum,
    area: &Area,
    own: &Calibration,
    has_staff: bool,
) -> Result<(), XlsxError> {
    for (col, factor, is_there) in [
        (7, own.service, area.service_budget_dkk > 0.0),
        (8, own.transfer, area.transfer_budget_dkk > 0.0),
        (9, own.fte, has_staff),
    ] {
        sheet.maybe((row, col), CellOrigin::Computed, Form::Times, is_there.then_some(factor))?;
    }
    Ok(())
}

/// The factors that are drawn; the row after them.
fn uncertain(book: &Book<'_>, sheet: &mut Sheet<'_>, row: RowNum) -> Result<RowNum, XlsxError> {
    let texts = book.texts;
    sheet.section(row, &texts.get("book-uncertain-title"))?;
    let heads = [
        (texts.get("head-factor"), Form::Word),
        (texts.get("head-distribution"), Form::Word),
        (texts.get("book-other-numbers"), Form::Word),
        (texts.get("head-from-year"), Form::Year),
        (texts.get("book-low"), Form::Share),
        (texts.get("book-mode"), Form::Share),
        (texts.get("book-high"), Form::Share),
        (texts.get("book-mean-before"), Form::Share),
        (texts.get("book-deviation"), Form::Share),
        (String::new(), Form::Word),
        (texts.get("book-why"), Form::Words),
    ];
    for (col, (head, is)) in (0..).zip(heads) {
        sheet.head((row + 1, col), &head, is)?;
    }
    for (row, factor) in (row + 2..).zip(book.factors) {
        uncertain_row(sheet, row, factor)?;
    }
    Ok(row + 2 + book.factors.len() as RowNum)
}

fn uncertain_row(sheet: &mut Sheet<'_>, row: RowNum, factor: &FactorTold) -> Result<(), XlsxError> {
    let is = match factor.is_of {
        FactorUnit::Dkk => Form::Dkk,
        FactorUnit::Share => Form::SmallShare,
        FactorUnit::Times => Form::Times,
        FactorUnit::Years => Form::Whole,
    };
    sheet.words((row, 0), CellOrigin::Input, &factor.name)?;
    sheet.word((row, 1), CellOrigin::Input, &factor.kind)?;
    sheet.words((row, 2), CellOrigin::Input, &factor.rest)?;
    sheet.number((row, 3), CellOrigin::Input, Form::Year, factor.from.into())?;
    let numbers = [factor.low, factor.mode, factor.high, factor.mean, factor.deviation];
    for (col, value) in (4..).zip(numbers) {
        sheet.maybe((row, col), CellOrigin::Input, is, value)?;
    }
    sheet.words((row, WHY), CellOrigin::Input, &factor.why)
}

fn plans(book: &Book<'_>, sheet: &mut Sheet<'_>, row: RowNum) -> Result<(), XlsxError> {
    sheet.section(row, &book.texts.get("book-plans-in-words"))?;
    let mut row = row + 1;
    for plan in book.plans {
        sheet.words((row, 0), CellOrigin::Input, &plan.name)?;
        let chosen = plan.why.iter().chain(&plan.lines).map(|line| (CellOrigin::Input, line));
        let found = plan.found.iter().map(|line| (CellOrigin::Computed, line));
        for (origin, line) in chosen.chain(found) {
            sheet.across(row, (1, WHY), origin, line)?;
            row += 1;
        }
    }
    Ok(())
}
