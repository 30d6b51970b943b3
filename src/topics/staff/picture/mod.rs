//! Is it money or hands that run out? Needed, paid and available staff, and a strip that says which
//! of the two sets the limit, for all areas together and for each.
//!
//! What binds is decided by [`crate::gap::binding`]; here it is only not shown where the shortage is below the study's
//! tolerance. Start at `compose`.

mod lines;
mod strip;
mod words;

use crate::chart::canvas::Rect;
use crate::chart::compose;
use crate::chart::compose::{Outline, undrawable};
use crate::chart::scale::drawable;
use crate::chart::theme::State;
use crate::chart::{Context, Draft};
use crate::figures::table::{Table, Value};
use crate::gap::Binding;
use crate::text::Texts;

/// What the picture shows: staff of one scenario under one plan.
#[derive(Debug, Clone, PartialEq)]
pub struct StaffInput {
    /// Id of the scenario, for the table.
    pub scenario: String,
    /// Id of the plan, for the table.
    pub plan: String,
    /// All areas together, the first year first.
    pub rows: Vec<StaffRow>,
    /// The areas in the study's order, with the same years.
    pub areas: Vec<StaffArea>,
}

/// One area over the years.
#[derive(Debug, Clone, PartialEq)]
pub struct StaffArea {
    /// Id, for the table.
    pub id: String,
    /// Name in the language of the picture.
    pub name: String,
    /// Year by year, the first year first.
    pub rows: Vec<StaffRow>,
}

/// Staff of one year, in full-time posts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StaffRow {
    /// The year.
    pub year: i32,
    /// As many as keep today's level of service.
    pub need_fte: f64,
    /// As many as the money pays for.
    pub funded_fte: f64,
    /// As many as there are to employ.
    pub available_fte: f64,
    /// Needed minus those who are both paid and there; positive is a shortage.
    pub gap_fte: f64,
    /// What sets the limit.
    pub binding: Binding,
}

impl StaffRow {
    fn drawable(&self) -> bool {
        self.lines().into_iter().chain([self.gap_fte]).all(drawable)
    }

    /// Needed, paid for and available.
    fn lines(&self) -> [f64; 3] {
        [self.need_fte, self.funded_fte, self.available_fte]
    }

    /// Those who are both paid and there.
    fn staffed_fte(&self) -> f64 {
        self.funded_fte.min(self.available_fte)
    }

    fn state(&self, context: &Context) -> State {
        State::of(self.need_fte, self.gap_fte, context.tolerance)
    }

    /// What sets the limit in a year whose shortage is above the tolerance.
    fn limit(&self, context: &Context) -> Binding {
        if self.state(context) == State::Short { self.binding } else { Binding::None }
    }
}

impl StaffArea {
    fn drawn(&self) -> bool {
        !self.rows.is_empty() && self.rows.iter().all(StaffRow::drawable)
    }

    /// The first year in which something sets a limit, and what.
    fn runs_out(&self, context: &Context) -> Option<&StaffRow> {
        let rows = if self.drawn() { self.rows.as_slice() } else { &[] };
        rows.iter().find(|row| row.limit(context) != Binding::None)
    }
}

/// Draws staff over the years.
pub(crate) fn compose(input: &StaffInput, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let bad = input.rows.iter().filter(|row| !row.drawable()).count();
    let ends = input.rows.first().zip(input.rows.last());
    let (first, last) =
        ends.map_or((context.base_year, context.base_year), |(a, b)| (a.year, b.year));
    let drawing = StaffDrawing { input, context, texts: &texts, first, last };
    let message = undrawable(&texts, bad, input.rows.len());
    let outline = Outline {
        name: "staff",
        heading: drawing.heading(message.is_none()),
        table: table(input),
        message,
    };
    compose::compose(context, &texts, outline, |canvas, body| {
        let strips = strip::Strips::fit(&drawing, canvas, body);
        let above = Rect { bottom: body.bottom - strips.height, ..body };
        let (plot, axis) = lines::draw(&drawing, canvas, above, strips.left);
        strips.draw(&drawing, canvas, &plot, body);
        drawing.description(&axis)
    })
}

/// All areas together, then each.
fn table(input: &StaffInput) -> Table {
    let areas = input.areas.iter().map(|area| (area.id.as_str(), &area.rows));
    let rows = std::iter::once(("total", &input.rows))
        .chain(areas)
        .flat_map(|(area, rows)| rows.iter().map(move |row| (area, row)))
        .map(|(area, row)| {
            vec![
                Value::Text(&input.scenario),
                Value::Text(&input.plan),
                Value::Text(area),
                Value::from(row.year),
                Value::Number(row.need_fte),
                Value::Number(row.funded_fte),
                Value::Number(row.available_fte),
                Value::Number(row.gap_fte),
                Value::Text(row.binding.key()),
            ]
        });
    Table::exact("scenario,plan,area,year,need_fte,funded_fte,available_fte,gap_fte,binding", rows)
}

/// The input with what its words need.
struct StaffDrawing<'a> {
    input: &'a StaffInput,
    context: &'a Context,
    texts: &'a Texts,
    first: i32,
    last: i32,
}

impl StaffDrawing<'_> {
    /// First and last value along the page: half a year on either side, so that the strip's cells
    /// lie under their years.
    fn year_range(&self) -> (f64, f64) {
        (f64::from(self.first) - 0.5, f64::from(self.last) + 0.5)
    }
}
