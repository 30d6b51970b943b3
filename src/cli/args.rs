//! What can be written on the command line.
//!
//! Owns names, defaults and the example of each command. Start at [`Arguments`].

use crate::ensemble::How;
use crate::numeric::Vectors;
use crate::output::CsvStyle;
use crate::text::{Lang, Texts};
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
            let is_positional = matches!(
                id.as_str(),
                "study" | "folder" | "shell" | "parts" | "plans" | "table" | "metric" | "knobs"
            );
            let heading = if is_positional { "help-arguments" } else { "help-options" };
            let heading = texts.get(heading);
            command = command.mut_arg(id, |argument| {
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
    #[arg(long, value_name = "SHARE", default_value = "0.5", value_parser = share)]
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
    pub(super) how: HowOptions,
}

/// What every command takes that asks about one number of one plan.
#[derive(Args)]
pub(super) struct AskOptions {
    #[command(flatten)]
    pub(super) study: StudyOptions,
    /// The plan that is asked about [default: the study's first]
    #[arg(long, value_name = "PLAN")]
    pub(super) plan: Option<String>,
    /// The number that is asked about: a column of `gap.csv`, or a measure of `compare.csv`
    #[arg(long, value_name = "METRIC", default_value = "gap_dkk")]
    pub(super) metric: String,
    /// The area, or `total`
    #[arg(long, value_name = "AREA", default_value = "total")]
    pub(super) area: String,
    /// The year [default: the decision year]
    #[arg(long, value_name = "YEAR")]
    pub(super) year: Option<i32>,
    /// What random numbers are keyed with, instead of the study's
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(..=i64::MAX as u64))]
    pub(super) seed: Option<u64>,
    /// The folder for the answer
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    #[command(flatten)]
    pub(super) how: HowOptions,
}

#[derive(Args)]
pub(super) struct SensitivityOptions {
    #[command(flatten)]
    pub(super) ask: AskOptions,
    /// How it is found; one factor at a time is always told
    #[arg(long, value_enum, value_name = "METHOD", value_delimiter = ',')]
    pub(super) method: Vec<MethodWord>,
    /// Rows of the Sobol' matrices, best a power of two
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(8..=1 << 20))]
    pub(super) runs: Option<u32>,
    /// Walks of the Morris screening
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(2..=1 << 20))]
    pub(super) walks: Option<u32>,
}

#[derive(Args)]
pub(super) struct DiscoverOptions {
    #[command(flatten)]
    pub(super) ask: AskOptions,
    /// When the plan fails: "above 5 % of need", "below 0.95"
    #[arg(long, value_name = "LIMIT")]
    pub(super) fails: Option<String>,
    /// Runs in each combination of scenarios, instead of the study's
    #[arg(long, value_name = "N", conflicts_with = "kept", value_parser = clap::value_parser!(u64).range(1..))]
    pub(super) runs: Option<u64>,
    /// Look at runs in a file instead of making them
    #[arg(long, value_name = "FILE")]
    pub(super) kept: Option<PathBuf>,
    /// Take the largest box of at least this density
    #[arg(long, value_name = "SHARE", value_parser = share)]
    pub(super) density: Option<f64>,
    /// Share of a box's runs that a step peels off
    #[arg(long, value_name = "SHARE", default_value = "0.05", value_parser = part)]
    pub(super) peel: f64,
    /// Least share of all runs in a box
    #[arg(long, value_name = "SHARE", default_value = "0.05", value_parser = part)]
    pub(super) mass: f64,
    /// At most so many boxes
    #[arg(long, value_name = "N", default_value = "3", value_parser = clap::value_parser!(u8).range(1..=20))]
    pub(super) boxes: u8,
}

#[derive(Args)]
pub(super) struct SeekOptions {
    #[command(flatten)]
    pub(super) ask: AskOptions,
    /// What is turned: a factor, or a lever of the plan; two give a frontier
    #[arg(value_name = "KNOB", required = true, num_args = 1..=2, display_order = 1)]
    pub(super) knobs: Vec<String>,
    /// The least it may be; once for each knob
    #[arg(long, value_name = "X", allow_hyphen_values = true, value_parser = number)]
    pub(super) from: Vec<f64>,
    /// The most it may be; once for each knob
    #[arg(long, value_name = "X", allow_hyphen_values = true, value_parser = number)]
    pub(super) to: Vec<f64>,
    /// What is to be met: at most this gap, at least this coverage
    #[arg(long, value_name = "X", allow_hyphen_values = true, value_parser = number)]
    pub(super) target: Option<f64>,
    /// In this scenario
    #[arg(long, value_name = "SCENARIO", conflicts_with = "share")]
    pub(super) scenario: Option<String>,
    /// In at least this share of the ensemble
    #[arg(long, value_name = "SHARE", value_parser = share_of_futures)]
    pub(super) share: Option<f64>,
    /// Runs in each combination of scenarios, instead of the study's
    #[arg(long, value_name = "N", requires = "share", value_parser = clap::value_parser!(u64).range(1..))]
    pub(super) runs: Option<u64>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum MethodWord {
    Sobol,
    Morris,
    Tornado,
}

/// A number, with a point or a comma, or in per cent.
fn number(word: &str) -> Result<f64, String> {
    let plain = word.replace(',', ".").replace('\u{2212}', "-");
    let percent = plain.trim().strip_suffix('%');
    match percent.unwrap_or(&plain).trim().parse::<f64>() {
        Ok(number) if number.is_finite() && percent.is_some() => Ok(number / 100.0),
        Ok(number) if number.is_finite() => Ok(number),
        _ => Err("expected a number, as in -0.01 or -1%".to_owned()),
    }
}

/// A number above 0 and at most 1, or the same in per cent.
fn share_of_futures(word: &str) -> Result<f64, String> {
    match number(word) {
        Ok(share) if share > 0.0 && share <= 1.0 => Ok(share),
        _ => Err("expected a number above 0 and at most 1, as in 0.9".to_owned()),
    }
}

/// A number above 0 and at most a half.
fn part(word: &str) -> Result<f64, String> {
    match word.replace(',', ".").parse::<f64>() {
        Ok(part) if part > 0.0 && part <= 0.5 => Ok(part),
        _ => Err("expected a number above 0 and at most 0.5, as in 0.05".to_owned()),
    }
}

/// A number from 0 to 1, with a point or a comma.
fn share(word: &str) -> Result<f64, String> {
    match word.replace(',', ".").parse::<f64>() {
        Ok(share) if (0.0..=1.0).contains(&share) => Ok(share),
        _ => Err("expected a number from 0 to 1, as in 0.5".to_owned()),
    }
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

#[derive(Args)]
pub(super) struct ExplainOptions {
    #[command(flatten)]
    pub(super) study: StudyOptions,
    /// The column of `gap.csv`
    #[arg(value_name = "METRIC", display_order = 1)]
    pub(super) metric: String,
    /// The area; `total` unless given
    #[arg(long, value_name = "AREA")]
    pub(super) area: Option<String>,
    /// The year; the decision year unless given
    #[arg(long, value_name = "YEAR")]
    pub(super) year: Option<i32>,
    /// The scenario; the base scenario unless given
    #[arg(long, value_name = "SCENARIO")]
    pub(super) scenario: Option<String>,
    /// The plan; the study's first unless given
    #[arg(long, value_name = "PLAN")]
    pub(super) plan: Option<String>,
    /// What the figure is compared with: `year=2016`, `scenario=ID` or `plan=ID`
    #[arg(long, value_name = "WHAT=WHICH")]
    pub(super) against: Option<String>,
    /// So many levels of the tree
    #[arg(long, value_name = "N")]
    pub(super) depth: Option<usize>,
    /// The folder for the answer; nothing is written unless given
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    /// How tables are written
    #[arg(long, value_enum, default_value_t = CsvWord::Plain)]
    csv: CsvWord,
    /// Nothing on the screen
    #[arg(long)]
    pub(super) quiet: bool,
}

impl ExplainOptions {
    pub(super) fn csv_style(&self) -> CsvStyle {
        self.csv.into()
    }
}

#[derive(Args)]
pub(super) struct BacktestOptions {
    #[command(flatten)]
    pub(super) study: StudyOptions,
    /// Forecasts from these years only, of those that the history names
    #[arg(long, value_name = "A-B")]
    pub(super) origins: Option<YearSpan>,
    /// Futures from each year, instead of the history's
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    pub(super) draws: Option<u64>,
    /// What random numbers are keyed with, instead of the history's
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(..=i64::MAX as u64))]
    pub(super) seed: Option<u64>,
    /// The folder for the result [default: out/STUDY-backtest]
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    #[command(flatten)]
    pub(super) how: HowOptions,
}

/// `A-B`: years from A to B; `A` alone is one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct YearSpan {
    pub(super) from: i32,
    pub(super) to: i32,
}

impl std::str::FromStr for YearSpan {
    type Err = String;

    /// The parser's own sentences are English, and so is this one.
    fn from_str(word: &str) -> Result<Self, String> {
        let (from, to) = word.split_once('-').unwrap_or((word, word));
        match (from.parse::<u16>(), to.parse::<u16>()) {
            (Ok(from), Ok(to)) if from <= to => Ok(Self { from: from.into(), to: to.into() }),
            _ => Err("expected a year, or A-B with A not after B, as in 1985-2008".to_owned()),
        }
    }
}

#[derive(Args)]
pub(super) struct FitOptions {
    /// The table of deaths: `year,sex,age,deaths,person_years`
    #[arg(value_name = "TABLE")]
    pub(super) table: PathBuf,
    /// The file for the fit
    #[arg(long, value_name = "FILE", required = true)]
    pub(super) out: PathBuf,
    /// A table of fertility: `year,rate` or `year,age,rate`
    #[arg(long, value_name = "TABLE")]
    pub(super) fertility: Option<PathBuf>,
    /// A table of net migration: `year,net_persons` or `year,sex,age,net_persons`
    #[arg(long, value_name = "TABLE")]
    pub(super) migration: Option<PathBuf>,
    /// The first year that is fitted [default: the table's]
    #[arg(long, value_name = "YEAR")]
    pub(super) from: Option<i32>,
    /// The last year that is fitted [default: the table's]
    #[arg(long, value_name = "YEAR")]
    pub(super) until: Option<i32>,
    /// The ages that are fitted; the last takes in all who are older [default: the table's]
    #[arg(long, value_name = "A-B")]
    pub(super) ages: Option<AgeSpan>,
    /// A folder for the picture of where deaths depart from the fit
    #[arg(long, value_name = "FOLDER")]
    pub(super) charts: Option<PathBuf>,
    /// Language of all texts
    #[arg(skip)]
    pub(super) lang: Option<Lang>,
    /// How diagnostics are written
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
}

/// `A-B`: ages from A to B.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct AgeSpan {
    pub(super) from: usize,
    pub(super) to: usize,
}

impl std::str::FromStr for AgeSpan {
    type Err = String;

    /// The parser's own sentences are English, and so is this one.
    fn from_str(word: &str) -> Result<Self, String> {
        let parts = word
            .split_once('-')
            .and_then(|(from, to)| Some((from.parse::<usize>().ok()?, to.parse::<usize>().ok()?)));
        match parts {
            Some((from, to)) if from < to => Ok(Self { from, to }),
            _ => Err("expected A-B with A below B, as in 0-95".to_owned()),
        }
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
    fn ages_run_upwards() {
        assert_eq!("0-95".parse(), Ok(AgeSpan { from: 0, to: 95 }));
        for wrong in ["95-0", "5-5", "5", "-5", "5-", "a-b", "0-9-5"] {
            assert!(wrong.parse::<AgeSpan>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_year_alone_is_a_span() {
        assert_eq!("1985-2008".parse(), Ok(YearSpan { from: 1985, to: 2008 }));
        assert_eq!("1995".parse(), Ok(YearSpan { from: 1995, to: 1995 }));
        for wrong in ["2008-1985", "1985-", "-", "", "a", "1985-2008-2010"] {
            assert!(wrong.parse::<YearSpan>().is_err(), "{wrong}");
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
