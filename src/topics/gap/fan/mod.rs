//! The picture `gap_fan`: how large is the gap, and how sure is it? A fan over the years about a zero line.
//!
//! Start at `compose`; the sentences are in a file beside.

mod words;

use crate::text::{Arg, Texts};

use crate::chart::axis_unit::{AxisUnit, ValueUnit};
use crate::chart::canvas::{Canvas, Rect};
use crate::chart::compose::{self, Outline, undrawable};
use crate::chart::fan;
use crate::chart::fan::{COLUMNS, Fan, FanYear};
use crate::chart::scale::{Axis, drawable};
use crate::chart::{Context, Draft};
use crate::figures::table::{Table, Value, values};

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
    pub service_need_dkk: f64,
    /// Share of the runs with a gap of more than a krone, 0 to 1.
    pub gap_share: f64,
}

impl GapFanRow {
    fn drawable(&self) -> bool {
        let all = [self.base_dkk, self.service_need_dkk];
        all.iter().chain(&self.quantiles_dkk).all(|value| drawable(*value))
            && (0.0..=1.0).contains(&self.gap_share)
    }

    fn largest(&self) -> f64 {
        self.quantiles_dkk.iter().fold(self.base_dkk.abs(), |most, value| most.max(value.abs()))
    }
}

/// Draws the gap over the years.
pub(crate) fn compose(input: &GapFan, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let drawn = || input.rows.iter().filter(|row| row.drawable());
    let values = drawn().map(GapFanRow::largest);
    let message = undrawable(&texts, input.rows.len() - drawn().count(), input.rows.len());
    let drawing = GapFanDrawing {
        input,
        context,
        texts: &texts,
        unit: AxisUnit::new(ValueUnit::Dkk, values, context.lang),
        is_drawn: message.is_none(),
    };
    let outline =
        Outline { name: "gap_fan", heading: drawing.heading(), table: table(input), message };
    compose::compose(context, &texts, outline, |canvas, body| match &input.rows[..] {
        [first, .., last] | [first @ last] => {
            let axis = drawing.plot(canvas, body, last);
            drawing.description(first, last, &axis)
        }
        [] => String::new(),
    })
}

/// The input with what its words need.
struct GapFanDrawing<'a> {
    input: &'a GapFan,
    context: &'a Context,
    texts: &'a Texts,
    unit: AxisUnit,
    is_drawn: bool,
}

impl GapFanDrawing<'_> {
    /// Draws everything between the subtitle and the foot, and gives the value axis.
    fn plot(&self, canvas: &Canvas<'_>, body: Rect, last: &GapFanRow) -> Axis {
        let in_unit = |dkk: f64| self.unit.on_axis(dkk);
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
            note: self.note(),
            base: self.base_label(last),
        };
        fan.draw(canvas, body, |axis, tick, top| self.unit.tick(axis, tick, top))
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
fn table(input: &GapFan) -> Table {
    let header = format!("plan,area,year,unit,{COLUMNS},base,prob_gap,runs");
    let rows = input.rows.iter().map(|row| {
        let start = values![&input.plan, &input.area, row.year, "dkk"];
        let end = values![row.base_dkk, row.gap_share, input.runs];
        start.into_iter().chain(row.quantiles_dkk.map(Value::Number)).chain(end)
    });
    Table::exact(&header, rows)
}
