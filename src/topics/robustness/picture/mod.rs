//! Which plan holds in most futures, and when does it fail? A dot per plan for the runs in which it holds, and beside
//! it the limits within which a plan does not.
//!
//! The region of failing runs is given; without it the plans take the whole width. Start at `compose`.

mod plans;
mod region;
mod words;

use crate::chart::Size;
use crate::chart::axis_unit::ValueUnit;
use crate::chart::canvas::Rect;
use crate::chart::compose;
use crate::chart::compose::{Outline, undrawable};
use crate::chart::scale::drawable;
use crate::chart::{Context, Draft};
use crate::figures::table::{Table, Value};
use crate::text::Texts;

/// All targets together, in the table's column `target`.
const ALL_TARGETS: &str = "all";
/// Part of the width, or in the tall size of the height, that the plans have beside a region; in
/// the half size more, or names would break into three lines.
const PLANS_PART: f64 = 0.56;
const PLANS_PART_HALF: f64 = 0.61;
/// Space between the two parts, in pixels.
const APART: f64 = 32.0;

/// What the picture shows: all plans over one ensemble.
#[derive(Debug, Clone, PartialEq)]
pub struct RobustnessInput {
    /// Runs of each plan.
    pub runs: usize,
    /// The first year that counts.
    pub first_year: i32,
    /// The year until which a plan is to hold.
    pub last_year: i32,
    /// Name of the measure by which regret is found, as it stands within a sentence.
    pub regret_of: String,
    /// What the regrets are measured in.
    pub regret_unit: ValueUnit,
    /// The plans, in the study's order.
    pub plans: Vec<PlanRobustness>,
    /// When a plan fails, where it is not that a floor breaks or the gap grows: "gabet i 2020 er over 2 % af
    /// behovet".
    pub fails_when: Option<String>,
    /// Where one of them fails, if that was looked for.
    pub failing: Option<FailRegion>,
}

/// One plan over all runs.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanRobustness {
    /// Id, for the table.
    pub id: String,
    /// Name in the language of the picture.
    pub name: String,
    /// Share of the runs in which the plan holds, from 0 to 1: until `last_year` no floor is broken,
    /// and the gap stays within the tolerance.
    pub share_met: f64,
    /// How far the plan is behind the best plan of the same run, in the run where it is furthest.
    pub max_regret: f64,
}

/// A region of the factors in which a plan does not hold in most runs.
#[derive(Debug, Clone, PartialEq)]
pub struct FailRegion {
    /// Id of the plan.
    pub plan: String,
    /// Share of all the plan's failing runs that lie in the region, from 0 to 1.
    pub coverage: f64,
    /// Share of the runs in the region that fail, from 0 to 1.
    pub density: f64,
    /// The limits that hold together, the most important first.
    pub boxes: Vec<FailBox>,
}

/// The limits of one factor.
#[derive(Debug, Clone, PartialEq)]
pub struct FailBox {
    /// The factor as the table names it.
    pub factor: String,
    /// Its name in the language of the picture.
    pub name: String,
    /// Lower limit of the region; at `range_low` there is none.
    pub low: f64,
    /// Upper limit of the region; at `range_high` there is none.
    pub high: f64,
    /// The least value among all runs.
    pub range_low: f64,
    /// The largest value among all runs.
    pub range_high: f64,
    /// How its values are written.
    pub unit: ValueUnit,
}

impl PlanRobustness {
    fn drawable(&self) -> bool {
        (0.0..=1.0).contains(&self.share_met) && drawable(self.max_regret)
    }
}

impl FailRegion {
    fn parts_drawable(&self) -> bool {
        [self.coverage, self.density].iter().all(|share| (0.0..=1.0).contains(share))
    }
}

impl FailBox {
    fn drawable(&self) -> bool {
        let all = [self.range_low, self.low, self.high, self.range_high];
        all.iter().all(|value| drawable(*value))
            && self.range_low < self.range_high
            && all.is_sorted()
    }
}

/// Draws the plans, and the limits of the failing runs if there are any.
pub(crate) fn compose(input: &RobustnessInput, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let mut sorted: Vec<&PlanRobustness> = input.plans.iter().collect();
    // What cannot be drawn comes last; on a tie the study's order stays.
    sorted.sort_by(|a, b| {
        let key = |plan: &PlanRobustness| if plan.drawable() { plan.share_met } else { -1.0 };
        key(b).total_cmp(&key(a))
    });
    let drawn = sorted.iter().filter(|plan| plan.drawable()).count();
    let failing = input.failing.as_ref().filter(|region| !region.boxes.is_empty());
    let drawing = RobustnessDrawing { input, context, texts: &texts, sorted, drawn, failing };
    let count = input.plans.len();
    let outline = Outline {
        name: "robustness",
        heading: drawing.heading(),
        table: drawing.table(),
        message: undrawable(&texts, if drawn == 0 { count } else { 0 }, count),
    };
    compose::compose(context, &texts, outline, |canvas, body| {
        if let Some(region) = failing {
            let (left, right) = parts(context.size, body);
            plans::draw(&drawing, canvas, left);
            region::draw(&drawing, canvas, right, region);
        } else {
            plans::draw(&drawing, canvas, body);
        }
        drawing.description()
    })
}

/// Side by side, or in the tall size one above the other.
fn parts(size: Size, body: Rect) -> (Rect, Rect) {
    match size {
        Size::Tall => {
            let bottom = body.top + PLANS_PART * body.height();
            (Rect { bottom, ..body }, Rect { top: bottom + APART, ..body })
        }
        Size::Standard | Size::Half => {
            let part = if size == Size::Half { PLANS_PART_HALF } else { PLANS_PART };
            let right = body.left + part * body.width();
            (Rect { right, ..body }, Rect { left: right + APART, ..body })
        }
    }
}

/// The input with what its words need.
struct RobustnessDrawing<'a> {
    input: &'a RobustnessInput,
    context: &'a Context,
    texts: &'a Texts,
    /// The plans, the one that holds up most often first.
    sorted: Vec<&'a PlanRobustness>,
    /// How many of them can be drawn; they come first.
    drawn: usize,
    failing: Option<&'a FailRegion>,
}

impl RobustnessDrawing<'_> {
    /// With one plan there is none to be behind.
    fn has_several(&self) -> bool {
        self.input.plans.len() > 1
    }

    fn name_of<'s>(&'s self, plan: &'s str) -> &'s str {
        let known = self.input.plans.iter().find(|known| known.id == plan);
        known.map_or(plan, |known| known.name.as_str())
    }

    /// The dots as drawn, then the bars.
    fn table(&self) -> Table {
        let plans = self.sorted.iter().map(|plan| {
            let mut row = vec![
                Value::Text(&plan.id),
                Value::Text(ALL_TARGETS),
                Value::Number(plan.share_met),
                Value::Number(plan.max_regret),
            ];
            row.resize(9, Value::Nothing);
            row
        });
        let bars = self.failing.iter().flat_map(|region| {
            region.boxes.iter().map(|limits| {
                vec![
                    Value::Text(&region.plan),
                    Value::Text(ALL_TARGETS),
                    Value::Nothing,
                    Value::Nothing,
                    Value::Text(&limits.factor),
                    Value::Number(limits.low),
                    Value::Number(limits.high),
                    Value::Number(region.coverage),
                    Value::Number(region.density),
                ]
            })
        });
        Table::exact(
            "plan,target,share_met,max_regret,factor,box_low,box_high,box_coverage,box_density",
            plans.chain(bars),
        )
    }
}
