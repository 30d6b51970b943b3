//! The strips under the plot: which of money and hands sets the limit, year by year. Start at [`Strips::fit`].
//!
//! No name is cut: the type gets smaller, and where even that is too much, the areas that run out last are counted,
//! not drawn.

use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::fonts::LEADING;
use crate::chart::frame;
use crate::chart::page::Anchor;
use crate::chart::rows::{RowStack, RowTrial};
use crate::chart::theme::{Colour, GROUND, HANDS, MONEY, SECONDARY, TEXT, Type, WHITE};
use crate::gap::Binding;
use crate::text::Arg;

use crate::topics::staff::picture::{StaffDrawing, StaffRow};

/// Part of the room between subtitle and foot that the plot keeps: at first, and at the least.
const PLOT_PARTS: [f64; 2] = [0.52, 0.42];
/// Least height of the plot with its years, in pixels.
const PLOT_LEAST: f64 = 140.0;
/// Parts of the page's width that names may take, the first that serves.
const NAME_PARTS: [f64; 2] = [0.2, 0.32];
/// Distance of lines in a row, and what a row has besides: roomy, then tight.
const ROWS: [(f64, f64); 2] = [(LEADING, 7.0), (1.15, 2.0)];

/// Where the strips stand and what they measure.
pub(crate) struct Strips<'a> {
    /// The name of each strip in its style, and its years; none where they cannot be drawn.
    strips: Vec<(Type, Option<&'a [StaffRow]>)>,
    stack: RowStack,
    head: Vec<String>,
    /// Says how many areas are not drawn; empty if all are.
    rest: Vec<String>,
    /// Where the plot may begin: right of the names.
    pub(crate) left: f64,
    /// Of all strips with what is above and under them.
    pub(crate) height: f64,
}

impl<'a> Strips<'a> {
    /// The largest type in which all areas have a row and the lines above them enough room.
    pub(crate) fn fit(drawing: &StaffDrawing<'a>, canvas: &Canvas<'_>, body: Rect) -> Self {
        let size = drawing.context.size;
        let room = |part: f64| body.height() - (part * body.height()).max(PLOT_LEAST);
        let mut order: Vec<usize> = (0..drawing.input.areas.len()).collect();
        for part in PLOT_PARTS {
            let mut trials = RowTrial::all(size, ROWS, &NAME_PARTS)
                .map(|trial| Self::new(drawing, canvas, body, &order, trial));
            let fits = |own: &Self| own.height <= room(part) && own.stack.keeps_words();
            if let Some(strips) = trials.find(fits) {
                return strips;
            }
        }
        // The areas that run out first, as many as fit.
        order.sort_by_key(|&area| {
            let runs_out = drawing.input.areas[area].runs_out(drawing.context);
            (runs_out.map_or(i32::MAX, |row| row.year), area)
        });
        let tightest = RowTrial::tightest(size, ROWS, &NAME_PARTS);
        loop {
            order.pop();
            let mut shown = order.clone();
            shown.sort_unstable();
            let strips = Self::new(drawing, canvas, body, &shown, tightest);
            if strips.height <= room(PLOT_PARTS[1]) || order.is_empty() {
                return strips;
            }
        }
    }

    fn new(
        drawing: &StaffDrawing<'a>,
        canvas: &Canvas<'_>,
        body: Rect,
        shown: &[usize],
        trial: RowTrial,
    ) -> Self {
        let context = drawing.context;
        let total = drawing.texts.get("staff-total");
        let mut names = vec![(total.as_str(), Type::bold(trial.size, TEXT))];
        let mut years = vec![Some(drawing.input.rows.as_slice())];
        for &place in shown {
            let area = &drawing.input.areas[place];
            names.push((&area.name, Type::regular(trial.size, TEXT)));
            years.push(area.drawn().then_some(area.rows.as_slice()));
        }
        let strips = names.iter().map(|(_, style)| *style).zip(years).collect();
        let room = trial.part * f64::from(context.size.width());
        let stack = RowStack::new(canvas, names.into_iter(), room, trial);

        let small = canvas.small();
        let args = [("tolerance", Arg::from(frame::tolerance(context)))];
        let head = drawing.texts.format("staff-strip-head", &args);
        let head = canvas.wrap(&head, small, body.width());
        let left_out = drawing.input.areas.len() - shown.len();
        let rest = drawing.texts.format("staff-strip-rest", &[("count", left_out.into())]);
        let rest = if left_out == 0 { vec![] } else { canvas.wrap(&rest, small, body.width()) };
        let lines = (head.len() + rest.len()) as f64 * small.size * LEADING;
        let height = stack.height() + lines + 18.0;
        let left = context.size.left().max(body.left + stack.width + 12.0);
        Self { strips, stack, head, rest, left, height }
    }

    /// Draws the strips at the lower end of `body`, under the years of `plot`.
    pub(crate) fn draw(
        &self,
        drawing: &StaffDrawing<'_>,
        canvas: &Canvas<'_>,
        plot: &Plot<'_>,
        body: Rect,
    ) {
        let small = canvas.small();
        let first = body.bottom - self.height + 12.0 + 0.8 * small.size;
        let mut top = canvas.lines((body.left, first), &self.head, small) - 0.8 * small.size + 4.0;
        for (row, (style, years)) in self.strips.iter().enumerate() {
            let height = self.stack.heights[row];
            let strip = Rect { top, bottom: top + height - 2.0, ..plot.rect };
            let middle = f64::midpoint(strip.top, strip.bottom);
            self.stack.name(canvas, row, (body.left, middle), *style);
            canvas.rect(strip, GROUND);
            self.years(drawing, canvas, plot, body, strip, *years);
            top += height;
        }
        canvas.lines((body.left, top + small.size), &self.rest, small);
    }

    /// What sets the limit in each year, and when at the right.
    fn years(
        &self,
        drawing: &StaffDrawing<'_>,
        canvas: &Canvas<'_>,
        plot: &Plot<'_>,
        body: Rect,
        strip: Rect,
        years: Option<&[StaffRow]>,
    ) {
        let base = self.stack.base(f64::midpoint(strip.top, strip.bottom));
        let plain = Type::regular(self.stack.trial.size, SECONDARY);
        let Some(years) = years else {
            let text = drawing.texts.get("no-numbers");
            canvas.text((strip.left + 6.0, base), Anchor::Start, &text, plain);
            return;
        };
        let limit = |row: &StaffRow| row.limit(drawing.context);
        let same = |a: &StaffRow, b: &StaffRow| limit(a) == limit(b) && a.year + 1 == b.year;
        for run in years.chunk_by(same) {
            if let (Some(colour), [first, ..]) = (colour(limit(&run[0])), run) {
                let edge = |year: f64| plot.at(year, plot.rect.top).0;
                let left = edge(f64::from(first.year) - 0.5).max(strip.left);
                let last = f64::from(first.year) + run.len() as f64 - 0.5;
                let right = edge(last).min(strip.right);
                let word = drawing.word(limit(first));
                self.run(canvas, Rect { left, right, ..strip }, colour, &word);
            }
        }
        let text = when(drawing, years);
        if strip.right + 12.0 + canvas.width_of(&text, plain) <= body.right {
            canvas.text((strip.right + 12.0, base), Anchor::Start, &text, plain);
        }
    }

    /// Years in which the same sets the limit, with its word if that fits, else its first letter.
    fn run(&self, canvas: &Canvas<'_>, rect: Rect, colour: Colour, word: &str) {
        if rect.width() < 1.0 {
            return;
        }
        // A white line of two pixels parts one run from the next.
        let inset = if rect.width() > 6.0 { 1.0 } else { 0.0 };
        let bar = Rect { left: rect.left + inset, right: rect.right - inset, ..rect };
        canvas.rect(bar, colour);
        let style = Type::bold(self.stack.trial.size, WHITE);
        let letter: String = word.chars().take(1).flat_map(char::to_uppercase).collect();
        let base = self.stack.base(f64::midpoint(rect.top, rect.bottom));
        let forms = [(word, 6.0), (letter.as_str(), 1.0)];
        let fits =
            |(text, spare): &(&str, f64)| canvas.width_of(text, style) + 2.0 * spare <= bar.width();
        if let Some((text, spare)) = forms.into_iter().find(fits) {
            canvas.text((bar.left + spare, base), Anchor::Start, text, style);
        }
    }
}

fn colour(limit: Binding) -> Option<Colour> {
    match limit {
        Binding::Money => Some(MONEY.pen.colour),
        Binding::Hands => Some(HANDS.pen.colour),
        Binding::None => None,
    }
}

/// "from 2023" where a limit stays to the end, "in 4 years" where it does not, else nothing; nothing
/// in a picture of one year either.
fn when(drawing: &StaffDrawing<'_>, years: &[StaffRow]) -> String {
    let limited = |row: &&StaffRow| row.limit(drawing.context) != Binding::None;
    let count = years.iter().filter(limited).count();
    let lasting = years.iter().rev().take_while(limited).count();
    if count == 0 || years.len() == 1 {
        String::new()
    } else if count == lasting {
        let first = &years[years.len() - count];
        drawing.texts.format("staff-strip-from", &[("year", Arg::year(first.year))])
    } else {
        drawing.texts.format("staff-strip-years", &[("count", count.into())])
    }
}
