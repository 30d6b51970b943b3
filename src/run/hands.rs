//! Who is there under a plan: funded and available staff, year by year.
//!
//! Has the order: this year's money and need decide what can be filled. Start at [`hands`].

use super::outcome::{Needs, Outcome};
use super::plans::PlanTable;
use super::settle::Settlement;
use crate::allocation::MOST_AREAS;
use crate::levers::LeverTable;
use crate::numeric::Lanes;
use crate::staff::{Hiring, available, funded};
use crate::tables::Tables;

/// Fills funded and available FTE of what was split last; nothing where staff is not projected.
#[inline(always)]
pub(super) fn hands<const L: usize>(
    tables: &Tables,
    plan: &PlanTable,
    levers: &LeverTable,
    outcome: &Outcome<L>,
    needs: &Needs<L>,
    settlement: &mut Settlement<L>,
) {
    let (Some(staff), Some(workforce)) = (&plan.staff, &tables.workforce_fte) else { return };
    let areas = tables.areas.min(MOST_AREAS);
    for year in 0..tables.years {
        let row = year * tables.areas..year * tables.areas + areas;
        for area in 0..areas {
            let slot = outcome.area_slot(year, area);
            let recurring = settlement.service_money_dkk[slot] - levers.committed_dkk[slot];
            settlement.funded_fte[slot] = funded(
                workforce[area],
                tables.service_budget_dkk[area],
                recurring,
                outcome.wage_index[slot],
                plan.staff_levers.pay_factor[slot],
            );
        }
        let mut there = [Lanes::<L>::ZERO; MOST_AREAS];
        let hiring = Hiring {
            needed: &needs.need_fte[row.clone()],
            funded: &settlement.funded_fte[row.clone()],
            most: settlement.most_recruits_fte[year],
        };
        available(staff, year, hiring, &mut settlement.recruits_fte, &mut there[..areas]);
        settlement.available_fte[row].copy_from_slice(&there[..areas]);
    }
}
