//! A study's life expectancy, fertility, births, deaths, moves and need, to be held against the country's.
//!
//! One projection of the base scenario, without plans: it takes less than a millisecond. Start at [`indicators`].

use crate::demography::{LifeTable, life_table};
use crate::model::{
    Driver, Indicators, Kind, LIFE_EXPECTANCY_YEARS, Model, OLD_AGE, Sex, Study, TOTAL_FERTILITY,
    first_outside,
};
use crate::numeric::{Lanes, Vectors};
use crate::run::{Keep, Plans, Prepared, Runner};
use crate::tables::{FactorLanes, FactorTable, Tables};

/// What rates may be off by: per ten to per thousand, either way.
const SCALES: [f64; 6] = [0.01, 0.001, 0.1, 100.0, 1000.0, 10.0];

/// The figures of a study, in its base scenario.
pub fn indicators(study: &Study) -> Indicators {
    let model = &study.model;
    let tables = Tables::new(model);
    let prepared = Prepared::new(study, &tables);
    let plans = Plans::none(&tables);
    let scenario = &study.scenarios[study.base_scenario().index()];
    let mut factors = FactorLanes::<1>::new(&tables.layout, tables.years);
    factors.fill(&[&FactorTable::new(model, &scenario.factors, &tables.layout)]);
    let mut runner = Runner::new(&tables, &prepared, &plans, Vectors::baseline(), Keep::default());
    let outcome = runner.project(&factors);
    let groups = crate::model::AGE_GROUPS.len();
    let of_year = |t: usize| &outcome.age_group_persons[t * groups..(t + 1) * groups];
    let sum = |lanes: &[Lanes<1>]| lanes.iter().map(|lane| lane.0[0]).sum::<f64>();
    let flows = &outcome.flows[0];
    let both = |of: fn(&crate::demography::Flows<1>) -> Lanes<1>| {
        flows.iter().map(|sex| of(sex).0[0]).sum::<f64>()
    };
    let life_expectancy_years: Vec<[f64; 2]> =
        model.years().map(|year| life_expectancies(model.mortality.at(year).flat(), 1.0)).collect();
    let total_fertility: Vec<f64> =
        model.years().map(|year| model.fertility.at(year).iter().sum()).collect();
    let calibration: Vec<f64> = outcome.service_calibration.iter().map(|own| own.0[0]).collect();
    Indicators {
        mortality_scale: mortality_scale(model, &life_expectancy_years),
        fertility_scale: fertility_scale(&total_fertility),
        life_expectancy_years,
        total_fertility,
        persons: (0..tables.years).map(|t| sum(of_year(t))).collect(),
        births: both(|flows| flows.births),
        deaths: both(|flows| flows.deaths),
        net_migration: both(|flows| flows.net_migration),
        need_dkk: model
            .areas
            .iter()
            .map(|area| area.service_budget_dkk + area.transfer_budget_dkk)
            .sum(),
        old_need_dkk: old_need_dkk(model, &calibration),
        old_persons: Sex::BOTH
            .map(|sex| old(model.population.of(sex)).iter().sum::<f64>())
            .iter()
            .sum(),
    }
}

/// Life expectancy at birth of women and men from central death rates of shape `[sex][age]`, each times `scale`.
fn life_expectancies(rates: &[f64], scale: f64) -> [f64; 2] {
    let count = rates.len() / 2;
    let mut columns: [Vec<Lanes<1>>; 2] = std::array::from_fn(|_| vec![Lanes::ZERO; count]);
    Sex::BOTH.map(|sex| {
        let [survival, expectancy] = &mut columns;
        let mx = &rates[sex.index() * count..(sex.index() + 1) * count];
        life_table(sex, mx, Lanes::splat(scale), LifeTable { survival, expectancy });
        columns[1][0].0[0]
    })
}

fn mortality_scale(model: &Model, years: &[[f64; 2]]) -> Option<f64> {
    let is_outside = |both: &[f64; 2]| first_outside(both, LIFE_EXPECTANCY_YEARS).is_some();
    let first = years.iter().position(is_outside)?;
    let rates = model.mortality.at(model.base_year.plus(first)).flat();
    SCALES.into_iter().find(|scale| !is_outside(&life_expectancies(rates, *scale)))
}

fn fertility_scale(totals: &[f64]) -> Option<f64> {
    let (_, total) = first_outside(totals, TOTAL_FERTILITY)?;
    SCALES.into_iter().find(|scale| first_outside(&[total * scale], TOTAL_FERTILITY).is_none())
}

/// The old among persons of one sex by age.
fn old(by_age: &[f64]) -> &[f64] {
    by_age.get(OLD_AGE..).unwrap_or_default()
}

/// What services take for the old in the base year.
///
/// ```text
/// Σ_s κ_a · c_s · Σ_{g, x ≥ 80} u_s(g, x) · P(g, x),  s a service with driver `population`
/// ```
///
/// The fixed share is spread as the users are; `calibration` is κ by area.
fn old_need_dkk(model: &Model, calibration: &[f64]) -> f64 {
    let services = model.services.iter();
    let own = services.filter(|own| own.kind == Kind::Service && own.driver == Driver::Population);
    own.map(|service| {
        let units: f64 = Sex::BOTH
            .into_iter()
            .flat_map(|sex| {
                let rates = old(service.use_rates.of(sex));
                rates.iter().zip(old(model.population.of(sex))).map(|(rate, own)| rate * own)
            })
            .sum();
        let factor = calibration.get(service.area.index()).copied().unwrap_or(1.0);
        factor * service.unit_cost_dkk * units
    })
    .sum()
}
