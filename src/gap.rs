//! What is short: gap and coverage, in kroner and in hands, and which of the two binds.
//!
//! A positive gap is a shortage. The cases without need, and when a gap counts, are here too. Start at
//! [`coverage`], then [`binding`].

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

/// A gap of no more than this is rounding: money is granted in whole kroner, need is not.
pub const ROUNDING_KRONE: f64 = 1.0;

/// Does a gap count: is it more than rounding, and above `tolerance` of service need? Kroner; 1 where it does, else 0.
///
/// Transfers are owed by law and paid first, so a gap is always one of services.
#[inline(always)]
pub fn is_above<const L: usize>(
    gap_dkk: Lanes<L>,
    service_need_dkk: Lanes<L>,
    tolerance: f64,
) -> Lanes<L> {
    let is_gap = gap_dkk.is_greater(Lanes::splat(ROUNDING_KRONE));
    gap_dkk.is_greater(service_need_dkk * tolerance) * is_gap
}

/// Posts that are needed and paid for, and not filled: what more money would not mend, FTE.
#[inline(always)]
pub fn unfilled<const L: usize>(
    needed: Lanes<L>,
    funded: Lanes<L>,
    available: Lanes<L>,
) -> Lanes<L> {
    (funded.min(needed) - available).max(Lanes::ZERO)
}

/// FTE that are missing: needed − those who are both paid and there; positive is a shortage.
#[inline(always)]
pub fn gap_fte<const L: usize>(
    needed: Lanes<L>,
    funded: Lanes<L>,
    available: Lanes<L>,
) -> Lanes<L> {
    // `min` gives the second of equals, which are equal.
    needed - available.min(funded)
}

/// Persons who go without: users × the share that is not covered; nobody where coverage is whole.
#[inline(always)]
pub fn unserved<const L: usize>(users: Lanes<L>, coverage: Lanes<L>) -> Lanes<L> {
    users * (Lanes::ONE - coverage).max(Lanes::ZERO)
}

/// What runs out first. In this order, so that the most of several areas is what is told of all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Binding {
    /// Neither.
    #[default]
    None,
    /// There is no money for more hands.
    Money,
    /// There is money, but nobody to hire.
    Hands,
}

impl Binding {
    /// The word in `gap.csv`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Hands => "hands",
            Self::None => "none",
        }
    }
}

/// Fewer FTE short than this are rounding.
const NO_FTE: f64 = 1e-6;

/// Whether money or hands bind where `gap_fte` are missing; money on a tie.
pub fn binding(gap_fte: f64, funded: f64, available: f64) -> Binding {
    if gap_fte <= NO_FTE {
        Binding::None
    } else if funded <= available + NO_FTE {
        Binding::Money
    } else {
        Binding::Hands
    }
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

    #[test]
    fn a_gap_counts_above_the_tolerance_and_above_a_krone() {
        let of = |gap: f64, need: f64, tolerance: f64| {
            is_above(Lanes([gap]), Lanes([need]), tolerance).0[0]
        };
        assert_eq!(of(3.0, 100.0, 0.02), 1.0);
        assert_eq!(of(2.0, 100.0, 0.02), 0.0);
        // No tolerance still bears the rounding krone.
        assert_eq!(of(0.9, 100.0, 0.0), 0.0);
        assert_eq!(of(1.1, 100.0, 0.0), 1.0);
    }

    #[test]
    fn a_post_is_unfilled_where_it_is_needed_and_paid_for() {
        let of = |needed: f64, funded: f64, available: f64| {
            unfilled(Lanes([needed]), Lanes([funded]), Lanes([available])).0[0]
        };
        assert_eq!(of(100.0, 90.0, 80.0), 10.0);
        assert_eq!(of(100.0, 120.0, 80.0), 20.0);
        assert_eq!(of(100.0, 90.0, 95.0), 0.0);
    }

    #[test]
    fn money_binds_on_a_tie_and_nothing_where_nothing_is_missing() {
        let of = |needed: f64, funded: f64, available: f64| {
            let lanes = |value: f64| Lanes([value]);
            let short = gap_fte(lanes(needed), lanes(funded), lanes(available)).0[0];
            (short, binding(short, funded, available))
        };
        assert_eq!(of(100.0, 90.0, 95.0), (10.0, Binding::Money));
        assert_eq!(of(100.0, 95.0, 90.0), (10.0, Binding::Hands));
        assert_eq!(of(100.0, 90.0, 90.0), (10.0, Binding::Money));
        // Where recruits suffice, available is funded but for the last bits.
        assert_eq!(of(100.0, 90.0, 90.0 - 1e-12).1, Binding::Money);
        assert_eq!(of(100.0, 110.0, 100.0), (0.0, Binding::None));
    }

    #[test]
    fn nobody_goes_without_where_coverage_is_whole() {
        assert_eq!(unserved(Lanes([200.0, 200.0]), Lanes([0.75, 1.5])), Lanes([50.0, 0.0]));
    }
}
