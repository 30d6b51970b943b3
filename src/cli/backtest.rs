//! `pejl backtest`: forecasts from past years, held against what came.
//!
//! Owns which origins are meant and what is left; refuses to call it a failure that an interval was too narrow.

use super::args::{BacktestOptions, StudyOptions};
use super::check::show;
use super::leave::{Place, charts, copies_of, entries_of, how, machine, pool, standard, words};
use super::{Failure, say};
use crate::analysis::backtest::{BacktestError, Forecast, Question, backtest, scores};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::input::{HistoryReading, MOST_HISTORY_DRAWS, read_history};
use crate::model::{FEWEST_KNOWN_YEARS, GROWTH_YEARS, History, Origins};
use crate::text::number::decimal;
use crate::text::{Arg, Texts};
use crate::topics::backtest::input::backtest_picture;
use crate::topics::backtest::screen::backtest_summary;
use crate::topics::backtest::tables::{backtest_summary_table, backtest_table};
use crate::units::Year;
use crate::writers::manifest::{Manifest, digest_of};
use anyhow::Context as _;
use std::ffi::OsString;
use std::time::Instant;

/// Reads and checks a history.
pub(super) fn open(options: &StudyOptions) -> Result<(HistoryReading, Texts), Failure> {
    match read_history(&options.study) {
        Ok(reading) => {
            let texts = Texts::new(options.lang.unwrap_or(reading.history.language));
            Ok((reading, texts))
        }
        Err(wrong) => {
            let texts = Texts::new(options.lang.or(wrong.language).unwrap_or_default());
            Err(Failure::Study(show(&wrong.diagnostics, &wrong.map, options, &texts)))
        }
    }
}

/// Runs the command; what is to be printed on stdout.
#[expect(clippy::disallowed_methods, reason = "the wall time stands in the manifest")]
pub(super) fn backtest_history(
    options: &BacktestOptions,
    raw: &[OsString],
) -> Result<String, Failure> {
    let start = Instant::now();
    let (reading, texts) = open(&options.study)?;
    let how = how(&options.how, &texts)?;
    let history = &reading.history;
    let question = question(history, options, &texts)?;
    let place = Place::claim(options.out.as_ref(), &options.study.study, "-backtest", &texts)?;
    place.check_writable()?;
    say(&show(&reading.warnings, &reading.map, &options.study, &texts));
    let pool = pool(&options.how)?;
    let forecasts = pool
        .install(|| backtest(history, question, how))
        .map_err(|error| impossible(error, &reading, options, &texts))?;

    let inputs = entries_of(&reading.files);
    let choices = choices(history, question);
    let choices: Vec<&str> = choices.iter().map(String::as_str).collect();
    let mut manifest = Manifest::new(words(raw), inputs.clone(), digest_of(&inputs, &choices));
    let digest = manifest.digest.clone();
    manifest.language = texts.lang().to_string();
    manifest.seed = Some(question.seed);
    let origins = origins_of(&forecasts);
    let runs = origins.len() as u64 * question.draws;
    manifest.runs = runs as usize;
    manifest.ensemble = serde_json::json!({
        "design": "backtest",
        "runs": question.draws,
        "origins": origins,
    });
    manifest.warnings = reading.warnings.to_lines(&reading.map, &texts);
    manifest.machine = machine(how, pool.current_num_threads());
    let csv = options.how.csv_style();
    let scores = scores(&history.backtest, &forecasts);
    let mut files = vec![
        ("backtest.csv".to_owned(), csv.write(&backtest_table(&forecasts))),
        ("backtest_summary.csv".to_owned(), csv.write(&backtest_summary_table(&scores))),
    ];
    let picture = backtest_picture(history, question, &forecasts, standard(&digest, &texts));
    files.extend(charts(picture.as_slice(), csv)?);
    files.extend(copies_of(&reading.files));
    manifest.wall_time_s = start.elapsed().as_secs_f64();
    let listed = manifest.with_outputs(&files).context("manifest.json")?;
    files.push(("manifest.json".to_owned(), listed));
    place.write(&files, &texts)?;
    if options.how.quiet {
        return Ok(String::new());
    }
    let mut page = backtest_summary(history, question, &forecasts, &texts);
    let args = [
        ("runs", Arg::from(runs)),
        ("seconds", decimal(start.elapsed().as_secs_f64(), 1, texts.lang()).into()),
        ("folder", place.folder.display().to_string().into()),
        ("digest", digest[..8].into()),
    ];
    page.push('\n');
    page.push_str(&texts.format("cli-done", &args));
    page.push('\n');
    Ok(page)
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
    let origins = options.origins.map_or(Origins { first, last }, |span| Origins {
        first: Year(span.from),
        last: Year(span.to),
    });
    let has_any = all().any(|own| own.first <= origins.last && origins.first <= own.last);
    if !has_any {
        let args = [("first", Arg::year(first.0)), ("last", Arg::year(last.0))];
        return Err(Failure::Usage(texts.format("backtest-no-origin", &args) + "\n"));
    }
    let draws = options.draws.unwrap_or(asked.draws);
    if draws > MOST_HISTORY_DRAWS {
        let args = [("most", Arg::from(MOST_HISTORY_DRAWS))];
        return Err(Failure::Usage(texts.format("backtest-too-many-draws", &args) + "\n"));
    }
    Ok(Question { origins, draws, seed: options.seed.unwrap_or(asked.seed) })
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

/// A history that has every year, and in one of them nobody.
fn impossible(
    error: BacktestError,
    reading: &HistoryReading,
    options: &BacktestOptions,
    texts: &Texts,
) -> Failure {
    let at = |code| Diagnostic::at(code, reading.place.clone());
    let history = &reading.history;
    let deaths = &history.deaths;
    let mut diagnostics = Diagnostics::default();
    diagnostics.push(match error {
        BacktestError::NoDeaths { year } => at(Code::YearWithoutDeaths)
            .with("sex", "b")
            .with("year", deaths.first_year.plus(year).to_string()),
        BacktestError::NoBirths { origin } => at(Code::OriginLacks)
            .with("origin", origin.to_string())
            .with("lack", "births")
            .with("of", "births")
            .with("years", FEWEST_KNOWN_YEARS)
            .with("growth", GROWTH_YEARS)
            .with("deaths_from", deaths.first_year.to_string())
            .with("deaths_to", deaths.last_year().to_string())
            .with("persons_from", history.population.first().to_string())
            .with("persons_to", history.population.last().to_string()),
    });
    Failure::Study(show(&diagnostics, &reading.map, &options.study, texts))
}
