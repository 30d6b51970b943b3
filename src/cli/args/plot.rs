//! What can be asked of pictures and papers.

use super::shared::{DrawOptions, JobOptions};
use crate::chart::Size;
use clap::{Args, ValueEnum};

#[derive(Args)]
pub(in crate::cli) struct PlotOptions {
    #[command(flatten)]
    pub(in crate::cli) job: JobOptions,
    /// The pictures; all that the study has unless any is named
    #[arg(value_name = "PICTURE", display_order = 1)]
    pub(in crate::cli) pictures: Vec<String>,
    /// `standard`, `half`, `tall` or `all`; several with commas
    #[arg(
        long,
        value_enum,
        value_name = "SIZE",
        value_delimiter = ',',
        default_value = "standard"
    )]
    sizes: Vec<SizeWord>,
    /// In Danish and in English, each in a folder of its own
    #[arg(long)]
    pub(in crate::cli) both: bool,
    /// The scenario that pictures of one scenario show [default: the base scenario]
    #[arg(long, value_name = "SCENARIO")]
    pub(in crate::cli) scenario: Option<String>,
    /// The plan that pictures of one plan show [default: the study's first]
    #[arg(long, value_name = "PLAN")]
    pub(in crate::cli) plan: Option<String>,
    /// The area that pictures of one area show [default: all together]
    #[arg(long, value_name = "AREA", default_value = "total")]
    pub(in crate::cli) area: String,
    #[command(flatten)]
    pub(in crate::cli) draw: DrawOptions,
}

#[derive(Args)]
pub(in crate::cli) struct ReportOptions {
    #[command(flatten)]
    pub(in crate::cli) job: JobOptions,
    /// The scenario that the paper is of [default: the base scenario]
    #[arg(long, value_name = "SCENARIO")]
    pub(in crate::cli) scenario: Option<String>,
    /// The plan that the paper looks at first [default: the study's first]
    #[arg(long, value_name = "PLAN")]
    pub(in crate::cli) plan: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) draw: DrawOptions,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum SizeWord {
    Standard,
    Half,
    Tall,
    All,
}

impl PlotOptions {
    /// The sizes that are asked for, each once, the standard first.
    pub(in crate::cli) fn sizes(&self) -> Vec<Size> {
        let is_asked = |size: &Size| {
            let word = match size {
                Size::Standard => SizeWord::Standard,
                Size::Half => SizeWord::Half,
                Size::Tall => SizeWord::Tall,
            };
            self.sizes.contains(&SizeWord::All) || self.sizes.contains(&word)
        };
        Size::ALL.into_iter().filter(is_asked).collect()
    }
}
