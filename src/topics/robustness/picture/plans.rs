//! The left part: a row per plan with its dot on the scale from nought to all runs, and how far it
//! is behind the best.
//!
//! Owns the size of rows and columns. Refuses to cut a name: the type gets smaller, and where even
//! that is too much, the plans that hold up least often are counted, not drawn. Start reading at
//! [`draw`].

use crate::chart::Size;
use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::fonts::LEADING;
use crate::chart::frame;
use crate::chart::page::Anchor;
use crate::chart::theme::{AXIS, GRID, INK, Marker, Pen, SECONDARY, TEXT, Type, WHITE};
use crate::text::number;

use crate::topics::robustness::picture::{PlanRobustness, Story};

/// Parts of the width that names may take, the first that serves.
const NAME_PARTS: [f64; 3] = [0.3, 0.4, 0.5];
/// Distance of lines in a row, and what a row has besides: roomy, then tight.
const ROWS: [(f64, f64); 2] = [(LEADING, 8.0), (1.15, 3.0)];
/// Most that a row gets besides when there is room to spare.
const SPARE: f64 = 24.0;
/// Least width of the scale.
const SCALE_LEAST: f64 = 90.0;
/// Diameter of a dot.
const DOT: f64 = 12.0;

/// Rows and columns as measured.
struct Layout {
    left: f64,
    type_size: f64,
    leading: f64,
    /// Names of the plans that are drawn, in lines.
    names: Vec<Vec<String>>,
    heights: Vec<f64>,
    /// Head over names and dots.
    head: Vec<String>,
    /// Head over the regrets; empty where there is one plan.
    regret_head: Vec<String>,
    plot: Rect,
    regret_left: f64,
    rest: Vec<String>,
}

/// Draws all plans into `panel`.
pub(crate) fn draw(story: &Story<'_>, canvas: &Canvas<'_>, panel: Rect) {
    let layout = Layout::new(story, canvas, panel);
    let size = layout.type_size;
    let bold = Type::bold(size, TEXT);
    let base = panel.top + 0.8 * size + 4.0;
    canvas.lines((panel.left, base), &layout.head, bold);
    canvas.lines((layout.regret_left, base), &layout.regret_head, bold);

    let plot = canvas.plot(layout.plot, (0.0, 100.0), (0.0, 1.0));
    scale(story, canvas, &plot, Type::regular(size, SECONDARY));
    let best = story.best();
    let mut top = layout.plot.top;
    for (place, plan) in story.sorted.iter().take(layout.names.len()).enumerate() {
        let height = layout.heights[place];
        layout.row(story, canvas, &plot, (place, top + height / 2.0), plan, place < best);
        top += height;
    }
    let small = Type::regular(story.context.size.type_sizes().foot, SECONDARY);
    canvas.lines((panel.left, panel.bottom - 0.3 * small.size), &layout.rest, small);
}

impl Layout {
    fn new(story: &Story<'_>, canvas: &Canvas<'_>, panel: Rect) -> Self {
        let size = story.context.size;
        let smallest = if size == Size::Half { 10.0 } else { 13.0 };
        let all = story.sorted.len();
        let mut type_size = size.type_sizes().label;
        while type_size >= smallest {
            for rows in ROWS {
                for name_part in NAME_PARTS {
                    let layout = Self::of(story, canvas, panel, all, type_size, rows, name_part);
                    // A wider column, or smaller type, before a word is parted.
                    if layout.parts_a_word(story) && type_size > smallest {
                        continue;
                    }
                    if let Some(layout) = layout.fitting(panel, SCALE_LEAST) {
                        return layout;
                    }
                }
            }
            type_size -= 1.0;
        }
        let mut count = all;
        loop {
            count = count.saturating_sub(1);
            let layout = Self::of(story, canvas, panel, count, smallest, ROWS[1], NAME_PARTS[2]);
            if count <= 1 {
                return layout;
            }
            if let Some(layout) = layout.fitting(panel, 0.0) {
                return layout;
            }
        }
    }

    fn of(
        story: &Story<'_>,
        canvas: &Canvas<'_>,
        panel: Rect,
        count: usize,
        type_size: f64,
        (leading, spare): (f64, f64),
        name_part: f64,
    ) -> Self {
        let bold = Type::bold(type_size, TEXT);
        let lines_height = |lines: usize| lines as f64 * type_size * LEADING;
        let room = name_part * panel.width();
        // Measured in bold, which is wider, so that the best may be set in it.
        let names: Vec<Vec<String>> = story
            .sorted
            .iter()
            .take(count)
            .map(|plan| canvas.wrap_evenly(&plan.name, bold, room))
            .collect();
        let widest =
            names.iter().flatten().map(|line| canvas.width_of(line, bold)).fold(0.0, f64::max);

        let (mut regret_head, mut regret_left) = (Vec::new(), panel.right);
        if story.several() {
            let values = story.drawable().iter().map(|plan| story.regret(plan.max_regret));
            let value = values.map(|text| canvas.width_of(&text, bold)).fold(0.0, f64::max);
            let width = value.max(6.5 * type_size);
            regret_head = canvas.wrap(&story.texts.get("head-largest-regret"), bold, width);
            regret_left = panel.right - width;
        }
        let head = story.texts.format(story.by_year("robustness-share-head"), &[story.until()]);
        let head = canvas.wrap_evenly(&head, bold, regret_left - panel.left - 16.0);
        let head_height = lines_height(head.len().max(regret_head.len())) + 12.0;

        let small = Type::regular(story.context.size.type_sizes().foot, SECONDARY);
        let left_out = story.sorted.len() - count;
        let rest = if left_out == 0 {
            Vec::new()
        } else {
            let args = [("count", left_out.into())];
            vec![story.texts.format("robustness-rest", &args)]
        };
        let below = frame::year_axis_height(Type::regular(type_size, SECONDARY))
            + rest.len() as f64 * small.size * LEADING;

        let mut heights: Vec<f64> =
            names.iter().map(|name| name.len() as f64 * leading * type_size + spare).collect();
        let free = panel.height() - head_height - below - heights.iter().sum::<f64>();
        let more = (free / count.max(1) as f64).clamp(0.0, SPARE);
        for height in &mut heights {
            *height += more;
        }

        // Right of the scale the figure of a plan that always holds up must fit.
        let figures = story.drawable().iter().map(|plan| story.percent(plan.share_met));
        let figure = figures.map(|text| canvas.width_of(&text, bold)).fold(0.0, f64::max);
        let top = panel.top + head_height;
        let plot = Rect {
            left: panel.left + widest + 16.0,
            top,
            right: regret_left - figure - DOT - if story.several() { 16.0 } else { 0.0 },
            bottom: top + heights.iter().sum::<f64>(),
        };
        let plot = Rect { right: plot.right.max(plot.left + 20.0), ..plot };
        Self {
            left: panel.left,
            type_size,
            leading,
            names,
            heights,
            head,
            regret_head,
            plot,
            regret_left,
            rest,
        }
    }

    /// Whether a name has a word that is too long for its column: its hyphen makes it longer.
    fn parts_a_word(&self, story: &Story<'_>) -> bool {
        let mut names = self.names.iter().zip(&story.sorted);
        names.any(|(lines, plan)| lines.join(" ").len() > plan.name.len())
    }

    /// The layout, if all rows find room and the scale is at least so wide.
    fn fitting(self, panel: Rect, scale: f64) -> Option<Self> {
        let below = frame::year_axis_height(Type::regular(self.type_size, SECONDARY))
            + self.rest.len() as f64 * self.type_size * LEADING;
        let fits = self.plot.bottom + below <= panel.bottom && self.plot.width() >= scale;
        fits.then_some(self)
    }

    fn row(
        &self,
        story: &Story<'_>,
        canvas: &Canvas<'_>,
        plot: &Plot<'_>,
        (place, middle): (usize, f64),
        plan: &PlanRobustness,
        best: bool,
    ) {
        let size = self.type_size;
        let style = if best { Type::bold(size, TEXT) } else { Type::regular(size, TEXT) };
        let base = middle + 0.36 * size;
        let name = &self.names[place];
        let mut y = base - 0.5 * (name.len() as f64 - 1.0) * self.leading * size;
        for line in name {
            canvas.text((self.left, y), Anchor::Start, line, style);
            y += self.leading * size;
        }
        if !plan.drawable() {
            let text = story.texts.get("no-numbers");
            let at = (plot.rect.left + 6.0, base);
            canvas.text(at, Anchor::Start, &text, Type::regular(size, SECONDARY));
            return;
        }
        let zero = plot.rect.left;
        let x = plot.at(100.0 * plan.share_met, 0.0).0;
        canvas.line(&[(zero, middle), (x, middle)], Pen::solid(AXIS, 2.0));
        canvas.mark((x, middle), Marker::Circle, DOT.min(0.9 * size), INK);
        let at = (x + 0.5 * DOT + 4.0, base);
        // Clear of the grid behind it.
        canvas.text(at, Anchor::Start, &story.percent(plan.share_met), style.on(WHITE));
        if story.several() {
            let at = (self.regret_left, base);
            canvas.text(at, Anchor::Start, &story.regret(plan.max_regret), style);
        }
    }
}

/// Grid lines and the share of runs under them.
fn scale(story: &Story<'_>, canvas: &Canvas<'_>, plot: &Plot<'_>, style: Type) {
    let label = |tick: f64| {
        let lang = story.context.lang;
        if tick == 100.0 { number::share(1.0, 0, lang) } else { number::decimal(tick, 0, lang) }
    };
    let widest = canvas.width_of(&label(100.0), style);
    let step = if plot.rect.width() / 5.0 > widest + 12.0 { 20.0 } else { 50.0 };
    let rect = plot.rect;
    let mut tick = 0.0;
    while tick <= 100.0 {
        let x = plot.at(tick, 0.0).0;
        let pen = if tick == 0.0 { Pen::solid(AXIS, 1.0) } else { Pen::solid(GRID, 1.0) };
        canvas.line(&[(x, rect.top), (x, rect.bottom + 6.0)], pen);
        let fits = tick == 0.0 || tick == 100.0 || rect.width() / 2.0 > widest + 8.0;
        if fits && (tick > 0.0 || rect.width() > widest) {
            let at = (x, rect.bottom + 8.0 + 0.85 * style.size);
            canvas.text(at, Anchor::Start, &label(tick), style);
        }
        tick += step;
    }
}
