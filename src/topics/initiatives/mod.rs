//! When has an initiative paid for itself? Costs, savings and what more money is worth.

pub mod input;
pub mod picture;
pub mod sentences;
pub mod tables;
