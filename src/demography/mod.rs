//! Who will live here: life table, cohort-component projection, refugees, an official forecast.
//!
//! The relations between persons, rates and flows, all written over lanes; what persons need is in `need`.
//! Start at [`life_table`], then [`project_year`].

mod constrain;
pub mod derive;
pub mod lee_carter;
mod life_table;
pub mod paths;
mod projection;
mod refugees;

pub use constrain::{Scaled, fit_to_forecast, has_anybody, scale_cohorts, scaled_persons};
pub use life_table::{LifeTable, life_table};
pub use projection::{Births, Flows, Inflow, Newborns, close_year, project_year};
pub use refugees::refugee_stock;
