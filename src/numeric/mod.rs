//! Arithmetic that gives the same bits everywhere: lanes, whole kroner, a portable `exp`.
//!
//! Owns the only code that knows of vector units; refuses fused multiply-add and the system's own
//! transcendental functions. Start reading at [`Lanes`].

mod lanes;
mod vectors;
mod whole;

pub use lanes::{Lanes, Rates};
pub use vectors::{Kernel, Vectors, dispatch};
pub use whole::{largest_remainder, round_half_up};

/// `e` to the power of `x`, with the same bits on every machine.
pub fn exp(x: f64) -> f64 {
    libm::exp(x)
}
