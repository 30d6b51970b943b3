//! `compare.csv`: plans side by side.
//!
//! Start at [`compare_table`].

use crate::analysis::compare::{Comparison, FutureRule, InScenario, OverFutures};
use crate::figures::table::{Table, Value, values};
use crate::figures::{Found, Unit};
use crate::ids::AreaId;
use crate::model::Study;

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
pub fn compare_table(study: &Study, comparison: &Comparison) -> Table {
    let table = Table::of_file("scenario,plan,measure,area,year,value,unit,rank");
    let mut rows = CompareRows { study, comparison, table };
    for scenario in &comparison.scenarios {
        rows.in_scenario(scenario);
    }
    if let Some(over) = &comparison.over_scenarios {
        rows.over_futures(SCENARIOS, over);
    }
    if let Some(over) = &comparison.over_ensemble {
        rows.over_futures(ENSEMBLE, over);
    }
    rows.table
}

struct CompareRows<'a> {
    study: &'a Study,
    comparison: &'a Comparison,
    table: Table,
}

impl CompareRows<'_> {
    fn in_scenario(&mut self, own: &InScenario) {
        let study = self.study;
        let scenario = &study.scenarios[own.scenario.index()].id;
        for (plan, of_plan) in study.plans.iter().enumerate() {
            for row in &own.rows {
                let Some(Found { value, area, year }) = row.found[plan] else { continue };
                let kind = row.measure.figure;
                self.start(scenario, &of_plan.id, kind.key(), (area, year));
                self.end(value, kind.unit(), row.ranks[plan]);
            }
            self.pareto(scenario, &of_plan.id, own.pareto.get(plan));
        }
    }

    fn over_futures(&mut self, scenario: &str, over: &OverFutures) {
        let study = self.study;
        let decision = study.model.decision_year.since(study.model.base_year);
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
                    self.start(scenario, &of_plan.id, &name, (own.measure.area(), year));
                    self.end(own.plans[plan].by(rule), kind.unit(), ranks[plan]);
                }
            }
            let year = Some(self.comparison.question.until);
            self.start(scenario, &of_plan.id, "adequate_share", (None, year));
            self.end(over.adequate_share[plan], Unit::Share, adequate_ranks[plan]);
            self.pareto(scenario, &of_plan.id, over.pareto.get(plan));
        }
    }

    fn pareto(&mut self, scenario: &str, plan: &str, is_in_set: Option<&bool>) {
        // Without a measure to find it by there is no such set.
        let Some(is_in_set) = is_in_set else { return };
        self.start(scenario, plan, PARETO, (None, None));
        self.table.row([Value::flag(*is_in_set), FLAG.into()]);
    }

    /// The first values of a row; `place` is the area and years after the base year.
    fn start(
        &mut self,
        scenario: &str,
        plan: &str,
        measure: &str,
        place: (Option<AreaId>, Option<usize>),
    ) {
        let model = &self.study.model;
        let area = place.0.map_or(TOTAL, |area| &model.areas[area.index()].id);
        let year = place.1.map(|t| model.base_year.plus(t));
        self.table.add(values![scenario, plan, measure, area, year]);
    }

    /// The last ones.
    fn end(&mut self, value: f64, unit: Unit, rank: Option<usize>) {
        self.table.row(values![Value::of_unit(value, unit), unit.key(), rank]);
    }
}
