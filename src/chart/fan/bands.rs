//! The bands with their edges, the median and the base scenario's line.
//!
//! Owns their looks and the order in which they cover each other. Start reading at [`draw`].

use crate::chart::canvas::Plot;
use crate::chart::lines;
use crate::chart::scale::marked;
use crate::chart::theme::{
    AXIS, BAND_80, BAND_90, BAR, BASE, Colour, MARKER_SIZE, MEDIAN, Marker, Pen,
};

use crate::chart::fan::{BANDS, FanYear, MIDDLE};

const COLOURS: [Colour; 3] = [BAND_90, BAND_80, BAR];
/// Half the width of the bands of a single year, in years: it has a year's room.
const HALF_YEAR: f64 = 0.06;

/// Draws all of it; `under_lines` comes between the bands and the lines.
pub(crate) fn draw(plot: &Plot<'_>, years: &[FanYear], under_lines: impl Fn()) {
    let quantile = |at: usize| along(years, move |year| year.quantiles[at]);
    for ((_, low, high), colour) in BANDS.into_iter().zip(COLOURS) {
        lines::band(plot, &quantile(low), &quantile(high), colour);
    }
    for (_, low, high) in BANDS {
        for edge in [low, high] {
            plot.line(&quantile(edge), Pen::solid(AXIS, 1.0));
        }
    }
    under_lines();
    plot.line(&quantile(MIDDLE), Pen::solid(MEDIAN, 3.0));
    plot.line(&along(years, |year| year.base), Pen::solid(BASE, 3.0));
    // On top of both lines: where they are one, the markers tell that the median is there too.
    let ends = years.first().zip(years.last()).map(|(first, last)| (first.year, last.year));
    let marks: Vec<(f64, f64)> = years
        .iter()
        .filter(|year| ends.is_some_and(|(first, last)| marked(year.year, first, last)))
        .map(|year| (f64::from(year.year), year.quantiles[MIDDLE]))
        .collect();
    plot.marks(&marks, Marker::Circle, MARKER_SIZE, MEDIAN);
}

/// Points of a line, left to right; a single year has some width.
fn along(years: &[FanYear], value: impl Fn(&FanYear) -> f64) -> Vec<(f64, f64)> {
    if let [only] = years {
        let (x, y) = (f64::from(only.year), value(only));
        return vec![(x - HALF_YEAR, y), (x + HALF_YEAR, y)];
    }
    years.iter().map(|year| (f64::from(year.year), value(year))).collect()
}
