//! What can be written on the command line.
//!
//! Owns names, defaults and the example of each command. Start at [`Arguments`].

mod ask;
mod past;
mod plot;

pub(super) use ask::{
    AskOptions, DiscoverOptions, ExplainOptions, MethodWord, SeekOptions, SensitivityOptions,
};
pub(super) use past::{BacktestOptions, FitOptions};
pub(super) use plot::{PlotOptions, ReportOptions};

use crate::ensemble::How;
use crate::numeric::Vectors;
use crate::text::{Lang, Texts};
use crate::writers::csv::CsvStyle;
use clap::{
    Arg, ArgAction, Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum,
};
use std::ffi::OsString;
use std::path::PathBuf;

/// Pejl: what a municipality's welfare services will need, and what the frame pays for.
#[derive(Parser)]
#[command(name = "pejl", version)]
pub(super) struct Arguments {
    /// Language of all texts: `da` or `en`
    #[arg(long, value_enum, global = true)]
    lang: Option<LangWord>,
    #[command(subcommand)]
    pub(super) command: Command,
}

impl Arguments {
    /// Reads the command line; help and errors are in the language that it asks for, Danish unless it does.
    pub(super) fn read(raw: &[OsString]) -> Result<Self, clap::Error> {
        let matches = command(&Texts::new(asked_lang(raw))).try_get_matches_from(raw)?;
        let mut arguments = Self::from_arg_matches(&matches)?;
        let lang = arguments.lang.map(Lang::from);
        match &mut arguments.command {
            Command::Check(options) => options.study.lang = lang,
            Command::Run(options) => options.study.lang = lang,
            Command::Ensemble(options) => options.study.lang = lang,
            Command::Merge(options) => options.lang = lang,
            Command::Compare(options) => options.study.lang = lang,
            Command::Explain(options) => options.study.lang = lang,
            Command::Plot(options) => options.study.lang = lang,
            Command::Report(options) => options.study.lang = lang,
            Command::Sensitivity(options) => options.ask.study.lang = lang,
            Command::Discover(options) => options.ask.study.lang = lang,
            Command::Seek(options) => options.ask.study.lang = lang,
            Command::Backtest(options) => options.study.lang = lang,
            Command::Fit(options) => options.lang = lang,
            Command::New(options) => options.lang = lang.unwrap_or_default(),
            Command::Completions(_) | Command::Manual => {}
        }
        Ok(arguments)
    }
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

#[derive(Subcommand)]
pub(super) enum Command {
    /// Read a study, say all that is wrong with it, and show its calibration
    Check(CheckOptions),
    /// Run all scenarios under all plans; leave tables, pictures and a summary
    Run(RunOptions),
    /// Draw very many scenarios, run every plan on each, leave quantiles
    Ensemble(EnsembleOptions),
    /// Put the parts of an ensemble together
    Merge(MergeOptions),
    /// Put plans side by side: measures, ranks, and how they stand in many futures
    Compare(CompareOptions),
    /// Trace a number to its inputs, and split what has changed it over its drivers
    Explain(ExplainOptions),
    /// What would change a number: how much of its uncertainty each factor explains
    Sensitivity(SensitivityOptions),
    /// When does a plan fail: the ranges of factors that failing runs have in common
    Discover(DiscoverOptions),
    /// What would it take: the number of a factor or lever at which a target is met
    Seek(SeekOptions),
    /// Forecast from past years with what was known then, and compare with what came
    Backtest(BacktestOptions),
    /// Draw the pictures of a study, or some of them, in any size and language
    Plot(PlotOptions),
    /// Write a paper of a study for a committee, as a page and as a Word file
    Report(ReportOptions),
    /// Fit death rates to deaths and person-years, and write the fit
    Fit(FitOptions),
    /// Make a small commented study that runs, or write a shipped one out of the program
    New(NewOptions),
    /// Print shell completions
    Completions(CompletionsOptions),
    /// Print the manual page
    Manual,
}

/// What every command that reads a study takes.
#[derive(Args)]
pub(super) struct StudyOptions {
    /// The study's folder
    #[arg(display_order = 0)]
    pub(super) study: PathBuf,
    /// Language of all texts; the study's own unless given
    #[arg(skip)]
    pub(super) lang: Option<Lang>,
    /// How diagnostics are written
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
}

/// How pictures of a study look.
#[derive(Args)]
pub(super) struct LookOptions {
    /// Colours and logo from this file instead of the study's own
    #[arg(long, value_name = "FILE")]
    pub(super) theme: Option<PathBuf>,
}

#[derive(Args)]
pub(super) struct CheckOptions {
    #[command(flatten)]
    pub(super) study: StudyOptions,
    #[command(flatten)]
    pub(super) look: LookOptions,
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
    #[arg(skip)]
    pub(super) lang: Lang,
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
    /// Run one draw of the ensemble instead of the study's scenarios, by its number from 1
    #[arg(long, value_name = "RUN", conflicts_with = "only", value_parser = clap::value_parser!(u64).range(1..))]
    pub(super) draw: Option<u64>,
    /// With `--draw`: runs of the ensemble that the draw is from, instead of the study's
    #[arg(long, value_name = "N", requires = "draw", value_parser = clap::value_parser!(u64).range(1..))]
    pub(super) runs: Option<u64>,
    /// With `--draw`: the seed of the ensemble that the draw is from, instead of the study's
    #[arg(long, value_name = "N", requires = "draw", value_parser = clap::value_parser!(u64).range(..=i64::MAX as u64))]
    pub(super) seed: Option<u64>,
    /// Add an optimum to `plans.toml` as a plan of fixed shares with this id, to be edited
    #[arg(long, value_name = "NAME", conflicts_with = "draw")]
    pub(super) write_plan: Option<String>,
    /// With `--write-plan`: whose optimum, where several plans have one
    #[arg(long, value_name = "PLAN", requires = "write_plan")]
    pub(super) of: Option<String>,
    #[command(flatten)]
    pub(super) look: LookOptions,
    #[command(flatten)]
    pub(super) how: HowOptions,
}

#[derive(Args)]
pub(super) struct EnsembleOptions {
    #[command(flatten)]
    pub(super) study: StudyOptions,
    /// The folder for everything the run leaves [default: out/STUDY-ensemble]
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    /// Runs in each combination of scenarios, instead of the study's
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    pub(super) runs: Option<u64>,
    /// What random numbers are keyed with, instead of the study's
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(..=i64::MAX as u64))]
    pub(super) seed: Option<u64>,
    /// Compute one of N parts only, I from 1 to N
    #[arg(long, value_name = "I/N")]
    pub(super) shard: Option<Shard>,
    /// Go on where an interrupted run stopped
    #[arg(long)]
    pub(super) resume: bool,
    /// Write every run, plan and year to a Parquet file (needs a Pejl built with `parquet`)
    #[arg(long, value_name = "FILE", conflicts_with = "shard")]
    pub(super) keep: Option<PathBuf>,
    #[command(flatten)]
    pub(super) look: LookOptions,
    #[command(flatten)]
    pub(super) how: HowOptions,
}

/// `I/N`: the `index`-th of `count` parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shard {
    pub(super) index: u64,
    pub(super) count: u64,
}

impl std::str::FromStr for Shard {
    type Err = String;

    /// The parser's own sentences are English, and so is this one.
    fn from_str(word: &str) -> Result<Self, String> {
        let parts = word.split_once('/').and_then(|(index, count)| {
            Some((index.parse::<u64>().ok()?, count.parse::<u64>().ok()?))
        });
        match parts {
            Some((index, count)) if (1..=count).contains(&index) && count <= 1_000_000 => {
                Ok(Self { index, count })
            }
            _ => Err("expected I/N with I from 1 to N, as in 2/7".to_owned()),
        }
    }
}

#[derive(Args)]
pub(super) struct CompareOptions {
    #[command(flatten)]
    pub(super) study: StudyOptions,
    /// The plans to compare; all unless any is named
    #[arg(value_name = "PLAN", display_order = 1)]
    pub(super) plans: Vec<String>,
    /// The plan that others are measured against [default: the study's first]
    #[arg(long, value_name = "PLAN")]
    pub(super) against: Option<String>,
    /// What is looked at over many futures
    #[arg(long, value_name = "MEASURE", value_delimiter = ',')]
    pub(super) measure: Vec<String>,
    /// Measures that plans beat each other by: at least as good by all and better by one
    #[arg(long, value_name = "MEASURE", value_delimiter = ',')]
    pub(super) pareto: Vec<String>,
    /// Hurwicz: how much the best future weighs against the worst
    #[arg(long, value_name = "SHARE", default_value = "0.5", value_parser = ask::share)]
    pub(super) alpha: f64,
    /// A plan holds in a future if it does so up to this year [default: the decision year]
    #[arg(long, value_name = "YEAR")]
    pub(super) until: Option<i32>,
    /// This scenario only, and no ensemble without `--runs`; may be given several times
    #[arg(long, value_name = "SCENARIO")]
    pub(super) scenario: Vec<String>,
    /// The folder for the result [default: out/STUDY-compare]
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    /// Runs in each combination of scenarios, instead of the study's
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    pub(super) runs: Option<u64>,
    /// What random numbers are keyed with, instead of the study's
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(..=i64::MAX as u64))]
    pub(super) seed: Option<u64>,
    #[command(flatten)]
    pub(super) look: LookOptions,
    #[command(flatten)]
    pub(super) how: HowOptions,
}

#[derive(Args)]
pub(super) struct MergeOptions {
    /// The parts: folders that `pejl ensemble --shard` left, or the files `part.pejl` in them
    #[arg(required = true, value_name = "PART")]
    pub(super) parts: Vec<PathBuf>,
    /// The folder for the whole
    #[arg(long, value_name = "DIR", required = true)]
    pub(super) out: PathBuf,
    /// Language of all texts
    #[arg(skip)]
    pub(super) lang: Option<Lang>,
    /// How faults are written
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
    /// How tables are written
    #[arg(long, value_enum, default_value_t = CsvWord::Plain)]
    csv: CsvWord,
    /// No summary
    #[arg(long)]
    pub(super) quiet: bool,
}

impl MergeOptions {
    pub(super) fn csv_style(&self) -> CsvStyle {
        self.csv.into()
    }
}

/// How a command works and writes; but for the tables' style nothing here moves a bit.
#[derive(Args)]
pub(super) struct HowOptions {
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

impl HowOptions {
    pub(super) fn csv_style(&self) -> CsvStyle {
        self.csv.into()
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

impl From<CsvWord> for CsvStyle {
    fn from(word: CsvWord) -> Self {
        match word {
            CsvWord::Plain => Self::Plain,
            CsvWord::Danish => Self::Danish,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shard_is_one_of_its_count() {
        assert_eq!("2/7".parse(), Ok(Shard { index: 2, count: 7 }));
        for wrong in ["0/4", "5/4", "1/0", "2", "2/", "a/b", "-1/4", "1/4/2", "1/9999999"] {
            assert!(wrong.parse::<Shard>().is_err(), "{wrong}");
        }
    }

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
