//! Pejl: a resource and budget scenario simulator for a Danish municipality's welfare services.
pub mod ids;
pub mod model;
pub mod text;
pub mod units;
