//! Which plan holds in most futures, and when does it fail?

pub mod input;
pub mod picture;
pub mod sentences;
pub mod tables;
