//! Ids that a study gives its scenarios, plans, areas and services: well formed, and each given once.
//!
//! Start at [`own_id`].

use super::toml_walk::TomlTable;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// Ids that have been given, and where; capitals do not count.
#[derive(Default)]
pub(super) struct SeenIds {
    ids: BTreeMap<String, (String, Span)>,
}

impl SeenIds {
    /// Notes an id; the fault where it was given before.
    pub(super) fn add(&mut self, id: &str, span: Span) -> Result<(), Box<Diagnostic>> {
        match self.ids.entry(id.to_ascii_lowercase()) {
            Entry::Occupied(entry) => {
                let (other, first) = entry.get();
                Err(Box::new(same_id(id, span, other, first.clone())))
            }
            Entry::Vacant(entry) => {
                entry.insert((id.to_owned(), span));
                Ok(())
            }
        }
    }
}

/// An id in a table: there, well formed, and not one of those `seen`.
pub(super) fn own_id(
    table: &TomlTable<'_>,
    seen: &mut SeenIds,
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let value = table.require("id", diagnostics)?;
    let id = value.string(diagnostics)?;
    if !is_id(id) {
        diagnostics.push(Diagnostic::at(Code::BadId, value.span()).with("id", id));
        return None;
    }
    if let Err(double) = seen.add(id, value.span()) {
        diagnostics.push(*double);
        return None;
    }
    Some(id.to_owned())
}

/// An id that is another one, or differs from it by capitals only.
fn same_id(id: &str, span: Span, other: &str, first: Span) -> Diagnostic {
    let code = if id == other { Code::DoubleId } else { Code::IdInOtherCase };
    Diagnostic::at(code, span).with("id", id).with("other", other).and_at(first)
}

/// Words that the columns of results have for something of our own: the sum of all areas, the draws, and
/// all named scenarios together.
const RESERVED: [&str; 3] = ["total", "ensemble", "scenarios"];

/// Letters, digits, `_` and `-`, beginning with a letter, and none of `total`, `ensemble` and `scenarios`.
pub fn is_id(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_alphabetic())
        && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-')
        && !RESERVED.iter().any(|reserved| reserved.eq_ignore_ascii_case(word))
}
