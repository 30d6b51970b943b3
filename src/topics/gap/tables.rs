//! The result tables of the contract, column by column.
//!
//! Owns their rounding: kroner to the øre, so that areas add up to `total` and need − frame to gap
//! exactly as written; persons, units and FTE to more decimals than anyone reads. Start at [`gap_table`].

use crate::budget::price_index;
use crate::ensemble::ScenarioResult;
use crate::figures::{AreaYear, Figure, Unit};
use crate::model::{Sex, Study};
use crate::units::Dkk;
use crate::writers::csv::{CsvStyle, Row, Table};

/// Decimals of persons and volumes: sums over all ages still hold to 10⁻⁹ of the population.
const DECIMALS_OF_PERSONS: usize = 9;
/// Decimals of coverage.
const DECIMALS_OF_SHARES: usize = 9;

/// `population.csv`: persons on 1 January.
pub fn population_table(study: &Study, results: &[ScenarioResult], style: CsvStyle) -> Vec<u8> {
    let mut table = Table::new(style, &["scenario", "year", "sex", "age", "persons"]);
    let count = study.model.ages.count();
    for result in results {
        let scenario = &study.scenarios[result.scenario.index()].id;
        for (t, year) in study.model.years().enumerate() {
            for sex in Sex::BOTH {
                let first = (2 * t + sex.index()) * count;
                for (age, persons) in result.persons[first..first + count].iter().enumerate() {
                    table
                        .row()
                        .text(scenario)
                        .whole(year.0.into())
                        .text(sex.letter())
                        .whole(age as i64)
                        .number(*persons, DECIMALS_OF_PERSONS)
                        .end();
                }
            }
        }
    }
    table.into_bytes()
}

/// `components.csv`: what changed the population during the year.
pub fn components_table(study: &Study, results: &[ScenarioResult], style: CsvStyle) -> Vec<u8> {
    let columns =
        ["scenario", "year", "births", "deaths", "in_migration", "out_migration", "refugees"];
    let mut table = Table::new(style, &columns);
    for result in results {
        let scenario = &study.scenarios[result.scenario.index()].id;
        for (year, of_year) in study.model.years().zip(&result.components) {
            let mut row = table.row().text(scenario).whole(year.0.into());
            for persons in [
                of_year.births,
                of_year.deaths,
                of_year.in_migration,
                of_year.out_migration,
                of_year.refugees,
            ] {
                row = row.number(persons.0, DECIMALS_OF_PERSONS);
            }
            row.end();
        }
    }
    table.into_bytes()
}

/// `services.csv`: volume before steps, cost and FTE of every service, after the plan's levers.
pub fn services_table(study: &Study, results: &[ScenarioResult], style: CsvStyle) -> Vec<u8> {
    let columns = ["scenario", "plan", "area", "service", "year", "volume", "cost_dkk", "fte"];
    let mut table = Table::new(style, &columns);
    let services = &study.model.services;
    for result in results {
        let scenario = &study.scenarios[result.scenario.index()].id;
        for plan in &result.plans {
            for (index, service) in services.iter().enumerate() {
                for (t, year) in study.model.years().enumerate() {
                    let slot = t * services.len() + index;
                    table
                        .row()
                        .text(scenario)
                        .text(&study.plans[plan.plan.index()].id)
                        .text(&study.model.areas[service.area.index()].id)
                        .text(&service.id)
                        .whole(year.0.into())
                        .number(plan.volume[slot], DECIMALS_OF_PERSONS)
                        .money(in_ore(Dkk(plan.cost_dkk[slot])))
                        .number(plan.fte[slot], Unit::Fte.decimals())
                        .end();
                }
            }
        }
    }
    table.into_bytes()
}

/// `gap.csv`: need, frame and gap per area and for `total`, base-year prices. The staff columns but
/// `need_fte` stay empty where staff is not projected.
pub fn gap_table(study: &Study, results: &[ScenarioResult], style: CsvStyle) -> Vec<u8> {
    let mut columns = vec!["scenario", "plan", "area", "year"];
    columns.extend(Figure::columns_of_gap().map(Figure::key));
    columns.push("binding");
    let mut table = Table::new(style, &columns);
    for_each_area_year(study, results, |place, amounts| {
        let row = Figure::columns_of_gap()
            .fold(place.start(&mut table), |row, figure| amounts.write(row, figure));
        match amounts.area_year.staff {
            Some(staff) => row.text(staff.binding.key()).end(),
            None => row.empty().end(),
        }
    });
    table.into_bytes()
}

/// `gap_nominal.csv`: the same amounts in running prices; `None` when the study has no indices.
pub fn gap_nominal_table(
    study: &Study,
    results: &[ScenarioResult],
    style: CsvStyle,
) -> Option<Vec<u8>> {
    let indices = study.model.indices.as_ref()?;
    let columns = [
        "scenario",
        "plan",
        "area",
        "year",
        "price_index",
        "need_nominal_dkk",
        "transfer_nominal_dkk",
        "frame_nominal_dkk",
        "gap_nominal_dkk",
    ];
    let mut table = Table::new(style, &columns);
    let base = study.model.base_year;
    let mut total = [0_i64; 3];
    for_each_area_year(study, results, |place, account| {
        let (amounts, index) = if let Some(area) = place.area {
            let share = study.model.areas[area].wage_share;
            let index = price_index(indices, share, base, place.year);
            let nominal = [account.need_ore, account.transfer_ore, account.frame_ore]
                .map(|ore| in_ore(Dkk(ore as f64 / 100.0 * index)));
            for (sum, ore) in total.iter_mut().zip(nominal) {
                *sum += ore;
            }
            (nominal, Some(index))
        } else {
            // The areas' amounts, each at its own prices: `total` has no index of its own.
            (std::mem::take(&mut total), None)
        };
        let row = place.start(&mut table);
        let row = match index {
            Some(index) => row.number(index, DECIMALS_OF_SHARES),
            None => row.empty(),
        };
        row.money(amounts[0])
            .money(amounts[1])
            .money(amounts[2])
            .money(amounts[0] - amounts[2])
            .end();
    });
    Some(table.into_bytes())
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

    /// A figure as it is written.
    fn write<'t>(&self, row: Row<'t>, figure: Figure) -> Row<'t> {
        match (figure, self.area_year.value(figure)) {
            (Figure::Need, _) => row.money(self.need_ore),
            (Figure::Transfer, _) => row.money(self.transfer_ore),
            (Figure::Frame, _) => row.money(self.frame_ore),
            (Figure::Gap, _) => row.money(self.need_ore - self.frame_ore),
            (_, Some(value)) => row.number(value, figure.decimals()),
            (_, None) => row.empty(),
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

struct Place<'a> {
    study: &'a Study,
    scenario: usize,
    plan: usize,
    /// `None`: all areas.
    area: Option<usize>,
    year: crate::units::Year,
}

impl Place<'_> {
    fn start<'t>(&self, table: &'t mut Table) -> Row<'t> {
        let area = self.area.map_or("total", |area| &self.study.model.areas[area].id);
        table
            .row()
            .text(&self.study.scenarios[self.scenario].id)
            .text(&self.study.plans[self.plan].id)
            .text(area)
            .whole(self.year.0.into())
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
                let mut place = Place {
                    study,
                    scenario: result.scenario.index(),
                    plan: plan.plan.index(),
                    area: None,
                    year,
                };
                for (area, outcome) in plan.areas(t).iter().enumerate() {
                    place.area = Some(area);
                    write(&place, &Amounts::of(outcome));
                }
                place.area = None;
                write(&place, &Amounts::total(plan.areas(t)));
            }
        }
    }
}
