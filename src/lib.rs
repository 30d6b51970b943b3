//! Pejl: a resource and budget scenario simulator for a Danish municipality's welfare services.
pub mod chart;
pub mod text;
