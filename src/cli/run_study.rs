//! `pejl run`: the main job.

use super::args::RunOptions;
use super::check::{open, show};
use super::progress::Progress;
use super::{Failure, say};
use crate::ensemble::{How, ScenarioResult, run_scenarios};
use crate::ids::ScenarioId;
use crate::input::Reading;
use crate::model::{Calibration, Factor, Factors, Study};
use crate::numeric::Vectors;
use crate::output::{
    CsvStyle, Files, FolderError, InputEntry, Manifest, claim, components_table, digest_of,
    gap_nominal_table, gap_table, population_table, services_table, sha256_hex, write_folder,
};
use crate::report::{Style, changes, pictures, summary};
use crate::text::{Arg, Texts};
use anyhow::Context as _;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Runs the command; what is to be printed on stdout.
#[expect(clippy::disallowed_methods, reason = "the wall time stands in the manifest")]
pub(super) fn run_study(options: &RunOptions, raw: &[OsString]) -> Result<String, Failure> {
    let start = Instant::now();
    let opened = open(&options.study)?;
    let texts = &opened.texts;
    let how = options.how().map_err(|unit| unknown_unit(&unit, texts))?;
    let which = chosen(&opened.reading.study, &options.only, texts)?;
    let folder = options.out.clone().unwrap_or_else(|| default_folder(&options.study.study));
    // Before the work, not after it.
    let claimed = claim(&folder).map_err(|error| folder_failure(error, texts))?;
    say(&show(&opened.reading.warnings, &opened.reading.map, &options.study, texts));

    let interrupted = texts.get("cli-interrupted") + "\n";
    ctrlc::set_handler(move || interrupt(&interrupted)).context("Ctrl-C")?;
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(options.threads.map_or(0, usize::from))
        .build()
        .context("threads")?;
    let study = &opened.reading.study;
    let progress = Progress::new(which.len() + 2, options.quiet);
    progress.say(texts.get("cli-progress-scenarios"));
    let results =
        pool.install(|| run_scenarios(study, &which, how, |batch| progress.advance(batch)));

    let inputs = input_entries(&opened.reading);
    let style = options.csv_style();
    let digest = digest_of(&inputs, &options.only.iter().map(String::as_str).collect::<Vec<_>>());
    progress.say(texts.get("cli-progress-pictures"));
    let job = Job { study, results: &results, texts, style, digest: &digest };
    let mut files = pool.install(|| job.files(&opened.reading))?;
    progress.advance(1);

    progress.say(texts.get("cli-progress-files"));
    let mut manifest = Manifest::new(
        raw.iter().map(|word| word.to_string_lossy().into_owned()).collect(),
        inputs,
        digest.clone(),
    );
    job.describe(&mut manifest, &opened.calibrations);
    manifest.warnings = opened.reading.warnings.to_lines(&opened.reading.map, texts);
    manifest.machine = machine(how, pool.current_num_threads());
    manifest.wall_time_s = start.elapsed().as_secs_f64();
    let listed = manifest.with_outputs(&files).context("manifest.json")?;
    files.push(("manifest.json".to_owned(), listed));
    write_folder(&folder, &claimed, &files).map_err(|error| folder_failure(error, texts))?;
    drop(progress);
    if options.quiet {
        return Ok(String::new());
    }
    let mut page = summary(study, &results, texts);
    let seconds = start.elapsed().as_secs_f64();
    page.push_str(&texts.format(
        "cli-done",
        &[
            ("runs", (results.len() * study.plans.len()).into()),
            ("seconds", crate::text::number::decimal(seconds, 1, texts.lang()).into()),
            ("folder", folder.display().to_string().into()),
            ("digest", digest[..8].into()),
        ],
    ));
    page.push('\n');
    Ok(page)
}

/// Ends the program at once: results are put in place by one renaming, so nothing is half.
#[expect(clippy::exit, reason = "the answer to Ctrl-C, which no caller waits for")]
fn interrupt(said: &str) {
    say(said);
    std::process::exit(3);
}

/// `out/NAME` where the command is given.
fn default_folder(study: &Path) -> PathBuf {
    // `.` and `..` have no name of their own until they are followed.
    let followed = study.canonicalize().unwrap_or_else(|_| study.to_owned());
    let name = followed.file_name().map_or_else(|| "study".into(), OsString::from);
    Path::new("out").join(name)
}

fn unknown_unit(unit: &str, texts: &Texts) -> Failure {
    let known: Vec<&str> = Vectors::available().into_iter().map(Vectors::name).collect();
    Failure::Usage(
        texts.format(
            "cli-vectors-missing",
            &[("unit", unit.into()), ("known", known.join(", ").into())],
        ) + "\n",
    )
}

/// The scenarios to run, in the study's order.
fn chosen(study: &Study, only: &[String], texts: &Texts) -> Result<Vec<ScenarioId>, Failure> {
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

fn folder_failure(error: FolderError, texts: &Texts) -> Failure {
    match error {
        FolderError::NotOurs(path) => {
            let args = [("folder", Arg::from(path.display().to_string()))];
            Failure::Usage(texts.format("cli-not-ours", &args) + "\n")
        }
        FolderError::Overtaken(path) => {
            let args = [("folder", Arg::from(path.display().to_string()))];
            Failure::Machine(anyhow::Error::msg(texts.format("cli-overtaken", &args)))
        }
        other @ FolderError::Io { .. } => Failure::Machine(other.into()),
    }
}

fn input_entries(reading: &Reading) -> Vec<InputEntry> {
    reading
        .files
        .iter()
        .map(|file| InputEntry {
            path: file.path.clone(),
            link_to: file.link_to.clone(),
            bytes: file.bytes.len(),
            sha256: sha256_hex(&file.bytes),
        })
        .collect()
}

fn machine(how: How, threads: usize) -> serde_json::Value {
    serde_json::json!({
        "threads": threads,
        "lanes": how.lanes,
        "vectors": how.vectors.name(),
    })
}

/// Everything that is written from.
struct Job<'a> {
    study: &'a Study,
    results: &'a [ScenarioResult],
    texts: &'a Texts,
    style: CsvStyle,
    digest: &'a str,
}

impl Job<'_> {
    /// All files but the manifest, pictures drawn while tables are written.
    fn files(&self, reading: &Reading) -> Result<Files, Failure> {
        let (drawn, tables) = rayon::join(
            || {
                let style = Style { lang: self.texts.lang(), csv: self.style, digest: self.digest };
                pictures(self.study, self.results, style)
            },
            || self.tables(),
        );
        let mut files = tables;
        files.push(("scenarios.txt".to_owned(), changes(self.study, self.texts).into_bytes()));
        files.extend(drawn.context("charts")?);
        for input in &reading.files {
            files.push((format!("inputs/{}", inside(&input.path)), input.bytes.clone()));
        }
        Ok(files)
    }

    fn tables(&self) -> Files {
        let (study, results, style) = (self.study, self.results, self.style);
        let mut files = vec![
            ("population.csv".to_owned(), population_table(study, results, style)),
            ("components.csv".to_owned(), components_table(study, results, style)),
            ("services.csv".to_owned(), services_table(study, results, style)),
            ("gap.csv".to_owned(), gap_table(study, results, style)),
        ];
        if let Some(nominal) = gap_nominal_table(study, results, style) {
            files.push(("gap_nominal.csv".to_owned(), nominal));
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
        let neutral = Factors::defaults(study.model.areas.len());
        for factor in Factor::ALL {
            let is_set = study
                .scenarios
                .iter()
                .any(|scenario| scenario.changes.iter().any(|change| change.factor == factor));
            if !is_set {
                let value = if factor == Factor::CompensationHealthyAgeing {
                    // Its default is the scenario's own.
                    Factor::HealthyAgeing.key().into()
                } else {
                    neutral.path(factor, crate::ids::AreaId(0)).default_value().into()
                };
                manifest.defaults.insert(factor.key().to_owned(), value);
            }
        }
        for (area, factors) in study.model.areas.iter().zip(calibrations) {
            manifest.calibration.insert(
                area.id.clone(),
                serde_json::json!({
                    "service": factors.service,
                    "transfer": factors.transfer,
                    "fte": factors.fte,
                }),
            );
        }
    }
}

/// A study may name files outside its folder; their copies stay inside ours.
fn inside(path: &str) -> String {
    let parts: Vec<&str> =
        path.split('/').filter(|part| !matches!(*part, "" | "." | "..")).collect();
    parts.join("/")
}
