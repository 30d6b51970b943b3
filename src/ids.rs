//! Dense indices for the things a study names, and the order that goes with them.
//!
//! After `input` nothing is looked up by a string. The name of an index is in the study, at that index:
//! `study.model.areas[area.index()]`.

/// No list of a study is longer: areas apart, scenarios, plans, services, initiatives, policies, sources, the levers of a
/// plan and all that is written as a list in a TOML file. What is read is checked against it before anything is made
/// of its items, so that an index always fits.
pub const MOST_LISTED: usize = 10_000;

/// More areas than this no study has: no municipality steers by more.
pub const MOST_AREAS: usize = 16;

macro_rules! dense_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u16);

        impl $name {
            /// The place in the study's list.
            pub fn index(self) -> usize {
                usize::from(self.0)
            }
        }

        impl From<usize> for $name {
            fn from(index: usize) -> Self {
                Self(u16::try_from(index).unwrap_or(u16::MAX))
            }
        }
    };
}

dense_id!(
    /// An area, in the order of `model.toml`.
    AreaId
);
dense_id!(
    /// A service, in the order of `services.csv`.
    ServiceId
);
dense_id!(
    /// A scenario, in the order of `scenarios.toml`.
    ScenarioId
);
dense_id!(
    /// A plan, in the order of `plans.toml`.
    PlanId
);
dense_id!(
    /// A source, in the order of `sources.csv`.
    SourceId
);
dense_id!(
    /// An initiative, in the order of `plans.toml`.
    InitiativeId
);
dense_id!(
    /// A promise: the effect of one lever or initiative of one plan, plan by plan.
    PromiseId
);
dense_id!(
    /// A policy, in the order of `plans.toml`.
    PolicyId
);

/// Promises that one factor draws alike: neighbours in the study's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PromiseRange {
    /// The first.
    pub first: PromiseId,
    /// How many, one at least.
    pub count: u16,
}

impl PromiseRange {
    /// Their places in the study's list.
    pub fn places(self) -> std::ops::Range<usize> {
        let first = self.first.index();
        first..first + usize::from(self.count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_of_the_longest_list_has_an_index_of_its_own() {
        assert_eq!(ScenarioId::from(MOST_LISTED).index(), MOST_LISTED);
    }
}
