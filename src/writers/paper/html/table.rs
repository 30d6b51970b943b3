//! A table on the page.
//!
//! Its caption, its headings and its rows. Start at [`write`].

use crate::figures::table::{Column, Table, Value};
use crate::text::Texts;
use crate::writers::paper::PaperTable;
use crate::writers::paper::order::words_of;
use crate::writers::paper::xml::{Attribute, Xml};

/// From so many columns on, a table is set smaller on paper.
const MANY: usize = 7;
/// Up to so many rows, a table is not parted between pages.
const FEW_ROWS: usize = 15;

/// From so many letters on, a cell holds a sentence.
const SENTENCE: usize = 60;

const NUMBER: Attribute<'static> = ("class", "number");
const LONG: Attribute<'static> = ("class", "long");

pub(crate) fn write(xml: &mut Xml, own: &PaperTable, number: usize, texts: &Texts) {
    let table = &own.table;
    let id = format!("table-{number}");
    let caption_id = format!("{id}-caption");
    let class = match (table.columns().len() >= MANY, table.row_count() <= FEW_ROWS) {
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
                        xml.text(&format!(" {}", own.caption));
                    });
                });
                if !table.columns().is_empty() {
                    head(xml, table.columns());
                }
                xml.within("tbody", &[], |xml| rows(xml, table, texts));
            });
        });
        if let Some(note) = &own.note {
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
                let attributes = if column.form.is_words() { &both[..1] } else { &both[..] };
                xml.line("th", attributes, &column.heading);
            }
        });
    });
}

fn rows(xml: &mut Xml, table: &Table, texts: &Texts) {
    let columns = table.columns();
    if table.row_count() == 0 || columns.is_empty() {
        let span = columns.len().max(1).to_string();
        xml.within("tr", &[], |xml| {
            xml.line("td", &[("colspan", &span)], &texts.get("print-nothing"));
        });
        return;
    }
    for (row, is_sum) in table.rows() {
        xml.raw("\n");
        let attributes: &[Attribute<'_>] = if is_sum { &[("class", "total")] } else { &[] };
        xml.within("tr", attributes, |xml| {
            for (place, (value, column)) in row.zip(columns).enumerate() {
                cell(xml, place, value, column);
            }
        });
    }
}

fn cell(xml: &mut Xml, place: usize, value: Value<'_>, column: &Column) {
    let text = words_of(value);
    let class: &[Attribute<'_>] = match text.chars().count() {
        _ if !column.form.is_words() => &[NUMBER],
        SENTENCE.. => &[LONG],
        _ => &[],
    };
    if place == 0 {
        // What the row is about.
        xml.line("th", &[&[("scope", "row")], class].concat(), &text);
    } else {
        xml.line("td", class, &text);
    }
}
