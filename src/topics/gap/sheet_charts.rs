//! Native charts of need, frame and gap, over the cells of the overview.
//!
//! Start at `need_and_frame`.

use crate::analysis::scorecard::shown_years;
use crate::text::Arg;
use crate::text::number::{MoneyUnit, money_in};
use crate::topics::book::{Book, Tab};
use crate::topics::gap::sheet_overview::{OverviewBlock, OverviewGrid};
use crate::writers::workbook::chart::{INK, NAVY, alt, begin, fill, line, years_apart};
use crate::writers::workbook::sheet::HEAD;
use rust_xlsxwriter::{Chart, ChartFormat, ChartLine, ChartLineDashType, ChartType};

/// One hue from light to dark: years are no areas.
const YEARS: [u32; 3] = [0x8F_B2DE, 0x2F_6FD5, 0x0B_3C6F];

/// The lines of need and frame of all areas.
pub(crate) fn need_and_frame(book: &Book<'_>, grid: OverviewGrid) -> Chart {
    let texts = book.texts;
    let name = Tab::Overview.name(texts);
    let mut chart = begin(
        ChartType::Line,
        &texts.get("book-chart-need-frame"),
        &texts.get("head-year"),
        &texts.get("book-millions"),
    );
    let mut frame_line = ChartLine::new();
    frame_line.set_color(NAVY).set_width(2.25).set_dash_type(ChartLineDashType::Dash);
    let mut dashed = ChartFormat::new();
    dashed.set_line(&frame_line);
    for (block, label, mut format) in [
        (OverviewBlock::Need, texts.get("head-need"), line(INK, 2.25)),
        (OverviewBlock::Frame, texts.get("head-frame"), dashed),
    ] {
        let row = grid.total(block);
        chart
            .add_series()
            .set_name(&label)
            .set_categories((name.as_str(), HEAD, 1, HEAD, grid.last_column()))
            .set_values((name.as_str(), row, 1, row, grid.last_column()))
            .set_format(&mut format);
    }
    years_apart(&mut chart, grid.years);
    let plan = book.base().and_then(|result| result.plans.first());
    let at = |t: usize| plan.filter(|plan| t < plan.year_count()).map(|plan| plan.total(t));
    let millions = |dkk: f64| Arg::from(money_in(dkk, MoneyUnit::Million, 0, texts.lang()));
    let last = at(book.study.model.year_count() - 1);
    let args = [
        ("first", Arg::year(book.study.model.base_year.0)),
        ("last", Arg::year(book.study.model.horizon.0)),
        ("need", millions(last.map_or(f64::NAN, |own| own.need().0))),
        ("frame", millions(last.map_or(f64::NAN, |own| own.frame().0 as f64))),
    ];
    chart.set_alt_text(alt(&texts.format("book-alt-need-frame", &args)));
    chart
}

/// The gap of each area in the years that summaries speak of.
pub(crate) fn area_gaps(book: &Book<'_>, grid: OverviewGrid) -> Chart {
    let texts = book.texts;
    let model = &book.study.model;
    let name = Tab::Overview.name(texts);
    let mut chart = begin(
        ChartType::Column,
        &texts.get("head-gap-by-area"),
        &texts.get("head-area"),
        &texts.get("book-millions"),
    );
    let (first, last) =
        (grid.area(OverviewBlock::Gap, 0), grid.total(OverviewBlock::Gap).saturating_sub(1));
    for (year, color) in shown_years(model).into_iter().zip(YEARS) {
        let col = OverviewGrid::column(year.since(model.base_year));
        chart
            .add_series()
            .set_name(&year.to_string())
            .set_categories((name.as_str(), first, 0, last, 0))
            .set_values((name.as_str(), first, col, last, col))
            .set_format(&mut fill(color))
            .set_gap(60);
    }
    let years: Vec<String> = shown_years(model).iter().map(ToString::to_string).collect();
    let args = [("years", Arg::from(years.join(", "))), ("count", model.areas.len().into())];
    chart.set_alt_text(alt(&texts.format("book-alt-area-gaps", &args)));
    chart
}
