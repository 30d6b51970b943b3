//! What would unchanged service have cost, and what was spent? Accounts beside need in running prices.

pub mod paper;
pub mod sheet;
pub mod tables;
pub mod words;
