//! `allocation`: how a plan splits the money left for services.
//!
//! Weights, floors and shares are resolved to one per area. Weights that say nothing are an error, and so are floors that no
//! frame of the base year's size could pay for. Start at [`read`].

use super::super::faults::{out_of_range, unknown_word};
use super::super::fields::{
    FieldList, Limits, SHARE, by_area, number, number_by_area, other, word,
};
use super::super::paths::{Bounds, read_by_area, read_path};
use super::super::toml_walk::{TomlTable, TomlValue};
use super::known::StudyParts;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::model::{Floor, Optimal, Path, Protect, Rule, Share};
use crate::units::Year;

/// Kroner of a floor.
const KRONER: Limits = Limits::new(0.0, 1e15, "kroner a year");
/// A krone that counts a million times another is not meant.
const WEIGHT: Limits = Limits::new(0.0, 1e6, "");
/// Nor one that counts a millionth; what is divided by a weight stays a number.
const LEAST_WEIGHT: f64 = 1e-6;
/// What decimals cost in the last bit lifts no floor above the frame.
const ROUNDING: f64 = 1e-9;

pub(crate) const ALLOCATION: FieldList = FieldList::new(
    "allocation",
    &[
        word("rule", || Rule::WORDS.to_vec()),
        number_by_area("weights", WEIGHT).optional(),
        by_area("floors", SHARE).optional(),
        other("rest", "rule, or table with a rule").optional(),
        number("others_at_least", SHARE).or(0.8),
        number("max_move_share", SHARE).optional(),
        by_area("shares", SHARE).optional(),
    ],
);

/// The words of rules that split money without floors.
const SHARE_WORDS: [&str; 5] =
    ["demography", "proportional", "equal_coverage", "weights", "shares"];

/// The rule of a plan; `None` after diagnostics.
pub(super) fn read(
    plan: &TomlTable<'_>,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Rule> {
    let value = plan.require("allocation", diagnostics)?;
    let table = value.table_like("{ rule = \"demography\" }", diagnostics)?;
    let table = table.with_list(&ALLOCATION);
    let Some(value) = table.require("rule", diagnostics) else {
        table.check_unknown(&["rule"], diagnostics);
        return None;
    };
    let word = value.string(diagnostics)?;
    match word {
        "protect" => read_protect(&table, known, diagnostics).map(Rule::Protect),
        "optimal" => read_optimal(&table, known, diagnostics).map(Rule::Optimal),
        _ => read_share(word, &value, &table, &Rule::WORDS, known, diagnostics).map(Rule::Plain),
    }
}

/// A rule without floors; `known_words` are those that are allowed here.
fn read_share(
    word: &str,
    value: &TomlValue<'_>,
    table: &TomlTable<'_>,
    known_words: &[&str],
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Share> {
    let share = match word {
        "weights" => {
            table.check_unknown(&["rule", "weights"], diagnostics);
            let value = table.require("weights", diagnostics)?;
            return read_weights(&value, known, diagnostics).map(Share::Weights);
        }
        "shares" => {
            table.check_unknown(&["rule", "shares"], diagnostics);
            let value = table.require("shares", diagnostics)?;
            return read_given(&value, known, diagnostics).map(Share::Given);
        }
        "demography" => Share::Demography,
        "proportional" => Share::Proportional,
        "equal_coverage" => Share::EqualCoverage,
        _ => {
            diagnostics.push(unknown_word(value.span(), word, known_words));
            return None;
        }
    };
    table.check_unknown(&["rule"], diagnostics);
    Some(share)
}

/// A weight for each area; who is not named weighs 1.
fn read_weights(
    value: &TomlValue<'_>,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<f64>> {
    let table = filled(value, "{ elderly = 3, health = 2 }", diagnostics)?;
    let read = |value: &TomlValue<'_>, _, diagnostics: &mut Diagnostics| {
        let weight = value.number(WEIGHT.ends(), diagnostics)?;
        if weight > 0.0 && weight < LEAST_WEIGHT {
            let small = out_of_range(value.span(), weight, (LEAST_WEIGHT, WEIGHT.high));
            diagnostics.push(small.with("is", "weight"));
            return None;
        }
        Some(weight)
    };
    let weights = read_by_area(&table, known.frame(), |_| 1.0, read, diagnostics)?;
    if weights.iter().all(|weight| *weight == 0.0) {
        diagnostics.push(Diagnostic::at(Code::WeightsZero, value.span()).with("what", "weights"));
        return None;
    }
    Some(weights)
}

/// Each area's share of the money; that of its base-year budget for who is not named, and before a path's
/// first step.
fn read_given(
    value: &TomlValue<'_>,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Path>> {
    let table = filled(value, "{ elderly = 0.4, health = 0.6 }", diagnostics)?;
    let total_dkk = known.service_budget_dkk();
    let of_budget = |area: usize| {
        let own = known.areas().get(area).map_or(0.0, |area| area.service_budget_dkk);
        if total_dkk > 0.0 { own / total_dkk } else { 0.0 }
    };
    let unnamed = |area| Path::constant(of_budget(area));
    let read = |value: &TomlValue<'_>, area: Option<usize>, diagnostics: &mut Diagnostics| {
        let bounds = Bounds { range: SHARE.ends(), default: area.map_or(0.0, of_budget) };
        read_path(value, bounds, known.frame(), diagnostics)
    };
    let shares = read_by_area(&table, known.frame(), unnamed, read, diagnostics)?;
    let is_nothing = |year: &Year| shares.iter().all(|share| share.at(*year) == 0.0);
    if let Some(year) = years(known).find(is_nothing) {
        let zero = Diagnostic::at(Code::WeightsZero, value.span()).with("what", "shares");
        diagnostics.push(zero.with("year", year.to_string()));
        return None;
    }
    Some(shares)
}

fn read_protect(
    table: &TomlTable<'_>,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Protect> {
    table.check_unknown(&["rule", "floors", "rest", "others_at_least"], diagnostics);
    let floors = table.require("floors", diagnostics);
    let floors = floors.and_then(|value| read_floors(&value, known, diagnostics));
    let rest = table.require("rest", diagnostics);
    let rest = rest.and_then(|value| read_rest(&value, known, diagnostics));
    let others_at_least = table.number("others_at_least", diagnostics);
    Some(Protect { floors: floors?, rest: rest?, others_at_least: others_at_least? })
}

/// How the rest is split: a word, or a table where the rule has numbers of its own.
fn read_rest(
    value: &TomlValue<'_>,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Share> {
    if let Some(table) = value.table() {
        let Some(rule) = table.require("rule", diagnostics) else {
            table.check_unknown(&["rule"], diagnostics);
            return None;
        };
        let word = rule.string(diagnostics)?;
        return read_share(word, &rule, &table, &SHARE_WORDS, known, diagnostics);
    }
    let Some(word) = value.text() else {
        diagnostics.push(value.wrong_type("\"proportional\""));
        return None;
    };
    match word {
        "demography" => Some(Share::Demography),
        "proportional" => Some(Share::Proportional),
        "equal_coverage" => Some(Share::EqualCoverage),
        "weights" => {
            let example = "{ rule = \"weights\", weights = { elderly = 3 } }";
            diagnostics.push(value.wrong_type(example));
            None
        }
        "shares" => {
            let example = "{ rule = \"shares\", shares = { elderly = 0.4 } }";
            diagnostics.push(value.wrong_type(example));
            None
        }
        _ => {
            diagnostics.push(unknown_word(value.span(), word, &SHARE_WORDS));
            None
        }
    }
}

fn read_optimal(
    table: &TomlTable<'_>,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Optimal> {
    table.check_unknown(&["rule", "weights", "floors", "max_move_share"], diagnostics);
    let areas = known.areas().len();
    let weights = match table.get("weights") {
        None => Some(vec![1.0; areas]),
        Some(value) => read_weights(&value, known, diagnostics),
    };
    let floors = match table.get("floors") {
        None => Some(vec![None; areas]),
        Some(value) => read_floors(&value, known, diagnostics),
    };
    let max_move_share = match table.get("max_move_share") {
        None => Some(None),
        Some(value) => value.number(SHARE.ends(), diagnostics).map(Some),
    };
    Some(Optimal { weights: weights?, floors: floors?, max_move_share: max_move_share? })
}

/// Floors by area, which must fit into the base year's budgets together.
fn read_floors(
    value: &TomlValue<'_>,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Option<Floor>>> {
    let table = filled(value, "{ elderly = 0.98 }", diagnostics)?;
    let read = |value: &TomlValue<'_>, _, diagnostics: &mut Diagnostics| {
        read_floor(value, known, diagnostics).map(Some)
    };
    let floors = read_by_area(&table, known.frame(), |_| None, read, diagnostics)?;
    fit(&floors, &value.span(), known, diagnostics).then_some(floors)
}

/// A share of need, or `{ dkk = … }`.
fn read_floor(
    value: &TomlValue<'_>,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Floor> {
    let in_kroner = value.table().and_then(|table| Some((table.get("dkk")?, table)));
    let Some((dkk, table)) = in_kroner else {
        let bounds = Bounds::from_zero(SHARE.ends());
        return read_path(value, bounds, known.frame(), diagnostics).map(Floor::Coverage);
    };
    table.check_unknown(&["dkk"], diagnostics);
    let bounds = Bounds::from_zero(KRONER.ends());
    read_path(&dkk, bounds, known.frame(), diagnostics).map(Floor::Dkk)
}

/// Is there a year whose floors are above all that services had in the base year? A floor on coverage is
/// taken of the base year's need, which is its budget: what later years need no reader can know.
fn fit(
    floors: &[Option<Floor>],
    span: &Span,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> bool {
    // A budget that is wrong has been reported.
    let Some(frame) = known.whole().and_then(StudyParts::frame) else { return true };
    let budget_dkk = known.service_budget_dkk();
    let claimed = |year: Year| -> f64 {
        let of_area = |(floor, area): (&Option<Floor>, &crate::model::Area)| match floor {
            Some(Floor::Coverage(path)) => path.at(year) * area.service_budget_dkk,
            Some(Floor::Dkk(path)) => path.at(year),
            None => 0.0,
        };
        floors.iter().zip(known.areas()).map(of_area).sum()
    };
    let mut worst: Option<(Year, f64)> = None;
    for year in years(known) {
        let floors_dkk = claimed(year);
        if worst.is_none_or(|(_, most)| floors_dkk > most) {
            worst = Some((year, floors_dkk));
        }
    }
    let above = worst.filter(|(_, floors_dkk)| *floors_dkk > budget_dkk * (1.0 + ROUNDING));
    if let Some((year, floors_dkk)) = above {
        diagnostics.push(
            Diagnostic::at(Code::FloorsAboveFrame, span.clone())
                .with("year", year.to_string())
                .with("base", frame.base_year.to_string())
                .with_decimal("floors", floors_dkk / 1e6, 1)
                .with_decimal("budget", budget_dkk / 1e6, 1),
        );
    }
    above.is_none()
}

/// The years that rules split money in.
fn years(known: StudyParts<'_>) -> impl Iterator<Item = Year> {
    let frame = known.frame();
    let count = frame.map_or(0, |frame| frame.horizon.since(frame.base_year));
    let base = frame.map_or(Year(0), |frame| frame.base_year);
    (1..=count).map(move |offset| base.plus(offset))
}

/// A table with something in it; `example` is shown where none is.
fn filled<'t>(
    value: &TomlValue<'t>,
    example: &str,
    diagnostics: &mut Diagnostics,
) -> Option<TomlTable<'t>> {
    let table = value.table().filter(|table| !table.entries().is_empty());
    if table.is_none() {
        diagnostics.push(value.wrong_type(example));
    }
    table
}
