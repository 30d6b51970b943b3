//! Why a command ends without what was asked for, and what is written to stderr.

use crate::model::lookup::NotFound;
use crate::text::{Arg, Texts, system_words};
use std::io::Write as _;

/// Why a command did not do what it was asked; each text ends its last line.
pub(super) enum Failure {
    /// The study is wrong; the diagnostics, as they are to be shown.
    Study(String),
    /// The command line is wrong in a way that only the study shows.
    Usage(String),
    /// Ctrl-C; what is left, and how to go on.
    Interrupted(String),
    /// The machine failed us.
    Machine(anyhow::Error),
}

impl Failure {
    /// A wrong command line, by the message that says what is wrong with it.
    pub(super) fn usage(key: &str, args: &[(&str, Arg)], texts: &Texts) -> Self {
        Self::Usage(texts.format(key, args) + "\n")
    }

    /// A word of the command line that stands for nothing, or for several things.
    pub(super) fn not_found(wrong: &NotFound, texts: &Texts) -> Self {
        Self::Usage(wrong.sentence(texts) + "\n")
    }
}

/// What failed and why, the outermost first; the system's part, which comes last, in the language of the texts.
pub(super) fn causes(failed: &anyhow::Error, texts: &Texts) -> String {
    let mut words = Vec::new();
    for cause in failed.chain() {
        if let Some(error) = cause.downcast_ref() {
            words.push(system_words(error, texts));
            break;
        }
        words.push(cause.to_string());
    }
    words.join(": ")
}

impl From<anyhow::Error> for Failure {
    fn from(cause: anyhow::Error) -> Self {
        Self::Machine(cause)
    }
}

/// To stderr, if anyone listens.
pub(super) fn say(text: &str) {
    let _ = std::io::stderr().write_all(text.as_bytes());
}
