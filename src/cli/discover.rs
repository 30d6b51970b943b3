//! `pejl discover`: when does a plan fail.

use super::args::DiscoverOptions;
use super::ask::{choices, open_for};
use super::failure::Failure;
use super::job::Job;
use super::open::{CommandLine, design};
use crate::analysis::discover::prim::Search;
use crate::analysis::discover::{Discovery, Failing, discover};
use crate::figures::{Figure, Grain, Quantity, Scope};
use crate::input::{KeptAsked, read_kept};
use crate::model::Study;
use crate::text::{Arg, Texts};
use crate::topics::robustness::sentences::{BoxFactor, discover_picture, discover_sentences};
use crate::topics::robustness::tables::{discover_steps_table, discover_table};
use std::path::Path;

/// Runs the command; what is to be printed on stdout.
pub(super) fn find_failures(
    options: &DiscoverOptions,
    line: &CommandLine,
) -> Result<String, Failure> {
    let (opened, figure) = open_for(&options.ask, line)?;
    let (study, texts) = (opened.study(), &opened.texts);
    let failing = failing(study, figure, options.fails.as_deref(), texts)?;
    let search = Search {
        peel: options.peel,
        least_mass: options.mass,
        density: options.density,
        boxes: usize::from(options.boxes),
        ..Search::default()
    };
    let mut choices = choices("discover", study, figure);
    choices.push(format!("fails {:?} {} {}", failing.side, failing.limit, failing.is_of_need));
    choices.push(format!("search {search:?}"));
    let begin =
        |choices: &[String]| Job::of_study(&opened, &options.ask.job, "-discover", choices, line);
    let (mut job, found, factors) = if let Some(path) = &options.kept {
        let (found, factors, digest) = in_kept(path, study, failing, search, texts)?;
        choices.push(format!("kept {digest}"));
        (begin(&choices)?, found, factors)
    } else {
        let design = design(study, options.runs, options.ask.seed.seed, texts)?;
        choices.push(format!("runs {}", design.runs()));
        choices.push(format!("seed {}", design.seed));
        let mut job = begin(&choices)?;
        let progress = job.progress_of(design.runs());
        let found = job.run(|| discover(study, &design, failing, search, job.how(), &progress));
        drop(progress);
        let found = found.ok_or_else(|| job.interrupted())?;
        if design.combinations.len() > 1 {
            job.notes.push(texts.get("discover-combinations"));
        }
        job.manifest.seed = Some(design.seed);
        let factors = design.factors.iter().map(|own| BoxFactor::of(study, own, texts));
        (job, found, factors.collect::<Vec<_>>())
    };
    let page = discover_sentences(study, &found, &factors, texts).join("\n") + "\n";
    let keys: Vec<String> = factors.iter().map(|factor| factor.key.clone()).collect();
    job.add_table("discover.csv", &discover_table(study, &found, &keys));
    job.add_table("discover_steps.csv", &discover_steps_table(&found));
    job.add("discover.txt", page.clone().into_bytes());
    let seed = job.manifest.seed;
    job.add_pictures(&[discover_picture(study, &found, &factors, seed, job.style())])?;
    job.manifest.runs = found.runs;
    job.manifest.ensemble = serde_json::json!({
        "runs": found.runs,
        "failing": found.fails,
        "peel": search.peel,
        "least_mass": search.least_mass,
        "density": search.density,
        "boxes": search.boxes,
    });
    job.finish(&(page + "\n"), "cli-done", &[("runs", found.runs.into())])
}

/// When the plan fails, by the command line or as usual.
fn failing(
    study: &Study,
    outcome: Quantity,
    word: Option<&str>,
    texts: &Texts,
) -> Result<Failing, Failure> {
    let metric = ("metric", Arg::from(outcome.metric(study)));
    let Some(word) = word else {
        return Failing::usual(study, outcome)
            .ok_or_else(|| Failure::usage("discover-no-usual", &[metric], texts));
    };
    let failing = Failing::read(word, outcome)
        .ok_or_else(|| Failure::usage("discover-fails-word", &[("word", word.into())], texts))?;
    if failing.is_of_need && failing.need().is_none() {
        return Err(Failure::usage("discover-fails-need", &[metric], texts));
    }
    Ok(failing)
}

/// The boxes in runs that were kept; the names of the factors and the file's digest beside them.
fn in_kept(
    path: &Path,
    study: &Study,
    failing: Failing,
    search: Search,
    texts: &Texts,
) -> Result<(Discovery, Vec<BoxFactor>, String), Failure> {
    let column = |own: Quantity| match own.scope {
        Scope::All => format!("{}.total", own.figure.key()),
        Scope::Area(_) | Scope::Service(_) => own.word(study),
    };
    let year = failing.outcome.year.map(|t| study.model.base_year.plus(t).0);
    let plan = study.plans.first().map_or("", |plan| plan.id.as_str());
    let figures: Vec<&str> = Figure::at(Grain::AreaYear).map(Figure::key).collect();
    let asked = KeptAsked {
        plan,
        year,
        value: column(failing.outcome),
        need: failing.need().map(column),
        without: failing.without().map(column),
        figures: &figures,
    };
    let kept = read_kept(path, &asked)
        .map_err(|fault| Failure::Usage(fault.sentence(path, &asked, texts) + "\n"))?;
    let factors = kept.factors.iter().map(|key| BoxFactor::column(study, key, texts)).collect();
    let fails: Vec<bool> = kept
        .values
        .iter()
        .zip(&kept.needs)
        .map(|(value, need)| failing.fails(study, *value, *need))
        .collect();
    let width = kept.factors.len();
    let found = Discovery::of(&kept.points, width, &fails, failing, search);
    Ok((found, factors, kept.sha256))
}
