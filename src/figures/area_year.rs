//! One area in one year under one plan: the plain numbers that figures are computed from.
//!
//! Has how they are taken out of a settled run, and how areas add up. Start at [`AreaYear`].

use super::figure::Figure;
use crate::gap::{self, Binding};
use crate::numeric::Lanes;
use crate::run::{Needs, Settlement};
use crate::tables::Tables;
use crate::units::{Dkk, Fte, Kroner, Persons};

/// One area in one year under one plan.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct AreaYear {
    /// What services would cost to keep today's level.
    pub service_need: Dkk,
    /// Transfers owed and paid.
    pub transfer: Kroner,
    /// Money for services.
    pub service_money: Kroner,
    /// One-off costs and costs of initiatives: part of the need, and first paid out of the money.
    pub committed: Dkk,
    /// FTE to keep today's level.
    pub need_fte: Fte,
    /// `None`: staff is not projected.
    pub staff: Option<Staff>,
    /// Users of services, a person counted in each that he uses; not to be added up over areas.
    pub users: Persons,
}

/// Who is there to do the work.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Staff {
    /// FTE that money pays for.
    pub funded: Fte,
    /// FTE that are there.
    pub available: Fte,
    /// FTE that are missing; positive is a shortage.
    pub gap: Fte,
    /// FTE that are needed and paid for, and not there; never negative.
    pub unfilled: Fte,
    /// Whether money or hands bind; of several areas, hands if they do in any, else money if it does in any.
    pub binding: Binding,
}

impl Staff {
    /// Of one area, from FTE.
    pub fn of(need_fte: f64, funded: f64, available: f64) -> Self {
        let lanes = |fte: f64| Lanes([fte]);
        let gap = gap::gap_fte(lanes(need_fte), lanes(funded), lanes(available)).0[0];
        Self {
            funded: Fte(funded),
            available: Fte(available),
            gap: Fte(gap),
            unfilled: Fte(gap::unfilled(lanes(need_fte), lanes(funded), lanes(available)).0[0]),
            binding: gap::binding(gap, funded, available),
        }
    }

    /// Of several areas; `None` if there are none.
    fn total(areas: impl Iterator<Item = Self>) -> Option<Self> {
        areas.reduce(|sum, area| Self {
            funded: sum.funded + area.funded,
            available: sum.available + area.available,
            gap: sum.gap + area.gap,
            unfilled: sum.unfilled + area.unfilled,
            binding: sum.binding.max(area.binding),
        })
    }
}

impl AreaYear {
    /// Services and transfers.
    pub fn need(&self) -> Dkk {
        self.service_need + self.transfer.into()
    }

    /// Money for services and transfers.
    pub fn frame(&self) -> Kroner {
        [self.service_money, self.transfer].into_iter().sum()
    }

    /// Need − frame; positive is a shortage.
    pub fn gap(&self) -> Dkk {
        self.need() - self.frame().into()
    }

    /// Money for services ÷ need for services.
    pub fn coverage(&self) -> f64 {
        let money = Lanes([self.service_money.0 as f64]);
        gap::coverage(money, Lanes([self.service_need.0])).0[0]
    }

    /// Does the gap count: more than rounding, and above `tolerance` of service need?
    pub fn has_gap(&self, tolerance: f64) -> bool {
        let lanes = |dkk: Dkk| Lanes([dkk.0]);
        gap::is_above(lanes(self.gap()), lanes(self.service_need), tolerance).0[0] > 0.0
    }

    /// Users who go without; of one area, never of all.
    pub fn unserved(&self) -> Persons {
        Persons(gap::unserved(Lanes([self.users.0]), Lanes([self.coverage()])).0[0])
    }

    /// A figure of one area; `None` where it is of another grain, or of staff that is not projected.
    pub fn value(&self, figure: Figure) -> Option<f64> {
        Some(match figure {
            Figure::Need => self.need().0,
            Figure::Transfer => self.transfer.0 as f64,
            Figure::Frame => self.frame().0 as f64,
            Figure::Gap => self.gap().0,
            Figure::Coverage => self.coverage(),
            Figure::Unserved => self.unserved().0,
            Figure::NeedFte => self.need_fte.0,
            Figure::FundedFte => self.staff?.funded.0,
            Figure::AvailableFte => self.staff?.available.0,
            Figure::GapFte => self.staff?.gap.0,
            _ => return None,
        })
    }

    /// A figure of all areas together; `None` without areas, or where it has no value for all of them.
    pub fn total_value(areas: &[Self], figure: Figure) -> Option<f64> {
        (figure.is_of_all() && !areas.is_empty()).then(|| Self::total(areas).value(figure))?
    }

    /// The sum of areas, in their order. Staff cannot change area overnight, so what is missing is summed
    /// too; users are not.
    pub fn total(areas: &[Self]) -> Self {
        Self {
            staff: Staff::total(areas.iter().filter_map(|area| area.staff)),
            users: Persons(0.0),
            committed: areas.iter().map(|area| area.committed).sum(),
            service_need: areas.iter().map(|area| area.service_need).sum(),
            transfer: areas.iter().map(|area| area.transfer).sum(),
            service_money: areas.iter().map(|area| area.service_money).sum(),
            need_fte: areas.iter().map(|area| area.need_fte).sum(),
        }
    }
}

/// One lane of a settled run; `[year][area]`.
pub fn area_years<'a, const L: usize>(
    tables: &'a Tables,
    needs: &'a Needs<L>,
    committed_dkk: &'a [f64],
    settlement: &'a Settlement<L>,
    lane: usize,
) -> impl Iterator<Item = AreaYear> + 'a {
    (0..needs.service_need_dkk.len()).map(move |slot| {
        let need_fte = needs.need_fte[slot].0[lane];
        let (funded, available) =
            (settlement.funded_fte[slot].0[lane], settlement.available_fte[slot].0[lane]);
        AreaYear {
            service_need: Dkk(needs.service_need_dkk[slot].0[lane]),
            transfer: Kroner::of_whole(needs.transfer_dkk[slot].0[lane]),
            service_money: Kroner::of_whole(settlement.service_money_dkk[slot].0[lane]),
            committed: Dkk(committed_dkk[slot]),
            need_fte: Fte(need_fte),
            staff: tables.has_staff.then(|| Staff::of(need_fte, funded, available)),
            users: Persons(needs.users[slot].0[lane]),
        }
    })
}

/// From `[year][place]` of the tables to `[year][service]` of the study, in place of what was in `sorted`.
pub fn in_study_order(
    tables: &Tables,
    values: impl ExactSizeIterator<Item = f64>,
    sorted: &mut Vec<f64>,
) {
    let order = &tables.services.order;
    sorted.clear();
    sorted.resize(values.len(), 0.0);
    for (index, value) in values.enumerate() {
        let (year, place) = (index / order.len(), index % order.len());
        sorted[year * order.len() + order[place]] = value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tolerance_is_a_share_of_the_need_for_services_as_transfers_are_always_paid() {
        let year = AreaYear {
            service_need: Dkk(100e6),
            transfer: Kroner(100_000_000),
            service_money: Kroner(97_000_000),
            ..AreaYear::total(&[])
        };
        // 3 mio. kr. are 3 % of services, and 1.5 % of all.
        assert_eq!(year.gap(), Dkk(3e6));
        assert!(year.has_gap(0.02));
        assert!(!year.has_gap(0.03));
    }
}
