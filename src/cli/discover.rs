//! `pejl discover`: when does a plan fail.

use super::args::DiscoverOptions;
use super::ask::{choices, open_for};
use super::failure::Failure;
use super::job::Job;
use super::open::{CommandLine, design};
use crate::analysis::discover::prim::Search;
use crate::analysis::discover::{Discovery, Failing, Side, discover};
use crate::figures::{Figure, Grain, Quantity, Scope};
use crate::input::{KeptAsked, KeptFault, read_kept};
use crate::model::Study;
use crate::text::{Arg, Texts};
use crate::topics::robustness::sentences::{Named, discover_picture, discover_sentences};
use crate::topics::robustness::tables::{discover_steps_table, discover_table};
use crate::writers::manifest::sha256_hex;
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
        let factors = design.factors.iter().map(|own| Named::of(study, own, texts));
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
    let Some((side, limit, is_of_need)) = limit(word) else {
        let args = [("word", Arg::from(word))];
        return Err(Failure::usage("discover-fails-word", &args, texts));
    };
    let failing = Failing { outcome, side, limit, is_of_need };
    if is_of_need && failing.need().is_none() {
        return Err(Failure::usage("discover-fails-need", &[metric], texts));
    }
    Ok(failing)
}

/// `above 5 % of need`, in either language.
fn limit(word: &str) -> Option<(Side, f64, bool)> {
    let word = word.to_lowercase().replace('\u{a0}', " ");
    let (side, rest) = word.trim().split_once(' ')?;
    let side = match side {
        "above" | "over" => Side::Above,
        "below" | "under" => Side::Below,
        _ => return None,
    };
    let rest = rest.trim();
    let of_need = rest.strip_suffix("of need").or_else(|| rest.strip_suffix("af behovet"));
    let number = of_need.unwrap_or(rest).trim();
    let percent = number.strip_suffix('%');
    let number = percent.unwrap_or(number).trim().replace(',', ".");
    let number: f64 = number.replace('\u{2212}', "-").parse().ok()?;
    let limit = if percent.is_some() { number / 100.0 } else { number };
    limit.is_finite().then_some((side, limit, of_need.is_some()))
}

/// The boxes in runs that were kept; the names of the factors and the file's digest beside them.
fn in_kept(
    path: &Path,
    study: &Study,
    failing: Failing,
    search: Search,
    texts: &Texts,
) -> Result<(Discovery, Vec<Named>, String), Failure> {
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
        figures: &figures,
    };
    let kept = read_kept(path, &asked).map_err(|fault| unusable(path, &fault, &asked, texts))?;
    let factors = kept.factors.iter().map(|key| Named::column(study, key, texts)).collect();
    let fails: Vec<bool> = kept
        .values
        .iter()
        .zip(&kept.needs)
        .map(|(value, need)| failing.fails(study, *value, *need))
        .collect();
    let width = kept.factors.len();
    let found = Discovery::of(&kept.points, width, &fails, failing, search);
    Ok((found, factors, sha256_hex(&kept.bytes)))
}

/// A file of runs that says nothing of what is asked.
fn unusable(path: &Path, fault: &KeptFault, asked: &KeptAsked<'_>, texts: &Texts) -> Failure {
    let mut args = vec![("file", Arg::from(path.display().to_string()))];
    let key = match fault {
        KeptFault::NeedsParquet => "discover-kept-cannot",
        KeptFault::Unreadable(why) => {
            args.push(("why", why.into()));
            "discover-kept-read"
        }
        KeptFault::NoColumn { column, known } => {
            args.extend([("column", Arg::from(column)), ("known", known.join(", ").into())]);
            "discover-kept-column"
        }
        KeptFault::NoNumber { line, column, found } => {
            args.push(("line", line.to_string().into()));
            args.extend([("column", Arg::from(column)), ("found", found.into())]);
            "discover-kept-number"
        }
        KeptFault::Cells { line, found, expected } => {
            args.push(("line", line.to_string().into()));
            args.extend([("found", Arg::from(*found)), ("expected", (*expected).into())]);
            "discover-kept-cells"
        }
        KeptFault::OfAllYears => {
            args.push(("column", Arg::from(&asked.value)));
            "discover-kept-years"
        }
        KeptFault::NoRows => {
            let year = asked.year.map_or_else(String::new, |year| year.to_string());
            args.extend([("plan", Arg::from(asked.plan)), ("year", year.into())]);
            "discover-kept-rows"
        }
        KeptFault::NoFactors => "discover-kept-factors",
    };
    Failure::usage(key, &args, texts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_read_in_either_language() {
        assert_eq!(limit("above 0.05 of need"), Some((Side::Above, 0.05, true)));
        assert_eq!(limit("over 5 % af behovet"), Some((Side::Above, 0.05, true)));
        assert_eq!(limit("under 0,95"), Some((Side::Below, 0.95, false)));
        assert_eq!(limit("below -1e6"), Some((Side::Below, -1e6, false)));
        for wrong in ["", "above", "more than 5", "above x", "above inf", "5"] {
            assert_eq!(limit(wrong), None, "{wrong}");
        }
    }
}
