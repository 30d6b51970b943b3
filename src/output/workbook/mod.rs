//! `pejl.xlsx`: one run as a workbook, for those who must defend each krone.
//!
//! Owns the order of the sheets and what is bound between them: formulas, links, names, charts. Refuses to
//! compute what a table does not hold already, and to word plans and factors (`report` does). Start at
//! [`workbook`], then `overview`, on which the charts rest.
#![doc = "\n"]
#![doc = include_str!("../../docs/workbook.md")]

mod charts;
mod ensemble;
mod factors;
mod fan;
mod front;
mod inputs;
mod lines;
mod overview;
mod people;
mod plans;
mod results;
mod sheet;
mod sources;
mod styles;

use super::ensemble_tables::Figures;
use crate::analysis::scorecard::Scorecard;
use crate::ensemble::{ScenarioResult, shown};
use crate::model::Study;
use crate::text::number::decimal;
use crate::text::{Arg, Texts};
use rust_xlsxwriter::utility::worksheet_range_absolute;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use overview::{Block, Grid};
use sheet::Sheet;
use styles::Styles;

/// What a workbook is made of.
#[derive(Clone, Copy, Debug)]
pub struct Book<'a> {
    /// The study.
    pub study: &'a Study,
    /// What was run; at least one scenario.
    pub results: &'a [ScenarioResult],
    /// How each plan fares in each of them.
    pub cards: &'a [Scorecard],
    /// The ensemble, where one was drawn.
    pub drawn: Option<BookDraws<'a>>,
    /// Of the run.
    pub digest: &'a str,
    /// The language of every word.
    pub texts: &'a Texts,
    /// In the study's order.
    pub plans: &'a [PlanTold],
    /// The uncertain factors, in the study's order.
    pub factors: &'a [FactorTold],
    /// Is the budget's split over the areas not a published one? Then the first sheet says so.
    pub is_split_derived: bool,
}

/// The ensemble of a workbook.
#[derive(Clone, Copy, Debug)]
pub struct BookDraws<'a> {
    /// What the draws come to.
    pub figures: &'a Figures,
    /// Draws under each plan.
    pub runs: u64,
    /// What they are keyed with.
    pub seed: u64,
}

/// A plan in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanTold {
    /// What people call it.
    pub name: String,
    /// Why it is asked for, if the study says.
    pub why: Option<String>,
    /// Rule, levers and initiatives: one sentence each.
    pub lines: Vec<String>,
    /// What the run found of it: initiatives that were picked, what more money is worth.
    pub found: Vec<String>,
}

/// An uncertain factor in words, with the numbers of its distribution.
#[derive(Clone, Debug, PartialEq)]
pub struct FactorTold {
    /// With its area, and what its number does.
    pub name: String,
    /// The kind of distribution.
    pub kind: String,
    /// What its numbers are.
    pub is_of: FactorUnit,
    /// The first year in which it counts.
    pub from: i32,
    /// Smallest number, where there is one.
    pub low: Option<f64>,
    /// Likeliest number, where the kind has one.
    pub mode: Option<f64>,
    /// Largest number, where there is one.
    pub high: Option<f64>,
    /// Mean of a normal distribution, before truncation.
    pub mean: Option<f64>,
    /// Standard deviation of a normal distribution, before truncation.
    pub deviation: Option<f64>,
    /// Other parameters, in words.
    pub rest: String,
    /// Why this distribution.
    pub why: String,
}

/// The unit of a factor's numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactorUnit {
    /// Kroner.
    Dkk,
    /// A share, shown in per cent.
    Share,
    /// A number that is multiplied with.
    Times,
}

/// The sheets, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tab {
    Front,
    Overview,
    Charts,
    Results,
    Plans,
    Ensemble,
    People,
    Inputs,
    Factors,
    Sources,
}

impl Tab {
    const ALL: [Self; 10] = [
        Self::Front,
        Self::Overview,
        Self::Charts,
        Self::Results,
        Self::Plans,
        Self::Ensemble,
        Self::People,
        Self::Inputs,
        Self::Factors,
        Self::Sources,
    ];

    /// As the sheet is called: at most 31 letters, none of `[]:*?/\`.
    fn name(self, texts: &Texts) -> String {
        match self {
            Self::Front => texts.get("book-tab-front"),
            Self::Overview => texts.get("book-tab-overview"),
            Self::Charts => texts.get("book-tab-charts"),
            Self::Results => texts.get("book-tab-results"),
            Self::Plans => texts.get("book-tab-plans"),
            Self::Ensemble => texts.get("book-tab-ensemble"),
            Self::People => texts.get("book-tab-people"),
            Self::Inputs => texts.get("book-tab-inputs"),
            Self::Factors => texts.get("book-tab-factors"),
            Self::Sources => texts.get("book-tab-sources"),
        }
    }
}

impl<'a> Book<'a> {
    /// The scenario that single figures are of.
    fn base(&self) -> Option<&'a ScenarioResult> {
        shown(self.study, self.results)
    }

    fn scenario_name(&self, result: &ScenarioResult) -> &'a str {
        self.study
            .scenarios
            .get(result.scenario.index())
            .map_or("", |scenario| scenario.names.of(self.texts.lang()))
    }

    fn plan_name(&self, plan: usize) -> &'a str {
        self.study.plans.get(plan).map_or("", |plan| plan.names.of(self.texts.lang()))
    }

    /// The name of an area; behind the last one, of all together.
    fn area_name(&self, area: usize) -> String {
        match self.study.model.areas.get(area) {
            Some(area) => area.names.of(self.texts.lang()).to_owned(),
            None => self.texts.get("book-total"),
        }
    }

    /// How wide a column must be for kroner: those of the largest need or frame with their separators.
    fn width_of_dkk(&self) -> f64 {
        let shown = decimal(self.largest_dkk(), 0, self.texts.lang()).chars().count();
        (shown as f64 + 3.0).max(15.0)
    }

    /// The same in millions with a decimal, summed up over all years.
    fn width_of_millions(&self) -> f64 {
        let years = self.study.model.year_count() as f64;
        let most = self.largest_dkk() * years / 1e6;
        (decimal(most, 1, self.texts.lang()).chars().count() as f64 + 1.0).max(9.0)
    }

    fn largest_dkk(&self) -> f64 {
        let plans = self.results.iter().flat_map(|result| &result.plans);
        let totals = plans.flat_map(|plan| (0..plan.year_count()).map(|t| plan.total(t)));
        totals.fold(0.0, |most, own| most.max(own.need().0).max(own.frame().0 as f64))
    }

    /// "Scenarie: Midterscenarie. Plan: Som i dag."
    fn which_run(&self) -> String {
        let scenario = self.base().map_or("", |result| self.scenario_name(result));
        let args = [("scenario", Arg::from(scenario)), ("plan", self.plan_name(0).into())];
        self.texts.format("book-which-run", &args)
    }
}

/// The workbook: the same bytes for the same inputs, on any machine.
///
/// # Errors
/// What the writer refuses; no study that `input` has read makes it.
pub fn workbook(book: &Book<'_>) -> Result<Vec<u8>, XlsxError> {
    let styles = Styles::new(book.texts.lang());
    let mut file = Workbook::new();
    file.set_properties(&properties(book)?);
    let grid = Grid::of(&book.study.model);
    for tab in Tab::ALL {
        if let Some(page) = page(book, &styles, grid, tab)? {
            file.push_worksheet(page);
        }
    }
    let overview = Tab::Overview.name(book.texts);
    for (name, block) in [
        (book.texts.get("book-name-need"), Block::Need),
        (book.texts.get("book-name-frame"), Block::Frame),
        (book.texts.get("book-name-gap"), Block::Gap),
    ] {
        let row = grid.total(block);
        let range = worksheet_range_absolute(&overview, row, 1, row, grid.last_column());
        file.define_name(name, &format!("={range}"))?;
    }
    file.save_to_buffer()
}

/// One sheet; `None` for the ensemble's where none was drawn.
fn page(
    book: &Book<'_>,
    styles: &Styles,
    grid: Grid,
    tab: Tab,
) -> Result<Option<Worksheet>, XlsxError> {
    let mut sheet = Sheet::new(book, styles, tab)?;
    match tab {
        Tab::Front => front::write(book, &mut sheet)?,
        Tab::Overview => overview::write(book, grid, &mut sheet)?,
        Tab::Charts => charts::write(book, grid, &mut sheet)?,
        Tab::Results => results::write(book, &mut sheet)?,
        Tab::Plans => plans::write(book, &mut sheet)?,
        Tab::Ensemble => match &book.drawn {
            Some(drawn) => ensemble::write(book, drawn, &mut sheet)?,
            None => return Ok(None),
        },
        Tab::People => people::write(book, &mut sheet)?,
        Tab::Inputs => inputs::write(book, &mut sheet)?,
        Tab::Factors => factors::write(book, &mut sheet)?,
        Tab::Sources => sources::write(book, &mut sheet)?,
    }
    Ok(Some(sheet.into_page()?))
}

/// Who and what; the time is the base year's first moment, since a run has none of its own.
fn properties(book: &Book<'_>) -> Result<DocProperties, XlsxError> {
    let place = book.study.model.names.of(book.texts.lang());
    // What Excel's calendar can hold.
    let year = u16::try_from(book.study.model.base_year.0).unwrap_or(1900).clamp(1900, 9999);
    let digest: String = book.digest.chars().take(8).collect();
    Ok(DocProperties::new()
        .set_title(format!("Pejl: {place}"))
        .set_company(place)
        .set_author("Pejl")
        .set_keywords(digest)
        .set_creation_datetime(&ExcelDateTime::from_ymd(year, 1, 1)?))
}
