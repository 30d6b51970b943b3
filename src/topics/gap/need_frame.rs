//! The picture `need_frame`: does the frame follow the need? Two lines, and the space between them filled by sign.
//!
//! Start at `compose`.

use crate::chart::axis_unit::{AxisUnit, ValueUnit};
use crate::chart::canvas::{Canvas, Rect};
use crate::chart::compose::{self, Outline, undrawable};
use crate::chart::frame;
use crate::chart::frame::Heading;
use crate::chart::labels;
use crate::chart::labels::EndLabels;
use crate::chart::lines;
use crate::chart::over_years::{YearNote, YearPlot};
use crate::chart::scale::{Axis, drawable, marked};
use crate::chart::theme::{
    ACCOUNTS, AXIS, FRAME, MARKER_SIZE, NEED, Pen, SHORTAGE_LIGHT, SURPLUS_LIGHT, State, Type,
};
use crate::chart::{Context, Draft};
use crate::figures::table::{Table, values};
use crate::text::{Arg, Texts, number};
use crate::topics::gap::rows::{GAP_HEADER, GapRow, gap_cells, of_area, standing};

/// What the picture shows: one scenario under one plan, all areas together or one of them.
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
    /// What was spent, in prices of the base year, the first year first; years before the first row too.
    pub accounts: Vec<AccountsPoint>,
}

/// What was spent in a year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AccountsPoint {
    /// The year.
    pub year: i32,
    /// Kroner of the base year.
    pub dkk: f64,
}

/// Draws need and frame over the years.
pub(crate) fn compose(input: &NeedFrame, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let good = || input.rows.iter().filter(|row| row.drawable());
    let values = good().flat_map(|row| [row.need_dkk, row.frame_dkk]);
    let message = undrawable(&texts, input.rows.len() - good().count(), input.rows.len());
    let drawing = NeedFrameDrawing {
        input,
        context,
        texts: &texts,
        unit: AxisUnit::new(ValueUnit::Dkk, values, context.lang),
        is_drawn: message.is_none(),
    };
    let outline =
        Outline { name: "need_frame", heading: drawing.heading(), table: table(input), message };
    compose::compose(context, &texts, outline, |canvas, body| {
        let axis = drawing.plot(canvas, body);
        drawing.description(&axis)
    })
}

/// What is drawn, by year; accounts in a column of their own where there are any.
fn table(input: &NeedFrame) -> Table {
    let cells = |row| gap_cells(&input.scenario, &input.plan, &input.area, row);
    if input.accounts.is_empty() {
        return Table::exact(GAP_HEADER, input.rows.iter().map(cells));
    }
    let mut years: Vec<i32> = input.rows.iter().map(|row| row.year).collect();
    years.extend(input.accounts.iter().map(|own| own.year));
    years.sort_unstable();
    years.dedup();
    let row = |year: i32| {
        let spent = input.accounts.iter().find(|own| own.year == year).map(|own| own.dkk);
        let mut values = match input.rows.iter().find(|row| row.year == year) {
            Some(row) => cells(row).to_vec(),
            None => values![
                &input.scenario,
                &input.plan,
                &input.area,
                year,
                None::<f64>,
                None::<f64>,
                None::<f64>
            ]
            .to_vec(),
        };
        values.extend(values![spent]);
        values
    };
    Table::exact(&format!("{GAP_HEADER},accounts_dkk"), years.into_iter().map(row))
}

/// The input with what its words need.
struct NeedFrameDrawing<'a> {
    input: &'a NeedFrame,
    context: &'a Context,
    texts: &'a Texts,
    unit: AxisUnit,
    is_drawn: bool,
}

impl NeedFrameDrawing<'_> {
    fn state(&self, row: &GapRow) -> State {
        row.state(self.context)
    }

    fn years(&self) -> (i32, i32) {
        let ends = self.input.rows.first().zip(self.input.rows.last());
        let (first, last) = ends
            .map_or((self.context.base_year, self.context.base_year), |(a, b)| (a.year, b.year));
        let earliest = self.accounts().map(|own| own.year).min();
        (earliest.map_or(first, |year| year.min(first)), last)
    }

    /// What was spent, as far as it can be drawn.
    fn accounts(&self) -> impl Iterator<Item = &AccountsPoint> {
        let last = self.input.rows.last().map_or(i32::MIN, |row| row.year);
        self.input.accounts.iter().filter(move |own| own.year <= last && drawable(own.dkk))
    }

    /// The row of the decision year, unless it is the first or the last of the picture.
    fn decision(&self) -> Option<&GapRow> {
        let rows = &self.input.rows;
        let inner = rows.get(1..rows.len().saturating_sub(1)).unwrap_or_default();
        inner.iter().find(|row| row.year == self.context.decision_year)
    }

    fn standing(&self, row: &GapRow) -> String {
        standing(self.texts, self.state(row), self.unit.money(row.gap_dkk()))
    }

    /// The finding: decision year and horizon, or one of them where the other adds too much.
    fn title(&self) -> String {
        let amount = |row: &GapRow| Arg::from(self.unit.money(row.gap_dkk()));
        let one = |row: &GapRow| {
            let args = [
                ("state", self.state(row).key().into()),
                ("amount", amount(row)),
                ("year", Arg::year(row.year)),
            ];
            self.texts.format("need-frame-title-one", &args)
        };
        let Some(last) = self.input.rows.last().filter(|_| self.is_drawn) else {
            return self.texts.get("need-frame-title-none");
        };
        let mut forms = Vec::new();
        if let Some(first) = self.decision() {
            let pair = format!("{}-{}", self.state(first).key(), self.state(last).key());
            let args = [
                ("pair", pair.into()),
                ("first", amount(first)),
                ("first_year", Arg::year(first.year)),
                ("last", amount(last)),
                ("last_year", Arg::year(last.year)),
            ];
            forms.push(self.texts.format("need-frame-title-two", &args));
            // Balance now and a gap later: then it is the gap that must not be lost.
            forms.push(one(if self.state(first) == State::Balance { last } else { first }));
        } else {
            forms.push(one(last));
        }
        frame::title(of_area(self.texts, self.input.area_name.as_ref(), forms))
    }

    fn heading(&self) -> Heading {
        let measure = match &self.input.area_name {
            Some(area) => self.texts.format("need-frame-measure-area", &[("area", area.into())]),
            None => self.texts.get("head-need-and-frame"),
        };
        let (first, last) = self.years();
        let measure = [measure.as_str(), self.unit.dkk_name()];
        let means = self.is_drawn.then(|| self.texts.get("chart-need-means"));
        let base = [("base", Arg::year(self.context.price_year))];
        let spent = self.accounts().next().filter(|_| self.is_drawn);
        let spent = spent.map(|_| self.texts.format("need-frame-accounts-means", &base));
        Heading {
            title: self.title(),
            subtitle: frame::subtitle(
                self.texts,
                &measure,
                self.context,
                &frame::span(first, last),
            ),
            notes: means.into_iter().chain(spent).collect(),
            plan: true,
        }
    }

    /// Draws everything between the subtitle and the foot, and gives the value axis.
    fn plot(&self, canvas: &Canvas<'_>, body: Rect) -> Axis {
        let on_axis = |dkk: f64| self.unit.on_axis(dkk);
        let rows = &self.input.rows;
        let values = rows.iter().flat_map(|row| [on_axis(row.need_dkk), on_axis(row.frame_dkk)]);
        let spent: Vec<(f64, f64)> =
            self.accounts().map(|own| (f64::from(own.year), on_axis(own.dkk))).collect();
        let axis = Axis::of(values.chain(spent.iter().map(|own| own.1)), false, 6);
        let ends = self.end_labels(canvas);
        let notes = self.notes();
        let noted: Vec<i32> = notes.iter().map(|note| note.year).collect();
        let size = self.context.size;
        let head = labels::headroom(notes.len(), canvas.label().size);
        let (first, last) = self.years();
        let tick = |tick: f64, top: bool| self.unit.tick(&axis, tick, top);
        let around = YearPlot {
            context: self.context,
            texts: self.texts,
            years: (first, last),
            axis: &axis,
            tick: &tick,
            key: &[],
            notes,
            left: size.left(),
            head,
        };
        let right = f64::from(size.width()) - ends.margin;
        let plot = around.draw(canvas, Rect { right, ..body });

        let line = |value: fn(&GapRow) -> f64| -> Vec<(f64, f64)> {
            rows.iter().map(|row| (f64::from(row.year), on_axis(value(row)))).collect()
        };
        let (need, granted) = (line(|row| row.need_dkk), line(|row| row.frame_dkk));
        let both = need.iter().zip(&granted).map(|(need, frame)| (need.0, need.1, frame.1));
        lines::fill_between(&plot, &both.collect::<Vec<_>>(), [SHORTAGE_LIGHT, SURPLUS_LIGHT]);
        let is_marked = |year: i32| marked(year, first, last) || noted.contains(&year);
        lines::series(&plot, &granted, FRAME, is_marked);
        lines::series(&plot, &need, NEED, is_marked);
        lines::series(&plot, &spent, ACCOUNTS, |_| true);

        // The gap at the horizon as a bracket, with the names of the lines about it.
        let end = |line: &[(f64, f64)]| plot.at(plot.x.1, line.last().map_or(0.0, |end| end.1)).1;
        let (need, granted) = (end(&need), end(&granted));
        let state = rows.last().map_or(State::Balance, |row| self.state(row));
        if state != State::Balance {
            lines::bracket(canvas, plot.rect.right + 8.0, need, granted, state.colour());
        }
        if first == last {
            // The only year stands in the middle: thin lines lead from it to the labels.
            for y in [need, granted] {
                let from = plot.at(f64::from(last), 0.0).0 + MARKER_SIZE;
                canvas.line(&[(from, y), (plot.rect.right, y)], Pen::solid(AXIS, 1.0));
            }
        }
        ends.place(canvas, plot.rect, &[need, f64::midpoint(need, granted), granted]);
        axis
    }

    /// What is said within the plot besides the horizon: the decision year, the first gap.
    fn notes(&self) -> Vec<YearNote> {
        let note = |row: &GapRow, text: String| YearNote {
            year: row.year,
            top: (self.unit.on_axis(row.need_dkk.max(row.frame_dkk)), 0.5 * MARKER_SIZE + 2.0),
            forms: vec![text],
        };
        let mut notes = Vec::new();
        if let Some(row) = self.decision() {
            let args = [("year", Arg::year(row.year)), ("standing", self.standing(row).into())];
            notes.push(note(row, self.texts.format("chart-decision-note", &args)));
        }
        let first = self.input.rows.iter().find(|row| self.state(row) == State::Short);
        if let Some(row) = first {
            let tolerance = frame::tolerance(self.context).into();
            let args = [("year", Arg::year(row.year)), ("tolerance", tolerance)];
            notes.push(note(row, self.texts.format("need-frame-first-note", &args)));
        }
        if let Some(own) = self.accounts().last() {
            notes.push(YearNote {
                year: own.year,
                top: (self.unit.on_axis(own.dkk), 0.5 * MARKER_SIZE + 2.0),
                forms: vec![self.accounts_words(own)],
            });
        }
        notes
    }

    /// "Regnskab 2013: 679 mio. kr."
    fn accounts_words(&self, own: &AccountsPoint) -> String {
        let args = [("year", Arg::year(own.year)), ("amount", self.unit.money(own.dkk).into())];
        self.texts.format("need-frame-accounts", &args)
    }

    fn end_labels(&self, canvas: &Canvas<'_>) -> EndLabels {
        let size = self.context.size.type_sizes().label;
        let label = |text: String, colour| (text, Type::bold(size, colour));
        let mut labels = vec![label(self.texts.get("head-need"), NEED.pen.colour)];
        if let Some(last) = self.input.rows.last() {
            let state = self.state(last);
            let args = [("state", state.key().into()), ("standing", self.standing(last).into())];
            labels.push(label(self.texts.format("gap-sign", &args), state.colour()));
        }
        labels.push(label(self.texts.get("head-frame"), FRAME.pen.colour));
        EndLabels::measure(canvas, self.context.size, labels)
    }

    fn description(&self, axis: &Axis) -> String {
        let lang = self.context.lang;
        let (first, last) = self.years();
        let rows = &self.input.rows;
        let mut said: Vec<&GapRow> = rows.first().into_iter().chain(self.decision()).collect();
        said.extend(rows.last().filter(|_| first != last));
        let value = |row: &&GapRow| {
            let args = [
                ("year", Arg::year(row.year)),
                ("need", number::money_brief(row.need_dkk, self.unit.dkk, lang).into()),
                ("frame", number::money_brief(row.frame_dkk, self.unit.dkk, lang).into()),
                ("standing", self.standing(row).into()),
            ];
            self.texts.format("need-frame-value", &args)
        };
        let mut values: Vec<String> = said.iter().map(value).collect();
        let spent = self.accounts().last().map(|own| format!("{}.", self.accounts_words(own)));
        values.extend(spent);
        let mut args = vec![
            ("years", frame::span(first, last).into()),
            ("unit", self.unit.dkk_name().into()),
            ("values", values.join(" ").into()),
        ];
        args.extend(frame::axis_ends(axis, lang));
        self.texts.format("need-frame-description", &args)
    }
}
