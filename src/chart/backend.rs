//! The bridge to plotters: our page as one of its drawing backends.
//!
//! Owns the translation of plotters' calls into marks on a [`Page`], and [`Shape`], the element
//! that carries what plotters' own styles cannot say (dashes, markers, text with a halo). Refuses
//! pixels and bitmaps. Start reading at [`Shape`].

use std::convert::Infallible;

use plotters::element::{Drawable, PointCollection};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
    text_anchor::{HPos, VPos},
};

use crate::chart::fonts::{ASCENT, LEADING, Weight};
use crate::chart::page::{Anchor, Page, STEPS};
use crate::chart::theme::{Colour, Dash, Marker, Pen, Type};
use crate::numeric::Rgb;

type Outcome = Result<(), DrawingErrorKind<Infallible>>;

/// A page that plotters draws on, a hundred of its pixels to one of ours.
pub(crate) struct SvgBackend<'page> {
    page: &'page mut Page,
}

impl<'page> SvgBackend<'page> {
    pub(crate) fn new(page: &'page mut Page) -> Self {
        Self { page }
    }
}

/// One thing to draw, at points that plotters maps from data, or from steps, to the page.
pub(crate) struct Shape<Point> {
    pub(crate) points: Vec<Point>,
    pub(crate) look: Look,
}

/// How it is drawn.
pub(crate) enum Look {
    /// A line through the points.
    Line(Pen),
    /// The area within the points, with a white divider or without.
    Fill(Colour, bool),
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
            Look::Line(pen) => page.line(&spots, *pen),
            Look::Fill(colour, divided) => page.fill(&spots, *colour, *divided),
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

fn pen<S: BackendStyle>(style: &S) -> Pen {
    let width = f64::from(style.stroke_width()) / STEPS;
    Pen { colour: colour(style.color()), width, dash: Dash::Solid }
}

/// Plotters' own elements work as well; transparent ones are left out, as the palette has none.
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
        self.page.fill(&spots, colour(shade), false);
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
        if style.color().alpha > 0.0 {
            let spots: Vec<BackendCoord> = path.into_iter().collect();
            self.page.line(&spots, pen(style));
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Outcome {
        let size = 2.0 * f64::from(radius) / STEPS;
        self.page.mark(center, Marker::Circle, size, colour(style.color()));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Outcome {
        if style.color().alpha > 0.0 {
            let spots: Vec<BackendCoord> = vert.into_iter().collect();
            self.page.fill(&spots, colour(style.color()), false);
        }
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        (x, y): BackendCoord,
    ) -> Outcome {
        let size = style.size() / STEPS;
        let weight = match style.style() {
            FontStyle::Bold => Weight::Bold,
            _ => Weight::Regular,
        };
        let (anchor, x) = match style.anchor().h_pos {
            HPos::Left => (Anchor::Start, x),
            HPos::Right => (Anchor::End, x),
            HPos::Center => {
                let width = self.page.fonts().width(text, weight, size) * STEPS;
                (Anchor::Start, x - (width / 2.0).round() as i32)
            }
        };
        let down = match style.anchor().v_pos {
            VPos::Top => ASCENT * size,
            VPos::Center => 0.36 * size,
            VPos::Bottom => 0.0,
        };
        let spot = (x, y + (down * STEPS).round() as i32);
        let look = Type { size, weight, colour: colour(style.color()), halo: None };
        self.page.text(spot, anchor, text, look);
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let width = self.page.fonts().width(text, Weight::Regular, style.size());
        Ok((width.ceil() as u32, (style.size() * LEADING).ceil() as u32))
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
            let area = SvgBackend::new(&mut page).into_drawing_area();
            let ink = RGBColor(0x22, 0x22, 0x22);
            area.draw(&PathElement::new([(0, 0), (5_000, 2_500)], Color::stroke_width(&ink, 250)))
                .unwrap();
            area.draw(&Rectangle::new([(0, 0), (100, 150)], ink.filled())).unwrap();
            area.draw(&Circle::new((1_000, 1_000), 450, ink.filled())).unwrap();
        }
        let svg = page.finish("t", "d");
        assert!(
            svg.contains(r##"d="M0 0L50 25" fill="none" stroke="#222222" stroke-width="2.5""##)
        );
        assert!(svg.contains(r##"d="M0 0L1 0L1 1.5L0 1.5Z" fill="#222222""##), "{svg}");
        assert!(svg.contains(r#"<circle cx="10" cy="10" r="4.5""#));
    }
}
