//! A picture on the page: the drawing, its caption, and the numbers that it shows.
//!
//! The figure, and the folded table under it. Start at [`write`].

use crate::text::Texts;

use crate::writers::paper::PaperFigure;
use crate::writers::paper::order::{is_number, shown};
use crate::writers::paper::xml::Xml;

pub(crate) fn write(xml: &mut Xml, figure: &PaperFigure, number: usize, texts: &Texts) {
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

/// What a column is called; a file's own name where nobody has given it another.
fn heading(column: &str, texts: &Texts) -> String {
    let key = format!("drawn-{column}");
    let name = texts.get(&key);
    if name == key { column.replace('_', " ") } else { name }
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

fn numbers(xml: &mut Xml, figure: &PaperFigure, number: usize, texts: &Texts) {
    let table = &figure.picture.table;
    if table.row_count() == 0 {
        return;
    }
    let id = format!("figure-{number}-numbers");
    let right: Vec<bool> =
        (0..table.columns().len()).map(|column| is_number(table, column)).collect();
    let class = |column: usize| -> &'static [(&'static str, &'static str)] {
        if right.get(column).copied().unwrap_or_default() { &[("class", "number")] } else { &[] }
    };
    xml.raw("\n");
    xml.within("details", &[], |xml| {
        xml.line("summary", &[], &texts.get("print-numbers"));
        let scroll = [("class", "scroll"), ("role", "group"), ("tabindex", "0")];
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
                        for (column, name) in table.keys().into_iter().enumerate() {
                            let attributes = [&[("scope", "col")], class(column)].concat();
                            xml.line("th", &attributes, &heading(name, texts));
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
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use crate::figures::{Figure, Grain};
    use crate::text::{Lang, Texts};

    use super::{heading, ratio};

    /// Keys in quotes within `code` between `from` and `to`.
    fn quoted_between(code: &str, from: &str, to: char) -> Vec<String> {
        let parts = code.split(from).skip(1);
        parts
            .flat_map(|part| {
                let list = part.split(to).next().unwrap_or_default();
                let keys = list.split('"').skip(1).step_by(2).flat_map(|keys| keys.split(','));
                keys.map(str::to_owned).collect::<Vec<_>>()
            })
            .collect()
    }

    fn columns(folder: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                columns(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let code = fs::read_to_string(&path).unwrap();
                for list in
                    ["Table::exact(", "HEADER: &str", "COLUMNS: &str", "let header = format!("]
                {
                    found.extend(quoted_between(&code, list, ';'));
                }
                found.extend(quoted_between(&code, "fn columns(self)", '}'));
            }
        }
    }

    #[test]
    fn every_column_of_every_picture_has_a_name_in_both_languages() {
        let mut found = Vec::new();
        for folder in ["src/chart", "src/topics"] {
            columns(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut found);
        }
        // The columns of `drivers` are named for the unit of a figure of one year.
        let units: BTreeSet<&str> = [Grain::AreaYear, Grain::ServiceYear]
            .into_iter()
            .flat_map(Figure::at)
            .map(|figure| figure.unit().key())
            .collect();
        let by_unit = found.iter().filter(|name| name.contains("{unit}"));
        let named: Vec<String> = by_unit
            .flat_map(|name| units.iter().map(|unit| name.replace("{unit}", unit)))
            .collect();
        found.extend(named);
        let is_column = |name: &String| {
            !name.is_empty()
                && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        };
        found.retain(is_column);
        assert!(
            ["need_dkk", "p05", "delta_fte", "box_low"]
                .iter()
                .all(|name| found.iter().any(|other| other == name))
        );
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            for column in &found {
                let key = format!("drawn-{column}");
                assert_ne!(texts.get(&key), key, "{lang}: no name for the column {column}");
            }
        }
        assert_eq!(heading("need_dkk", &Texts::new(Lang::Da)), "Behov, kr.");
        assert_eq!(heading("quite_new", &Texts::new(Lang::Da)), "quite new");
    }

    #[test]
    fn a_drawing_is_as_wide_as_its_view() {
        assert_eq!(ratio(r#"<svg viewBox="0 0 900 1200" role="img">"#), 0.75);
        for odd in ["<svg>", r#"<svg viewBox="0 0 9">"#, r#"<svg viewBox="0 0 9 0">"#] {
            assert_eq!(ratio(odd), 16.0 / 9.0);
        }
    }
}
