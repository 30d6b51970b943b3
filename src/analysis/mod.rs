//! What plans are judged by: promises kept, measures, ranks, and how they stand over many futures.
//!
//! Has the yardsticks and what is found with them. Start at [`compare`].
#![doc = "\n"]
#![doc = include_str!("../docs/compare.md")]

pub mod answers;
pub mod attribution;
pub mod backtest;
pub mod base_in_draws;
pub mod compare;
pub mod discover;
pub mod explain;
pub mod indicators;
pub mod initiatives;
mod keep_quantity;
pub mod lookup;
pub mod many_places;
pub mod ranking;
pub mod robustness;
pub mod scorecard;
pub mod seek;
pub mod sensitivity;
pub mod shadow;
pub mod spending;
pub mod waiting;
