//! A paper with everything that a paper may have, as page and as Word file.

mod docx;
mod html;
mod sample;

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// An element as read back, with the text up to the next tag.
#[derive(Debug, Clone)]
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    /// Names of the elements that it is in, the outermost first.
    within: Vec<String>,
    /// All text inside it.
    text: String,
}

impl Element {
    fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.get(attribute).map(String::as_str)
    }
}

/// Every element of a file in its order; fails if the file is not well formed.
fn elements(file: &[u8]) -> Vec<Element> {
    let mut reader = Reader::from_reader(file);
    reader.config_mut().check_comments = true;
    let mut found: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("not well formed: {error}")) {
            Event::Start(start) => {
                let element = element(&start, &found, &open);
                open.push(found.len());
                found.push(element);
            }
            Event::Empty(start) => found.push(element(&start, &found, &open)),
            Event::End(_) => {
                open.pop().unwrap();
            }
            Event::Text(text) => {
                let text = text.decode().unwrap();
                assert!(!text.contains('<'), "{text}");
                for i in &open {
                    found[*i].text.push_str(&text);
                }
            }
            Event::GeneralRef(name) => {
                let name = String::from_utf8(name.to_vec()).unwrap();
                let letter = match name.as_str() {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    "apos" => "'",
                    other => panic!("XML knows no &{other};"),
                };
                for i in &open {
                    found[*i].text.push_str(letter);
                }
            }
            Event::Eof => break,
            Event::Decl(_) | Event::DocType(_) => {}
            other => panic!("not expected: {other:?}"),
        }
    }
    assert!(open.is_empty());
    found
}

fn element(start: &BytesStart<'_>, found: &[Element], open: &[usize]) -> Element {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let attributes = start
        .attributes()
        .map(|attribute| {
            let attribute = attribute.unwrap();
            let value = text(&attribute.value);
            (
                text(attribute.key.as_ref()),
                quick_xml::escape::unescape(&value).unwrap().into_owned(),
            )
        })
        .collect();
    Element {
        name: text(start.name().as_ref()),
        attributes,
        within: open.iter().map(|i| found[*i].name.clone()).collect(),
        text: String::new(),
    }
}

fn assert_unique(ids: impl Iterator<Item = String>) {
    let mut all: Vec<String> = ids.collect();
    let count = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), count, "an id stands twice");
}
