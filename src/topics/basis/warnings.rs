//! Warnings where a reader of results meets them first: on the paper's first page and on the workbook's first sheet.
//!
//! As many as fit, and how many there are besides. Start at `listed_warnings`.

use crate::diag::WarningLine;
use crate::text::{Arg, Texts};

/// As many warnings as the paper's first page has room for.
pub(crate) const MOST_ON_PAGE: usize = 6;
/// As many as the workbook's first sheet has room for.
pub(crate) const MOST_ON_SHEET: usize = 25;

/// Warnings as a reader meets them.
pub(crate) struct ListedWarnings {
    /// How many there are.
    pub(crate) lead: String,
    /// Each with its place, and what is not shown in the last.
    pub(crate) lines: Vec<String>,
}

/// At most `most` warnings, those of the figures themselves first; `None` where there is none.
pub(crate) fn listed_warnings(
    warnings: &[WarningLine],
    most: usize,
    texts: &Texts,
) -> Option<ListedWarnings> {
    let count: usize = warnings.iter().map(|own| own.count).sum();
    if count == 0 {
        return None;
    }
    let mut sorted: Vec<&WarningLine> = warnings.iter().collect();
    sorted.sort_by_key(|own| own.rank);
    let shown = if sorted.len() > most { most.saturating_sub(1) } else { most };
    let mut lines: Vec<String> = sorted.iter().take(shown).map(|own| line(own, texts)).collect();
    let rest: usize = sorted.iter().skip(shown).map(|own| own.count).sum();
    if rest > 0 {
        lines.push(texts.format("warnings-more", &[("count", rest.into())]));
    }
    Some(ListedWarnings { lead: texts.format("warnings-lead", &[("count", count.into())]), lines })
}

fn line(warning: &WarningLine, texts: &Texts) -> String {
    let args = [
        // On paper a key of a file is a word like any other.
        ("text", Arg::from(warning.text.replace('`', ""))),
        ("place", warning.place.as_str().into()),
        ("has-place", Arg::yes_or_no(!warning.place.is_empty())),
        ("others", (warning.count - 1).into()),
    ];
    texts.format("warnings-line", &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    fn of(text: &str, count: usize, rank: u8) -> WarningLine {
        WarningLine { text: text.to_owned(), place: "a.csv:2".to_owned(), count, rank }
    }

    #[test]
    fn figures_come_first_and_the_rest_is_counted() {
        let texts = Texts::new(Lang::En);
        assert!(listed_warnings(&[], 3, &texts).is_none());
        let all = [of("file", 1, 2), of("one", 1, 1), of("far", 1, 0), of("two", 4, 1)];
        let listed = listed_warnings(&all, 3, &texts).unwrap();
        assert!(listed.lead.contains('7'), "{}", listed.lead);
        assert_eq!(listed.lines.len(), 3);
        assert!(listed.lines[0].contains("far (a.csv:2)"), "{}", listed.lines[0]);
        assert!(listed.lines[2].contains('5'), "{}", listed.lines[2]);
        assert_eq!(listed_warnings(&all, 4, &texts).unwrap().lines.len(), 4);
    }
}
