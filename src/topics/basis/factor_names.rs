//! Factors and numbers that are asked about, in words.
//!
//! How a factor's name, its values and an outcome are written inside a sentence. Start at `factor_name`,
//! `factor_value` and `outcome_name`.

use crate::chart::axis_unit::ValueUnit;
use crate::figures::{Quantity, Unit};
use crate::ids::PromiseRange;
use crate::model::{
    DemandKind, Effect, Factor, FactorPart, PromiseKind, Study, UncertainFactor, Values,
};
use crate::text::number::{self, decimal, money, share, times, with_unit};
use crate::text::sentence::in_sentence;
use crate::text::{Arg, Lang, Texts};
use crate::topics::plans::compare_screen::measure_name;

/// A factor's name, with its area or service if it has one, and whether its number is added to a path.
pub(crate) fn factor_name(study: &Study, uncertain: &UncertainFactor, texts: &Texts) -> String {
    let name = named_factor(study, uncertain.factor, uncertain.part, texts);
    match (&uncertain.values, uncertain.effect) {
        (Values::Fitted, _) => texts.format("factor-as-fit", &[("name", Arg::from(name))]),
        (_, Effect::Value) => name,
        (_, effect) => texts.term_with("factor-as", effect.word(), &[("name", Arg::from(name))]),
    }
}

/// A factor's name, with its area or service if it has one.
pub(crate) fn named_factor(
    study: &Study,
    factor: Factor,
    part: Option<FactorPart>,
    texts: &Texts,
) -> String {
    let name = texts.term("factor", factor.key());
    let of = part.and_then(|part| part_name(study, part, texts));
    match of {
        None => name,
        Some(of) => texts.format("factor-in-area", &[("name", name.into()), ("area", of.into())]),
    }
}

/// The name of the area or service that a factor's number is of.
pub(crate) fn part_name(study: &Study, part: FactorPart, texts: &Texts) -> Option<String> {
    let names = match part {
        FactorPart::Area(area) => &study.model.areas.get(area.index())?.names,
        FactorPart::Service(service) => &study.model.services.get(service.index())?.names,
        FactorPart::Promises(range) => return promise_name(study, range, texts),
    };
    Some(names.of(texts.lang()).to_owned())
}

/// What promises of a plan are called: the plan, then the lever with its area or service, or all levers of a kind.
fn promise_name(study: &Study, range: PromiseRange, texts: &Texts) -> Option<String> {
    let promise = study.promises.get(range.first.index())?;
    let lang = texts.lang();
    let is_one = range.count == 1;
    let named = |key: &str, on: Option<&str>| {
        let lever = texts.get(key);
        match on.filter(|_| is_one) {
            None => lever,
            Some(on) => {
                texts.format("factor-promise-on", &[("lever", lever.into()), ("on", on.into())])
            }
        }
    };
    let lever = match promise.kind {
        PromiseKind::Lean(area) => named("factor-promise-lean", Some(study.area_name(area, lang))),
        PromiseKind::Restructuring(area) => {
            named("factor-promise-restructuring", Some(study.area_name(area, lang)))
        }
        PromiseKind::Overhead => named("factor-promise-overhead", None),
        PromiseKind::Demand(kind, service) if is_one => {
            let word = match kind {
                DemandKind::Rehabilitation => "driver-rehabilitation",
                DemandKind::Technology => "driver-technology",
                DemandKind::CivilSociety => "driver-civil-society",
            };
            named(word, Some(study.service_name(service, lang)))
        }
        PromiseKind::Demand(..) => named("factor-promise-demand", None),
        PromiseKind::Initiative(id) => study.initiative_name(id, lang).to_owned(),
    };
    let plan = promise.plan_names.of(lang);
    Some(texts.format("factor-promise", &[("plan", plan.into()), ("lever", lever.into())]))
}

/// A factor's number as it is written: per cent, a multiplier, kroner.
pub(crate) fn factor_value(factor: Factor, value: f64, lang: Lang) -> String {
    match factor {
        Factor::EarmarkDkk => money(value, lang),
        Factor::RealisationDelayYears => decimal(value, 0, lang),
        _ if factor.is_multiplier() => times(&decimal(value, 2, lang)),
        _ => share(value, share_decimals(value), lang),
    }
}

/// Two of a factor's numbers as a range, with as many decimals as tell a fifth of it apart.
pub(crate) fn factor_range(factor: Factor, low: f64, high: f64, texts: &Texts) -> String {
    let lang = texts.lang();
    let of = |value: f64| -> Arg {
        match factor {
            Factor::EarmarkDkk => money(value, lang),
            Factor::RealisationDelayYears => decimal(value, 0, lang),
            _ => times(&decimal(value, decimals_of(high - low, 5.0), lang)),
        }
        .into()
    };
    let is_number = matches!(factor, Factor::EarmarkDkk | Factor::RealisationDelayYears);
    if is_number || factor.is_multiplier() {
        return texts.format("factor-range", &[("low", of(low)), ("high", of(high))]);
    }
    number::share_range(low, high, decimals_of(100.0 * (high - low), 5.0), lang)
}

/// A factor's number with as many decimals as tell a twentieth of its span apart.
pub(crate) fn value_within(factor: Factor, value: f64, span: f64, lang: Lang) -> String {
    match factor {
        Factor::EarmarkDkk => money(value, lang),
        Factor::RealisationDelayYears => decimal(value, decimals_within(span), lang),
        _ if factor.is_multiplier() => times(&decimal(value, decimals_within(span), lang)),
        _ => share(value, decimals_within(100.0 * span), lang),
    }
}

/// Decimals by which a twentieth of a span is told apart.
pub(crate) fn decimals_within(span: f64) -> usize {
    decimals_of(span, 20.0)
}

/// Decimals by which so many parts of a span are told apart.
fn decimals_of(span: f64, parts: f64) -> usize {
    let mut steps = span.abs();
    (0..6)
        .find(|_| {
            let is_enough = steps >= parts;
            steps *= 10.0;
            is_enough
        })
        .unwrap_or(6)
}

/// Decimals of a per cent that tell two or three digits.
fn share_decimals(share: f64) -> usize {
    let percent = 100.0 * share.abs();
    if percent >= 9.995 {
        0
    } else if percent >= 0.9995 || percent == 0.0 {
        1
    } else {
        2
    }
}

/// What is asked about, as it stands within a sentence: "gabet i Ældre i 2040".
pub(crate) fn outcome_name(study: &Study, outcome: Quantity, texts: &Texts) -> String {
    let Some(year) = outcome.year else {
        let name = in_sentence(&measure_name(study, outcome, texts));
        return texts.format("outcome-measure", &[("name", name.into())]);
    };
    let name = texts.term("outcome", outcome.figure.key());
    let year = study.model.base_year.plus(year);
    let mut args = vec![("name", Arg::from(name)), ("year", Arg::year(year.0))];
    let Some(place) = outcome.scope.name(study, texts.lang()) else {
        return texts.format("outcome-in-year", &args);
    };
    args.push(("area", place.into()));
    texts.format("outcome-of-area", &args)
}

/// An amount of what is asked about, with its unit.
pub(crate) fn outcome_value(outcome: Quantity, value: f64, texts: &Texts) -> String {
    let lang = texts.lang();
    match outcome.unit() {
        Unit::Dkk => money(value, lang),
        Unit::Share => share(value, 1, lang),
        Unit::Fte | Unit::FteYears => with_unit(&number::fte(value, lang), &texts.get("fte")),
        unit => with_unit(&number::brief(value, lang), &counted_word(unit, texts)),
    }
}

/// How far an outcome moves or is off, without a sign of its own: of a share in percentage points.
pub(crate) fn outcome_change(outcome: Quantity, value: f64, texts: &Texts) -> String {
    match outcome.unit() {
        Unit::Share => percentage_points(value, 1, texts),
        _ => outcome_value(outcome, value, texts),
    }
}

/// A difference of shares, 0.01 being one point.
pub(crate) fn percentage_points(value: f64, decimals: usize, texts: &Texts) -> String {
    let points = decimal(100.0 * value, decimals, texts.lang());
    texts.format("percentage-points", &[("points", points.into())])
}

/// The word for what is counted.
pub(crate) fn counted_word(unit: Unit, texts: &Texts) -> String {
    match unit {
        Unit::Fte | Unit::FteYears => texts.get("fte"),
        unit => texts.term("unit", unit.key()),
    }
}

/// In what a picture counts a figure.
pub(crate) fn value_unit(unit: Unit, texts: &Texts) -> ValueUnit {
    match unit {
        Unit::Dkk => ValueUnit::Dkk,
        Unit::Share => ValueUnit::Share,
        unit => ValueUnit::Count(counted_word(unit, texts)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn factors_are_written_with_two_or_three_digits() {
        let da = |factor, value| factor_value(factor, value, Lang::Da).replace('\u{a0}', " ");
        assert_eq!(da(Factor::FrameGrowth, -0.006_838), "−0,68 %");
        assert_eq!(da(Factor::DemographicCompensation, 0.254), "25 %");
        assert_eq!(da(Factor::RecruitShare, 0.011_5), "1,1 %");
        assert_eq!(da(Factor::MigrationFactor, 1.0276), "× 1,03");
        let texts = Texts::new(Lang::Da);
        let range =
            |factor, low, high| factor_range(factor, low, high, &texts).replace('\u{a0}', " ");
        assert_eq!(range(Factor::RecruitShare, 0.0107, 0.0123), "1,07–1,23 %");
        assert_eq!(range(Factor::HealthyAgeing, 0.25, 0.75), "25–75 %");
        assert_eq!(range(Factor::FrameGrowth, -0.0068, 0.0021), "−0,7 til 0,2 %");
        assert_eq!(range(Factor::RefugeesFactor, 0.5, 2.5), "× 0,5 til × 2,5");
    }
}
