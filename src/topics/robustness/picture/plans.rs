//! The left part: a row per plan with its dot on the scale from nought to all runs, and how far it is behind the best.
//!
//! No name is cut: the type gets smaller, and where even that is too much, the plans that hold least often are
//! counted, not drawn. Start at [`draw`].

use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::fonts::LEADING;
use crate::chart::frame;
use crate::chart::page::Anchor;
use crate::chart::rows::{RowStack, RowTrial};
use crate::chart::theme::{AXIS, GRID, INK, Marker, Pen, SECONDARY, TEXT, Type, WHITE};
use crate::text::number;

use crate::topics::robustness::picture::{PlanRobustness, RobustnessDrawing};

/// Parts of the width that names may take, the first that serves.
const NAME_PARTS: [f64; 3] = [0.3, 0.4, 0.5];
/// Distance of lines in a row, and what a row has besides: roomy, then tight.
const ROWS: [(f64, f64); 2] = [(LEADING, 8.0), (1.15, 3.0)];
/// Most that a row gets besides when there is room to spare, in pixels.
const SPARE: f64 = 24.0;
/// Least width of the scale, in pixels.
const SCALE_LEAST: f64 = 90.0;
/// Diameter of a dot, in pixels.
const DOT: f64 = 12.0;

/// Rows and columns as measured.
struct PlanRows {
    left: f64,
    stack: RowStack,
    /// Head over names and dots.
    head: Vec<String>,
    /// Head over the regrets; empty where there is one plan.
    regret_head: Vec<String>,
    plot: Rect,
    regret_left: f64,
    /// How many plans are not drawn, in words.
    rest: String,
}

/// Draws all plans into `panel`.
pub(crate) fn draw(drawing: &RobustnessDrawing<'_>, canvas: &Canvas<'_>, panel: Rect) {
    let rows = PlanRows::fit(drawing, canvas, panel);
    let size = rows.stack.trial.size;
    let base = panel.top + 0.8 * size + 4.0;
    let bold = Type::bold(size, TEXT);
    canvas.lines((panel.left, base), &rows.head, bold);
    canvas.lines((rows.regret_left, base), &rows.regret_head, bold);

    let plot = canvas.plot(rows.plot, (0.0, 100.0), (0.0, 1.0));
    scale(drawing, canvas, &plot, Type::regular(size, SECONDARY));
    let best = drawing.best();
    let mut top = rows.plot.top;
    for (place, height) in rows.stack.heights.iter().enumerate() {
        let plan = drawing.sorted[place];
        rows.draw(drawing, canvas, &plot, (place, top + height / 2.0), plan, place < best);
        top += height;
    }
    let small = canvas.small();
    let at = (panel.left, panel.bottom - 0.3 * small.size);
    canvas.text(at, Anchor::Start, &rows.rest, small);
}

impl PlanRows {
    /// The largest type in which all plans have a row and the scale its room; else as many plans as have one.
    fn fit(drawing: &RobustnessDrawing<'_>, canvas: &Canvas<'_>, panel: Rect) -> Self {
        let size = drawing.context.size;
        let all = drawing.sorted.len();
        let of = |trial: RowTrial, count: usize| Self::new(drawing, canvas, panel, count, trial);
        let has_room = |own: &Self, scale: f64| {
            let below = own.below(canvas);
            own.plot.bottom + below <= panel.bottom && own.plot.width() >= scale
        };
        let trials = RowTrial::all(size, ROWS, &NAME_PARTS).map(|trial| of(trial, all));
        let fitting = |own: &Self| own.stack.keeps_words() && has_room(own, SCALE_LEAST);
        if let Some(rows) = trials.into_iter().find(fitting) {
            return rows;
        }
        let tightest = RowTrial::tightest(size, ROWS, &NAME_PARTS);
        let mut fewer = (2..all).rev().map(|count| of(tightest, count));
        fewer.find(|own| has_room(own, 0.0)).unwrap_or_else(|| of(tightest, all.min(1)))
    }

    fn new(
        drawing: &RobustnessDrawing<'_>,
        canvas: &Canvas<'_>,
        panel: Rect,
        count: usize,
        trial: RowTrial,
    ) -> Self {
        let bold = Type::bold(trial.size, TEXT);
        // Measured in bold, which is wider, so that the best may be set in it.
        let names = drawing.sorted.iter().take(count).map(|plan| (plan.name.as_str(), bold));
        let mut stack = RowStack::new(canvas, names, trial.part * panel.width(), trial);

        let (mut regret_head, mut regret_left) = (Vec::new(), panel.right);
        if drawing.has_several() {
            let values = drawing.drawable().iter().map(|plan| drawing.regret(plan.max_regret));
            let width = canvas.widest(values, bold).max(6.5 * trial.size);
            regret_head = canvas.wrap(&drawing.texts.get("head-largest-regret"), bold, width);
            regret_left = panel.right - width;
        }
        let head = drawing.texts.format("robustness-share-head", &drawing.held());
        let head = canvas.wrap_evenly(&head, bold, regret_left - panel.left - 16.0);
        let head_lines = head.len().max(regret_head.len()) as f64;
        let top = panel.top + head_lines * trial.size * LEADING + 12.0;

        let left_out = drawing.sorted.len() - count;
        let rest = if left_out == 0 {
            String::new()
        } else {
            drawing.texts.format("robustness-rest", &[("count", left_out.into())])
        };
        // Right of the scale the figure of a plan that always holds must fit.
        let figures = drawing.drawable().iter().map(|plan| drawing.percent(plan.share_met));
        let gutter = if drawing.has_several() { 16.0 } else { 0.0 };
        let left = panel.left + stack.width + 16.0;
        let right = (regret_left - canvas.widest(figures, bold) - DOT - gutter).max(left + 20.0);
        let rest_height = if rest.is_empty() { 0.0 } else { canvas.small().size * LEADING };
        let axis = frame::year_axis_height(Type::regular(trial.size, SECONDARY));
        let free = panel.bottom - top - axis - rest_height - stack.height();
        let more = (free / count.max(1) as f64).clamp(0.0, SPARE);
        for height in &mut stack.heights {
            *height += more;
        }
        let plot = Rect { left, top, right, bottom: top + stack.height() };
        Self { left: panel.left, stack, head, regret_head, plot, regret_left, rest }
    }

    /// What stands under the plot: its scale, and how many plans are not drawn.
    fn below(&self, canvas: &Canvas<'_>) -> f64 {
        let size = self.stack.trial.size;
        let rest = if self.rest.is_empty() { 0.0 } else { size * LEADING };
        frame::year_axis_height(Type { size, ..canvas.label() }) + rest
    }

    fn draw(
        &self,
        drawing: &RobustnessDrawing<'_>,
        canvas: &Canvas<'_>,
        plot: &Plot<'_>,
        (place, middle): (usize, f64),
        plan: &PlanRobustness,
        is_best: bool,
    ) {
        let size = self.stack.trial.size;
        let style = if is_best { Type::bold(size, TEXT) } else { Type::regular(size, TEXT) };
        let base = self.stack.base(middle);
        let zero = plot.rect.left;
        self.stack.name(canvas, place, (self.left, middle), style);
        if !plan.drawable() {
            let text = drawing.texts.get("no-numbers");
            let style = Type::regular(size, SECONDARY);
            canvas.text((zero + 6.0, base), Anchor::Start, &text, style);
            return;
        }
        let x = plot.at(100.0 * plan.share_met, 0.0).0;
        canvas.line(&[(zero, middle), (x, middle)], Pen::solid(AXIS, 2.0));
        canvas.mark((x, middle), Marker::Circle, DOT.min(0.9 * size), INK);
        // Clear of the grid behind it.
        let share = drawing.percent(plan.share_met);
        canvas.text((x + 0.5 * DOT + 4.0, base), Anchor::Start, &share, style.on(WHITE));
        if drawing.has_several() {
            let regret = drawing.regret(plan.max_regret);
            canvas.text((self.regret_left, base), Anchor::Start, &regret, style);
        }
    }
}

/// Grid lines and the share of runs under them.
fn scale(drawing: &RobustnessDrawing<'_>, canvas: &Canvas<'_>, plot: &Plot<'_>, style: Type) {
    let label = |tick: f64| {
        let lang = drawing.context.lang;
        if tick == 100.0 { number::share(1.0, 0, lang) } else { number::decimal(tick, 0, lang) }
    };
    let rect = plot.rect;
    let widest = canvas.width_of(&label(100.0), style);
    let steps = if rect.width() / 5.0 > widest + 12.0 { 5 } else { 2 };
    for step in 0..=steps {
        let tick = f64::from(step) * 100.0 / f64::from(steps);
        let x = plot.at(tick, 0.0).0;
        let pen = Pen::solid(if step == 0 { AXIS } else { GRID }, 1.0);
        canvas.line(&[(x, rect.top), (x, rect.bottom + 6.0)], pen);
        let is_end = step == 0 || step == steps;
        let fits = is_end || rect.width() / 2.0 > widest + 8.0;
        if fits && (step > 0 || rect.width() > widest) {
            let at = (x, rect.bottom + 8.0 + 0.85 * style.size);
            canvas.text(at, Anchor::Start, &label(tick), style);
        }
    }
}
