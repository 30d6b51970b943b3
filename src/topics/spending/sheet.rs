//! The same in the workbook: a block on the sheet of inputs.

use crate::topics::book::Book;
use crate::topics::spending::words::told;
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
    let Some(told) = plan.and_then(|plan| told(book.study, plan, book.texts)) else {
        return Ok(row);
    };
    sheet.section(row, &book.texts.get("spending-title"))?;
    let caption = format!("{} {}", told.caption, book.which_run());
    sheet.across(row + 1, (0, 9), CellOrigin::Computed, &caption)?;
    let row = sheet.printed(&told.table, row + 2)?;
    sheet.across(row, (0, 9), CellOrigin::Computed, &told.note)?;
    Ok(row + 2)
}
