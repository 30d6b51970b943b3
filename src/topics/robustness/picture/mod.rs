//! Which plan holds up in most futures, and when does it fail? A dot per plan for the runs in which
//! it holds, and beside it the limits within which a plan does not.
//!
//! Owns the chart `robustness`: its finding, its drawing, its table. Refuses to find the region of
//! failing runs: it is given, or the plans take the whole width. Start reading at [`draw`].

mod plans;
mod region;
mod words;

use crate::text::Texts;

use crate::chart::Size;
use crate::chart::canvas::{Canvas, Rect};
use crate::chart::frame;
use crate::chart::frame::Heading;
use crate::chart::page::Page;
use crate::chart::scale::drawable;
use crate::chart::{Context, Draft, Picture};
use crate::figures::table::{Table, Value};

/// All targets together, in the table's column `target`.
const ALL_TARGETS: &str = "all";
/// Part of the width, or in the tall size of the height, that the plans have beside a region; in
/// the half size more, or names would break into three lines.
const PLANS_PART: f64 = 0.56;
const PLANS_PART_HALF: f64 = 0.61;
/// Space between the two parts, in pixels.
const APART: f64 = 32.0;

/// What the chart shows: all plans over one ensemble.
#[derive(Debug, Clone, PartialEq)]
pub struct Robustness {
    /// Runs of each plan.
    pub runs: usize,
    /// The first year that counts.
    pub first_year: i32,
    /// The year until which a plan is to hold.
    pub last_year: i32,
    /// Name of the measure by which regret is found, as it stands within a sentence.
    pub regret_of: String,
    /// What the regrets are measured in.
    pub regret_unit: RegretUnit,
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

/// What regrets are measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RegretUnit {
    /// Kroner.
    Dkk,
    /// A share, shown as per cent.
    Share,
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
    pub unit: FactorUnit,
}

/// How the values of a factor are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactorUnit {
    /// As they are: a multiplier, persons.
    Number,
    /// As per cent: growth a year, a share.
    Share,
    /// In kroner.
    Dkk,
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
pub fn draw(input: &Robustness, context: &Context) -> Picture {
    compose(input, context).finish()
}

pub(crate) fn compose(input: &Robustness, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let mut sorted: Vec<&PlanRobustness> = input.plans.iter().collect();
    // What cannot be drawn comes last; on a tie the study's order stays.
    sorted.sort_by(|a, b| {
        let key = |plan: &PlanRobustness| if plan.drawable() { plan.share_met } else { -1.0 };
        key(b).total_cmp(&key(a))
    });
    let drawn = sorted.iter().filter(|plan| plan.drawable()).count();
    let failing = input.failing.as_ref().filter(|region| !region.boxes.is_empty());
    let story = Story { input, context, texts: &texts, sorted, drawn, failing };

    let mut page = Page::new(context);
    let canvas = Canvas::new(&mut page);
    let heading = Heading {
        title: story.title(),
        subtitle: story.subtitle(),
        notes: story.notes(),
        plan: false,
    };
    let body = frame::draw(&canvas, context, &texts, &heading);
    let description = if drawn == 0 {
        frame::message(&canvas, &texts, body, input.plans.len(), input.plans.len());
        frame::no_picture(&texts, input.plans.len(), input.plans.len())
    } else if let Some(region) = failing {
        let (left, right) = parts(context.size, body);
        plans::draw(&story, &canvas, left);
        region::draw(&story, &canvas, right, region);
        story.description()
    } else {
        plans::draw(&story, &canvas, body);
        story.description()
    };
    drop(canvas);
    let table = story.table();
    Draft { page, name: "robustness", title: heading.title, description, table }
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

/// The input with the words for it.
struct Story<'a> {
    input: &'a Robustness,
    context: &'a Context,
    texts: &'a Texts,
    /// The plans, the one that holds up most often first.
    sorted: Vec<&'a PlanRobustness>,
    /// How many of them can be drawn; they come first.
    drawn: usize,
    failing: Option<&'a FailRegion>,
}

impl Story<'_> {
    /// With one plan there is none to be behind.
    fn several(&self) -> bool {
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
