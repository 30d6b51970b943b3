//! One panel: the group's name, how often its interval held, fans from some years, what came.
//!
//! Each panel has an axis of its own, as groups differ in size. Start at [`draw`].

use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::fonts::LEADING;
use crate::chart::frame;
use crate::chart::labels::{EndLabel, EndLabels};
use crate::chart::lines;
use crate::chart::scale::Axis;
use crate::chart::theme::{AXIS, BAND_80, BAR, Dash, INK, MARKER_SIZE, MEDIAN, Marker, Pen, Type};
use crate::text::{Arg, number};

use crate::topics::backtest::picture::{BacktestStory, Fan, FanYear, Group};

/// Part of a panel's width that the labels at the line ends may take.
const LABELS: f64 = 0.34;

/// The axis of a group's persons, in so many at once.
pub(crate) fn axis(group: &Group, unit: f64) -> Axis {
    Axis::of(group.numbers().into_iter().map(|persons| persons / unit), false, 6)
}

/// Draws a group into `rect`.
pub(crate) fn draw(story: &BacktestStory<'_>, canvas: &Canvas<'_>, rect: Rect, group: &Group) {
    let label = canvas.label();
    let size = label.size;
    let at = (rect.left, rect.top + 0.9 * size);
    let y = canvas.paragraph(at, &group.name, canvas.bold(), rect.width());
    let held = if group.drawn() { story.held(group) } else { String::new() };
    let y = canvas.paragraph((rect.left, y), &held, label, rect.width());
    let body = Rect { top: y + 0.6 * size, ..rect };
    if !group.drawn() {
        frame::message(canvas, story.texts, body, group.bad(), group.numbers().len());
        return;
    }
    let unit = story.unit();
    let axis = axis(group, unit);
    let tick = |tick: f64, top: bool| {
        let number = number::decimal(tick, axis.decimals, story.context.lang);
        if !top {
            return number;
        }
        let unit = if unit > 1.0 { "thousand" } else { "one" };
        let args = [("number", Arg::from(number)), ("unit", unit.into())];
        story.texts.format("backtest-picture-tick", &args)
    };
    let most = LABELS * rect.width();
    let ends = EndLabels::measure_between(canvas, end_labels(story, group), 0.0, most, 0.0);
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
    draw_lines(&plot, group, unit);
    let heights: Vec<f64> = std::iter::once(group.observed.last().map_or(0.0, |(_, now)| *now))
        .chain(group.fans.iter().map(|fan| fan.years.last().map_or(fan.now, |year| year.median)))
        .map(|persons| plot.at(plot.x.1, persons / unit).1)
        .collect();
    ends.place(canvas, plot_rect, &heights);
}

/// What came, then each fan.
fn end_labels(story: &BacktestStory<'_>, group: &Group) -> Vec<EndLabel> {
    let size = story.context.size.type_sizes().label;
    let observed = EndLabel {
        y: 0.0,
        text: story.texts.get("backtest-picture-observed"),
        style: Type::bold(size, INK),
    };
    let fans = group.fans.iter().map(|fan| EndLabel {
        y: 0.0,
        text: story.texts.format("backtest-picture-from", &[("origin", Arg::year(fan.origin))]),
        style: Type::regular(size, MEDIAN),
    });
    std::iter::once(observed).chain(fans).collect()
}

/// The bands of all fans, their edges and medians, and what came on top.
fn draw_lines(plot: &Plot<'_>, group: &Group, unit: f64) {
    let along = |fan: &Fan, value: &dyn Fn(&FanYear) -> f64| -> Vec<(f64, f64)> {
        let start = (f64::from(fan.origin), fan.now / unit);
        let years = fan.years.iter().map(|year| (f64::from(year.year), value(year) / unit));
        std::iter::once(start).chain(years).collect()
    };
    let wide: [&dyn Fn(&FanYear) -> f64; 2] =
        [&|year| year.eight_in_ten.0, &|year| year.eight_in_ten.1];
    let half: [&dyn Fn(&FanYear) -> f64; 2] = [&|year| year.half.0, &|year| year.half.1];
    let fans = || group.fans.iter().filter(|fan| !fan.years.is_empty());
    for fan in fans() {
        for (ends, colour) in [(wide, BAND_80), (half, BAR)] {
            lines::band(plot, &along(fan, ends[0]), &along(fan, ends[1]), colour);
        }
        for end in wide {
            plot.line(&along(fan, end), Pen::solid(AXIS, 1.0));
        }
    }
    // A later fan may lie over an earlier one: its edges show where that goes on.
    for fan in fans() {
        for end in wide {
            plot.line(&along(fan, end), Pen::solid(AXIS, 1.0));
        }
    }
    // By dash as well as by the label at the end.
    for (fan, dash) in fans().zip([Dash::Long, Dash::Short, Dash::LongShort].into_iter().cycle()) {
        let pen = Pen { colour: MEDIAN, width: 2.0, dash };
        plot.line(&along(fan, &|year| year.median), pen);
    }
    let observed: Vec<(f64, f64)> =
        group.observed.iter().map(|(year, persons)| (f64::from(*year), persons / unit)).collect();
    if observed.len() > 1 {
        plot.line(&observed, Pen::solid(INK, 3.0));
    } else {
        plot.marks(&observed, Marker::Circle, MARKER_SIZE, INK);
    }
    let origins: Vec<(f64, f64)> =
        fans().map(|fan| (f64::from(fan.origin), fan.now / unit)).collect();
    plot.marks(&origins, Marker::Circle, MARKER_SIZE, MEDIAN);
}
