//! Where is it short? One panel per area on a shared axis, with the gap at the horizon in its head.
//!
//! Owns the chart `area_gaps`: its finding, its panels, its table. Refuses to sort: areas stand in
//! the study's order, so that a reader finds them again. Start reading at [`draw`].

use crate::text::number::{self, Unit};
use crate::text::{Arg, Texts};

use super::canvas::{Canvas, Plot, Rect};
use super::fonts::LEADING;
use super::frame::{self, Heading};
use super::page::{Anchor, Page};
use super::scale::{Axis, marked};
use super::shapes;
use super::size::Size;
use super::theme::{
    AREAS, AXIS, Dash, GRID, GROUND, INK, MARKER_SIZE, Marker, Pen, SECONDARY, SHORTAGE_LIGHT,
    SURPLUS_LIGHT, Series, State, TEXT, Type,
};
use super::{ChartTable, Context, Draft, GAP_HEADER, GapRow, Picture, gap_cells};

/// Space between panels, in pixels.
const APART: f64 = 24.0;

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

pub(super) fn compose(input: &AreaGaps, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let drawn: Vec<&AreaSeries> = input.areas.iter().filter(|area| area.drawn()).collect();
    let rows = || drawn.iter().flat_map(|area| &area.rows);
    let first = rows()
        .map(|row| row.year)
        .min()
        .unwrap_or(context.base_year);
    let last = rows()
        .map(|row| row.year)
        .max()
        .unwrap_or(context.base_year);
    let largest = rows().map(|row| row.gap_dkk().abs()).fold(0.0, f64::max);
    let unit = Unit::for_chart(largest);
    let story = Story {
        input,
        context,
        texts: &texts,
        drawn,
        unit,
        first,
        last,
    };

    let title = story.title();
    let mut notes = Vec::new();
    if input.areas.len() > 1 {
        notes.push(texts.get("chart-rounding"));
    }
    let mut page = Page::new(
        context.size.width(),
        context.size.height(),
        context.lang.code(),
    );
    let canvas = Canvas::new(&mut page);
    let subtitle = story.subtitle();
    let mut heading = Heading {
        title: title.clone(),
        subtitle,
        notes,
        plan: true,
    };
    if first <= context.base_year && context.base_year < last {
        heading.notes.insert(0, texts.get("chart-projection-note"));
    }
    let body = frame::draw(&canvas, context, &texts, &heading);
    let description = if story.drawn.is_empty() {
        let all = input.areas.iter().map(|area| area.rows.len()).sum();
        let bad = input.areas.iter().map(AreaSeries::bad).sum();
        frame::message(&canvas, &texts, body, bad, all);
        frame::no_picture(&texts, bad, all)
    } else {
        let axis = story.panels(&canvas, body);
        story.description(&axis)
    };
    drop(canvas);
    let rows = input
        .areas
        .iter()
        .flat_map(|area| {
            area.rows
                .iter()
                .map(|row| gap_cells(&input.scenario, &input.plan, &area.id, row))
        })
        .collect();
    let table = ChartTable {
        header: GAP_HEADER.to_vec(),
        rows,
    };
    Draft {
        page,
        name: "area_gaps",
        title,
        description,
        table,
    }
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

/// How the panels are arranged.
struct Grid {
    columns: usize,
    rows: usize,
    width: f64,
    /// Height of a panel's plot.
    plot: f64,
    /// Height of a panel's head.
    head: f64,
    type_size: f64,
}

impl Story<'_> {
    fn amount(&self, dkk: f64) -> String {
        number::money_brief(dkk.abs(), self.unit, self.context.lang)
    }

    fn standing(&self, row: &GapRow) -> (State, String) {
        let state = row.state(self.context);
        let args = [
            ("state", state.key().into()),
            ("amount", self.amount(row.gap_dkk()).into()),
        ];
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
        let several = if self.drawn.len() > 1 {
            "several"
        } else {
            "one"
        };
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
                vec![
                    self.texts.format("area-gaps-title-same", &args(a, b)),
                    one(decision, first),
                ]
            }
            (Some(a), Some(b)) => {
                vec![
                    self.texts.format("area-gaps-title-other", &args(a, b)),
                    one(decision, first),
                ]
            }
            (Some(_), None) => vec![one(decision, first)],
            (None, Some(b)) => {
                vec![
                    self.texts.format("area-gaps-title-later", &args(b, b)),
                    one(self.last, last),
                ]
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
        let key = if spare {
            "area-gaps-title-spare"
        } else {
            "area-gaps-title-balance"
        };
        self.texts.format(
            key,
            &[("several", several.into()), ("year", Arg::year(year))],
        )
    }

    fn subtitle(&self) -> String {
        let measure = self.texts.get("area-gaps-measure");
        let unit = self.unit.name(self.context.lang);
        let years = frame::span(self.first, self.last);
        let subtitle = frame::subtitle(self.texts, &[&measure, unit], self.context, &years);
        let args = [
            ("subtitle", subtitle.into()),
            ("year", Arg::year(self.last)),
        ];
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

    /// The lines of a panel's head: name, then standing, each broken to the panel's width.
    fn head(
        &self,
        canvas: &Canvas<'_>,
        area: &AreaSeries,
        type_size: f64,
        width: f64,
    ) -> (Vec<String>, Vec<String>, State) {
        let (state, standing) = area.rows.last().filter(|_| area.drawn()).map_or_else(
            || (State::Balance, String::new()),
            |row| {
                let (state, standing) = self.standing(row);
                let args = [("state", state.key().into()), ("standing", standing.into())];
                (state, self.texts.format("gap-sign", &args))
            },
        );
        let name = canvas.wrap(
            &area.name,
            Type::bold(type_size, TEXT),
            width - self.mark_room(),
        );
        let standing = canvas.wrap(&standing, Type::bold(type_size, TEXT), width);
        (name, standing, state)
    }

    /// With four areas at most, each has its marker before its name.
    fn mark_room(&self) -> f64 {
        if self.coloured() {
            MARKER_SIZE + 7.0
        } else {
            0.0
        }
    }

    fn coloured(&self) -> bool {
        self.input.areas.len() <= AREAS.len()
    }

    /// The arrangement whose panels are largest, with the largest type that leaves them room.
    fn grid(&self, canvas: &Canvas<'_>, body: Rect, left: f64) -> Grid {
        let size = self.context.size;
        let label = size.type_sizes().label;
        let smallest = if size == Size::Half { 10.0 } else { 13.0 };
        let mut best: Option<(f64, Grid)> = None;
        let mut type_size = label;
        while type_size >= smallest {
            for columns in 1..=self.input.areas.len() {
                let grid = self.arrangement(canvas, body, left, columns, type_size);
                // Wide plots read well up to about one and a third times their height.
                let worth = grid.plot.min(0.75 * grid.width);
                if best.as_ref().is_none_or(|(most, _)| worth > *most) {
                    best = Some((worth, grid));
                }
            }
            if best.as_ref().is_some_and(|(worth, _)| *worth >= 64.0) {
                break;
            }
            type_size -= 1.0;
        }
        match best {
            Some((_, grid)) => grid,
            None => self.arrangement(canvas, body, left, 1, label),
        }
    }

    fn arrangement(
        &self,
        canvas: &Canvas<'_>,
        body: Rect,
        left: f64,
        columns: usize,
        type_size: f64,
    ) -> Grid {
        let rows = self.input.areas.len().div_ceil(columns);
        let width = (body.right - left - APART * (columns as f64 - 1.0)) / columns as f64;
        let lines = self
            .input
            .areas
            .iter()
            .map(|area| {
                let (name, standing, _) = self.head(canvas, area, type_size, width);
                name.len() + standing.len()
            })
            .max()
            .unwrap_or(1);
        // Above the plot a line is kept free for the label of the top tick.
        let head = (lines as f64 + 1.0) * type_size * LEADING + 4.0;
        let years = frame::year_axis_height(Type::regular(type_size, SECONDARY)) + 10.0;
        let height = (body.height() + 10.0) / rows as f64;
        Grid {
            columns,
            rows,
            width,
            plot: height - head - years,
            head,
            type_size,
        }
    }

    fn panels(&self, canvas: &Canvas<'_>, body: Rect) -> Axis {
        let gaps = || {
            self.drawn
                .iter()
                .flat_map(|area| &area.rows)
                .map(|row| self.in_unit(row.gap_dkk()))
        };
        let (low, high) = (gaps().fold(0.0, f64::min), gaps().fold(0.0, f64::max));
        let style = Type::regular(self.context.size.type_sizes().label, SECONDARY);
        let room = |axis: &Axis, style: Type| {
            let words =
                frame::axis_room(canvas, axis, style, |tick, top| self.tick(axis, tick, top));
            self.context.size.left().max(body.left + words)
        };
        // Fewer ticks where panels are low: a label needs its line and some air.
        let mut axis = Axis::around(low, high, true, 6);
        let grid = self.grid(canvas, body, room(&axis, style));
        let most = (grid.plot / (1.6 * grid.type_size)).floor() as usize;
        axis = Axis::around(low, high, true, most.clamp(2, 6));
        let style = Type::regular(grid.type_size, SECONDARY);
        let left = room(&axis, style);
        let grid = Grid {
            width: (body.right - left - APART * (grid.columns as f64 - 1.0)) / grid.columns as f64,
            ..grid
        };
        let height = (body.height() + 10.0) / grid.rows as f64;
        for (i, area) in self.input.areas.iter().enumerate() {
            let (row, column) = (i / grid.columns, i % grid.columns);
            let x = left + column as f64 * (grid.width + APART);
            let y = body.top + row as f64 * height;
            let panel = Rect {
                left: x,
                top: y,
                right: x + grid.width,
                bottom: y + grid.head + grid.plot,
            };
            let labels = (column == 0).then_some(body.left);
            self.panel(canvas, panel, &grid, &axis, labels, i, area);
        }
        axis
    }

    #[allow(
        clippy::too_many_arguments,
        reason = "one panel, told by its caller where and which"
    )]
    fn panel(
        &self,
        canvas: &Canvas<'_>,
        panel: Rect,
        grid: &Grid,
        axis: &Axis,
        labels: Option<f64>,
        place: usize,
        area: &AreaSeries,
    ) {
        let series = if self.coloured() {
            AREAS[place]
        } else {
            Series {
                pen: Pen {
                    colour: INK,
                    width: 2.5,
                    dash: Dash::Solid,
                },
                marker: Marker::Circle,
            }
        };
        let (name, standing, state) = self.head(canvas, area, grid.type_size, panel.width());
        let colour = if self.coloured() {
            series.pen.colour
        } else {
            TEXT
        };
        let base = panel.top + 0.9 * grid.type_size;
        if self.coloured() {
            let at = (
                panel.left + 0.5 * MARKER_SIZE + 1.0,
                base - 0.35 * grid.type_size,
            );
            canvas.mark(at, series.marker, MARKER_SIZE + 2.0, colour);
        }
        let y = canvas.lines(
            (panel.left + self.mark_room(), base),
            &name,
            Type::bold(grid.type_size, colour),
        );
        canvas.lines(
            (panel.left, y),
            &standing,
            Type::bold(grid.type_size, state.colour()),
        );

        let style = Type::regular(grid.type_size, SECONDARY);
        let rect = Rect {
            top: panel.top + grid.head,
            ..panel
        };
        let plot = canvas.plot(rect, frame::year_range(self.first, self.last), axis.range());
        if !area.drawn() {
            frame::message(canvas, self.texts, rect, area.bad(), area.rows.len());
        } else if let Some(projected) = frame::projected(&plot, self.context.base_year) {
            canvas.fill(&projected.corners(), GROUND);
        }
        if let Some(left) = labels {
            frame::value_axis(canvas, &plot, axis, left, style, |tick, top| {
                self.tick(axis, tick, top)
            });
        } else if area.drawn() {
            for &tick in &axis.ticks {
                let y = plot.at(plot.x.0, tick).1;
                canvas.line(&[(rect.left, y), (rect.right, y)], Pen::solid(GRID, 1.0));
            }
        }
        if area.drawn() {
            self.gap_line(&plot, series, area);
        }
        self.year_labels(canvas, &plot, style);
    }

    fn gap_line(&self, plot: &Plot<'_>, series: Series, area: &AreaSeries) {
        let points: Vec<(f64, f64)> = area
            .rows
            .iter()
            .map(|row| (f64::from(row.year), self.in_unit(row.gap_dkk())))
            .collect();
        let above_zero: Vec<(f64, f64, f64)> = points.iter().map(|&(x, y)| (x, y, 0.0)).collect();
        for part in shapes::between(&above_zero) {
            plot.fill(
                &part.outline,
                if part.above {
                    SHORTAGE_LIGHT
                } else {
                    SURPLUS_LIGHT
                },
            );
        }
        plot.line(&[(plot.x.0, 0.0), (plot.x.1, 0.0)], Pen::solid(INK, 1.5));
        if points.len() > 1 {
            plot.line(&points, series.pen);
        }
        // Small panels bear small markers, or the line would drown in them.
        let size = if plot.rect.width() < 200.0 {
            6.0
        } else {
            MARKER_SIZE
        };
        let marks: Vec<(f64, f64)> = points
            .iter()
            .zip(&area.rows)
            .filter(|(_, row)| marked(row.year, self.first, self.last))
            .map(|(point, _)| *point)
            .collect();
        let room = plot.rect.width() / marks.len().max(1) as f64;
        let marks = if room < 1.5 * size {
            vec![points[0], points[points.len() - 1]]
        } else {
            marks
        };
        plot.marks(&marks, series.marker, size, series.pen.colour);
    }

    /// First and last year of a panel; the last ends with it.
    fn year_labels(&self, canvas: &Canvas<'_>, plot: &Plot<'_>, style: Type) {
        let y = plot.rect.bottom;
        let label = |year: i32, anchor: Anchor| {
            let x = plot.at(f64::from(year), 0.0).0;
            canvas.line(&[(x, y), (x, y + 6.0)], Pen::solid(AXIS, 1.0));
            canvas.text(
                (x, y + 8.0 + 0.85 * style.size),
                anchor,
                &year.to_string(),
                style,
            );
        };
        label(self.first, Anchor::Start);
        if self.last > self.first {
            label(self.last, Anchor::End);
        }
    }

    fn description(&self, axis: &Axis) -> String {
        let lang = self.context.lang;
        // The three areas with the largest gaps of either sign, largest first.
        let mut largest: Vec<(&&AreaSeries, &GapRow)> = self
            .drawn
            .iter()
            .filter_map(|area| area.rows.last().map(|row| (area, row)))
            .collect();
        largest.sort_by(|a, b| b.1.gap_dkk().abs().total_cmp(&a.1.gap_dkk().abs()));
        let values: Vec<String> = largest
            .iter()
            .take(3)
            .map(|(area, row)| {
                let standing = self.standing(row).1;
                let args = [
                    ("area", Arg::from(&area.name)),
                    ("standing", standing.into()),
                ];
                self.texts.format("area-gaps-value", &args)
            })
            .collect();
        self.texts.format(
            "area-gaps-description",
            &[
                ("count", self.input.areas.len().into()),
                ("years", frame::span(self.first, self.last).into()),
                ("unit", self.unit.name(lang).into()),
                (
                    "low",
                    number::decimal(axis.low(), axis.decimals, lang).into(),
                ),
                (
                    "high",
                    number::decimal(axis.high(), axis.decimals, lang).into(),
                ),
                ("year", Arg::year(self.last)),
                ("values", values.join("; ").into()),
            ],
        )
    }
}
