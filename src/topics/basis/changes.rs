//! What each scenario changes from the one it is based on, in words.
//!
//! Owns the wording of a factor's path. Start at [`changes`].

use crate::ids::AreaId;
use crate::model::{Factor, FactorSpan, Factors, Path, Scenario, Study};
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

/// One line per factor, or one per area where areas differ.
fn lines(
    study: &Study,
    scenario: &Scenario,
    before: &Factors,
    factor: Factor,
    texts: &Texts,
) -> Vec<String> {
    let lang = texts.lang();
    let name = texts.term("factor", factor.key());
    let areas = match factor.span() {
        FactorSpan::Study => 1,
        FactorSpan::Area => study.model.areas.len(),
    };
    let arrow = |area: usize| {
        let id = AreaId::from(area);
        let old = path_in_words(factor, before.path(factor, id), texts);
        let new = path_in_words(factor, scenario.factors.path(factor, id), texts);
        if old == new { new } else { format!("{old} → {new}") }
    };
    let all: Vec<String> = (0..areas).map(arrow).collect();
    if all.iter().all(|words| *words == all[0]) {
        return vec![format!("{name}: {}", all[0])];
    }
    let untouched = Path::constant(study.model.neutral().value(factor));
    (0..areas)
        .filter(|area| {
            let id = AreaId::from(*area);
            *scenario.factors.path(factor, id) != untouched || *before.path(factor, id) != untouched
        })
        .map(|area| format!("{name}, {}: {}", study.model.areas[area].names.of(lang), all[area]))
        .collect()
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
        Factor::FertilityFactor | Factor::MigrationFactor | Factor::RefugeesFactor => {
            times(&as_written(value, lang))
        }
        _ => share_as_written(value, lang),
    }
}
