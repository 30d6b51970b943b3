//! Who gives, who gets? A panel per plan with a bar per area: the plan minus today's rule.
//!
//! Owns the chart `reallocation`: its sums, its table; its words and its panels are in files
//! beside. Refuses to make a sum nothing: initiatives and levers change what transfers take, and
//! then more or less is left for services. Start reading at [`draw`].

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

/// What the chart shows: what plans give each area in one year.
#[derive(Debug, Clone, PartialEq)]
pub struct Reallocation {
    /// The year.
    pub year: i32,
    /// Name of the plan that all are compared with, in the language of the picture.
    pub reference_name: String,
    /// The plans in the study's order, 1 to 12, without the one they are compared with.
    pub plans: Vec<ReallocationPlan>,
}

/// One plan.
#[derive(Debug, Clone, PartialEq)]
pub struct ReallocationPlan {
    /// Id, for the table.
    pub id: String,
    /// Name in the language of the picture.
    pub name: String,
    /// The areas in the study's order, the same in each plan.
    pub areas: Vec<ReallocationArea>,
}

/// One area under one plan.
#[derive(Debug, Clone, PartialEq)]
pub struct ReallocationArea {
    /// Id, for the table.
    pub id: String,
    /// Name in the language of the picture.
    pub name: String,
    /// What it gets under the plan compared with, kroner.
    pub baseline_dkk: f64,
    /// What it gets under this plan, kroner.
    pub plan_dkk: f64,
    /// The most that the plan could move, to where it moves: to the area if it gets more, else from it;
    /// kroner, none without a limit.
    pub cap_dkk: Option<f64>,
}

impl ReallocationArea {
    fn drawable(&self) -> bool {
        drawable(self.baseline_dkk)
            && drawable(self.plan_dkk)
            && self.cap_dkk.is_none_or(|cap| drawable(cap) && cap >= 0.0)
    }

    fn change_dkk(&self) -> f64 {
        self.plan_dkk - self.baseline_dkk
    }

    /// The limit on the side to which the plan moves money.
    fn signed_cap_dkk(&self) -> Option<f64> {
        self.cap_dkk.map(|cap| if self.change_dkk() < 0.0 { -cap } else { cap })
    }

    /// The change as a share of what the area gets today, if it gets anything.
    fn change_share(&self) -> Option<f64> {
        (self.baseline_dkk > 0.0).then(|| self.change_dkk() / self.baseline_dkk)
    }
}

impl ReallocationPlan {
    fn bad(&self) -> usize {
        self.areas.iter().filter(|area| !area.drawable()).count()
    }

    fn drawn(&self) -> bool {
        !self.areas.is_empty() && self.bad() == 0
    }

    /// What it changes in all areas, to either side.
    fn moved_dkk(&self) -> f64 {
        self.areas.iter().map(|area| area.change_dkk().abs()).sum()
    }

    /// First area first, always: the sum keeps its last bit.
    fn sum_dkk(&self) -> f64 {
        self.areas.iter().map(ReallocationArea::change_dkk).sum()
    }
}

/// Draws what each plan gives and takes.
pub fn draw(input: &Reallocation, context: &Context) -> Picture {
    compose(input, context).finish()
}

pub(crate) fn compose(input: &Reallocation, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let drawn: Vec<&ReallocationPlan> = input.plans.iter().filter(|plan| plan.drawn()).collect();
    let changes = drawn.iter().flat_map(|plan| &plan.areas).map(ReallocationArea::change_dkk);
    let sums = drawn.iter().map(|plan| plan.sum_dkk());
    let largest = changes.chain(sums).fold(0.0, |most: f64, dkk| most.max(dkk.abs()));
    let unit = Unit::for_chart(largest);
    let story = Story { input, context, texts: &texts, drawn, unit, largest };

    let title = story.title();
    let mut heading = Heading {
        title: title.clone(),
        subtitle: story.subtitle(),
        notes: story.notes(story.panels().len()),
        plan: false,
    };
    let new_page = || Page::new(context);
    let mut shown = story.panels().len();
    if !story.drawn.is_empty() {
        // Tried on pages of their own: that plans are left out takes room in the foot, too.
        for _ in 0..4 {
            let mut page = new_page();
            let canvas = Canvas::new(&mut page);
            let body = frame::draw(&canvas, context, &texts, &heading);
            let fitting = story.grid(&canvas, body, shown).shown;
            if fitting == shown {
                break;
            }
            shown = fitting;
            heading.notes = story.notes(shown);
        }
    }
    let mut page = new_page();
    let canvas = Canvas::new(&mut page);
    let body = frame::draw(&canvas, context, &texts, &heading);
    let description = if story.drawn.is_empty() {
        let all = input.plans.iter().map(|plan| plan.areas.len()).sum();
        let bad = input.plans.iter().map(ReallocationPlan::bad).sum();
        frame::message(&canvas, &texts, body, bad, all);
        frame::no_picture(&texts, bad, all)
    } else {
        let grid = story.grid(&canvas, body, shown);
        panel::draw(&story, &canvas, body, &grid);
        story.description(grid.shown)
    };
    drop(canvas);
    Draft { page, name: "reallocation", title, description, table: story.table() }
}

/// The input with the words for it.
struct Story<'a> {
    input: &'a Reallocation,
    context: &'a Context,
    texts: &'a Texts,
    /// The plans whose numbers are all finite.
    drawn: Vec<&'a ReallocationPlan>,
    unit: Unit,
    /// The largest change or sum of changes, kroner.
    largest: f64,
}

impl Story<'_> {
    /// Whether a plan changes any area's money by more than nothing, as it would be written.
    fn moves(&self, plan: &ReallocationPlan) -> bool {
        plan.areas.iter().any(|area| self.shows(area.change_dkk()))
    }

    /// The plans that get a panel: those that move money, and those that cannot be drawn. Where
    /// none moves any, all of them.
    fn panels(&self) -> Vec<&ReallocationPlan> {
        let all = self.drawn.iter().all(|plan| !self.moves(plan));
        let plans = self.input.plans.iter();
        plans.filter(|plan| all || !plan.drawn() || self.moves(plan)).collect()
    }

    /// The plans that get no panel, as they move nothing while others do.
    fn still(&self) -> Vec<&ReallocationPlan> {
        let some = self.drawn.iter().any(|plan| self.moves(plan));
        self.drawn.iter().filter(|plan| some && !self.moves(plan)).copied().collect()
    }

    /// The `count` panels of the plans that move most, in the study's order: a page may not bear
    /// all.
    fn shown(&self, count: usize) -> Vec<&ReallocationPlan> {
        let mut plans: Vec<(usize, &ReallocationPlan)> =
            self.panels().into_iter().enumerate().collect();
        let moved = |plan: &ReallocationPlan| if plan.drawn() { plan.moved_dkk() } else { -1.0 };
        plans.sort_by(|a, b| moved(b.1).total_cmp(&moved(a.1)));
        plans.truncate(count);
        plans.sort_by_key(|(place, _)| *place);
        plans.into_iter().map(|(_, plan)| plan).collect()
    }

    /// Whether any area of any plan has a limit.
    fn capped(&self) -> bool {
        self.drawn.iter().flat_map(|plan| &plan.areas).any(|area| area.cap_dkk.is_some())
    }

    /// Least and largest value that bars and ticks reach, kroner; zero is between them.
    fn range(&self) -> (f64, f64) {
        let (mut low, mut high) = (0.0_f64, 0.0_f64);
        for area in self.drawn.iter().flat_map(|plan| &plan.areas) {
            let (change, cap) = (area.change_dkk(), area.signed_cap_dkk().unwrap_or(0.0));
            low = low.min(change).min(cap);
            high = high.max(change).max(cap);
        }
        if low == high { (-1.0, 1.0) } else { (low, high) }
    }

    fn table(&self) -> Table {
        let rows = self
            .input
            .plans
            .iter()
            .flat_map(|plan| plan.areas.iter().map(move |area| (plan, area)))
            .map(|(plan, area)| {
                let optional = |value: Option<f64>| value.map_or(Value::Nothing, Value::Number);
                vec![
                    Value::Text(&plan.id),
                    Value::Text(&area.id),
                    Value::from(self.input.year),
                    Value::Number(area.baseline_dkk),
                    Value::Number(area.plan_dkk),
                    Value::Number(area.change_dkk()),
                    optional(area.change_share().map(|share| 100.0 * share)),
                    optional(area.cap_dkk),
                ]
            });
        Table::exact("plan,area,year,baseline_dkk,plan_dkk,change_dkk,change_pct,cap_dkk", rows)
    }
}
