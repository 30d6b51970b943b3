//! Which topics stand in the paper, in the workbook and among the pictures, and in which order.
//!
//! Start at [`paper`] and [`workbook`].

pub mod paper;
pub mod workbook;
pub mod workbook_input;

#[cfg(test)]
mod tests;
