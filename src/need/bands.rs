//! Healthy ageing: persons counted in the band of ages whose use rates they have.
//!
//! The shift from calendar age to frailty age. Persons are counted once for all services of a group,
//! instead of a rate being read for each person and service. Start at [`persons_by_frailty_band`].

use crate::model::MOST_AGES;
use crate::numeric::{Lanes, Rates};
use std::ops::Range;

/// How far persons move is bounded for so many ages together.
const AGES_TOGETHER: usize = 8;

/// Women and men in each of `bands`, into `in_band`; the younger first.
///
/// ```text
/// B(k) = Σ_{x in band k} D(x)
/// ```
#[inline(always)]
pub fn persons_by_band<const L: usize>(
    [women, men]: [&[Lanes<L>]; 2],
    bands: &[Range<usize>],
    [women_in_band, men_in_band]: [&mut [Lanes<L>]; 2],
) {
    for (band, counted) in bands.iter().zip(women_in_band.iter_mut().zip(men_in_band)) {
        // Side by side, so that the two sums do not wait for each other.
        let mut sums = [Lanes::ZERO; 2];
        for (woman, man) in women[band.clone()].iter().zip(&men[band.clone()]) {
            sums[0] += *woman;
            sums[1] += *man;
        }
        (*counted.0, *counted.1) = (sums[0], sums[1]);
    }
}

/// Persons of one sex in each of `bands` by the age whose use rates they have.
///
/// ```text
/// V = Σ_x D(x) · u(f(x)),  f(x) = x − h·η·Δe(x), u linear between whole ages
///   = Σ_k u(k) · B(k),     B(k) = Σ_x D(x) · w_k(f(x)) for bands k of constant u
/// w_k(f) = max(0, min(1, f − (first_k − 1), end_k − f))
/// ```
///
/// `share` = h·η, 0 to 1; `gain` = Δe, the gain in remaining life expectancy at age `x` since the base
/// year, years (it may be negative). Bands are `first..end`, side by side. One that begins at age 0 also
/// takes who would be younger, and one that ends with the last age who would be older. The second line is the first with the sums swapped: linear interpolation in `u` is sharing
/// a person between two ages, and only where the ages belong to two bands does it make a difference.
///
/// Source: DESIGN's relations on need; the postponement view of Sanderson & Scherbov (2005), *Nature* 435.
#[inline(always)]
pub fn persons_by_frailty_band<const L: usize>(
    persons: &[Lanes<L>],
    share: Lanes<L>,
    gain: impl Rates<L>,
    bands: &[Range<usize>],
    in_band: &mut [Lanes<L>],
) {
    let count = persons.len();
    // First in plain numbers: how far, at least and at most, does any run move those around this age?
    let (least_share, most_share) = share.bounds();
    let mut shifts = [(0.0, 0.0); MOST_AGES.div_ceil(AGES_TOGETHER)];
    let (mut least_shift, mut most_shift) = (0.0, 0.0);
    for (index, shift) in shifts[..count.div_ceil(AGES_TOGETHER)].iter_mut().enumerate() {
        let first = index * AGES_TOGETHER;
        let (least_gain, most_gain) = gain.bounds(first..(first + AGES_TOGETHER).min(count));
        let least = least_gain * if least_gain < 0.0 { most_share } else { least_share };
        let most = most_gain * if most_gain < 0.0 { least_share } else { most_share };
        *shift = (least, most);
        least_shift = if least < least_shift { least } else { least_shift };
        most_shift = if most > most_shift { most } else { most_shift };
    }
    for (band, counted) in bands.iter().zip(in_band) {
        let first = if band.start == 0 { f64::NEG_INFINITY } else { band.start as f64 };
        let end = if band.end == count { f64::INFINITY } else { band.end as f64 };
        let before = first - 1.0;
        // Who can be in the band at all, and how far those are moved. A cast of less than 0 gives 0, and
        // of too much the most there is.
        let mut youngest = (before + least_shift) as usize;
        let mut oldest = ((end + most_shift) as usize).min(count - 1);
        let (mut least, mut most) = (f64::INFINITY, f64::NEG_INFINITY);
        for shift in &shifts[youngest.min(oldest) / AGES_TOGETHER..=oldest / AGES_TOGETHER] {
            least = if shift.0 < least { shift.0 } else { least };
            most = if shift.1 > most { shift.1 } else { most };
        }
        youngest = youngest.max((before + least) as usize);
        oldest = oldest.min((end + most) as usize);
        // Who is in the band in all runs has w = 1, and who is in it in none adds +0.0: to count the one
        // whole and leave out the other changes no bit, so the result does not depend on which other
        // runs stand beside a run.
        let whole_from = if band.start == 0 { 0 } else { (first + most) as usize + 1 };
        let whole_end = ((end + least) as usize).clamp(whole_from, whole_from.max(oldest + 1));
        let mut sum = Lanes::ZERO;
        for age in youngest..whole_from.min(oldest + 1) {
            sum += persons[age] * part_in_band(age, share * gain.at(age), [before, end]);
        }
        for here in persons.iter().take(whole_end).skip(whole_from) {
            sum += *here;
        }
        for age in whole_end.max(youngest)..=oldest {
            sum += persons[age] * part_in_band(age, share * gain.at(age), [before, end]);
        }
        *counted = sum;
    }
}

/// `w` of a person of calendar age `age` who is moved by `shift` years, for the band between the ages
/// `edges`, both outside it.
#[inline(always)]
fn part_in_band<const L: usize>(age: usize, shift: Lanes<L>, edges: [f64; 2]) -> Lanes<L> {
    let frailty = Lanes::splat(age as f64) - shift;
    let part = (frailty - edges[0]).min(Lanes::splat(edges[1]) - frailty);
    part.min(Lanes::ONE).max(Lanes::ZERO)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn interpolated(rates: &[f64], at: f64) -> f64 {
        let at = at.clamp(0.0, (rates.len() - 1) as f64);
        let below = at.floor() as usize;
        let above = (below + 1).min(rates.len() - 1);
        rates[below] + (rates[above] - rates[below]) * (at - below as f64)
    }

    fn counted<const L: usize>(
        persons: &[Lanes<L>],
        share: Lanes<L>,
        gain: &[f64],
        bands: &[Range<usize>],
    ) -> Vec<Lanes<L>> {
        let mut in_band = vec![Lanes([9.0; L]); bands.len()];
        persons_by_frailty_band(persons, share, gain, bands, &mut in_band);
        in_band
    }

    fn of_one_age(count: usize) -> Vec<Range<usize>> {
        (0..count).map(|age| age..age + 1).collect()
    }

    #[test]
    fn two_years_gained_and_half_of_them_healthy_moves_one_age() {
        let persons = [0.0, 0.0, 10.0, 0.0].map(|p| Lanes([p]));
        let moved = |share: f64, gain: f64| {
            counted(&persons, Lanes([share]), &[gain; 4], &of_one_age(4))
                .into_iter()
                .map(|p| p.0[0])
        };
        assert!(moved(0.5, 2.0).eq([0.0, 10.0, 0.0, 0.0]));
        assert!(moved(0.25, 1.0).eq([0.0, 2.5, 7.5, 0.0]));
        // Younger than 0 nobody is, nor older than the last age.
        assert!(moved(1.0, 5.0).eq([10.0, 0.0, 0.0, 0.0]));
        assert!(moved(1.0, -5.0).eq([0.0, 0.0, 0.0, 10.0]));
    }

    #[test]
    fn a_person_between_two_bands_counts_in_part_in_each() {
        let persons = [10.0; 8].map(|p| Lanes([p]));
        let bands = [2..5, 5..8];
        // Everybody 0.25 years younger: the one of 2 is 1.75, the one of 5 is 4.75.
        let in_band = counted(&persons, Lanes([0.25]), &[1.0; 8], &bands);
        assert_eq!(in_band, [30.0, 27.5].map(|p| Lanes([p])));
    }

    #[test]
    fn without_a_shift_persons_count_at_their_own_age() {
        let persons: Vec<Lanes<1>> = (0..9).map(|age| Lanes([0.1 + f64::from(age)])).collect();
        let bands = [0..2, 2..6, 6..9];
        let (mut women, mut men) = (vec![Lanes::ZERO; 3], vec![Lanes::ZERO; 3]);
        persons_by_band([&persons, &[Lanes::ONE; 9]], &bands, [&mut women, &mut men]);
        assert_eq!(men, [2.0, 4.0, 3.0].map(|p| Lanes([p])));
        assert_eq!(women, counted(&persons, Lanes([0.5]), &[0.0; 9], &bands));
    }

    proptest! {
        #[test]
        fn counting_persons_equals_reading_the_rate_at_their_frailty_age(
            persons in prop::collection::vec(0.0..1e4_f64, 12),
            rates in prop::collection::vec(0.0..1.0_f64, 12),
            lengths in prop::collection::vec(1_usize..5, 12),
            gains in prop::collection::vec(-3.0..6.0_f64, 12),
            shares in prop::array::uniform4(0.0..1.0_f64),
        ) {
            let mut bands = Vec::new();
            let mut by_age = Vec::new();
            for (length, rate) in lengths.iter().zip(&rates) {
                let first = by_age.len();
                by_age.extend(std::iter::repeat_n(*rate, *length).take(12 - first));
                if by_age.len() > first {
                    bands.push(first..by_age.len());
                }
            }
            let direct = |share: f64| -> f64 {
                (0..12)
                    .map(|age| persons[age] * interpolated(&by_age, age as f64 - share * gains[age]))
                    .sum()
            };
            let lanes: Vec<Lanes<4>> = persons.iter().map(|p| Lanes::splat(*p)).collect();
            let in_band = counted(&lanes, Lanes(shares), &gains, &bands);
            for (lane, share) in shares.into_iter().enumerate() {
                let volume: f64 = in_band.iter().zip(&rates).map(|(p, rate)| p.0[lane] * rate).sum();
                prop_assert!((volume - direct(share)).abs() < 1e-9 * (1.0 + direct(share)));
                // And a run beside others has the bits of a run alone.
                let alone: Vec<Lanes<1>> = persons.iter().map(|p| Lanes([*p])).collect();
                let single = counted(&alone, Lanes([share]), &gains, &bands);
                for (single, beside) in single.iter().zip(&in_band) {
                    prop_assert_eq!(single.0[0].to_bits(), beside.0[lane].to_bits());
                }
            }
        }
    }
}
