//! The drawing: names with ranges on the left, swings on one axis, shares of variance on another.
//!
//! No name is cut: it gets more lines, then smaller type. Start at [`draw`].

use crate::chart::Size;
use crate::chart::along;
use crate::chart::axis_unit::{AxisUnit, ValueUnit};
use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::fonts::LEADING;
use crate::chart::key;
use crate::chart::key::Sign;
use crate::chart::names::RowNames;
use crate::chart::page::Anchor;
use crate::chart::scale::Axis;
use crate::chart::theme::{AXIS, BAR, GRID, INK, LINES, Marker, Pen, SECONDARY, TEXT, Type};

use crate::topics::sensitivity::picture::{FactorBar, SensitivityDrawing};

/// Rows are no higher, in pixels: few factors leave the page empty rather than apart.
const HIGHEST: f64 = 64.0;
/// Space between columns, in pixels.
const GUTTER: f64 = 18.0;
/// Parts of the width that names may take.
const NAME_PARTS: [f64; 3] = [0.34, 0.4, 0.46];
/// Diameter of the mark at a factor's high end, in pixels.
const MARK: f64 = 10.0;

/// Where things stand, before anything is drawn.
struct RowPlaces {
    /// Baseline of the heads.
    first: f64,
    /// Where the rows begin.
    top: f64,
    /// Height of a row.
    row: f64,
    names: RowNames,
    /// Room for the shares at the right.
    numbers: f64,
}

/// The type in which the names would be written: few bars have room for large type.
pub(crate) fn type_size(drawing: &SensitivityDrawing<'_>, canvas: &Canvas<'_>, body: Rect) -> f64 {
    places(drawing, canvas, body).names.size
}

/// Both ends of the plot of swings, beside names that are `name` wide.
fn swing_ends(drawing: &SensitivityDrawing<'_>, body: Rect, numbers: f64, name: f64) -> (f64, f64) {
    let gap = if drawing.has_parts() { 2.0 * GUTTER + numbers } else { 0.0 };
    let left = body.left + name + GUTTER;
    let part = if drawing.has_parts() { 0.52 } else { 0.94 };
    (left, left + part * (body.right - left - gap))
}

fn places(drawing: &SensitivityDrawing<'_>, canvas: &Canvas<'_>, body: Rect) -> RowPlaces {
    let head = canvas.bold();
    let count = (drawing.drawn.len() + usize::from(drawing.rest_line().is_some())) as f64;
    let top = body.top + key::height(canvas, body, &explained(drawing), canvas.label());
    let numbers = canvas.widest(drawing.drawn.iter().map(|factor| drawing.share(factor)), head);
    // Heads stand in lines over their panels, so the rows begin below the taller of them.
    let (left, middle) = swing_ends(drawing, body, numbers, NAME_PARTS[0] * body.width());
    let mut lines = canvas.wrap(&drawing.swing_head(), head, middle - left).len();
    if drawing.has_parts() {
        let room = body.right - middle - GUTTER;
        lines = lines.max(canvas.wrap(&drawing.part_head(), head, room).len());
    }
    let first = top + 0.9 * head.size;
    let top = top + lines as f64 * head.size * LEADING + 6.0;
    let below = along::value_axis_height(canvas.label());
    let row = ((body.bottom - below - top) / count).min(HIGHEST);
    let name = |factor: &&FactorBar| format!("{}: {}", factor.name, factor.range);
    let names: Vec<String> = drawing.drawn.iter().map(name).collect();
    let rooms = NAME_PARTS.map(|part| part * body.width());
    let style = Type::regular(head.size, TEXT);
    let names = RowNames::fit(canvas, &names, style, &rooms, row);
    RowPlaces { first, top, row, names, numbers }
}

/// Draws everything between the subtitle and the foot.
pub(crate) fn draw(drawing: &SensitivityDrawing<'_>, canvas: &Canvas<'_>, body: Rect) {
    let (label, head) = (canvas.label(), canvas.bold());
    key::draw(canvas, body, &explained(drawing), label);
    let RowPlaces { first, top, row, names, numbers } = places(drawing, canvas, body);
    let (left, middle) = swing_ends(drawing, body, numbers, names.width);
    let bottom = top + row * drawing.drawn.len() as f64;
    canvas.paragraph((left, first), &drawing.swing_head(), head, middle - left);
    // A line, not a bar from zero: what is shown is how far the number moves.
    let ends = drawing.drawn.iter().flat_map(|factor| [factor.at_low, factor.at_high]);
    let ends = ends.chain([drawing.input.at_scenario]).map(|value| drawing.unit.on_axis(value));
    let of = |most: usize| Axis::of(ends.clone(), false, most);
    // The unit stands over the axis.
    let tick = |axis: &Axis, tick: f64| drawing.unit.tick(axis, tick, false);
    let axis = along::axis_that_fits(canvas, middle - left, of, tick);
    let swings = canvas.plot(Rect { left, top, right: middle, bottom }, axis.range(), (0.0, 1.0));
    let limit = middle + GUTTER / 2.0;
    along::value_axis(canvas, &swings, &axis, label, limit, |at, _| tick(&axis, at));
    let centre = swings.at(drawing.unit.on_axis(drawing.input.at_scenario), 0.0).0;
    canvas.line(&[(centre, top - 2.0), (centre, bottom)], Pen::solid(INK, 1.5));

    let parts = drawing.has_parts().then(|| {
        let left = middle + GUTTER;
        let rect = Rect { left, top, right: body.right - numbers - GUTTER, bottom };
        canvas.paragraph((left, first), &drawing.part_head(), head, body.right - left);
        let axis = part_axis(drawing);
        let plot = canvas.plot(rect, axis.range(), (0.0, 1.0));
        let unit = AxisUnit { unit: ValueUnit::Share, ..drawing.unit.clone() };
        along::value_axis(canvas, &plot, &axis, label, body.right, |at, has_unit| {
            unit.tick(&axis, at, has_unit)
        });
        plot
    });
    for (index, factor) in drawing.drawn.iter().enumerate() {
        let y = top + (index as f64 + 0.5) * row;
        names.draw(canvas, (body.left, y), index, Type::regular(names.size, TEXT));
        let half = (0.3 * row).min(11.0);
        swing(drawing, canvas, &swings, factor, (y, half));
        if let Some(plot) = &parts {
            part(canvas, plot, factor, (y, half));
            let style = Type::bold(names.size, LINES[1].pen.colour);
            let at = (body.right, y + 0.36 * names.size);
            canvas.text(at, Anchor::End, &drawing.share(factor), style);
        }
    }
    if let Some(text) = drawing.rest_line() {
        let style = Type::regular(names.size, SECONDARY);
        let lines = canvas.wrap(&text, style, body.width());
        let y = bottom + along::value_axis_height(label) + names.size;
        canvas.lines((body.left, y), &lines[..lines.len().min(1)], style);
    }
}

/// What the signs mean.
fn explained(drawing: &SensitivityDrawing<'_>) -> Vec<(Sign, String)> {
    let mut all = vec![(Sign::Dot, drawing.texts.get("sensitivity-at-high"))];
    all.push((Sign::Tick, drawing.at_scenario()));
    if drawing.has_parts() {
        all.push((Sign::Line, drawing.texts.get("sensitivity-key-interval")));
        all.push((Sign::Limit, drawing.texts.get("sensitivity-key-first")));
    }
    all
}

fn part_axis(drawing: &SensitivityDrawing<'_>) -> Axis {
    let most = if drawing.context.size == Size::Standard { 6 } else { 3 };
    let ends = drawing.drawn.iter().filter_map(|factor| factor.index);
    let most_share = ends.map(|(_, total)| total.high.max(total.estimate)).fold(0.05, f64::max);
    // No factor explains more than all; an interval that reaches beyond ends with the axis.
    Axis::around(0.0, 100.0 * most_share.min(1.0), true, most)
}

/// The bar from one end to the other, with a mark at the factor's high end.
fn swing(
    drawing: &SensitivityDrawing<'_>,
    canvas: &Canvas<'_>,
    plot: &Plot<'_>,
    factor: &FactorBar,
    (y, half): (f64, f64),
) {
    let x = |value: f64| plot.at(drawing.unit.on_axis(value), 0.0).0;
    let (low, high) = (x(factor.at_low), x(factor.at_high));
    canvas.line(&[(plot.rect.left, y), (plot.rect.right, y)], Pen::solid(GRID, 1.0));
    let (left, right) = (low.min(high), low.max(high));
    canvas.rect(Rect { left, right, top: y - half, bottom: y + half }, BAR);
    canvas.mark((high, y), Marker::Circle, MARK.min(2.0 * half), LINES[1].pen.colour);
}

/// The bar of the total index, a tick for the first, and the interval of the total.
fn part(canvas: &Canvas<'_>, plot: &Plot<'_>, factor: &FactorBar, (y, half): (f64, f64)) {
    let Some((first, total)) = factor.index else { return };
    let (least, most) = plot.x;
    let x = |share: f64| plot.at((100.0 * share).clamp(least, most), 0.0).0;
    let (left, right) = (x(0.0), x(total.estimate));
    canvas.rect(Rect { left, right, top: y - half, bottom: y + half }, BAR);
    let pen = Pen::solid(LINES[1].pen.colour, 3.0);
    canvas.line(&[(x(total.low), y), (x(total.high), y)], pen);
    let at = x(first.estimate);
    canvas.line(&[(at, y - half - 1.0), (at, y + half + 1.0)], Pen::solid(AXIS, 2.0));
}
