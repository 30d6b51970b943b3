//! Allocation rules: how the money left for services is split over the areas.
//!
//! Their parameters are resolved to one per area; the split itself is in `allocation`. Start at [`Rule`].

use crate::model::factor::Path;

/// How the money left for services is split, floors and years apart.
#[derive(Clone, Debug, PartialEq)]
pub enum Share {
    /// Each area its own part of the frame; what transfers take or leave is shared by base-year budgets.
    Demography,
    /// By base-year service budgets.
    Proportional,
    /// By service need, so that coverage is equal.
    EqualCoverage,
    /// Shortfall in proportion to need ÷ weight; `[area]`, none negative, at least one positive.
    Weights(Vec<f64>),
    /// Shares of the money that the plan itself names; `[area]`, 0 to 1 (made to add up to 1).
    Given(Vec<Path>),
}

/// How the money left for services is split over the areas.
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    /// The same way for all areas.
    Plain(Share),
    /// Some areas are lifted to a floor, the others share the rest.
    Protect(Protect),
    /// The split with the least weighted shortfall over all years.
    Optimal(Optimal),
}

/// A floor under an area's money; before its first step a path lays none (0).
#[derive(Clone, Debug, PartialEq)]
pub enum Floor {
    /// Share of the service need, 0 to 1.
    Coverage(Path),
    /// Kroner a year.
    Dkk(Path),
}

/// Floors, and a rule for the rest.
#[derive(Clone, Debug, PartialEq)]
pub struct Protect {
    /// `[area]`; `None`: no floor.
    pub floors: Vec<Option<Floor>>,
    /// How all money, and then what the floors leave, is split.
    pub rest: Share,
    /// Coverage below which no area falls before the floors are cut, 0 to 1.
    pub others_at_least: f64,
}

/// A linear programme over all years.
#[derive(Clone, Debug, PartialEq)]
pub struct Optimal {
    /// What a krone of shortfall weighs; `[area]`, none negative, at least one positive.
    pub weights: Vec<f64>,
    /// `[area]`; `None`: no floor.
    pub floors: Vec<Option<Floor>>,
    /// How much an area's share of the money may change from one year to the next, 0 to 1.
    pub max_move_share: Option<f64>,
}

impl Rule {
    /// Each area its own part of the frame.
    pub const DEMOGRAPHY: Self = Self::Plain(Share::Demography);
    /// By base-year budgets.
    pub const PROPORTIONAL: Self = Self::Plain(Share::Proportional);
    /// By need.
    pub const EQUAL_COVERAGE: Self = Self::Plain(Share::EqualCoverage);
    /// The words of all rules in `plans.toml`.
    pub const WORDS: [&'static str; 7] =
        ["demography", "proportional", "equal_coverage", "weights", "protect", "optimal", "shares"];

    /// The word in `plans.toml`.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Plain(share) => share.word(),
            Self::Protect(_) => "protect",
            Self::Optimal(_) => "optimal",
        }
    }
}

impl Share {
    /// The word in `plans.toml`.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Demography => "demography",
            Self::Proportional => "proportional",
            Self::EqualCoverage => "equal_coverage",
            Self::Weights(_) => "weights",
            Self::Given(_) => "shares",
        }
    }
}
