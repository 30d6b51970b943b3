//! A sheet being filled: tables and single cells, widths, and how it is printed. What Excel does not take is kept from
//! it: numbers that are none, words that are too long, words that look like formulas.
//!
//! Start at `Sheet`.

use crate::figures::table::{Form, Table, Value};
use crate::writers::workbook::lines::lines;
use crate::writers::workbook::styles::{CellOrigin, Styles};
use rust_xlsxwriter::utility::quote_sheet_name;
use rust_xlsxwriter::{Chart, ColNum, Format, Formula, RowNum, Url, Worksheet, XlsxError};
use std::collections::BTreeMap;

/// A cell holds at most 32,767 characters.
const MOST_CHARACTERS: usize = 32_000;
/// Points: a line of the default font.
const LINE_HEIGHT: f64 = 15.0;
/// Excel's rows are at most 409 points high.
const MOST_LINES: usize = 27;
/// Characters of a column that nobody has set.
const DEFAULT_WIDTH: f64 = 8.43;
/// How many letters go on the width of a figure, on average and with some to spare.
const PLAIN: f64 = 0.95;
/// The same in bold.
const BOLD: f64 = 0.85;
/// A4.
const PAPER: u8 = 9;
/// The row of the first heading: title, subtitle and an empty row stand above.
pub(crate) const HEAD: RowNum = 3;

/// One sheet.
pub(crate) struct Sheet<'a> {
    page: Worksheet,
    styles: &'a Styles,
    /// Of columns, in characters; set before they are written in.
    widths: BTreeMap<ColNum, f64>,
    /// Rows that need more than one line of text.
    lines: BTreeMap<RowNum, usize>,
}

impl<'a> Sheet<'a> {
    /// An empty sheet of a name, with a line at the foot of each page; it prints on its side, as wide as the paper.
    pub(crate) fn new(name: &str, foot: &str, styles: &'a Styles) -> Result<Self, XlsxError> {
        let mut page = Worksheet::new();
        page.set_name(name)?;
        page.set_landscape()
            .set_paper_size(PAPER)
            .set_print_fit_to_pages(1, 0)
            .set_footer(format!("&L&8{foot}&C&8&A&R&8&P / &N"));
        page.set_screen_gridlines(false);
        Ok(Self { page, styles, widths: BTreeMap::new(), lines: BTreeMap::new() })
    }

    /// The page, its rows as high as their words need: not every reader finds that out by itself.
    pub(crate) fn into_page(mut self) -> Result<Worksheet, XlsxError> {
        for (row, lines) in &self.lines {
            let lines = (*lines).min(MOST_LINES) as f64;
            self.page.set_row_height(*row, LINE_HEIGHT * lines)?;
        }
        Ok(self.page)
    }

    /// Notes how high a row must be for words within a width.
    fn reckon(&mut self, row: RowNum, text: &str, characters: f64) {
        let needed = lines(text, characters);
        if needed > 1 {
            let own = self.lines.entry(row).or_default();
            *own = needed.max(*own);
        }
    }

    fn width_of(&self, col: ColNum) -> f64 {
        self.widths.get(&col).copied().unwrap_or(DEFAULT_WIDTH)
    }

    /// The first two rows.
    pub(crate) fn title(&mut self, title: &str, under: &str) -> Result<(), XlsxError> {
        let styles = self.styles;
        self.write(0, 0, title, &styles.title)?;
        self.write(1, 0, under, &styles.under)
    }

    /// A heading within the sheet.
    pub(crate) fn section(&mut self, row: RowNum, text: &str) -> Result<(), XlsxError> {
        let styles = self.styles;
        self.write(row, 0, text, &styles.section)
    }

    /// Small print.
    pub(crate) fn note(&mut self, row: RowNum, text: &str) -> Result<(), XlsxError> {
        let styles = self.styles;
        self.write(row, 0, text, &styles.under)
    }

    /// A heading over a column.
    pub(crate) fn head(
        &mut self,
        (row, col): (RowNum, ColNum),
        text: &str,
        is: Form,
    ) -> Result<(), XlsxError> {
        let styles = self.styles;
        self.reckon(row, text, BOLD * self.width_of(col));
        let format = match is {
            Form::Beside => &styles.head_beside,
            _ if is.is_words() => &styles.head,
            _ => &styles.number_head,
        };
        self.write(row, col, text, format)
    }

    /// A year over a column.
    pub(crate) fn year_head(
        &mut self,
        row: RowNum,
        col: ColNum,
        year: i32,
    ) -> Result<(), XlsxError> {
        let styles = self.styles;
        self.page.write_number_with_format(row, col, year, &styles.year_head)?;
        Ok(())
    }

    /// Words; never a formula, whatever they begin with.
    pub(crate) fn word(
        &mut self,
        (row, col): (RowNum, ColNum),
        from: CellOrigin,
        text: &str,
    ) -> Result<(), XlsxError> {
        let styles = self.styles;
        self.write(row, col, text, styles.of(from, Form::Word))
    }

    /// Words that may take several lines.
    pub(crate) fn words(
        &mut self,
        (row, col): (RowNum, ColNum),
        from: CellOrigin,
        text: &str,
    ) -> Result<(), XlsxError> {
        let styles = self.styles;
        self.reckon(row, text, PLAIN * self.width_of(col));
        self.write(row, col, text, styles.of(from, Form::Words))
    }

    /// Words right of a number.
    pub(crate) fn beside(
        &mut self,
        (row, col): (RowNum, ColNum),
        from: CellOrigin,
        text: &str,
    ) -> Result<(), XlsxError> {
        let styles = self.styles;
        self.write(row, col, text, styles.of(from, Form::Beside))
    }

    /// Words over the columns from `first` to `last`.
    pub(crate) fn across(
        &mut self,
        row: RowNum,
        (first, last): (ColNum, ColNum),
        from: CellOrigin,
        text: &str,
    ) -> Result<(), XlsxError> {
        let styles = self.styles;
        let format = styles.of(from, Form::Words);
        let width: f64 = (first..=last).map(|col| self.width_of(col)).sum();
        self.reckon(row, text, PLAIN * width);
        self.page.merge_range(row, first, row, last, "", format)?;
        self.write(row, first, text, format)
    }

    fn write(
        &mut self,
        row: RowNum,
        col: ColNum,
        text: &str,
        format: &Format,
    ) -> Result<(), XlsxError> {
        match text.char_indices().nth(MOST_CHARACTERS) {
            Some((end, _)) => {
                let short = format!("{}…", text.get(..end).unwrap_or_default());
                self.page.write_string_with_format(row, col, short, format)?;
            }
            None => {
                self.page.write_string_with_format(row, col, text, format)?;
            }
        }
        Ok(())
    }

    /// A number; an empty cell for what is none.
    pub(crate) fn number(
        &mut self,
        (row, col): (RowNum, ColNum),
        from: CellOrigin,
        is: Form,
        value: f64,
    ) -> Result<(), XlsxError> {
        let format = self.styles.of(from, is);
        if value.is_finite() {
            self.page.write_number_with_format(row, col, unsigned_zero(value), format)?;
        } else {
            self.page.write_blank(row, col, format)?;
        }
        Ok(())
    }

    /// A number, or an empty cell.
    pub(crate) fn maybe(
        &mut self,
        place: (RowNum, ColNum),
        from: CellOrigin,
        is: Form,
        value: Option<f64>,
    ) -> Result<(), XlsxError> {
        self.number(place, from, is, value.unwrap_or(f64::NAN))
    }

    /// A formula, with what it comes to.
    pub(crate) fn formula(
        &mut self,
        (row, col): (RowNum, ColNum),
        (from, is): (CellOrigin, Form),
        formula: &str,
        result: f64,
    ) -> Result<(), XlsxError> {
        let format = self.styles.of(from, is);
        let result = if result.is_finite() { unsigned_zero(result) } else { 0.0 };
        let formula = Formula::new(formula).set_result(result.to_string());
        self.page.write_formula_with_format(row, col, formula, format)?;
        Ok(())
    }

    /// A link to a sheet.
    pub(crate) fn link(&mut self, row: RowNum, col: ColNum, name: &str) -> Result<(), XlsxError> {
        let url = Url::new(format!("internal:{}!A1", quote_sheet_name(name))).set_text(name);
        self.page.write_url_with_format(row, col, url, &self.styles.link)?;
        Ok(())
    }

    /// How wide a column is, in characters.
    pub(crate) fn width(&mut self, col: ColNum, characters: f64) -> Result<(), XlsxError> {
        self.page.set_column_width(col, characters)?;
        self.widths.insert(col, characters);
        Ok(())
    }

    /// The rows above `row` and the columns before `col` stay in sight, and stand on every printed page.
    pub(crate) fn freeze(&mut self, row: RowNum, col: ColNum) -> Result<(), XlsxError> {
        self.page.set_freeze_panes(row, col)?;
        if row > 0 {
            self.page.set_repeat_rows(row - 1, row - 1)?;
        }
        Ok(())
    }

    /// A chart with its upper left corner in a cell.
    pub(crate) fn chart(
        &mut self,
        row: RowNum,
        col: ColNum,
        chart: &Chart,
    ) -> Result<(), XlsxError> {
        self.page.insert_chart(row, col, chart)?;
        Ok(())
    }

    /// No taller than one page.
    pub(crate) fn on_one_page(&mut self) {
        self.page.set_print_fit_to_pages(1, 1);
    }

    /// A table under its headings, with a filter; they and the columns before `frozen` stay in sight. Cells are from
    /// where `from` says of their column; `formulas` are columns whose figures follow from other cells of the row.
    pub(crate) fn table(
        &mut self,
        table: &Table,
        frozen: ColNum,
        from: impl Fn(ColNum) -> CellOrigin,
        formulas: &[(ColNum, &dyn Fn(RowNum) -> String)],
    ) -> Result<(), XlsxError> {
        for (col, column) in (0..).zip(table.columns()) {
            self.width(col, column.width)?;
            self.head((HEAD, col), &column.heading, column.form)?;
        }
        self.freeze(HEAD + 1, frozen)?;
        for (row, (values, _)) in (HEAD + 1..).zip(table.rows()) {
            for (col, (value, column)) in (0..).zip(values.zip(table.columns())) {
                let place = (row, col);
                let formula = formulas.iter().find(|(own, _)| *own == col);
                match (value, formula) {
                    (Value::Nothing, _) if column.form.is_words() => {}
                    (Value::Text(text), _) => match column.form {
                        Form::Words => self.words(place, from(col), text)?,
                        Form::Beside => self.beside(place, from(col), text)?,
                        _ => self.word(place, from(col), text)?,
                    },
                    (value, Some((_, formula))) => {
                        let (is, result) = figure(value, column.form);
                        self.formula(place, (CellOrigin::Formula, is), &formula(row), result)?;
                    }
                    (value, None) => {
                        let (is, number) = figure(value, column.form);
                        self.number(place, from(col), is, number)?;
                    }
                }
            }
        }
        let last_col = table.columns().len().saturating_sub(1) as ColNum;
        self.page.autofilter(HEAD, 0, HEAD + table.row_count() as RowNum, last_col)?;
        Ok(())
    }
}

impl Sheet<'_> {
    /// A small table as it is printed, its headings in `row`, among others on a sheet; the row after it.
    pub(crate) fn printed(&mut self, table: &Table, row: RowNum) -> Result<RowNum, XlsxError> {
        for (col, column) in (0..).zip(table.columns()) {
            self.head((row, col), &column.heading, column.form)?;
        }
        let mut row = row + 1;
        for (values, _) in table.rows() {
            for (col, (value, column)) in (0..).zip(values.zip(table.columns())) {
                let place = (row, col);
                match column.form {
                    Form::Figure | Form::Beside => {
                        self.beside(place, CellOrigin::Computed, value.text())?;
                    }
                    _ => self.words(place, CellOrigin::Computed, value.text())?,
                }
            }
            row += 1;
        }
        Ok(row)
    }
}

/// How a value is shown in a column, and its number.
fn figure(value: Value<'_>, column: Form) -> (Form, f64) {
    match value {
        Value::Nothing | Value::Text(_) => (column, f64::NAN),
        Value::Whole(number) => (column, number as f64),
        Value::Number(number) | Value::Rounded(number, _) => (column, number),
        Value::Shown(number, form) => (form, number),
    }
}

/// A negative zero is a zero that was reckoned.
fn unsigned_zero(value: f64) -> f64 {
    if value == 0.0 { 0.0 } else { value }
}

#[cfg(test)]
mod tests;
