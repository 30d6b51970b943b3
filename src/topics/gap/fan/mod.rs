//! How large is the gap, and how sure is it? A fan over the years about a zero line.
//!
//! Owns the chart `gap_fan`: its finding, its drawing, its table. Refuses to call a gap certain whose runs lie on
//! both sides of zero. Start reading at [`draw`].

mod words;

use crate::text::number::{self, Unit};
use crate::text::{Arg, Texts};

use crate::chart::canvas::{Canvas, Rect};
use crate::chart::fan;
use crate::chart::fan::{COLUMNS, Fan, FanYear};
use crate::chart::frame;
use crate::chart::page::Page;
use crate::chart::scale::{Axis, drawable};
use crate::chart::{Cell, ChartTable, Context, Draft, Picture};

/// What the chart shows: one plan over an ensemble, all areas together or one of them.
#[derive(Debug, Clone, PartialEq)]
pub struct GapFan {
    /// Id of the plan, for the table.
    pub plan: String,
    /// Id of the area, `total` for all.
    pub area: String,
    /// The area's name in the language of the picture; none for all areas together.
    pub area_name: Option<String>,
    /// Runs of the ensemble.
    pub runs: u64,
    /// Year by year, the first year first.
    pub rows: Vec<GapFanRow>,
}

/// The gap of one year over all runs; positive is a shortage.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GapFanRow {
    /// The year.
    pub year: i32,
    /// Kroner at 5, 10, 25, 50, 75, 90 and 95 % of the runs.
    pub quantiles_dkk: [f64; 7],
    /// Kroner in the base scenario.
    pub base_dkk: f64,
    /// The median of need, kroner: a gap within the tolerance of it is balance.
    pub need_dkk: f64,
    /// Share of the runs with a gap of more than a krone, 0 to 1.
    pub gap_share: f64,
}

impl GapFanRow {
    fn drawable(&self) -> bool {
        let all = [self.base_dkk, self.need_dkk];
        all.iter().chain(&self.quantiles_dkk).all(|value| drawable(*value))
            && (0.0..=1.0).contains(&self.gap_share)
    }

    fn largest(&self) -> f64 {
        self.quantiles_dkk.iter().fold(self.base_dkk.abs(), |most, value| most.max(value.abs()))
    }
}

/// Draws the gap over the years.
pub fn draw(input: &GapFan, context: &Context) -> Picture {
    compose(input, context).finish()
}

pub(crate) fn compose(input: &GapFan, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let bad = input.rows.iter().filter(|row| !row.drawable()).count();
    let drawn = || input.rows.iter().filter(|row| row.drawable());
    let unit = Unit::for_chart(drawn().map(GapFanRow::largest).fold(0.0, f64::max));
    let story = Story { input, context, texts: &texts, unit };

    let mut page = Page::new(context);
    let canvas = Canvas::new(&mut page);
    let (title, description) = match (input.rows.first(), input.rows.last()) {
        (Some(first), Some(last)) if bad == 0 => {
            let heading = story.heading(story.title(), (first.year, last.year));
            let body = frame::draw(&canvas, context, &texts, &heading);
            let axis = story.plot(&canvas, body, last);
            (heading.title, story.description(first, last, &axis))
        }
        ends => {
            let (first, last) = match ends {
                (Some(first), Some(last)) => (first.year, last.year),
                _ => (context.base_year, context.base_year),
            };
            let heading = story.heading(texts.get("gap-fan-title-none"), (first, last));
            let body = frame::draw(&canvas, context, &texts, &heading);
            frame::message(&canvas, &texts, body, bad, input.rows.len());
            (heading.title, frame::no_picture(&texts, bad, input.rows.len()))
        }
    };
    drop(canvas);
    Draft { page, name: "gap_fan", title, description, table: table(input) }
}

/// The input with the words for it.
struct Story<'a> {
    input: &'a GapFan,
    context: &'a Context,
    texts: &'a Texts,
    unit: Unit,
}

impl Story<'_> {
    /// Draws everything between the subtitle and the foot, and gives the value axis.
    fn plot(&self, canvas: &Canvas<'_>, body: Rect, last: &GapFanRow) -> Axis {
        let in_unit = |dkk: f64| dkk / self.unit.kroner();
        let years = self.input.rows.iter().map(|row| FanYear {
            year: row.year,
            quantiles: row.quantiles_dkk.map(in_unit),
            base: in_unit(row.base_dkk),
        });
        let fan = Fan {
            context: self.context,
            texts: self.texts,
            years: years.collect(),
            runs: self.input.runs,
            zero: true,
            note: self.note(),
            median: self.median_label(last),
            base: self.base_label(last),
        };
        let lang = self.context.lang;
        fan.draw(canvas, body, |axis, tick, top| {
            if top {
                number::money_in(tick * self.unit.kroner(), self.unit, axis.decimals, lang)
            } else {
                number::decimal(tick, axis.decimals, lang)
            }
        })
    }

    /// The row of the year that titles speak of: the decision year, or the last.
    fn decision(&self) -> Option<&GapFanRow> {
        let rows = &self.input.rows;
        rows.iter().find(|row| row.year == self.context.decision_year).or(rows.last())
    }

    /// In how many runs there is a gap in the decision year, unless nothing is drawn before it.
    fn note(&self) -> Option<(i32, [String; 2])> {
        let row = self.decision().filter(|row| row.year == self.context.decision_year)?;
        let is_first = self.input.rows.first().is_none_or(|first| first.year == row.year);
        let texts = || {
            let args =
                [("year", Arg::year(row.year)), ("standing", self.share_standing(row).into())];
            ["chart-decision-note", "gap-fan-note"].map(|key| self.texts.format(key, &args))
        };
        (!is_first).then(|| (row.year, texts()))
    }

    fn share_standing(&self, row: &GapFanRow) -> String {
        let share = fan::share_of_runs(row.gap_share, self.texts);
        // A gap that is balance is no shortage, however often there is one.
        let is_balance = self.standing_is_balance(row);
        let key = if is_balance { "gap-fan-share-over" } else { "gap-fan-share" };
        self.texts.format(key, &[("share", share.into())])
    }
}

/// The rows as drawn, from the first year on.
fn table(input: &GapFan) -> ChartTable {
    let mut header = vec!["plan", "area", "year", "unit"];
    header.extend(COLUMNS);
    header.extend(["base", "prob_gap", "runs"]);
    let rows = input.rows.iter().map(|row| {
        let mut cells = vec![
            Cell::text(&input.plan),
            Cell::text(&input.area),
            Cell::year(row.year),
            Cell::text("dkk"),
        ];
        cells.extend(row.quantiles_dkk.map(Cell::Number));
        cells.extend([Cell::Number(row.base_dkk), Cell::Number(row.gap_share)]);
        cells.push(Cell::Int(i64::try_from(input.runs).unwrap_or(i64::MAX)));
        cells
    });
    ChartTable { header, rows: rows.collect() }
}
