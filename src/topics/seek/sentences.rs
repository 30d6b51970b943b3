//! What it would take, in sentences that can be put into a paper, and as a picture.
//!
//! Numbers that were found are rounded so that they still meet the target. Start at [`seek_sentences`].

use crate::analysis::seek::{Asked, FrontierPoint, Knob, Reach, Sought, Where};
use crate::chart::axis_unit::ValueUnit;
use crate::chart::{Context, Picture};
use crate::figures::{Better, Figure};
use crate::ids::PlanId;
use crate::model::{DemandKind, Factor};
use crate::text::number::{as_written, decimal, money_in, share, share_as_written, times};
use crate::text::sentence::{capital, in_sentence};
use crate::text::{Arg, Lang, Texts};
use crate::topics::basis::factor_names::{
    factor_value, named_factor, outcome_change, outcome_name, outcome_value,
};
use crate::topics::gap::pictures::context_of;
use crate::topics::seek::picture;
use crate::topics::seek::picture::{Frontier, FrontierAxis, frontier_table};
use crate::writers::picture_files::Style;

/// What a study is like before anything is turned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AsItIs {
    /// The outcome.
    pub value: f64,
    /// The knob's number; `None` where areas or levers differ.
    pub now: Option<f64>,
}

/// What it takes of one knob.
pub fn seek_sentences(
    asked: &Asked<'_>,
    found: &Sought,
    now: AsItIs,
    texts: &Texts,
) -> Vec<String> {
    let words = SeekWords { asked, texts };
    words.sentences(found, now)
}

/// What it takes of the second knob for each number of the first.
pub fn frontier_sentences(
    asked: &Asked<'_>,
    first: Knob,
    points: &[FrontierPoint],
    now: AsItIs,
    texts: &Texts,
) -> Vec<String> {
    let words = SeekWords { asked, texts };
    words.frontier(first, points, now)
}

/// What it takes of one knob, in words that fit into a table.
pub(crate) struct InWords {
    /// The knob's name.
    pub(crate) knob: String,
    /// Its number as things are; `None` where areas or levers differ.
    pub(crate) now: Option<String>,
    /// The numbers that meet the target; a dash where none does.
    pub(crate) reach: String,
    /// The range that was searched.
    pub(crate) range: String,
    /// "i scenariet «Midterscenarie»", "i mindst 80 % af 2.000 fremtider".
    pub(crate) place: String,
}

/// The answer about one knob, part by part.
pub(crate) fn in_words(
    asked: &Asked<'_>,
    found: &Sought,
    now: Option<f64>,
    texts: &Texts,
) -> InWords {
    let words = SeekWords { asked, texts };
    let knob = found.turn.knob;
    let text = |(_, arg): (&'static str, Arg)| match arg {
        Arg::Text(text) => text,
        Arg::Number(number) => number.to_string(),
    };
    InWords {
        knob: words.name(knob),
        now: now.map(|now| words.given(knob, now)),
        reach: words.reaches(found),
        range: text(words.range(found)),
        place: text(words.place()),
    }
}

struct SeekWords<'a> {
    asked: &'a Asked<'a>,
    texts: &'a Texts,
}

/// Which way a number is rounded, so that the target is still met.
#[derive(Clone, Copy)]
enum Rounding {
    Up,
    Down,
    Near,
}

impl SeekWords<'_> {
    fn lang(&self) -> Lang {
        self.texts.lang()
    }

    fn name(&self, knob: Knob) -> String {
        knob_name(self.asked, knob, self.texts)
    }

    fn plan(&self) -> (&'static str, Arg) {
        let plan = self.asked.study.plan_name(PlanId(0), self.lang());
        ("plan", plan.into())
    }

    fn outcome(&self) -> String {
        outcome_name(self.asked.study, self.asked.goal.outcome, self.texts)
    }

    fn amount(&self, value: f64) -> String {
        // Half a krone is no gap.
        let value = if value.abs() <= self.asked.goal.outcome.tie_width(self.asked.study) {
            0.0
        } else {
            value
        };
        outcome_value(self.asked.goal.outcome, value, self.texts)
    }

    /// "lukke gabet i 2040", "holde dækningsgraden i 2040 på mindst 95 %".
    fn goal(&self) -> (&'static str, Arg) {
        let goal = &self.asked.goal;
        let key = match goal.better {
            Better::Less
                if goal.target == 0.0
                    && matches!(goal.outcome.figure, Figure::Gap | Figure::GapFte) =>
            {
                if goal.outcome.figure == Figure::Gap {
                    "seek-goal-close"
                } else {
                    "seek-goal-cover"
                }
            }
            Better::Less => "seek-goal-at-most",
            Better::More => "seek-goal-at-least",
        };
        let args =
            [("outcome", Arg::from(self.outcome())), ("target", self.amount(goal.target).into())];
        ("goal", self.texts.format(key, &args).into())
    }

    /// "i scenariet «Midterscenarie»", "i mindst 90 % af 10.000 fremtider".
    fn place(&self) -> (&'static str, Arg) {
        let told = match self.asked.at {
            Where::Scenario(scenario) => {
                let own = self.asked.study.scenarios.get(scenario.index());
                let name = own.map_or("", |own| own.names.of(self.lang()));
                self.texts.format("seek-in-scenario", &[("scenario", name.into())])
            }
            Where::Share(part, design) => {
                let args = [
                    ("share", Arg::from(share(part, 0, self.lang()))),
                    ("runs", design.runs().into()),
                ];
                self.texts.format("seek-in-share", &args)
            }
        };
        ("place", told.into())
    }

    fn reach(&self, knob: Knob, reach: &Reach) -> String {
        let told = |x: f64, way: Rounding| Arg::from(self.told(knob, x, way, reach));
        let low = ("low", told(reach.low.x, Rounding::Up));
        let high = ("high", told(reach.high.x, Rounding::Down));
        match (reach.is_from_end, reach.is_to_end) {
            (true, true) => self.texts.get("seek-reach-any"),
            (false, true) => self.texts.format("seek-reach-at-least", &[low]),
            (true, false) => self.texts.format("seek-reach-at-most", &[high]),
            (false, false) => self.texts.format("seek-reach-between", &[low, high]),
        }
    }

    /// All that meets the target; a dash where nothing does.
    fn reaches(&self, found: &Sought) -> String {
        let knob = found.turn.knob;
        let reaches: Vec<String> =
            found.reaches.iter().map(|reach| self.reach(knob, reach)).collect();
        match reaches.as_slice() {
            [] => "–".to_owned(),
            _ => self.texts.list_of_choices(&reaches),
        }
    }

    /// A number with as few digits as tell it, rounded into its reach.
    fn told(&self, knob: Knob, x: f64, way: Rounding, reach: &Reach) -> String {
        knob_told(knob, x, way, Some((reach.low.x, reach.high.x)), self.lang())
    }

    fn near(&self, knob: Knob, x: f64) -> String {
        knob_told(knob, x, Rounding::Near, None, self.lang())
    }

    /// A number that somebody gave, with the decimals that it has.
    fn given(&self, knob: Knob, x: f64) -> String {
        match knob {
            Knob::Factor { factor, .. } if factor.is_multiplier() => {
                times(&as_written(x, self.lang()))
            }
            Knob::Factor { factor: Factor::EarmarkDkk, .. } => self.near(knob, x),
            _ => share_as_written(x, self.lang()),
        }
    }

    fn range(&self, found: &Sought) -> (&'static str, Arg) {
        let turn = found.turn;
        let ends = [("low", turn.from), ("high", turn.to)];
        let args = ends.map(|(name, x)| (name, Arg::from(self.given(turn.knob, x))));
        ("range", self.texts.format("factor-range", &args).into())
    }

    fn sentences(&self, found: &Sought, now: AsItIs) -> Vec<String> {
        let knob = found.turn.knob;
        let named = ("knob", Arg::from(self.name(knob)));
        let mut lines = vec![self.as_it_is(knob, now)];
        if found.reaches.is_empty() {
            let nearest = found.nearest;
            // A number that brings it no nearer than the study's own is no advice.
            let goal = &self.asked.goal;
            let gained = match goal.better {
                Better::Less => now.value - nearest.value,
                Better::More => nearest.value - now.value,
            };
            let is_no_nearer = gained <= goal.outcome.tie_width(self.asked.study)
                || self.amount(nearest.value) == self.amount(now.value);
            let told = if is_no_nearer { now.value } else { nearest.value };
            let missing = (told - goal.target).abs();
            let args = [
                self.goal(),
                self.plan(),
                self.place(),
                named,
                self.range(found),
                ("value", self.near(knob, nearest.x).into()),
                ("outcome", self.outcome().into()),
                ("amount", self.standing(told).into()),
                ("missing", outcome_change(self.asked.goal.outcome, missing, self.texts).into()),
            ];
            let key = if is_no_nearer { "seek-nothing-nearer" } else { "seek-nothing" };
            lines.push(self.texts.format(key, &args));
            return lines;
        }
        let reach = self.reaches(found);
        let is_everywhere = found.reaches.iter().any(|reach| reach.is_from_end && reach.is_to_end);
        let key = if is_everywhere { "seek-everywhere" } else { "seek-takes" };
        let args = [
            self.goal(),
            self.plan(),
            self.place(),
            named,
            ("reach", reach.into()),
            self.range(found),
        ];
        lines.push(self.texts.format(key, &args));
        lines
    }

    /// An amount, or in many futures the limit that it is.
    fn standing(&self, value: f64) -> String {
        let amount = self.amount(value);
        let args = |name| [(name, Arg::from(&amount))];
        match (self.asked.at, self.asked.goal.better) {
            (Where::Scenario(_), _) => amount,
            (Where::Share(..), Better::Less) => {
                self.texts.format("seek-reach-at-most", &args("high"))
            }
            (Where::Share(..), Better::More) => {
                self.texts.format("seek-reach-at-least", &args("low"))
            }
        }
    }

    fn as_it_is(&self, knob: Knob, now: AsItIs) -> String {
        let mut args = vec![
            ("outcome", Arg::from(capital(&self.outcome()))),
            ("amount", self.standing(now.value).into()),
            self.plan(),
            self.place(),
        ];
        match now.now {
            None => self.texts.format("seek-now", &args),
            Some(x) => {
                args.push(("knob", self.name(knob).into()));
                args.push(("value", self.given(knob, x).into()));
                self.texts.format("seek-now-with", &args)
            }
        }
    }

    fn frontier(&self, first: Knob, points: &[FrontierPoint], now: AsItIs) -> Vec<String> {
        let mut lines = vec![self.as_it_is(first, now)];
        let Some(ends) = points.first().zip(points.last()) else { return lines };
        let met: Vec<&FrontierPoint> =
            points.iter().filter(|point| !point.second.reaches.is_empty()).collect();
        let second = ends.0.second.turn.knob;
        let base = [
            self.goal(),
            self.plan(),
            self.place(),
            ("knob", Arg::from(self.name(first))),
            ("second", self.name(second).into()),
            ("low", self.given(first, ends.0.x).into()),
            ("high", self.given(first, ends.1.x).into()),
        ];
        let Some((one, other)) = met.first().zip(met.last()) else {
            lines.push(self.texts.format("seek-frontier-nothing", &base));
            return lines;
        };
        for point in if one.x == other.x { vec![one] } else { vec![one, other] } {
            let reaches: Vec<String> =
                point.second.reaches.iter().map(|reach| self.reach(second, reach)).collect();
            let mut args = base.to_vec();
            args.push(("x", self.near(first, point.x).into()));
            args.push(("reach", reaches.join(", ").into()));
            let is_any = |reach: &Reach| reach.is_from_end && reach.is_to_end;
            let is_met_anyhow = point.second.reaches.iter().any(is_any);
            let key = if is_met_anyhow { "seek-frontier-any" } else { "seek-frontier-takes" };
            lines.push(self.texts.format(key, &args));
        }
        if met.len() < points.len() {
            let mut args = base.to_vec();
            args.push(("count", (points.len() - met.len()).into()));
            args.push(("all", points.len().into()));
            lines.push(self.texts.format("seek-frontier-partly", &args));
        }
        lines
    }
}

/// A knob's name.
fn knob_name(asked: &Asked<'_>, knob: Knob, texts: &Texts) -> String {
    let study = asked.study;
    let kind_word = |kind: DemandKind| {
        let own = DemandKind::ALL.into_iter().find(|(_, own)| *own == kind);
        in_sentence(&texts.term("plan-words", own.map_or("", |(word, _)| word)))
    };
    let (key, kind, area, service) = match knob {
        Knob::Factor { factor, part } => return named_factor(study, factor, part, texts),
        Knob::Lean(area) => ("knob-lean", None, area, None),
        Knob::Restructuring(area) => ("knob-restructuring", None, area, None),
        Knob::Overhead(area) => ("knob-overhead", None, area, None),
        Knob::TakeUp(kind, service) => ("knob-take-up", Some(kind), None, service),
        Knob::Effect(kind, service) => ("knob-effect", Some(kind), None, service),
    };
    let name = texts.format(key, &[("kind", kind.map(kind_word).unwrap_or_default().into())]);
    let of_area = area.and_then(|area| study.model.areas.get(area.index()));
    let of_service = service.and_then(|service| study.model.services.get(service.index()));
    let place = of_area
        .map(|area| area.names.of(texts.lang()))
        .or(of_service.map(|service| service.names.of(texts.lang())));
    match place {
        None => name,
        Some(place) => {
            texts.format("factor-in-area", &[("name", name.into()), ("area", place.into())])
        }
    }
}

/// A knob's number, rounded its way; with more digits where it would leave `within`.
fn knob_told(knob: Knob, x: f64, way: Rounding, within: Option<(f64, f64)>, lang: Lang) -> String {
    let rounded = |step: f64| {
        let steps = x / step;
        // What is a whole number of steps but for the last bits stays one.
        let whole = steps.round();
        let steps = match way {
            _ if (steps - whole).abs() < 1e-6 => whole,
            Rounding::Up => steps.ceil(),
            Rounding::Down => steps.floor(),
            Rounding::Near => whole,
        };
        steps * step
    };
    let is_within = |value: f64| {
        within.is_none_or(|(low, high)| {
            let hair = 1e-9 * (high - low).abs().max(low.abs());
            low - hair <= value && value <= high + hair
        })
    };
    let steps: &[(f64, usize)] = match knob {
        Knob::Factor { factor: Factor::EarmarkDkk, .. } => &[(1e5, 1), (1e4, 2), (1e3, 3)],
        Knob::Factor { factor, .. } if factor.is_multiplier() => &[(1e-3, 3), (1e-4, 4), (1e-6, 6)],
        _ if x.abs() >= 0.1 => &[(1e-3, 1), (1e-4, 2), (1e-6, 4)],
        _ => &[(1e-4, 2), (1e-5, 3), (1e-7, 5)],
    };
    let fitting = steps.iter().find(|(step, _)| is_within(rounded(*step)));
    let (value, decimals) = fitting
        .map_or((x, steps[steps.len() - 1].1), |(step, decimals)| (rounded(*step), *decimals));
    match knob {
        Knob::Factor { factor: Factor::EarmarkDkk, .. } => {
            money_in(value, crate::text::number::MoneyUnit::Million, decimals, lang)
        }
        Knob::Factor { factor, .. } if factor.is_multiplier() => {
            times(&decimal(value, decimals, lang))
        }
        // At the end of a range there is seldom a decimal.
        Knob::Factor { factor, .. } if value.abs() >= 0.2 && value == rounded(0.01) => {
            factor_value(factor, value, lang)
        }
        _ => share(value, decimals, lang),
    }
}

/// What lies along an axis of the picture.
fn axis(asked: &Asked<'_>, knob: Knob, texts: &Texts) -> FrontierAxis {
    FrontierAxis {
        name: knob_name(asked, knob, texts),
        unit: match knob {
            Knob::Factor { factor: Factor::EarmarkDkk, .. } => ValueUnit::Dkk,
            Knob::Factor { factor, .. } if factor.is_multiplier() => {
                ValueUnit::Count(String::new())
            }
            _ => ValueUnit::Share,
        },
    }
}

/// Draws what it takes of the second knob along the first: for each number the end of the reach that is nearest
/// to what the study has. `None` without points.
pub fn frontier_picture(
    asked: &Asked<'_>,
    first: Knob,
    points: &[FrontierPoint],
    second_now: Option<f64>,
    style: Style<'_>,
) -> Option<Picture> {
    let texts = Texts::new(style.lang);
    let words = SeekWords { asked, texts: &texts };
    let second = points.first()?.second.turn.knob;
    let at = |point: &FrontierPoint| -> Option<f64> {
        let is_open = |reach: &Reach| reach.is_from_end && reach.is_to_end;
        if point.second.reaches.iter().any(is_open) {
            return None;
        }
        let answer = point.second.answer(second_now).map(|tried| tried.x);
        answer.or_else(|| {
            // What the study has is enough: the edge of that reach.
            let reach = point.second.reaches.first()?;
            Some(if reach.is_from_end { reach.high.x } else { reach.low.x })
        })
    };
    let args = [
        words.goal(),
        ("knob", Arg::from(words.name(first))),
        ("second", words.name(second).into()),
        ("first", in_sentence(&words.name(first)).into()),
        words.place(),
    ];
    let input = Frontier {
        titles: vec![
            texts.format("seek-frontier-title", &args),
            texts.format("seek-frontier-title-short", &args),
        ],
        subtitle: words.subtitle("seek-frontier-subtitle"),
        notes: [words.notes(), vec![texts.get("seek-frontier-means")]].concat(),
        x: axis(asked, first, &texts),
        y: axis(asked, second, &texts),
        table: frontier_table(
            [&first.word(asked.study), &second.word(asked.study)],
            points.iter().map(|point| (point.x, at(point))),
        ),
        nothing: texts.get("seek-frontier-no-line"),
    };
    Some(picture::compose(&input, &words.context(style)).finish())
}

impl SeekWords<'_> {
    fn subtitle(&self, key: &str) -> String {
        let place = self.asked.study.model.names.of(self.lang());
        self.texts.format(key, &[("study", place.into()), self.place(), self.goal()])
    }

    fn notes(&self) -> Vec<String> {
        let place = match self.place().1 {
            Arg::Text(text) => text,
            Arg::Number(_) => String::new(),
        };
        match self.asked.at {
            Where::Scenario(_) => Vec::new(),
            Where::Share(..) => {
                vec![self.texts.format("seek-share-means", &[("place", place.into())])]
            }
        }
    }

    fn context(&self, style: Style<'_>) -> Context {
        let study = self.asked.study;
        let (scenario, draws) = match self.asked.at {
            Where::Scenario(scenario) => (scenario, None),
            Where::Share(_, design) => (design.scenario, Some((design.runs(), design.seed))),
        };
        let scenario =
            study.scenarios.get(scenario.index()).map_or("", |own| own.names.of(style.lang));
        let plan = study.plan_name(PlanId(0), style.lang);
        Context { draws, ..context_of(study, (scenario, plan), style, &[]) }
    }
}
