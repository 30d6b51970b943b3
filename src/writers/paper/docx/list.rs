//! The bullets of lists.
//!
//! Owns the two kinds: within the text, and in the box of key points. Start at [`numbering`].

use crate::writers::paper::docx::package::WORD;
use crate::writers::paper::xml::Xml;

/// Bullets of a list within the text.
pub(crate) const POINTS: &str = "1";
/// Bullets in the box of key points.
pub(crate) const KEY_POINTS: &str = "2";

/// Indents of bullet and text, twentieths of a point.
const LISTS: [(&str, &str, &str, &str); 2] =
    [(POINTS, "ListBullet", "397", "284"), (KEY_POINTS, "KeyPoints", "454", "284")];

pub(crate) fn numbering() -> Vec<u8> {
    let mut xml = Xml::declared();
    xml.within("w:numbering", &[("xmlns:w", WORD)], |xml| {
        for (id, style, left, hanging) in LISTS {
            xml.within("w:abstractNum", &[("w:abstractNumId", id)], |xml| {
                xml.value("w:multiLevelType", "singleLevel");
                xml.within("w:lvl", &[("w:ilvl", "0")], |xml| {
                    xml.value("w:start", "1");
                    xml.value("w:numFmt", "bullet");
                    xml.value("w:pStyle", style);
                    xml.value("w:lvlText", "\u{2022}");
                    xml.value("w:lvlJc", "left");
                    xml.within("w:pPr", &[], |xml| {
                        xml.empty("w:ind", &[("w:left", left), ("w:hanging", hanging)]);
                    });
                });
            });
        }
        for (id, ..) in LISTS {
            xml.within("w:num", &[("w:numId", id)], |xml| xml.value("w:abstractNumId", id));
        }
    });
    xml.into_bytes()
}
