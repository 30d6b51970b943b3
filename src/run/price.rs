//! What people's volumes cost under a plan's levers, in kroner and in hands.
//!
//! Has the step from volumes, which no plan moves, to need, which levers do. Start at [`price`].

use super::outcome::{Needs, Outcome};
use crate::levers::LeverView;
use crate::need::{bracket, stepped};
use crate::numeric::{Lanes, Rates, round_half_up};
use crate::tables::Tables;

/// Cost and FTE of all services in all years, and their sums by area.
///
/// ```text
/// V* = V · volume factor
/// C = κ·c·(φV(0) + (1−φ)V*(t))·Π(1+k)·Π(1 + wage share · real wage growth) · cost factor
/// FTE = λ·fte·(φV(0) + (1−φ)V*(t))·Π(1+k) · FTE factor
/// ```
///
/// Transfers have neither complexity nor real wages nor levers but an initiative's, and need no FTE.
/// What a plan has committed (one-off costs, initiatives) is added to its area's need and takes no FTE.
/// Source: DESIGN and decision 0008.
#[inline(always)]
pub(super) fn price<const L: usize>(
    tables: &Tables,
    levers: LeverView<impl Rates<L>, impl Rates<L>>,
    committed_dkk: &[f64],
    outcome: &Outcome<L>,
    needs: &mut Needs<L>,
) {
    let services = &tables.services;
    let keeps_services = !needs.cost_dkk.is_empty();
    for year in 0..tables.years {
        let row = year * tables.areas..(year + 1) * tables.areas;
        for sums in [
            &mut needs.service_need_dkk,
            &mut needs.transfer_need_dkk,
            &mut needs.need_fte,
            &mut needs.users,
        ] {
            sums[row.clone()].fill(Lanes::ZERO);
        }
        for service in 0..services.len() {
            let area = services.area[service];
            let slot = outcome.area_slot(year, area);
            let place = outcome.service_slot(year, service);
            let base = outcome.volume[service];
            let volume = outcome.volume[place] * levers.volume_factor.at(place);
            let unit_cost = services.unit_cost_dkk[service];
            let units = bracket(
                services.fixed_share[service],
                base,
                stepped(services.capacity_step[service], base, volume),
            );
            let (cost, fte) = if services.is_service[service] {
                let complexity = outcome.complexity_index[slot];
                let calibrated = outcome.service_calibration[area] * unit_cost;
                let wages = outcome.wage_index[slot];
                let cost = calibrated * units * complexity * wages * levers.cost_factor.at(slot);
                let per_unit = outcome.fte_calibration[area] * services.fte_per_unit[service];
                let fte = per_unit * units * complexity * levers.fte_factor.at(slot);
                needs.service_need_dkk[slot] += cost;
                needs.need_fte[slot] += fte;
                needs.users[slot] += volume * services.persons_per_unit[service];
                (cost, fte)
            } else {
                let cost = outcome.transfer_calibration[area] * unit_cost * units;
                needs.transfer_need_dkk[slot] += cost;
                (cost, Lanes::ZERO)
            };
            if keeps_services {
                needs.cost_dkk[place] = cost;
                needs.fte[place] = fte;
            }
        }
        for slot in row {
            needs.service_need_dkk[slot] += Lanes::splat(committed_dkk[slot]);
            needs.transfer_dkk[slot] = round_half_up(needs.transfer_need_dkk[slot]);
        }
    }
}
