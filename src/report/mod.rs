//! Which topics stand in the paper, in the workbook and among the pictures, and in which order.
//!
//! Start at [`paper`], [`workbook`] and [`gallery`].

pub mod gallery;
pub mod paper;
pub mod workbook;
pub mod workbook_input;

#[cfg(test)]
mod tests;
