//! Who lives here: five-year age groups by year in the base scenario, and the four broad groups as sums of them.

use crate::figures::table::Form;
use crate::model::{AGE_GROUPS, Sex};
use crate::text::Arg;
use crate::topics::book::Book;
use crate::topics::gap::pictures::publishers;
use crate::topics::people::as_it_went::{WentRow, so_it_went};
use crate::writers::workbook::sheet::{HEAD, Sheet};
use crate::writers::workbook::styles::CellOrigin;
use rust_xlsxwriter::utility::row_col_to_cell;
use rust_xlsxwriter::{ColNum, RowNum, XlsxError};

/// Years of age in a group.
const WIDTH: usize = 5;

pub(crate) fn write(book: &Book<'_>, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let (texts, model) = (book.texts, &book.study.model);
    let scenario = book.base().map_or("", |result| book.scenario_name(result));
    let args = [("scenario", Arg::from(scenario))];
    sheet.title(&texts.get("book-people-title"), &texts.format("book-people-under", &args))?;
    sheet.head((HEAD, 0), &texts.get("head-age"), Form::Word)?;
    sheet.width(0, 24.0)?;
    sheet.freeze(HEAD + 1, 1)?;
    let count = model.ages.count();
    let groups = count.div_ceil(WIDTH);
    let total = HEAD + 1 + groups as RowNum;
    for group in 0..groups {
        let first = group * WIDTH;
        let last = (first + WIDTH - 1 < model.ages.last()).then_some(first + WIDTH - 1);
        let row = HEAD + 1 + group as RowNum;
        sheet.word((row, 0), CellOrigin::Computed, &ages(book, first, last))?;
    }
    sheet.word((total, 0), CellOrigin::Total, &texts.get("head-total"))?;
    sheet.section(total + 2, &texts.get("book-people-broad"))?;
    let broad: Vec<(usize, usize)> = AGE_GROUPS.iter().map(|own| rows_of(*own, groups)).collect();
    for (row, (first, last)) in (total + 3..).zip(AGE_GROUPS) {
        sheet.word((row, 0), CellOrigin::Formula, &ages(book, first, last))?;
    }
    let Some(base) = book.base() else { return Ok(()) };
    for (t, year) in model.years().enumerate() {
        let col = t as ColNum + 1;
        sheet.year_head(HEAD, col, year.0)?;
        sheet.width(col, 9.0)?;
        let of_sex = |sex: Sex| {
            let start = (2 * t + sex.index()) * count;
            base.persons.get(start..start + count).unwrap_or_default()
        };
        let (one, other) = (of_sex(Sex::BOTH[0]), of_sex(Sex::BOTH[1]));
        let by_age: Vec<f64> = one.iter().zip(other).map(|(one, other)| one + other).collect();
        let by_group: Vec<f64> = by_age.chunks(WIDTH).map(|ages| ages.iter().sum()).collect();
        for (row, persons) in (HEAD + 1..).zip(&by_group) {
            sheet.number((row, col), CellOrigin::Computed, Form::Whole, *persons)?;
        }
        let sum = |from: usize, to: usize| {
            let first = row_col_to_cell(HEAD + 1 + from as RowNum, col);
            let last = row_col_to_cell(HEAD + to as RowNum, col);
            let persons: f64 = by_group.get(from..to).unwrap_or_default().iter().sum();
            (format!("=SUM({first}:{last})"), persons)
        };
        let (formula, persons) = sum(0, groups);
        sheet.formula((total, col), (CellOrigin::Total, Form::Whole), &formula, persons)?;
        for (row, (from, to)) in (total + 3..).zip(&broad) {
            let (formula, persons) = sum(*from, *to);
            sheet.formula((row, col), (CellOrigin::Formula, Form::Whole), &formula, persons)?;
        }
    }
    went(book, sheet, total + 4 + AGE_GROUPS.len() as RowNum)
}

/// A figure of a row.
type WentNumber = fn(&WentRow) -> Option<f64>;

/// So it went: one's own draws, and below each group what was counted and what others project.
fn went(book: &Book<'_>, sheet: &mut Sheet<'_>, first: RowNum) -> Result<(), XlsxError> {
    let Some(drawn) = &book.drawn else { return Ok(()) };
    let (texts, model) = (book.texts, &book.study.model);
    let Some(base) = book.base() else { return Ok(()) };
    let rows = so_it_went(book.study, base, drawn.figures);
    if rows.is_empty() {
        return Ok(());
    }
    sheet.section(first, &texts.get("book-went-title"))?;
    let lines: [(&str, WentNumber); 5] = [
        ("book-went-own", |row| Some(row.own)),
        ("book-went-low", |row| Some(row.p10)),
        ("book-went-high", |row| Some(row.p90)),
        ("book-went-observed", |row| row.observed),
        ("book-went-official", |row| row.official),
    ];
    let mut at = first + 1;
    for (age_group, (from, to)) in AGE_GROUPS.into_iter().enumerate() {
        for (key, number) in lines {
            let own = rows.iter().filter(|row| row.age_group == age_group);
            let numbers: Vec<(usize, f64)> =
                own.filter_map(|row| Some((row.t, number(row)?))).collect();
            if numbers.is_empty() {
                continue;
            }
            let whose = match key {
                "book-went-observed" => publishers(book.study, &model.observed),
                _ => publishers(book.study, &model.official),
            };
            let args = [("ages", Arg::from(ages(book, from, to))), ("name", whose.into())];
            sheet.word((at, 0), CellOrigin::Computed, &texts.format(key, &args))?;
            for (t, persons) in numbers {
                let cell = (at, t as ColNum + 1);
                sheet.number(cell, CellOrigin::Computed, Form::Whole, persons)?;
            }
            at += 1;
        }
    }
    Ok(())
}

/// The five-year groups that a broad one consists of: its bounds are multiples of five.
fn rows_of((first, last): (usize, Option<usize>), groups: usize) -> (usize, usize) {
    (first / WIDTH, last.map_or(groups, |last| (last + 1) / WIDTH))
}

fn ages(book: &Book<'_>, first: usize, last: Option<usize>) -> String {
    match last {
        Some(last) => book.texts.format(
            "book-ages",
            &[("first", first.to_string().into()), ("last", last.to_string().into())],
        ),
        None => book.texts.format("book-ages-open", &[("first", first.to_string().into())]),
    }
}
