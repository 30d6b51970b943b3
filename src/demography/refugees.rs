//! Refugees within their integration period, as their own stock.
//!
//! Owns the count behind the `refugees` driver; refuses losses from it (none die or leave in the few
//! years they count). Start at [`refugee_stock`].

use crate::numeric::Lanes;
use std::ops::Range;

/// Fills `stock` with those who arrived in the last integration years, by age on 1 January.
///
///     R(x, t) = Σ_{k=1..n} arrivals(t−k) · profile_k(x)
///
/// `arrivals`: persons in the `n` years before, the last year first. `aged_profile`: share by age on the
/// `k`-th new year after arrival, one sex, so that `profile(k)` has shape `[age]`. Only `ages` are filled.
#[inline(always)]
pub fn refugee_stock<'a, const L: usize>(
    arrivals: impl Iterator<Item = Lanes<L>>,
    profile: impl Fn(usize) -> &'a [f64],
    ages: Range<usize>,
    stock: &mut [Lanes<L>],
) {
    for persons in &mut stock[ages.clone()] {
        *persons = Lanes::ZERO;
    }
    for (years_ago, persons) in arrivals.enumerate() {
        let shares = profile(years_ago);
        for age in ages.clone() {
            stock[age] += persons * shares[age];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrivals_of_each_year_are_added_at_their_age_now() {
        let profiles = [[0.5, 0.5, 0.0], [0.0, 0.5, 0.5]];
        let mut stock = vec![Lanes([7.0]); 3];
        let arrivals = [Lanes([100.0]), Lanes([10.0])].into_iter();
        refugee_stock(arrivals, |k| &profiles[k], 0..3, &mut stock);
        assert_eq!(stock, vec![Lanes([50.0]), Lanes([55.0]), Lanes([5.0])]);
    }
}
