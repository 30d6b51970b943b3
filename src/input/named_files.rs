//! The tables that a study or a history names under `[data]`.
//!
//! Only what is named is read: that a file is in the folder is not enough. Start at [`named_files`].

use super::fields::{FieldForm, FieldList};
use super::state::{NamedFile, ReadState};
use super::toml_walk::TomlTable;
use crate::diag::{Code, Diagnostic, Span, is_near};
use crate::text::Arg;
use std::collections::BTreeMap;

/// The files of a list of keys that `data` names; one that must be named and is not is reported, in `data` or else
/// at `place`.
pub(super) fn named_files(
    state: &mut ReadState,
    list: &'static FieldList,
    data: Option<&TomlTable<'_>>,
    place: &Span,
) -> BTreeMap<&'static str, NamedFile> {
    let mut named = BTreeMap::new();
    for field in list.fields.iter().filter(|field| matches!(field.form, FieldForm::File)) {
        let Some(value) = data.and_then(|table| table.get(field.name)) else {
            if field.is_required() {
                report_lack(state, list, field.name, data, place);
            }
            continue;
        };
        if let Some(path) = value.string(&mut state.diagnostics) {
            let file = NamedFile { path: path.to_owned(), asked: Some(value.span()) };
            named.insert(field.name, file);
        }
    }
    named
}

/// Reports a table that must be named, unless a misspelt key has been reported for it.
fn report_lack(
    state: &mut ReadState,
    list: &FieldList,
    key: &'static str,
    data: Option<&TomlTable<'_>>,
    place: &Span,
) {
    let entries = data.map(TomlTable::entries).unwrap_or_default();
    if entries.iter().any(|(other, _, _)| list.find(other).is_none() && is_near(other, key)) {
        return;
    }
    let path = usual_path(key);
    let is_there = Arg::yes_or_no(state.files.exists(&path));
    let place = data.map_or_else(|| place.clone(), TomlTable::span);
    let lacks = Diagnostic::at(Code::TableNotNamed, place).with("key", key).with("path", path);
    state.diagnostics.push(lacks.with("there", is_there));
}

/// Where a table usually is.
fn usual_path(key: &str) -> String {
    format!("data/{key}.csv")
}
