//! Progress on stderr: a bar on a terminal, and for very many runs plain lines elsewhere.
//!
//! Start at [`Progress`] (few steps) and [`RunProgress`] (very many runs).

use super::failure::say;
use super::stop::Stop;
use crate::ensemble::Control;
use crate::text::{Arg, Texts};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A bar over the steps of a command.
pub(super) struct Progress(ProgressBar);

fn bar(steps: u64, quiet: bool, template: &str) -> ProgressBar {
    let is_hidden = quiet || !std::io::stderr().is_terminal();
    let target =
        if is_hidden { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
    let bar = ProgressBar::with_draw_target(Some(steps), target);
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar
}

impl Progress {
    /// A bar of `steps` steps; silent with `quiet` or when stderr is no terminal.
    pub(super) fn new(steps: usize, quiet: bool) -> Self {
        Self(bar(steps as u64, quiet, "{bar:30} {pos}/{len} {msg}"))
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

/// Progress over the runs of an ensemble: runs a second and time left, or a line each tenth.
pub(super) struct RunProgress<'a> {
    bar: ProgressBar,
    texts: &'a Texts,
    runs: u64,
    done: AtomicU64,
    says_lines: bool,
    stop: Arc<Stop>,
}

impl<'a> RunProgress<'a> {
    /// Over `runs` runs; silent with `quiet`. The runs end where `stop` is asked for.
    pub(super) fn new(runs: u64, quiet: bool, texts: &'a Texts, stop: Arc<Stop>) -> Self {
        let template = texts.get("ensemble-bar");
        Self {
            bar: bar(runs, quiet, &template),
            texts,
            runs,
            done: AtomicU64::new(0),
            says_lines: !quiet && !std::io::stderr().is_terminal(),
            stop,
        }
    }

    /// How many are done.
    pub(super) fn done(&self) -> u64 {
        self.done.load(Ordering::Relaxed)
    }
}

impl Control for RunProgress<'_> {
    fn advance(&self, runs: u64) {
        self.bar.inc(runs);
        let before = self.done.fetch_add(runs, Ordering::Relaxed);
        let tenth = |done: u64| (u128::from(done) * 10 / u128::from(self.runs.max(1))) as u64;
        let now = tenth(before + runs);
        // Of all threads just the one that crosses the line says so.
        if self.says_lines && now > tenth(before) {
            let args = [
                ("percent", Arg::from(10 * now as i64)),
                ("done", Arg::from(before + runs)),
                ("runs", Arg::from(self.runs)),
            ];
            say(&(self.texts.format("ensemble-line", &args) + "\n"));
        }
    }

    fn stops(&self) -> bool {
        self.stop.is_asked()
    }
}

impl Drop for RunProgress<'_> {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
