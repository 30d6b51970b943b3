//! The success criteria of a plan, as far as a model can know them, for each scenario.
//!
//! Says what a chief reads first: how long coverage holds, what that costs others, whether money or hands run out,
//! and when. Start at [`scorecards`].
#![doc = "\n"]
#![doc = include_str!("../docs/scorecard.md")]

use crate::ensemble::{PlanResult, ScenarioResult};
use crate::figures::policies::{PolicyVerdict, covers, verdicts};
use crate::figures::{AreaYear, Figure, Quantity, Scope};
use crate::gap::Binding;
use crate::ids::{AreaId, PlanId, ScenarioId};
use crate::model::{Model, Study};
use crate::units::{Dkk, Fte, Persons, Year};

/// The coverage that the city council speaks of: below it, citizens notice. *Assumption*; a study's own
/// promises are its policies.
pub const GOOD_COVERAGE: f64 = 0.95;

/// Success criteria of the strategy plan that no figure here stands for.
pub const NOT_MODELLED: [&str; 2] = ["citizen_satisfaction", "staff_thriving"];

/// How one plan fares in one scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Scorecard {
    /// The scenario.
    pub scenario: ScenarioId,
    /// The plan.
    pub plan: PlanId,
    /// All areas together.
    pub total: AreaCard,
    /// In the study's order.
    pub areas: Vec<AreaCard>,
    /// In the study's order.
    pub policies: Vec<PolicyVerdict>,
    /// Years since the base year in which the plan's floors had to be cut, with the share that was kept.
    pub cut_floors: Vec<(usize, f64)>,
    /// One-off costs and costs of initiatives over all years.
    pub committed: Dkk,
}

impl Scorecard {
    /// What the areas other than `area` get more than under the study's first plan, over all years.
    pub fn others_money_difference(&self, area: AreaId) -> Dkk {
        let others = self.areas.iter().enumerate().filter(|(other, _)| *other != area.index());
        others.map(|(_, other)| other.money_difference).sum()
    }
}

/// How one area, or all, fares over the years after the base year; years count from the base year.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaCard {
    /// The last year until which coverage was never below [`GOOD_COVERAGE`].
    pub covered_until: usize,
    /// The lowest coverage, and when; of all areas that of all money.
    pub lowest_coverage: (f64, usize),
    /// Σ (need − frame).
    pub accumulated_gap: Dkk,
    /// Σ max(0, service need − money) over areas.
    pub unmet_need: Dkk,
    /// Money for running services, without one-off costs and costs of initiatives, less that of the study's
    /// first plan.
    pub money_difference: Dkk,
    /// The first year with a gap above the tolerance.
    pub first_gap: Option<usize>,
    /// The first year in which money binds and more than the tolerance of FTE is missing.
    pub first_short_of_money: Option<usize>,
    /// The first year in which hands bind and more than the tolerance of FTE is missing.
    pub first_short_of_hands: Option<usize>,
    /// By years since the base year.
    pub years: Vec<YearCard>,
}

/// How one area, or all, fares in one year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YearCard {
    /// Need − frame.
    pub gap: Dkk,
    /// Money for services ÷ need for services.
    pub coverage: f64,
    /// Users of services who go without; `None` of all areas, as a person who uses several would count twice.
    pub waiting: Option<Persons>,
    /// FTE needed ÷ FTE both paid and there; `None` where staff is not projected or nobody is there.
    pub staff_load: Option<f64>,
    /// Posts that are needed and paid for, and empty; `None` where staff is not projected.
    pub unfilled: Option<Fte>,
}

/// The years that summaries speak of: the decision year, the horizon and the year half-way, each once.
pub fn shown_years(model: &Model) -> Vec<Year> {
    let (decision, horizon) = (model.decision_year, model.horizon);
    let mut years = vec![decision, Year(i32::midpoint(decision.0, horizon.0)), horizon];
    years.dedup();
    years
}

/// The area that a screen speaks of first: the one with the largest gap at the horizon in `result` under
/// its first plan, the first of equals. `None` without areas or plans.
pub fn area_in_focus(result: &ScenarioResult) -> Option<AreaId> {
    let plan = result.plans.first()?;
    let last = plan.year_count().checked_sub(1)?;
    plan.areas(last)
        .iter()
        .enumerate()
        .max_by(|(a, left), (b, right)| left.gap().0.total_cmp(&right.gap().0).then(b.cmp(a)))
        .map(|(area, _)| AreaId::from(area))
}

/// Every plan in every scenario, in the order of `results`.
pub fn scorecards(study: &Study, results: &[ScenarioResult]) -> Vec<Scorecard> {
    let of_scenario = |result: &ScenarioResult| {
        let cards: Vec<Scorecard> =
            result.plans.iter().map(|plan| scorecard(study, result, plan)).collect();
        cards
    };
    results.iter().flat_map(of_scenario).collect()
}

fn scorecard(study: &Study, result: &ScenarioResult, plan: &PlanResult) -> Scorecard {
    let area_card = |area: Option<AreaId>| card(study, result, plan, area);
    let floors = plan.floor_kept_share.iter().copied().enumerate();
    Scorecard {
        scenario: result.scenario,
        plan: plan.plan,
        total: area_card(None),
        areas: (0..study.model.areas.len()).map(|area| area_card(Some(area.into()))).collect(),
        policies: verdicts(study, &plan.view(result)),
        cut_floors: floors.filter(|(_, kept)| *kept < 1.0).collect(),
        committed: Dkk(plan.committed_dkk.iter().sum()),
    }
}

fn card(
    study: &Study,
    result: &ScenarioResult,
    plan: &PlanResult,
    area: Option<AreaId>,
) -> AreaCard {
    let of_year = |t: usize| match area {
        Some(area) => plan.areas(t).get(area.index()).copied().unwrap_or_default(),
        None => plan.total(t),
    };
    let years: Vec<AreaYear> = (0..plan.year_count()).map(of_year).collect();
    let tolerance = study.model.tolerance;
    let first = |is_so: &dyn Fn(&AreaYear) -> bool| {
        years.iter().enumerate().skip(1).find(|(_, year)| is_so(year)).map(|(t, _)| t)
    };
    let short_of = |what: Binding| {
        first(&|year: &AreaYear| {
            let is_missing = |fte: Fte| fte.0 > tolerance * year.need_fte.0;
            year.staff.is_some_and(|staff| staff.binding == what && is_missing(staff.gap))
        })
    };
    let (own, reference) = (plan.view(result), result.plans.first().unwrap_or(plan).view(result));
    let sum = |figure: Figure, area: Option<AreaId>| {
        let found =
            Quantity { figure, scope: Scope::of(area), year: None }.found(study, &own, &reference);
        Dkk(found.map_or(0.0, |found| found.value))
    };
    let all = || (0..study.model.areas.len()).map(|area| Some(AreaId::from(area)));
    AreaCard {
        covered_until: years
            .iter()
            .position(|year| !covers(year, GOOD_COVERAGE))
            .unwrap_or(years.len())
            .max(1)
            - 1,
        lowest_coverage: years
            .iter()
            .enumerate()
            // The base year is as it is; a study of one year has no other.
            .skip(usize::from(years.len() > 1))
            .map(|(t, year)| (year.coverage(), t))
            .reduce(|least, own| if own.0 < least.0 { own } else { least })
            .unwrap_or((1.0, 0)),
        accumulated_gap: sum(Figure::AccumulatedGap, area),
        unmet_need: sum(Figure::UnmetNeed, area),
        money_difference: match area {
            Some(_) => sum(Figure::MoneyDifference, area),
            None => all().map(|area| sum(Figure::MoneyDifference, area)).sum(),
        },
        first_gap: first(&|year: &AreaYear| year.has_gap(tolerance)),
        first_short_of_money: short_of(Binding::Money),
        first_short_of_hands: short_of(Binding::Hands),
        years: years
            .iter()
            .map(|year| YearCard {
                gap: year.gap(),
                coverage: year.coverage(),
                waiting: area.map(|_| year.unserved()),
                staff_load: year.staff.and_then(|staff| {
                    let at_work = year.need_fte.0 - staff.gap.0;
                    (at_work > 0.0).then(|| year.need_fte.0 / at_work)
                }),
                unfilled: year.staff.map(|staff| staff.unfilled),
            })
            .collect(),
    }
}
