//! The same in the workbook: a block on the sheet of inputs.

use crate::topics::book::Book;
use crate::topics::spending::words::spending_words;
use crate::writers::workbook::sheet::Sheet;
use crate::writers::workbook::styles::CellOrigin;
use rust_xlsxwriter::{RowNum, XlsxError};

/// Writes the block from `row` on; the row after it, `row` itself where there is nothing to hold accounts against.
pub(crate) fn write(
    book: &Book<'_>,
    sheet: &mut Sheet<'_>,
    row: RowNum,
) -> Result<RowNum, XlsxError> {
    let plan = book.base().and_then(|result| result.plans.first());
    let Some(words) = plan.and_then(|plan| spending_words(book.study, plan, book.texts)) else {
        return Ok(row);
    };
    sheet.section(row, &book.texts.get("spending-title"))?;
    let caption = format!("{} {}", words.caption, book.which_run());
    sheet.across(row + 1, (0, 9), CellOrigin::Computed, &caption)?;
    let row = sheet.printed(&words.table, row + 2)?;
    sheet.across(row, (0, 9), CellOrigin::Computed, &words.note)?;
    Ok(row + 2)
}
