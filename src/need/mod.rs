//! What the services would cost, and take in hours, to keep today's level of service.
//!
//! The relations from persons to volume, cost and FTE; what the frame pays for is in `budget`. Start at
//! [`persons_by_frailty_band`], then [`volume`], then [`bracket`].

mod bands;
mod cost;
mod volume;

pub use bands::{persons_by_band, persons_by_frailty_band};
pub use cost::{bracket, calibration, stepped};
pub use volume::volume;
