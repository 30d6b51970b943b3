//! What is reported, by question: a folder for each with its tables, its sentences and its picture.
//!
//! Each topic reads results and writes plain tables, sentences and pictures; it computes no result of its own, and
//! which topics stand where is decided in `report`. Start at [`gap`].

pub mod amounts;
pub mod areas;
pub mod backtest;
pub mod basis;
pub mod book;
pub mod coverage;
pub mod draws;
pub mod drivers;
pub mod explain;
pub mod findings;
pub mod fit;
pub mod gap;
pub mod initiatives;
pub mod many_places;
pub mod people;
pub mod plans;
pub mod robustness;
pub mod seek;
pub mod sensitivity;
pub mod spending;
pub mod staff;
pub mod teller;
pub mod unserved;

#[cfg(test)]
mod tests;
