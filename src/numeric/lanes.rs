//! `L` runs side by side: one number of each, worked on together.
//!
//! The value type that every relation is written over. It has no operation that could give other bits at
//! another width: each lane is computed as if it were alone. Width one is a single run.

use std::array;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Range, Sub, SubAssign};

/// One number of each of `L` runs.
#[derive(Clone, Copy, Debug, PartialEq)]
#[repr(transparent)]
pub struct Lanes<const L: usize>(pub [f64; L]);

impl<const L: usize> Default for Lanes<L> {
    fn default() -> Self {
        Self::ZERO
    }
}

impl<const L: usize> Lanes<L> {
    /// 0 in each run.
    pub const ZERO: Self = Self([0.0; L]);
    /// 1 in each run.
    pub const ONE: Self = Self([1.0; L]);

    /// The same number in each run.
    #[inline(always)]
    pub fn splat(value: f64) -> Self {
        Self([value; L])
    }

    /// `f` of each run's number.
    #[inline(always)]
    pub fn map(self, f: impl Fn(f64) -> f64) -> Self {
        Self(array::from_fn(|lane| f(self.0[lane])))
    }

    #[inline(always)]
    fn zip(self, other: Self, f: impl Fn(f64, f64) -> f64) -> Self {
        Self(array::from_fn(|lane| f(self.0[lane], other.0[lane])))
    }

    /// The larger of the two in each run; `other` when they are equal.
    #[inline(always)]
    pub fn max(self, other: Self) -> Self {
        // Written as one comparison: that is what the vector instruction does, so no fix-up follows.
        self.zip(other, |a, b| if a > b { a } else { b })
    }

    /// The smaller of the two in each run; `other` when they are equal.
    #[inline(always)]
    pub fn min(self, other: Self) -> Self {
        self.zip(other, |a, b| if a < b { a } else { b })
    }

    /// Without its sign.
    #[inline(always)]
    pub fn abs(self) -> Self {
        self.map(f64::abs)
    }

    /// The next whole number below.
    #[inline(always)]
    pub fn floor(self) -> Self {
        self.map(f64::floor)
    }

    /// The next whole number above.
    #[inline(always)]
    pub fn ceil(self) -> Self {
        self.map(f64::ceil)
    }

    /// 1 where this is greater than `other`, else 0.
    #[inline(always)]
    pub fn is_greater(self, other: Self) -> Self {
        self.zip(other, |a, b| if a > b { 1.0 } else { 0.0 })
    }

    /// 1 where this equals `other`, else 0.
    #[inline(always)]
    pub fn is_equal(self, other: Self) -> Self {
        self.zip(other, |a, b| if a == b { 1.0 } else { 0.0 })
    }

    /// `self / other` where `other` is above 0, else `otherwise`.
    #[inline(always)]
    pub fn ratio_or(self, other: Self, otherwise: Self) -> Self {
        Self(array::from_fn(|lane| {
            if other.0[lane] > 0.0 { self.0[lane] / other.0[lane] } else { otherwise.0[lane] }
        }))
    }

    /// Smallest and largest number over the runs.
    #[inline(always)]
    pub fn bounds(self) -> (f64, f64) {
        let mut bounds = (self.0[0], self.0[0]);
        for value in self.0 {
            bounds.0 = if value < bounds.0 { value } else { bounds.0 };
            bounds.1 = if value > bounds.1 { value } else { bounds.1 };
        }
        bounds
    }

    /// Does any run's number exceed `limit`?
    #[inline(always)]
    pub fn any_above(self, limit: f64) -> bool {
        self.0.iter().any(|value| *value > limit)
    }
}

macro_rules! lane_operator {
    ($trait:ident, $method:ident, $operator:tt) => {
        impl<const L: usize> $trait for Lanes<L> {
            type Output = Self;
            #[inline(always)]
            fn $method(self, other: Self) -> Self {
                self.zip(other, |a, b| a $operator b)
            }
        }

        impl<const L: usize> $trait<f64> for Lanes<L> {
            type Output = Self;
            #[inline(always)]
            fn $method(self, other: f64) -> Self {
                self.map(|a| a $operator other)
            }
        }
    };
}

lane_operator!(Add, add, +);
lane_operator!(Sub, sub, -);
lane_operator!(Mul, mul, *);
lane_operator!(Div, div, /);

impl<const L: usize> Neg for Lanes<L> {
    type Output = Self;
    #[inline(always)]
    fn neg(self) -> Self {
        self.map(|a| -a)
    }
}

impl<const L: usize> AddAssign for Lanes<L> {
    #[inline(always)]
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl<const L: usize> SubAssign for Lanes<L> {
    #[inline(always)]
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

/// Numbers by index that are either the same for all runs (prepared once) or each run's own.
pub trait Rates<const L: usize>: Copy {
    /// The number of each run at `index`.
    fn at(self, index: usize) -> Lanes<L>;

    /// Smallest and largest over the runs and over `indices`, of which there is one at least.
    #[inline(always)]
    fn bounds(self, indices: Range<usize>) -> (f64, f64) {
        let mut least = self.at(indices.start);
        let mut most = least;
        for index in indices.skip(1) {
            least = least.min(self.at(index));
            most = most.max(self.at(index));
        }
        (least.bounds().0, most.bounds().1)
    }
}

impl<const L: usize> Rates<L> for &[f64] {
    #[inline(always)]
    fn at(self, index: usize) -> Lanes<L> {
        Lanes::splat(self[index])
    }

    #[inline(always)]
    fn bounds(self, indices: Range<usize>) -> (f64, f64) {
        // As one run: the others have the same numbers.
        let mut bounds = (self[indices.start], self[indices.start]);
        for rate in &self[indices] {
            bounds.0 = if *rate < bounds.0 { *rate } else { bounds.0 };
            bounds.1 = if *rate > bounds.1 { *rate } else { bounds.1 };
        }
        bounds
    }
}

impl<const L: usize> Rates<L> for &[Lanes<L>] {
    #[inline(always)]
    fn at(self, index: usize) -> Lanes<L> {
        self[index]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_lane_is_computed_as_if_it_were_alone() {
        let a = [1.5, -0.0, 3e-300, 7.0];
        let b = [0.1, 0.0, 2e-300, -7.0];
        let (wide_a, wide_b) = (Lanes(a), Lanes(b));
        for lane in 0..4 {
            let (x, y) = (Lanes([a[lane]]), Lanes([b[lane]]));
            let pairs = [
                ((wide_a + wide_b).0[lane], (x + y).0[0]),
                ((wide_a * wide_b).0[lane], (x * y).0[0]),
                (wide_a.max(wide_b).0[lane], x.max(y).0[0]),
                (wide_a.min(wide_b).0[lane], x.min(y).0[0]),
                (wide_a.ratio_or(wide_b, wide_a).0[lane], x.ratio_or(y, x).0[0]),
                (wide_a.is_greater(wide_b).0[lane], x.is_greater(y).0[0]),
            ];
            for (wide, single) in pairs {
                assert_eq!(wide.to_bits(), single.to_bits());
            }
        }
    }

    #[test]
    fn division_by_nothing_has_a_stated_answer() {
        let none = Lanes([1.0, 0.0]).ratio_or(Lanes([0.0, 0.0]), Lanes([9.0, 8.0]));
        assert_eq!(none, Lanes([9.0, 8.0]));
    }
}
