//! Drawing in pixels and in data: what the charts call.
//!
//! Owns the step from a place in pixels or in (year, value) to the page, through plotters'
//! coordinates. Refuses to decide where things go. Start reading at [`Canvas`], then [`Plot`].

use plotters::coord::{Shift, types::RangedCoordf64};
use plotters::prelude::{Cartesian2d, DrawingArea, IntoDrawingArea};

use crate::chart::backend::{Look, Shape, SvgBackend};
use crate::chart::fonts::{Fonts, LEADING};
use crate::chart::page::{Anchor, Page, STEPS};
use crate::chart::theme::{Colour, Marker, Pen, Type};

/// A part of the page, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rect {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

impl Rect {
    pub(crate) fn width(&self) -> f64 {
        self.right - self.left
    }

    pub(crate) fn height(&self) -> f64 {
        self.bottom - self.top
    }

    pub(crate) fn corners(&self) -> [(f64, f64); 4] {
        let Self { left, top, right, bottom } = *self;
        [(left, top), (right, top), (right, bottom), (left, bottom)]
    }
}

/// The whole page, in pixels.
pub(crate) struct Canvas<'page> {
    root: DrawingArea<SvgBackend<'page>, Shift>,
    fonts: Fonts,
}

impl<'page> Canvas<'page> {
    pub(crate) fn new(page: &'page mut Page) -> Self {
        Self { root: SvgBackend::new(page).into_drawing_area(), fonts: Fonts::new() }
    }

    pub(crate) fn width_of(&self, text: &str, style: Type) -> f64 {
        self.fonts.width(text, style.weight, style.size)
    }

    pub(crate) fn wrap(&self, text: &str, style: Type, room: f64) -> Vec<String> {
        self.fonts.wrap(text, style.weight, style.size, room)
    }

    pub(crate) fn wrap_evenly(&self, text: &str, style: Type, room: f64) -> Vec<String> {
        self.fonts.wrap_evenly(text, style.weight, style.size, room)
    }

    fn draw(&self, points: &[(f64, f64)], look: Look) {
        let points = points.iter().map(|&(x, y)| (steps(x), steps(y))).collect();
        // The backend writes into memory and has no error to give.
        let _ = self.root.draw(&Shape { points, look });
    }

    pub(crate) fn line(&self, points: &[(f64, f64)], pen: Pen) {
        self.draw(points, Look::Line(pen));
    }

    pub(crate) fn fill(&self, points: &[(f64, f64)], colour: Colour) {
        self.draw(points, Look::Fill(colour, false));
    }

    pub(crate) fn mark(&self, at: (f64, f64), marker: Marker, size: f64, colour: Colour) {
        self.draw(&[at], Look::Mark(marker, size, colour));
    }

    /// The theme's logo within `rect`.
    pub(crate) fn logo(&self, rect: Rect) {
        self.draw(&[(rect.left, rect.top), (rect.right, rect.bottom)], Look::Logo);
    }

    /// One line of text with its baseline at `at`.
    pub(crate) fn text(&self, at: (f64, f64), anchor: Anchor, text: &str, style: Type) {
        if !text.is_empty() {
            self.draw(&[at], Look::Text(text.to_owned(), anchor, style));
        }
    }

    /// Lines under each other, the first with its baseline at `at`; gives the next baseline.
    pub(crate) fn lines(&self, at: (f64, f64), lines: &[String], style: Type) -> f64 {
        let mut y = at.1;
        for line in lines {
            self.text((at.0, y), Anchor::Start, line, style);
            y += style.size * LEADING;
        }
        y
    }

    /// Part of the page with its own coordinates: `x` from left to right, `y` upwards.
    pub(crate) fn plot(&self, rect: Rect, x: (f64, f64), y: (f64, f64)) -> Plot<'page> {
        let pixels = (
            steps(rect.left)..steps(rect.right),
            // Upwards on the plot is downwards on the page.
            steps(rect.bottom)..steps(rect.top),
        );
        let area = self.root.apply_coord_spec(Cartesian2d::new(x.0..x.1, y.0..y.1, pixels));
        Plot { area, rect, x }
    }
}

fn steps(pixels: f64) -> i32 {
    (pixels * STEPS).round() as i32
}

/// Part of the page, in data.
pub(crate) struct Plot<'page> {
    area: DrawingArea<SvgBackend<'page>, Cartesian2d<RangedCoordf64, RangedCoordf64>>,
    pub(crate) rect: Rect,
    /// First and last value along the page.
    pub(crate) x: (f64, f64),
}

impl Plot<'_> {
    /// Where a point lies, in pixels.
    pub(crate) fn at(&self, x: f64, y: f64) -> (f64, f64) {
        let (x, y) = self.area.map_coordinate(&(x, y));
        (f64::from(x) / STEPS, f64::from(y) / STEPS)
    }

    fn draw(&self, points: &[(f64, f64)], look: Look) {
        let _ = self.area.draw(&Shape { points: points.to_vec(), look });
    }

    pub(crate) fn line(&self, points: &[(f64, f64)], pen: Pen) {
        self.draw(points, Look::Line(pen));
    }

    pub(crate) fn fill(&self, points: &[(f64, f64)], colour: Colour) {
        self.draw(points, Look::Fill(colour, false));
    }

    /// A filled part with a white line of two pixels around it.
    pub(crate) fn bar(&self, points: &[(f64, f64)], colour: Colour) {
        self.draw(points, Look::Fill(colour, true));
    }

    pub(crate) fn marks(&self, at: &[(f64, f64)], marker: Marker, size: f64, colour: Colour) {
        self.draw(at, Look::Mark(marker, size, colour));
    }
}
