//! A fan over years: bands of runs, the median, the base scenario, and the interval of others beside it.
//!
//! The words are given by the picture, the numbers are those of the axis. Start at [`Fan::draw`].

mod bands;
mod beside;

use crate::text::{Arg, Texts, number};

pub(crate) use crate::chart::fan::beside::range as beside_sign;

use crate::chart::Context;
use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::key::Sign;
use crate::chart::labels;
use crate::chart::labels::{EndLabel, EndLabels};
use crate::chart::over_years::{YearNote, YearPlot};
use crate::chart::scale::{Axis, drawable};
use crate::chart::theme::{BAND_80, BAND_90, BAR, BASE, INK, MEDIAN, Pen, Type};

/// The shares of the runs that quantiles are given at.
pub(crate) const COLUMNS: [&str; 7] = ["p05", "p10", "p25", "p50", "p75", "p90", "p95"];
/// Where the quantiles stand that have eight in ten runs between them.
pub(crate) const EIGHT_IN_TEN: (usize, usize) = (1, 5);
/// Where the median stands.
pub(crate) const MIDDLE: usize = 3;
/// The bands, the widest first: share of the runs, place of the lower and of the upper quantile.
pub(crate) const BANDS: [(f64, usize, usize); 3] = [(0.9, 0, 6), (0.8, 1, 5), (0.5, 2, 4)];

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
    pub(crate) fn drawable(&self) -> bool {
        drawable(self.base) && self.quantiles.iter().all(|value| drawable(*value))
    }

    fn top(&self) -> f64 {
        self.quantiles.iter().copied().fold(self.base, f64::max)
    }
}

/// Somebody else's interval.
pub(crate) struct Beside {
    pub(crate) year: i32,
    pub(crate) low: f64,
    pub(crate) high: f64,
    /// Whose it is, and from where to where.
    pub(crate) label: String,
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
    pub(crate) beside: Option<Beside>,
}

impl Fan<'_> {
    fn last(&self) -> i32 {
        self.years.last().map_or(0, |year| year.year)
    }

    /// The interval that stands to the right of the last year, if it is of that year.
    fn at_end(&self) -> Option<&Beside> {
        self.beside.as_ref().filter(|beside| beside.year == self.last())
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
        let axis = self.axis();
        let tick = |value: f64, top: bool| tick(&axis, value, top);
        let aside = beside::room(self.at_end().is_some());
        let most = size.right_at_most() - aside;
        let ends = EndLabels::measure_between(
            canvas,
            self.end_labels(),
            size.right() - aside,
            most,
            size.edge(),
        );
        let right = f64::from(size.width()) - ends.margin - aside;
        let around = YearPlot {
            context: self.context,
            texts: self.texts,
            years: (self.years.first().map_or(0, |year| year.year), self.last()),
            axis: &axis,
            tick: &tick,
            key: &self.key(),
            notes: self.notes(),
            left: size.left(),
            head: labels::headroom(usize::from(self.note.is_some()), canvas.label().size),
        };
        let plot = around.draw(canvas, Rect { right, ..body });
        bands::draw(&plot, &self.years, || {
            if self.zero {
                plot.line(&[(plot.x.0, 0.0), (plot.x.1, 0.0)], Pen::solid(INK, 1.5));
            }
        });
        if let Some(beside) = &self.beside {
            beside::draw(canvas, &plot, beside, self.at_end().is_some());
        }
        // The room beside the key and the note is free too.
        let room = Rect { top: body.top + 10.0, right: right + aside, ..plot.rect };
        self.ends(canvas, &plot, ends, room);
        axis
    }

    fn axis(&self) -> Axis {
        let of_year = |year: &FanYear| year.quantiles.into_iter().chain([year.base]);
        let beside = self.beside.iter().flat_map(|beside| [beside.low, beside.high]);
        let values: Vec<f64> = self.years.iter().flat_map(of_year).chain(beside).collect();
        let axis = Axis::of(values.iter().copied(), self.zero, 6);
        // The unit on the top tick runs out over the first years: nothing of theirs may lie on it.
        let begins = self.years.iter().take(3).map(FanYear::top).fold(f64::NEG_INFINITY, f64::max);
        let margin = 0.04 * (axis.high() - axis.low());
        if begins + margin <= axis.high() {
            return axis;
        }
        Axis::of(values.into_iter().chain([axis.high() + margin]), self.zero, 6)
    }

    /// What the bands hold, and of how many runs; whose interval stands within the plot.
    fn key(&self) -> Vec<(Sign, String)> {
        let lang = self.context.lang;
        let head = self.texts.format("fan-key", &[("runs", Arg::from(self.runs))]);
        let bands = BANDS.iter().zip([BAND_90, BAND_80, BAR]);
        let bands =
            bands.map(|((share, ..), colour)| (Sign::Band(colour), number::share(*share, 0, lang)));
        let inside = self.beside.iter().filter(|_| self.at_end().is_none());
        let inside = inside.map(|beside| (Sign::Beside, beside.label.clone()));
        std::iter::once((Sign::None, head)).chain(bands).chain(inside).collect()
    }

    fn notes(&self) -> Vec<YearNote> {
        let Some((year, forms)) = &self.note else { return Vec::new() };
        let noted = self.years.iter().filter(|own| own.year == *year);
        let note =
            |own: &FanYear| YearNote { year: *year, top: (own.top(), 3.0), forms: forms.to_vec() };
        noted.map(note).collect()
    }

    fn end_labels(&self) -> Vec<EndLabel> {
        let size = self.context.size.type_sizes().label;
        let label = |text: &str, colour| EndLabel {
            y: 0.0,
            text: text.to_owned(),
            style: Type::bold(size, colour),
        };
        let mut labels = vec![label(&self.median, MEDIAN), label(&self.base, BASE)];
        labels.extend(self.at_end().map(|beside| label(&beside.label, beside::COLOUR)));
        labels
    }

    /// Names at the right, beside the brackets.
    fn ends(&self, canvas: &Canvas<'_>, plot: &Plot<'_>, labels: EndLabels, room: Rect) {
        let Some(last) = self.years.last() else { return };
        let y = |value: f64| plot.at(plot.x.1, value).1;
        let (low, high) = EIGHT_IN_TEN;
        beside::own(canvas, plot, y(last.quantiles[low]), y(last.quantiles[high]));
        let mut heights = vec![y(last.quantiles[MIDDLE]), y(last.base)];
        heights.extend(self.at_end().map(|beside| f64::midpoint(y(beside.low), y(beside.high))));
        labels.place(canvas, room, &heights);
    }
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
