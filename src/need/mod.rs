//! What the services would cost, and take in hours, to keep today's level of service.
//!
//! Owns the relations from persons to volume, cost and FTE; refuses to know what the frame pays for.
//! Start reading at [`at_frailty_age`], then [`volume`], then [`bracket`].

mod cost;
mod frailty;
mod volume;

pub use cost::{bracket, calibration, stepped};
pub use frailty::{FLAT_MARGIN_YEARS, Movable, at_frailty_age};
pub use volume::volume;
