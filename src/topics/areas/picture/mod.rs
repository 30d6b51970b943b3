//! The picture `area_gaps`: where is it short? One panel per area on a shared axis, with the gap at the horizon in its
//! head.
//!
//! Areas stand in the study's order, so that a reader finds them again. Start at `compose`.

mod panel;

use crate::text::{Arg, Texts};

use crate::chart::axis_unit::{AxisUnit, ValueUnit};
use crate::chart::compose::{self, Outline, try_out};
use crate::chart::frame;
use crate::chart::frame::Heading;
use crate::chart::scale::Axis;
use crate::chart::theme::State;
use crate::chart::{Context, Draft};
use crate::figures::table::Table;
use crate::topics::gap::rows::{GAP_HEADER, GapRow, gap_cells, standing};

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
pub(crate) fn compose(input: &AreaGaps, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let drawn: Vec<&AreaSeries> = input.areas.iter().filter(|area| area.drawn()).collect();
    let rows = || drawn.iter().flat_map(|area| &area.rows);
    let first = rows().map(|row| row.year).min().unwrap_or(context.base_year);
    let last = rows().map(|row| row.year).max().unwrap_or(context.base_year);
    let unit = AxisUnit::new(ValueUnit::Dkk, rows().map(GapRow::gap_dkk), context.lang);
    let drawing = AreaDrawing { input, context, texts: &texts, drawn, unit, first, last };

    let mut heading = drawing.heading();
    if !drawing.headed(&heading) {
        heading.notes.insert(0, texts.get("chart-projection-note"));
    }
    let rows_of = input.areas.iter().flat_map(|area| {
        area.rows.iter().map(|row| gap_cells(&input.scenario, &input.plan, &area.id, row))
    });
    let all = input.areas.iter().map(|area| area.rows.len()).sum();
    let bad = input.areas.iter().map(AreaSeries::bad).sum();
    let outline = Outline {
        name: "area_gaps",
        heading,
        table: Table::exact(GAP_HEADER, rows_of),
        message: drawing.drawn.is_empty().then(|| frame::no_picture(&texts, bad, all)),
    };
    compose::compose(context, &texts, outline, |canvas, body| {
        let axis = panel::draw(&drawing, canvas, body);
        drawing.description(&axis)
    })
}

/// The input with what its words need.
struct AreaDrawing<'a> {
    input: &'a AreaGaps,
    context: &'a Context,
    texts: &'a Texts,
    /// The areas whose numbers are all finite.
    drawn: Vec<&'a AreaSeries>,
    unit: AxisUnit,
    first: i32,
    last: i32,
}

impl AreaDrawing<'_> {
    fn standing(&self, row: &GapRow) -> (State, String) {
        let state = row.state(self.context);
        (state, standing(self.texts, state, self.unit.money(row.gap_dkk())))
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
                    ("amount", self.unit.money(gap).into()),
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
                ("first", self.unit.money(a.1).into()),
                ("first_year", Arg::year(decision)),
                ("other", b.0.into()),
                ("last", self.unit.money(b.1).into()),
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

    fn heading(&self) -> Heading {
        let measure = self.texts.get("area-gaps-measure");
        let years = frame::span(self.first, self.last);
        let measure = [measure.as_str(), self.unit.dkk_name()];
        let subtitle = frame::subtitle(self.texts, &measure, self.context, &years);
        let args = [("subtitle", subtitle.into()), ("year", Arg::year(self.last))];
        let rounding = (self.input.areas.len() > 1).then(|| self.texts.get("chart-rounding"));
        Heading {
            title: self.title(),
            subtitle: self.texts.format("area-gaps-subtitle", &args),
            notes: rounding.into_iter().collect(),
            plan: true,
        }
    }

    /// Whether the word for the projection finds room in the first panel; if not, the foot says it, and so takes room
    /// from the panels.
    fn headed(&self, heading: &Heading) -> bool {
        if self.context.base_year >= self.last || self.drawn.is_empty() {
            return true;
        }
        try_out(self.context, self.texts, heading, |canvas, body| {
            let (panels, axis) = panel::arrange(self, canvas, body);
            panel::projection_at(self, canvas, body, (&panels, &axis)).is_some()
        })
    }

    fn description(&self, axis: &Axis) -> String {
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
        let mut args = vec![
            ("count", self.input.areas.len().into()),
            ("years", frame::span(self.first, self.last).into()),
            ("unit", self.unit.dkk_name().into()),
            ("year", Arg::year(self.last)),
            ("values", values.join("; ").into()),
        ];
        args.extend(frame::axis_ends(axis, self.context.lang));
        self.texts.format("area-gaps-description", &args)
    }
}
