//! The drawing: services on the left, bars with their spans on one axis, numbers on the right.
//!
//! Owns the heights of rows and the size of their type. Refuses to cut a name: it gets more lines, then smaller
//! type, and then there are fewer bars. Start at [`draw`].

use crate::chart::along;
use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::fonts::LEADING;
use crate::chart::key;
use crate::chart::key::{INTERVAL, Sign};
use crate::chart::page::Anchor;
use crate::chart::scale::Axis;
use crate::chart::theme::{INK, LINES, MARKER_SIZE, Pen, SECONDARY, TEXT, Type, WHITE};

use crate::topics::unserved::picture::{Story, UnservedService};

/// Rows are no higher: few services leave the page empty rather than apart.
const HIGHEST: f64 = 64.0;
/// Space between columns.
const GUTTER: f64 = 16.0;
/// Parts of the width that names may take, the first that serves.
const NAME_PARTS: [f64; 3] = [0.3, 0.38, 0.44];
/// Numbers with their spans take no more of the width than this, or they stand without.
const NUMBER_PART: f64 = 0.26;

/// Where things stand, before anything is drawn.
struct Layout {
    /// Where the rows begin.
    top: f64,
    /// Height of a row.
    row: f64,
    /// Type of names and numbers.
    size: f64,
    names: Vec<Vec<String>>,
    /// Do numbers stand with their spans?
    ranges: bool,
    /// Edges of the plot.
    left: f64,
    right: f64,
}

/// Whether the names have room in a type that can be read.
pub(crate) fn fits(story: &Story<'_>, canvas: &Canvas<'_>, body: Rect) -> bool {
    layout(story, canvas, body).size >= story.context.size.type_sizes().foot
}

fn layout(story: &Story<'_>, canvas: &Canvas<'_>, body: Rect) -> Layout {
    let label = Type::regular(story.context.size.type_sizes().label, SECONDARY);
    let top = body.top + key::height(canvas, body, &explained(story), label) + 4.0;
    let below = along::value_axis_height(label);
    let rest = usize::from(!story.rest.is_empty());
    let count = (story.drawn.len() + rest) as f64;
    let row = ((body.bottom - below - top) / count).min(HIGHEST);
    let mark = mark_room(story);
    let mut size = label.size;
    loop {
        let bold = Type::bold(size, TEXT);
        let widest = |ranges: bool| {
            let numbers = story.drawn.iter().map(|own| story.number(own, ranges));
            numbers.map(|text| canvas.width_of(&text, bold)).fold(0.0, f64::max)
        };
        let ranges = story.has_spans() && widest(true) <= NUMBER_PART * body.width();
        let right = body.right - widest(ranges) - GUTTER;
        for part in NAME_PARTS {
            let room = part * body.width() - mark;
            let style = Type::regular(size, TEXT);
            let names: Vec<Vec<String>> =
                story.drawn.iter().map(|own| canvas.wrap(&story.name(own), style, room)).collect();
            let most = names.iter().map(Vec::len).max().unwrap_or(1) as f64;
            let is_last = size <= 6.0 && part > 0.4;
            if most * size * LEADING <= row - 2.0 || is_last {
                let lines = names.iter().flatten();
                let width = lines.map(|line| canvas.width_of(line, style)).fold(0.0, f64::max);
                let left = body.left + mark + width + GUTTER;
                return Layout { top, row, size, names, ranges, left, right };
            }
        }
        size -= 1.0;
    }
}

/// Room for the mark of the area before a name.
fn mark_room(story: &Story<'_>) -> f64 {
    let is_marked = story.drawn.iter().any(|own| story.series(own).is_some());
    if is_marked { MARKER_SIZE + 9.0 } else { 0.0 }
}

/// Draws everything between the subtitle and the foot, and gives the axis.
pub(crate) fn draw(story: &Story<'_>, canvas: &Canvas<'_>, body: Rect) -> Axis {
    let label = Type::regular(story.context.size.type_sizes().label, SECONDARY);
    key::draw(canvas, body, &explained(story), label);
    let layout = layout(story, canvas, body);
    let Layout { top, row, size, left, right, .. } = layout;
    let bottom = top + row * story.drawn.len() as f64;
    let rect = Rect { left, top, right, bottom };
    let axis = axis(story, canvas, rect, label);
    let plot = canvas.plot(rect, axis.range(), (0.0, 1.0));
    along::value_axis(canvas, &plot, &axis, label, body.right, |tick, unit| {
        story.tick(&axis, tick, unit)
    });
    for (i, own) in story.drawn.iter().enumerate() {
        let y = top + (i as f64 + 0.5) * row;
        let base = y + 0.36 * size;
        if let Some(series) = story.series(own) {
            let at = (body.left + 0.5 * MARKER_SIZE + 1.0, y);
            canvas.mark(at, series.marker, MARKER_SIZE + 2.0, series.pen.colour);
        }
        if let Some(lines) = layout.names.get(i) {
            let first = base - (lines.len() as f64 - 1.0) * size * LEADING / 2.0;
            let at = (body.left + mark_room(story), first);
            canvas.lines(at, lines, Type::regular(size, TEXT));
        }
        bar(story, canvas, &plot, own, (y, (0.34 * row).min(13.0)));
        let style = Type::bold(size, story.colour(own));
        let number = story.number(own, layout.ranges);
        canvas.text((body.right, base), Anchor::End, &number, style);
    }
    let zero = plot.at(0.0, 0.0).0;
    canvas.line(&[(zero, top - 2.0), (zero, bottom)], Pen::solid(INK, 1.5));
    if let Some(text) = story.rest_line() {
        // One line: the type gives way where it is long.
        let mut style = Type::regular(size, SECONDARY);
        while canvas.width_of(&text, style) > body.width() && style.size > 8.0 {
            style.size -= 1.0;
        }
        let y = bottom + along::value_axis_height(label) + 0.9 * style.size;
        canvas.text((body.left, y), Anchor::Start, &text, style);
    }
    axis
}

/// What the signs mean; one run needs no word.
fn explained(story: &Story<'_>) -> Vec<(Sign, String)> {
    if !story.has_spans() {
        return Vec::new();
    }
    vec![(Sign::None, story.key_of_bar()), (Sign::Line, story.texts.get("eight-of-ten-runs"))]
}

/// From zero to the largest number, with ticks whose numbers find room.
fn axis(story: &Story<'_>, canvas: &Canvas<'_>, rect: Rect, label: Type) -> Axis {
    let high = story.drawn.iter().map(|own| own.most()).fold(0.0, f64::max);
    let of = |most: usize| Axis::around(0.0, high, true, most);
    let axis = of(6);
    let widest = canvas.width_of(&story.tick(&axis, axis.high(), false), label) + 18.0;
    let most = (rect.width() / widest) as usize;
    if most < 6 { of(most.clamp(3, 6)) } else { axis }
}

/// The bar from zero, and over it the span on a white ground, so that it is seen on every colour.
fn bar(
    story: &Story<'_>,
    canvas: &Canvas<'_>,
    plot: &Plot<'_>,
    own: &UnservedService,
    (y, half): (f64, f64),
) {
    let x = |persons: f64| plot.at(persons.max(0.0), 0.0).0;
    let rect = Rect { left: x(0.0), top: y - half, right: x(own.p50), bottom: y + half };
    if rect.width() > 0.0 {
        canvas.fill(&rect.corners(), story.colour(own));
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
