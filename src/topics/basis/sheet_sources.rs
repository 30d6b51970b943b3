//! `sources.csv` whole, with what cites each.

use crate::figures::table::{Form, Table, Value, values};
use crate::model::Basis;
use crate::text::Arg;
use crate::topics::book::Book;
use crate::writers::workbook::sheet::Sheet;
use crate::writers::workbook::styles::CellOrigin;
use rust_xlsxwriter::{ColNum, XlsxError};

pub(crate) fn write(book: &Book<'_>, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let (texts, study) = (book.texts, book.study);
    sheet.title(&texts.get("head-sources"), &texts.get("book-sources-under"))?;
    let mut table = Table::new(vec![
        book.column("book-source-id", Form::Word, 24.0),
        book.column("head-publisher", Form::Words, 28.0),
        book.column("head-source-title", Form::Words, 44.0),
        book.column("head-year", Form::Word, 11.0),
        book.column("head-basis", Form::Beside, 16.0),
        book.column("book-source-note", Form::Words, 80.0),
        book.column("book-source-cited", Form::Words, 30.0),
    ]);
    for (index, source) in study.sources.iter().enumerate() {
        let basis = match source.basis {
            Basis::Published => texts.get("report-published"),
            Basis::Derived => texts.get("report-derived"),
            Basis::Assumption => texts.get("report-assumption"),
        };
        // "2014-2016" is words, "2014" a number that sorts.
        let year = match source.year.parse::<u16>() {
            Ok(year) => Value::Shown(year.into(), Form::Year),
            Err(_) => Value::Text(&source.year),
        };
        let own = study.citations.iter().filter(|one| one.source.index() == index);
        let cited: Vec<String> = own
            .map(|one| {
                let args = [("table", Arg::from(&one.table)), ("rows", one.rows.into())];
                texts.format("book-cited", &args)
            })
            .collect();
        table.add(values![&source.id, &source.publisher, &source.title, year, &basis]);
        table.row(values![&source.note, &cited.join(", ")]);
    }
    let from = |col: ColNum| if col < 6 { CellOrigin::Input } else { CellOrigin::Computed };
    sheet.table(&table, 1, from, &[])
}
