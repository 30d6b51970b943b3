//! When has an initiative paid for itself? What was saved less what was spent, added up year by year.
//!
//! Owns the chart `break_even`: its panels, which of many initiatives are drawn, its table; its words are in a
//! file beside. Refuses one axis where initiatives differ so much that the small ones would be flat. Start at
//! [`draw`].

mod grid;
mod panel;
mod words;

use crate::text::Texts;
use crate::text::number::Unit;

use crate::chart::canvas::Canvas;
use crate::chart::frame;
use crate::chart::frame::Heading;
use crate::chart::page::Page;
use crate::chart::scale::drawable;
use crate::chart::{Context, Draft, Picture};
use crate::figures::table::{Table, Value};

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
pub fn draw(input: &BreakEven, context: &Context) -> Picture {
    compose(input, context).finish()
}

pub(crate) fn compose(input: &BreakEven, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let all: Vec<&InitiativeAccount> = input.initiatives.iter().filter(|own| own.drawn()).collect();
    let new_page = || Page::new(context);
    let on = |story: &Story<'_>, canvas: &Canvas<'_>| {
        frame::draw(canvas, context, &texts, &story.heading())
    };
    // Tried on a page of its own: first with who pays and who gains, then without, then fewer panels.
    let most = all.len().min(MOST);
    let mut chosen = Story::new(input, context, &texts, &all, most.min(1), false);
    let tried = std::iter::once((most, true)).chain((1..=most).rev().map(|count| (count, false)));
    for (count, pays) in tried {
        let story = Story::new(input, context, &texts, &all, count, pays);
        let mut page = new_page();
        let canvas = Canvas::new(&mut page);
        let body = on(&story, &canvas);
        if story.layout(&canvas, body).is_readable(pays) {
            chosen = story;
            break;
        }
    }
    let story = chosen;
    let mut page = new_page();
    let canvas = Canvas::new(&mut page);
    let body = on(&story, &canvas);
    let description = if story.shown.is_empty() {
        let rows = input.initiatives.iter().map(|own| own.years.len()).sum();
        let bad = input.initiatives.iter().map(InitiativeAccount::bad).sum();
        frame::message(&canvas, &texts, body, bad, rows);
        frame::no_picture(&texts, bad, rows)
    } else {
        let layout = story.layout(&canvas, body);
        panel::draw(&story, &canvas, body, &layout);
        story.description(layout.axis.as_ref())
    };
    drop(canvas);
    let title = story.title();
    Draft { page, name: "break_even", title, description, table: table(input) }
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

/// The input with the words for it.
struct Story<'a> {
    input: &'a BreakEven,
    context: &'a Context,
    texts: &'a Texts,
    /// All whose numbers are finite.
    all: &'a [&'a InitiativeAccount],
    /// Those with a panel, in their order.
    shown: Vec<&'a InitiativeAccount>,
    /// Does the head say who pays and who gains?
    pays: bool,
    /// Has each panel its own axis?
    own_axes: bool,
    unit: Unit,
    first: i32,
    last: i32,
}

impl<'a> Story<'a> {
    /// With panels for the `count` that cost most.
    fn new(
        input: &'a BreakEven,
        context: &'a Context,
        texts: &'a Texts,
        all: &'a [&'a InitiativeAccount],
        count: usize,
        pays: bool,
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
            pays,
            own_axes: flattest < LEAST_PART * highest,
            unit: Unit::for_chart(highest),
            first: years().min().unwrap_or(context.base_year),
            last: years().max().unwrap_or(context.base_year),
            shown,
        }
    }

    fn heading(&self) -> Heading {
        // Without several plans the foot names the one that has them.
        let plan = !self.input.several_plans;
        Heading { title: self.title(), subtitle: self.subtitle(), notes: self.notes(), plan }
    }

    fn unit_of(&self, own: &InitiativeAccount) -> Unit {
        if self.own_axes { Unit::for_chart(own.largest_dkk()) } else { self.unit }
    }
}
