//! `pejl seek`: what would it take.

use super::args::SeekOptions;
use super::ask::{choices, open_for, scenario_or_base};
use super::failure::Failure;
use super::job::Job;
use super::open::{CommandLine, design};
use super::progress::RunProgress;
use crate::analysis::lookup::find_knob;
use crate::analysis::seek::{
    self, FrontierPoint, Goal, Sought, Turn, Where, as_it_is, frontier, runs_at_most, seek,
};
use crate::figures::Quantity;
use crate::model::{Design, Study};
use crate::text::number::as_written;
use crate::text::{Arg, Texts};
use crate::topics::seek::sentences::{
    AsItIs, frontier_picture, frontier_sentences, seek_sentences,
};
use crate::topics::seek::tables::{SeekPlace, frontier_table, seek_curve_table, seek_table};

/// What was found for one knob, or along two.
enum OneOrTwo {
    One(Sought),
    Two(Vec<FrontierPoint>),
}

/// Runs the command; what is to be printed on stdout.
pub(super) fn find_knobs(options: &SeekOptions, line: &CommandLine) -> Result<String, Failure> {
    let (opened, figure) = open_for(&options.ask, line)?;
    let (study, texts) = (opened.study(), &opened.texts);
    let turns = turns(study, options, texts)?;
    let goal = goal(figure, options, texts)?;
    let scenario = scenario_or_base(study, options.scenario.as_deref(), texts)?;
    let seed = options.ask.seed.seed;
    let drawn = options.share.map(|_| design(study, options.runs, seed, texts)).transpose()?;
    let at = match (&drawn, options.share) {
        (Some(design), Some(share)) => Where::Share(share, design),
        _ => Where::Scenario(scenario),
    };
    let scenario = drawn.as_ref().map_or(scenario, |design| design.scenario);
    let scenario = &study.scenarios[scenario.index()].id;
    let mut choices = choices("seek", study, figure);
    for turn in &turns {
        choices.push(format!("knob {} {} {}", turn.knob.word(study), turn.from, turn.to));
    }
    choices.push(format!("target {}", goal.target));
    choices.push(format!("scenario {scenario}"));
    if let (Some(design), Some(share)) = (&drawn, options.share) {
        choices.push(format!("share {share}"));
        choices.push(format!("runs {}", design.runs()));
        choices.push(format!("seed {}", design.seed));
    }
    let mut job = Job::of_study(&opened, &options.ask.job, "-seek", &choices, line)?;

    let question = seek::Asked { study, goal, at, how: job.how() };
    // Without draws all is done before a line of progress could be read.
    let is_silent = job.is_quiet || drawn.is_none();
    let progress = job.progress(runs_at_most(at, turns.len()), is_silent);
    let found = job.run(|| found(&question, &turns, &progress));
    let runs = progress.done();
    drop(progress);
    let (value, found) = found.ok_or_else(|| job.interrupted())?;
    let first = turns[0].knob;
    let now = AsItIs { value, now: seek::now(&question, first) };
    let place = SeekPlace { study, scenario, share: options.share, goal };
    let sentences = match &found {
        OneOrTwo::One(found) => {
            job.add_table("seek.csv", &seek_table(place, found, (now.now, now.value)));
            job.add_table("seek_curve.csv", &seek_curve_table(place, found));
            seek_sentences(&question, found, now, texts)
        }
        OneOrTwo::Two(points) => {
            job.add_table("frontier.csv", &frontier_table(place, first, points));
            let second = turns.get(1).and_then(|turn| seek::now(&question, turn.knob));
            let picture = frontier_picture(&question, first, points, second, job.style());
            job.add_pictures(picture.as_slice())?;
            frontier_sentences(&question, first, points, now, texts)
        }
    };
    let page = sentences.join("\n") + "\n";
    job.add("seek.txt", page.clone().into_bytes());
    job.notes = notes(study, drawn.as_ref(), &turns, texts);
    job.manifest.seed = drawn.as_ref().map(|design| design.seed);
    job.manifest.runs = runs as usize;
    job.manifest.ensemble = serde_json::json!({
        "share": options.share,
        "futures": drawn.as_ref().map(Design::runs),
    });
    job.finish(&(page + "\n"), "cli-done", &[("runs", runs.into())])
}

/// The figure as it is, and what it takes; `None` if Ctrl-C came first.
fn found(
    question: &seek::Asked<'_>,
    turns: &[Turn],
    progress: &RunProgress<'_>,
) -> Option<(f64, OneOrTwo)> {
    let value = as_it_is(question, progress)?;
    let found = match turns {
        [one] => OneOrTwo::One(seek(question, *one, progress)?),
        [first, second, ..] => OneOrTwo::Two(frontier(question, *first, *second, progress)?),
        [] => return None,
    };
    Some((value, found))
}

/// What was asked to be turned, each from where to where.
fn turns(study: &Study, options: &SeekOptions, texts: &Texts) -> Result<Vec<Turn>, Failure> {
    let lang = texts.lang();
    let mut turns: Vec<Turn> = Vec::new();
    for (place, word) in options.knobs.iter().enumerate() {
        let knob = find_knob(study, word).map_err(|wrong| Failure::not_found(&wrong, texts))?;
        let word = knob.word(study);
        if turns.iter().any(|other| other.knob.overlaps(knob)) {
            return Err(Failure::usage("seek-same-knob", &[("knob", word.into())], texts));
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
            return Err(Failure::usage("seek-range", &args, texts));
        }
        turns.push(Turn { knob, from, to });
    }
    if options.from.len().max(options.to.len()) > turns.len() {
        return Err(Failure::usage("seek-too-many-ends", &[], texts));
    }
    Ok(turns)
}

fn goal(figure: Quantity, options: &SeekOptions, texts: &Texts) -> Result<Goal, Failure> {
    let target = options.target.or_else(|| Goal::usual(figure)).ok_or_else(|| {
        Failure::usage("seek-no-target", &[("metric", figure.figure.key().into())], texts)
    })?;
    Ok(Goal { outcome: figure, target, better: figure.better() })
}

/// What the reader must know about the draws.
fn notes(study: &Study, drawn: Option<&Design>, turns: &[Turn], texts: &Texts) -> Vec<String> {
    let Some(design) = drawn else { return Vec::new() };
    let is_held = |turn: &&Turn| turn.knob.is_drawn_in(design);
    let held = turns.iter().filter(is_held);
    held.map(|turn| texts.format("seek-held", &[("knob", turn.knob.word(study).into())])).collect()
}
