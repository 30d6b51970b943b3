//! The strips under the plot: which of money and hands sets the limit, year by year.
//!
//! Owns the size of their rows and the room that names take. Refuses to cut a name: the type gets
//! smaller, and where even that is too much, the areas that run out last are counted, not drawn.
//! Start reading at [`Layout::new`].

use crate::chart::Size;
use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::fonts::LEADING;
use crate::chart::frame;
use crate::chart::page::Anchor;
use crate::chart::theme::{Colour, GROUND, HANDS, MONEY, SECONDARY, TEXT, Type, WHITE};
use crate::gap::Binding;
use crate::text::Arg;

use crate::topics::staff::picture::{StaffRow, Story};

/// Part of the room between subtitle and foot that the plot keeps: at first, and at the least.
const PLOT_PARTS: [f64; 2] = [0.52, 0.42];
/// Least height of the plot with its years, in pixels.
const PLOT_LEAST: f64 = 140.0;
/// Parts of the page's width that names may take, the first that serves.
const NAME_PARTS: [f64; 2] = [0.2, 0.32];
/// Distance of lines in a row, and what a row has besides: roomy, then tight.
const ROWS: [(f64, f64); 2] = [(LEADING, 7.0), (1.15, 2.0)];

/// One strip.
struct Row<'a> {
    name: Vec<String>,
    style: Type,
    /// None where the area has numbers that cannot be drawn.
    years: Option<&'a [StaffRow]>,
    height: f64,
}

/// Where the strips stand and what they measure.
pub(crate) struct Layout<'a> {
    rows: Vec<Row<'a>>,
    head: Vec<String>,
    /// Says how many areas are not drawn; empty if all are.
    rest: Vec<String>,
    type_size: f64,
    leading: f64,
    /// Where the plot may begin: right of the names.
    pub(crate) left: f64,
    /// Of all strips with what is above and under them.
    pub(crate) height: f64,
}

impl<'a> Layout<'a> {
    /// The largest type in which all areas have a row and the lines above them enough room.
    pub(crate) fn new(story: &Story<'a>, canvas: &Canvas<'_>, body: Rect) -> Self {
        let size = story.context.size;
        let smallest = if size == Size::Half { 10.0 } else { 13.0 };
        let all: Vec<usize> = (0..story.input.areas.len()).collect();
        for part in PLOT_PARTS {
            let room = body.height() - (part * body.height()).max(PLOT_LEAST);
            let mut type_size = size.type_sizes().label;
            while type_size >= smallest {
                for rows in ROWS {
                    for name_part in NAME_PARTS {
                        let layout =
                            Self::of(story, canvas, body, &all, type_size, rows, name_part);
                        // A wider column, or smaller type, before a word is parted.
                        let parted = layout.parts_a_word(story) && type_size > smallest;
                        if layout.height <= room && !parted {
                            return layout;
                        }
                    }
                }
                type_size -= 1.0;
            }
        }
        // The areas that run out first, as many as fit.
        let mut order = all;
        order.sort_by_key(|&area| {
            let runs_out = story.input.areas[area].runs_out(story.context);
            (runs_out.map_or(i32::MAX, |row| row.year), area)
        });
        let room = body.height() - (PLOT_PARTS[1] * body.height()).max(PLOT_LEAST);
        loop {
            order.pop();
            let mut shown = order.clone();
            shown.sort_unstable();
            let layout = Self::of(story, canvas, body, &shown, smallest, ROWS[1], NAME_PARTS[1]);
            if layout.height <= room || order.is_empty() {
                return layout;
            }
        }
    }

    fn of(
        story: &Story<'a>,
        canvas: &Canvas<'_>,
        body: Rect,
        shown: &[usize],
        type_size: f64,
        (leading, spare): (f64, f64),
        name_part: f64,
    ) -> Self {
        let context = story.context;
        let room = name_part * f64::from(context.size.width());
        let row = |name: &str, style: Type, years: Option<&'a [StaffRow]>| {
            let name = canvas.wrap_evenly(name, style, room);
            let height = name.len() as f64 * leading * type_size + spare;
            Row { name, style, years, height }
        };
        let bold = Type::bold(type_size, TEXT);
        let total = story.texts.get("staff-total");
        let mut rows = vec![row(&total, bold, Some(&story.input.rows))];
        for &place in shown {
            let area = &story.input.areas[place];
            let years = area.drawn().then_some(area.rows.as_slice());
            rows.push(row(&area.name, Type::regular(type_size, TEXT), years));
        }
        let widest = rows
            .iter()
            .flat_map(|row| row.name.iter().map(|line| canvas.width_of(line, row.style)))
            .fold(0.0, f64::max);

        let small = Type::regular(context.size.type_sizes().foot, SECONDARY);
        let args = [("tolerance", Arg::from(frame::tolerance(story.context)))];
        let head = canvas.wrap(&story.texts.format("staff-strip-head", &args), small, body.width());
        let left_out = story.input.areas.len() - shown.len();
        let rest = if left_out == 0 {
            Vec::new()
        } else {
            let text = story.texts.format("staff-strip-rest", &[("count", left_out.into())]);
            canvas.wrap(&text, small, body.width())
        };
        let lines = (head.len() + rest.len()) as f64 * small.size * LEADING;
        let height = rows.iter().map(|row| row.height).sum::<f64>() + lines + 18.0;
        let left = context.size.left().max(body.left + widest + 12.0);
        Self { rows, head, rest, type_size, leading, left, height }
    }

    /// Whether an area's name has a word that is too long for its column: its hyphen makes it longer.
    fn parts_a_word(&self, story: &Story<'_>) -> bool {
        // The first row is of all areas together.
        let mut names = self.rows.iter().skip(1).zip(&story.input.areas);
        names.any(|(row, area)| row.name.join(" ").len() > area.name.len())
    }

    /// Draws the strips at the lower end of `body`, under the years of `plot`.
    pub(crate) fn draw(&self, story: &Story<'_>, canvas: &Canvas<'_>, plot: &Plot<'_>, body: Rect) {
        let small = Type::regular(story.context.size.type_sizes().foot, SECONDARY);
        let mut top = body.bottom - self.height + 12.0;
        let y = canvas.lines((body.left, top + 0.8 * small.size), &self.head, small);
        top = y - 0.8 * small.size + 4.0;
        for row in &self.rows {
            let strip = Rect {
                left: plot.rect.left,
                top,
                right: plot.rect.right,
                bottom: top + row.height - 2.0,
            };
            self.row(story, canvas, plot, body, strip, row);
            top += row.height;
        }
        canvas.lines((body.left, top + small.size), &self.rest, small);
    }

    fn row(
        &self,
        story: &Story<'_>,
        canvas: &Canvas<'_>,
        plot: &Plot<'_>,
        body: Rect,
        strip: Rect,
        row: &Row<'_>,
    ) {
        let size = self.type_size;
        let middle = f64::midpoint(strip.top, strip.bottom) + 0.36 * size;
        let mut y = middle - 0.5 * (row.name.len() as f64 - 1.0) * self.leading * size;
        for line in &row.name {
            canvas.text((body.left, y), Anchor::Start, line, row.style);
            y += self.leading * size;
        }
        canvas.fill(&strip.corners(), GROUND);
        let plain = Type::regular(size, SECONDARY);
        let Some(years) = row.years else {
            let text = story.texts.get("no-numbers");
            canvas.text((strip.left + 6.0, middle), Anchor::Start, &text, plain);
            return;
        };
        let same = |a: &StaffRow, b: &StaffRow| {
            a.limit(story.context) == b.limit(story.context) && a.year + 1 == b.year
        };
        for run in years.chunk_by(same) {
            if let (Some(first), Some(last)) = (run.first(), run.last()) {
                self.run(story, canvas, plot, strip, (first, last));
            }
        }
        let text = when(story, years);
        if strip.right + 12.0 + canvas.width_of(&text, plain) <= body.right {
            canvas.text((strip.right + 12.0, middle), Anchor::Start, &text, plain);
        }
    }

    /// Years in which the same sets the limit, with its word if that fits, else its first letter.
    fn run(
        &self,
        story: &Story<'_>,
        canvas: &Canvas<'_>,
        plot: &Plot<'_>,
        strip: Rect,
        (first, last): (&StaffRow, &StaffRow),
    ) {
        let limit = first.limit(story.context);
        let Some(colour) = colour(limit) else {
            return;
        };
        let edge = |year: f64| plot.at(year, plot.rect.top).0;
        let left = edge(f64::from(first.year) - 0.5).max(strip.left);
        let right = edge(f64::from(last.year) + 0.5).min(strip.right);
        if right - left < 1.0 {
            return;
        }
        // A white line of two pixels parts one run from the next.
        let inset = if right - left > 6.0 { 1.0 } else { 0.0 };
        let bar = Rect { left: left + inset, right: right - inset, ..strip };
        canvas.fill(&bar.corners(), colour);
        let style = Type::bold(self.type_size, WHITE);
        let word = story.word(limit);
        let letter: String = word.chars().take(1).flat_map(char::to_uppercase).collect();
        let y = f64::midpoint(strip.top, strip.bottom) + 0.36 * self.type_size;
        for (text, spare) in [(&word, 6.0), (&letter, 1.0)] {
            if canvas.width_of(text, style) + 2.0 * spare <= bar.width() {
                canvas.text((bar.left + spare, y), Anchor::Start, text, style);
                return;
            }
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
fn when(story: &Story<'_>, years: &[StaffRow]) -> String {
    let limited = |row: &&StaffRow| row.limit(story.context) != Binding::None;
    let count = years.iter().filter(limited).count();
    let lasting = years.iter().rev().take_while(limited).count();
    if count == 0 || years.len() == 1 {
        String::new()
    } else if count == lasting {
        let first = &years[years.len() - count];
        story.texts.format("staff-strip-from", &[("year", Arg::year(first.year))])
    } else {
        story.texts.format("staff-strip-years", &[("count", count.into())])
    }
}
