//! Drawing in pixels ([`Canvas`]) and in data ([`Plot`]), with the elements and series of plotters.
//!
//! Markers, texts and the logo are an element of our own, [`Shape`], as plotters has no halo, no white edge and no
//! marker that is drawn without the system's sine.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use plotters::coord::{Shift, types::RangedCoordf64};
use plotters::prelude::{
    Cartesian2d, DrawingArea, IntoDrawingArea, LineSeries, PathElement, Polygon, Rectangle,
};
use plotters::style::{RGBColor, ShapeStyle};

use crate::chart::Size;
use crate::chart::backend::{Look, Shape, SvgBackend};
use crate::chart::fonts::{Fonts, LEADING};
use crate::chart::page::{Anchor, Page, STEPS};
use crate::chart::theme::{Colour, Dash, Marker, Pen, SECONDARY, TEXT, Type, WHITE};
use crate::model::Theme;

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

/// Plotters' styles from ours. Its styles have no dashes, so the dash of the next line is kept beside them.
struct CanvasStyles {
    theme: Arc<Theme>,
    dash: Rc<Cell<Dash>>,
}

impl CanvasStyles {
    fn fill(&self, colour: Colour) -> ShapeStyle {
        let rgb = colour.in_palette(&self.theme.palette);
        ShapeStyle { color: RGBColor(rgb.0, rgb.1, rgb.2).into(), filled: true, stroke_width: 0 }
    }

    fn line(&self, pen: Pen) -> ShapeStyle {
        self.dash.set(pen.dash);
        let stroke_width = (pen.width * STEPS).round() as u32;
        ShapeStyle { filled: false, stroke_width, ..self.fill(pen.colour) }
    }
}

/// The whole page, in pixels.
pub(crate) struct Canvas<'page> {
    root: DrawingArea<SvgBackend<'page>, Shift>,
    styles: Rc<CanvasStyles>,
    fonts: Fonts,
    size: Size,
}

impl<'page> Canvas<'page> {
    pub(crate) fn new(page: &'page mut Page) -> Self {
        let (theme, size) = (Arc::clone(page.theme()), page.size());
        let styles = Rc::new(CanvasStyles { theme, dash: Rc::new(Cell::new(Dash::Solid)) });
        let root = SvgBackend::new(page, Rc::clone(&styles.dash)).into_drawing_area();
        Self { root, styles, fonts: Fonts::new(), size }
    }

    /// The type of axes and of what explains them.
    pub(crate) fn label(&self) -> Type {
        Type::regular(self.size.type_sizes().label, SECONDARY)
    }

    /// The type of heads and names within the plot.
    pub(crate) fn bold(&self) -> Type {
        Type::bold(self.size.type_sizes().label, TEXT)
    }

    /// The smallest type: foot, and notes under an axis.
    pub(crate) fn small(&self) -> Type {
        Type::regular(self.size.type_sizes().foot, SECONDARY)
    }

    pub(crate) fn width_of(&self, text: &str, style: Type) -> f64 {
        self.fonts.width(text, style.weight, style.size)
    }

    /// Width of the widest of `texts`, 0 where there are none.
    pub(crate) fn widest(
        &self,
        texts: impl IntoIterator<Item = impl AsRef<str>>,
        style: Type,
    ) -> f64 {
        texts.into_iter().map(|text| self.width_of(text.as_ref(), style)).fold(0.0, f64::max)
    }

    pub(crate) fn wrap(&self, text: &str, style: Type, room: f64) -> Vec<String> {
        self.fonts.wrap(text, style.weight, style.size, room)
    }

    pub(crate) fn wrap_evenly(&self, text: &str, style: Type, room: f64) -> Vec<String> {
        self.fonts.wrap_evenly(text, style.weight, style.size, room)
    }

    // The backend writes into memory: drawing gives no error in any of these.

    pub(crate) fn line(&self, points: &[(f64, f64)], pen: Pen) {
        let points: Vec<_> = points.iter().map(steps_of).collect();
        let _ = self.root.draw(&PathElement::new(points, self.styles.line(pen)));
    }

    pub(crate) fn fill(&self, points: &[(f64, f64)], colour: Colour) {
        let points: Vec<_> = points.iter().map(steps_of).collect();
        let _ = self.root.draw(&Polygon::new(points, self.styles.fill(colour)));
    }

    pub(crate) fn rect(&self, rect: Rect, colour: Colour) {
        let [from, _, to, _] = rect.corners();
        let corners = [steps_of(&from), steps_of(&to)];
        let _ = self.root.draw(&Rectangle::new(corners, self.styles.fill(colour)));
    }

    /// The edge of a rectangle.
    pub(crate) fn outline(&self, rect: Rect, pen: Pen) {
        let [a, b, c, d] = rect.corners();
        self.line(&[a, b, c, d, a], pen);
    }

    pub(crate) fn mark(&self, at: (f64, f64), marker: Marker, size: f64, colour: Colour) {
        self.shape(&[at], Look::Mark(marker, size, colour));
    }

    /// The theme's logo within `rect`.
    pub(crate) fn logo(&self, rect: Rect) {
        self.shape(&[(rect.left, rect.top), (rect.right, rect.bottom)], Look::Logo);
    }

    /// One line of text with its baseline at `at`.
    pub(crate) fn text(&self, at: (f64, f64), anchor: Anchor, text: &str, style: Type) {
        if !text.is_empty() {
            self.shape(&[at], Look::Text(text.to_owned(), anchor, style));
        }
    }

    fn shape(&self, points: &[(f64, f64)], look: Look) {
        let points = points.iter().map(steps_of).collect();
        let _ = self.root.draw(&Shape { points, look });
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

    /// A text broken to `room`, as [`Self::lines`].
    pub(crate) fn paragraph(&self, at: (f64, f64), text: &str, style: Type, room: f64) -> f64 {
        self.lines(at, &self.wrap(text, style, room), style)
    }

    /// Part of the page with its own coordinates: `x` from left to right, `y` upwards.
    pub(crate) fn plot(&self, rect: Rect, x: (f64, f64), y: (f64, f64)) -> Plot<'page> {
        let pixels = (
            steps(rect.left)..steps(rect.right),
            // Upwards on the plot is downwards on the page.
            steps(rect.bottom)..steps(rect.top),
        );
        let area = self.root.apply_coord_spec(Cartesian2d::new(x.0..x.1, y.0..y.1, pixels));
        Plot { area, styles: Rc::clone(&self.styles), rect, x }
    }
}

fn steps(pixels: f64) -> i32 {
    (pixels * STEPS).round() as i32
}

fn steps_of(at: &(f64, f64)) -> (i32, i32) {
    (steps(at.0), steps(at.1))
}

/// Part of the page, in data.
pub(crate) struct Plot<'page> {
    area: DrawingArea<SvgBackend<'page>, Cartesian2d<RangedCoordf64, RangedCoordf64>>,
    styles: Rc<CanvasStyles>,
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

    pub(crate) fn line(&self, points: &[(f64, f64)], pen: Pen) {
        for element in LineSeries::new(points.iter().copied(), self.styles.line(pen)) {
            let _ = self.area.draw(&element);
        }
    }

    pub(crate) fn fill(&self, points: &[(f64, f64)], colour: Colour) {
        let _ = self.area.draw(&Polygon::new(points, self.styles.fill(colour)));
    }

    /// A filled rectangle between two corners, with a white line of two pixels around it.
    pub(crate) fn bar(&self, corners: [(f64, f64); 2], colour: Colour) {
        let _ = self.area.draw(&Rectangle::new(corners, self.styles.fill(colour)));
        let edge = self.styles.line(Pen::solid(WHITE, 2.0));
        let _ = self.area.draw(&Rectangle::new(corners, edge));
    }

    pub(crate) fn marks(&self, at: &[(f64, f64)], marker: Marker, size: f64, colour: Colour) {
        let look = Look::Mark(marker, size, colour);
        let _ = self.area.draw(&Shape { points: at.to_vec(), look });
    }
}
