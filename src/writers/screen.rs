//! A table as lines of a screen.
//!
//! Start at [`aligned`].

use crate::figures::table::{Form, Table};
use crate::text::Lang;
use crate::text::number::decimal;
use crate::writers::paper::order::words_of;

/// Characters on a line of a screen.
const WIDTH: usize = 160;

/// The headings and the rows, their columns padded: words to the left, figures to the right.
pub(crate) fn aligned(table: &Table) -> Vec<String> {
    let headings = table.columns().iter().map(|column| column.heading.clone()).collect();
    let rows = table.rows().map(|(row, _)| row.map(words_of).collect());
    let rows: Vec<Vec<String>> = std::iter::once(headings).chain(rows).collect();
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max()
    };
    let forms = table.columns().iter().map(|column| column.form).enumerate();
    let columns: Vec<(Form, usize)> =
        forms.map(|(column, form)| (form, width(column).unwrap_or_default())).collect();
    let padded = |cell: &String, (form, width): (Form, usize)| {
        let fill = " ".repeat(width.saturating_sub(cell.chars().count()));
        if form.is_words() { format!("{cell}{fill}") } else { format!("{fill}{cell}") }
    };
    rows.iter()
        .map(|row| {
            let cells: Vec<String> =
                row.iter().zip(&columns).map(|(cell, column)| padded(cell, *column)).collect();
            cells.join("  ").trim_end().to_owned()
        })
        .collect()
}

/// Sentences put together on as few lines of a screen as they fit on.
pub(crate) fn filled(sentences: &[String]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for sentence in sentences {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + sentence.chars().count() <= WIDTH => {
                line.push(' ');
                line.push_str(sentence);
            }
            _ => lines.push(sentence.clone()),
        }
    }
    lines
}

/// Million kroner without the unit, which stands under the table.
pub(crate) fn millions(dkk: f64, lang: Lang) -> String {
    decimal(dkk / 1e6, 0, lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_left_and_numbers_right() {
        let [heads, row] = [["Navn", "2020", "Værst", "Første"], ["Å", "7", "Ældre 3", "–"]]
            .map(|cells| cells.map(str::to_owned).to_vec());
        let table = Table::printed(heads, &[0, 2], [row]);
        assert_eq!(aligned(&table), ["Navn  2020  Værst    Første", "Å        7  Ældre 3       –"]);
    }
}
