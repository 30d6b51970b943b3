//! `pejl backtest`: forecasts from past years, compared with what came.
//!
//! An interval that was too narrow is a finding and no failure.

use super::args::BacktestOptions;
use super::backtest_places::backtest_many;
use super::failure::Failure;
use super::job::{CountsRead, Job};
use super::open::{CommandLine, open_history, show};
use crate::analysis::backtest::{Forecast, Question, backtest, scores};
use crate::diag::Diagnostics;
use crate::input::{HistoryReading, MOST_HISTORY_DRAWS, is_places_alone};
use crate::model::{History, Origins};
use crate::text::{Arg, Texts};
use crate::topics::backtest::input::backtest_picture;
use crate::topics::backtest::screen::backtest_summary;
use crate::topics::backtest::tables::{backtest_summary_table, backtest_table};
use crate::units::Year;

/// Runs the command; what is to be printed on stdout.
pub(super) fn backtest_history(
    options: &BacktestOptions,
    line: &CommandLine,
) -> Result<String, Failure> {
    if is_places_alone(&options.study.study) {
        return backtest_many(options, line);
    }
    let (reading, texts) = open_history(&options.study, line)?;
    let history = &reading.history;
    let question = question(history, options, &texts)?;
    let choices = choices(history, question);
    let HistoryReading { files, warnings, map, .. } = &reading;
    let counts = CountsRead { files, warnings, map };
    let mut job = Job::of_counts(counts, &texts, options, &choices, line)?;

    let forecasts = job.run(|| backtest(history, question, job.how())).map_err(|error| {
        let mut wrong = Diagnostics::default();
        wrong.push(error.diagnostic(history, reading.place.clone()));
        Failure::Study(show(&wrong, &reading.map, &options.study, &texts))
    })?;
    let origins = origins_of(&forecasts);
    let runs = origins.len() as u64 * question.draws;
    job.manifest.seed = Some(question.seed);
    job.manifest.runs = runs as usize;
    job.manifest.ensemble = serde_json::json!({
        "design": "backtest",
        "runs": question.draws,
        "origins": origins,
    });
    let scores = scores(&history.backtest, &forecasts);
    job.add_table("backtest.csv", &backtest_table(&forecasts));
    job.add_table("backtest_summary.csv", &backtest_summary_table(&scores));
    let picture = backtest_picture(history, question, &forecasts, job.style());
    job.add_pictures(picture.as_slice())?;
    let page = backtest_summary(history, question, &forecasts, &texts) + "\n";
    job.finish(&page, "cli-done", &[("runs", runs.into())])
}

/// What is asked, by the command line or as the history has it.
fn question(
    history: &History,
    options: &BacktestOptions,
    texts: &Texts,
) -> Result<Question, Failure> {
    let asked = &history.backtest;
    let all = || asked.trials().into_iter().map(|(_, origins)| origins);
    let first = all().map(|origins| origins.first).min().unwrap_or_default();
    let last = all().map(|origins| origins.last).max().unwrap_or_default();
    let asked_for = |(from, to)| Origins { first: Year(from), last: Year(to) };
    let origins = options.origins.map_or(Origins { first, last }, asked_for);
    let has_any = all().any(|own| own.first <= origins.last && origins.first <= own.last);
    if !has_any {
        let args = [("first", Arg::year(first.0)), ("last", Arg::year(last.0))];
        return Err(Failure::usage("backtest-no-origin", &args, texts));
    }
    let draws = options.draws.unwrap_or(asked.draws);
    if draws > MOST_HISTORY_DRAWS {
        let args = [("most", Arg::from(MOST_HISTORY_DRAWS))];
        return Err(Failure::usage("backtest-too-many-draws", &args, texts));
    }
    Ok(Question { origins, draws, seed: options.seed.seed.unwrap_or(asked.seed) })
}

/// What on the command line may move a number.
fn choices(history: &History, question: Question) -> Vec<String> {
    let asked = &history.backtest;
    let mut choices = vec![
        "backtest".to_owned(),
        format!("origins {}-{}", question.origins.first, question.origins.last),
    ];
    if question.draws != asked.draws {
        choices.push(format!("draws {}", question.draws));
    }
    if question.seed != asked.seed {
        choices.push(format!("seed {}", question.seed));
    }
    choices
}

/// Oldest first, each once.
fn origins_of(forecasts: &[Forecast]) -> Vec<Year> {
    let mut origins: Vec<Year> = forecasts.iter().map(|one| one.origin).collect();
    origins.dedup();
    origins
}
