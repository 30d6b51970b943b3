//! What the commands share that ask about one number of one plan: who is asked about what, and the folder
//! that holds the answer.
//!
//! Owns the choice of plan, number, area and year; refuses to compute. Start at [`Asked::open`].

use super::args::AskOptions;
use super::check::{Opened, open, show};
use super::leave::{
    Place, calibration, defaults, how, input_entries, input_files, machine, pool, words,
};
use super::{Failure, say, tell};
use crate::diag::nearest;
use crate::ensemble::How;
use crate::figures::{Quantity, Scope};
use crate::model::Study;
use crate::text::number::decimal;
use crate::text::{Arg, Texts};
use crate::units::Year;
use crate::writers::Files;
use crate::writers::manifest::{Manifest, digest_of};
use anyhow::Context as _;
use std::ffi::OsString;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

/// A study with the one plan that is asked about, ready to run.
pub(super) struct Asked<'a> {
    pub(super) options: &'a AskOptions,
    pub(super) opened: Opened,
    pub(super) outcome: Quantity,
    pub(super) how: How,
    pub(super) pool: rayon::ThreadPool,
    pub(super) stop: Arc<AtomicBool>,
    start: Instant,
}

/// What a command found, to be written.
pub(super) struct Answer {
    /// The command and what on its line moves a number.
    pub(super) choices: Vec<String>,
    /// Tables, texts and pictures.
    pub(super) files: Files,
    /// Said on stderr and in the manifest.
    pub(super) notes: Vec<String>,
    /// What random numbers were keyed with.
    pub(super) seed: Option<u64>,
    /// How many runs were made.
    pub(super) runs: u64,
    /// What the manifest says of how they were laid out.
    pub(super) design: serde_json::Value,
    /// For the screen.
    pub(super) page: String,
}

impl<'a> Asked<'a> {
    /// Opens the study, leaves the asked plan in it, and finds what is asked about.
    #[expect(clippy::disallowed_methods, reason = "the wall time stands in the manifest")]
    pub(super) fn open(options: &'a AskOptions) -> Result<Self, Failure> {
        let start = Instant::now();
        let mut opened = open(&options.study, &options.look)?;
        let how = how(&options.how, &opened.texts)?;
        let outcome = outcome(&opened.reading.study, options, &opened.texts)?;
        choose_plan(&mut opened, options.plan.as_deref(), outcome)?;
        let pool = pool(&options.how)?;
        Ok(Self { options, opened, outcome, how, pool, stop: Arc::default(), start })
    }

    pub(super) fn study(&self) -> &Study {
        &self.opened.reading.study
    }

    pub(super) fn texts(&self) -> &Texts {
        &self.opened.texts
    }

    /// Claims the folder and shows the warnings; from here on Ctrl-C stops the runs.
    pub(super) fn begin(&self, suffix: &str) -> Result<Place, Failure> {
        let (study, texts) = (&self.options.study, self.texts());
        let place = Place::claim(self.options.out.as_ref(), &study.study, suffix, texts)?;
        place.check_writable()?;
        say(&show(&self.opened.reading.warnings, &self.opened.reading.map, study, texts));
        let asked_to_stop = Arc::clone(&self.stop);
        ctrlc::set_handler(move || asked_to_stop.store(true, Ordering::Relaxed))
            .context("Ctrl-C")?;
        Ok(place)
    }

    /// What stands for "stopped before it was done".
    pub(super) fn interrupted(&self) -> Failure {
        Failure::Interrupted(self.texts().get("cli-interrupted") + "\n")
    }

    /// What moves a number whatever the command.
    pub(super) fn choices(&self, command: &str) -> Vec<String> {
        let study = self.study();
        let mut choices = vec![command.to_owned()];
        choices.extend(study.plans.iter().map(|plan| format!("plan {}", plan.id)));
        choices.push(format!("metric {}", self.outcome.metric(study)));
        choices.push(format!("area {}", self.outcome.scope.area_id(study)));
        choices.extend(self.outcome.year.map(|t| format!("year {}", year_of(study, t))));
        choices
    }

    /// The digest that pictures are marked with.
    pub(super) fn digest(&self, choices: &[String]) -> String {
        let inputs = input_entries(&self.opened.reading);
        digest_of(&inputs, &choices.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// Writes the folder, whole or not at all; what is to be printed.
    pub(super) fn finish(
        &self,
        place: &Place,
        answer: Answer,
        raw: &[OsString],
    ) -> Result<String, Failure> {
        let (study, texts) = (self.study(), self.texts());
        let Opened { reading, calibrations, .. } = &self.opened;
        let digest = self.digest(&answer.choices);
        let mut manifest = Manifest::new(words(raw), input_entries(reading), digest.clone());
        manifest.language = texts.lang().to_string();
        if let Some(design) = &study.ensemble {
            manifest.scenarios = vec![study.scenarios[design.scenario.index()].id.clone()];
        }
        manifest.plans = study.plans.iter().map(|plan| plan.id.clone()).collect();
        manifest.runs = answer.runs as usize;
        manifest.seed = answer.seed;
        manifest.ensemble = answer.design;
        manifest.defaults = defaults(study);
        manifest.calibration = calibration(study, calibrations);
        manifest.warnings = reading.warnings.to_lines(&reading.map, texts);
        manifest.warnings.extend(answer.notes.iter().cloned());
        manifest.machine = machine(self.how, self.pool.current_num_threads());
        let mut files = answer.files;
        files.extend(input_files(reading));
        manifest.wall_time_s = self.start.elapsed().as_secs_f64();
        let listed = manifest.with_outputs(&files).context("manifest.json")?;
        files.push(("manifest.json".to_owned(), listed));
        place.write(&files, texts)?;
        tell(&[], &answer.notes, self.options.how.quiet);
        if self.options.how.quiet {
            return Ok(String::new());
        }
        let args = [
            ("runs", Arg::from(answer.runs)),
            ("seconds", decimal(self.start.elapsed().as_secs_f64(), 1, texts.lang()).into()),
            ("folder", place.folder.display().to_string().into()),
            ("digest", digest[..8].into()),
        ];
        Ok(format!("{}\n{}\n", answer.page, texts.format("cli-done", &args)))
    }
}

/// Leaves only the asked plan in the study, its first unless one is named; and behind it the study's first where
/// the figure is measured against that.
fn choose_plan(opened: &mut Opened, plan: Option<&str>, outcome: Quantity) -> Result<(), Failure> {
    let plans = &mut opened.reading.study.plans;
    let known: Vec<&str> = plans.iter().map(|own| own.id.as_str()).collect();
    let place = match plan {
        None => 0,
        Some(id) => known
            .iter()
            .position(|own| *own == id)
            .ok_or_else(|| unknown("compare-unknown-plan", "plan", id, &known, &opened.texts))?,
    };
    if outcome.figure.is_against_reference() {
        if place == 0 {
            let args = [
                ("metric", Arg::from(outcome.figure.key())),
                ("reference", known.first().copied().unwrap_or_default().into()),
            ];
            return Err(Failure::Usage(opened.texts.format("ask-needs-reference", &args) + "\n"));
        }
        plans.swap(0, place);
        plans.swap(1, place);
        plans.truncate(2);
    } else {
        plans.swap(0, place);
        plans.truncate(1);
    }
    Ok(())
}

/// A word that is none of `known`, with the nearest of them; the message's other form ends in `-near`.
pub(super) fn unknown(key: &str, what: &str, word: &str, known: &[&str], texts: &Texts) -> Failure {
    let mut args = vec![(what, Arg::from(word)), ("known", known.join(", ").into())];
    let said = match nearest(word, known.iter().copied()) {
        None => texts.format(key, &args),
        Some(near) => {
            args.push(("near", near.into()));
            texts.format(&format!("{key}-near"), &args)
        }
    };
    Failure::Usage(said + "\n")
}

/// The number that is asked about.
fn outcome(study: &Study, options: &AskOptions, texts: &Texts) -> Result<Quantity, Failure> {
    let model = &study.model;
    let scope = scope(study, Some(&options.area), options.service.as_deref(), texts)?;
    let year = options.year.map_or(model.decision_year, Year);
    if year < model.base_year || year > model.horizon {
        let args = [("from", Arg::year(model.base_year.0)), ("to", Arg::year(model.horizon.0))];
        return Err(Failure::Usage(texts.format("ask-year", &args) + "\n"));
    }
    let t = year.since(model.base_year);
    Quantity::named(&options.metric, scope, t, study).ok_or_else(|| {
        let all = Quantity::all_in(scope, t, study);
        let known: Vec<&str> = all.iter().map(|own| own.figure.key()).collect();
        unknown("ask-unknown-metric", "metric", &options.metric, &known, texts)
    })
}

/// What a figure is asked of: a service, an area, or all areas.
pub(super) fn scope(
    study: &Study,
    area: Option<&str>,
    service: Option<&str>,
    texts: &Texts,
) -> Result<Scope, Failure> {
    if let Some(id) = service {
        let ids: Vec<&str> = study.model.services.iter().map(|own| own.id.as_str()).collect();
        let found = ids.iter().position(|own| *own == id);
        let found =
            found.ok_or_else(|| unknown("ask-unknown-service", "service", id, &ids, texts))?;
        return Ok(Scope::Service(found.into()));
    }
    let Some(id) = area.filter(|id| *id != "total") else { return Ok(Scope::All) };
    let ids: Vec<&str> = study.model.areas.iter().map(|area| area.id.as_str()).collect();
    let found = ids.iter().position(|own| *own == id);
    let known = || [&["total"], ids.as_slice()].concat();
    let found = found.ok_or_else(|| unknown("ask-unknown-area", "area", id, &known(), texts))?;
    Ok(Scope::Area(found.into()))
}

/// The year that is so many after the base year.
pub(super) fn year_of(study: &Study, t: usize) -> Year {
    study.model.base_year.plus(t)
}
