//! Everybody the same share of what is needed.

use super::Pot;
use crate::numeric::Lanes;

/// The pot by service need: `S_a = S · need_a / Σ need`; by budgets where nothing is needed.
#[inline(always)]
pub(super) fn split<const L: usize>(pot: Pot<'_, L>, money_dkk: &mut [Lanes<L>]) {
    let mut total = Lanes::<L>::ZERO;
    for need in pot.need_dkk {
        total += *need;
    }
    for (area, money) in money_dkk.iter_mut().enumerate() {
        let share = pot.need_dkk[area].ratio_or(total, pot.budget_share[area]);
        *money = pot.service_money_dkk * share;
    }
}
