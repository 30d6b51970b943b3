//! Sheets of a workbook: cells, widths, styles and how they are printed.
//!
//! Start at [`sheet`].

mod lines;
pub mod sheet;
pub mod styles;
