//! Is it money or staff that runs out? FTE needed, funded and available.

pub mod input;
pub mod picture;
