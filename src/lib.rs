//! Pejl: a resource and budget scenario simulator for a Danish municipality's welfare services.
pub mod allocation;
pub mod budget;

pub mod chart;
pub mod cli;
pub mod demography;
pub mod diag;
pub mod ensemble;
pub mod gap;
pub mod ids;
pub mod input;
pub mod model;
pub mod need;
pub mod numeric;
pub mod output;
pub mod report;
pub mod run;
pub mod tables;
pub mod text;
pub mod units;
