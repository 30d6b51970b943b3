//! What a drawn number does to the scenario's own.

/// What a number does to the scenario's own, in the order in which they are put there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Put {
    /// It takes its place.
    Value,
    /// It is added, times a weight.
    Add(f64),
    /// A year's growth is multiplied with it: `(1 + own) · number − 1`.
    Grow,
    /// It is multiplied with it.
    Times,
    /// It is added, but there is no less than nothing.
    PlusAboveZero,
}

impl Put {
    /// Its place in the order in which numbers are put.
    pub(super) fn order(self) -> usize {
        match self {
            Self::Value => 0,
            Self::Add(_) => 1,
            Self::Grow | Self::Times | Self::PlusAboveZero => 2,
        }
    }
}
