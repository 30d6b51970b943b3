//! The panels: head, zero, the line with what is under it, and the year that an initiative has paid for itself in.
//! Start at [`arrange`] and [`draw`].

use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::frame;
use crate::chart::lines;
use crate::chart::page::Anchor;
use crate::chart::panels::{PanelNeeds, Panels, year_tick};
use crate::chart::scale::Axis;
use crate::chart::theme::{
    AXIS, INK, MARKER_SIZE, Marker, Pen, SECONDARY, SHORTAGE_LIGHT, SURPLUS_LIGHT, TEXT, Type,
};

use crate::topics::initiatives::picture::{BreakEvenDrawing, InitiativeAccount};

/// Plots are so large at least, in pixels, or the type gets smaller.
const LARGE: f64 = 84.0;
/// A plot lower or narrower than this shows nothing.
const LEAST_PLOT: f64 = 36.0;
/// It is said who pays where plots are at least so high with it.
const ROOMY_PLOT: f64 = 72.0;

/// The arrangement of panels within `body`, and the axis that they share; `None`: each has its own.
pub(crate) fn arrange(
    drawing: &BreakEvenDrawing<'_>,
    canvas: &Canvas<'_>,
    body: Rect,
) -> (Panels, Option<Axis>) {
    let axis_room = |size: f64| {
        let of = |axis: &Axis, own: Option<&InitiativeAccount>| {
            let tick = |tick: f64, top: bool| drawing.unit_of(own).tick(axis, tick, top);
            frame::axis_room(canvas, axis, Type::regular(size, SECONDARY), tick)
        };
        if drawing.has_own_axes {
            let rooms = drawing.shown.iter().map(|own| of(&drawing.axis(Some(own), 3), Some(own)));
            rooms.fold(0.0, f64::max)
        } else {
            of(&drawing.axis(None, 6), None)
        }
    };
    let head_lines = |size: f64, width: f64| {
        let lines = |own: &&InitiativeAccount| -> usize {
            head(drawing, own, size)
                .iter()
                .map(|(text, style)| canvas.wrap(text, *style, width).len())
                .sum()
        };
        drawing.shown.iter().map(lines).max().unwrap_or(1)
    };
    let sizes = drawing.context.size.type_sizes();
    let needs = PanelNeeds {
        names: drawing.shown.iter().map(|own| own.name.as_str()).collect(),
        name_room: &axis_room,
        head_lines: &head_lines,
        axis_room: &axis_room,
        has_own_axes: drawing.has_own_axes,
        has_years_each: true,
        types: [sizes.label, sizes.foot, sizes.foot],
        large: LARGE,
    };
    let panels = needs.arrange(canvas, body);
    let axis = (!drawing.has_own_axes).then(|| drawing.axis(None, panels.most_ticks()));
    (panels, axis)
}

/// Are plots high enough to be read; with room to say who pays?
pub(crate) fn is_readable(panels: &Panels, says_who_pays: bool) -> bool {
    let least = if says_who_pays { ROOMY_PLOT } else { LEAST_PLOT };
    panels.height >= least && panels.width >= LEAST_PLOT
}

/// Name, whether it has paid for itself, how it ends, who pays.
fn head(drawing: &BreakEvenDrawing<'_>, own: &InitiativeAccount, size: f64) -> Vec<(String, Type)> {
    let colour = drawing.state(own).colour();
    let pays = drawing.who_pays(own).map(|text| (text, Type::regular(size, SECONDARY)));
    let lines = [
        (own.name.clone(), Type::bold(size, TEXT)),
        (drawing.broken_even(own), Type::bold(size, colour)),
        (drawing.standing(own), Type::regular(size, colour)),
    ];
    lines.into_iter().chain(pays).collect()
}

/// Draws all panels, the first initiative first; gives the axis that they share.
pub(crate) fn draw(
    drawing: &BreakEvenDrawing<'_>,
    canvas: &Canvas<'_>,
    body: Rect,
) -> Option<Axis> {
    let (panels, shared) = arrange(drawing, canvas, body);
    for (place, own) in drawing.shown.iter().enumerate() {
        let rect = panels.plot_rect(body, place);
        let left = rect.left - panels.own_room;
        let mut base = panels.head_base(rect);
        for (text, style) in head(drawing, own, panels.size) {
            let lines = canvas.wrap(&text, style, panels.width + panels.own_room);
            base = canvas.lines((left, base), &lines, style);
        }
        let axis = shared.clone().unwrap_or_else(|| drawing.axis(Some(own), 3));
        let years = frame::year_range(drawing.first, drawing.last);
        let plot = canvas.plot(rect, years, axis.range());
        panels.ground(canvas, &plot, drawing.context.base_year, drawing.last);
        panels.axis(canvas, &plot, place, &axis, |tick, top| {
            drawing.unit_of(Some(own)).tick(&axis, tick, top)
        });
        account(drawing, canvas, &plot, own);
        years_below(drawing, canvas, &panels, &plot, own);
    }
    shared
}

/// Zero, the line, what is between them, and where it has paid for itself.
fn account(
    drawing: &BreakEvenDrawing<'_>,
    canvas: &Canvas<'_>,
    plot: &Plot<'_>,
    own: &InitiativeAccount,
) {
    let unit = drawing.unit_of(Some(own));
    let points: Vec<(f64, f64)> = own
        .years
        .iter()
        .map(|year| (f64::from(year.year), unit.on_axis(year.net_accumulated_dkk)))
        .collect();
    let against_zero: Vec<(f64, f64, f64)> = points.iter().map(|&(x, y)| (x, y, 0.0)).collect();
    // Ahead is a surplus: the colours are those of gaps with the sign turned.
    lines::fill_between(plot, &against_zero, [SURPLUS_LIGHT, SHORTAGE_LIGHT]);
    plot.line(&[(plot.x.0, 0.0), (plot.x.1, 0.0)], Pen::solid(INK, 1.5));
    if let [only] = points.as_slice() {
        plot.marks(&[*only], Marker::Circle, MARKER_SIZE, INK);
    } else {
        plot.line(&points, Pen::solid(INK, 2.5));
    }
    let is_even = |point: &&(f64, f64)| own.breaks_even.is_some_and(|at| point.0 == f64::from(at));
    if let Some(at) = points.iter().find(is_even) {
        let foot = (plot.at(at.0, 0.0).0, plot.rect.bottom);
        canvas.line(&[plot.at(at.0, at.1), foot], Pen::solid(AXIS, 1.0));
        plot.marks(&[*at], Marker::Diamond, MARKER_SIZE, INK);
    }
}

/// First and last year, and the one in which it has paid for itself, if that has room between them.
fn years_below(
    drawing: &BreakEvenDrawing<'_>,
    canvas: &Canvas<'_>,
    panels: &Panels,
    plot: &Plot<'_>,
    own: &InitiativeAccount,
) {
    let free = panels.years(canvas, plot, (drawing.first, drawing.last));
    let Some(even) =
        own.breaks_even.filter(|year| (drawing.first + 1..=drawing.last).contains(year))
    else {
        return;
    };
    let style = Type::bold(panels.size, INK);
    let wide = canvas.width_of(&even.to_string(), style);
    let at = plot.at(f64::from(even), 0.0).0;
    let left = (at - wide / 2.0).max(free.0).min(free.1 - wide);
    // Moved aside by no more than its own width, or it would be read as another year.
    if left >= free.0 && (left + wide / 2.0 - at).abs() <= wide {
        year_tick(canvas, plot, even);
        canvas.text((left, panels.years_base(plot)), Anchor::Start, &even.to_string(), style);
    }
}
