//! `pejl plot`: pictures, as many as are asked for, in any size and in one or both languages.

use super::args::PlotOptions;
use super::ask::{plan_or_first, scenario_or_base, scenarios_or_all};
use super::computed::{Computed, ToCompute, choices};
use super::failure::Failure;
use super::job::{CHARTS, Job};
use super::open::{CommandLine, open_drawn};
use super::progress::Progress;
use crate::analysis::answers::{Subject, Wanted};
use crate::model::lookup::{Entry, LookupKind, NotFound, find, find_area};
use crate::report::gallery::{Chart, gallery};
use crate::text::{Arg, Lang, Texts};
use crate::topics::findings::Findings;
use crate::writers::Files;
use crate::writers::csv::CsvStyle;
use crate::writers::picture_files::{Style, picture_files};
use anyhow::Context as _;
use std::fmt::Write as _;

/// Runs the command; what is to be printed on stdout.
pub(super) fn plot_study(options: &PlotOptions, line: &CommandLine) -> Result<String, Failure> {
    let opened = open_drawn(&options.job, &options.draw, line)?;
    let (study, texts) = (opened.study(), &opened.texts);
    let charts = charts(&options.pictures, texts)?;
    let area = find_area(study, &options.area);
    let subject = Subject {
        scenario: scenario_or_base(study, options.scenario.as_deref(), texts)?,
        plan: plan_or_first(study, options.plan.as_deref(), texts)?,
        area: area.map_err(|wrong| Failure::not_found(&wrong, texts))?,
    };
    let choices = choices(study, &options.draw, subject);
    let mut job = Job::of_study(&opened, &options.job, "-plot", &choices, line)?;

    let asked = ToCompute {
        scenarios: &scenarios_or_all(study, &[], texts)?,
        subject,
        wanted: Wanted::of(charts.iter().map(|chart| chart.wants())),
        draws: charts.iter().any(|chart| chart.wants_ensemble()),
    };
    let progress = Progress::new(asked.scenarios.len() + 1, job.is_quiet);
    progress.say(texts.get("cli-progress-scenarios"));
    let computed = Computed::new(&opened, &asked, &mut job, &options.job.study, &progress)?;
    progress.say(texts.get("cli-progress-pictures"));
    let findings = computed.findings(study, opened.constraint.as_ref());
    let Drawings { files, titles, count } =
        job.run(|| draw(options, &charts, &findings, (job.style(), job.csv)))?;
    drop(progress);
    if !options.pictures.is_empty() {
        let is_missing = |chart: &&Chart| !titles.iter().any(|(name, _)| *name == chart.key());
        let sentence =
            |chart: &Chart| texts.format("plot-nothing-for", &[("picture", chart.key().into())]);
        job.failed = charts.iter().filter(is_missing).map(sentence).collect();
    }
    if titles.is_empty() && !job.failed.is_empty() {
        return Err(Failure::Usage(job.failed.join("\n") + "\n"));
    }
    job.files = files;
    let widest = titles.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    let mut page = String::new();
    for (name, title) in &titles {
        let _ = writeln!(page, "{name:widest$}  {title}");
    }
    job.finish(&page, "plot-done", &[("pictures", Arg::from(count))])
}

/// Pictures as files.
struct Drawings {
    files: Files,
    /// Names and findings in the command's own language.
    titles: Vec<(&'static str, String)>,
    /// How many were drawn, each size and language counted.
    count: usize,
}

/// In all sizes and languages that are asked for; `style` is the standard size in the command's own language.
fn draw(
    options: &PlotOptions,
    charts: &[Chart],
    findings: &Findings<'_>,
    (style, csv): (Style<'_>, CsvStyle),
) -> Result<Drawings, Failure> {
    let (mut files, mut titles, mut count) = (Files::new(), Vec::new(), 0);
    for lang in if options.both { Lang::ALL.to_vec() } else { vec![style.lang] } {
        let folder = if options.both { format!("{CHARTS}{lang}/") } else { CHARTS.to_owned() };
        for size in options.sizes() {
            let drawn = gallery(findings, charts, Style { lang, size, ..style });
            count += drawn.len();
            files.extend(picture_files(&drawn, &folder, size, csv).context("charts")?);
            if lang == style.lang && titles.is_empty() {
                titles = drawn.into_iter().map(|picture| (picture.name, picture.title)).collect();
            }
        }
    }
    Ok(Drawings { files, titles, count })
}

/// The pictures by their names; all unless any is named.
fn charts(words: &[String], texts: &Texts) -> Result<Vec<Chart>, Failure> {
    let entry =
        |chart: Chart| Entry { id: chart.key().to_owned(), names: Vec::new(), value: chart };
    let known = Chart::ALL.map(entry);
    let named: Result<Vec<Chart>, NotFound> =
        words.iter().map(|word| find(LookupKind::Picture, word, &known)).collect();
    let named = named.map_err(|wrong| Failure::not_found(&wrong, texts))?;
    let is_asked = |chart: &Chart| named.is_empty() || named.contains(chart);
    Ok(Chart::ALL.into_iter().filter(is_asked).collect())
}
