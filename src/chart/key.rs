//! A key above a plot: a sign and its meaning, one after another, where no label beside a mark can say it. Series are
//! labelled at their ends. Start at [`draw`].

use crate::chart::canvas::{Canvas, Rect};
use crate::chart::fonts::LEADING;
use crate::chart::theme::{AXIS, Colour, INK, LINES, Marker, Pen, Type};

/// Room that a sign takes before its words.
const SIGN: f64 = 30.0;
/// Space between two explanations on a line.
const APART: f64 = 22.0;

/// What is explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    /// A dot.
    Dot,
    /// A line along the page.
    Line,
    /// A short upright line in ink.
    Tick,
    /// A short upright line that limits.
    Limit,
    /// A band of a fan.
    Band(Colour),
    /// Words alone.
    None,
}

/// A sign, its words in lines, and where they stand: left edge and first baseline.
struct Item {
    sign: Sign,
    lines: Vec<String>,
    at: (f64, f64),
}

/// The places of all explanations within `rect`, from its top, and the height that they take.
fn places(
    canvas: &Canvas<'_>,
    rect: Rect,
    items: &[(Sign, String)],
    style: Type,
) -> (Vec<Item>, f64) {
    let leading = style.size * LEADING;
    let mut x = rect.left;
    let mut base = rect.top + 0.8 * style.size;
    let mut placed = Vec::with_capacity(items.len());
    for (i, (sign, text)) in items.iter().enumerate() {
        let room = if *sign == Sign::None { 0.0 } else { SIGN };
        if i > 0 && x + room + canvas.width_of(text, style) > rect.right {
            x = rect.left;
            base += leading;
        }
        let lines = canvas.wrap(text, style, rect.right - x - room);
        let widest = canvas.widest(&lines, style);
        let height = (lines.len() as f64 - 1.0) * leading;
        placed.push(Item { sign: *sign, lines, at: (x, base) });
        base += height;
        x += room + widest + APART;
    }
    let height = if items.is_empty() { 0.0 } else { base - rect.top + 0.5 * style.size };
    (placed, height)
}

/// Height that the explanations take within `rect`.
pub(crate) fn height(
    canvas: &Canvas<'_>,
    rect: Rect,
    items: &[(Sign, String)],
    style: Type,
) -> f64 {
    places(canvas, rect, items, style).1
}

/// Draws the explanations from the top of `rect` and gives the height that they take.
pub(crate) fn draw(canvas: &Canvas<'_>, rect: Rect, items: &[(Sign, String)], style: Type) -> f64 {
    let (placed, height) = places(canvas, rect, items, style);
    for item in placed {
        let room = if item.sign == Sign::None { 0.0 } else { SIGN };
        let (x, base) = item.at;
        sign(canvas, (x, base - 0.34 * style.size), item.sign);
        canvas.lines((x + room, base), &item.lines, style);
    }
    height
}

fn sign(canvas: &Canvas<'_>, (x, y): (f64, f64), what: Sign) {
    let series = LINES[1];
    let middle = x + 0.5 * (SIGN - 8.0);
    let upright = |half: f64, pen: Pen| {
        canvas.line(&[(middle, y - half), (middle, y + half)], pen);
    };
    match what {
        Sign::Dot => canvas.mark((middle, y), Marker::Circle, DOT, series.pen.colour),
        Sign::Line => {
            let pen = Pen::solid(series.pen.colour, INTERVAL);
            canvas.line(&[(x, y), (x + SIGN - 8.0, y)], pen);
        }
        Sign::Tick => upright(TICK, Pen::solid(INK, 2.0)),
        Sign::Limit => upright(TICK, Pen::solid(AXIS, 2.0)),
        Sign::Band(colour) => {
            let (right, half) = (x + SIGN - 8.0, BAND / 2.0);
            let rect = Rect { left: x, top: y - half, right, bottom: y + half };
            canvas.rect(rect, colour);
            canvas.outline(rect, Pen::solid(AXIS, 1.0));
        }
        Sign::None => {}
    }
}

/// Diameter of a dot on an interval.
pub(crate) const DOT: f64 = 12.0;
/// Width of the line of an interval.
pub(crate) const INTERVAL: f64 = 3.0;
/// Height of the patch for a band.
const BAND: f64 = 12.0;
/// Half the height of an upright tick.
pub(crate) const TICK: f64 = 8.0;
