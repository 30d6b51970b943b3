//! Many runs over threads: the study's own scenarios, and draws from its uncertain factors.
//!
//! Has batches, threads and what is left of very many runs; no result depends on which thread was first. Start
//! at [`run_scenarios`], then at [`Ensemble`].

mod aggregate;
mod cells;
mod control;
mod draws;
mod execute;
mod fitted;
mod how;
mod issues;
mod keep;
mod many;
mod named;
mod observe;
mod one;
mod pending;
mod points;
mod put;
mod reduce;
mod reducer;
mod results;
mod units;
mod work;
mod worker;

pub use aggregate::{Aggregate, Done, GapsAt, Misfit};
pub use cells::Cells;
pub use control::Control;
pub use how::How;
pub use issues::{draw_too_large, issues_of_scenarios, run_issues};
pub use keep::{Keeper, KeptRuns};
pub use many::Ensemble;
pub use named::{Components, PlanResult, ScenarioResult, base_year, run_scenarios, shown};
pub use points::Points;
pub use reducer::Reducer;
pub use results::{
    Chances, DrawReading, Estimate, FEWEST_RUNS, SHARES, Verdict, estimate, people_estimate,
};
pub use units::UnitSet;
pub use work::Work;
