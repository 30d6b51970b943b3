//! The upper tail of the binomial distribution.
//!
//! Has one sum. Start at [`upper_tail`].

use crate::numeric::{exp, ln};

/// The probability of `least` or more successes in `trials` trials, each with probability `p`.
///
/// ```text
/// P(X ≥ h) = Σ_{k ≥ h} C(n, k) p^k (1 − p)^(n − k)
/// ```
///
/// Summed from the largest term outwards, with logarithms of factorials added up one by one, so that
/// millions of trials neither overflow nor cancel.
pub(super) fn upper_tail(trials: usize, least: usize, p: f64) -> f64 {
    if least == 0 || p >= 1.0 {
        return 1.0;
    }
    if least > trials || p <= 0.0 {
        return 0.0;
    }
    let odds = p / (1.0 - p);
    // ln C(n, h) + h ln p + (n − h) ln (1 − p)
    let chosen: f64 = (1..=least).map(|k| ln((trials - least + k) as f64 / k as f64)).sum();
    let start = chosen + least as f64 * ln(p) + (trials - least) as f64 * ln(1.0 - p);
    // Terms as shares of the first, which may itself be too small for a number: so they are summed
    // apart, and scaled down whenever they grow large.
    let (mut term, mut sum, mut scale) = (1.0, 1.0, 0.0);
    for k in least..trials {
        term *= (trials - k) as f64 / (k + 1) as f64 * odds;
        sum += term;
        if sum > 1e200 {
            term *= 1e-200;
            sum *= 1e-200;
            scale += 200.0 * ln(10.0);
        }
        if term < 1e-17 * sum && (k as f64) > p * trials as f64 {
            break;
        }
    }
    exp(start + scale + ln(sum)).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails_are_those_of_scipy() {
        // scipy 1.17.1: stats.binom.sf(least − 1, trials, p).
        let cases = [
            (10, 3, 0.2, 0.322_200_473_600_000_15),
            (100, 60, 0.5, 0.028_443_966_820_490_4),
            (100, 40, 0.5, 0.982_399_899_891_147_6),
            (1000, 900, 0.85, 2.038_966_127_472_765_4e-6),
            (10_000, 5_200, 0.5, 3.296_757_799_336_171_4e-5),
            (50, 50, 0.9, 0.005_153_775_207_320_113),
        ];
        for (trials, least, p, tail) in cases {
            let own = upper_tail(trials, least, p);
            assert!((own / tail - 1.0).abs() < 1e-9, "{trials} {least} {p}: {own} {tail}");
        }
        assert_eq!(upper_tail(10, 0, 0.3), 1.0);
        assert_eq!(upper_tail(10, 11, 0.3), 0.0);
        assert!(upper_tail(1_000_000, 900_000, 0.5) < 1e-300);
        assert!(upper_tail(1_000_000, 100_000, 0.5) > 0.999_999);
    }
}
