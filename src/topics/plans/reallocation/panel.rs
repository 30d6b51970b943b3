//! One panel: the plan's name, a bar per area on both sides of zero, numbers, the sum.
//!
//! Owns the drawing of a panel at the place that the grid gives it. Refuses an axis: each bar has
//! its number, and all panels share one scale. Start reading at [`draw`].

use crate::chart::canvas::{Canvas, Rect};
use crate::chart::fonts::LEADING;
use crate::chart::key;
use crate::chart::key::Sign;
use crate::chart::page::Anchor;
use crate::chart::theme::{AREAS, AXIS, BAR, Colour, GRID, INK, Pen, SECONDARY, TEXT, Type, WHITE};
use crate::text::Arg;

use crate::topics::plans::reallocation::grid::{APART, GUTTER, Grid};
use crate::topics::plans::reallocation::{ReallocationArea, ReallocationPlan, Story};

impl Story<'_> {
    /// What the sides and the ticks mean.
    fn explained(&self) -> Vec<(Sign, String)> {
        let args = [("reference", Arg::from(&self.input.reference_name))];
        let mut items = vec![(Sign::None, self.texts.format("reallocation-key-sides", &args))];
        if self.capped() {
            items.push((Sign::Limit, self.texts.get("reallocation-key-cap")));
        }
        items.extend(self.told_still().map(|text| (Sign::None, text)));
        items
    }

    fn key_style(&self) -> Type {
        Type::regular(self.context.size.type_sizes().label, SECONDARY)
    }

    /// Height that the key takes.
    pub(crate) fn key_height(&self, canvas: &Canvas<'_>, body: Rect) -> f64 {
        key::height(canvas, body, &self.explained(), self.key_style()) + 6.0
    }
}

/// Draws the key and the panels, the first plan first.
pub(crate) fn draw(story: &Story<'_>, canvas: &Canvas<'_>, body: Rect, grid: &Grid) {
    key::draw(canvas, body, &story.explained(), story.key_style());
    let top = body.top + story.key_height(canvas, body);
    for (place, plan) in story.shown(grid.shown).into_iter().enumerate() {
        let (row, column) = (place / grid.columns, place % grid.columns);
        let left = body.left + grid.names + column as f64 * (grid.width + APART);
        let top = top + row as f64 * grid.panel;
        let rect = Rect { left, top, right: left + grid.width, bottom: top + grid.panel };
        let panel = Panel { story, canvas, grid, rect };
        panel.draw(plan);
        if column == 0 {
            panel.names(body.left);
        }
    }
}

/// One plan's panel.
struct Panel<'a, 'page> {
    story: &'a Story<'a>,
    canvas: &'a Canvas<'page>,
    grid: &'a Grid,
    rect: Rect,
}

impl Panel<'_, '_> {
    /// Areas have their own colours while there are four at most.
    fn coloured(&self) -> bool {
        self.grid.lines.len() <= AREAS.len()
    }

    fn colour(&self, place: usize) -> Colour {
        AREAS.get(place).filter(|_| self.coloured()).map_or(TEXT, |area| area.pen.colour)
    }

    /// Middle of an area's row.
    fn middle(&self, place: usize) -> f64 {
        self.rect.top + self.grid.head + (place as f64 + 0.5) * self.grid.row
    }

    /// The areas' names beside the first panel of a row.
    fn names(&self, left: f64) {
        let size = self.grid.type_size;
        for (place, lines) in self.grid.lines.iter().enumerate() {
            let first = self.middle(place) + 0.36 * size
                - (lines.len() as f64 - 1.0) * size * LEADING / 2.0;
            let style = Type::bold(size, self.colour(place));
            self.canvas.lines((left, first), lines, style);
        }
    }

    fn draw(&self, plan: &ReallocationPlan) {
        let Self { story, canvas, grid, rect } = *self;
        let size = grid.type_size;
        let bold = Type::bold(size, TEXT);
        // Names of one line stand right over their bars, also where a neighbour's takes two.
        let lines = canvas.wrap(&plan.name, bold, rect.width());
        let base = rect.top + grid.head - 0.6 * size - (lines.len() as f64 - 1.0) * size * LEADING;
        canvas.lines((rect.left, base), &lines, bold);
        let top = rect.top + grid.head;
        let bottom = top + grid.row * grid.lines.len() as f64;
        if !plan.drawn() {
            let style = Type::regular(size, SECONDARY);
            let lines = canvas.wrap(&story.texts.get("chart-no-numbers"), style, rect.width());
            canvas.lines((rect.left, top + size), &lines, style);
            return;
        }
        for (place, area) in plan.areas.iter().enumerate() {
            self.row(place, area);
        }
        let zero = self.x(0.0);
        canvas.line(&[(zero, top), (zero, bottom)], Pen::solid(INK, 1.5));

        let right = rect.right - grid.numbers.1;
        let from = rect.left + grid.bars() + GUTTER;
        canvas.line(&[(from, bottom + 1.0), (rect.right, bottom + 1.0)], Pen::solid(AXIS, 1.0));
        let at = (right, bottom + 0.3 * size + 0.9 * size);
        canvas.text(at, Anchor::End, &story.sum(plan), bold);
    }

    /// Where an amount lies along the page.
    fn x(&self, dkk: f64) -> f64 {
        let (low, high) = self.story.range();
        self.rect.left + (dkk - low) / (high - low) * self.grid.bars()
    }

    /// Bar, limit and numbers of one area.
    fn row(&self, place: usize, area: &ReallocationArea) {
        let Self { story, canvas, grid, rect } = *self;
        let size = grid.type_size;
        let y = self.middle(place);
        let half = (0.36 * grid.row).min(18.0);
        let (zero, end) = (self.x(0.0), self.x(area.change_dkk()));
        canvas.line(&[(rect.left, y), (rect.left + grid.bars(), y)], Pen::solid(GRID, 1.0));
        let (from, to) = (zero.min(end), zero.max(end));
        let bar = Rect { left: from, top: y - half, right: to, bottom: y + half };
        let fill = if self.coloured() { self.colour(place) } else { BAR };
        if to > from {
            canvas.fill(&bar.corners(), fill);
        }
        if let Some(cap) = area.signed_cap_dkk() {
            let x = self.x(cap);
            let half = (half + 3.0).min(0.5 * grid.row - 0.5);
            // White about it, or it would drown in a dark bar.
            canvas.line(&[(x, y - half), (x, y + half)], Pen::solid(WHITE, 4.0));
            canvas.line(&[(x, y - half), (x, y + half)], Pen::solid(AXIS, 2.0));
        }
        let (change, share) = story.label(area);
        let base = y + 0.36 * size;
        let right = rect.right - grid.numbers.1;
        canvas.text((right, base), Anchor::End, &change, Type::bold(size, self.colour(place)));
        canvas.text((rect.right, base), Anchor::End, &share, Type::regular(size, SECONDARY));
    }
}
