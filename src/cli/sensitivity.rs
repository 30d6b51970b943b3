//! `pejl sensitivity`: what would change a number.

use super::Failure;
use super::answer::{Answer, Asked};
use super::args::{MethodWord, SensitivityOptions};
use super::drawing::Steering;
use super::leave::{charts, standard};
use super::progress::RunProgress;
use crate::analysis::sensitivity::{Question, sensitivity, sobol};
use crate::text::Arg;
use crate::topics::sensitivity::input::sensitivity_picture;
use crate::topics::sensitivity::sentences::{sensitivity_sentences, sensitivity_summary};
use crate::topics::sensitivity::table::sensitivity_table;
use crate::writers::Files;
use std::ffi::OsString;
use std::sync::atomic::AtomicBool;

/// Walks of a screening unless a number is given.
const WALKS: usize = 100;
/// Rows of Sobol' matrices unless a number is given.
const ROWS: usize = 2048;

/// Runs the command; what is to be printed on stdout.
pub(super) fn find_sensitivity(
    options: &SensitivityOptions,
    raw: &[OsString],
) -> Result<String, Failure> {
    let asked = Asked::open(&options.ask)?;
    let (study, texts) = (asked.study(), asked.texts());
    let Some(design) = &study.ensemble else {
        return Err(Failure::Usage(texts.get("ensemble-none") + "\n"));
    };
    let factors = design.factors.len();
    if !(1..=sobol::MOST_FACTORS).contains(&factors) {
        let args = [("count", Arg::from(factors)), ("most", sobol::MOST_FACTORS.into())];
        return Err(Failure::Usage(texts.format("sensitivity-factors", &args) + "\n"));
    }
    let is_asked = |method| options.method.is_empty() || options.method.contains(&method);
    let count = |method, given: Option<u32>, usual: usize| {
        if is_asked(method) { given.map_or(usual, |count| count as usize) } else { 0 }
    };
    let question = Question {
        outcome: asked.outcome,
        rows: count(MethodWord::Sobol, options.runs, ROWS),
        walks: count(MethodWord::Morris, options.walks, WALKS),
        seed: options.ask.seed.unwrap_or(design.seed),
    };
    let place = asked.begin("-sensitivity")?;
    let progress = RunProgress::new(question.runs(factors), options.ask.how.quiet, texts);
    let steering =
        Steering { stop: &asked.stop, has_failed: &AtomicBool::new(false), progress: &progress };
    let found = asked.pool.install(|| sensitivity(study, design, question, asked.how, &steering));
    drop(progress);
    let Some(found) = found else { return Err(asked.interrupted()) };

    let mut choices = asked.choices("sensitivity");
    choices.push(format!("rows {}", question.rows));
    choices.push(format!("walks {}", question.walks));
    choices.push(format!("seed {}", question.seed));
    let digest = asked.digest(&choices);
    let csv = options.ask.how.csv_style();
    let style = standard(&digest, texts);
    let sentences = sensitivity_sentences(study, design, &found, texts);
    let mut files = Files::new();
    files
        .push(("sensitivity.csv".to_owned(), csv.write(&sensitivity_table(study, design, &found))));
    files.push(("sensitivity.txt".to_owned(), (sentences.join("\n") + "\n").into_bytes()));
    files.extend(charts(&[sensitivity_picture(study, design, &found, style)], csv)?);
    let mut notes = Vec::new();
    if design.correlation.is_some() {
        notes.push(texts.get("sensitivity-correlated"));
    }
    if design.combinations.iter().any(|over| !over.is_empty()) {
        let name = study.scenario_name(design.scenario, texts.lang());
        notes.push(texts.format("sensitivity-combinations", &[("scenario", name.into())]));
    }
    if question.rows > 0 && !question.rows.is_power_of_two() {
        let near = question.rows.next_power_of_two();
        notes.push(texts.format("sensitivity-not-a-power", &[("near", near.into())]));
    }
    let answer = Answer {
        choices,
        files,
        notes,
        seed: Some(question.seed),
        runs: found.runs,
        design: serde_json::json!({
            "design": "saltelli",
            "rows": question.rows,
            "walks": question.walks,
            "factors": factors,
        }),
        page: sensitivity_summary(study, design, &found, texts),
    };
    asked.finish(&place, answer, raw)
}
