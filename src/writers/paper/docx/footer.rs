//! The foot of each page: the run that it rests on, and which page of how many.
//!
//! Start at [`footer`].

use crate::text::Texts;

use crate::writers::paper::Paper;
use crate::writers::paper::docx::field::simple;
use crate::writers::paper::docx::package::WORD;
use crate::writers::paper::docx::paragraph::{Paragraph, run};
use crate::writers::paper::xml::Xml;

pub(crate) fn footer(paper: &Paper, texts: &Texts) -> Vec<u8> {
    let mut xml = Xml::declared();
    xml.within("w:ftr", &[("xmlns:w", WORD)], |xml| {
        Paragraph::new("Footer").with(xml, |xml| {
            run(xml, &paper.foot);
            xml.within("w:r", &[], |xml| xml.empty("w:tab", &[]));
            run(xml, &format!("{}\u{a0}", texts.get("print-page")));
            simple(xml, "PAGE", "1");
            run(xml, &format!("\u{a0}{}\u{a0}", texts.get("print-of")));
            simple(xml, "NUMPAGES", "1");
        });
    });
    xml.into_bytes()
}
