//! `pejl --licences`: whose work the program is made of, and under which terms.
//!
//! The list of crates is `crates.csv` beside this file; the test `licences` holds it to what cargo compiles in, and writes
//! it with `PEJL_BLESS=1`. Start at [`licences`].

use crate::chart::fonts;
use crate::figures::table::Table;
use crate::numeric::sobol_licence;
use crate::text::Texts;
use crate::writers::screen::aligned;

/// name,version,licence (SPDX),authors (where a crate names none: its repository),with (the feature that brings it).
const CRATES: &str = include_str!("crates.csv");
const OWN_LICENCE: &str = include_str!("../../LICENSE");

/// What is printed.
pub(super) fn licences(texts: &Texts) -> String {
    let heading = |key: &str| {
        let words = texts.get(key);
        let rule = "=".repeat(words.chars().count());
        format!("{words}\n{rule}\n\n")
    };
    let mut page = texts.format(
        "licences-own",
        &[
            ("version", env!("CARGO_PKG_VERSION").into()),
            ("licence", env!("CARGO_PKG_LICENSE").into()),
        ],
    ) + "\n\n";
    page.push_str(&heading("licences-crates"));
    page.push_str(&crates(texts));
    page.push('\n');
    page.push_str(&heading("licences-fonts"));
    page.push_str(fonts::LICENCE.trim_end());
    page.push_str("\n\n");
    page.push_str(&heading("licences-data"));
    page.push_str(&sobol_licence());
    page.push('\n');
    page.push_str(&heading("licences-text"));
    page.push_str(OWN_LICENCE);
    page
}

/// The crates as a table, and what the names of licences stand for.
fn crates(texts: &Texts) -> String {
    let headings = [
        "licences-column-name",
        "licences-column-version",
        "licences-column-licence",
        "licences-column-authors",
    ];
    let headings = headings.map(|key| texts.get(key));
    let mut reader = csv::Reader::from_reader(CRATES.as_bytes());
    let rows = reader.records().flatten().map(|record| {
        let cell = |place: usize| record.get(place).unwrap_or_default().to_owned();
        let feature = cell(4);
        let authors = if feature.is_empty() {
            cell(3)
        } else {
            let args = [("authors", cell(3).into()), ("feature", feature.into())];
            texts.format("licences-with-feature", &args)
        };
        vec![cell(0), cell(1), cell(2), authors]
    });
    let table = Table::printed(headings.to_vec(), &[0, 1, 2, 3], rows);
    let mut page = texts.get("licences-crates-note") + "\n\n";
    page.push_str(&aligned(&table).join("\n"));
    page.push('\n');
    page
}
