//! Everybody the same share as in the base year.

use super::Pot;
use crate::numeric::Lanes;

/// The pot by base-year service budgets: `S_a = S · share_a`.
#[inline(always)]
pub(super) fn split<const L: usize>(pot: Pot<'_, L>, money_dkk: &mut [Lanes<L>]) {
    for (money, share) in money_dkk.iter_mut().zip(pot.budget_share) {
        *money = pot.service_money_dkk * *share;
    }
}
