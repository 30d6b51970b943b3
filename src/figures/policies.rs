//! Does a plan keep what the council has promised? Year by year, policy by policy.
//!
//! Says when a promise is kept. Start at [`verdicts`].
//!
//! - Coverage: money for services ÷ need for services after the plan's own levers, of the policy's area.
//! - Level: units given ÷ units that today's level would take without any plan, of the policy's service.
//!   Units given are those needed after levers × the area's coverage: a plan that lets people do without
//!   gives fewer units, and the promise is about units. More money than is needed gives no more of them.
//!   Where no units would be needed the level is 1.
//! - A policy never counts in the base year, which is as it is, nor in years in which it promises nothing
//!   (before the first step of its path).

use super::area_year::AreaYear;
use super::plan_view::PlanView;
use crate::gap;
use crate::ids::{PolicyId, ServiceId};
use crate::model::{Policy, Study};
use crate::numeric::Lanes;
use crate::units::Year;

/// What differs by less than this share is the noise of arithmetic.
const NOISE: f64 = 1e-9;

/// How one policy fares under one plan in one future.
#[derive(Clone, Debug, PartialEq)]
pub struct PolicyVerdict {
    /// The policy.
    pub policy: PolicyId,
    /// By years since the base year; `None` where the policy does not count.
    pub years: Vec<Option<YearVerdict>>,
}

/// How one policy fares in one year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YearVerdict {
    /// Coverage: given, and promised. `None`: nothing is promised of it.
    pub coverage: Option<(f64, f64)>,
    /// Level of the service: given, and promised. `None`: nothing is promised of it.
    pub level: Option<(f64, f64)>,
    /// Is all that is promised given?
    pub kept: bool,
}

/// One year of one area and service, as a policy looks at it.
#[derive(Clone, Copy, Debug)]
struct Given {
    /// Money for services of the area, kroner.
    service_money_dkk: f64,
    /// Need for services of the area after levers, kroner.
    service_need_dkk: f64,
    /// Units of the service that are needed after levers.
    units_after: f64,
    /// Units of the service that today's level would take.
    units_before: f64,
}

/// What a policy promises in one year; `None` of what it does not promise.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Promise {
    /// Coverage, at least.
    coverage: Option<f64>,
    /// Level of the service, at least.
    level: Option<f64>,
}

impl Promise {
    /// What `policy` promises `t` years after `base_year`; `None` if nothing.
    fn of(policy: &Policy, base_year: Year, t: usize) -> Option<Self> {
        let year = base_year.plus(t);
        if t == 0 || !policy.counts_in(year) {
            return None;
        }
        let of = |path: &Option<crate::model::Path>| {
            path.as_ref().map(|path| path.at(year)).filter(|promised| *promised > 0.0)
        };
        let level = policy.service.and_then(|_| of(&policy.min_service_level));
        let promise = Self { coverage: of(&policy.min_coverage), level };
        (promise.coverage.is_some() || promise.level.is_some()).then_some(promise)
    }

    /// Is it kept?
    fn verdict(self, given: Given) -> YearVerdict {
        let money = Lanes([given.service_money_dkk]);
        let coverage = gap::coverage(money, Lanes([given.service_need_dkk])).0[0];
        let level = if given.units_before > 0.0 {
            given.units_after * coverage.min(1.0) / given.units_before
        } else {
            1.0
        };
        // What one krone more would be, as a share.
        let krone = Lanes([gap::ROUNDING_KRONE]);
        let krone = krone.ratio_or(Lanes([given.service_need_dkk]), Lanes([0.0])).0[0];
        let is_given = |(given, promised): (f64, f64)| given + krone >= promised * (1.0 - NOISE);
        let coverage = self.coverage.map(|promised| (coverage, promised));
        let level = self.level.map(|promised| (level, promised));
        YearVerdict {
            coverage,
            level,
            kept: coverage.is_none_or(is_given) && level.is_none_or(is_given),
        }
    }
}

/// Is at least `promised` of an area's need for services covered, but for the rounding krone?
pub fn covers(area: &AreaYear, promised: f64) -> bool {
    let promise = Promise { coverage: Some(promised), level: None };
    let given = Given {
        service_money_dkk: area.service_money.0 as f64,
        service_need_dkk: area.service_need.0,
        units_after: 0.0,
        units_before: 0.0,
    };
    promise.verdict(given).kept
}

/// Every policy of the study in every year of `view`; in the study's order.
pub fn verdicts(study: &Study, view: &PlanView<'_>) -> Vec<PolicyVerdict> {
    let verdict = |index: usize| PolicyVerdict {
        policy: PolicyId::from(index),
        years: (0..view.year_count())
            .map(|t| year_verdict(study, &study.policies[index], view, t))
            .collect(),
    };
    (0..study.policies.len()).map(verdict).collect()
}

/// One policy in year `t` after the base year; `None` where it does not count.
pub(super) fn year_verdict(
    study: &Study,
    policy: &Policy,
    view: &PlanView<'_>,
    t: usize,
) -> Option<YearVerdict> {
    let promise = Promise::of(policy, study.model.base_year, t)?;
    let area = view.areas_in(t).get(policy.area.index())?;
    let units = |volume: &[f64]| {
        let slot = |service: ServiceId| t * study.model.services.len() + service.index();
        policy.service.and_then(|service| volume.get(slot(service)).copied()).unwrap_or_default()
    };
    Some(promise.verdict(Given {
        service_money_dkk: area.service_money.0 as f64,
        service_need_dkk: area.service_need.0,
        units_after: units(view.volume_after),
        units_before: units(view.volume_before),
    }))
}

impl PolicyVerdict {
    /// The first year, since the base year, in which the policy is broken.
    pub fn first_broken_year(&self) -> Option<usize> {
        self.years.iter().position(|year| year.is_some_and(|year| !year.kept))
    }

    /// Share of the years in which it counts that it is kept; `None` if it counts in none.
    pub fn share_kept(&self) -> Option<f64> {
        share_kept([self])
    }

    /// How many of the years in which it counts it is kept, and how many those are.
    pub fn years_kept(&self) -> (usize, usize) {
        let counting = self.years.iter().flatten();
        (counting.clone().filter(|year| year.kept).count(), counting.count())
    }
}

/// Share of the policy-years that are kept, every policy's every year weighing the same; `None` if there
/// are none.
pub fn share_kept<'a>(verdicts: impl IntoIterator<Item = &'a PolicyVerdict>) -> Option<f64> {
    let (kept, all) = verdicts.into_iter().fold((0, 0), |(kept, all), verdict| {
        let (own_kept, own_all) = verdict.years_kept();
        (kept + own_kept, all + own_all)
    });
    (all > 0).then(|| kept as f64 / all as f64)
}

/// Does any policy count in any year?
pub(super) fn any_counts(study: &Study) -> bool {
    let model = &study.model;
    let counts = |policy: &Policy| {
        (1..model.year_count()).any(|t| Promise::of(policy, model.base_year, t).is_some())
    };
    study.policies.iter().any(counts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::AreaId;
    use crate::model::{Aim, Names, Path};

    fn policy(min_coverage: Option<Path>, min_service_level: Option<Path>) -> Policy {
        Policy {
            id: "seniors".to_owned(),
            names: Names::both("seniors"),
            why: None,
            aim: Aim::Floor,
            area: AreaId(0),
            min_coverage,
            service: min_service_level.is_some().then_some(ServiceId(0)),
            min_service_level,
            from: None,
            until: None,
            sources: Vec::new(),
        }
    }

    fn given(money: f64, need: f64, after: f64, before: f64) -> Given {
        Given {
            service_money_dkk: money,
            service_need_dkk: need,
            units_after: after,
            units_before: before,
        }
    }

    #[test]
    fn coverage_is_kept_up_to_the_rounding_krone() {
        let promise =
            Promise::of(&policy(Some(Path::constant(0.95)), None), Year(2016), 1).unwrap();
        for (money, kept) in [(950.0, true), (949.0, true), (948.9, false), (1200.0, true)] {
            let verdict = promise.verdict(given(money, 1000.0, 0.0, 0.0));
            assert_eq!(verdict.kept, kept, "{money}");
            assert_eq!(verdict.coverage, Some((money / 1000.0, 0.95)));
            assert_eq!(verdict.level, None);
        }
    }

    #[test]
    fn a_level_falls_with_units_that_levers_take_and_with_coverage() {
        let promise =
            Promise::of(&policy(None, Some(Path::constant(0.85))), Year(2016), 3).unwrap();
        // 9 of 10 units are still needed, and 9.5 of 10 kroner are there: 0.855.
        let verdict = promise.verdict(given(950e6, 1000e6, 9.0, 10.0));
        assert!((verdict.level.unwrap().0 - 0.855).abs() < 1e-12 && verdict.kept);
        assert!(!promise.verdict(given(900e6, 1000e6, 9.0, 10.0)).kept);
        // Nobody needs the service: nothing is withheld.
        assert_eq!(promise.verdict(given(900e6, 1000e6, 0.0, 0.0)).level, Some((1.0, 0.85)));
    }

    #[test]
    fn a_policy_counts_in_its_years_and_never_in_the_base_year() {
        let late = Path::stepped(0.0, vec![(Year(2018), 0.9)]);
        let own = Policy { until: Some(Year(2019)), ..policy(Some(late), None) };
        let counts: Vec<bool> =
            (0..5).map(|t| Promise::of(&own, Year(2016), t).is_some()).collect();
        assert_eq!(counts, [false, false, true, true, false]);
        let always = policy(Some(Path::constant(0.9)), None);
        assert!(Promise::of(&always, Year(2016), 0).is_none());
        assert!(Promise::of(&always, Year(2016), 1).is_some());
    }

    #[test]
    fn shares_count_policy_years() {
        let year = |kept| Some(YearVerdict { coverage: None, level: None, kept });
        let one = PolicyVerdict { policy: PolicyId(0), years: vec![None, year(true), year(false)] };
        let two = PolicyVerdict { policy: PolicyId(1), years: vec![None, None, year(true)] };
        let none = PolicyVerdict { policy: PolicyId(2), years: vec![None; 3] };
        assert_eq!(one.share_kept(), Some(0.5));
        assert_eq!(one.first_broken_year(), Some(2));
        assert_eq!(two.first_broken_year(), None);
        assert_eq!(none.share_kept(), None);
        assert_eq!(share_kept([&one, &two, &none]), Some(2.0 / 3.0));
    }
}
