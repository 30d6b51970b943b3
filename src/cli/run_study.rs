//! `pejl run`: the main job.

use super::args::RunOptions;
use super::check::{Opened, open, show};
use super::drawing::{self, described, design};
use super::gather::{Gathered, Wish};
use super::leave::{
    CHARTS, Place, calibration, defaults, how, input_entries, input_files, machine, pool, words,
};
use super::progress::Progress;
use super::report::paper_files;
use super::write_plan::PlanToWrite;
use super::{Failure, say, tell};
use crate::analysis::answers::{Subject, Wanted};
use crate::analysis::initiatives::Account;
use crate::analysis::scorecard::Scorecard;
use crate::analysis::shadow::{Shadow, shadow};
use crate::chart::Size;
use crate::ensemble::{Ensemble, How, ScenarioResult, shown as ensemble_shown};
use crate::ids::ScenarioId;
use crate::input::Reading;
use crate::model::{Calibration, Constraint, Study};
use crate::report::paper::paper;
use crate::report::workbook_input::book;
use crate::text::{Arg, Texts};
use crate::topics::basis::changes::changes;
use crate::topics::basis::constraint_table::constraint_table;
use crate::topics::findings::Findings;
use crate::report::gallery::{Chart, gallery};
use crate::topics::gap::screen::{Told, cut_floors, summary};
use crate::topics::gap::tables::{
    components_table, gap_nominal_table, gap_table, population_table, services_table,
};
use crate::topics::initiatives::sentences::{
    unproven_choices, unproven_sentences, unsolved_in_ensemble, unsolved_sentences,
};
use crate::topics::initiatives::tables::{choices_table, shadow_price_table};
use crate::topics::plans::scorecard_tables::{initiatives_table, policies_table, scorecard_table};
use crate::topics::plans::sentences::plans_in_words;
use crate::writers::Files;
use crate::writers::csv::CsvStyle;
use crate::writers::manifest::{InputEntry, Manifest, digest_of};
use crate::writers::picture_files::{Style, picture_files};
use anyhow::Context as _;
use std::ffi::OsString;
use std::time::Instant;

/// Runs the command; what is to be printed on stdout.
#[expect(clippy::disallowed_methods, reason = "the wall time stands in the manifest")]
pub(super) fn run_study(options: &RunOptions, raw: &[OsString]) -> Result<String, Failure> {
    let start = Instant::now();
    let mut opened = open(&options.study, &options.look)?;
    let how = {
        let texts = &opened.texts;
        say(&show(&opened.reading.warnings, &opened.reading.map, &options.study, texts));
        how(&options.how, texts)?
    };
    let (which, suffix) = match options.draw {
        Some(run) => (vec![add_draw(&mut opened, run, options)?], format!("-draw-{run}")),
        None => (chosen(&opened.reading.study, &options.only, &opened.texts)?, String::new()),
    };
    let texts = &opened.texts;
    let to_write = PlanToWrite::asked(options, &opened.reading, texts)?;
    let place = Place::claim(options.out.as_ref(), &options.study.study, &suffix, texts)?;

    let interrupted = texts.get("cli-interrupted") + "\n";
    ctrlc::set_handler(move || interrupt(&interrupted)).context("Ctrl-C")?;
    let pool = pool(&options.how)?;
    let study = &opened.reading.study;
    let inputs = input_entries(&opened.reading);
    // Some scenarios or one draw are asked for by somebody who does not want the ensemble.
    let is_whole = options.only.is_empty() && options.draw.is_none();
    let wish = wish(study, &which, is_whole, inputs.clone(), how);
    let progress = Progress::new(which.len() + 2, options.how.quiet);
    progress.say(texts.get("cli-progress-scenarios"));
    let gathered = pool.install(|| Gathered::new(study, wish, |batch| progress.advance(batch)));
    let gathered = gathered.context("stopped")?;
    let Gathered { results, cards, accounts, drawn, .. } = &gathered;

    let style = options.how.csv_style();
    let choices = choices(options);
    let choices: Vec<&str> = choices.iter().map(String::as_str).collect();
    let digest = digest_of(&inputs, &choices);
    progress.say(texts.get("cli-progress-pictures"));
    let shadows = pool.install(|| ensemble_shown(study, results).map_or_else(Vec::new, shadow));
    let job = Job {
        study,
        findings: gathered.findings(study, opened.constraint.as_ref()),
        is_whole,
        results,
        cards,
        accounts,
        constraint: opened.constraint.as_ref(),
        shadows: &shadows,
        texts,
        style,
        digest: &digest,
    };
    let mut files = pool.install(|| job.files(&opened.reading))?;
    progress.advance(1);

    progress.say(texts.get("cli-progress-files"));
    let mut manifest = Manifest::new(words(raw), inputs, digest.clone());
    job.describe(&mut manifest, &opened.calibrations);
    if let Some(drawn) = drawn {
        let whole = &drawn.whole;
        files.extend(drawing::tables(&whole.labels, &drawn.aggregate, &drawn.figures, style));
        manifest.seed = Some(whole.seed);
        manifest.ensemble = described(whole, &drawn.aggregate);
    }
    let told = Told {
        study,
        results,
        cards,
        constraint: opened.constraint.as_ref(),
        drawn: drawn.as_ref().map(|own| (&own.whole, &own.aggregate, &own.figures)),
    };
    let workbook = pool.install(|| book(&told, &shadows, &digest, texts)).context("pejl.xlsx")?;
    files.push(("pejl.xlsx".to_owned(), workbook));
    manifest.warnings = opened.reading.warnings.to_lines(&opened.reading.map, texts);
    let mut unsolved = unsolved_sentences(study, results, texts);
    let in_ensemble = drawn.as_ref().map_or(&[][..], |drawn| &drawn.unsolved);
    unsolved.extend(unsolved_in_ensemble(study, in_ensemble, texts));
    let unproven = unproven_sentences(study, &unproven_choices(results), texts);
    manifest.warnings.extend(unsolved.iter().chain(&unproven).cloned());
    manifest.warnings.extend(cut_floors(study, cards, texts));
    manifest.machine = machine(how, pool.current_num_threads());
    manifest.wall_time_s = start.elapsed().as_secs_f64();
    let listed = manifest.with_outputs(&files).context("manifest.json")?;
    files.push(("manifest.json".to_owned(), listed));
    place.write(&files, texts)?;
    drop(progress);
    tell(&unsolved, &unproven, options.how.quiet);
    let written = to_write.map(|plan| plan.write(study, results, texts)).transpose()?;
    if options.how.quiet {
        return Ok(String::new());
    }
    let mut page = summary(&told, texts);
    let futures =
        results.len() as u64 + drawn.as_ref().map_or(0, |drawn| drawn.aggregate.done().runs);
    let runs = futures * study.plans.len() as u64;
    let seconds = start.elapsed().as_secs_f64();
    let args = [
        ("runs", Arg::from(runs)),
        ("seconds", crate::text::number::decimal(seconds, 1, texts.lang()).into()),
        ("folder", place.folder.display().to_string().into()),
        ("digest", digest[..8].into()),
    ];
    page.push_str(&texts.format("cli-done", &args));
    page.push('\n');
    page.extend(written);
    Ok(page)
}

/// All there is where the run `is_whole`; else the scenarios that are asked for and what has changed their gap.
fn wish<'a>(
    study: &Study,
    which: &'a [ScenarioId],
    is_whole: bool,
    inputs: Vec<InputEntry>,
    how: How,
) -> Wish<'a> {
    let wanted = if is_whole { Wanted::ALL } else { Wanted { drivers: true, ..Wanted::default() } };
    let base = study.base_scenario();
    let shown = which.iter().find(|id| **id == base).or(which.first());
    let subject = Subject { scenario: shown.copied().unwrap_or(base), ..Subject::usual(study) };
    Wish { which, subject, wanted, draws: is_whole, inputs, how }
}

/// What on the command line moves a number or leaves one out.
fn choices(options: &RunOptions) -> Vec<String> {
    let mut choices = options.only.clone();
    choices.extend(options.draw.map(|run| format!("draw {run}")));
    choices.extend(options.runs.map(|runs| format!("runs {runs}")));
    choices.extend(options.seed.map(|seed| format!("seed {seed}")));
    choices
}

/// Adds a draw of the ensemble to the study as a scenario of its own.
fn add_draw(opened: &mut Opened, run: u64, options: &RunOptions) -> Result<ScenarioId, Failure> {
    let texts = &opened.texts;
    let study = &mut opened.reading.study;
    let design = design(study, options.runs, options.seed, texts)?;
    if run > design.runs() {
        let args = [("run", Arg::from(run)), ("runs", design.runs().into())];
        return Err(Failure::Usage(texts.format("ensemble-no-such-run", &args) + "\n"));
    }
    let ensemble = Ensemble::new(study, &design, How::default());
    let (scenario, plans) = (ensemble.scenario(run), ensemble.plans());
    study.plans = plans;
    study.scenarios.push(scenario);
    Ok(ScenarioId::from(study.scenarios.len() - 1))
}

/// Ends the program at once: results are put in place by one renaming, so nothing is half.
#[expect(clippy::exit, reason = "the answer to Ctrl-C, which no caller waits for")]
pub(super) fn interrupt(said: &str) {
    say(said);
    std::process::exit(3);
}

/// The scenarios to run, in the study's order.
pub(super) fn chosen(
    study: &Study,
    only: &[String],
    texts: &Texts,
) -> Result<Vec<ScenarioId>, Failure> {
    for id in only {
        if !study.scenarios.iter().any(|scenario| scenario.id == *id) {
            let known: Vec<&str> =
                study.scenarios.iter().map(|scenario| scenario.id.as_str()).collect();
            let args = [("scenario", Arg::from(id)), ("known", known.join(", ").into())];
            return Err(Failure::Usage(texts.format("cli-unknown-scenario", &args) + "\n"));
        }
    }
    Ok((0..study.scenarios.len())
        .filter(|index| only.is_empty() || only.contains(&study.scenarios[*index].id))
        .map(ScenarioId::from)
        .collect())
}

/// Everything that is written from.
struct Job<'a> {
    study: &'a Study,
    findings: Findings<'a>,
    /// Are all scenarios run, and the ensemble?
    is_whole: bool,
    results: &'a [ScenarioResult],
    cards: &'a [Scorecard],
    accounts: &'a [Account],
    constraint: Option<&'a Constraint>,
    shadows: &'a [Shadow],
    texts: &'a Texts,
    style: CsvStyle,
    digest: &'a str,
}

impl Job<'_> {
    /// All files but the manifest, pictures drawn while tables are written.
    fn files(&self, reading: &Reading) -> Result<Files, Failure> {
        let (drawn, tables) = rayon::join(
            || {
                let style = self.picture_style();
                let drawn = gallery(&self.findings, &Chart::ALL, style);
                picture_files(&drawn, CHARTS, style.size, self.style)
            },
            || self.tables(),
        );
        let mut files = tables;
        if self.is_whole {
            files.extend(paper_files(&paper(&self.findings, self.picture_style()))?);
        }
        files.push(("scenarios.txt".to_owned(), changes(self.study, self.texts).into_bytes()));
        let plans = plans_in_words(
            self.study,
            ensemble_shown(self.study, self.results),
            self.shadows,
            self.texts,
        );
        files.push(("plans.txt".to_owned(), plans.into_bytes()));
        files.extend(drawn.context("charts")?);
        files.extend(input_files(reading));
        Ok(files)
    }

    fn picture_style(&self) -> Style<'_> {
        Style { lang: self.texts.lang(), digest: self.digest, size: Size::Standard }
    }

    fn tables(&self) -> Files {
        let (study, results, style) = (self.study, self.results, self.style);
        let mut files = vec![
            ("population.csv".to_owned(), style.write(&population_table(study, results))),
            ("components.csv".to_owned(), style.write(&components_table(study, results))),
            ("services.csv".to_owned(), style.write(&services_table(study, results))),
            ("gap.csv".to_owned(), style.write(&gap_table(study, results))),
        ];
        if let (Some(forecast), Some(constraint)) = (&study.model.forecast, self.constraint) {
            let table = style.write(&constraint_table(forecast, constraint));
            files.push(("constraint.csv".to_owned(), table));
        }
        if let Some(nominal) = gap_nominal_table(study, results) {
            files.push(("gap_nominal.csv".to_owned(), style.write(&nominal)));
        }
        let scored = style.write(&scorecard_table(study, self.cards, self.accounts));
        files.push(("scorecard.csv".to_owned(), scored));
        for (name, table) in [
            ("policies.csv", policies_table(study, self.cards)),
            ("initiatives.csv", initiatives_table(study, self.accounts)),
            ("choices.csv", choices_table(study, results)),
            ("shadow_prices.csv", shadow_price_table(study, self.shadows)),
        ] {
            files.extend(table.map(|table| (name.to_owned(), style.write(&table))));
        }
        files
    }

    fn describe(&self, manifest: &mut Manifest, calibrations: &[Calibration]) {
        let study = self.study;
        manifest.language = self.texts.lang().to_string();
        manifest.scenarios = self
            .results
            .iter()
            .map(|result| study.scenarios[result.scenario.index()].id.clone())
            .collect();
        manifest.plans = study.plans.iter().map(|plan| plan.id.clone()).collect();
        manifest.runs = self.results.len() * study.plans.len();
        manifest.defaults = defaults(study);
        manifest.calibration = calibration(study, calibrations);
    }
}
