//! The second stage: frame and split, year by year.
//!
//! Owns the order: transfers are paid first, the rest is split by the plan's rule. Start at [`settle`].

use super::workspace::Outcome;
use crate::allocation::{MOST_AREAS, Pot, allocate};
use crate::budget::{AreaFrame, YearOfFrame, transfer_grant};
use crate::model::{Factor, Rule};
use crate::numeric::{Lanes, round_half_up};
use crate::tables::{FactorLanes, Tables};

/// What a plan gives each area; whole kroner, shape `[year][area]`.
#[derive(Clone, Debug)]
pub struct Settlement<const L: usize> {
    /// Money for services.
    pub service_money_dkk: Vec<Lanes<L>>,
    /// Transfers paid.
    pub transfer_dkk: Vec<Lanes<L>>,
}

impl<const L: usize> Settlement<L> {
    /// Takes the memory.
    pub fn new(tables: &Tables) -> Self {
        let room = vec![Lanes::ZERO; tables.years * tables.areas];
        Self { service_money_dkk: room.clone(), transfer_dkk: room }
    }
}

/// Grants the frame and splits it.
///
/// ```text
/// F = Σ_a own_a + Σ_a [B^t_a + θ·(T_a − B^t_a)],  S = F − ΣT, both in whole kroner
/// ```
#[inline(always)]
pub(super) fn settle<const L: usize>(
    tables: &Tables,
    factors: &FactorLanes<L>,
    rule: Rule,
    outcome: &Outcome<L>,
    settlement: &mut Settlement<L>,
) {
    let areas = tables.areas.min(MOST_AREAS);
    let mut frames = [AreaFrame::in_base_year(Lanes::<L>::ZERO); MOST_AREAS];
    for (area, frame) in frames[..areas].iter_mut().enumerate() {
        *frame = AreaFrame::in_base_year(outcome.people_need_dkk[area]);
    }
    for year in 0..tables.years {
        let row = year * tables.areas..(year + 1) * tables.areas;
        let mut own_parts = [Lanes::<L>::ZERO; MOST_AREAS];
        let mut frame_dkk = Lanes::<L>::ZERO;
        let mut grant_dkk = Lanes::<L>::ZERO;
        let mut paid_dkk = Lanes::<L>::ZERO;
        for area in 0..areas {
            let slot = row.start + area;
            own_parts[area] = frames[area].next_year(
                tables.service_budget_dkk[area],
                YearOfFrame {
                    frame_growth: factors.of_area(Factor::FrameGrowth, area, year),
                    demographic_compensation: factors.of_area(
                        Factor::DemographicCompensation,
                        area,
                        year,
                    ),
                    people_need_dkk: outcome.people_need_dkk[slot],
                    earmark_dkk: factors.of_area(Factor::EarmarkDkk, area, year),
                },
            );
            frame_dkk += own_parts[area];
            let owed = outcome.transfer_need_dkk[slot];
            grant_dkk += transfer_grant(
                tables.transfer_budget_dkk[area],
                owed,
                factors.of_area(Factor::TransferCompensation, area, year),
            );
            let paid = round_half_up(owed);
            settlement.transfer_dkk[slot] = paid;
            paid_dkk += paid;
        }
        let pot = Pot {
            service_money_dkk: round_half_up(frame_dkk + grant_dkk) - paid_dkk,
            own_part_dkk: &own_parts[..areas],
            left_by_transfers_dkk: grant_dkk - paid_dkk,
            need_dkk: &outcome.service_need_dkk[row.clone()],
            budget_share: &tables.budget_share,
        };
        allocate(rule, pot, &mut settlement.service_money_dkk[row]);
    }
}
