//! A fan over years: bands of runs and the scenario's own line in them, with its label.
//!
//! The words are the picture's, the numbers those of the axis. Start at [`Fan::draw`].

use crate::chart::Context;
use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::key::Sign;
use crate::chart::labels;
use crate::chart::labels::EndLabels;
use crate::chart::lines;
use crate::chart::over_years::{YearNote, YearPlot};
use crate::chart::scale::{Axis, marked};
use crate::chart::theme::{
    AXIS, BAND_80, BAND_90, BAR, BASE, Colour, INK, MARKER_SIZE, Marker, Pen, Type,
};
use crate::text::{Arg, Texts, number};

/// The shares of the runs that quantiles are given at.
pub(crate) const COLUMNS: &str = "p05,p10,p25,p50,p75,p90,p95";
/// Where the quantiles stand that have eight in ten runs between them.
pub(crate) const EIGHT_IN_TEN: (usize, usize) = (1, 5);
/// The bands, the widest first: share of the runs, place of the lower and of the upper quantile, colour.
const BANDS: [(f64, usize, usize, Colour); 3] =
    [(0.9, 0, 6, BAND_90), (0.8, 1, 5, BAND_80), (0.5, 2, 4, BAR)];
/// Half the width of the bands of a single year, in years: it has a year's room.
const HALF_YEAR: f64 = 0.06;
/// How far right of the plot the bracket of eight in ten runs begins, and what it takes of the room between plot and
/// labels, in pixels.
const BRACKET: f64 = 5.0;

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

/// A fan about zero with the words of its picture.
pub(crate) struct Fan<'a> {
    pub(crate) context: &'a Context,
    pub(crate) texts: &'a Texts,
    /// All of them can be drawn; at least one.
    pub(crate) years: Vec<FanYear>,
    pub(crate) runs: u64,
    /// What is said of one year, above the fan; a shorter form where the longer has no room.
    pub(crate) note: Option<(i32, [String; 2])>,
    /// At the end of the scenario's line.
    pub(crate) base: String,
}

impl Fan<'_> {
    fn ends(&self) -> (i32, i32) {
        let ends = self.years.first().zip(self.years.last());
        ends.map_or((0, 0), |(first, last)| (first.year, last.year))
    }

    /// Draws everything between the subtitle and the foot, and gives the value axis; `tick` writes a value of
    /// it, with the unit where the last argument is true.
    pub(crate) fn draw(
        &self,
        canvas: &Canvas<'_>,
        body: Rect,
        tick: impl Fn(&Axis, f64, bool) -> String,
    ) -> Axis {
        let size = self.context.size;
        let axis = self.axis();
        let style = |colour| Type::bold(canvas.label().size, colour);
        let labels = vec![(self.base.clone(), style(BASE))];
        let (least, most) = (size.right() - BRACKET, size.right_at_most() - BRACKET);
        let ends = EndLabels::measure_between(canvas, labels, least, most, size.edge());
        let right = f64::from(size.width()) - ends.margin - BRACKET;
        let around = YearPlot {
            context: self.context,
            texts: self.texts,
            years: self.ends(),
            axis: &axis,
            tick: &|value, top| tick(&axis, value, top),
            key: &self.key(),
            notes: self.notes(),
            left: size.left(),
            head: labels::headroom(usize::from(self.note.is_some()), canvas.label().size),
        };
        let plot = around.draw(canvas, Rect { right, ..body });
        self.lines(&plot);
        if let Some(last) = self.years.last() {
            let y = |value: f64| plot.at(plot.x.1, value).1;
            let (low, high) = EIGHT_IN_TEN;
            let (low, high) = (y(last.quantiles[low]), y(last.quantiles[high]));
            lines::bracket(canvas, plot.rect.right + BRACKET, high, low, INK);
            // The room beside the key and the note is free too.
            let room = Rect { top: body.top + 10.0, right: right + BRACKET, ..plot.rect };
            ends.place(canvas, room, &[y(last.base)]);
        }
        axis
    }

    fn axis(&self) -> Axis {
        let of_year = |year: &FanYear| year.quantiles.into_iter().chain([year.base]);
        let values: Vec<f64> = self.years.iter().flat_map(of_year).collect();
        let axis = Axis::of(values.iter().copied(), true, 6);
        // The unit on the top tick runs out over the first years: nothing of theirs may lie on it.
        let begins = self.years.iter().take(3).map(FanYear::top).fold(f64::NEG_INFINITY, f64::max);
        let margin = 0.04 * (axis.high() - axis.low());
        if begins + margin <= axis.high() {
            return axis;
        }
        Axis::of(values.into_iter().chain([axis.high() + margin]), true, 6)
    }

    /// What the bands hold, and of how many runs.
    fn key(&self) -> Vec<(Sign, String)> {
        let head = self.texts.format("fan-key", &[("runs", Arg::from(self.runs))]);
        let share = |share| number::share(share, 0, self.context.lang);
        let bands = BANDS.map(|(of_runs, _, _, colour)| (Sign::Band(colour), share(of_runs)));
        std::iter::once((Sign::None, head)).chain(bands).collect()
    }

    fn notes(&self) -> Vec<YearNote> {
        let Some((year, forms)) = &self.note else { return Vec::new() };
        let noted = self.years.iter().filter(|own| own.year == *year);
        let note =
            |own: &FanYear| YearNote { year: *year, top: (own.top(), 3.0), forms: forms.to_vec() };
        noted.map(note).collect()
    }

    /// The bands with their edges, the zero line and the scenario.
    fn lines(&self, plot: &Plot<'_>) {
        let quantile = |at: usize| self.along(move |year| year.quantiles[at]);
        for (_, low, high, colour) in BANDS {
            lines::band(plot, &quantile(low), &quantile(high), colour);
        }
        for edge in BANDS.iter().flat_map(|(_, low, high, _)| [*low, *high]) {
            plot.line(&quantile(edge), Pen::solid(AXIS, 1.0));
        }
        plot.line(&[(plot.x.0, 0.0), (plot.x.1, 0.0)], Pen::solid(INK, 1.5));
        plot.line(&self.along(|year| year.base), Pen::solid(BASE, 3.0));
        let (first, last) = self.ends();
        let years = self.years.iter().filter(|year| marked(year.year, first, last));
        let marks: Vec<(f64, f64)> = years.map(|year| (f64::from(year.year), year.base)).collect();
        plot.marks(&marks, Marker::Circle, MARKER_SIZE, BASE);
    }

    /// Points of a line, left to right; a single year has some width.
    fn along(&self, value: impl Fn(&FanYear) -> f64) -> Vec<(f64, f64)> {
        if let [only] = &self.years[..] {
            let (x, y) = (f64::from(only.year), value(only));
            return vec![(x - HALF_YEAR, y), (x + HALF_YEAR, y)];
        }
        self.years.iter().map(|year| (f64::from(year.year), value(year))).collect()
    }
}

/// A share of the runs as it is written: never all or none by rounding alone.
pub(crate) fn share_of_runs(share: f64, texts: &Texts) -> String {
    let lang = texts.lang();
    if share > 0.0 && share < 0.005 {
        texts.format("share-under", &[("share", number::share(0.01, 0, lang).into())])
    } else if (0.995..1.0).contains(&share) {
        texts.format("share-over", &[("share", number::share(0.99, 0, lang).into())])
    } else {
        number::share(share, 0, lang)
    }
}
