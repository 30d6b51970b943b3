//! A paper before it is a page or a Word file: headings, sentences, pictures and tables in their order.
//!
//! The topics fill it, and the two folders beside write the same paper as HTML and as DOCX. Start at [`Paper`].

pub mod docx;
pub mod html;
pub mod order;
pub mod xml;

use crate::chart::Picture;
use crate::figures::table::Table;
use crate::text::Lang;

/// A paper for a committee.
#[derive(Debug, Clone, PartialEq)]
pub struct Paper {
    /// The language of every word.
    pub lang: Lang,
    /// What it is about; the only heading of the first level.
    pub title: String,
    /// Under the title: place, years, price level.
    pub subtitle: String,
    /// For whom, and which run it rests on; small, on the first page.
    pub about: Vec<String>,
    /// The paper itself.
    pub blocks: Vec<Block>,
    /// At the foot of every page: program, version, the first digits of the run.
    pub foot: String,
}

/// A part of a paper.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading; it never stands last on a page.
    Heading {
        /// 2 for a section, 3 within it.
        level: u8,
        /// Without a number: both writers leave that to their readers.
        text: String,
    },
    /// A paragraph.
    Paragraph(String),
    /// What a reader with one minute must see: set off from the rest.
    KeyPoints(Vec<String>),
    /// What a reader must be warned of before anything else.
    Warnings {
        /// How many there are.
        lead: String,
        /// One each.
        lines: Vec<String>,
    },
    /// A list.
    Points(Vec<String>),
    /// Small print under what it belongs to.
    Note(String),
    /// A picture with its caption.
    Figure(PaperFigure),
    /// A table with its caption.
    Table(PaperTable),
    /// What follows begins on a new page.
    NewPage,
}

/// A picture in a paper.
#[derive(Debug, Clone, PartialEq)]
pub struct PaperFigure {
    /// The drawing, its numbers and its text alternative.
    pub picture: Picture,
    /// What stands under it, without a number: "Behov og ramme".
    pub caption: String,
}

/// A table in a paper.
#[derive(Debug, Clone, PartialEq)]
pub struct PaperTable {
    /// What stands over it, without a number.
    pub caption: String,
    /// Words as they are printed.
    pub table: Table,
    /// Under it: units, sources, what a word means.
    pub note: Option<String>,
}

impl Paper {
    /// The pictures in their order.
    pub fn figures(&self) -> impl Iterator<Item = &PaperFigure> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Figure(figure) => Some(figure),
            _ => None,
        })
    }

    /// The tables in their order.
    pub fn tables(&self) -> impl Iterator<Item = &PaperTable> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        })
    }
}
