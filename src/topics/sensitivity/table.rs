//! `sensitivity.csv`: what each factor does to one number.
//!
//! Start at [`sensitivity_table`].

use crate::analysis::sensitivity::Sensitivity;
use crate::analysis::sensitivity::interval::Interval;
use crate::figures::table::{Table, Value, values};
use crate::model::{Design, Study};

/// A row for each factor, the one that explains most first; what was not asked for is empty.
pub fn sensitivity_table(study: &Study, design: &Design, found: &Sensitivity) -> Table {
    let mut table = Table::of_file(
        "plan,metric,area,year,unit,rank,factor,low:all,high:all,at_low,at_scenario,at_high,\
         s1:6,s1_low:6,s1_high:6,st:6,st_low:6,st_high:6,mu,mu_star,mu_star_low,mu_star_high,sigma",
    );
    let outcome = found.question.outcome;
    let unit = outcome.unit();
    let amount = |value: f64| Value::of_unit(value, unit);
    let (metric, area) = (outcome.metric(study), outcome.scope.area_id(study));
    let plan = study.plans.first().map(|plan| &plan.id);
    let year = outcome.year.map(|t| study.model.base_year.plus(t));
    for (rank, factor) in found.order.iter().enumerate() {
        let (Some(own), Some(uncertain)) =
            (found.factors.get(*factor), design.factors.get(*factor))
        else {
            continue;
        };
        table.add(values![plan, &metric, area, year, unit.key(), rank + 1, &uncertain.key()]);
        table.add(values![own.low, own.high]);
        table.add([own.at_low, found.at_scenario, own.at_high].map(amount));
        table.add(ends(own.index.map(|index| index.first), Value::Number));
        table.add(ends(own.index.map(|index| index.total), Value::Number));
        let effect = own.effect;
        table.add(values![effect.map(|effect| amount(effect.mu))]);
        table.add(ends(effect.map(|effect| effect.mu_star), amount));
        table.row(values![effect.map(|effect| amount(effect.sigma))]);
    }
    table
}

/// An estimate and its interval.
fn ends(interval: Option<Interval>, value: impl Fn(f64) -> Value<'static>) -> [Value<'static>; 3] {
    let ends = |Interval { estimate, low, high }| [estimate, low, high].map(value);
    interval.map_or([Value::Nothing; 3], ends)
}
