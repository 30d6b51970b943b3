//! The machine's peak: separate multiplies and adds that touch nothing but registers.
//!
//! As many registers as hide the latency of both, each multiplied and then added to, again and again.
//! Compiled for a vector unit by the same `dispatch` as the relations, and like them without fusing a
//! product and a sum. Twelve chains of eight lanes would be turned into gathers by the compiler, so there
//! are no more than eight.

use pejl::numeric::{Kernel, Lanes, Vectors, dispatch};
use std::hint::black_box;
use std::time::Instant;

const STEPS: usize = 2_000_000;

struct Chains<const N: usize> {
    factor: Lanes<8>,
    term: Lanes<8>,
    start: [Lanes<8>; N],
}

impl<const N: usize> Kernel for Chains<N> {
    type Output = [Lanes<8>; N];

    #[inline(always)]
    fn run(self) -> Self::Output {
        let mut chains = self.start;
        for _ in 0..STEPS {
            for chain in &mut chains {
                *chain = *chain * self.factor + self.term;
            }
        }
        chains
    }
}

/// Multiplies and adds a second, in thousand millions.
fn measured<const N: usize>(vectors: Vectors) -> f64 {
    // Nothing grows, and the compiler does not know it.
    let chains = black_box(Chains {
        factor: Lanes::splat(1.0),
        term: Lanes::ZERO,
        start: [Lanes::<8>::ONE; N],
    });
    let start = Instant::now();
    black_box(dispatch(vectors, chains));
    (STEPS * N * 8 * 2) as f64 / start.elapsed().as_secs_f64() / 1e9
}

/// Peak of `vectors` in thousand million multiplies and adds a second: the best of as many chains of
/// eight lanes as fill the registers at 128, 256 and 512 bits.
pub(crate) fn peak_gflops(vectors: Vectors) -> f64 {
    [measured::<3>(vectors), measured::<6>(vectors), measured::<8>(vectors)]
        .into_iter()
        .fold(0.0, f64::max)
}
