//! How many citizens wait? A bar per service, the largest on top, with the span of 8 runs in 10.
//!
//! There is no sum over services or areas: whoever uses several is counted in each. Start at `compose`; the words
//! and the rows are in two files beside.

mod rows;
mod words;

use crate::chart::compose;
use crate::chart::compose::{Outline, try_out};
use crate::chart::frame;
use crate::chart::scale::drawable;
use crate::chart::theme::{AREAS, Colour, LINES, Series};
use crate::chart::{Context, Draft};
use crate::figures::table::{Table, Value, values};
use crate::text::Texts;

/// More bars nobody reads.
const MOST: usize = 15;
/// Fewer persons than this have no bar of their own.
const FEW: f64 = 5.0;
/// The services without a bar of their own, in the table's column `service`.
const REST: &str = "rest";

/// What the picture shows: one year under one plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Unserved {
    /// Id of the scenario.
    pub scenario: String,
    /// Id of the plan.
    pub plan: String,
    /// The year.
    pub year: i32,
    /// How many runs the quantiles are of; 0: there is one run and no quantile.
    pub runs: u64,
    /// How many runs there are in all.
    pub all_runs: u64,
    /// How many areas the study has.
    pub areas: usize,
    /// The services that are counted in persons, in the study's order.
    pub services: Vec<UnservedService>,
}

/// One service.
#[derive(Debug, Clone, PartialEq)]
pub struct UnservedService {
    /// Id of its area.
    pub area: String,
    /// The area's name in the language of the picture.
    pub area_name: String,
    /// The area's place in the study.
    pub area_place: usize,
    /// Its id.
    pub service: String,
    /// Its name in the language of the picture.
    pub name: String,
    /// Persons without it in the scenario.
    pub persons: f64,
    /// The median of the runs; `None`: there is one run.
    pub p50: Option<f64>,
    /// What one run in ten is below, and one above; `None`: there is one run.
    pub span: Option<(f64, f64)>,
}

impl UnservedService {
    fn drawable(&self) -> bool {
        let (low, high) = self.span.unwrap_or_default();
        [self.persons, low, high].into_iter().all(drawable)
    }

    /// The largest number that is told of it.
    fn most(&self) -> f64 {
        self.span.map_or(self.persons, |(_, high)| high.max(self.persons))
    }
}

/// Draws a bar for each service.
pub(crate) fn compose(input: &Unserved, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let good = || input.services.iter().filter(|own| own.drawable());
    let (mut bars, few): (Vec<&UnservedService>, Vec<&UnservedService>) =
        good().partition(|own| own.most() >= FEW);
    // Equals keep the study's order.
    bars.sort_by(|a, b| b.persons.total_cmp(&a.persons).then(b.most().total_cmp(&a.most())));
    let bad = input.services.len() - good().count();
    let of = |count: usize| {
        let is_drawn = chosen(&bars, count);
        let pick = |wanted: bool| {
            let own = bars.iter().zip(&is_drawn).filter(move |(_, drawn)| **drawn == wanted);
            own.map(|(bar, _)| *bar)
        };
        let rest = pick(false).chain(few.iter().copied()).collect();
        let drawn = pick(true).collect();
        UnservedDrawing { input, context, texts: &texts, bars: &bars, drawn, rest, bad }
    };
    // What stands around the bars is the same for any number of them.
    let most = of(MOST);
    let heading = most.heading();
    let count = try_out(context, &texts, &heading, |canvas, body| {
        (1..=most.drawn.len()).rev().find(|count| rows::fits(&of(*count), canvas, body))
    });
    let drawing = of(count.unwrap_or(most.drawn.len().min(1)));
    let message = drawing.drawn.is_empty().then(|| {
        if bad > 0 {
            frame::no_picture(&texts, bad, input.services.len())
        } else {
            drawing.nothing()
        }
    });
    let outline = Outline { name: "unserved", heading, table: drawing.table(), message };
    compose::compose(context, &texts, outline, |canvas, body| {
        drawing.description(&rows::draw(&drawing, canvas, body))
    })
}

/// Which of `bars` are drawn, `count` of them: the largest, then those with the largest number told of them, so
/// that a service that is small in the scenario and large in some runs is not left out.
fn chosen(bars: &[&UnservedService], count: usize) -> Vec<bool> {
    let mut order: Vec<usize> = (1..bars.len()).collect();
    order.sort_by(|a, b| bars[*b].most().total_cmp(&bars[*a].most()));
    let mut is_drawn = vec![false; bars.len()];
    for place in std::iter::once(0).chain(order).take(count.min(bars.len())) {
        is_drawn[place] = true;
    }
    is_drawn
}

/// The input with what its words need.
struct UnservedDrawing<'a> {
    input: &'a Unserved,
    context: &'a Context,
    texts: &'a Texts,
    /// Those with more than a few, the largest first.
    bars: &'a [&'a UnservedService],
    /// Those of them that are drawn, in the same order.
    drawn: Vec<&'a UnservedService>,
    /// Those without.
    rest: Vec<&'a UnservedService>,
    /// How many have a number that is none.
    bad: usize,
}

impl UnservedDrawing<'_> {
    fn has_spans(&self) -> bool {
        self.input.runs > 0
    }

    /// With four areas at most each has its colour and marker.
    fn series(&self, service: &UnservedService) -> Option<Series> {
        let is_told = self.input.areas > 1 && self.input.areas <= AREAS.len();
        AREAS.get(service.area_place).copied().filter(|_| is_told)
    }

    fn colour(&self, service: &UnservedService) -> Colour {
        self.series(service).unwrap_or(LINES[1]).pen.colour
    }

    /// The largest number of those without a bar; `None`: there is none, or each has few.
    fn most_of_rest(&self) -> Option<f64> {
        let most = self.rest.iter().map(|own| own.most()).reduce(f64::max)?;
        // Written as "at most", so it is rounded up.
        (most >= FEW).then(|| most.ceil())
    }

    /// The bars as drawn, then those without in one row: empty numbers where each has few, else the largest.
    fn table(&self) -> Table {
        let mut table =
            Table::exact("scenario,plan,area,service,year,unit,base,p10,p50,p90", [values![]; 0]);
        let mut add = |area: Option<&str>, service: &str, persons: [Option<f64>; 4]| {
            let Unserved { scenario, plan, year, .. } = self.input;
            table.add(values![scenario, plan, area, service, *year, "persons"]);
            table.row(persons.map(Value::from));
        };
        for own in &self.drawn {
            let (low, high) = own.span.unzip();
            add(Some(&own.area), &own.service, [Some(own.persons), low, own.p50, high]);
        }
        if !self.rest.is_empty() {
            let most = self.most_of_rest();
            let (base, p90) = if self.has_spans() { (None, most) } else { (most, None) };
            add(None, REST, [base, None, None, p90]);
        }
        table
    }
}
