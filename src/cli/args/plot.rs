//! What can be asked of pictures and papers.

use super::shared::{DrawOptions, JobOptions};
use crate::chart::Size;
use clap::Args;

#[derive(Args)]
pub(in crate::cli) struct PlotOptions {
    #[command(flatten)]
    pub(in crate::cli) job: JobOptions,
    #[arg(value_name = "PICTURE", display_order = 1)]
    pub(in crate::cli) pictures: Vec<String>,
    #[arg(
        long,
        value_name = "SIZE",
        value_delimiter = ',',
        default_value = "standard",
        value_parser = ["standard", "half", "tall", "all"]
    )]
    sizes: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) both: bool,
    #[arg(long, value_name = "SCENARIO")]
    pub(in crate::cli) scenario: Option<String>,
    #[arg(long, value_name = "PLAN")]
    pub(in crate::cli) plan: Option<String>,
    #[arg(long, value_name = "AREA", default_value = "total")]
    pub(in crate::cli) area: String,
    #[command(flatten)]
    pub(in crate::cli) draw: DrawOptions,
}

#[derive(Args)]
pub(in crate::cli) struct ReportOptions {
    #[command(flatten)]
    pub(in crate::cli) job: JobOptions,
    #[arg(long, value_name = "SCENARIO")]
    pub(in crate::cli) scenario: Option<String>,
    #[arg(long, value_name = "PLAN")]
    pub(in crate::cli) plan: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) draw: DrawOptions,
}

impl PlotOptions {
    /// The sizes that are asked for, each once, the standard first.
    pub(in crate::cli) fn sizes(&self) -> Vec<Size> {
        let is_asked = |size: &Size| {
            let word = match size {
                Size::Standard => "standard",
                Size::Half => "half",
                Size::Tall => "tall",
            };
            self.sizes.iter().any(|own| own == word || own == "all")
        };
        Size::ALL.into_iter().filter(is_asked).collect()
    }
}
