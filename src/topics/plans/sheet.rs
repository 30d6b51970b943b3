//! The plans side by side in the base scenario, one row each; the difference to the first as a formula.

use crate::analysis::policies::share_kept;
use crate::analysis::scorecard::{AreaCard, Scorecard, area_in_focus};
use crate::text::Arg;
use crate::topics::book::Book;
use crate::topics::gap::tables::in_ore;
use crate::units::Dkk;
use crate::writers::workbook::sheet::{HEAD, Sheet};
use crate::writers::workbook::styles::{Is, Origin};
use rust_xlsxwriter::utility::{row_col_to_cell, row_col_to_cell_absolute};
use rust_xlsxwriter::{ColNum, RowNum, XlsxError};

use crate::topics::gap::sheet_overview::in_dkk;

/// The column of the unmet need, which a chart shows.
pub(crate) const UNMET: ColNum = 3;

/// The scorecards of the base scenario, in the study's order.
pub(crate) fn cards<'a>(book: &Book<'a>) -> Vec<&'a Scorecard> {
    let base = book.base().map(|result| result.scenario);
    book.cards.iter().filter(|card| Some(card.scenario) == base).collect()
}

pub(crate) fn write(book: &Book<'_>, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let texts = book.texts;
    let scenario = book.base().map_or("", |result| book.scenario_name(result));
    let args = [
        ("scenario", Arg::from(scenario)),
        ("first", Arg::year(book.study.model.base_year.0 + 1)),
        ("last", Arg::year(book.study.model.horizon.0)),
    ];
    sheet.title(&texts.get("book-plans-title"), &texts.format("book-plans-under", &args))?;
    let columns = columns(book);
    sheet.heads(HEAD, &columns)?;
    sheet.freeze(HEAD + 1, 1)?;
    let cards = cards(book);
    for (row, card) in (HEAD + 1..).zip(&cards) {
        let mut page = Row { book, sheet: &mut *sheet, row, col: 0 };
        page.write(card, cards.first().copied())?;
    }
    sheet.filter(HEAD, HEAD + cards.len() as u32, columns.len() as u16 - 1)
}

fn columns(book: &Book<'_>) -> Vec<(String, Is, f64)> {
    let (texts, study) = (book.texts, book.study);
    let wide = book.width_of_millions().max(17.0);
    let mut columns = vec![
        (texts.get("book-plan"), Is::Word, 38.0),
        (texts.get("book-accumulated"), Is::Millions, wide),
        (texts.get("book-difference"), Is::Millions, wide),
        (texts.get("book-unmet"), Is::Millions, wide),
        (texts.get("book-difference"), Is::Millions, wide),
        (texts.get("book-lowest"), Is::Share, 12.0),
        (texts.get("book-lowest-area"), Is::Beside, 18.0),
        (texts.get("book-lowest-year"), Is::Year, 10.0),
        (texts.get("book-first-gap"), Is::Year, 12.0),
    ];
    if study.model.projects_staff() {
        columns.push((texts.get("book-first-money"), Is::Year, 12.0));
        columns.push((texts.get("book-first-hands"), Is::Year, 12.0));
    }
    if !study.policies.is_empty() {
        columns.push((texts.get("book-policies"), Is::Share, 12.0));
    }
    if let Some(focus) = book.base().and_then(area_in_focus) {
        let args = [("area", Arg::from(book.area_name(focus.index())))];
        columns.push((texts.format("book-from-others", &args), Is::Millions, wide));
    }
    columns.push((texts.get("book-committed"), Is::Millions, wide));
    columns
}

struct Row<'s, 'a, 'b> {
    book: &'s Book<'b>,
    sheet: &'s mut Sheet<'a>,
    row: RowNum,
    col: ColNum,
}

impl Row<'_, '_, '_> {
    fn write(&mut self, card: &Scorecard, first: Option<&Scorecard>) -> Result<(), XlsxError> {
        let book = self.book;
        self.word(book.plan_name(card.plan.index()))?;
        let total = &card.total;
        self.with_difference(|total| total.accumulated_gap, total, first)?;
        self.with_difference(|total| total.unmet_need, total, first)?;
        let lowest = card.areas.iter().enumerate().min_by(|(_, one), (_, other)| {
            one.lowest_coverage.0.total_cmp(&other.lowest_coverage.0)
        });
        if let Some((area, own)) = lowest {
            self.number(Is::Share, own.lowest_coverage.0)?;
            let place = (self.row, self.col);
            self.sheet.beside(place, Origin::Computed, &book.area_name(area))?;
            self.col += 1;
            self.year(Some(own.lowest_coverage.1))?;
        } else {
            self.col += 3;
        }
        self.year(total.first_gap)?;
        if book.study.model.projects_staff() {
            self.year(total.first_short_of_money)?;
            self.year(total.first_short_of_hands)?;
        }
        if !book.study.policies.is_empty() {
            self.number(Is::Share, share_kept(&card.policies).unwrap_or(f64::NAN))?;
        }
        if let Some(focus) = book.base().and_then(area_in_focus) {
            let moved = in_ore(card.others_money_difference(focus));
            self.number(Is::Millions, in_dkk(moved))?;
        }
        self.number(Is::Millions, in_dkk(in_ore(card.committed)))
    }

    /// An amount, and beside it the difference to the first plan's.
    fn with_difference(
        &mut self,
        of: impl Fn(&AreaCard) -> Dkk,
        own: &AreaCard,
        first: Option<&Scorecard>,
    ) -> Result<(), XlsxError> {
        let ore = in_ore(of(own));
        let from = first.map_or(ore, |first| in_ore(of(&first.total)));
        let own = row_col_to_cell(self.row, self.col);
        let reference = row_col_to_cell_absolute(HEAD + 1, self.col);
        self.number(Is::Millions, in_dkk(ore))?;
        let place = (self.row, self.col);
        self.col += 1;
        let formula = format!("={own}-{reference}");
        self.sheet.formula(place, (Origin::Formula, Is::Millions), &formula, in_dkk(ore - from))
    }

    fn number(&mut self, is: Is, value: f64) -> Result<(), XlsxError> {
        self.sheet.number((self.row, self.col), Origin::Computed, is, value)?;
        self.col += 1;
        Ok(())
    }

    /// A calendar year from years after the base year; empty where it does not happen.
    fn year(&mut self, t: Option<usize>) -> Result<(), XlsxError> {
        let year = t.map(|t| f64::from(self.book.study.model.base_year.plus(t).0));
        self.number(Is::Year, year.unwrap_or(f64::NAN))
    }

    fn word(&mut self, word: &str) -> Result<(), XlsxError> {
        self.sheet.word((self.row, self.col), Origin::Computed, word)?;
        self.col += 1;
        Ok(())
    }
}
