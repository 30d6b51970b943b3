//! What is made of the past: a fit to it, and forecasts from it.
//!
//! The options of `fit` and `backtest`, and spans of years and ages.

use super::shared::{Format, HowOptions, SeedOption, StudyOptions};
use clap::Args;
use std::path::PathBuf;

#[derive(Args)]
pub(in crate::cli) struct BacktestOptions {
    #[command(flatten)]
    pub(in crate::cli) study: StudyOptions,
    #[arg(long, value_name = "A-B", value_parser = years)]
    pub(in crate::cli) origins: Option<(i32, i32)>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    pub(in crate::cli) draws: Option<u64>,
    #[command(flatten)]
    pub(in crate::cli) seed: SeedOption,
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) out: Option<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) how: HowOptions,
}

/// `A-B`: years from A to B; `A` alone is one year. The parser's own sentences are English, and so is this one.
fn years(word: &str) -> Result<(i32, i32), String> {
    let (from, to) = word.split_once('-').unwrap_or((word, word));
    match (from.parse::<u16>(), to.parse::<u16>()) {
        (Ok(from), Ok(to)) if from <= to => Ok((from.into(), to.into())),
        _ => Err("expected a year, or A-B with A not after B, as in 1985-2008".to_owned()),
    }
}

/// `A-B`: ages from A to B.
fn ages(word: &str) -> Result<(usize, usize), String> {
    let (from, to) = word.split_once('-').unwrap_or_default();
    match (from.parse(), to.parse()) {
        (Ok(from), Ok(to)) if from < to => Ok((from, to)),
        _ => Err("expected A-B with A below B, as in 0-95".to_owned()),
    }
}

#[derive(Args)]
pub(in crate::cli) struct FitOptions {
    #[arg(value_name = "TABLE")]
    pub(in crate::cli) table: PathBuf,
    #[arg(long, value_name = "FILE", required = true)]
    pub(in crate::cli) out: PathBuf,
    #[arg(long, value_name = "TABLE")]
    pub(in crate::cli) country: Option<PathBuf>,
    #[arg(long, value_name = "TABLE")]
    pub(in crate::cli) fertility: Option<PathBuf>,
    #[arg(long, value_name = "TABLE")]
    pub(in crate::cli) migration: Option<PathBuf>,
    #[arg(long, value_name = "YEAR")]
    pub(in crate::cli) from: Option<i32>,
    #[arg(long, value_name = "YEAR")]
    pub(in crate::cli) until: Option<i32>,
    #[arg(long, value_name = "A-B", value_parser = ages)]
    pub(in crate::cli) ages: Option<(usize, usize)>,
    #[arg(long, value_name = "FOLDER")]
    pub(in crate::cli) charts: Option<PathBuf>,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(in crate::cli) format: Format,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_run_upwards() {
        assert_eq!(ages("0-95"), Ok((0, 95)));
        for wrong in ["95-0", "5-5", "5", "-5", "5-", "a-b", "0-9-5"] {
            assert!(ages(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_year_alone_is_a_span() {
        assert_eq!(years("1985-2008"), Ok((1985, 2008)));
        assert_eq!(years("1995"), Ok((1995, 1995)));
        for wrong in ["2008-1985", "1985-", "-", "", "a", "1985-2008-2010"] {
            assert!(years(wrong).is_err(), "{wrong}");
        }
    }
}
