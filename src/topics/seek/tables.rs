//! `seek.csv`, `seek_curve.csv` and `frontier.csv`: what it would take.
//!
//! Start at [`seek_table`].

use crate::analysis::seek::{FrontierPoint, Goal, Knob, Reach, Sought, Tried};
use crate::model::Study;
use crate::writers::csv::{CsvStyle, Row, Table};

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

impl SeekPlace<'_> {
    const COLUMNS: [&'static str; 8] =
        ["plan", "scenario", "share", "metric", "area", "year", "unit", "target"];

    fn start<'t>(&self, table: &'t mut Table) -> Row<'t> {
        let outcome = self.goal.outcome;
        let plan = self.study.plans.first().map_or("", |plan| plan.id.as_str());
        let mut row = table.row().text(plan).text(self.scenario);
        row = match self.share {
            Some(share) => row.exact(share),
            None => row.empty(),
        };
        row = row.text(&outcome.metric(self.study)).text(outcome.scope.area_id(self.study));
        row = match outcome.year {
            Some(t) => row.whole(self.study.model.base_year.plus(t).0.into()),
            None => row.empty(),
        };
        row.text(outcome.unit().key()).exact(self.goal.target)
    }

    fn pair<'t>(&self, table: &'t mut Table, first: Knob, point: &FrontierPoint) -> Row<'t> {
        let second = point.second.turn.knob;
        let row = self.start(table).text(&first.word(self.study)).exact(point.x);
        row.text(&second.word(self.study))
    }

    fn decimals(&self) -> usize {
        self.goal.outcome.figure.decimals()
    }

    fn tried<'t>(&self, row: Row<'t>, tried: Tried) -> Row<'t> {
        row.exact(tried.x).number(tried.value, self.decimals())
    }
}

/// A row for each stretch of the range that meets the target; one with `met` 0 and the nearest number if none
/// does. `now` is the knob's number in the study and the outcome there.
pub fn seek_table(
    place: SeekPlace<'_>,
    found: &Sought,
    (now, value_now): (Option<f64>, f64),
    style: CsvStyle,
) -> Vec<u8> {
    let own = [
        "knob",
        "range_from",
        "range_to",
        "now",
        "value_now",
        "met",
        "low",
        "low_value",
        "low_is_end",
        "high",
        "high_value",
        "high_is_end",
        "nearest",
        "nearest_value",
    ];
    let columns: Vec<&str> = SeekPlace::COLUMNS.into_iter().chain(own).collect();
    let mut table = Table::new(style, &columns);
    let reaches: Vec<Option<&Reach>> = match found.reaches.as_slice() {
        [] => vec![None],
        some => some.iter().map(Some).collect(),
    };
    for reach in reaches {
        let mut row = place.start(&mut table).text(&found.turn.knob.word(place.study));
        row = row.exact(found.turn.from).exact(found.turn.to);
        row = match now {
            Some(now) => row.exact(now),
            None => row.empty(),
        };
        row = row.number(value_now, place.decimals()).whole(i64::from(reach.is_some()));
        row = if let Some(reach) = reach {
            row = place.tried(row, reach.low).whole(i64::from(reach.is_from_end));
            place.tried(row, reach.high).whole(i64::from(reach.is_to_end)).empty().empty()
        } else {
            for _ in 0..6 {
                row = row.empty();
            }
            place.tried(row, found.nearest)
        };
        row.end();
    }
    table.into_bytes()
}

/// The outcome at the numbers that were tried over the range.
pub fn seek_curve_table(place: SeekPlace<'_>, found: &Sought, style: CsvStyle) -> Vec<u8> {
    let columns: Vec<&str> = SeekPlace::COLUMNS.into_iter().chain(["knob", "x", "value"]).collect();
    let mut table = Table::new(style, &columns);
    for tried in &found.scanned {
        let row = place.start(&mut table).text(&found.turn.knob.word(place.study));
        place.tried(row, *tried).end();
    }
    table.into_bytes()
}

/// For each number of the first knob a row for each stretch of the second's range that meets the target, or
/// one with `met` 0.
pub fn frontier_table(
    place: SeekPlace<'_>,
    first: Knob,
    points: &[FrontierPoint],
    style: CsvStyle,
) -> Vec<u8> {
    let own = [
        "knob",
        "x",
        "second",
        "met",
        "low",
        "low_value",
        "low_is_end",
        "high",
        "high_value",
        "high_is_end",
        "nearest",
        "nearest_value",
    ];
    let columns: Vec<&str> = SeekPlace::COLUMNS.into_iter().chain(own).collect();
    let mut table = Table::new(style, &columns);
    for point in points {
        let found = &point.second;
        for reach in &found.reaches {
            let row = place.pair(&mut table, first, point).whole(1);
            let row = place.tried(row, reach.low).whole(i64::from(reach.is_from_end));
            let row = place.tried(row, reach.high).whole(i64::from(reach.is_to_end));
            row.empty().empty().end();
        }
        if found.reaches.is_empty() {
            let mut row = place.pair(&mut table, first, point).whole(0);
            for _ in 0..6 {
                row = row.empty();
            }
            place.tried(row, found.nearest).end();
        }
    }
    table.into_bytes()
}
