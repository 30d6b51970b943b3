//! The right part: the limits within which a plan fails, a bar per factor on the range of all runs. Start at [`draw`].
//!
//! Each factor has its own range, written at both ends.

use crate::chart::Size;
use crate::chart::canvas::{Canvas, Rect};
use crate::chart::fonts::LEADING;
use crate::chart::frame;
use crate::chart::page::Anchor;
use crate::chart::theme::{AXIS, GRID, Pen, SECONDARY, State, TEXT, Type};

use crate::topics::robustness::picture::{FailBox, FailRegion, RobustnessDrawing};

/// Height of a track and distance of a row from the next: roomy to tight.
const ROWS: [(f64, f64); 3] = [(12.0, 14.0), (10.0, 8.0), (7.0, 4.0)];

/// The rows as measured.
struct RegionRows {
    type_size: f64,
    head: Vec<String>,
    /// Of each factor that is drawn: its name with the condition, in lines.
    rows: Vec<Vec<String>>,
    /// Coverage and density, and how many factors are not drawn.
    foot: Vec<String>,
    track: f64,
    /// Distance of a row from the next.
    apart: f64,
}

/// Draws the region into `panel`.
pub(crate) fn draw(
    drawing: &RobustnessDrawing<'_>,
    canvas: &Canvas<'_>,
    panel: Rect,
    region: &FailRegion,
) {
    let bad = region.boxes.iter().filter(|limits| !limits.drawable()).count();
    if bad > 0 {
        frame::message(canvas, drawing.texts, panel, bad, region.boxes.len());
        return;
    }
    let layout = RegionRows::new(drawing, canvas, panel, region);
    let size = layout.type_size;
    let bold = Type::bold(size, TEXT);
    let base = panel.top + 0.8 * size + 4.0;
    let mut y = canvas.lines((panel.left, base), &layout.head, bold) + layout.apart;
    for (row, limits) in layout.rows.iter().zip(&region.boxes) {
        y = layout.row(drawing, canvas, panel, y, row, limits);
    }
    canvas.lines((panel.left, y), &layout.foot, Type::regular(size, SECONDARY));
}

impl RegionRows {
    fn new(
        drawing: &RobustnessDrawing<'_>,
        canvas: &Canvas<'_>,
        panel: Rect,
        region: &FailRegion,
    ) -> Self {
        let size = drawing.context.size;
        let smallest = if size == Size::Half { 10.0 } else { 13.0 };
        let mut type_size = size.type_sizes().label;
        let mut count = region.boxes.len();
        loop {
            for room in ROWS {
                let layout = Self::of(drawing, canvas, panel, region, count, type_size, room);
                if layout.height() <= panel.height() {
                    return layout;
                }
            }
            if count <= 1 {
                return Self::of(drawing, canvas, panel, region, count, type_size, ROWS[2]);
            }
            if type_size > smallest {
                type_size -= 1.0;
            } else {
                count -= 1;
            }
        }
    }

    fn of(
        drawing: &RobustnessDrawing<'_>,
        canvas: &Canvas<'_>,
        panel: Rect,
        region: &FailRegion,
        count: usize,
        type_size: f64,
        (track, apart): (f64, f64),
    ) -> Self {
        let bold = Type::bold(type_size, TEXT);
        let plain = Type::regular(type_size, SECONDARY);
        let room = panel.width();
        let rows = region
            .boxes
            .iter()
            .take(count)
            .map(|limits| {
                let text = format!("{}: {}", limits.name, drawing.condition(limits));
                canvas.wrap(&text, Type::regular(type_size, TEXT), room)
            })
            .collect();
        let mut foot = Vec::new();
        let left_out = region.boxes.len() - count;
        if left_out > 0 {
            let args = [("count", left_out.into())];
            let text = drawing.texts.format("robustness-factors-rest", &args);
            foot.extend(canvas.wrap(&text, plain, room));
        }
        if let Some(text) = drawing.region(region) {
            foot.extend(canvas.wrap(&text, plain, room));
        }
        let head = canvas.wrap_evenly(&drawing.region_head(region), bold, room);
        Self { type_size, head, rows, foot, track, apart }
    }

    fn leading(&self) -> f64 {
        self.type_size * LEADING
    }

    /// Lines of the name, the track, the ends of the range.
    fn row_height(&self, row: &[String]) -> f64 {
        (row.len() as f64 + 1.0) * self.leading() + self.track + self.apart
    }

    fn height(&self) -> f64 {
        let rows: f64 = self.rows.iter().map(|row| self.row_height(row)).sum();
        let lines = (self.head.len() + self.foot.len()) as f64 * self.leading();
        lines + rows + self.apart + 4.0
    }

    /// Draws a row whose first baseline is `y`, and gives that of what follows.
    fn row(
        &self,
        drawing: &RobustnessDrawing<'_>,
        canvas: &Canvas<'_>,
        panel: Rect,
        y: f64,
        row: &[String],
        limits: &FailBox,
    ) -> f64 {
        let size = self.type_size;
        let next = canvas.lines((panel.left, y), row, Type::regular(size, TEXT));
        let top = next - self.leading() + 0.42 * size;
        let track = Rect { top, bottom: top + self.track, ..panel };
        canvas.rect(track, GRID);
        let span = limits.range_high - limits.range_low;
        let at = |value: f64| panel.left + (value - limits.range_low) / span * panel.width();
        // A limit that meets in one value is still seen.
        let (left, right) = (at(limits.low), at(limits.high));
        let left = left.min(panel.right - 3.0);
        let bar = Rect { left, right: right.max(left + 3.0), ..track };
        canvas.rect(bar, State::Short.colour());
        let middle = f64::midpoint(track.top, track.bottom);
        for x in [panel.left, panel.right] {
            let end = self.track / 2.0 + 3.0;
            canvas.line(&[(x, middle - end), (x, middle + end)], Pen::solid(AXIS, 1.0));
        }
        let lang = drawing.context.lang;
        let style = Type::regular(size, SECONDARY);
        let below = track.bottom + 2.0 + 0.85 * size;
        let ends = [
            (panel.left, Anchor::Start, limits.range_low),
            (panel.right, Anchor::End, limits.range_high),
        ];
        for (x, anchor, value) in ends {
            canvas.text((x, below), anchor, &limits.written(value, lang), style);
        }
        y + self.row_height(row)
    }
}
