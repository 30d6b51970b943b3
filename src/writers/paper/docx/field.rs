//! What Word can count again: numbers of captions and pages, and the list of contents.
//!
//! The fields, and the value that each shows until Word counts. None is updated when
//! the file is opened, as Word asks its reader about that. Start at [`caption`] and [`contents`].

use crate::writers::paper::docx::paragraph::{Paragraph, bold, run, words};
use crate::writers::paper::xml::Xml;

/// A field of one value.
pub(crate) fn simple(xml: &mut Xml, instruction: &str, shown: &str) {
    xml.within("w:fldSimple", &[("w:instr", &format!(" {instruction} "))], |xml| run(xml, shown));
}

/// "Figur 1. …" with a number that follows when a figure is put in before it. The label is also the
/// name of the sequence, as in Word's own captions.
pub(crate) fn caption(
    xml: &mut Xml,
    paragraph: Paragraph<'_>,
    label: &str,
    number: usize,
    text: &str,
) {
    paragraph.with(xml, |xml| {
        bold(xml, &format!("{label} "));
        let instruction = format!(" SEQ {label} \\* ARABIC ");
        xml.within("w:fldSimple", &[("w:instr", &instruction)], |xml| {
            bold(xml, &number.to_string());
        });
        bold(xml, ".");
        run(xml, &format!(" {text}"));
    });
}

/// The name by which the list of contents finds a heading.
pub(crate) fn bookmark(number: usize) -> String {
    format!("_Toc{number:09}")
}

/// The list of contents: sections as links, without page numbers, which nobody here can know.
///
/// `sections` are the numbers of the headings and their words.
pub(crate) fn contents(xml: &mut Xml, title: &str, sections: &[(usize, &str)]) {
    xml.within("w:sdt", &[], |xml| {
        xml.within("w:sdtPr", &[], |xml| {
            xml.within("w:docPartObj", &[], |xml| {
                xml.value("w:docPartGallery", "Table of Contents");
                xml.empty("w:docPartUnique", &[]);
            });
        });
        xml.within("w:sdtContent", &[], |xml| {
            Paragraph::new("TOCHeading").text(xml, title);
            for (i, (number, text)) in sections.iter().enumerate() {
                Paragraph::new("TOC1").with(xml, |xml| {
                    if i == 0 {
                        mark(xml, "begin");
                        xml.within("w:r", &[], |xml| {
                            let instruction = " TOC \\o \"1-1\" \\n \\h \\z \\u ";
                            xml.line("w:instrText", &[("xml:space", "preserve")], instruction);
                        });
                        mark(xml, "separate");
                    }
                    let link = [("w:anchor", &*bookmark(*number)), ("w:history", "1")];
                    xml.within("w:hyperlink", &link, |xml| {
                        xml.within("w:r", &[], |xml| {
                            xml.within("w:rPr", &[], |xml| xml.value("w:rStyle", "Hyperlink"));
                            words(xml, text);
                        });
                    });
                    if i + 1 == sections.len() {
                        mark(xml, "end");
                    }
                });
            }
        });
    });
    xml.raw("\n");
}

fn mark(xml: &mut Xml, kind: &str) {
    xml.within("w:r", &[], |xml| xml.empty("w:fldChar", &[("w:fldCharType", kind)]));
}
