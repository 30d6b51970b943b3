//! What each scenario changes from the one it is based on, in words.
//!
//! A factor's path in words is here too. Start at [`changes`].

use super::factor_names::part_name;
use crate::model::{Factor, FactorPart, Factors, Path, Scenario, Study};
use crate::text::number::{as_written, money, share_as_written, times};
use crate::text::{Lang, Texts};
use std::fmt::Write as _;

/// A page of text: each scenario with its reason and its changes, in the study's order.
pub fn changes(study: &Study, texts: &Texts) -> String {
    let lang = texts.lang();
    let mut page = texts.format("changes-title", &[("study", study.model.names.of(lang).into())]);
    page.push('\n');
    let neutral = Factors::neutral(study.model.neutral());
    for scenario in &study.scenarios {
        let base = scenario.based_on.map(|id| &study.scenarios[id.index()]);
        // Writing into a string cannot fail.
        let _ = writeln!(page, "\n{} ({})", scenario.names.of(lang), scenario.id);
        if let Some(why) = &scenario.why {
            let _ = writeln!(page, "  {}", why.of(lang));
        }
        let heading = match base {
            Some(base) => texts.format("changes-from", &[("base", base.names.of(lang).into())]),
            None => texts.get("changes-from-nothing"),
        };
        let _ = writeln!(page, "  {heading}");
        if scenario.changes.is_empty() {
            let _ = writeln!(page, "  - {}", texts.get("changes-none"));
        }
        for change in &scenario.changes {
            let before = base.map_or(&neutral, |base| &base.factors);
            for line in lines(study, scenario, before, change.factor, texts) {
                let _ = writeln!(page, "  - {line}");
            }
        }
    }
    page
}

/// One line per factor, or one per area or service where those differ.
fn lines(
    study: &Study,
    scenario: &Scenario,
    before: &Factors,
    factor: Factor,
    texts: &Texts,
) -> Vec<String> {
    let name = texts.term("factor", factor.key());
    let parts = factor.span().count(
        study.model.areas.len(),
        study.model.services.len(),
        study.model.promises,
    );
    let arrow = |part: usize| {
        let old = path_in_words(factor, before.path(factor, part), texts);
        let new = path_in_words(factor, scenario.factors.path(factor, part), texts);
        if old == new { new } else { format!("{old} → {new}") }
    };
    let all: Vec<String> = (0..parts).map(arrow).collect();
    if all.iter().all(|words| *words == all[0]) {
        return vec![format!("{name}: {}", all[0])];
    }
    let untouched = Path::constant(study.model.neutral().value(factor));
    let is_touched = |part: &usize| {
        [before, &scenario.factors].iter().any(|own| *own.path(factor, *part) != untouched)
    };
    let line = |part: usize| {
        let of = FactorPart::of(factor.span(), part)?;
        Some(format!("{name}, {}: {}", part_name(study, of, texts)?, all[part]))
    };
    (0..parts).filter(is_touched).filter_map(line).collect()
}

/// A factor's numbers over the years: `−2 % fra 2017, −0,5 % fra 2020`.
pub(crate) fn path_in_words(factor: Factor, path: &Path, texts: &Texts) -> String {
    path_of(path, &|value| value_as_written(factor, value, texts.lang()), texts)
}

/// `−2 % fra 2017, −0,5 % fra 2020`.
pub(crate) fn path_of(path: &Path, in_words: &dyn Fn(f64) -> String, texts: &Texts) -> String {
    if path.steps().is_empty() {
        return in_words(path.default_value());
    }
    let steps: Vec<String> = path
        .steps()
        .iter()
        .map(|(year, value)| {
            let value = in_words(*value);
            let year = year.to_string();
            texts.format("changes-step", &[("value", value.into()), ("year", year.into())])
        })
        .collect();
    steps.join(", ")
}

/// A factor's number with the decimals that it was written with.
pub(crate) fn value_as_written(factor: Factor, value: f64, lang: Lang) -> String {
    match factor {
        Factor::EarmarkDkk => money(value, lang),
        Factor::RealisationDelayYears => as_written(value, lang),
        _ if factor.is_multiplier() => times(&as_written(value, lang)),
        _ => share_as_written(value, lang),
    }
}
