//! What can be written on the command line.
//!
//! Owns names, defaults and the example of each command. Start at [`Arguments`].

use crate::ensemble::How;
use crate::numeric::Vectors;
use crate::output::CsvStyle;
use crate::text::Lang;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Pejl: what a municipality's welfare services will need, and what the frame pays for.
#[derive(Parser)]
#[command(
    name = "pejl",
    version,
    propagate_version = true,
    after_help = "Example:\n  pejl run scenarios/viborg\n\nExit codes: 0 done, 1 the study is wrong, 2 the command line is wrong, 3 the machine failed."
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Subcommand)]
pub(super) enum Command {
    /// Read a study, say all that is wrong with it, and show its calibration
    #[command(after_help = "Example:\n  pejl check scenarios/viborg --lang en")]
    Check(CheckOptions),
    /// Run all scenarios under all plans; leave tables, pictures and a summary
    #[command(
        after_help = "Example:\n  pejl run scenarios/viborg --out out/viborg --only central --only recession --csv danish"
    )]
    Run(RunOptions),
    /// Make a small commented study that runs, or write a shipped one out of the program
    #[command(after_help = "Example:\n  pejl new min-kommune\n  pejl new viborg --example viborg")]
    New(NewOptions),
    /// Print shell completions
    #[command(
        after_help = "Example:\n  pejl completions bash > ~/.local/share/bash-completion/completions/pejl"
    )]
    Completions(CompletionsOptions),
    /// Print the manual page
    #[command(after_help = "Example:\n  pejl manual > pejl.1 && man ./pejl.1")]
    Manual,
}

/// What every command that reads a study takes.
#[derive(Args)]
pub(super) struct StudyOptions {
    /// The study's folder
    pub(super) study: PathBuf,
    /// Language of all texts; the study's own unless given
    #[arg(long, value_enum)]
    lang: Option<LangWord>,
    /// How diagnostics are written
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
}

impl StudyOptions {
    pub(super) fn lang(&self) -> Option<Lang> {
        self.lang.map(Lang::from)
    }
}

#[derive(Args)]
pub(super) struct CheckOptions {
    #[command(flatten)]
    pub(super) study: StudyOptions,
    /// Also show what the kroner rest on: published, derived or assumed figures
    #[arg(long)]
    pub(super) report: bool,
}

#[derive(Args)]
pub(super) struct NewOptions {
    /// The folder to make
    pub(super) folder: PathBuf,
    /// A shipped study instead of the small one
    #[arg(long, value_enum)]
    pub(super) example: Option<ExampleWord>,
    /// Language of the comments
    #[arg(long, value_enum, default_value_t = LangWord::Da)]
    lang: LangWord,
}

impl NewOptions {
    pub(super) fn lang(&self) -> Lang {
        self.lang.into()
    }
}

#[derive(Args)]
pub(super) struct CompletionsOptions {
    /// The shell
    #[arg(value_enum)]
    pub(super) shell: clap_complete::Shell,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum ExampleWord {
    Viborg,
}

#[derive(Args)]
pub(super) struct RunOptions {
    #[command(flatten)]
    pub(super) study: StudyOptions,
    /// The folder for everything the run leaves [default: out/STUDY]
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    /// Run this scenario only; may be given several times
    #[arg(long, value_name = "SCENARIO")]
    pub(super) only: Vec<String>,
    /// How tables are written: `danish` opens in a Danish Excel
    #[arg(long, value_enum, default_value_t = CsvWord::Plain)]
    csv: CsvWord,
    /// No progress and no summary
    #[arg(long)]
    pub(super) quiet: bool,
    /// Threads; all cores unless given. Moves no bit
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(super) threads: Option<u16>,
    /// Runs side by side, 1 or 8. Moves no bit
    #[arg(long, value_name = "L", value_parser = ["1", "8"], default_value = "8")]
    lanes: String,
    /// Vector unit: `widest`, `baseline`, `avx2` or `avx512`. Moves no bit
    #[arg(long, value_name = "UNIT", default_value = "widest")]
    vectors: String,
}

impl RunOptions {
    pub(super) fn csv_style(&self) -> CsvStyle {
        match self.csv {
            CsvWord::Plain => CsvStyle::Plain,
            CsvWord::Danish => CsvStyle::Danish,
        }
    }

    /// How to run; the unit's name if this machine has no such unit.
    pub(super) fn how(&self) -> Result<How, String> {
        let vectors = if self.vectors == "widest" {
            Vectors::widest()
        } else {
            Vectors::available()
                .into_iter()
                .find(|unit| unit.name() == self.vectors)
                .ok_or_else(|| self.vectors.clone())?
        };
        Ok(How { vectors, lanes: if self.lanes == "1" { 1 } else { 8 } })
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum LangWord {
    Da,
    En,
}

impl From<LangWord> for Lang {
    fn from(word: LangWord) -> Self {
        match word {
            LangWord::Da => Self::Da,
            LangWord::En => Self::En,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people
    Text,
    /// For programs: one JSON document
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
enum CsvWord {
    /// Comma and decimal point
    Plain,
    /// Semicolon, decimal comma and byte-order mark
    Danish,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_well_formed() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn every_command_shows_an_example() {
        for command in Arguments::command().get_subcommands() {
            let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            assert!(help.contains("Example"), "{}", command.get_name());
        }
    }
}
