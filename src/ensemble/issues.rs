//! What the study's scenarios show that their reader must know: people who are not there, money that does not reach,
//! amounts past what can be counted.
//!
//! Computed from results, after the runs. Start at [`run_issues`].

use super::aggregate::Aggregate;
use super::how::How;
use super::named::{PlanResult, ScenarioResult, run_scenarios};
use crate::budget::{TRANSFER_WAGE_SHARE, price_index};
use crate::figures::{AreaYear, Figure};
use crate::gap::ROUNDING_KRONE;
use crate::ids::{AreaId, ScenarioId};
use crate::model::{
    AGE_GROUPS, AmountKind, DrawTooLarge, Factor, Kind, LARGEST_AMOUNT, RateCut, RunIssue,
    RunIssueKind, Study,
};

/// As many runs (scenario × plan) are in memory at a time where nothing but their issues is wanted; one scenario with
/// all its plans at least.
const RUNS_AT_A_TIME: usize = 1024;

/// What results show, by scenario and then by plan, each with its first year.
///
/// Of a scenario whose amounts are too large nothing else is said: it would only follow from that.
pub fn run_issues(study: &Study, results: &[ScenarioResult]) -> Vec<RunIssue> {
    results.iter().flat_map(|result| scenario_issues(study, result)).collect()
}

/// The same of scenarios that are run for that alone.
pub fn issues_of_scenarios(study: &Study, which: &[ScenarioId], how: How) -> Vec<RunIssue> {
    let of_some = |some| run_issues(study, &run_scenarios(study, some, how, |_| {}));
    let scenarios = (RUNS_AT_A_TIME / study.plans.len().max(1)).max(1);
    which.chunks(scenarios).flat_map(of_some).collect()
}

/// The first year in which any draw counted so far came to an amount past what can be counted.
///
/// Each tally knows its smallest and its largest number, so the draws themselves look at nothing.
pub fn draw_too_large(aggregate: &Aggregate) -> Option<DrawTooLarge> {
    let cells = aggregate.cells();
    let is_past = |cell: usize| {
        let (least, most) = aggregate.read(cell, |tally, _| tally.extremes())?;
        Some(is_too_large(least) || is_too_large(most))
    };
    let amounts = [
        (AmountKind::Need, Figure::Need),
        (AmountKind::Frame, Figure::Frame),
        (AmountKind::Fte, Figure::NeedFte),
        (AmountKind::Fte, Figure::FundedFte),
    ];
    (0..cells.years).find_map(|t| {
        let of_people = |group: usize| aggregate.people_cell(group, t).and_then(is_past);
        if (0..AGE_GROUPS.len()).any(|group| of_people(group) == Some(true)) {
            return Some(DrawTooLarge { t, area: None, amount: AmountKind::Persons });
        }
        (0..=cells.areas).find_map(|area| {
            let of_any_plan = |figure| {
                let cell = |plan| aggregate.cell(plan, area, t, figure);
                (0..cells.plans).any(|plan| cell(plan).and_then(is_past) == Some(true))
            };
            let (amount, _) = amounts.into_iter().find(|(_, figure)| of_any_plan(*figure))?;
            let area = (area < cells.areas).then(|| AreaId::from(area));
            Some(DrawTooLarge { t, area, amount })
        })
    })
}

fn scenario_issues(study: &Study, result: &ScenarioResult) -> Vec<RunIssue> {
    let issue = |t: usize, kind: RunIssueKind| RunIssue {
        scenario: result.scenario,
        year: study.model.base_year.plus(t),
        kind,
    };
    let too_large = std::iter::once(too_many_persons(study, result))
        .chain(result.plans.iter().map(|plan| too_large(study, plan)))
        .flatten()
        .min_by_key(|(t, _)| *t);
    if let Some((t, kind)) = too_large {
        return vec![issue(t, kind)];
    }
    let mut issues: Vec<RunIssue> =
        unused_budgets(study, result).into_iter().map(|kind| issue(0, kind)).collect();
    issues.extend(result.not_taken.map(|(t, found)| issue(t, RunIssueKind::NotTaken(found))));
    issues.extend(rate_cut(study, result).map(|(t, cut)| issue(t, RunIssueKind::RateCut(cut))));
    for plan in &result.plans {
        issues.extend(money_short(plan).into_iter().map(|(t, kind)| issue(t, kind)));
    }
    issues
}

fn is_too_large(amount: f64) -> bool {
    amount.is_nan() || amount.abs() > LARGEST_AMOUNT
}

/// The first year with more persons than can be counted.
fn too_many_persons(study: &Study, result: &ScenarioResult) -> Option<(usize, RunIssueKind)> {
    let row = 2 * study.model.ages.count();
    let t = result.persons.chunks(row).position(|persons| is_too_large(persons.iter().sum()))?;
    let amount = AmountKind::Persons;
    Some((t, RunIssueKind::TooLarge { plan: None, area: None, amount }))
}

/// The first year with an amount of an area, or of all of them, that is past what can be counted.
fn too_large(study: &Study, plan: &PlanResult) -> Option<(usize, RunIssueKind)> {
    (0..plan.year_count()).find_map(|t| {
        let areas = plan.areas(t);
        let of_area = areas.iter().enumerate().find_map(|(area, own)| {
            let running = running_dkk(study, area, t, own);
            let of_running = is_too_large(running).then_some(AmountKind::RunningPrices);
            Some((Some(AreaId::from(area)), too_large_amount(own).or(of_running)?))
        });
        // Areas that can be counted can be added up.
        let of_all = || Some((None, too_large_amount(&AreaYear::total(areas))?));
        let (area, amount) = of_area.or_else(of_all)?;
        Some((t, RunIssueKind::TooLarge { plan: Some(plan.plan), area, amount }))
    })
}

/// An area's need in running prices, kroner; of the base year where the study has no indices.
fn running_dkk(study: &Study, area: usize, t: usize, own: &AreaYear) -> f64 {
    let model = &study.model;
    let Some(indices) = &model.indices else { return own.need().0 };
    let index = |share| price_index(indices, share, model.base_year, model.base_year.plus(t));
    let services = own.service_need.0 * index(model.areas[area].wage_share);
    services + own.transfer.0 as f64 * index(TRANSFER_WAGE_SHARE)
}

fn too_large_amount(own: &AreaYear) -> Option<AmountKind> {
    let money = own.service_money.0 as f64;
    let transfer = own.transfer.0 as f64;
    let amounts = [
        (AmountKind::Need, own.service_need.0),
        (AmountKind::Need, transfer),
        (AmountKind::Frame, money),
        (AmountKind::Fte, own.need_fte.0),
        (AmountKind::Fte, own.staff.map_or(0.0, |staff| staff.funded.0)),
    ];
    amounts.into_iter().find(|(_, amount)| is_too_large(*amount)).map(|(kind, _)| kind)
}

/// Budgets of services that nobody uses in the base year of this scenario, so that they cannot be calibrated.
fn unused_budgets(study: &Study, result: &ScenarioResult) -> Vec<RunIssueKind> {
    let model = &study.model;
    let mut unused = Vec::new();
    for (index, own) in model.areas.iter().enumerate() {
        for (kind, budget_dkk) in
            [(Kind::Service, own.service_budget_dkk), (Kind::Transfer, own.transfer_budget_dkk)]
        {
            let is_used = model.services.iter().zip(&result.volume).any(|(service, units)| {
                let is_own = service.area.index() == index && service.kind == kind;
                is_own && service.unit_cost_dkk * units > 0.0
            });
            if budget_dkk > 0.0 && !is_used {
                unused.push(RunIssueKind::BudgetUnused { area: AreaId::from(index), kind });
            }
        }
    }
    unused
}

/// The first year in which a scenario's shift takes unemployment at any age below 0 or above 1.
fn rate_cut(study: &Study, result: &ScenarioResult) -> Option<(usize, RateCut)> {
    let model = &study.model;
    let rates = model.unemployment.as_ref()?;
    let shifts = &study.scenarios[result.scenario.index()].factors;
    let count = model.ages.count();
    // As the driver counts it: at the ages that have a rate in any year, from the year after the base year on.
    let has_rate = |age: &usize| model.years().any(|year| rates.at(year)[*age] > 0.0);
    let ages: Vec<usize> = (0..count).filter(has_rate).collect();
    model.years().enumerate().skip(1).find_map(|(t, year)| {
        let shift = shifts.at(Factor::UnemploymentShift, 0, year);
        let beyond = |age: usize| {
            let rate = rates.at(year)[age] + shift;
            (rate - rate.clamp(0.0, 1.0)).abs()
        };
        let cut: Vec<usize> = ages.iter().copied().filter(|age| beyond(*age) > 1e-9).collect();
        let of_year = &result.persons[2 * t * count..2 * (t + 1) * count];
        let persons = cut.iter().map(|age| (of_year[*age] + of_year[count + age]) * beyond(*age));
        let (age_from, age_to) = (*cut.first()?, *cut.last()?);
        Some((t, RateCut { shift, age_from, age_to, persons: persons.sum() }))
    })
}

/// The first year in which the frame does not pay the transfers; for each area the first in which that is not so and
/// it has nothing for services that it needs, or less than nothing.
fn money_short(plan: &PlanResult) -> Vec<(usize, RunIssueKind)> {
    let money_of_all = |t: usize| plan.total(t).service_money.0;
    let unpaid = (0..plan.year_count()).find(|t| money_of_all(*t) < 0);
    let mut short: Vec<(usize, RunIssueKind)> = Vec::new();
    short.extend(unpaid.map(|t| {
        let short_dkk = -money_of_all(t) as f64;
        (t, RunIssueKind::TransfersUnpaid { plan: plan.plan, short_dkk })
    }));
    let areas = if plan.year_count() > 0 { plan.areas(0).len() } else { 0 };
    for area in 0..areas {
        let is_without = |t: &usize| {
            let own = &plan.areas(*t)[area];
            let is_needed = own.service_need.0 > ROUNDING_KRONE;
            let is_without = own.service_money.0 < 0 || own.service_money.0 == 0 && is_needed;
            is_without && money_of_all(*t) >= 0
        };
        short.extend((0..plan.year_count()).find(is_without).map(|t| {
            let own = &plan.areas(t)[area];
            let kind = RunIssueKind::AreaWithoutMoney {
                plan: plan.plan,
                area: AreaId::from(area),
                money_dkk: own.service_money.0 as f64,
                need_dkk: own.service_need.0,
            };
            (t, kind)
        }));
    }
    short
}
