//! The page's look as one text: the style sheet, the faces, and what stands at the foot of a printed
//! page.
//!
//! The parts that depend on the paper; all else is in `paper.css`. Start at [`sheet`].

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::chart::fonts::{BOLD as FONT_BOLD, REGULAR as FONT_REGULAR};
use crate::text::Texts;

use crate::writers::paper::Paper;
use crate::writers::paper::xml::clean;

const SHEET: &str = include_str!("paper.css");

pub(crate) fn sheet(paper: &Paper, texts: &Texts) -> String {
    let mut css = String::with_capacity(200_000);
    for (weight, face) in [(400, FONT_REGULAR), (700, FONT_BOLD)] {
        let _ = writeln!(
            css,
            "\n@font-face{{font-family:\"Open Sans\";font-weight:{weight};\
             src:url(data:font/ttf;base64,{})}}",
            STANDARD.encode(face)
        );
    }
    css.push_str(SHEET);
    let _ = writeln!(
        css,
        "@page{{@bottom-left{{content:{}}}\
         @bottom-right{{content:{} counter(page) {} counter(pages)}}}}",
        quoted(&paper.foot),
        quoted(&format!("{} ", texts.get("print-page"))),
        quoted(&format!(" {} ", texts.get("print-of"))),
    );
    css
}

/// Text as a style sheet may hold it, inside HTML: what is neither a letter nor a figure is written
/// as its number, so that no name can end the sheet.
fn quoted(text: &str) -> String {
    let mut safe = String::from("\"");
    for c in clean(text).chars() {
        if c.is_alphanumeric() || c == ' ' {
            safe.push(c);
        } else {
            // A number ends in a space, which is not shown.
            let _ = write!(safe, "\\{:x} ", u32::from(c));
        }
    }
    safe.push('"');
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_foot_cannot_end_the_sheet() {
        assert_eq!(quoted("Æ · 1</style>\n"), "\"Æ \\b7  1\\3c \\2f style\\3e  \"");
    }

    #[test]
    fn the_sheet_may_stand_in_xml_as_it_is() {
        assert!(!SHEET.contains(['<', '&']));
    }
}
