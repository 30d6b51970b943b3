//! What would it take: the number of a factor or a lever at which a plan meets a target.
//!
//! Says what is run for each number that is tried, and what is told; the search is a pure function. Start at
//! [`seek`], then at [`root`] and [`Knob`].
#![doc = "\n"]
#![doc = include_str!("../../docs/seek.md")]

mod knob;
pub mod root;
mod trial;

pub use knob::Knob;

use crate::ensemble::{Control, How};
use crate::figures::{Better, Figure, Grain, Quantity, Unit};
use crate::ids::ScenarioId;
use crate::model::{Design, Scheme, Study};
use root::{Point, closest, narrow, scan};
use trial::Trial;

/// Numbers that are tried over a range before any is sought nearby.
const SCANNED: usize = 33;
/// The same in many futures.
const SCANNED_IN_MANY: usize = 17;
/// Numbers of the first of two knobs.
const FRONTIER: usize = 21;
/// The same in many futures.
const FRONTIER_IN_MANY: usize = 9;
/// Numbers tried side by side where a run is all it takes.
const SIDE: usize = 15;
/// Rounds in which the closest is drawn in where nothing meets the target.
const ROUNDS: usize = 5;
/// The same in a few of many futures, which are not exact enough for more.
const ROUNDS_IN_FEW: usize = 3;
/// A number is found when it is this share of the range.
const WIDTH: f64 = 1e-12;
/// In many futures it is found, too, when the target is met by no more than this share of what the outcome
/// varies over the range.
const SLACK: f64 = 1e-7;
/// Futures of a first, rough search.
const FEW: u64 = 1024;

/// What is to be met.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Goal {
    /// Which number.
    pub outcome: Quantity,
    /// At most this, or at least, by which is better.
    pub target: f64,
    /// Which way is better.
    pub better: Better,
}

impl Goal {
    /// As usual for this number: no gap, nobody who waits, 95 % coverage. `None` where there is no usual
    /// target.
    pub fn usual(outcome: Quantity) -> Option<f64> {
        match outcome.figure {
            Figure::Gap | Figure::GapFte | Figure::Unserved | Figure::ServiceUnserved => Some(0.0),
            own if own.grain() == Grain::Plan && own.better() == Some(Better::Less) => Some(0.0),
            own if own.is_against_reference() => Some(0.0),
            own => (own.unit() == Unit::Share).then_some(0.95),
        }
    }

    /// How far a number is from the target; 0 or less where it is met. The rounding krone is forgiven.
    pub fn excess(&self, study: &Study, value: f64) -> f64 {
        let missing = match self.better {
            Better::Less => value - self.target,
            Better::More => self.target - value,
        };
        missing - self.outcome.tie_width(study)
    }
}

/// Where the target is to be met.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Where<'a> {
    /// In this scenario.
    Scenario(ScenarioId),
    /// In at least this share of the futures of a design.
    Share(f64, &'a Design),
}

/// What is turned, and how far it may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turn {
    /// What.
    pub knob: Knob,
    /// From here.
    pub from: f64,
    /// To here, above `from`.
    pub to: f64,
}

/// A number and what comes of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TriedValue {
    /// The knob's number.
    pub x: f64,
    /// The outcome: that of the scenario, or the one that the asked share of futures does not miss.
    pub value: f64,
}

/// Numbers of a knob that meet the target, from one end to the other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reach {
    /// The smallest; `is_from_end`: the range begins here, and not the reach.
    pub low: TriedValue,
    /// The largest.
    pub high: TriedValue,
    /// Is `low` where the range begins?
    pub is_from_end: bool,
    /// Is `high` where the range ends?
    pub is_to_end: bool,
}

/// What was found for one knob.
#[derive(Clone, Debug, PartialEq)]
pub struct Sought {
    /// What was turned.
    pub turn: Turn,
    /// The numbers that meet the target; empty if none does.
    pub reaches: Vec<Reach>,
    /// The number that comes nearest, where none meets it; else one that does.
    pub nearest: TriedValue,
    /// What was tried over the range, and closer within `window`; ascending.
    pub scanned: Vec<TriedValue>,
    /// The part of the range that holds what was found and what the study has now, with room about it.
    window: (f64, f64),
}

impl Sought {
    /// The number, of those that meet the target, that is nearest to `now`; without that the one nearest to
    /// nought.
    pub fn answer(&self, now: Option<f64>) -> Option<TriedValue> {
        let now = now.unwrap_or(0.0);
        let nearest = |reach: &Reach| {
            if now < reach.low.x {
                Some(reach.low)
            } else if now > reach.high.x {
                Some(reach.high)
            } else {
                None
            }
        };
        let ends = self.reaches.iter().filter_map(nearest);
        ends.reduce(
            |best, other| if (other.x - now).abs() < (best.x - now).abs() { other } else { best },
        )
    }

    /// Does `now` meet the target already?
    pub fn is_met_at(&self, now: f64) -> bool {
        self.reaches.iter().any(|reach| reach.low.x <= now && now <= reach.high.x)
    }
}

/// One number of the first knob with what it takes of the second.
#[derive(Clone, Debug, PartialEq)]
pub struct FrontierPoint {
    /// The first knob's number.
    pub x: f64,
    /// What was found for the second.
    pub second: Sought,
}

/// The study as it is asked about.
pub struct Asked<'a> {
    /// With one plan.
    pub study: &'a Study,
    /// What is to be met.
    pub goal: Goal,
    /// Where.
    pub at: Where<'a>,
    /// How to run.
    pub how: How,
}

/// The outcome as the study is, nothing turned; `None` if `control` said stop.
pub fn as_it_is(asked: &Asked<'_>, control: &impl Control) -> Option<f64> {
    Trial::new(asked).values(None, &[], control)?.first().copied()
}

/// What it takes of one knob, on all threads of the current pool; `None` if `control` said stop.
///
/// The range is scanned, so that a target that is met in the middle only, or at both ends, is seen; then
/// each crossing is made narrow. What is met between two numbers of the scan and at neither is found only
/// if no number of the scan meets the target.
pub fn seek(asked: &Asked<'_>, turn: Turn, control: &impl Control) -> Option<Sought> {
    Trial::new(asked).seek(turn, control)
}

/// What it takes of the second knob for each of some numbers of the first.
pub fn frontier(
    asked: &Asked<'_>,
    first: Turn,
    second: Turn,
    control: &impl Control,
) -> Option<Vec<FrontierPoint>> {
    let count = match asked.at {
        Where::Scenario(_) => FRONTIER,
        Where::Share(..) => FRONTIER_IN_MANY,
    };
    let xs = (0..count).map(|i| {
        let part = i as f64 / (count - 1) as f64;
        if i + 1 == count { first.to } else { first.from + part * (first.to - first.from) }
    });
    let trial = Trial::new(asked);
    let point = |x: f64| {
        let second = trial.with(first.knob, x).seek(second, control)?;
        Some(FrontierPoint { x, second })
    };
    xs.map(point).collect()
}

/// The knob's number as the study is; `None` where areas or levers differ, or where the design draws it.
pub fn now(asked: &Asked<'_>, knob: Knob) -> Option<f64> {
    Trial::new(asked).now(knob)
}

/// Is the first search in a few futures? Not where that is little less work, nor where it would be other levels.
fn is_rough(design: &Design) -> bool {
    design.scheme != Scheme::Factorial && design.draws >= 4 * FEW
}

/// Runs of a first search and of a search that ends it, for a bar of progress: more than will be made.
pub fn runs_at_most(at: Where<'_>, knobs: usize) -> u64 {
    let (one, many) = match at {
        Where::Scenario(_) => (600, FRONTIER as u64),
        Where::Share(_, design) => {
            let one = if is_rough(design) {
                40 * FEW * design.combinations.len() as u64 + 14 * design.runs()
            } else {
                66 * design.runs()
            };
            (one, FRONTIER_IN_MANY as u64)
        }
    };
    if knobs > 1 { one * many } else { one }
}

impl Trial<'_> {
    fn seek(&self, turn: Turn, control: &impl Control) -> Option<Sought> {
        let goal = self.goal();
        let study = self.base();
        let rough = self.rough();
        let is_rough = rough.is_some();
        let first = rough.as_ref().unwrap_or(self);
        let span = turn.to - turn.from;
        let side = if self.is_of_many() { 1 } else { SIDE };
        let count = if self.is_of_many() { SCANNED_IN_MANY } else { SCANNED };
        let mut few = |xs: &[f64]| first.excesses(turn.knob, xs, control);
        let mut all = |xs: &[f64]| self.excesses(turn.knob, xs, control);

        let mut scanned = scan(&mut few, turn.from, turn.to, count)?;
        let mut told: Vec<Point> = scanned.clone();
        if !scanned.iter().any(|point| point.is_met()) {
            let rounds = if is_rough { ROUNDS_IN_FEW } else { ROUNDS };
            let near = closest(&mut few, &scanned, rounds)?;
            let [excess] = all(&[near.x])?.try_into().ok()?;
            let near = Point { x: near.x, excess };
            let at = scanned.partition_point(|point| point.x < near.x);
            if near.is_met() || scanned.get(at).is_none_or(|point| point.x != near.x) {
                scanned.insert(at, near);
            }
            if !near.is_met() && !is_rough {
                return Some(self.found(turn, Vec::new(), near, &told));
            }
        }
        let varies = scanned.iter().map(|point| point.excess).fold(0.0, |most: f64, excess| {
            if excess.is_finite() { most.max(excess.abs()) } else { most }
        });
        let width = (WIDTH * span).max(f64::MIN_POSITIVE);
        let slack = if self.is_of_many() {
            (SLACK * varies).max(goal.outcome.tie_width(study))
        } else {
            0.0
        };
        // Crossings, each narrowed; `true` where the target is met above it.
        let mut crossings: Vec<(bool, Point)> = Vec::new();
        let mut is_lost = false;
        for pair in scanned.windows(2) {
            let [low, high] = [pair[0], pair[1]];
            if low.is_met() == high.is_met() {
                continue;
            }
            let mut bracket = if low.is_met() { (low, high) } else { (high, low) };
            if is_rough {
                bracket = narrow(&mut few, bracket, 1, (1e-4 * span, 0.0))?;
                let Some(sure) = surround(&mut all, bracket, (turn.from, turn.to))? else {
                    is_lost = true;
                    continue;
                };
                bracket = sure;
            }
            let (met, _) = narrow(&mut all, bracket, side, (width, slack))?;
            crossings.push((high.is_met(), met));
        }
        let last = scanned.len() - 1;
        for (end, of_told) in [(0, 0), (last, told.len() - 1)] {
            // An end that is told of is looked at in all futures.
            if is_rough && (scanned[end].is_met() || is_lost || crossings.is_empty()) {
                let [excess] = all(&[scanned[end].x])?.try_into().ok()?;
                scanned[end].excess = excess;
                told[of_told].excess = excess;
            }
        }
        let ends = [scanned[0], scanned[last]];
        let reaches = reaches(&crossings, ends);
        if reaches.is_empty() {
            let near = scanned
                .iter()
                .copied()
                .reduce(|best, other| if other.excess < best.excess { other } else { best })?;
            let [excess] = all(&[near.x])?.try_into().ok()?;
            return Some(self.found(turn, Vec::new(), Point { x: near.x, excess }, &told));
        }
        let nearest = reaches[0].0;
        let mut found = self.found(turn, reaches, nearest, &told);
        let (from, to) = found.window;
        if to - from < 0.5 * span {
            let closer = scan(&mut few, from, to, count / 2 + 1)?;
            found.scanned.extend(closer.into_iter().map(|point| self.tried(point)));
            found.scanned.sort_by(|one, other| one.x.total_cmp(&other.x));
            found.scanned.dedup_by(|one, other| one.x == other.x);
        }
        Some(found)
    }

    fn found(
        &self,
        turn: Turn,
        reaches: Vec<(Point, Point, bool, bool)>,
        nearest: Point,
        scanned: &[Point],
    ) -> Sought {
        let tried = |point: Point| self.tried(point);
        let inner = reaches.iter().flat_map(|(low, high, is_from_end, is_to_end)| {
            let low = (!is_from_end).then_some(low.x);
            low.into_iter().chain((!is_to_end).then_some(high.x))
        });
        let mut shown: Vec<f64> = inner.collect();
        if !shown.is_empty() {
            let now = self.now(turn.knob);
            shown.extend(now.filter(|now| turn.from <= *now && *now <= turn.to));
        }
        let low = shown.iter().copied().fold(f64::INFINITY, f64::min);
        let high = shown.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let window = if shown.is_empty() {
            (turn.from, turn.to)
        } else {
            let room = (0.5 * (high - low)).max(0.02 * (turn.to - turn.from));
            ((low - room).max(turn.from), (high + room).min(turn.to))
        };
        Sought {
            window,
            turn,
            reaches: reaches
                .into_iter()
                .map(|(low, high, is_from_end, is_to_end)| Reach {
                    low: tried(low),
                    high: tried(high),
                    is_from_end,
                    is_to_end,
                })
                .collect(),
            nearest: tried(nearest),
            scanned: scanned.iter().map(|point| tried(*point)).collect(),
        }
    }

    /// The outcome behind an excess.
    fn tried(&self, point: Point) -> TriedValue {
        let goal = self.goal();
        let missing = point.excess + goal.outcome.tie_width(self.base());
        let value = match goal.better {
            Better::Less => goal.target + missing,
            Better::More => goal.target - missing,
        };
        TriedValue { x: point.x, value }
    }

    fn excesses(&self, knob: Knob, xs: &[f64], control: &impl Control) -> Option<Vec<f64>> {
        let goal = self.goal();
        let values = self.values(Some(knob), xs, control)?;
        Some(values.into_iter().map(|value| goal.excess(self.base(), value)).collect())
    }
}

/// A bracket that holds in all futures, from one that holds in a few: pushed outwards, within the range, until
/// one end meets the target and the other does not; `None` if none does.
#[expect(clippy::option_option, reason = "stopped and not found are two things")]
fn surround(
    all: &mut root::Excess<'_>,
    (met, missed): (Point, Point),
    (from, to): (f64, f64),
) -> Option<Option<(Point, Point)>> {
    // As far as the slope in a few futures says, and a little more.
    let slope = (missed.excess - met.excess) / (missed.x - met.x);
    let least = 1e-9 * (to - from);
    let outwards = if met.x > missed.x { 1.0 } else { -1.0 };
    let one = |all: &mut root::Excess<'_>, x: f64| {
        let [excess] = all(&[x])?.try_into().ok()?;
        Some(Point { x, excess })
    };
    let mut here = one(all, met.x)?;
    let guess = 1.3 * (here.excess / slope).abs();
    let mut step = if guess.is_finite() { guess.clamp(least, 0.1 * (to - from)) } else { least };
    loop {
        let way = if here.is_met() { -outwards } else { outwards };
        let x = (here.x + way * step).clamp(from, to);
        if x == here.x {
            return Some(None);
        }
        let next = one(all, x)?;
        match (here.is_met(), next.is_met()) {
            (true, false) => return Some(Some((here, next))),
            (false, true) => return Some(Some((next, here))),
            _ => here = next,
        }
        step *= 4.0;
    }
}

/// Stretches of the range that meet the target: both ends, and whether these are the range's own.
fn reaches(
    crossings: &[(bool, Point)],
    [first, last]: [Point; 2],
) -> Vec<(Point, Point, bool, bool)> {
    let mut all = Vec::new();
    let mut open = first.is_met().then_some((first, true));
    for (is_met_above, point) in crossings {
        match (is_met_above, open.take()) {
            (true, _) => open = Some((*point, false)),
            (false, Some((low, is_from_end))) => all.push((low, *point, is_from_end, false)),
            // In all futures the range did not begin with the target met after all.
            (false, None) => {}
        }
    }
    if let Some((low, is_from_end)) = open.filter(|_| last.is_met()) {
        all.push((low, last, is_from_end, true));
    }
    all
}
