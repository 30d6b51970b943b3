//! Counter-based draws: each number is a function of seed, purpose, factor and run.
//!
//! Random numbers, Latin hypercubes, Sobol' points, and the quantiles that shape them. There is no state,
//! and the system's own logarithm is not used, so that a run has the same draws alone, among millions and
//! on every machine. Start at [`uniform`], then [`Strata`] and [`Sobol`]; why is in decision 0006.

mod beta;
mod normal;
mod permutation;
mod philox;
mod sobol;
mod strata;
#[cfg(test)]
mod tests;

pub use beta::beta_quantile;
pub use normal::{normal_cdf, normal_quantile};
pub use permutation::Permutation;
pub use philox::{Purpose, Stream, bits, uniform};
pub use sobol::{Sobol, sobol_licence};
pub use strata::{Strata, stratified};

/// The smallest number that a draw can be, 2⁻⁵³; the largest is 1 less this.
pub const SMALLEST_DRAW: f64 = 0.5 * CELL;

/// 2⁻⁵²: draws are the midpoints of cells this wide.
const CELL: f64 = f64::EPSILON;

/// The draw `(k + ½)·2⁻⁵²`; exact, as `k` has 52 bits.
fn centred(k: u64) -> f64 {
    (k as f64 + 0.5) * CELL
}

/// `hash` as a whole number below `bound`; evenly, to `bound`·2⁻⁶⁴.
fn scale(hash: u64, bound: u64) -> u64 {
    ((u128::from(hash) * u128::from(bound)) >> 64) as u64
}

/// Output number `counter` of `SplitMix64` started at `key`: 64 bits that look random given the key.
///
/// A few times quicker than Philox, for the many hashes within one number; their keys are Philox's.
///
/// Source: Steele, Lea & Flood (2014), "Fast splittable pseudorandom number generators", OOPSLA, with
/// Stafford's mixing constants ("variant 13"), as in Java's `SplittableRandom` and Vigna's `splitmix64.c`.
fn hash(key: u64, counter: u64) -> u64 {
    let mut z = key.wrapping_add(counter.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    z = (z ^ z >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ z >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ z >> 31
}
