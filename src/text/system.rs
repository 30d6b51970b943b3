//! What the system says of a file, in the language of the texts: its own words are English.

use super::Texts;
use std::io::{Error, ErrorKind};

/// Why the system could not read or write.
pub fn system_words(error: &Error, texts: &Texts) -> String {
    let key = match error.kind() {
        ErrorKind::NotFound => "system-not-found",
        ErrorKind::PermissionDenied => "system-permission-denied",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "system-full",
        ErrorKind::ReadOnlyFilesystem => "system-read-only",
        ErrorKind::IsADirectory => "system-is-a-folder",
        ErrorKind::NotADirectory => "system-not-a-folder",
        ErrorKind::AlreadyExists => "system-exists",
        ErrorKind::FileTooLarge => "system-too-large",
        ErrorKind::InvalidFilename => "system-name",
        ErrorKind::InvalidData => "system-not-text",
        _ => {
            let code = error.raw_os_error().map_or_else(|| "?".to_owned(), |code| code.to_string());
            return texts.format("system-other", &[("code", code.into())]);
        }
    };
    texts.get(key)
}
