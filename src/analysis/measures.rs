//! What a plan is measured by in one future.
//!
//! Owns the list of measures with their keys, units and directions (tables, the screen and the command line
//! are made from it), and their formulas; refuses to weigh one against another. Start at [`Measure`]; the
//! definitions in words stand in `src/docs/compare.md`.

use super::policies;
use super::robustness::Better;
use crate::ensemble::{AreaYear, PlanView};
use crate::gap::ROUNDING_KRONE;
use crate::ids::AreaId;
use crate::model::{Aim, Study};

/// Shares that differ by less are the same: the rounding krone in an area of a million.
const SAME_SHARE: f64 = 1e-6;
/// Posts and persons that differ by less are the same.
const SAME_COUNT: f64 = 1e-3;
/// An area loses when its coverage is lower than under the reference plan by more than this on average:
/// what shows as a tenth of a percentage point.
const LOSS_OF_COVERAGE: f64 = 0.0005;

/// What is measured, area apart. Years are those after the base year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Σ max(0, service need − money) over areas and years.
    UnmetNeed,
    /// Σ (need − frame) over years; a surplus counts against.
    AccumulatedGap,
    /// The largest need − frame of a year.
    WorstGap,
    /// The lowest coverage of any area in any year.
    WeakestCoverage,
    /// The lowest coverage of any area in the decision year.
    DecisionWeakestCoverage,
    /// The lowest coverage of an area in any year.
    LowestCoverage,
    /// Coverage of an area in the decision year.
    DecisionCoverage,
    /// Users who go without, summed over years.
    Unserved,
    /// Users who go without in the decision year.
    DecisionUnserved,
    /// Posts that are needed and funded but that nobody fills, summed over years.
    Unfilled,
    /// The same in the decision year.
    DecisionUnfilled,
    /// Money for services, without one-off costs and costs of initiatives, less that of the reference plan,
    /// summed over years.
    MoneyDifference,
    /// The same in the decision year.
    DecisionMoneyDifference,
    /// Coverage less that of the reference plan, the mean over years.
    CoverageDifference,
    /// The same in the decision year.
    DecisionCoverageDifference,
    /// Areas whose coverage is lower than under the reference plan on average.
    LosingAreas,
    /// Share of the policy-years in which the policy is kept.
    PoliciesKept,
    /// Years from the base year's next in which the plan is adequate, up to the first in which it is not.
    AdequateYears,
}

/// In what a measure is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Kroner of the base year.
    Dkk,
    /// 0 to 1, or a difference of such.
    Share,
    /// Persons × years.
    PersonYears,
    /// Persons.
    Persons,
    /// FTE × years.
    FteYears,
    /// FTE.
    Fte,
    /// A count of areas.
    Areas,
    /// A count of years.
    Years,
}

impl Unit {
    /// The word in the column `unit`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Dkk => "dkk",
            Self::Share => "share",
            Self::PersonYears => "person_years",
            Self::Persons => "persons",
            Self::FteYears => "fte_years",
            Self::Fte => "fte",
            Self::Areas => "areas",
            Self::Years => "years",
        }
    }
}

/// What a measure can be told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Span {
    All,
    EachArea,
    Both,
}

/// What a kind of measure is.
struct Facts {
    key: &'static str,
    unit: Unit,
    better: Option<Better>,
    span: Span,
}

impl Kind {
    /// All, in the order of `compare.csv`.
    pub const ALL: [Self; 18] = [
        Self::UnmetNeed,
        Self::AccumulatedGap,
        Self::WorstGap,
        Self::WeakestCoverage,
        Self::DecisionWeakestCoverage,
        Self::LowestCoverage,
        Self::DecisionCoverage,
        Self::Unserved,
        Self::DecisionUnserved,
        Self::Unfilled,
        Self::DecisionUnfilled,
        Self::MoneyDifference,
        Self::DecisionMoneyDifference,
        Self::CoverageDifference,
        Self::DecisionCoverageDifference,
        Self::LosingAreas,
        Self::PoliciesKept,
        Self::AdequateYears,
    ];

    fn facts(self) -> Facts {
        let less = Some(Better::Less);
        let more = Some(Better::More);
        let (key, unit, better, span) = match self {
            Self::UnmetNeed => ("unmet_need_dkk", Unit::Dkk, less, Span::Both),
            Self::AccumulatedGap => ("accumulated_gap_dkk", Unit::Dkk, less, Span::Both),
            Self::WorstGap => ("worst_gap_dkk", Unit::Dkk, less, Span::Both),
            Self::WeakestCoverage => ("weakest_coverage", Unit::Share, more, Span::All),
            Self::DecisionWeakestCoverage => {
                ("decision_weakest_coverage", Unit::Share, more, Span::All)
            }
            Self::LowestCoverage => ("lowest_coverage", Unit::Share, more, Span::EachArea),
            Self::DecisionCoverage => ("decision_coverage", Unit::Share, more, Span::EachArea),
            // People who use several areas are never added up.
            Self::Unserved => ("unserved_person_years", Unit::PersonYears, less, Span::EachArea),
            Self::DecisionUnserved => {
                ("decision_unserved_persons", Unit::Persons, less, Span::EachArea)
            }
            Self::Unfilled => ("unfilled_fte_years", Unit::FteYears, less, Span::Both),
            Self::DecisionUnfilled => ("decision_unfilled_fte", Unit::Fte, less, Span::Both),
            // More money is no gain where levers have made need smaller, so kroner are not ranked.
            Self::MoneyDifference => ("money_difference_dkk", Unit::Dkk, None, Span::EachArea),
            Self::DecisionMoneyDifference => {
                ("decision_money_difference_dkk", Unit::Dkk, None, Span::EachArea)
            }
            Self::CoverageDifference => ("coverage_difference", Unit::Share, more, Span::EachArea),
            Self::DecisionCoverageDifference => {
                ("decision_coverage_difference", Unit::Share, more, Span::EachArea)
            }
            Self::LosingAreas => ("losing_areas", Unit::Areas, less, Span::All),
            Self::PoliciesKept => ("policies_kept_share", Unit::Share, more, Span::All),
            Self::AdequateYears => ("adequate_years", Unit::Years, more, Span::All),
        };
        Facts { key, unit, better, span }
    }

    /// The word in the column `measure`.
    pub fn key(self) -> &'static str {
        self.facts().key
    }

    /// In what it is told.
    pub fn unit(self) -> Unit {
        self.facts().unit
    }

    /// Which way is better; `None`: plans are not ranked by it.
    pub fn better(self) -> Option<Better> {
        self.facts().better
    }

    /// Is it told of the decision year alone?
    pub fn is_of_decision_year(self) -> bool {
        matches!(
            self,
            Self::DecisionWeakestCoverage
                | Self::DecisionCoverage
                | Self::DecisionUnserved
                | Self::DecisionUnfilled
                | Self::DecisionMoneyDifference
                | Self::DecisionCoverageDifference
        )
    }

    /// Can it be told of all areas together?
    pub fn is_of_all(self) -> bool {
        self.facts().span != Span::EachArea
    }

    /// Can it be told of one area?
    pub fn is_of_areas(self) -> bool {
        self.facts().span != Span::All
    }

    /// Has the study what it takes: staff, or policies that count?
    pub fn is_told(self, study: &Study) -> bool {
        match self {
            Self::Unfilled | Self::DecisionUnfilled => study.model.projects_staff(),
            Self::PoliciesKept => policies::any_counts(study),
            _ => true,
        }
    }

    /// Differences of no more than this are a tie: money is granted in whole kroner in each area and year.
    pub fn tie_width(self, study: &Study) -> f64 {
        let (areas, years) = (study.model.areas.len(), study.model.year_count());
        match self {
            Self::UnmetNeed | Self::AccumulatedGap => ROUNDING_KRONE * (areas * years) as f64,
            Self::WorstGap => ROUNDING_KRONE * areas as f64,
            _ => match self.unit() {
                Unit::Share => SAME_SHARE,
                _ => SAME_COUNT,
            },
        }
    }
}

/// A measure of all areas, or of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Measure {
    /// What is measured.
    pub kind: Kind,
    /// `None`: all areas.
    pub area: Option<AreaId>,
}

/// What a measure found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// In the measure's unit.
    pub value: f64,
    /// Whose it is: the measure's own area, or the weakest where that is looked for.
    pub area: Option<AreaId>,
    /// When, in years since the base year; `None`: over all years.
    pub year: Option<usize>,
}

impl Measure {
    /// Of all areas.
    pub const fn of_all(kind: Kind) -> Self {
        Self { kind, area: None }
    }

    /// Every measure that the study has what it takes for: by kind, all areas first.
    pub fn all(study: &Study) -> Vec<Self> {
        let areas = || (0..study.model.areas.len()).map(|area| Some(AreaId::from(area)));
        Kind::ALL
            .into_iter()
            .filter(|kind| kind.is_told(study))
            .flat_map(|kind| {
                let of_all = kind.is_of_all().then_some(None);
                let of_areas = areas().filter(move |_| kind.is_of_areas());
                of_all.into_iter().chain(of_areas).map(move |area| Self { kind, area })
            })
            .collect()
    }

    /// The word for it on the command line: `unmet_need_dkk`, or `unmet_need_dkk.elderly` of one area.
    pub fn word(self, study: &Study) -> String {
        match self.area {
            None => self.kind.key().to_owned(),
            Some(area) => format!("{}.{}", self.kind.key(), study.model.areas[area.index()].id),
        }
    }

    /// Of the plan in one future; `reference` is the reference plan in the same future. `None` where there
    /// is nothing to measure.
    pub fn of(self, study: &Study, plan: &PlanView<'_>, reference: &PlanView<'_>) -> Option<Found> {
        let decision = study.model.decision_year.since(study.model.base_year);
        let ledger = Ledger { plan, area: self.area };
        let at = |year: usize, value: f64| Found { value, area: self.area, year: Some(year) };
        let over_years = |value: f64| Found { value, area: self.area, year: None };
        Some(match self.kind {
            Kind::UnmetNeed => over_years(ledger.sum(unmet)),
            Kind::AccumulatedGap => over_years(ledger.years().map(|t| ledger.gap(t)).sum()),
            Kind::WorstGap => {
                let worst = ledger.years().map(|t| (t, ledger.gap(t)));
                let (year, value) = worst.reduce(|a, b| if b.1 > a.1 { b } else { a })?;
                at(year, value)
            }
            Kind::WeakestCoverage | Kind::LowestCoverage => {
                ledger.years().filter_map(|t| ledger.weakest(t)).reduce(weaker)?
            }
            Kind::DecisionWeakestCoverage | Kind::DecisionCoverage => ledger.weakest(decision)?,
            Kind::Unserved => over_years(ledger.sum(|area| area.unserved().0)),
            Kind::DecisionUnserved => {
                at(decision, ledger.sum_in(decision, |area| area.unserved().0))
            }
            Kind::Unfilled => over_years(ledger.sum(unfilled)),
            Kind::DecisionUnfilled => at(decision, ledger.sum_in(decision, unfilled)),
            Kind::MoneyDifference => {
                let other = Ledger { plan: reference, area: self.area };
                over_years(ledger.sum(running_money) - other.sum(running_money))
            }
            Kind::DecisionMoneyDifference => {
                let other = Ledger { plan: reference, area: self.area };
                let [own, other] = [ledger, other].map(|one| one.sum_in(decision, running_money));
                at(decision, own - other)
            }
            Kind::CoverageDifference => {
                over_years(coverage_difference(plan, reference, self.area?.index()))
            }
            Kind::DecisionCoverageDifference => {
                let area = self.area?.index();
                let of = |view: &PlanView<'_>| Some(view.areas_in(decision).get(area)?.coverage());
                at(decision, of(plan)? - of(reference)?)
            }
            Kind::LosingAreas => {
                let loses =
                    |area: &usize| coverage_difference(plan, reference, *area) < -LOSS_OF_COVERAGE;
                over_years((0..plan.areas).filter(loses).count() as f64)
            }
            Kind::PoliciesKept => over_years(policies_kept(study, plan)?),
            Kind::AdequateYears => over_years(adequate_years(study, plan) as f64),
        })
    }
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
    super::robustness::mean((1..plan.year_count()).filter_map(difference))
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
    use crate::ensemble::Staff;
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
        PlanView { areas: 2, years, volume_before: &[], volume_after: &[] }
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

    #[test]
    fn every_kind_is_told_of_something_and_has_its_own_key() {
        let mut keys: Vec<&str> = Kind::ALL.into_iter().map(Kind::key).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), Kind::ALL.len());
        assert!(Kind::ALL.into_iter().all(|kind| kind.is_of_all() || kind.is_of_areas()));
    }
}
