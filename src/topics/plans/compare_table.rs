//! `compare.csv`: plans side by side.
//!
//! Owns the words of its rows beyond those of measures and rules; refuses to rank. Start at
//! [`compare_table`].

use crate::analysis::compare::{Comparison, FutureRule, InScenario, OverFutures};
use crate::figures::{Found, Unit};
use crate::ids::AreaId;
use crate::model::Study;
use crate::units::Year;
use crate::writers::csv::{CsvStyle, Row, Table};

/// Decimals of coverage and of shares.
const DECIMALS_OF_SHARES: usize = 9;
/// Decimals of FTE, persons and counts.
const DECIMALS_OF_COUNTS: usize = 6;
/// Decimals of kroner.
const DECIMALS_OF_DKK: usize = 2;

/// Rows of the scenarios taken together.
const SCENARIOS: &str = "scenarios";
/// Rows of the ensemble.
const ENSEMBLE: &str = "ensemble";
/// Rows of all areas.
const TOTAL: &str = "total";
/// Is the plan beaten by no other? 1 or 0.
const PARETO: &str = "pareto";
/// The unit of 1 and 0.
const FLAG: &str = "flag";

/// `compare.csv`: every measure of every plan in every scenario, then the rules over the scenarios taken
/// together (`scenarios`) and over the ensemble (`ensemble`), as `MEASURE.RULE`. `year` is empty where a
/// figure is of all years after the base year, `rank` where nothing is ranked.
pub fn compare_table(study: &Study, comparison: &Comparison, style: CsvStyle) -> Vec<u8> {
    let columns = ["scenario", "plan", "measure", "area", "year", "value", "unit", "rank"];
    let mut page = Page { study, comparison, table: Table::new(style, &columns) };
    for scenario in &comparison.scenarios {
        page.in_scenario(scenario);
    }
    if let Some(over) = &comparison.over_scenarios {
        page.over_futures(SCENARIOS, over);
    }
    if let Some(over) = &comparison.over_ensemble {
        page.over_futures(ENSEMBLE, over);
    }
    page.table.into_bytes()
}

struct Page<'a> {
    study: &'a Study,
    comparison: &'a Comparison,
    table: Table,
}

impl Page<'_> {
    fn in_scenario(&mut self, own: &InScenario) {
        let study = self.study;
        let scenario = &study.scenarios[own.scenario.index()].id;
        for (plan, of_plan) in study.plans.iter().enumerate() {
            for row in &own.rows {
                let Some(found) = row.found[plan] else { continue };
                let Found { value, area, year } = found;
                let place = Place { plan: &of_plan.id, area: area_id(study, area), year };
                let line = self.start(scenario, row.measure.figure.key(), place);
                value_and_rank(line, value, row.measure.figure.unit(), row.ranks[plan]);
            }
            self.pareto(scenario, &of_plan.id, own.pareto.get(plan));
        }
    }

    fn over_futures(&mut self, scenario: &str, over: &OverFutures) {
        let study = self.study;
        let model = &study.model;
        let decision = model.decision_year.since(model.base_year);
        let ranks: Vec<Vec<Vec<Option<usize>>>> = over
            .measures
            .iter()
            .map(|own| FutureRule::ALL.map(|rule| own.ranks(rule)).into())
            .collect();
        let adequate_ranks = over.adequate_ranks();
        for (plan, of_plan) in study.plans.iter().enumerate() {
            for (own, ranks) in over.measures.iter().zip(&ranks) {
                let kind = own.measure.figure;
                let year = kind.is_of_decision_year().then_some(decision);
                for (rule, ranks) in FutureRule::ALL.into_iter().zip(ranks) {
                    let name = format!("{}.{}", kind.key(), rule.key());
                    let place =
                        Place { plan: &of_plan.id, area: area_id(study, own.measure.area()), year };
                    let line = self.start(scenario, &name, place);
                    value_and_rank(line, own.plans[plan].by(rule), kind.unit(), ranks[plan]);
                }
            }
            let year = Some(self.comparison.question.until);
            let place = Place { plan: &of_plan.id, area: TOTAL, year };
            let line = self.start(scenario, "adequate_share", place);
            value_and_rank(line, over.adequate_share[plan], Unit::Share, adequate_ranks[plan]);
            self.pareto(scenario, &of_plan.id, over.pareto.get(plan));
        }
    }

    fn pareto(&mut self, scenario: &str, plan: &str, is_in_set: Option<&bool>) {
        // Without a measure to find it by there is no such set.
        let Some(is_in_set) = is_in_set else { return };
        let line = self.start(scenario, PARETO, Place { plan, area: TOTAL, year: None });
        line.whole(i64::from(*is_in_set)).text(FLAG).empty().end();
    }

    fn start(&mut self, scenario: &str, measure: &str, place: Place<'_>) -> Row<'_> {
        let row = self.table.row().text(scenario).text(place.plan).text(measure).text(place.area);
        match place.year {
            Some(t) => row.whole(year_of(self.study, t).0.into()),
            None => row.empty(),
        }
    }
}

/// Whose row it is.
#[derive(Clone, Copy)]
struct Place<'a> {
    plan: &'a str,
    area: &'a str,
    year: Option<usize>,
}

fn area_id(study: &Study, area: Option<AreaId>) -> &str {
    area.map_or(TOTAL, |area| &study.model.areas[area.index()].id)
}

fn year_of(study: &Study, t: usize) -> Year {
    study.model.base_year.plus(t)
}

fn value_and_rank(row: Row<'_>, value: f64, unit: Unit, rank: Option<usize>) {
    let decimals = match unit {
        Unit::Dkk => DECIMALS_OF_DKK,
        Unit::Share => DECIMALS_OF_SHARES,
        _ => DECIMALS_OF_COUNTS,
    };
    let row = row.number(value, decimals).text(unit.key());
    match rank {
        Some(rank) => row.whole(rank as i64).end(),
        None => row.empty().end(),
    }
}
