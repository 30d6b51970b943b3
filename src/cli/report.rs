//! `pejl report`: a paper for a committee, as a page and as a Word file.
//!
//! Owns what is asked for it and which files it is; its words are `report::paper`'s. Start at [`write_report`].

use super::args::ReportOptions;
use super::check::{Opened, open, show};
use super::drawing::{described, design};
use super::gather::{Gathered, Wish};
use super::leave::{CHARTS, Place, how, input_entries, input_files, pool, standard, words};
use super::plot::{choices, describe, subject};
use super::progress::Progress;
use super::run_study::interrupt;
use super::{Failure, say};
use crate::analysis::answers::Wanted;
use crate::chart::Picture;
use crate::chart::Size;
use crate::ids::ScenarioId;
use crate::report::paper::paper;
use crate::text::Arg;
use crate::text::number::decimal;
use crate::writers::Files;
use crate::writers::csv::CsvStyle;
use crate::writers::manifest::{Manifest, digest_of};
use crate::writers::paper::html::html;
use crate::writers::paper::docx::docx;
use crate::writers::paper::Paper;
use crate::writers::picture_files::picture_files;
use anyhow::Context as _;
use std::ffi::OsString;
use std::time::Instant;

/// Runs the command; what is to be printed on stdout.
#[expect(clippy::disallowed_methods, reason = "the wall time stands in the manifest")]
pub(super) fn write_report(options: &ReportOptions, raw: &[OsString]) -> Result<String, Failure> {
    let start = Instant::now();
    let mut opened = open(&options.study, &options.look)?;
    if options.runs.is_some() || options.seed.is_some() {
        let study = &opened.reading.study;
        let design = design(study, options.runs, options.seed, &opened.texts)?;
        opened.reading.study.ensemble = Some(design);
    }
    let Opened { reading, texts, .. } = &opened;
    let study = &reading.study;
    say(&show(&reading.warnings, &reading.map, &options.study, texts));
    let how = how(&options.how, texts)?;
    let asked_of = (options.scenario.as_ref(), options.plan.as_ref(), "total");
    let subject = subject(study, asked_of, texts)?;
    let place = Place::claim(options.out.as_ref(), &options.study.study, "-report", texts)?;
    place.check_writable()?;
    let interrupted = texts.get("cli-interrupted") + "\n";
    ctrlc::set_handler(move || interrupt(&interrupted)).context("Ctrl-C")?;
    let pool = pool(&options.how)?;

    let inputs = input_entries(reading);
    let which: Vec<ScenarioId> = (0..study.scenarios.len()).map(ScenarioId::from).collect();
    let wish = Wish {
        which: &which,
        subject,
        wanted: Wanted::ALL,
        draws: true,
        inputs: inputs.clone(),
        how,
    };
    let progress = Progress::new(which.len() + 1, options.how.quiet);
    progress.say(texts.get("cli-progress-scenarios"));
    let gathered = pool.install(|| Gathered::new(study, wish, |batch| progress.advance(batch)));
    let gathered = gathered.context("stopped")?;
    progress.say(texts.get("cli-progress-pictures"));
    let choices = choices(study, (options.runs, options.seed), subject);
    let choices: Vec<&str> = choices.iter().map(String::as_str).collect();
    let mut manifest = Manifest::new(words(raw), inputs.clone(), digest_of(&inputs, &choices));
    let digest = manifest.digest.clone();
    let findings = gathered.findings(study, opened.constraint.as_ref());
    let (paper, mut files) = pool.install(|| -> Result<_, Failure> {
        let paper = paper(&findings, standard(&digest, texts));
        let mut files = paper_files(&paper)?;
        files.extend(chart_files(&paper, options.how.csv_style())?);
        Ok((paper, files))
    })?;
    drop(progress);

    describe(&mut manifest, &opened, how, pool.current_num_threads());
    if let Some(drawn) = &gathered.drawn {
        manifest.seed = Some(drawn.whole.seed);
        manifest.ensemble = described(&drawn.whole, &drawn.aggregate);
    }
    let drawn_runs = gathered.drawn.as_ref().map_or(0, |drawn| drawn.aggregate.done().runs);
    let runs = (gathered.results.len() as u64 + drawn_runs) * study.plans.len() as u64;
    manifest.runs = runs as usize;
    files.extend(input_files(reading));
    manifest.wall_time_s = start.elapsed().as_secs_f64();
    let listed = manifest.with_outputs(&files).context("manifest.json")?;
    files.push(("manifest.json".to_owned(), listed));
    place.write(&files, texts)?;
    if options.how.quiet {
        return Ok(String::new());
    }
    let args = [
        ("figures", Arg::from(paper.figures().count())),
        ("tables", paper.tables().count().into()),
        ("seconds", decimal(start.elapsed().as_secs_f64(), 1, texts.lang()).into()),
        ("folder", place.folder.display().to_string().into()),
        ("digest", digest[..8].into()),
    ];
    Ok(texts.format("report-done", &args) + "\n")
}

/// The paper as a page and as a Word file.
pub(super) fn paper_files(paper: &Paper) -> Result<Files, Failure> {
    let word = docx(paper).context("report.docx")?;
    Ok(vec![("report.html".to_owned(), html(paper).into_bytes()), ("report.docx".to_owned(), word)])
}

/// The paper's pictures, each by itself.
fn chart_files(paper: &Paper, csv: CsvStyle) -> Result<Files, Failure> {
    let pictures: Vec<Picture> = paper.figures().map(|figure| figure.picture.clone()).collect();
    Ok(picture_files(&pictures, CHARTS, Size::Standard, csv).context("charts")?)
}
