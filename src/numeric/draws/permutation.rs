//! A random order of `0..n`, computed one position at a time.
//!
//! A bijection instead of a table, so that run 4,711 of a million costs no more than run 4,711 of ten
//! thousand, whichever thread computes it first. Start at [`Permutation`].

use super::philox::{Stream, bits};
use super::{hash, scale};

/// Pairs of rounds where positions are many. Luby & Rackoff (1988) need two pairs; two more for good
/// measure, as the hash is no cipher.
const PAIRS: usize = 4;

/// Pairs of rounds below [`FEW`] positions: with four, some orders of five things come a fifth too often;
/// with twelve no order of up to six things is 0.4 % off (computed exactly, for random round functions).
const PAIRS_OF_FEW: usize = 12;

/// Assumption: from here on four pairs mix well (the tests count positions and neighbours at this length).
const FEW: u64 = 256;

/// A random order of `0..n` in constant memory, at any position in any order.
///
/// A cell `(l, r)` of a grid with at least `n` cells is shuffled by adding, in turns, a keyed hash of `r`
/// to `l` and of `l` to `r`, round the grid's sides: a Feistel network on mixed radices. A cell past
/// `n` is shuffled again until it falls below, which keeps it a bijection of `0..n`; as the grid is
/// nearly square and has fewer than `√n + 1` cells too many, that is rare.
///
/// Source: Black & Rogaway (2002), "Ciphers with arbitrary finite domains", CT-RSA, methods 2 and 3.
///
/// ```
/// use pejl::numeric::{Permutation, Purpose, Stream};
///
/// let order = Permutation::new(2016, Stream::new(Purpose::Permutation, 0), 5);
/// let mut places: Vec<u64> = (0..5).map(|position| order.at(position)).collect();
/// places.sort_unstable();
/// assert_eq!(places, [0, 1, 2, 3, 4]);
/// ```
#[derive(Clone, Debug)]
pub struct Permutation {
    length: u64,
    left: u64,
    right: u64,
    pairs: usize,
    keys: [[u64; 2]; PAIRS_OF_FEW],
}

impl Permutation {
    /// An order of `0..length` that depends on `seed` and `stream`; a length of 0 is taken as 1.
    pub fn new(seed: u64, stream: Stream, length: u64) -> Self {
        let length = length.max(1);
        let left = (length - 1).isqrt() + 1;
        let right = length.div_ceil(left);
        let pairs = if length < FEW { PAIRS_OF_FEW } else { PAIRS };
        let mut keys = [[0; 2]; PAIRS_OF_FEW];
        for (round, key) in (0..).zip(keys.as_flattened_mut()).take(2 * pairs) {
            *key = bits(seed, stream, round);
        }
        Self { length, left, right, pairs, keys }
    }

    /// What stands at `position`; positions are counted round, so that `length` is again 0.
    pub fn at(&self, position: u64) -> u64 {
        let mut cell = position % self.length;
        loop {
            cell = self.shuffle(cell);
            if cell < self.length {
                return cell;
            }
        }
    }

    fn shuffle(&self, cell: u64) -> u64 {
        let (mut l, mut r) = (cell % self.left, cell / self.left);
        for [on_left, on_right] in &self.keys[..self.pairs] {
            l = add_round(l, scale(hash(*on_left, r), self.left), self.left);
            r = add_round(r, scale(hash(*on_right, l), self.right), self.right);
        }
        r * self.left + l
    }
}

/// The sum of two numbers below `side`, counted round at `side`.
fn add_round(one: u64, other: u64, side: u64) -> u64 {
    let sum = one + other;
    if sum < side { sum } else { sum - side }
}

#[cfg(test)]
mod tests {
    use super::super::philox::Purpose;
    use super::*;

    fn order(seed: u64, length: u64) -> Permutation {
        Permutation::new(seed, Stream::new(Purpose::Permutation, 3), length)
    }

    /// Sum over cells of the squared distance from `expected`, in units of `expected`.
    fn chi_square(counts: &[u32], expected: f64) -> f64 {
        counts.iter().map(|count| (f64::from(*count) - expected).powi(2) / expected).sum()
    }

    #[test]
    fn every_number_comes_exactly_once_whatever_the_length() {
        for length in (1..=300).chain([1000, 1024, 10_007, 65_536, 65_537]) {
            let order = order(7, length);
            let mut seen = vec![false; length as usize];
            for position in 0..length {
                let place = order.at(position) as usize;
                assert!(!seen[place], "{place} comes twice among {length}");
                seen[place] = true;
            }
        }
    }

    #[test]
    fn numbers_stay_below_the_longest_lengths() {
        for length in [(1 << 40) - 87, 1 << 40, u64::MAX] {
            let order = order(7, length);
            let places: Vec<u64> =
                (0..100).map(|position| order.at(length - 1 - position)).collect();
            assert!(places.iter().all(|place| *place < length));
            assert!(places.iter().any(|place| *place > length / 2));
        }
        assert_eq!(order(7, 0).at(12), 0);
    }

    #[test]
    fn all_orders_of_a_few_things_are_equally_frequent() {
        for (length, orders) in [(2, 2), (3, 6), (4, 24), (5, 120), (6, 720)] {
            let seeds = 500 * orders;
            let mut counts = vec![0; 6_usize.pow(6)];
            for seed in 0..seeds {
                let order = order(seed, length);
                let name = (0..length).fold(0, |name, position| name * 6 + order.at(position));
                counts[name as usize] += 1;
            }
            counts.retain(|count| *count > 0);
            assert_eq!(counts.len() as u64, orders, "not all orders of {length} come");
            let (free, distance) = (orders as f64 - 1.0, chi_square(&counts, 500.0));
            // Chi-square: mean `free`, variance `2·free`; five standard deviations.
            assert!(distance < free + 5.0 * (2.0 * free).sqrt(), "{length}: {distance}");
        }
    }

    #[test]
    fn each_position_gets_each_number_equally_often_and_apart_from_the_next() {
        for length in [23, FEW] {
            let (size, seeds) = (length as usize, 40 * length * length);
            let (mut single, mut pairs) = (vec![0; size * size], vec![0; size * size]);
            for seed in 0..seeds {
                let order = order(seed, length);
                let [one, next] = [11, 12].map(|position| order.at(position));
                pairs[(one * length + next) as usize] += 1;
                let position = seed % length;
                single[(position * length + order.at(position)) as usize] += 1;
            }
            pairs.retain(|count| *count > 0);
            assert_eq!(pairs.len(), size * (size - 1));
            for counts in [single, pairs] {
                let free = counts.len() as f64;
                let distance = chi_square(&counts, seeds as f64 / free);
                // Chi-square again, with about as many degrees of freedom as cells.
                assert!(
                    (distance - free).abs() < 5.0 * (2.0 * free).sqrt(),
                    "{length}: {distance}"
                );
            }
        }
    }

    #[test]
    fn streams_and_seeds_have_orders_of_their_own() {
        let of = |seed, index| {
            let order = Permutation::new(seed, Stream::new(Purpose::Permutation, index), 1000);
            (0..1000).map(move |position| order.at(position))
        };
        let agree = |a: (u64, u32), b: (u64, u32)| {
            of(a.0, a.1).zip(of(b.0, b.1)).filter(|(one, other)| one == other).count()
        };
        // Two random orders agree in one place on average (Poisson).
        assert!(agree((1, 0), (1, 1)) < 8);
        assert!(agree((1, 0), (2, 0)) < 8);
    }
}
