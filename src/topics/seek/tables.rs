//! `seek.csv`, `seek_curve.csv` and `frontier.csv`: what it would take.
//!
//! Start at [`seek_table`].

use crate::analysis::seek::{FrontierPoint, Goal, Knob, Sought, TriedValue};
use crate::figures::table::{Table, Value, values};
use crate::model::Study;

/// Whose answer it is.
#[derive(Clone, Copy, Debug)]
pub struct SeekPlace<'a> {
    /// With one plan.
    pub study: &'a Study,
    /// The scenario's id, or that of the ensemble's.
    pub scenario: &'a str,
    /// The share of futures; `None`: in the scenario alone.
    pub share: Option<f64>,
    /// What was to be met.
    pub goal: Goal,
}

/// The first columns of every table here.
const PLACE: &str = "plan,scenario,share:all,metric,area,year,unit,target:all";

/// The columns of a stretch of the range that meets the target, and of the nearest number where none does.
const REACH: &str =
    "met,low:all,low_value,low_is_end,high:all,high_value,high_is_end,nearest:all,nearest_value";

impl SeekPlace<'_> {
    fn add(&self, table: &mut Table) {
        let (study, outcome) = (self.study, self.goal.outcome);
        let plan = study.plans.first().map_or("", |plan| plan.id.as_str());
        let (metric, area) = (outcome.metric(study), outcome.scope.area_id(study));
        let year = outcome.year.map(|t| study.model.base_year.plus(t));
        table.add(values![plan, self.scenario, self.share, &metric, area, year]);
        table.add(values![outcome.unit().key(), self.goal.target]);
    }

    fn value(&self, value: f64) -> Value<'static> {
        Value::of_unit(value, self.goal.outcome.unit())
    }

    fn tried(&self, tried: TriedValue) -> [Value<'static>; 2] {
        [Value::Number(tried.x), self.value(tried.value)]
    }

    /// The rows of an answer: one for each stretch, or the one of the nearest number. `start` adds what stands
    /// before them.
    fn reaches(&self, table: &mut Table, found: &Sought, start: impl Fn(&mut Table)) {
        for reach in &found.reaches {
            start(table);
            table.add([Value::flag(true)]).add(self.tried(reach.low));
            table.add([Value::flag(reach.is_from_end)]).add(self.tried(reach.high));
            table.row([Value::flag(reach.is_to_end)]);
        }
        if found.reaches.is_empty() {
            start(table);
            table.add([Value::flag(false)]).add([Value::Nothing; 6]);
            table.row(self.tried(found.nearest));
        }
    }
}

/// A table with its own columns behind the common ones.
fn table_of(own: &str) -> Table {
    Table::of_file(&format!("{PLACE},{own}"))
}

/// A row for each stretch of the range that meets the target; one with `met` 0 and the nearest number if none
/// does. `now` is the knob's number in the study and the outcome there.
pub fn seek_table(
    place: SeekPlace<'_>,
    found: &Sought,
    (now, value_now): (Option<f64>, f64),
) -> Table {
    let own = format!("knob,range_from:all,range_to:all,now:all,value_now,{REACH}");
    let mut table = table_of(&own);
    place.reaches(&mut table, found, |table| {
        let turn = &found.turn;
        place.add(table);
        table.add(values![&turn.knob.word(place.study), turn.from, turn.to, now]);
        table.add([place.value(value_now)]);
    });
    table
}

/// The outcome at the numbers that were tried over the range.
pub fn seek_curve_table(place: SeekPlace<'_>, found: &Sought) -> Table {
    let mut table = table_of("knob,x:all,value");
    for tried in &found.scanned {
        place.add(&mut table);
        table.add(values![&found.turn.knob.word(place.study)]).row(place.tried(*tried));
    }
    table
}

/// For each number of the first knob a row for each stretch of the second's range that meets the target, or
/// one with `met` 0.
pub fn frontier_table(place: SeekPlace<'_>, first: Knob, points: &[FrontierPoint]) -> Table {
    let mut table = table_of(&format!("knob,x:all,second,{REACH}"));
    for point in points {
        place.reaches(&mut table, &point.second, |table| {
            let second = point.second.turn.knob;
            place.add(table);
            table.add(values![&first.word(place.study), point.x, &second.word(place.study)]);
        });
    }
    table
}
