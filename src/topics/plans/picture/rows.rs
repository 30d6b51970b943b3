//! The drawing: names on the left, dots and spans on a shared axis, numbers on the right.
//!
//! Owns the heights of rows and the size of their type. Refuses to cut a name: it gets more lines,
//! then more room, then smaller type. Start reading at [`draw`].

use crate::chart::along;
use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::fonts::LEADING;
use crate::chart::key;
use crate::chart::key::{DOT, INTERVAL, Sign, TICK};
use crate::chart::page::Anchor;
use crate::chart::scale::Axis;
use crate::chart::theme::{
    Colour, Dash, GRID, INK, LINES, Marker, Pen, SECONDARY, TEXT, Type, WHITE,
};
use crate::text::number;

use crate::topics::plans::picture::{Metric, PlanDot, Ranked, Story};

/// Rows are no higher: few plans leave the page empty rather than apart.
const HIGHEST: f64 = 110.0;
/// Space between columns.
const GUTTER: f64 = 14.0;

/// Names in lines, the columns that they and the numbers take, and the type of both.
struct Columns {
    size: f64,
    names: Vec<Vec<String>>,
    left: f64,
    right: f64,
}

/// Draws everything between the subtitle and the foot, and gives the value axis.
pub(crate) fn draw(story: &Story<'_>, canvas: &Canvas<'_>, body: Rect) -> Axis {
    let sizes = story.context.size.type_sizes();
    let label = Type::regular(sizes.label, SECONDARY);
    let small = Type::regular(sizes.foot, SECONDARY);
    let mut top = body.top + key::draw(canvas, body, &explained(story), label);

    // The reference is named where its line begins; the line is wanted where others are compared.
    let reference = story.reference().filter(|_| story.sorted.len() > 1);
    let bold = Type::bold(sizes.label, INK);
    let named = reference.map(|plan| canvas.wrap(&plan.name, bold, body.width()));
    let named_top = top + 4.0;
    top += named.as_ref().map_or(0.0, |lines| lines.len() as f64) * bold.size * LEADING + 8.0;

    let axis = axis(story, 6);
    let off_zero = axis.low() > 0.0 || axis.high() < 0.0;
    let below = along::value_axis_height(label) + if off_zero { 1.5 * small.size } else { 0.0 };
    let count = story.sorted.len() as f64;
    let row = ((body.bottom - below - top) / count).min(HIGHEST);
    let columns = columns(story, canvas, body, row);
    let rect = Rect { left: columns.left, top, right: columns.right, bottom: top + row * count };
    let widest = [axis.low(), axis.high()]
        .map(|tick| canvas.width_of(&story.tick(&axis, tick, false), label) + 16.0);
    let most = (rect.width() / widest[0].max(widest[1])) as usize;
    let axis = if most < 6 { self::axis(story, most.clamp(3, 6)) } else { axis };
    let plot = canvas.plot(rect, axis.range(), (0.0, 1.0));

    along::value_axis(canvas, &plot, &axis, label, body.right, |tick, unit| {
        story.tick(&axis, tick, unit)
    });
    if off_zero {
        let low = number::decimal(axis.low(), axis.decimals, story.context.lang);
        let text = story.texts.format("chart-axis-starts", &[("value", low.into())]);
        let y = rect.bottom + below - 0.1 * small.size;
        canvas.text((body.left, y), Anchor::Start, &text, small);
    }
    for i in 0..story.sorted.len() {
        let y = rect.top + (i as f64 + 0.5) * row;
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
        let x = upright(story.in_unit(plan.value()), rect.top - 4.0, pen);
        let width = lines.iter().map(|line| canvas.width_of(line, bold)).fold(0.0, f64::max);
        let left = (x - 4.0).min(body.right - width).max(body.left);
        canvas.lines((left, named_top + 0.85 * bold.size), &lines, bold);
    }
    for (i, ranked) in story.sorted.iter().enumerate() {
        let y = rect.top + (i as f64 + 0.5) * row;
        let place = Row { story, canvas, plot: &plot, columns: &columns, body, y };
        place.draw(ranked, &columns.names[i]);
    }
    axis
}

/// What the signs mean; without spans a dot needs no word.
fn explained(story: &Story<'_>) -> Vec<(Sign, String)> {
    if !story.spans() {
        return Vec::new();
    }
    let runs = [("runs", story.input.runs.into())];
    vec![
        (Sign::Dot, story.texts.format("plans-key-dot", &runs)),
        (Sign::Line, story.texts.get("eight-of-ten-runs")),
        (Sign::Tick, story.texts.get("plans-key-base")),
    ]
}

/// A gap is seen against zero; shortfalls may be compared nearer by.
fn axis(story: &Story<'_>, most: usize) -> Axis {
    let values = || {
        story
            .drawn()
            .flat_map(|plan| [plan.value(), plan.base_dkk, plan.ends().0, plan.ends().1])
            .map(|dkk| story.in_unit(dkk))
    };
    let low = values().fold(f64::INFINITY, f64::min);
    let high = values().fold(f64::NEG_INFINITY, f64::max);
    Axis::around(low, high, story.input.metric == Metric::Gap, most)
}

/// The largest type in which every name fits its row.
fn columns(story: &Story<'_>, canvas: &Canvas<'_>, body: Rect, row: f64) -> Columns {
    let mut size = story.context.size.type_sizes().label;
    loop {
        for share in [0.26, 0.32, 0.38, 0.44] {
            let room = share * body.width();
            let style = Type::bold(size, TEXT);
            let names: Vec<Vec<String>> = story
                .sorted
                .iter()
                .map(|ranked| canvas.wrap(&ranked.plan.name, style, room))
                .collect();
            let most = names.iter().map(Vec::len).max().unwrap_or(1) as f64;
            let parted = story
                .sorted
                .iter()
                .flat_map(|ranked| ranked.plan.name.split(' '))
                .any(|word| canvas.width_of(word, style) > room);
            let fits = most * size * LEADING <= row - 1.0 && !parted;
            if fits || (size <= 6.0 && share > 0.4) {
                let widest = |lines: &mut dyn Iterator<Item = String>| {
                    lines.map(|line| canvas.width_of(&line, style)).fold(0.0, f64::max)
                };
                let left = widest(&mut names.iter().flatten().cloned());
                let right = widest(&mut story.drawn().map(|plan| story.label(plan)));
                return Columns {
                    size,
                    names,
                    left: body.left + left + GUTTER,
                    right: body.right - right - GUTTER,
                };
            }
        }
        size -= 1.0;
    }
}

/// The place of one plan.
struct Row<'a, 'page> {
    story: &'a Story<'a>,
    canvas: &'a Canvas<'page>,
    plot: &'a Plot<'page>,
    columns: &'a Columns,
    body: Rect,
    /// Middle of the row.
    y: f64,
}

impl Row<'_, '_> {
    fn draw(&self, ranked: &Ranked<'_>, name: &[String]) {
        let Self { story, canvas, columns, body, y, .. } = *self;
        let plan = ranked.plan;
        let (colour, marker) = if plan.is_reference {
            (INK, Marker::Diamond)
        } else {
            (LINES[1].pen.colour, Marker::Circle)
        };
        let size = columns.size;
        let base = y + 0.36 * size;
        let first = base - (name.len() as f64 - 1.0) * size * LEADING / 2.0;
        let style =
            if plan.is_reference { Type::bold(size, INK) } else { Type::regular(size, TEXT) };
        canvas.lines((body.left, first), name, style);
        if ranked.rank.is_none() {
            let at = (self.plot.rect.left + 6.0, base);
            let style = Type::regular(size, SECONDARY).on(WHITE);
            canvas.text(at, Anchor::Start, &story.texts.get("chart-no-numbers"), style);
            return;
        }
        self.mark(plan, colour, marker);
        let style = Type::bold(size, colour);
        canvas.text((body.right, base), Anchor::End, &story.label(plan), style);
    }

    /// The span, the run without uncertainty, and the dot over both.
    fn mark(&self, plan: &PlanDot, colour: Colour, marker: Marker) {
        let Self { story, canvas, y, .. } = *self;
        let x = |dkk: f64| self.plot.at(story.in_unit(dkk), 0.0).0;
        if let Some((low, high)) = plan.span() {
            canvas.line(&[(x(low), y), (x(high), y)], Pen::solid(colour, INTERVAL));
        }
        if plan.p50_dkk.is_some() {
            let base = x(plan.base_dkk);
            canvas.line(&[(base, y - TICK), (base, y + TICK)], Pen::solid(INK, 2.0));
        }
        canvas.mark((x(plan.value()), y), marker, DOT.min(self.columns.size), colour);
    }
}
