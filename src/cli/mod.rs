//! The command line: arguments to plain options, one call inwards, an exit code.
//!
//! Owns exit codes and what goes to stdout and stderr; refuses to compute. Start at [`run`].

mod answer;
mod args;
mod backtest;
mod check;
mod compare;
mod discover;
mod drawing;
mod ensemble;
mod explain;
mod fit;
mod gather;
#[cfg(feature = "parquet")]
mod keep;
mod leave;
mod merge;
mod new;
mod plot;
mod progress;
mod report;
mod run_study;
mod seek;
mod sensitivity;
mod write_plan;

use crate::text::Texts;
use anyhow::Context as _;
use args::{Arguments, Command, asked_lang, command};
use std::ffi::OsString;
use std::io::Write as _;
use std::process::ExitCode;

/// Why a command did not do what it was asked.
enum Failure {
    /// The study is wrong; the diagnostics, as they are to be shown.
    Study(String),
    /// The command line is wrong in a way that only the study shows.
    Usage(String),
    /// Somebody said stop; what is left, and how to go on.
    Interrupted(String),
    /// The machine failed us.
    Machine(anyhow::Error),
}

impl From<anyhow::Error> for Failure {
    fn from(cause: anyhow::Error) -> Self {
        Self::Machine(cause)
    }
}

/// Runs the command line: 0 done, 1 the study is wrong, 2 the command line is wrong, 3 the machine
/// failed.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let raw: Vec<OsString> = arguments.into_iter().collect();
    let arguments = match Arguments::read(&raw) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are errors to the parser, but go to stdout with code 0.
            let code = u8::try_from(error.exit_code()).unwrap_or(2);
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    let result = match arguments.command {
        Command::Check(options) => check::check(&options),
        Command::Run(options) => run_study::run_study(&options, &raw),
        Command::Ensemble(options) => ensemble::ensemble(&options, &raw),
        Command::Merge(options) => merge::merge(&options, &raw),
        Command::Compare(options) => compare::compare_plans(&options, &raw),
        Command::Explain(mut options) => explain::explain_figure(&mut options, &raw),
        Command::Sensitivity(options) => sensitivity::find_sensitivity(&options, &raw),
        Command::Discover(options) => discover::find_failures(&options, &raw),
        Command::Seek(options) => seek::find_knobs(&options, &raw),
        Command::Plot(options) => plot::plot_study(&options, &raw),
        Command::Report(options) => report::write_report(&options, &raw),
        Command::Fit(options) => fit::fit(&options, &raw),
        Command::Backtest(options) => backtest::backtest_history(&options, &raw),
        Command::New(options) => new::new_study(&options),
        Command::Completions(options) => {
            Ok(completions(options.shell, &Texts::new(asked_lang(&raw))))
        }
        Command::Manual => manual(&Texts::new(asked_lang(&raw))),
    };
    match result {
        Ok(said) => {
            // A reader that has gone away (`| head`) is no failure: the work is done.
            let _ = std::io::stdout().write_all(said.as_bytes());
            ExitCode::SUCCESS
        }
        Err(Failure::Study(said)) => {
            say(&said);
            ExitCode::from(1)
        }
        Err(Failure::Usage(said)) => {
            say(&said);
            ExitCode::from(2)
        }
        Err(Failure::Interrupted(said)) => {
            say(&said);
            ExitCode::from(3)
        }
        Err(Failure::Machine(cause)) => {
            // The cause may be the system's own words; what stands before them is ours.
            let texts = Texts::new(asked_lang(&raw));
            let cause = format!("{cause:#}");
            say(&(texts.format("cli-machine-failed", &[("cause", cause.into())]) + "\n"));
            ExitCode::from(3)
        }
    }
}

/// Completions of every command and option for a shell.
fn completions(shell: clap_complete::Shell, texts: &Texts) -> String {
    let mut page = Vec::new();
    clap_complete::generate(shell, &mut command(texts), "pejl", &mut page);
    String::from_utf8_lossy(&page).into_owned()
}

/// The manual page, with one part for each command.
fn manual(texts: &Texts) -> Result<String, Failure> {
    let mut page = Vec::new();
    let command = command(texts);
    let render = |command: clap::Command, page: &mut Vec<u8>| {
        clap_mangen::Man::new(command).render(page).context("manual")
    };
    render(command.clone(), &mut page)?;
    for part in command.get_subcommands() {
        let name = format!("pejl {}", part.get_name());
        render(part.clone().name(name), &mut page)?;
    }
    Ok(String::from_utf8_lossy(&page).into_owned())
}

/// To stderr, after the results: what failed in any case, what else is good to know unless all is to be quiet.
fn tell(failed: &[String], notes: &[String], is_quiet: bool) {
    let notes = notes.iter().filter(|_| !is_quiet);
    say(&failed.iter().chain(notes).map(|told| told.clone() + "\n").collect::<String>());
}

/// To stderr, if anyone listens.
fn say(text: &str) {
    let _ = std::io::stderr().write_all(text.as_bytes());
}
