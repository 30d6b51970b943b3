//! A plot over years with all that stands around its lines: axes, the ground of projection, notes at single years,
//! a key above.
//!
//! Start at [`YearPlot::draw`]; the lines are drawn into the plot that it gives.

use crate::chart::Context;
use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::frame;
use crate::chart::key;
use crate::chart::key::Sign;
use crate::chart::labels;
use crate::chart::labels::Note;
use crate::chart::page::Anchor;
use crate::chart::scale::Axis;
use crate::chart::theme::GROUND;
use crate::text::{Texts, number};

/// What stands around the lines.
pub(crate) struct YearPlot<'a> {
    pub(crate) context: &'a Context,
    pub(crate) texts: &'a Texts,
    /// First and last year.
    pub(crate) years: (i32, i32),
    pub(crate) axis: &'a Axis,
    /// Writes a number of the axis, with its unit where the second argument is true.
    pub(crate) tick: &'a dyn Fn(f64, bool) -> String,
    pub(crate) key: &'a [(Sign, String)],
    pub(crate) notes: Vec<YearNote>,
    /// Least room between the page's left edge and the plot, in pixels.
    pub(crate) left: f64,
    /// Room above the data, in pixels; [`labels::headroom`] where there are notes.
    pub(crate) head: f64,
}

/// What is said of one year.
pub(crate) struct YearNote {
    pub(crate) year: i32,
    /// The highest number drawn in that year, and how many pixels above it the note's line ends.
    pub(crate) top: (f64, f64),
    /// The words; a shorter form where the longer has no room.
    pub(crate) forms: Vec<String>,
}

impl YearNote {
    fn placed(&self, canvas: &Canvas<'_>, plot: &Plot<'_>) -> Note {
        let (x, foot) = plot.at(f64::from(self.year), self.top.0);
        let room = (plot.rect.right - x).max(x - plot.rect.left) - 8.0;
        let fits = |form: &&String| canvas.width_of(form, canvas.label()) <= room;
        let text = self.forms.iter().find(fits).or(self.forms.last());
        Note { x, foot: foot - self.top.1, text: text.cloned().unwrap_or_default() }
    }
}

impl YearPlot<'_> {
    /// Draws into `body`, at whose right edge the plot ends.
    pub(crate) fn draw<'page>(&self, canvas: &Canvas<'page>, body: Rect) -> Plot<'page> {
        let (label, small, axis) = (canvas.label(), canvas.small(), self.axis);
        let start = axis_start(axis, self.texts);
        let below =
            frame::year_axis_height(label) + start.as_ref().map_or(0.0, |_| 1.4 * small.size);
        let left = self.left.max(body.left + frame::axis_room(canvas, axis, label, self.tick));
        let whole = Rect { left, bottom: body.bottom - below, ..body };
        let ground = Rect { top: whole.top + key::height(canvas, whole, self.key, label), ..whole };
        let (first, last) = self.years;
        let rect = Rect { top: ground.top + self.head, ..ground };
        let plot = canvas.plot(rect, frame::year_range(first, last), axis.range());

        if let Some(projected) = frame::projected(&plot, self.context.base_year, last) {
            canvas.rect(Rect { top: ground.top, ..projected }, GROUND);
            let at = (projected.left + 6.0, ground.top + 1.3 * label.size);
            canvas.text(at, Anchor::Start, &self.texts.get("chart-projection"), label);
        }
        key::draw(canvas, whole, self.key, label);
        let notes: Vec<Note> = self.notes.iter().map(|note| note.placed(canvas, &plot)).collect();
        // Clear of its own line, should neither side of it have room.
        labels::notes(canvas, ground, &notes, label.on(GROUND));
        // After the notes, so that the unit on the top tick interrupts their lines.
        frame::value_axis(canvas, &plot, axis, body.left, label, self.tick);
        frame::year_axis(canvas, &plot, first, last, label);
        if let Some(text) = start {
            let at = (body.left, body.bottom - 0.2 * small.size);
            canvas.text(at, Anchor::Start, &text, small);
        }
        plot
    }
}

/// Where an axis starts, in words, if it does not show zero.
pub(crate) fn axis_start(axis: &Axis, texts: &Texts) -> Option<String> {
    (axis.low() > 0.0 || axis.high() < 0.0).then(|| {
        let value = number::decimal(axis.low(), axis.decimals, texts.lang());
        texts.format("chart-axis-starts", &[("value", value.into())])
    })
}
