//! Files that lie in a study's folder and are not read, so that nobody takes them for a part of it.
//!
//! Start at [`check_unread`].

use super::fields::FieldForm;
use super::files::{HISTORY_FILE, MODEL_FILE};
use super::model_toml::DATA;
use super::state::ReadState;
use crate::diag::{Code, Diagnostic};
use crate::text::Arg;
use std::collections::BTreeSet;
use std::path::{Component, Path};

/// As many files are named before the list is cut.
const MOST_NAMED: usize = 8;

/// Reports tables and TOML files that lie in the study's folder, or beside tables that it names, and are not read;
/// those of a history there are read by other commands.
pub(super) fn check_unread(state: &mut ReadState) {
    let read: BTreeSet<String> = state.files.read.iter().map(|file| plain(&file.path)).collect();
    let mut folders: BTreeSet<&str> = read.iter().map(|path| folder_of(path)).collect();
    folders.insert("");
    let history = state.files.glance(HISTORY_FILE);
    let is_of_history = |path: &str| {
        path == HISTORY_FILE
            || history.as_ref().is_some_and(|text| text.contains(&format!("\"{path}\"")))
    };
    let mut unread: Vec<String> = folders
        .iter()
        .flat_map(|folder| state.files.listed(folder))
        .filter(|path| is_table_or_toml(path) && !read.contains(path) && !is_of_history(path))
        .collect();
    unread.sort_unstable();
    let Some(first) = unread.first() else { return };
    let Some(place) = state.places.value(MODEL_FILE, "data") else { return };
    let key = unread.iter().find_map(|path| {
        let mut keys = DATA.fields.iter().filter(|field| matches!(field.form, FieldForm::File));
        keys.find(|field| Path::new(path).file_stem().is_some_and(|stem| stem == field.name))
            .map(|field| (field.name, path))
    });
    let mut names =
        unread.iter().take(MOST_NAMED).map(|path| format!("`{path}`")).collect::<Vec<_>>();
    if unread.len() > MOST_NAMED {
        names.push("…".to_owned());
    }
    let warning = Diagnostic::at(Code::FileUnread, place)
        .with("count", unread.len())
        .with("files", names.join(", "))
        .with("known", Arg::yes_or_no(key.is_some()))
        .with("key", key.map_or("", |(key, _)| key))
        .with("path", key.map_or(first, |(_, path)| path));
    state.diagnostics.push(warning);
}

fn is_table_or_toml(path: &str) -> bool {
    let ending = Path::new(path).extension().map(std::ffi::OsStr::to_ascii_lowercase);
    let is_hidden =
        Path::new(path).file_name().is_some_and(|name| name.as_encoded_bytes()[0] == b'.');
    !is_hidden && ending.is_some_and(|ending| ending == "csv" || ending == "toml")
}

/// `data/a.csv` for `./data//a.csv`.
fn plain(path: &str) -> String {
    let parts = Path::new(path).components().filter(|part| *part != Component::CurDir);
    parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// `data` for `data/a.csv`, and nothing for a file in the study's own folder.
fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}
