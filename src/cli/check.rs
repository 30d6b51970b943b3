//! `pejl check`: read a study, say what is wrong, show its calibration.

use super::Failure;
use super::args::{CheckOptions, Format, StudyOptions};
use crate::diag::Diagnostics;
use crate::ensemble::{How, calibrations_in_base_year, run_scenarios};
use crate::ids::ScenarioId;
use crate::input::{Reading, check_computed, read_study};
use crate::model::{Calibration, Constraint};
use crate::report::{basis_table, calibration_table, changes, constraint_block};
use crate::run::constraint_on_base;
use crate::text::{Lang, Texts};

/// A study that may be run, with the language to speak about it.
pub(super) struct Opened {
    pub(super) reading: Reading,
    pub(super) texts: Texts,
    pub(super) calibrations: Vec<Calibration>,
    /// What it took to meet the study's forecast, if it has one.
    pub(super) constraint: Option<Constraint>,
}

/// Reads and checks a study, calibration and forecast included; warnings go to stderr.
pub(super) fn open(options: &StudyOptions) -> Result<Opened, Failure> {
    let mut reading = match read_study(&options.study) {
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
    let opened = open(&options.study)?;
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
    Ok(page)
}
