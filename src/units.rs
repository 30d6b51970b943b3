//! The units that cross module borders, so that kroner and årsværk cannot be added by mistake.
//!
//! Products that mean nothing do not compile. Inside lane kernels plain `f64` is used, with the unit in the
//! name. Start at [`Dkk`] and [`Kroner`]: two kinds of money, on purpose.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub};

macro_rules! quantity {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
        pub struct $name(pub f64);

        impl Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }

        impl Sub for $name {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0 - other.0)
            }
        }

        impl AddAssign for $name {
            fn add_assign(&mut self, other: Self) {
                self.0 += other.0;
            }
        }

        impl Sum for $name {
            /// In the iterator's order, which is the order of areas or ages: never of threads.
            fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
                parts.fold(Self(0.0), Add::add)
            }
        }
    };
}

quantity!(
    /// Projected money in kroner of the base year, a real number.
    Dkk
);
quantity!(
    /// Full-time equivalents, *årsværk*.
    Fte
);
quantity!(
    /// Persons; a projection has fractions of them.
    Persons
);

/// Granted money in whole kroner: what must add up exactly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kroner(pub i64);

impl Kroner {
    /// Of a whole number of kroner; what is no number becomes the largest amount there is, which is past all limits,
    /// and never 0.
    pub fn of_whole(kroner: f64) -> Self {
        if kroner.is_nan() { Self(i64::MAX) } else { Self(kroner as i64) }
    }
}

impl From<Kroner> for Dkk {
    fn from(granted: Kroner) -> Self {
        Self(granted.0 as f64)
    }
}

impl Sum for Kroner {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        // Amounts past the largest that can be counted are found after the run; until then they must not wrap round.
        Self(parts.fold(0, |sum, part| sum.saturating_add(part.0)))
    }
}

/// A calendar year.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
)]
pub struct Year(pub i32);

impl Year {
    /// The year `years` later.
    pub fn plus(self, years: usize) -> Self {
        Self(self.0 + years as i32)
    }

    /// Whole years from `earlier` to this one; 0 if this one is not later.
    pub fn since(self, earlier: Self) -> usize {
        usize::try_from(i64::from(self.0) - i64::from(earlier.0)).unwrap_or(0)
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kroner_add_up_exactly() {
        let parts = [Kroner(1), Kroner(9_007_199_254_740_993), Kroner(-1)];
        assert_eq!(parts.into_iter().sum::<Kroner>(), Kroner(9_007_199_254_740_993));
    }

    #[test]
    fn years_count_forward_only() {
        assert_eq!(Year(2040).since(Year(2016)), 24);
        assert_eq!(Year(2010).since(Year(2016)), 0);
        assert_eq!(Year(2016).plus(4), Year(2020));
    }
}
