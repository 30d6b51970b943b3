//! Healthy ageing: persons counted at the age whose use rates they have.
//!
//! Owns the shift from calendar age to frailty age; refuses to move more persons than there are. It is
//! done on persons and not on use rates: once for all services of a group instead of once for each.

use crate::numeric::{Lanes, Rates};
use std::ops::Range;

/// A person may be moved this many years before it matters whether rates are flat there.
pub const FLAT_MARGIN_YEARS: usize = 5;

/// Persons of one sex and where they may be moved; shapes `[age]`.
#[derive(Clone, Copy)]
pub struct Movable<'a, const L: usize> {
    /// By calendar age.
    pub persons: &'a [Lanes<L>],
    /// Ages around which every use rate is the same for [`FLAT_MARGIN_YEARS`] and one more to either side.
    pub is_flat: &'a [bool],
}

/// Moves persons to the age whose use rates they have, for the target ages `ages`.
///
/// ```text
/// V = Σ_x D(x) · u(x − h·η·Δe(x)),  u linear between ages
///   = Σ_i D'(i) · u(i),  D'(i) = Σ_x D(x) · max(0, 1 − |x − h·η·Δe(x) − i|)
/// ```
///
/// `share` = h·η, 0 to 1; `gain` = Δe, the gain in remaining life expectancy at age `x` since the base
/// year, years (it may be negative). Frailty ages are clamped to `0..=last`. The second form is the first
/// with the sums swapped: linear interpolation in `u` is sharing a person between two ages.
///
/// Where rates are flat all around, a person who moves no further than the margin stays, as it makes no
/// difference to any volume; that half of all ages need no sharing is a third of a run's time.
///
/// Source: DESIGN's relations on need; the postponement view of Sanderson & Scherbov (2005), *Nature* 435.
#[inline(always)]
pub fn at_frailty_age<const L: usize>(
    movable: Movable<'_, L>,
    share: Lanes<L>,
    gain: impl Rates<L>,
    ages: Range<usize>,
    moved: &mut [Lanes<L>],
) {
    let Movable { persons, is_flat } = movable;
    let last = (persons.len() - 1) as f64;
    let margin = FLAT_MARGIN_YEARS as f64;
    for target in &mut moved[ages.clone()] {
        *target = Lanes::ZERO;
    }
    let (least_share, most_share) = share.bounds();
    for (age, here) in persons.iter().enumerate() {
        // First in plain numbers: how far, and to which targets, can any of the runs move from here?
        let (least_gain, most_gain) = gain.bounds_at(age);
        let least_shift = least_gain * if least_gain < 0.0 { most_share } else { least_share };
        let most_shift = most_gain * if most_gain < 0.0 { least_share } else { most_share };
        if is_flat[age] && least_shift >= -margin && most_shift <= margin {
            if ages.contains(&age) {
                moved[age] += *here;
            }
            continue;
        }
        let calendar = age as f64;
        let mut lowest = within(calendar - most_shift, last) as usize;
        // One above the whole part is at or above it: no rounding up, which the baseline would call for.
        let mut highest = within(calendar - least_shift, last) as usize + 1;
        let mut shift = share * gain.at(age);
        if is_flat[age] {
            // Some run moves further than the margin; those that do not stay, as they would alone.
            let stays = Lanes::ONE - shift.abs().is_greater(Lanes::splat(margin));
            shift = shift - shift * stays;
            (lowest, highest) = (lowest.min(age), highest.max(age));
        }
        if highest < ages.start || lowest >= ages.end {
            continue;
        }
        let frailty = (Lanes::splat(calendar) - shift).max(Lanes::ZERO).min(Lanes::splat(last));
        // Targets that a run does not reach get +0.0, which changes no bit: so the result does not
        // depend on which other runs stand beside it.
        for target in lowest.max(ages.start)..(highest + 1).min(ages.end) {
            let distance = (frailty - target as f64).abs();
            let part = (Lanes::ONE - distance).max(Lanes::ZERO);
            moved[target] += *here * part;
        }
    }
}

/// The nearest number from 0 to `last`.
#[inline(always)]
fn within(age: f64, last: f64) -> f64 {
    let above = if age > 0.0 { age } else { 0.0 };
    if above < last { above } else { last }
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

    const NOWHERE_FLAT: [bool; 12] = [false; 12];

    fn movable<const L: usize>(persons: &[Lanes<L>]) -> Movable<'_, L> {
        Movable { persons, is_flat: &NOWHERE_FLAT }
    }

    #[test]
    fn who_moves_within_a_flat_stretch_stays_and_who_leaves_it_moves() {
        let persons = vec![Lanes([10.0, 10.0]); 30];
        let is_flat: Vec<bool> = (0..30).map(|age| age >= 20).collect();
        let mut moved = vec![Lanes::ZERO; 30];
        let movable = Movable { persons: &persons, is_flat: &is_flat };
        // One run moves 4 years, the other 8: only the second leaves its place.
        at_frailty_age(movable, Lanes([0.5, 1.0]), &[8.0; 30][..], 0..30, &mut moved);
        assert_eq!(moved[25], Lanes([10.0, 0.0]));
        assert_eq!(moved[16], Lanes([0.0, 10.0]));
        let mut alone = vec![Lanes::ZERO; 30];
        let persons = vec![Lanes([10.0]); 30];
        let movable = Movable { persons: &persons, is_flat: &is_flat };
        at_frailty_age(movable, Lanes([0.5]), &[8.0; 30][..], 0..30, &mut alone);
        for age in 0..30 {
            assert_eq!(alone[age].0[0].to_bits(), moved[age].0[0].to_bits());
        }
    }

    #[test]
    fn two_years_gained_and_half_of_them_healthy_moves_one_age() {
        let persons = [0.0, 0.0, 10.0, 0.0].map(|p| Lanes([p]));
        let mut moved = vec![Lanes([9.0]); 4];
        at_frailty_age(movable(&persons), Lanes([0.5]), &[2.0; 4][..], 0..4, &mut moved);
        assert_eq!(moved, [0.0, 10.0, 0.0, 0.0].map(|p| Lanes([p])));
        at_frailty_age(movable(&persons), Lanes([0.25]), &[1.0; 4][..], 0..4, &mut moved);
        assert_eq!(moved, [0.0, 2.5, 7.5, 0.0].map(|p| Lanes([p])));
    }

    proptest! {
        #[test]
        fn moving_persons_equals_reading_the_rate_at_their_frailty_age(
            persons in prop::collection::vec(0.0..1e4_f64, 12),
            rates in prop::collection::vec(0.0..1.0_f64, 12),
            gains in prop::collection::vec(-3.0..6.0_f64, 12),
            shares in prop::array::uniform4(0.0..1.0_f64),
        ) {
            let direct = |share: f64| -> f64 {
                (0..12)
                    .map(|age| persons[age] * interpolated(&rates, age as f64 - share * gains[age]))
                    .sum()
            };
            let lanes: Vec<Lanes<4>> = persons.iter().map(|p| Lanes::splat(*p)).collect();
            let mut moved = vec![Lanes::ZERO; 12];
            at_frailty_age(movable(&lanes), Lanes(shares), &gains[..], 0..12, &mut moved);
            for (lane, share) in shares.into_iter().enumerate() {
                let volume: f64 = (0..12).map(|age| moved[age].0[lane] * rates[age]).sum();
                prop_assert!((volume - direct(share)).abs() < 1e-9 * (1.0 + direct(share)));
                // And a run beside others has the bits of a run alone.
                let alone: Vec<Lanes<1>> = persons.iter().map(|p| Lanes([*p])).collect();
                let mut single = vec![Lanes::ZERO; 12];
                at_frailty_age(movable(&alone), Lanes([share]), &gains[..], 0..12, &mut single);
                for age in 0..12 {
                    prop_assert_eq!(single[age].0[0].to_bits(), moved[age].0[lane].to_bits());
                }
            }
        }
    }
}
