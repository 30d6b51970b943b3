//! How to run, without any effect on the numbers.

use crate::numeric::Vectors;

/// How to run, without any effect on the numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct How {
    /// The vector unit.
    pub vectors: Vectors,
    /// Runs side by side: 1, or else 8.
    pub lanes: usize,
}

impl Default for How {
    fn default() -> Self {
        Self { vectors: Vectors::widest(), lanes: 8 }
    }
}
