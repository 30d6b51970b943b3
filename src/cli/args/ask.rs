//! What can be asked of one number: where it comes from, what would change it, when a plan fails, what it would take.
//!
//! The options of `explain`, `sensitivity`, `discover` and `seek`, and how numbers are written in them.

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
    #[arg(long, value_name = "PLAN")]
    pub(in crate::cli) plan: Option<String>,
    #[arg(long, value_name = "METRIC", default_value = "gap_dkk")]
    pub(in crate::cli) metric: String,
    #[arg(long, value_name = "AREA")]
    pub(in crate::cli) area: Option<String>,
    #[arg(long, value_name = "SERVICE", conflicts_with = "area")]
    pub(in crate::cli) service: Option<String>,
    #[arg(long, value_name = "YEAR")]
    pub(in crate::cli) year: Option<i32>,
    #[command(flatten)]
    pub(in crate::cli) seed: SeedOption,
}

#[derive(Args)]
pub(in crate::cli) struct SensitivityOptions {
    #[command(flatten)]
    pub(in crate::cli) ask: AskOptions,
    #[arg(long, value_enum, value_name = "METHOD", value_delimiter = ',')]
    pub(in crate::cli) method: Vec<MethodWord>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(8..=1 << 20))]
    pub(in crate::cli) runs: Option<u32>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(2..=1 << 20))]
    pub(in crate::cli) walks: Option<u32>,
}

#[derive(Args)]
pub(in crate::cli) struct DiscoverOptions {
    #[command(flatten)]
    pub(in crate::cli) ask: AskOptions,
    #[arg(long, value_name = "LIMIT")]
    pub(in crate::cli) fails: Option<String>,
    #[arg(long, value_name = "N", conflicts_with = "kept", value_parser = clap::value_parser!(u64).range(1..))]
    pub(in crate::cli) runs: Option<u64>,
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) kept: Option<PathBuf>,
    #[arg(long, value_name = "SHARE", value_parser = share)]
    pub(in crate::cli) density: Option<f64>,
    #[arg(long, value_name = "SHARE", default_value = "0.05", value_parser = part)]
    pub(in crate::cli) peel: f64,
    #[arg(long, value_name = "SHARE", default_value = "0.05", value_parser = part)]
    pub(in crate::cli) mass: f64,
    #[arg(long, value_name = "N", default_value = "3", value_parser = clap::value_parser!(u8).range(1..=20))]
    pub(in crate::cli) boxes: u8,
}

#[derive(Args)]
pub(in crate::cli) struct SeekOptions {
    #[command(flatten)]
    pub(in crate::cli) ask: AskOptions,
    #[arg(value_name = "KNOB", required = true, num_args = 1..=2, display_order = 1)]
    pub(in crate::cli) knobs: Vec<String>,
    #[arg(long, value_name = "X", allow_hyphen_values = true, value_parser = number)]
    pub(in crate::cli) from: Vec<f64>,
    #[arg(long, value_name = "X", allow_hyphen_values = true, value_parser = number)]
    pub(in crate::cli) to: Vec<f64>,
    #[arg(long, value_name = "X", allow_hyphen_values = true, value_parser = number)]
    pub(in crate::cli) target: Option<f64>,
    #[arg(long, value_name = "SCENARIO", conflicts_with = "share")]
    pub(in crate::cli) scenario: Option<String>,
    #[arg(long, value_name = "SHARE", value_parser = share_of_futures)]
    pub(in crate::cli) share: Option<f64>,
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
    #[arg(value_name = "METRIC", display_order = 1)]
    pub(in crate::cli) metric: String,
    #[arg(long, value_name = "AREA")]
    pub(in crate::cli) area: Option<String>,
    #[arg(long, value_name = "SERVICE", conflicts_with = "area")]
    pub(in crate::cli) service: Option<String>,
    #[arg(long, value_name = "YEAR")]
    pub(in crate::cli) year: Option<i32>,
    #[arg(long, value_name = "SCENARIO")]
    pub(in crate::cli) scenario: Option<String>,
    #[arg(long, value_name = "PLAN")]
    pub(in crate::cli) plan: Option<String>,
    #[arg(long, value_name = "WHAT=WHICH")]
    pub(in crate::cli) against: Option<String>,
    #[arg(long, value_name = "N")]
    pub(in crate::cli) depth: Option<usize>,
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) out: Option<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) write: WriteOptions,
}
