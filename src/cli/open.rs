//! Reads and checks what a command works on: a study, or a history.
//!
//! Start at [`open_study`] and [`open_history`].

use super::args::{DrawOptions, Format, JobOptions, LookOptions, StudyOptions};
use super::failure::{Failure, say};
use crate::analysis::indicators::indicators;
use crate::diag::{Diagnostics, SourceMap, WarningLine};
use crate::ensemble::{
    Aggregate, How, ScenarioResult, base_year, draw_too_large, issues_of_scenarios, run_issues,
};
use crate::ids::ScenarioId;
use crate::input::{
    HistoryReading, ManyPlacesReading, Reading, check_computed, check_country, check_draws,
    check_runs, history_alone, read_history, read_many_places, read_study_in_look,
};
use crate::model::{BaseYear, Constraint, Design, MOST_RUNS, RunIssue, Scheme, Study};
use crate::run::constraint_on_base;
use crate::text::{Arg, Lang, Texts};
use std::ffi::OsString;
use std::time::Instant;

/// The command line as it was written, and when the work on it began.
pub(super) struct CommandLine {
    /// All words, the program's name first.
    pub(super) words: Vec<String>,
    /// The language that it asks for.
    pub(super) lang: Option<Lang>,
    pub(super) began: Instant,
}

impl CommandLine {
    #[expect(clippy::disallowed_methods, reason = "the wall time stands in the manifest")]
    pub(super) fn new(raw: &[OsString], lang: Option<Lang>) -> Self {
        let words = raw.iter().map(|word| word.to_string_lossy().into_owned()).collect();
        Self { words, lang, began: Instant::now() }
    }
}

/// A study that may be run, with the language to speak about it.
pub(super) struct Opened {
    pub(super) reading: Reading,
    pub(super) texts: Texts,
    pub(super) base_year: BaseYear,
    /// What it took to meet the study's forecast, if it has one.
    pub(super) constraint: Option<Constraint>,
}

impl Opened {
    pub(super) fn study(&self) -> &Study {
        &self.reading.study
    }

    /// What runs of the study showed, to be reported.
    ///
    /// # Errors
    /// If no number is right because of it.
    pub(super) fn check_results(
        &self,
        results: &[ScenarioResult],
        options: &StudyOptions,
    ) -> Result<Diagnostics, Failure> {
        // In words they are shown already; for programs everything is one list.
        let is_shown = options.format == Format::Text;
        self.check_issues(&run_issues(self.study(), results), is_shown, options)
    }

    /// Runs scenarios for nothing but what they show, and adds that to the warnings.
    ///
    /// # Errors
    /// If no number is right because of it.
    pub(super) fn check_scenarios(
        &mut self,
        which: &[ScenarioId],
        options: &StudyOptions,
    ) -> Result<(), Failure> {
        let issues = issues_of_scenarios(self.study(), which, How::default());
        let found = self.check_issues(&issues, false, options)?;
        self.reading.warnings.extend(found);
        Ok(())
    }

    /// An error if draws came to amounts past what can be counted, so that no number of them is right.
    pub(super) fn check_draws(
        &self,
        aggregate: &Aggregate,
        options: &StudyOptions,
    ) -> Result<(), Failure> {
        let Some(found) = draw_too_large(aggregate) else { return Ok(()) };
        let Reading { study, places, map, .. } = &self.reading;
        let mut found = check_draws(study, places, found);
        if options.format == Format::Json {
            found.extend(self.reading.warnings.clone());
        }
        Err(Failure::Study(show(&found, map, options, &self.texts)))
    }

    /// `is_shown`: have the study's own warnings been shown?
    fn check_issues(
        &self,
        issues: &[RunIssue],
        is_shown: bool,
        options: &StudyOptions,
    ) -> Result<Diagnostics, Failure> {
        let Reading { study, places, map, warnings, .. } = &self.reading;
        let mut found = check_runs(study, places, issues);
        if found.has_errors() {
            if !is_shown {
                found.extend(warnings.clone());
                found.tidy();
            }
            return Err(Failure::Study(show(&found, map, options, &self.texts)));
        }
        Ok(found)
    }

    /// All warnings of the study and of what was `found` besides, as papers have them.
    pub(super) fn warning_lines(
        &self,
        found: Diagnostics,
        options: &StudyOptions,
    ) -> Vec<WarningLine> {
        let Reading { warnings, map, .. } = &self.reading;
        let mut all = warnings.clone();
        all.extend(found);
        all.tidy();
        all.to_warning_lines(map, &options.study.display().to_string(), &self.texts)
    }

    /// Shows the warnings on stderr.
    pub(super) fn warn(&self, options: &StudyOptions) {
        let Reading { warnings, map, .. } = &self.reading;
        say(&show(warnings, map, options, &self.texts));
    }
}

/// Reads and checks a study, calibration and forecast included.
pub(super) fn open_study(
    options: &StudyOptions,
    look: &LookOptions,
    line: &CommandLine,
) -> Result<Opened, Failure> {
    // A folder that holds a history and no study does not lack `model.toml`.
    if let Some(wrong) = history_alone(&options.study) {
        let texts = Texts::new(line.lang.unwrap_or_default());
        return Err(Failure::Study(show(&wrong.diagnostics, &wrong.map, options, &texts)));
    }
    let mut reading = match read_study_in_look(&options.study, look.theme.as_deref()) {
        Ok(reading) => reading,
        Err(wrong) => {
            let texts = Texts::new(line.lang.or(wrong.language).unwrap_or_default());
            return Err(Failure::Study(show(&wrong.diagnostics, &wrong.map, options, &texts)));
        }
    };
    let texts = Texts::new(line.lang.unwrap_or(reading.study.model.language));
    let base_year = base_year(&reading.study);
    let constraint = constraint_on_base(&reading.study);
    let Reading { study, places, .. } = &reading;
    let mut computed = check_computed(study, places, &base_year, constraint.as_ref());
    if !computed.has_errors() {
        computed.extend(check_country(&study.model, places, &indicators(study)));
    }
    reading.warnings.extend(computed);
    reading.warnings.tidy();
    if reading.warnings.has_errors() {
        return Err(Failure::Study(show(&reading.warnings, &reading.map, options, &texts)));
    }
    Ok(Opened { reading, texts, base_year, constraint })
}

/// Reads and checks a study for pictures or a paper, its ensemble as the command line wants it.
pub(super) fn open_drawn(
    job: &JobOptions,
    draw: &DrawOptions,
    line: &CommandLine,
) -> Result<Opened, Failure> {
    let mut opened = open_study(&job.study, &job.look, line)?;
    if draw.runs.is_some() || draw.seed.seed.is_some() {
        let design = design(opened.study(), draw.runs, draw.seed.seed, &opened.texts)?;
        opened.reading.study.ensemble = Some(design);
    }
    Ok(opened)
}

/// Reads and checks a history.
pub(super) fn open_history(
    options: &StudyOptions,
    line: &CommandLine,
) -> Result<(HistoryReading, Texts), Failure> {
    match read_history(&options.study) {
        Ok(reading) => {
            let texts = Texts::new(line.lang.unwrap_or(reading.history.language));
            Ok((reading, texts))
        }
        Err(wrong) => {
            let texts = Texts::new(line.lang.or(wrong.language).unwrap_or_default());
            Err(Failure::Study(show(&wrong.diagnostics, &wrong.map, options, &texts)))
        }
    }
}

/// Reads and checks a folder of many places.
pub(super) fn open_places(
    options: &StudyOptions,
    line: &CommandLine,
) -> Result<(ManyPlacesReading, Texts), Failure> {
    match read_many_places(&options.study) {
        Ok(reading) => {
            let texts = Texts::new(line.lang.unwrap_or(reading.many.language));
            Ok((reading, texts))
        }
        Err(wrong) => {
            let texts = Texts::new(line.lang.or(wrong.language).unwrap_or_default());
            Err(Failure::Study(show(&wrong.diagnostics, &wrong.map, options, &texts)))
        }
    }
}

/// The design of a study's ensemble as the command line wants it, or what is wrong with that.
pub(super) fn design(
    study: &Study,
    runs: Option<u64>,
    seed: Option<u64>,
    texts: &Texts,
) -> Result<Design, Failure> {
    let Some(mut design) = study.ensemble.clone() else {
        return Err(Failure::usage("ensemble-none", &[], texts));
    };
    if let Some(runs) = runs {
        let most = MOST_RUNS / design.combinations.len() as u64;
        if design.scheme == Scheme::Factorial {
            let args = [("runs", Arg::from(design.draws))];
            return Err(Failure::usage("ensemble-runs-of-grid", &args, texts));
        }
        if runs > most {
            let args = [("most", Arg::from(most))];
            return Err(Failure::usage("ensemble-too-many-runs", &args, texts));
        }
        design.draws = runs;
    }
    design.seed = seed.unwrap_or(design.seed);
    Ok(design)
}

/// Diagnostics in the asked format; where there are errors, with a last line that counts them.
pub(super) fn show(
    diagnostics: &Diagnostics,
    map: &SourceMap,
    options: &StudyOptions,
    texts: &Texts,
) -> String {
    let counted = || {
        let args = [
            ("errors", Arg::from(diagnostics.errors())),
            ("warnings", diagnostics.warnings().into()),
            ("study", options.study.display().to_string().into()),
        ];
        texts.format("diag-summary-errors", &args)
    };
    let last = diagnostics.has_errors().then(counted);
    show_with(diagnostics, map, options.format, last, texts)
}

/// Diagnostics in a format, `last` behind them where it is text.
pub(super) fn show_with(
    diagnostics: &Diagnostics,
    map: &SourceMap,
    format: Format,
    last: Option<String>,
    texts: &Texts,
) -> String {
    match format {
        Format::Json => diagnostics.to_json(map, texts) + "\n",
        Format::Text => {
            let last = last.map_or_else(String::new, |line| line + "\n");
            diagnostics.to_text(map, texts) + &last
        }
    }
}
