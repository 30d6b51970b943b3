//! The right panel: four age groups against the first year, and how many of working age there are
//! to one of the oldest.
//!
//! Owns the drawing of the index lines. Refuses to smooth: what the model gave is what is drawn.
//! Start reading at [`draw`].

use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::fonts::LEADING;
use crate::chart::frame;
use crate::chart::labels::{EndLabel, EndLabels};
use crate::chart::page::Anchor;
use crate::chart::scale::{Axis, marked};
use crate::chart::theme::{
    GREY, GROUND, INK, LINES, MARKER_SIZE, Marker, Pen, SECONDARY, Series, TEXT, Type,
};
use crate::text::{Arg, number};

use crate::topics::people::picture::{GROUPS, Story};

/// The oldest are the main line; the younger a group, the later its turn.
fn look(group: usize) -> Series {
    LINES[GROUPS.len() - 1 - group]
}

/// Draws the lines into `panel` and gives both ends of the axis as written.
pub(crate) fn draw(story: &Story<'_>, canvas: &Canvas<'_>, panel: Rect) -> (String, String) {
    let lang = story.context.lang;
    let size = story.context.size;
    let type_size = size.type_sizes().label;
    let label = Type::regular(type_size, SECONDARY);
    let (first, last) = story.span();
    let y = heads(story, canvas, panel, type_size);

    let lines = lines(story);
    let dots: Vec<(f64, f64)> =
        story.official().iter().map(|(point, index)| (f64::from(point.year), *index)).collect();
    let values = || lines.iter().flat_map(|(_, points)| points).chain(&dots).map(|point| point.1);
    let (low, high) = (values().fold(100.0, f64::min), values().fold(100.0, f64::max));
    let axis = Axis::around(low, high, false, 6);
    let tick = |tick: f64, _: bool| number::decimal(tick, axis.decimals, lang);

    let names = names(story, &lines, type_size);
    let most = size.right_at_most().min(0.45 * panel.width());
    let ends = EndLabels::measure_between(canvas, names, 60.0, most, 0.0);
    let small = Type::regular(size.type_sizes().foot, SECONDARY);
    let off_zero = axis.low() > 0.0;
    let below = frame::year_axis_height(label) + if off_zero { 1.4 * small.size } else { 0.0 };
    let room = frame::axis_room(canvas, &axis, label, tick);
    let ground = Rect {
        left: panel.left + room,
        top: y,
        right: panel.right - ends.margin,
        bottom: panel.bottom - below,
    };
    let rect = Rect { top: ground.top + 1.6 * type_size + 18.0, ..ground };
    let plot = canvas.plot(rect, frame::year_range(first, last), axis.range());
    if let Some(projected) = frame::projected(&plot, story.context.base_year, last) {
        let ground = Rect { top: ground.top, ..projected };
        canvas.fill(&ground.corners(), GROUND);
        let at = (ground.left + 6.0, ground.top + 1.3 * type_size);
        canvas.text(at, Anchor::Start, &story.texts.get("chart-projection"), label);
    }
    frame::value_axis(canvas, &plot, &axis, panel.left, label, tick);
    frame::year_axis(canvas, &plot, first, last, label);
    if off_zero {
        let value = ("value", number::decimal(axis.low(), axis.decimals, lang).into());
        let text = story.texts.format("chart-axis-starts", &[value]);
        let at = (panel.left, ground.bottom + below - 0.2 * small.size);
        canvas.text(at, Anchor::Start, &text, small);
    }
    // The level that all is measured against.
    plot.line(&[(plot.x.0, 100.0), (plot.x.1, 100.0)], Pen::solid(INK, 1.0));
    plot.marks(&dots, Marker::Circle, 7.0, GREY);
    let mut heights = Vec::new();
    for (group, points) in &lines {
        line(&plot, look(*group), points, (first, last));
        heights.push(points.last().map_or(0.0, |point| plot.at(point.0, point.1).1));
    }
    ends.place(canvas, rect, &heights);
    (
        number::decimal(axis.low(), axis.decimals, lang),
        number::decimal(axis.high(), axis.decimals, lang),
    )
}

/// A group and its points, year by year.
type Line = (usize, Vec<(f64, f64)>);

/// The groups that had anyone in the first year.
fn lines(story: &Story<'_>) -> Vec<Line> {
    let years = &story.input.years;
    (0..GROUPS.len())
        .map(|group| {
            let points = years
                .iter()
                .filter_map(|year| Some((f64::from(year.year), story.index(year, group)?)));
            (group, points.collect::<Vec<_>>())
        })
        .filter(|(_, points)| !points.is_empty())
        .collect()
}

/// What stands at the right end of each line: the group and its index there.
fn names(story: &Story<'_>, lines: &[Line], type_size: f64) -> Vec<EndLabel> {
    let lang = story.context.lang;
    lines
        .iter()
        .map(|(group, points)| {
            let end = points.last().map_or(0.0, |point| point.1);
            EndLabel {
                y: 0.0,
                text: format!("{}: {}", story.group_name(*group), number::decimal(end, 0, lang)),
                style: Type::bold(type_size, look(*group).pen.colour),
            }
        })
        .collect()
}

fn line(plot: &Plot<'_>, series: Series, points: &[(f64, f64)], (first, last): (i32, i32)) {
    if points.len() > 1 {
        plot.line(points, series.pen);
    }
    let marks: Vec<(f64, f64)> =
        points.iter().copied().filter(|point| marked(point.0 as i32, first, last)).collect();
    plot.marks(&marks, series.marker, MARKER_SIZE, series.pen.colour);
}

/// What the panel measures, how many are left to work, and whose the dots are.
fn heads(story: &Story<'_>, canvas: &Canvas<'_>, panel: Rect, size: f64) -> f64 {
    let bold = Type::bold(size, TEXT);
    let text = story.texts.format("population-index-head", &[("base", Arg::year(story.base.year))]);
    let lines = canvas.wrap(&text, bold, panel.width());
    let mut y = canvas.lines((panel.left, panel.top + 18.0), &lines, bold);

    let mut sentences = Vec::new();
    let first =
        [("first", story.ratio(story.base).into()), ("first_year", Arg::year(story.base.year))];
    sentences.push(if story.one_year() {
        story.texts.format("population-ratio-one", &first)
    } else {
        let [one, two] = first;
        let last = ("last", story.ratio(story.chosen).into());
        let year = ("last_year", Arg::year(story.chosen.year));
        story.texts.format("population-ratio", &[one, two, last, year])
    });
    if let Some(official) = &story.input.official
        && !story.official().is_empty()
    {
        let args = [("name", Arg::from(&official.name))];
        sentences.push(story.texts.format("population-official", &args));
    }
    let plain = Type::regular(size, SECONDARY);
    for sentence in sentences {
        y = canvas.lines((panel.left, y), &canvas.wrap(&sentence, plain, panel.width()), plain);
    }
    y - size * LEADING + 0.9 * size
}
