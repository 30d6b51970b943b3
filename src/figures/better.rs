//! Which way is better.

/// Which way is better?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// A loss.
    Less,
    /// A gain.
    More,
}

impl Better {
    /// Is `a` better than `b`?
    pub fn is_better(self, a: f64, b: f64) -> bool {
        match self {
            Self::Less => a < b,
            Self::More => a > b,
        }
    }

    /// The better of two; the first of equals.
    pub fn best(self, a: f64, b: f64) -> f64 {
        if self.is_better(b, a) { b } else { a }
    }

    /// The worse of two; the first of equals.
    pub fn worst(self, a: f64, b: f64) -> f64 {
        if self.is_better(a, b) { b } else { a }
    }
}
