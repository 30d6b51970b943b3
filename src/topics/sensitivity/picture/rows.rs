//! The drawing: names with ranges on the left, swings on one axis, shares of variance on another.
//!
//! Owns the heights of rows and the size of their type. Refuses to cut a name: it gets more lines, then
//! smaller type. Start reading at [`draw`].

use crate::chart::Size;
use crate::chart::along;
use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::fonts::LEADING;
use crate::chart::key;
use crate::chart::key::Sign;
use crate::chart::page::Anchor;
use crate::chart::scale::Axis;
use crate::chart::theme::{AXIS, BAR, GRID, INK, LINES, Marker, Pen, SECONDARY, TEXT, Type};

use crate::topics::sensitivity::picture::{FactorBar, Story};

/// Rows are no higher: few factors leave the page empty rather than apart.
const HIGHEST: f64 = 64.0;
/// Space between columns.
const GUTTER: f64 = 18.0;
/// Parts of the width that names may take, the first that serves.
const NAME_PARTS: [f64; 3] = [0.34, 0.4, 0.46];
/// Diameter of the mark at a factor's high end.
const MARK: f64 = 10.0;

/// Names in lines and the type of all.
struct Names {
    size: f64,
    lines: Vec<Vec<String>>,
    width: f64,
}

/// Where things stand, before anything is drawn.
struct Layout {
    /// Baseline of the heads.
    first: f64,
    /// Where the rows begin.
    top: f64,
    /// Height of a row.
    row: f64,
    names: Names,
    /// Room for the shares at the right.
    numbers: f64,
}

/// The type in which the names would be written: few bars have room for large type.
pub(crate) fn type_size(story: &Story<'_>, canvas: &Canvas<'_>, body: Rect) -> f64 {
    layout(story, canvas, body).names.size
}

/// Both ends of the plot of swings, beside names that are `name` wide.
fn plots(story: &Story<'_>, body: Rect, numbers: f64, name: f64) -> (f64, f64) {
    let gap = if story.has_parts() { 2.0 * GUTTER + numbers } else { 0.0 };
    let left = body.left + name + GUTTER;
    let room = body.right - left - gap;
    let part = if story.has_parts() { 0.52 } else { 0.94 };
    (left, left + part * room)
}

fn layout(story: &Story<'_>, canvas: &Canvas<'_>, body: Rect) -> Layout {
    let sizes = story.context.size.type_sizes();
    let label = Type::regular(sizes.label, SECONDARY);
    let head = Type::bold(sizes.label, TEXT);
    let has_rest = story.rest_line().is_some();
    let count = (story.drawn.len() + usize::from(has_rest)) as f64;

    let top = body.top + key::height(canvas, body, &explained(story), label);
    let numbers = story.drawn.iter().map(|factor| canvas.width_of(&story.share(factor), head));
    let numbers = numbers.fold(0.0, f64::max);
    // Heads stand in lines over their panels, so the rows begin below the taller of them.
    let (left, middle) = plots(story, body, numbers, NAME_PARTS[0] * body.width());
    let swing_head = canvas.wrap(&story.swing_head(), head, middle - left);
    let part_head = canvas.wrap(&story.part_head(), head, body.right - middle - GUTTER);
    let lines =
        if story.has_parts() { swing_head.len().max(part_head.len()) } else { swing_head.len() };
    let first = top + 0.9 * head.size;
    let top = top + lines as f64 * head.size * LEADING + 6.0;

    let below = along::value_axis_height(label);
    let row = ((body.bottom - below - top) / count).min(HIGHEST);
    Layout { first, top, row, names: names(story, canvas, body, row), numbers }
}

/// Draws everything between the subtitle and the foot.
pub(crate) fn draw(story: &Story<'_>, canvas: &Canvas<'_>, body: Rect) {
    let sizes = story.context.size.type_sizes();
    let label = Type::regular(sizes.label, SECONDARY);
    let head = Type::bold(sizes.label, TEXT);
    let rest = story.rest_line();
    key::draw(canvas, body, &explained(story), label);
    let Layout { first, top, row, names, numbers } = layout(story, canvas, body);
    let below = along::value_axis_height(label);
    let (left, middle) = plots(story, body, numbers, names.width);
    let bottom = top + row * story.drawn.len() as f64;
    let swings = Rect { left, top, right: middle, bottom };
    canvas.lines((left, first), &canvas.wrap(&story.swing_head(), head, middle - left), head);
    let swing_axis = swing_axis(story, canvas, swings, label);
    let swing_plot = canvas.plot(swings, swing_axis.range(), (0.0, 1.0));
    let limit = middle + GUTTER / 2.0;
    along::value_axis(canvas, &swing_plot, &swing_axis, label, limit, |tick, unit| {
        story.tick(&swing_axis, tick, unit)
    });
    let centre = swing_plot.at(story.in_unit(story.input.at_middle), 0.0).0;
    canvas.line(&[(centre, top - 2.0), (centre, bottom)], Pen::solid(INK, 1.5));

    let parts = story.has_parts().then(|| {
        let left = middle + GUTTER;
        let rect = Rect { left, top, right: body.right - numbers - GUTTER, bottom };
        canvas.lines(
            (left, first),
            &canvas.wrap(&story.part_head(), head, body.right - left),
            head,
        );
        let axis = part_axis(story, if story.context.size == Size::Standard { 6 } else { 3 });
        let plot = canvas.plot(rect, axis.range(), (0.0, 1.0));
        along::value_axis(canvas, &plot, &axis, label, body.right, |tick, unit| {
            story.part_tick(&axis, tick, unit)
        });
        plot
    });
    for (i, factor) in story.drawn.iter().enumerate() {
        let y = top + (i as f64 + 0.5) * row;
        name(canvas, body.left, y, &names, i);
        let half = (0.3 * row).min(11.0);
        swing(story, canvas, &swing_plot, factor, (y, half));
        if let Some(plot) = &parts {
            part(canvas, plot, factor, (y, half));
            let style = Type::bold(names.size, LINES[1].pen.colour);
            let at = (body.right, y + 0.36 * names.size);
            canvas.text(at, Anchor::End, &story.share(factor), style);
        }
    }
    if let Some(text) = rest {
        let style = Type::regular(names.size, SECONDARY);
        let lines = canvas.wrap(&text, style, body.width());
        let y = bottom + below + names.size;
        canvas.lines((body.left, y), &lines[..lines.len().min(1)], style);
    }
}

/// What the signs mean.
fn explained(story: &Story<'_>) -> Vec<(Sign, String)> {
    let mut all = vec![(Sign::Dot, story.texts.get("sensitivity-at-high"))];
    all.push((Sign::Tick, story.middle()));
    if story.has_parts() {
        all.push((Sign::Line, story.texts.get("sensitivity-key-interval")));
        all.push((Sign::Limit, story.texts.get("sensitivity-key-first")));
    }
    all
}

/// Ticks whose numbers find room.
fn swing_axis(story: &Story<'_>, canvas: &Canvas<'_>, rect: Rect, label: Type) -> Axis {
    let middle = story.in_unit(story.input.at_middle);
    let ends = || {
        let all = story.drawn.iter().flat_map(|factor| [factor.at_low, factor.at_high]);
        all.map(|value| story.in_unit(value)).chain([middle])
    };
    let low = ends().fold(f64::INFINITY, f64::min);
    let high = ends().fold(f64::NEG_INFINITY, f64::max);
    // A line, not a bar from zero: what is shown is how far the number moves.
    let of = |most: usize| Axis::around(low, high, false, most);
    let axis = of(6);
    let widest = [axis.low(), axis.high()]
        .map(|tick| canvas.width_of(&story.tick(&axis, tick, false), label) + 18.0);
    let most = (rect.width() / widest[0].max(widest[1])) as usize;
    if most < 6 { of(most.clamp(3, 6)) } else { axis }
}

fn part_axis(story: &Story<'_>, most: usize) -> Axis {
    let ends = story.drawn.iter().filter_map(|factor| factor.index);
    let most_share = ends.map(|(_, total)| total.high.max(total.estimate)).fold(0.05, f64::max);
    // No factor explains more than all; an interval that reaches beyond ends with the axis.
    let most_share = most_share.min(1.0);
    Axis::around(0.0, 100.0 * most_share, true, most)
}

/// The largest type in which every name with its range fits its row.
fn names(story: &Story<'_>, canvas: &Canvas<'_>, body: Rect, row: f64) -> Names {
    let mut size = story.context.size.type_sizes().label;
    loop {
        for share in NAME_PARTS {
            let room = share * body.width();
            let style = Type::regular(size, TEXT);
            let lines: Vec<Vec<String>> = story
                .drawn
                .iter()
                .map(|factor| {
                    canvas.wrap(&format!("{}: {}", factor.name, factor.range), style, room)
                })
                .collect();
            let most = lines.iter().map(Vec::len).max().unwrap_or(1) as f64;
            let is_last = size <= 6.0 && share > 0.45;
            if most * size * LEADING <= row - 1.0 || is_last {
                let all = lines.iter().flatten();
                let width = all.map(|line| canvas.width_of(line, style)).fold(0.0, f64::max);
                return Names { size, lines, width: width.min(room) };
            }
        }
        size -= 1.0;
    }
}

fn name(canvas: &Canvas<'_>, left: f64, y: f64, names: &Names, index: usize) {
    let lines = &names.lines[index];
    let base = y + 0.36 * names.size - (lines.len() as f64 - 1.0) * names.size * LEADING / 2.0;
    canvas.lines((left, base), lines, Type::regular(names.size, TEXT));
}

/// The bar from one end to the other, with a mark at the factor's high end.
fn swing(
    story: &Story<'_>,
    canvas: &Canvas<'_>,
    plot: &Plot<'_>,
    factor: &FactorBar,
    (y, half): (f64, f64),
) {
    let x = |value: f64| plot.at(story.in_unit(value), 0.0).0;
    let (low, high) = (x(factor.at_low), x(factor.at_high));
    canvas.line(&[(plot.rect.left, y), (plot.rect.right, y)], Pen::solid(GRID, 1.0));
    let bar = Rect { left: low.min(high), right: low.max(high), top: y - half, bottom: y + half };
    canvas.fill(&bar.corners(), BAR);
    canvas.mark((high, y), Marker::Circle, MARK.min(2.0 * half), LINES[1].pen.colour);
}

/// The bar of the total index, a tick for the first, and the interval of the total.
fn part(canvas: &Canvas<'_>, plot: &Plot<'_>, factor: &FactorBar, (y, half): (f64, f64)) {
    let Some((first, total)) = factor.index else { return };
    let (least, most) = plot.x;
    let x = |share: f64| plot.at((100.0 * share).clamp(least, most), 0.0).0;
    let bar = Rect { left: x(0.0), right: x(total.estimate), top: y - half, bottom: y + half };
    canvas.fill(&bar.corners(), BAR);
    let pen = Pen::solid(LINES[1].pen.colour, 3.0);
    canvas.line(&[(x(total.low), y), (x(total.high), y)], pen);
    let at = x(first.estimate);
    canvas.line(&[(at, y - half - 1.0), (at, y + half + 1.0)], Pen::solid(AXIS, 2.0));
}
