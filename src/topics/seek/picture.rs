//! The picture `frontier`: how much of a second factor or lever it takes for each number of the first.
//!
//! Start at `compose`.

use crate::chart::along;
use crate::chart::axis_unit::{AxisUnit, ValueUnit};
use crate::chart::canvas::{Canvas, Rect};
use crate::chart::compose::{self, Outline};
use crate::chart::fonts::LEADING;
use crate::chart::frame;
use crate::chart::frame::Heading;
use crate::chart::scale::{Axis, drawable};
use crate::chart::theme::{LINES, Marker, Pen};
use crate::chart::{Context, Draft};
use crate::figures::table::{Table, values};
use crate::text::{Arg, Texts};

/// What the chart shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Frontier {
    /// The finding, the longest form first; the first of at most fifteen words is taken.
    pub titles: Vec<String>,
    /// The measure.
    pub subtitle: String,
    /// Sentences for the foot.
    pub notes: Vec<String>,
    /// What lies along the page.
    pub x: FrontierAxis,
    /// What lies upwards.
    pub y: FrontierAxis,
    /// The line, a [`frontier_table`].
    pub table: Table,
    /// What stands in the plot where there is no line at all.
    pub nothing: String,
}

/// What lies along an axis.
#[derive(Debug, Clone, PartialEq)]
pub struct FrontierAxis {
    /// In the language of the picture.
    pub name: String,
    /// What it is measured in.
    pub unit: ValueUnit,
}

/// The points of a line over what `ids` name along the page and upwards; a point without `y` breaks it.
pub fn frontier_table(ids: [&str; 2], points: impl Iterator<Item = (f64, Option<f64>)>) -> Table {
    let [x_id, y_id] = ids;
    Table::exact("x_name,x,y_name,y", points.map(|(x, y)| values![x_id, x, y_id, y]))
}

/// Draws the line.
pub(crate) fn compose(input: &Frontier, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let points: Vec<(f64, Option<f64>)> = (0..input.table.row_count())
        .filter_map(|row| {
            let number = |column| input.table.value(row, column).number();
            Some((number(1).filter(|x| drawable(*x))?, number(3).filter(|y| drawable(*y))))
        })
        .collect();
    let is_empty = points.iter().all(|point| point.1.is_none());
    let outline = Outline {
        name: "frontier",
        heading: Heading {
            title: frame::title(input.titles.clone()),
            subtitle: input.subtitle.clone(),
            notes: input.notes.clone(),
            plan: true,
        },
        table: input.table.clone(),
        message: is_empty.then(|| input.nothing.clone()),
    };
    compose::compose(context, &texts, outline, |canvas, body| {
        plot(input, &points, context, canvas, body);
        let args = [("x", Arg::from(&input.x.name)), ("y", (&input.y.name).into())];
        texts.format("seek-frontier-description", &args)
    })
}

fn plot(
    input: &Frontier,
    points: &[(f64, Option<f64>)],
    context: &Context,
    canvas: &Canvas<'_>,
    body: Rect,
) {
    let (label, bold) = (canvas.label(), canvas.bold());
    let at = (body.left, body.top + 0.9 * bold.size);
    let top = canvas.paragraph(at, &input.y.name, bold, body.width()) + 0.4 * label.size;
    let foot = canvas.wrap(&input.x.name, bold, body.width());
    let ticks = along::value_axis_height(label) + 4.0;
    let bottom = body.bottom - ticks - foot.len() as f64 * bold.size * LEADING;

    // Upwards, the points that are drawn; along the page also those where nothing is enough.
    let xs = || points.iter().map(|point| point.0);
    let ys = || points.iter().filter_map(|point| point.1);
    let (x, y) = (&input.x.unit, &input.y.unit);
    let (x, y) = (
        AxisUnit::new(x.clone(), xs(), context.lang),
        AxisUnit::new(y.clone(), ys(), context.lang),
    );
    let y_axis = Axis::of(ys().map(|value| y.on_axis(value)), false, 6);
    let y_tick = |tick: f64, has_unit: bool| y.tick(&y_axis, tick, has_unit);
    let left = body.left + frame::axis_room(canvas, &y_axis, label, y_tick);
    let rect = Rect { left, top, right: body.right - 8.0, bottom };
    let of = |most: usize| Axis::of(xs().map(|value| x.on_axis(value)), false, most);
    let x_axis =
        along::axis_that_fits(canvas, rect.width(), of, |axis, tick| x.tick(axis, tick, false));
    let plot = canvas.plot(rect, x_axis.range(), y_axis.range());
    frame::value_axis(canvas, &plot, &y_axis, body.left, label, y_tick);
    along::value_axis(canvas, &plot, &x_axis, label, body.right, |tick, has_unit| {
        x.tick(&x_axis, tick, has_unit)
    });
    canvas.lines((body.left, rect.bottom + ticks + 0.8 * bold.size), &foot, bold);

    let pen = Pen::solid(LINES[1].pen.colour, 2.5);
    for part in points.split(|point| point.1.is_none()) {
        let line: Vec<(f64, f64)> =
            part.iter().filter_map(|(px, py)| Some((x.on_axis(*px), y.on_axis((*py)?)))).collect();
        match line.as_slice() {
            [] => {}
            [_] => plot.marks(&line, Marker::Circle, 6.0, pen.colour),
            _ => plot.line(&line, pen),
        }
    }
}
