//! Does the frame follow the need? Two lines, and the space between them filled by sign.
//!
//! Owns the chart `need_frame`: its finding, its drawing, its table. Refuses to decide what counts
//! as a gap: the tolerance is the study's. Start reading at [`draw`].

use crate::text::number::{self, Unit};
use crate::text::{Arg, Texts};

use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::frame;
use crate::chart::frame::Heading;
use crate::chart::labels;
use crate::chart::labels::{EndLabel, EndLabels, Note};
use crate::chart::page::Page;
use crate::chart::scale::{Axis, marked};
use crate::chart::shapes;
use crate::chart::theme::{
    AXIS, FRAME, GROUND, MARKER_SIZE, NEED, Pen, SECONDARY, SHORTAGE_LIGHT, SURPLUS_LIGHT, Series,
    State, Type,
};
use crate::chart::{Context, Draft, GAP_HEADER, GapRow, Picture, gap_cells};
use crate::figures::table::Table;

/// What the chart shows: one scenario under one plan, all areas together or one of them.
#[derive(Debug, Clone, PartialEq)]
pub struct NeedFrame {
    /// Id of the scenario, for the table.
    pub scenario: String,
    /// Id of the plan, for the table.
    pub plan: String,
    /// Id of the area, `total` for all.
    pub area: String,
    /// The area's name in the language of the picture; none for all areas together.
    pub area_name: Option<String>,
    /// Year by year, the first year first.
    pub rows: Vec<GapRow>,
}

/// Draws need and frame over the years.
pub fn draw(input: &NeedFrame, context: &Context) -> Picture {
    compose(input, context).finish()
}

pub(crate) fn compose(input: &NeedFrame, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let good: Vec<GapRow> = input.rows.iter().copied().filter(GapRow::drawable).collect();
    let bad = input.rows.len() - good.len();
    let largest =
        good.iter().map(|row| row.need_dkk.abs().max(row.frame_dkk.abs())).fold(0.0, f64::max);
    let unit = Unit::for_chart(largest);
    let story = Story { input, context, texts: &texts, unit };

    let mut page = Page::new(context);
    let canvas = Canvas::new(&mut page);
    let drawn = if bad == 0 { good.first().zip(good.last()) } else { None };
    let (title, description) = if let Some((first, last)) = drawn {
        let title = story.title();
        let body = frame::draw(&canvas, context, &texts, &story.heading(&title, first, last));
        let axis = story.plot(&canvas, body, first, last);
        let description = story.description(first, last, &axis);
        (title, description)
    } else {
        let title = texts.get("need-frame-title-none");
        let years = input.rows.first().zip(input.rows.last());
        let (first, last) =
            years.map_or((context.base_year, context.base_year), |(a, b)| (a.year, b.year));
        let subtitle = story.subtitle(first, last);
        let heading = Heading { title: title.clone(), subtitle, notes: Vec::new(), plan: true };
        let body = frame::draw(&canvas, context, &texts, &heading);
        frame::message(&canvas, &texts, body, bad, input.rows.len());
        (title, frame::no_picture(&texts, bad, input.rows.len()))
    };
    drop(canvas);
    let rows =
        input.rows.iter().map(|row| gap_cells(&input.scenario, &input.plan, &input.area, row));
    let table = Table::exact(GAP_HEADER, rows);
    Draft { page, name: "need_frame", title, description, table }
}

/// The input with the words for it.
struct Story<'a> {
    input: &'a NeedFrame,
    context: &'a Context,
    texts: &'a Texts,
    unit: Unit,
}

impl Story<'_> {
    fn amount(&self, dkk: f64) -> String {
        number::money_brief(dkk.abs(), self.unit, self.context.lang)
    }

    fn state(&self, row: &GapRow) -> State {
        row.state(self.context)
    }

    /// The row of the decision year, unless it is the first or the last of the picture.
    fn decision(&self) -> Option<&GapRow> {
        let rows = &self.input.rows;
        let inner = rows.get(1..rows.len().saturating_sub(1)).unwrap_or_default();
        inner.iter().find(|row| row.year == self.context.decision_year)
    }

    /// "mangler 332 mio. kr.", "i balance", "50 mio. kr. i overskud".
    fn standing(&self, row: &GapRow) -> String {
        let args = [
            ("state", self.state(row).key().into()),
            ("amount", self.amount(row.gap_dkk()).into()),
        ];
        self.texts.format("gap-standing", &args)
    }

    /// The finding: decision year and horizon, or one of them where the other adds too much.
    fn title(&self) -> String {
        let one = |row: &GapRow| {
            self.texts.format(
                "need-frame-title-one",
                &[
                    ("state", self.state(row).key().into()),
                    ("amount", self.amount(row.gap_dkk()).into()),
                    ("year", Arg::year(row.year)),
                ],
            )
        };
        let Some(last) = self.input.rows.last() else {
            return String::new();
        };
        let mut forms = Vec::new();
        if let Some(first) = self.decision() {
            let pair = format!("{}-{}", self.state(first).key(), self.state(last).key());
            forms.push(self.texts.format(
                "need-frame-title-two",
                &[
                    ("pair", pair.into()),
                    ("first", self.amount(first.gap_dkk()).into()),
                    ("first_year", Arg::year(first.year)),
                    ("last", self.amount(last.gap_dkk()).into()),
                    ("last_year", Arg::year(last.year)),
                ],
            ));
            // Balance now and a gap later: then it is the gap that must not be lost.
            let single = if self.state(first) == State::Balance { last } else { first };
            forms.push(one(single));
        } else {
            forms.push(one(last));
        }
        let forms = forms.into_iter().map(|finding| match &self.input.area_name {
            Some(area) => {
                let args = [("area", area.into()), ("finding", finding.into())];
                self.texts.format("chart-title-area", &args)
            }
            None => finding,
        });
        frame::title(forms.collect())
    }

    fn subtitle(&self, first: i32, last: i32) -> String {
        let measure = match &self.input.area_name {
            Some(area) => self.texts.format("need-frame-measure-area", &[("area", area.into())]),
            None => self.texts.get("need-frame-measure"),
        };
        let unit = self.unit.name(self.context.lang);
        frame::subtitle(self.texts, &[&measure, unit], self.context, &frame::span(first, last))
    }

    fn heading(&self, title: &str, first: &GapRow, last: &GapRow) -> Heading {
        Heading {
            title: title.to_owned(),
            subtitle: self.subtitle(first.year, last.year),
            notes: vec![self.texts.get("chart-need-means")],
            plan: true,
        }
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

    /// Draws everything between the subtitle and the foot, and gives the value axis.
    fn plot(&self, canvas: &Canvas<'_>, body: Rect, first: &GapRow, last: &GapRow) -> Axis {
        let size = self.context.size;
        let label = Type::regular(size.type_sizes().label, SECONDARY);
        let values: Vec<f64> = self
            .input
            .rows
            .iter()
            .flat_map(|row| [self.in_unit(row.need_dkk), self.in_unit(row.frame_dkk)])
            .collect();
        let low = values.iter().copied().fold(f64::INFINITY, f64::min);
        let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let axis = Axis::around(low, high, false, 6);
        let tick = |tick: f64, top: bool| self.tick(&axis, tick, top);

        let ends = self.end_labels(canvas, last);
        let starts_off_zero = axis.low() > 0.0 || axis.high() < 0.0;
        let small = Type::regular(size.type_sizes().foot, SECONDARY);
        let below =
            frame::year_axis_height(label) + if starts_off_zero { 1.4 * small.size } else { 0.0 };
        let left = size.left().max(body.left + frame::axis_room(canvas, &axis, label, tick));
        let ground = Rect {
            left,
            top: body.top,
            right: f64::from(size.width()) - ends.margin,
            bottom: body.bottom - below,
        };
        let notes = self.notes();
        let head = labels::headroom(notes.len(), label.size);
        let range = frame::year_range(first.year, last.year);
        let plot = canvas.plot(Rect { top: ground.top + head, ..ground }, range, axis.range());

        if let Some(projected) = frame::projected(&plot, self.context.base_year, last.year) {
            let ground = Rect { top: ground.top, ..projected };
            canvas.fill(&ground.corners(), GROUND);
            let at = (ground.left + 6.0, ground.top + 1.3 * label.size);
            canvas.text(
                at,
                crate::chart::page::Anchor::Start,
                &self.texts.get("chart-projection"),
                label,
            );
        }
        let noted: Vec<i32> = notes.iter().map(|(row, _)| row.year).collect();
        let placed: Vec<Note> = notes
            .into_iter()
            .map(|(row, text)| {
                let top = self.in_unit(row.need_dkk.max(row.frame_dkk));
                let (x, foot) = plot.at(f64::from(row.year), top);
                Note { x, foot: foot - 0.5 * MARKER_SIZE - 2.0, text }
            })
            .collect();
        labels::notes(canvas, ground, &placed, label);
        // After the notes, so that the unit on the top tick interrupts their lines.
        frame::value_axis(canvas, &plot, &axis, body.left, label, tick);
        frame::year_axis(canvas, &plot, first.year, last.year, label);
        if starts_off_zero {
            let value =
                ("value", number::decimal(axis.low(), axis.decimals, self.context.lang).into());
            let y = ground.bottom + below - 0.2 * small.size;
            let text = self.texts.format("chart-axis-starts", &[value]);
            canvas.text((body.left, y), crate::chart::page::Anchor::Start, &text, small);
        }
        self.lines(&plot, &noted);
        self.bracket(canvas, &plot, last, ends);
        axis
    }

    /// What is said within the plot besides the horizon: the decision year, the first gap.
    fn notes(&self) -> Vec<(&GapRow, String)> {
        let mut notes = Vec::new();
        if let Some(row) = self.decision() {
            let args = [("year", Arg::year(row.year)), ("standing", self.standing(row).into())];
            notes.push((row, self.texts.format("chart-decision-note", &args)));
        }
        let first = self.input.rows.iter().find(|row| self.state(row) == State::Short);
        if let Some(row) = first {
            let tolerance = number::share(self.context.tolerance, 1, self.context.lang);
            let args = [("year", Arg::year(row.year)), ("tolerance", short(&tolerance).into())];
            notes.push((row, self.texts.format("need-frame-first-note", &args)));
        }
        notes
    }

    /// Both lines over the space between them; the years in `noted` bear a marker as well.
    fn lines(&self, plot: &Plot<'_>, noted: &[i32]) {
        let rows = &self.input.rows;
        let x = |row: &GapRow| f64::from(row.year);
        let points: Vec<(f64, f64, f64)> = rows
            .iter()
            .map(|row| (x(row), self.in_unit(row.need_dkk), self.in_unit(row.frame_dkk)))
            .collect();
        for part in shapes::between(&points) {
            plot.fill(&part.outline, if part.above { SHORTAGE_LIGHT } else { SURPLUS_LIGHT });
        }
        let draw = |series: Series, value: &dyn Fn(&GapRow) -> f64| {
            let points: Vec<(f64, f64)> =
                rows.iter().map(|row| (x(row), self.in_unit(value(row)))).collect();
            if points.len() > 1 {
                plot.line(&points, series.pen);
            }
            let (first, last) = (rows[0].year, rows[rows.len() - 1].year);
            let marks: Vec<(f64, f64)> = rows
                .iter()
                .zip(points)
                .filter(|(row, _)| marked(row.year, first, last) || noted.contains(&row.year))
                .map(|(_, point)| point)
                .collect();
            plot.marks(&marks, series.marker, MARKER_SIZE, series.pen.colour);
        };
        draw(FRAME, &|row| row.frame_dkk);
        draw(NEED, &|row| row.need_dkk);
    }

    fn end_labels(&self, canvas: &Canvas<'_>, last: &GapRow) -> EndLabels {
        let size = self.context.size.type_sizes().label;
        let state = self.state(last);
        let standing = self.texts.format(
            "gap-sign",
            &[("state", state.key().into()), ("standing", self.standing(last).into())],
        );
        let labels = vec![
            EndLabel {
                y: 0.0,
                text: self.texts.get("need-frame-need"),
                style: Type::bold(size, NEED.pen.colour),
            },
            EndLabel { y: 0.0, text: standing, style: Type::bold(size, state.colour()) },
            EndLabel {
                y: 0.0,
                text: self.texts.get("need-frame-frame"),
                style: Type::bold(size, FRAME.pen.colour),
            },
        ];
        EndLabels::measure(canvas, self.context.size, labels)
    }

    /// The gap at the horizon as a bracket, with the names of the lines about it.
    fn bracket(&self, canvas: &Canvas<'_>, plot: &Plot<'_>, last: &GapRow, labels: EndLabels) {
        let at = |dkk: f64| plot.at(plot.x.1, self.in_unit(dkk)).1;
        let (need, frame) = (at(last.need_dkk), at(last.frame_dkk));
        let state = self.state(last);
        if state != State::Balance && (need - frame).abs() > 6.0 {
            let (near, far) = (plot.rect.right + 8.0, plot.rect.right + 14.0);
            let pen = Pen::solid(state.colour(), 2.0);
            canvas.line(&[(near, need), (far, need), (far, frame), (near, frame)], pen);
        }
        if self.input.rows.len() == 1 {
            // The only year stands in the middle: thin lines lead from it to the labels.
            for y in [need, frame] {
                let from = plot.at(f64::from(last.year), 0.0).0 + MARKER_SIZE;
                canvas.line(&[(from, y), (plot.rect.right, y)], Pen::solid(AXIS, 1.0));
            }
        }
        labels.place(canvas, plot.rect, &[need, f64::midpoint(need, frame), frame]);
    }

    fn description(&self, first: &GapRow, last: &GapRow, axis: &Axis) -> String {
        let lang = self.context.lang;
        let mut rows = vec![first];
        rows.extend(self.decision());
        if last.year != first.year {
            rows.push(last);
        }
        let values: Vec<String> = rows
            .iter()
            .map(|row| {
                self.texts.format(
                    "need-frame-value",
                    &[
                        ("year", Arg::year(row.year)),
                        ("need", number::money_brief(row.need_dkk, self.unit, lang).into()),
                        ("frame", number::money_brief(row.frame_dkk, self.unit, lang).into()),
                        ("standing", self.standing(row).into()),
                    ],
                )
            })
            .collect();
        self.texts.format(
            "need-frame-description",
            &[
                ("years", frame::span(first.year, last.year).into()),
                ("unit", self.unit.name(lang).into()),
                ("low", number::decimal(axis.low(), axis.decimals, lang).into()),
                ("high", number::decimal(axis.high(), axis.decimals, lang).into()),
                ("values", values.join(" ").into()),
            ],
        )
    }
}

/// "2 %" for "2,0 %".
fn short(share: &str) -> String {
    share.replacen(",0", "", 1).replacen(".0", "", 1)
}
