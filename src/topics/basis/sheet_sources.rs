//! `sources.csv` whole, with what cites each.

use crate::model::Basis;
use crate::text::Arg;
use crate::topics::book::Book;
use crate::writers::workbook::sheet::{HEAD, Sheet};
use crate::writers::workbook::styles::{Is, Origin};
use rust_xlsxwriter::{RowNum, XlsxError};

pub(crate) fn write(book: &Book<'_>, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let (texts, study) = (book.texts, book.study);
    sheet.title(&texts.get("head-sources"), &texts.get("book-sources-under"))?;
    let columns = [
        (texts.get("book-source-id"), Is::Word, 24.0),
        (texts.get("head-publisher"), Is::Words, 28.0),
        (texts.get("head-source-title"), Is::Words, 44.0),
        (texts.get("head-year"), Is::Word, 11.0),
        (texts.get("head-basis"), Is::Beside, 16.0),
        (texts.get("book-source-note"), Is::Words, 80.0),
        (texts.get("book-source-cited"), Is::Words, 30.0),
    ];
    sheet.heads(HEAD, &columns)?;
    sheet.freeze(HEAD + 1, 1)?;
    for (index, source) in study.sources.iter().enumerate() {
        let row = HEAD + 1 + index as RowNum;
        let basis = match source.basis {
            Basis::Published => texts.get("report-published"),
            Basis::Derived => texts.get("report-derived"),
            Basis::Assumption => texts.get("report-assumption"),
        };
        sheet.word((row, 0), Origin::Input, &source.id)?;
        sheet.words((row, 1), Origin::Input, &source.publisher)?;
        sheet.words((row, 2), Origin::Input, &source.title)?;
        // "2014-2016" is words, "2014" a number that sorts.
        match source.year.parse::<u16>() {
            Ok(year) => sheet.number((row, 3), Origin::Input, Is::Year, year.into())?,
            Err(_) => sheet.word((row, 3), Origin::Input, &source.year)?,
        }
        sheet.beside((row, 4), Origin::Input, &basis)?;
        sheet.words((row, 5), Origin::Input, &source.note)?;
        let own = study.citations.iter().filter(|one| one.source.index() == index);
        let cited: Vec<String> = own
            .map(|one| {
                let args = [("table", Arg::from(&one.table)), ("rows", one.rows.into())];
                texts.format("book-cited", &args)
            })
            .collect();
        sheet.words((row, 6), Origin::Computed, &cited.join(", "))?;
    }
    sheet.filter(HEAD, HEAD + study.sources.len() as RowNum, columns.len() as u16 - 1)
}
