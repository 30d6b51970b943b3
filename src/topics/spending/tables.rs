//! `spending.csv`: accounts beside need.
//!
//! Start at [`spending_table`].

use crate::analysis::spending::spending;
use crate::ensemble::ScenarioResult;
use crate::figures::table::{Table, Value, values};
use crate::model::Study;
use crate::topics::gap::tables::in_ore;
use crate::units::Dkk;

/// What was spent and what unchanged service would have cost, by scenario and plan; `None` where the study has no
/// accounts or no price indices.
///
/// `services` names the services that a row is of, `+` between them; empty: the area as a whole. The three indices are 1
/// in the first year of the run that the accounts have; `spent_of_need` is `accounts_index` ÷ `need_index`. What is
/// needed is empty outside the years of the run, `accounts_fixed_dkk` where the indices do not reach.
pub fn spending_table(study: &Study, results: &[ScenarioResult]) -> Option<Table> {
    let mut table = Table::of_file(
        "scenario,plan,area,services,year,accounts_dkk,accounts_fixed_dkk,need_nominal_dkk,\
         price_index,accounts_index,need_index,spent_of_need",
    );
    let ore = |dkk: f64| Value::ore(in_ore(Dkk(dkk)));
    for result in results {
        let scenario = &study.scenarios[result.scenario.index()].id;
        for plan in &result.plans {
            let plan_id = &study.plans[plan.plan.index()].id;
            for own in spending(study, plan) {
                let area = &study.model.areas[own.area.index()].id;
                let ids: Vec<&str> = own
                    .services
                    .iter()
                    .map(|service| study.model.services[service.index()].id.as_str())
                    .collect();
                let services = ids.join("+");
                for year in &own.years {
                    table.add(values![scenario, plan_id, area, &services, year.year]);
                    table.add([ore(year.accounts_dkk)]);
                    table.add([year.accounts_base_dkk.map_or(Value::Nothing, ore)]);
                    table.add([year.need_dkk.map_or(Value::Nothing, ore)]);
                    table.add(values![year.price_index, year.accounts_index, year.need_index]);
                    table.row(values![year.spent_of_need()]);
                }
            }
        }
    }
    (table.row_count() > 0).then_some(table)
}
