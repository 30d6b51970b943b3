//! Refugees within their integration period, as their own stock.
//!
//! The count behind the `refugees` driver, without losses: none die or leave in the few years they count.
//! Start at [`refugee_stock`].

use crate::numeric::Lanes;
use std::ops::Range;

/// Fills `stock` with those who arrived in the last integration years, by age on 1 January.
///
/// ```text
/// R(x, t) = Σ_{k=1..n} arrivals(t−k) · profile_k(x)
/// ```
///
/// `arrivals`: persons in the `n` years before, the last year first. `aged_profile`: share by age on the
/// `k`-th new year after arrival, shape `[k][sex][age]`; `sex` is 0 or 1. Only `ages` are filled.
#[inline(always)]
pub fn refugee_stock<const L: usize>(
    arrivals: &[Lanes<L>],
    aged_profile: &[f64],
    sex: usize,
    ages: Range<usize>,
    stock: &mut [Lanes<L>],
) {
    let count = stock.len();
    for (age, persons) in ages.clone().zip(&mut stock[ages]) {
        // By age and then by year: the other way round, compilers turn ages into lanes.
        let mut sum = Lanes::ZERO;
        for (years_ago, came) in arrivals.iter().enumerate() {
            sum += *came * aged_profile[(2 * years_ago + sex) * count + age];
        }
        *persons = sum;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrivals_of_each_year_are_added_at_their_age_now() {
        let women = [[0.5, 0.5, 0.0], [0.0, 0.5, 0.5]];
        let nobody = [0.0; 3];
        let profiles = [women[0], nobody, women[1], nobody].concat();
        let mut stock = vec![Lanes([7.0]); 3];
        let arrivals = [Lanes([100.0]), Lanes([10.0])];
        refugee_stock(&arrivals, &profiles, 0, 0..3, &mut stock);
        assert_eq!(stock, vec![Lanes([50.0]), Lanes([55.0]), Lanes([5.0])]);
        refugee_stock(&arrivals, &profiles, 1, 0..3, &mut stock);
        assert_eq!(stock, vec![Lanes([0.0]); 3]);
    }
}
