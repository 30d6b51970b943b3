//! One panel: the group's name, how often its interval held, fans from some years, what came.
//!
//! Each panel has an axis of its own, as groups differ in size. Start at [`draw`].

use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::fonts::LEADING;
use crate::chart::frame;
use crate::chart::labels::EndLabels;
use crate::chart::lines;
use crate::chart::scale::Axis;
use crate::chart::theme::{AXIS, BAND_80, BAR, Dash, INK, MARKER_SIZE, MEDIAN, Marker, Pen, Type};
use crate::text::{Arg, number};

use crate::topics::backtest::picture::{BacktestDrawing, BacktestGroup};

/// Part of a panel's width that the labels at the line ends may take.
const LABELS: f64 = 0.34;

/// The axis of a group's persons, in so many at once.
pub(crate) fn axis(group: &BacktestGroup, unit: f64) -> Axis {
    Axis::of(group.numbers().into_iter().map(|persons| persons / unit), false, 6)
}

/// Draws a group into `rect`.
pub(crate) fn draw(
    drawing: &BacktestDrawing<'_>,
    canvas: &Canvas<'_>,
    rect: Rect,
    group: &BacktestGroup,
) {
    let label = canvas.label();
    let size = label.size;
    let at = (rect.left, rect.top + 0.9 * size);
    let y = canvas.paragraph(at, &group.name, canvas.bold(), rect.width());
    let held = if group.drawn() { drawing.held(group) } else { String::new() };
    let y = canvas.paragraph((rect.left, y), &held, label, rect.width());
    let body = Rect { top: y + 0.6 * size, ..rect };
    if !group.drawn() {
        frame::message(canvas, drawing.texts, body, group.bad(), group.numbers().len());
        return;
    }
    let unit = drawing.unit();
    let axis = axis(group, unit);
    let tick = |tick: f64, top: bool| {
        let number = number::decimal(tick, axis.decimals, drawing.context.lang);
        if !top {
            return number;
        }
        let unit = if unit > 1.0 { "thousand" } else { "one" };
        let args = [("number", Arg::from(number)), ("unit", unit.into())];
        drawing.texts.format("backtest-picture-tick", &args)
    };
    let most = LABELS * rect.width();
    let ends =
        EndLabels::measure_between(canvas, end_labels(drawing, canvas, group), 0.0, most, 0.0);
    let plot_rect = Rect {
        left: rect.left + frame::axis_room(canvas, &axis, label, tick),
        // A line for the top tick's label.
        top: body.top + size * LEADING,
        right: rect.right - ends.margin,
        bottom: rect.bottom - frame::year_axis_height(label),
    };
    let (first, last) = group.years();
    let plot = canvas.plot(plot_rect, frame::year_range(first, last), axis.range());
    frame::value_axis(canvas, &plot, &axis, rect.left, label, tick);
    frame::year_axis(canvas, &plot, first, last, label);
    let observed = line(group, None, 3, unit);
    let fans: Vec<FanLines> =
        group.origins().into_iter().map(|origin| FanLines::of(group, origin, unit)).collect();
    draw_lines(&plot, &observed, &fans);
    let ends_of = std::iter::once(&observed).chain(fans.iter().map(|fan| &fan.median));
    let height = |line: &Vec<(f64, f64)>| plot.at(plot.x.1, line.last().map_or(0.0, |end| end.1)).1;
    ends.place(canvas, plot_rect, &ends_of.map(height).collect::<Vec<_>>());
}

/// A forecast from one year: lines that begin with how many there were then.
struct FanLines {
    median: Vec<(f64, f64)>,
    /// The lower and the upper edge of half the draws.
    half: [Vec<(f64, f64)>; 2],
    /// And of eight in ten.
    wide: [Vec<(f64, f64)>; 2],
}

impl FanLines {
    fn of(group: &BacktestGroup, origin: i32, unit: f64) -> Self {
        let year = f64::from(origin);
        let now = line(group, None, 3, unit).into_iter().find(|point| point.0 == year);
        let of = |column: usize| {
            let forecast = line(group, Some(year), column, unit);
            now.into_iter().chain(forecast).collect::<Vec<_>>()
        };
        Self { median: of(4), half: [of(5), of(6)], wide: [of(7), of(8)] }
    }
}

/// The points of a column, of what came or of the forecast from one year.
fn line(group: &BacktestGroup, origin: Option<f64>, column: usize, unit: f64) -> Vec<(f64, f64)> {
    let rows = group.rows().filter(|row| row[1].number() == origin);
    rows.filter_map(|row| Some((row[2].number()?, row[column].number()? / unit))).collect()
}

/// What came, then each fan.
fn end_labels(
    drawing: &BacktestDrawing<'_>,
    canvas: &Canvas<'_>,
    group: &BacktestGroup,
) -> Vec<(String, Type)> {
    let size = canvas.label().size;
    let text = drawing.texts.get("backtest-picture-observed");
    let from = |origin| {
        let text = drawing.texts.format("backtest-picture-from", &[("origin", Arg::year(origin))]);
        (text, Type::regular(size, MEDIAN))
    };
    let fans = group.origins().into_iter().map(from);
    std::iter::once((text, Type::bold(size, INK))).chain(fans).collect()
}

/// The bands of all fans, their edges and medians, and what came on top.
fn draw_lines(plot: &Plot<'_>, observed: &[(f64, f64)], fans: &[FanLines]) {
    let edges = |fan: &FanLines| {
        for edge in &fan.wide {
            plot.line(edge, Pen::solid(AXIS, 1.0));
        }
    };
    for fan in fans {
        for ([low, high], colour) in [(&fan.wide, BAND_80), (&fan.half, BAR)] {
            lines::band(plot, low, high, colour);
        }
        edges(fan);
    }
    // A later fan may lie over an earlier one: its edges show where that goes on.
    fans.iter().for_each(edges);
    // By dash as well as by the label at the end.
    let dashes = [Dash::Long, Dash::Short, Dash::LongShort].into_iter().cycle();
    for (fan, dash) in fans.iter().zip(dashes) {
        plot.line(&fan.median, Pen { colour: MEDIAN, width: 2.0, dash });
    }
    if observed.len() > 1 {
        plot.line(observed, Pen::solid(INK, 3.0));
    } else {
        plot.marks(observed, Marker::Circle, MARKER_SIZE, INK);
    }
    let origins = fans.iter().filter_map(|fan| fan.median.first().copied());
    plot.marks(&origins.collect::<Vec<_>>(), Marker::Circle, MARKER_SIZE, MEDIAN);
}
