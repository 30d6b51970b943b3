//! How many columns, how large a type: the arrangement in which bars are longest.
//!
//! Owns the sizes of panels, and how many of them a page can bear. Refuses type that cannot be
//! read: rather fewer plans, and the foot says so. Start reading at [`Story::grid`].

use crate::chart::canvas::{Canvas, Rect};
use crate::chart::fonts::LEADING;
use crate::chart::theme::{TEXT, Type};

use crate::topics::plans::reallocation::Story;

/// Space between panels, in pixels.
pub(crate) const APART: f64 = 24.0;
/// Space between a panel and the one under it.
const BELOW: f64 = 10.0;
/// Space between names, bars and numbers.
pub(crate) const GUTTER: f64 = 10.0;
/// At most so many plans beside each other.
const MOST_COLUMNS: usize = 3;
/// Shortest room for bars of both signs.
const SHORTEST: f64 = 56.0;
/// Least height of a row with one line in it, in sizes of its type.
const LOWEST: f64 = 1.14;
/// Rows are no higher than so many sizes of type.
const HIGHEST: f64 = 3.4;

/// How the panels are arranged.
pub(crate) struct Grid {
    pub(crate) columns: usize,
    /// How many plans are drawn.
    pub(crate) shown: usize,
    pub(crate) type_size: f64,
    /// Room for the areas' names, before the first column.
    pub(crate) names: f64,
    /// Each area's name in lines.
    pub(crate) lines: Vec<Vec<String>>,
    /// Width of a panel: bars and numbers.
    pub(crate) width: f64,
    /// Width of the column of kroner, and of that of per cent.
    pub(crate) numbers: (f64, f64),
    /// Height of a panel's head.
    pub(crate) head: f64,
    /// Height of a row.
    pub(crate) row: f64,
    /// Height of a panel with head, rows, sum and the space under it.
    pub(crate) panel: f64,
}

/// An arrangement to be tried.
#[derive(Clone, Copy)]
struct Trial {
    shown: usize,
    columns: usize,
    type_size: f64,
    /// Part of the width that the areas' names may take.
    share: f64,
    /// Widths of both columns of numbers, in sizes of type.
    numbers: (f64, f64),
}

impl Grid {
    /// Width that is left for bars.
    pub(crate) fn bars(&self) -> f64 {
        self.width - self.numbers.0 - self.numbers.1 - GUTTER
    }
}

impl Story<'_> {
    /// The names of the areas, from the first plan that has any.
    fn names(&self) -> Vec<&str> {
        let plan = self.input.plans.iter().max_by_key(|plan| plan.areas.len());
        plan.map(|plan| plan.areas.iter().map(|area| area.name.as_str()).collect())
            .unwrap_or_default()
    }

    /// The arrangement of `most` plans within `body`, or of as many as it can bear.
    pub(crate) fn grid(&self, canvas: &Canvas<'_>, body: Rect, most: usize) -> Grid {
        let size = self.context.size;
        let label = size.type_sizes().label;
        let smallest = size.type_sizes().foot;
        let key = self.key_height(canvas, body);
        let body = Rect { top: body.top + key, ..body };
        let numbers = self.numbers(canvas);
        for shown in (1..=most).rev() {
            if !self.may_fit(body, shown, smallest) {
                continue;
            }
            let mut type_size = label;
            while type_size >= smallest {
                if let Some(grid) = self.best(canvas, body, shown, type_size, numbers) {
                    return grid;
                }
                type_size -= 1.0;
            }
        }
        // One plan whose names are beyond reason: the type gives way.
        let mut type_size = smallest;
        while type_size > 4.0 {
            if let Some(grid) = self.best(canvas, body, 1, type_size, numbers) {
                return grid;
            }
            type_size -= 1.0;
        }
        let trial = Trial { shown: 1, columns: 1, type_size, share: 0.4, numbers };
        self.arrangement(canvas, body, trial)
    }

    /// Whether panels of one line a row could stand on the page: spares most of the trials.
    fn may_fit(&self, body: Rect, shown: usize, type_size: f64) -> bool {
        let rows = shown.div_ceil(MOST_COLUMNS) as f64;
        let panel = (LOWEST * self.names().len() as f64 + LEADING) * type_size + BELOW;
        rows * panel <= body.height() + BELOW
    }

    fn best(
        &self,
        canvas: &Canvas<'_>,
        body: Rect,
        shown: usize,
        type_size: f64,
        numbers: (f64, f64),
    ) -> Option<Grid> {
        let mut best: Option<(f64, Grid)> = None;
        for columns in 1..=shown.min(MOST_COLUMNS) {
            for share in [0.14, 0.2, 0.26, 0.32, 0.4] {
                let trial = Trial { shown, columns, type_size, share, numbers };
                let grid = self.arrangement(canvas, body, trial);
                let lines = grid.lines.iter().map(Vec::len).max().unwrap_or(1) as f64;
                let least = if lines > 1.0 { lines * LEADING } else { LOWEST };
                let low = grid.row < least * type_size;
                if low || grid.bars() < SHORTEST || self.parts_a_word(canvas, &grid, share, body) {
                    continue;
                }
                // Bars beyond 260 pixels say no more, nor do rows beyond two lines.
                let worth = grid.bars().min(260.0) + 4.0 * grid.row.min(2.0 * type_size);
                if best.as_ref().is_none_or(|(most, _)| worth > *most) {
                    best = Some((worth, grid));
                }
            }
        }
        best.map(|(_, grid)| grid)
    }

    /// Whether a name has a word too long for its column or its panel.
    fn parts_a_word(&self, canvas: &Canvas<'_>, grid: &Grid, share: f64, body: Rect) -> bool {
        let style = Type::bold(grid.type_size, TEXT);
        let wide =
            |name: &str, room: f64| name.split(' ').any(|word| canvas.width_of(word, style) > room);
        self.names().iter().any(|name| wide(name, share * body.width()))
            || self.panels().iter().any(|plan| wide(&plan.name, grid.width))
    }

    /// Widths of the columns of kroner and of per cent, in sizes of type.
    fn numbers(&self, canvas: &Canvas<'_>) -> (f64, f64) {
        let style = Type::bold(1.0, TEXT);
        let (mut kroner, mut per_cent) = (0.0_f64, 0.0_f64);
        for area in self.drawn.iter().flat_map(|plan| &plan.areas) {
            let (change, share) = self.label(area);
            kroner = kroner.max(canvas.width_of(&change, style));
            per_cent = per_cent.max(canvas.width_of(&share, style));
        }
        for plan in &self.drawn {
            kroner = kroner.max(canvas.width_of(&self.sum(plan), style));
        }
        if per_cent > 0.0 {
            per_cent += 0.7;
        }
        (kroner, per_cent)
    }

    fn arrangement(&self, canvas: &Canvas<'_>, body: Rect, trial: Trial) -> Grid {
        let Trial { shown, columns, type_size, share, numbers } = trial;
        let numbers = (numbers.0 * type_size, numbers.1 * type_size);
        let style = Type::bold(type_size, TEXT);
        let leading = type_size * LEADING;
        let lines: Vec<Vec<String>> = self
            .names()
            .iter()
            .map(|name| canvas.wrap(name, style, share * body.width()))
            .collect();
        let names =
            lines.iter().flatten().map(|line| canvas.width_of(line, style)).fold(0.0, f64::max)
                + GUTTER;
        let width = (body.width() - names - APART * (columns as f64 - 1.0)) / columns as f64;
        let panels = self.panels();
        let heads = panels.iter().map(|plan| canvas.wrap(&plan.name, style, width).len());
        let head = heads.max().unwrap_or(1) as f64 * leading + 0.4 * type_size;
        let sum = 1.16 * leading;
        let rows = shown.div_ceil(columns) as f64;
        let most = lines.iter().map(Vec::len).max().unwrap_or(1) as f64;
        let room = (body.height() + BELOW) / rows - head - sum - BELOW;
        let row =
            (room / lines.len().max(1) as f64).min((HIGHEST * type_size).max(most * leading + 4.0));
        let panel = head + row * lines.len() as f64 + sum + BELOW;
        Grid { columns, shown, type_size, names, lines, width, numbers, head, row, panel }
    }
}
