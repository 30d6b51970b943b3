//! The command line: arguments to plain options, one job, an exit code.
//!
//! Nothing is computed here. Start at [`run`]; what a command does stands in the file of its name, and how
//! all of them work and write in `job`.

mod args;
mod ask;
mod backtest;
mod backtest_places;
mod check;
mod compare;
mod computed;
mod discover;
mod ensemble;
mod ensemble_run;
mod explain;
mod failure;
mod fit;
mod fit_place;
mod folder;
mod job;
#[cfg(feature = "parquet")]
mod keep;
mod licences;
mod merge;
mod new;
mod open;
mod plot;
mod progress;
mod report;
mod run;
mod seek;
mod sensitivity;
mod stop;
mod write_plan;

use crate::text::{Texts, system_words};
use anyhow::Context as _;
use args::{Arguments, Command, asked_lang, command};
use failure::{Failure, causes, say};
use open::CommandLine;
use std::ffi::OsString;
use std::io::Write as _;
use std::process::ExitCode;

/// Runs the command line: 0 done, 1 the study is wrong, 2 the command line is wrong, 3 the machine
/// failed.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let raw: Vec<OsString> = arguments.into_iter().collect();
    let arguments = match Arguments::read(&raw) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are errors to the parser, but go to stdout with code 0.
            let code = u8::try_from(error.exit_code()).unwrap_or(2);
            return printed(error.print(), ExitCode::from(code), &Texts::new(asked_lang(&raw)));
        }
    };
    let line = CommandLine::new(&raw, arguments.lang);
    let texts = || Texts::new(asked_lang(&raw));
    let result = match arguments.command {
        None => Ok(licences::licences(&texts())),
        Some(command) => run_command(command, &line, texts),
    };
    match result {
        Ok(said) => {
            let mut out = std::io::stdout();
            let result = out.write_all(said.as_bytes()).and_then(|()| out.flush());
            printed(result, ExitCode::SUCCESS, &texts())
        }
        Err(failure) => {
            let (said, code) = match failure {
                Failure::Study(said) => (said, 1),
                Failure::Usage(said) => (said, 2),
                Failure::Interrupted(said) => (said, 3),
                Failure::Machine(cause) => {
                    let args = [("cause", causes(&cause, &texts()).into())];
                    (texts().format("cli-machine-failed", &args) + "\n", 3)
                }
            };
            say(&said);
            ExitCode::from(code)
        }
    }
}

/// Runs one command; what is to be printed on stdout.
fn run_command(
    command: Command,
    line: &CommandLine,
    texts: impl Fn() -> Texts,
) -> Result<String, Failure> {
    match command {
        Command::Check(options) => check::check_study(&options, line),
        Command::Run(options) => run::run_study(&options, line),
        Command::Ensemble(options) => ensemble::draw_ensemble(&options, line),
        Command::Merge(options) => merge::merge_parts(&options, line),
        Command::Compare(options) => compare::compare_plans(&options, line),
        Command::Explain(mut options) => explain::explain_figure(&mut options, line),
        Command::Sensitivity(options) => sensitivity::find_sensitivity(&options, line),
        Command::Discover(options) => discover::find_failures(&options, line),
        Command::Seek(options) => seek::find_knobs(&options, line),
        Command::Plot(options) => plot::plot_study(&options, line),
        Command::Report(options) => report::write_report(&options, line),
        Command::Fit(options) => fit::fit_deaths(&options, line),
        Command::Backtest(options) => backtest::backtest_history(&options, line),
        Command::New(options) => new::new_study(&options, line),
        Command::Completions(options) => Ok(completions(options.shell, &texts())),
        Command::Manual => manual(&texts()),
    }
}

/// The exit code after printing: 3 where the machine failed to, such as on a full disk. A reader that has gone away
/// (`| head`) is no failure: the work is done.
fn printed(result: std::io::Result<()>, code: ExitCode, texts: &Texts) -> ExitCode {
    match result {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            let args = [("cause", system_words(&error, texts).into())];
            say(&(texts.format("cli-machine-failed", &args) + "\n"));
            ExitCode::from(3)
        }
        _ => code,
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
