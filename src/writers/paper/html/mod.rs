//! A paper as one page that needs nothing beside it: no scripts, no calls out, the font inside.
//!
//! The page's frame, its contents and its running text; pictures and tables are beside. The look
//! is in `paper.css`, for the screen and for A4. It is written as XML, so that a well-formed page is
//! not a matter of care. Words come from the paper and the message files only. Start at
//! [`html`].

mod figure;
mod style;
mod table;

use crate::text::Texts;

use crate::writers::paper::order::Levels;
use crate::writers::paper::xml::Xml;
use crate::writers::paper::{Block, Paper};

/// Where the skip link and the landmarks lead.
const MAIN: &str = "main";

/// The paper as one self-contained HTML file.
///
/// The same paper gives the same bytes.
pub fn html(paper: &Paper) -> String {
    let texts = Texts::new(paper.lang);
    let mut xml = Xml::new();
    xml.raw("<!DOCTYPE html>\n");
    xml.within("html", &[("lang", paper.lang.code())], |xml| {
        head(xml, paper, &texts);
        xml.raw("\n");
        xml.within("body", &[], |xml| body(xml, paper, &texts));
    });
    xml.raw("\n");
    // Everything that was put in was text.
    String::from_utf8(xml.into_bytes()).unwrap_or_default()
}

fn head(xml: &mut Xml, paper: &Paper, texts: &Texts) {
    xml.within("head", &[], |xml| {
        xml.empty("meta", &[("charset", "utf-8")]);
        xml.empty(
            "meta",
            &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")],
        );
        // The browser itself refuses whatever would run or be fetched.
        xml.empty(
            "meta",
            &[
                ("http-equiv", "Content-Security-Policy"),
                ("content", "default-src 'none'; style-src 'unsafe-inline'; font-src data:"),
            ],
        );
        xml.empty("meta", &[("name", "generator"), ("content", "Pejl")]);
        xml.line("title", &[], &paper.title);
        xml.within("style", &[], |xml| xml.raw(&style::sheet(paper, texts)));
    });
}

fn body(xml: &mut Xml, paper: &Paper, texts: &Texts) {
    xml.line("a", &[("class", "skip"), ("href", &format!("#{MAIN}"))], &texts.get("print-skip"));
    xml.raw("\n");
    xml.within("header", &[], |xml| {
        xml.line("h1", &[], &paper.title);
        if !paper.subtitle.is_empty() {
            xml.line("p", &[("class", "subtitle")], &paper.subtitle);
        }
        for line in &paper.about {
            xml.line("p", &[("class", "about")], line);
        }
    });
    xml.raw("\n");
    contents(xml, paper, texts);
    xml.within("main", &[("id", MAIN), ("tabindex", "-1")], |xml| blocks(xml, paper, texts));
    xml.raw("\n");
    xml.within("footer", &[], |xml| xml.line("p", &[], &paper.foot));
}

/// The headings as links; on paper they are left out, for a link cannot be pressed there.
fn contents(xml: &mut Xml, paper: &Paper, texts: &Texts) {
    let mut levels = Levels::default();
    let headings: Vec<(u8, &str)> = paper
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { level, text } => Some((levels.next(*level), text.as_str())),
            _ => None,
        })
        .collect();
    if headings.is_empty() {
        return;
    }
    let name = texts.get("print-contents");
    xml.within("nav", &[("aria-labelledby", "contents")], |xml| {
        xml.line("h2", &[("id", "contents")], &name);
        xml.within("ul", &[], |xml| {
            for (i, (level, text)) in headings.iter().enumerate() {
                let class = if *level == 2 { "section" } else { "within" };
                xml.within("li", &[("class", class)], |xml| {
                    xml.line("a", &[("href", &format!("#{}", heading_id(i + 1)))], text);
                });
            }
        });
    });
    xml.raw("\n");
}

fn heading_id(number: usize) -> String {
    format!("section-{number}")
}

fn blocks(xml: &mut Xml, paper: &Paper, texts: &Texts) {
    let mut levels = Levels::default();
    let (mut headings, mut figures, mut tables) = (0, 0, 0);
    for block in &paper.blocks {
        xml.raw("\n");
        match block {
            Block::Heading { level, text } => {
                headings += 1;
                let name = if levels.next(*level) == 2 { "h2" } else { "h3" };
                xml.line(name, &[("id", &heading_id(headings))], text);
            }
            Block::Paragraph(text) => xml.line("p", &[], text),
            // An empty box would be announced as one.
            Block::KeyPoints(points) if points.is_empty() => {}
            Block::KeyPoints(points) => {
                let label = texts.get("print-key-points");
                xml.within("section", &[("class", "key"), ("aria-label", &label)], |xml| {
                    list(xml, points);
                });
            }
            Block::Warnings { lead, lines } => {
                let label = texts.get("print-warnings");
                xml.within("section", &[("class", "warnings"), ("aria-label", &label)], |xml| {
                    xml.line("p", &[], lead);
                    list(xml, lines);
                });
            }
            Block::Points(points) => list(xml, points),
            Block::Note(text) => xml.line("p", &[("class", "note")], text),
            Block::Figure(figure) => {
                figures += 1;
                figure::write(xml, figure, figures, texts);
            }
            Block::Table(table) => {
                tables += 1;
                table::write(xml, table, tables, texts);
            }
            Block::NewPage => xml.within("div", &[("class", "new-page")], |_| {}),
        }
    }
    xml.raw("\n");
}

/// An empty list would be announced as one, so there is none.
fn list(xml: &mut Xml, points: &[String]) {
    if points.is_empty() {
        return;
    }
    xml.within("ul", &[], |xml| {
        for point in points {
            xml.line("li", &[], point);
        }
    });
}
