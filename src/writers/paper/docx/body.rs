//! The running text: block after block, and which stays with which.
//!
//! The order of the document, and what may not be parted by the end of a page. Start at
//! [`document`].

use crate::text::Texts;

use crate::writers::paper::docx::field::{bookmark, caption, contents};
use crate::writers::paper::docx::package::{FOOTER_ID, WORD};
use crate::writers::paper::docx::paragraph::{Paragraph, run};
use crate::writers::paper::docx::picture::Drawn;
use crate::writers::paper::docx::table;
use crate::writers::paper::order::Levels;
use crate::writers::paper::xml::Xml;
use crate::writers::paper::{Block, Paper, PaperFigure, PaperTable};

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const INLINE: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

pub(crate) fn document(paper: &Paper, pictures: &[Drawn], texts: &Texts) -> Vec<u8> {
    let mut xml = Xml::declared();
    let spaces = [("xmlns:w", WORD), ("xmlns:r", RELATIONS), ("xmlns:wp", INLINE)];
    xml.within("w:document", &spaces, |xml| {
        xml.within("w:body", &[], |xml| {
            Paragraph::new("Title").text(xml, &paper.title);
            if !paper.subtitle.is_empty() {
                Paragraph::new("Subtitle").text(xml, &paper.subtitle);
            }
            for line in &paper.about {
                Paragraph::new("About").text(xml, line);
            }
            let mut body = Body { paper, pictures, texts, state: BodyState::default() };
            for (i, block) in paper.blocks.iter().enumerate() {
                body.block(xml, block, paper.blocks.get(i + 1));
            }
            section(xml);
        });
    });
    xml.into_bytes()
}

/// A4 upright, 2.5 cm at the sides.
fn section(xml: &mut Xml) {
    xml.within("w:sectPr", &[], |xml| {
        xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", FOOTER_ID)]);
        xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", "1247"),
                ("w:right", "1417"),
                ("w:bottom", "1247"),
                ("w:left", "1417"),
                ("w:header", "709"),
                ("w:footer", "567"),
                ("w:gutter", "0"),
            ],
        );
    });
}

struct Body<'a> {
    paper: &'a Paper,
    pictures: &'a [Drawn],
    texts: &'a Texts,
    state: BodyState,
}

/// How far the writing has come.
#[derive(Default)]
struct BodyState {
    levels: Levels,
    headings: usize,
    figures: usize,
    tables: usize,
    /// The next paragraph begins a page.
    page_break: bool,
}

impl Body<'_> {
    fn block(&mut self, xml: &mut Xml, block: &Block, next: Option<&Block>) {
        // Small print stays with what it belongs to.
        let keep = matches!(next, Some(Block::Note(_)));
        match block {
            Block::Heading { level, text } => self.heading(xml, *level, text),
            Block::Paragraph(text) => self.start("Normal").keep_next(keep).text(xml, text),
            Block::KeyPoints(points) => self.points(xml, "KeyPoints", points, true, keep),
            Block::Warnings { lead, lines } => {
                let above = self.start("WarningsLead").keep_next(true).space(Some("240"), None);
                above.text(xml, lead);
                self.points(xml, "Warnings", lines, false, keep);
            }
            Block::Points(points) => self.points(xml, "ListBullet", points, false, keep),
            Block::Note(text) => self.start("PaperNote").text(xml, text),
            Block::Figure(figure) => self.figure(xml, figure, keep),
            Block::Table(table) => self.table(xml, table, keep),
            Block::NewPage => self.state.page_break = true,
        }
    }

    /// A paragraph that begins a page if one was asked for.
    fn start<'s>(&mut self, style: &'s str) -> Paragraph<'s> {
        Paragraph::new(style).page_break(std::mem::take(&mut self.state.page_break))
    }

    fn heading(&mut self, xml: &mut Xml, level: u8, text: &str) {
        self.state.headings += 1;
        let number = self.state.headings;
        if number == 1 {
            self.contents(xml);
        }
        let style = if self.state.levels.next(level) == 2 { "Heading1" } else { "Heading2" };
        self.start(style).with(xml, |xml| {
            let id = number.to_string();
            xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &bookmark(number))]);
            run(xml, text);
            xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
        });
    }

    /// Before the first heading: what stands above that is for those who read no further.
    fn contents(&self, xml: &mut Xml) {
        let mut levels = Levels::default();
        let sections: Vec<(usize, &str)> = self
            .paper
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Heading { level, text } => Some((levels.next(*level), text.as_str())),
                _ => None,
            })
            .enumerate()
            .filter(|(_, (level, _))| *level == 2)
            .map(|(i, (_, text))| (i + 1, text))
            .collect();
        contents(xml, &self.texts.get("print-contents"), &sections);
    }

    /// `together`: no page ends within the list.
    fn points(
        &mut self,
        xml: &mut Xml,
        style: &str,
        points: &[String],
        together: bool,
        keep: bool,
    ) {
        for (i, point) in points.iter().enumerate() {
            let is_last = i + 1 == points.len();
            let keep_next = if is_last { keep } else { together };
            let space = if together {
                (if i == 0 { Some("240") } else { None }, if is_last { Some("240") } else { None })
            } else {
                (None, None)
            };
            self.start(style).keep_next(keep_next).space(space.0, space.1).text(xml, point);
        }
    }

    fn figure(&mut self, xml: &mut Xml, figure: &PaperFigure, keep: bool) {
        self.state.figures += 1;
        let number = self.state.figures;
        let label = self.texts.get("print-figure");
        if let Some(drawn) = self.pictures.get(number - 1) {
            let paragraph = self.start("Figure").keep_next(true);
            paragraph.with(xml, |xml| drawn.write(xml, figure, &label));
        }
        let under = self.start("Caption").keep_next(keep);
        caption(xml, under, &label, number, &figure.caption);
    }

    fn table(&mut self, xml: &mut Xml, table: &PaperTable, keep: bool) {
        self.state.tables += 1;
        let label = self.texts.get("print-table");
        let over = self.start("Caption").keep_next(true).space(Some("240"), None);
        caption(xml, over, &label, self.state.tables, &table.caption);
        table::write(xml, table, self.texts);
        match &table.note {
            Some(note) => Paragraph::new("PaperNote").keep_next(keep).text(xml, note),
            // Two tables without a paragraph between them are one to Word.
            None => Paragraph::new("TableGap").with(xml, |_| {}),
        }
    }
}
