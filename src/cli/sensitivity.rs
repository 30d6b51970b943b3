//! `pejl sensitivity`: what would change a figure.

use super::args::{MethodWord, SensitivityOptions};
use super::ask::{choices, open_for};
use super::failure::Failure;
use super::job::Job;
use super::open::CommandLine;
use crate::analysis::sensitivity::{SensitivityQuestion, sensitivity, sobol};
use crate::text::Arg;
use crate::topics::sensitivity::input::sensitivity_picture;
use crate::topics::sensitivity::sentences::{sensitivity_sentences, sensitivity_summary};
use crate::topics::sensitivity::table::sensitivity_table;

/// Walks of a screening unless a number is given.
const WALKS: usize = 100;
/// Rows of Sobol' matrices unless a number is given.
const ROWS: usize = 2048;

/// Runs the command; what is to be printed on stdout.
pub(super) fn find_sensitivity(
    options: &SensitivityOptions,
    line: &CommandLine,
) -> Result<String, Failure> {
    let (opened, figure) = open_for(&options.ask, line)?;
    let (study, texts) = (opened.study(), &opened.texts);
    let Some(design) = &study.ensemble else {
        return Err(Failure::usage("ensemble-none", &[], texts));
    };
    let factors = design.factors.len();
    if !(1..=sobol::MOST_FACTORS).contains(&factors) {
        let args = [("count", Arg::from(factors)), ("most", sobol::MOST_FACTORS.into())];
        return Err(Failure::usage("sensitivity-factors", &args, texts));
    }
    let is_asked = |method| options.method.is_empty() || options.method.contains(&method);
    let count = |method, given: Option<u32>, usual: usize| {
        if is_asked(method) { given.map_or(usual, |count| count as usize) } else { 0 }
    };
    let question = SensitivityQuestion {
        outcome: figure,
        rows: count(MethodWord::Sobol, options.runs, ROWS),
        walks: count(MethodWord::Morris, options.walks, WALKS),
        seed: options.ask.seed.seed.unwrap_or(design.seed),
    };
    let mut choices = choices("sensitivity", study, figure);
    choices.push(format!("rows {}", question.rows));
    choices.push(format!("walks {}", question.walks));
    choices.push(format!("seed {}", question.seed));
    let mut job = Job::of_study(&opened, &options.ask.job, "-sensitivity", &choices, line)?;

    let progress = job.progress_of(question.runs(factors));
    let found = job.run(|| sensitivity(study, design, question, job.how(), &progress));
    drop(progress);
    let found = found.ok_or_else(|| job.interrupted())?;
    let sentences = sensitivity_sentences(study, design, &found, texts);
    job.add_table("sensitivity.csv", &sensitivity_table(study, design, &found));
    job.add("sensitivity.txt", (sentences.join("\n") + "\n").into_bytes());
    job.add_pictures(&[sensitivity_picture(study, design, &found, job.style())])?;
    job.manifest.seed = Some(question.seed);
    job.manifest.runs = found.runs as usize;
    job.manifest.ensemble = serde_json::json!({
        "design": "saltelli",
        "rows": question.rows,
        "walks": question.walks,
        "factors": factors,
    });
    if design.correlation.is_some() {
        job.notes.push(texts.get("sensitivity-correlated"));
    }
    if design.combinations.iter().any(|over| !over.is_empty()) {
        let name = study.scenario_name(design.scenario, texts.lang());
        job.notes.push(texts.format("sensitivity-combinations", &[("scenario", name.into())]));
    }
    if question.rows > 0 && !question.rows.is_power_of_two() {
        let near = question.rows.next_power_of_two();
        job.notes.push(texts.format("sensitivity-not-a-power", &[("near", near.into())]));
    }
    let page = sensitivity_summary(study, design, &found, texts) + "\n";
    job.finish(&page, "cli-done", &[("runs", found.runs.into())])
}
