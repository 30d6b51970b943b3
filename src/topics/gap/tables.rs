//! The result tables of the contract, column by column: kroner to the øre, so that areas add up to `total` and need −
//! frame to gap exactly as written.
//!
//! Start at [`gap_table`].

use crate::budget::{TRANSFER_WAGE_SHARE, price_index};
use crate::ensemble::{PlanResult, ScenarioResult};
use crate::figures::table::{Table, Value, values};
use crate::figures::{AreaYear, Figure};
use crate::model::{Sex, Study};
use crate::units::{Dkk, Year};

/// `population.csv`: persons on 1 January.
pub fn population_table(study: &Study, results: &[ScenarioResult]) -> Table {
    let mut table = Table::of_file("scenario,year,sex,age,persons");
    let count = study.model.ages.count();
    for result in results {
        let scenario = &study.scenarios[result.scenario.index()].id;
        for (t, year) in study.model.years().enumerate() {
            for sex in Sex::BOTH {
                let first = (2 * t + sex.index()) * count;
                for (age, persons) in result.persons[first..first + count].iter().enumerate() {
                    table.row(values![scenario, year, sex.letter(), age, *persons]);
                }
            }
        }
    }
    table
}

/// `components.csv`: what changed the population during the year.
pub fn components_table(study: &Study, results: &[ScenarioResult]) -> Table {
    let keys = "scenario,year,births,deaths,in_migration,out_migration,refugees";
    let mut table = Table::of_file(keys);
    for result in results {
        let scenario = &study.scenarios[result.scenario.index()].id;
        for (year, own) in study.model.years().zip(&result.components) {
            table.add(values![scenario, year, own.births.0, own.deaths.0]);
            table.row(values![own.in_migration.0, own.out_migration.0, own.refugees.0]);
        }
    }
    table
}

/// `services.csv`: volume before steps, cost and FTE of every service, after the plan's levers.
pub fn services_table(study: &Study, results: &[ScenarioResult]) -> Table {
    let mut table = Table::of_file("scenario,plan,area,service,year,volume,cost_dkk,fte");
    let services = &study.model.services;
    for result in results {
        let scenario = &study.scenarios[result.scenario.index()].id;
        for plan in &result.plans {
            let plan_id = &study.plans[plan.plan.index()].id;
            for (index, service) in services.iter().enumerate() {
                let area = &study.model.areas[service.area.index()].id;
                for (t, year) in study.model.years().enumerate() {
                    let slot = t * services.len() + index;
                    table.add(values![scenario, plan_id, area, &service.id, year]);
                    let cost = Value::ore(in_ore(Dkk(plan.cost_dkk[slot])));
                    table.row(values![plan.volume[slot], cost, plan.fte[slot]]);
                }
            }
        }
    }
    table
}

/// `gap.csv`: need, frame and gap per area and for `total`, base-year prices. The staff columns but
/// `need_fte` stay empty where staff is not projected.
pub fn gap_table(study: &Study, results: &[ScenarioResult]) -> Table {
    let figures: Vec<&str> = Figure::columns_of_gap().map(Figure::key).collect();
    let mut table =
        Table::of_file(&format!("scenario,plan,area,year,{},binding", figures.join(",")));
    for_each_area_year(study, results, |place, own| {
        table.add(place.values());
        add_amounts(&mut table, own, &|binding| binding.to_owned());
    });
    table
}

/// The rest of a row of `gap.csv`; `binding` says in words what binds.
pub(crate) fn add_amounts(table: &mut Table, own: &Amounts, binding: &dyn Fn(&str) -> String) {
    table.add(Figure::columns_of_gap().map(|figure| own.value(figure)));
    let staff = own.area_year.staff;
    table.row(values![staff.map(|staff| binding(staff.binding.key())).as_ref()]);
}

/// `gap_nominal.csv`: the same amounts in running prices; `None` when the study has no indices.
///
/// Services follow the area's own index, which is in `price_index`; transfers follow prices alone.
pub fn gap_nominal_table(study: &Study, results: &[ScenarioResult]) -> Option<Table> {
    let indices = study.model.indices.as_ref()?;
    let mut table = Table::of_file(
        "scenario,plan,area,year,price_index,\
         need_nominal_dkk,transfer_nominal_dkk,frame_nominal_dkk,gap_nominal_dkk",
    );
    let base = study.model.base_year;
    let mut total = [0_i64; 3];
    for_each_area_year(study, results, |place, own| {
        let (amounts, index) = if let Some(area) = place.area {
            let share = study.model.areas[area].wage_share;
            let index = price_index(indices, share, base, place.year);
            let prices = price_index(indices, TRANSFER_WAGE_SHARE, base, place.year);
            let at = |ore: i64, index: f64| in_ore(Dkk(ore as f64 / 100.0 * index));
            let transfer = at(own.transfer_ore, prices);
            let of_services = |ore: i64| at(ore - own.transfer_ore, index) + transfer;
            let nominal = [of_services(own.need_ore), transfer, of_services(own.frame_ore)];
            for (sum, ore) in total.iter_mut().zip(nominal) {
                *sum += ore;
            }
            (nominal, Some(index))
        } else {
            // The areas' amounts, each at its own prices: `total` has no index of its own.
            (std::mem::take(&mut total), None)
        };
        let [need, transfer, frame] = amounts;
        table.add(place.values()).add(values![index]);
        table.row([need, transfer, frame, need - frame].map(Value::ore));
    });
    Some(table)
}

/// Amounts as they are written: whole øre, so that they add up on paper too.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amounts {
    /// Services and transfers.
    pub need_ore: i64,
    /// Transfers.
    pub transfer_ore: i64,
    /// Money for services and transfers.
    pub frame_ore: i64,
    /// All else, as it was computed.
    pub area_year: AreaYear,
}

impl Amounts {
    /// Those of one area.
    pub fn of(area: &AreaYear) -> Self {
        Self {
            need_ore: in_ore(area.service_need) + area.transfer.0 * 100,
            transfer_ore: area.transfer.0 * 100,
            frame_ore: area.frame().0 * 100,
            area_year: *area,
        }
    }

    /// Need without transfers, kroner.
    pub fn service_need_dkk(&self) -> f64 {
        (self.need_ore - self.transfer_ore) as f64 / 100.0
    }

    /// A figure as it is written.
    fn value(&self, figure: Figure) -> Value<'static> {
        match figure {
            Figure::Need => Value::ore(self.need_ore),
            Figure::Transfer => Value::ore(self.transfer_ore),
            Figure::Frame => Value::ore(self.frame_ore),
            Figure::Gap => Value::ore(self.need_ore - self.frame_ore),
            _ => self.area_year.value(figure).into(),
        }
    }

    /// Those of all areas: the sum of what is written for each.
    pub fn total(areas: &[AreaYear]) -> Self {
        let mut total = Self::of(&AreaYear::total(areas));
        (total.need_ore, total.transfer_ore, total.frame_ore) = (0, 0, 0);
        for area in areas.iter().map(Self::of) {
            total.need_ore += area.need_ore;
            total.transfer_ore += area.transfer_ore;
            total.frame_ore += area.frame_ore;
        }
        total
    }
}

/// Kroner to whole øre, halves away from zero.
pub(crate) fn in_ore(amount: Dkk) -> i64 {
    (amount.0 * 100.0).round() as i64
}

/// Whose row it is.
struct Place<'a> {
    study: &'a Study,
    result: &'a ScenarioResult,
    plan: &'a PlanResult,
    /// `None`: all areas.
    area: Option<usize>,
    year: Year,
}

impl Place<'_> {
    fn values(&self) -> [Value<'_>; 4] {
        let study = self.study;
        let area = self.area.map_or("total", |area| &study.model.areas[area].id);
        let scenario = &study.scenarios[self.result.scenario.index()].id;
        values![scenario, &study.plans[self.plan.plan.index()].id, area, self.year]
    }
}

fn for_each_area_year(
    study: &Study,
    results: &[ScenarioResult],
    mut write: impl FnMut(&Place<'_>, &Amounts),
) {
    for result in results {
        for plan in &result.plans {
            for (t, year) in study.model.years().enumerate() {
                let areas = plan.areas(t);
                for (area, outcome) in areas.iter().enumerate() {
                    let place = Place { study, result, plan, area: Some(area), year };
                    write(&place, &Amounts::of(outcome));
                }
                let all = Place { study, result, plan, area: None, year };
                write(&all, &Amounts::total(areas));
            }
        }
    }
}
