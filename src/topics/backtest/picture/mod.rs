//! The picture `backtest`: did it come as it was said? What was forecast from some past years, as fans over what came.
//!
//! How often intervals held comes with the numbers. Start at `compose`.

mod panel;

use crate::text::{Arg, Texts, number};

use crate::chart::Size;
use crate::chart::canvas::{Canvas, Rect};
use crate::chart::compose::{self, Outline};
use crate::chart::frame;
use crate::chart::frame::Heading;
use crate::chart::key;
use crate::chart::key::Sign;
use crate::chart::scale::drawable;
use crate::chart::theme::{BAND_80, BAR};
use crate::chart::{Context, Draft};
use crate::figures::table::{Table, Value};

/// What the picture shows: some groups of persons in one place, one or two of them.
#[derive(Debug, Clone, PartialEq)]
pub struct BacktestPicture {
    /// In drawing order.
    pub groups: Vec<BacktestGroup>,
}

/// A group of persons: what came, and what was said.
#[derive(Debug, Clone, PartialEq)]
pub struct BacktestGroup {
    /// As the panel is headed: "80 år og derover".
    pub name: String,
    /// As the title names it, in a word or two: "80+".
    pub short: String,
    /// With the columns of [`HEADER`]: first what came, year by year, without an origin; then the forecasts, the oldest
    /// origin first, year by year from the one after it.
    pub table: Table,
    /// Share of all forecasts, drawn here or not, whose outcome lay within the 80 % interval.
    pub held_80: f64,
    /// How many forecasts that is.
    pub forecasts: usize,
}

/// The columns: ids of ages, years, persons; half and eight in ten of the draws lie between `low` and `high`.
pub const HEADER: &str = "ages,origin,year,observed,median,low50,high50,low80,high80";
/// Where the persons begin.
const PERSONS: usize = 3;

impl BacktestGroup {
    fn rows(&self) -> impl Iterator<Item = Vec<Value<'_>>> {
        (0..self.table.row_count()).map(|row| self.table.values_of(row))
    }

    fn numbers(&self) -> Vec<f64> {
        let of_row = |row: Vec<_>| row.into_iter().skip(PERSONS).filter_map(Value::number);
        self.rows().flat_map(of_row).collect()
    }

    fn bad(&self) -> usize {
        self.numbers().iter().filter(|number| !drawable(**number)).count()
    }

    fn drawn(&self) -> bool {
        self.table.row_count() > 0 && self.bad() == 0
    }

    /// First and last year, of what came and what was said.
    fn years(&self) -> (i32, i32) {
        let years = || self.rows().filter_map(|row| row[PERSONS - 1].number());
        let (first, last) = (years().reduce(f64::min), years().reduce(f64::max));
        (first.unwrap_or(0.0) as i32, last.unwrap_or(0.0) as i32)
    }

    /// The years that forecasts are from.
    fn origins(&self) -> Vec<i32> {
        let origins = self.rows().filter_map(|row| row[1].number().map(|year| year as i32));
        let mut origins: Vec<i32> = origins.collect();
        origins.dedup();
        origins
    }
}

/// Space between the panels, in pixels.
const APART: f64 = 28.0;

/// Draws what came, with the fans of some origins under it.
pub(crate) fn compose(input: &BacktestPicture, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let shown = input.groups.as_slice();
    let drawing = BacktestDrawing { shown, context, texts: &texts };
    let note = drawing.starts_off_zero().then(|| texts.get("backtest-axis-note"));
    let all = shown.iter().map(|group| group.numbers().len()).sum();
    let bad = shown.iter().map(BacktestGroup::bad).sum();
    let is_drawn = shown.iter().any(BacktestGroup::drawn);
    let outline = Outline {
        name: "backtest",
        heading: Heading {
            title: drawing.title(),
            subtitle: drawing.subtitle(),
            notes: note.into_iter().collect(),
            plan: false,
        },
        table: Table::exact(HEADER, shown.iter().flat_map(BacktestGroup::rows)),
        message: (!is_drawn).then(|| frame::no_picture(&texts, bad, all)),
    };
    compose::compose(context, &texts, outline, |canvas, body| {
        drawing.draw(canvas, body);
        drawing.description()
    })
}

/// The input with what its words need.
struct BacktestDrawing<'a> {
    shown: &'a [BacktestGroup],
    context: &'a Context,
    texts: &'a Texts,
}

impl BacktestDrawing<'_> {
    fn title(&self) -> String {
        let held = |group: &BacktestGroup| number::share(group.held_80, 0, self.context.lang);
        let drawn: Vec<&BacktestGroup> = self.shown.iter().filter(|group| group.drawn()).collect();
        // Names as long as they come are in the panels' heads.
        let forms = match drawn[..] {
            [] => return self.texts.get("backtest-picture-none"),
            [one] => {
                let args = [("held", Arg::from(held(one))), ("group", Arg::from(&one.short))];
                vec![
                    self.texts.format("backtest-picture-one", &args),
                    self.texts.format("backtest-picture-one-bare", &args[..1]),
                ]
            }
            [one, other, ..] => {
                let args = [
                    ("held", Arg::from(held(one))),
                    ("other_held", held(other).into()),
                    ("group", (&one.short).into()),
                    ("other", (&other.short).into()),
                ];
                vec![
                    self.texts.format("backtest-picture-two", &args),
                    self.texts.format("backtest-picture-two-bare", &args[..2]),
                ]
            }
        };
        frame::title(forms)
    }

    fn years(&self) -> (i32, i32) {
        let years = self.shown.iter().filter(|group| group.drawn()).map(BacktestGroup::years);
        years
            .fold(None, |all: Option<(i32, i32)>, (first, last)| {
                let (from, to) = all.unwrap_or((first, last));
                Some((from.min(first), to.max(last)))
            })
            .unwrap_or((self.context.base_year, self.context.base_year))
    }

    fn subtitle(&self) -> String {
        let (first, last) = self.years();
        let unit = if self.unit() > 1.0 { "thousand" } else { "one" };
        let args = [
            ("place", Arg::from(&self.context.place)),
            ("years", frame::span(first, last).into()),
            ("unit", unit.into()),
        ];
        self.texts.format("backtest-picture-measure", &args)
    }

    /// Persons in one unit of the axes.
    fn unit(&self) -> f64 {
        let numbers =
            self.shown.iter().filter(|group| group.drawn()).flat_map(BacktestGroup::numbers);
        if numbers.fold(0.0, f64::max) >= 20_000.0 { 1000.0 } else { 1.0 }
    }

    fn starts_off_zero(&self) -> bool {
        let mut drawn = self.shown.iter().filter(|group| group.drawn());
        drawn.any(|group| panel::axis(group, self.unit()).low() > 0.0)
    }

    /// The key, then the panels: beside each other, on a tall page under each other.
    fn draw(&self, canvas: &Canvas<'_>, body: Rect) {
        let style = canvas.small();
        let key = [
            (Sign::Band(BAR), self.texts.get("backtest-picture-half")),
            (Sign::Band(BAND_80), self.texts.get("backtest-picture-eight")),
        ];
        let top = body.top + key::draw(canvas, body, &key, style) + 6.0;
        let count = self.shown.len() as f64;
        let is_stacked = self.context.size == Size::Tall;
        for (place, group) in self.shown.iter().enumerate() {
            let place = place as f64;
            let rect = if is_stacked {
                let height = (body.bottom - top - APART * (count - 1.0)) / count;
                let top = top + place * (height + APART);
                Rect { top, bottom: top + height, ..body }
            } else {
                let width = (body.width() - APART * (count - 1.0)) / count;
                let left = body.left + place * (width + APART);
                Rect { left, right: left + width, top, bottom: body.bottom }
            };
            panel::draw(self, canvas, rect, group);
        }
    }

    /// How often the interval of a group held, in words.
    fn held(&self, group: &BacktestGroup) -> String {
        let args = [
            ("held", Arg::from(number::share(group.held_80, 0, self.context.lang))),
            ("forecasts", group.forecasts.into()),
        ];
        self.texts.format("backtest-picture-held", &args)
    }

    fn description(&self) -> String {
        let (first, last) = self.years();
        let drawn = || self.shown.iter().filter(|group| group.drawn());
        let origins = drawn().next().map_or_else(Vec::new, BacktestGroup::origins);
        let origins: Vec<String> = origins.iter().map(i32::to_string).collect();
        let values: Vec<String> =
            drawn().map(|group| format!("{}: {}", group.name, self.held(group))).collect();
        let args = [
            ("count", Arg::from(drawn().count())),
            ("years", frame::span(first, last).into()),
            ("origins", origins.join(", ").into()),
            ("values", values.join("; ").into()),
        ];
        self.texts.format("backtest-picture-description", &args)
    }
}
