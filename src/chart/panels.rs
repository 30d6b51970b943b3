//! Small multiples: panels of one size with heads above and years below, in as many columns as leave them largest.
//!
//! No name is cut: heads get more lines, then the type gets smaller. Start at [`PanelNeeds::arrange`].

use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::fonts::LEADING;
use crate::chart::frame;
use crate::chart::page::Anchor;
use crate::chart::scale::Axis;
use crate::chart::theme::{AXIS, GRID, GROUND, Pen, SECONDARY, TEXT, Type};

/// Space between panels beside each other, in pixels.
const APART: f64 = 24.0;
/// Space between panels under each other, in pixels.
const AIR: f64 = 14.0;
/// Plots lower than this show nothing.
const LOWEST: f64 = 16.0;

/// What panels need.
pub(crate) struct PanelNeeds<'a> {
    /// The names in their heads.
    pub(crate) names: Vec<&'a str>,
    /// Room for a name beside the width of the plot, in pixels; negative where a mark stands before it.
    pub(crate) name_room: &'a dyn Fn(f64) -> f64,
    /// Lines of the highest head, in type of a size and broken to a width.
    pub(crate) head_lines: &'a dyn Fn(f64, f64) -> usize,
    /// Room for the numbers of an axis, in type of a size.
    pub(crate) axis_room: &'a dyn Fn(f64) -> f64,
    /// Has each panel its own axis?
    pub(crate) has_own_axes: bool,
    /// Do years stand under each panel, and not only under the lowest where all rows are full?
    pub(crate) has_years_each: bool,
    /// Sizes of type: the largest and the smallest, and one for plots that would show nothing otherwise.
    pub(crate) types: [f64; 3],
    /// Type is no smaller than that with which plots are so large, in pixels.
    pub(crate) large: f64,
}

/// Where panels stand and what they measure, in pixels.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Panels {
    count: usize,
    columns: usize,
    /// Width of a plot.
    pub(crate) width: f64,
    /// Height of a plot.
    pub(crate) height: f64,
    /// Height of a head.
    pub(crate) head: f64,
    /// Between a plot and the head under it.
    below: f64,
    /// Size of type.
    pub(crate) size: f64,
    /// Room for an axis' numbers before the first plot.
    pub(crate) axis_room: f64,
    /// The same before every further plot; 0 where panels share an axis.
    pub(crate) own_room: f64,
    has_years_each: bool,
}

impl PanelNeeds<'_> {
    /// The arrangement within `body` whose panels are largest, in the largest type that leaves them room.
    pub(crate) fn arrange(&self, canvas: &Canvas<'_>, body: Rect) -> Panels {
        let [largest, smallest, last_resort] = self.types;
        let mut best: Option<(f64, Panels)> = None;
        let mut size = largest;
        loop {
            let is_low = best.as_ref().is_none_or(|(worth, _)| *worth < LOWEST);
            let is_large = best.as_ref().is_some_and(|(worth, _)| *worth >= self.large);
            if is_large || size < if is_low { last_resort } else { smallest } {
                break;
            }
            for columns in 1..=self.names.len() {
                let panels = self.in_columns(body, columns, size);
                let years = 2.0 * canvas.width_of("2000", Type::regular(size, SECONDARY));
                if columns > 1 && panels.width < years + 12.0 {
                    continue;
                }
                // Wide plots read well up to about one and a third times their height.
                let mut worth = panels.height.min(0.75 * panels.width);
                if self.parts_a_word(canvas, &panels) {
                    worth *= 0.5;
                }
                if best.as_ref().is_none_or(|(most, _)| worth > *most) {
                    best = Some((worth, panels));
                }
            }
            size -= 1.0;
        }
        best.map_or_else(|| self.in_columns(body, 1, smallest), |(_, panels)| panels)
    }

    /// Whether a name has a word that is too long for its panel.
    fn parts_a_word(&self, canvas: &Canvas<'_>, panels: &Panels) -> bool {
        let style = Type::bold(panels.size, TEXT);
        let room = panels.width + (self.name_room)(panels.size);
        let mut words = self.names.iter().flat_map(|name| name.split(' '));
        words.any(|word| canvas.width_of(word, style) > room)
    }

    fn in_columns(&self, body: Rect, columns: usize, size: f64) -> Panels {
        let count = self.names.len();
        let axis_room = (self.axis_room)(size);
        let own_room = if self.has_own_axes { axis_room } else { 0.0 };
        let width = width(body, axis_room, own_room, columns);
        let rows = count.div_ceil(columns).max(1) as f64;
        // Above the plot a line is kept free for the label of the top tick.
        let lines = (self.head_lines)(size, width + own_room) as f64 + 1.0;
        let head = lines * size * LEADING + 4.0;
        let years = frame::year_axis_height(Type::regular(size, SECONDARY));
        let has_years_each = self.has_years_each || !count.is_multiple_of(columns);
        let (each, last) = if has_years_each { (years, 0.0) } else { (0.0, years) };
        let below = each + AIR;
        let height = (body.height() - last + AIR) / rows - head - below;
        Panels {
            count,
            columns,
            width,
            height,
            head,
            below,
            size,
            axis_room,
            own_room,
            has_years_each,
        }
    }
}

/// Width of a plot where `columns` of them stand beside each other.
fn width(body: Rect, axis_room: f64, own_room: f64, columns: usize) -> f64 {
    let between = (APART + own_room) * (columns as f64 - 1.0);
    (body.width() - axis_room - between) / columns as f64
}

impl Panels {
    /// The same panels with other room for the numbers of the axis that they share.
    pub(crate) fn with_axis_room(self, body: Rect, axis_room: f64) -> Self {
        let width = width(body, axis_room, self.own_room, self.columns);
        Self { width, axis_room, ..self }
    }

    /// As many ticks as an axis can bear: a label needs its line and some air.
    pub(crate) fn most_ticks(&self) -> usize {
        ((self.height / (1.6 * self.size)).floor().max(0.0) as usize).clamp(3, 6)
    }

    /// Where the plot of the panel at `place` stands.
    pub(crate) fn plot_rect(&self, body: Rect, place: usize) -> Rect {
        let (row, column) = ((place / self.columns) as f64, (place % self.columns) as f64);
        let left = body.left + self.axis_room + column * (self.width + APART + self.own_room);
        let top = body.top + row * (self.head + self.height + self.below) + self.head;
        Rect { left, top, right: left + self.width, bottom: top + self.height }
    }

    /// Baseline of a head's first line above a plot.
    pub(crate) fn head_base(&self, rect: Rect) -> f64 {
        rect.top - self.head + 0.9 * self.size
    }

    /// The type of years and ticks.
    pub(crate) fn label(&self) -> Type {
        Type::regular(self.size, SECONDARY)
    }

    /// Draws the ground of the projected years; it rises over the row of the top tick's label.
    pub(crate) fn ground(&self, canvas: &Canvas<'_>, plot: &Plot<'_>, base_year: i32, last: i32) {
        if let Some(projected) = frame::projected(plot, base_year, last) {
            let top = projected.top - self.size * LEADING;
            canvas.rect(Rect { top, ..projected }, GROUND);
        }
    }

    /// Draws the axis with its numbers before the first panel of a row or where each has its own, else its lines.
    pub(crate) fn axis(
        &self,
        canvas: &Canvas<'_>,
        plot: &Plot<'_>,
        place: usize,
        axis: &Axis,
        tick: impl Fn(f64, bool) -> String,
    ) {
        if place.is_multiple_of(self.columns) || self.own_room > 0.0 {
            let left = plot.rect.left - self.axis_room;
            frame::value_axis(canvas, plot, axis, left, self.label(), tick);
            return;
        }
        for &tick in &axis.ticks {
            let y = plot.at(plot.x.0, tick).1;
            canvas.line(&[(plot.rect.left, y), (plot.rect.right, y)], Pen::solid(GRID, 1.0));
        }
    }

    /// Do years stand under the panel at `place`?
    pub(crate) fn has_years(&self, place: usize) -> bool {
        let is_lowest = place / self.columns + 1 == self.count.div_ceil(self.columns);
        self.has_years_each || is_lowest
    }

    /// Draws first and last year under a plot; gives the room between them, from where to where.
    pub(crate) fn years(
        &self,
        canvas: &Canvas<'_>,
        plot: &Plot<'_>,
        (first, last): (i32, i32),
    ) -> (f64, f64) {
        let wide = canvas.width_of("2000", self.label()) + 6.0;
        let from = self.year(canvas, plot, first, Anchor::Start);
        if last == first {
            return (from + wide, plot.rect.right);
        }
        (from + wide, self.year(canvas, plot, last, Anchor::End) - wide)
    }

    /// Draws a tick and the year under it; gives where it stands.
    fn year(&self, canvas: &Canvas<'_>, plot: &Plot<'_>, year: i32, anchor: Anchor) -> f64 {
        let x = year_tick(canvas, plot, year);
        canvas.text((x, self.years_base(plot)), anchor, &year.to_string(), self.label());
        x
    }

    /// Baseline of the years under a plot.
    pub(crate) fn years_base(&self, plot: &Plot<'_>) -> f64 {
        plot.rect.bottom + 8.0 + 0.85 * self.size
    }
}

/// Draws the tick of a year under a plot; gives where it stands.
pub(crate) fn year_tick(canvas: &Canvas<'_>, plot: &Plot<'_>, year: i32) -> f64 {
    let (x, y) = (plot.at(f64::from(year), 0.0).0, plot.rect.bottom);
    canvas.line(&[(x, y), (x, y + 6.0)], Pen::solid(AXIS, 1.0));
    x
}
