//! Labels where the eye is: at the line ends, moved apart, with a leader where they had to move.
//!
//! Start at [`EndLabels`]; [`notes`] stand above single years.

use crate::chart::Size;
use crate::chart::canvas::{Canvas, Rect};
use crate::chart::fonts::{ASCENT, LEADING};
use crate::chart::page::Anchor;
use crate::chart::theme::{AXIS, Pen, Type};

/// Distance of a label from the plot's edge: room for a leader or a bracket.
const GUTTER: f64 = 26.0;

/// The labels at the right end of one plot, broken to the room that they have.
pub(crate) struct EndLabels {
    labels: Vec<(Vec<String>, Type)>,
    /// Room to the right of the plot.
    pub(crate) margin: f64,
}

impl EndLabels {
    /// Measures labels and breaks the long ones; the margin grows with the longest, up to the
    /// most that `size` allows. Heights are given later, by [`Self::place`].
    pub(crate) fn measure(canvas: &Canvas<'_>, size: Size, labels: Vec<(String, Type)>) -> Self {
        Self::measure_between(canvas, labels, size.right(), size.right_at_most(), size.edge())
    }

    /// The same with other bounds, for a plot that has only a part of the page.
    pub(crate) fn measure_between(
        canvas: &Canvas<'_>,
        labels: Vec<(String, Type)>,
        least: f64,
        most: f64,
        edge: f64,
    ) -> Self {
        let room = most - GUTTER - edge;
        let broken = |(text, style): (String, Type)| (canvas.wrap(&text, style, room), style);
        let labels: Vec<(Vec<String>, Type)> = labels.into_iter().map(broken).collect();
        let widths = labels.iter().map(|(lines, style)| canvas.widest(lines, *style));
        let longest = widths.fold(0.0, f64::max);
        Self { labels, margin: (longest + GUTTER + edge).max(least).min(most) }
    }

    /// Draws the labels right of `plot`, at the heights `ys` or as near as they fit.
    pub(crate) fn place(&self, canvas: &Canvas<'_>, plot: Rect, ys: &[f64]) {
        let height =
            |(lines, style): &(Vec<String>, Type)| lines.len() as f64 * style.size * LEADING;
        let mut wanted: Vec<_> = self.labels.iter().zip(ys.iter().copied()).collect();
        wanted.sort_by(|a, b| a.1.total_cmp(&b.1));
        let boxes: Vec<(f64, f64)> = wanted.iter().map(|(label, y)| (*y, height(label))).collect();
        let places = apart(&boxes, plot.top - 6.0, plot.bottom + 6.0);
        for (((lines, style), y), (middle, height)) in wanted.into_iter().zip(places) {
            // A leader only where the label has left its line.
            if (middle - y).abs() > 0.5 * style.size {
                let x = plot.right + 8.0;
                let leader = [(x, y), (x + 4.0, y), (x + 10.0, middle), (x + 14.0, middle)];
                canvas.line(&leader, Pen::solid(AXIS, 1.0));
            }
            let spare = style.size * (LEADING - ASCENT) / 2.0;
            let first = middle - height / 2.0 + spare + 0.72 * style.size;
            canvas.lines((plot.right + GUTTER, first), lines, *style);
        }
    }
}

/// Middles and heights of boxes, each as near to where it is wanted (middle, height) as they can be without
/// overlapping, between `top` and `bottom` if they fit there. Wishes come sorted from the top.
///
/// Boxes that touch are pooled and set about the mean of their wishes: the least sum of squared
/// moves.
fn apart(wishes: &[(f64, f64)], top: f64, bottom: f64) -> Vec<(f64, f64)> {
    struct Pool {
        /// Sum over the boxes of the upper edge that each would give the pool.
        edges: f64,
        count: usize,
        height: f64,
    }
    impl Pool {
        fn edge(&self, top: f64, bottom: f64) -> f64 {
            let wish = self.edges / self.count as f64;
            wish.min(bottom - self.height).max(top)
        }
    }
    let mut pools: Vec<Pool> = Vec::new();
    for &(middle, height) in wishes {
        let mut pool = Pool { edges: middle - height / 2.0, count: 1, height };
        while let Some(above) = pools.last() {
            if above.edge(top, bottom) + above.height <= pool.edge(top, bottom) {
                break;
            }
            let shift = pool.count as f64 * above.height;
            pool = Pool {
                edges: above.edges + pool.edges - shift,
                count: above.count + pool.count,
                height: above.height + pool.height,
            };
            pools.pop();
        }
        pools.push(pool);
    }
    let mut places = Vec::with_capacity(wishes.len());
    for pool in &pools {
        let mut edge = pool.edge(top, bottom);
        for &(_, height) in wishes.iter().skip(places.len()).take(pool.count) {
            places.push((edge + height / 2.0, height));
            edge += height;
        }
    }
    places
}

/// A text on top of a vertical line that marks a year.
pub(crate) struct Note {
    pub(crate) x: f64,
    /// Where the line ends below.
    pub(crate) foot: f64,
    pub(crate) text: String,
}

/// Height that `count` notes, the heading of the projection and the unit on the top tick take
/// above the data.
pub(crate) fn headroom(count: usize, size: f64) -> f64 {
    (count as f64 + 1.0) * size * 1.45 + 1.2 * size + 10.0
}

/// Draws notes in rows under the heading of the projection, each beside its line, so that no text
/// lies on a line or on another text.
///
/// There are at most two notes, hence eight ways; the first without a crossing is taken.
pub(crate) fn notes(canvas: &Canvas<'_>, ground: Rect, notes: &[Note], style: Type) {
    let row = |i: usize| ground.top + (i as f64 + 2.0) * style.size * 1.45;
    let wide: Vec<f64> = notes.iter().map(|note| canvas.width_of(&note.text, style)).collect();
    let span = |i: usize, left: bool| {
        let x = notes[i].x;
        if left { (x - 6.0 - wide[i], x - 6.0) } else { (x + 6.0, x + 6.0 + wide[i]) }
    };
    let mut best: Option<(usize, Vec<(usize, bool)>)> = None;
    for way in 0..8_usize {
        let places: Vec<(usize, bool)> = (0..notes.len())
            .map(|i| {
                let at = if way & 4 == 0 { i } else { notes.len() - 1 - i };
                (at, way & (1 << i.min(1)) != 0)
            })
            .collect();
        let mut faults = 0;
        for (i, &(row_i, left_i)) in places.iter().enumerate() {
            let (from, to) = span(i, left_i);
            if from < ground.left + 2.0 || to > ground.right - 2.0 {
                faults += 10;
            }
            for (j, &(row_j, _)) in places.iter().enumerate() {
                // The line of a note in a row above runs down through the rows below.
                let crossed = notes[j].x > from - 3.0 && notes[j].x < to + 3.0;
                if i != j && row_j <= row_i && crossed {
                    faults += 1;
                }
            }
        }
        if best.as_ref().is_none_or(|(least, _)| faults < *least) {
            best = Some((faults, places));
        }
    }
    let places = best.map(|(_, places)| places).unwrap_or_default();
    for (note, &(at, _)) in notes.iter().zip(&places) {
        let top = row(at) - 0.8 * style.size;
        canvas.line(&[(note.x, top), (note.x, note.foot)], Pen::solid(AXIS, 1.0));
    }
    for (i, &(at, left)) in places.iter().enumerate() {
        let (from, to) = span(i, left);
        // Should neither side have room, the text moves along rather than off the plot.
        let from = from.min(ground.right - 2.0 - (to - from)).max(ground.left + 2.0);
        canvas.text((from, row(at)), Anchor::Start, &notes[i].text, style);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_move_apart_and_stay_within() {
        assert_eq!(
            apart(&[(100.0, 20.0), (200.0, 20.0)], 0.0, 400.0),
            [(100.0, 20.0), (200.0, 20.0)]
        );
        assert_eq!(
            apart(&[(100.0, 20.0), (100.0, 20.0)], 0.0, 400.0),
            [(90.0, 20.0), (110.0, 20.0)]
        );
        assert_eq!(apart(&[(5.0, 20.0), (398.0, 20.0)], 0.0, 400.0), [(10.0, 20.0), (390.0, 20.0)]);
        let many: Vec<(f64, f64)> = (0..8).map(|i| (50.0 + f64::from(i), 20.0)).collect();
        let places = apart(&many, 0.0, 400.0);
        assert!(places.windows(2).all(|pair| pair[1].0 - pair[0].0 >= 20.0 - 1e-9), "{places:?}");
        assert!(places[0].0 >= 10.0);
    }
}
