//! The workbook of a run: the words of its sheets.
//!
//! How a distribution is named, and which of its parameters are numbers of the sheet. Start at [`book`].

use crate::analysis::shadow::Shadow;
use crate::ensemble::shown;
use crate::model::{Distribution, Factor, Study, UncertainFactor, Values};
use crate::report::workbook::workbook;
use crate::text::{Arg, Texts};
use crate::topics::basis::changes::value_as_written;
use crate::topics::basis::factor_names::factor_name;
use crate::topics::book::{Book, BookDraws, FactorTold, FactorUnit};
use crate::topics::gap::pictures::is_split_derived;
use crate::topics::gap::screen::RunFindings;
use crate::topics::plans::sentences::plans_told;
use rust_xlsxwriter::XlsxError;

/// `pejl.xlsx` of a run; `digest` is the run's.
///
/// # Errors
/// What the writer refuses; no study that `input` has read makes it.
pub fn book(
    told: &RunFindings<'_>,
    shadows: &[Shadow],
    digest: &str,
    texts: &Texts,
) -> Result<Vec<u8>, XlsxError> {
    let study = told.study;
    let plans = plans_told(study, shown(study, told.results), shadows, texts);
    let factors = factors_told(study, texts);
    let drawn = told.drawn.map(|(whole, _, figures)| BookDraws {
        figures,
        runs: whole.runs,
        seed: whole.seed,
    });
    workbook(&Book {
        study,
        results: told.results,
        cards: told.cards,
        drawn,
        digest,
        texts,
        plans: &plans,
        factors: &factors,
        is_split_derived: is_split_derived(study),
        warnings: told.warnings,
    })
}

fn factors_told(study: &Study, texts: &Texts) -> Vec<FactorTold> {
    let factors = study.ensemble.as_ref().map_or(&[][..], |design| &design.factors);
    factors.iter().map(|factor| factor_told(study, factor, texts)).collect()
}

fn factor_told(study: &Study, factor: &UncertainFactor, texts: &Texts) -> FactorTold {
    let is_of = match factor.factor {
        Factor::EarmarkDkk => FactorUnit::Dkk,
        Factor::RealisationDelayYears => FactorUnit::Years,
        own if own.is_multiplier() => FactorUnit::Times,
        _ => FactorUnit::Share,
    };
    let mut told = FactorTold {
        name: factor_name(study, factor, texts),
        kind: String::new(),
        is_of,
        from: factor.from.0,
        low: None,
        mode: None,
        high: None,
        mean: None,
        deviation: None,
        rest: String::new(),
        why: factor.why.as_ref().map_or_else(String::new, |why| why.of(texts.lang()).to_owned()),
    };
    let value = |value: f64| value_as_written(factor.factor, value, texts.lang());
    told.kind = match &factor.values {
        Values::Fitted => texts.get("book-kind-fitted"),
        Values::Levels(levels) => {
            let levels: Vec<String> = levels.iter().map(|level| value(*level)).collect();
            told.rest = levels.join("; ");
            texts.get("book-kind-levels")
        }
        Values::Drawn(drawn) => match drawn {
            Distribution::Uniform { low, high } => {
                (told.low, told.high) = (Some(*low), Some(*high));
                texts.get("book-kind-uniform")
            }
            Distribution::Normal { mean, sd } => {
                (told.mean, told.deviation) = (Some(*mean), Some(*sd));
                texts.get("book-kind-normal")
            }
            Distribution::TruncatedNormal { mean, sd, low, high } => {
                (told.low, told.high) = (Some(*low), Some(*high));
                (told.mean, told.deviation) = (Some(*mean), Some(*sd));
                texts.get("book-kind-truncated")
            }
            Distribution::Triangular { low, mode, high } => {
                (told.low, told.mode, told.high) = (Some(*low), Some(*mode), Some(*high));
                texts.get("book-kind-triangular")
            }
            Distribution::Pert { low, mode, high } => {
                (told.low, told.mode, told.high) = (Some(*low), Some(*mode), Some(*high));
                texts.get("book-kind-pert")
            }
            Distribution::Lognormal { median, sigma } => {
                let sigma = crate::text::number::as_written(*sigma, texts.lang());
                let args = [("median", Arg::from(value(*median))), ("sigma", sigma.into())];
                told.rest = texts.format("book-lognormal", &args);
                texts.get("book-kind-lognormal")
            }
            Distribution::Discrete { values, cumulative } => {
                told.rest = chances(values, cumulative, &value, texts);
                texts.get("book-kind-discrete")
            }
        },
    };
    told
}

/// Each value with its chance: "× 0,5 (25 %); × 1 (50 %)".
fn chances(
    values: &[f64],
    cumulative: &[f64],
    in_words: &dyn Fn(f64) -> String,
    texts: &Texts,
) -> String {
    let mut before = 0.0;
    let told = values.iter().zip(cumulative).map(|(value, until)| {
        let chance = crate::text::number::share_as_written(until - before, texts.lang());
        before = *until;
        format!("{} ({chance})", in_words(*value))
    });
    told.collect::<Vec<_>>().join("; ")
}
