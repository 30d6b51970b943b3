//! Pejl ("take a bearing"): a resource and budget scenario simulator for a Danish municipality's welfare
//! services.
//!
//! It projects who will live in the municipality, what they will need, what that costs in kroner and in
//! staff, and what the budget frame pays for, in many scenarios at once.
//!
//! ```text
//! files → input → model → tables → demography → need → budget → allocation → gap
//!                                  └────────────── run ───────────────┘
//!                             figures → ensemble → analysis → chart, writers → topics → report → cli
//! ```
//!
//! What is chosen is a [`model::Plan`]: a rule that splits the money, levers, initiatives. Very many futures
//! are in [`ensemble::Ensemble`], one draw of them in [`ensemble::Ensemble::scenario`]; plans are set side by
//! side in [`analysis::compare`], and scored in [`analysis::scorecard`]. [`figures::Figure`] lists what is counted of
//! a run; [`topics`] has a folder for each question that is answered from it.
//!
//! Data goes one way, and imports the other (`tests/suite/layers.rs` holds that). Start reading at
//! [`model::Study`] for what a study is, at [`run::Runner`] for the order of the steps, and at the relation
//! that you know best: [`demography`], [`need`], [`budget`], [`allocation`]. `src/docs/contributing.md` says how to
//! add something, and `src/docs/decisions/` why things are as they are.
//!
//! ```
//! use pejl::ensemble::{How, run_scenarios};
//! use pejl::ids::ScenarioId;
//! use std::path::Path;
//!
//! let reading = pejl::input::read_study(Path::new("scenarios/viborg")).map_err(|_| "wrong study")?;
//! let results = run_scenarios(&reading.study, &[ScenarioId(0)], How::default(), |_| {});
//! let in_2040 = results[0].plans[0].total(24);
//! assert!(in_2040.gap().0 > 0.0, "need outgrows the frame");
//! # Ok::<(), &str>(())
//! ```

pub mod allocation;
pub mod analysis;
pub mod budget;
pub mod chart;
pub mod cli;
pub mod demography;
pub mod diag;
pub mod digest;
pub mod ensemble;
pub mod figures;
pub mod gap;
pub mod ids;
pub mod input;
pub mod levers;
pub mod model;
pub mod need;
pub mod numeric;
pub mod report;
pub mod run;
pub mod staff;
pub mod tables;
pub mod text;
pub mod topics;
pub mod units;
pub mod writers;
