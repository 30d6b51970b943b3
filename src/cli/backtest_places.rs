//! `pejl backtest` of many places: forecasts of all of them from past years, compared with what came.

use super::args::BacktestOptions;
use super::failure::Failure;
use super::job::{CountsRead, Job};
use super::open::{CommandLine, open_places};
use crate::analysis::many_places::{PlacesQuestion, backtest_places, place_scores};
use crate::input::{MOST_HISTORY_DRAWS, ManyPlacesReading};
use crate::model::{ManyPlaces, Origins};
use crate::text::{Arg, Texts};
use crate::topics::many_places::picture::places_picture;
use crate::topics::many_places::screen::places_summary;
use crate::topics::many_places::tables::{places_summary_table, places_table};
use crate::units::Year;

/// Runs the command; what is to be printed on stdout.
pub(super) fn backtest_many(
    options: &BacktestOptions,
    line: &CommandLine,
) -> Result<String, Failure> {
    let (mut reading, texts) = open_places(&options.study, line)?;
    let question = question(&reading.many, options, &texts)?;
    // What is left out is named nowhere.
    for set in &mut reading.many.trials.sets {
        set.spans.retain(|(start, _)| question.starts.has(*start));
    }
    let many = &reading.many;
    let trials = &many.trials;
    let mut choices = vec![
        "backtest".to_owned(),
        format!("starts {}-{}", question.starts.first, question.starts.last),
    ];
    if question.draws != trials.draws {
        choices.push(format!("draws {}", question.draws));
    }
    if question.seed != trials.seed {
        choices.push(format!("seed {}", question.seed));
    }
    let ManyPlacesReading { files, warnings, map, .. } = &reading;
    let counts = CountsRead { files, warnings, map };
    let mut job = Job::of_counts(counts, &texts, options, &choices, line)?;
    let forecasts = job
        .run(|| backtest_places(many, question))
        .map_err(|start| Failure::Machine(anyhow::anyhow!("{start}")))?;
    let mut starts: Vec<Year> = forecasts.iter().map(|one| one.start).collect();
    starts.dedup();
    let runs = starts.len() as u64 * question.draws;
    job.manifest.seed = Some(question.seed);
    job.manifest.runs = runs as usize;
    job.manifest.ensemble = serde_json::json!({
        "design": "backtest",
        "runs": question.draws,
        "origins": starts,
    });
    let scores = place_scores(trials, &forecasts);
    job.add_table("backtest.csv", &places_table(many, &forecasts));
    job.add_table("backtest_summary.csv", &places_summary_table(trials, &scores));
    let picture = places_picture(many, question, &scores, job.style());
    job.add_pictures(picture.as_slice())?;
    let page = places_summary(many, question, &scores, &texts) + "\n";
    job.finish(&page, "cli-done", &[("runs", runs.into())])
}

/// What is asked, by the command line or as the folder has it.
fn question(
    many: &ManyPlaces,
    options: &BacktestOptions,
    texts: &Texts,
) -> Result<PlacesQuestion, Failure> {
    let all = || many.trials.sets.iter().flat_map(|set| &set.spans).map(|(start, _)| *start);
    let first = all().min().unwrap_or_default();
    let last = all().max().unwrap_or_default();
    let asked_for = |(from, to)| Origins { first: Year(from), last: Year(to) };
    let starts = options.origins.map_or(Origins { first, last }, asked_for);
    if !all().any(|start| starts.has(start)) {
        let args = [("first", Arg::year(first.0)), ("last", Arg::year(last.0))];
        return Err(Failure::usage("backtest-no-origin", &args, texts));
    }
    let draws = options.draws.unwrap_or(many.trials.draws);
    if draws > MOST_HISTORY_DRAWS {
        let args = [("most", Arg::from(MOST_HISTORY_DRAWS))];
        return Err(Failure::usage("backtest-too-many-draws", &args, texts));
    }
    let seed = options.seed.seed.unwrap_or(many.trials.seed);
    Ok(PlacesQuestion { starts, draws, seed })
}
