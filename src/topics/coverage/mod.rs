//! Who is covered, and when? Coverage of each area by year, beside its floors.

pub mod input;
pub mod picture;
