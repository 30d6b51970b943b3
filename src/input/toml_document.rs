//! Opening a TOML file of a study: its syntax, and what a person who writes numbers in Danish may have written.
//!
//! Start at [`with_document`].

use super::state::ReadState;
use super::toml_walk::TomlTable;
use crate::diag::{Code, Diagnostic, Span};
use std::collections::BTreeMap;
use toml::de::DeTable;

/// Opens and parses a TOML file of the study, notes where its keys are, then lets `read` walk its top table.
///
/// All syntax errors are diagnosed; what could be parsed beside them is not walked, as keys may be missing only because of
/// them.
pub(super) fn with_document<T>(
    state: &mut ReadState,
    relative: &str,
    read: impl FnOnce(&mut ReadState, TomlTable<'_>) -> Option<T>,
) -> Option<T> {
    with_document_at(state, relative, None, |state, top| {
        let mut keys = BTreeMap::new();
        top.note_keys("", state, &mut keys);
        state.places.keep_keys(relative, keys);
        read(state, top)
    })
}

/// The same for a file that the study names, at `asked`.
pub(super) fn with_document_at<T>(
    state: &mut ReadState,
    relative: &str,
    asked: Option<&Span>,
    read: impl FnOnce(&mut ReadState, TomlTable<'_>) -> Option<T>,
) -> Option<T> {
    let file = state.files.open(relative, asked, &mut state.diagnostics)?;
    let text = file.text.trim_start_matches('\u{feff}');
    let skipped = file.text.len() - text.len();
    let (document, errors) = DeTable::parse_recoverable(text);
    let mut last_line = None;
    for error in &errors {
        let bytes = error.span().unwrap_or(0..0);
        // What follows on the same line follows from the first.
        let line = Some(state.files.map.line(file.id, bytes.start + skipped));
        if line == last_line {
            continue;
        }
        last_line = line;
        let span = Span::new(file.id, bytes.start + skipped..bytes.end + skipped);
        let cause = error.message().trim().replace('\n', ", ");
        let slip = Slip::on(line_of(text, bytes.start)).word();
        let syntax = Diagnostic::at(Code::TomlSyntax, span).with("cause", cause);
        state.diagnostics.push(syntax.with("slip", slip));
    }
    if !errors.is_empty() {
        return None;
    }
    let first_line = 0..text.find('\n').unwrap_or(text.len());
    let table = TomlTable::top(file.id, skipped, document.get_ref(), first_line);
    if table.is_too_long(&mut state.diagnostics) {
        return None;
    }
    table.check_control(false, &mut state.diagnostics);
    read(state, table)
}

/// The line that a byte is on.
fn line_of(text: &str, at: usize) -> &str {
    let at = at.min(text.len());
    let start =
        text.as_bytes()[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default()
}

/// What people who write numbers in Danish write where TOML wants another form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slip {
    /// `0,95`.
    DecimalComma,
    /// `20.000.000`.
    Thousands,
    /// `3 %`.
    PerCent,
    /// Something else.
    Other,
}

impl Slip {
    /// The first that a line has, in its text outside quotes and comments.
    fn on(line: &str) -> Self {
        let mut is_quoted = false;
        let bare: String = line
            .chars()
            .map(|letter| {
                is_quoted ^= letter == '"';
                if is_quoted { 'x' } else { letter }
            })
            .collect();
        let bare = bare.split('#').next().unwrap_or_default();
        let parts = |mark: char| bare.split(mark).zip(bare.split(mark).skip(1));
        let digits = |part: &str| part.chars().take_while(char::is_ascii_digit).count();
        let ends = |part: &str| part.ends_with(|letter: char| letter.is_ascii_digit());
        if parts('.').filter(|(left, right)| ends(left) && digits(right) == 3).count() > 1 {
            Self::Thousands
        } else if parts(',').any(|(left, right)| ends(left) && digits(right) > 0) {
            Self::DecimalComma
        } else if parts('%').any(|(left, _)| ends(left.trim_end())) {
            Self::PerCent
        } else {
            Self::Other
        }
    }

    /// The word that chooses the help.
    fn word(self) -> &'static str {
        match self {
            Self::DecimalComma => "comma",
            Self::Thousands => "thousands",
            Self::PerCent => "percent",
            Self::Other => "other",
        }
    }
}
