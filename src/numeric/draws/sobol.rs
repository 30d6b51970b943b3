//! Sobol' points: as even over many dimensions as points can be, and random again when scrambled.
//!
//! The direction numbers and the scrambling, for as many dimensions as the table has and up to 2³² points.
//! Start at [`Sobol`].

use super::philox::{Purpose, Stream, bits};
use super::{centred, hash};

/// Joe & Kuo's table as published, with its licence; one line per dimension from the second on.
const TABLE: &str = include_str!("joe_kuo_1024.txt");

/// Where the direction numbers come from, and under which licence: the lines that head the table.
pub fn sobol_licence() -> String {
    let lines = TABLE.lines().map_while(|line| line.strip_prefix('#'));
    let lines: Vec<&str> = lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
    lines.join("\n") + "\n"
}

/// Binary digits of a point, and of the longest index.
const DIGITS: usize = 32;

/// A Sobol' sequence, its points in the published (Gray code) order.
///
/// The first 2ᵏ points, for any `k`, put exactly one into each of the 2ᵏ equal parts of every dimension.
///
/// Sources: Joe & Kuo (2008), SIAM J. Sci. Comput. 30, 2635–2654, direction numbers `D⁽⁶⁾`; Bratley & Fox
/// (1988), ACM Trans. Math. Softw. 14, 88–100, for the recurrence and the order.
///
/// ```
/// use pejl::numeric::Sobol;
///
/// let sobol = Sobol::new(3).ok_or("three is too many")?;
/// assert_eq!([0, 1, 2].map(|dimension| sobol.point(2, dimension)), [0.75, 0.25, 0.25]);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug)]
pub struct Sobol {
    /// By dimension, then by place in the index: what that binary digit of the index adds (xor).
    directions: Vec<[u32; DIGITS]>,
}

impl Sobol {
    /// As many as the table has.
    pub const MAX_DIMENSIONS: usize = 1024;

    /// The sequence in `dimensions` dimensions; none if that is 0 or more than the table has.
    pub fn new(dimensions: usize) -> Option<Self> {
        if !(1..=Self::MAX_DIMENSIONS).contains(&dimensions) {
            return None;
        }
        let first = std::array::from_fn(|place| 1 << (DIGITS - 1 - place));
        let rows = TABLE.lines().filter(|line| !line.starts_with('#'));
        let others = rows.take(dimensions - 1).map(directions);
        let directions = std::iter::once(Some(first)).chain(others).collect::<Option<Vec<_>>>()?;
        (directions.len() == dimensions).then_some(Self { directions })
    }

    /// How many dimensions the points have.
    pub fn dimensions(&self) -> usize {
        self.directions.len()
    }

    /// A coordinate of point `index` as published: from 0 up to but not 1. The first point is all zeros.
    ///
    /// `dimension` counts from 0; one that the sequence does not have is a fault of the program, and panics.
    /// Indices are counted round at 2³².
    pub fn point(&self, index: u64, dimension: usize) -> f64 {
        f64::from(self.digits(index, dimension)) / 2.0_f64.powi(DIGITS as i32)
    }

    /// A coordinate of point `index` after nested uniform scrambling: between 0 and 1, neither included.
    ///
    /// Each binary digit is flipped or not at random, given all digits above it: parts are swapped with
    /// their sister parts, halves first, so the points stay as even as they were, while each by itself
    /// becomes uniform. The 20 digits past the 32nd are random given the 32. Averages over such points
    /// are unbiased, and differ between seeds, which is how their error is known.
    ///
    /// Source: Owen (1995), "Randomly permuted (t,m,s)-nets and (t,s)-sequences"; Owen (1997), Ann. Statist.
    /// 25, 1541–1562, for the variance.
    pub fn scrambled(&self, index: u64, dimension: usize, seed: u64) -> f64 {
        let digits = u64::from(self.digits(index, dimension));
        let key = bits(seed, Stream::new(Purpose::Scramble, dimension as u32), 0);
        let mut flips = 0;
        for place in 0..DIGITS {
            // The digits above, led by a one, number the nodes of the binary tree of parts.
            let node = 1 << place | digits >> (DIGITS - place);
            flips = flips << 1 | hash(key, node) >> 63;
        }
        let below = hash(key, 1 << DIGITS | digits) >> 44;
        centred((digits ^ flips) << 20 | below)
    }

    fn digits(&self, index: u64, dimension: usize) -> u32 {
        let index = index as u32;
        let gray = index ^ index >> 1;
        let directions = self.directions[dimension].iter().enumerate();
        directions.fold(0, |sum, (place, direction)| {
            // All ones where the index has the digit, else zero: no branch to guess wrongly.
            sum ^ (direction & (gray >> place & 1).wrapping_neg())
        })
    }
}

/// Direction numbers out of a row `d s a m_1 … m_s`; none if the row is not one.
///
/// ```text
/// v_i = m_i · 2^(32 − i)                                                            for i ≤ s
/// v_i = a_1 v_(i−1) ⊕ … ⊕ a_(s−1) v_(i−s+1) ⊕ v_(i−s) ⊕ v_(i−s) / 2^s               for i > s
/// ```
fn directions(row: &str) -> Option<[u32; DIGITS]> {
    let numbers: Option<Vec<u32>> = row.split(' ').map(|word| word.parse().ok()).collect();
    let numbers = numbers?;
    let [_, degree, coefficients, initial @ ..] = numbers.as_slice() else {
        return None;
    };
    let degree = *degree as usize;
    if initial.len() != degree || !(1..DIGITS).contains(&degree) {
        return None;
    }
    let mut v = [0; DIGITS];
    for i in 0..DIGITS {
        v[i] = match initial.get(i) {
            Some(m) => m << (DIGITS - 1 - i),
            None => (1..degree)
                .filter(|k| coefficients >> (degree - 1 - k) & 1 == 1)
                .fold(v[i - degree] ^ v[i - degree] >> degree, |sum, k| sum ^ v[i - k]),
        };
    }
    Some(v)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_those_published() {
        // scipy 1.17.1, stats.qmc.Sobol(1024, scramble=False, bits=32), which reads Joe & Kuo's file;
        // times 2³². Dimensions 1, 2, 3, 10, 100 and 1,024.
        let cases: [(u64, [u32; 6]); 12] = [
            (0, [0; 6]),
            (1, [1 << 31; 6]),
            (2, [3 << 30, 1 << 30, 1 << 30, 3 << 30, 3 << 30, 3 << 30]),
            (3, [1 << 30, 3 << 30, 3 << 30, 1 << 30, 1 << 30, 1 << 30]),
            (4, [3 << 29, 3 << 29, 5 << 29, 5 << 29, 7 << 29, 7 << 29]),
            (5, [7 << 29, 7 << 29, 1 << 29, 1 << 29, 3 << 29, 3 << 29]),
            (10, [15 << 28, 1 << 28, 11 << 28, 9 << 28, 3 << 28, 13 << 28]),
            (100, [106 << 24, 66 << 24, 198 << 24, 178 << 24, 226 << 24, 242 << 24]),
            (1000, [225 << 22, 99 << 22, 531 << 22, 71 << 22, 191 << 22, 731 << 22]),
            (4095, [1 << 20, 3855 << 20, 1369 << 20, 1009 << 20, 3943 << 20, 1453 << 20]),
            (8191, [1 << 19, 4369 << 19, 4109 << 19, 6199 << 19, 6511 << 19, 7807 << 19]),
            (
                123_456_789,
                [
                    4_191_448_864,
                    3_403_469_216,
                    27_513_184,
                    1_734_853_024,
                    2_689_388_192,
                    2_876_975_264,
                ],
            ),
        ];
        let sobol = Sobol::new(1024).unwrap();
        for (index, expected) in cases {
            let found = [1, 2, 3, 10, 100, 1024].map(|d| sobol.digits(index, d - 1));
            assert_eq!(found, expected, "point {index}");
        }
        assert_eq!(sobol.point(1000, 1023), 0.713_867_187_5);
    }

    #[test]
    fn the_table_has_all_its_dimensions_and_no_more() {
        assert_eq!(Sobol::new(1024).map(|sobol| sobol.dimensions()), Some(1024));
        assert!(Sobol::new(0).is_none());
        assert!(Sobol::new(1025).is_none());
        assert_eq!(TABLE.lines().filter(|line| !line.starts_with('#')).count(), 1023);
        for damaged in ["", "2 1 0", "2 1 0 1 1", "2 0 0", "2 1 0 x", "2 32 0 1"] {
            assert_eq!(directions(damaged), None, "{damaged}");
        }
    }

    #[test]
    fn each_part_of_every_dimension_keeps_its_one_point_when_scrambled() {
        let sobol = Sobol::new(1024).unwrap();
        for dimension in [0, 1, 2, 9, 99, 511, 1023] {
            for points in (0..=12).map(|k| 1_u32 << k) {
                let mut seen = vec![false; points as usize];
                for index in 0..u64::from(points) {
                    let u = sobol.scrambled(index, dimension, 17);
                    let part = (u * f64::from(points)) as usize;
                    assert!(!seen[part], "dimension {dimension}: two of {points} points in {part}");
                    seen[part] = true;
                }
            }
        }
    }

    #[test]
    fn the_first_two_dimensions_stay_a_perfect_net_when_scrambled() {
        const K: u32 = 10;
        let sobol = Sobol::new(2).unwrap();
        let points: Vec<[f64; 2]> =
            (0..1 << K).map(|i| [sobol.scrambled(i, 0, 5), sobol.scrambled(i, 1, 5)]).collect();
        for tall in 0..=K {
            // Boxes of 2^-tall by 2^(tall-K): each of the 2^K has one point.
            let mut seen = vec![false; 1 << K];
            for [x, y] in &points {
                let column = (x * f64::from(1 << tall)) as usize;
                let row = (y * f64::from(1 << (K - tall))) as usize;
                assert!(!seen[(column << (K - tall)) + row], "two points in a box");
                seen[(column << (K - tall)) + row] = true;
            }
        }
    }

    #[test]
    fn a_digit_is_flipped_by_what_stands_above_it_only() {
        // Two points that share their first k digits share them scrambled, and part at the next one.
        let sobol = Sobol::new(40).unwrap();
        for seed in 0..50 {
            let of = |index| (sobol.digits(index, 39), sobol.scrambled(index, 39, seed));
            for pair in 0..50 {
                let ((one, u), (other, v)) = (of(pair), of(pair * 977 + 1));
                let scrambled = [u, v].map(|x| (x * 2.0_f64.powi(32)) as u32);
                let above = (one ^ other).leading_zeros();
                assert_eq!((scrambled[0] ^ scrambled[1]).leading_zeros(), above);
            }
        }
    }

    #[test]
    fn every_point_by_itself_is_uniform_over_seeds() {
        const SEEDS: u64 = 16_384;
        let sobol = Sobol::new(8).unwrap();
        for (index, dimension) in [(0, 0), (0, 7), (5, 3), (u64::from(u32::MAX), 1)] {
            let mut ones = [0_i64; 52];
            for seed in 0..SEEDS {
                let k = (sobol.scrambled(index, dimension, seed) * 2.0_f64.powi(52)) as u64;
                for (place, ones) in ones.iter_mut().enumerate() {
                    *ones += (k >> place & 1) as i64;
                }
            }
            // Half of the seeds, give or take five standard deviations of √16,384 / 2 = 64.
            assert!(ones.iter().all(|ones| (ones - SEEDS as i64 / 2).abs() < 5 * 64), "{ones:?}");
        }
    }
}
