//! `pejl compare`: plans side by side.

use super::args::CompareOptions;
use super::check::{Opened, open, show};
use super::drawing::{Steering, design};
use super::leave::{
    Place, calibration, charts, defaults, how, input_entries, input_files, machine, pool, standard,
    words,
};
use super::progress::RunProgress;
use super::run_study::chosen;
use super::{Failure, say, tell};
use crate::analysis::compare::{Comparison, Question, compare, most_runs};
use crate::analysis::measures::{Kind, Measure};
use crate::analysis::scorecard::scorecards;
use crate::diag::nearest;
use crate::ensemble::shown;
use crate::ids::ScenarioId;
use crate::model::{Design, Study};
use crate::text::number::decimal;
use crate::text::{Arg, Texts};
use crate::report::gallery::comparison_pictures;
use crate::topics::gap::screen::cut_floors;
use crate::topics::initiatives::sentences::{
    unproven_choices, unproven_sentences, unsolved_in_ensemble, unsolved_sentences,
};
use crate::topics::plans::compare_screen::compare_summary;
use crate::topics::plans::compare_table::compare_table;
use crate::units::Year;
use crate::writers::manifest::{Manifest, digest_of};
use anyhow::Context as _;
use std::ffi::OsString;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

/// Runs the command; what is to be printed on stdout.
#[expect(clippy::disallowed_methods, reason = "the wall time stands in the manifest")]
pub(super) fn compare_plans(options: &CompareOptions, raw: &[OsString]) -> Result<String, Failure> {
    let start = Instant::now();
    let mut opened = open(&options.study, &options.look)?;
    let how = how(&options.how, &opened.texts)?;
    let which = chosen(&opened.reading.study, &options.scenario, &opened.texts)?;
    let reference = choose_plans(&mut opened, options)?;
    let Opened { reading, texts, calibrations, .. } = &opened;
    let study = &reading.study;
    let question = Question { reference, ..question(study, options, texts)? };
    let design = asked_design(study, options, texts)?;
    if let Some(design) = &design {
        let most = most_runs(study, &question);
        if design.runs() > most {
            let args = [("runs", Arg::from(design.runs())), ("most", most.into())];
            return Err(Failure::Usage(texts.format("compare-too-many-runs", &args) + "\n"));
        }
    }
    let place = Place::claim(options.out.as_ref(), &options.study.study, "-compare", texts)?;
    place.check_writable()?;
    say(&show(&reading.warnings, &reading.map, &options.study, texts));
    let stop = Arc::new(AtomicBool::new(false));
    let asked_to_stop = Arc::clone(&stop);
    ctrlc::set_handler(move || asked_to_stop.store(true, Ordering::Relaxed)).context("Ctrl-C")?;

    let pool = pool(&options.how)?;
    let drawn = design.as_ref().map_or(0, Design::runs);
    // Without an ensemble all is done before a line of progress could be read.
    let progress = RunProgress::new(drawn.max(1), options.how.quiet || drawn == 0, texts);
    let steering =
        Steering { stop: &stop, has_failed: &AtomicBool::new(false), progress: &progress };
    let comparison =
        pool.install(|| compare(study, &question, &which, design.as_ref(), how, |_| {}, &steering));
    drop(progress);
    let was_stopped = stop.load(Ordering::Relaxed);
    let Some(comparison) = comparison.filter(|_| !was_stopped) else {
        return Err(Failure::Interrupted(texts.get("cli-interrupted") + "\n"));
    };

    let inputs = input_entries(reading);
    let choices = choices(study, &comparison, design.as_ref(), &which);
    let choices: Vec<&str> = choices.iter().map(String::as_str).collect();
    let mut manifest = Manifest::new(words(raw), inputs.clone(), digest_of(&inputs, &choices));
    let digest = manifest.digest.clone();
    manifest.language = texts.lang().to_string();
    manifest.scenarios = which.iter().map(|id| study.scenarios[id.index()].id.clone()).collect();
    manifest.plans = study.plans.iter().map(|plan| plan.id.clone()).collect();
    let runs = (which.len() as u64 + drawn) * study.plans.len() as u64;
    manifest.runs = runs as usize;
    manifest.defaults = defaults(study);
    manifest.calibration = calibration(study, calibrations);
    if let Some(design) = &design {
        manifest.seed = Some(design.seed);
        let optimum = comparison.optimum_scenario.map(|id| &study.scenarios[id.index()].id);
        manifest.ensemble = serde_json::json!({
            "design": design.scheme.word(),
            "runs": design.runs(),
            "optimum": optimum,
        });
    }
    manifest.warnings = reading.warnings.to_lines(&reading.map, texts);
    let mut failed = unsolved_sentences(study, &comparison.results, texts);
    failed.extend(unsolved_in_ensemble(study, &comparison.unsolved_in_ensemble, texts));
    let mut notes = unproven_sentences(study, &unproven_choices(&comparison.results), texts);
    notes.extend(cut_floors(study, &scorecards(study, &comparison.results), texts));
    manifest.warnings.extend(failed.iter().chain(&notes).cloned());
    manifest.machine = machine(how, pool.current_num_threads());
    let table = options.how.csv_style().write(&compare_table(study, &comparison));
    let mut files = vec![("compare.csv".to_owned(), table)];
    if let Some(result) = shown(study, &comparison.results) {
        let style = standard(&digest, texts);
        let drawn = comparison_pictures(study, result, reference, &comparison, style);
        files.extend(pool.install(|| charts(&drawn, options.how.csv_style()))?);
    }
    files.extend(input_files(reading));
    manifest.wall_time_s = start.elapsed().as_secs_f64();
    let listed = manifest.with_outputs(&files).context("manifest.json")?;
    files.push(("manifest.json".to_owned(), listed));
    place.write(&files, texts)?;
    tell(&failed, &notes, options.how.quiet);
    if options.how.quiet {
        return Ok(String::new());
    }
    let mut page = compare_summary(study, &comparison, texts);
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

/// Leaves only the plans that are compared in the study, in its order, and gives the place of the reference
/// among them: it is always one of them.
fn choose_plans(opened: &mut Opened, options: &CompareOptions) -> Result<usize, Failure> {
    let texts = &opened.texts;
    let plans = &mut opened.reading.study.plans;
    for id in options.plans.iter().chain(&options.against) {
        if plans.iter().any(|plan| plan.id == *id) {
            continue;
        }
        let known: Vec<&str> = plans.iter().map(|plan| plan.id.as_str()).collect();
        let mut args = vec![("plan", Arg::from(id)), ("known", known.join(", ").into())];
        let said = match nearest(id, known) {
            None => texts.format("compare-unknown-plan", &args),
            Some(near) => {
                args.push(("near", near.into()));
                texts.format("compare-unknown-plan-near", &args)
            }
        };
        return Err(Failure::Usage(said + "\n"));
    }
    let first = plans.first().map(|plan| plan.id.clone()).unwrap_or_default();
    let reference = options.against.clone().unwrap_or(first);
    if !options.plans.is_empty() {
        plans.retain(|plan| options.plans.contains(&plan.id) || plan.id == reference);
    }
    Ok(plans.iter().position(|plan| plan.id == reference).unwrap_or_default())
}

/// What is asked, by the command line or as usual.
fn question(study: &Study, options: &CompareOptions, texts: &Texts) -> Result<Question, Failure> {
    let usual = Question::usual(study);
    let named = |words: &[String]| -> Result<Vec<Measure>, Failure> {
        let mut measures = Vec::new();
        for word in words {
            let measure = Measure::named(word, study)
                .ok_or_else(|| Failure::Usage(unknown_measure(word, study, texts)))?;
            if !measures.contains(&measure) {
                measures.push(measure);
            }
        }
        Ok(measures)
    };
    let or_usual = |named: Vec<Measure>, usual: Vec<Measure>| {
        if named.is_empty() { usual } else { named }
    };
    let model = &study.model;
    let until = match options.until.map(Year) {
        None => usual.until,
        Some(year) if model.base_year < year && year <= model.horizon => {
            year.since(model.base_year)
        }
        Some(_) => {
            let args = [
                ("from", Arg::year(model.base_year.plus(1).0)),
                ("to", Arg::year(model.horizon.0)),
            ];
            return Err(Failure::Usage(texts.format("compare-until", &args) + "\n"));
        }
    };
    Ok(Question {
        reference: usual.reference,
        measures: or_usual(named(&options.measure)?, usual.measures),
        pareto: or_usual(named(&options.pareto)?, usual.pareto),
        alpha: options.alpha,
        until,
        keeps_standing: true,
    })
}

fn unknown_measure(word: &str, study: &Study, texts: &Texts) -> String {
    let all: Vec<Measure> =
        Measure::all(study).into_iter().filter(|measure| measure.kind.better().is_some()).collect();
    let words: Vec<String> = all.iter().map(|measure| measure.word(study)).collect();
    let told: Vec<String> = Kind::ALL
        .into_iter()
        .filter(|kind| kind.better().is_some() && kind.is_told(study))
        .map(|kind| match (kind.is_of_all(), kind.is_of_areas()) {
            (true, true) => format!("{}[.…]", kind.key()),
            (true, false) => kind.key().to_owned(),
            (false, _) => format!("{}.…", kind.key()),
        })
        .collect();
    let example = all.iter().find(|measure| measure.area.is_some());
    let example = example.map_or_else(String::new, |measure| measure.word(study));
    let mut args = vec![
        ("measure", Arg::from(word)),
        ("known", told.join(", ").into()),
        ("example", example.into()),
    ];
    let said = match nearest(word, words.iter().map(String::as_str)) {
        None => texts.format("compare-unknown-measure", &args),
        Some(near) => {
            args.push(("near", near.into()));
            texts.format("compare-unknown-measure-near", &args)
        }
    };
    said + "\n"
}

/// The ensemble to be drawn; some scenarios are asked for by somebody who does not want it.
fn asked_design(
    study: &Study,
    options: &CompareOptions,
    texts: &Texts,
) -> Result<Option<Design>, Failure> {
    let is_asked = options.runs.is_some() || options.seed.is_some();
    let is_wanted = study.ensemble.is_some() && options.scenario.is_empty();
    if !is_asked && !is_wanted {
        return Ok(None);
    }
    design(study, options.runs, options.seed, texts).map(Some)
}

/// What on the command line moves a number or leaves one out.
fn choices(
    study: &Study,
    comparison: &Comparison,
    design: Option<&Design>,
    which: &[ScenarioId],
) -> Vec<String> {
    let question = &comparison.question;
    let mut choices = vec!["compare".to_owned()];
    choices.extend(study.plans.iter().map(|plan| format!("plan {}", plan.id)));
    choices.extend(which.iter().map(|id| format!("scenario {}", study.scenarios[id.index()].id)));
    choices.push(format!("against {}", study.plans[question.reference].id));
    for measure in &question.measures {
        choices.push(format!("measure {}", measure.word(study)));
    }
    for measure in &question.pareto {
        choices.push(format!("pareto {}", measure.word(study)));
    }
    choices.push(format!("alpha {}", question.alpha));
    choices.push(format!("until {}", question.until));
    if let Some(design) = design {
        choices.push(format!("runs {}", design.runs()));
        choices.push(format!("seed {}", design.seed));
    }
    choices
}
