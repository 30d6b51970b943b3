//! How many will be so old, and how sure is it? A fan over the years, and somebody else's interval beside it.
//!
//! Owns the chart `population_fan`: its finding, its drawing, its table, and what the other interval says of the
//! fan's width. Refuses to compare a band with an interval of another share. Start reading at [`draw`].

mod words;

use crate::text::{Texts, number};

use crate::chart::canvas::{Canvas, Rect};
use crate::chart::fan::{BANDS, Beside, COLUMNS, Fan, FanYear};
use crate::chart::frame;
use crate::chart::page::Page;
use crate::chart::scale::{Axis, drawable};
use crate::chart::{Context, Draft, Picture};
use crate::figures::table::{Table, Value};

/// What the chart shows: one age group over an ensemble.
#[derive(Debug, Clone, PartialEq)]
pub struct PopulationFan {
    /// First age, and last where there is one.
    pub ages: (usize, Option<usize>),
    /// Runs of the ensemble.
    pub runs: u64,
    /// Year by year, the first year first.
    pub rows: Vec<PopulationFanRow>,
    /// What others say of one of the years.
    pub outside: Option<Outside>,
}

/// Persons on 1 January of a year over all runs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PopulationFanRow {
    /// The year.
    pub year: i32,
    /// Persons at 5, 10, 25, 50, 75, 90 and 95 % of the runs.
    pub quantiles_persons: [f64; 7],
    /// Persons in the base scenario.
    pub base_persons: f64,
}

/// Somebody else's interval for the same persons.
#[derive(Debug, Clone, PartialEq)]
pub struct Outside {
    /// Whose it is, in the language of the picture: "FN's interval for Danmark, omregnet til Viborg".
    pub name: String,
    /// The year.
    pub year: i32,
    /// How likely the number lies within, 0 to 1.
    pub share: f64,
    /// Persons.
    pub low: f64,
    /// Persons.
    pub high: f64,
}

impl PopulationFanRow {
    fn of_fan(&self) -> FanYear {
        FanYear { year: self.year, quantiles: self.quantiles_persons, base: self.base_persons }
    }
}

impl Outside {
    fn drawable(&self) -> bool {
        drawable(self.low)
            && drawable(self.high)
            && self.low < self.high
            && (0.0..=1.0).contains(&self.share)
    }
}

/// Draws the persons over the years.
pub fn draw(input: &PopulationFan, context: &Context) -> Picture {
    compose(input, context).finish()
}

pub(crate) fn compose(input: &PopulationFan, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let bad = input.rows.iter().filter(|row| !row.of_fan().drawable()).count();
    let story = Story { input, context, texts: &texts, outside: outside(input) };

    let mut page = Page::new(context);
    let canvas = Canvas::new(&mut page);
    let (title, description) = match (input.rows.first(), input.rows.last()) {
        (Some(first), Some(last)) if bad == 0 => {
            let heading = story.heading(story.title(last), Some((first.year, last.year)));
            let body = frame::draw(&canvas, context, &texts, &heading);
            let axis = story.plot(&canvas, body, last);
            (heading.title, story.description(first, last, &axis))
        }
        _ => {
            let heading = story.heading(texts.get("population-fan-title-none"), None);
            let body = frame::draw(&canvas, context, &texts, &heading);
            frame::message(&canvas, &texts, body, bad, input.rows.len());
            (heading.title, frame::no_picture(&texts, bad, input.rows.len()))
        }
    };
    drop(canvas);
    Draft { page, name: "population_fan", title, description, table: table(input) }
}

/// The other interval, if it can be drawn and is of one of the years.
fn outside(input: &PopulationFan) -> Option<&Outside> {
    let outside = input.outside.as_ref().filter(|outside| outside.drawable())?;
    input.rows.iter().any(|row| row.year == outside.year).then_some(outside)
}

/// The input with the words for it.
struct Story<'a> {
    input: &'a PopulationFan,
    context: &'a Context,
    texts: &'a Texts,
    outside: Option<&'a Outside>,
}

/// The fan's band that holds as large a share as the other interval, and its width beside the other's.
struct Against {
    own: f64,
    other: f64,
}

impl Story<'_> {
    /// Draws everything between the subtitle and the foot, and gives the value axis.
    fn plot(&self, canvas: &Canvas<'_>, body: Rect, last: &PopulationFanRow) -> Axis {
        let beside = self.outside.map(|outside| Beside {
            year: outside.year,
            low: outside.low,
            high: outside.high,
            label: self.outside_label(outside, last.year),
        });
        let fan = Fan {
            context: self.context,
            texts: self.texts,
            years: self.input.rows.iter().map(PopulationFanRow::of_fan).collect(),
            runs: self.input.runs,
            zero: false,
            note: None,
            median: self.median(last),
            base: self.base_label(last),
            beside,
        };
        let lang = self.context.lang;
        fan.draw(canvas, body, |axis, tick, top| {
            let value = number::decimal(tick, axis.decimals, lang);
            if top {
                self.texts.format("population-persons", &[("value", value.into())])
            } else {
                value
            }
        })
    }

    /// Both widths, if one of the bands has the other's share.
    fn against(&self) -> Option<Against> {
        let outside = self.outside?;
        let row = self.input.rows.iter().find(|row| row.year == outside.year)?;
        let same = BANDS.into_iter().find(|(share, ..)| (share - outside.share).abs() < 0.001);
        let (_, low, high) = same?;
        let own = row.quantiles_persons[high] - row.quantiles_persons[low];
        Some(Against { own, other: outside.high - outside.low })
    }
}

/// The rows as drawn, from the first year on.
fn table(input: &PopulationFan) -> Table {
    let known = "outside_low,outside_high,outside_share";
    let header = format!("age_from,age_to,year,runs,{COLUMNS},base,{known}");
    let drawn = outside(input);
    let rows = input.rows.iter().map(|row| {
        let (from, to) = input.ages;
        let mut cells = vec![
            Value::Whole(from as i64),
            to.map_or(Value::Nothing, |to| Value::Whole(to as i64)),
            Value::from(row.year),
            Value::Whole(i64::try_from(input.runs).unwrap_or(i64::MAX)),
        ];
        cells.extend(row.quantiles_persons.map(Value::Number));
        cells.push(Value::Number(row.base_persons));
        cells.extend(match drawn.filter(|outside| outside.year == row.year) {
            Some(outside) => [outside.low, outside.high, outside.share].map(Value::Number),
            None => [const { Value::Nothing }; 3],
        });
        cells
    });
    Table::exact(&header, rows)
}
