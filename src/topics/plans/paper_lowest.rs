//! The plan that leaves least need uncovered, what that costs others, and how sure it is.
//!
//! When a plan is said to be lower than another. Start at `Lowest`.

use crate::analysis::compare::Spread;
use crate::analysis::scorecard::Scorecard;
use crate::figures::{Figure, Quantity};
use crate::text::Arg;
use crate::topics::teller::{NamedArg, Teller};

/// A plan is said to be lower than another if it is so in this share of the same futures.
pub(crate) const SURE: f64 = 0.9;
/// Areas that are named one by one.
const MOST_AREAS: usize = 3;
/// Kroner that are worth telling: half a unit of the last digit in a table of millions.
const WORTH_TELLING: f64 = 0.5e6;

/// How sure is it that the plan that lies lowest leaves less than the first?
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Surety {
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
pub(crate) struct Lowest<'a> {
    card: &'a Scorecard,
    /// Its unmet need in the scenario, kroner.
    pub(crate) amount: f64,
    span: Option<[f64; 2]>,
    reference: f64,
    better_share: f64,
    pub(crate) surety: Surety,
    futures: Option<(usize, bool)>,
}

/// Scenarios of which 8 in 10 can be told.
const LEAST_SCENARIOS: usize = 10;

/// How each plan's unmet need spreads over many futures, by plan; with how many, and whether they were drawn.
pub(crate) fn spreads<'a>(teller: &Teller<'a>) -> Option<(&'a [Spread], usize, bool)> {
    let comparison = teller.findings.answers.comparison.as_ref()?;
    let over = comparison.over_most()?;
    let is_drawn = comparison.over_ensemble.is_some();
    // Tenths of a few scenarios are made of what lies between them.
    if !is_drawn && over.futures < LEAST_SCENARIOS {
        return None;
    }
    let own = over.of(Quantity::of_plan(Figure::UnmetNeed))?;
    Some((&own.plans, over.futures, is_drawn))
}

impl<'a> Lowest<'a> {
    /// `None` with a single plan.
    pub(crate) fn of(teller: &Teller<'a>) -> Option<Self> {
        let cards = teller.cards();
        if cards.len() < 2 {
            return None;
        }
        let spreads = spreads(teller);
        let spread = |card: &Scorecard| spreads.and_then(|(all, ..)| all.get(card.plan.index()));
        let amount = |card: &Scorecard| card.total.unmet_need.0;
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
    pub(crate) fn args(&self, teller: &Teller<'_>) -> Vec<NamedArg> {
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
        let (losers, more) = losers(teller, self.card);
        let design = teller.study.ensemble.as_ref();
        let about = design.map_or("", |own| teller.scenario_name(own.scenario.index()));
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
            ("who", teller.texts.list(&losers).into()),
            ("more", more.into()),
            ("about", about.into()),
            teller.scenario_arg(),
        ]
    }
}

/// Areas with less money for running services than under the first plan, over all years, most first; and how many there are beside.
fn losers(teller: &Teller<'_>, card: &Scorecard) -> (Vec<String>, usize) {
    let all = card.areas.iter().enumerate().map(|(area, own)| (area, own.money_difference.0));
    let mut losers: Vec<(usize, f64)> = all.filter(|(_, dkk)| *dkk <= -WORTH_TELLING).collect();
    losers.sort_by(|(a, one), (b, other)| one.total_cmp(other).then(a.cmp(b)));
    let told = losers.iter().take(MOST_AREAS).map(|(area, dkk)| {
        let args =
            [("area", Arg::from(teller.area(*area))), ("amount", teller.money(dkk.abs()).into())];
        teller.texts.format("paper-loser", &args)
    });
    let told: Vec<String> = told.collect();
    let more = losers.len() - told.len();
    (told, more)
}

/// The years that unmet need is summed over.
pub(crate) fn lowest_years(teller: &Teller<'_>) -> [NamedArg; 2] {
    let first = teller.last().min(1);
    [("first", teller.year(first).into()), ("last", teller.year(teller.last()).into())]
}
