//! The second stage: what the frame grants, and under each plan who gets it, year by year.
//!
//! Owns the order: transfers are paid first, the rest is split by the plan's rule. The grant is the same
//! under every plan, so it is reckoned once for all of them. Start at [`grant`], then [`split`].

use super::workspace::Outcome;
use crate::allocation::{MOST_AREAS, Pot, allocate};
use crate::budget::{AreaFrame, YearOfFrame, transfer_grant};
use crate::model::{Factor, Rule};
use crate::numeric::{Lanes, round_half_up};
use crate::tables::{FactorLanes, Tables};

/// What the frame grants, and what a plan gives each area; kroner, shape `[year][area]` unless said
/// otherwise.
#[derive(Clone, Debug)]
pub struct Settlement<const L: usize> {
    /// Money for services; whole kroner.
    pub service_money_dkk: Vec<Lanes<L>>,
    /// Transfers paid; whole kroner.
    pub transfer_dkk: Vec<Lanes<L>>,
    /// Each area's own part of the frame.
    own_part_dkk: Vec<Lanes<L>>,
    /// The frame less all transfers, whole kroner; `[year]`.
    all_service_money_dkk: Vec<Lanes<L>>,
    /// What transfers leave of their grant; `[year]`.
    left_by_transfers_dkk: Vec<Lanes<L>>,
}

impl<const L: usize> Settlement<L> {
    /// Takes the memory.
    pub fn new(tables: &Tables) -> Self {
        let by_area = vec![Lanes::ZERO; tables.years * tables.areas];
        let by_year = vec![Lanes::ZERO; tables.years];
        Self {
            service_money_dkk: by_area.clone(),
            transfer_dkk: by_area.clone(),
            own_part_dkk: by_area,
            all_service_money_dkk: by_year.clone(),
            left_by_transfers_dkk: by_year,
        }
    }
}

/// Grants the frame.
///
/// ```text
/// F = Σ_a own_a + Σ_a [B^t_a + θ·(T_a − B^t_a)],  S = F − ΣT, both in whole kroner
/// ```
#[inline(always)]
pub(super) fn grant<const L: usize>(
    tables: &Tables,
    factors: &FactorLanes<L>,
    outcome: &Outcome<L>,
    settlement: &mut Settlement<L>,
) {
    let areas = tables.areas.min(MOST_AREAS);
    let mut frames = [AreaFrame::in_base_year(Lanes::<L>::ZERO); MOST_AREAS];
    for (area, frame) in frames[..areas].iter_mut().enumerate() {
        *frame = AreaFrame::in_base_year(outcome.people_need_dkk[area]);
    }
    for year in 0..tables.years {
        let mut frame_dkk = Lanes::<L>::ZERO;
        let mut grant_dkk = Lanes::<L>::ZERO;
        let mut paid_dkk = Lanes::<L>::ZERO;
        for area in 0..areas {
            let slot = outcome.area_slot(year, area);
            let own_part = frames[area].next_year(
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
            settlement.own_part_dkk[slot] = own_part;
            frame_dkk += own_part;
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
        settlement.all_service_money_dkk[year] = round_half_up(frame_dkk + grant_dkk) - paid_dkk;
        settlement.left_by_transfers_dkk[year] = grant_dkk - paid_dkk;
    }
}

/// Splits what was granted last by `rule`.
#[inline(always)]
pub(super) fn split<const L: usize>(
    tables: &Tables,
    rule: Rule,
    outcome: &Outcome<L>,
    settlement: &mut Settlement<L>,
) {
    for year in 0..tables.years {
        let row = year * tables.areas..(year + 1) * tables.areas;
        let pot = Pot {
            service_money_dkk: settlement.all_service_money_dkk[year],
            own_part_dkk: &settlement.own_part_dkk[row.clone()],
            left_by_transfers_dkk: settlement.left_by_transfers_dkk[year],
            need_dkk: &outcome.service_need_dkk[row.clone()],
            budget_share: &tables.budget_share,
        };
        allocate(rule, pot, &mut settlement.service_money_dkk[row]);
    }
}
