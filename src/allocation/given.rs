//! Shares that the plan itself names, or that an optimum found.

use super::Pot;
use crate::numeric::Lanes;

/// The pot by given shares: `S_a = S · x_a / Σ x`; by budgets where all of them are 0.
#[inline(always)]
pub(super) fn split<const L: usize>(pot: Pot<'_, L>, money_dkk: &mut [Lanes<L>]) {
    let mut total = Lanes::<L>::ZERO;
    for share in pot.given_share {
        total += *share;
    }
    for (area, money) in money_dkk.iter_mut().enumerate() {
        let share = pot.given_share[area].ratio_or(total, pot.budget_share[area]);
        *money = pot.service_money_dkk * share;
    }
}
