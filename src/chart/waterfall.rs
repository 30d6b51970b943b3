//! A waterfall: a row for each step, a bar from where the last one ended to where this one ends.
//!
//! Start at [`draw`].

use crate::chart::along;
use crate::chart::canvas::{Canvas, Rect};
use crate::chart::names::RowNames;
use crate::chart::over_years::axis_start;
use crate::chart::page::Anchor;
use crate::chart::scale::Axis;
use crate::chart::theme::{AXIS, Colour, GRID, INK, Pen, TEXT, Type};
use crate::text::Texts;

/// Space between names, bars and numbers, in pixels.
const GUTTER: f64 = 14.0;
/// Rows are no higher than this, in pixels.
const HIGHEST: f64 = 64.0;
/// How much of a row its bar takes.
const BAR_PART: f64 = 0.62;
/// Parts of the width that names may take.
const NAME_PARTS: [f64; 3] = [0.26, 0.34, 0.42];

/// A row.
pub(crate) struct WaterfallRow {
    pub(crate) name: String,
    /// Where its bar begins and ends, in numbers of the axis; a level begins at zero.
    pub(crate) ends: (f64, f64),
    /// The figure itself, and no change of it.
    pub(crate) is_level: bool,
    /// What is written at the right.
    pub(crate) value: String,
    pub(crate) colour: Colour,
}

/// Draws the rows into `body` and gives the value axis; `tick` writes a number of it, with its unit where the last
/// argument is true.
pub(crate) fn draw(
    canvas: &Canvas<'_>,
    body: Rect,
    texts: &Texts,
    rows: &[WaterfallRow],
    tick: impl Fn(&Axis, f64, bool) -> String,
) -> Axis {
    let (label, small) = (canvas.label(), canvas.small());
    let count = rows.len() as f64;
    let names: Vec<String> = rows.iter().map(|row| row.name.clone()).collect();
    let rooms = NAME_PARTS.map(|part| part * body.width());
    let row_of_names = ((body.height() - 40.0) / count).min(HIGHEST);
    let names = RowNames::fit(canvas, &names, canvas.bold(), &rooms, row_of_names);
    let bold = Type::bold(names.size, TEXT);

    let of = |most: usize| axis(rows, most);
    let off_zero = |axis: &Axis| axis_start(axis, texts);
    let note = if off_zero(&of(6)).is_some() { 1.5 * small.size } else { 0.0 };
    let below = along::value_axis_height(label) + note;
    let top = body.top + 6.0;
    let row = ((body.bottom - below - top) / count).min(HIGHEST);
    let rect = Rect {
        left: body.left + names.width + GUTTER,
        top,
        right: body.right - canvas.widest(rows.iter().map(|row| &row.value), bold) - GUTTER,
        bottom: top + row * count,
    };
    let axis = along::axis_that_fits(canvas, rect.width(), of, |axis, at| tick(axis, at, false));
    let plot = canvas.plot(rect, axis.range(), (0.0, 1.0));
    along::value_axis(canvas, &plot, &axis, label, body.right, |at, unit| tick(&axis, at, unit));
    let start = off_zero(&axis);
    if let Some(text) = &start {
        let at = (body.left, rect.bottom + below - 0.1 * small.size);
        canvas.text(at, Anchor::Start, text, small);
    } else {
        let x = plot.at(0.0, 0.0).0;
        canvas.line(&[(x, rect.top), (x, rect.bottom)], Pen::solid(INK, 1.5));
    }
    for (index, own) in rows.iter().enumerate() {
        let middle = rect.top + (index as f64 + 0.5) * row;
        let half = 0.5 * BAR_PART * row;
        let x = |value: f64| plot.at(value, 0.0).0;
        let from = if own.is_level && start.is_some() { own.ends.1 } else { own.ends.0 };
        let (from, to) = (x(from), x(own.ends.1));
        let (left, right) = (from.min(to), from.max(to));
        if right - left >= 1.5 {
            let bar = Rect { left, right, top: middle - half, bottom: middle + half };
            canvas.rect(bar, own.colour);
        } else {
            // A change too small to see, or a level whose zero is off the page.
            let pen = Pen::solid(own.colour, 3.0);
            canvas.line(&[(left, middle - half), (left, middle + half)], pen);
        }
        if index + 1 < rows.len() {
            let next = middle + row - half;
            canvas.line(&[(to, middle + half), (to, next)], Pen::solid(AXIS, 1.0));
        }
        if own.is_level && index > 0 {
            let y = middle - 0.5 * row;
            canvas.line(&[(body.left, y), (body.right, y)], Pen::solid(GRID, 1.0));
        }
        let style = if own.is_level { bold } else { Type::regular(names.size, TEXT) };
        names.draw(canvas, (body.left, middle), index, style);
        let style = Type::bold(names.size, if own.is_level { INK } else { own.colour });
        canvas.text((body.right, middle + 0.36 * names.size), Anchor::End, &own.value, style);
    }
    axis
}

/// Levels stand on zero where zero is near; else they are marks, and the axis says where it starts.
fn axis(rows: &[WaterfallRow], most: usize) -> Axis {
    let ends = || {
        let levels = rows.iter().filter(|row| row.is_level).map(|row| row.ends.1);
        let steps = rows.iter().filter(|row| !row.is_level);
        levels.chain(steps.flat_map(|row| [row.ends.0, row.ends.1]))
    };
    // The rounding krone of a base year in balance is no reason for an axis below zero.
    let largest = ends().fold(0.0, |most: f64, value| most.max(value.abs()));
    let seen = |value: f64| if value.abs() < 1e-6 * largest { 0.0 } else { value };
    Axis::of(ends().map(seen), false, most)
}
