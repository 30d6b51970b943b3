//! A picture on the page: the drawing, its caption, and the numbers that it shows.
//!
//! Owns the figure and the folded table under it; refuses to draw. Start at [`write`].

use crate::text::Texts;

use super::super::Figure;
use super::super::order::{is_number, shown};
use super::super::xml::Xml;

pub(super) fn write(xml: &mut Xml, figure: &Figure, number: usize, texts: &Texts) {
    let id = format!("figure-{number}");
    xml.within("figure", &[("id", &id)], |xml| {
        // Its own title and description say what it shows to those who do not see it.
        xml.raw(&figure.picture.svg);
        xml.within("figcaption", &[], |xml| {
            xml.line("strong", &[], &format!("{} {number}.", texts.get("print-figure")));
            xml.text(&format!(" {}", figure.caption));
        });
    });
    numbers(xml, figure, number, texts);
}

fn numbers(xml: &mut Xml, figure: &Figure, number: usize, texts: &Texts) {
    let table = &figure.picture.table;
    if table.header.is_empty() || table.rows.is_empty() {
        return;
    }
    let id = format!("figure-{number}-numbers");
    let right: Vec<bool> = (0..table.header.len()).map(|column| is_number(table, column)).collect();
    let class = |column: usize| -> &'static [(&'static str, &'static str)] {
        if right.get(column).copied().unwrap_or_default() { &[("class", "number")] } else { &[] }
    };
    xml.raw("\n");
    xml.within("details", &[], |xml| {
        xml.line("summary", &[], &texts.get("print-numbers"));
        let scroll = [("class", "scroll"), ("role", "region"), ("tabindex", "0")];
        xml.within("div", &[&scroll[..], &[("aria-labelledby", &id)]].concat(), |xml| {
            xml.within("table", &[("class", "drawn")], |xml| {
                xml.within("caption", &[("id", &id)], |xml| {
                    let caption = texts.format(
                        "print-numbers-caption",
                        &[
                            ("number", number.into()),
                            ("file", format!("{}.csv", figure.picture.name).into()),
                        ],
                    );
                    xml.line("span", &[], &caption);
                });
                xml.within("thead", &[], |xml| {
                    xml.within("tr", &[], |xml| {
                        for (column, name) in table.header.iter().enumerate() {
                            let attributes = [&[("scope", "col")], class(column)].concat();
                            xml.line("th", &attributes, name);
                        }
                    });
                });
                xml.within("tbody", &[], |xml| {
                    for row in shown(table, texts.lang()) {
                        xml.raw("\n");
                        xml.within("tr", &[], |xml| {
                            for (column, cell) in row.iter().enumerate() {
                                xml.line("td", class(column), cell);
                            }
                        });
                    }
                });
            });
        });
    });
}
