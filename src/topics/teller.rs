//! What all sections of the paper share: the plan and scenario it is about, amounts as the tables have
//! them, and how they are written.
//!
//! The words for a gap and for a change are here, so that they are the same everywhere. Start at
//! `Teller`.

use crate::analysis::scorecard::Scorecard;
use crate::chart::Picture;
use crate::ensemble::{PlanResult, ScenarioResult};
use crate::figures::table::Table;
use crate::model::{AGE_GROUPS, Study};
use crate::text::number::{
    MoneyUnit, decimal, money_brief, money_range, share, share_as_written, signed,
};
use crate::text::{Arg, Lang, Texts};
use crate::topics::amounts::{A_KRONE, Balance, GapState};
use crate::topics::findings::Findings;
use crate::topics::gap::tables::Amounts;
use crate::writers::paper::{Block, PaperFigure, PaperTable};

/// As many years as a table is wide.
const MOST_YEARS: usize = 7;

/// A named value of a message.
pub(crate) type NamedArg = (&'static str, Arg);

/// Whom the paper is of, and how it is told.
pub(crate) struct Teller<'a> {
    pub(crate) findings: &'a Findings<'a>,
    pub(crate) study: &'a Study,
    /// The subject's scenario.
    pub(crate) result: &'a ScenarioResult,
    /// The subject's plan in it.
    pub(crate) plan: &'a PlanResult,
    /// Draws the picture of a name, where the study has it.
    draw: &'a dyn Fn(&str) -> Option<Picture>,
    pub(crate) texts: Texts,
    /// In which amounts are told.
    pub(crate) unit: MoneyUnit,
}

impl<'a> Teller<'a> {
    /// `None` where nothing was run.
    pub(crate) fn new(
        findings: &'a Findings<'a>,
        lang: Lang,
        draw: &'a dyn Fn(&str) -> Option<Picture>,
    ) -> Option<Self> {
        let (result, plan) = (findings.result()?, findings.plan()?);
        let needs = (0..plan.year_count()).map(|t| Balance::of(Amounts::total(plan.areas(t))).need);
        let unit = MoneyUnit::for_chart(needs.fold(0.0, f64::max));
        let texts = Texts::new(lang);
        Some(Self { findings, study: findings.study, result, plan, draw, texts, unit })
    }

    pub(crate) fn lang(&self) -> Lang {
        self.texts.lang()
    }

    pub(crate) fn say(&self, key: &str, args: &[NamedArg]) -> String {
        self.texts.format(key, args)
    }

    pub(crate) fn heading(&self, key: &str) -> Block {
        Block::Heading { level: 2, text: self.say(key, &[]) }
    }

    pub(crate) fn subheading(&self, key: &str) -> Block {
        Block::Heading { level: 3, text: self.say(key, &[]) }
    }

    /// The pictures of these names that the study has.
    pub(crate) fn figures(&self, names: &[&str]) -> Vec<Block> {
        let drawn = names.iter().filter_map(|name| {
            let picture = (self.draw)(name)?;
            let caption = self.texts.term("paper-figure", name);
            Some(Block::Figure(PaperFigure { picture, caption }))
        });
        drawn.collect()
    }

    /// A table whose first `words` columns are words and the others numbers.
    pub(crate) fn table(
        caption: String,
        (words, headings): (usize, Vec<String>),
        rows: impl IntoIterator<Item = Vec<String>>,
        note: Option<String>,
    ) -> Block {
        let words: Vec<usize> = (0..words).collect();
        let table = Table::printed(headings, &words, rows);
        Block::Table(PaperTable { caption, table, note })
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
        self.study.plans.get(plan).map_or("", |own| own.shown_names.of(self.lang()))
    }

    pub(crate) fn scenario_name(&self, scenario: usize) -> &'a str {
        self.study.scenarios.get(scenario).map_or("", |own| own.names.of(self.lang()))
    }

    pub(crate) fn plan_arg(&self) -> NamedArg {
        ("plan", self.plan_name(self.plan.plan.index()).into())
    }

    pub(crate) fn scenario_arg(&self) -> NamedArg {
        ("scenario", self.scenario_name(self.result.scenario.index()).into())
    }

    /// The first plan, which others are held against.
    pub(crate) fn reference_arg(&self) -> NamedArg {
        ("reference", self.plan_name(0).into())
    }

    pub(crate) fn tolerance_arg(&self) -> NamedArg {
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
    pub(crate) fn change_args(&self, before: f64, after: f64) -> [NamedArg; 4] {
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

impl Teller<'_> {
    pub(crate) fn total(&self, t: usize) -> Balance {
        Balance::of(Amounts::total(self.plan.areas(t)))
    }

    pub(crate) fn of_area(&self, t: usize, area: usize) -> Balance {
        let amounts = self.plan.areas(t).get(area).map(Amounts::of);
        let none = Balance { need: 0.0, service_need: 0.0, frame: 0.0, coverage: 1.0 };
        amounts.map_or(none, Balance::of)
    }

    pub(crate) fn area_count(&self) -> usize {
        self.study.model.areas.len()
    }

    pub(crate) fn standing(&self, balance: Balance) -> GapState {
        balance.standing(self.study.model.tolerance)
    }

    /// An amount in the paper's unit, with two or three digits.
    pub(crate) fn money(&self, dkk: f64) -> String {
        // A rounding krone is nothing.
        money_brief(if dkk.abs() <= A_KRONE { 0.0 } else { dkk }, self.unit, self.lang())
    }

    /// An amount for a column whose largest is `largest`, without the unit.
    pub(crate) fn cell(&self, dkk: f64, largest: f64) -> String {
        decimal(dkk / self.unit.kroner(), self.decimals(largest), self.lang())
    }

    /// The same, with a plus before what is above zero.
    pub(crate) fn signed_cell(&self, dkk: f64, largest: f64) -> String {
        signed(dkk / self.unit.kroner(), self.decimals(largest), self.lang())
    }

    /// Two amounts in the paper's unit, with the digits that the larger one bears.
    pub(crate) fn money_range(&self, low: f64, high: f64) -> String {
        let decimals = match low.abs().max(high.abs()) / self.unit.kroner() {
            _ if self.unit == MoneyUnit::Krone => 0,
            size if size >= 99.95 => 0,
            size if size >= 0.995 => 1,
            _ => 2,
        };
        money_range(low, high, self.unit, decimals, self.lang())
    }

    pub(crate) fn decimals(&self, largest: f64) -> usize {
        match largest.abs() / self.unit.kroner() {
            _ if self.unit == MoneyUnit::Krone => 0,
            size if size >= 100.0 => 0,
            size if size >= 10.0 => 1,
            _ => 2,
        }
    }

    pub(crate) fn percent(&self, part: f64) -> String {
        share(part, 0, self.lang())
    }

    /// A share of the runs: "over 99 %" where it is not all of them, "under 1 %" where it is not none.
    pub(crate) fn part(&self, part: f64) -> String {
        let limit =
            |key: &str, at: f64| self.texts.format(key, &[("share", self.percent(at).into())]);
        match part {
            part if part > 0.0 && part < 0.005 => limit("share-under", 0.01),
            part if part < 1.0 && part > 0.995 => limit("share-over", 0.99),
            part => self.percent(part),
        }
    }

    /// Price year and unit, as they stand under a table.
    pub(crate) fn unit_args(&self) -> [NamedArg; 2] {
        let base = self.study.model.base_year.0;
        [("unit", self.unit.name(self.lang()).into()), ("base", Arg::year(base))]
    }

    /// "der mangler 64,0 mio. kr. (2,1 % af servicebehovet)", "behov og ramme er i balance".
    pub(crate) fn gap_words(&self, balance: Balance) -> String {
        let gap = balance.gap();
        let kind = match self.standing(balance) {
            GapState::Short => "short",
            GapState::Spare => "spare",
            GapState::Even if gap.abs() <= A_KRONE => "none",
            GapState::Even => "even",
        };
        let args = [
            ("kind", Arg::from(kind)),
            ("amount", self.money(gap.abs()).into()),
            ("share", share(balance.shortage_share().abs(), 1, self.lang()).into()),
            self.tolerance_arg(),
        ];
        self.texts.format("paper-gap", &args)
    }
}
