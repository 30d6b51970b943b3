//! A table in the Word file: widths, a head that is repeated, rows that are not parted.
//!
//! The table element and the width of its columns. Start at
//! [`write`].

use crate::figures::table::{Table, Value};
use crate::text::Texts;
use crate::writers::paper::PaperTable;
use crate::writers::paper::docx::paragraph::{Paragraph, bold, run};
use crate::writers::paper::order::words_of;
use crate::writers::paper::xml::Xml;

/// Width of the text, in twentieths of a point: A4 less 2.5 cm at each side. The tab of the foot in `styles.xml` stands
/// at its end.
const TEXT_WIDTH: u32 = 9072;
/// Left and right of a cell's words, twentieths of a point.
const PADDING: u32 = 85;
/// Up to so many rows, a table is kept on one page.
const FEW_ROWS: usize = 15;
/// Rows at both ends of a long table that are not left alone on a page.
const KEPT: usize = 2;
/// From so many columns on, the words are set smaller.
const MANY: usize = 7;
/// Letters of a word that is not parted to make a column narrower.
const LONG_WORD: usize = 18;

pub(crate) fn write(xml: &mut Xml, own: &PaperTable, texts: &Texts) {
    let (table, has_note) = (&own.table, own.note.is_some());
    if table.columns().is_empty() {
        Paragraph::new("TableText").text(xml, &texts.get("print-nothing"));
        return;
    }
    let look = TableLook::of(table);
    let widths = widths(table, look);
    xml.within("w:tbl", &[], |xml| {
        xml.within("w:tblPr", &[], |xml| {
            xml.value("w:tblStyle", "PaperTable");
            xml.empty("w:tblW", &[("w:w", &TEXT_WIDTH.to_string()), ("w:type", "dxa")]);
            xml.empty("w:tblLayout", &[("w:type", "fixed")]);
            xml.empty(
                "w:tblLook",
                &[
                    ("w:val", "04A0"),
                    ("w:firstRow", "1"),
                    ("w:lastRow", "0"),
                    ("w:firstColumn", "1"),
                    ("w:lastColumn", "0"),
                    ("w:noHBand", "1"),
                    ("w:noVBand", "1"),
                ],
            );
            // The text alternative of a table.
            xml.value("w:tblCaption", &own.caption);
        });
        xml.within("w:tblGrid", &[], |xml| {
            for width in &widths {
                xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
            }
        });
        head(xml, table, look, &widths);
        let rows = table.row_count();
        if rows == 0 {
            nothing(xml, has_note, look, &widths, texts);
        }
        for (i, (row, is_sum)) in table.rows().enumerate() {
            let is_last = i + 1 == rows;
            let near_an_end = rows <= FEW_ROWS || i < KEPT || i + KEPT + 1 > rows;
            let keep = if is_last { has_note } else { near_an_end };
            let columns = table.columns().iter().map(|column| !column.form.is_words());
            let cells = row.zip(columns.zip(&widths));
            xml.raw("\n");
            xml.within("w:tr", &[], |xml| {
                row_properties(xml, false);
                for (value, (is_right, width)) in cells {
                    cell(xml, *width, 1, is_sum, |xml| {
                        let paragraph = Paragraph::new(look.text).keep_next(keep).right(is_right);
                        let write = if is_sum { bold } else { run };
                        paragraph.with(xml, |xml| write(xml, &words_of(value)));
                    });
                }
            });
        }
    });
    xml.raw("\n");
}

/// How the words of a table are set.
#[derive(Debug, Clone, Copy)]
struct TableLook {
    head: &'static str,
    text: &'static str,
    /// An average letter, twentieths of a point.
    letter: u32,
}

impl TableLook {
    fn of(table: &Table) -> Self {
        // Figures are 0.556 of the type's size, 8.5 and 7 points, and few letters are wider.
        if table.columns().len() < MANY {
            Self { head: "TableHead", text: "TableText", letter: 95 }
        } else {
            Self { head: "TableHeadSmall", text: "TableTextSmall", letter: 78 }
        }
    }
}

fn head(xml: &mut Xml, table: &Table, look: TableLook, widths: &[u32]) {
    xml.within("w:tr", &[], |xml| {
        row_properties(xml, true);
        for (column, width) in table.columns().iter().zip(widths) {
            cell(xml, *width, 1, false, |xml| {
                Paragraph::new(look.head)
                    .keep_next(true)
                    .right(!column.form.is_words())
                    .text(xml, &column.heading);
            });
        }
    });
}

/// The one row of a table without any.
fn nothing(xml: &mut Xml, has_note: bool, look: TableLook, widths: &[u32], texts: &Texts) {
    xml.within("w:tr", &[], |xml| {
        row_properties(xml, false);
        cell(xml, widths.iter().sum(), widths.len(), false, |xml| {
            Paragraph::new(look.text).keep_next(has_note).text(xml, &texts.get("print-nothing"));
        });
    });
}

fn row_properties(xml: &mut Xml, is_head: bool) {
    xml.within("w:trPr", &[], |xml| {
        xml.empty("w:cantSplit", &[]);
        if is_head {
            xml.empty("w:tblHeader", &[]);
        }
    });
}

fn cell(xml: &mut Xml, width: u32, span: usize, is_total: bool, inside: impl FnOnce(&mut Xml)) {
    xml.within("w:tc", &[], |xml| {
        xml.within("w:tcPr", &[], |xml| {
            xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
            if span > 1 {
                xml.value("w:gridSpan", &span.to_string());
            }
            if is_total {
                xml.within("w:tcBorders", &[], |xml| {
                    xml.empty(
                        "w:top",
                        &[
                            ("w:val", "single"),
                            ("w:sz", "8"),
                            ("w:space", "0"),
                            ("w:color", "1F1F1F"),
                        ],
                    );
                });
            }
        });
        inside(xml);
    });
}

/// Widths of the columns, which add up to that of the text: each as wide as its words wish, or,
/// where there is no room for that, between its longest word and its wish.
fn widths(table: &Table, look: TableLook) -> Vec<u32> {
    let wishes: Vec<Wish> =
        (0..table.columns().len()).map(|column| Wish::of(table, column, look)).collect();
    let least: u32 = wishes.iter().map(|wish| wish.least).sum();
    let most: u32 = wishes.iter().map(|wish| wish.most).sum();
    let mut widths: Vec<u32> = wishes
        .iter()
        .map(|wish| {
            if most <= TEXT_WIDTH {
                // What is left goes to all alike.
                share(wish.most, TEXT_WIDTH, most)
            } else if least <= TEXT_WIDTH {
                wish.least + share(wish.most - wish.least, TEXT_WIDTH - least, most - least)
            } else {
                share(wish.least, TEXT_WIDTH, least)
            }
        })
        .collect();
    // Fractions of a twentieth of a point were cut off; the first column takes them.
    let used: u32 = widths.iter().sum();
    if let Some(first) = widths.first_mut() {
        *first += TEXT_WIDTH.saturating_sub(used);
    }
    widths
}

/// `part` of `whole` of `room`, in whole twentieths of a point.
fn share(part: u32, room: u32, whole: u32) -> u32 {
    (u64::from(part) * u64::from(room) / u64::from(whole.max(1))) as u32
}

/// What a column needs and what it would like, twentieths of a point.
#[derive(Debug, Clone, Copy)]
struct Wish {
    least: u32,
    most: u32,
}

impl Wish {
    fn of(table: &Table, column: usize, look: TableLook) -> Self {
        let own = table.columns().get(column);
        let is_number = own.is_some_and(|own| !own.form.is_words());
        let heading = own.map_or("", |own| own.heading.as_str());
        let cells = (0..table.row_count()).filter_map(|row| match table.value(row, column) {
            Value::Text(words) => Some(words),
            _ => None,
        });
        let (mut least, mut most) = (longest_word(heading), longest_word(heading) + 4);
        for cell in cells {
            let length = cell.chars().count();
            // A number is never parted, though it may have spaces.
            least = least.max(if is_number { length } else { longest_word(cell) });
            most = most.max(length);
        }
        // A cell of ten lines' length wishes no more than one of three.
        let (least, most) = (least.clamp(2, 40), most.clamp(3, 60));
        let twentieths = |letters: usize| letters as u32 * look.letter + 2 * PADDING;
        Self { least: twentieths(least), most: twentieths(most.max(least)) }
    }
}

/// Letters of the longest word; a word longer than most can be parted.
fn longest_word(text: &str) -> usize {
    text.split([' ', '-']).map(|word| word.chars().count().min(LONG_WORD)).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(columns: &[(&str, bool)], cells: &[&str]) -> Table {
        let headings = columns.iter().map(|(heading, _)| (*heading).to_owned()).collect();
        let words: Vec<usize> = (0..columns.len()).filter(|place| !columns[*place].1).collect();
        Table::printed(headings, &words, [cells.iter().map(|cell| (*cell).to_owned()).collect()])
    }

    #[test]
    fn columns_fill_the_text_whatever_is_in_them() {
        let long = "Beskæftigelse ".repeat(40);
        for table in [
            table(&[("Område", false), ("Gab", true)], &["Ældre", "12"]),
            table(&[("Område", false), ("Gab", true)], &[&long, "12"]),
            table(&[("Et", true); 16], &["1.234.567.890,12"; 16]),
            table(&[("", false)], &[]),
        ] {
            let widths = widths(&table, TableLook::of(&table));
            assert_eq!(widths.iter().sum::<u32>(), TEXT_WIDTH);
            assert!(widths.iter().all(|width| *width > 2 * PADDING));
        }
    }

    #[test]
    fn the_tab_of_the_foot_stands_at_the_end_of_the_text() {
        let tab = format!("<w:tab w:val=\"right\" w:pos=\"{TEXT_WIDTH}\"/>");
        assert!(include_str!("parts/styles.xml").contains(&tab));
    }

    #[test]
    fn a_number_is_not_parted_by_a_long_neighbour() {
        let long = "Beskæftigelse ".repeat(40);
        let table = table(&[("Område", false), ("Behov", true)], &[&long, "DKK 1,234.5 m"]);
        let look = TableLook::of(&table);
        let widths = widths(&table, look);
        assert!(widths[1] >= 13 * look.letter + 2 * PADDING);
    }
}
