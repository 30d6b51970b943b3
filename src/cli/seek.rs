//! `pejl seek`: what would it take.

use super::Failure;
use super::answer::{Answer, Asked, unknown};
use super::args::SeekOptions;
use super::drawing::{Steering, design};
use super::leave::{charts, standard};
use super::progress::RunProgress;
use super::run_study::chosen;
use crate::analysis::seek::{
    self, FrontierPoint, Goal, Knob, Sought, Turn, Where, as_it_is, frontier, runs_at_most, seek,
};
use crate::ensemble::Control;
use crate::ids::ScenarioId;
use crate::model::{Design, Study};
use crate::text::number::as_written;
use crate::text::{Arg, Texts};
use crate::topics::seek::sentences::{
    AsItIs, frontier_picture, frontier_sentences, seek_sentences,
};
use crate::topics::seek::tables::{SeekPlace, frontier_table, seek_curve_table, seek_table};
use crate::writers::Files;
use std::ffi::OsString;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// What was found for one knob, or along two.
enum Found {
    One(Sought),
    Two(Vec<FrontierPoint>),
}

/// Counts the runs that were made, beside showing them.
struct Counting<'a> {
    steering: Steering<'a>,
    runs: AtomicU64,
}

impl Control for Counting<'_> {
    fn advance(&self, runs: u64) {
        self.runs.fetch_add(runs, Ordering::Relaxed);
        self.steering.advance(runs);
    }

    fn stops(&self) -> bool {
        self.steering.stops()
    }
}

/// Runs the command; what is to be printed on stdout.
pub(super) fn find_knobs(options: &SeekOptions, raw: &[OsString]) -> Result<String, Failure> {
    let asked = Asked::open(&options.ask)?;
    let (study, texts) = (asked.study(), asked.texts());
    let turns = turns(study, options, texts)?;
    let goal = goal(&asked, options, texts)?;
    let scenario = scenario(study, options, texts)?;
    let drawn: Option<Design> = match options.share {
        None => None,
        Some(_) => Some(design(study, options.runs, options.ask.seed, texts)?),
    };
    let at = match (&drawn, options.share) {
        (Some(design), Some(share)) => Where::Share(share, design),
        _ => Where::Scenario(scenario),
    };
    let question = seek::Asked { study, goal, at, how: asked.how };
    let scenario = drawn.as_ref().map_or(scenario, |design| design.scenario);
    let place = asked.begin("-seek")?;
    let expected = runs_at_most(at, turns.len());
    let progress = RunProgress::new(expected, options.ask.how.quiet || drawn.is_none(), texts);
    let control = Counting {
        steering: Steering {
            stop: &asked.stop,
            has_failed: &AtomicBool::new(false),
            progress: &progress,
        },
        runs: AtomicU64::new(0),
    };
    let found = asked.pool.install(|| {
        let value = as_it_is(&question, &control)?;
        let found = match turns.as_slice() {
            [one] => Found::One(seek(&question, *one, &control)?),
            [first, second, ..] => Found::Two(frontier(&question, *first, *second, &control)?),
            [] => return None,
        };
        Some((value, found))
    });
    let runs = control.runs.load(Ordering::Relaxed);
    drop(progress);
    let Some((value, found)) = found else { return Err(asked.interrupted()) };

    let mut choices = asked.choices("seek");
    for turn in &turns {
        choices.push(format!("knob {} {} {}", turn.knob.word(study), turn.from, turn.to));
    }
    choices.push(format!("target {}", goal.target));
    choices.push(format!("scenario {}", study.scenarios[scenario.index()].id));
    if let (Some(design), Some(share)) = (&drawn, options.share) {
        choices.push(format!("share {share}"));
        choices.push(format!("runs {}", design.runs()));
        choices.push(format!("seed {}", design.seed));
    }
    let digest = asked.digest(&choices);
    let csv = options.ask.how.csv_style();
    let style = standard(&digest, texts);
    let first = turns[0].knob;
    let now = AsItIs { value, now: seek::now(&question, first) };
    let where_it_is = SeekPlace {
        study,
        scenario: &study.scenarios[scenario.index()].id,
        share: options.share,
        goal,
    };
    let mut files = Files::new();
    let sentences = match &found {
        Found::One(found) => {
            let as_now = (now.now, now.value);
            files.push(("seek.csv".to_owned(), csv.write(&seek_table(where_it_is, found, as_now))));
            files.push((
                "seek_curve.csv".to_owned(),
                csv.write(&seek_curve_table(where_it_is, found)),
            ));
            seek_sentences(&question, found, now, texts)
        }
        Found::Two(points) => {
            let table = csv.write(&frontier_table(where_it_is, first, points));
            files.push(("frontier.csv".to_owned(), table));
            let second = turns.get(1).and_then(|turn| seek::now(&question, turn.knob));
            let picture = frontier_picture(&question, first, points, second, style);
            files.extend(charts(picture.as_slice(), csv)?);
            frontier_sentences(&question, first, points, now, texts)
        }
    };
    let page = sentences.join("\n") + "\n";
    files.push(("seek.txt".to_owned(), page.clone().into_bytes()));
    let answer = Answer {
        choices,
        files,
        notes: notes(study, drawn.as_ref(), &turns, texts),
        seed: drawn.as_ref().map(|design| design.seed),
        runs,
        design: serde_json::json!({
            "share": options.share,
            "futures": drawn.as_ref().map(Design::runs),
        }),
        page,
    };
    asked.finish(&place, answer, raw)
}

/// What was asked to be turned, each from where to where.
fn turns(study: &Study, options: &SeekOptions, texts: &Texts) -> Result<Vec<Turn>, Failure> {
    let lang = texts.lang();
    let mut turns: Vec<Turn> = Vec::new();
    for (place, word) in options.knobs.iter().enumerate() {
        let Some(knob) = Knob::named(word, study) else {
            let all = Knob::all(study);
            let known: Vec<&str> = all.iter().map(|(word, _)| word.as_str()).collect();
            return Err(unknown("seek-unknown-knob", "knob", word, &known, texts));
        };
        if turns.iter().any(|other| other.knob.overlaps(knob)) {
            let args = [("knob", Arg::from(word))];
            return Err(Failure::Usage(texts.format("seek-same-knob", &args) + "\n"));
        }
        let (least, most) = knob.range();
        let from = options.from.get(place).copied().unwrap_or(least);
        let to = options.to.get(place).copied().unwrap_or(most);
        if !(least <= from && from < to && to <= most) {
            let args = [
                ("knob", Arg::from(word)),
                ("least", as_written(least, lang).into()),
                ("most", as_written(most, lang).into()),
            ];
            return Err(Failure::Usage(texts.format("seek-range", &args) + "\n"));
        }
        turns.push(Turn { knob, from, to });
    }
    if options.from.len().max(options.to.len()) > turns.len() {
        return Err(Failure::Usage(texts.get("seek-too-many-ends") + "\n"));
    }
    Ok(turns)
}

fn goal(asked: &Asked<'_>, options: &SeekOptions, texts: &Texts) -> Result<Goal, Failure> {
    let outcome = asked.outcome;
    let target = options.target.or_else(|| Goal::usual(outcome)).ok_or_else(|| {
        let args = [("metric", Arg::from(outcome.key()))];
        Failure::Usage(texts.format("seek-no-target", &args) + "\n")
    })?;
    Ok(Goal { outcome, target, better: Goal::better(outcome) })
}

/// The scenario that is asked for, or the one that the study's ensemble is drawn about, or its first.
fn scenario(study: &Study, options: &SeekOptions, texts: &Texts) -> Result<ScenarioId, Failure> {
    match &options.scenario {
        None => Ok(study.base_scenario()),
        Some(id) => {
            let found = chosen(study, std::slice::from_ref(id), texts)?;
            Ok(found.first().copied().unwrap_or_else(|| study.base_scenario()))
        }
    }
}

/// What the reader must know about the draws.
fn notes(study: &Study, drawn: Option<&Design>, turns: &[Turn], texts: &Texts) -> Vec<String> {
    let Some(design) = drawn else { return Vec::new() };
    let is_held = |turn: &&Turn| turn.knob.is_drawn_in(design);
    let held = turns.iter().filter(is_held);
    held.map(|turn| texts.format("seek-held", &[("knob", turn.knob.word(study).into())])).collect()
}
