//! What can be asked of the jobs that run all plans: `run`, `ensemble`, `merge` and `compare`.

use super::shared::{DrawOptions, Format, JobOptions, WriteOptions, share};
use clap::Args;
use std::path::PathBuf;

#[derive(Args)]
pub(in crate::cli) struct RunOptions {
    #[command(flatten)]
    pub(in crate::cli) job: JobOptions,
    #[arg(long, value_name = "SCENARIO")]
    pub(in crate::cli) only: Vec<String>,
    #[arg(long, value_name = "RUN", conflicts_with = "only", value_parser = clap::value_parser!(u64).range(1..))]
    pub(in crate::cli) draw: Option<u64>,
    #[arg(long, value_name = "N", requires = "draw", value_parser = clap::value_parser!(u64).range(1..))]
    pub(in crate::cli) runs: Option<u64>,
    #[arg(long, value_name = "N", requires = "draw", value_parser = clap::value_parser!(u64).range(..=i64::MAX as u64))]
    pub(in crate::cli) seed: Option<u64>,
    #[arg(long, value_name = "NAME", conflicts_with = "draw")]
    pub(in crate::cli) write_plan: Option<String>,
    #[arg(long, value_name = "PLAN", requires = "write_plan")]
    pub(in crate::cli) of: Option<String>,
}

#[derive(Args)]
pub(in crate::cli) struct EnsembleOptions {
    #[command(flatten)]
    pub(in crate::cli) job: JobOptions,
    #[command(flatten)]
    pub(in crate::cli) draw: DrawOptions,
    #[arg(long, value_name = "I/N")]
    pub(in crate::cli) shard: Option<Shard>,
    #[arg(long)]
    pub(in crate::cli) resume: bool,
    #[arg(long, value_name = "FILE", conflicts_with = "shard")]
    pub(in crate::cli) keep: Option<PathBuf>,
}

/// `I/N`: the `index`-th of `count` parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) struct Shard {
    pub(in crate::cli) index: u64,
    pub(in crate::cli) count: u64,
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
pub(in crate::cli) struct CompareOptions {
    #[command(flatten)]
    pub(in crate::cli) job: JobOptions,
    #[arg(value_name = "PLAN", display_order = 1)]
    pub(in crate::cli) plans: Vec<String>,
    #[arg(long, value_name = "PLAN")]
    pub(in crate::cli) against: Option<String>,
    #[arg(long, value_name = "MEASURE", value_delimiter = ',')]
    pub(in crate::cli) measure: Vec<String>,
    #[arg(long, value_name = "MEASURE", value_delimiter = ',')]
    pub(in crate::cli) pareto: Vec<String>,
    #[arg(long, value_name = "SHARE", default_value = "0.5", value_parser = share)]
    pub(in crate::cli) alpha: f64,
    #[arg(long, value_name = "YEAR")]
    pub(in crate::cli) until: Option<i32>,
    #[arg(long, value_name = "SCENARIO")]
    pub(in crate::cli) scenario: Vec<String>,
    #[command(flatten)]
    pub(in crate::cli) draw: DrawOptions,
}

#[derive(Args)]
pub(in crate::cli) struct MergeOptions {
    #[arg(required = true, value_name = "PART")]
    pub(in crate::cli) parts: Vec<PathBuf>,
    #[arg(long, value_name = "DIR", required = true)]
    pub(in crate::cli) out: PathBuf,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(in crate::cli) format: Format,
    #[command(flatten)]
    pub(in crate::cli) write: WriteOptions,
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
}
