//! The rows: services on the left, bars with their spans on one axis, numbers on the right. Start at [`draw`].
//!
//! No name is cut: it gets more lines, then smaller type, and then there are fewer bars.

use crate::chart::along;
use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::fonts::shrink;
use crate::chart::key;
use crate::chart::key::{INTERVAL, Sign};
use crate::chart::page::Anchor;
use crate::chart::rows::{PlotRows, RowNeeds};
use crate::chart::scale::Axis;
use crate::chart::theme::{INK, LINES, MARKER_SIZE, Pen, TEXT, Type, WHITE};

use crate::topics::unserved::picture::{UnservedDrawing, UnservedService};

/// Parts of the width that names may take, the first that serves.
const NAME_PARTS: [f64; 3] = [0.3, 0.38, 0.44];
/// Numbers with their spans take no more of the width than this, or they stand without.
const NUMBER_PART: f64 = 0.26;

/// Whether the names have room in a type that can be read.
pub(crate) fn fits(drawing: &UnservedDrawing<'_>, canvas: &Canvas<'_>, body: Rect) -> bool {
    rows(drawing, canvas, body).size() >= canvas.small().size
}

fn rows(drawing: &UnservedDrawing<'_>, canvas: &Canvas<'_>, body: Rect) -> PlotRows {
    let label = canvas.label();
    let key = key::height(canvas, body, &explained(drawing), label);
    let names: Vec<String> = drawing.drawn.iter().map(|own| drawing.name(own)).collect();
    let is_marked = drawing.drawn.iter().any(|own| drawing.series(own).is_some());
    let needs = RowNeeds {
        names: &names,
        style: Type::regular(label.size, TEXT),
        parts: &NAME_PARTS,
        mark_room: if is_marked { MARKER_SIZE + 9.0 } else { 0.0 },
        gutter: 16.0,
        highest: 64.0,
        apart: 2.0,
        more: usize::from(!drawing.rest.is_empty()),
    };
    let bottom = body.bottom - along::value_axis_height(label);
    needs.fit(canvas, Rect { top: body.top + key + 4.0, bottom, ..body })
}

/// Draws everything between the subtitle and the foot, and gives the axis.
pub(crate) fn draw(drawing: &UnservedDrawing<'_>, canvas: &Canvas<'_>, body: Rect) -> Axis {
    let label = canvas.label();
    key::draw(canvas, body, &explained(drawing), label);
    let rows = rows(drawing, canvas, body);
    let widest = |with_spans: bool| {
        let numbers = drawing.drawn.iter().map(|own| drawing.number(own, with_spans));
        canvas.widest(numbers, Type::bold(rows.size(), TEXT))
    };
    let has_ranges = drawing.has_spans() && widest(true) <= NUMBER_PART * body.width();
    let rect = rows.plot_rect(widest(has_ranges));
    let high = drawing.drawn.iter().map(|own| own.most()).fold(0.0, f64::max);
    let axis = along::axis_that_fits(
        canvas,
        rect.width(),
        |most| Axis::around(0.0, high, true, most),
        |axis, tick| drawing.tick(axis, tick, false),
    );
    let plot = canvas.plot(rect, axis.range(), (0.0, 1.0));
    along::value_axis(canvas, &plot, &axis, label, body.right, |tick, unit| {
        drawing.tick(&axis, tick, unit)
    });
    for (row, own) in drawing.drawn.iter().enumerate() {
        let y = rows.middle(row);
        if let Some(series) = drawing.series(own) {
            let at = (body.left + 0.5 * MARKER_SIZE + 1.0, y);
            canvas.mark(at, series.marker, MARKER_SIZE + 2.0, series.pen.colour);
        }
        rows.name(canvas, row, Type::regular(label.size, TEXT));
        bar(drawing, canvas, &plot, own, (y, (0.34 * rows.height).min(13.0)));
        rows.number(canvas, row, &drawing.number(own, has_ranges), drawing.colour(own));
    }
    let zero = plot.at(0.0, 0.0).0;
    canvas.line(&[(zero, rect.top - 2.0), (zero, rect.bottom)], Pen::solid(INK, 1.5));
    if let Some(text) = drawing.rest_line() {
        // One line: the type gets smaller where it is long.
        let fits = |style: &Type| canvas.width_of(&text, *style) <= body.width();
        let style = shrink(rows.size(), 8.0, |size| Type { size, ..label }, fits);
        let y = rect.bottom + along::value_axis_height(label) + 0.9 * style.size;
        canvas.text((body.left, y), Anchor::Start, &text, style);
    }
    axis
}

/// What the signs mean; one run needs no word.
fn explained(drawing: &UnservedDrawing<'_>) -> Vec<(Sign, String)> {
    if !drawing.has_spans() {
        return Vec::new();
    }
    let span = drawing.texts.get("eight-of-ten-runs");
    vec![(Sign::None, drawing.key_of_bar()), (Sign::Line, span)]
}

/// The bar from zero, and over it the span on a white ground, so that it is seen on every colour.
fn bar(
    drawing: &UnservedDrawing<'_>,
    canvas: &Canvas<'_>,
    plot: &Plot<'_>,
    own: &UnservedService,
    (y, half): (f64, f64),
) {
    let x = |persons: f64| plot.at(persons.max(0.0), 0.0).0;
    let rect = Rect { left: x(0.0), top: y - half, right: x(own.persons), bottom: y + half };
    if rect.width() > 0.0 {
        canvas.rect(rect, drawing.colour(own));
    }
    let Some((low, high)) = own.span else { return };
    let (low, high) = (x(low), x(high));
    let cap = (0.6 * half).min(6.0);
    let ends = [
        vec![(low, y), (high, y)],
        vec![(low, y - cap), (low, y + cap)],
        vec![(high, y - cap), (high, y + cap)],
    ];
    for (colour, wider) in [(WHITE, 3.0), (LINES[1].pen.colour, 0.0)] {
        for line in &ends {
            canvas.line(line, Pen::solid(colour, INTERVAL + wider));
        }
    }
}
