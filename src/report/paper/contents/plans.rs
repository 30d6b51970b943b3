//! The plans side by side: what each leaves uncovered, what it costs others, and what it does.
//!
//! Owns which plan is said to leave least, and that intervals which overlap are no difference; refuses to
//! recommend. Start at [`section`] and [`Lowest`].

use super::super::{Block, Row};
use super::summary::lowest_years;
use super::teller::{Named, Teller, row};
use crate::analysis::compare::Spread;
use crate::analysis::measures::{Kind, Measure};
use crate::analysis::policies::share_kept;
use crate::analysis::scorecard::{Scorecard, area_in_focus};
use crate::report::gallery::Chart;
use crate::report::plan_words::plan_lines;
use crate::text::Arg;
use crate::text::number::{range, share};

const PLANS: [Chart; 2] = [Chart::Plans, Chart::Reallocation];
/// A plan is said to be lower than another if it is so in this share of the same futures.
const SURE: f64 = 0.9;
/// Lines of a plan that are told beside its rule.
const MOST_LINES: usize = 3;
/// Areas that are named one by one.
const MOST_AREAS: usize = 3;
/// Kroner that are worth telling: half a unit of the last digit in a table of millions.
const WORTH_TELLING: f64 = 0.5e6;

/// How sure is it that the plan that lies lowest leaves less than the first?
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Surety {
    /// It is the first plan itself, or no less than it.
    None,
    /// One run each: there is nothing to be sure by.
    Single,
    /// In nine of ten futures or more.
    Sure,
    /// In fewer.
    Unsure,
}

/// The plan that leaves least need uncovered.
pub(super) struct Lowest<'a> {
    card: &'a Scorecard,
    /// Its unmet need: the middle of the futures, or that of the scenario.
    pub(super) amount: f64,
    span: Option<[f64; 2]>,
    reference: f64,
    better_share: f64,
    pub(super) surety: Surety,
    futures: Option<(usize, bool)>,
}

/// How each plan's unmet need spreads over many futures, by plan; with how many, and whether they were drawn.
fn spreads<'a>(teller: &Teller<'a>) -> Option<(&'a [Spread], usize, bool)> {
    let comparison = teller.findings.answers.comparison.as_ref()?;
    let over = comparison.over_most()?;
    let own = over.of(Measure::of_all(Kind::UnmetNeed))?;
    Some((&own.plans, over.futures, comparison.over_ensemble.is_some()))
}

impl<'a> Lowest<'a> {
    /// `None` with a single plan.
    pub(super) fn of(teller: &Teller<'a>) -> Option<Self> {
        let cards = teller.cards();
        if cards.len() < 2 {
            return None;
        }
        let spreads = spreads(teller);
        let spread = |card: &Scorecard| spreads.and_then(|(all, ..)| all.get(card.plan.index()));
        let amount =
            |card: &Scorecard| spread(card).map_or(card.total.unmet_need.0, |own| own.quantiles[1]);
        let least = cards.iter().map(|card| amount(card)).fold(f64::INFINITY, f64::min);
        // Of equals the first: a rounding krone makes no plan the lowest.
        let is_least = |card: &&&Scorecard| amount(card) <= least + WORTH_TELLING;
        let card = *cards.iter().find(is_least)?;
        let first = *cards.first()?;
        let better_share = spread(card).map_or(1.0, |own| own.better_share);
        let surety = match spreads {
            _ if card.plan == first.plan => Surety::None,
            None => Surety::Single,
            Some(_) if better_share >= SURE => Surety::Sure,
            Some(_) => Surety::Unsure,
        };
        Some(Self {
            card,
            amount: amount(card),
            span: spread(card).map(|own| [own.quantiles[0], own.quantiles[2]]),
            reference: amount(first),
            better_share,
            surety,
            futures: spreads.map(|(_, futures, is_drawn)| (futures, is_drawn)),
        })
    }

    /// What its sentence takes.
    pub(super) fn args(&self, teller: &Teller<'_>) -> Vec<Named> {
        let surety = match self.surety {
            Surety::None => "none",
            Surety::Single => "single",
            Surety::Sure => "sure",
            Surety::Unsure => "unsure",
        };
        let drawn = match self.futures {
            None => "none",
            Some((_, true)) => "runs",
            Some((_, false)) => "scenarios",
        };
        let span = self.span.map_or_else(String::new, |[low, high]| teller.money_range(low, high));
        let losers = losers(teller, self.card);
        vec![
            ("plan", teller.plan_name(self.card.plan.index()).into()),
            teller.reference_arg(),
            ("amount", teller.money(self.amount).into()),
            ("span", span.into()),
            ("drawn", drawn.into()),
            ("than", teller.money(self.reference).into()),
            ("surety", surety.into()),
            ("share", teller.part(self.better_share).into()),
            ("losers", if losers.is_empty() { "none" } else { "some" }.into()),
            ("who", teller.list(&losers).into()),
            teller.scenario_arg(),
        ]
    }
}

/// Areas with less money for running services than under the first plan, over all years, most first.
fn losers(teller: &Teller<'_>, card: &Scorecard) -> Vec<String> {
    let all = card.areas.iter().enumerate().map(|(area, own)| (area, own.money_difference.0));
    let mut losers: Vec<(usize, f64)> = all.filter(|(_, dkk)| *dkk <= -WORTH_TELLING).collect();
    losers.sort_by(|(a, one), (b, other)| one.total_cmp(other).then(a.cmp(b)));
    let told = losers.iter().take(MOST_AREAS).map(|(area, dkk)| {
        let args =
            [("area", Arg::from(teller.area(*area))), ("amount", teller.money(dkk.abs()).into())];
        teller.texts.format("paper-loser", &args)
    });
    told.collect()
}

pub(super) fn section(teller: &Teller<'_>) -> Vec<Block> {
    let mut blocks = vec![teller.heading("paper-plans")];
    let cards = teller.cards();
    if cards.len() < 2 {
        blocks.push(Block::Paragraph(teller.say("paper-plans-one", &[teller.plan_arg()])));
        blocks.push(plan_table(teller, &cards));
        blocks.push(what_they_do(teller));
        return blocks;
    }
    blocks.push(Block::Paragraph(words(teller)));
    blocks.push(plan_table(teller, &cards));
    blocks.extend(teller.figures(&PLANS));
    blocks.push(teller.subheading("paper-plans-do"));
    blocks.push(what_they_do(teller));
    blocks
}

/// How plans stand to the first: surely lower, surely higher, or neither.
fn words(teller: &Teller<'_>) -> String {
    let mut said = Vec::new();
    if let Some((spreads, futures, is_drawn)) = spreads(teller) {
        let args = [
            ("futures", Arg::from(futures)),
            ("drawn", if is_drawn { "runs" } else { "scenarios" }.into()),
            teller.reference_arg(),
        ];
        said.push(teller.say("paper-plans-paired", &args));
        let others = || spreads.iter().enumerate().skip(1);
        let named = |is_so: &dyn Fn(&Spread) -> bool| -> Vec<String> {
            let own = others().filter(|(_, own)| is_so(own));
            own.map(|(plan, _)| teller.quoted(teller.plan_name(plan))).collect()
        };
        let sure = named(&|own| own.better_share >= SURE);
        let rest = named(&|own| own.better_share < SURE);
        for (key, plans) in [("paper-plans-lower", sure), ("paper-plans-not-lower", rest)] {
            if !plans.is_empty() {
                let args = [
                    ("count", Arg::from(plans.len())),
                    ("plans", teller.list(&plans).into()),
                    teller.reference_arg(),
                ];
                said.push(teller.say(key, &args));
            }
        }
    } else {
        said.push(teller.say("paper-plans-single-run", &[]));
    }
    said.push(teller.say("paper-plans-overlap", &[]));
    said.join(" ")
}

/// A row for each plan.
fn plan_table(teller: &Teller<'_>, cards: &[&Scorecard]) -> Block {
    let lang = teller.lang();
    let spreads = spreads(teller);
    let has_staff = teller.study.model.projects_staff();
    let has_policies = !teller.study.policies.is_empty();
    let focus = area_in_focus(teller.result).filter(|_| cards.len() > 1 && teller.area_count() > 1);
    let amount = |card: &Scorecard| match spreads.and_then(|(all, ..)| all.get(card.plan.index())) {
        Some(own) => own.quantiles,
        None => [card.total.unmet_need.0; 3],
    };
    let largest = cards.iter().map(|card| amount(card)[2]).fold(0.0, f64::max);
    let mut headings = vec![teller.texts.get("paper-plan-name"), teller.texts.get("paper-unmet")];
    if spreads.is_some() {
        headings.push(teller.texts.get("paper-span"));
    }
    headings.push(teller.texts.get("paper-lowest"));
    if focus.is_some() {
        headings.push(teller.texts.get("paper-others"));
    }
    if has_staff {
        headings.extend(["paper-money", "paper-hands"].map(|key| teller.texts.get(key)));
    }
    if has_policies {
        headings.push(teller.texts.get("paper-kept"));
    }
    let others = |card: &Scorecard| {
        let all = card.areas.iter().enumerate();
        let rest = all.filter(|(area, _)| focus.is_some_and(|own| own.index() != *area));
        rest.map(|(_, own)| own.money_difference.0).sum::<f64>()
    };
    let most_others = cards.iter().map(|card| others(card).abs()).fold(0.0, f64::max);
    let one = |card: &&Scorecard| -> Row {
        let [low, middle, high] = amount(card);
        let mut cells =
            vec![teller.plan_name(card.plan.index()).to_owned(), teller.cell(middle, largest)];
        if spreads.is_some() {
            cells.push(teller.cell_range(low, high, largest));
        }
        cells.push(lowest_coverage(teller, card));
        if focus.is_some() {
            cells.push(teller.signed_cell(others(card), most_others));
        }
        if has_staff {
            cells.push(teller.year_or_never(card.total.first_short_of_money));
            cells.push(teller.year_or_never(card.total.first_short_of_hands));
        }
        if has_policies {
            let kept = share_kept(&card.policies);
            cells.push(kept.map_or_else(|| "–".to_owned(), |kept| share(kept, 0, lang)));
        }
        row(cells)
    };
    let kind = match spreads {
        None => "none",
        Some((_, _, true)) => "runs",
        Some(_) => "scenarios",
    };
    let mut args = vec![
        teller.scenario_arg(),
        teller.reference_arg(),
        teller.tolerance_arg(),
        ("drawn", kind.into()),
        ("focus", focus.map_or("", |area| teller.area(area.index())).into()),
        ("has-focus", if focus.is_some() { "yes" } else { "no" }.into()),
        ("has-staff", if has_staff { "yes" } else { "no" }.into()),
        ("has-policies", if has_policies { "yes" } else { "no" }.into()),
    ];
    args.extend(teller.unit_args());
    args.extend(lowest_years(teller));
    let caption = teller.say("paper-plans-table", &args);
    let rows = cards.iter().map(one).collect();
    teller.table(caption, (1, headings), rows, Some(teller.say("paper-plans-note", &args)))
}

/// The area with the lowest coverage of any year, with that coverage.
fn lowest_coverage(teller: &Teller<'_>, card: &Scorecard) -> String {
    let all = card.areas.iter().enumerate().map(|(area, own)| (area, own.lowest_coverage.0));
    let lowest = all.reduce(|least, own| if own.1 < least.1 { own } else { least });
    let Some((area, coverage)) = lowest else { return String::new() };
    let percent = teller.percent(coverage);
    if teller.area_count() == 1 { percent } else { format!("{} {percent}", teller.area(area)) }
}

/// What each plan does: its rule, and its levers as far as there is room.
fn what_they_do(teller: &Teller<'_>) -> Block {
    let told = teller.study.plans.iter().enumerate().map(|(place, plan)| {
        let ran = teller.result.plans.get(place);
        let initiatives = ran.map_or(&plan.initiatives, |ran| &ran.initiatives);
        let lines = plan_lines(teller.study, plan, initiatives, &teller.texts);
        let shown: Vec<String> = lines.iter().take(1 + MOST_LINES).cloned().collect();
        let args = [
            ("plan", Arg::from(plan.names.of(teller.lang()))),
            ("lines", shown.join("; ").into()),
            ("more", lines.len().saturating_sub(shown.len()).into()),
        ];
        teller.say("paper-plan-does", &args)
    });
    Block::Points(told.collect())
}

impl Teller<'_> {
    /// Two amounts for a column whose largest is `largest`.
    fn cell_range(&self, low: f64, high: f64, largest: f64) -> String {
        let unit = self.unit.kroner();
        range(low / unit, high / unit, self.decimals(largest), self.lang())
    }

    /// A name in the quotation marks of the language.
    pub(super) fn quoted(&self, name: &str) -> String {
        self.texts.format("paper-quoted", &[("name", name.into())])
    }
}
