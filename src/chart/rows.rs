//! Rows: a name on the left, a mark on an axis along the page, a number on the right.
//!
//! [`RowNeeds::fit`] finds rows of one height with names in the largest type that fits them. [`RowTrial::all`] and
//! [`RowStack`] are for rows that are as high as their names need.

use crate::chart::Size;
use crate::chart::canvas::{Canvas, Rect};
use crate::chart::names::RowNames;
use crate::chart::page::Anchor;
use crate::chart::theme::{Colour, SECONDARY, Type, WHITE};

/// What rows of one height need.
pub(crate) struct RowNeeds<'a> {
    pub(crate) names: &'a [String],
    /// The largest type of names and numbers; names are measured in its weight.
    pub(crate) style: Type,
    /// Parts of the width that names may take, the first that serves.
    pub(crate) parts: &'a [f64],
    /// Room before the names for a mark, in pixels.
    pub(crate) mark_room: f64,
    /// Space between columns, in pixels.
    pub(crate) gutter: f64,
    /// Rows are no higher: few of them leave the page empty rather than apart.
    pub(crate) highest: f64,
    /// Least room between the names of two rows, in pixels.
    pub(crate) apart: f64,
    /// How many rows more find room under those with names.
    pub(crate) more: usize,
}

/// Rows as measured, in pixels.
pub(crate) struct PlotRows {
    body: Rect,
    names: RowNames,
    mark_room: f64,
    gutter: f64,
    /// Height of a row.
    pub(crate) height: f64,
}

impl RowNeeds<'_> {
    /// The rows within `body`, in the largest type in which every name fits its row.
    pub(crate) fn fit(&self, canvas: &Canvas<'_>, body: Rect) -> PlotRows {
        let count = (self.names.len() + self.more).max(1) as f64;
        let height = (body.height() / count).min(self.highest);
        let rooms: Vec<f64> =
            self.parts.iter().map(|part| part * body.width() - self.mark_room).collect();
        let own = height + 1.0 - self.apart;
        let names = RowNames::fit(canvas, self.names, self.style, &rooms, own);
        PlotRows { body, names, mark_room: self.mark_room, gutter: self.gutter, height }
    }
}

impl PlotRows {
    /// Size of the type of names and numbers.
    pub(crate) fn size(&self) -> f64 {
        self.names.size
    }

    /// Where marks stand: between the names and numbers that are `numbers` wide.
    pub(crate) fn plot_rect(&self, numbers: f64) -> Rect {
        Rect {
            left: self.body.left + self.mark_room + self.names.width + self.gutter,
            top: self.body.top,
            right: self.body.right - numbers - self.gutter,
            bottom: self.body.top + self.height * self.names.lines.len() as f64,
        }
    }

    /// Middle of a row.
    pub(crate) fn middle(&self, row: usize) -> f64 {
        self.body.top + (row as f64 + 0.5) * self.height
    }

    /// Writes the name of a row; the size is the rows' own.
    pub(crate) fn name(&self, canvas: &Canvas<'_>, row: usize, style: Type) {
        let at = (self.body.left + self.mark_room, self.middle(row));
        self.names.draw(canvas, at, row, style);
    }

    /// Writes the number of a row at the right.
    pub(crate) fn number(&self, canvas: &Canvas<'_>, row: usize, number: &str, colour: Colour) {
        let at = (self.body.right, self.middle(row) + 0.36 * self.size());
        canvas.text(at, Anchor::End, number, Type::bold(self.size(), colour));
    }

    /// Writes `text` from `left` on, where a row has no mark.
    pub(crate) fn note(&self, canvas: &Canvas<'_>, row: usize, left: f64, text: &str) {
        let at = (left, self.middle(row) + 0.36 * self.size());
        let style = Type::regular(self.size(), SECONDARY).on(WHITE);
        canvas.text(at, Anchor::Start, text, style);
    }
}

/// One way to set rows that are as high as their names need.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RowTrial {
    /// Size of the type, in pixels.
    pub(crate) size: f64,
    /// Distance of lines in sizes of type, and what a row has besides its lines, in pixels.
    pub(crate) spacing: (f64, f64),
    /// Part of the width that names may take.
    pub(crate) part: f64,
    /// Is the type the smallest that is tried?
    pub(crate) is_smallest: bool,
}

impl RowTrial {
    /// From large type and roomy rows to small type and tight ones.
    pub(crate) fn all(
        size: Size,
        spacings: [(f64, f64); 2],
        parts: &[f64],
    ) -> impl Iterator<Item = Self> {
        let (largest, smallest) = (size.type_sizes().label, smallest(size));
        let steps = (largest - smallest).max(0.0) as usize;
        (0..=steps).flat_map(move |step| {
            let of = move |spacing: (f64, f64), part: f64| Self {
                size: largest - step as f64,
                spacing,
                part,
                is_smallest: step == steps,
            };
            spacings.into_iter().flat_map(move |own| parts.iter().map(move |part| of(own, *part)))
        })
    }

    /// The tightest of them.
    pub(crate) fn tightest(size: Size, spacings: [(f64, f64); 2], parts: &[f64]) -> Self {
        let part = parts.last().copied().unwrap_or_default();
        Self { size: smallest(size), spacing: spacings[1], part, is_smallest: true }
    }
}

/// Smaller type cannot be read at ease.
fn smallest(size: Size) -> f64 {
    if size == Size::Half { 10.0 } else { 13.0 }
}

/// Rows that are as high as their names need.
pub(crate) struct RowStack {
    pub(crate) trial: RowTrial,
    lines: Vec<Vec<String>>,
    /// Height of each row, in pixels.
    pub(crate) heights: Vec<f64>,
    /// Width of the widest name, in pixels.
    pub(crate) width: f64,
    /// Has a name a word that is too long for its room?
    parts_a_word: bool,
}

impl RowStack {
    /// Rows with `names`, each with its weight, broken to `room` pixels.
    pub(crate) fn new<'a>(
        canvas: &Canvas<'_>,
        names: impl Iterator<Item = (&'a str, Type)>,
        room: f64,
        trial: RowTrial,
    ) -> Self {
        let mut stack =
            Self { trial, lines: vec![], heights: vec![], width: 0.0, parts_a_word: false };
        let (leading, spare) = trial.spacing;
        for (name, style) in names {
            let style = Type { size: trial.size, ..style };
            let lines = canvas.wrap_evenly(name, style, room);
            // A hyphen makes a parted name longer.
            stack.parts_a_word |= lines.join(" ").len() > name.len();
            stack.width = stack.width.max(canvas.widest(&lines, style));
            stack.heights.push(lines.len() as f64 * leading * trial.size + spare);
            stack.lines.push(lines);
        }
        stack
    }

    /// A wider column, or smaller type, comes before a word is parted.
    pub(crate) fn keeps_words(&self) -> bool {
        !self.parts_a_word || self.trial.is_smallest
    }

    /// Height of all rows, in pixels.
    pub(crate) fn height(&self) -> f64 {
        self.heights.iter().sum()
    }

    /// Baseline of one line in the middle of a row.
    pub(crate) fn base(&self, middle: f64) -> f64 {
        middle + 0.36 * self.trial.size
    }

    /// Writes a name with its row's middle at `middle`.
    pub(crate) fn name(
        &self,
        canvas: &Canvas<'_>,
        row: usize,
        (left, middle): (f64, f64),
        style: Type,
    ) {
        let Some(lines) = self.lines.get(row) else { return };
        let step = self.trial.spacing.0 * self.trial.size;
        let first = self.base(middle) - 0.5 * (lines.len() as f64 - 1.0) * step;
        for (line, text) in lines.iter().enumerate() {
            let at = (left, first + line as f64 * step);
            canvas.text(at, Anchor::Start, text, Type { size: self.trial.size, ..style });
        }
    }
}
