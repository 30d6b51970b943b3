//! Progress on stderr, when it is a terminal.
//!
//! Owns the bar; refuses to print a line into a file or a pipe. Start at [`Progress`].

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal as _;

/// A bar over the steps of a command.
pub(super) struct Progress(ProgressBar);

impl Progress {
    /// A bar of `steps` steps; silent with `quiet` or when stderr is no terminal.
    pub(super) fn new(steps: usize, quiet: bool) -> Self {
        let bar = ProgressBar::with_draw_target(
            Some(steps as u64),
            if quiet || !std::io::stderr().is_terminal() {
                ProgressDrawTarget::hidden()
            } else {
                ProgressDrawTarget::stderr()
            },
        );
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}") {
            bar.set_style(style);
        }
        Self(bar)
    }

    /// Says what is being done.
    pub(super) fn say(&self, what: String) {
        self.0.set_message(what);
    }

    /// `steps` more are done; may be called from any thread.
    pub(super) fn advance(&self, steps: usize) {
        self.0.inc(steps as u64);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
