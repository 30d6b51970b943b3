//! Paragraphs and the runs in them.
//!
//! The order in which Word wants a paragraph's properties. Start at
//! [`Paragraph`].

use crate::writers::paper::xml::Xml;

/// How a paragraph stands on the page; all else is in its style.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Paragraph<'a> {
    style: &'a str,
    keep_next: bool,
    page_break: bool,
    is_right: bool,
    /// Before and after, where they are not those of the style.
    space: (Option<&'a str>, Option<&'a str>),
}

impl<'a> Paragraph<'a> {
    pub(crate) const fn new(style: &'a str) -> Self {
        Self { style, keep_next: false, page_break: false, is_right: false, space: (None, None) }
    }

    /// On the page of the next paragraph.
    pub(crate) const fn keep_next(self, keep_next: bool) -> Self {
        Self { keep_next, ..self }
    }

    /// First on a page.
    pub(crate) const fn page_break(self, page_break: bool) -> Self {
        Self { page_break, ..self }
    }

    /// With other distances than its style has, twentieths of a point.
    pub(crate) const fn space(self, before: Option<&'a str>, after: Option<&'a str>) -> Self {
        Self { space: (before, after), ..self }
    }

    /// Ends at the right edge, as numbers do.
    pub(crate) const fn right(self, is_right: bool) -> Self {
        Self { is_right, ..self }
    }

    /// The paragraph with the runs that `inside` writes.
    pub(crate) fn with(self, xml: &mut Xml, inside: impl FnOnce(&mut Xml)) {
        xml.within("w:p", &[], |xml| {
            xml.within("w:pPr", &[], |xml| {
                xml.value("w:pStyle", self.style);
                if self.keep_next {
                    xml.empty("w:keepNext", &[]);
                }
                if self.page_break {
                    xml.empty("w:pageBreakBefore", &[]);
                }
                let space: Vec<_> = [("w:before", self.space.0), ("w:after", self.space.1)]
                    .into_iter()
                    .filter_map(|(name, value)| value.map(|value| (name, value)))
                    .collect();
                if !space.is_empty() {
                    xml.empty("w:spacing", &space);
                }
                if self.is_right {
                    xml.value("w:jc", "right");
                }
            });
            inside(xml);
        });
        xml.raw("\n");
    }

    /// The paragraph with plain words.
    pub(crate) fn text(self, xml: &mut Xml, text: &str) {
        self.with(xml, |xml| run(xml, text));
    }
}

/// Words in the style of their paragraph.
pub(crate) fn run(xml: &mut Xml, text: &str) {
    xml.within("w:r", &[], |xml| words(xml, text));
}

/// Words in bold.
pub(crate) fn bold(xml: &mut Xml, text: &str) {
    xml.within("w:r", &[], |xml| {
        xml.within("w:rPr", &[], |xml| {
            xml.empty("w:b", &[]);
            xml.empty("w:bCs", &[]);
        });
        words(xml, text);
    });
}

pub(crate) fn words(xml: &mut Xml, text: &str) {
    xml.line("w:t", &[("xml:space", "preserve")], text);
}
