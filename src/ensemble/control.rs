//! How a caller follows runs while they are made, and stops them.

/// What the caller is informed of while runs are made, and whether they go on; used from all threads.
pub trait Control: Sync {
    /// So many more runs are done.
    fn advance(&self, runs: u64);
    /// Should nothing further be begun?
    fn stops(&self) -> bool {
        false
    }
}

/// Runs to the end, without a word.
impl Control for () {
    fn advance(&self, _runs: u64) {}
}
