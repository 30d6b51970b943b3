//! What does it rest on? Inputs, sources, calibration, factors and changes between scenarios.

pub mod calibration;
pub mod changes;
pub mod constraint;
pub mod constraint_table;
pub mod factor_names;
pub mod paper;
pub mod paper_sources;
pub mod sheet_factors;
pub mod sheet_front;
pub mod sheet_inputs;
pub mod sheet_sources;
pub mod sources_table;
pub mod warnings;
