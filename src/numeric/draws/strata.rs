//! Latin hypercube: each factor's range is cut into as many strata as there are runs, one run in each.
//!
//! The place of one run in a factor's strata, without the other runs. Start at [`Strata`].

use super::permutation::Permutation;
use super::philox::{Purpose, Stream, bits};
use super::{centred, scale};

/// One factor's column of a Latin hypercube, computed a run at a time.
///
/// Run `i` falls into stratum `p = π(i)` of `n`, where `π` is a random order of the factor's own, and is
/// uniform within it: `p/n ≤ u < (p + 1)/n`, not only nearly so but exactly, and `0 < u < 1`.
///
/// Source: McKay, Beckman & Conover (1979), Technometrics 21(2), 239–245.
#[derive(Clone, Debug)]
pub struct Strata {
    seed: u64,
    factor: u32,
    runs: u64,
    order: Permutation,
}

impl Strata {
    /// The strata of the factor numbered `factor` over `runs` runs; no runs are taken as one.
    pub fn new(seed: u64, factor: u32, runs: u64) -> Self {
        let stream = Stream::new(Purpose::Permutation, factor);
        Self { seed, factor, runs: runs.max(1), order: Permutation::new(seed, stream, runs) }
    }

    /// The place of `run`, between 0 and 1, neither included.
    ///
    /// `(p + jitter)/n` in floating point may round over the edge of its stratum, so the place is picked
    /// among the numbers `(k + ½)·2⁻⁵²`, that all draws are among, by whole numbers only.
    pub fn at(&self, run: u64) -> f64 {
        let stratum = self.order.at(run);
        let (first, end) = (self.first_in(stratum), self.first_in(stratum + 1));
        let jitter = bits(self.seed, Stream::new(Purpose::Jitter, self.factor), run);
        centred(first + scale(jitter, end - first))
    }

    /// The smallest `k` with `(k + ½)·2⁻⁵² ≥ stratum/n`, that is `⌈2⁵²·stratum/n − ½⌉`.
    fn first_in(&self, stratum: u64) -> u64 {
        let (stratum, runs) = (u128::from(stratum), u128::from(self.runs));
        (((stratum << 53) + runs - 1) / (2 * runs)) as u64
    }
}

/// The Latin hypercube coordinate of one run: [`Strata`] for those who need a single number.
pub fn stratified(seed: u64, factor: u32, run: u64, runs: u64) -> f64 {
    Strata::new(seed, factor, runs).at(run)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The stratum of `u = (2k + 1)·2⁻⁵³` among `runs`, without rounding.
    fn stratum(u: f64, runs: u64) -> u64 {
        let numerator = (u * 2.0_f64.powi(53)) as u128;
        ((numerator * u128::from(runs)) >> 53) as u64
    }

    #[test]
    fn each_stratum_of_each_factor_has_exactly_one_run() {
        for runs in [1, 2, 7, 1000, 10_007] {
            for factor in 0..3 {
                let strata = Strata::new(11, factor, runs);
                let mut seen = vec![false; runs as usize];
                for run in 0..runs {
                    let u = strata.at(run);
                    assert!(u > 0.0 && u < 1.0);
                    assert_eq!(u, stratified(11, factor, run, runs));
                    let place = stratum(u, runs) as usize;
                    assert!(!seen[place], "stratum {place} of {runs} has two runs");
                    seen[place] = true;
                }
            }
        }
    }

    #[test]
    fn the_strata_hold_for_more_runs_than_anyone_will_make() {
        let runs = (1 << 40) - 1;
        let strata = Strata::new(11, 0, runs);
        for run in (0..200).chain(runs - 200..runs) {
            assert_eq!(stratum(strata.at(run), runs), strata.order.at(run));
        }
        assert!(stratified(11, 0, 3, 0) > 0.0);
    }

    #[test]
    fn runs_are_even_within_their_strata_and_apart_from_other_factors() {
        const RUNS: u64 = 10_000;
        let (one, other) = (Strata::new(3, 0, RUNS), Strata::new(3, 1, RUNS));
        let (mut within, mut product) = (0.0, 0.0);
        for run in 0..RUNS {
            within += (one.at(run) * RUNS as f64).fract() - 0.5;
            product += (one.at(run) - 0.5) * (other.at(run) - 0.5);
        }
        // Standard deviations of the two means: 1/√12 and 1/12, each over √RUNS = 100.
        assert!((within / RUNS as f64).abs() < 4.0 * 0.0029);
        assert!((product / RUNS as f64).abs() < 4.0 * 0.000_84);
    }
}
