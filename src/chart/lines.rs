//! Lines over years: a line with its markers, and the area between two lines, parted where they cross.
//!
//! Start at [`series`] and [`fill_between`].

use crate::chart::canvas::{Canvas, Plot};
use crate::chart::theme::{Colour, MARKER_SIZE, Pen, Series};

/// A line through `points` with markers in the years that `is_marked`; a single point is a marker alone.
pub(crate) fn series(
    plot: &Plot<'_>,
    points: &[(f64, f64)],
    look: Series,
    is_marked: impl Fn(i32) -> bool,
) {
    if points.len() > 1 {
        plot.line(points, look.pen);
    }
    let marks: Vec<(f64, f64)> =
        points.iter().copied().filter(|point| is_marked(point.0 as i32)).collect();
    plot.marks(&marks, look.marker, MARKER_SIZE, look.pen.colour);
}

/// Fills the area between the lines `a` and `b`, given as (x, a, b): with the first colour where `a` is above, with the
/// second where it is below.
pub(crate) fn fill_between(plot: &Plot<'_>, points: &[(f64, f64, f64)], colours: [Colour; 2]) {
    for part in between(points) {
        plot.fill(&part.outline, colours[usize::from(!part.above)]);
    }
}

/// Fills the band between a lower and an upper line, which do not cross.
pub(crate) fn band(plot: &Plot<'_>, low: &[(f64, f64)], high: &[(f64, f64)], colour: Colour) {
    let outline: Vec<(f64, f64)> = high.iter().chain(low.iter().rev()).copied().collect();
    plot.fill(&outline, colour);
}

/// A bracket beside a plot between two heights of the page, open towards the plot, from `x` on; none where it
/// would be a blot.
pub(crate) fn bracket(canvas: &Canvas<'_>, x: f64, from: f64, to: f64, colour: Colour) {
    if (from - to).abs() > 6.0 {
        let points = [(x, from), (x + 6.0, from), (x + 6.0, to), (x, to)];
        canvas.line(&points, Pen::solid(colour, 2.0));
    }
}

/// An area between two lines where one of them is above all along.
#[derive(Debug, Clone, PartialEq)]
struct AreaBetween {
    /// Whether the first line is above.
    above: bool,
    /// Its outline.
    outline: Vec<(f64, f64)>,
}

/// The parts between the lines `a` and `b`, given as (x, a, b) from left to right. Points where
/// the lines cross between two x are computed; where they are equal there is no part.
fn between(points: &[(f64, f64, f64)]) -> Vec<AreaBetween> {
    let mut parts = Vec::new();
    let mut run: Vec<(f64, f64, f64)> = Vec::new();
    let mut above = None;
    for &(x, a, b) in points {
        let gap = a - b;
        let side = if gap == 0.0 { None } else { Some(gap > 0.0) };
        if let (Some(before), Some(now), Some(&(x0, a0, b0))) = (above, side, run.last())
            && before != now
        {
            let t = (a0 - b0) / ((a0 - b0) - gap);
            let crossing = (x0 + t * (x - x0), a0 + t * (a - a0));
            let crossing = (crossing.0, crossing.1, crossing.1);
            run.push(crossing);
            close(&mut parts, &run, before);
            run = vec![crossing];
        }
        run.push((x, a, b));
        match (above, side) {
            (Some(before), None) => {
                close(&mut parts, &run, before);
                run = vec![(x, a, b)];
                above = None;
            }
            (None, None) => run = vec![(x, a, b)],
            _ => above = side,
        }
    }
    if let Some(side) = above {
        close(&mut parts, &run, side);
    }
    parts
}

fn close(parts: &mut Vec<AreaBetween>, run: &[(f64, f64, f64)], above: bool) {
    if run.len() > 1 {
        let there = run.iter().map(|&(x, a, _)| (x, a));
        let back = run.iter().rev().map(|&(x, _, b)| (x, b));
        parts.push(AreaBetween { above, outline: there.chain(back).collect() });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_end_where_the_lines_cross() {
        let parts = between(&[(0.0, 1.0, 0.0), (2.0, -1.0, 0.0), (3.0, 0.0, 0.0), (4.0, 2.0, 0.0)]);
        let shape: Vec<(bool, f64, f64)> = parts
            .iter()
            .map(|part| {
                let xs = part.outline.iter().map(|point| point.0);
                (part.above, xs.clone().fold(9.0, f64::min), xs.fold(-9.0, f64::max))
            })
            .collect();
        assert_eq!(shape, [(true, 0.0, 1.0), (false, 1.0, 3.0), (true, 3.0, 4.0)]);
    }

    #[test]
    fn equal_lines_and_single_points_have_no_area() {
        assert_eq!(between(&[(0.0, 1.0, 1.0), (1.0, 2.0, 2.0)]), []);
        assert_eq!(between(&[(0.0, 2.0, 1.0)]), []);
        assert_eq!(between(&[]), []);
    }
}
