//! `pejl plot`: pictures, as many as are asked for, in any size and in one or both languages.
//!
//! Owns which pictures are drawn and what is asked for them; the drawing is `chart`'s. Start at [`plot_study`].

use super::answer::unknown;
use super::args::PlotOptions;
use super::check::{Opened, open, show};
use super::drawing::{described, design};
use super::gather::{Gathered, Wish};
use super::leave::{
    CHARTS, Place, calibration, defaults, how, input_entries, input_files, machine, pool, words,
};
use super::progress::Progress;
use super::run_study::{chosen, interrupt};
use super::{Failure, say};
use crate::analysis::answers::{Subject, Wanted};
use crate::ensemble::How;
use crate::ids::{AreaId, PlanId, ScenarioId};
use crate::model::Study;
use crate::text::number::decimal;
use crate::text::{Arg, Lang, Texts};
use crate::topics::findings::Findings;
use crate::report::gallery::{Chart, gallery};
use crate::writers::Files;
use crate::writers::manifest::{Manifest, digest_of};
use crate::writers::picture_files::{Style, picture_files};
use anyhow::Context as _;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::time::Instant;

/// Runs the command; what is to be printed on stdout.
#[expect(clippy::disallowed_methods, reason = "the wall time stands in the manifest")]
pub(super) fn plot_study(options: &PlotOptions, raw: &[OsString]) -> Result<String, Failure> {
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
    let asked = asked_charts(&options.pictures, texts)?;
    let asked_of = (options.scenario.as_ref(), options.plan.as_ref(), options.area.as_str());
    let subject = subject(study, asked_of, texts)?;
    let place = Place::claim(options.out.as_ref(), &options.study.study, "-plot", texts)?;
    place.check_writable()?;
    let interrupted = texts.get("cli-interrupted") + "\n";
    ctrlc::set_handler(move || interrupt(&interrupted)).context("Ctrl-C")?;
    let pool = pool(&options.how)?;

    let inputs = input_entries(reading);
    let which: Vec<ScenarioId> = (0..study.scenarios.len()).map(ScenarioId::from).collect();
    let wish = Wish {
        which: &which,
        subject,
        wanted: Wanted::of(asked.iter().map(|chart| chart.wants())),
        draws: asked.iter().any(|chart| chart.wants_ensemble()),
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
    let album = Album {
        options,
        asked: &asked,
        findings: gathered.findings(study, opened.constraint.as_ref()),
        digest: &digest,
        lang: texts.lang(),
    };
    let Drawings { mut files, titles, count } = pool.install(|| album.draw())?;
    drop(progress);

    describe(&mut manifest, &opened, how, pool.current_num_threads());
    if let Some(drawn) = &gathered.drawn {
        manifest.seed = Some(drawn.whole.seed);
        manifest.ensemble = described(&drawn.whole, &drawn.aggregate);
    }
    let drawn_runs = gathered.drawn.as_ref().map_or(0, |drawn| drawn.aggregate.done().runs);
    let runs = (gathered.results.len() as u64 + drawn_runs) * study.plans.len() as u64;
    manifest.runs = runs as usize;
    let mut missing = Vec::new();
    if !options.pictures.is_empty() {
        let has = |chart: &&Chart| !titles.iter().any(|(name, _)| *name == chart.key());
        let sentence =
            |chart: &Chart| texts.format("plot-nothing-for", &[("picture", chart.key().into())]);
        missing = asked.iter().filter(has).map(sentence).collect();
    }
    if titles.is_empty() && !missing.is_empty() {
        return Err(Failure::Usage(missing.join("\n") + "\n"));
    }
    manifest.warnings.extend(missing.iter().cloned());
    files.extend(input_files(reading));
    manifest.wall_time_s = start.elapsed().as_secs_f64();
    let listed = manifest.with_outputs(&files).context("manifest.json")?;
    files.push(("manifest.json".to_owned(), listed));
    place.write(&files, texts)?;
    super::tell(&missing, &[], options.how.quiet);
    if options.how.quiet {
        return Ok(String::new());
    }
    let widest = titles.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    let mut page = String::new();
    for (name, title) in &titles {
        let _ = writeln!(page, "{name:widest$}  {title}");
    }
    let args = [
        ("pictures", Arg::from(count)),
        ("seconds", decimal(start.elapsed().as_secs_f64(), 1, texts.lang()).into()),
        ("folder", place.folder.display().to_string().into()),
        ("digest", digest[..8].into()),
    ];
    page.push_str(&texts.format("plot-done", &args));
    page.push('\n');
    Ok(page)
}

/// Pictures that are to be drawn.
struct Album<'a> {
    options: &'a PlotOptions,
    asked: &'a [Chart],
    findings: Findings<'a>,
    digest: &'a str,
    lang: Lang,
}

/// Pictures as files.
struct Drawings {
    files: Files,
    /// Names and findings in the command's own language.
    titles: Vec<(&'static str, String)>,
    /// How many were drawn, each size and language counted.
    count: usize,
}

impl Album<'_> {
    fn draw(&self) -> Result<Drawings, Failure> {
        let langs = if self.options.both { Lang::ALL.to_vec() } else { vec![self.lang] };
        let csv = self.options.how.csv_style();
        let (mut files, mut titles, mut count) = (Files::new(), Vec::new(), 0);
        for lang in langs {
            let folder =
                if self.options.both { format!("{CHARTS}{lang}/") } else { CHARTS.to_owned() };
            for size in self.options.sizes() {
                let style = Style { lang, digest: self.digest, size };
                let drawn = gallery(&self.findings, self.asked, style);
                count += drawn.len();
                files.extend(picture_files(&drawn, &folder, size, csv).context("charts")?);
                if lang == self.lang && titles.is_empty() {
                    titles =
                        drawn.into_iter().map(|picture| (picture.name, picture.title)).collect();
                }
            }
        }
        Ok(Drawings { files, titles, count })
    }
}

/// The pictures by their names; all unless any is named.
fn asked_charts(names: &[String], texts: &Texts) -> Result<Vec<Chart>, Failure> {
    let known = Chart::ALL.map(Chart::key);
    for name in names {
        if !known.contains(&name.as_str()) {
            return Err(unknown("plot-unknown-picture", "picture", name, &known, texts));
        }
    }
    let is_asked = |chart: &Chart| names.is_empty() || names.iter().any(|own| own == chart.key());
    Ok(Chart::ALL.into_iter().filter(is_asked).collect())
}

/// Whom the pictures are of.
pub(super) fn subject(
    study: &Study,
    (scenario, plan, area): (Option<&String>, Option<&String>, &str),
    texts: &Texts,
) -> Result<Subject, Failure> {
    let usual = Subject::usual(study);
    let scenario = match scenario {
        None => usual.scenario,
        Some(id) => {
            let found = chosen(study, std::slice::from_ref(id), texts)?;
            found.first().copied().unwrap_or(usual.scenario)
        }
    };
    let plan = match plan {
        None => usual.plan,
        Some(id) => {
            let ids: Vec<&str> = study.plans.iter().map(|plan| plan.id.as_str()).collect();
            let place = ids.iter().position(|own| own == id);
            let missing = || unknown("compare-unknown-plan", "plan", id, &ids, texts);
            PlanId::from(place.ok_or_else(missing)?)
        }
    };
    let area = match area {
        "total" => None,
        id => {
            let ids: Vec<&str> = study.model.areas.iter().map(|area| area.id.as_str()).collect();
            let place = ids.iter().position(|own| *own == id);
            let known = [&["total"], ids.as_slice()].concat();
            let missing = || unknown("ask-unknown-area", "area", id, &known, texts);
            Some(AreaId::from(place.ok_or_else(missing)?))
        }
    };
    Ok(Subject { scenario, plan, area })
}

/// What on the command line moves a number: nothing where `pejl run` would draw the same.
pub(super) fn choices(
    study: &Study,
    (runs, seed): (Option<u64>, Option<u64>),
    subject: Subject,
) -> Vec<String> {
    let usual = Subject::usual(study);
    let mut choices = Vec::new();
    if subject != usual {
        let area = subject.area.map_or("total", |area| &study.model.areas[area.index()].id);
        choices.push(format!("scenario {}", study.scenarios[subject.scenario.index()].id));
        choices.push(format!("plan {}", study.plans[subject.plan.index()].id));
        choices.push(format!("area {area}"));
    }
    choices.extend(runs.map(|runs| format!("runs {runs}")));
    choices.extend(seed.map(|seed| format!("seed {seed}")));
    choices
}

/// What the manifest says of a command that runs all scenarios under all plans.
pub(super) fn describe(manifest: &mut Manifest, opened: &Opened, how: How, threads: usize) {
    let Opened { reading, calibrations, texts, .. } = opened;
    let study = &reading.study;
    manifest.language = texts.lang().to_string();
    manifest.scenarios = study.scenarios.iter().map(|own| own.id.clone()).collect();
    manifest.plans = study.plans.iter().map(|plan| plan.id.clone()).collect();
    manifest.defaults = defaults(study);
    manifest.calibration = calibration(study, calibrations);
    manifest.warnings = reading.warnings.to_lines(&reading.map, texts);
    manifest.machine = machine(how, threads);
}
