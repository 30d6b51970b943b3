//! Native charts, which follow the cells that they are of.
//!
//! Owns their form and colours; refuses titles that state a finding, as one who changes a cell would make them
//! false. Start at [`write`].

use super::ensemble::{FIRST_QUANTILE, fan_rows};
use super::overview::{Block, Grid};
use super::plans::{UNMET, cards};
use super::sheet::{HEAD, Sheet};
use super::styles::{Is, Origin};
use super::{Book, BookDraws, Tab};
use crate::analysis::scorecard::shown_years;
use crate::ensemble::Metric;
use crate::output::tables::in_ore;
use crate::text::Arg;
use crate::text::number::{Unit, money_in};
use crate::units::Dkk;
use rust_xlsxwriter::utility::{quote_sheet_name, row_col_to_cell};
use rust_xlsxwriter::{
    Chart, ChartAxisLabelPosition, ChartFont, ChartFormat, ChartLegendPosition, ChartLine,
    ChartLineDashType, ChartSolidFill, ChartType, ColNum, RowNum, XlsxError,
};

use super::overview::in_dkk;

/// Pixels.
const SIZE: (u32, u32) = (620, 360);
/// Rows from one chart to the next below, and columns to the next beside it.
const ROWS: RowNum = 19;
const COLUMNS: ColNum = 7;
/// The row under the charts.
const BELOW: RowNum = HEAD + 2 * ROWS + 1;

const INK: u32 = 0x22_2222;
const NAVY: u32 = 0x0C_4570;
const LABEL: u32 = 0x5A_5A5A;
const GRID_LINE: u32 = 0xD9_D9D9;
const MEDIAN: u32 = 0x0B_3C6F;
/// Bands of the fan from the lowest up: 90, 80 and 50 %.
const BANDS: [u32; 5] = [0xE3_ECF7, 0xBF_D3EC, 0x8F_B2DE, 0xBF_D3EC, 0xE3_ECF7];
/// One hue from light to dark: years are no areas.
const YEARS: [u32; 3] = [0x8F_B2DE, 0x2F_6FD5, 0x0B_3C6F];
/// Kroner in millions, with the reader's own separators.
const MILLIONS: &str = "#,##0,,";
/// More characters than this an alternative text does not hold.
const MOST_OF_ALT_TEXT: usize = 250;

pub(super) fn write(book: &Book<'_>, grid: Grid, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let texts = book.texts;
    sheet.title(&texts.get("book-charts-title"), &book.which_run())?;
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
fn begin(kind: ChartType, title: &str, x: &str, y: &str) -> Chart {
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
    let mut grid = ChartLine::new();
    grid.set_color(GRID_LINE).set_width(0.75);
    chart
        .y_axis()
        .set_name(y)
        .set_name_font(&small)
        .set_font(&small)
        .set_num_format(MILLIONS)
        .set_major_gridlines_line(&grid);
    chart
}

/// Each fifth year is named.
fn years_apart(chart: &mut Chart, years: u16) {
    if years > 12 {
        chart.x_axis().set_label_interval(5).set_tick_interval(5);
    }
}

fn line(color: u32, width: f64) -> ChartFormat {
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

fn alt(text: &str) -> String {
    text.chars().take(MOST_OF_ALT_TEXT).collect()
}

fn need_and_frame(book: &Book<'_>, grid: Grid) -> Chart {
    let texts = book.texts;
    let name = Tab::Overview.name(texts);
    let mut chart = begin(
        ChartType::Line,
        &texts.get("book-chart-need-frame"),
        &texts.get("book-year"),
        &texts.get("book-millions"),
    );
    let mut frame_line = ChartLine::new();
    frame_line.set_color(NAVY).set_width(2.25).set_dash_type(ChartLineDashType::Dash);
    let mut dashed = ChartFormat::new();
    dashed.set_line(&frame_line);
    for (block, label, mut format) in [
        (Block::Need, texts.get("book-need"), line(INK, 2.25)),
        (Block::Frame, texts.get("book-frame"), dashed),
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
        &texts.get("book-chart-area-gaps"),
        &texts.get("book-area"),
        &texts.get("book-millions"),
    );
    let (first, last) = (grid.area(Block::Gap, 0), grid.total(Block::Gap).saturating_sub(1));
    for (year, color) in shown_years(model).into_iter().zip(YEARS) {
        let col = grid.column(year.since(model.base_year));
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
        &texts.get("book-plan"),
    );
    chart
        .add_series()
        .set_name(&texts.get("book-unmet"))
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
        .set_major_gridlines(true)
        .set_label_position(ChartAxisLabelPosition::High);
    chart.set_alt_text(alt(&texts.format("book-alt-plans", &[("count", count.into())])));
    chart
}

/// What the fan is drawn of: its lowest edge, and how wide each band is, as formulas over the ensemble's sheet.
fn bands(
    book: &Book<'_>,
    drawn: &BookDraws<'_>,
    sheet: &mut Sheet<'_>,
    first: RowNum,
) -> Result<(), XlsxError> {
    let texts = book.texts;
    let model = &book.study.model;
    sheet.section(BELOW - 1, &texts.get("book-fan-numbers"))?;
    let heads = [
        texts.get("book-year"),
        texts.format("book-quantile", &[("share", 5.into())]),
        "5–10 %".to_owned(),
        "10–25 %".to_owned(),
        "25–75 %".to_owned(),
        "75–90 %".to_owned(),
        "90–95 %".to_owned(),
        texts.format("book-quantile", &[("share", 50.into())]),
    ];
    for (col, head) in (0..).zip(heads) {
        sheet.head((BELOW, col), &head, Is::Millions)?;
    }
    let tab = quote_sheet_name(&Tab::Ensemble.name(texts));
    // Places among the quantiles: p05 p10 p25 p50 p75 p90 p95.
    let edges = [
        (0, None),
        (1, Some(0)),
        (2, Some(1)),
        (4, Some(2)),
        (5, Some(4)),
        (6, Some(5)),
        (3, None),
    ];
    for (t, year) in model.years().enumerate() {
        let row = BELOW + 1 + t as RowNum;
        sheet.number((row, 0), Origin::Computed, Is::Year, year.0.into())?;
        let Some(figure) = drawn.figures.at((0, model.areas.len(), t), Metric::Gap) else {
            continue;
        };
        let ore = |place: usize| {
            figure.quantiles.get(place).map_or(0, |quantile| in_ore(Dkk(quantile.value)))
        };
        let cell = |place: usize| {
            let cell = row_col_to_cell(first + t as RowNum, FIRST_QUANTILE + place as ColNum);
            format!("{tab}!{cell}")
        };
        for (col, (upper, lower)) in (1..).zip(edges) {
            let (formula, result) = match lower {
                Some(lower) => {
                    (format!("={}-{}", cell(upper), cell(lower)), ore(upper) - ore(lower))
                }
                None => (format!("={}", cell(upper)), ore(upper)),
            };
            let is = (Origin::Formula, Is::Millions);
            sheet.formula((row, col), is, &formula, in_dkk(result))?;
        }
    }
    Ok(())
}

/// Bands stacked on an edge that is not drawn, and the median as a line.
fn fan(book: &Book<'_>, drawn: &BookDraws<'_>, years: RowNum) -> Chart {
    let texts = book.texts;
    let name = Tab::Charts.name(texts);
    let (first, last) = (BELOW + 1, BELOW + 1 + years);
    let mut chart = begin(
        ChartType::AreaStacked,
        &texts.get("book-chart-fan"),
        &texts.get("book-year"),
        &texts.get("book-millions"),
    );
    let mut nothing = ChartFormat::new();
    nothing.set_no_fill().set_no_border();
    let runs = |count: u32| texts.format("book-of-ten-runs", &[("count", count.into())]);
    let labels = [runs(9), runs(8), runs(5), runs(8), runs(9)];
    chart
        .add_series()
        .set_name(&texts.format("book-quantile", &[("share", 5.into())]))
        .set_categories((name.as_str(), first, 0, last, 0))
        .set_values((name.as_str(), first, 1, last, 1))
        .set_format(&mut nothing);
    for (col, (color, label)) in (2..).zip(BANDS.into_iter().zip(labels)) {
        let mut solid = ChartSolidFill::new();
        solid.set_color(color);
        let mut format = ChartFormat::new();
        format.set_solid_fill(&solid).set_no_border();
        chart
            .add_series()
            .set_name(&label)
            .set_categories((name.as_str(), first, 0, last, 0))
            .set_values((name.as_str(), first, col, last, col))
            .set_format(&mut format);
    }
    let mut median = Chart::new(ChartType::Line);
    median
        .add_series()
        .set_name(&texts.format("book-quantile", &[("share", 50.into())]))
        .set_categories((name.as_str(), first, 0, last, 0))
        .set_values((name.as_str(), first, 7, last, 7))
        .set_format(&mut line(MEDIAN, 2.25));
    chart.combine(&median);
    // The edge below, and the upper halves of bands that stand there already.
    chart.legend().delete_entries(&[0, 4, 5]);
    chart.x_axis().set_position_between_ticks(false);
    years_apart(&mut chart, years as u16 + 1);
    let model = &book.study.model;
    let at_end = drawn.figures.at((0, model.areas.len(), model.year_count() - 1), Metric::Gap);
    let quantile = |place: usize| {
        let value = at_end.and_then(|figure| figure.quantiles.get(place));
        let dkk = value.map_or(f64::NAN, |quantile| quantile.value);
        Arg::from(money_in(dkk, Unit::Million, 0, texts.lang()))
    };
    let args = [
        ("runs", Arg::from(drawn.runs)),
        ("last", Arg::year(model.horizon.0)),
        ("middle", quantile(3)),
        ("low", quantile(0)),
        ("high", quantile(6)),
    ];
    chart.set_alt_text(alt(&texts.format("book-alt-fan", &args)));
    chart
}
