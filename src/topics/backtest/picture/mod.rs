//! The picture `backtest`: did it come as it was said? What was forecast from some past years, as fans over what came.
//!
//! How often intervals held comes with the numbers. Start at [`compose`].

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
use crate::figures::table::{Table, Value, values};

/// What the chart shows: some groups of persons in one place.
#[derive(Debug, Clone, PartialEq)]
pub struct Backtest {
    /// One or two; no more are drawn.
    pub groups: Vec<Group>,
}

/// A group of persons: what came, and what was said.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// For the table: `65-79`, `80+`.
    pub id: String,
    /// As the panel is headed: "80 år og derover".
    pub name: String,
    /// As the title names it, in a word or two: "80+".
    pub short: String,
    /// How many there were, year by year.
    pub observed: Vec<(i32, f64)>,
    /// What was forecast, the oldest origin first.
    pub fans: Vec<Fan>,
    /// Share of all forecasts, drawn here or not, whose outcome lay within the 80 % interval.
    pub held_80: f64,
    /// How many forecasts that is.
    pub forecasts: usize,
}

/// A forecast from one year.
#[derive(Debug, Clone, PartialEq)]
pub struct Fan {
    /// From 1 January of this year.
    pub origin: i32,
    /// How many there were then.
    pub now: f64,
    /// Year by year after it.
    pub years: Vec<FanYear>,
}

/// What was forecast of one year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FanYear {
    /// The year.
    pub year: i32,
    /// Half of the draws are above.
    pub median: f64,
    /// Half of the draws lie between.
    pub half: (f64, f64),
    /// Eight of ten draws lie between.
    pub eight_in_ten: (f64, f64),
}

impl Group {
    fn numbers(&self) -> Vec<f64> {
        let of_year = |year: &FanYear| {
            [year.median, year.half.0, year.half.1, year.eight_in_ten.0, year.eight_in_ten.1]
        };
        let fans = self
            .fans
            .iter()
            .flat_map(|fan| std::iter::once(fan.now).chain(fan.years.iter().flat_map(of_year)));
        self.observed.iter().map(|(_, persons)| *persons).chain(fans).collect()
    }

    fn bad(&self) -> usize {
        self.numbers().iter().filter(|number| !drawable(**number)).count()
    }

    fn drawn(&self) -> bool {
        !self.observed.is_empty() && self.bad() == 0
    }

    /// First and last year, of what came and what was said.
    fn years(&self) -> (i32, i32) {
        let observed = self.observed.iter().map(|(year, _)| *year);
        let said = self.fans.iter().flat_map(|fan| fan.years.iter().map(|year| year.year));
        let all = || observed.clone().chain(said.clone());
        (all().min().unwrap_or(0), all().max().unwrap_or(0))
    }
}

/// As many groups have room beside each other.
const MOST_GROUPS: usize = 2;
/// Space between the panels.
const APART: f64 = 28.0;

/// Draws what came, with the fans of some origins under it.
pub(crate) fn compose(input: &Backtest, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let shown = &input.groups[..input.groups.len().min(MOST_GROUPS)];
    let story = BacktestStory { shown, context, texts: &texts };
    let note = story.starts_off_zero().then(|| texts.get("backtest-axis-note"));
    let all = shown.iter().map(|group| group.numbers().len()).sum();
    let bad = shown.iter().map(Group::bad).sum();
    let is_drawn = shown.iter().any(Group::drawn);
    let outline = Outline {
        name: "backtest",
        heading: Heading {
            title: story.title(),
            subtitle: story.subtitle(),
            notes: note.into_iter().collect(),
            plan: false,
        },
        table: Table::exact(HEADER, shown.iter().flat_map(rows)),
        message: (!is_drawn).then(|| frame::no_picture(&texts, bad, all)),
    };
    compose::compose(context, &texts, outline, |canvas, body| {
        story.draw(canvas, body);
        story.description()
    })
}

const HEADER: &str = "ages,origin,year,observed,median,low50,high50,low80,high80";

/// What came, then fan by fan.
fn rows(group: &Group) -> impl Iterator<Item = Vec<Value<'_>>> {
    let of_year =
        |(year, persons): &(i32, f64)| values![&group.id, None::<i32>, *year, *persons].to_vec();
    let of_fan = |fan: &Fan, own: &FanYear| {
        let (half, wide) = (own.half, own.eight_in_ten);
        let start = values![&group.id, fan.origin, own.year, None::<f64>];
        let quantiles = values![own.median, half.0, half.1, wide.0, wide.1];
        start.into_iter().chain(quantiles).collect()
    };
    let fans =
        group.fans.iter().flat_map(move |fan| fan.years.iter().map(move |own| of_fan(fan, own)));
    group.observed.iter().map(of_year).chain(fans)
}

/// The input with what its words need.
struct BacktestStory<'a> {
    shown: &'a [Group],
    context: &'a Context,
    texts: &'a Texts,
}

impl BacktestStory<'_> {
    fn title(&self) -> String {
        let held = |group: &Group| number::share(group.held_80, 0, self.context.lang);
        let drawn: Vec<&Group> = self.shown.iter().filter(|group| group.drawn()).collect();
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
        let years = self.shown.iter().filter(|group| group.drawn()).map(Group::years);
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
        let numbers = self.shown.iter().filter(|group| group.drawn()).flat_map(Group::numbers);
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
    fn held(&self, group: &Group) -> String {
        let args = [
            ("held", Arg::from(number::share(group.held_80, 0, self.context.lang))),
            ("forecasts", group.forecasts.into()),
        ];
        self.texts.format("backtest-picture-held", &args)
    }

    fn description(&self) -> String {
        let (first, last) = self.years();
        let drawn = || self.shown.iter().filter(|group| group.drawn());
        let origins: Vec<String> = drawn().next().map_or_else(Vec::new, |group| {
            group.fans.iter().map(|fan| fan.origin.to_string()).collect()
        });
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
