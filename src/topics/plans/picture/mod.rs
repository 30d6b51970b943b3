//! Which plan leaves least unmet need? A dot per plan with the span of eight in ten runs, sorted.
//!
//! Unmet need is what each area is short of in each year; money to spare in one area covers no other. Plans whose
//! spans overlap are not called different. Start at `compose`; the words and the rows are in two files beside.

mod rows;
mod words;

use crate::chart::axis_unit::{AxisUnit, ValueUnit};
use crate::chart::compose;
use crate::chart::compose::{Outline, undrawable};
use crate::chart::scale::{Axis, drawable};
use crate::chart::{Context, Draft};
use crate::figures::table::{Table, Value};
use crate::text::Texts;

/// What the picture shows: plans under one scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct PlansInput {
    /// First and last year of the sum.
    pub years: (i32, i32),
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

    /// The place of the dot: the scenario.
    fn value(&self) -> f64 {
        self.base_dkk
    }

    /// The span of eight in ten runs, if runs were made.
    fn span(&self) -> Option<(f64, f64)> {
        self.p10_dkk.zip(self.p90_dkk)
    }

    /// All that is drawn of it.
    fn numbers(&self) -> [f64; 3] {
        [self.value(), self.ends().0, self.ends().1]
    }

    /// Both ends of the span; the dot itself where there is none.
    fn ends(&self) -> (f64, f64) {
        self.span().unwrap_or((self.value(), self.value()))
    }
}

/// Draws the plans, least on top.
pub(crate) fn compose(input: &PlansInput, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let drawing = PlansDrawing::new(input, context, &texts);
    let count = input.plans.len();
    let bad = if drawing.drawn().next().is_none() { count } else { 0 };
    let outline = Outline {
        name: "plans",
        heading: drawing.heading(),
        table: drawing.table(),
        message: undrawable(&texts, bad, count),
    };
    compose::compose(context, &texts, outline, |canvas, body| {
        drawing.description(&rows::draw(&drawing, canvas, body))
    })
}

/// A plan at its place.
struct RankedPlan<'a> {
    plan: &'a PlanDot,
    /// From 1; equals share theirs. None where the plan has no number.
    rank: Option<usize>,
}

/// The input, sorted, with what its words need.
struct PlansDrawing<'a> {
    input: &'a PlansInput,
    context: &'a Context,
    texts: &'a Texts,
    unit: AxisUnit,
    /// Least first; last those that cannot be drawn.
    sorted: Vec<RankedPlan<'a>>,
}

impl<'a> PlansDrawing<'a> {
    fn new(input: &'a PlansInput, context: &'a Context, texts: &'a Texts) -> Self {
        let (mut good, bad): (Vec<&PlanDot>, Vec<&PlanDot>) =
            input.plans.iter().partition(|plan| plan.drawable());
        good.sort_by(|a, b| a.value().total_cmp(&b.value()));
        let numbers = good.iter().flat_map(|plan| plan.numbers());
        let unit = AxisUnit::new(ValueUnit::Dkk, numbers, context.lang);
        let mut sorted: Vec<RankedPlan<'_>> = Vec::with_capacity(input.plans.len());
        for plan in good {
            // Frames add up to the same krone in each plan, but not to the same last bit.
            let place = sorted.len() + 1;
            let equal = sorted.last().filter(|before| plan.value() - before.plan.value() < 0.5);
            sorted.push(RankedPlan { plan, rank: equal.map_or(Some(place), |before| before.rank) });
        }
        sorted.extend(bad.into_iter().map(|plan| RankedPlan { plan, rank: None }));
        Self { input, context, texts, unit, sorted }
    }

    /// The plans that can be drawn, least first.
    fn drawn(&self) -> impl Iterator<Item = &'a PlanDot> {
        self.sorted.iter().filter(|ranked| ranked.rank.is_some()).map(|ranked| ranked.plan)
    }

    /// Today's rule, if its number can be drawn.
    fn reference(&self) -> Option<&'a PlanDot> {
        self.drawn().find(|plan| plan.is_reference)
    }

    /// Whether any plan has the span of its runs.
    fn has_spans(&self) -> bool {
        self.drawn().any(|plan| plan.span().is_some())
    }

    /// Unmet need may be compared nearer by than from zero.
    fn axis(&self, most: usize) -> Axis {
        let values = self.drawn().flat_map(PlanDot::numbers);
        Axis::of(values.map(|dkk| self.unit.on_axis(dkk)), false, most)
    }

    fn table(&self) -> Table {
        let optional = |dkk: Option<f64>| dkk.map_or(Value::Nothing, Value::Number);
        let rows = self.sorted.iter().map(|RankedPlan { plan, rank }| {
            vec![
                Value::Text(&plan.id),
                Value::Text("shortfall"),
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
