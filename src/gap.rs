//! What is short: gap and coverage.
//!
//! Owns the sign (positive is a shortage) and the cases without need. Start at [`coverage`].

use crate::numeric::Lanes;

/// Money for services ÷ need for services; 1 where nothing is needed, and never below 0.
#[inline(always)]
pub fn coverage<const L: usize>(service_money: Lanes<L>, service_need: Lanes<L>) -> Lanes<L> {
    service_money.ratio_or(service_need, Lanes::ONE).max(Lanes::ZERO)
}

/// Need − frame, kroner or FTE; positive is a shortage.
#[inline(always)]
pub fn gap<const L: usize>(need: Lanes<L>, frame: Lanes<L>) -> Lanes<L> {
    need - frame
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coverage_is_whole_where_nothing_is_needed_and_never_negative() {
        assert_eq!(
            coverage(Lanes([80.0, 0.0, -5.0]), Lanes([100.0, 0.0, 10.0])),
            Lanes([0.8, 1.0, 0.0])
        );
        assert_eq!(gap(Lanes([100.0]), Lanes([80.0])), Lanes([20.0]));
    }
}
