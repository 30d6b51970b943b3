//! `pejl compare`: plans side by side.

use super::args::CompareOptions;
use super::ask::scenarios_or_all;
use super::failure::Failure;
use super::job::Job;
use super::open::{CommandLine, Opened, design, open_study};
use crate::analysis::compare::{Question, compare, most_runs};
use crate::analysis::lookup::find_measure;
use crate::analysis::scorecard::scorecards;
use crate::ensemble::shown;
use crate::figures::Quantity;
use crate::ids::{PlanId, ScenarioId};
use crate::model::lookup::{NotFound, find_plan};
use crate::model::{Design, Study};
use crate::report::gallery::comparison_pictures;
use crate::text::{Arg, Texts};
use crate::topics::gap::screen::cut_floors;
use crate::topics::initiatives::sentences::{
    unproven_choices, unproven_sentences, unsolved_in_ensemble, unsolved_sentences,
};
use crate::topics::plans::compare_screen::compare_summary;
use crate::topics::plans::compare_table::compare_table;
use crate::units::Year;

/// Runs the command; what is to be printed on stdout.
pub(super) fn compare_plans(
    options: &CompareOptions,
    line: &CommandLine,
) -> Result<String, Failure> {
    let mut opened = open_study(&options.job.study, &options.job.look, line)?;
    let which = scenarios_or_all(opened.study(), &options.scenario, &opened.texts)?;
    let reference = choose_plans(&mut opened, options)?;
    opened.check_scenarios(&which, &options.job.study)?;
    let (study, texts) = (opened.study(), &opened.texts);
    let question = Question { reference, ..question(study, options, texts)? };
    let design = asked_design(study, options, texts)?;
    let drawn = design.as_ref().map_or(0, Design::runs);
    let most = most_runs(study, &question);
    if drawn > most {
        let args = [("runs", Arg::from(drawn)), ("most", most.into())];
        return Err(Failure::usage("compare-too-many-runs", &args, texts));
    }
    let choices = choices(study, &question, design.as_ref(), &which);
    let mut job = Job::of_study(&opened, &options.job, "-compare", &choices, line)?;

    // Without an ensemble all is done before a line of progress could be read.
    let progress = job.progress(drawn.max(1), job.is_quiet || drawn == 0);
    let found = job
        .run(|| compare(study, &question, &which, design.as_ref(), job.how(), |_| {}, &progress));
    drop(progress);
    let comparison = found.ok_or_else(|| job.interrupted())?;
    let runs = (which.len() as u64 + drawn) * study.plans.len() as u64;
    let id = |id: &ScenarioId| study.scenarios[id.index()].id.clone();
    job.manifest.scenarios = which.iter().map(id).collect();
    job.manifest.runs = runs as usize;
    if let Some(design) = &design {
        job.manifest.seed = Some(design.seed);
        job.manifest.ensemble = serde_json::json!({
            "design": design.scheme.word(),
            "runs": design.runs(),
            "optimum": comparison.optimum_scenario.as_ref().map(id),
        });
    }
    job.failed = unsolved_sentences(study, &comparison.results, texts);
    job.failed.extend(unsolved_in_ensemble(study, &comparison.unsolved_in_ensemble, texts));
    job.notes = unproven_sentences(study, &unproven_choices(&comparison.results), texts);
    job.notes.extend(cut_floors(study, &scorecards(study, &comparison.results), texts));
    job.add_table("compare.csv", &compare_table(study, &comparison));
    if let Some(result) = shown(study, &comparison.results) {
        let drawn = comparison_pictures(study, result, reference, &comparison, job.style());
        job.add_pictures(&drawn)?;
    }
    let mut page = compare_summary(study, &comparison, texts) + "\n";
    if has_added_reference(study, reference, &options.plans) {
        let args =
            [("reference", Arg::from(study.plan_name(PlanId::from(reference), texts.lang())))];
        page.push_str(&(texts.format("compare-with-reference", &args) + "\n"));
    }
    job.finish(&page, "cli-done", &[("runs", runs.into())])
}

/// Were plans named on the command line, and the one they are measured against not among them?
fn has_added_reference(study: &Study, reference: usize, named: &[String]) -> bool {
    let is_reference =
        |word: &String| find_plan(study, word).is_ok_and(|found| found.index() == reference);
    !named.is_empty() && !named.iter().any(is_reference)
}

/// Leaves only the plans that are compared in the study, in its order, and gives the place of the reference
/// among them: it is always one of them.
fn choose_plans(opened: &mut Opened, options: &CompareOptions) -> Result<usize, Failure> {
    let study = &mut opened.reading.study;
    let wrong = |wrong: NotFound| Failure::not_found(&wrong, &opened.texts);
    let against = options.against.as_ref().map(|word| find_plan(study, word));
    let reference = against.unwrap_or(Ok(PlanId(0))).map_err(wrong)?;
    let named: Result<Vec<PlanId>, NotFound> =
        options.plans.iter().map(|word| find_plan(study, word)).collect();
    let named = named.map_err(wrong)?;
    let all = (0..study.plans.len()).map(PlanId::from);
    let is_kept = |plan: &PlanId| named.is_empty() || named.contains(plan) || *plan == reference;
    let kept: Vec<PlanId> = all.filter(is_kept).collect();
    study.plans = kept.iter().map(|plan| study.plans[plan.index()].clone()).collect();
    Ok(kept.iter().position(|plan| *plan == reference).unwrap_or_default())
}

/// What is asked, by the command line or as usual.
fn question(study: &Study, options: &CompareOptions, texts: &Texts) -> Result<Question, Failure> {
    let usual = Question::usual(study);
    let named = |words: &[String]| -> Result<Vec<Quantity>, Failure> {
        let mut measures = Vec::new();
        for word in words {
            let measure = find_measure(study, word);
            let measure = measure.map_err(|wrong| Failure::not_found(&wrong, texts))?;
            if !measures.contains(&measure) {
                measures.push(measure);
            }
        }
        Ok(measures)
    };
    let or_usual = |named: Vec<Quantity>, usual: Vec<Quantity>| {
        if named.is_empty() { usual } else { named }
    };
    let model = &study.model;
    let until = match options.until.map(Year) {
        None => usual.until,
        Some(year) if model.base_year < year && year <= model.horizon => {
            year.since(model.base_year)
        }
        Some(_) => {
            let args = [
                ("from", Arg::year(model.base_year.plus(1).0)),
                ("to", Arg::year(model.horizon.0)),
            ];
            return Err(Failure::usage("compare-until", &args, texts));
        }
    };
    Ok(Question {
        reference: usual.reference,
        measures: or_usual(named(&options.measure)?, usual.measures),
        pareto: or_usual(named(&options.pareto)?, usual.pareto),
        alpha: options.alpha,
        until,
        keeps_standing: true,
    })
}

/// The ensemble to be drawn; some scenarios are asked for by somebody who does not want it.
fn asked_design(
    study: &Study,
    options: &CompareOptions,
    texts: &Texts,
) -> Result<Option<Design>, Failure> {
    let (runs, seed) = (options.draw.runs, options.draw.seed.seed);
    let is_asked = runs.is_some() || seed.is_some();
    let is_wanted = study.ensemble.is_some() && options.scenario.is_empty();
    if !is_asked && !is_wanted {
        return Ok(None);
    }
    design(study, runs, seed, texts).map(Some)
}

/// What on the command line moves a number or leaves one out.
fn choices(
    study: &Study,
    question: &Question,
    design: Option<&Design>,
    which: &[ScenarioId],
) -> Vec<String> {
    let mut choices = vec!["compare".to_owned()];
    choices.extend(study.plans.iter().map(|plan| format!("plan {}", plan.id)));
    choices.extend(which.iter().map(|id| format!("scenario {}", study.scenarios[id.index()].id)));
    choices.push(format!("against {}", study.plans[question.reference].id));
    for measure in &question.measures {
        choices.push(format!("measure {}", measure.word(study)));
    }
    for measure in &question.pareto {
        choices.push(format!("pareto {}", measure.word(study)));
    }
    choices.push(format!("alpha {}", question.alpha));
    choices.push(format!("until {}", question.until));
    if let Some(design) = design {
        choices.push(format!("runs {}", design.runs()));
        choices.push(format!("seed {}", design.seed));
    }
    choices
}
