//! Which units of the work are done.
//!
//! Has a set of numbers as ranges. Start at [`UnitSet`].

use std::ops::Range;

/// Units by number; sorted ranges that neither touch nor overlap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitSet(Vec<(u64, u64)>);

impl UnitSet {
    /// Adds a unit.
    pub fn insert(&mut self, unit: u64) {
        let at = self.0.partition_point(|(_, end)| *end < unit);
        match self.0.get_mut(at) {
            Some((start, end)) if *start <= unit && unit < *end => {}
            Some((_, end)) if *end == unit => {
                *end += 1;
                let end = *end;
                if self.0.get(at + 1).is_some_and(|(next, _)| *next == end) {
                    let (_, joined) = self.0.remove(at + 1);
                    self.0[at].1 = joined;
                }
            }
            Some((start, _)) if *start == unit + 1 => *start = unit,
            _ => self.0.insert(at, (unit, unit + 1)),
        }
    }

    /// Is it there?
    pub fn contains(&self, unit: u64) -> bool {
        let at = self.0.partition_point(|(_, end)| *end <= unit);
        self.0.get(at).is_some_and(|(start, _)| *start <= unit)
    }

    /// How many units there are.
    pub fn len(&self) -> u64 {
        self.0.iter().map(|(start, end)| end - start).sum()
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The ranges, in order.
    pub fn ranges(&self) -> impl Iterator<Item = Range<u64>> + '_ {
        self.0.iter().map(|(start, end)| *start..*end)
    }

    /// The set of these ranges; `None` if they are empty, out of order, or overlap.
    pub fn from_ranges(ranges: &[(u64, u64)]) -> Option<Self> {
        let is_sorted = ranges.windows(2).all(|pair| pair[0].1 <= pair[1].0);
        let none_is_empty = ranges.iter().all(|(start, end)| start < end);
        (is_sorted && none_is_empty).then(|| {
            let mut joined: Vec<(u64, u64)> = Vec::with_capacity(ranges.len());
            for (start, end) in ranges {
                match joined.last_mut() {
                    Some(last) if last.1 == *start => last.1 = *end,
                    _ => joined.push((*start, *end)),
                }
            }
            Self(joined)
        })
    }

    /// Both together; `Err` with the first unit that both have.
    ///
    /// # Errors
    /// A unit that is in both.
    pub fn union(&self, other: &Self) -> Result<Self, u64> {
        let mut all: Vec<(u64, u64)> = self.0.iter().chain(&other.0).copied().collect();
        all.sort_unstable();
        for pair in all.windows(2) {
            if pair[1].0 < pair[0].1 {
                return Err(pair[1].0);
            }
        }
        Ok(Self::from_ranges(&all).unwrap_or_default())
    }

    /// The units of `all` that are not in the set, as ranges.
    pub fn missing_from(&self, all: Range<u64>) -> Vec<Range<u64>> {
        let mut missing = Vec::new();
        let mut next = all.start;
        for (start, end) in &self.0 {
            if *start > next {
                missing.push(next..(*start).min(all.end));
            }
            next = next.max(*end);
            if next >= all.end {
                return missing;
            }
        }
        if next < all.end {
            missing.push(next..all.end);
        }
        missing
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn set(ranges: &[(u64, u64)]) -> UnitSet {
        UnitSet::from_ranges(ranges).unwrap()
    }

    #[test]
    fn doubles_are_told_and_holes_are_found() {
        let (first, second) = (set(&[(0, 3), (7, 9)]), set(&[(3, 5)]));
        let both = first.union(&second).unwrap();
        assert_eq!(both, set(&[(0, 5), (7, 9)]));
        assert_eq!(both.union(&set(&[(8, 12)])), Err(8));
        assert_eq!(both.missing_from(0..12), [5..7, 9..12]);
        assert_eq!(both.missing_from(1..4), []);
        assert_eq!(UnitSet::from_ranges(&[(4, 2)]), None);
    }

    proptest! {
        #[test]
        fn it_is_a_set_of_numbers(units in prop::collection::vec(0_u64..60, 0..80)) {
            let mut own = UnitSet::default();
            let mut expected = BTreeSet::new();
            for unit in units {
                own.insert(unit);
                expected.insert(unit);
            }
            prop_assert_eq!(own.len(), expected.len() as u64);
            for unit in 0..60 {
                prop_assert_eq!(own.contains(unit), expected.contains(&unit));
            }
            let listed: Vec<u64> = own.ranges().flatten().collect();
            prop_assert_eq!(listed, expected.into_iter().collect::<Vec<_>>());
        }
    }
}
