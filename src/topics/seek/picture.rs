//! How much of a second factor or lever it takes for each number of the first: the picture `frontier`, a line
//! over a value axis. Start at [`draw`].

use crate::text::number::{self, Unit};
use crate::text::{Arg, Lang, Texts};

use crate::chart::along;
use crate::chart::canvas::{Canvas, Rect};
use crate::chart::fonts::LEADING;
use crate::chart::frame;
use crate::chart::frame::Heading;
use crate::chart::page::Page;
use crate::chart::scale::{Axis, drawable};
use crate::chart::theme::{LINES, Marker, Pen, SECONDARY, TEXT, Type};
use crate::chart::{Cell, ChartTable, Context, Draft, Picture};
use crate::topics::sensitivity::picture::ValueUnit;

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
    pub x: Quantity,
    /// What lies upwards.
    pub y: Quantity,
    /// The line; a point without `y` breaks it.
    pub points: Vec<(f64, Option<f64>)>,
    /// What stands in the plot where there is no line at all.
    pub nothing: String,
}

/// What lies along an axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// As tables name it.
    pub id: String,
    /// In the language of the picture.
    pub name: String,
    /// What it is measured in.
    pub unit: ValueUnit,
}

/// Draws it.
pub fn draw(input: &Frontier, context: &Context) -> Picture {
    compose(input, context).finish()
}

pub(crate) fn compose(input: &Frontier, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let mut page = Page::new(context);
    let canvas = Canvas::new(&mut page);
    let heading = Heading {
        title: frame::title(input.titles.clone()),
        subtitle: input.subtitle.clone(),
        notes: input.notes.clone(),
        plan: true,
    };
    let body = frame::draw(&canvas, context, &texts, &heading);
    let good = |point: &&(f64, Option<f64>)| drawable(point.0) && point.1.is_some_and(drawable);
    let drawn: Vec<(f64, f64)> =
        input.points.iter().filter(good).filter_map(|(x, y)| Some((*x, (*y)?))).collect();
    let description = if drawn.is_empty() {
        let style = Type::regular(context.size.type_sizes().label, SECONDARY);
        let lines = canvas.wrap(&input.nothing, style, body.width());
        canvas.lines((body.left, body.top + 2.0 * style.size), &lines, style);
        input.nothing.clone()
    } else {
        Plan { input, context, canvas: &canvas }.plot(body, &drawn);
        let args = [("x", Arg::from(&input.x.name)), ("y", (&input.y.name).into())];
        texts.format("seek-frontier-description", &args)
    };
    drop(canvas);
    let table = ChartTable {
        header: vec!["x_name", "x", "y_name", "y"],
        rows: input
            .points
            .iter()
            .map(|(x, y)| {
                vec![
                    Cell::text(&input.x.id),
                    Cell::Number(*x),
                    Cell::text(&input.y.id),
                    y.map_or(Cell::Empty, Cell::Number),
                ]
            })
            .collect(),
    };
    Draft { page, name: "frontier", title: heading.title, description, table }
}

/// The input and where it is drawn.
struct Plan<'a, 'page> {
    input: &'a Frontier,
    context: &'a Context,
    canvas: &'a Canvas<'page>,
}

/// An axis of a quantity: how its numbers are scaled and written.
struct Told {
    axis: Axis,
    scale: f64,
    unit: ValueUnit,
    dkk: Unit,
    lang: Lang,
}

impl Told {
    fn new(quantity: &Quantity, values: &[f64], most: usize, lang: Lang) -> Self {
        let largest = values.iter().fold(0.0, |most: f64, value| most.max(value.abs()));
        let dkk = Unit::for_chart(largest);
        let scale = match quantity.unit {
            ValueUnit::Dkk => dkk.kroner(),
            ValueUnit::Share => 0.01,
            ValueUnit::Count(_) => 1.0,
        };
        let low = values.iter().copied().fold(f64::INFINITY, f64::min);
        let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let axis = Axis::around(low / scale, high / scale, false, most);
        Self { axis, scale, unit: quantity.unit.clone(), dkk, lang }
    }

    fn label(&self, tick: f64, has_unit: bool) -> String {
        let decimals = self.axis.decimals;
        match (&self.unit, has_unit) {
            (ValueUnit::Dkk, true) => {
                number::money_in(tick * self.scale, self.dkk, decimals, self.lang)
            }
            (ValueUnit::Share, true) => number::share(tick / 100.0, decimals, self.lang),
            (ValueUnit::Count(word), true) if !word.is_empty() => {
                format!("{}\u{a0}{word}", number::decimal(tick, decimals, self.lang))
            }
            _ => number::decimal(tick, decimals, self.lang),
        }
    }
}

impl Plan<'_, '_> {
    fn plot(&self, body: Rect, drawn: &[(f64, f64)]) {
        let Self { input, context, canvas } = self;
        let (sizes, lang) = (context.size.type_sizes(), context.lang);
        let label = Type::regular(sizes.label, SECONDARY);
        let bold = Type::bold(sizes.label, TEXT);

        let head = canvas.wrap(&input.y.name, bold, body.width());
        let top = canvas.lines((body.left, body.top + 0.9 * bold.size), &head, bold);
        let foot = canvas.wrap(&input.x.name, bold, body.width());
        let foot_height = foot.len() as f64 * bold.size * LEADING;
        let below = along::value_axis_height(label) + foot_height + 4.0;

        let ys: Vec<f64> = drawn.iter().map(|point| point.1).collect();
        let y = Told::new(&input.y, &ys, 6, lang);
        let left =
            body.left + frame::axis_room(canvas, &y.axis, label, |tick, _| y.label(tick, false));
        let rect = Rect {
            left,
            top: top + 0.4 * label.size,
            right: body.right - 8.0,
            bottom: body.bottom - below,
        };
        let xs: Vec<f64> =
            input.points.iter().map(|point| point.0).filter(|x| drawable(*x)).collect();
        let mut x = Told::new(&input.x, &xs, 6, lang);
        let widest = [x.axis.low(), x.axis.high()]
            .map(|tick| canvas.width_of(&x.label(tick, false), label) + 18.0);
        let most = (rect.width() / widest[0].max(widest[1])) as usize;
        if most < 6 {
            x = Told::new(&input.x, &xs, most.clamp(3, 6), lang);
        }
        let plot = canvas.plot(rect, x.axis.range(), y.axis.range());
        frame::value_axis(canvas, &plot, &y.axis, body.left, label, |tick, top| y.label(tick, top));
        along::value_axis(canvas, &plot, &x.axis, label, body.right, |tick, last| {
            x.label(tick, last)
        });
        let base = rect.bottom + along::value_axis_height(label) + 4.0 + 0.8 * bold.size;
        canvas.lines((body.left, base), &foot, bold);

        let at = |px: f64, py: f64| plot.at(px / x.scale, py / y.scale);
        let mut line: Vec<(f64, f64)> = Vec::new();
        let pen = Pen::solid(LINES[1].pen.colour, 2.5);
        for (px, py) in &input.points {
            match py.filter(|py| drawable(*py) && drawable(*px)) {
                Some(py) => line.push(at(*px, py)),
                None => self.finish(&mut line, pen),
            }
        }
        self.finish(&mut line, pen);
    }

    fn finish(&self, line: &mut Vec<(f64, f64)>, pen: Pen) {
        match line.as_slice() {
            [] => {}
            [only] => self.canvas.mark(*only, Marker::Circle, 6.0, pen.colour),
            many => self.canvas.line(many, pen),
        }
        line.clear();
    }
}
