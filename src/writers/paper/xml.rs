//! Elements, attributes and text, one inside the other: what HTML and Word's parts are made of.
//!
//! Every file is well formed: an element is closed where it was opened, and no name from a
//! user's file can break it. Start at `Xml::within`.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// A name and its value.
pub(crate) type Attribute<'a> = (&'a str, &'a str);

/// A file being written.
pub(crate) struct Xml {
    writer: Writer<Vec<u8>>,
}

impl Xml {
    pub(crate) fn new() -> Self {
        Self { writer: Writer::new(Vec::new()) }
    }

    /// With the declaration that every part of a Word file begins with.
    pub(crate) fn declared() -> Self {
        let mut xml = Self::new();
        xml.write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        xml.raw("\n");
        xml
    }

    /// An element with what `inside` writes, and an end tag even if that is nothing.
    pub(crate) fn within(
        &mut self,
        name: &str,
        attributes: &[Attribute<'_>],
        inside: impl FnOnce(&mut Self),
    ) {
        self.write(Event::Start(start(name, attributes)));
        inside(self);
        self.write(Event::End(BytesEnd::new(name)));
    }

    /// An element with nothing but text.
    pub(crate) fn line(&mut self, name: &str, attributes: &[Attribute<'_>], text: &str) {
        self.within(name, attributes, |xml| xml.text(text));
    }

    /// An element that never holds anything.
    pub(crate) fn empty(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.write(Event::Empty(start(name, attributes)));
    }

    /// Such an element with the one attribute that most of Word's have.
    pub(crate) fn value(&mut self, name: &str, value: &str) {
        self.empty(name, &[("w:val", value)]);
    }

    /// Words.
    pub(crate) fn text(&mut self, text: &str) {
        self.write(Event::Text(BytesText::new(&clean(text))));
    }

    /// What is already well formed.
    pub(crate) fn raw(&mut self, markup: &str) {
        self.write(Event::Text(BytesText::from_escaped(markup)));
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.writer.into_inner()
    }

    fn write(&mut self, event: Event<'_>) {
        // Memory takes whatever is written to it.
        let _ = self.writer.write_event(event);
    }
}

fn start<'a>(name: &'a str, attributes: &[Attribute<'_>]) -> BytesStart<'a> {
    let mut element = BytesStart::new(name);
    for (name, value) in attributes {
        element.push_attribute((*name, clean(value).as_str()));
    }
    element
}

/// Without what may not stand in XML at all: control characters become a space each, and the two
/// that are no characters go.
pub(crate) fn clean(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_cannot_break_the_file() {
        let mut xml = Xml::new();
        xml.within("p", &[("title", "\"A\" & <B>\n")], |xml| xml.text("<&>\u{7}\u{ffff}Æ 🙂"));
        xml.within("td", &[], |_| {});
        let text = String::from_utf8(xml.into_bytes()).unwrap();
        assert_eq!(
            text,
            "<p title=\"&quot;A&quot; &amp; &lt;B&gt; \">&lt;&amp;&gt; Æ 🙂</p><td></td>"
        );
    }
}
