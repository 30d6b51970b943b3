//! Random bits that are a function of seed, stream and run, and of nothing that was drawn before.
//!
//! The generator and the list of purposes. There is no state, so that a draw is the same alone or among
//! millions, on any thread. Start at [`uniform`].

use super::centred;

/// What random numbers are for. The numbers are part of every result: add, but never renumber.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A value of a factor in a run.
    Draw = 1,
    /// The order of strata over runs.
    Permutation = 2,
    /// The place within a stratum.
    Jitter = 3,
    /// The scrambling of a Sobol' dimension.
    Scramble = 4,
    /// A step of a path over years.
    Path = 5,
    /// Which rows a bootstrap takes.
    Resample = 6,
    /// Start and steps of a walk through a grid of levels.
    Walk = 7,
}

/// A purpose and what it is about, say a factor: no two streams of a seed share numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stream {
    purpose: Purpose,
    index: u32,
}

impl Stream {
    /// The stream of `purpose` for the factor or dimension numbered `index`.
    pub fn new(purpose: Purpose, index: u32) -> Self {
        Self { purpose, index }
    }
}

/// 64 random bits.
///
/// The key is the seed, and the counter is made of run, index and purpose, each whole: different
/// arguments are different blocks of one cipher.
pub fn bits(seed: u64, stream: Stream, run: u64) -> u64 {
    let counter = [run as u32, (run >> 32) as u32, stream.index, stream.purpose as u32];
    let [low, high, ..] = philox(counter, [seed as u32, (seed >> 32) as u32]);
    u64::from(high) << 32 | u64::from(low)
}

/// A number between 0 and 1, neither included: `(k + ½)·2⁻⁵²` exactly, with 52 random bits `k`.
///
/// `1 − uniform` is exact too, so that both tails of a distribution are equally fine.
///
/// ```
/// use pejl::numeric::{Purpose, Stream, uniform};
///
/// let stream = Stream::new(Purpose::Draw, 0);
/// assert_eq!(uniform(2016, stream, 7), uniform(2016, stream, 7));
/// assert_ne!(uniform(2016, stream, 7), uniform(2016, stream, 8));
/// ```
pub fn uniform(seed: u64, stream: Stream, run: u64) -> f64 {
    centred(bits(seed, stream, run) >> 12)
}

/// Philox4x32-10: ten rounds of multiplication and exclusive or on a counter, under a key.
///
/// Source: Salmon, Moraes, Dror & Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3", SC'11;
/// multipliers and key steps as in their library, Random123 (`philox.h`).
fn philox(mut counter: [u32; 4], mut key: [u32; 2]) -> [u32; 4] {
    const MULTIPLIERS: [u32; 2] = [0xD251_1F53, 0xCD9E_8D57];
    const KEY_STEPS: [u32; 2] = [0x9E37_79B9, 0xBB67_AE85];
    for _ in 0..10 {
        let [first, second, third, fourth] = counter;
        let left = u64::from(MULTIPLIERS[0]) * u64::from(first);
        let right = u64::from(MULTIPLIERS[1]) * u64::from(third);
        counter = [
            (right >> 32) as u32 ^ second ^ key[0],
            right as u32,
            (left >> 32) as u32 ^ fourth ^ key[1],
            left as u32,
        ];
        key = [key[0].wrapping_add(KEY_STEPS[0]), key[1].wrapping_add(KEY_STEPS[1])];
    }
    counter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generator_gives_the_known_answers() {
        // Random123, tests/kat_vectors, the three lines `philox4x32 10`: all zeros, all ones, π.
        let pi = ([0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344], [0xa409_3822, 0x299f_31d0]);
        let cases = [
            ([0; 4], [0; 2], [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
            ([!0; 4], [!0; 2], [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]),
            (pi.0, pi.1, [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]),
        ];
        for (counter, key, answer) in cases {
            assert_eq!(philox(counter, key), answer);
        }
    }

    #[test]
    fn seed_purpose_index_and_run_all_matter_in_every_bit_of_theirs() {
        let of = |seed, purpose, index, run| bits(seed, Stream::new(purpose, index), run);
        let plain = of(1, Purpose::Draw, 2, 3);
        for purpose in [Purpose::Permutation, Purpose::Jitter, Purpose::Scramble] {
            assert_ne!(of(1, purpose, 2, 3), plain);
        }
        for bit in 0..64 {
            assert_ne!(of(1 ^ 1 << bit, Purpose::Draw, 2, 3), plain);
            assert_ne!(of(1, Purpose::Draw, 2, 3 ^ 1 << bit), plain);
        }
        for bit in 0..32 {
            assert_ne!(of(1, Purpose::Draw, 2 ^ 1 << bit, 3), plain);
        }
    }

    #[test]
    fn numbers_fill_the_unit_interval_evenly() {
        const RUNS: u64 = 64_000;
        let mut counts = [0_u32; 64];
        for run in 0..RUNS {
            let u = uniform(5, Stream::new(Purpose::Draw, 9), run);
            counts[(u * 64.0) as usize] += 1;
        }
        let expected = RUNS as f64 / 64.0;
        let distance: f64 =
            counts.iter().map(|count| (f64::from(*count) - expected).powi(2) / expected).sum();
        // Chi-square with 63 degrees of freedom: mean 63, standard deviation 11.2.
        assert!((30.0..110.0).contains(&distance), "{distance}");
    }

    #[test]
    fn the_outermost_numbers_are_inside_and_mirror_each_other_exactly() {
        let (smallest, largest) = (centred(0), centred((1 << 52) - 1));
        assert_eq!(smallest, 2.0_f64.powi(-53));
        assert_eq!(largest, 1.0 - smallest);
        assert!(largest < 1.0);
    }
}
