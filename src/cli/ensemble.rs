//! `pejl ensemble`: draw very many scenarios, run every plan on each, leave quantiles.

use super::args::{EnsembleOptions, Shard};
use super::computed::off_centre;
use super::ensemble_run::{
    Checkpoint, EnsembleRun, beside_others, choices, described, forget, tables,
};
use super::failure::{Failure, say};
use super::job::Job;
use super::open::{CommandLine, design, open_study};
use crate::ensemble::{Aggregate, Control as _, run_scenarios};
use crate::ids::PlanId;
use crate::text::{Arg, Texts};
use crate::topics::draws::part::{PART_FILE, PartError, read_part};
use crate::topics::draws::screen::ensemble_summary;
use crate::topics::draws::tables::Figures;
use crate::topics::gap::fan_pictures::{FanRuns, gap_fan_picture};
use crate::topics::initiatives::sentences::{unproven_sentences, unsolved_in_ensemble};

/// Runs the command; what is to be printed on stdout.
pub(super) fn draw_ensemble(
    options: &EnsembleOptions,
    line: &CommandLine,
) -> Result<String, Failure> {
    let mut opened = open_study(&options.job.study, &options.job.look, line)?;
    let base = opened.study().base_scenario();
    opened.check_scenarios(&[base], &options.job.study)?;
    let (study, texts) = (opened.study(), &opened.texts);
    let design = design(study, options.draw.runs, options.draw.seed.seed, texts)?;
    let suffix = match options.shard {
        None => "-ensemble".to_owned(),
        Some(Shard { index, count }) => format!("-ensemble-{index}-of-{count}"),
    };
    if options.keep.is_some() && !cfg!(feature = "parquet") {
        return Err(Failure::usage("ensemble-cannot-keep", &[], texts));
    }
    let mut job = Job::of_study(&opened, &options.job, &suffix, &choices(&design), line)?;
    // A checkpoint is written first.
    job.stop.only_note();

    let run = EnsembleRun::new(study, &design, job.manifest.inputs.clone(), job.how());
    let work = run.ensemble.work();
    let asked = match options.shard {
        None => 0..work.units(),
        Some(Shard { index, count }) => work.shard(index, count),
    };
    let checkpoint = Checkpoint { path: job.beside(".checkpoint"), asked: asked.clone() };
    let aggregate = match taken_up(options, &checkpoint, &run, texts)? {
        Some(aggregate) => aggregate,
        None => job.run(|| run.ensemble.begin()),
    };
    let progress = job.progress_of(work.runs_in(asked.clone()));
    progress.advance(aggregate.done().runs);
    let is_done = job.run(|| run.run(&aggregate, &checkpoint, &progress))?;
    drop(progress);
    if !is_done {
        let args = [
            ("done", Arg::from(aggregate.done().runs)),
            ("checkpoint", checkpoint.path.display().to_string().into()),
        ];
        return Err(Failure::Interrupted(texts.format("ensemble-interrupted", &args) + "\n"));
    }
    opened.check_draws(&aggregate, &options.job.study)?;
    #[cfg(feature = "parquet")]
    if let Some(path) = &options.keep {
        let progress = job.progress_of(work.runs());
        job.run(|| super::keep::keep(path, study, &design, &run, &progress, texts))?;
    }

    let whole = &run.whole;
    let runs = aggregate.done().runs * study.plans.len() as u64;
    job.manifest.seed = Some(whole.seed);
    job.manifest.runs = runs as usize;
    job.manifest.ensemble = described(whole, &aggregate);
    job.failed = unsolved_in_ensemble(study, &run.unsolved(), texts);
    job.notes = unproven_sentences(study, &run.ensemble.unproven_choices(), texts);
    let mut page = String::new();
    if options.shard.is_some() {
        job.add(PART_FILE, run.part(asked, &aggregate)?.concat());
    } else {
        let figures = job.run(|| Figures::of(&aggregate, whole.reading));
        job.files.extend(tables(&whole.labels, &aggregate, &figures, job.csv));
        // The line of the scenario that all draws are made about.
        let base = job.run(|| run_scenarios(study, &[design.scenario], job.how(), |_| {}));
        let own = base.first().and_then(|base| beside_others(study, base, &figures, job.csv));
        job.files.extend(own);
        let off = off_centre(&opened, (&design, &aggregate), &base, &job);
        job.warn(&off, &opened, &options.job.study);
        let runs = FanRuns { figures: &figures, runs: whole.runs, seed: whole.seed };
        for base in &base {
            let picture = gap_fan_picture(study, base, (PlanId(0), None), runs, job.style());
            job.add_pictures(picture.as_slice())?;
        }
        page = ensemble_summary(whole, &aggregate, &figures, texts);
    }
    let said = job.finish(&page, "cli-done", &[("runs", runs.into())])?;
    forget(&checkpoint.path);
    Ok(said)
}

/// What an earlier run left to be taken up, if that is asked for.
fn taken_up(
    options: &EnsembleOptions,
    checkpoint: &Checkpoint,
    run: &EnsembleRun<'_>,
    texts: &Texts,
) -> Result<Option<Aggregate>, Failure> {
    let path = || ("checkpoint", Arg::from(checkpoint.path.display().to_string()));
    if !options.resume {
        if checkpoint.path.exists() && !options.job.how.write.quiet {
            say(&(texts.format("ensemble-checkpoint-there", &[path()]) + "\n"));
        }
        return Ok(None);
    }
    let part = match read_part(&checkpoint.path) {
        Ok(part) => part,
        Err(PartError::Io(error)) if error.kind() == std::io::ErrorKind::NotFound => {
            if !options.job.how.write.quiet {
                say(&(texts.format("ensemble-no-checkpoint", &[path()]) + "\n"));
            }
            return Ok(None);
        }
        Err(PartError::Io(error)) => {
            let context = checkpoint.path.display().to_string();
            return Err(Failure::Machine(anyhow::Error::new(error).context(context)));
        }
        Err(PartError::OtherFormat) => {
            return Err(Failure::usage("ensemble-checkpoint-of-other", &[path()], texts));
        }
        Err(PartError::NotAPart | PartError::Damaged) => {
            return Err(Failure::usage("ensemble-checkpoint-damaged", &[path()], texts));
        }
    };
    match run.take_up(part, &checkpoint.asked) {
        Some(aggregate) => Ok(Some(aggregate)),
        None => Err(Failure::usage("ensemble-checkpoint-of-other", &[path()], texts)),
    }
}
