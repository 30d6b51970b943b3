//! Where is it short? One panel per area on a shared axis, with the gap at the horizon in its head.
//!
//! Owns the chart `area_gaps`: its finding, its panels, its table. Refuses to sort: areas stand in
//! the study's order, so that a reader finds them again. Start reading at [`draw`].

mod grid;
mod panel;

use crate::text::number::{self, Unit};
use crate::text::{Arg, Texts};

use crate::chart::canvas::Canvas;
use crate::chart::frame;
use crate::chart::frame::Heading;
use crate::chart::page::Page;
use crate::chart::scale::Axis;
use crate::chart::theme::State;
use crate::chart::{Context, Draft, GAP_HEADER, GapRow, Picture, gap_cells};
use crate::figures::table::Table;

/// What the chart shows: the areas of one scenario under one plan.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaGaps {
    /// Id of the scenario, for the table.
    pub scenario: String,
    /// Id of the plan, for the table.
    pub plan: String,
    /// The areas in the study's order, 1 to 16, all with the same years.
    pub areas: Vec<AreaSeries>,
}

/// One area over the years.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaSeries {
    /// Id, for the table.
    pub id: String,
    /// Name in the language of the picture.
    pub name: String,
    /// Year by year, the first year first.
    pub rows: Vec<GapRow>,
}

impl AreaSeries {
    fn bad(&self) -> usize {
        self.rows.iter().filter(|row| !row.drawable()).count()
    }

    fn drawn(&self) -> bool {
        !self.rows.is_empty() && self.bad() == 0
    }
}

/// Draws the gap of each area over the years.
pub fn draw(input: &AreaGaps, context: &Context) -> Picture {
    compose(input, context).finish()
}

pub(crate) fn compose(input: &AreaGaps, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let drawn: Vec<&AreaSeries> = input.areas.iter().filter(|area| area.drawn()).collect();
    let rows = || drawn.iter().flat_map(|area| &area.rows);
    let first = rows().map(|row| row.year).min().unwrap_or(context.base_year);
    let last = rows().map(|row| row.year).max().unwrap_or(context.base_year);
    let largest = rows().map(|row| row.gap_dkk().abs()).fold(0.0, f64::max);
    let unit = Unit::for_chart(largest);
    let story = Story { input, context, texts: &texts, drawn, unit, first, last };

    let title = story.title();
    let mut notes = Vec::new();
    if input.areas.len() > 1 {
        notes.push(texts.get("chart-rounding"));
    }
    let new_page = || Page::new(context);
    let subtitle = story.subtitle();
    let mut heading = Heading { title: title.clone(), subtitle, notes, plan: true };
    if !story.headed(&heading, new_page()) {
        heading.notes.insert(0, texts.get("chart-projection-note"));
    }
    let mut page = new_page();
    let canvas = Canvas::new(&mut page);
    let body = frame::draw(&canvas, context, &texts, &heading);
    let description = if story.drawn.is_empty() {
        let all = input.areas.iter().map(|area| area.rows.len()).sum();
        let bad = input.areas.iter().map(AreaSeries::bad).sum();
        frame::message(&canvas, &texts, body, bad, all);
        frame::no_picture(&texts, bad, all)
    } else {
        let layout = story.layout(&canvas, body);
        panel::draw(&story, &canvas, body, &layout);
        story.description(&layout.axis)
    };
    drop(canvas);
    let rows = input.areas.iter().flat_map(|area| {
        area.rows.iter().map(|row| gap_cells(&input.scenario, &input.plan, &area.id, row))
    });
    let table = Table::exact(GAP_HEADER, rows);
    Draft { page, name: "area_gaps", title, description, table }
}

/// The input with the words for it.
struct Story<'a> {
    input: &'a AreaGaps,
    context: &'a Context,
    texts: &'a Texts,
    /// The areas whose numbers are all finite.
    drawn: Vec<&'a AreaSeries>,
    unit: Unit,
    first: i32,
    last: i32,
}

impl Story<'_> {
    fn amount(&self, dkk: f64) -> String {
        number::money_brief(dkk.abs(), self.unit, self.context.lang)
    }

    fn standing(&self, row: &GapRow) -> (State, String) {
        let state = row.state(self.context);
        let args = [("state", state.key().into()), ("amount", self.amount(row.gap_dkk()).into())];
        (state, self.texts.format("gap-standing", &args))
    }

    /// The area that is shortest of money in a year, if any is short.
    fn worst(&self, year: i32) -> Option<(&str, f64)> {
        let mut worst: Option<(&str, f64)> = None;
        for area in &self.drawn {
            let Some(row) = area.rows.iter().find(|row| row.year == year) else {
                continue;
            };
            let gap = row.gap_dkk();
            // On a tie the first area in the study's order is named.
            let larger = worst.is_none_or(|(_, most)| gap > most);
            if row.state(self.context) == State::Short && larger {
                worst = Some((area.name.as_str(), gap));
            }
        }
        worst
    }

    fn title(&self) -> String {
        if self.drawn.is_empty() {
            return self.texts.get("area-gaps-title-none");
        }
        let several = if self.drawn.len() > 1 { "several" } else { "one" };
        let one = |year: i32, worst: Option<(&str, f64)>| match worst {
            Some((area, gap)) => self.texts.format(
                "area-gaps-title-one",
                &[
                    ("several", several.into()),
                    ("area", area.into()),
                    ("amount", self.amount(gap).into()),
                    ("year", Arg::year(year)),
                ],
            ),
            None => self.without_shortage(year, several),
        };
        let decision = self.context.decision_year;
        let last = self.worst(self.last);
        if decision <= self.first || decision >= self.last {
            return frame::title(vec![one(self.last, last)]);
        }
        let first = self.worst(decision);
        let args = |a: (&str, f64), b: (&str, f64)| {
            [
                ("several", Arg::from(several)),
                ("area", a.0.into()),
                ("first", self.amount(a.1).into()),
                ("first_year", Arg::year(decision)),
                ("other", b.0.into()),
                ("last", self.amount(b.1).into()),
                ("last_year", Arg::year(self.last)),
            ]
        };
        let forms = match (first, last) {
            (Some(a), Some(b)) if a.0 == b.0 => {
                vec![self.texts.format("area-gaps-title-same", &args(a, b)), one(decision, first)]
            }
            (Some(a), Some(b)) => {
                vec![self.texts.format("area-gaps-title-other", &args(a, b)), one(decision, first)]
            }
            (Some(_), None) => vec![one(decision, first)],
            (None, Some(b)) => {
                vec![self.texts.format("area-gaps-title-later", &args(b, b)), one(self.last, last)]
            }
            (None, None) => vec![self.without_shortage(self.last, several)],
        };
        frame::title(forms)
    }

    /// No area is short in `year`: all in balance, or money to spare.
    fn without_shortage(&self, year: i32, several: &str) -> String {
        let spare = self
            .drawn
            .iter()
            .filter_map(|area| area.rows.iter().find(|row| row.year == year))
            .any(|row| row.state(self.context) == State::Spare);
        let key = if spare { "area-gaps-title-spare" } else { "area-gaps-title-balance" };
        self.texts.format(key, &[("several", several.into()), ("year", Arg::year(year))])
    }

    fn subtitle(&self) -> String {
        let measure = self.texts.get("area-gaps-measure");
        let unit = self.unit.name(self.context.lang);
        let years = frame::span(self.first, self.last);
        let subtitle = frame::subtitle(self.texts, &[&measure, unit], self.context, &years);
        let args = [("subtitle", subtitle.into()), ("year", Arg::year(self.last))];
        self.texts.format("area-gaps-subtitle", &args)
    }

    fn in_unit(&self, dkk: f64) -> f64 {
        dkk / self.unit.kroner()
    }

    fn tick(&self, axis: &Axis, tick: f64, top: bool) -> String {
        let lang = self.context.lang;
        if top {
            number::money_in(tick * self.unit.kroner(), self.unit, axis.decimals, lang)
        } else {
            number::decimal(tick, axis.decimals, lang)
        }
    }

    /// Whether the word for the projection finds room in the first panel; tried on a page of its
    /// own, for the foot must say it if not, and so takes room from the panels.
    fn headed(&self, heading: &Heading, mut page: Page) -> bool {
        if self.context.base_year >= self.last || self.drawn.is_empty() {
            return true;
        }
        let canvas = Canvas::new(&mut page);
        let body = frame::draw(&canvas, self.context, self.texts, heading);
        let layout = self.layout(&canvas, body);
        panel::projection_at(self, &canvas, body, &layout).is_some()
    }

    fn description(&self, axis: &Axis) -> String {
        let lang = self.context.lang;
        // The three areas with the largest gaps of either sign, largest first.
        let mut largest: Vec<(&&AreaSeries, &GapRow)> =
            self.drawn.iter().filter_map(|area| area.rows.last().map(|row| (area, row))).collect();
        largest.sort_by(|a, b| b.1.gap_dkk().abs().total_cmp(&a.1.gap_dkk().abs()));
        let values: Vec<String> = largest
            .iter()
            .take(3)
            .map(|(area, row)| {
                let standing = self.standing(row).1;
                let args = [("area", Arg::from(&area.name)), ("standing", standing.into())];
                self.texts.format("area-gaps-value", &args)
            })
            .collect();
        self.texts.format(
            "area-gaps-description",
            &[
                ("count", self.input.areas.len().into()),
                ("years", frame::span(self.first, self.last).into()),
                ("unit", self.unit.name(lang).into()),
                ("low", number::decimal(axis.low(), axis.decimals, lang).into()),
                ("high", number::decimal(axis.high(), axis.decimals, lang).into()),
                ("year", Arg::year(self.last)),
                ("values", values.join("; ").into()),
            ],
        )
    }
}
