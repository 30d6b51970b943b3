//! The plot: three lines in full-time posts, and what is missing between them.
//!
//! Owns the drawing above the strips. Refuses to say what sets the limit: the strips do. Start
//! reading at [`draw`].

use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::frame;
use crate::chart::labels;
use crate::chart::labels::{EndLabel, EndLabels, Note};
use crate::chart::lines;
use crate::chart::page::Anchor;
use crate::chart::scale::{Axis, marked};
use crate::chart::theme::{
    AXIS, GROUND, HANDS, MARKER_SIZE, MONEY, NEED, Pen, SECONDARY, SHORTAGE_LIGHT, SURPLUS_LIGHT,
    Series, State, Type,
};
use crate::text::{Arg, number};

use crate::topics::staff::picture::{StaffRow, Story};

/// Under this height a plot has no room for notes: the strips below tell the years.
const ROOM_FOR_NOTES: f64 = 110.0;
/// Beyond this distance from the last year to the plot's edge thin lines lead to the labels.
const FAR: f64 = 24.0;

/// From here on numbers are too long for labels beside a low plot, and too large for a municipality.
const TOO_LONG: f64 = 1e6;

/// Draws the lines into `body`, whose plot begins at `left` or further in; gives the plot, for the
/// strips stand under its years, and the value axis.
pub(crate) fn draw<'page>(
    story: &Story<'_>,
    canvas: &Canvas<'page>,
    body: Rect,
    left: f64,
) -> (Plot<'page>, Axis) {
    let size = story.context.size;
    let label = Type::regular(size.type_sizes().label, SECONDARY);
    let small = Type::regular(size.type_sizes().foot, SECONDARY);
    let values = || {
        let rows = story.input.rows.iter();
        rows.flat_map(|row| [row.need_fte, row.funded_fte, row.available_fte])
    };
    let low = values().fold(f64::INFINITY, f64::min);
    let high = values().fold(f64::NEG_INFINITY, f64::max);

    let ends = end_labels(story, canvas);
    let mut notes = notes(story);
    let mut ground = Rect {
        left,
        top: body.top,
        right: f64::from(size.width()) - ends.margin,
        bottom: body.bottom - frame::year_axis_height(label),
    };
    if ground.height() - labels::headroom(notes.len(), label.size) < ROOM_FOR_NOTES {
        notes.clear();
    }
    let head = labels::headroom(notes.len(), label.size);
    let most = ((ground.height() - head) / (1.6 * label.size)).floor() as usize;
    let axis = Axis::around(low, high, false, most.clamp(5, 6));
    let tick = |tick: f64, top: bool| story.tick(&axis, tick, top);
    ground.left = left.max(body.left + frame::axis_room(canvas, &axis, label, tick));

    // Beside the years where the names of the areas leave room, else on a line of its own.
    let start = (axis.low() > 0.0 || axis.high() < 0.0).then(|| {
        let value = number::decimal(axis.low(), axis.decimals, story.context.lang);
        story.texts.format("chart-axis-starts", &[("value", value.into())])
    });
    if let Some(text) = &start
        && body.left + canvas.width_of(text, small) + 12.0 > ground.left
    {
        ground.bottom -= 1.4 * small.size;
    }
    let plot_rect = Rect { top: ground.top + head, ..ground };
    let plot = canvas.plot(plot_rect, story.year_range(), axis.range());
    if let Some(projected) = frame::projected(&plot, story.context.base_year, story.last) {
        let ground = Rect { top: ground.top, ..projected };
        canvas.fill(&ground.corners(), GROUND);
        let at = (ground.left + 6.0, ground.top + 1.3 * label.size);
        canvas.text(at, Anchor::Start, &story.texts.get("chart-projection"), label);
    }
    let noted: Vec<i32> = notes.iter().map(|(row, _)| row.year).collect();
    let placed: Vec<Note> = notes
        .into_iter()
        .map(|(row, text)| {
            let top = row.need_fte.max(row.funded_fte).max(row.available_fte);
            let (x, foot) = plot.at(f64::from(row.year), top);
            Note { x, foot: foot - 0.5 * MARKER_SIZE - 2.0, text }
        })
        .collect();
    labels::notes(canvas, ground, &placed, label);
    // After the notes, so that the unit on the top tick interrupts their lines.
    frame::value_axis(canvas, &plot, &axis, body.left, label, tick);
    frame::year_axis(canvas, &plot, story.first, story.last, label);
    if let Some(text) = start {
        let y = body.bottom - 0.3 * small.size;
        canvas.text((body.left, y), Anchor::Start, &text, small);
    }
    series(story, &plot, &noted);
    labelled(story, canvas, &plot, ends, ground);
    (plot, axis)
}

/// What is said within the plot besides the horizon: the decision year, the first shortage.
fn notes<'a>(story: &'a Story<'_>) -> Vec<(&'a StaffRow, String)> {
    let mut notes = Vec::new();
    if let Some(row) = story.decision() {
        let args = [("year", Arg::year(row.year)), ("standing", story.standing(row).into())];
        notes.push((row, story.texts.format("chart-decision-note", &args)));
    }
    let first = story.runs_out().filter(|row| {
        story.first < story.last && notes.iter().all(|(noted, _)| noted.year != row.year)
    });
    if let Some(row) = first {
        let args =
            [("year", Arg::year(row.year)), ("tolerance", frame::tolerance(story.context).into())];
        notes.push((row, story.texts.format("staff-first-note", &args)));
    }
    notes
}

/// The lines over what is missing or to spare; the years in `noted` bear a marker as well.
fn series(story: &Story<'_>, plot: &Plot<'_>, noted: &[i32]) {
    let rows = &story.input.rows;
    lines::fill_between(plot, &staffed(rows), [SHORTAGE_LIGHT, SURPLUS_LIGHT]);
    let draw = |series: Series, value: &dyn Fn(&StaffRow) -> f64| {
        let points: Vec<(f64, f64)> =
            rows.iter().map(|row| (f64::from(row.year), value(row))).collect();
        if points.len() > 1 {
            plot.line(&points, series.pen);
        }
        let marks: Vec<(f64, f64)> = rows
            .iter()
            .zip(points)
            .filter(|(row, _)| {
                marked(row.year, story.first, story.last) || noted.contains(&row.year)
            })
            .map(|(_, point)| point)
            .collect();
        plot.marks(&marks, series.marker, MARKER_SIZE, series.pen.colour);
    };
    draw(MONEY, &|row| row.funded_fte);
    draw(HANDS, &|row| row.available_fte);
    draw(NEED, &|row| row.need_fte);
}

/// Need, and those who are both paid and there, over the years; with the points between two years
/// where the one line takes over from the other as the lower.
fn staffed(rows: &[StaffRow]) -> Vec<(f64, f64, f64)> {
    let mut points: Vec<(f64, f64, f64)> = Vec::with_capacity(2 * rows.len());
    let mut before: Option<&StaffRow> = None;
    for row in rows {
        if let Some(before) = before {
            let (was, is) =
                (before.funded_fte - before.available_fte, row.funded_fte - row.available_fte);
            if (was < 0.0 && is > 0.0) || (was > 0.0 && is < 0.0) {
                let t = was / (was - is);
                let at = |from: f64, to: f64| from + t * (to - from);
                points.push((
                    at(f64::from(before.year), f64::from(row.year)),
                    at(before.need_fte, row.need_fte),
                    at(before.funded_fte, row.funded_fte),
                ));
            }
        }
        points.push((f64::from(row.year), row.need_fte, row.staffed_fte()));
        before = Some(row);
    }
    points
}

fn end_labels(story: &Story<'_>, canvas: &Canvas<'_>) -> EndLabels {
    let size = story.context.size.type_sizes().label;
    let lang = story.context.lang;
    let mut labels = Vec::new();
    if let Some(last) = story.input.rows.last() {
        let state = last.state(story.context);
        let sign = [("state", state.key().into()), ("standing", story.standing(last).into())];
        let mut label = |text: String, colour| {
            labels.push(EndLabel { y: 0.0, text, style: Type::bold(size, colour) });
        };
        let count = |fte: f64| {
            let number = if fte.abs() < TOO_LONG { number::fte(fte, lang) } else { String::new() };
            [("number", Arg::from(number))]
        };
        label(story.texts.format("staff-need", &count(last.need_fte)), NEED.pen.colour);
        label(story.texts.format("gap-sign", &sign), state.colour());
        label(story.texts.format("staff-funded", &count(last.funded_fte)), MONEY.pen.colour);
        label(story.texts.format("staff-available", &count(last.available_fte)), HANDS.pen.colour);
    }
    EndLabels::measure(canvas, story.context.size, labels)
}

/// What is missing at the horizon as a bracket, with the names of the lines about it.
///
/// They may rise beside the notes above the plot, up to the top of `ground`.
fn labelled(
    story: &Story<'_>,
    canvas: &Canvas<'_>,
    plot: &Plot<'_>,
    ends: EndLabels,
    ground: Rect,
) {
    let Some(last) = story.input.rows.last() else {
        return;
    };
    let at = |fte: f64| plot.at(plot.x.1, fte).1;
    let (need, staffed) = (at(last.need_fte), at(last.staffed_fte()));
    let (funded, available) = (at(last.funded_fte), at(last.available_fte));
    let state = last.state(story.context);
    if state != State::Balance && (need - staffed).abs() > 6.0 {
        let (near, far) = (plot.rect.right + 8.0, plot.rect.right + 14.0);
        let pen = Pen::solid(state.colour(), 2.0);
        canvas.line(&[(near, need), (far, need), (far, staffed), (near, staffed)], pen);
    }
    let end = plot.at(f64::from(last.year), 0.0).0;
    if plot.rect.right - end > FAR {
        for y in [need, funded, available] {
            canvas.line(&[(end + MARKER_SIZE, y), (plot.rect.right, y)], Pen::solid(AXIS, 1.0));
        }
    }
    let middle = f64::midpoint(need, staffed);
    ends.place(canvas, ground, &[need, middle, funded, available]);
}
