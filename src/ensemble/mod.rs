//! Many runs over threads.
//!
//! Owns batches, threads and the order of what comes back (the study's, whoever finished first); refuses
//! to write anything. Start at [`run_scenarios`].

mod named;

pub use named::{
    AreaYear, Components, How, PlanResult, ScenarioResult, calibrations_in_base_year, run_scenarios,
};
