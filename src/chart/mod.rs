//! Pictures: each is a table and a drawing of it, with the finding as its title.
//!
//! From numbers to accessible SVG and PNG with the font inside, the same bytes on every machine. Nothing is computed
//! or read from files here: a picture gets plain numbers and names. Start at [`Picture`] and [`Context`], then at
//! `compose`.
#![doc = "\n"]
#![doc = include_str!("../docs/charts.md")]

pub(crate) mod along;
pub(crate) mod axis_unit;
pub(crate) mod backend;
pub(crate) mod canvas;
pub(crate) mod compose;
pub(crate) mod fan;
pub(crate) mod fonts;
pub(crate) mod frame;
pub(crate) mod heat;
pub(crate) mod key;
pub(crate) mod labels;
pub(crate) mod lines;
pub(crate) mod names;
pub(crate) mod over_years;
pub(crate) mod page;
pub(crate) mod panels;
pub(crate) mod png;
pub(crate) mod rows;
pub(crate) mod scale;
pub(crate) mod size;
pub(crate) mod theme;
pub(crate) mod waterfall;

pub use fonts::{BOLD as FONT_BOLD, REGULAR as FONT_REGULAR};
pub use png::{PngError, png, pngs};
pub use size::Size;

use crate::chart::page::Page;

use crate::figures::table::Table;
use crate::model::Theme;
use crate::text::Lang;
use std::sync::Arc;

/// What a chart must know besides its numbers: for whom it is drawn, and where they come from.
#[derive(Debug, Clone, PartialEq)]
pub struct Context {
    /// Language of every word in the picture.
    pub lang: Lang,
    /// Size of the picture.
    pub size: Size,
    /// The municipality, as the subtitle names it: "Viborg Kommune".
    pub place: String,
    /// The scenario's name in this language; empty where the picture is of a fit and of no run.
    pub scenario_name: String,
    /// The plan's name in this language.
    pub plan_name: String,
    /// How many runs were drawn and with which seed, where the picture shows them.
    pub draws: Option<(u64, u64)>,
    /// The year whose prices all kroner are in.
    pub price_year: i32,
    /// Publishers of the figures, for "Kilde:".
    pub sources: Vec<String>,
    /// What rests on assumption, for "Bygger på antagelser:"; empty if nothing does.
    pub assumptions: Vec<String>,
    /// Whether they are counted rather than listed: their names are in another language.
    pub counts_assumptions: bool,
    /// How many named scenarios are taken together; 1 where the picture is of the one that is named.
    pub scenarios: usize,
    /// One more sentence for the foot, such as that a split is derived.
    pub extra_note: Option<String>,
    /// Pejl's version.
    pub version: String,
    /// First eight digits of the run's digest, by which a printed chart is traced.
    pub digest: String,
    /// Share of need below which a gap is balance: 0.02 is 2 %.
    pub tolerance: f64,
    /// The year that titles speak of first.
    pub decision_year: i32,
    /// The last known year; what comes after is projected.
    pub base_year: i32,
    /// Colours and logo.
    pub theme: Arc<Theme>,
}

/// A drawn chart with its numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// The chart's name, which is also its files' name: `need_frame`.
    pub name: &'static str,
    /// The finding: one sentence with a number, without a full stop.
    pub title: String,
    /// The drawing.
    pub svg: String,
    /// Exactly the numbers drawn, in drawing order, not rounded.
    pub table: Table,
    /// The chart in words, for those who do not see it.
    pub alt: String,
}

/// A chart as drawn, before it is put into one text; tests look at its page.
pub(crate) struct Draft {
    pub(crate) page: Page,
    pub(crate) name: &'static str,
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) table: Table,
}

impl Draft {
    pub(crate) fn finish(mut self) -> Picture {
        // An amount that ends a sentence ends it with its own stop.
        self.description = self.description.replace("kr..", "kr.");
        // A title may end in "kr.", which needs no second full stop.
        let alt = format!("{}. {}", self.title.trim_end_matches('.'), self.description);
        Picture {
            name: self.name,
            title: self.title.clone(),
            svg: self.page.finish(&self.title, &self.description),
            table: self.table,
            alt,
        }
    }
}
