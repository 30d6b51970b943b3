//! Healthy ageing: persons counted at the age whose use rates they have.
//!
//! Owns the shift from calendar age to frailty age; refuses to move more persons than there are. It is
//! done on persons and not on use rates: once for all services of a group instead of once for each.

use crate::numeric::{Lanes, Rates};
use std::ops::Range;

/// Moves `persons` to the age whose use rates they have, for the target ages `ages`.
///
///     V = Σ_x D(x) · u(x − h·η·Δe(x)),  u linear between ages
///       = Σ_i D'(i) · u(i),  D'(i) = Σ_x D(x) · max(0, 1 − |x − h·η·Δe(x) − i|)
///
/// `share` = h·η, 0 to 1; `gain` = Δe, the gain in remaining life expectancy at age `x` since the base
/// year, years (it may be negative). Frailty ages are clamped to `0..=last`. The second form is the first
/// with the sums swapped: linear interpolation in `u` is sharing a person between two ages.
///
/// Source: DESIGN's relations on need; the postponement view of Sanderson & Scherbov (2005), *Nature* 435.
#[inline(always)]
pub fn at_frailty_age<const L: usize>(
    persons: &[Lanes<L>],
    share: Lanes<L>,
    gain: impl Rates<L>,
    ages: Range<usize>,
    moved: &mut [Lanes<L>],
) {
    let last = (persons.len() - 1) as f64;
    for target in &mut moved[ages.clone()] {
        *target = Lanes::ZERO;
    }
    let (least_share, most_share) = share.bounds();
    for (age, here) in persons.iter().enumerate() {
        // First in plain numbers: which targets can any of the runs reach from here?
        let (least_gain, most_gain) = gain.bounds_at(age);
        let calendar = age as f64;
        let least_shift = least_gain * if least_gain < 0.0 { most_share } else { least_share };
        let most_shift = most_gain * if most_gain < 0.0 { least_share } else { most_share };
        let lowest = within(calendar - most_shift, last) as usize;
        // One above the whole part is at or above it: no rounding up, which the baseline would call for.
        let highest = within(calendar - least_shift, last) as usize + 1;
        if highest < ages.start || lowest >= ages.end {
            continue;
        }
        let frailty = (Lanes::splat(calendar) - share * gain.at(age))
            .max(Lanes::ZERO)
            .min(Lanes::splat(last));
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

    #[test]
    fn two_years_gained_and_half_of_them_healthy_moves_one_age() {
        let persons = [0.0, 0.0, 10.0, 0.0].map(|p| Lanes([p]));
        let mut moved = vec![Lanes([9.0]); 4];
        at_frailty_age(&persons, Lanes([0.5]), &[2.0; 4][..], 0..4, &mut moved);
        assert_eq!(moved, [0.0, 10.0, 0.0, 0.0].map(|p| Lanes([p])));
        at_frailty_age(&persons, Lanes([0.25]), &[1.0; 4][..], 0..4, &mut moved);
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
            at_frailty_age(&lanes, Lanes(shares), &gains[..], 0..12, &mut moved);
            for (lane, share) in shares.into_iter().enumerate() {
                let volume: f64 = (0..12).map(|age| moved[age].0[lane] * rates[age]).sum();
                prop_assert!((volume - direct(share)).abs() < 1e-9 * (1.0 + direct(share)));
                // And a run beside others has the bits of a run alone.
                let alone: Vec<Lanes<1>> = persons.iter().map(|p| Lanes([*p])).collect();
                let mut single = vec![Lanes::ZERO; 12];
                at_frailty_age(&alone, Lanes([share]), &gains[..], 0..12, &mut single);
                for age in 0..12 {
                    prop_assert_eq!(single[age].0[0].to_bits(), moved[age].0[lane].to_bits());
                }
            }
        }
    }
}
