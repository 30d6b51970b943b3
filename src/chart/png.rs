//! The picture as pixels, made from its SVG with the fonts inside the program and no others. Start at [`png`].

use std::fmt;
use std::sync::Arc;

use resvg::{tiny_skia, usvg};

use crate::chart::fonts::{BOLD, REGULAR};

/// Why a picture could not be made into pixels.
#[derive(Debug)]
pub enum PngError {
    /// The SVG could not be read; our own always can.
    Svg(usvg::Error),
    /// The scale gives a picture without pixels, or with more than memory holds.
    Scale(f32),
    /// The pixels could not be packed.
    Encoding(png::EncodingError),
}

impl fmt::Display for PngError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Svg(_) => write!(f, "the picture's SVG cannot be read"),
            Self::Scale(scale) => write!(f, "a picture cannot be drawn at scale {scale}"),
            Self::Encoding(_) => write!(f, "the picture's pixels cannot be packed"),
        }
    }
}

impl std::error::Error for PngError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Svg(error) => Some(error),
            Self::Scale(_) => None,
            Self::Encoding(error) => Some(error),
        }
    }
}

/// Draws `svg` at `scale` pixels to one of its own and packs it as PNG.
///
/// # Errors
///
/// When the SVG is not one, or the scale is out of all proportion.
pub fn png(svg: &str, scale: f32) -> Result<Vec<u8>, PngError> {
    pixels(&read(svg)?, scale)
}

/// The same at several scales, in their order; the SVG is read once.
///
/// # Errors
///
/// As [`png()`].
pub fn pngs(svg: &str, scales: &[f32]) -> Result<Vec<Vec<u8>>, PngError> {
    let tree = read(svg)?;
    scales.iter().map(|scale| pixels(&tree, *scale)).collect()
}

fn read(svg: &str) -> Result<usvg::Tree, PngError> {
    let mut options = usvg::Options::default();
    let fonts = Arc::make_mut(&mut options.fontdb);
    fonts.load_font_data(REGULAR.to_vec());
    fonts.load_font_data(BOLD.to_vec());
    // Whatever family the SVG names, there is only ours.
    fonts.set_sans_serif_family("Open Sans");
    "Open Sans".clone_into(&mut options.font_family);
    usvg::Tree::from_str(svg, &options).map_err(PngError::Svg)
}

fn pixels(tree: &usvg::Tree, scale: f32) -> Result<Vec<u8>, PngError> {
    let size = tree.size();
    let (width, height) = (size.width() * scale, size.height() * scale);
    // A poster wall is 20,000 pixels wide; more is a slip of the keyboard.
    if !(1.0..=20_000.0).contains(&width) || !(1.0..=20_000.0).contains(&height) {
        return Err(PngError::Scale(scale));
    }
    let mut pixels = tiny_skia::Pixmap::new(width.round() as u32, height.round() as u32)
        .ok_or(PngError::Scale(scale))?;
    pixels.fill(tiny_skia::Color::WHITE);
    let scaled = tiny_skia::Transform::from_scale(scale, scale);
    resvg::render(tree, scaled, &mut pixels.as_mut());
    draw_logo(tree.root(), scaled, &mut pixels);
    pack(&pixels).map_err(PngError::Encoding)
}

/// Draws a logo that is a PNG, over a ground that is bare. resvg would bring decoders of three more formats
/// for it; the one that is needed is in the library that it draws with.
fn draw_logo(group: &usvg::Group, scaled: tiny_skia::Transform, pixels: &mut tiny_skia::Pixmap) {
    for node in group.children() {
        match node {
            usvg::Node::Group(inner) => draw_logo(inner, scaled, pixels),
            usvg::Node::Image(image) => {
                let usvg::ImageKind::PNG(data) = image.kind() else { continue };
                let Ok(logo) = tiny_skia::Pixmap::decode_png(data) else { continue };
                let mut place = scaled.pre_concat(image.abs_transform());
                let mut logo = logo;
                // Halved until it is at most twice as large as drawn, or lines between its pixels would be lost.
                while place.sx < 0.5
                    && let Some(half) = halved(&logo)
                {
                    let by = |whole: u32, half: u32| whole as f32 / half as f32;
                    let (x, y) = (by(logo.width(), half.width()), by(logo.height(), half.height()));
                    place = place.pre_scale(x, y);
                    logo = half;
                }
                let quality = tiny_skia::FilterQuality::Bicubic;
                let paint = tiny_skia::PixmapPaint { quality, ..tiny_skia::PixmapPaint::default() };
                pixels.draw_pixmap(0, 0, logo.as_ref(), &paint, place, None);
            }
            _ => {}
        }
    }
}

/// Each four pixels as one; `None` where there are no four.
fn halved(whole: &tiny_skia::Pixmap) -> Option<tiny_skia::Pixmap> {
    let (width, height) = (whole.width() / 2, whole.height() / 2);
    let mut half = tiny_skia::Pixmap::new(width, height)?;
    let row = whole.width() as usize * 4;
    for (place, pixel) in half.data_mut().chunks_exact_mut(4).enumerate() {
        let (x, y) = (place % width as usize, place / width as usize);
        for (channel, value) in pixel.iter_mut().enumerate() {
            let at = 2 * y * row + 8 * x + channel;
            let four = [at, at + 4, at + row, at + row + 4];
            let sum: u32 = four.iter().map(|at| u32::from(whole.data()[*at])).sum();
            *value = ((sum + 2) / 4) as u8;
        }
    }
    Some(half)
}

/// Three bytes to a pixel, as nothing shines through; compressed fast rather than tightly, for a
/// study has hundreds of pictures.
fn pack(pixels: &tiny_skia::Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let mut colours = Vec::with_capacity(pixels.data().len() / 4 * 3);
    for pixel in pixels.data().chunks_exact(4) {
        if let [red, green, blue, _] = *pixel {
            colours.extend_from_slice(&[red, green, blue]);
        }
    }
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&colours)?;
    writer.finish()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_drawn_with_the_font_inside() {
        let svg = |text: &str| {
            format!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30" font-family="Open Sans, sans-serif"><text x="2" y="20">{text}</text></svg>"#
            )
        };
        let (with, without) = (png(&svg("Ældre"), 2.0).unwrap(), png(&svg(""), 2.0).unwrap());
        assert!(with.starts_with(b"\x89PNG"));
        assert_ne!(with, without);
        assert_eq!(with, png(&svg("Ældre"), 2.0).unwrap());
    }

    #[test]
    fn faults_are_told() {
        assert!(matches!(png("no picture", 2.0), Err(PngError::Svg(_))));
        let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>"#;
        assert!(matches!(png(svg, f32::NAN), Err(PngError::Scale(_))));
        assert!(matches!(png(svg, 1e9), Err(PngError::Scale(_))));
    }
}
