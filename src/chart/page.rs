//! The page of a picture as SVG text, with the box of each word on it.
//!
//! Here are the syntax of SVG and the form of its numbers. Start at [`Page::finish`]; tests measure the boxes of
//! [`Page::words`].

use std::fmt::Write as _;
use std::sync::Arc;

use crate::chart::fonts::{ASCENT, DESCENT, FAMILY, Fonts, Weight};
use crate::chart::theme::{Colour, Marker, Pen, Type, WHITE};
use crate::chart::{Context, Size};
use crate::model::Theme;
use crate::text::Lang;

/// Steps to a pixel. Coordinates are whole steps, as plotters has them, so that every machine
/// writes the same figures; a hundredth is far below what an eye sees.
pub(crate) const STEPS: f64 = 100.0;

/// A place in steps.
pub(crate) type Spot = (i32, i32);

/// On which side of its place a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    /// Begins there.
    Start,
    /// Ends there.
    End,
}

/// What a word takes up, in pixels.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Word {
    pub(crate) text: String,
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

/// A picture being written.
pub(crate) struct Page {
    width: u32,
    height: u32,
    size: Size,
    lang: Lang,
    theme: Arc<Theme>,
    body: String,
    words: Vec<Word>,
    fonts: Fonts,
}

impl Page {
    /// A page of the size, language and look that the context asks for.
    pub(crate) fn new(context: &Context) -> Self {
        let Context { size, lang, theme, .. } = context;
        Self::blank((size.width(), size.height()), *size, *lang, Arc::clone(theme))
    }

    #[cfg(test)]
    pub(crate) fn bare(width: u32, height: u32) -> Self {
        Self::blank((width, height), Size::Standard, Lang::Da, Arc::default())
    }

    fn blank((width, height): (u32, u32), size: Size, lang: Lang, theme: Arc<Theme>) -> Self {
        let (body, words, fonts) = (String::new(), Vec::new(), Fonts::new());
        Self { width, height, size, lang, theme, body, words, fonts }
    }

    fn hex(&self, colour: Colour) -> String {
        colour.in_palette(&self.theme.palette).to_string()
    }

    pub(crate) fn width(&self) -> u32 {
        self.width
    }

    pub(crate) fn height(&self) -> u32 {
        self.height
    }

    pub(crate) fn size(&self) -> Size {
        self.size
    }

    pub(crate) fn theme(&self) -> &Arc<Theme> {
        &self.theme
    }

    /// Every text on the page, in drawing order.
    #[cfg(test)]
    pub(crate) fn words(&self) -> &[Word] {
        &self.words
    }

    /// An open line.
    pub(crate) fn line(&mut self, spots: &[Spot], pen: Pen) {
        let _ = write!(
            self.body,
            r#"<path d="{}" fill="none" stroke="{}" stroke-width="{}" stroke-linejoin="round""#,
            path(spots, false),
            self.hex(pen.colour),
            pixels(pen.width * STEPS),
        );
        if !pen.dash.pattern().is_empty() {
            let _ = write!(self.body, r#" stroke-dasharray="{}""#, pen.dash.pattern());
        }
        self.body.push_str("/>\n");
    }

    /// A filled outline.
    pub(crate) fn fill(&mut self, spots: &[Spot], colour: Colour) {
        let (path, fill) = (path(spots, true), self.hex(colour));
        let _ = writeln!(self.body, r#"<path d="{path}" fill="{fill}"/>"#);
    }

    /// A marker, `size` pixels across, with a thin white edge that parts it from its line.
    pub(crate) fn mark(&mut self, spot: Spot, marker: Marker, size: f64, colour: Colour) {
        let (x, y) = (f64::from(spot.0), f64::from(spot.1));
        let r = size / 2.0 * STEPS;
        let edge = format!(r#"fill="{}" stroke="{}""#, self.hex(colour), self.hex(WHITE));
        let at = |dx: f64, dy: f64| ((x + dx * r).round() as i32, (y + dy * r).round() as i32);
        let corners = match marker {
            Marker::Circle => {
                let _ = writeln!(
                    self.body,
                    r#"<circle cx="{}" cy="{}" r="{}" {edge}/>"#,
                    pixels(x),
                    pixels(y),
                    pixels(r)
                );
                return;
            }
            Marker::Square => vec![at(-0.9, -0.9), at(0.9, -0.9), at(0.9, 0.9), at(-0.9, 0.9)],
            Marker::Triangle => vec![at(0.0, -1.15), at(1.1, 0.85), at(-1.1, 0.85)],
            Marker::Diamond => vec![at(0.0, -1.25), at(1.25, 0.0), at(0.0, 1.25), at(-1.25, 0.0)],
        };
        let _ = writeln!(self.body, r#"<path d="{}" {edge}/>"#, path(&corners, true));
    }

    /// One line of text with its baseline at `spot`.
    pub(crate) fn text(&mut self, spot: Spot, anchor: Anchor, text: &str, style: Type) {
        let (x, y) = (f64::from(spot.0), f64::from(spot.1));
        let _ = write!(
            self.body,
            r#"<text x="{}" y="{}" font-size="{}" fill="{}""#,
            pixels(x),
            pixels(y),
            pixels(style.size * STEPS),
            self.hex(style.colour),
        );
        if style.weight == Weight::Bold {
            self.body.push_str(r#" font-weight="700""#);
        }
        if anchor == Anchor::End {
            self.body.push_str(r#" text-anchor="end""#);
        }
        if let Some(ground) = style.halo {
            let _ = write!(
                self.body,
                r#" stroke="{}" stroke-width="4" stroke-linejoin="round" paint-order="stroke""#,
                self.hex(ground)
            );
        }
        let _ = writeln!(self.body, ">{}</text>", escaped(text));
        let width = self.fonts.width(text, style.weight, style.size);
        let left = match anchor {
            Anchor::Start => x / STEPS,
            Anchor::End => x / STEPS - width,
        };
        self.words.push(Word {
            text: text.to_owned(),
            left,
            top: y / STEPS - ASCENT * style.size,
            right: left + width,
            bottom: y / STEPS + DESCENT * style.size,
        });
    }

    /// The theme's logo, if it has one; its alternative text is kept as a word, as it takes room like one.
    pub(crate) fn logo(&mut self, from: Spot, to: Spot) {
        let Some(logo) = &self.theme.logo else { return };
        let alt = logo.alt.of(self.lang);
        let [left, top, right, bottom] = [from.0, from.1, to.0, to.1].map(f64::from);
        let _ = writeln!(
            self.body,
            r#"<image x="{}" y="{}" width="{}" height="{}" href="{}"><title>{}</title></image>"#,
            pixels(left),
            pixels(top),
            pixels(right - left),
            pixels(bottom - top),
            logo.href,
            escaped(alt),
        );
        self.words.push(Word {
            text: alt.to_owned(),
            left: left / STEPS,
            top: top / STEPS,
            right: right / STEPS,
            bottom: bottom / STEPS,
        });
    }

    /// The whole SVG, with the finding as its title and the chart in words as its description.
    pub(crate) fn finish(&self, title: &str, description: &str) -> String {
        format!(
            concat!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" "#,
                r#"viewBox="0 0 {w} {h}" role="img" lang="{lang}" font-family="{family}">"#,
                "\n<title>{title}</title>\n<desc>{description}</desc>\n",
                r#"<path d="M0 0H{w}V{h}H0Z" fill="{ground}"/>"#,
                "\n{body}</svg>\n"
            ),
            w = self.width,
            h = self.height,
            lang = self.lang.code(),
            family = FAMILY,
            title = escaped(title),
            description = escaped(description),
            ground = self.hex(WHITE),
            body = self.body,
        )
    }
}

/// Steps as pixels: at most two decimals, none where they are nought.
fn pixels(steps: f64) -> String {
    let steps = steps.round() as i64;
    let (sign, size) = (if steps < 0 { "-" } else { "" }, steps.abs());
    let (whole, rest) = (size / 100, size % 100);
    match rest {
        0 => format!("{sign}{whole}"),
        _ if rest % 10 == 0 => format!("{sign}{whole}.{}", rest / 10),
        _ => format!("{sign}{whole}.{rest:02}"),
    }
}

fn path(spots: &[Spot], closed: bool) -> String {
    let mut text = String::with_capacity(spots.len() * 14);
    for (i, spot) in spots.iter().enumerate() {
        let _ = write!(
            text,
            "{}{} {}",
            if i == 0 { 'M' } else { 'L' },
            pixels(f64::from(spot.0)),
            pixels(f64::from(spot.1))
        );
    }
    if closed {
        text.push('Z');
    }
    text
}

/// Text as XML allows it: names come from people's files.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            // Neither control characters nor the two non-characters may stand in XML.
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => safe.push(' '),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_one_way() {
        for (steps, text) in
            [(0.0, "0"), (1250.0, "12.5"), (1205.0, "12.05"), (-7.0, "-0.07"), (-300.0, "-3")]
        {
            assert_eq!(pixels(steps), text);
        }
    }

    #[test]
    fn names_cannot_break_the_file() {
        assert_eq!(escaped("A & <B>\u{7}\"c\""), "A &amp; &lt;B&gt; &quot;c&quot;");
    }
}
