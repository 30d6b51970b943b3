//! What is known, what may happen and what may be chosen: a [`Study`] that cannot be wrong.
//!
//! These are the types of a study after reading: `input` checks files, formats and ranges before it makes one. Start at
//! [`Study`].

mod accounts;
mod base_in_draws;
mod beside;
mod deaths;
mod design;
mod distribution;
mod factor;
mod forecast;
mod history;
mod indicators;
mod infants;
pub mod lookup;
mod names;
mod outlook;
mod people;
mod place_history;
mod plan;
mod run_issue;
mod scenario;
mod service;
mod study;
mod theme;

pub use accounts::AccountsRow;
pub use base_in_draws::{BaseInDraws, MIDDLE};
pub use beside::{CountedPersons, persons_of_group};
pub use deaths::{Exposed, ObservedDeaths};
pub use design::{Correlation, Design, Effect, MOST_RUNS, Scheme, UncertainFactor, Values};
pub use distribution::{Distribution, Flaw};
pub use factor::{
    Factor, FactorPart, FactorSpan, Factors, MOST_DELAY_YEARS, MOST_REALISED, Neutral, Path,
};
pub use forecast::{
    AgeGroup, AgeSet, Cohort, Constraint, Contradiction, Forecast, ForecastPart, ForecastRow,
    MetRow, SAME_PERSONS,
};
pub use history::{
    Backtest, Born, FEWEST_KNOWN_YEARS, GROWTH_YEARS, GroupTrial, History, Lack, Origins, Tried,
};
pub use indicators::{Indicators, LIFE_EXPECTANCY_YEARS, OLD_AGE, TOTAL_FERTILITY, first_outside};
pub use infants::infant_years_lived;
pub use names::Names;
pub use outlook::{MOST_MEMORY, Outlook, Returning, Trend, Way, YearSeries};
pub use people::{AGE_GROUPS, Ages, BySexAge, MOST_AGES, Migration, Refugees, Sex, Yearly};
pub use place_history::{
    ByAge, ByGroup, CountedPlace, GROUP_AGES, GroupDeaths, Hundreds, ManyPlaces, PLACE_AGES,
    PLACE_BANDS, PLACE_GROUPS, PlaceHistory, PlaceLack, PlaceMethod, PlaceMoveWidths, PlaceTrials,
    SCHEDULE_AGO, SingleAges, TrialRole, TrialSet, band_ages,
};
pub use plan::{
    Aim, Choose, Demand, DemandKind, DrawnPromise, Floor, Initiative, InitiativeEffect, Lean,
    Optimal, Overhead, Plan, Policy, PromiseKind, Protect, Realisation, Restructuring, Rule, Share,
    StaffLever, Target,
};
pub use run_issue::{
    AmountKind, DrawTooLarge, LARGEST_AMOUNT, NotTaken, RateCut, RunIssue, RunIssueKind,
};
pub use scenario::{Change, Scenario, factors_laid_over, laid_over};
pub use service::{Driver, Kind, Service};
pub use study::{
    Area, BaseYear, Basis, Calibration, Citation, Indices, Model, PopulationInterval, Source,
    Study, Workforce,
};
pub use theme::{Logo, Palette, ROLES, Role, Theme};
