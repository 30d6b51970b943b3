//! What the frame grants: growth, demographic compensation, earmarks, transfers; and running prices.
//!
//! The relations of money granted, before it is split over areas. Start at [`AreaFrame`].

mod prices;

pub use prices::{TRANSFER_WAGE_SHARE, price_index};

use crate::numeric::Lanes;

/// What one area's own part of the frame is made of in one year, over the runs.
///
/// ```text
/// B·Π(1+g) + Σ_τ ρ(τ)·(Δd(τ) − Δd(τ−1)) + earmark
/// ```
///
/// Carried from year to year, since growth and compensation accumulate. Kroner of the base year.
#[derive(Clone, Copy, Debug)]
pub struct AreaFrame<const L: usize> {
    /// Π(1+g) since the base year.
    growth_index: Lanes<L>,
    /// Kroner of compensation accumulated since the base year; negative too.
    compensation_dkk: Lanes<L>,
    /// d of the year before, kroner.
    people_need_before_dkk: Lanes<L>,
}

/// One year's news for an area's frame.
#[derive(Clone, Copy, Debug)]
pub struct YearOfFrame<const L: usize> {
    /// g, a year.
    pub frame_growth: Lanes<L>,
    /// ρ.
    pub demographic_compensation: Lanes<L>,
    /// d: the area's service need from people alone, kroner.
    pub people_need_dkk: Lanes<L>,
    /// Kroner on top.
    pub earmark_dkk: Lanes<L>,
}

impl<const L: usize> AreaFrame<L> {
    /// In the base year, where need from people alone is `people_need_dkk`.
    #[inline(always)]
    pub fn in_base_year(people_need_dkk: Lanes<L>) -> Self {
        Self {
            growth_index: Lanes::ONE,
            compensation_dkk: Lanes::ZERO,
            people_need_before_dkk: people_need_dkk,
        }
    }

    /// Goes on one year, and gives the area's own part of the frame, kroner.
    ///
    /// Source: DESIGN's F(t), after the demographic regulation that Danish municipalities use
    /// (KORA 2014 for Viborg).
    #[inline(always)]
    pub fn next_year(&mut self, budget_dkk: f64, year: YearOfFrame<L>) -> Lanes<L> {
        self.growth_index = self.growth_index * (year.frame_growth + 1.0);
        self.compensation_dkk +=
            year.demographic_compensation * (year.people_need_dkk - self.people_need_before_dkk);
        self.people_need_before_dkk = year.people_need_dkk;
        self.growth_index * budget_dkk + self.compensation_dkk + year.earmark_dkk
    }
}

/// What the state grants an area for transfers, kroner.
///
/// ```text
/// B + θ·(T − B)
/// ```
///
/// `compensation` = θ, the share of the change since the base year that the state carries.
#[inline(always)]
pub fn transfer_grant<const L: usize>(
    budget_dkk: f64,
    transfers_dkk: Lanes<L>,
    compensation: Lanes<L>,
) -> Lanes<L> {
    compensation * (transfers_dkk - budget_dkk) + budget_dkk
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compensation_adds_up_year_by_year_with_the_share_of_that_year() {
        let mut frame = AreaFrame::in_base_year(Lanes([100.0]));
        let year = |g: f64, rho: f64, d: f64, earmark: f64| YearOfFrame {
            frame_growth: Lanes([g]),
            demographic_compensation: Lanes([rho]),
            people_need_dkk: Lanes([d]),
            earmark_dkk: Lanes([earmark]),
        };
        assert_eq!(frame.next_year(200.0, year(0.0, 1.0, 110.0, 0.0)), Lanes([210.0]));
        // Half of the next 20, and what was given stays.
        assert_eq!(frame.next_year(200.0, year(0.0, 0.5, 130.0, 7.0)), Lanes([227.0]));
        // Fewer people: money goes back.
        assert_eq!(frame.next_year(200.0, year(0.5, 1.0, 120.0, 0.0)), Lanes([310.0]));
    }

    #[test]
    fn what_the_state_does_not_carry_of_transfers_stays_with_the_municipality() {
        assert_eq!(transfer_grant(100.0, Lanes([140.0]), Lanes([0.75])), Lanes([130.0]));
        assert_eq!(transfer_grant(100.0, Lanes([60.0]), Lanes([1.0])), Lanes([60.0]));
    }
}
