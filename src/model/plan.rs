//! Plans: what is chosen. This version knows the split of the frame; levers and initiatives are refused by `input`.
//!
//! Owns a plan and its allocation rule. Start at [`Plan`].

use super::study::Names;

/// How the money left for services is split over the areas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Each area its own part of the frame; what transfers take or leave is shared by base-year budgets.
    Demography,
    /// By base-year service budgets.
    Proportional,
    /// By service need, so that coverage is equal.
    EqualCoverage,
}

impl Rule {
    /// All, with the word in `plans.toml`.
    pub const ALL: [(&'static str, Self); 3] = [
        ("demography", Self::Demography),
        ("proportional", Self::Proportional),
        ("equal_coverage", Self::EqualCoverage),
    ];
}

/// A way to prioritise.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The id in the files.
    pub id: String,
    /// What people call it.
    pub names: Names,
    /// Why it is considered, if the study says.
    pub why: Option<Names>,
    /// How the frame is split.
    pub rule: Rule,
}
