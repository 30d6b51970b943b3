//! How many operations the relations of one run ask for, counted from the study's tables.
//!
//! Counted are the multiplications, additions, subtractions and divisions (one each) that the formulas
//! need, where a formula has anything to do: ages with a use rate above 0, ages whose persons healthy
//! ageing really moves, fertile and working ages. Not counted: largest, smallest, comparisons, absolute
//! values, rounding, copying, indices of arrays; sums that only report (births, deaths and migrants of a
//! year); and whatever the lanes do beyond the formulas.

use pejl::model::Driver;
use pejl::tables::Tables;

/// Operations of one run, part by part.
pub(crate) struct Operations(pub Vec<(&'static str, usize)>);

/// Healthy ageing is counted for ages this near to a step in rates, to either side.
const MARGIN_YEARS: usize = 6;

/// How a volume is reckoned.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// As the design writes it: `V = Σ D·u` over all ages of use.
    ByAge,
    /// With the sums swapped, as the core does: persons added up once by band, then rates by band.
    ByBand,
}

impl Operations {
    /// All parts together.
    pub(crate) fn total(&self) -> usize {
        self.0.iter().map(|(_, count)| count).sum()
    }

    /// Of one run under `Rule::Demography`; with `own_mortality` it needs its own life tables.
    pub(crate) fn of_run(tables: &Tables, own_mortality: bool, form: Form) -> Self {
        let years = tables.years;
        let mut parts = vec![
            ("projection", years * projection(tables)),
            ("drivers", years * drivers(tables)),
            ("healthy ageing", healthy_ageing(tables, form)),
            (
                "volume",
                years
                    * match form {
                        Form::ByAge => volume(tables),
                        Form::ByBand => volume_by_band(tables),
                    },
            ),
            ("cost and hours", years * cost(tables) + calibration(tables)),
            ("frame and split", years * frame(tables)),
        ];
        if own_mortality {
            // From the first year with a change; the base year has none.
            parts.push(("life tables", (years - 1) * life_tables(tables)));
        }
        Self(parts)
    }
}

/// `P(x+1) = (P + M/2)·S + M(x+1)/2`, `M = factor·in − out·P + refugees·profile`, deaths, births.
fn projection(tables: &Tables) -> usize {
    let migrants = match (&tables.migration, &tables.refugees) {
        (None, None) => 0,
        (Some(_), None) => 4,
        (None, Some(_)) => 2,
        (Some(_), Some(_)) => 6,
    };
    // Into the year 1, survivors 1, out of it 1, deaths 1.
    let by_age = migrants + 4;
    let births = 3 * tables.fertile.len() + 2;
    // Share of births, those alive, with migrants, dead, added to the deaths at age 0.
    let newborn = 5;
    2 * tables.ages.count() * by_age + births + 2 * newborn
}

/// Persons that use rates are applied to, where that is not simply persons, births or deaths.
fn drivers(tables: &Tables) -> usize {
    let groups = &tables.services.groups;
    groups
        .iter()
        .map(|group| match group.driver {
            // Shift + rate once; times persons of both sexes.
            Driver::Unemployed => tables.unemployment.as_ref().map_or(0, |(_, working)| {
                3 * working.clone().filter(|age| group.ages.contains(age)).count()
            }),
            // Σ_k arrivals(t−k)·profile_k(x).
            Driver::Refugees if tables.refugees.is_some() => {
                2 * group.ages.len() * (2 * tables.integration_years - 1)
            }
            _ => 0,
        })
        .sum()
}

/// Frailty age `x − h·η·Δe` (2), then a person's parts at the ages below and above it (2), times persons
/// (2), added up (2; by band that is part of the volume): for ages within the group's where rates are not
/// flat all around, in years with any gain.
fn healthy_ageing(tables: &Tables, form: Form) -> usize {
    let by_person = if form == Form::ByAge { 8 } else { 6 };
    let mut operations = 0;
    for group in &tables.services.groups {
        if group.healthy_ageing == 0.0 || group.driver == Driver::Constant {
            continue;
        }
        let near_a_step = |age: &usize| {
            group.bands.iter().any(|band| {
                let first_step = band.start > 0 && age.abs_diff(band.start) <= MARGIN_YEARS;
                let last_step =
                    band.end < tables.ages.count() && (*age + 1).abs_diff(band.end) <= MARGIN_YEARS;
                first_step || last_step
            })
        };
        // From the second year on: the base year has no gain.
        operations +=
            (tables.years - 1) * by_person * 2 * group.ages.clone().filter(near_a_step).count();
    }
    operations
}

/// `V = Σ D·u` over the sexes and ages with a use rate.
fn volume(tables: &Tables) -> usize {
    let services = &tables.services;
    let size = 2 * tables.ages.count();
    let mut operations = 0;
    for group in &services.groups {
        if group.driver == Driver::Constant {
            continue;
        }
        for place in group.services.clone() {
            let rates = &services.use_rates[place * size..(place + 1) * size];
            let used = match group.driver {
                Driver::Births => 2,
                _ => rates.iter().filter(|rate| **rate > 0.0).count(),
            };
            operations += (2 * used).saturating_sub(1);
        }
    }
    operations
}

/// The same with persons added up once by band for all services of a group, then `Σ B·u` over the bands
/// with a use rate.
fn volume_by_band(tables: &Tables) -> usize {
    let services = &tables.services;
    let mut operations = 0;
    for group in &services.groups {
        match group.driver {
            Driver::Constant => continue,
            Driver::Births => {}
            _ => operations += 2 * (group.ages.len() - group.bands.len()),
        }
        for place in group.services.clone() {
            let rates = services.band_rates[place].iter().flatten();
            let used = match group.driver {
                Driver::Births => 2,
                _ => rates.filter(|rate| **rate > 0.0).count(),
            };
            operations += (2 * used).saturating_sub(1);
        }
    }
    operations
}

/// Bracket, cost, hours and their sums by area; indices of complexity and wages.
fn cost(tables: &Tables) -> usize {
    let services = &tables.services;
    let mut operations = tables.areas * 5;
    for place in 0..services.len() {
        let bracket = if services.fixed_share[place] > 0.0 { 3 } else { 0 };
        let steps = if services.capacity_step[place] > 0.0 { 4 } else { 0 };
        operations += bracket + steps;
        operations += match (services.is_service[place], services.is_compensated[place]) {
            // Units, complexity, wages; units, complexity; a sum each.
            (true, false) => 7,
            // And units at the healthy ageing that compensation counts.
            (true, true) => 7 + bracket + 2,
            (false, _) => 2,
        };
    }
    operations
}

/// Once a run: base-year cost and hours by area, the factors, and each service's calibrated unit cost.
fn calibration(tables: &Tables) -> usize {
    6 * tables.services.len() + 3 * tables.areas
}

/// Growth (2), compensation (3), own part (3), grant (3), three sums, share of what transfers leave (2),
/// remainders and the krone (3); and the pot.
fn frame(tables: &Tables) -> usize {
    tables.areas * 19 + 3
}

/// Per closed age: `m·change`, `q` (3, one a division), `d`, `L` (2), `l`, `T`, `e`, `S`, `Δe`.
fn life_tables(tables: &Tables) -> usize {
    2 * 12 * (tables.ages.count() - 1)
}
