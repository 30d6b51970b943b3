//! When has an initiative paid for itself? What was saved less what was spent, added up year by year.
//!
//! Initiatives share one axis unless they differ so much that the small ones would be flat. Start at `compose`;
//! the words and the panels are in two files beside.

mod panel;
mod words;

use crate::chart::axis_unit::{AxisUnit, ValueUnit};
use crate::chart::compose;
use crate::chart::compose::{Outline, try_out};
use crate::chart::frame;
use crate::chart::scale::{Axis, drawable};
use crate::chart::{Context, Draft};
use crate::figures::table::{Table, Value};
use crate::text::Texts;

/// More panels nobody reads.
const MOST: usize = 16;
/// On one axis the flattest panel has at least this part of the height of the highest.
const LEAST_PART: f64 = 1.0 / 20.0;

/// What the chart shows: initiatives of one scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct BreakEven {
    /// Each initiative once, in the order of plans and of the study.
    pub initiatives: Vec<InitiativeAccount>,
    /// Has the study several plans, so that it must be said which one an initiative is shown under?
    pub several_plans: bool,
}

/// One initiative.
#[derive(Debug, Clone, PartialEq)]
pub struct InitiativeAccount {
    /// Id of the plan.
    pub plan: String,
    /// Its id.
    pub initiative: String,
    /// Its name in the language of the picture.
    pub name: String,
    /// The area that pays.
    pub payer: String,
    /// The area that gains most over all years, if any gains.
    pub gainer: Option<String>,
    /// Year by year, the base year first.
    pub years: Vec<AccountYear>,
    /// The first year from which on it has paid for itself; `None`: it has not, or costs nothing.
    pub breaks_even: Option<i32>,
}

/// One year of an initiative.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AccountYear {
    /// The year.
    pub year: i32,
    /// What it costs, kroner.
    pub cost_dkk: f64,
    /// By how much need falls, kroner.
    pub saved_dkk: f64,
    /// Saved less spent since the base year, kroner.
    pub net_accumulated_dkk: f64,
}

impl InitiativeAccount {
    fn bad(&self) -> usize {
        let is_bad = |own: &&AccountYear| {
            ![own.cost_dkk, own.saved_dkk, own.net_accumulated_dkk].into_iter().all(drawable)
        };
        self.years.iter().filter(is_bad).count()
    }

    fn drawn(&self) -> bool {
        !self.years.is_empty() && self.bad() == 0
    }

    fn cost_dkk(&self) -> f64 {
        self.years.iter().map(|own| own.cost_dkk).sum()
    }

    fn has_cost(&self) -> bool {
        self.years.iter().any(|own| own.cost_dkk > 0.0)
    }

    /// The largest distance from zero.
    fn largest_dkk(&self) -> f64 {
        self.years.iter().map(|own| own.net_accumulated_dkk.abs()).fold(0.0, f64::max)
    }

    /// Saved less spent at the horizon.
    fn last_dkk(&self) -> f64 {
        self.years.last().map_or(0.0, |own| own.net_accumulated_dkk)
    }
}

/// Draws a panel for each initiative.
pub(crate) fn compose(input: &BreakEven, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let all: Vec<&InitiativeAccount> = input.initiatives.iter().filter(|own| own.drawn()).collect();
    let of = |count: usize, says_who_pays: bool| {
        BreakEvenDrawing::new(input, context, &texts, &all, count, says_who_pays)
    };
    // First with who pays and who gains, then without, then fewer panels.
    let most = all.len().min(MOST);
    let tried = std::iter::once((most, true)).chain((1..=most).rev().map(|count| (count, false)));
    let readable = tried.map(|(count, pays)| of(count, pays)).find(|drawing| {
        let panels = try_out(context, &texts, &drawing.heading(), |canvas, body| {
            panel::arrange(drawing, canvas, body).0
        });
        panel::is_readable(&panels, drawing.says_who_pays)
    });
    let drawing = readable.unwrap_or_else(|| of(most.min(1), false));
    let message = drawing.shown.is_empty().then(|| {
        let years = input.initiatives.iter().map(|own| own.years.len()).sum();
        let bad = input.initiatives.iter().map(InitiativeAccount::bad).sum();
        frame::no_picture(&texts, bad, years)
    });
    let heading = drawing.heading();
    let outline = Outline { name: "break_even", heading, table: table(input), message };
    compose::compose(context, &texts, outline, |canvas, body| {
        drawing.description(panel::draw(&drawing, canvas, body).as_ref())
    })
}

/// All initiatives, those that are not drawn too.
fn table<'a>(input: &'a BreakEven) -> Table {
    let of = |own: &'a InitiativeAccount| {
        let row = |year: &AccountYear| {
            vec![
                Value::Text(&own.plan),
                Value::Text(&own.initiative),
                Value::from(year.year),
                Value::Number(year.cost_dkk),
                Value::Number(year.saved_dkk),
                Value::Number(year.net_accumulated_dkk),
                own.breaks_even.map_or(Value::Nothing, Value::from),
            ]
        };
        own.years.iter().map(row).collect::<Vec<_>>()
    };
    Table::exact(
        "plan,initiative,year,cost_dkk,saved_dkk,net_accumulated_dkk,breaks_even_year",
        input.initiatives.iter().flat_map(of),
    )
}

/// The input with what its words need.
struct BreakEvenDrawing<'a> {
    input: &'a BreakEven,
    context: &'a Context,
    texts: &'a Texts,
    /// All whose numbers are finite.
    all: &'a [&'a InitiativeAccount],
    /// Those with a panel, in their order.
    shown: Vec<&'a InitiativeAccount>,
    /// Does the head say who pays and who gains?
    says_who_pays: bool,
    /// Has each panel its own axis?
    has_own_axes: bool,
    unit: AxisUnit,
    first: i32,
    last: i32,
}

impl<'a> BreakEvenDrawing<'a> {
    /// With panels for the `count` that cost most.
    fn new(
        input: &'a BreakEven,
        context: &'a Context,
        texts: &'a Texts,
        all: &'a [&'a InitiativeAccount],
        count: usize,
        says_who_pays: bool,
    ) -> Self {
        let mut by_cost: Vec<usize> = (0..all.len()).collect();
        by_cost.sort_by(|a, b| all[*b].cost_dkk().total_cmp(&all[*a].cost_dkk()));
        by_cost.truncate(count);
        by_cost.sort_unstable();
        let shown: Vec<&InitiativeAccount> = by_cost.iter().map(|place| all[*place]).collect();
        let sizes = || shown.iter().map(|own| own.largest_dkk());
        let highest = sizes().fold(0.0, f64::max);
        // One that is nothing all along is as flat on any axis.
        let flattest = sizes().filter(|size| *size > 0.0).fold(f64::INFINITY, f64::min);
        let years = || all.iter().flat_map(|own| &own.years).map(|own| own.year);
        Self {
            input,
            context,
            texts,
            all,
            says_who_pays,
            has_own_axes: flattest < LEAST_PART * highest,
            unit: AxisUnit::new(ValueUnit::Dkk, sizes(), context.lang),
            first: years().min().unwrap_or(context.base_year),
            last: years().max().unwrap_or(context.base_year),
            shown,
        }
    }

    /// The unit of one panel, or the one that all share.
    fn unit_of(&self, own: Option<&InitiativeAccount>) -> AxisUnit {
        let alone = own.filter(|_| self.has_own_axes).map(InitiativeAccount::largest_dkk);
        let of =
            |largest| AxisUnit::new(ValueUnit::Dkk, std::iter::once(largest), self.context.lang);
        alone.map_or_else(|| self.unit.clone(), of)
    }

    /// An axis about everything that is added up in one panel, or in all, with zero.
    fn axis(&self, own: Option<&InitiativeAccount>, most: usize) -> Axis {
        let unit = self.unit_of(own);
        let shown = self.shown.iter().copied();
        let years = shown.filter(|one| own.is_none_or(|own| std::ptr::eq(own, *one)));
        let years = years.flat_map(|one| &one.years);
        Axis::of(years.map(|year| unit.on_axis(year.net_accumulated_dkk)), true, most)
    }
}
