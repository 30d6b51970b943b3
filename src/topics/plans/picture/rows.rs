//! The rows: names on the left, dots and spans on a shared axis, numbers on the right. Start at [`draw`].

use crate::chart::along;
use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::fonts::LEADING;
use crate::chart::key;
use crate::chart::key::{DOT, INTERVAL, Sign};
use crate::chart::over_years::axis_start;
use crate::chart::page::Anchor;
use crate::chart::rows::RowNeeds;
use crate::chart::scale::Axis;
use crate::chart::theme::{Colour, Dash, GRID, INK, LINES, Marker, Pen, TEXT, Type};

use crate::topics::plans::picture::{PlanDot, PlansDrawing};

/// Draws everything between the subtitle and the foot, and gives the value axis.
pub(crate) fn draw(drawing: &PlansDrawing<'_>, canvas: &Canvas<'_>, body: Rect) -> Axis {
    let (label, small) = (canvas.label(), canvas.small());
    let top = body.top + key::draw(canvas, body, &explained(drawing), label);

    // The reference is named where its line begins; the line is wanted where others are compared.
    let bold = Type::bold(label.size, INK);
    let reference = drawing.reference().filter(|_| drawing.sorted.len() > 1);
    let named = reference.map(|plan| canvas.wrap(&plan.name, bold, body.width()));
    let lines = named.as_ref().map_or(0, Vec::len) as f64;
    let starts = axis_start(&drawing.axis(6), drawing.texts).map_or(0.0, |_| 1.5 * small.size);
    let below = along::value_axis_height(label) + starts;
    let room =
        Rect { top: top + lines * bold.size * LEADING + 8.0, bottom: body.bottom - below, ..body };
    let names: Vec<String> = drawing.sorted.iter().map(|ranked| ranked.plan.name.clone()).collect();
    let needs = RowNeeds {
        names: &names,
        style: Type::bold(label.size, TEXT),
        parts: &[0.26, 0.32, 0.38, 0.44],
        mark_room: 0.0,
        gutter: 14.0,
        highest: 110.0,
        apart: 1.0,
        more: 0,
    };
    let rows = needs.fit(canvas, room);
    let numbers = drawing.drawn().map(|plan| drawing.label(plan));
    let rect = rows.plot_rect(canvas.widest(numbers, Type::bold(rows.size(), TEXT)));
    let tick = |axis: &Axis, tick: f64, has_unit: bool| drawing.unit.tick(axis, tick, has_unit);
    let axis = along::axis_that_fits(
        canvas,
        rect.width(),
        |most| drawing.axis(most),
        |axis, value| tick(axis, value, false),
    );
    let plot = canvas.plot(rect, axis.range(), (0.0, 1.0));
    along::value_axis(canvas, &plot, &axis, label, body.right, |value, has_unit| {
        tick(&axis, value, has_unit)
    });
    if let Some(text) = axis_start(&axis, drawing.texts) {
        let at = (body.left, rect.bottom + below - 0.1 * small.size);
        canvas.text(at, Anchor::Start, &text, small);
    }
    for row in 0..names.len() {
        let y = rows.middle(row);
        canvas.line(&[(rect.left, y), (rect.right, y)], Pen::solid(GRID, 1.0));
    }
    let upright = |value: f64, top: f64, pen: Pen| {
        let x = plot.at(value, 0.0).0;
        canvas.line(&[(x, top), (x, rect.bottom)], pen);
        x
    };
    if axis.low() <= 0.0 && axis.high() >= 0.0 {
        upright(0.0, rect.top, Pen::solid(INK, 1.5));
    }
    if let Some((plan, lines)) = reference.zip(named) {
        let pen = Pen { colour: INK, width: 2.0, dash: Dash::Long };
        let x = upright(drawing.unit.on_axis(plan.value()), rect.top - 4.0, pen);
        let left = (x - 4.0).min(body.right - canvas.widest(&lines, bold)).max(body.left);
        canvas.lines((left, top + 4.0 + 0.85 * bold.size), &lines, bold);
    }
    for (row, ranked) in drawing.sorted.iter().enumerate() {
        let plan = ranked.plan;
        let (colour, marker, style) = if plan.is_reference {
            (INK, Marker::Diamond, Type::bold(label.size, INK))
        } else {
            (LINES[1].pen.colour, Marker::Circle, Type::regular(label.size, TEXT))
        };
        rows.name(canvas, row, style);
        if ranked.rank.is_none() {
            let text = drawing.texts.get("chart-no-numbers");
            rows.note(canvas, row, rect.left + 6.0, &text);
            continue;
        }
        let size = DOT.min(rows.size());
        mark(drawing, canvas, &plot, rows.middle(row), plan, (colour, marker, size));
        rows.number(canvas, row, &drawing.label(plan), colour);
    }
    axis
}

/// What the signs mean; without spans a dot needs no word.
fn explained(drawing: &PlansDrawing<'_>) -> Vec<(Sign, String)> {
    if !drawing.has_spans() {
        return Vec::new();
    }
    let runs = [("runs", drawing.input.runs.into())];
    vec![
        (Sign::Dot, drawing.texts.format("plans-key-dot", &runs)),
        (Sign::Line, drawing.texts.get("eight-of-ten-runs")),
    ]
}

/// The span, and the dot over it.
fn mark(
    drawing: &PlansDrawing<'_>,
    canvas: &Canvas<'_>,
    plot: &Plot<'_>,
    y: f64,
    plan: &PlanDot,
    (colour, marker, size): (Colour, Marker, f64),
) {
    let x = |dkk: f64| plot.at(drawing.unit.on_axis(dkk), 0.0).0;
    if let Some((low, high)) = plan.span() {
        canvas.line(&[(x(low), y), (x(high), y)], Pen::solid(colour, INTERVAL));
    }
    canvas.mark((x(plan.value()), y), marker, size, colour);
}
