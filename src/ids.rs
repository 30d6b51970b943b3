//! Dense indices for the things a study names, and the order that goes with them.
//!
//! After `input` nothing is looked up by a string. The name of an index is in the study, at that index:
//! `study.model.areas[area.index()]`.

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
    /// A policy, in the order of `plans.toml`.
    PolicyId
);
