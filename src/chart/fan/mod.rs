//! A fan over years: bands of runs, the median and the base scenario, with their labels. The words are the
//! picture's. Start at [`Fan::draw`].

mod bands;

use crate::text::{Arg, Texts, number};

use crate::chart::Context;
use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::frame;
use crate::chart::key;
use crate::chart::key::Sign;
use crate::chart::labels;
use crate::chart::labels::{EndLabel, EndLabels, Note};
use crate::chart::page::Anchor;
use crate::chart::scale::Axis;
use crate::chart::theme::{BAND_80, BAND_90, BAR, BASE, GROUND, INK, MEDIAN, Pen, SECONDARY, Type};

/// The shares of the runs that quantiles are given at.
pub(crate) const COLUMNS: [&str; 7] = ["p05", "p10", "p25", "p50", "p75", "p90", "p95"];
/// Where the quantiles stand that have eight in ten runs between them.
pub(crate) const EIGHT_IN_TEN: (usize, usize) = (1, 5);
/// Where the median stands.
pub(crate) const MIDDLE: usize = 3;
/// The bands, the widest first: share of the runs, place of the lower and of the upper quantile.
pub(crate) const BANDS: [(f64, usize, usize); 3] = [(0.9, 0, 6), (0.8, 1, 5), (0.5, 2, 4)];

/// Where the bracket of eight in ten runs lies, in pixels right of the plot: near and far end.
const BRACKET: (f64, f64) = (5.0, 11.0);
/// What it takes of the room between plot and labels, in pixels.
const BRACKET_ROOM: f64 = BRACKET.1 - 6.0;

/// One year over all runs, in numbers of the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct FanYear {
    pub(crate) year: i32,
    /// At [`COLUMNS`].
    pub(crate) quantiles: [f64; 7],
    /// In the run without uncertainty.
    pub(crate) base: f64,
}

impl FanYear {
    fn top(&self) -> f64 {
        self.quantiles.iter().copied().fold(self.base, f64::max)
    }
}

/// A fan with the words of its chart.
pub(crate) struct Fan<'a> {
    pub(crate) context: &'a Context,
    pub(crate) texts: &'a Texts,
    /// All of them can be drawn; at least one.
    pub(crate) years: Vec<FanYear>,
    pub(crate) runs: u64,
    /// Whether zero is on the axis, as a line.
    pub(crate) zero: bool,
    /// What is said of one year, above the fan; a shorter form where the longer has no room.
    pub(crate) note: Option<(i32, [String; 2])>,
    /// At the end of the median.
    pub(crate) median: String,
    /// At the end of the base scenario.
    pub(crate) base: String,
}

impl Fan<'_> {
    fn last(&self) -> i32 {
        self.years.last().map_or(0, |year| year.year)
    }

    /// Draws everything between the subtitle and the foot, and gives the value axis; `tick` writes a value of
    /// it, with the unit where the second argument says so.
    pub(crate) fn draw(
        &self,
        canvas: &Canvas<'_>,
        body: Rect,
        tick: impl Fn(&Axis, f64, bool) -> String,
    ) -> Axis {
        let size = self.context.size;
        let label = Type::regular(size.type_sizes().label, SECONDARY);
        let axis = self.axis();
        let tick = |value: f64, top: bool| tick(&axis, value, top);
        let starts_off_zero = axis.low() > 0.0 || axis.high() < 0.0;
        let small = Type::regular(size.type_sizes().foot, SECONDARY);
        let below =
            frame::year_axis_height(label) + if starts_off_zero { 1.4 * small.size } else { 0.0 };
        let most = size.right_at_most() - BRACKET_ROOM;
        let ends = EndLabels::measure_between(
            canvas,
            self.end_labels(),
            size.right() - BRACKET_ROOM,
            most,
            size.edge(),
        );
        let left = size.left().max(body.left + frame::axis_room(canvas, &axis, label, tick));
        let right = f64::from(size.width()) - ends.margin - BRACKET_ROOM;
        let whole = Rect { left, top: body.top, right, bottom: body.bottom - below };
        let items = self.key();
        let ground = Rect { top: whole.top + key::height(canvas, whole, &items, label), ..whole };
        let head = labels::headroom(usize::from(self.note.is_some()), label.size);
        let first = self.years.first().map_or(0, |year| year.year);
        let range = frame::year_range(first, self.last());
        let plot = canvas.plot(Rect { top: ground.top + head, ..ground }, range, axis.range());

        if let Some(projected) = frame::projected(&plot, self.context.base_year, self.last()) {
            let ground = Rect { top: ground.top, ..projected };
            canvas.fill(&ground.corners(), GROUND);
            let at = (ground.left + 6.0, ground.top + 1.3 * label.size);
            canvas.text(at, Anchor::Start, &self.texts.get("chart-projection"), label);
        }
        key::draw(canvas, whole, &items, label);
        // Clear of its own line, should neither side of it have room.
        labels::notes(canvas, ground, &self.notes(canvas, &plot, label), label.on(GROUND));
        // After the note, so that the unit on the top tick interrupts its line.
        frame::value_axis(canvas, &plot, &axis, body.left, label, tick);
        frame::year_axis(canvas, &plot, first, self.last(), label);
        if starts_off_zero {
            let value =
                ("value", number::decimal(axis.low(), axis.decimals, self.context.lang).into());
            let at = (body.left, ground.bottom + below - 0.2 * small.size);
            let text = self.texts.format("chart-axis-starts", &[value]);
            canvas.text(at, Anchor::Start, &text, small);
        }
        bands::draw(&plot, &self.years, || {
            if self.zero {
                plot.line(&[(plot.x.0, 0.0), (plot.x.1, 0.0)], Pen::solid(INK, 1.5));
            }
        });
        // The room beside the key and the note is free too.
        let room = Rect { top: whole.top + 10.0, right: right + BRACKET_ROOM, ..plot.rect };
        self.ends(canvas, &plot, ends, room);
        axis
    }

    fn axis(&self) -> Axis {
        let of_year = |year: &FanYear| year.quantiles.into_iter().chain([year.base]);
        let values: Vec<f64> = self.years.iter().flat_map(of_year).collect();
        let low = values.iter().copied().fold(f64::INFINITY, f64::min);
        let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let axis = Axis::around(low, high, self.zero, 6);
        // The unit on the top tick runs out over the first years: nothing of theirs may lie on it.
        let begins = self.years.iter().take(3).map(FanYear::top).fold(f64::NEG_INFINITY, f64::max);
        let margin = 0.04 * (axis.high() - axis.low());
        if begins + margin <= axis.high() {
            return axis;
        }
        Axis::around(low, axis.high() + margin, self.zero, 6)
    }

    /// What the bands hold, and of how many runs.
    fn key(&self) -> Vec<(Sign, String)> {
        let lang = self.context.lang;
        let head = self.texts.format("fan-key", &[("runs", Arg::from(self.runs))]);
        let bands = BANDS.iter().zip([BAND_90, BAND_80, BAR]);
        let bands =
            bands.map(|((share, ..), colour)| (Sign::Band(colour), number::share(*share, 0, lang)));
        std::iter::once((Sign::None, head)).chain(bands).collect()
    }

    fn notes(&self, canvas: &Canvas<'_>, plot: &Plot<'_>, style: Type) -> Vec<Note> {
        let Some((year, [long, short])) = &self.note else { return Vec::new() };
        let noted = self.years.iter().find(|own| own.year == *year);
        let note = noted.map(|own| {
            let (x, foot) = plot.at(f64::from(own.year), own.top());
            let room = (plot.rect.right - x).max(x - plot.rect.left) - 8.0;
            let text = if canvas.width_of(long, style) <= room { long } else { short };
            Note { x, foot: foot - 3.0, text: text.clone() }
        });
        note.into_iter().collect()
    }

    fn end_labels(&self) -> Vec<EndLabel> {
        let size = self.context.size.type_sizes().label;
        let label = |text: &str, colour| EndLabel {
            y: 0.0,
            text: text.to_owned(),
            style: Type::bold(size, colour),
        };
        vec![label(&self.median, MEDIAN), label(&self.base, BASE)]
    }

    /// Names at the right, beside the bracket.
    fn ends(&self, canvas: &Canvas<'_>, plot: &Plot<'_>, labels: EndLabels, room: Rect) {
        let Some(last) = self.years.last() else { return };
        let y = |value: f64| plot.at(plot.x.1, value).1;
        let (low, high) = EIGHT_IN_TEN;
        bracket(canvas, plot.rect.right, y(last.quantiles[low]), y(last.quantiles[high]));
        labels.place(canvas, room, &[y(last.quantiles[MIDDLE]), y(last.base)]);
    }
}

/// How far eight in ten runs reach at the end: a bracket right of the plot, between two heights of the page.
fn bracket(canvas: &Canvas<'_>, right: f64, low: f64, high: f64) {
    // So short that it would be a blot.
    if (low - high).abs() <= 6.0 {
        return;
    }
    let (near, far) = (right + BRACKET.0, right + BRACKET.1);
    let points = [(near, high), (far, high), (far, low), (near, low)];
    canvas.line(&points, Pen::solid(MEDIAN, 2.0));
}

/// A share of the runs as it is written: never all or none by rounding alone.
pub(crate) fn share_of_runs(share: f64, texts: &Texts) -> String {
    let lang = texts.lang();
    if share > 0.0 && share < 0.005 {
        texts.format("fan-share-under", &[("share", number::share(0.01, 0, lang).into())])
    } else if (0.995..1.0).contains(&share) {
        texts.format("fan-share-over", &[("share", number::share(0.99, 0, lang).into())])
    } else {
        number::share(share, 0, lang)
    }
}
