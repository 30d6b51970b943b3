//! Many runs over threads: the study's own scenarios, and draws from its uncertain factors.
//!
//! Owns batches, threads and what is left of very many runs; refuses to write anything, and to let a
//! result depend on who was first. Start at [`run_scenarios`], then at [`Ensemble`].

mod aggregate;
mod draws;
mod figures;
mod fitted;
mod keep;
mod many;
mod named;
mod observe;
mod one;
mod pending;
mod points;
mod reduce;
mod results;
mod units;
mod work;
mod worker;

pub use aggregate::{Aggregate, Done, GapsAt, Misfit};
pub use figures::{Cells, Metric};
pub use keep::{Keeper, KeptRuns};
pub use many::{Control, Ensemble};
pub use named::{
    AreaYear, Components, How, PlanResult, ScenarioResult, Staff, area_years,
    calibrations_in_base_year, run_scenarios, shown,
};
pub use points::Points;
pub use reduce::{PlanView, Reducer};
pub use results::{Chances, Figure, Reading, SHARES, Verdict, figure, people_figure};
pub use units::UnitSet;
pub use work::Work;
