//! What the system says of a file, in the language of the texts: its own words are English.

use super::Texts;
use std::io::{Error, ErrorKind};

/// Why the system could not read or write, before the language is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SystemCause {
    /// The message; the system's own number where none is known.
    key: Option<&'static str>,
    code: Option<i32>,
}

impl SystemCause {
    /// The cause of an error.
    pub fn of(error: &Error) -> Self {
        let key = match error.kind() {
            ErrorKind::NotFound => Some("system-not-found"),
            ErrorKind::PermissionDenied => Some("system-permission-denied"),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Some("system-full"),
            ErrorKind::ReadOnlyFilesystem => Some("system-read-only"),
            ErrorKind::IsADirectory => Some("system-is-a-folder"),
            ErrorKind::NotADirectory => Some("system-not-a-folder"),
            ErrorKind::AlreadyExists => Some("system-exists"),
            ErrorKind::FileTooLarge => Some("system-too-large"),
            ErrorKind::InvalidFilename => Some("system-name"),
            ErrorKind::InvalidData => Some("system-not-text"),
            _ => None,
        };
        Self { key, code: error.raw_os_error() }
    }

    /// In words.
    pub fn words(self, texts: &Texts) -> String {
        if let Some(key) = self.key {
            return texts.get(key);
        }
        let code = self.code.map_or_else(|| "?".to_owned(), |code| code.to_string());
        texts.format("system-other", &[("code", code.into())])
    }
}

/// Why the system could not read or write.
pub fn system_words(error: &Error, texts: &Texts) -> String {
    SystemCause::of(error).words(texts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn the_systems_words_are_in_the_language_of_the_texts() {
        let refused = Error::from(ErrorKind::PermissionDenied);
        let [da, en] = Lang::ALL.map(|lang| system_words(&refused, &Texts::new(lang)));
        assert_ne!(da, en);
        assert_eq!(en, "permission denied");
        // The system's own number is shown where there are no words for it.
        let busy = Error::from_raw_os_error(16);
        assert!(system_words(&busy, &Texts::new(Lang::Da)).contains("16"));
    }
}
