//! The plans on one screen: which one keeps coverage longest, what that costs others, and whether money or
//! staff runs out first.
//!
//! The columns, and the sentences under them. Start at `plan_table`.

use crate::analysis::scorecard::{GOOD_COVERAGE, Scorecard, area_in_focus};
use crate::ensemble::{Estimate, ScenarioResult};
use crate::figures::Figure;
use crate::figures::table::{Printed, Table};
use crate::ids::AreaId;
use crate::model::Study;
use crate::text::number::{decimal, range, share, share_as_written};
use crate::text::{Arg, Lang, Texts};
use crate::topics::draws::tables::Figures;
use crate::topics::plans::side_by_side::plan_facts;
use crate::writers::screen::{aligned, filled, millions};

/// More plans than this do not fit on a screen.
pub(crate) const MOST_PLANS: usize = 13;
/// Coverage that differs by less is the same.
const SAME_SHARE: f64 = 1e-6;

/// A row for each plan in the scenario of `result`, then what can be read from them; `figures` are the
/// ensemble's, where one was drawn.
pub(crate) fn plan_table(
    study: &Study,
    result: &ScenarioResult,
    cards: &[Scorecard],
    figures: Option<&Figures>,
    texts: &Texts,
) -> Vec<String> {
    let Some(focus) = area_in_focus(result) else { return Vec::new() };
    let cards: Vec<&Scorecard> =
        cards.iter().filter(|card| card.scenario == result.scenario).collect();
    let page = PlanScreen { study, focus, figures, texts, lang: texts.lang() };
    let shown: Vec<&Scorecard> = listed(&cards).collect();
    let mut lines = aligned(&page.table(result, &shown));
    if cards.len() > MOST_PLANS {
        let args = [("count", Arg::from(cards.len() - MOST_PLANS))];
        lines.push(texts.format("plans-more", &args));
    }
    lines.extend(page.finding(&cards));
    lines.extend(page.foot());
    lines
}

struct PlanScreen<'a> {
    study: &'a Study,
    focus: AreaId,
    figures: Option<&'a Figures>,
    texts: &'a Texts,
    lang: Lang,
}

impl PlanScreen<'_> {
    fn has_staff(&self) -> bool {
        self.study.model.projects_staff()
    }

    fn focus_name(&self) -> &str {
        self.study.area_name(self.focus, self.lang)
    }

    fn decision(&self) -> usize {
        self.study.model.decision_year.since(self.study.model.base_year)
    }

    fn last(&self) -> usize {
        self.study.model.year_count() - 1
    }

    /// A calendar year from years after the base year.
    fn year(&self, t: usize) -> String {
        self.study.model.base_year.plus(t).to_string()
    }

    fn first_year(&self, t: Option<usize>) -> String {
        t.map_or_else(|| self.texts.get("never"), |t| self.year(t))
    }

    /// Decision year and horizon, once if they are the same.
    fn years(&self) -> Vec<usize> {
        let mut years = vec![self.decision(), self.last()];
        years.dedup();
        years
    }

    fn table(&self, result: &ScenarioResult, cards: &[&Scorecard]) -> Table {
        let (texts, lang) = (self.texts, self.lang);
        let facts = &plan_facts(self.study, result, cards, lang);
        let figure = |row, key| facts.get(row, key).figure();
        let year = |key| {
            let never = texts.get("never");
            move |row| figure(row, key).map_or_else(|| never.clone(), |year| year.to_string())
        };
        let dkk = |row, key| figure(row, key).unwrap_or_default();
        let good = share(GOOD_COVERAGE, 0, lang);
        let args = [("area", Arg::from(self.focus_name())), ("share", good.into())];
        let horizon = [("year", Arg::from(self.year(self.last())))];
        let mut columns = Printed::default();
        columns.word(texts.get("head-plan"), |row| facts.get(row, "plan").text().to_owned());
        columns.figure(texts.format("plans-covered", &args), year("covered_until"));
        for t in self.years() {
            let coverage = move |row: usize| cards[row].areas[self.focus.index()].years[t].coverage;
            columns.figure(self.year(t), move |row| share(coverage(row), 0, lang));
        }
        columns.word(texts.format("plans-weakest", &horizon), |row| self.weakest(cards[row]));
        let others = "others_money_difference_dkk";
        columns.figure(texts.get("head-others"), |row| signed(dkk(row, others), lang));
        columns.figure(texts.get("head-unmet"), |row| millions(dkk(row, "unmet_need_dkk"), lang));
        if self.has_staff() {
            columns.figure(texts.get("head-money"), year("first_short_of_money"));
            columns.figure(texts.get("head-hands"), year("first_short_of_hands"));
        }
        if facts.has("policies_kept_share") {
            let kept = |row| figure(row, "policies_kept_share").map(|own| share(own, 0, lang));
            columns.figure(texts.get("head-promises"), move |row| kept(row).unwrap_or_default());
        }
        columns.figure(texts.format("head-gap-in", &horizon), |row| self.gap(cards[row]));
        if self.figures.is_some() {
            let args = [
                ("year", self.year(self.decision()).into()),
                ("tolerance", self.tolerance().into()),
            ];
            columns.figure(texts.format("plans-above", &args), |row| self.above(cards[row]));
        }
        columns.table(cards.len())
    }

    /// The area with the lowest coverage at the horizon.
    fn weakest(&self, card: &Scorecard) -> String {
        let areas = &self.study.model.areas;
        let last = |area: usize| card.areas[area].years[self.last()].coverage;
        let weakest = (0..areas.len()).min_by(|a, b| last(*a).total_cmp(&last(*b)));
        let Some(weakest) = weakest else { return String::new() };
        let coverage = share(last(weakest), 0, self.lang);
        // A rounding krone makes no area the weakest.
        if areas.len() > 1 && (0..areas.len()).all(|area| last(area) - last(weakest) < SAME_SHARE) {
            return self.texts.format("plans-all-weakest", &[("share", coverage.into())]);
        }
        format!("{} {coverage}", areas[weakest].names.of(self.lang))
    }

    /// The scenario's gap at the horizon, and what 8 of 10 runs lie between where there are any: `475 (398–893)`.
    fn gap(&self, card: &Scorecard) -> String {
        let own = millions(card.total.years[self.last()].gap.0, self.lang);
        match self.figure(card, self.last()) {
            Some(figure) => format!("{own} ({})", eight_in_ten(figure, self.lang)),
            None => own,
        }
    }

    /// How often the gap counts in the decision year.
    fn above(&self, card: &Scorecard) -> String {
        let chances = self.figure(card, self.decision()).and_then(|figure| figure.chances);
        chances.map_or_else(String::new, |own| share(own.above_tolerance, 0, self.lang))
    }

    fn figure(&self, card: &Scorecard, t: usize) -> Option<&Estimate> {
        let total = self.study.model.areas.len();
        self.figures?.at((card.plan.index(), total, t), Figure::Gap)
    }

    /// Which plan keeps the area in focus covered longest, what that costs the others, and what gives out.
    fn finding(&self, cards: &[&Scorecard]) -> Vec<String> {
        let texts = self.texts;
        let until = |card: &Scorecard| card.areas[self.focus.index()].covered_until;
        let Some(longest) = cards.iter().map(|card| until(card)).max() else { return Vec::new() };
        let best: Vec<&&Scorecard> = cards.iter().filter(|card| until(card) == longest).collect();
        let args = |card: &Scorecard| {
            vec![
                ("area", Arg::from(self.focus_name())),
                ("share", share(GOOD_COVERAGE, 0, self.lang).into()),
                ("plan", self.study.plan_name(card.plan, self.lang).into()),
                ("count", best.len().into()),
                ("until", self.year(longest).into()),
                ("first", self.year(1).into()),
                ("last", self.year(self.last()).into()),
                (
                    "amount",
                    decimal(card.others_money_difference(self.focus).0.abs() / 1e6, 0, self.lang)
                        .into(),
                ),
                ("reference", self.reference().into()),
                ("money", self.first_year(card.total.first_short_of_money).into()),
                ("hands", self.first_year(card.total.first_short_of_hands).into()),
            ]
        };
        let Some(card) = best.first() else { return Vec::new() };
        let args = args(card);
        let covered = match (best.len(), longest) {
            (_, 0) => "plans-longest-none",
            (1, _) => "plans-longest",
            (all, _) if all == cards.len() => "plans-longest-all",
            _ => "plans-longest-several",
        };
        let mut said = vec![texts.format(covered, &args)];
        if best.len() == 1 && longest > 0 {
            let others = card.others_money_difference(self.focus).0;
            let cost = match others {
                others if others <= -0.5e6 => "plans-cost",
                others if others >= 0.5e6 => "plans-gain",
                _ => "plans-no-cost",
            };
            said.push(texts.format(cost, &args));
        }
        if self.has_staff() && longest > 0 {
            let total = &card.total;
            said.push(texts.format(
                match (total.first_short_of_money, total.first_short_of_hands) {
                    (None, None) => "plans-neither",
                    (Some(_), None) => "plans-only-money",
                    (None, Some(_)) => "plans-only-hands",
                    (Some(money), Some(hands)) if money <= hands => "plans-money-first",
                    _ => "plans-hands-first",
                },
                &args,
            ));
        }
        filled(&said)
    }

    fn reference(&self) -> String {
        self.study
            .plans
            .first()
            .map_or_else(String::new, |plan| plan.shown_names.of(self.lang).to_owned())
    }

    fn tolerance(&self) -> String {
        share_as_written(self.study.model.tolerance, self.lang)
    }

    fn foot(&self) -> Vec<String> {
        let args = [
            ("area", Arg::from(self.focus_name())),
            ("share", share(GOOD_COVERAGE, 0, self.lang).into()),
            ("first", self.year(1).into()),
            ("last", self.year(self.last()).into()),
            ("reference", self.reference().into()),
            ("tolerance", self.tolerance().into()),
        ];
        let mut foot = vec![self.texts.format("plans-foot", &args)];
        if self.has_staff() {
            foot.push(self.texts.format("plans-foot-staff", &args));
        }
        if !self.study.policies.is_empty() {
            foot.push(self.texts.get("plans-foot-policies"));
        }
        filled(&foot)
    }
}

/// All plans if they fit; else the first and the last, which were added last.
fn listed<'a>(cards: &'a [&'a Scorecard]) -> impl Iterator<Item = &'a Scorecard> {
    let left_out = 1..1 + cards.len().saturating_sub(MOST_PLANS);
    let shown = cards.iter().enumerate().filter(move |(place, _)| !left_out.contains(place));
    shown.map(|(_, card)| *card)
}

/// Millions with a sign; a plain 0 is 0.
fn signed(dkk: f64, lang: Lang) -> String {
    let text = millions(dkk, lang);
    if dkk / 1e6 >= 0.5 { format!("+{text}") } else { text }
}

/// `64 (41–88)`: the median in millions, and what 8 of 10 runs lie between.
pub(crate) fn between(figure: &Estimate, lang: Lang) -> String {
    format!("{} ({})", millions(figure.quantiles[3].value, lang), eight_in_ten(figure, lang))
}

/// What 8 of 10 runs lie between, millions.
fn eight_in_ten(figure: &Estimate, lang: Lang) -> String {
    range(figure.quantiles[1].value / 1e6, figure.quantiles[5].value / 1e6, 0, lang)
}
