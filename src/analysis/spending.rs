//! What unchanged service would have cost, and what was spent: accounts beside need in running prices.
//!
//! Like is held against like: an area as a whole, or those of its services that the accounts have in each of their
//! years. Levels of the two may differ by how things are booked, so that both are also given with the first year as 1.
//! Start at [`spending`].

use crate::budget::{TRANSFER_WAGE_SHARE, price_index};
use crate::ensemble::PlanResult;
use crate::ids::{AreaId, ServiceId};
use crate::model::{Indices, Kind, Study, Yearly};
use crate::units::Year;
use std::collections::{BTreeMap, BTreeSet};

/// Accounts and need of one area, or of some of its services, over the years.
#[derive(Clone, Debug, PartialEq)]
pub struct Spending {
    /// Of which area.
    pub area: AreaId,
    /// Which of its services, in the study's order; empty: the area as a whole, with what it has committed itself to.
    pub services: Vec<ServiceId>,
    /// By year, the earliest first.
    pub years: Vec<SpendingYear>,
}

/// What was spent in a year, and what need was.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SpendingYear {
    /// The year.
    pub year: Year,
    /// What was spent, kroner of that year.
    pub accounts_dkk: f64,
    /// The same in prices of the base year; `None`: the study's indices do not reach that year.
    pub accounts_base_dkk: Option<f64>,
    /// What unchanged service would have cost, in prices of that year; `None` outside the years of the run.
    pub need_dkk: Option<f64>,
    /// Running prices per krone of the first compared year, weighted as this need is; `None` outside the run.
    pub price_index: Option<f64>,
    /// Accounts per krone of the first compared year.
    pub accounts_index: Option<f64>,
    /// Need per krone of the first compared year, in running prices.
    pub need_index: Option<f64>,
}

impl SpendingYear {
    /// What was spent for each krone that unchanged service would have cost, the first compared year as 1.
    pub fn spent_of_need(&self) -> Option<f64> {
        Some(self.accounts_index? / self.need_index.filter(|index| *index > 0.0)?)
    }
}

impl Spending {
    /// The years that can be held against each other: those of the run.
    pub fn compared(&self) -> impl Iterator<Item = &SpendingYear> {
        self.years.iter().filter(|own| own.need_dkk.is_some())
    }
}

/// All that the study's accounts can be held against; nothing where there are no accounts or no price indices.
///
/// Need is that of the plan: what today's level of service costs after the plan's levers.
pub fn spending(study: &Study, plan: &PlanResult) -> Vec<Spending> {
    let Some(indices) = &study.model.indices else { return Vec::new() };
    let own = SpendingInRun { study, plan, indices };
    let areas = (0..study.model.areas.len()).map(AreaId::from);
    areas.flat_map(|area| own.whole(area).into_iter().chain(own.of_services(area))).collect()
}

/// Need in kroner of the base year and of its own year.
#[derive(Clone, Copy, Default)]
struct NeedOfYear {
    base_dkk: f64,
    running_dkk: f64,
}

struct SpendingInRun<'a> {
    study: &'a Study,
    plan: &'a PlanResult,
    indices: &'a Yearly<Indices>,
}

impl SpendingInRun<'_> {
    /// The accounts of an area as a whole.
    fn whole(&self, area: AreaId) -> Option<Spending> {
        let rows = self.study.model.accounts.iter();
        let own = rows.filter(|row| row.area == area && row.service.is_none());
        let by_year: BTreeMap<Year, f64> = own.map(|row| (row.year, row.dkk)).collect();
        let budget = self.study.model.areas.get(area.index())?;
        let budgets = [budget.service_budget_dkk, budget.transfer_budget_dkk];
        let need = |t: usize, year: Year| {
            let own = self.plan.areas(t).get(area.index())?;
            let parts =
                [(own.service_need.0, Kind::Service), (own.transfer.0 as f64, Kind::Transfer)];
            Some(self.running(area, year, parts))
        };
        self.years_of(area, Vec::new(), &by_year, budgets, &need)
    }

    /// The accounts by service, of those services that they have in each of their years within the run.
    fn of_services(&self, area: AreaId) -> Option<Spending> {
        let model = &self.study.model;
        let mut by_year: BTreeMap<Year, BTreeMap<ServiceId, f64>> = BTreeMap::new();
        for row in model.accounts.iter().filter(|row| row.area == area) {
            if let Some(service) = row.service {
                by_year.entry(row.year).or_default().insert(service, row.dkk);
            }
        }
        let within = by_year.iter().filter(|(year, _)| self.offset(**year).is_some());
        let sets = within.map(|(_, own)| own.keys().copied().collect::<BTreeSet<ServiceId>>());
        let services = sets.reduce(|all, own| &all & &own).filter(|all| !all.is_empty())?;
        by_year.retain(|_, own| services.iter().all(|service| own.contains_key(service)));
        let sum =
            |own: &BTreeMap<ServiceId, f64>| services.iter().map(|service| own[service]).sum();
        let sums: BTreeMap<Year, f64> =
            by_year.iter().map(|(year, own)| (*year, sum(own))).collect();
        let cost = |t: usize, service: ServiceId| {
            let slot = t * model.services.len() + service.index();
            self.plan.cost_dkk.get(slot).copied()
        };
        let need = |t: usize, year: Year| {
            let part = |id: &ServiceId| Some((cost(t, *id)?, model.services[id.index()].kind));
            let parts: Vec<(f64, Kind)> = services.iter().map(part).collect::<Option<_>>()?;
            Some(self.running(area, year, parts))
        };
        let budgets = [Kind::Service, Kind::Transfer].map(|kind| {
            let own = services.iter().filter(|id| model.services[id.index()].kind == kind);
            own.map(|id| cost(0, *id)).sum::<Option<f64>>()
        });
        let [Some(services_dkk), Some(transfers_dkk)] = budgets else { return None };
        let budgets = [services_dkk, transfers_dkk];
        self.years_of(area, services.iter().copied().collect(), &sums, budgets, &need)
    }

    /// Accounts by year beside need; `budgets` weigh the price index of accounts: services and transfers.
    fn years_of(
        &self,
        area: AreaId,
        services: Vec<ServiceId>,
        accounts: &BTreeMap<Year, f64>,
        budgets: [f64; 2],
        need: &dyn Fn(usize, Year) -> Option<NeedOfYear>,
    ) -> Option<Spending> {
        let need_of = |year: Year| need(self.offset(year)?, year);
        let first = accounts.iter().find_map(|(year, dkk)| Some((*dkk, need_of(*year)?)));
        let per_krone = |part: f64, whole: f64| (whole > 0.0).then(|| part / whole);
        let years: Vec<SpendingYear> = accounts
            .iter()
            .map(|(year, dkk)| {
                let own = need_of(*year);
                let compared = own.zip(first);
                let prices = |own: NeedOfYear| per_krone(own.running_dkk, own.base_dkk);
                SpendingYear {
                    year: *year,
                    accounts_dkk: *dkk,
                    accounts_base_dkk: self.deflated(area, *year, *dkk, budgets),
                    need_dkk: own.map(|own| own.running_dkk),
                    price_index: compared
                        .and_then(|(own, (_, first))| per_krone(prices(own)?, prices(first)?)),
                    accounts_index: first.and_then(|(first, _)| per_krone(*dkk, first)),
                    need_index: compared.and_then(|(own, (_, first))| {
                        per_krone(own.running_dkk, first.running_dkk)
                    }),
                }
            })
            .collect();
        (!years.is_empty()).then_some(Spending { area, services, years })
    }

    /// Years since the base year, within the run.
    fn offset(&self, year: Year) -> Option<usize> {
        let model = &self.study.model;
        (model.base_year <= year && year <= model.horizon).then(|| year.since(model.base_year))
    }

    fn wage_share(&self, area: AreaId, kind: Kind) -> f64 {
        match kind {
            Kind::Service => self.study.model.areas[area.index()].wage_share,
            Kind::Transfer => TRANSFER_WAGE_SHARE,
        }
    }

    /// Need of a year in both price levels, from its parts in prices of the base year.
    fn running(
        &self,
        area: AreaId,
        year: Year,
        parts: impl IntoIterator<Item = (f64, Kind)>,
    ) -> NeedOfYear {
        let base = self.study.model.base_year;
        parts.into_iter().fold(NeedOfYear::default(), |sum, (dkk, kind)| {
            let index = price_index(self.indices, self.wage_share(area, kind), base, year);
            NeedOfYear { base_dkk: sum.base_dkk + dkk, running_dkk: sum.running_dkk + dkk * index }
        })
    }

    /// Accounts in prices of the base year, services and transfers weighted by their budgets in it; `None` where the
    /// indices do not reach back so far.
    fn deflated(&self, area: AreaId, year: Year, dkk: f64, budgets: [f64; 2]) -> Option<f64> {
        let base = self.study.model.base_year;
        let both: f64 = budgets.iter().sum();
        if both <= 0.0 || (year < base && year.plus(1) < self.indices.first()) {
            return None;
        }
        let kinds = [Kind::Service, Kind::Transfer].into_iter().zip(budgets);
        let index: f64 = kinds
            .map(|(kind, budget)| {
                let share = self.wage_share(area, kind);
                let index = if year < base {
                    1.0 / price_index(self.indices, share, year, base)
                } else {
                    price_index(self.indices, share, base, year)
                };
                index * budget / both
            })
            .sum();
        Some(dkk / index)
    }
}
