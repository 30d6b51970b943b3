//! One panel: head, ground, zero, the line with what is under it, and the year that it has paid for itself.
//!
//! Owns the drawing of a panel at the place that the grid gives it. Start at [`draw`].

use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::fonts::LEADING;
use crate::chart::frame;
use crate::chart::lines;
use crate::chart::page::Anchor;
use crate::chart::theme::{
    AXIS, GRID, GROUND, INK, MARKER_SIZE, Marker, Pen, SECONDARY, SHORTAGE_LIGHT, SURPLUS_LIGHT,
    TEXT, Type,
};

use crate::topics::initiatives::picture::grid::Layout;
use crate::topics::initiatives::picture::{InitiativeAccount, Story};

/// Draws all panels, the first initiative first.
pub(crate) fn draw(story: &Story<'_>, canvas: &Canvas<'_>, body: Rect, layout: &Layout) {
    for (place, own) in story.shown.iter().enumerate() {
        let (row, column) = (place / layout.columns, place % layout.columns);
        let left = body.left + layout.room + column as f64 * layout.step;
        let top = body.top + row as f64 * (layout.head + layout.plot + layout.below) + layout.head;
        let rect = Rect { left, top, right: left + layout.width, bottom: top + layout.plot };
        Panel { story, canvas, layout, own, rect }.draw(column == 0);
    }
}

/// One initiative's panel.
struct Panel<'a, 'page> {
    story: &'a Story<'a>,
    canvas: &'a Canvas<'page>,
    layout: &'a Layout,
    own: &'a InitiativeAccount,
    /// The plot, without its head.
    rect: Rect,
}

impl Panel<'_, '_> {
    fn draw(&self, is_first: bool) {
        let Self { story, canvas, layout, own, rect } = *self;
        let has_numbers = is_first || layout.axis.is_none();
        self.head();
        let axis = layout.axis.clone().unwrap_or_else(|| story.own_axis(own, 3));
        let years = frame::year_range(story.first, story.last);
        let plot = canvas.plot(rect, years, axis.range());
        if let Some(projected) = frame::projected(&plot, story.context.base_year, story.last) {
            // The ground rises over the row of the top tick's label.
            let top = projected.top - layout.type_size * LEADING;
            canvas.fill(&Rect { top, ..projected }.corners(), GROUND);
        }
        if has_numbers {
            let style = Type::regular(layout.type_size, SECONDARY);
            let unit = story.unit_of(own);
            frame::value_axis(canvas, &plot, &axis, rect.left - layout.room, style, |tick, top| {
                story.tick(&axis, unit, tick, top)
            });
        } else {
            for &tick in &axis.ticks {
                let y = plot.at(plot.x.0, tick).1;
                canvas.line(&[(rect.left, y), (rect.right, y)], Pen::solid(GRID, 1.0));
            }
        }
        self.account(&plot);
        self.years(&plot);
    }

    /// Name, whether it has paid for itself, how it ends, who pays.
    fn head(&self) {
        let Self { story, canvas, layout, own, rect } = *self;
        let size = layout.type_size;
        let inner = if layout.axis.is_none() { layout.room } else { 0.0 };
        let left = rect.left - inner;
        let lines = story.head_lines(canvas, own, size, layout.width + inner);
        let styles = [
            Type::bold(size, TEXT),
            Type::bold(size, story.state(own).colour()),
            Type::regular(size, story.state(own).colour()),
            Type::regular(size, SECONDARY),
        ];
        let mut y = rect.top - layout.head + 0.9 * size;
        for (lines, style) in lines.iter().zip(styles) {
            y = canvas.lines((left, y), lines, style);
        }
    }

    /// Zero, the line, what is between them, and where it has paid for itself.
    fn account(&self, plot: &Plot<'_>) {
        let kroner = self.story.unit_of(self.own).kroner();
        let points: Vec<(f64, f64)> = self
            .own
            .years
            .iter()
            .map(|own| (f64::from(own.year), own.net_accumulated_dkk / kroner))
            .collect();
        let against_zero: Vec<(f64, f64, f64)> = points.iter().map(|&(x, y)| (x, y, 0.0)).collect();
        // Ahead is a surplus: the colours are those of gaps with the sign turned.
        lines::fill_between(plot, &against_zero, [SURPLUS_LIGHT, SHORTAGE_LIGHT]);
        plot.line(&[(plot.x.0, 0.0), (plot.x.1, 0.0)], Pen::solid(INK, 1.5));
        if points.len() > 1 {
            plot.line(&points, Pen::solid(INK, 2.5));
        }
        if let [only] = points.as_slice() {
            plot.marks(&[*only], Marker::Circle, MARKER_SIZE, INK);
        }
        let Some(even) = self.own.breaks_even else { return };
        if let Some(at) = points.iter().find(|point| point.0 == f64::from(even)) {
            let foot = (plot.at(at.0, 0.0).0, self.rect.bottom);
            self.canvas.line(&[plot.at(at.0, at.1), foot], Pen::solid(AXIS, 1.0));
            plot.marks(&[*at], Marker::Diamond, MARKER_SIZE, INK);
        }
    }

    /// First and last year, and the one in which it has paid for itself, if that has room between them.
    fn years(&self, plot: &Plot<'_>) {
        let Self { story, canvas, own, rect, .. } = *self;
        let style = Type::regular(self.layout.type_size, SECONDARY);
        let y = rect.bottom + 8.0 + 0.85 * style.size;
        let at = |year: i32| plot.at(f64::from(year), 0.0).0;
        let tick = |x: f64| {
            canvas.line(&[(x, rect.bottom), (x, rect.bottom + 6.0)], Pen::solid(AXIS, 1.0));
        };
        let wide = canvas.width_of("2000", style);
        let mut free = (at(story.first) + wide + 6.0, rect.right);
        tick(at(story.first));
        canvas.text((at(story.first), y), Anchor::Start, &story.first.to_string(), style);
        if story.last > story.first {
            let x = at(story.last);
            tick(x);
            canvas.text((x, y), Anchor::End, &story.last.to_string(), style);
            free.1 = x - wide - 6.0;
        }
        let Some(even) = own.breaks_even.filter(|year| (story.first..=story.last).contains(year))
        else {
            return;
        };
        let style = Type::bold(style.size, INK);
        let text = even.to_string();
        let wide = canvas.width_of(&text, style);
        let left = (at(even) - wide / 2.0).max(free.0).min(free.1 - wide);
        // Moved aside by no more than its own width, or it would be read as another year.
        if left >= free.0 && (left + wide / 2.0 - at(even)).abs() <= wide && even != story.first {
            tick(at(even));
            canvas.text((left, y), Anchor::Start, &text, style);
        }
    }
}
