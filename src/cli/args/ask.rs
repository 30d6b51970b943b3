//! What can be asked of one number: where it comes from, what would change it, when a plan fails, what it would take.
//!
//! Owns the options of `explain`, `sensitivity`, `discover` and `seek`, and how numbers are written in them.

use super::shared::{
    JobOptions, LookOptions, SeedOption, StudyOptions, WriteOptions, number, part, share,
    share_of_futures,
};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// What every command takes that asks about one number of one plan.
#[derive(Args)]
pub(in crate::cli) struct AskOptions {
    #[command(flatten)]
    pub(in crate::cli) job: JobOptions,
    /// The plan that is asked about [default: the study's first]
    #[arg(long, value_name = "PLAN")]
    pub(in crate::cli) plan: Option<String>,
    /// The figure that is asked about: a column of `gap.csv` or `services.csv`, or a measure of `compare.csv`
    #[arg(long, value_name = "METRIC", default_value = "gap_dkk")]
    pub(in crate::cli) metric: String,
    /// The area, or `total`
    #[arg(long, value_name = "AREA")]
    pub(in crate::cli) area: Option<String>,
    /// The service or transfer, for a figure of `services.csv`
    #[arg(long, value_name = "SERVICE", conflicts_with = "area")]
    pub(in crate::cli) service: Option<String>,
    /// The year [default: the decision year]
    #[arg(long, value_name = "YEAR")]
    pub(in crate::cli) year: Option<i32>,
    #[command(flatten)]
    pub(in crate::cli) seed: SeedOption,
}

#[derive(Args)]
pub(in crate::cli) struct SensitivityOptions {
    #[command(flatten)]
    pub(in crate::cli) ask: AskOptions,
    /// How it is found; one factor at a time is always told
    #[arg(long, value_enum, value_name = "METHOD", value_delimiter = ',')]
    pub(in crate::cli) method: Vec<MethodWord>,
    /// Rows of the Sobol' matrices, best a power of two
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(8..=1 << 20))]
    pub(in crate::cli) runs: Option<u32>,
    /// Walks of the Morris screening
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(2..=1 << 20))]
    pub(in crate::cli) walks: Option<u32>,
}

#[derive(Args)]
pub(in crate::cli) struct DiscoverOptions {
    #[command(flatten)]
    pub(in crate::cli) ask: AskOptions,
    /// When the plan fails: "above 5 % of need", "below 0.95"
    #[arg(long, value_name = "LIMIT")]
    pub(in crate::cli) fails: Option<String>,
    /// Runs in each combination of scenarios, instead of the study's
    #[arg(long, value_name = "N", conflicts_with = "kept", value_parser = clap::value_parser!(u64).range(1..))]
    pub(in crate::cli) runs: Option<u64>,
    /// Look at runs in a file instead of making them
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) kept: Option<PathBuf>,
    /// Take the largest box of at least this density
    #[arg(long, value_name = "SHARE", value_parser = share)]
    pub(in crate::cli) density: Option<f64>,
    /// Share of a box's runs that a step peels off
    #[arg(long, value_name = "SHARE", default_value = "0.05", value_parser = part)]
    pub(in crate::cli) peel: f64,
    /// Least share of all runs in a box
    #[arg(long, value_name = "SHARE", default_value = "0.05", value_parser = part)]
    pub(in crate::cli) mass: f64,
    /// At most so many boxes
    #[arg(long, value_name = "N", default_value = "3", value_parser = clap::value_parser!(u8).range(1..=20))]
    pub(in crate::cli) boxes: u8,
}

#[derive(Args)]
pub(in crate::cli) struct SeekOptions {
    #[command(flatten)]
    pub(in crate::cli) ask: AskOptions,
    /// What is turned: a factor, or a lever of the plan; two give a frontier
    #[arg(value_name = "KNOB", required = true, num_args = 1..=2, display_order = 1)]
    pub(in crate::cli) knobs: Vec<String>,
    /// The least it may be; once for each knob
    #[arg(long, value_name = "X", allow_hyphen_values = true, value_parser = number)]
    pub(in crate::cli) from: Vec<f64>,
    /// The most it may be; once for each knob
    #[arg(long, value_name = "X", allow_hyphen_values = true, value_parser = number)]
    pub(in crate::cli) to: Vec<f64>,
    /// What is to be met: at most this gap, at least this coverage
    #[arg(long, value_name = "X", allow_hyphen_values = true, value_parser = number)]
    pub(in crate::cli) target: Option<f64>,
    /// In this scenario
    #[arg(long, value_name = "SCENARIO", conflicts_with = "share")]
    pub(in crate::cli) scenario: Option<String>,
    /// In at least this share of the ensemble
    #[arg(long, value_name = "SHARE", value_parser = share_of_futures)]
    pub(in crate::cli) share: Option<f64>,
    /// Runs in each combination of scenarios, instead of the study's
    #[arg(long, value_name = "N", requires = "share", value_parser = clap::value_parser!(u64).range(1..))]
    pub(in crate::cli) runs: Option<u64>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum MethodWord {
    Sobol,
    Morris,
    Tornado,
}

#[derive(Args)]
pub(in crate::cli) struct ExplainOptions {
    #[command(flatten)]
    pub(in crate::cli) study: StudyOptions,
    #[command(flatten)]
    pub(in crate::cli) look: LookOptions,
    /// The column of `gap.csv` or `services.csv`
    #[arg(value_name = "METRIC", display_order = 1)]
    pub(in crate::cli) metric: String,
    /// The area; `total` unless given
    #[arg(long, value_name = "AREA")]
    pub(in crate::cli) area: Option<String>,
    /// The service or transfer, for a figure of `services.csv`
    #[arg(long, value_name = "SERVICE", conflicts_with = "area")]
    pub(in crate::cli) service: Option<String>,
    /// The year; the decision year unless given
    #[arg(long, value_name = "YEAR")]
    pub(in crate::cli) year: Option<i32>,
    /// The scenario; the base scenario unless given
    #[arg(long, value_name = "SCENARIO")]
    pub(in crate::cli) scenario: Option<String>,
    /// The plan; the study's first unless given
    #[arg(long, value_name = "PLAN")]
    pub(in crate::cli) plan: Option<String>,
    /// What the figure is compared with: `year=2016`, `scenario=ID` or `plan=ID`
    #[arg(long, value_name = "WHAT=WHICH")]
    pub(in crate::cli) against: Option<String>,
    /// So many levels of the tree
    #[arg(long, value_name = "N")]
    pub(in crate::cli) depth: Option<usize>,
    /// The folder for the answer; nothing is written unless given
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) out: Option<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) write: WriteOptions,
}
