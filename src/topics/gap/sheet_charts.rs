//! Native charts, which follow the cells that they are of.
//!
//! Owns their form and colours; refuses titles that state a finding, as one who changes a cell would make them
//! false. Start at [`write`].

use crate::analysis::scorecard::shown_years;
use crate::text::Arg;
use crate::text::number::{Unit, money_in};
use crate::topics::book::{Book, Tab};
use crate::topics::draws::sheet::fan_rows;
use crate::topics::draws::sheet_fan::{bands, fan};
use crate::topics::gap::sheet_overview::{Block, Grid};
use crate::topics::plans::sheet::{UNMET, cards};
use crate::writers::workbook::sheet::{HEAD, Sheet};
use rust_xlsxwriter::{
    Chart, ChartAxisLabelPosition, ChartFont, ChartFormat, ChartLegendPosition, ChartLine,
    ChartLineDashType, ChartSolidFill, ChartType, ColNum, RowNum, XlsxError,
};

/// Pixels.
const SIZE: (u32, u32) = (620, 360);
/// Rows from one chart to the next below, and columns to the next beside it.
const ROWS: RowNum = 19;
const COLUMNS: ColNum = 7;
/// The row under the charts.
pub(crate) const BELOW: RowNum = HEAD + 2 * ROWS + 1;

const INK: u32 = 0x22_2222;
const NAVY: u32 = 0x0C_4570;
const LABEL: u32 = 0x5A_5A5A;
const GRID_LINE: u32 = 0xD9_D9D9;
/// One hue from light to dark: years are no areas.
const YEARS: [u32; 3] = [0x8F_B2DE, 0x2F_6FD5, 0x0B_3C6F];
/// Kroner in millions, with the reader's own separators.
const MILLIONS: &str = "#,##0,,";
/// More characters than this an alternative text does not hold.
const MOST_OF_ALT_TEXT: usize = 250;

pub(crate) fn write(book: &Book<'_>, grid: Grid, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let texts = book.texts;
    sheet.title(&texts.get("head-charts"), &book.which_run())?;
    for col in 0..2 * COLUMNS {
        sheet.width(col, 12.0)?;
    }
    sheet.on_one_page();
    sheet.chart(HEAD, 0, &need_and_frame(book, grid))?;
    sheet.chart(HEAD, COLUMNS, &area_gaps(book, grid))?;
    sheet.chart(HEAD + ROWS, COLUMNS, &plans(book))?;
    if let Some(drawn) = &book.drawn
        && let Some((first, last)) = fan_rows(book, drawn)
    {
        bands(book, drawn, sheet, first)?;
        let fan = fan(book, drawn, last - first);
        sheet.chart(HEAD + ROWS, 0, &fan)?;
    }
    Ok(())
}

/// Title, axes, size and colours that all share.
pub(crate) fn begin(kind: ChartType, title: &str, x: &str, y: &str) -> Chart {
    let mut chart = Chart::new(kind);
    let mut title_font = ChartFont::new();
    title_font.set_size(13).set_bold().set_color(INK);
    let mut small = ChartFont::new();
    small.set_size(9).set_color(LABEL).unset_bold();
    chart.set_width(SIZE.0).set_height(SIZE.1);
    chart.title().set_name(title).set_font(&title_font);
    chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&small);
    chart
        .x_axis()
        .set_name(x)
        .set_name_font(&small)
        .set_font(&small)
        .set_label_position(ChartAxisLabelPosition::Low);
    chart
        .y_axis()
        .set_name(y)
        .set_name_font(&small)
        .set_font(&small)
        .set_num_format(MILLIONS)
        .set_major_gridlines_line(&grid_line());
    chart
}

fn grid_line() -> ChartLine {
    let mut line = ChartLine::new();
    line.set_color(GRID_LINE).set_width(0.75);
    line
}

/// Each fifth year is named.
pub(crate) fn years_apart(chart: &mut Chart, years: u16) {
    if years > 12 {
        chart.x_axis().set_label_interval(5).set_tick_interval(5);
    }
}

pub(crate) fn line(color: u32, width: f64) -> ChartFormat {
    let mut line = ChartLine::new();
    line.set_color(color).set_width(width);
    let mut format = ChartFormat::new();
    format.set_line(&line);
    format
}

fn fill(color: u32) -> ChartFormat {
    let mut solid = ChartSolidFill::new();
    solid.set_color(color);
    let mut white = ChartLine::new();
    white.set_color(0xFF_FFFF).set_width(0.75);
    let mut format = ChartFormat::new();
    format.set_solid_fill(&solid).set_border(&white);
    format
}

pub(crate) fn alt(text: &str) -> String {
    text.chars().take(MOST_OF_ALT_TEXT).collect()
}

fn need_and_frame(book: &Book<'_>, grid: Grid) -> Chart {
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
        (Block::Need, texts.get("head-need"), line(INK, 2.25)),
        (Block::Frame, texts.get("head-frame"), dashed),
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
    let millions = |dkk: f64| Arg::from(money_in(dkk, Unit::Million, 0, texts.lang()));
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

fn area_gaps(book: &Book<'_>, grid: Grid) -> Chart {
    let texts = book.texts;
    let model = &book.study.model;
    let name = Tab::Overview.name(texts);
    let mut chart = begin(
        ChartType::Column,
        &texts.get("head-gap-by-area"),
        &texts.get("head-area"),
        &texts.get("book-millions"),
    );
    let (first, last) = (grid.area(Block::Gap, 0), grid.total(Block::Gap).saturating_sub(1));
    for (year, color) in shown_years(model).into_iter().zip(YEARS) {
        let col = Grid::column(year.since(model.base_year));
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

fn plans(book: &Book<'_>) -> Chart {
    let texts = book.texts;
    let name = Tab::Plans.name(texts);
    let count = cards(book).len().max(1) as RowNum;
    let mut chart = begin(
        ChartType::Bar,
        &texts.get("book-chart-plans"),
        &texts.get("book-millions"),
        &texts.get("head-plan"),
    );
    chart
        .add_series()
        .set_name(&texts.get("head-unmet-need"))
        .set_categories((name.as_str(), HEAD + 1, 0, HEAD + count, 0))
        .set_values((name.as_str(), HEAD + 1, UNMET, HEAD + count, UNMET))
        .set_format(&mut fill(NAVY))
        .set_gap(40);
    chart.legend().set_hidden();
    // The study's first plan on top, and the amounts below all the same. Of bars, x is the way they lie.
    chart.y_axis().set_reverse().set_num_format("General").set_major_gridlines(false);
    chart
        .x_axis()
        .set_num_format(MILLIONS)
        .set_major_gridlines_line(&grid_line())
        .set_label_position(ChartAxisLabelPosition::High);
    chart.set_alt_text(alt(&texts.format("book-alt-plans", &[("count", count.into())])));
    chart
}
