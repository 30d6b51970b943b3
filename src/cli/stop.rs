//! Ctrl-C.

use super::failure::{Failure, say};
use crate::text::Texts;
use anyhow::Context as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// What Ctrl-C does: it ends the program, or, where something must be put in order first, is noted.
#[derive(Default)]
pub(super) struct Stop {
    is_asked: AtomicBool,
    is_only_noted: AtomicBool,
}

impl Stop {
    /// From here on Ctrl-C ends nothing by itself.
    pub(super) fn only_note(&self) {
        self.is_only_noted.store(true, Ordering::Relaxed);
    }

    /// Has somebody pressed Ctrl-C?
    pub(super) fn is_asked(&self) -> bool {
        self.is_asked.load(Ordering::Relaxed)
    }

    /// From here on Ctrl-C ends the program at once, unless it is only noted: results are put in place by one
    /// renaming, so nothing is half.
    pub(super) fn catch(self: &Arc<Self>, texts: &Texts) -> Result<(), Failure> {
        let stop = Arc::clone(self);
        let interrupted = texts.get("cli-interrupted") + "\n";
        let handler = move || {
            stop.is_asked.store(true, Ordering::Relaxed);
            if !stop.is_only_noted.load(Ordering::Relaxed) {
                say(&interrupted);
                std::process::exit(3);
            }
        };
        ctrlc::set_handler(handler).context("Ctrl-C")?;
        Ok(())
    }
}
