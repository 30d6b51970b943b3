//! A table on the page.
//!
//! Owns its caption, its headings and its rows; refuses to format a number. Start at [`write`].

use crate::text::Texts;

use crate::writers::paper::xml::{Attribute, Xml};
use crate::writers::paper::{Column, PaperTable, Row};

/// From so many columns on, a table is set smaller on paper.
const MANY: usize = 7;
/// Up to so many rows, a table is not parted between pages.
const FEW_ROWS: usize = 15;

/// From so many letters on, a cell holds a sentence.
const SENTENCE: usize = 60;

const NUMBER: Attribute<'static> = ("class", "number");
const LONG: Attribute<'static> = ("class", "long");

pub(crate) fn write(xml: &mut Xml, table: &PaperTable, number: usize, texts: &Texts) {
    let id = format!("table-{number}");
    let caption_id = format!("{id}-caption");
    let class = match (table.columns.len() >= MANY, table.rows.len() <= FEW_ROWS) {
        (true, true) => "paper-table many short",
        (true, false) => "paper-table many",
        (false, true) => "paper-table short",
        (false, false) => "paper-table",
    };
    xml.within("div", &[("class", class), ("id", &id)], |xml| {
        // A wide table is moved within its own box, by keys as well, and its name is read out.
        let scroll = [
            ("class", "scroll"),
            ("role", "group"),
            ("tabindex", "0"),
            ("aria-labelledby", &caption_id),
        ];
        xml.within("div", &scroll, |xml| {
            xml.within("table", &[], |xml| {
                xml.within("caption", &[("id", &caption_id)], |xml| {
                    xml.within("span", &[], |xml| {
                        let label = texts.get("print-table");
                        xml.line("strong", &[], &format!("{label} {number}."));
                        xml.text(&format!(" {}", table.caption));
                    });
                });
                if !table.columns.is_empty() {
                    head(xml, &table.columns);
                }
                xml.within("tbody", &[], |xml| rows(xml, table, texts));
            });
        });
        if let Some(note) = &table.note {
            xml.line("p", &[("class", "note")], note);
        }
    });
}

fn head(xml: &mut Xml, columns: &[Column]) {
    xml.within("thead", &[], |xml| {
        xml.within("tr", &[], |xml| {
            for column in columns {
                let scope = ("scope", "col");
                let both = [scope, NUMBER];
                let attributes = if column.is_number { &both[..] } else { &both[..1] };
                xml.line("th", attributes, &column.heading);
            }
        });
    });
}

fn rows(xml: &mut Xml, table: &PaperTable, texts: &Texts) {
    if table.rows.is_empty() || table.columns.is_empty() {
        let span = table.columns.len().max(1).to_string();
        xml.within("tr", &[], |xml| {
            xml.line("td", &[("colspan", &span)], &texts.get("print-nothing"));
        });
        return;
    }
    for row in &table.rows {
        xml.raw("\n");
        let attributes: &[Attribute<'_>] = if row.is_total { &[("class", "total")] } else { &[] };
        xml.within("tr", attributes, |xml| cells(xml, row, &table.columns));
    }
}

fn cells(xml: &mut Xml, row: &Row, columns: &[Column]) {
    for (i, column) in columns.iter().enumerate() {
        let text = row.cells.get(i).map_or("", String::as_str);
        let class: &[Attribute<'_>] = if column.is_number {
            &[NUMBER]
        } else if text.chars().count() >= SENTENCE {
            &[LONG]
        } else {
            &[]
        };
        if i == 0 {
            // What the row is about.
            xml.line("th", &[&[("scope", "row")], class].concat(), text);
        } else {
            xml.line("td", class, text);
        }
    }
}
