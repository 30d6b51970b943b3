//! The second stage: what the frame grants, and under each plan who gets it, year by year.
//!
//! Has the order: transfers are paid first, the rest is split by the plan's rule. The grant is the same under every
//! plan, so it is reckoned once for all of them. Start at [`grant`], then [`split`].

use super::outcome::{Needs, Outcome};
use super::plans::PlanTable;
use crate::allocation::{MOST_AREAS, Pot, allocate};
use crate::budget::{AreaFrame, YearOfFrame, transfer_grant};
use crate::model::Factor;
use crate::numeric::{Lanes, round_half_up};
use crate::tables::{FactorLanes, Tables};

/// What the frame grants, and what a plan gives each area; kroner, shape `[year][area]` unless said
/// otherwise.
#[derive(Clone, Debug)]
pub struct Settlement<const L: usize> {
    /// Money for services; whole kroner.
    pub service_money_dkk: Vec<Lanes<L>>,
    /// FTE that the money pays for; 0 where staff is not projected.
    pub funded_fte: Vec<Lanes<L>>,
    /// FTE that are there; 0 where staff is not projected.
    pub available_fte: Vec<Lanes<L>>,
    /// Share of the plan's floors that is kept, 1 where they hold; `[year]`.
    pub floor_kept_share: Vec<Lanes<L>>,
    /// FTE hired in the year.
    pub recruits_fte: Vec<Lanes<L>>,
    /// FTE that can be hired over all areas; `[year]`.
    pub most_recruits_fte: Vec<Lanes<L>>,
    /// Each area's own part of the frame.
    pub own_part_dkk: Vec<Lanes<L>>,
    /// The frame, whole kroner; `[year]`.
    pub frame_dkk: Vec<Lanes<L>>,
    /// What of it is granted for transfers; `[year]`.
    pub grant_dkk: Vec<Lanes<L>>,
}

impl<const L: usize> Settlement<L> {
    /// Takes the memory.
    pub fn new(tables: &Tables) -> Self {
        let by_area = vec![Lanes::ZERO; tables.years * tables.areas];
        let by_year = vec![Lanes::ZERO; tables.years];
        Self {
            service_money_dkk: by_area.clone(),
            funded_fte: by_area.clone(),
            available_fte: by_area.clone(),
            floor_kept_share: by_year.clone(),
            recruits_fte: by_area.clone(),
            most_recruits_fte: by_year.clone(),
            own_part_dkk: by_area,
            frame_dkk: by_year.clone(),
            grant_dkk: by_year,
        }
    }
}

/// Grants the frame.
///
/// ```text
/// F = Σ_a own_a + Σ_a [B^t_a + θ·(T_a − B^t_a)], in whole kroner
/// ```
///
/// `needs` is that of a plan without levers: what an initiative saves stays in the municipality.
#[inline(always)]
pub(super) fn grant<const L: usize>(
    tables: &Tables,
    factors: &FactorLanes<L>,
    outcome: &Outcome<L>,
    needs: &Needs<L>,
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
        for area in 0..areas {
            let slot = outcome.area_slot(year, area);
            let own_part = frames[area].next_year(
                tables.service_budget_dkk[area],
                YearOfFrame {
                    frame_growth: factors.of_part(Factor::FrameGrowth, area, year),
                    demographic_compensation: factors.of_part(
                        Factor::DemographicCompensation,
                        area,
                        year,
                    ),
                    people_need_dkk: outcome.people_need_dkk[slot],
                    earmark_dkk: factors.of_part(Factor::EarmarkDkk, area, year),
                },
            );
            settlement.own_part_dkk[slot] = own_part;
            frame_dkk += own_part;
            grant_dkk += transfer_grant(
                tables.transfer_budget_dkk[area],
                needs.transfer_need_dkk[slot],
                factors.of_part(Factor::TransferCompensation, area, year),
            );
        }
        settlement.frame_dkk[year] = round_half_up(frame_dkk + grant_dkk);
        settlement.grant_dkk[year] = grant_dkk;
        settlement.most_recruits_fte[year] =
            factors.at(Factor::RecruitShare, year) * outcome.working_age_persons[year];
    }
}

/// Splits what was granted last by the plan's rule: `S = F − ΣT` after the plan's initiatives.
///
/// `shares` are those that the plan names or an optimum found; shape `[year][area]`.
#[inline(always)]
pub(super) fn split<const L: usize>(
    tables: &Tables,
    plan: &PlanTable,
    needs: &Needs<L>,
    shares: &[Lanes<L>],
    settlement: &mut Settlement<L>,
) {
    let mut budget_share = [Lanes::<L>::ZERO; MOST_AREAS];
    for (lanes, share) in budget_share.iter_mut().zip(&tables.budget_share) {
        *lanes = Lanes::splat(*share);
    }
    let areas = tables.areas.min(MOST_AREAS);
    for year in 0..tables.years {
        let row = year * tables.areas..(year + 1) * tables.areas;
        let mut paid_dkk = Lanes::<L>::ZERO;
        for paid in &needs.transfer_dkk[row.clone()] {
            paid_dkk += *paid;
        }
        let pot = Pot {
            service_money_dkk: settlement.frame_dkk[year] - paid_dkk,
            own_part_dkk: &settlement.own_part_dkk[row.clone()],
            left_by_transfers_dkk: settlement.grant_dkk[year] - paid_dkk,
            need_dkk: &needs.service_need_dkk[row.clone()],
            budget_share: &budget_share[..areas],
            given_share: &shares[row.clone()],
        };
        settlement.floor_kept_share[year] =
            allocate(&plan.rule, year, pot, &mut settlement.service_money_dkk[row]);
    }
}
