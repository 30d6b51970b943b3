//! What a factor can become: no draw may take it where no scenario is allowed to put it.
//!
//! Every factor is checked in every year, area and combination, alone and together with the other draws on it; nothing is
//! clipped. Start at [`check`].

use super::super::faults::plain;
use super::super::model_toml::StudyFrame;
use super::factors::WrittenFactor;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::ids::ScenarioId;
use crate::model::{Effect, Factor, FactorSpan, Factors, Scenario, factors_laid_over, laid_over};
use crate::units::Year;
use std::collections::BTreeSet;

/// What is drawn around.
pub(super) struct DrawnAround<'a> {
    pub(super) frame: &'a StudyFrame,
    /// How many services there are.
    pub(super) services: usize,
    /// How many promises of plans are drawn.
    pub(super) promises: usize,
    pub(super) scenarios: &'a [Scenario],
    pub(super) scenario: ScenarioId,
    pub(super) combinations: &'a [Vec<ScenarioId>],
}

/// The scenario that is drawn around, with at most one other laid over it.
///
/// No two scenarios of a combination set the same factor, so that a factor's path in a combination is its
/// path under the one that sets it.
struct ReachedFrom<'a> {
    over: Option<ScenarioId>,
    /// Of the scenario whose path it is.
    id: &'a str,
    sets: BTreeSet<Factor>,
    factors: Factors,
}

/// A factor past its range, in one year.
struct PastRange {
    by: f64,
    year: Year,
    part: usize,
    reached: f64,
    path: f64,
    weight: f64,
    scenario: String,
}

/// How far a factor gets.
struct HowFar {
    first: Year,
    worst: PastRange,
}

/// Does every factor stay within its range, whatever is drawn?
pub(super) fn check(
    written: &[&WrittenFactor],
    study: &DrawnAround<'_>,
    diagnostics: &mut Diagnostics,
) -> bool {
    let grounds = grounds(study);
    let mut is_right = true;
    let mut is_alone_right = vec![true; written.len()];
    for (one, is_alone_right) in written.iter().zip(&mut is_alone_right) {
        let paths = paths_under(one.factor, &grounds, study);
        if one.effect == Effect::Value
            && let Some(setter) = paths.iter().find(|ground| ground.over.is_some())
        {
            is_right = false;
            diagnostics.push(
                Diagnostic::at(Code::DrawnAndSet, one.name_span.clone())
                    .with("name", &one.name)
                    .with("scenario", setter.id)
                    .with("what", "itself"),
            );
            continue;
        }
        if let Some(setter) = parts_compensation(one, &grounds, study) {
            is_right = false;
            diagnostics.push(
                Diagnostic::at(Code::DrawnAndSet, one.name_span.clone())
                    .with("name", &one.name)
                    .with("scenario", setter.id)
                    .with("what", "compensation"),
            );
            continue;
        }
        if let Some(reach) = reach(&[one], &paths, study) {
            *is_alone_right = false;
            diagnostics.push(leaves(one, &reach, limits(one, &paths, study), study));
        }
    }
    for (index, one) in written.iter().enumerate() {
        // Reported at the last of those that act on the same number, and only if each alone is right.
        let together: Vec<(usize, &WrittenFactor)> = written
            .iter()
            .enumerate()
            .take(index + 1)
            .filter(|(_, other)| acts_with(one, other))
            .map(|(place, other)| (place, *other))
            .collect();
        let is_alone = |place: &usize| is_alone_right.get(*place).copied().unwrap_or_default();
        if together.len() < 2 || !together.iter().all(|(place, _)| is_alone(place)) {
            continue;
        }
        let all: Vec<&WrittenFactor> = together.into_iter().map(|(_, other)| other).collect();
        let paths = paths_under(one.factor, &grounds, study);
        if let (Some(reach), Some(first)) = (reach(&all, &paths, study), all.first()) {
            is_right = false;
            diagnostics.push(leave_together(one, first, &reach));
        }
    }
    is_right && is_alone_right.into_iter().all(|one| one)
}

/// The scenario itself and, once each, the scenarios laid over it.
fn grounds<'a>(study: &DrawnAround<'a>) -> Vec<ReachedFrom<'a>> {
    let id_of = |id: ScenarioId| study.scenarios.get(id.index()).map_or("", |one| one.id.as_str());
    let members: BTreeSet<ScenarioId> = study.combinations.iter().flatten().copied().collect();
    [None]
        .into_iter()
        .chain(members.into_iter().map(Some))
        .map(|over| {
            let mut sets = BTreeSet::new();
            if let Some(member) = over {
                sets = factors_laid_over(study.scenarios, study.scenario, member);
            }
            let laid: Vec<ScenarioId> = over.into_iter().collect();
            let factors = laid_over(study.scenarios, study.scenario, &laid);
            if sets.contains(&Factor::HealthyAgeing)
                && factors.compensation_follows_in(Year(i32::MAX))
            {
                sets.insert(Factor::CompensationHealthyAgeing);
            }
            ReachedFrom { over, id: id_of(over.unwrap_or(study.scenario)), sets, factors }
        })
        .collect()
}

/// The different paths of a factor over all combinations: those of the scenarios that set it, and that of
/// the scenario drawn around where a combination leaves it alone.
fn paths_under<'g, 'a>(
    factor: Factor,
    grounds: &'g [ReachedFrom<'a>],
    study: &DrawnAround<'_>,
) -> Vec<&'g ReachedFrom<'a>> {
    let is_set_by =
        |ground: &&ReachedFrom<'_>| ground.over.is_some() && ground.sets.contains(&factor);
    let setters: BTreeSet<ScenarioId> =
        grounds.iter().filter(is_set_by).filter_map(|ground| ground.over).collect();
    let is_left_alone = study
        .combinations
        .iter()
        .any(|combination| combination.iter().all(|member| !setters.contains(member)));
    grounds
        .iter()
        .filter(|ground| if ground.over.is_none() { is_left_alone } else { is_set_by(ground) })
        .collect()
}

/// A drawn healthy ageing reaches the demographic regulation where that follows it: in all combinations or in none, as
/// every run has its numbers put in the same places. The scenario that parts them, if one does.
fn parts_compensation<'g, 'a>(
    one: &WrittenFactor,
    grounds: &'g [ReachedFrom<'a>],
    study: &DrawnAround<'_>,
) -> Option<&'g ReachedFrom<'a>> {
    if one.factor != Factor::HealthyAgeing {
        return None;
    }
    let from = one.from?;
    let paths = paths_under(Factor::CompensationHealthyAgeing, grounds, study);
    let first = *paths.first()?;
    let differs = |other: &&&ReachedFrom<'_>| {
        let follows = |ground: &ReachedFrom<'_>, year| ground.factors.compensation_follows_in(year);
        years_from(from, study).any(|year| follows(first, year) != follows(other, year))
    };
    let other = *paths.iter().find(differs)?;
    Some(if other.over.is_some() { other } else { first })
}

/// Do both act on one number?
fn acts_with(one: &WrittenFactor, other: &WrittenFactor) -> bool {
    one.factor == other.factor
        && one.part.zip(other.part).is_none_or(|(own, other)| own.meets(other))
}

fn acts_in(one: &WrittenFactor, part: usize) -> bool {
    one.part.is_none_or(|own| own.has(part))
}

/// The areas or services on which any of them acts; one for factors of the whole study.
fn parts_of(all: &[&WrittenFactor], study: &DrawnAround<'_>) -> Vec<usize> {
    let span = all.first().map_or(FactorSpan::Study, |one| one.factor.span());
    let count = span.count(study.frame.areas.len(), study.services, study.promises);
    (0..count).filter(|part| all.iter().any(|one| acts_in(one, *part))).collect()
}

fn years_from(first: Year, study: &DrawnAround<'_>) -> impl Iterator<Item = Year> {
    let count = study.frame.horizon.since(first) + usize::from(first <= study.frame.horizon);
    (0..count).map(move |years| first.plus(years))
}

/// How far draws on one number take it out of its range together; `None` if they never do. A value takes
/// the path's place first, then offsets and slopes are added.
fn reach(
    all: &[&WrittenFactor],
    paths: &[&ReachedFrom<'_>],
    study: &DrawnAround<'_>,
) -> Option<HowFar> {
    let factor = all.first()?.factor;
    let (low, high) = factor.range();
    // What decimals cost in the last bit is no excess.
    let slack = 1e-12 * (high - low);
    let begin = all.iter().filter_map(|one| one.from).min()?;
    let mut found: Option<HowFar> = None;
    for ground in paths {
        for part in parts_of(all, study) {
            for year in years_from(begin, study) {
                let path = ground.factors.at(factor, part, year);
                let counts = |one: &&&WrittenFactor| {
                    acts_in(one, part) && one.from.is_some_and(|from| from <= year)
                };
                let (mut least, mut most, mut start) = (path, path, path);
                if let Some(value) =
                    all.iter().filter(counts).find(|one| one.effect == Effect::Value)
                {
                    (least, most) = value.values.support();
                    start = 0.0;
                }
                let mut weight = 1.0;
                for one in all.iter().filter(counts).filter(|one| one.effect != Effect::Value) {
                    let years = one.from.map_or(0, |from| year.since(from));
                    weight = one.effect.weight(years);
                    let (from, to) = one.values.support();
                    least += weight * from;
                    most += weight * to;
                }
                let (by, reached) = if low - least > most - high {
                    (low - least, least)
                } else {
                    (most - high, most)
                };
                if by <= slack {
                    continue;
                }
                let (scenario, path) = (ground.id.to_owned(), start);
                let excess = PastRange { by, year, part, reached, path, weight, scenario };
                match &mut found {
                    None => found = Some(HowFar { first: year, worst: excess }),
                    Some(reach) => {
                        reach.first = reach.first.min(year);
                        if excess.by > reach.worst.by {
                            reach.worst = excess;
                        }
                    }
                }
            }
        }
    }
    found
}

/// What a draw may be at least and at most for the factor to stay within its range in every year.
fn limits(one: &WrittenFactor, paths: &[&ReachedFrom<'_>], study: &DrawnAround<'_>) -> (f64, f64) {
    let (low, high) = one.factor.range();
    if one.effect == Effect::Value {
        return (low, high);
    }
    let mut limits = (f64::NEG_INFINITY, f64::INFINITY);
    let Some(from) = one.from else { return limits };
    for ground in paths {
        for part in parts_of(&[one], study) {
            for year in years_from(from, study) {
                let path = ground.factors.at(one.factor, part, year);
                let weight = one.effect.weight(year.since(from));
                limits.0 = limits.0.max((low - path) / weight);
                limits.1 = limits.1.min((high - path) / weight);
            }
        }
    }
    limits
}

fn leaves(
    one: &WrittenFactor,
    reach: &HowFar,
    limits: (f64, f64),
    study: &DrawnAround<'_>,
) -> Diagnostic {
    let (low, high) = one.factor.range();
    let worst = &reach.worst;
    // Said where the name itself does not say it.
    let is_in_all = one.factor.span() == FactorSpan::Area && one.part.is_none();
    let area = study.frame.areas.get(worst.part).filter(|_| is_in_all);
    Diagnostic::at(Code::LeavesRange, one.values_span.clone())
        .with("name", &one.name)
        .with("reached", outward(worst.reached, (low, high)))
        .with("year", worst.year.to_string())
        .with("low", plain(low))
        .with("high", plain(high))
        .with("first", reach.first.to_string())
        .with("when", if reach.first == worst.year { "once" } else { "growing" })
        .with("effect", one.effect.word())
        .with("weight", plain(worst.weight))
        .with("scenario", &worst.scenario)
        .with("path", plain(brief(worst.path)))
        .with("area", area.map_or("none", String::as_str))
        .with("kind", one.kind)
        .with("draw_low", inward(limits.0, 1.0))
        .with("draw_high", inward(limits.1, -1.0))
}

fn leave_together(one: &WrittenFactor, first: &WrittenFactor, reach: &HowFar) -> Diagnostic {
    let (low, high) = one.factor.range();
    Diagnostic::at(Code::LeaveTogether, one.values_span.clone())
        .with("name", &one.name)
        .with("other", &first.name)
        .with("reached", outward(reach.worst.reached, (low, high)))
        .with("year", reach.worst.year.to_string())
        .with("low", plain(low))
        .with("high", plain(high))
        .and_at(first.values_span.clone())
}

/// Six digits: what a reader can use.
fn brief(number: f64) -> f64 {
    format!("{number:.5e}").parse().unwrap_or(number)
}

/// A number outside `range` with few digits, still outside it.
fn outward(number: f64, range: (f64, f64)) -> String {
    let short = brief(number);
    let is_outside = short < range.0 || short > range.1;
    plain(if is_outside { short } else { number })
}

/// A bound with few digits, moved towards the inside (`1.0` up, `-1.0` down) where rounding moved it out.
fn inward(number: f64, towards: f64) -> String {
    let short = brief(number);
    let slack = 1e-9 * number.abs();
    if (short - number) * towards >= -slack {
        return plain(short);
    }
    plain(brief(number + towards * 5e-6 * number.abs()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_on_the_right_side() {
        assert_eq!(outward(1.300_000_004, (0.0, 1.0)), "1.3");
        assert_eq!(outward(1.000_000_004, (0.0, 1.0)), "1.000000004");
        assert_eq!(inward(-0.503, 1.0), "-0.503");
        let slope = 0.5 / 24.0;
        assert_eq!(
            (inward(slope, -1.0), inward(-slope, 1.0)),
            ("0.0208333".into(), "-0.0208333".into())
        );
        let third: f64 = inward(2.0 / 3.0, -1.0).parse().unwrap();
        assert!(third < 2.0 / 3.0 && third > 0.6666);
    }
}
