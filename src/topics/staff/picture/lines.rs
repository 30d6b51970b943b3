//! The plot: three lines in full-time posts, and what is missing between them. Start at [`draw`].

use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::frame;
use crate::chart::labels;
use crate::chart::labels::{EndLabels, Note};
use crate::chart::lines;
use crate::chart::over_years::axis_start;
use crate::chart::page::Anchor;
use crate::chart::scale::{Axis, marked};
use crate::chart::theme::{
    AXIS, Colour, GROUND, HANDS, MARKER_SIZE, MONEY, NEED, Pen, SHORTAGE_LIGHT, SURPLUS_LIGHT,
    State, Type,
};
use crate::text::{Arg, number};

use crate::topics::staff::picture::{StaffDrawing, StaffRow};

/// Under this height a plot has no room for notes: the strips below tell the years.
const ROOM_FOR_NOTES: f64 = 110.0;
/// Beyond this distance from the last year to the plot's edge thin lines lead to the labels.
const FAR: f64 = 24.0;
/// From here on numbers are too long for labels beside a low plot, and too large for a municipality.
const TOO_LONG: f64 = 1e6;

/// Draws the lines into `body`, whose plot begins at `left` or further in; gives the plot, for the
/// strips stand under its years, and the value axis.
pub(crate) fn draw<'page>(
    drawing: &StaffDrawing<'_>,
    canvas: &Canvas<'page>,
    body: Rect,
    left: f64,
) -> (Plot<'page>, Axis) {
    let (label, small) = (canvas.label(), canvas.small());
    let ends = EndLabels::measure(canvas, drawing.context.size, end_labels(drawing, label.size));
    let mut notes = notes(drawing);
    let mut ground = Rect {
        left,
        top: body.top,
        right: f64::from(drawing.context.size.width()) - ends.margin,
        bottom: body.bottom - frame::year_axis_height(label),
    };
    if ground.height() - labels::headroom(notes.len(), label.size) < ROOM_FOR_NOTES {
        notes.clear();
    }
    let head = labels::headroom(notes.len(), label.size);
    let most = ((ground.height() - head) / (1.6 * label.size)).floor() as usize;
    let values = drawing.input.rows.iter().flat_map(StaffRow::lines);
    let axis = Axis::of(values, false, most.clamp(5, 6));
    let tick = |tick: f64, top: bool| drawing.tick(&axis, tick, top);
    ground.left = left.max(body.left + frame::axis_room(canvas, &axis, label, tick));

    // Beside the years where the names of the areas leave room, else on a line of its own.
    let start = axis_start(&axis, drawing.texts).unwrap_or_default();
    let starts_beside = body.left + canvas.width_of(&start, small) + 12.0 <= ground.left;
    if !start.is_empty() && !starts_beside {
        ground.bottom -= 1.4 * small.size;
    }
    let plot_rect = Rect { top: ground.top + head, ..ground };
    let plot = canvas.plot(plot_rect, drawing.year_range(), axis.range());
    if let Some(projected) = frame::projected(&plot, drawing.context.base_year, drawing.last) {
        canvas.rect(Rect { top: ground.top, ..projected }, GROUND);
        let at = (projected.left + 6.0, ground.top + 1.3 * label.size);
        canvas.text(at, Anchor::Start, &drawing.texts.get("chart-projection"), label);
    }
    let noted: Vec<i32> = notes.iter().map(|(row, _)| row.year).collect();
    let placed = notes.into_iter().map(|(row, text)| {
        let top = row.lines().into_iter().fold(f64::NEG_INFINITY, f64::max);
        let (x, foot) = plot.at(f64::from(row.year), top);
        Note { x, foot: foot - 0.5 * MARKER_SIZE - 2.0, text }
    });
    labels::notes(canvas, ground, &placed.collect::<Vec<_>>(), label);
    // After the notes, so that the unit on the top tick interrupts their lines.
    frame::value_axis(canvas, &plot, &axis, body.left, label, tick);
    frame::year_axis(canvas, &plot, drawing.first, drawing.last, label);
    canvas.text((body.left, body.bottom - 0.3 * small.size), Anchor::Start, &start, small);

    lines::fill_between(&plot, &staffed(&drawing.input.rows), [SHORTAGE_LIGHT, SURPLUS_LIGHT]);
    let is_marked = |year: i32| marked(year, drawing.first, drawing.last) || noted.contains(&year);
    // Need lies over the others.
    for (look, line) in [(MONEY, 1), (HANDS, 2), (NEED, 0)] {
        let rows = drawing.input.rows.iter();
        let points: Vec<(f64, f64)> =
            rows.map(|row| (f64::from(row.year), row.lines()[line])).collect();
        lines::series(&plot, &points, look, is_marked);
    }
    labelled(drawing, canvas, &plot, &ends, ground);
    (plot, axis)
}

/// What is said within the plot besides the horizon: the decision year, the first shortage.
fn notes<'a>(drawing: &'a StaffDrawing<'_>) -> Vec<(&'a StaffRow, String)> {
    let decision = drawing.decision().map(|row| {
        let args = [("year", Arg::year(row.year)), ("standing", drawing.standing(row).into())];
        (row, drawing.texts.format("chart-decision-note", &args))
    });
    let noted = decision.as_ref().map(|(row, _)| row.year);
    let first = drawing.runs_out().filter(|_| drawing.first < drawing.last);
    let first = first.filter(|row| Some(row.year) != noted).map(|row| {
        let tolerance = frame::tolerance(drawing.context);
        let args = [("year", Arg::year(row.year)), ("tolerance", tolerance.into())];
        (row, drawing.texts.format("staff-first-note", &args))
    });
    decision.into_iter().chain(first).collect()
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

/// Names of the lines and of what is missing, in the order need, missing, money, hands.
fn end_labels(drawing: &StaffDrawing<'_>, size: f64) -> Vec<(String, Type)> {
    let Some(last) = drawing.input.rows.last() else { return Vec::new() };
    let state = last.state(drawing.context);
    let lang = drawing.context.lang;
    let line = |key: &str, fte: f64, colour: Colour| {
        let number = if fte.abs() < TOO_LONG { number::fte(fte, lang) } else { String::new() };
        (drawing.texts.format(key, &[("number", number.into())]), colour)
    };
    let sign = [("state", state.key().into()), ("standing", drawing.standing(last).into())];
    let labels = [
        line("staff-need", last.need_fte, NEED.pen.colour),
        (drawing.texts.format("gap-sign", &sign), state.colour()),
        line("staff-funded", last.funded_fte, MONEY.pen.colour),
        line("staff-available", last.available_fte, HANDS.pen.colour),
    ];
    let label = |(text, colour)| (text, Type::bold(size, colour));
    labels.into_iter().map(label).collect()
}

/// What is missing at the horizon as a bracket, with the names of the lines about it.
///
/// They may rise beside the notes above the plot, up to the top of `ground`.
fn labelled(
    drawing: &StaffDrawing<'_>,
    canvas: &Canvas<'_>,
    plot: &Plot<'_>,
    ends: &EndLabels,
    ground: Rect,
) {
    let Some(last) = drawing.input.rows.last() else { return };
    let at = |fte: f64| plot.at(plot.x.1, fte).1;
    let (need, staffed) = (at(last.need_fte), at(last.staffed_fte()));
    let (funded, available) = (at(last.funded_fte), at(last.available_fte));
    let state = last.state(drawing.context);
    if state != State::Balance {
        lines::bracket(canvas, plot.rect.right + 8.0, need, staffed, state.colour());
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
