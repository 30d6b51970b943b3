//! `pejl check`: read a study, say what is wrong, show its calibration.

use super::args::{CheckOptions, Format, LookOptions, StudyOptions};
use super::{Failure, backtest};
use crate::diag::Diagnostics;
use crate::ensemble::{How, calibrations_in_base_year, run_scenarios};
use crate::ids::ScenarioId;
use crate::input::{
    HistoryReading, Reading, check_computed, has_history, history_alone, is_history_alone,
    read_study_in_look,
};
use crate::model::{Calibration, Constraint};
use crate::run::constraint_on_base;
use crate::text::{Arg, Lang, Texts};
use crate::topics::basis::calibration::calibration_table;
use crate::topics::basis::changes::changes;
use crate::topics::basis::constraint::constraint_block;
use crate::topics::basis::sources_table::basis_table;
use crate::units::Year;

/// A study that may be run, with the language to speak about it.
pub(super) struct Opened {
    pub(super) reading: Reading,
    pub(super) texts: Texts,
    pub(super) calibrations: Vec<Calibration>,
    /// What it took to meet the study's forecast, if it has one.
    pub(super) constraint: Option<Constraint>,
}

/// Reads and checks a study, calibration and forecast included; warnings go to stderr.
pub(super) fn open(options: &StudyOptions, look: &LookOptions) -> Result<Opened, Failure> {
    refuse_history(options)?;
    let mut reading = match read_study_in_look(&options.study, look.theme.as_deref()) {
        Ok(reading) => reading,
        Err(wrong) => {
            let texts = Texts::new(options.lang.or(wrong.language).unwrap_or_default());
            let shown = show(&wrong.diagnostics, &wrong.map, options, &texts);
            return Err(Failure::Study(shown));
        }
    };
    let texts = Texts::new(options.lang.unwrap_or(reading.study.model.language));
    let calibrations = calibrations_in_base_year(&reading.study);
    let constraint = constraint_on_base(&reading.study);
    let Reading { study, places, .. } = &reading;
    let computed = check_computed(study, places, &calibrations, constraint.as_ref());
    reading.warnings.extend(computed);
    if reading.warnings.has_errors() {
        return Err(Failure::Study(show(&reading.warnings, &reading.map, options, &texts)));
    }
    Ok(Opened { reading, texts, calibrations, constraint })
}

/// A folder that holds a history and no study is not to be told that `model.toml` is missing.
fn refuse_history(options: &StudyOptions) -> Result<(), Failure> {
    let Some(wrong) = history_alone(&options.study) else { return Ok(()) };
    let texts = Texts::new(options.lang.unwrap_or_default());
    Err(Failure::Study(show(&wrong.diagnostics, &wrong.map, options, &texts)))
}

/// Diagnostics as the user asked for them, with a last line that counts.
pub(super) fn show(
    diagnostics: &Diagnostics,
    map: &crate::diag::SourceMap,
    options: &StudyOptions,
    texts: &Texts,
) -> String {
    if options.format == Format::Json {
        return diagnostics.to_json(map, texts) + "\n";
    }
    let mut page = diagnostics.to_text(map, texts);
    if diagnostics.has_errors() {
        page.push_str(&texts.format(
            "diag-summary-errors",
            &[
                ("errors", diagnostics.errors().into()),
                ("warnings", diagnostics.warnings().into()),
                ("study", options.study.display().to_string().into()),
            ],
        ));
        page.push('\n');
    }
    page
}

/// Runs the command; what is to be printed on stdout.
pub(super) fn check(options: &CheckOptions) -> Result<String, Failure> {
    if is_history_alone(&options.study.study) {
        return check_history(&options.study);
    }
    let opened = open(&options.study, &options.look)?;
    // A study may have a history beside it.
    let history = if has_history(&options.study.study) {
        Some(backtest::open(&options.study)?)
    } else {
        None
    };
    let warnings = &opened.reading.warnings;
    super::say(&show(warnings, &opened.reading.map, &options.study, &opened.texts));
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
    page.push_str(&calibration_table(study, &opened.calibrations, texts));
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
        super::say(&show(&history.warnings, &history.map, &options.study, texts));
        page.push('\n');
        page.push_str(&history_line(&history, texts));
    }
    Ok(page)
}

/// What there is to say of a folder that holds a history only.
fn check_history(options: &StudyOptions) -> Result<String, Failure> {
    let (reading, texts) = backtest::open(options)?;
    super::say(&show(&reading.warnings, &reading.map, options, &texts));
    Ok(history_line(&reading, &texts))
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
