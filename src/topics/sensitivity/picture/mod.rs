//! Which assumption matters most? A row per factor: how far its ends move the number, and how much of the
//! number's variance it explains.
//!
//! Owns the chart `sensitivity`: its finding, its order, its table; its words and its rows are in two files
//! beside. Refuses to call one factor the first where the intervals of two overlap. Start at [`draw`].

mod rows;
mod words;

use crate::text::Texts;
use crate::text::number::Unit;

use crate::chart::canvas::Canvas;
use crate::chart::frame;
use crate::chart::frame::Heading;
use crate::chart::page::Page;
use crate::chart::scale::drawable;
use crate::chart::{Context, Draft, Picture};
use crate::figures::table::{Table, Value};

/// More bars nobody reads.
const MOST: usize = 12;
/// The rest, in the table's column `factor`.
const REST: &str = "rest";

/// What the chart shows: one number under one plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Sensitivity {
    /// Id of the plan.
    pub plan: String,
    /// The number as tables name it.
    pub metric: String,
    /// The number as it stands within a sentence: "gabet i 2040".
    pub outcome: String,
    /// What it is measured in.
    pub unit: ValueUnit,
    /// The number with every factor in the middle.
    pub at_middle: f64,
    /// The factors, the one that matters most first.
    pub factors: Vec<FactorBar>,
}

/// What the number is measured in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueUnit {
    /// Kroner.
    Dkk,
    /// A share, shown as per cent.
    Share,
    /// Something counted, with its word.
    Count(String),
}

/// One factor.
#[derive(Debug, Clone, PartialEq)]
pub struct FactorBar {
    /// The factor as tables name it.
    pub factor: String,
    /// Its name in the language of the picture.
    pub name: String,
    /// Its 10th and 90th percentile in words.
    pub range: String,
    /// Its 10th percentile.
    pub low: f64,
    /// Its 90th percentile.
    pub high: f64,
    /// The number when this factor is at its 10th percentile and all others are in the middle.
    pub at_low: f64,
    /// The number when it is at its 90th.
    pub at_high: f64,
    /// First and total index; `None`: not looked for.
    pub index: Option<(Part, Part)>,
}

/// A share of variance with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    /// The estimate.
    pub estimate: f64,
    /// Where the interval begins.
    pub low: f64,
    /// Where it ends.
    pub high: f64,
}

impl Part {
    fn drawable(self) -> bool {
        [self.estimate, self.low, self.high].iter().all(|share| share.abs() <= 1e3)
    }
}

impl FactorBar {
    fn drawable(&self) -> bool {
        let parts = self.index.is_none_or(|(first, total)| first.drawable() && total.drawable());
        drawable(self.at_low) && drawable(self.at_high) && parts
    }

    fn swing(&self) -> f64 {
        (self.at_high - self.at_low).abs()
    }
}

/// Draws the factors, the one that matters most on top.
pub fn draw(input: &Sensitivity, context: &Context) -> Picture {
    compose(input, context).finish()
}

pub(crate) fn compose(input: &Sensitivity, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let good: Vec<&FactorBar> = input.factors.iter().filter(|factor| factor.drawable()).collect();
    let largest = good
        .iter()
        .flat_map(|factor| [factor.at_low, factor.at_high])
        .fold(0.0, |most: f64, value| most.max(value.abs()));
    let of = |count: usize| {
        let (drawn, rest) = good.split_at(count);
        Story { input, context, texts: &texts, drawn, rest, unit: Unit::for_chart(largest) }
    };
    // Tried on a page of its own; what stands around the bars is the same for any number of them.
    let mut page = Page::new(context);
    let canvas = Canvas::new(&mut page);
    let most = of(good.len().min(MOST));
    let body = frame::draw(&canvas, context, &texts, &most.heading());
    let readable = context.size.type_sizes().foot;
    let fits = |count: &usize| rows::type_size(&of(*count), &canvas, body) >= readable;
    let count = (1..=most.drawn.len()).rev().find(fits).unwrap_or(most.drawn.len().min(1));
    let story = of(count);
    let drawn = story.drawn;
    let mut page = Page::new(context);
    let canvas = Canvas::new(&mut page);
    let heading = story.heading();
    let body = frame::draw(&canvas, context, &texts, &heading);
    let bad = input.factors.len() - good.len();
    let description = if drawn.is_empty() || !drawable(input.at_middle) {
        frame::message(&canvas, &texts, body, bad.max(1), input.factors.len());
        frame::no_picture(&texts, bad.max(1), input.factors.len())
    } else {
        rows::draw(&story, &canvas, body);
        story.description()
    };
    drop(canvas);
    Draft { page, name: "sensitivity", title: heading.title, description, table: story.table() }
}

/// The input with the words for it.
struct Story<'a> {
    input: &'a Sensitivity,
    context: &'a Context,
    texts: &'a Texts,
    drawn: &'a [&'a FactorBar],
    rest: &'a [&'a FactorBar],
    unit: Unit,
}

impl Story<'_> {
    fn heading(&self) -> Heading {
        Heading { title: self.title(), subtitle: self.subtitle(), notes: self.notes(), plan: true }
    }

    /// Whether shares of variance are told.
    fn has_parts(&self) -> bool {
        self.drawn.iter().any(|factor| factor.index.is_some())
    }

    /// The number in the unit of the axis.
    fn in_unit(&self, value: f64) -> f64 {
        match self.input.unit {
            ValueUnit::Dkk => value / self.unit.kroner(),
            ValueUnit::Share => 100.0 * value,
            ValueUnit::Count(_) => value,
        }
    }

    /// The largest share of variance and the largest swing among those that are not drawn.
    fn largest_of_rest(&self) -> (Option<f64>, f64) {
        let totals =
            self.rest.iter().filter_map(|factor| factor.index.map(|(_, total)| total.estimate));
        let swing = self.rest.iter().map(|factor| factor.swing()).fold(0.0, f64::max);
        (totals.reduce(f64::max), swing)
    }

    /// The bars as drawn; `rest` has the largest total index among those that are not.
    fn table(&self) -> Table {
        let optional = |value: Option<f64>| value.map_or(Value::Nothing, Value::Number);
        let half = |part: Part| (part.high - part.low) / 2.0;
        let start = || vec![Value::Text(&self.input.plan), Value::Text(&self.input.metric)];
        let mut rows: Vec<Vec<Value<'_>>> = self
            .drawn
            .iter()
            .map(|factor| {
                let mut row = start();
                row.push(Value::Text(&factor.factor));
                let numbers = [factor.low, factor.high, factor.at_low, factor.at_high];
                row.extend(numbers.map(Value::Number));
                let (first, total) = (factor.index.map(|own| own.0), factor.index.map(|own| own.1));
                row.extend([
                    optional(first.map(|part| part.estimate)),
                    optional(first.map(half)),
                    optional(total.map(|part| part.estimate)),
                    optional(total.map(half)),
                ]);
                row
            })
            .collect();
        if !self.rest.is_empty() {
            let mut row = start();
            row.push(Value::Text(REST));
            row.resize(9, Value::Nothing);
            row.extend([optional(self.largest_of_rest().0), Value::Nothing]);
            rows.push(row);
        }
        Table::exact("plan,metric,factor,low,high,at_low,at_high,s1,s1_conf,st,st_conf", rows)
    }
}
