//! `pejl check`: read a study, say what is wrong, show its calibration.

use super::args::{CheckOptions, StudyOptions};
use super::failure::{Failure, say};
use super::open::{CommandLine, open_history, open_places, open_study, show};
use crate::ensemble::{How, run_scenarios};
use crate::ids::ScenarioId;
use crate::input::{HistoryReading, has_history, is_history_alone, is_places_alone};
use crate::text::{Arg, Lang, Texts};
use crate::topics::basis::calibration::calibration_table;
use crate::topics::basis::changes::changes;
use crate::topics::basis::constraint::constraint_block;
use crate::topics::basis::sources_table::basis_table;
use crate::units::Year;

/// Runs the command; what is to be printed on stdout.
pub(super) fn check_study(options: &CheckOptions, line: &CommandLine) -> Result<String, Failure> {
    if is_history_alone(&options.study.study) {
        return check_history(&options.study, line);
    }
    if is_places_alone(&options.study.study) {
        return check_places(&options.study, line);
    }
    let mut opened = open_study(&options.study, &options.look, line)?;
    let all: Vec<ScenarioId> = (0..opened.study().scenarios.len()).map(ScenarioId::from).collect();
    opened.check_scenarios(&all, &options.study)?;
    // A study may have a history beside it.
    let history = if has_history(&options.study.study) {
        Some(open_history(&options.study, line)?)
    } else {
        None
    };
    let warnings = &opened.reading.warnings;
    opened.warn(&options.study);
    let (study, texts) = (&opened.reading.study, &opened.texts);
    let lang: Lang = texts.lang();
    let key = if warnings.is_empty() { "cli-check-ok" } else { "cli-check-warnings" };
    let model = &study.model;
    let mut page = texts.format(
        key,
        &[
            ("study", model.names.of(lang).into()),
            ("areas", model.areas.len().into()),
            ("services", model.services.len().into()),
            ("scenarios", study.scenarios.len().into()),
            ("plans", study.plans.len().into()),
            ("from", model.base_year.to_string().into()),
            ("to", model.horizon.to_string().into()),
        ],
    );
    page.push_str("\n\n");
    page.push_str(&calibration_table(study, &opened.base_year.calibrations, texts));
    if let (Some(forecast), Some(constraint)) = (&model.forecast, &opened.constraint) {
        page.push('\n');
        page.push_str(&constraint_block(forecast, constraint, texts));
    }
    if options.report {
        let how = How::default();
        let first = run_scenarios(study, &[ScenarioId(0)], how, |_| {});
        if let Some(result) = first.first() {
            page.push('\n');
            page.push_str(&basis_table(study, result, texts));
        }
    }
    page.push('\n');
    page.push_str(&changes(study, texts));
    if let Some((history, _)) = history {
        say(&show(&history.warnings, &history.map, &options.study, texts));
        page.push('\n');
        page.push_str(&history_line(&history, texts));
    }
    Ok(page)
}

/// What there is to say of a folder that holds a history only.
fn check_history(options: &StudyOptions, line: &CommandLine) -> Result<String, Failure> {
    let (reading, texts) = open_history(options, line)?;
    say(&show(&reading.warnings, &reading.map, options, &texts));
    Ok(history_line(&reading, &texts))
}

/// What there is to say of a folder of many places.
fn check_places(options: &StudyOptions, line: &CommandLine) -> Result<String, Failure> {
    let (reading, texts) = open_places(options, line)?;
    say(&show(&reading.warnings, &reading.map, options, &texts));
    let many = &reading.many;
    let history = &many.history;
    let years = |first: Year, last: Year| format!("{first}–{last}");
    let spans: usize = many.trials.sets.iter().map(|set| set.spans.len()).sum();
    let args = [
        ("name", Arg::from(many.names.of(texts.lang()))),
        ("places", history.places.len().into()),
        ("provinces", history.provinces.len().into()),
        ("persons", years(history.groups.first(), history.groups.last()).into()),
        ("deaths", years(history.group_deaths.first(), history.group_deaths.last()).into()),
        ("trials", spans.into()),
        ("draws", many.trials.draws.into()),
    ];
    Ok(texts.format("places-check", &args) + "\n")
}

fn history_line(reading: &HistoryReading, texts: &Texts) -> String {
    let history = &reading.history;
    let years = |first: Year, last: Year| format!("{first}–{last}");
    let births = history.births.as_ref();
    let args = [
        ("place", Arg::from(history.names.of(texts.lang()))),
        ("persons", years(history.population.first(), history.population.last()).into()),
        ("deaths", years(history.deaths.first_year, history.deaths.last_year()).into()),
        ("has_births", if births.is_some() { "yes" } else { "no" }.into()),
        ("births", births.map_or(String::new(), |born| years(born.first(), born.last())).into()),
        ("trials", history.backtest.trials().len().into()),
        ("draws", history.backtest.draws.into()),
    ];
    texts.format("backtest-check", &args) + "\n"
}
