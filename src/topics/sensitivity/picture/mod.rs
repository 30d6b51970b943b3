//! The picture `sensitivity`: which assumption matters most? A row per factor: how far its ends move the number, and
//! how much of the number's variance it explains.
//!
//! No factor is called the first where the intervals of two overlap. Start at `compose`; the sentences and the rows
//! are in two files beside.

mod rows;
mod words;

use crate::text::Texts;

use crate::chart::axis_unit::{AxisUnit, ValueUnit};
use crate::chart::compose::{self, Outline, try_out};
use crate::chart::frame;
use crate::chart::scale::drawable;
use crate::chart::{Context, Draft};
use crate::figures::table::{Table, Value, values};

/// More bars nobody reads.
const MOST: usize = 12;
const HEADER: &str = "plan,metric,factor,low,high,at_low,at_high,s1,s1_conf,st,st_conf";
/// The rest, in the table's column `factor`.
const REST: &str = "rest";

/// What the chart shows: one number under one plan.
#[derive(Debug, Clone, PartialEq)]
pub struct SensitivityPicture {
    /// Id of the plan.
    pub plan: String,
    /// The number as tables name it.
    pub metric: String,
    /// The number as it stands within a sentence: "gabet i 2040".
    pub outcome: String,
    /// What it is measured in.
    pub unit: ValueUnit,
    /// The number in the scenario, before any factor is moved.
    pub at_scenario: f64,
    /// The factors, the one that matters most first.
    pub factors: Vec<FactorBar>,
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
    /// The number when this factor is at its 10th percentile and all else as in the scenario.
    pub at_low: f64,
    /// The number when it is at its 90th.
    pub at_high: f64,
    /// First and total index; `None`: not looked for.
    pub index: Option<(IndexInterval, IndexInterval)>,
}

/// A share of variance with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct IndexInterval {
    /// The estimate.
    pub estimate: f64,
    /// Where the interval begins.
    pub low: f64,
    /// Where it ends.
    pub high: f64,
}

impl IndexInterval {
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
pub(crate) fn compose(input: &SensitivityPicture, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let good: Vec<&FactorBar> = input.factors.iter().filter(|factor| factor.drawable()).collect();
    let ends = good.iter().flat_map(|factor| [factor.at_low, factor.at_high]);
    let unit = AxisUnit::new(input.unit.clone(), ends, context.lang);
    let of = |count: usize| {
        let (drawn, rest) = good.split_at(count);
        SensitivityDrawing { input, context, texts: &texts, drawn, rest, unit: &unit }
    };
    // What stands around the bars is the same for any number of them.
    let most = of(good.len().min(MOST));
    let count = try_out(context, &texts, &most.heading(), |canvas, body| {
        let readable = canvas.small().size;
        let fits = |count: &usize| rows::type_size(&of(*count), canvas, body) >= readable;
        (1..=most.drawn.len()).rev().find(fits).unwrap_or(most.drawn.len().min(1))
    });
    let drawing = of(count);
    let bad = (input.factors.len() - good.len()).max(1);
    let is_drawn = !drawing.drawn.is_empty() && drawable(input.at_scenario);
    let outline = Outline {
        name: "sensitivity",
        heading: drawing.heading(),
        table: drawing.table(),
        message: (!is_drawn).then(|| frame::no_picture(&texts, bad, input.factors.len())),
    };
    compose::compose(context, &texts, outline, |canvas, body| {
        rows::draw(&drawing, canvas, body);
        drawing.description()
    })
}

/// The input with what its words need.
struct SensitivityDrawing<'a> {
    input: &'a SensitivityPicture,
    context: &'a Context,
    texts: &'a Texts,
    drawn: &'a [&'a FactorBar],
    rest: &'a [&'a FactorBar],
    unit: &'a AxisUnit,
}

impl SensitivityDrawing<'_> {
    /// Whether shares of variance are shown.
    fn has_parts(&self) -> bool {
        self.drawn.iter().any(|factor| factor.index.is_some())
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
        let (plan, metric) = (&self.input.plan, &self.input.metric);
        let half = |part: IndexInterval| (part.high - part.low) / 2.0;
        let mut table = Table::exact(HEADER, None::<[Value<'_>; 0]>);
        for own in self.drawn {
            let (first, total) = (own.index.map(|both| both.0), own.index.map(|both| both.1));
            table.add(values![plan, metric, &own.factor, own.low, own.high]);
            table.add(values![own.at_low, own.at_high]);
            for part in [first, total] {
                table.add(values![part.map(|part| part.estimate), part.map(half)]);
            }
            table.end_row();
        }
        if !self.rest.is_empty() {
            table.add(values![plan, metric, REST]).add([Value::Nothing; 6]);
            table.add(values![self.largest_of_rest().0]).end_row();
        }
        table
    }
}
