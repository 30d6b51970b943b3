//! `pejl.xlsx`: one run as a workbook, for those who must defend each krone.
//!
//! Which sheets there are, in which order, and the names and charts that rest on them. Start at [`workbook`].
#![doc = "\n"]
#![doc = include_str!("../docs/workbook.md")]

use crate::text::Arg;
use crate::topics::book::{Book, Tab};
use crate::topics::draws::sheet::fan_rows;
use crate::topics::draws::sheet_fan::{bands, fan};
use crate::topics::gap::sheet_charts::{area_gaps, need_and_frame};
use crate::topics::{basis, draws, gap, people, plans};
use rust_xlsxwriter::utility::worksheet_range_absolute;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use crate::topics::gap::sheet_overview::{OverviewBlock, OverviewGrid};
use crate::writers::workbook::chart::{COLUMNS, ROWS};
use crate::writers::workbook::sheet::{HEAD, Sheet};
use crate::writers::workbook::styles::Styles;

/// The workbook: the same bytes for the same inputs, on any machine.
///
/// # Errors
/// What the writer refuses; no study that `input` has read makes it.
pub fn workbook(book: &Book<'_>) -> Result<Vec<u8>, XlsxError> {
    let styles = Styles::new(book.texts.lang());
    let mut file = Workbook::new();
    file.set_properties(&properties(book)?);
    let grid = OverviewGrid::of(&book.study.model);
    for tab in Tab::ALL {
        if let Some(page) = page(book, &styles, grid, tab)? {
            file.push_worksheet(page);
        }
    }
    let overview = Tab::Overview.name(book.texts);
    for (name, block) in [
        (book.texts.get("book-name-need"), OverviewBlock::Need),
        (book.texts.get("book-name-frame"), OverviewBlock::Frame),
        (book.texts.get("book-name-gap"), OverviewBlock::Gap),
    ] {
        let row = grid.total(block);
        let range = worksheet_range_absolute(&overview, row, 1, row, grid.last_column());
        file.define_name(name, &format!("={range}"))?;
    }
    file.save_to_buffer()
}

/// One sheet; `None` for the ensemble's where none was drawn.
fn page(
    book: &Book<'_>,
    styles: &Styles,
    grid: OverviewGrid,
    tab: Tab,
) -> Result<Option<Worksheet>, XlsxError> {
    let args = [("version", Arg::from(env!("CARGO_PKG_VERSION"))), ("digest", digest(book).into())];
    let foot = book.texts.format("version-and-run", &args);
    let mut sheet = Sheet::new(&tab.name(book.texts), &foot, styles)?;
    match tab {
        Tab::Front => basis::sheet_front::write(book, &mut sheet)?,
        Tab::Overview => gap::sheet_overview::write(book, grid, &mut sheet)?,
        Tab::Charts => charts(book, grid, &mut sheet)?,
        Tab::Results => gap::sheet_results::write(book, &mut sheet)?,
        Tab::Plans => plans::sheet::write(book, &mut sheet)?,
        Tab::Ensemble => match &book.drawn {
            Some(drawn) => draws::sheet::write(book, drawn, &mut sheet)?,
            None => return Ok(None),
        },
        Tab::People => people::sheet::write(book, &mut sheet)?,
        Tab::Inputs => basis::sheet_inputs::write(book, &mut sheet)?,
        Tab::Factors => basis::sheet_factors::write(book, &mut sheet)?,
        Tab::Sources => basis::sheet_sources::write(book, &mut sheet)?,
    }
    Ok(Some(sheet.into_page()?))
}

/// The charts of need and frame, areas and plans, and the fan of the draws over its helper table.
fn charts(book: &Book<'_>, grid: OverviewGrid, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    sheet.title(&book.texts.get("head-charts"), &book.which_run())?;
    for col in 0..2 * COLUMNS {
        sheet.width(col, 12.0)?;
    }
    sheet.on_one_page();
    sheet.chart(HEAD, 0, &need_and_frame(book, grid))?;
    sheet.chart(HEAD, COLUMNS, &area_gaps(book, grid))?;
    sheet.chart(HEAD + ROWS, COLUMNS, &plans::sheet::chart(book))?;
    if let Some(drawn) = &book.drawn
        && let Some((first, last)) = fan_rows(book, drawn)
    {
        bands(book, drawn, sheet, first)?;
        let fan = fan(book, drawn, last - first);
        sheet.chart(HEAD + ROWS, 0, &fan)?;
    }
    Ok(())
}

/// The first digits of the run's.
fn digest(book: &Book<'_>) -> String {
    book.digest.chars().take(8).collect()
}

/// Who and what; the time is the base year's first moment, since a run has none of its own.
fn properties(book: &Book<'_>) -> Result<DocProperties, XlsxError> {
    let place = book.study.model.names.of(book.texts.lang());
    // What Excel's calendar can hold.
    let year = u16::try_from(book.study.model.base_year.0).unwrap_or(1900).clamp(1900, 9999);
    Ok(DocProperties::new()
        .set_title(format!("Pejl: {place}"))
        .set_company(place)
        .set_author("Pejl")
        .set_keywords(digest(book))
        .set_creation_datetime(&ExcelDateTime::from_ymd(year, 1, 1)?))
}
