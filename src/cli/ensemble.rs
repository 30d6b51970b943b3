//! `pejl ensemble`: draw very many scenarios, run every plan on each, leave quantiles.

use super::args::{EnsembleOptions, Shard};
use super::check::{open, show};
use super::drawing::{Checkpoint, Drawing, described, design, forget, tables};
use super::leave::{
    Place, calibration, charts, defaults, how, input_entries, input_files, machine, pool, standard,
    words,
};
use super::progress::RunProgress;
use super::{Failure, say, tell};
use crate::ensemble::run_scenarios;
use crate::ids::PlanId;
use crate::model::Study;
use crate::text::number::decimal;
use crate::text::{Arg, Texts};
use crate::topics::draws::part::{PART_FILE, PartError, read_part};
use crate::topics::draws::screen::ensemble_summary;
use crate::topics::draws::tables::Figures;
use crate::topics::gap::fan_pictures::{Runs, gap_fan_picture};
use crate::topics::initiatives::sentences::{unproven_sentences, unsolved_in_ensemble};
use crate::writers::manifest::Manifest;
use anyhow::Context as _;
use std::ffi::OsString;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

/// Runs the command; what is to be printed on stdout.
#[expect(clippy::disallowed_methods, reason = "the wall time stands in the manifest")]
pub(super) fn ensemble(options: &EnsembleOptions, raw: &[OsString]) -> Result<String, Failure> {
    let start = Instant::now();
    let opened = open(&options.study, &options.look)?;
    let texts = &opened.texts;
    let how = how(&options.how, texts)?;
    let study = &opened.reading.study;
    let design = design(study, options.runs, options.seed, texts)?;
    let suffix = match options.shard {
        None => "-ensemble".to_owned(),
        Some(Shard { index, count }) => format!("-ensemble-{index}-of-{count}"),
    };
    if options.keep.is_some() && !cfg!(feature = "parquet") {
        return Err(Failure::Usage(texts.get("ensemble-cannot-keep") + "\n"));
    }
    let place = Place::claim(options.out.as_ref(), &options.study.study, &suffix, texts)?;
    place.check_writable()?;
    say(&show(&opened.reading.warnings, &opened.reading.map, &options.study, texts));
    let stop = Arc::new(AtomicBool::new(false));
    let asked_to_stop = Arc::clone(&stop);
    ctrlc::set_handler(move || asked_to_stop.store(true, Ordering::Relaxed)).context("Ctrl-C")?;

    let pool = pool(&options.how)?;
    let drawing = Drawing::new(study, &design, input_entries(&opened.reading), how);
    let work = drawing.ensemble.work();
    let asked = match options.shard {
        None => 0..work.units(),
        Some(Shard { index, count }) => work.shard(index, count),
    };
    let checkpoint = Checkpoint { path: place.beside(".checkpoint"), asked: asked.clone() };
    let aggregate = match taken_up(options, &checkpoint, &drawing, texts)? {
        Some(aggregate) => aggregate,
        None => pool.install(|| drawing.ensemble.begin()),
    };
    let progress = RunProgress::new(work.runs_in(asked.clone()), options.how.quiet, texts);
    progress.advance(aggregate.done().runs);
    let is_done = pool.install(|| drawing.run(&aggregate, &checkpoint, &stop, &progress))?;
    drop(progress);
    if !is_done {
        let args = [
            ("done", Arg::from(aggregate.done().runs)),
            ("checkpoint", checkpoint.path.display().to_string().into()),
        ];
        return Err(Failure::Interrupted(texts.format("ensemble-interrupted", &args) + "\n"));
    }

    #[cfg(feature = "parquet")]
    if let Some(path) = &options.keep {
        let runs = work.runs();
        let progress = RunProgress::new(runs, options.how.quiet, texts);
        pool.install(|| {
            super::keep::keep(path, study, &design, &drawing, &stop, &progress, texts)
        })?;
    }
    let whole = &drawing.whole;
    let mut manifest = Manifest::new(words(raw), whole.inputs.clone(), whole.digest.clone());
    describe(&mut manifest, study, texts);
    manifest.defaults = defaults(study);
    manifest.calibration = calibration(study, &opened.calibrations);
    manifest.seed = Some(whole.seed);
    manifest.runs = aggregate.done().runs as usize * study.plans.len();
    manifest.ensemble = described(whole, &aggregate);
    manifest.warnings = opened.reading.warnings.to_lines(&opened.reading.map, texts);
    let failed = unsolved_in_ensemble(study, &drawing.unsolved(), texts);
    let notes = unproven_sentences(study, &drawing.ensemble.unproven_choices(), texts);
    manifest.warnings.extend(failed.iter().chain(&notes).cloned());
    manifest.machine = machine(how, pool.current_num_threads());
    let figures = pool.install(|| Figures::of(&aggregate, whole.reading));
    let mut files = match options.shard {
        None => tables(&whole.labels, &aggregate, &figures, options.how.csv_style()),
        Some(_) => vec![(PART_FILE.to_owned(), drawing.part(asked, &aggregate)?.concat())],
    };
    if options.shard.is_none() {
        // The line of the scenario that all draws are made about.
        let base = pool.install(|| run_scenarios(study, &[design.scenario], how, |_| {}));
        let style = standard(&whole.digest, texts);
        let runs = Runs { figures: &figures, runs: whole.runs, seed: whole.seed };
        for base in &base {
            let drawn = gap_fan_picture(study, base, (PlanId(0), None), runs, style);
            files.extend(pool.install(|| charts(drawn.as_slice(), options.how.csv_style()))?);
        }
    }
    files.extend(input_files(&opened.reading));
    manifest.wall_time_s = start.elapsed().as_secs_f64();
    let listed = manifest.with_outputs(&files).context("manifest.json")?;
    files.push(("manifest.json".to_owned(), listed));
    place.write(&files, texts)?;
    forget(&checkpoint.path);
    tell(&failed, &notes, options.how.quiet);
    if options.how.quiet {
        return Ok(String::new());
    }
    let mut page = match options.shard {
        None => ensemble_summary(whole, &aggregate, &figures, texts),
        Some(_) => String::new(),
    };
    let args = [
        ("runs", Arg::from(aggregate.done().runs * study.plans.len() as u64)),
        ("seconds", decimal(start.elapsed().as_secs_f64(), 1, texts.lang()).into()),
        ("folder", place.folder.display().to_string().into()),
        ("digest", whole.digest[..8].into()),
    ];
    page.push_str(&texts.format("cli-done", &args));
    page.push('\n');
    Ok(page)
}

/// What an earlier run left to be taken up, if that is asked for.
fn taken_up(
    options: &EnsembleOptions,
    checkpoint: &Checkpoint,
    drawing: &Drawing<'_>,
    texts: &Texts,
) -> Result<Option<crate::ensemble::Aggregate>, Failure> {
    let path = || ("checkpoint", Arg::from(checkpoint.path.display().to_string()));
    if !options.resume {
        if checkpoint.path.exists() && !options.how.quiet {
            say(&(texts.format("ensemble-checkpoint-there", &[path()]) + "\n"));
        }
        return Ok(None);
    }
    let part = match read_part(&checkpoint.path) {
        Ok(part) => part,
        Err(PartError::Io(error)) if error.kind() == std::io::ErrorKind::NotFound => {
            if !options.how.quiet {
                say(&(texts.format("ensemble-no-checkpoint", &[path()]) + "\n"));
            }
            return Ok(None);
        }
        Err(PartError::Io(error)) => {
            let context = checkpoint.path.display().to_string();
            return Err(Failure::Machine(anyhow::Error::new(error).context(context)));
        }
        Err(PartError::NotAPart | PartError::Damaged) => {
            return Err(Failure::Usage(
                texts.format("ensemble-checkpoint-damaged", &[path()]) + "\n",
            ));
        }
    };
    match drawing.take_up(part, &checkpoint.asked) {
        Some(aggregate) => Ok(Some(aggregate)),
        None => Err(Failure::Usage(texts.format("ensemble-checkpoint-of-other", &[path()]) + "\n")),
    }
}

fn describe(manifest: &mut Manifest, study: &Study, texts: &Texts) {
    manifest.language = texts.lang().to_string();
    if let Some(design) = &study.ensemble {
        manifest.scenarios = vec![study.scenarios[design.scenario.index()].id.clone()];
    }
    manifest.plans = study.plans.iter().map(|plan| plan.id.clone()).collect();
}
