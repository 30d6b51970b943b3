//! What is assumed: years, scenario, what need means, what the kroner rest on, which factors are uncertain.
//!
//! Start at `section`.

use crate::model::{
    Basis, Distribution, Factor, FactorPart, FactorSpan, Path, Scenario, UncertainFactor, Values,
};
use crate::text::Arg;
use crate::text::number::share;
use crate::text::sentence::with_stop;
use crate::topics::basis::changes::{path_in_words, value_as_written};
use crate::topics::basis::factor_names::{factor_name, factor_value, part_name};
use crate::topics::basis::sources_table::{KINDS, founded};
use crate::topics::teller::Teller;
use crate::writers::paper::Block;

pub(crate) fn section(teller: &Teller<'_>) -> Vec<Block> {
    let mut points = vec![years(teller), scenario_words(teller), plan_words(teller)];
    points.push(teller.say("paper-need-means", &teller.unit_args()));
    points.push(basis(teller));
    points.extend(forecast(teller));
    points.extend(split(teller));
    let mut blocks = vec![teller.heading("paper-ground"), Block::Points(points)];
    blocks.extend(factors(teller));
    blocks.extend(uncertain(teller));
    blocks
}

fn years(teller: &Teller<'_>) -> String {
    let model = &teller.study.model;
    let args = [
        ("base", Arg::year(model.base_year.0)),
        ("decision", Arg::year(model.decision_year.0)),
        ("horizon", Arg::year(model.horizon.0)),
        ("same", Arg::yes_or_no(teller.two_years().len() == 1)),
    ];
    teller.say("paper-years", &args)
}

fn scenario_words(teller: &Teller<'_>) -> String {
    let own = teller.study.scenarios.get(teller.result.scenario.index());
    let why = own.and_then(|own| own.why.as_ref());
    reasoned(
        teller,
        "paper-scenario",
        teller.scenario_arg().1,
        why.map(|why| why.of(teller.lang())),
    )
}

fn plan_words(teller: &Teller<'_>) -> String {
    let own = teller.study.plans.get(teller.plan.plan.index());
    let why = own.and_then(|own| own.why.as_ref());
    reasoned(teller, "paper-plan", teller.plan_arg().1, why.map(|why| why.of(teller.lang())))
}

/// A name, with its reason if the study gives one.
fn reasoned(teller: &Teller<'_>, key: &str, name: Arg, why: Option<&str>) -> String {
    let is_reference = if teller.plan.plan.index() == 0 { "yes" } else { "no" };
    let args = [("name", name), teller.reference_arg(), ("is-reference", is_reference.into())];
    let said = teller.say(key, &args);
    match why {
        None => said,
        Some(why) => format!("{said} {}", with_stop(why)),
    }
}

/// Which share of the base year's kroner rests on what.
fn basis(teller: &Teller<'_>) -> String {
    let found = founded(teller.study, teller.result);
    let lang = teller.lang();
    let part = |column: usize| {
        let told: Vec<String> = KINDS
            .iter()
            .zip(&found.shares)
            .filter(|(_, shares)| shares[column] > 0.0)
            .map(|((_, key), shares)| {
                let args = [
                    ("share", Arg::from(share(shares[column], 0, lang))),
                    ("basis", teller.texts.get(key).into()),
                ];
                teller.texts.format("paper-basis-part", &args)
            })
            .collect();
        Arg::from(teller.texts.list(&told))
    };
    let args = [
        ("total", Arg::from(teller.money(found.total_dkk))),
        ("base", Arg::year(teller.study.model.base_year.0)),
        ("budget", part(0)),
        ("costs", part(1)),
        ("rates", part(2)),
    ];
    teller.say("paper-basis", &args)
}

/// The official forecast that the study is held to.
fn forecast(teller: &Teller<'_>) -> Option<String> {
    let forecast = teller.study.model.forecast.as_ref()?;
    let constraint = teller.findings.constraint?;
    let name = forecast.vintage.as_ref().unwrap_or(&forecast.path);
    let args = [
        ("name", Arg::from(name)),
        ("moved", share(constraint.mean_moved_share(), 2, teller.lang()).into()),
    ];
    Some(teller.say("paper-forecast", &args))
}

/// Is the budget's split over areas published?
fn split(teller: &Teller<'_>) -> Option<String> {
    let study = teller.study;
    let is_derived = study.citations.iter().any(|one| {
        one.table == "areas" && study.sources[one.source.index()].basis != Basis::Published
    });
    is_derived.then(|| teller.say("paper-split", &[("areas", Arg::from(study.model.areas.len()))]))
}

/// The scenario's factors that are not as if nothing changed, and the frames' growth in any case.
fn factors(teller: &Teller<'_>) -> Option<Block> {
    let scenario = teller.study.scenarios.get(teller.result.scenario.index())?;
    let neutral = teller.study.model.neutral();
    let is_told = |factor: &Factor| {
        let untouched = Path::constant(neutral.value(*factor));
        let mut parts = parts_of(teller, *factor);
        let is_other = |part: usize| *scenario.factors.path(*factor, part) != untouched;
        // Without a number of its own it follows another factor.
        *factor == Factor::FrameGrowth
            || (*factor != Factor::CompensationHealthyAgeing && parts.any(is_other))
            || scenario.changes.iter().any(|change| change.factor == *factor)
    };
    let rows: Vec<Vec<String>> = Factor::ALL
        .into_iter()
        .filter(is_told)
        .map(|factor| {
            let name = teller.texts.term("factor", factor.key());
            vec![name, value_words(teller, scenario, factor)]
        })
        .collect();
    let caption = teller.say("paper-factors", &[teller.scenario_arg()]);
    let headings = ["head-factor", "paper-value"].map(|key| teller.texts.get(key)).into();
    Some(Teller::table(caption, (2, headings), rows, Some(teller.say("paper-factors-note", &[]))))
}

/// The places of the areas or services that a factor has a number for.
fn parts_of(teller: &Teller<'_>, factor: Factor) -> std::ops::Range<usize> {
    let model = &teller.study.model;
    0..factor.span().count(model.areas.len(), model.services.len(), model.promises)
}

/// A factor's number, by area or service where those differ; of services only those that have another number than
/// the study's own.
fn value_words(teller: &Teller<'_>, scenario: &Scenario, factor: Factor) -> String {
    let path = |part: usize| scenario.factors.path(factor, part);
    let in_words = |part: usize| path_in_words(factor, path(part), &teller.texts);
    let all = parts_of(teller, factor);
    if all.clone().all(|part| path(part) == path(0)) {
        return if all.is_empty() { String::new() } else { in_words(0) };
    }
    let untouched = Path::constant(teller.study.model.neutral().value(factor));
    let named = all
        .filter(|part| factor.span() == FactorSpan::Area || *path(*part) != untouched)
        .filter_map(|part| {
            let of = FactorPart::of(factor.span(), part)?;
            Some(format!("{} {}", part_name(teller.study, of, &teller.texts)?, in_words(part)))
        });
    named.collect::<Vec<_>>().join("; ")
}

/// The uncertain factors with their distributions.
fn uncertain(teller: &Teller<'_>) -> Option<Block> {
    let design = teller.study.ensemble.as_ref()?;
    if design.factors.is_empty() {
        return None;
    }
    let rows = design.factors.iter().map(|own| {
        let name = factor_name(teller.study, own, &teller.texts);
        vec![name, distribution_words(teller, own)]
    });
    let args = [("scenario", Arg::from(teller.scenario_name(design.scenario.index())))];
    let caption = teller.say("paper-uncertain", &args);
    let headings = ["head-factor", "head-distribution"].map(|key| teller.texts.get(key)).into();
    Some(Teller::table(caption, (2, headings), rows, None))
}

fn distribution_words(teller: &Teller<'_>, own: &UncertainFactor) -> String {
    let value = |x: f64| Arg::from(value_as_written(own.factor, x, teller.lang()));
    let say = |key: &str, args: &[(&'static str, f64)]| {
        let args: Vec<_> = args.iter().map(|(name, x)| (*name, value(*x))).collect();
        teller.texts.format(key, &args)
    };
    let all = |numbers: &[f64]| {
        let told: Vec<String> =
            numbers.iter().map(|x| value_as_written(own.factor, *x, teller.lang())).collect();
        teller.texts.list(&told)
    };
    match &own.values {
        Values::Fitted => teller.texts.get("paper-dist-fit"),
        Values::Levels(levels) => {
            teller.texts.format("paper-dist-levels", &[("levels", all(levels).into())])
        }
        Values::Drawn(drawn) => match drawn {
            Distribution::Uniform { low, high } => {
                say("paper-dist-uniform", &[("low", *low), ("high", *high)])
            }
            Distribution::Normal { mean, sd } => {
                say("paper-dist-normal", &[("mean", *mean), ("sd", *sd)])
            }
            Distribution::TruncatedNormal { mean, sd, low, high } => say(
                "paper-dist-truncated",
                &[("mean", *mean), ("sd", *sd), ("low", *low), ("high", *high)],
            ),
            Distribution::Triangular { low, mode, high } => {
                say("paper-dist-triangular", &[("low", *low), ("mode", *mode), ("high", *high)])
            }
            Distribution::Pert { low, mode, high } => {
                say("paper-dist-pert", &[("low", *low), ("mode", *mode), ("high", *high)])
            }
            Distribution::Lognormal { median, .. } => {
                let [low, high] = [0.1, 0.9].map(|share| drawn.quantile(share));
                let told = |x: f64| Arg::from(factor_value(own.factor, x, teller.lang()));
                let args = [("median", value(*median)), ("low", told(low)), ("high", told(high))];
                teller.texts.format("paper-dist-lognormal", &args)
            }
            Distribution::Discrete { values, .. } => {
                teller.texts.format("paper-dist-discrete", &[("levels", all(values).into())])
            }
        },
    }
}
