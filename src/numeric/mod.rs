//! Arithmetic that gives the same bits everywhere: lanes, whole kroner, draws, tallies, a portable `exp` and `ln`.
//!
//! The only code that knows of vector units. Neither fused multiply-add nor the system's own transcendental
//! functions are used. Start at [`Lanes`].

mod colour;
mod draws;
mod lanes;
mod mean;
mod tally;
mod vectors;
mod whole;

pub use colour::{Lab, NotAColour, Rgb, Vision};
pub use draws::{
    Permutation, Purpose, SMALLEST_DRAW, Sobol, Strata, Stream, beta_quantile, bits, normal_cdf,
    normal_quantile, sobol_licence, stratified, uniform,
};
pub use lanes::{Lanes, Rates};
pub use mean::mean;
pub use tally::{BINS, Quantile, Range, Sums, Tally, sort_into_bins};
pub use vectors::{Kernel, Vectors, dispatch};
pub use whole::{largest_remainder, round_half_up};

/// The natural logarithm, with the same bits on every machine.
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// `e` to the power of `x`, with the same bits on every machine.
pub fn exp(x: f64) -> f64 {
    libm::exp(x)
}
