//! Why does a number change? A waterfall from one state to the other, a row for each driver.
//!
//! Owns the chart `drivers`: its rows, its order, its table; its words are in a file beside. Refuses a rest: the
//! rows add up to the change. Start reading at [`draw`].

mod words;

use crate::text::Texts;
use crate::text::number::Unit;

use crate::chart::along;
use crate::chart::canvas::{Canvas, Rect};
use crate::chart::fonts::LEADING;
use crate::chart::frame;
use crate::chart::frame::Heading;
use crate::chart::page::{Anchor, Page};
use crate::chart::scale::{Axis, drawable};
use crate::chart::theme::{AXIS, GRID, INK, Pen, SECONDARY, State, TEXT, Type};
use crate::chart::{Cell, ChartTable, Context, Draft, Picture};

/// What the values are measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Kroner.
    Dkk,
    /// Full-time equivalents.
    Fte,
    /// A share; changes are told in percentage points.
    Share,
}

impl Measure {
    /// The word in the columns of the table.
    const fn columns(self) -> [&'static str; 3] {
        match self {
            Self::Dkk => ["delta_dkk", "from_dkk", "to_dkk"],
            Self::Fte => ["delta_fte", "from_fte", "to_fte"],
            Self::Share => ["delta_share", "from_share", "to_share"],
        }
    }
}

/// What the two states differ by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Between {
    /// Two years of one run.
    Years,
    /// Two scenarios.
    Scenarios,
    /// Two plans.
    Plans,
}

impl Between {
    const fn key(self) -> &'static str {
        match self {
            Self::Years => "year",
            Self::Scenarios => "scenario",
            Self::Plans => "plan",
        }
    }
}

/// What the chart shows: the change of one figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Drivers {
    /// The column of `gap.csv`: `gap_dkk`.
    pub figure: &'static str,
    /// In what it is measured.
    pub measure: Measure,
    /// Is more of it worse, as of a gap?
    pub more_is_worse: bool,
    /// Ids of scenario, plan and area, for the table; the area is `total` for all.
    pub ids: [String; 3],
    /// The area's name; none for all areas.
    pub area_name: Option<String>,
    /// The year of the figure, in both states but between years.
    pub year: i32,
    /// What the states differ by.
    pub between: Between,
    /// What the first state is called: "2016", or the name of a scenario or plan.
    pub from_name: String,
    /// What the second is called.
    pub to_name: String,
    /// The figure in the first.
    pub from: f64,
    /// The figure in the second.
    pub to: f64,
    /// In drawing order; they add up to the change.
    pub steps: Vec<Step>,
}

/// What one driver adds or takes.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The driver's word: `ageing`.
    pub key: &'static str,
    /// Its part of the change.
    pub delta: f64,
}

/// Draws the waterfall.
pub fn draw(input: &Drivers, context: &Context) -> Picture {
    compose(input, context).finish()
}

pub(crate) fn compose(input: &Drivers, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let story = Story::new(input, context, &texts);
    let mut page = Page::new(context);
    let canvas = Canvas::new(&mut page);
    let title = story.title();
    let heading = Heading {
        title: title.clone(),
        subtitle: story.subtitle(),
        notes: story.notes(),
        plan: true,
    };
    let body = frame::draw(&canvas, context, &texts, &heading);
    let bad = story.rows.iter().filter(|row| !drawable(row.from) || !drawable(row.to)).count();
    let description = if bad > 0 {
        frame::message(&canvas, &texts, body, bad, story.rows.len());
        frame::no_picture(&texts, bad, story.rows.len())
    } else {
        let axis = rows(&story, &canvas, body);
        story.description(&axis)
    };
    drop(canvas);
    Draft { page, name: "drivers", title, description, table: story.table() }
}

/// A row: where its bar begins and ends.
struct Row {
    name: String,
    key: &'static str,
    from: f64,
    to: f64,
    /// The figure itself, and no change of it.
    is_level: bool,
}

struct Story<'a> {
    input: &'a Drivers,
    context: &'a Context,
    texts: &'a Texts,
    unit: Unit,
    rows: Vec<Row>,
}

impl<'a> Story<'a> {
    fn new(input: &'a Drivers, context: &'a Context, texts: &'a Texts) -> Self {
        let level = |key, name: &String, value| Row {
            name: name.clone(),
            key,
            from: 0.0,
            to: value,
            is_level: true,
        };
        let mut rows = vec![level("from", &input.from_name, input.from)];
        let mut at = input.from;
        for step in &input.steps {
            let name = texts.word("driver", step.key);
            let next = at + step.delta;
            rows.push(Row { name, key: step.key, from: at, to: next, is_level: false });
            at = next;
        }
        rows.push(level("to", &input.to_name, input.to));
        let sizes = rows.iter().flat_map(|row| [row.from.abs(), row.to.abs()]);
        let largest = sizes.filter(|size| size.is_finite()).fold(0.0, f64::max);
        Self { input, context, texts, unit: Unit::for_chart(largest), rows }
    }

    /// A value as it stands on the axis: kroner in the chart's unit, shares in per cent.
    fn on_axis(&self, value: f64) -> f64 {
        match self.input.measure {
            Measure::Dkk => value / self.unit.kroner(),
            Measure::Fte => value,
            Measure::Share => value * 100.0,
        }
    }

    fn table(&self) -> ChartTable {
        let [delta, from, to] = self.input.measure.columns();
        let header = vec!["scenario", "plan", "area", "step", "order", delta, from, to];
        let rows = self.rows.iter().enumerate().map(|(order, row)| {
            let mut cells: Vec<Cell> = self.input.ids.iter().map(|id| Cell::text(id)).collect();
            cells.push(Cell::text(row.key));
            cells.push(Cell::Int(order as i64));
            cells.push(if row.is_level { Cell::Empty } else { Cell::Number(row.to - row.from) });
            cells.push(Cell::Number(row.from));
            cells.push(Cell::Number(row.to));
            cells
        });
        ChartTable { header, rows: rows.collect() }
    }

    fn pen_of(&self, row: &Row) -> crate::chart::theme::Colour {
        if row.is_level {
            return SECONDARY;
        }
        let is_worse = (row.to > row.from) == self.input.more_is_worse;
        if is_worse { State::Short.colour() } else { State::Spare.colour() }
    }
}

/// Space between names, bars and numbers.
const GUTTER: f64 = 14.0;
/// Rows are no higher than this.
const HIGHEST: f64 = 64.0;
/// How much of a row its bar takes.
const BAR_PART: f64 = 0.62;

/// Draws everything between the subtitle and the foot, and gives the value axis.
fn rows(story: &Story<'_>, canvas: &Canvas<'_>, body: Rect) -> Axis {
    let sizes = story.context.size.type_sizes();
    let label = Type::regular(sizes.label, SECONDARY);
    // Levels stand on zero where zero is near; else they are marks, and the axis says where it starts.
    let of_steps = || {
        let levels = story.rows.iter().filter(|row| row.is_level).map(|row| row.to);
        let steps = story.rows.iter().filter(|row| !row.is_level);
        levels.chain(steps.flat_map(|row| [row.from, row.to])).map(|value| story.on_axis(value))
    };
    // The rounding krone of a base year in balance is no reason for an axis below zero.
    let most = of_steps().fold(0.0, |most: f64, value| most.max(value.abs()));
    let seen = |value: f64| if value.abs() < 1e-6 * most { 0.0 } else { value };
    let low = of_steps().map(seen).fold(f64::INFINITY, f64::min);
    let high = of_steps().map(seen).fold(f64::NEG_INFINITY, f64::max);
    let axis = Axis::around(low, high, false, 6);
    let off_zero = axis.low() > 0.0 || axis.high() < 0.0;

    let (size, names, left) = names(story, canvas, body);
    let bold = Type::bold(size, TEXT);
    let widest =
        story.rows.iter().map(|row| canvas.width_of(&story.value(row), bold)).fold(0.0, f64::max);
    let small = Type::regular(sizes.foot, SECONDARY);
    let below = along::value_axis_height(label) + if off_zero { 1.5 * small.size } else { 0.0 };
    let top = body.top + 6.0;
    let row = ((body.bottom - below - top) / story.rows.len() as f64).min(HIGHEST);
    let rect = Rect {
        left: body.left + left + GUTTER,
        top,
        right: body.right - widest - GUTTER,
        bottom: top + row * story.rows.len() as f64,
    };
    let tick_width = [axis.low(), axis.high()]
        .map(|tick| canvas.width_of(&story.tick(&axis, tick, false), label) + 16.0);
    let most = (rect.width() / tick_width[0].max(tick_width[1])) as usize;
    let axis = if most < 6 { Axis::around(low, high, false, most.clamp(3, 6)) } else { axis };
    let off_zero = axis.low() > 0.0 || axis.high() < 0.0;
    let plot = canvas.plot(rect, axis.range(), (0.0, 1.0));
    along::value_axis(canvas, &plot, &axis, label, body.right, |tick, unit| {
        story.tick(&axis, tick, unit)
    });
    if off_zero {
        let low = crate::text::number::decimal(axis.low(), axis.decimals, story.context.lang);
        let text = story.texts.format("chart-axis-starts", &[("value", low.into())]);
        canvas.text(
            (body.left, rect.bottom + below - 0.1 * small.size),
            Anchor::Start,
            &text,
            small,
        );
    } else {
        let x = plot.at(0.0, 0.0).0;
        canvas.line(&[(x, rect.top), (x, rect.bottom)], Pen::solid(INK, 1.5));
    }
    for (index, own) in story.rows.iter().enumerate() {
        let middle = rect.top + (index as f64 + 0.5) * row;
        let half = 0.5 * BAR_PART * row;
        let x = |value: f64| plot.at(story.on_axis(value), 0.0).0;
        let from = if own.is_level && off_zero { own.to } else { own.from };
        let (a, b) = (x(from).min(x(own.to)), x(from).max(x(own.to)));
        let colour = story.pen_of(own);
        if b - a >= 1.5 {
            let bar = Rect { left: a, top: middle - half, right: b, bottom: middle + half };
            canvas.fill(&bar.corners(), colour);
        } else {
            // A change too small to see, or a level whose zero is off the page.
            canvas.line(&[(a, middle - half), (a, middle + half)], Pen::solid(colour, 3.0));
        }
        if index + 1 < story.rows.len() {
            let end = x(own.to);
            let next = middle + row - half;
            canvas.line(&[(end, middle + half), (end, next)], Pen::solid(AXIS, 1.0));
        }
        if own.is_level && index > 0 {
            let y = middle - 0.5 * row;
            canvas.line(&[(body.left, y), (body.right, y)], Pen::solid(GRID, 1.0));
        }
        let lines = &names[index];
        let style = if own.is_level { bold } else { Type::regular(size, TEXT) };
        let first = middle + 0.36 * size - (lines.len() as f64 - 1.0) * size * LEADING / 2.0;
        canvas.lines((body.left, first), lines, style);
        let style = Type::bold(size, if own.is_level { INK } else { colour });
        canvas.text((body.right, middle + 0.36 * size), Anchor::End, &story.value(own), style);
    }
    axis
}

/// The largest type in which every name fits its row: its size, the names in lines, and their width.
fn names(story: &Story<'_>, canvas: &Canvas<'_>, body: Rect) -> (f64, Vec<Vec<String>>, f64) {
    let row = ((body.height() - 40.0) / story.rows.len() as f64).min(HIGHEST);
    let mut size = story.context.size.type_sizes().label;
    loop {
        for part in [0.26, 0.34, 0.42] {
            let style = Type::bold(size, TEXT);
            let room = part * body.width();
            let names: Vec<Vec<String>> =
                story.rows.iter().map(|row| canvas.wrap(&row.name, style, room)).collect();
            let most = names.iter().map(Vec::len).max().unwrap_or(1) as f64;
            let widest =
                names.iter().flatten().map(|line| canvas.width_of(line, style)).fold(0.0, f64::max);
            let fits = most * size * LEADING <= row - 1.0 && widest <= room;
            if fits || (size <= 6.0 && part > 0.4) {
                return (size, names, widest);
            }
        }
        size -= 1.0;
    }
}
