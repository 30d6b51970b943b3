//! What all sections share: whom the paper is of, amounts as they stand in the tables, and how they are told.
//!
//! Owns the words for a gap and for a change, so that both are told alike everywhere; refuses to choose what is
//! told. Start at [`Teller`].

use crate::analysis::scorecard::Scorecard;
use crate::ensemble::{PlanResult, ScenarioResult};
use crate::model::{AGE_GROUPS, Study};
use crate::text::number::{Unit, decimal, share_as_written, signed};
use crate::text::{Arg, Lang, Texts};
use crate::topics::amounts::Balance;
use crate::topics::findings::Findings;
use crate::topics::gallery::Chart;
use crate::topics::gap::tables::Amounts;
use crate::writers::paper::{Block, Column, Figure, PaperTable, Row};
use crate::writers::picture_files::Style;

/// As many years as a table is wide.
const MOST_YEARS: usize = 7;

/// A named value of a message.
pub(crate) type Named = (&'static str, Arg);

/// Whom the paper is of, and how it is told.
pub(crate) struct Teller<'a> {
    pub(crate) findings: &'a Findings<'a>,
    pub(crate) study: &'a Study,
    /// The subject's scenario.
    pub(crate) result: &'a ScenarioResult,
    /// The subject's plan in it.
    pub(crate) plan: &'a PlanResult,
    pub(crate) style: Style<'a>,
    pub(crate) texts: Texts,
    /// In which amounts are told.
    pub(crate) unit: Unit,
}

impl<'a> Teller<'a> {
    /// `None` where nothing was run.
    pub(crate) fn new(findings: &'a Findings<'a>, style: Style<'a>) -> Option<Self> {
        let (result, plan) = (findings.result()?, findings.plan()?);
        let needs = (0..plan.year_count()).map(|t| Balance::of(Amounts::total(plan.areas(t))).need);
        let unit = Unit::for_chart(needs.fold(0.0, f64::max));
        let texts = Texts::new(style.lang);
        Some(Self { findings, study: findings.study, result, plan, style, texts, unit })
    }

    pub(crate) fn lang(&self) -> Lang {
        self.style.lang
    }

    pub(crate) fn say(&self, key: &str, args: &[Named]) -> String {
        self.texts.format(key, args)
    }

    pub(crate) fn heading(&self, key: &str) -> Block {
        Block::Heading { level: 2, text: self.say(key, &[]) }
    }

    pub(crate) fn subheading(&self, key: &str) -> Block {
        Block::Heading { level: 3, text: self.say(key, &[]) }
    }

    /// The pictures of `charts` that the study has.
    pub(crate) fn figures(&self, charts: &[Chart]) -> Vec<Block> {
        let drawn = charts.iter().filter_map(|chart| {
            let picture = chart.draw(self.findings, self.style)?;
            let caption = self.texts.term("paper-figure", chart.key());
            Some(Block::Figure(Figure { picture, caption }))
        });
        drawn.collect()
    }

    /// A table whose first `words` columns are words and the others numbers.
    pub(crate) fn table(
        caption: String,
        (words, headings): (usize, Vec<String>),
        rows: Vec<Row>,
        note: Option<String>,
    ) -> Block {
        let columns = headings
            .into_iter()
            .enumerate()
            .map(|(place, heading)| Column { heading, is_number: place >= words })
            .collect();
        Block::Table(PaperTable { caption, columns, rows, note })
    }

    // ---- years ----

    /// A year's name from years after the base year.
    pub(crate) fn year(&self, t: usize) -> String {
        self.study.model.base_year.plus(t).to_string()
    }

    pub(crate) fn year_or_never(&self, t: Option<usize>) -> String {
        t.map_or_else(|| self.texts.get("never"), |t| self.year(t))
    }

    pub(crate) fn decision(&self) -> usize {
        self.study.model.decision_year.since(self.study.model.base_year)
    }

    pub(crate) fn last(&self) -> usize {
        self.study.model.year_count().saturating_sub(1)
    }

    /// Decision year and horizon, once if they are the same.
    pub(crate) fn two_years(&self) -> Vec<usize> {
        let mut years = vec![self.decision(), self.last()];
        years.dedup();
        years
    }

    /// The base year, the decision year, the horizon and round years between, no more than a table is wide.
    pub(crate) fn table_years(&self) -> Vec<usize> {
        let base = self.study.model.base_year.0;
        let fixed = [0, self.decision(), self.last()];
        let of = |step: i32| {
            let round = (0..=self.last()).filter(|t| (base + *t as i32) % step == 0);
            let mut years: Vec<usize> = round.chain(fixed).collect();
            years.sort_unstable();
            years.dedup();
            years
        };
        let fits = |years: &Vec<usize>| years.len() <= MOST_YEARS;
        let few = || {
            let mut years = fixed.to_vec();
            years.sort_unstable();
            years.dedup();
            years
        };
        [1, 5, 10, 20, 25, 50].into_iter().map(of).find(fits).unwrap_or_else(few)
    }

    // ---- names ----

    pub(crate) fn area(&self, area: usize) -> &'a str {
        self.study.model.areas.get(area).map_or("", |own| own.names.of(self.lang()))
    }

    pub(crate) fn plan_name(&self, plan: usize) -> &'a str {
        self.study.plans.get(plan).map_or("", |own| own.names.of(self.lang()))
    }

    pub(crate) fn scenario_name(&self, scenario: usize) -> &'a str {
        self.study.scenarios.get(scenario).map_or("", |own| own.names.of(self.lang()))
    }

    pub(crate) fn plan_arg(&self) -> Named {
        ("plan", self.plan_name(self.plan.plan.index()).into())
    }

    pub(crate) fn scenario_arg(&self) -> Named {
        ("scenario", self.scenario_name(self.result.scenario.index()).into())
    }

    /// The first plan, which others are held against.
    pub(crate) fn reference_arg(&self) -> Named {
        ("reference", self.plan_name(0).into())
    }

    pub(crate) fn tolerance_arg(&self) -> Named {
        ("tolerance", share_as_written(self.study.model.tolerance, self.lang()).into())
    }

    /// The subject's scenario under every plan.
    pub(crate) fn cards(&self) -> Vec<&'a Scorecard> {
        let own = |card: &&Scorecard| card.scenario == self.result.scenario;
        self.findings.cards.iter().filter(own).collect()
    }

    /// The subject's own.
    pub(crate) fn card(&self) -> Option<&'a Scorecard> {
        self.cards().into_iter().find(|card| card.plan == self.plan.plan)
    }

    /// Which way a count goes, with what there was, what there is, and the change in per cent.
    pub(crate) fn change_args(&self, before: f64, after: f64) -> [Named; 4] {
        let growth = if before > 0.0 { after / before - 1.0 } else { 0.0 };
        let whole = |x: f64| x.round();
        let way = match () {
            () if whole(before) == whole(after) => "same",
            () if (100.0 * growth).abs() < 0.5 && before > 0.0 => "same",
            () if after > before => "more",
            () => "less",
        };
        let change = match () {
            () if before <= 0.0 => String::new(),
            () => {
                let number = signed(100.0 * growth, 0, self.lang());
                self.say("paper-change", &[("change", number.into())])
            }
        };
        [
            ("way", way.into()),
            ("before", decimal(before, 0, self.lang()).into()),
            ("after", decimal(after, 0, self.lang()).into()),
            ("change", change.into()),
        ]
    }

    // ---- people ----

    /// Persons from one age to another, both counted, on 1 January of year `t`.
    pub(crate) fn persons(&self, t: usize, from: usize, to: usize) -> f64 {
        let count = self.study.model.ages.count();
        let of_year = self.result.persons.iter().skip(2 * t * count).take(2 * count).enumerate();
        of_year.filter(|(at, _)| (from..=to).contains(&(at % count))).map(|(_, own)| own).sum()
    }

    pub(crate) fn oldest(&self, t: usize) -> f64 {
        self.persons(t, AGE_GROUPS[AGE_GROUPS.len() - 1].0, usize::MAX)
    }

    pub(crate) fn working(&self, t: usize) -> f64 {
        let (from, to) = self.study.model.working_age;
        self.persons(t, from, to)
    }
}

/// A row that is no sum.
pub(crate) fn row(cells: Vec<String>) -> Row {
    Row { cells, is_total: false }
}

/// A sum of the rows above.
pub(crate) fn total_row(cells: Vec<String>) -> Row {
    Row { cells, is_total: true }
}
