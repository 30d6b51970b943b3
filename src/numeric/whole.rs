//! Whole kroner: rounding, and splitting an amount so that the parts add up to it.
//!
//! The one split that the core rounds in; the parts add up to the amount. Start at [`largest_remainder`].

use super::lanes::Lanes;

/// The nearest whole number, halves upwards.
#[inline(always)]
pub fn round_half_up<const L: usize>(amount: Lanes<L>) -> Lanes<L> {
    (amount + 0.5).floor()
}

/// Rounds `parts` to whole kroner that add up to `total`, by largest remainder.
///
/// `total` is whole, and differs from the sum of `parts` by rounding only. Each part is rounded down;
/// what is then missing goes, a krone each, to the parts that lost most, the first of equals first.
/// Kroner below 2⁵³ are exact in an `f64`, so nothing is lost by staying in lanes. `remainders` is
/// scratch of the same length.
///
/// Should the difference be larger than a krone a part (rounding of amounts past 10¹⁴ kroner), the
/// first part takes the rest, so that the sum holds in any case.
#[inline(always)]
pub fn largest_remainder<const L: usize>(
    parts: &mut [Lanes<L>],
    remainders: &mut [Lanes<L>],
    total: Lanes<L>,
) {
    let mut missing = total;
    for (part, remainder) in parts.iter_mut().zip(remainders.iter_mut()) {
        let whole = part.floor();
        *remainder = *part - whole;
        *part = whole;
        missing -= whole;
    }
    let mut left = missing;
    for (index, part) in parts.iter_mut().enumerate() {
        // A part's rank is the number of parts that lost more, or as much and stand before it.
        let mut rank = Lanes::ZERO;
        for (other, remainder) in remainders.iter().enumerate() {
            rank += remainder.is_greater(remainders[index]);
            if other < index {
                rank += remainder.is_equal(remainders[index]);
            }
        }
        let krone = missing.is_greater(rank);
        *part += krone;
        left -= krone;
    }
    if let Some(first) = parts.first_mut() {
        *first += left;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn split(parts: &[f64], total: f64) -> Vec<f64> {
        let mut lanes: Vec<Lanes<1>> = parts.iter().map(|part| Lanes([*part])).collect();
        let mut scratch = vec![Lanes::ZERO; parts.len()];
        largest_remainder(&mut lanes, &mut scratch, Lanes([total]));
        lanes.iter().map(|lane| lane.0[0]).collect()
    }

    #[test]
    fn the_missing_kroner_go_to_those_who_lost_most() {
        assert_eq!(split(&[1.2, 2.7, 3.1], 7.0), [1.0, 3.0, 3.0]);
        // Equal remainders: the first area, as the study orders them.
        assert_eq!(split(&[0.5, 0.5, 1.0], 2.0), [1.0, 0.0, 1.0]);
        assert_eq!(split(&[-1.5, 4.5], 3.0), [-1.0, 4.0]);
    }

    proptest! {
        #[test]
        fn parts_add_up_and_move_less_than_a_krone(
            parts in prop::collection::vec(-1e10..1e11_f64, 1..=16)
        ) {
            let total = (parts.iter().sum::<f64>() + 0.5).floor();
            let whole = split(&parts, total);
            prop_assert_eq!(whole.iter().sum::<f64>(), total);
            for (part, rounded) in parts.iter().zip(&whole) {
                prop_assert!((part - rounded).abs() < 1.001);
                prop_assert_eq!(rounded.fract(), 0.0);
            }
        }
    }
}
