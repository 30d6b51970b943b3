//! What would it take? The value of a factor or lever that meets a target.

pub mod paper;
pub mod picture;
pub mod sentences;
pub mod tables;
