//! A value axis along the page: upright grid lines, numbers under them.
//!
//! Start at [`value_axis`]; the other direction is in [`crate::chart::frame`].

use crate::chart::canvas::{Canvas, Plot};
use crate::chart::page::Anchor;
use crate::chart::scale::Axis;
use crate::chart::theme::{AXIS, GRID, Pen, Type};

/// Room between two numbers under the axis, in pixels.
const APART: f64 = 18.0;

/// An axis along the page with at most six ticks, fewer where the numbers at its ends would meet in `width` pixels.
pub(crate) fn axis_that_fits(
    canvas: &Canvas<'_>,
    width: f64,
    of: impl Fn(usize) -> Axis,
    label: impl Fn(&Axis, f64) -> String,
) -> Axis {
    let axis = of(6);
    let ends = [axis.low(), axis.high()].map(|tick| label(&axis, tick));
    let most = (width / (canvas.widest(ends, canvas.label()) + APART)) as usize;
    if most < 6 { of(most.clamp(3, 6)) } else { axis }
}

/// Grid lines over the height of `plot`, with their numbers under it; the last has the unit, and
/// ends at `right` at the latest.
pub(crate) fn value_axis(
    canvas: &Canvas<'_>,
    plot: &Plot<'_>,
    axis: &Axis,
    style: Type,
    right: f64,
    label: impl Fn(f64, bool) -> String,
) {
    let bottom = plot.rect.bottom;
    let base = bottom + 8.0 + 0.85 * style.size;
    let last = axis.ticks.len().saturating_sub(1);
    for &tick in &axis.ticks {
        let x = plot.at(tick, 0.0).0;
        canvas.line(&[(x, plot.rect.top), (x, bottom)], Pen::solid(GRID, 1.0));
        canvas.line(&[(x, bottom), (x, bottom + 6.0)], Pen::solid(AXIS, 1.0));
    }
    canvas.line(&[(plot.rect.left, bottom), (plot.rect.right, bottom)], Pen::solid(AXIS, 1.0));
    // The unit first, then the beginning and zero, then what has room between them.
    let mut order = vec![last, 0];
    order.extend(axis.ticks.iter().position(|tick| *tick == 0.0));
    order.extend(1..last);
    let mut taken: Vec<(f64, f64)> = Vec::new();
    let mut done = vec![false; axis.ticks.len()];
    for i in order {
        if std::mem::replace(&mut done[i], true) {
            continue;
        }
        let text = label(axis.ticks[i], i == last);
        let x = plot.at(axis.ticks[i], 0.0).0;
        let width = canvas.width_of(&text, style);
        let left = x.min(right - width);
        let (from, to) = (left - 8.0, left + width + 8.0);
        if taken.iter().all(|&(a, b)| to - 8.0 <= a || b <= from + 8.0) {
            canvas.text((left, base), Anchor::Start, &text, style);
            taken.push((from, to));
        }
    }
}

/// Height of [`value_axis`] under the plot.
pub(crate) fn value_axis_height(style: Type) -> f64 {
    8.0 + 1.15 * style.size
}
