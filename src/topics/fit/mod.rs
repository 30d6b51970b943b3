//! How do deaths, births and moves continue? What a fit of the past found.

pub mod file;
pub mod input;
pub mod residuals;
pub mod screen;
