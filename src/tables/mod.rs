//! A study as flat arrays over year, age and service: everything that the core needs is looked up here once, and names end.
//!
//! Start at [`Tables`] (what all runs share) and [`FactorTable`] (what one run draws).

mod factors;
mod services;

pub use factors::{FactorLanes, FactorLayout, FactorTable};
pub use services::{ServiceGroup, ServiceTables};

use crate::model::{Ages, Migration, Model, Sex};

/// Flows of migrants a year, in a form that fits both ways of giving them; shapes `[year][sex][age]`.
#[derive(Clone, Debug)]
pub struct MigrationTables {
    /// Persons in, or the net where only that is known (then it may be negative).
    pub in_persons: Vec<f64>,
    /// Out-moves per person here on 1 January; all 0 where only the net is known.
    pub out_rate: Vec<f64>,
    /// Persons counted as moving in, of each sex: the positive ones; shape `[year][sex]`.
    pub counted_in: Vec<f64>,
}

/// Refugees, shape of `arrivals` `[year from first_offset]`.
#[derive(Clone, Debug)]
pub struct RefugeeTables {
    /// Arrivals in the years `base − integration_years ..= horizon`, persons.
    pub arrivals: Vec<f64>,
    /// Share of arrivals by sex and age at arrival; shape `[sex][age]`.
    pub profile: Vec<f64>,
    /// The profile on the 1 January that is `k + 1` new years after arrival; shape `[k][sex][age]`.
    pub aged_profile: Vec<f64>,
}

/// What every run of a study shares.
#[derive(Clone, Debug)]
pub struct Tables {
    /// Single ages.
    pub ages: Ages,
    /// Base year to horizon, both counted.
    pub years: usize,
    /// Areas, 1 to 16.
    pub areas: usize,
    /// Persons on 1 January of the base year; `[sex][age]`.
    pub base_population: Vec<f64>,
    /// Central death rates; `[year][sex][age]`.
    pub mortality: Vec<f64>,
    /// Births per woman; `[year][age]`.
    pub fertility: Vec<f64>,
    /// Ages with any births in any year, as a range.
    pub fertile: std::ops::Range<usize>,
    /// Share of births that are girls, boys.
    pub birth_share: [f64; 2],
    /// `None`: nobody moves.
    pub migration: Option<MigrationTables>,
    /// `None`: none come.
    pub refugees: Option<RefugeeTables>,
    /// How many new years a refugee counts.
    pub integration_years: usize,
    /// Unemployment rate; `[year][age]`, with the ages that have one. `None`: no such table.
    pub unemployment: Option<(Vec<f64>, std::ops::Range<usize>)>,
    /// Services, grouped by the persons they are for.
    pub services: ServiceTables,
    /// Kroner; `[area]`.
    pub service_budget_dkk: Vec<f64>,
    /// Kroner; `[area]`.
    pub transfer_budget_dkk: Vec<f64>,
    /// Share of the base-year service budgets; `[area]`, adds up to 1.
    pub budget_share: Vec<f64>,
    /// `[area]`.
    pub wage_share: Vec<f64>,
    /// FTE in the base year; `[area]`. `None`: not calibrated.
    pub workforce_fte: Option<Vec<f64>>,
    /// Is it known how staff leave and how many can be hired?
    pub has_staff: bool,
    /// Ages from which staff is hired, as a range.
    pub working_age: std::ops::Range<usize>,
    /// Where each factor is in a year of a [`FactorTable`].
    pub layout: FactorLayout,
}

impl Tables {
    /// Looks everything up once.
    pub fn new(model: &Model) -> Self {
        let ages = model.ages;
        let years: Vec<_> = model.years().collect();
        let per_year = |of: &dyn Fn(crate::units::Year) -> Vec<f64>| -> Vec<f64> {
            years.iter().flat_map(|year| of(*year)).collect()
        };
        let fertility = per_year(&|year| model.fertility.at(year).clone());
        let fertile = used_range(ages.count(), |age| {
            (0..years.len()).any(|t| fertility[t * ages.count() + age] > 0.0)
        });
        let boys = model.sex_ratio_at_birth / (1.0 + model.sex_ratio_at_birth);
        let budgets: Vec<f64> = model.areas.iter().map(|area| area.service_budget_dkk).collect();
        let area_count = model.areas.len();
        Self {
            ages,
            years: years.len(),
            areas: area_count,
            base_population: model.population.flat().to_vec(),
            mortality: per_year(&|year| model.mortality.at(year).flat().to_vec()),
            fertility,
            fertile,
            birth_share: [1.0 - boys, boys],
            migration: model.migration.as_ref().map(|flows| migration_tables(flows, model)),
            refugees: refugee_tables(model),
            integration_years: model.integration_years,
            unemployment: model.unemployment.as_ref().map(|rates| {
                let flat = per_year(&|year| rates.at(year).clone());
                // A scenario's shift moves the rates of these ages and of no others.
                let range = used_range(ages.count(), |age| {
                    (0..years.len()).any(|t| flat[t * ages.count() + age] > 0.0)
                });
                (flat, range)
            }),
            services: ServiceTables::new(model),
            budget_share: model.budget_shares(),
            service_budget_dkk: budgets,
            transfer_budget_dkk: model.areas.iter().map(|area| area.transfer_budget_dkk).collect(),
            wage_share: model.areas.iter().map(|area| area.wage_share).collect(),
            workforce_fte: model
                .workforce
                .as_ref()
                .map(|staff| (0..area_count).map(|area| staff.total_fte(area)).collect()),
            has_staff: model.projects_staff(),
            working_age: model.working_age.0.min(ages.count())
                ..(model.working_age.1 + 1).min(ages.count()),
            layout: FactorLayout::new(area_count, model.services.len(), model.promises),
        }
    }

    /// One year of a table of shape `[year][sex][age]`.
    #[inline(always)]
    pub fn year_of<'a>(&self, table: &'a [f64], year: usize) -> &'a [f64] {
        let size = 2 * self.ages.count();
        &table[year * size..(year + 1) * size]
    }
}

/// The smallest range of ages that holds all for which `used` is true; empty if there is none.
fn used_range(ages: usize, used: impl Fn(usize) -> bool) -> std::ops::Range<usize> {
    let first = (0..ages).find(|age| used(*age)).unwrap_or(0);
    let end = (0..ages).rfind(|age| used(*age)).map_or(first, |last| last + 1);
    first..end
}

fn migration_tables(flows: &Migration, model: &Model) -> MigrationTables {
    let size = 2 * model.ages.count();
    let mut tables = MigrationTables {
        in_persons: Vec::with_capacity(size * model.year_count()),
        out_rate: Vec::with_capacity(size * model.year_count()),
        counted_in: Vec::with_capacity(2 * model.year_count()),
    };
    for year in model.years() {
        let (incoming, rates) = match flows {
            Migration::InOut { in_persons, out_rate } => {
                (in_persons.at(year), out_rate.at(year).flat().to_vec())
            }
            Migration::Net(net) => (net.at(year), vec![0.0; size]),
        };
        for sex in Sex::BOTH {
            tables.counted_in.push(incoming.of(sex).iter().map(|persons| persons.max(0.0)).sum());
        }
        tables.in_persons.extend_from_slice(incoming.flat());
        tables.out_rate.extend_from_slice(&rates);
    }
    tables
}

fn refugee_tables(model: &Model) -> Option<RefugeeTables> {
    let refugees = model.refugees.as_ref()?;
    let count = model.ages.count();
    let first = crate::units::Year(model.base_year.0 - model.integration_years as i32);
    let arrivals = (0..model.integration_years + model.year_count())
        .map(|offset| first.plus(offset))
        // Before the table begins nobody is known to have come.
        .map(
            |year| {
                if year < refugees.arrivals.first() { 0.0 } else { *refugees.arrivals.at(year) }
            },
        )
        .collect();
    let mut aged = Vec::with_capacity(model.integration_years * 2 * count);
    for years_here in 1..=model.integration_years {
        for sex in Sex::BOTH {
            aged.extend(aged_by(refugees.profile.of(sex), years_here));
        }
    }
    Some(RefugeeTables { arrivals, profile: refugees.profile.flat().to_vec(), aged_profile: aged })
}

/// Ages after `new_years` new years, for people who arrived evenly over a year.
///
/// As for all migrants, half of those who arrive at age `x` are still `x` on the first 1 January and
/// half are `x + 1`; then all grow a year older each year. The last age is open.
fn aged_by(profile: &[f64], new_years: usize) -> Vec<f64> {
    let last = profile.len() - 1;
    let mut aged = vec![0.0; profile.len()];
    for (age, share) in profile.iter().enumerate() {
        aged[(age + new_years - 1).min(last)] += 0.5 * share;
        aged[(age + new_years).min(last)] += 0.5 * share;
    }
    aged
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_arrivals_have_had_a_birthday_on_the_first_new_year() {
        assert_eq!(aged_by(&[1.0, 0.0, 0.0, 0.0], 1), [0.5, 0.5, 0.0, 0.0]);
        assert_eq!(aged_by(&[1.0, 0.0, 0.0, 0.0], 3), [0.0, 0.0, 0.5, 0.5]);
        assert_eq!(aged_by(&[0.0, 0.0, 0.0, 1.0], 2), [0.0, 0.0, 0.0, 1.0]);
    }

    #[test]
    fn a_range_holds_all_used_ages_and_no_more() {
        assert_eq!(used_range(10, |age| age == 3 || age == 6), 3..7);
        assert!(used_range(10, |_| false).is_empty());
    }
}
