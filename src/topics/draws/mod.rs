//! How sure is it? Tables, sheets and sentences of an ensemble.

pub mod paper;
#[cfg(feature = "parquet")]
pub mod parquet;
pub mod part;
pub mod screen;
pub mod sheet;
pub mod sheet_fan;
pub mod tables;
