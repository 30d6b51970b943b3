//! The panels: head, ground, zero, the line with what is under it, and the years. Start at [`arrange`] and [`draw`].

use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::frame;
use crate::chart::lines;
use crate::chart::page::Anchor;
use crate::chart::panels::{PanelNeeds, Panels};
use crate::chart::scale::{Axis, marked};
use crate::chart::theme::{
    AREAS, Dash, INK, MARKER_SIZE, Marker, Pen, SECONDARY, SHORTAGE_LIGHT, SURPLUS_LIGHT, Series,
    State, TEXT, Type,
};

use crate::topics::areas::picture::{AreaDrawing, AreaSeries};
use crate::topics::gap::rows::GapRow;

/// Plots are so large at least, in pixels, or the type gets smaller.
const LARGE: f64 = 64.0;
/// The type of names beyond reason, in pixels: smaller than can be read at ease.
const LAST_RESORT: f64 = 10.0;

/// The arrangement of all panels within `body`, and the axis that they share.
pub(crate) fn arrange(
    drawing: &AreaDrawing<'_>,
    canvas: &Canvas<'_>,
    body: Rect,
) -> (Panels, Axis) {
    let rows = drawing.drawn.iter().flat_map(|area| &area.rows);
    let gaps: Vec<f64> = rows.map(|row| drawing.unit.on_axis(row.gap_dkk())).collect();
    let axis = |most: usize| Axis::of(gaps.iter().copied().chain([0.0]), true, most);
    let room = |axis: &Axis, size: f64| {
        let style = Type::regular(size, SECONDARY);
        let words =
            frame::axis_room(canvas, axis, style, |tick, top| drawing.unit.tick(axis, tick, top));
        words.max(drawing.context.size.left() - body.left)
    };
    let head_lines = |size: f64, width: f64| {
        let lines = |area: &AreaSeries| -> usize {
            let (name, standing, _) = head(drawing, canvas, area, size, width);
            name.len() + standing.len()
        };
        drawing.input.areas.iter().map(lines).max().unwrap_or(1)
    };
    let needs = PanelNeeds {
        names: drawing.input.areas.iter().map(|area| area.name.as_str()).collect(),
        name_room: &|_| -mark_room(drawing),
        head_lines: &head_lines,
        axis_room: &|size| room(&axis(6), size),
        has_own_axes: false,
        has_years_each: false,
        types: [canvas.label().size, canvas.small().size, LAST_RESORT],
        large: LARGE,
    };
    let panels = needs.arrange(canvas, body);
    let axis = axis(panels.most_ticks());
    (panels.with_axis_room(body, room(&axis, panels.size)), axis)
}

/// Draws all panels, the first area first, and gives their axis.
pub(crate) fn draw(drawing: &AreaDrawing<'_>, canvas: &Canvas<'_>, body: Rect) -> Axis {
    let (panels, axis) = arrange(drawing, canvas, body);
    let last = drawing.last;
    for (place, area) in drawing.input.areas.iter().enumerate() {
        let look = look(drawing, place);
        let rect = panels.plot_rect(body, place);
        draw_head(drawing, canvas, area, look, (rect.left, panels.head_base(rect)), &panels);
        let plot = canvas.plot(rect, frame::year_range(drawing.first, last), axis.range());
        if area.drawn() {
            panels.ground(canvas, &plot, drawing.context.base_year, last);
        }
        panels.axis(canvas, &plot, place, &axis, |at, top| drawing.unit.tick(&axis, at, top));
        if area.drawn() {
            gap_line(drawing, &plot, look, area);
        } else {
            frame::message(canvas, drawing.texts, rect, area.bad(), area.rows.len());
        }
        if panels.has_years(place) {
            panels.years(canvas, &plot, (drawing.first, last));
        }
    }
    if let Some(at) = projection_at(drawing, canvas, body, (&panels, &axis)) {
        canvas.text(at, Anchor::Start, &drawing.texts.get("chart-projection"), panels.label());
    }
    axis
}

/// Where "projection" stands on the ground of the first panel: beside the unit of the top tick,
/// if there is room.
pub(crate) fn projection_at(
    drawing: &AreaDrawing<'_>,
    canvas: &Canvas<'_>,
    body: Rect,
    (panels, axis): (&Panels, &Axis),
) -> Option<(f64, f64)> {
    drawing.input.areas.first().filter(|area| area.drawn())?;
    let years = frame::year_range(drawing.first, drawing.last);
    let plot = canvas.plot(panels.plot_rect(body, 0), years, axis.range());
    let ground = frame::projected(&plot, drawing.context.base_year, drawing.last)?;
    let style = panels.label();
    let unit = body.left + canvas.width_of(&drawing.unit.tick(axis, axis.high(), true), style);
    let left = (ground.left + 6.0).max(unit + 12.0);
    let right = left + canvas.width_of(&drawing.texts.get("chart-projection"), style);
    (right + 6.0 <= ground.right).then_some((left, ground.top - 5.0))
}

/// With four areas at most, each has its colour, and its marker before its name.
fn is_coloured(drawing: &AreaDrawing<'_>) -> bool {
    drawing.input.areas.len() <= AREAS.len()
}

fn mark_room(drawing: &AreaDrawing<'_>) -> f64 {
    if is_coloured(drawing) { MARKER_SIZE + 7.0 } else { 0.0 }
}

fn look(drawing: &AreaDrawing<'_>, place: usize) -> Series {
    let pen = Pen { colour: INK, width: 2.5, dash: Dash::Solid };
    let plain = Series { pen, marker: Marker::Circle };
    if is_coloured(drawing) { AREAS.get(place).copied().unwrap_or(plain) } else { plain }
}

/// The lines of a panel's head: name, then standing, each broken to the panel's width.
fn head(
    drawing: &AreaDrawing<'_>,
    canvas: &Canvas<'_>,
    area: &AreaSeries,
    size: f64,
    width: f64,
) -> (Vec<String>, Vec<String>, State) {
    let last = area.rows.last().filter(|_| area.drawn());
    let (state, standing) = last.map_or((State::Balance, String::new()), |row| {
        let (state, standing) = drawing.standing(row);
        let args = [("state", state.key().into()), ("standing", standing.into())];
        (state, drawing.texts.format("gap-sign", &args))
    });
    let style = Type::bold(size, TEXT);
    let name = canvas.wrap(&area.name, style, width - mark_room(drawing));
    (name, canvas.wrap(&standing, style, width), state)
}

/// The area's marker and name, and under it what it is short of or has to spare; `at` is the first baseline.
fn draw_head(
    drawing: &AreaDrawing<'_>,
    canvas: &Canvas<'_>,
    area: &AreaSeries,
    look: Series,
    (left, base): (f64, f64),
    panels: &Panels,
) {
    let size = panels.size;
    let (name, standing, state) = head(drawing, canvas, area, size, panels.width);
    let mut colour = TEXT;
    if is_coloured(drawing) {
        colour = look.pen.colour;
        let at = (left + 0.5 * MARKER_SIZE + 1.0, base - 0.35 * size);
        canvas.mark(at, look.marker, MARKER_SIZE + 2.0, colour);
    }
    let y = canvas.lines((left + mark_room(drawing), base), &name, Type::bold(size, colour));
    canvas.lines((left, y), &standing, Type::bold(size, state.colour()));
}

fn gap_line(drawing: &AreaDrawing<'_>, plot: &Plot<'_>, look: Series, area: &AreaSeries) {
    let point = |row: &GapRow| (f64::from(row.year), drawing.unit.on_axis(row.gap_dkk()));
    let points: Vec<(f64, f64)> = area.rows.iter().map(point).collect();
    let above_zero: Vec<(f64, f64, f64)> = points.iter().map(|&(x, y)| (x, y, 0.0)).collect();
    lines::fill_between(plot, &above_zero, [SHORTAGE_LIGHT, SURPLUS_LIGHT]);
    plot.line(&[(plot.x.0, 0.0), (plot.x.1, 0.0)], Pen::solid(INK, 1.5));
    if points.len() > 1 {
        plot.line(&points, look.pen);
    }
    // Small panels bear small markers, and few of them, or the line would drown in them.
    let size = if plot.rect.width() < 200.0 { 6.0 } else { MARKER_SIZE };
    let is_marked = |point: &(f64, f64)| marked(point.0 as i32, drawing.first, drawing.last);
    let mut marks: Vec<(f64, f64)> = points.iter().copied().filter(is_marked).collect();
    if plot.rect.width() / (marks.len().max(1) as f64) < 1.5 * size {
        marks = points.first().into_iter().chain(points.last()).copied().collect();
    }
    plot.marks(&marks, look.marker, size, look.pen.colour);
}
