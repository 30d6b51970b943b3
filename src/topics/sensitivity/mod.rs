//! Which assumption matters most? Shares of the uncertainty by factor.

pub mod input;
pub mod picture;
pub mod sentences;
pub mod table;
