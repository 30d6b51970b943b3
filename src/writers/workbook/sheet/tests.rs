//! What Excel refuses never reaches it.

use crate::text::Lang;
use crate::writers::workbook::sheet::*;
use rust_xlsxwriter::Workbook;
use std::io::{Cursor, Read};

#[test]
fn what_is_no_number_is_an_empty_cell_and_what_looks_like_a_formula_is_a_word() {
    let styles = Styles::new(Lang::Da);
    let (widths, lines) = (BTreeMap::new(), BTreeMap::new());
    let mut sheet = Sheet { page: Worksheet::new(), styles: &styles, widths, lines };
    for (row, value) in (0..).zip([f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -0.0, 1e12]) {
        sheet.number((row, 0), CellOrigin::Computed, Form::Dkk, value).unwrap();
    }
    for (row, word) in (0..).zip(["=1+1", "+1", "-1", "@SUM(A1)"]) {
        sheet.word((row, 1), CellOrigin::Computed, word).unwrap();
    }
    let long = "æ".repeat(40_000);
    sheet.words((5, 1), CellOrigin::Computed, &long).unwrap();
    let mut file = Workbook::new();
    file.push_worksheet(sheet.into_page().unwrap());
    let bytes = file.save_to_buffer().unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    archive.by_name("xl/worksheets/sheet1.xml").unwrap().read_to_string(&mut xml).unwrap();
    let values: Vec<&str> =
        xml.split("<v>").skip(1).filter_map(|rest| rest.split("</v>").next()).collect();
    // The empty cells, a zero, 1e12, and five references to words.
    assert_eq!(xml.matches("<f>").count(), 0);
    assert_eq!(values.len(), 7, "{xml}");
    assert!(values.contains(&"0") && values.contains(&"1000000000000"), "{values:?}");
    assert!(!xml.contains("NaN") && !xml.contains("inf"));
}
