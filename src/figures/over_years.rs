//! The figures of a plan in one future: sums and extremes over the years after the base year.
//!
//! The definitions in words are in `src/docs/compare.md`.

use super::area_year::AreaYear;
use super::figure::Figure;
use super::plan_view::PlanView;
use super::policies;
use crate::ids::AreaId;
use crate::model::{Aim, Study};
use crate::numeric::mean;

/// An area loses when its coverage is lower than under the reference plan by more than this on average:
/// what shows as a tenth of a percentage point.
const LOSS_OF_COVERAGE: f64 = 0.0005;

/// A figure's value, and of what and when it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// In the figure's unit.
    pub value: f64,
    /// The area that was asked about, or the weakest where that is looked for.
    pub area: Option<AreaId>,
    /// When, in years since the base year; `None`: over all years.
    pub year: Option<usize>,
}

impl Figure {
    /// Has the study what it takes: staff, or policies that count?
    pub fn is_in(self, study: &Study) -> bool {
        match self {
            Self::PoliciesKept => policies::any_counts(study),
            _ => !self.is_of_staff() || study.model.projects_staff(),
        }
    }
}

/// A figure of a plan in one future, of one area or all; `reference` is the reference plan in the same future.
/// `None` where there is nothing to measure, or the figure is of another grain.
pub(super) fn over_years(
    figure: Figure,
    area: Option<AreaId>,
    study: &Study,
    [plan, reference]: [&PlanView<'_>; 2],
) -> Option<Found> {
    let decision = study.model.decision_year.since(study.model.base_year);
    let ledger = Ledger { plan, area };
    let at = |year: usize, value: f64| Found { value, area, year: Some(year) };
    let over_years = |value: f64| Found { value, area, year: None };
    Some(match figure {
        Figure::UnmetNeed => over_years(ledger.sum(unmet)),
        Figure::AccumulatedGap => over_years(ledger.years().map(|t| ledger.gap(t)).sum()),
        Figure::WorstGap => {
            let worst = ledger.years().map(|t| (t, ledger.gap(t)));
            let (year, value) = worst.reduce(|a, b| if b.1 > a.1 { b } else { a })?;
            at(year, value)
        }
        Figure::WeakestCoverage | Figure::LowestCoverage => {
            ledger.years().filter_map(|t| ledger.weakest(t)).reduce(weaker)?
        }
        Figure::DecisionWeakestCoverage | Figure::DecisionCoverage => ledger.weakest(decision)?,
        Figure::UnservedYears => over_years(ledger.sum(|area| area.unserved().0)),
        Figure::DecisionUnserved => at(decision, ledger.sum_in(decision, |area| area.unserved().0)),
        Figure::UnfilledYears => over_years(ledger.sum(unfilled)),
        Figure::DecisionUnfilled => at(decision, ledger.sum_in(decision, unfilled)),
        Figure::MoneyDifference => {
            let other = Ledger { plan: reference, area };
            over_years(ledger.sum(running_money) - other.sum(running_money))
        }
        Figure::DecisionMoneyDifference => {
            let other = Ledger { plan: reference, area };
            let [own, other] = [ledger, other].map(|one| one.sum_in(decision, running_money));
            at(decision, own - other)
        }
        Figure::CoverageDifference => {
            over_years(coverage_difference(plan, reference, area?.index()))
        }
        Figure::DecisionCoverageDifference => {
            let area = area?.index();
            let of = |view: &PlanView<'_>| Some(view.areas_in(decision).get(area)?.coverage());
            at(decision, of(plan)? - of(reference)?)
        }
        Figure::LosingAreas => {
            let loses =
                |area: &usize| coverage_difference(plan, reference, *area) < -LOSS_OF_COVERAGE;
            over_years((0..plan.areas).filter(loses).count() as f64)
        }
        Figure::PoliciesKept => over_years(policies_kept(study, plan)?),
        Figure::AdequateYears => over_years(adequate_years(study, plan) as f64),
        _ => return None,
    })
}

/// Need for services less money, where money falls short; a surplus is nobody's gain.
fn unmet(area: &AreaYear) -> f64 {
    (area.service_need.0 - money(area)).max(0.0)
}

/// What is left of the money for running services: an initiative that an area pays for takes from it as
/// surely as a smaller share of the frame.
fn running_money(area: &AreaYear) -> f64 {
    money(area) - area.committed.0
}

fn money(area: &AreaYear) -> f64 {
    area.service_money.0 as f64
}

/// Posts that are needed and funded and not filled.
///
/// Not simply the FTE gap where hands bind: of that, what is needed beyond what is funded is short of
/// money, and would be so however many could be hired.
fn unfilled(area: &AreaYear) -> f64 {
    area.staff.map_or(0.0, |staff| staff.unfilled.0)
}

/// Mean over the years after the base year.
fn coverage_difference(plan: &PlanView<'_>, reference: &PlanView<'_>, area: usize) -> f64 {
    let difference = |t: usize| {
        let own = plan.areas_in(t).get(area)?.coverage();
        Some(own - reference.areas_in(t).get(area)?.coverage())
    };
    mean((1..plan.year_count()).filter_map(difference))
}

fn policies_kept(study: &Study, plan: &PlanView<'_>) -> Option<f64> {
    let (mut kept, mut all) = (0_usize, 0_usize);
    for policy in &study.policies {
        for t in 1..plan.year_count() {
            if let Some(year) = policies::year_verdict(study, policy, plan, t) {
                all += 1;
                kept += usize::from(year.kept);
            }
        }
    }
    (all > 0).then(|| kept as f64 / all as f64)
}

/// Years before the first in which the gap of all areas is above the tolerance or a floor is broken.
fn adequate_years(study: &Study, plan: &PlanView<'_>) -> usize {
    let is_inadequate = |t: &usize| {
        let total = AreaYear::total(plan.areas_in(*t));
        total.has_gap(study.model.tolerance)
            || study.policies.iter().filter(|policy| policy.aim == Aim::Floor).any(|policy| {
                policies::year_verdict(study, policy, plan, *t).is_some_and(|year| !year.kept)
            })
    };
    let years = plan.year_count();
    (1..years).find(is_inadequate).unwrap_or(years.max(1)) - 1
}

fn weaker(a: Found, b: Found) -> Found {
    if b.value < a.value { b } else { a }
}

/// One area of a plan, or all of them, year by year.
struct Ledger<'a> {
    plan: &'a PlanView<'a>,
    area: Option<AreaId>,
}

impl<'a> Ledger<'a> {
    /// The years after the base year.
    fn years(&self) -> std::ops::Range<usize> {
        1..self.plan.year_count()
    }

    fn areas_in(&self, t: usize) -> &'a [AreaYear] {
        let areas = self.plan.areas_in(t);
        match self.area {
            None => areas,
            Some(area) => areas.get(area.index()..=area.index()).unwrap_or_default(),
        }
    }

    fn sum_in(&self, t: usize, of: impl Fn(&AreaYear) -> f64) -> f64 {
        self.areas_in(t).iter().map(of).sum()
    }

    /// Over areas within a year, then over years.
    fn sum(&self, of: impl Fn(&AreaYear) -> f64 + Copy) -> f64 {
        self.years().map(|t| self.sum_in(t, of)).sum()
    }

    fn gap(&self, t: usize) -> f64 {
        AreaYear::total(self.areas_in(t)).gap().0
    }

    /// The area with the lowest coverage in a year, the first of equals.
    fn weakest(&self, t: usize) -> Option<Found> {
        let first = self.area.map_or(0, AreaId::index);
        let of_area = |(index, area): (usize, &AreaYear)| Found {
            value: area.coverage(),
            area: Some(AreaId::from(first + index)),
            year: Some(t),
        };
        self.areas_in(t).iter().enumerate().map(of_area).reduce(weaker)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::Staff;
    use crate::units::{Dkk, Fte, Kroner, Persons};

    fn year(need: f64, money: i64, unfilled: f64) -> AreaYear {
        AreaYear {
            service_need: Dkk(need),
            transfer: Kroner(50),
            service_money: Kroner(money),
            staff: Some(Staff { unfilled: Fte(unfilled), ..Staff::default() }),
            users: Persons(10.0),
            ..AreaYear::default()
        }
    }

    /// Three years of two areas: the base year, then shortage and surplus.
    fn years() -> Vec<AreaYear> {
        vec![
            year(100.0, 100, 0.0),
            year(100.0, 100, 0.0),
            year(120.0, 90, 3.0),
            year(100.0, 110, 1.0),
            year(125.0, 100, 0.0),
            year(100.0, 80, 0.5),
        ]
    }

    fn view(years: &[AreaYear]) -> PlanView<'_> {
        PlanView { areas: 2, years, volume_before: &[], volume_after: &[], cost_dkk: &[], fte: &[] }
    }

    #[test]
    fn sums_over_areas_and_years_are_those_made_by_hand() {
        let years = years();
        let view = view(&years);
        let all = Ledger { plan: &view, area: None };
        // 30 + 0 (a surplus of 10 helps nobody else) + 25 + 20.
        assert_eq!(all.sum(unmet), 75.0);
        assert_eq!(all.sum(unfilled), 4.5);
        assert_eq!(all.years().map(|t| all.gap(t)).collect::<Vec<_>>(), [20.0, 45.0]);
        let second = Ledger { plan: &view, area: Some(AreaId(1)) };
        assert_eq!(second.sum(unmet), 20.0);
        assert_eq!(second.years().map(|t| second.gap(t)).collect::<Vec<_>>(), [-10.0, 20.0]);
    }

    #[test]
    fn the_weakest_area_is_found_in_each_year() {
        let years = years();
        let view = view(&years);
        let all = Ledger { plan: &view, area: None };
        let weakest = all.years().filter_map(|t| all.weakest(t)).reduce(weaker).unwrap();
        assert_eq!(weakest, Found { value: 0.75, area: Some(AreaId(0)), year: Some(1) });
        let second = Ledger { plan: &view, area: Some(AreaId(1)) };
        let weakest = second.years().filter_map(|t| second.weakest(t)).reduce(weaker).unwrap();
        assert_eq!(weakest, Found { value: 0.8, area: Some(AreaId(1)), year: Some(2) });
    }
}
