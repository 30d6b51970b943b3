//! Quantiles that take more than a formula on the spot: the triangle and the truncated normal.
//!
//! Start at [`Truncation`].

use std::f64::consts::{FRAC_1_SQRT_2, FRAC_2_SQRT_PI};

use crate::numeric::{exp, normal_cdf, normal_quantile};

/// The height of the standard normal density at its top, 1/√(2π).
const DENSITY_AT_MEAN: f64 = 0.5 * FRAC_2_SQRT_PI * FRAC_1_SQRT_2;

/// `value`, which rounding may have put past an end. (`f64::clamp` may panic.)
pub(super) fn between(low: f64, value: f64, high: f64) -> f64 {
    value.max(low).min(high)
}

/// Below the mode `low + width·√(u·c)`, above it `high − width·√((1 − u)(1 − c))`, where `c` is the mode's
/// place in the width, and the probability below it.
pub(super) fn triangular_quantile(u: f64, low: f64, mode: f64, high: f64) -> f64 {
    let width = high - low;
    if width <= 0.0 {
        return low;
    }
    let (below, above) = ((mode - low) / width, (high - mode) / width);
    if u < below {
        between(low, low + width * (u * below).sqrt(), mode)
    } else {
        between(mode, high - width * ((1.0 - u) * above).sqrt(), high)
    }
}

/// A standard normal between two bounds, mirrored if most of them lies above 0: tail probabilities are
/// known to the last digit below 0 only, as above they differ from 1 by less than `f64` can say.
pub(super) struct Truncation {
    low: f64,
    high: f64,
    is_mirrored: bool,
}

impl Truncation {
    pub(super) fn new(low: f64, high: f64) -> Self {
        if low + high > 0.0 {
            Self { low: -high, high: -low, is_mirrored: true }
        } else {
            Self { low, high, is_mirrored: false }
        }
    }

    /// `Φ⁻¹(Φ(low) + u·(Φ(high) − Φ(low)))`
    pub(super) fn quantile(&self, u: f64) -> f64 {
        let (below, upto) = (normal_cdf(self.low), normal_cdf(self.high));
        // Exact, as draws are whole numbers of 2⁻⁵³.
        let u = if self.is_mirrored { 1.0 - u } else { u };
        let z = normal_quantile(below + u * (upto - below));
        if self.is_mirrored { -z } else { z }
    }

    /// `(φ(low) − φ(high)) / (Φ(high) − Φ(low))`, with the difference of densities as one of logarithms.
    pub(super) fn mean(&self) -> f64 {
        let probability = normal_cdf(self.high) - normal_cdf(self.low);
        let density = exp(-0.5 * self.high * self.high) * DENSITY_AT_MEAN;
        let log_ratio = 0.5 * (self.high - self.low) * (self.high + self.low);
        let z = density * libm::expm1(log_ratio) / probability;
        if self.is_mirrored { -z } else { z }
    }
}
