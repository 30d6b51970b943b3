//! Options that several commands take, and numbers as they are written in them.

use crate::ensemble::How;
use crate::numeric::Vectors;
use crate::writers::csv::CsvStyle;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// What every command that reads a study takes.
#[derive(Args)]
pub(in crate::cli) struct StudyOptions {
    #[arg(display_order = 0)]
    pub(in crate::cli) study: PathBuf,
    #[arg(long, value_enum, default_value_t = Format::Text, display_order = 94)]
    pub(in crate::cli) format: Format,
}

/// How pictures of a study look.
#[derive(Args)]
pub(in crate::cli) struct LookOptions {
    #[arg(long, value_name = "FILE", display_order = 91)]
    pub(in crate::cli) theme: Option<PathBuf>,
}

/// What every command takes that runs a study and leaves a folder.
#[derive(Args)]
pub(in crate::cli) struct JobOptions {
    #[command(flatten)]
    pub(in crate::cli) study: StudyOptions,
    #[arg(long, value_name = "DIR", display_order = 90)]
    pub(in crate::cli) out: Option<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) look: LookOptions,
    #[command(flatten)]
    pub(in crate::cli) how: HowOptions,
}

/// What is changed of the study's ensemble.
#[derive(Args)]
pub(in crate::cli) struct DrawOptions {
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..), display_order = 80)]
    pub(in crate::cli) runs: Option<u64>,
    #[command(flatten)]
    pub(in crate::cli) seed: SeedOption,
}

/// The seed by itself.
#[derive(Args)]
pub(in crate::cli) struct SeedOption {
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(..=i64::MAX as u64), display_order = 81)]
    pub(in crate::cli) seed: Option<u64>,
}

/// How a command writes.
#[derive(Args, Default)]
pub(in crate::cli) struct WriteOptions {
    #[arg(long, default_value = "plain", value_parser = csv_style(), display_order = 92)]
    pub(in crate::cli) csv: CsvStyle,
    #[arg(long, display_order = 93)]
    pub(in crate::cli) quiet: bool,
}

/// How a command works and writes; but for the tables' style nothing here moves a bit.
#[derive(Args)]
pub(in crate::cli) struct HowOptions {
    #[command(flatten)]
    pub(in crate::cli) write: WriteOptions,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024), display_order = 95)]
    pub(in crate::cli) threads: Option<u16>,
    #[arg(long, value_name = "L", value_parser = ["1", "8"], default_value = "8", hide = true)]
    lanes: String,
    #[arg(long, value_name = "UNIT", default_value = "widest", hide = true)]
    vectors: String,
}

impl HowOptions {
    /// How to run; the unit's name if this machine has no such unit.
    pub(in crate::cli) fn how(&self) -> Result<How, String> {
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

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Format {
    /// For people
    Text,
    /// For programs: one JSON document
    Json,
}

fn csv_style() -> impl TypedValueParser<Value = CsvStyle> {
    PossibleValuesParser::new(["plain", "danish"]).map(|word| match word.as_str() {
        "danish" => CsvStyle::Danish,
        _ => CsvStyle::Plain,
    })
}

/// A number, with a point or a comma, or in per cent.
pub(super) fn number(word: &str) -> Result<f64, String> {
    let plain = word.replace(',', ".").replace('\u{2212}', "-");
    let percent = plain.trim().strip_suffix('%');
    match percent.unwrap_or(&plain).trim().parse::<f64>() {
        Ok(number) if number.is_finite() && percent.is_some() => Ok(number / 100.0),
        Ok(number) if number.is_finite() => Ok(number),
        _ => Err("expected a number, as in -0.01 or -1%".to_owned()),
    }
}

/// A number above 0 and at most 1, or the same in per cent.
pub(super) fn share_of_futures(word: &str) -> Result<f64, String> {
    match number(word) {
        Ok(share) if share > 0.0 && share <= 1.0 => Ok(share),
        _ => Err("expected a number above 0 and at most 1, as in 0.9".to_owned()),
    }
}

/// A number above 0 and at most a half.
pub(super) fn part(word: &str) -> Result<f64, String> {
    match word.replace(',', ".").parse::<f64>() {
        Ok(part) if part > 0.0 && part <= 0.5 => Ok(part),
        _ => Err("expected a number above 0 and at most 0.5, as in 0.05".to_owned()),
    }
}

/// A number from 0 to 1, with a point or a comma.
pub(super) fn share(word: &str) -> Result<f64, String> {
    match word.replace(',', ".").parse::<f64>() {
        Ok(share) if (0.0..=1.0).contains(&share) => Ok(share),
        _ => Err("expected a number from 0 to 1, as in 0.5".to_owned()),
    }
}
