//! The program's own source as tests read it.

use std::fs;
use std::path::{Path, PathBuf};

/// All Rust files under a folder of the checkout, in order.
pub(crate) fn rust_files(folder: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut files);
    files.sort();
    files
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

/// A file without white space, so that calls broken over lines are found as well.
pub(crate) fn code(file: &Path) -> String {
    fs::read_to_string(file).unwrap().chars().filter(|c| !c.is_whitespace()).collect()
}

/// What stands between quotation marks in a file, where it can be the key of a message.
pub(crate) fn literals(code: &str) -> Vec<String> {
    let is_key = |text: &&str| {
        let letters = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        !text.is_empty() && text.chars().all(letters)
    };
    // Every part, whether inside or outside: what is outside is code and never a key.
    code.split('"').filter(is_key).map(str::to_owned).collect()
}
