//! One panel: head, ground, zero, the line with what is under it, and the years.
//!
//! Owns the drawing of a panel at the place that the grid gives it. Refuses labels of its own on
//! the shared axis: only the first column has them. Start reading at [`draw`].

use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::fonts::LEADING;
use crate::chart::frame;
use crate::chart::lines;
use crate::chart::page::Anchor;
use crate::chart::scale::marked;
use crate::chart::theme::{
    AREAS, AXIS, Dash, GRID, GROUND, INK, MARKER_SIZE, Marker, Pen, SECONDARY, SHORTAGE_LIGHT,
    SURPLUS_LIGHT, Series, TEXT, Type,
};

use crate::topics::areas::picture::grid::{APART, Layout};
use crate::topics::areas::picture::{AreaSeries, AreaStory};

/// Draws all panels, the first area first.
pub(crate) fn draw(story: &AreaStory<'_>, canvas: &Canvas<'_>, body: Rect, layout: &Layout) {
    for place in 0..story.input.areas.len() {
        let panel = Panel { story, canvas, layout, rect: rect(layout, body, place), place };
        panel.draw(body.left);
    }
    if let Some(at) = projection_at(story, canvas, body, layout) {
        let style = Type::regular(layout.grid.type_size, SECONDARY);
        canvas.text(at, Anchor::Start, &story.texts.get("chart-projection"), style);
    }
}

/// A panel with its head, without the years under it.
fn rect(layout: &Layout, body: Rect, place: usize) -> Rect {
    let grid = &layout.grid;
    let (row, column) = (place / grid.columns, place % grid.columns);
    let left = layout.left + column as f64 * (grid.width + APART);
    let top = body.top + row as f64 * (grid.head + grid.plot + grid.below);
    Rect { left, top, right: left + grid.width, bottom: top + grid.head + grid.plot }
}

/// Where "projection" stands on the ground of the first panel: beside the unit of the top tick,
/// if there is room.
pub(crate) fn projection_at(
    story: &AreaStory<'_>,
    canvas: &Canvas<'_>,
    body: Rect,
    layout: &Layout,
) -> Option<(f64, f64)> {
    let (grid, axis) = (&layout.grid, &layout.axis);
    let first = rect(layout, body, 0);
    let plot = Rect { top: first.top + grid.head, ..first };
    let plot = canvas.plot(plot, frame::year_range(story.first, story.last), axis.range());
    let area = story.input.areas.first().filter(|area| area.drawn())?;
    let ground =
        area.rows.first().and(frame::projected(&plot, story.context.base_year, story.last))?;
    let style = Type::regular(grid.type_size, SECONDARY);
    let unit = body.left + canvas.width_of(&story.unit.tick(axis, axis.high(), true), style);
    let left = (ground.left + 6.0).max(unit + 12.0);
    let right = left + canvas.width_of(&story.texts.get("chart-projection"), style);
    (right + 6.0 <= ground.right).then_some((left, ground.top - 5.0))
}

/// One area's panel.
struct Panel<'a, 'page> {
    story: &'a AreaStory<'a>,
    canvas: &'a Canvas<'page>,
    layout: &'a Layout,
    rect: Rect,
    /// Which area it is, from 0.
    place: usize,
}

impl Panel<'_, '_> {
    fn draw(&self, labels_left: f64) {
        let Self { story, canvas, layout, rect, place } = *self;
        let (grid, axis) = (&layout.grid, &layout.axis);
        let area = &story.input.areas[place];
        let series = if story.coloured() {
            AREAS[place]
        } else {
            Series {
                pen: Pen { colour: INK, width: 2.5, dash: Dash::Solid },
                marker: Marker::Circle,
            }
        };
        self.head(area, series);

        let style = Type::regular(grid.type_size, SECONDARY);
        let plot_rect = Rect { top: rect.top + grid.head, ..rect };
        let years = frame::year_range(story.first, story.last);
        let plot = canvas.plot(plot_rect, years, axis.range());
        if !area.drawn() {
            frame::message(canvas, story.texts, plot_rect, area.bad(), area.rows.len());
        } else if let Some(projected) = frame::projected(&plot, story.context.base_year, story.last)
        {
            // The ground rises over the row of the top tick's label, where it is headed.
            let top = projected.top - grid.type_size * LEADING;
            canvas.fill(&Rect { top, ..projected }.corners(), GROUND);
        }
        if place % grid.columns == 0 {
            frame::value_axis(canvas, &plot, axis, labels_left, style, |tick, top| {
                story.unit.tick(axis, tick, top)
            });
        } else if area.drawn() {
            for &tick in &axis.ticks {
                let y = plot.at(plot.x.0, tick).1;
                canvas.line(&[(rect.left, y), (rect.right, y)], Pen::solid(GRID, 1.0));
            }
        }
        if area.drawn() {
            self.gap_line(&plot, series, area);
        }
        let lowest = place / grid.columns + 1 == grid.rows;
        if lowest || !story.input.areas.len().is_multiple_of(grid.columns) {
            self.year_labels(&plot, style);
        }
    }

    /// The area's marker and name, and under it what it is short of or has to spare.
    fn head(&self, area: &AreaSeries, series: Series) {
        let Self { story, canvas, rect, .. } = *self;
        let size = self.layout.grid.type_size;
        let (name, standing, state) = story.head(canvas, area, size, rect.width());
        let colour = if story.coloured() { series.pen.colour } else { TEXT };
        let base = rect.top + 0.9 * size;
        if story.coloured() {
            let at = (rect.left + 0.5 * MARKER_SIZE + 1.0, base - 0.35 * size);
            canvas.mark(at, series.marker, MARKER_SIZE + 2.0, colour);
        }
        let at = (rect.left + story.mark_room(), base);
        let y = canvas.lines(at, &name, Type::bold(size, colour));
        canvas.lines((rect.left, y), &standing, Type::bold(size, state.colour()));
    }

    fn gap_line(&self, plot: &Plot<'_>, series: Series, area: &AreaSeries) {
        let points: Vec<(f64, f64)> = area
            .rows
            .iter()
            .map(|row| (f64::from(row.year), self.story.unit.on_axis(row.gap_dkk())))
            .collect();
        let above_zero: Vec<(f64, f64, f64)> = points.iter().map(|&(x, y)| (x, y, 0.0)).collect();
        lines::fill_between(plot, &above_zero, [SHORTAGE_LIGHT, SURPLUS_LIGHT]);
        plot.line(&[(plot.x.0, 0.0), (plot.x.1, 0.0)], Pen::solid(INK, 1.5));
        if points.len() > 1 {
            plot.line(&points, series.pen);
        }
        // Small panels bear small markers, or the line would drown in them.
        let size = if plot.rect.width() < 200.0 { 6.0 } else { MARKER_SIZE };
        let marks: Vec<(f64, f64)> = points
            .iter()
            .zip(&area.rows)
            .filter(|(_, row)| marked(row.year, self.story.first, self.story.last))
            .map(|(point, _)| *point)
            .collect();
        let room = plot.rect.width() / marks.len().max(1) as f64;
        let marks =
            if room < 1.5 * size { vec![points[0], points[points.len() - 1]] } else { marks };
        plot.marks(&marks, series.marker, size, series.pen.colour);
    }

    /// First and last year of a panel; the last ends with it.
    fn year_labels(&self, plot: &Plot<'_>, style: Type) {
        let y = plot.rect.bottom;
        let label = |year: i32, anchor: Anchor| {
            let x = plot.at(f64::from(year), 0.0).0;
            self.canvas.line(&[(x, y), (x, y + 6.0)], Pen::solid(AXIS, 1.0));
            self.canvas.text((x, y + 8.0 + 0.85 * style.size), anchor, &year.to_string(), style);
        };
        label(self.story.first, Anchor::Start);
        if self.story.last > self.story.first {
            label(self.story.last, Anchor::End);
        }
    }
}
