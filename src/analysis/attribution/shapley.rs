//! Shapley values: what each of several drivers is worth when all of them together make a change.
//!
//! Has the weights and the rounding that keeps the sum. Start at [`shapley`].

use crate::numeric::{Lanes, largest_remainder};

/// What each driver is worth, from the values of all subsets; `values[mask]` has bit `i` of the mask set where
/// driver `i` is on, so there are 2^k of them.
///
/// ```text
/// φ_i = Σ over S without i of |S|!·(k − |S| − 1)!/k! · (v(S ∪ {i}) − v(S))
/// ```
///
/// The only split that adds up to `v(all) − v(none)`, treats alike drivers that do alike, gives nothing to one
/// that does nothing, and is additive. Source: Shapley (1953), *A value for n-person games*.
pub fn shapley(values: &[f64]) -> Vec<f64> {
    let drivers = values.len().max(1).ilog2() as usize;
    let weights = weights(drivers);
    (0..drivers)
        .map(|driver| {
            let bit = 1_usize << driver;
            // By size of the subset and then in rising order: the same order of sums on every machine.
            let mut worth = 0.0;
            for (size, weight) in weights.iter().enumerate() {
                let mut gained = 0.0;
                for mask in 0..values.len() {
                    if mask & bit == 0 && mask.count_ones() as usize == size {
                        gained += values[mask | bit] - values[mask];
                    }
                }
                worth += weight * gained;
            }
            worth
        })
        .collect()
}

/// `|S|!·(k − |S| − 1)!/k!` by size, as `1 / (k · C(k − 1, |S|))`.
fn weights(drivers: usize) -> Vec<f64> {
    let mut choose = 1.0;
    (0..drivers)
        .map(|size| {
            if size > 0 {
                choose = choose * (drivers - size) as f64 / size as f64;
            }
            1.0 / (drivers as f64 * choose)
        })
        .collect()
}

/// `parts` in whole steps of `quantum` that add up to `whole`, which is one too, by largest remainder; counted in
/// steps.
pub fn in_steps(parts: &[f64], whole: f64, quantum: f64) -> Vec<i64> {
    let mut lanes: Vec<Lanes<1>> = parts.iter().map(|part| Lanes([part / quantum])).collect();
    let mut scratch = vec![Lanes::ZERO; lanes.len()];
    largest_remainder(&mut lanes, &mut scratch, Lanes([(whole / quantum).round()]));
    lanes.iter().map(|lane| lane.0[0] as i64).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The mean over all orders in which drivers can be switched on.
    fn over_orders(values: &[f64]) -> Vec<f64> {
        let drivers = values.len().ilog2() as usize;
        let mut worth = vec![0.0; drivers];
        let mut count = 0.0;
        let mut order: Vec<usize> = (0..drivers).collect();
        each_order(&mut order, 0, &mut |order| {
            let mut mask = 0;
            for driver in order {
                worth[*driver] += values[mask | 1 << driver] - values[mask];
                mask |= 1 << driver;
            }
            count += 1.0;
        });
        worth.iter().map(|sum| sum / count).collect()
    }

    fn each_order(order: &mut Vec<usize>, from: usize, visit: &mut impl FnMut(&[usize])) {
        if from == order.len() {
            visit(order);
            return;
        }
        for at in from..order.len() {
            order.swap(from, at);
            each_order(order, from + 1, visit);
            order.swap(from, at);
        }
    }

    #[test]
    fn the_glove_game_by_hand() {
        // One left glove and two right ones; a pair is worth 1: 2/3, 1/6, 1/6 (a textbook case).
        let value = |mask: usize| f64::from(u8::from(mask & 1 == 1 && mask & 6 != 0));
        let values: Vec<f64> = (0..8).map(value).collect();
        for (part, by_hand) in shapley(&values).into_iter().zip([2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0]) {
            assert!((part - by_hand).abs() < 1e-15);
        }
        assert!(shapley(&[7.0]).is_empty());
    }

    proptest! {
        #[test]
        fn it_is_the_mean_over_all_orders_and_adds_up(
            drivers in 1_usize..=6,
            values in prop::collection::vec(-1e9..1e9_f64, 64),
        ) {
            let values = &values[..1 << drivers];
            let parts = shapley(values);
            for (part, mean) in parts.iter().zip(over_orders(values)) {
                prop_assert!((part - mean).abs() < 1e-3);
            }
            let whole = values[values.len() - 1] - values[0];
            prop_assert!((parts.iter().sum::<f64>() - whole).abs() < 1e-3);
        }

        #[test]
        fn who_does_nothing_gets_nothing_and_who_does_alike_gets_alike(
            own in prop::collection::vec(-1e6..1e6_f64, 16),
        ) {
            // Driver 0 does nothing; 1 and 2 count only by how many of them there are.
            let value = |mask: usize| {
                let alike = (mask >> 1 & 1) + (mask >> 2 & 1);
                own[alike + 3 * (mask >> 3 & 1)]
            };
            let values: Vec<f64> = (0..16).map(value).collect();
            let parts = shapley(&values);
            prop_assert!(parts[0].abs() < 1e-9);
            prop_assert!((parts[1] - parts[2]).abs() < 1e-6);
        }

        #[test]
        fn steps_add_up_to_the_whole(
            parts in prop::collection::vec(-1e9..1e9_f64, 1..=10),
        ) {
            let whole = parts.iter().sum::<f64>().round();
            let steps = in_steps(&parts, whole, 1.0);
            prop_assert_eq!(steps.iter().sum::<i64>(), whole as i64);
            for (part, step) in parts.iter().zip(steps) {
                prop_assert!((part - step as f64).abs() < 1.001);
            }
        }
    }
}
