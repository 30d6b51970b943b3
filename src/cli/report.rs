//! `pejl report`: a paper for a committee, as a page and as a Word file.
//!
//! Says what is computed for it; its words are in `report::paper`. Start at [`write_report`].

use super::args::ReportOptions;
use super::ask::{plan_or_first, scenario_or_base, scenarios_or_all};
use super::computed::{Computed, ToCompute, choices, paper_files};
use super::failure::Failure;
use super::job::Job;
use super::open::{CommandLine, open_drawn};
use super::progress::Progress;
use crate::analysis::answers::{Subject, Wanted};
use crate::chart::Picture;
use crate::report::paper::paper;
use crate::text::Arg;

/// Runs the command; what is to be printed on stdout.
pub(super) fn write_report(options: &ReportOptions, line: &CommandLine) -> Result<String, Failure> {
    let opened = open_drawn(&options.job, &options.draw, line)?;
    let (study, texts) = (opened.study(), &opened.texts);
    let subject = Subject {
        scenario: scenario_or_base(study, options.scenario.as_deref(), texts)?,
        plan: plan_or_first(study, options.plan.as_deref(), texts)?,
        area: None,
    };
    let choices = choices(study, &options.draw, subject);
    let mut job = Job::of_study(&opened, &options.job, "-report", &choices, line)?;

    let scenarios = scenarios_or_all(study, &[], texts)?;
    let asked = ToCompute { scenarios: &scenarios, subject, wanted: Wanted::ALL, draws: true };
    let progress = Progress::new(scenarios.len() + 1, job.is_quiet);
    progress.say(texts.get("cli-progress-scenarios"));
    let computed = Computed::new(&opened, &asked, &mut job, &options.job.study, &progress)?;
    progress.say(texts.get("cli-progress-pictures"));
    let findings = computed.findings(study, opened.constraint.as_ref());
    let paper = job.run(|| paper(&findings, job.style()));
    job.files = paper_files(&paper)?;
    let pictures: Vec<Picture> = paper.figures().map(|figure| figure.picture.clone()).collect();
    job.add_pictures(&pictures)?;
    drop(progress);
    let args = [
        ("figures", Arg::from(paper.figures().count())),
        ("tables", paper.tables().count().into()),
    ];
    job.finish("", "report-done", &args)
}
