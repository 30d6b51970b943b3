//! How many columns, how large a type: the arrangement in which the panels are largest.
//!
//! Owns the sizes of panels and their heads, and the shared axis. Refuses to cut a name: the type
//! gets smaller and heads get more lines. Start reading at [`Layout`].

use crate::chart::canvas::{Canvas, Rect};
use crate::chart::fonts::LEADING;
use crate::chart::frame;
use crate::chart::scale::Axis;
use crate::chart::theme::{AREAS, MARKER_SIZE, SECONDARY, State, TEXT, Type};

use crate::topics::areas::picture::{AreaSeries, AreaStory};

/// Space between panels, in pixels.
pub(crate) const APART: f64 = 24.0;

/// A plot lower than this shows nothing.
const LEAST_PLOT: f64 = 16.0;

/// Where the panels stand and what they measure.
pub(crate) struct Layout {
    pub(crate) grid: Grid,
    pub(crate) axis: Axis,
    /// Left edge of the first column.
    pub(crate) left: f64,
}

/// How the panels are arranged.
pub(crate) struct Grid {
    pub(crate) columns: usize,
    pub(crate) rows: usize,
    pub(crate) width: f64,
    /// Height of a panel's plot.
    pub(crate) plot: f64,
    /// Height of a panel's head.
    pub(crate) head: f64,
    /// Space between a plot and the row under it.
    pub(crate) below: f64,
    pub(crate) type_size: f64,
}

impl AreaStory<'_> {
    /// The arrangement of all panels within `body`.
    pub(crate) fn layout(&self, canvas: &Canvas<'_>, body: Rect) -> Layout {
        let gaps = || {
            self.drawn
                .iter()
                .flat_map(|area| &area.rows)
                .map(|row| self.unit.on_axis(row.gap_dkk()))
        };
        let (low, high) = (gaps().fold(0.0, f64::min), gaps().fold(0.0, f64::max));
        let style = Type::regular(self.context.size.type_sizes().label, SECONDARY);
        let room = |axis: &Axis, style: Type| {
            let words =
                frame::axis_room(canvas, axis, style, |tick, top| self.unit.tick(axis, tick, top));
            self.context.size.left().max(body.left + words)
        };
        // Fewer ticks where panels are low: a label needs its line and some air.
        let mut axis = Axis::around(low, high, true, 6);
        let grid = self.grid(canvas, body, room(&axis, style));
        let most = (grid.plot / (1.6 * grid.type_size)).floor() as usize;
        axis = Axis::around(low, high, true, most.clamp(3, 6));
        let style = Type::regular(grid.type_size, SECONDARY);
        let left = room(&axis, style);
        let grid = Grid {
            width: (body.right - left - APART * (grid.columns as f64 - 1.0)) / grid.columns as f64,
            ..grid
        };
        Layout { grid, axis, left }
    }

    /// The lines of a panel's head: name, then standing, each broken to the panel's width.
    pub(crate) fn head(
        &self,
        canvas: &Canvas<'_>,
        area: &AreaSeries,
        type_size: f64,
        width: f64,
    ) -> (Vec<String>, Vec<String>, State) {
        let (state, standing) = area.rows.last().filter(|_| area.drawn()).map_or_else(
            || (State::Balance, String::new()),
            |row| {
                let (state, standing) = self.standing(row);
                let args = [("state", state.key().into()), ("standing", standing.into())];
                (state, self.texts.format("gap-sign", &args))
            },
        );
        let name = canvas.wrap(&area.name, Type::bold(type_size, TEXT), width - self.mark_room());
        let standing = canvas.wrap(&standing, Type::bold(type_size, TEXT), width);
        (name, standing, state)
    }

    /// With four areas at most, each has its marker before its name.
    pub(crate) fn mark_room(&self) -> f64 {
        if self.coloured() { MARKER_SIZE + 7.0 } else { 0.0 }
    }

    pub(crate) fn coloured(&self) -> bool {
        self.input.areas.len() <= AREAS.len()
    }

    /// Whether a name has a word too long for a panel of this width.
    fn parts_a_word(&self, canvas: &Canvas<'_>, type_size: f64, width: f64) -> bool {
        let style = Type::bold(type_size, TEXT);
        let mut words = self.input.areas.iter().flat_map(|area| area.name.split(' '));
        words.any(|word| canvas.width_of(word, style) > width - self.mark_room())
    }

    /// The arrangement whose panels are largest, with the largest type that leaves them room.
    fn grid(&self, canvas: &Canvas<'_>, body: Rect, left: f64) -> Grid {
        let size = self.context.size;
        let label = size.type_sizes().label;
        let smallest = size.type_sizes().foot;
        let mut best: Option<(f64, Grid)> = None;
        let mut type_size = label;
        let is_low =
            |best: &Option<(f64, Grid)>| best.as_ref().is_none_or(|(worth, _)| *worth < LEAST_PLOT);
        // Only where names beyond reason leave no plot does the type get smaller than can be read at ease.
        while type_size >= smallest || (is_low(&best) && type_size > 9.0) {
            for columns in 1..=self.input.areas.len() {
                let grid = self.arrangement(canvas, body, left, columns, type_size);
                let years = 2.0 * canvas.width_of("2000", Type::regular(type_size, SECONDARY));
                if columns > 1 && grid.width < years + 12.0 {
                    continue;
                }
                // Wide plots read well up to about one and a third times their height.
                let mut worth = grid.plot.min(0.75 * grid.width);
                if self.parts_a_word(canvas, type_size, grid.width) {
                    worth *= 0.5;
                }
                if best.as_ref().is_none_or(|(most, _)| worth > *most) {
                    best = Some((worth, grid));
                }
            }
            if best.as_ref().is_some_and(|(worth, _)| *worth >= 64.0) {
                break;
            }
            type_size -= 1.0;
        }
        match best {
            Some((_, grid)) => grid,
            None => self.arrangement(canvas, body, left, 1, label),
        }
    }

    fn arrangement(
        &self,
        canvas: &Canvas<'_>,
        body: Rect,
        left: f64,
        columns: usize,
        type_size: f64,
    ) -> Grid {
        let rows = self.input.areas.len().div_ceil(columns);
        let width = (body.right - left - APART * (columns as f64 - 1.0)) / columns as f64;
        let lines = self
            .input
            .areas
            .iter()
            .map(|area| {
                let (name, standing, _) = self.head(canvas, area, type_size, width);
                name.len() + standing.len()
            })
            .max()
            .unwrap_or(1);
        // Above the plot a line is kept free for the label of the top tick.
        let head = (lines as f64 + 1.0) * type_size * LEADING + 4.0;
        let years = frame::year_axis_height(Type::regular(type_size, SECONDARY));
        // Years stand under the lowest row; under each row where the last one is not full.
        let full = self.input.areas.len().is_multiple_of(columns);
        let below = if full { 0.0 } else { years } + 14.0;
        let plot =
            (body.height() - if full { years } else { 0.0 } + 14.0) / rows as f64 - head - below;
        Grid { columns, rows, width, plot, head, below, type_size }
    }
}
