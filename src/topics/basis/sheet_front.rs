//! The first sheet: what the workbook is of, what stands where, and how it is read.

use crate::text::number::share_as_written;
use crate::text::{Arg, Texts};
use crate::topics::basis::warnings::{MOST_ON_SHEET, listed_warnings};
use crate::topics::book::{Book, Tab};
use crate::writers::workbook::sheet::Sheet;
use crate::writers::workbook::styles::CellOrigin;
use rust_xlsxwriter::{RowNum, XlsxError};

pub(crate) fn write(book: &Book<'_>, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let texts = book.texts;
    let model = &book.study.model;
    let place = model.names.of(texts.lang());
    sheet.title(place, &texts.get("book-front-under"))?;
    sheet.width(0, 26.0)?;
    sheet.width(1, 110.0)?;
    let mut row = 3;
    for (label, text) in facts(book) {
        sheet.word((row, 0), CellOrigin::Computed, &label)?;
        sheet.words((row, 1), CellOrigin::Computed, &text)?;
        row += 1;
    }
    if let Some(listed) = listed_warnings(book.warnings, MOST_ON_SHEET, texts) {
        sheet.section(row + 1, &listed.lead)?;
        row += 2;
        for line in &listed.lines {
            sheet.words((row, 1), CellOrigin::Computed, line)?;
            row += 1;
        }
    }
    sheet.section(row + 1, &texts.get("book-front-sheets"))?;
    row = sheets(book, sheet, row + 2)?;
    sheet.section(row + 1, &texts.get("book-front-words"))?;
    row += 2;
    for (label, text) in words(book) {
        sheet.word((row, 0), CellOrigin::Computed, &label)?;
        sheet.words((row, 1), CellOrigin::Computed, &text)?;
        row += 1;
    }
    sheet.section(row + 1, &texts.get("book-front-colours"))?;
    row += 2;
    for (origin, name, text) in [
        (CellOrigin::Input, texts.get("book-input"), texts.get("book-input-means")),
        (CellOrigin::Computed, texts.get("book-computed"), texts.get("book-computed-means")),
        (CellOrigin::Formula, texts.get("book-formula"), texts.get("book-formula-means")),
    ] {
        sheet.word((row, 0), origin, &name)?;
        sheet.words((row, 1), CellOrigin::Computed, &text)?;
        row += 1;
    }
    sheet.freeze(0, 0)
}

/// Place, years, prices, and which run it is.
fn facts(book: &Book<'_>) -> Vec<(String, String)> {
    let texts = book.texts;
    let model = &book.study.model;
    let years = format!("{}–{}", model.base_year, model.horizon);
    let prices = [("year", Arg::year(model.base_year.0))];
    let counts =
        [("scenarios", Arg::from(book.results.len())), ("plans", book.study.plans.len().into())];
    let mut facts = vec![
        (texts.get("book-fact-years"), years),
        (texts.get("book-fact-prices"), texts.format("book-prices", &prices)),
        (texts.get("head-runs"), texts.format("book-runs-counted", &counts)),
        (texts.get("book-fact-shown"), book.which_run()),
    ];
    let draws = match &book.drawn {
        Some(drawn) => {
            let args = [("runs", Arg::from(drawn.runs)), ("seed", drawn.seed.to_string().into())];
            texts.format("book-ensemble-under", &args)
        }
        None => texts.get("book-no-ensemble"),
    };
    facts.push((texts.get("head-uncertainty"), draws));
    facts.push((texts.get("book-fact-digest"), book.digest.to_owned()));
    facts.push((texts.get("book-fact-version"), format!("Pejl {}", env!("CARGO_PKG_VERSION"))));
    if book.is_split_derived {
        facts.push((texts.get("book-fact-split"), texts.get("book-split-derived")));
    }
    facts
}

/// A link to each sheet, and what it holds; the row after them.
fn sheets(book: &Book<'_>, sheet: &mut Sheet<'_>, mut row: RowNum) -> Result<RowNum, XlsxError> {
    for tab in Tab::ALL {
        if tab == Tab::Front || (tab == Tab::Ensemble && book.drawn.is_none()) {
            continue;
        }
        sheet.link(row, 0, &tab.name(book.texts))?;
        sheet.words((row, 1), CellOrigin::Computed, &holds(tab, book.texts))?;
        row += 1;
    }
    Ok(row)
}

fn holds(tab: Tab, texts: &Texts) -> String {
    match tab {
        Tab::Front => String::new(),
        Tab::Overview => texts.get("book-holds-overview"),
        Tab::Charts => texts.get("book-holds-charts"),
        Tab::Results => texts.get("book-holds-results"),
        Tab::Plans => texts.get("book-holds-plans"),
        Tab::Ensemble => texts.get("book-holds-ensemble"),
        Tab::People => texts.get("book-holds-people"),
        Tab::Inputs => texts.get("book-holds-inputs"),
        Tab::Factors => texts.get("book-holds-factors"),
        Tab::Sources => texts.get("book-holds-sources"),
    }
}

/// What the words mean.
fn words(book: &Book<'_>) -> Vec<(String, String)> {
    let texts = book.texts;
    let tolerance = share_as_written(book.study.model.tolerance, texts.lang());
    let args = [("tolerance", Arg::from(tolerance))];
    let mut words = vec![
        (texts.get("head-need"), texts.get("book-need-means")),
        (texts.get("head-frame"), texts.get("book-frame-means")),
        (texts.get("head-gap"), texts.format("book-gap-means", &args)),
        (texts.get("head-coverage"), texts.get("book-coverage-means")),
        (texts.get("head-unmet-need"), texts.get("book-unmet-means")),
    ];
    if book.study.model.projects_staff() {
        words.push((texts.get("book-binding"), texts.get("book-binding-means")));
    }
    words.push((texts.get("book-units"), texts.get("book-units-means")));
    words
}
