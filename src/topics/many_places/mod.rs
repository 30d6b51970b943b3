//! Forecasts of many places from past years, held against what came: tables and the screen.
//!
//! Start at [`screen::places_summary`].

pub mod picture;
pub mod screen;
pub mod tables;
