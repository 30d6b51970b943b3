//! What is kept of very many numbers: counts in bins, exact sums, smallest and largest.
//!
//! Sums and counts that do not depend on the order of arrival, in memory that does not grow; the numbers
//! themselves are not kept. Start at [`Range`], then [`Tally::add`].

use super::lanes::Lanes;

/// Bins of a tally.
pub const BINS: usize = 1024;
/// Numbers that are looked at in one go: few enough that every sum of a block stays exact.
const BLOCK: usize = 256;
/// Below this quantum count a block's sum is exact in an `f64`: 2⁴⁴ · 256 = 2⁵².
const MOST_QUANTA: f64 = (1_u64 << 44) as f64;
/// Below this deviation a block's sum of squares is exact in an `f64`: (2²²)² · 256 = 2⁵².
const MOST_STEPS: f64 = (1_u64 << 22) as f64;
/// Deviations are cut here, a million half ranges from the middle: only the error of the mean sees it.
const FARTHEST_STEPS: f64 = (1_u64 << 40) as f64;
/// Numbers that are looked at side by side.
const WIDE: usize = 8;
/// Adding and subtracting it rounds to whole numbers below 2⁵¹: 1.5 · 2⁵².
const TO_WHOLE: f64 = 6_755_399_441_055_744.0;
/// Steps of deviation from the middle of the range to its end.
const STEPS_TO_END: f64 = (1_u64 << 20) as f64;

/// Where a tally's bins lie, and how fine its sums are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    low: f64,
    bin_width: f64,
    bins_per_unit: f64,
    /// A power of two: what sums are counted in.
    quantum: f64,
    middle: f64,
    steps_per_unit: f64,
}

impl Range {
    /// A range for numbers like those of `pilot`, which is reordered; finite numbers only.
    ///
    /// From a quarter of the spread between the first and the last percentile outside of them, but no
    /// further than a twentieth outside the smallest and largest: so a single wild number does not
    /// leave all others in one bin. Never narrower than `least_width`: what differs by less is noise.
    pub fn of_pilot(pilot: &mut [f64], least_width: f64) -> Self {
        let count = pilot.len();
        if count == 0 {
            return Self::between(0.0, 1.0, least_width);
        }
        pilot.sort_unstable_by(f64::total_cmp);
        let (least, most) = (pilot[0], pilot[count - 1]);
        let (first, last) = (pilot[count / 100], pilot[count - 1 - count / 100]);
        let spread = last - first;
        if spread > 0.0 {
            let low = (first - 0.25 * spread).max(least - 0.05 * spread);
            let high = (last + 0.25 * spread).min(most + 0.05 * spread);
            Self::between(low, high, least_width)
        } else {
            Self::between(least, most, least_width)
        }
    }

    /// From `low` to `high`; where they are nearer than `least_width` (or too near to part) a little
    /// around them.
    pub fn between(low: f64, high: f64, least_width: f64) -> Self {
        let size = low.abs().max(high.abs());
        let least_width = (size * 1e-9).max(least_width);
        let (low, width) = if high - low >= least_width {
            (low, high - low)
        } else {
            (low - 0.5 * least_width, high - low + least_width)
        };
        let bin_width = width / BINS as f64;
        Self {
            low,
            bin_width,
            bins_per_unit: BINS as f64 / width,
            quantum: power_of_two_above(2.0 * size.max(width)) / MOST_QUANTA,
            middle: low + 0.5 * width,
            steps_per_unit: STEPS_TO_END / (0.5 * width),
        }
    }

    /// The width of a bin: how far a quantile within the range may be off at most.
    pub fn bin_width(&self) -> f64 {
        self.bin_width
    }

    /// The two numbers that make the range the same again.
    pub fn bounds(&self) -> (f64, f64) {
        (self.low, self.low + self.bin_width * BINS as f64)
    }

    /// All of it as numbers, to be read back by [`Range::from_parts`].
    pub fn parts(&self) -> [f64; 6] {
        let Self { low, bin_width, bins_per_unit, quantum, middle, steps_per_unit } = *self;
        [low, bin_width, bins_per_unit, quantum, middle, steps_per_unit]
    }

    /// What [`Range::parts`] gave; `None` if no range can have given it.
    pub fn from_parts(parts: [f64; 6]) -> Option<Self> {
        let [low, bin_width, bins_per_unit, quantum, middle, steps_per_unit] = parts;
        let is_finite = parts.iter().all(|part| part.is_finite());
        let is_positive =
            [bin_width, bins_per_unit, quantum, steps_per_unit].iter().all(|x| *x > 0.0);
        (is_finite && is_positive).then_some(Self {
            low,
            bin_width,
            bins_per_unit,
            quantum,
            middle,
            steps_per_unit,
        })
    }
}

/// The least power of two that is not below `size` (0 < `size`, finite).
fn power_of_two_above(size: f64) -> f64 {
    const MANTISSA: u64 = (1 << 52) - 1;
    let down = f64::from_bits(size.to_bits() & !MANTISSA).max(f64::MIN_POSITIVE);
    if down < size { down * 2.0 } else { down }
}

/// Counts and sums of one figure over runs.
///
/// Everything in it is a whole number or an extreme, so it is the same whatever came first, and two
/// tallies of the same range add up to that of all their numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// Below the range, its bins, above it.
    counts: [u32; BINS + 2],
    sums: Sums,
}

impl Default for Tally {
    fn default() -> Self {
        Self { counts: [0; BINS + 2], sums: Sums::default() }
    }
}

/// Exact sums of numbers, without their bins.
#[derive(Clone, Debug, PartialEq)]
pub struct Sums {
    count: u64,
    /// Σ of the numbers, in quanta.
    sum: i128,
    /// Σ of deviations from the middle of the range, in steps.
    deviation: i128,
    /// Σ of their squares.
    squares: i128,
    least: f64,
    most: f64,
}

impl Default for Sums {
    fn default() -> Self {
        Self {
            count: 0,
            sum: 0,
            deviation: 0,
            squares: 0,
            least: f64::INFINITY,
            most: f64::NEG_INFINITY,
        }
    }
}

impl Sums {
    /// Adds each of `values` as `weight` runs that came to the same figure.
    #[inline(always)]
    pub fn add(&mut self, range: &Range, values: &[f64], weight: u32) {
        let times = i128::from(weight);
        for block in values.chunks(BLOCK) {
            let sums = block_sums(range, block);
            self.least = if sums.least < self.least { sums.least } else { self.least };
            self.most = if sums.most > self.most { sums.most } else { self.most };
            if is_exact(range, &sums) {
                self.sum += times * i128::from(sums.quanta as i64);
                self.deviation += times * i128::from(sums.steps as i64);
                self.squares += times * i128::from(sums.squares as i64);
            } else {
                self.add_far(range, block, times);
            }
        }
        self.count += u64::from(weight) * values.len() as u64;
    }

    /// The sums of a block with numbers far outside the range, one by one in whole numbers.
    #[inline(never)]
    fn add_far(&mut self, range: &Range, block: &[f64], times: i128) {
        for value in block {
            // A cast cuts what is too large; 2^127 quanta are 2^83 times the largest number expected.
            self.sum += times * (value / range.quantum).round() as i128;
            let steps = ((value - range.middle) * range.steps_per_unit).round();
            let steps = steps.clamp(-FARTHEST_STEPS, FARTHEST_STEPS) as i128;
            self.deviation += times * steps;
            self.squares += times * steps * steps;
        }
    }

    /// Adds what others have summed.
    pub fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.sum += other.sum;
        self.deviation += other.deviation;
        self.squares += other.squares;
        self.least = self.least.min(other.least);
        self.most = self.most.max(other.most);
    }
}

/// The bin of each of `values`, to be counted later.
#[inline(always)]
pub fn sort_into_bins(range: &Range, values: &[f64], bins: &mut [u16]) {
    let (eights, rest) = values.as_chunks::<WIDE>();
    let (bins_of_eights, bins_of_rest) = bins.as_chunks_mut::<WIDE>();
    for (bins, eight) in bins_of_eights.iter_mut().zip(eights) {
        *bins = bins_of(range, Lanes(*eight));
    }
    let after = bins_of_eights.get_mut(eights.len()).map_or(bins_of_rest, |next| &mut next[..]);
    for (bin, value) in after.iter_mut().zip(rest) {
        [*bin] = bins_of(range, Lanes([*value]));
    }
}

/// A quantile, and how far it may be from the exact one at most.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantile {
    /// The figure.
    pub value: f64,
    /// In the figure's unit.
    pub error_bound: f64,
}

/// A block's sums; whole numbers in each.
struct BlockSums {
    least: f64,
    most: f64,
    quanta: f64,
    steps: f64,
    squares: f64,
}

impl Tally {
    /// Counts each of `values` as `weight` runs that came to the same figure.
    #[inline(always)]
    pub fn add(&mut self, range: &Range, values: &[f64], weight: u32) {
        self.sums.add(range, values, weight);
        let mut bins = [0_u16; BLOCK];
        for block in values.chunks(BLOCK) {
            sort_into_bins(range, block, &mut bins);
            self.count_bins(&bins[..block.len()], weight);
        }
    }

    /// Counts numbers whose bins and sums were found before, each as one run.
    #[inline(always)]
    pub fn add_sorted(&mut self, bins: &[u16], sums: &Sums) {
        self.count_bins(bins, 1);
        self.sums.merge(sums);
    }

    #[inline(always)]
    fn count_bins(&mut self, bins: &[u16], weight: u32) {
        for bin in bins {
            self.counts[usize::from(*bin).min(BINS + 1)] += weight;
        }
    }

    /// Adds what another tally of the same range has counted.
    pub fn merge(&mut self, other: &Self) {
        for (own, others) in self.counts.iter_mut().zip(&other.counts) {
            *own = own.saturating_add(*others);
        }
        self.sums.merge(&other.sums);
    }

    /// How many runs were counted.
    pub fn count(&self) -> u64 {
        self.sums.count
    }

    /// How many of them lie outside the range.
    pub fn outside(&self) -> u64 {
        u64::from(self.counts[0]) + u64::from(self.counts[BINS + 1])
    }

    /// The smallest and the largest; 0 and 0 of none.
    pub fn extremes(&self) -> (f64, f64) {
        // Adding 0 makes a negative zero positive, whichever of the two came first.
        if self.count() == 0 { (0.0, 0.0) } else { (self.sums.least + 0.0, self.sums.most + 0.0) }
    }

    /// Σ values ÷ n; each value is rounded to about 10⁻¹³ of the largest expected, the sum is exact.
    pub fn mean(&self, range: &Range) -> f64 {
        if self.count() == 0 {
            return 0.0;
        }
        let (least, most) = self.extremes();
        // The mean of equal numbers is that number, not the quantum next to it.
        (self.sums.sum as f64 * range.quantum / self.count() as f64).clamp(least, most)
    }

    /// The standard deviation over runs, with n − 1.
    pub fn deviation(&self, range: &Range) -> f64 {
        let (least, most) = self.extremes();
        if self.count() < 2 || least == most {
            return 0.0;
        }
        let count = self.count() as f64;
        // n·Σd² − (Σd)², in whole numbers where they fit.
        let exact = i128::from(self.count())
            .checked_mul(self.sums.squares)
            .zip(self.sums.deviation.checked_mul(self.sums.deviation))
            .map(|(all, mean)| (all - mean) as f64);
        let rounded = count * self.sums.squares as f64
            - self.sums.deviation as f64 * self.sums.deviation as f64;
        let spread = exact.unwrap_or(rounded);
        let variance = (spread / count / (count - 1.0)).max(0.0);
        libm::sqrt(variance) / range.steps_per_unit
    }

    /// The quantile at `share` (0 to 1) of all numbers in order, between two of them in proportion, as
    /// `PERCENTILE.INC` in a spreadsheet and numpy's default do (type 7 of Hyndman & Fan 1996).
    ///
    /// Both neighbours are known up to the bin they lie in, so the result is off by a bin's width at
    /// most; outside the range by the distance to the extreme.
    pub fn quantile(&self, range: &Range, share: f64) -> Quantile {
        if self.count() == 0 {
            return Quantile { value: 0.0, error_bound: 0.0 };
        }
        let position = share * (self.count() - 1) as f64;
        let below = position.floor();
        let lower = self.ordered(range, below as u64);
        let upper = self.ordered(range, (below as u64 + 1).min(self.count() - 1));
        Quantile {
            value: lower.value + (position - below) * (upper.value - lower.value),
            error_bound: lower.error_bound.max(upper.error_bound),
        }
    }

    /// The number that `before` others stand before in order, as near as the bins tell.
    fn ordered(&self, range: &Range, before: u64) -> Quantile {
        let (least, most) = self.extremes();
        let mut passed = 0_u64;
        for (bin, count) in self.counts.iter().enumerate() {
            let count = u64::from(*count);
            if before < passed + count {
                let (low, high) = match bin {
                    0 => (least, range.low),
                    bin if bin > BINS => (range.bounds().1, most),
                    bin => {
                        let low = range.low + range.bin_width * (bin - 1) as f64;
                        (low, low + range.bin_width)
                    }
                };
                // A bin at the edge of what was seen is only as wide as that.
                let (low, high) = (low.clamp(least, most), high.clamp(least, most));
                let within = ((before - passed) as f64 + 0.5) / count as f64;
                return Quantile { value: low + within * (high - low), error_bound: high - low };
            }
            passed += count;
        }
        Quantile { value: most, error_bound: 0.0 }
    }

    /// Adds its bytes: all numbers little-endian, empty bins as a count of them.
    pub fn write_to(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.sums.count.to_le_bytes());
        for sum in [self.sums.sum, self.sums.deviation, self.sums.squares] {
            bytes.extend(sum.to_le_bytes());
        }
        bytes.extend(self.sums.least.to_le_bytes());
        bytes.extend(self.sums.most.to_le_bytes());
        let mut bins = self.counts.iter().peekable();
        while let Some(count) = bins.next() {
            bytes.extend(count.to_le_bytes());
            if *count == 0 {
                let mut empty = 1_u32;
                while bins.next_if(|next| **next == 0).is_some() {
                    empty += 1;
                }
                bytes.extend(empty.to_le_bytes());
            }
        }
    }

    /// Reads what [`Tally::write_to`] wrote off the front of `bytes`; `None` if it is anything else.
    pub fn read_from(bytes: &mut &[u8]) -> Option<Self> {
        let sums = Sums {
            count: u64::from_le_bytes(take(bytes)?),
            sum: i128::from_le_bytes(take(bytes)?),
            deviation: i128::from_le_bytes(take(bytes)?),
            squares: i128::from_le_bytes(take(bytes)?),
            least: f64::from_le_bytes(take(bytes)?),
            most: f64::from_le_bytes(take(bytes)?),
        };
        let mut tally = Self { sums, ..Self::default() };
        let mut bin = 0;
        while bin < tally.counts.len() {
            let count = u32::from_le_bytes(take(bytes)?);
            if count == 0 {
                bin += usize::try_from(u32::from_le_bytes(take(bytes)?)).ok()?.max(1);
            } else {
                *tally.counts.get_mut(bin)? = count;
                bin += 1;
            }
        }
        let counted: u64 = tally.counts.iter().map(|count| u64::from(*count)).sum();
        (bin == tally.counts.len() && counted == tally.sums.count).then_some(tally)
    }
}

/// The first `N` bytes, taken off.
fn take<const N: usize>(bytes: &mut &[u8]) -> Option<[u8; N]> {
    let (first, rest) = bytes.split_first_chunk::<N>()?;
    *bytes = rest;
    Some(*first)
}

/// The nearest whole number, below 2⁵¹.
#[inline(always)]
fn whole<const L: usize>(x: Lanes<L>) -> Lanes<L> {
    (x + TO_WHOLE) - TO_WHOLE
}

/// Sums side by side, so that a vector unit can be used; whole numbers have no order.
#[inline(always)]
fn block_sums(range: &Range, block: &[f64]) -> BlockSums {
    let per_quantum = 1.0 / range.quantum;
    let mut least = Lanes::<WIDE>::splat(f64::INFINITY);
    let mut most = Lanes::<WIDE>::splat(f64::NEG_INFINITY);
    let mut quanta = Lanes::<WIDE>::ZERO;
    let mut steps = Lanes::<WIDE>::ZERO;
    let mut squares = Lanes::<WIDE>::ZERO;
    let (eights, rest) = block.as_chunks::<WIDE>();
    for eight in eights {
        let values = Lanes(*eight);
        least = values.min(least);
        most = values.max(most);
        quanta += whole(values * per_quantum);
        let step = whole((values - range.middle) * range.steps_per_unit);
        steps += step;
        squares += step * step;
    }
    let mut sums = added_up(&[least, most, quanta, steps, squares]);
    for value in rest {
        sums.least = sums.least.min(*value);
        sums.most = sums.most.max(*value);
        sums.quanta += whole(Lanes([value * per_quantum])).0[0];
        let step = whole(Lanes([(value - range.middle) * range.steps_per_unit])).0[0];
        sums.steps += step;
        sums.squares += step * step;
    }
    sums
}

/// The lanes of each sum together.
///
/// Not inlined: else the compiler takes the sums apart for it before they are made, and the loop above is
/// no longer done in vectors.
#[inline(never)]
fn added_up([least, most, quanta, steps, squares]: &[Lanes<WIDE>; 5]) -> BlockSums {
    BlockSums {
        least: least.0.into_iter().fold(f64::INFINITY, f64::min),
        most: most.0.into_iter().fold(f64::NEG_INFINITY, f64::max),
        quanta: quanta.0.into_iter().sum(),
        steps: steps.0.into_iter().sum(),
        squares: squares.0.into_iter().sum(),
    }
}

/// Are all numbers of the block so near that its sums are exact?
#[inline(always)]
fn is_exact(range: &Range, sums: &BlockSums) -> bool {
    let size = sums.least.abs().max(sums.most.abs());
    let steps = (sums.least - range.middle).abs().max((sums.most - range.middle).abs());
    size < MOST_QUANTA * range.quantum && steps * range.steps_per_unit < MOST_STEPS
}

/// 0 below the range, 1 to `BINS` within, `BINS + 1` above.
#[inline(always)]
fn bins_of<const L: usize>(range: &Range, values: Lanes<L>) -> [u16; L] {
    // Half a bin less, so that rounding to the nearest whole number cuts off.
    let place = (values - range.low) * range.bins_per_unit - 0.5;
    let place = place.max(Lanes::splat(-1.0)).min(Lanes::splat(BINS as f64));
    (place + TO_WHOLE).0.map(|place| place.to_bits().wrapping_sub(TO_WHOLE.to_bits() - 1) as u16)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The quantile of a spreadsheet, from all numbers.
    fn exact(sorted: &[f64], share: f64) -> f64 {
        let position = share * (sorted.len() - 1) as f64;
        let below = position.floor() as usize;
        let above = (below + 1).min(sorted.len() - 1);
        sorted[below] + (position - below as f64) * (sorted[above] - sorted[below])
    }

    fn uniform(index: u64) -> f64 {
        // Weyl's sequence on the golden ratio: even, and as good as any for a shape.
        (index as f64 * 0.618_033_988_749_894_9).fract()
    }

    fn shapes() -> Vec<(&'static str, Vec<f64>)> {
        let of = |shape: &dyn Fn(f64) -> f64| (1..=20_000).map(|i| shape(uniform(i))).collect();
        vec![
            ("smooth", of(&|u| 1e8 + 3e7 * (u + uniform((u * 1e6) as u64)))),
            ("constant", of(&|_| 383_000_000.25)),
            ("bimodal", of(&|u| if u < 0.5 { 10.0 + u } else { 1000.0 + u })),
            ("heavy-tailed", of(&|u| 1e6 * (u - 0.5) / (1.0 - u).max(1e-9) / u.max(1e-9))),
            ("two numbers", of(&|u| if u < 0.3 { -1.0 } else { 1.0 })),
            ("mostly nothing", of(&|u| if u < 0.97 { 0.0 } else { u * 1e9 })),
        ]
    }

    #[test]
    fn quantiles_agree_with_exact_ones_within_the_stated_bound() {
        for (name, values) in shapes() {
            let range = Range::of_pilot(&mut values[..1000].to_vec(), 1e-9);
            let mut tally = Tally::default();
            tally.add(&range, &values, 1);
            let mut sorted = values.clone();
            sorted.sort_unstable_by(f64::total_cmp);
            for share in [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] {
                let told = tally.quantile(&range, share);
                let error = (told.value - exact(&sorted, share)).abs();
                assert!(
                    error <= told.error_bound * (1.0 + 1e-9),
                    "{name} at {share}: off by {error}, bound {}",
                    told.error_bound
                );
            }
            let mean = values.iter().sum::<f64>() / values.len() as f64;
            let size = values.iter().fold(0.0_f64, |size, value| size.max(value.abs()));
            assert!((tally.mean(&range) - mean).abs() <= 1e-12 * size, "{name}");
        }
    }

    #[test]
    fn bounds_are_narrow_where_the_numbers_are() {
        // A thousandth of the spread for most, somewhat more where tails are heavy.
        for (name, values) in shapes().into_iter().filter(|(name, _)| *name != "mostly nothing") {
            let range = Range::of_pilot(&mut values[..1000].to_vec(), 1e-9);
            let mut tally = Tally::default();
            tally.add(&range, &values, 1);
            let (low, high) = (tally.quantile(&range, 0.05), tally.quantile(&range, 0.95));
            let bound = low.error_bound.max(high.error_bound);
            assert!(bound <= 0.01 * (high.value - low.value), "{name}: {bound}");
        }
    }

    #[test]
    fn what_never_varies_is_told_exactly() {
        let range = Range::of_pilot(&mut [383_000_000.25; 10], 0.01);
        let mut tally = Tally::default();
        tally.add(&range, &[383_000_000.25; 1000], 3);
        assert_eq!(tally.mean(&range), 383_000_000.25);
        assert_eq!(tally.deviation(&range), 0.0);
        assert_eq!(tally.quantile(&range, 0.9).value, 383_000_000.25);
        assert_eq!((tally.count(), tally.outside()), (3000, 0));
    }

    #[test]
    fn the_standard_deviation_is_that_of_the_numbers() {
        let values: Vec<f64> = (1..=5000).map(|i| 1e9 + 1e6 * uniform(i)).collect();
        let range = Range::of_pilot(&mut values[..500].to_vec(), 0.01);
        let mut tally = Tally::default();
        tally.add(&range, &values, 1);
        let mean = values.iter().sum::<f64>() / 5000.0;
        let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
        let expected = libm::sqrt(squares / 4999.0);
        assert!((tally.deviation(&range) / expected - 1.0).abs() < 1e-6);
    }

    #[test]
    fn what_is_far_outside_is_counted_and_summed_all_the_same() {
        let range = Range::between(0.0, 1.0, 1e-9);
        let mut tally = Tally::default();
        tally.add(&range, &[0.5, 1e15, -1e15, 2.5], 1);
        assert_eq!(tally.outside(), 3);
        assert!((tally.mean(&range) - 0.75).abs() < 1e-12);
        assert_eq!(tally.extremes(), (-1e15, 1e15));
    }

    proptest! {
        #[test]
        fn neither_order_nor_parts_nor_weights_move_a_bit(
            values in prop::collection::vec(prop_oneof![-2.0..3.0_f64, -1e12..1e12_f64], 1..2000),
            cut in 0.0..1.0_f64,
            weight in 1_u32..5,
        ) {
            let range = Range::between(-1.0, 1.5, 1e-9);
            let mut whole = Tally::default();
            whole.add(&range, &values, weight);
            let mut backwards: Vec<f64> = values.clone();
            backwards.reverse();
            let at = (cut * values.len() as f64) as usize;
            let (mut first, mut second) = (Tally::default(), Tally::default());
            first.add(&range, &backwards[..at], weight);
            for _ in 0..weight {
                second.add(&range, &backwards[at..], 1);
            }
            second.merge(&first);
            prop_assert_eq!(&second, &whole);
            let mut bytes = Vec::new();
            whole.write_to(&mut bytes);
            let mut rest = bytes.as_slice();
            prop_assert_eq!(Tally::read_from(&mut rest), Some(whole));
            prop_assert!(rest.is_empty());
            let mut short = &bytes[..bytes.len() - 1];
            prop_assert_eq!(Tally::read_from(&mut short), None);
        }
    }
}
