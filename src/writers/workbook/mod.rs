//! Sheets of a workbook: cells, widths, styles and how they are printed.
//!
//! Start at [`sheet`].

pub(crate) mod chart;
mod lines;
pub mod sheet;
pub mod styles;
