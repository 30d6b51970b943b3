//! Who will live here? Persons by age, sex and year.

pub mod as_it_went;
pub mod picture;
pub mod sheet;
