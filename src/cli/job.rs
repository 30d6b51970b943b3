//! The one way in which commands work and leave a folder.
//!
//! A command opens what it reads (`open`), looks up what is asked for, and begins a [`Job`] with the choices
//! that move a number. The job claims the folder, shows warnings and sets up Ctrl-C and threads. The command
//! computes in [`Job::run`], puts what it found into the job's `files`, `manifest` and notes, and ends with
//! [`Job::finish`], which writes all of it, the inputs beside it, and gives the words for the screen.

use super::args::{BacktestOptions, Format, HowOptions, JobOptions, StudyOptions, WriteOptions};
use super::failure::{Failure, say};
use super::folder::OutputFolder;
use super::open::{CommandLine, Opened, show, show_with};
use super::progress::RunProgress;
use super::stop::Stop;
use crate::chart::{Picture, Size};
use crate::diag::{Diagnostics, SourceMap};
use crate::digest::sha256_hex;
use crate::ensemble::How;
use crate::figures::table::Table;
use crate::input::InputFile;
use crate::model::{Calibration, Factor, Factors, Study};
use crate::numeric::Vectors;
use crate::text::number::decimal;
use crate::text::{Arg, Texts};
use crate::writers::Files;
use crate::writers::csv::CsvStyle;
use crate::writers::manifest::{InputEntry, Manifest, digest_of};
use crate::writers::picture_files::{Style, picture_files};
use anyhow::Context as _;
use std::path::PathBuf;
use std::sync::Arc;

/// The folder of pictures within what a run leaves.
pub(super) const CHARTS: &str = "charts/";

/// A command at work: its folder is claimed.
pub(super) struct Job<'a> {
    texts: &'a Texts,
    line: &'a CommandLine,
    folder: OutputFolder,
    /// Copied beside the outputs.
    inputs: &'a [InputFile],
    workers: Workers,
    /// How tables are written.
    pub(super) csv: CsvStyle,
    pub(super) is_quiet: bool,
    pub(super) stop: Arc<Stop>,
    /// Warnings for programs, which are written as one list when all of them are known.
    held: Option<(Diagnostics, &'a SourceMap)>,
    /// What the command found.
    pub(super) files: Files,
    /// What is said of it in the manifest; warnings, inputs and digest are there already.
    pub(super) manifest: Manifest,
    /// What failed: said on stderr in any case, and in the manifest.
    pub(super) failed: Vec<String>,
    /// What else is good to know: said on stderr unless all is to be quiet, and in the manifest.
    pub(super) notes: Vec<String>,
    /// Said in the manifest alone.
    pub(super) recorded: Vec<String>,
}

/// Counted years that were read: of one place or of many.
#[derive(Clone, Copy)]
pub(super) struct CountsRead<'a> {
    pub(super) files: &'a [InputFile],
    pub(super) warnings: &'a Diagnostics,
    pub(super) map: &'a SourceMap,
}

/// Threads, and how they run.
pub(super) struct Workers {
    how: How,
    pool: rayon::ThreadPool,
}

impl Workers {
    /// As asked for; a failure if this machine has no such vector unit.
    pub(super) fn new(options: &HowOptions, texts: &Texts) -> Result<Self, Failure> {
        let how = options.how().map_err(|unit| {
            let known: Vec<&str> = Vectors::available().into_iter().map(Vectors::name).collect();
            let args = [("unit", Arg::from(unit)), ("known", known.join(", ").into())];
            Failure::usage("cli-vectors-missing", &args, texts)
        })?;
        Self::with(how, options.threads.map_or(0, usize::from))
    }

    /// Of a command that has no choice of them.
    pub(super) fn usual() -> Result<Self, Failure> {
        Self::with(How::default(), 0)
    }

    fn with(how: How, threads: usize) -> Result<Self, Failure> {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        Ok(Self { how, pool: pool.context("threads")? })
    }

    /// What moves no bit, for the manifest.
    fn described(&self) -> serde_json::Value {
        serde_json::json!({
            "threads": self.pool.current_num_threads(),
            "lanes": self.how.lanes,
            "vectors": self.how.vectors.name(),
        })
    }
}

impl<'a> Job<'a> {
    /// Begins a job on a study: claims the folder, `out/STUDY` with `suffix` behind it unless another is given,
    /// shows the warnings, and catches Ctrl-C. `choices` are what on the command line moves a number or leaves
    /// one out.
    pub(super) fn of_study(
        opened: &'a Opened,
        options: &JobOptions,
        suffix: &str,
        choices: &[String],
        line: &'a CommandLine,
    ) -> Result<Self, Failure> {
        let workers = Workers::new(&options.how, &opened.texts)?;
        let (out, study) = (options.out.as_deref(), &options.study.study);
        let folder = OutputFolder::of_study(out, (study, suffix), &[], &opened.texts)?;
        folder.check_writable()?;
        let mut job = Self::new(folder, workers, &options.how.write, &opened.texts, line);
        match options.study.format {
            Format::Json => job.held = Some((opened.reading.warnings.clone(), &opened.reading.map)),
            Format::Text => opened.warn(&options.study),
        }
        job.manifest.machine = job.workers.described();
        job.describe(opened, choices);
        job.stop.catch(&opened.texts)?;
        Ok(job)
    }

    /// Begins a job on counted years, in the same way.
    pub(super) fn of_counts(
        counts: CountsRead<'a>,
        texts: &'a Texts,
        options: &BacktestOptions,
        choices: &[String],
        line: &'a CommandLine,
    ) -> Result<Self, Failure> {
        let workers = Workers::new(&options.how, texts)?;
        let (out, history) = (options.out.as_deref(), &options.study.study);
        let folder = OutputFolder::of_study(out, (history, "-backtest"), &[], texts)?;
        folder.check_writable()?;
        let CountsRead { files, warnings, map } = counts;
        say(&show(warnings, map, &options.study, texts));
        let mut job = Self::new(folder, workers, &options.how.write, texts, line);
        job.manifest.machine = job.workers.described();
        job.read(files, choices);
        job.manifest.warnings = warnings.to_lines(map, texts);
        job.stop.catch(texts)?;
        Ok(job)
    }

    /// A job whose folder is claimed, with nothing read yet.
    pub(super) fn new(
        folder: OutputFolder,
        workers: Workers,
        write: &WriteOptions,
        texts: &'a Texts,
        line: &'a CommandLine,
    ) -> Self {
        let mut manifest = Manifest::new(line.words.clone(), Vec::new(), String::new());
        manifest.language = texts.lang().to_string();
        manifest.study = folder.study();
        Self {
            texts,
            line,
            folder,
            inputs: &[],
            workers,
            csv: write.csv,
            is_quiet: write.quiet,
            stop: Arc::default(),
            held: None,
            files: Files::new(),
            manifest,
            failed: Vec::new(),
            notes: Vec::new(),
            recorded: Vec::new(),
        }
    }

    /// Says in the manifest what was read and chosen: with the program's version, that is all that the digest is
    /// of.
    fn read(&mut self, inputs: &'a [InputFile], choices: &[String]) {
        self.inputs = inputs;
        self.manifest.inputs = input_entries(inputs);
        let choices: Vec<&str> = choices.iter().map(String::as_str).collect();
        self.manifest.digest = digest_of(&self.manifest.inputs, &choices);
    }

    /// The same of a study, with its plans, the scenario that draws are made about, defaults, calibration and
    /// warnings.
    pub(super) fn describe(&mut self, opened: &'a Opened, choices: &[String]) {
        let Opened { reading, base_year, .. } = opened;
        self.read(&reading.files, choices);
        let Study { plans, scenarios, ensemble, .. } = &reading.study;
        self.manifest.plans = plans.iter().map(|plan| plan.id.clone()).collect();
        let drawn_about = ensemble.iter().map(|design| &scenarios[design.scenario.index()]);
        self.manifest.scenarios = drawn_about.map(|scenario| scenario.id.clone()).collect();
        self.manifest.defaults = defaults(&reading.study);
        self.manifest.calibration = calibration(&reading.study, &base_year.calibrations);
        self.manifest.warnings = reading.warnings.to_lines(&reading.map, self.texts);
    }

    /// Says what was found while running: shown on stderr, and in the manifest.
    pub(super) fn warn(&mut self, found: &Diagnostics, opened: &Opened, options: &StudyOptions) {
        if found.is_empty() {
            return;
        }
        let map = &opened.reading.map;
        match &mut self.held {
            Some((held, _)) => held.extend(found.clone()),
            None => say(&show(found, map, options, self.texts)),
        }
        self.manifest.warnings.extend(found.to_lines(map, self.texts));
    }

    /// How to run.
    pub(super) fn how(&self) -> How {
        self.workers.how
    }

    /// Works on all threads of the job.
    pub(super) fn run<T: Send>(&self, work: impl FnOnce() -> T + Send) -> T {
        self.workers.pool.install(work)
    }

    /// Progress over many runs.
    pub(super) fn progress_of(&self, runs: u64) -> RunProgress<'a> {
        self.progress(runs, self.is_quiet)
    }

    /// The same, silent or not.
    pub(super) fn progress(&self, runs: u64, is_silent: bool) -> RunProgress<'a> {
        RunProgress::new(runs, is_silent, self.texts, Arc::clone(&self.stop))
    }

    /// What stands for "stopped before it was done".
    pub(super) fn interrupted(&self) -> Failure {
        Failure::Interrupted(self.texts.get("cli-interrupted") + "\n")
    }

    /// How a picture in the standard size is drawn.
    pub(super) fn style(&self) -> Style<'_> {
        Style { lang: self.texts.lang(), digest: &self.manifest.digest, size: Size::Standard }
    }

    /// A file of the folder.
    pub(super) fn add(&mut self, name: &str, bytes: Vec<u8>) {
        self.files.push((name.to_owned(), bytes));
    }

    /// A table as a file of the folder.
    pub(super) fn add_table(&mut self, name: &str, table: &Table) {
        self.add(name, self.csv.write(table));
    }

    /// Pictures in the standard size as files of the folder.
    pub(super) fn add_pictures(&mut self, pictures: &[Picture]) -> Result<(), Failure> {
        let draw = || picture_files(pictures, CHARTS, Size::Standard, self.csv);
        let files = self.run(draw).context("charts")?;
        self.files.extend(files);
        Ok(())
    }

    /// A file beside the folder: its name with `ending` behind it.
    pub(super) fn beside(&self, ending: &str) -> PathBuf {
        self.folder.beside(ending)
    }

    /// Writes the folder, whole or not at all, and says what failed and what is good to know.
    pub(super) fn write(&mut self) -> Result<(), Failure> {
        let copy =
            |file: &InputFile| (format!("inputs/{}", inside(&file.path)), file.bytes().to_vec());
        self.files.extend(self.inputs.iter().map(copy));
        let mut manifest = self.manifest.clone();
        let said = self.failed.iter().chain(&self.notes).chain(&self.recorded);
        manifest.warnings.extend(said.cloned());
        manifest.wall_time_s = self.line.began.elapsed().as_secs_f64();
        let listed = manifest.with_outputs(&self.files).context("manifest.json")?;
        self.add("manifest.json", listed);
        self.stop.only_note();
        let kept = self.folder.write(&self.files, self.texts)?;
        let notes = self.notes.iter().filter(|_| !self.is_quiet);
        let said = self.failed.iter().chain(&kept).chain(notes);
        say(&said.map(|line| line.clone() + "\n").collect::<String>());
        Ok(())
    }

    /// Writes the folder; `page` and the closing words, which are the message `key` with `args` and the time, the
    /// folder and the digest. Nothing where all is to be quiet.
    pub(super) fn finish(
        mut self,
        page: &str,
        key: &str,
        args: &[(&str, Arg)],
    ) -> Result<String, Failure> {
        if let Some((held, map)) = &self.held {
            say(&show_with(held, map, Format::Json, None, self.texts));
        }
        self.write()?;
        if self.is_quiet {
            return Ok(String::new());
        }
        let seconds = self.line.began.elapsed().as_secs_f64();
        let mut args = args.to_vec();
        args.extend([
            ("seconds", decimal(seconds, 1, self.texts.lang()).into()),
            ("folder", self.folder.path.display().to_string().into()),
            ("digest", self.manifest.digest.chars().take(8).collect::<String>().into()),
        ]);
        Ok(format!("{page}{}\n", self.texts.format(key, &args)))
    }
}

/// The digests of files as they were read.
pub(super) fn input_entries<'f>(files: impl IntoIterator<Item = &'f InputFile>) -> Vec<InputEntry> {
    let entry = |file: &InputFile| InputEntry {
        path: file.path.clone(),
        link_to: file.link_to.clone(),
        bytes: file.bytes().len(),
        sha256: sha256_hex(file.bytes()),
    };
    files.into_iter().map(entry).collect()
}

/// A study may name files outside its folder; their copies stay inside ours.
fn inside(path: &str) -> String {
    let parts: Vec<&str> =
        path.split('/').filter(|part| !matches!(*part, "" | "." | "..")).collect();
    parts.join("/")
}

/// A list of named values, for the manifest.
type Listed = serde_json::Map<String, serde_json::Value>;

/// Factors that no scenario of the study sets, with the value they have.
fn defaults(study: &Study) -> Listed {
    let neutral = Factors::neutral(study.model.neutral());
    let is_set = |factor: &Factor| {
        let mut changes = study.scenarios.iter().flat_map(|scenario| &scenario.changes);
        changes.any(|change| change.factor == *factor)
    };
    let value = |factor: Factor| match factor {
        // Its default is the scenario's own.
        Factor::CompensationHealthyAgeing => Factor::HealthyAgeing.key().into(),
        factor => neutral.path(factor, 0).default_value().into(),
    };
    let unset = Factor::ALL.into_iter().filter(|factor| !is_set(factor));
    unset.map(|factor| (factor.key().to_owned(), value(factor))).collect()
}

/// What each area's unit costs and FTE are multiplied with.
fn calibration(study: &Study, calibrations: &[Calibration]) -> Listed {
    let of_area = |factors: &Calibration| {
        serde_json::json!({
            "service": factors.service,
            "transfer": factors.transfer,
            "fte": factors.fte,
        })
    };
    let areas = study.model.areas.iter().zip(calibrations);
    areas.map(|(area, factors)| (area.id.clone(), of_area(factors))).collect()
}
