//! Native charts, which follow the cells that they are of: their form, size and colours.
//!
//! Their titles state no finding, as one who changes a cell would make it false. Start at [`begin`].

use crate::writers::workbook::sheet::HEAD;
use rust_xlsxwriter::{
    Chart, ChartAxisLabelPosition, ChartFont, ChartFormat, ChartLegendPosition, ChartLine,
    ChartSolidFill, ChartType, ColNum, RowNum,
};

/// Pixels.
const SIZE: (u32, u32) = (620, 360);
/// Rows from one chart to the next below, and columns to the next beside it.
pub(crate) const ROWS: RowNum = 19;
pub(crate) const COLUMNS: ColNum = 7;
/// The row under the charts.
pub(crate) const BELOW: RowNum = HEAD + 2 * ROWS + 1;

pub(crate) const INK: u32 = 0x22_2222;
pub(crate) const NAVY: u32 = 0x0C_4570;
const LABEL: u32 = 0x5A_5A5A;
const GRID_LINE: u32 = 0xD9_D9D9;
/// Kroner in millions, with the reader's own separators.
pub(crate) const MILLIONS: &str = "#,##0,,";
/// More characters than this an alternative text does not hold.
const MOST_OF_ALT_TEXT: usize = 250;

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

pub(crate) fn grid_line() -> ChartLine {
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

pub(crate) fn fill(color: u32) -> ChartFormat {
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
