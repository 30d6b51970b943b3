//! Brackets beside the fan: how far eight in ten runs reach at the end, and somebody else's interval.
//!
//! Owns their places, and that they are told apart by colour, dash and shape. Start reading at [`draw`].

use crate::chart::canvas::{Canvas, Plot};
use crate::chart::theme::{Colour, Dash, LINES, MEDIAN, Pen};

/// Of somebody else's interval: neither the fan's nor the base scenario's.
pub(crate) const COLOUR: Colour = LINES[2].pen.colour;

const PEN: Pen = Pen { colour: COLOUR, width: 3.0, dash: Dash::Short };
/// Where the brackets lie, in pixels right of the plot: near and far end.
const OWN: (f64, f64) = (5.0, 11.0);
const OTHER: (f64, f64) = (19.0, 27.0);
/// Half the width of the ends of an interval.
const HALF: f64 = 6.0;

/// What brackets take of the room between plot and labels, in pixels.
pub(crate) fn room(has_other: bool) -> f64 {
    if has_other { OTHER.1 - 6.0 } else { OWN.1 - 6.0 }
}

/// The bracket of eight in ten runs, between two heights of the page.
pub(crate) fn own(canvas: &Canvas<'_>, plot: &Plot<'_>, low: f64, high: f64) {
    // So short that it would be a blot.
    if (low - high).abs() <= 6.0 {
        return;
    }
    let (near, far) = (plot.rect.right + OWN.0, plot.rect.right + OWN.1);
    let points = [(near, high), (far, high), (far, low), (near, low)];
    canvas.line(&points, Pen::solid(MEDIAN, 2.0));
}

/// Somebody else's interval: right of the plot, or at its year.
pub(crate) fn draw(
    canvas: &Canvas<'_>,
    plot: &Plot<'_>,
    beside: &crate::chart::fan::Beside,
    at_end: bool,
) {
    let low = plot.at(f64::from(beside.year), beside.low);
    let high = plot.at(f64::from(beside.year), beside.high);
    let x = if at_end { plot.rect.right + f64::midpoint(OTHER.0, OTHER.1) } else { low.0 };
    range(canvas, (x, high.1), (x, low.1));
}

/// Dashed from end to end, with a solid stroke across each.
pub(crate) fn range(canvas: &Canvas<'_>, from: (f64, f64), to: (f64, f64)) {
    canvas.line(&[from, to], PEN);
    // Across the line, whichever way it runs.
    let (dx, dy) =
        if (from.0 - to.0).abs() > (from.1 - to.1).abs() { (0.0, HALF) } else { (HALF, 0.0) };
    for (x, y) in [from, to] {
        canvas.line(&[(x - dx, y - dy), (x + dx, y + dy)], Pen::solid(COLOUR, 3.0));
    }
}
