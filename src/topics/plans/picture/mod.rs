//! Which plan leaves least? A dot per plan with the span of eight in ten runs, sorted.
//!
//! Owns the chart `plans`: its measures, its order, its table; its words and its rows are in two
//! files beside. Refuses to call plans different whose spans overlap. Start reading at [`draw`].

mod rows;
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

/// What is added up over areas and years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Metric {
    /// Need minus frame. Plans that only share out the same frame in other ways do not differ.
    Gap,
    /// What each area is short of in each year; money to spare in one area covers no other.
    Shortfall,
}

impl Metric {
    /// The word for it in tables and message files.
    const fn key(self) -> &'static str {
        match self {
            Self::Gap => "gap",
            Self::Shortfall => "shortfall",
        }
    }
}

/// What the chart shows: plans under one scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Plans {
    /// What the plans are compared by.
    pub metric: Metric,
    /// First and last year of the sum.
    pub years: (i32, i32),
    /// Need over the same years, kroner: a gap within the tolerance of it is balance.
    pub need_dkk: f64,
    /// Runs of the ensemble; 0 where there is none.
    pub runs: usize,
    /// The plans in the study's order, which decides between equals.
    pub plans: Vec<PlanDot>,
}

/// One plan's sum.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanDot {
    /// Id, for the table.
    pub id: String,
    /// Name in the language of the picture.
    pub name: String,
    /// One run in ten is below this, kroner; none without an ensemble.
    pub p10_dkk: Option<f64>,
    /// Half of the runs are below this, kroner.
    pub p50_dkk: Option<f64>,
    /// One run in ten is above this, kroner.
    pub p90_dkk: Option<f64>,
    /// The run without uncertainty, kroner.
    pub base_dkk: f64,
    /// Share of the runs in which it has less than the reference in the same run; none without an ensemble
    /// of all plans together.
    pub less_share: Option<f64>,
    /// Whether this is the plan that the others are compared with: today's rule.
    pub is_reference: bool,
}

impl PlanDot {
    fn drawable(&self) -> bool {
        let runs = [self.p10_dkk, self.p50_dkk, self.p90_dkk];
        drawable(self.base_dkk) && runs.into_iter().flatten().all(drawable)
    }

    /// Where the dot stands: the middle run, or the only one.
    fn value(&self) -> f64 {
        self.p50_dkk.unwrap_or(self.base_dkk)
    }

    /// The span of eight in ten runs, if runs were made.
    fn span(&self) -> Option<(f64, f64)> {
        self.p10_dkk.zip(self.p90_dkk)
    }

    /// Both ends of the span; the dot itself where there is none.
    fn ends(&self) -> (f64, f64) {
        self.span().unwrap_or((self.value(), self.value()))
    }
}

/// Draws the plans, least on top.
pub fn draw(input: &Plans, context: &Context) -> Picture {
    compose(input, context).finish()
}

pub(crate) fn compose(input: &Plans, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let story = Story::new(input, context, &texts);
    let mut page = Page::new(context);
    let canvas = Canvas::new(&mut page);
    let title = story.title();
    let heading = Heading {
        title: title.clone(),
        subtitle: story.subtitle(),
        notes: story.notes(),
        plan: false,
    };
    let body = frame::draw(&canvas, context, &texts, &heading);
    let description = if story.drawn().next().is_none() {
        let (bad, all) = (input.plans.len(), input.plans.len());
        frame::message(&canvas, &texts, body, bad, all);
        frame::no_picture(&texts, bad, all)
    } else {
        let axis = rows::draw(&story, &canvas, body);
        story.description(&axis)
    };
    drop(canvas);
    Draft { page, name: "plans", title, description, table: story.table() }
}

/// A plan at its place.
struct Ranked<'a> {
    plan: &'a PlanDot,
    /// From 1; equals share theirs. None where the plan has no number.
    rank: Option<usize>,
}

/// The input, sorted, with the words for it.
struct Story<'a> {
    input: &'a Plans,
    context: &'a Context,
    texts: &'a Texts,
    unit: Unit,
    /// Least first; last those that cannot be drawn.
    sorted: Vec<Ranked<'a>>,
}

impl<'a> Story<'a> {
    fn new(input: &'a Plans, context: &'a Context, texts: &'a Texts) -> Self {
        let (mut good, bad): (Vec<&PlanDot>, Vec<&PlanDot>) =
            input.plans.iter().partition(|plan| plan.drawable());
        good.sort_by(|a, b| a.value().total_cmp(&b.value()));
        let largest = good
            .iter()
            .flat_map(|plan| [plan.value(), plan.base_dkk, plan.ends().0, plan.ends().1])
            .fold(0.0, |most: f64, dkk| most.max(dkk.abs()));
        let mut sorted: Vec<Ranked<'_>> = Vec::with_capacity(input.plans.len());
        for plan in good {
            // Frames add up to the same krone in each plan, but not to the same last bit.
            let place = sorted.len() + 1;
            let equal = sorted.last().filter(|before| plan.value() - before.plan.value() < 0.5);
            sorted.push(Ranked { plan, rank: equal.map_or(Some(place), |before| before.rank) });
        }
        sorted.extend(bad.into_iter().map(|plan| Ranked { plan, rank: None }));
        Self { input, context, texts, unit: Unit::for_chart(largest), sorted }
    }

    /// The plans that can be drawn, least first.
    fn drawn(&self) -> impl Iterator<Item = &'a PlanDot> {
        self.sorted.iter().filter(|ranked| ranked.rank.is_some()).map(|ranked| ranked.plan)
    }

    fn reference(&self) -> Option<&'a PlanDot> {
        self.drawn().find(|plan| plan.is_reference)
    }

    /// Whether any plan has the span of its runs.
    fn spans(&self) -> bool {
        self.drawn().any(|plan| plan.span().is_some())
    }

    fn in_unit(&self, dkk: f64) -> f64 {
        dkk / self.unit.kroner()
    }

    fn table(&self) -> Table {
        let optional = |dkk: Option<f64>| dkk.map_or(Value::Nothing, Value::Number);
        let rows = self.sorted.iter().map(|Ranked { plan, rank }| {
            vec![
                Value::Text(&plan.id),
                Value::Text(self.input.metric.key()),
                Value::Text("dkk"),
                optional(plan.p10_dkk),
                optional(plan.p50_dkk),
                optional(plan.p90_dkk),
                Value::Number(plan.base_dkk),
                rank.map_or(Value::Nothing, |rank| Value::Whole(rank as i64)),
            ]
        });
        Table::exact("plan,metric,unit,p10,p50,p90,base,rank", rows)
    }
}
