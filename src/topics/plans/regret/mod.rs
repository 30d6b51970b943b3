//! What is the price of choosing wrong? A heat map of plans and named scenarios: how much more unmet need a plan leaves
//! than the best of the compared plans does in the same scenario.
//!
//! Owns the order of the plans (least largest regret on top: minimax regret, Savage 1951), their ranks and the steps of
//! the scale. Refuses to compute a regret: it is told. Start reading at [`draw`].

mod words;

use crate::text::{Texts, number};

use crate::chart::canvas::{Canvas, Rect};
use crate::chart::frame;
use crate::chart::frame::Heading;
use crate::chart::heat;
use crate::chart::heat::{Aside, Face, Frame, Sheet, Sign};
use crate::chart::page::Page;
use crate::chart::scale::drawable;
use crate::chart::theme::{Colour, DIVERGING, WHITE};
use crate::chart::{Context, Draft, Picture};
use crate::figures::table::{Table, Value};
use crate::text::number::Unit;

/// What the picture shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Regret {
    /// First and last year of the sum.
    pub years: (i32, i32),
    /// Regrets of no more than this many kroner are rounding: the plan is as good as the best.
    pub tie_dkk: f64,
    /// The scenarios in the study's order.
    pub scenarios: Vec<RegretScenario>,
    /// The plans in the study's order, which decides between equals.
    pub plans: Vec<RegretPlan>,
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct RegretScenario {
    /// Id, for the table.
    pub id: String,
    /// Name in the language of the picture.
    pub name: String,
    /// The least unmet need that any of the plans leaves, kroner.
    pub best_dkk: f64,
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct RegretPlan {
    /// Id, for the table.
    pub id: String,
    /// Name in the language of the picture.
    pub name: String,
    /// By scenario, as many as there are.
    pub cells: Vec<RegretCell>,
    /// The largest of its regrets, kroner.
    pub largest_dkk: f64,
}

/// One plan in one scenario.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RegretCell {
    /// Unmet need over the years, kroner.
    pub unmet_dkk: f64,
    /// So much more than under the best plan of the scenario, kroner; 0 for the best itself.
    pub regret_dkk: f64,
}

/// From nothing to most: white text on the two dark steps, ink on the others.
const SCALE: [Colour; 4] = [WHITE, DIVERGING[4], DIVERGING[5], DIVERGING[6]];

/// Draws regrets by plan and scenario.
pub fn draw(input: &Regret, context: &Context) -> Picture {
    compose(input, context).finish()
}

pub(crate) fn compose(input: &Regret, context: &Context) -> Draft {
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
    let description = if story.is_drawn() {
        let used = heat::key(&canvas, body, &story.key(), context.size.type_sizes().foot);
        let body = Rect { top: body.top + used, ..body };
        heat::draw(&canvas, context.size, body, &story.sheet());
        story.description()
    } else {
        let all = input.plans.iter().map(|plan| plan.cells.len()).sum();
        frame::message(&canvas, &texts, body, all, all);
        frame::no_picture(&texts, all, all)
    };
    drop(canvas);
    Draft { page, name: "regret", title, description, table: story.table() }
}

/// A plan at its place.
struct Ranked<'a> {
    plan: &'a RegretPlan,
    /// From 1; equals share theirs. None where a number is missing.
    rank: Option<usize>,
}

/// The input, sorted, with the words for it.
struct Story<'a> {
    input: &'a Regret,
    context: &'a Context,
    texts: &'a Texts,
    unit: Unit,
    /// Kroner at which the colours after the first two begin: so much, and twice so much.
    step_dkk: f64,
    /// Least largest regret first; last those that lack a number.
    sorted: Vec<Ranked<'a>>,
}

impl<'a> Story<'a> {
    fn new(input: &'a Regret, context: &'a Context, texts: &'a Texts) -> Self {
        let scenarios = input.scenarios.len();
        let is_known = |plan: &&RegretPlan| {
            let cells = || plan.cells.iter();
            scenarios > 0
                && plan.cells.len() == scenarios
                && drawable(plan.largest_dkk)
                && cells().all(|cell| drawable(cell.unmet_dkk) && drawable(cell.regret_dkk))
        };
        let (mut good, bad): (Vec<&RegretPlan>, Vec<&RegretPlan>) =
            input.plans.iter().partition(is_known);
        good.sort_by(|a, b| a.largest_dkk.total_cmp(&b.largest_dkk));
        let mut sorted: Vec<Ranked<'_>> = Vec::with_capacity(input.plans.len());
        for plan in good {
            let place = sorted.len() + 1;
            let equal = sorted
                .last()
                .filter(|before| plan.largest_dkk - before.plan.largest_dkk <= input.tie_dkk);
            sorted.push(Ranked { plan, rank: equal.map_or(Some(place), |before| before.rank) });
        }
        // Equals stand in the study's order, whatever their last bit says.
        let own =
            |plan: &RegretPlan| input.plans.iter().position(|other| std::ptr::eq(other, plan));
        sorted.sort_by_key(|ranked| (ranked.rank, own(ranked.plan)));
        sorted.extend(bad.into_iter().map(|plan| Ranked { plan, rank: None }));
        let regrets = input.plans.iter().flat_map(|plan| plan.cells.iter());
        let largest = regrets
            .map(|cell| cell.regret_dkk)
            .filter(|dkk| drawable(*dkk))
            .fold(0.0, |most: f64, dkk| most.max(dkk.abs()));
        let unit = Unit::for_chart(largest);
        Self { input, context, texts, unit, step_dkk: round_step(largest / 3.0), sorted }
    }

    /// The plans with all their numbers, least regret first.
    fn known(&self) -> impl Iterator<Item = &'a RegretPlan> {
        self.sorted.iter().filter(|ranked| ranked.rank.is_some()).map(|ranked| ranked.plan)
    }

    fn is_drawn(&self) -> bool {
        self.known().next().is_some()
    }

    fn is_best(&self, cell: &RegretCell) -> bool {
        drawable(cell.regret_dkk) && cell.regret_dkk <= self.input.tie_dkk
    }

    /// An amount in the chart's unit, without it.
    fn written(&self, dkk: f64) -> String {
        let lang = self.context.lang;
        if !drawable(dkk) {
            return "?".to_owned();
        }
        if dkk <= self.input.tie_dkk {
            return "0".to_owned();
        }
        match self.unit {
            Unit::Krone => number::decimal(dkk, 0, lang),
            unit => number::brief(dkk / unit.kroner(), lang),
        }
    }

    fn fill(&self, cell: &RegretCell) -> Colour {
        if !drawable(cell.regret_dkk) || self.is_best(cell) {
            return SCALE[0];
        }
        let past = [1.0, 2.0].iter().filter(|at| cell.regret_dkk > *at * self.step_dkk).count();
        SCALE[1 + past]
    }

    fn sheet(&self) -> Sheet {
        let blank = RegretCell { unmet_dkk: f64::NAN, regret_dkk: f64::NAN };
        let columns = self.input.scenarios.len();
        let mut frames = Vec::new();
        let mut cells = Vec::with_capacity(self.sorted.len());
        for (row, ranked) in self.sorted.iter().enumerate() {
            let mut faces = Vec::with_capacity(columns);
            for column in 0..columns {
                let cell = ranked.plan.cells.get(column).unwrap_or(&blank);
                let is_best = self.is_best(cell);
                if is_best {
                    frames.push(Frame { row, first: column, last: column });
                }
                faces.push(Face {
                    text: self.written(cell.regret_dkk),
                    fill: self.fill(cell),
                    is_bold: is_best,
                    is_marked: false,
                });
            }
            cells.push(faces);
        }
        let largest = |ranked: &Ranked<'_>| match ranked.rank {
            Some(_) => self.written(ranked.plan.largest_dkk),
            None => "?".to_owned(),
        };
        Sheet {
            names: self.sorted.iter().map(|ranked| ranked.plan.name.clone()).collect(),
            heads: self.input.scenarios.iter().map(|one| one.name.clone()).collect(),
            bold_heads: vec![false; columns],
            cells,
            frames,
            aside: Some(Aside {
                head: self.texts.get("regret-largest"),
                words: self.sorted.iter().map(largest).collect(),
            }),
            above: None,
        }
    }

    fn key(&self) -> Vec<(Sign, String)> {
        let mut items = vec![(Sign::Frame, self.texts.get("regret-key-best"))];
        let any = self.known().any(|plan| plan.cells.iter().any(|cell| !self.is_best(cell)));
        if any {
            let [one, two] = [self.step_dkk, 2.0 * self.step_dkk].map(|dkk| self.limit(dkk));
            let between = [("low", one.clone().into()), ("high", two.clone().into())];
            let words = [
                self.texts.format("regret-key-until", &[("amount", one.into())]),
                self.texts.format("regret-key-between", &between),
                self.texts.format("regret-key-over", &[("amount", two.into())]),
            ];
            let fields = SCALE.into_iter().skip(1).zip(words);
            items.splice(0..0, fields.map(|(colour, words)| (Sign::Field(colour), words)));
        }
        items
    }

    /// A limit of the scale, which is round.
    fn limit(&self, dkk: f64) -> String {
        number::as_written(dkk / self.unit.kroner(), self.context.lang)
    }

    fn table(&self) -> Table {
        let mut rows = Vec::new();
        for Ranked { plan, rank } in &self.sorted {
            for (cell, scenario) in plan.cells.iter().zip(&self.input.scenarios) {
                rows.push(vec![
                    Value::Text(&plan.id),
                    Value::Text(&scenario.id),
                    Value::Number(cell.unmet_dkk),
                    Value::Number(scenario.best_dkk),
                    Value::Number(cell.regret_dkk),
                    rank.map_or(Value::Nothing, |_| Value::Number(plan.largest_dkk)),
                    rank.map_or(Value::Nothing, |rank| Value::Whole(rank as i64)),
                ]);
            }
        }
        Table::exact("plan,scenario,unmet_dkk,best_dkk,regret_dkk,largest_regret_dkk,rank", rows)
    }
}

/// The most of 1, 2, 2.5 and 5 × 10ⁿ kroner that is not above `dkk`; a krone at least.
fn round_step(dkk: f64) -> f64 {
    let mut power = 1.0;
    while dkk.is_finite() && power * 10.0 <= dkk {
        power *= 10.0;
    }
    [5.0, 2.5, 2.0].into_iter().map(|of| of * power).find(|step| *step <= dkk).unwrap_or(power)
}
