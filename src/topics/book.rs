//! What a workbook is made of, and what its sheets are called.
//!
//! Start at [`Book`].

use crate::analysis::scorecard::Scorecard;
use crate::diag::WarningLine;
use crate::ensemble::{ScenarioResult, shown};
use crate::figures::table::{Column, Form};
use crate::model::Study;
use crate::text::number::decimal;
use crate::text::{Arg, Texts};
use crate::topics::draws::tables::Figures;

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
    /// What its reader must be warned of.
    pub warnings: &'a [WarningLine],
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
    /// Years.
    Years,
    /// Kroner.
    Dkk,
    /// A share, shown in per cent.
    Share,
    /// A number that is multiplied with.
    Times,
}

/// The sheets, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tab {
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
    pub(crate) const ALL: [Self; 10] = [
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
    pub(crate) fn name(self, texts: &Texts) -> String {
        match self {
            Self::Front => texts.get("book-tab-front"),
            Self::Overview => texts.get("book-tab-overview"),
            Self::Charts => texts.get("head-charts"),
            Self::Results => texts.get("book-tab-results"),
            Self::Plans => texts.get("book-tab-plans"),
            Self::Ensemble => texts.get("head-uncertainty"),
            Self::People => texts.get("book-tab-people"),
            Self::Inputs => texts.get("head-inputs"),
            Self::Factors => texts.get("book-tab-factors"),
            Self::Sources => texts.get("head-sources"),
        }
    }
}

impl<'a> Book<'a> {
    /// The scenario that single figures are of.
    pub(crate) fn base(&self) -> Option<&'a ScenarioResult> {
        shown(self.study, self.results)
    }

    pub(crate) fn scenario_name(&self, result: &ScenarioResult) -> &'a str {
        self.study
            .scenarios
            .get(result.scenario.index())
            .map_or("", |scenario| scenario.names.of(self.texts.lang()))
    }

    pub(crate) fn plan_name(&self, plan: usize) -> &'a str {
        self.study.plans.get(plan).map_or("", |plan| plan.shown_names.of(self.texts.lang()))
    }

    /// The name of an area; behind the last one, of all together.
    pub(crate) fn area_name(&self, area: usize) -> String {
        match self.study.model.areas.get(area) {
            Some(area) => area.names.of(self.texts.lang()).to_owned(),
            None => self.texts.get("head-total"),
        }
    }

    /// A column of a sheet, its heading the message `key`.
    pub(crate) fn column(&self, key: &str, form: Form, width: f64) -> Column {
        Column::wide(self.texts.get(key), form, width)
    }

    /// How wide a column must be for kroner: those of the largest need or frame with their separators.
    pub(crate) fn width_of_dkk(&self) -> f64 {
        let shown = decimal(self.largest_dkk(), 0, self.texts.lang()).chars().count();
        (shown as f64 + 3.0).max(15.0)
    }

    /// The same in millions with a decimal, summed up over all years.
    pub(crate) fn width_of_millions(&self) -> f64 {
        let years = self.study.model.year_count() as f64;
        let most = self.largest_dkk() * years / 1e6;
        (decimal(most, 1, self.texts.lang()).chars().count() as f64 + 1.0).max(9.0)
    }

    pub(crate) fn largest_dkk(&self) -> f64 {
        let plans = self.results.iter().flat_map(|result| &result.plans);
        let totals = plans.flat_map(|plan| (0..plan.year_count()).map(|t| plan.total(t)));
        totals.fold(0.0, |most, own| most.max(own.need().0).max(own.frame().0 as f64))
    }

    /// "Scenarie: Midterscenarie. Plan: Som i dag."
    pub(crate) fn which_run(&self) -> String {
        let scenario = self.base().map_or("", |result| self.scenario_name(result));
        let args = [("scenario", Arg::from(scenario)), ("plan", self.plan_name(0).into())];
        self.texts.format("book-which-run", &args)
    }
}
