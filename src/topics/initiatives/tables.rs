//! `shadow_prices.csv`: what a krone more would be worth, and `choices.csv`: what was picked and why.
//!
//! Start at [`shadow_price_table`].

use crate::allocation::optimal::Price;
use crate::analysis::shadow::Shadow;
use crate::ensemble::ScenarioResult;
use crate::figures::table::{Table, Value, values};
use crate::model::Study;
use crate::run::Worth;
use crate::topics::gap::tables::in_ore;
use crate::units::Dkk;

/// What prices are counted in.
const UNIT: &str = "weighted_dkk_per_dkk";

/// Prices of every optimum, with four decimals (a krone off, the simplex knows no more); `None` where there is none.
///
/// `kind` is `money` for a krone in the year's pot (area `total`), `earmark` for one on top of the pot that must
/// go to the area. `dkk_per_dkk` is by how much the weighted shortfall falls for a krone more,
/// `dkk_per_dkk_less` by how much it rises for a krone less (empty where a floor would not hold then), and
/// `confirmed` if both are the same, so that it is the one price. All are empty where the solver failed.
pub fn shadow_price_table(study: &Study, shadows: &[Shadow]) -> Option<Table> {
    if shadows.is_empty() {
        return None;
    }
    let mut table = Table::of_file(
        "scenario,plan,area,year,kind,dkk_per_dkk:4,dkk_per_dkk_less:4,confirmed,unit",
    );
    let areas = &study.model.areas;
    for shadow in shadows {
        let scenario = &study.scenarios[shadow.scenario.index()].id;
        let plan = &study.plans[shadow.plan.index()].id;
        for (t, year) in study.model.years().enumerate().skip(1) {
            let mut write = |area: &str, kind: &str, price: Option<&Price>, confirmed: bool| {
                let finite = |price: f64| price.is_finite().then_some(price);
                table.add(values![scenario, plan, area, year, kind]);
                table.add(values![price.and_then(|price| finite(price.of_one_more))]);
                table.add(values![price.and_then(|price| finite(price.of_one_less))]);
                table.row(values![if confirmed { "true" } else { "false" }, UNIT]);
            };
            for (index, area) in areas.iter().enumerate() {
                let price = shadow.of_area(t, index, areas.len());
                write(&area.id, "earmark", price, price.is_some_and(Price::is_unique));
            }
            write("total", "money", shadow.of_pot(t), shadow.is_pot_confirmed(t));
        }
    }
    Some(table)
}

/// What initiatives were picked among, what each is worth alone, and what the picked ones are worth together
/// (row `together`), in the base scenario over all years; `None` where no plan picks any.
pub fn choices_table(study: &Study, results: &[ScenarioResult]) -> Option<Table> {
    // A choice is the same in all scenarios.
    let plans = &results.first()?.plans;
    let picking: Vec<_> =
        plans.iter().filter_map(|plan| Some((plan.plan, plan.choice.as_ref()?))).collect();
    if picking.is_empty() {
        return None;
    }
    let mut table = Table::of_file("plan,initiative,picked,saved_dkk,cost_dkk,net_dkk");
    for (plan, choice) in picking {
        let mut write = |initiative: &str, picked: &str, worth: &Worth| {
            let saved = in_ore(Dkk(worth.saved_dkk.iter().sum()));
            let cost = in_ore(Dkk(worth.cost_dkk.iter().sum()));
            table.add(values![&study.plans[plan.index()].id, initiative, picked]);
            table.row([saved, cost, saved - cost].map(Value::ore));
        };
        for ((id, taken), worth) in choice.among.iter().zip(&choice.taken).zip(&choice.alone) {
            let picked = if *taken { "true" } else { "false" };
            write(&study.initiatives[id.index()].id, picked, worth);
        }
        write("together", "", &choice.together);
    }
    Some(table)
}
