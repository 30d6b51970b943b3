//! How good were forecasts from the past?

pub mod input;
pub mod picture;
pub mod screen;
pub mod tables;
