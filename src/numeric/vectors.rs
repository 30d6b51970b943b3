//! The vector unit that a kernel is compiled for, picked while running.
//!
//! The crate's only `unsafe`: calling code compiled for instructions that were first found to be there. A
//! kernel has the same bits on every unit, as none may fuse a product and a sum. Start at [`dispatch`].

/// A vector unit that this machine has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vectors(VectorUnit);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum VectorUnit {
    Baseline,
    #[cfg(target_arch = "x86_64")]
    Avx2,
    #[cfg(target_arch = "x86_64")]
    Avx512,
}

impl Vectors {
    /// What every machine of this architecture has.
    pub fn baseline() -> Self {
        Self(VectorUnit::Baseline)
    }

    /// All that this machine has, narrowest first.
    pub fn available() -> Vec<Self> {
        let mut units = vec![Self(VectorUnit::Baseline)];
        #[cfg(target_arch = "x86_64")]
        {
            if is_x86_feature_detected!("avx2") {
                units.push(Self(VectorUnit::Avx2));
            }
            if is_x86_feature_detected!("avx512f")
                && is_x86_feature_detected!("avx512dq")
                && is_x86_feature_detected!("avx512vl")
            {
                units.push(Self(VectorUnit::Avx512));
            }
        }
        units
    }

    /// The widest that this machine has.
    pub fn widest() -> Self {
        Self::available().pop().unwrap_or_else(Self::baseline)
    }

    /// The word on the command line and in the manifest.
    pub fn name(self) -> &'static str {
        match self.0 {
            VectorUnit::Baseline => "baseline",
            #[cfg(target_arch = "x86_64")]
            VectorUnit::Avx2 => "avx2",
            #[cfg(target_arch = "x86_64")]
            VectorUnit::Avx512 => "avx512",
        }
    }
}

/// Work that is compiled once for each vector unit.
///
/// `run`, and all it calls in its loops, must be `#[inline(always)]`: only what is inlined is compiled
/// for the unit. A closure may stay outside (in `[0, 1].map(|sex| …)`, say), so loops do the heavy work.
pub trait Kernel {
    /// What the work gives back.
    type Output;

    /// Does the work.
    fn run(self) -> Self::Output;
}

/// Runs `kernel` with the instructions of `vectors`.
#[cfg_attr(
    target_arch = "x86_64",
    expect(
        unsafe_code,
        reason = "a `Vectors` exists only for a unit that was detected on this machine"
    )
)]
pub fn dispatch<K: Kernel>(vectors: Vectors, kernel: K) -> K::Output {
    match vectors.0 {
        VectorUnit::Baseline => kernel.run(),
        #[cfg(target_arch = "x86_64")]
        // SAFETY: `available` is the only maker of this unit, after detecting AVX2.
        VectorUnit::Avx2 => unsafe { with_avx2(kernel) },
        #[cfg(target_arch = "x86_64")]
        // SAFETY: `available` is the only maker of this unit, after detecting all three features.
        VectorUnit::Avx512 => unsafe { with_avx512(kernel) },
    }
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn with_avx2<K: Kernel>(kernel: K) -> K::Output {
    kernel.run()
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx512f,avx512dq,avx512vl")]
fn with_avx512<K: Kernel>(kernel: K) -> K::Output {
    kernel.run()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_machine_has_a_baseline_and_a_widest_unit() {
        let units = Vectors::available();
        assert_eq!(units.first(), Some(&Vectors::baseline()));
        assert_eq!(units.last(), Some(&Vectors::widest()));
    }
}
