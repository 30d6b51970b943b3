//! Names of rows beside a plot, in the largest type in which each fits its row.
//!
//! No name is cut: it gets more lines, then more of the width, then smaller type. Start at [`RowNames::fit`].

use crate::chart::canvas::Canvas;
use crate::chart::fonts::{LEADING, shrink};
use crate::chart::theme::Type;

/// Type is no smaller, whatever the names need.
const SMALLEST: f64 = 6.0;

/// Names in lines.
pub(crate) struct RowNames {
    /// Size of their type, in pixels.
    pub(crate) size: f64,
    pub(crate) lines: Vec<Vec<String>>,
    /// Width of the widest line, in pixels.
    pub(crate) width: f64,
}

impl RowNames {
    /// Names in `style` or smaller, each in a row `row` pixels high; the narrowest of `rooms` in which they fit, if
    /// one of them serves without parting a word.
    pub(crate) fn fit(
        canvas: &Canvas<'_>,
        names: &[String],
        style: Type,
        rooms: &[f64],
        row: f64,
    ) -> Self {
        let within = |size: f64, room: f64| {
            let style = Type { size, ..style };
            let lines: Vec<Vec<String>> =
                names.iter().map(|name| canvas.wrap(name, style, room)).collect();
            let width = canvas.widest(lines.iter().flatten(), style).min(room);
            Self { size, lines, width }
        };
        let fits = |own: &Self| {
            let most = own.lines.iter().map(Vec::len).max().unwrap_or(1) as f64;
            most * own.size * LEADING <= row - 1.0
        };
        let of = |size: f64| {
            let widest = rooms.last().copied().unwrap_or(0.0);
            let fitting = || rooms.iter().map(|room| within(size, *room)).filter(fits);
            // A hyphen makes a parted name longer.
            let is_whole = |own: &Self| {
                own.lines.iter().zip(names).all(|(lines, name)| lines.join(" ").len() <= name.len())
            };
            let whole = fitting().find(is_whole);
            whole.or_else(|| fitting().next()).unwrap_or_else(|| within(size, widest))
        };
        shrink(style.size, SMALLEST, of, fits)
    }

    /// Draws the name of a row whose middle is at `middle`.
    pub(crate) fn draw(
        &self,
        canvas: &Canvas<'_>,
        (left, middle): (f64, f64),
        row: usize,
        style: Type,
    ) {
        let Some(lines) = self.lines.get(row) else { return };
        let above = (lines.len() as f64 - 1.0) * self.size * LEADING / 2.0;
        let at = (left, middle + 0.36 * self.size - above);
        canvas.lines(at, lines, Type { size: self.size, ..style });
    }
}
