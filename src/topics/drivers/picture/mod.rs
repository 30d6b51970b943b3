//! The picture `drivers`: why does a number change? A waterfall from one state to the other, a row for each driver.
//!
//! The rows add up to the change. Start at `compose`; the sentences are in a file beside.

mod words;

use crate::analysis::attribution::Against;
use crate::text::Texts;

use crate::chart::axis_unit::AxisUnit;
use crate::chart::compose::{self, Outline, undrawable};
use crate::chart::scale::drawable;
use crate::chart::theme::{Colour, SECONDARY, State};
use crate::chart::waterfall;
use crate::chart::waterfall::WaterfallRow;
use crate::chart::{Context, Draft};
use crate::figures::table::{Table, Value, values};
use crate::figures::{Better, Figure};
use crate::topics::basis::factor_names::value_unit;

/// What the picture shows: the change of one figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Drivers {
    /// The figure that changes.
    pub figure: Figure,
    /// Both states and the steps between them: a [`driver_table`].
    pub table: Table,
    /// The name of the area or service; none for all areas.
    pub area_name: Option<String>,
    /// The year of the figure, in both states but between years.
    pub year: i32,
    /// What the first state is.
    pub against: Against,
    /// What the first state is called: "2016", or the name of a scenario or plan.
    pub from_name: String,
    /// What the second is called.
    pub to_name: String,
}

/// The rows of a waterfall: the figure in the first state, what each driver adds or takes, the figure in the second.
/// `ids` are those of scenario, plan and area, `total` for all areas; `steps` add up to the change.
pub fn driver_table(
    figure: Figure,
    ids: [&str; 3],
    (from, to): (f64, f64),
    steps: &[(&str, f64)],
) -> Table {
    let unit = figure.unit().key();
    let header = format!("scenario,plan,area,step,order,delta_{unit},from_{unit},to_{unit}");
    let [scenario, plan, area] = ids;
    let mut at = from;
    let mut table = Table::exact(&header, None::<[Value<'_>; 0]>);
    let mut add = |key: &str, delta: Option<f64>, from: f64, to: f64| {
        let order = table.row_count();
        table.row(values![scenario, plan, area, key, order, delta, from, to]);
    };
    add("from", None, 0.0, from);
    for (key, delta) in steps {
        let next = at + delta;
        add(key, Some(next - at), at, next);
        at = next;
    }
    add("to", None, 0.0, to);
    table
}

/// Draws the waterfall.
pub(crate) fn compose(input: &Drivers, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let drawing = DriverDrawing::new(input, context, &texts);
    let bad = drawing.rows.iter().filter(|row| !drawable(row.from) || !drawable(row.to)).count();
    let message = (bad > 0).then(|| undrawable(&texts, bad, drawing.rows.len())).flatten();
    let heading = drawing.heading();
    let outline = Outline { name: "drivers", heading, table: input.table.clone(), message };
    compose::compose(context, &texts, outline, |canvas, body| {
        let on_axis = |value: f64| drawing.unit.on_axis(value);
        let row = |own: &DriverRow| WaterfallRow {
            name: own.name.clone(),
            ends: (on_axis(own.from), on_axis(own.to)),
            is_level: own.is_level,
            value: drawing.value(own),
            colour: drawing.colour_of(own),
        };
        let rows: Vec<WaterfallRow> = drawing.rows.iter().map(row).collect();
        let axis = waterfall::draw(canvas, body, &texts, &rows, |axis, tick, has_unit| {
            drawing.unit.tick(axis, tick, has_unit)
        });
        drawing.description(&axis)
    })
}

/// A row: where its bar begins and ends.
struct DriverRow {
    name: String,
    from: f64,
    to: f64,
    /// The figure itself, and no change of it.
    is_level: bool,
}

/// The input with what its words need.
struct DriverDrawing<'a> {
    input: &'a Drivers,
    context: &'a Context,
    texts: &'a Texts,
    unit: AxisUnit,
    /// The first is the first state, the last the second.
    rows: Vec<DriverRow>,
}

impl<'a> DriverDrawing<'a> {
    fn new(input: &'a Drivers, context: &'a Context, texts: &'a Texts) -> Self {
        let row = |place: usize| {
            let number = |column| input.table.value(place, column).number();
            let name = match input.table.value(place, 3) {
                Value::Text("from") => input.from_name.clone(),
                Value::Text("to") => input.to_name.clone(),
                Value::Text(driver) => texts.term("driver", driver),
                _ => String::new(),
            };
            let (from, to) = (number(6).unwrap_or(f64::NAN), number(7).unwrap_or(f64::NAN));
            DriverRow { name, from, to, is_level: number(5).is_none() }
        };
        let rows: Vec<DriverRow> = (0..input.table.row_count()).map(row).collect();
        let unit = value_unit(input.figure.unit(), texts);
        let unit =
            AxisUnit::new(unit, rows.iter().flat_map(|row| [row.from, row.to]), context.lang);
        Self { input, context, texts, unit, rows }
    }

    /// The figure in both states.
    fn states(&self) -> (f64, f64) {
        let state = |row: Option<&DriverRow>| row.map_or(f64::NAN, |row| row.to);
        (state(self.rows.first()), state(self.rows.last()))
    }

    fn colour_of(&self, row: &DriverRow) -> Colour {
        if row.is_level {
            return SECONDARY;
        }
        let is_worse = (row.to > row.from) == (self.input.figure.better() == Some(Better::Less));
        if is_worse { State::Short.colour() } else { State::Spare.colour() }
    }
}
