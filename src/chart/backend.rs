//! Our page as one of plotters' drawing backends.
//!
//! [`SvgBackend`] writes the elements of plotters as SVG on a [`Page`]; [`Shape`] is an element for what plotters'
//! own styles cannot say: markers with an edge, text with a halo, the logo.

use std::cell::Cell;
use std::convert::Infallible;
use std::rc::Rc;

use plotters::element::{Drawable, PointCollection};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind,
};

use crate::chart::page::{Anchor, Page, STEPS};
use crate::chart::theme::{Colour, Dash, Marker, Pen, Type};
use crate::numeric::Rgb;

type Outcome = Result<(), DrawingErrorKind<Infallible>>;

/// A page that plotters draws on, a hundred of its pixels to one of ours.
pub(crate) struct SvgBackend<'page> {
    page: &'page mut Page,
    /// Of the lines that come next.
    dash: Rc<Cell<Dash>>,
}

impl<'page> SvgBackend<'page> {
    pub(crate) fn new(page: &'page mut Page, dash: Rc<Cell<Dash>>) -> Self {
        Self { page, dash }
    }
}

/// One thing to draw, at points that plotters maps from data, or from steps, to the page.
pub(crate) struct Shape<Point> {
    pub(crate) points: Vec<Point>,
    pub(crate) look: Look,
}

/// How it is drawn.
pub(crate) enum Look {
    /// A marker at each point, so many pixels across.
    Mark(Marker, f64, Colour),
    /// A line of text at the first point.
    Text(String, Anchor, Type),
    /// The theme's logo, from its upper left to its lower right corner.
    Logo,
}

impl<'a, Point: 'a> PointCollection<'a, Point> for &'a Shape<Point> {
    type Point = &'a Point;
    type IntoIter = std::slice::Iter<'a, Point>;

    fn point_iter(self) -> Self::IntoIter {
        self.points.iter()
    }
}

impl<Point> Drawable<SvgBackend<'_>> for Shape<Point> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        spots: I,
        backend: &mut SvgBackend<'_>,
        _: (u32, u32),
    ) -> Outcome {
        let spots: Vec<BackendCoord> = spots.collect();
        let page = &mut *backend.page;
        match &self.look {
            Look::Mark(marker, size, colour) => {
                for spot in spots {
                    page.mark(spot, *marker, *size, *colour);
                }
            }
            Look::Text(text, anchor, style) => {
                if let Some(spot) = spots.first() {
                    page.text(*spot, *anchor, text, *style);
                }
            }
            Look::Logo => {
                if let [from, to] = spots[..] {
                    page.logo(from, to);
                }
            }
        }
        Ok(())
    }
}

fn colour(colour: BackendColor) -> Colour {
    let (red, green, blue) = colour.rgb;
    Colour::Neutral(Rgb(red, green, blue))
}

impl DrawingBackend for SvgBackend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        let steps = STEPS as u32;
        (self.page.width() * steps, self.page.height() * steps)
    }

    fn ensure_prepared(&mut self) -> Outcome {
        Ok(())
    }

    fn present(&mut self) -> Outcome {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, shade: BackendColor) -> Outcome {
        let spots = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)];
        self.page.fill(&spots, colour(shade));
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Outcome {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Outcome {
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        if fill {
            self.fill_polygon(corners, style)
        } else {
            self.draw_path(corners.into_iter().chain([(left, top)]), style)
        }
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Outcome {
        let spots: Vec<BackendCoord> = path.into_iter().collect();
        let width = f64::from(style.stroke_width()) / STEPS;
        let pen = Pen { colour: colour(style.color()), width, dash: self.dash.get() };
        self.page.line(&spots, pen);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Outcome {
        let spots: Vec<BackendCoord> = vert.into_iter().collect();
        self.page.fill(&spots, colour(style.color()));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use plotters::prelude::*;

    use super::*;

    #[test]
    fn the_elements_of_plotters_are_drawn_too() {
        let mut page = Page::bare(100, 50);
        {
            let area =
                SvgBackend::new(&mut page, Rc::new(Cell::new(Dash::Solid))).into_drawing_area();
            let ink = RGBColor(0x22, 0x22, 0x22);
            area.draw(&PathElement::new([(0, 0), (5_000, 2_500)], Color::stroke_width(&ink, 250)))
                .unwrap();
            area.draw(&Rectangle::new([(0, 0), (100, 150)], ink.filled())).unwrap();
        }
        let svg = page.finish("t", "d");
        assert!(
            svg.contains(r##"d="M0 0L50 25" fill="none" stroke="#222222" stroke-width="2.5""##)
        );
        assert!(svg.contains(r##"d="M0 0L1 0L1 1.5L0 1.5Z" fill="#222222""##), "{svg}");
    }
}
