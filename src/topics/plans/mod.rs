//! What does each plan do, and to which area? Scorecard, comparison and their pictures.

pub mod compare_screen;
pub mod compare_table;
pub mod input;
pub mod paper;
pub mod paper_lowest;
pub mod picture;
pub mod plan_edit;
pub mod scorecard_tables;
pub mod screen;
pub mod sentences;
pub mod sheet;
pub mod side_by_side;
