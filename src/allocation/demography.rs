//! The rule of Danish municipalities: each area its own part of the frame.

use super::Pot;
use crate::numeric::Lanes;

/// Each area's own part, and what transfers take or leave by base-year service budgets.
///
/// ```text
/// S_a = own_a + share_a · (grant for transfers − transfers)
/// ```
///
/// No area gets less than nothing while there is money: what is missing in one is then taken from the
/// others in proportion to what they have.
#[inline(always)]
pub(super) fn split<const L: usize>(pot: Pot<'_, L>, money_dkk: &mut [Lanes<L>]) {
    let mut missing = Lanes::<L>::ZERO;
    let mut given = Lanes::<L>::ZERO;
    for (area, money) in money_dkk.iter_mut().enumerate() {
        *money = pot.own_part_dkk[area] + pot.left_by_transfers_dkk * pot.budget_share[area];
        missing += (-*money).max(Lanes::ZERO);
        given += money.max(Lanes::ZERO);
    }
    if missing.any_above(0.0) {
        // Exactly 1 in the runs where nothing is missing, so they keep their bits.
        let kept = (given - missing).ratio_or(given, Lanes::ONE);
        for money in money_dkk {
            let positive = money.max(Lanes::ZERO) * kept;
            let none_at_all = Lanes::ONE - given.is_greater(Lanes::ZERO);
            *money = positive + *money * none_at_all;
        }
    }
}
