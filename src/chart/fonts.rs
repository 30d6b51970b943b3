//! The two faces inside the program, how wide a text is in them, where it breaks into lines, and in which type it fits.
//!
//! No system fonts and no state: a face is read from the program's own bytes for each picture, which takes
//! microseconds. Start at [`Fonts::width`] and [`shrink`].

use ab_glyph::{Font, FontRef};

/// Open Sans, regular, cut down to Latin letters, figures and signs.
pub const REGULAR: &[u8] = include_bytes!("fonts/OpenSans-Regular.ttf");
/// The bold face of the same.
pub const BOLD: &[u8] = include_bytes!("fonts/OpenSans-Bold.ttf");
/// Where both come from, how they were changed, and under which licence.
pub(crate) const LICENCE: &str = include_str!("fonts/LICENSE.txt");
/// The name by which the SVG asks for them; where it is missing, any sans serves.
pub(crate) const FAMILY: &str = "Open Sans, sans-serif";

/// Part of the em above the baseline that capitals and figures take, with accents.
pub(crate) const ASCENT: f64 = 0.78;
/// Part of the em below the baseline that letters take.
pub(crate) const DESCENT: f64 = 0.24;
/// Distance of baselines, in em.
pub(crate) const LEADING: f64 = 1.28;

/// What `layout` gives for the largest type that `fits`, from `largest` down a pixel at a time; for `smallest` where
/// none does.
pub(crate) fn shrink<T>(
    largest: f64,
    smallest: f64,
    layout: impl Fn(f64) -> T,
    fits: impl Fn(&T) -> bool,
) -> T {
    let mut size = largest;
    loop {
        let found = layout(size);
        if size <= smallest || fits(&found) {
            return found;
        }
        size -= 1.0;
    }
}

/// Regular or bold; there is no third.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Bold,
}

/// The faces, ready to measure.
pub(crate) struct Fonts {
    regular: Option<FontRef<'static>>,
    bold: Option<FontRef<'static>>,
}

impl Fonts {
    pub(crate) fn new() -> Self {
        // Both are inside the program and a test reads them; were one broken, widths fall back
        // to a guess and pictures are still drawn.
        Self {
            regular: FontRef::try_from_slice(REGULAR).ok(),
            bold: FontRef::try_from_slice(BOLD).ok(),
        }
    }

    /// Width of one line in pixels at `size` pixels to the em, without kerning, which could
    /// only make it narrower.
    pub(crate) fn width(&self, text: &str, weight: Weight, size: f64) -> f64 {
        let face = match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        };
        let Some(face) = face else {
            return text.chars().count() as f64 * 0.6 * size;
        };
        let em = f64::from(face.units_per_em().unwrap_or(2048.0));
        // Advances are whole font units: their sum is exact in any order.
        let units: f64 =
            text.chars().map(|c| f64::from(face.h_advance_unscaled(face.glyph_id(c)))).sum();
        units / em * size
    }

    /// `text` in lines no wider than `room`, broken at spaces but not at no-break spaces.
    ///
    /// A single word that is wider than `room` is parted with a hyphen: nothing is ever cut off.
    pub(crate) fn wrap(&self, text: &str, weight: Weight, size: f64, room: f64) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        for word in words(text) {
            let word = word.as_str();
            let joined = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if self.width(&joined, weight, size) <= room {
                line = joined;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            line = self.part(word, weight, size, room, &mut lines);
        }
        if !line.is_empty() || lines.is_empty() {
            lines.push(line);
        }
        lines
    }

    /// As [`Self::wrap`], with lines of about the same length, as a title should have.
    pub(crate) fn wrap_evenly(
        &self,
        text: &str,
        weight: Weight,
        size: f64,
        room: f64,
    ) -> Vec<String> {
        let mut lines = self.wrap(text, weight, size, room);
        // Narrower, as long as it takes no more lines and parts no more words.
        for part in 1..20 {
            let narrower = self.wrap(text, weight, size, room * (1.0 - 0.025 * f64::from(part)));
            // Each word that is parted makes the text longer.
            let letters = |lines: &[String]| lines.iter().map(String::len).sum::<usize>();
            let parts_more = narrower.len() == lines.len() && letters(&narrower) > letters(&lines);
            if lines.len() < 2 || narrower.len() > lines.len() || parts_more {
                break;
            }
            lines = narrower;
        }
        lines
    }

    /// Pushes the full lines of an overlong word and returns its rest.
    fn part(
        &self,
        word: &str,
        weight: Weight,
        size: f64,
        room: f64,
        lines: &mut Vec<String>,
    ) -> String {
        let mut rest = String::new();
        let mut letters = word.chars().peekable();
        while let Some(letter) = letters.next() {
            rest.push(letter);
            let wide = letters
                .peek()
                .is_some_and(|next| self.width(&format!("{rest}{next}-"), weight, size) > room);
            if wide && rest.chars().count() > 1 {
                lines.push(format!("{rest}-"));
                rest.clear();
            }
        }
        rest
    }
}

/// The words of a text; "i 2040" counts as one, for a year alone on a line is hard to read.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let digits = word.trim_end_matches(|c: char| c.is_ascii_punctuation());
        let year = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
        match words.last_mut() {
            Some(before) if year && before.chars().count() <= 2 => {
                before.push(' ');
                before.push_str(word);
            }
            _ => words.push(word.to_owned()),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_faces_are_read_and_figures_are_tabular() {
        let fonts = Fonts::new();
        assert!(fonts.regular.is_some() && fonts.bold.is_some());
        for weight in [Weight::Regular, Weight::Bold] {
            let zero = fonts.width("0", weight, 16.0);
            assert!(
                "123456789−"
                    .chars()
                    .all(|c| { (fonts.width(&c.to_string(), weight, 16.0) - zero).abs() < 1e-9 })
            );
        }
    }

    #[test]
    fn every_sign_that_we_write_is_in_the_faces() {
        let fonts = Fonts::new();
        for face in [fonts.regular.as_ref().unwrap(), fonts.bold.as_ref().unwrap()] {
            for sign in "abcæøåÆØÅéüöñłž0123456789.,:;−–·▲▼■◆×%()/+=\u{a0}§…’»«“”".chars()
            {
                assert!(face.glyph_id(sign).0 != 0, "{sign:?}");
            }
        }
    }

    #[test]
    fn lines_break_at_spaces_and_keep_every_letter() {
        let fonts = Fonts::new();
        let text = "Der mangler 332\u{a0}mio.\u{a0}kr. i\u{a0}2040";
        let lines = fonts.wrap(text, Weight::Bold, 28.0, 240.0);
        assert!(lines.len() > 1 && lines.join(" ") == text, "{lines:?}");
        // Three lines could be narrower still, were the longest word parted.
        let name = "Invester i forebyggelse og de unge";
        let even = fonts.wrap_evenly(name, Weight::Bold, 12.0, 110.0);
        assert!(even.len() > 2 && even.join(" ") == name, "{even:?}");
        let long = fonts.wrap("Beskæftigelsesindsatsområdet", Weight::Regular, 16.0, 90.0);
        assert!(long.iter().all(|line| fonts.width(line, Weight::Regular, 16.0) <= 90.0));
        assert_eq!(long.concat().replace('-', ""), "Beskæftigelsesindsatsområdet");
    }
}
