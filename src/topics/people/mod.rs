//! Who will live here? Persons by age, sex and year.

pub mod picture;
pub mod sheet;
