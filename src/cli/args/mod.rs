//! What can be written on the command line.
//!
//! Names, defaults and the example of each command. Start at [`Arguments`].

mod ask;
mod past;
mod plans;
mod plot;
mod shared;

pub(super) use ask::{
    AskOptions, DiscoverOptions, ExplainOptions, MethodWord, SeekOptions, SensitivityOptions,
};
pub(super) use past::{BacktestOptions, FitOptions};
pub(super) use plans::{CompareOptions, EnsembleOptions, MergeOptions, RunOptions, Shard};
pub(super) use plot::{PlotOptions, ReportOptions};
pub(super) use shared::{
    DrawOptions, Format, HowOptions, JobOptions, LookOptions, StudyOptions, WriteOptions,
};

use crate::text::{Lang, Texts};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{
    Arg, ArgAction, Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum,
};
use std::ffi::OsString;
use std::path::PathBuf;

/// Pejl: what a municipality's welfare services will need, and what the frame pays for.
#[derive(Parser)]
#[command(name = "pejl", version)]
pub(super) struct Arguments {
    #[arg(long, global = true, value_parser = lang())]
    pub(super) lang: Option<Lang>,
    /// Prints whose work is inside, in place of a command.
    #[arg(long)]
    licences: bool,
    /// `None` where `--licences` is asked for.
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

impl Arguments {
    /// Reads the command line; help and errors are in the language that it asks for, Danish unless it does.
    pub(super) fn read(raw: &[OsString]) -> Result<Self, clap::Error> {
        let described = command(&Texts::new(asked_lang(raw)));
        let matches = described.clone().try_get_matches_from(raw)?;
        let mut arguments = Self::from_arg_matches(&matches)?;
        if arguments.licences {
            arguments.command = None;
        } else if arguments.command.is_none() {
            let matches = described.subcommand_required(true).try_get_matches_from(raw)?;
            return Self::from_arg_matches(&matches);
        }
        Ok(arguments)
    }
}

fn lang() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(Lang::ALL.map(Lang::code)).try_map(|word| word.parse::<Lang>())
}

/// What `--lang` says, before anything is checked: help must be in that language too.
pub(super) fn asked_lang(raw: &[OsString]) -> Lang {
    let words: Vec<&str> = raw.iter().filter_map(|word| word.to_str()).collect();
    let after = words.iter().position(|word| *word == "--lang").and_then(|at| words.get(at + 1));
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang="));
    after.copied().or(joined).and_then(|word| word.parse().ok()).unwrap_or_default()
}

/// The description of the command line with its words in one language.
///
/// The parser's own error sentences stay English: it has no others.
pub(super) fn command(texts: &Texts) -> clap::Command {
    let in_language = |command: clap::Command| {
        let name = command.get_name().to_owned();
        let key = |part: &str| format!("help-{name}{part}");
        let ids: Vec<String> =
            command.get_arguments().map(|argument| argument.get_id().to_string()).collect();
        let mut command = command
            .about(texts.get(&key("")))
            .after_help(texts.get(&key("-example")))
            .disable_help_flag(true)
            .disable_version_flag(true)
            .subcommand_help_heading(texts.get("help-commands"))
            .help_template(format!(
                "{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
                texts.get("help-usage")
            ));
        for id in ids {
            // `help-new-example` is the command's example, so that option's text has a name of its own.
            let own = match id.as_str() {
                "example" => key("-example-text"),
                id => key(&format!("-{id}")),
            };
            let words = texts.get(&own);
            // Options that several commands share have one text.
            let words = if words == own { texts.get(&format!("help-arg-{id}")) } else { words };
            command = command.mut_arg(id, |argument| {
                let is_positional = argument.is_positional();
                let heading = if is_positional { "help-arguments" } else { "help-options" };
                let heading = texts.get(heading);
                let has_value = argument.get_action().takes_values();
                let argument = argument.help(words).help_heading(heading);
                // The text says both, in its own language.
                argument.hide_default_value(has_value).hide_possible_values(has_value)
            });
        }
        let help = Arg::new("help").short('h').long("help").action(ArgAction::Help);
        command.arg(help.help(texts.get("help-arg-help")).help_heading(texts.get("help-options")))
    };
    let top = Arguments::command();
    let names: Vec<String> =
        top.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    let mut top = in_language(top.disable_help_subcommand(true));
    for name in names {
        top = top.mut_subcommand(name, in_language);
    }
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    top.arg(version.help(texts.get("help-arg-version")).help_heading(texts.get("help-options")))
}

/// What each does stands in the texts, as `help-NAME`; what its options mean, as `help-NAME-OPTION`, or as
/// `help-arg-OPTION` where several commands share it.
#[derive(Subcommand)]
pub(super) enum Command {
    Check(CheckOptions),
    Run(RunOptions),
    Ensemble(EnsembleOptions),
    Merge(MergeOptions),
    Compare(CompareOptions),
    Explain(ExplainOptions),
    Sensitivity(SensitivityOptions),
    Discover(DiscoverOptions),
    Seek(SeekOptions),
    Backtest(BacktestOptions),
    Plot(PlotOptions),
    Report(ReportOptions),
    Fit(FitOptions),
    New(NewOptions),
    Completions(CompletionsOptions),
    Manual,
}

#[derive(Args)]
pub(super) struct CheckOptions {
    #[command(flatten)]
    pub(super) study: StudyOptions,
    #[command(flatten)]
    pub(super) look: LookOptions,
    #[arg(long)]
    pub(super) report: bool,
}

#[derive(Args)]
pub(super) struct NewOptions {
    /// The folder to make
    pub(super) folder: PathBuf,
    #[arg(long, value_enum)]
    pub(super) example: Option<ExampleWord>,
}

#[derive(Args)]
pub(super) struct CompletionsOptions {
    #[arg(value_enum)]
    pub(super) shell: clap_complete::Shell,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum ExampleWord {
    Viborg,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_well_formed_in_both_languages() {
        for lang in Lang::ALL {
            command(&Texts::new(lang)).debug_assert();
        }
    }

    #[test]
    fn every_command_and_option_has_a_text_and_every_command_an_example() {
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            let top = command(&texts);
            for part in top.get_subcommands().chain([&top]) {
                let about = part.get_about().map(ToString::to_string).unwrap_or_default();
                assert!(!about.starts_with("help-"), "{lang}: {about}");
                let example = part.get_after_help().map(ToString::to_string).unwrap_or_default();
                assert!(example.contains("pejl "), "{lang}: {}", part.get_name());
                for argument in part.get_arguments() {
                    let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
                    assert!(!help.is_empty() && !help.starts_with("help-"), "{lang}: {help}");
                    let is_listed_first =
                        argument.get_help_heading() == Some(&texts.get("help-arguments"));
                    assert_eq!(is_listed_first, argument.is_positional(), "{argument}");
                }
            }
        }
    }

    #[test]
    fn help_is_in_the_language_asked_for() {
        let raw = |words: &[&str]| words.iter().map(OsString::from).collect::<Vec<_>>();
        assert_eq!(asked_lang(&raw(&["pejl", "run", "--lang", "en", "--help"])), Lang::En);
        assert_eq!(asked_lang(&raw(&["pejl", "--lang=en"])), Lang::En);
        assert_eq!(asked_lang(&raw(&["pejl", "--help"])), Lang::Da);
    }
}
