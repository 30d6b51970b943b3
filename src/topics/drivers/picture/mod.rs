//! The picture `drivers`: why does a number change? A waterfall from one state to the other, a row for each driver.
//!
//! The rows add up to the change. Start at [`compose`]; the sentences are in a file beside.

mod words;

use crate::text::Texts;

use crate::chart::axis_unit::AxisUnit;
use crate::chart::compose::{self, Outline, undrawable};
use crate::chart::scale::drawable;
use crate::chart::theme::{Colour, SECONDARY, State};
use crate::chart::waterfall;
use crate::chart::waterfall::WaterfallRow;
use crate::chart::{Context, Draft};
use crate::figures::Unit;
use crate::figures::table::{Table, values};
use crate::topics::basis::factor_names::value_unit;

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
    /// The figure's key: `gap_dkk`.
    pub figure: &'static str,
    /// In what it is measured.
    pub unit: Unit,
    /// Is more of it worse, as of a gap?
    pub more_is_worse: bool,
    /// Ids of scenario, plan and area, for the table; the area is `total` for all.
    pub ids: [String; 3],
    /// The name of the area or service; none for all areas.
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
pub(crate) fn compose(input: &Drivers, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let story = DriverStory::new(input, context, &texts);
    let bad = story.rows.iter().filter(|row| !drawable(row.from) || !drawable(row.to)).count();
    let message = (bad > 0).then(|| undrawable(&texts, bad, story.rows.len())).flatten();
    let heading = story.heading();
    let outline = Outline { name: "drivers", heading, table: story.table(), message };
    compose::compose(context, &texts, outline, |canvas, body| {
        let on_axis = |value: f64| story.unit.on_axis(value);
        let row = |own: &DriverRow| WaterfallRow {
            name: own.name.clone(),
            ends: (on_axis(own.from), on_axis(own.to)),
            is_level: own.is_level,
            value: story.value(own),
            colour: story.colour_of(own),
        };
        let rows: Vec<WaterfallRow> = story.rows.iter().map(row).collect();
        let axis = waterfall::draw(canvas, body, &texts, &rows, |axis, tick, has_unit| {
            story.unit.tick(axis, tick, has_unit)
        });
        story.description(&axis)
    })
}

/// A row: where its bar begins and ends.
struct DriverRow {
    name: String,
    key: &'static str,
    from: f64,
    to: f64,
    /// The figure itself, and no change of it.
    is_level: bool,
}

/// The input with what its words need.
struct DriverStory<'a> {
    input: &'a Drivers,
    context: &'a Context,
    texts: &'a Texts,
    unit: AxisUnit,
    rows: Vec<DriverRow>,
}

impl<'a> DriverStory<'a> {
    fn new(input: &'a Drivers, context: &'a Context, texts: &'a Texts) -> Self {
        let level = |key, name: &String, value| DriverRow {
            name: name.clone(),
            key,
            from: 0.0,
            to: value,
            is_level: true,
        };
        let mut rows = vec![level("from", &input.from_name, input.from)];
        let mut at = input.from;
        for step in &input.steps {
            let name = texts.term("driver", step.key);
            let next = at + step.delta;
            rows.push(DriverRow { name, key: step.key, from: at, to: next, is_level: false });
            at = next;
        }
        rows.push(level("to", &input.to_name, input.to));
        let unit = value_unit(input.unit, texts);
        let values = rows.iter().flat_map(|row| [row.from, row.to]);
        let unit = AxisUnit::new(unit, values, context.lang);
        Self { input, context, texts, unit, rows }
    }

    fn table(&self) -> Table {
        let unit = self.input.unit.key();
        let ends = format!("delta_{unit},from_{unit},to_{unit}");
        let header = format!("scenario,plan,area,step,order,{ends}");
        let [scenario, plan, area] = &self.input.ids;
        let rows = self.rows.iter().enumerate().map(|(order, row)| {
            let delta = (!row.is_level).then_some(row.to - row.from);
            values![scenario, plan, area, row.key, order, delta, row.from, row.to]
        });
        Table::exact(&header, rows)
    }

    fn colour_of(&self, row: &DriverRow) -> Colour {
        if row.is_level {
            return SECONDARY;
        }
        let is_worse = (row.to > row.from) == self.input.more_is_worse;
        if is_worse { State::Short.colour() } else { State::Spare.colour() }
    }
}
