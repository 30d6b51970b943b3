//! `pejl discover`: when does a plan fail.

use super::Failure;
use super::answer::{Answer, Asked};
use super::args::DiscoverOptions;
use super::drawing::{Steering, design};
use super::leave::{charts, standard};
use super::progress::RunProgress;
use crate::analysis::discover::prim::Search;
use crate::analysis::discover::{Discovery, Failing, Side, discover};
use crate::analysis::outcome::Outcome;
use crate::input::{KeptAsked, KeptFault, read_kept};
use crate::model::Study;
use crate::text::{Arg, Texts};
use crate::topics::robustness::sentences::{Named, discover_picture, discover_sentences};
use crate::topics::robustness::tables::{discover_steps_table, discover_table};
use crate::writers::Files;
use std::ffi::OsString;
use std::path::Path;
use std::sync::atomic::AtomicBool;

/// Runs the command; what is to be printed on stdout.
pub(super) fn find_failures(
    options: &DiscoverOptions,
    raw: &[OsString],
) -> Result<String, Failure> {
    let asked = Asked::open(&options.ask)?;
    let (study, texts) = (asked.study(), asked.texts());
    let failing = failing(study, asked.outcome, options.fails.as_deref(), texts)?;
    let search = Search {
        peel: options.peel,
        least_mass: options.mass,
        density: options.density,
        boxes: usize::from(options.boxes),
        ..Search::default()
    };
    let mut choices = asked.choices("discover");
    choices.push(format!("fails {:?} {} {}", failing.side, failing.limit, failing.is_of_need));
    choices.push(format!("search {search:?}"));
    let mut notes = Vec::new();
    let (place, found, factors, seed) = if let Some(path) = &options.kept {
        let (found, factors, digest) = in_kept(path, study, failing, search, texts)?;
        choices.push(format!("kept {digest}"));
        (asked.begin("-discover")?, found, factors, None)
    } else {
        let design = design(study, options.runs, options.ask.seed, texts)?;
        choices.push(format!("runs {}", design.runs()));
        choices.push(format!("seed {}", design.seed));
        if design.combinations.len() > 1 {
            notes.push(texts.get("discover-combinations"));
        }
        let place = asked.begin("-discover")?;
        let progress = RunProgress::new(design.runs(), options.ask.how.quiet, texts);
        let steering = Steering {
            stop: &asked.stop,
            has_failed: &AtomicBool::new(false),
            progress: &progress,
        };
        let found =
            asked.pool.install(|| discover(study, &design, failing, search, asked.how, &steering));
        drop(progress);
        let Some(found) = found else { return Err(asked.interrupted()) };
        let factors =
            design.factors.iter().map(|own| Named::of(study, own, texts)).collect::<Vec<_>>();
        (place, found, factors, Some(design.seed))
    };
    let digest = asked.digest(&choices);
    let csv = options.ask.how.csv_style();
    let style = standard(&digest, texts);
    let sentences = discover_sentences(study, &found, &factors, texts);
    let page = sentences.join("\n") + "\n";
    let keys: Vec<String> = factors.iter().map(|factor| factor.key.clone()).collect();
    let mut files = Files::new();
    files.push(("discover.csv".to_owned(), csv.write(&discover_table(study, &found, &keys))));
    files.push(("discover_steps.csv".to_owned(), csv.write(&discover_steps_table(&found))));
    files.push(("discover.txt".to_owned(), page.clone().into_bytes()));
    files.extend(charts(&[discover_picture(study, &found, &factors, seed, style)], csv)?);
    let answer = Answer {
        choices,
        files,
        notes,
        seed,
        runs: found.runs as u64,
        design: serde_json::json!({
            "runs": found.runs,
            "failing": found.fails,
            "peel": search.peel,
            "least_mass": search.least_mass,
            "density": search.density,
            "boxes": search.boxes,
        }),
        page,
    };
    asked.finish(&place, answer, raw)
}

/// When the plan fails, by the command line or as usual.
fn failing(
    study: &Study,
    outcome: Outcome,
    word: Option<&str>,
    texts: &Texts,
) -> Result<Failing, Failure> {
    let metric = ("metric", Arg::from(outcome.key()));
    let Some(word) = word else {
        return Failing::usual(study, outcome)
            .ok_or_else(|| Failure::Usage(texts.format("discover-no-usual", &[metric]) + "\n"));
    };
    let Some((side, limit, is_of_need)) = limit(word) else {
        let args = [("word", Arg::from(word))];
        return Err(Failure::Usage(texts.format("discover-fails-word", &args) + "\n"));
    };
    let failing = Failing { outcome, side, limit, is_of_need };
    if is_of_need && failing.need().is_none() {
        return Err(Failure::Usage(texts.format("discover-fails-need", &[metric]) + "\n"));
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
    let column = |outcome: Outcome| {
        let area = outcome.area().and_then(|area| study.model.areas.get(area.index()));
        format!("{}.{}", outcome.key(), area.map_or("total", |area| area.id.as_str()))
    };
    let year = failing.outcome.year().map(|t| study.model.base_year.plus(t).0);
    let plan = study.plans.first().map_or("", |plan| plan.id.as_str());
    let asked =
        KeptAsked { plan, year, value: column(failing.outcome), need: failing.need().map(column) };
    let kept = read_kept(path, &asked)
        .map_err(|fault| Failure::Usage(refused(path, &fault, &asked, texts) + "\n"))?;
    let factors = kept.factors.iter().map(|key| Named::column(study, key, texts)).collect();
    let fails: Vec<bool> = kept
        .values
        .iter()
        .zip(&kept.needs)
        .map(|(value, need)| failing.fails(study, *value, *need))
        .collect();
    let width = kept.factors.len();
    let found = Discovery::of(&kept.points, width, &fails, failing, search);
    Ok((found, factors, crate::writers::manifest::sha256_hex(&kept.bytes)))
}

fn refused(path: &Path, fault: &KeptFault, asked: &KeptAsked<'_>, texts: &Texts) -> String {
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
    texts.format(key, &args)
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
