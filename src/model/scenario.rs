//! Scenarios: named sets of factors, each possibly based on another.
//!
//! Start at [`Scenario`], whose factors are resolved, with the list of what it changes itself.

use super::factor::{Factor, Factors};
use super::names::Names;
use crate::ids::ScenarioId;
use std::collections::BTreeSet;

/// One factor that a scenario sets itself, against the scenario it is based on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// What is set.
    pub factor: Factor,
}

/// What nobody here controls.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// The id in the files.
    pub id: String,
    /// What people call it.
    pub names: Names,
    /// Why it is asked for, if the study says.
    pub why: Option<Names>,
    /// The scenario it is based on; chains are allowed, a cycle is an error in `input`.
    pub based_on: Option<ScenarioId>,
    /// All factors, those of the base included.
    pub factors: Factors,
    /// The factors this scenario sets itself, in the order of [`Factor::ALL`].
    pub changes: Vec<Change>,
}

/// The factors that `member` sets when it is laid over `base`: its own and those of the scenarios that it
/// is based on, up to one that `base` is or is based on itself.
pub fn factors_laid_over(
    scenarios: &[Scenario],
    base: ScenarioId,
    member: ScenarioId,
) -> BTreeSet<Factor> {
    let chain = |start: ScenarioId| {
        std::iter::successors(Some(start), |id| {
            scenarios.get(id.index()).and_then(|scenario| scenario.based_on)
        })
    };
    let under: BTreeSet<ScenarioId> = chain(base).collect();
    chain(member)
        .take_while(|id| !under.contains(id))
        .filter_map(|id| scenarios.get(id.index()))
        .flat_map(|scenario| scenario.changes.iter().map(|change| change.factor))
        .collect()
}

/// The factors of `base` with those of named scenarios laid over it, the later ones on top.
pub fn laid_over(scenarios: &[Scenario], base: ScenarioId, over: &[ScenarioId]) -> Factors {
    let mut factors = scenarios[base.index()].factors.clone();
    for member in over {
        let on_top = &scenarios[member.index()].factors;
        for factor in factors_laid_over(scenarios, base, *member) {
            factors.set(factor, |part| on_top.path(factor, part).clone());
        }
    }
    factors
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Path;
    use crate::units::Year;

    fn scenario(based_on: Option<u16>, set: &[(Factor, f64)]) -> Scenario {
        let mut factors = Factors::neutral(crate::model::Neutral {
            areas: 1,
            services: 1,
            promises: 0,
            recruit_share: 0.0,
        });
        for (factor, value) in set {
            factors.set(*factor, |_| Path::constant(*value));
        }
        let changes = set.iter().map(|(factor, _)| Change { factor: *factor }).collect();
        Scenario {
            id: String::new(),
            names: Names::both(""),
            why: None,
            based_on: based_on.map(ScenarioId),
            factors,
            changes,
        }
    }

    #[test]
    fn a_scenario_laid_over_another_sets_what_it_changes_on_the_way_from_their_common_base() {
        let (growth, health) = (Factor::FrameGrowth, Factor::HealthyAgeing);
        let scenarios = [
            scenario(None, &[(growth, 0.1)]),
            scenario(Some(0), &[(health, 0.5)]),
            scenario(Some(0), &[(Factor::RefugeesFactor, 2.0)]),
            scenario(Some(2), &[(growth, -0.1)]),
        ];
        let set = |base, member| {
            Vec::from_iter(factors_laid_over(&scenarios, ScenarioId(base), ScenarioId(member)))
        };
        assert_eq!(set(1, 3), [growth, Factor::RefugeesFactor]);
        assert_eq!(set(2, 3), [growth]);
        assert_eq!(set(1, 1), []);
        assert_eq!(set(3, 0), []);
        let factors = laid_over(&scenarios, ScenarioId(1), &[ScenarioId(2)]);
        let at = |factor| factors.at(factor, 0, Year(2020));
        assert_eq!((at(health), at(Factor::RefugeesFactor)), (0.5, 2.0));
    }
}
