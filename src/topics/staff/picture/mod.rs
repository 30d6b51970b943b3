//! Is it money or hands that run out? Needed, paid and available staff, and a strip that says which
//! of the two sets the limit, for all areas together and for each.
//!
//! Owns the chart `staff`: its finding, its drawing, its table. Refuses to decide what binds: that
//! is [`crate::gap::binding`]'s; here it is only not shown where the shortage is below the study's
//! tolerance. Start reading at [`draw`].

mod lines;
mod strip;
mod words;

use crate::gap::Binding;
use crate::text::Texts;

use crate::chart::canvas::Canvas;
use crate::chart::frame;
use crate::chart::frame::Heading;
use crate::chart::page::Page;
use crate::chart::scale::drawable;
use crate::chart::theme::State;
use crate::chart::{Context, Draft, Picture};
use crate::figures::table::{Table, Value};

/// What the chart shows: staff of one scenario under one plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Staff {
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
        [self.need_fte, self.funded_fte, self.available_fte, self.gap_fte]
            .iter()
            .all(|fte| drawable(*fte))
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
pub fn draw(input: &Staff, context: &Context) -> Picture {
    compose(input, context).finish()
}

pub(crate) fn compose(input: &Staff, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let bad = input.rows.iter().filter(|row| !row.drawable()).count();
    let ends = input.rows.first().zip(input.rows.last());
    let (first, last) =
        ends.map_or((context.base_year, context.base_year), |(a, b)| (a.year, b.year));
    let story = Story { input, context, texts: &texts, first, last };

    let mut page = Page::new(context);
    let canvas = Canvas::new(&mut page);
    let subtitle = story.subtitle();
    let (title, description) = if ends.is_some() && bad == 0 {
        let title = story.title();
        let notes = vec![texts.get("staff-need-means"), texts.get("chart-rounding")];
        let heading = Heading { title: title.clone(), subtitle, notes, plan: true };
        let body = frame::draw(&canvas, context, &texts, &heading);
        let strips = strip::Layout::new(&story, &canvas, body);
        let above = crate::chart::canvas::Rect { bottom: body.bottom - strips.height, ..body };
        let (plot, axis) = lines::draw(&story, &canvas, above, strips.left);
        strips.draw(&story, &canvas, &plot, body);
        let description = story.description(&axis);
        (title, description)
    } else {
        let title = texts.get("staff-title-none");
        let heading = Heading { title: title.clone(), subtitle, notes: Vec::new(), plan: true };
        let body = frame::draw(&canvas, context, &texts, &heading);
        frame::message(&canvas, &texts, body, bad, input.rows.len());
        (title, frame::no_picture(&texts, bad, input.rows.len()))
    };
    drop(canvas);
    Draft { page, name: "staff", title, description, table: table(input) }
}

/// All areas together, then each.
fn table(input: &Staff) -> Table {
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

/// The input with the words for it.
struct Story<'a> {
    input: &'a Staff,
    context: &'a Context,
    texts: &'a Texts,
    first: i32,
    last: i32,
}

impl Story<'_> {
    /// First and last value along the page: half a year on either side, so that the strip's cells
    /// lie under their years.
    fn year_range(&self) -> (f64, f64) {
        (f64::from(self.first) - 0.5, f64::from(self.last) + 0.5)
    }
}
