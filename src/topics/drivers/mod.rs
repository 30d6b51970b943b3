//! Why does the gap change? A waterfall over what drives it.

pub mod input;
pub mod picture;
