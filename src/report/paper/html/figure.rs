//! A picture on the page: the drawing, its caption, and the numbers that it shows.
//!
//! Owns the figure and the folded table under it; refuses to draw. Start at [`write`].

use crate::text::Texts;

use super::super::Figure;
use super::super::order::{is_number, shown};
use super::super::xml::Xml;

pub(super) fn write(xml: &mut Xml, figure: &Figure, number: usize, texts: &Texts) {
    let id = format!("figure-{number}");
    let ratio = ratio(&figure.picture.svg);
    let style = format!("--ratio:{ratio:.4}");
    let class = if ratio < 1.0 { "tall" } else { "wide" };
    xml.within("figure", &[("id", &id), ("class", class), ("style", &style)], |xml| {
        // Its own title and description say what it shows to those who do not see it.
        xml.raw(&figure.picture.svg);
        xml.within("figcaption", &[], |xml| {
            xml.line("strong", &[], &format!("{} {number}.", texts.get("print-figure")));
            xml.text(&format!(" {}", figure.caption));
        });
    });
    numbers(xml, figure, number, texts);
}

/// Width to height of a drawing, as its `viewBox` has it; of a standard one, if that is missing.
fn ratio(svg: &str) -> f64 {
    let of = |view: &str| {
        let mut sides = view.split([' ', ',']).skip(2).map(str::parse::<f64>);
        let (width, height) = (sides.next()?.ok()?, sides.next()?.ok()?);
        (width > 0.0 && height > 0.0).then_some(width / height)
    };
    svg.split_once("viewBox=\"")
        .and_then(|(_, rest)| of(rest.split('"').next().unwrap_or_default()))
        .unwrap_or(16.0 / 9.0)
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

#[cfg(test)]
mod tests {
    use super::ratio;

    #[test]
    fn a_drawing_is_as_wide_as_its_view() {
        assert_eq!(ratio(r#"<svg viewBox="0 0 900 1200" role="img">"#), 0.75);
        for odd in ["<svg>", r#"<svg viewBox="0 0 9">"#, r#"<svg viewBox="0 0 9 0">"#] {
            assert_eq!(ratio(odd), 16.0 / 9.0);
        }
    }
}
