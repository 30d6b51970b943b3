//! The first stage: people, volumes and what a unit costs, year by year.
//!
//! Has the order of the steps in a year. Start at [`project`].

use super::made_of::Counted;
use super::outcome::Outcome;
use super::prepared::Prepared;
use super::workspace::Workspace;
use crate::demography::{
    Births, Flows, Inflow, LifeTable, Newborns, Scaled, close_year, life_table, project_year,
    refugee_stock, scale_cohorts,
};
use crate::model::{AGE_GROUPS, Constraint, Driver, Factor, Sex};
use crate::need::{calibration, persons_by_band, persons_by_frailty_band, volume};
use crate::numeric::{Lanes, Rates};
use crate::tables::{FactorLanes, ServiceGroup, Tables};

/// What happens to everybody on 1 January, after births, deaths and moves of the year before.
pub(super) trait NewYear<const L: usize> {
    /// Changes `persons` (women, men; `[age]`) in year `t` after the base year, and says how. `None`: nobody
    /// is changed.
    fn scale(&mut self, t: usize, persons: [&mut [Lanes<L>]; 2]) -> Option<[Scaled<L>; 2]>;
}

/// Multipliers that were found on the base scenario, if the study has a forecast.
impl<const L: usize> NewYear<L> for Option<&Constraint> {
    #[inline(always)]
    fn scale(&mut self, t: usize, [women, men]: [&mut [Lanes<L>]; 2]) -> Option<[Scaled<L>; 2]> {
        let scaling = self.as_ref()?.of_year(t)?;
        Some([scale_cohorts(women, scaling), scale_cohorts(men, scaling)])
    }
}

/// Projects every year from the base year to the horizon.
///
/// The flows of the horizon's year are computed too: births and deaths are drivers of need. What is added or
/// taken on 1 January counts as migration of the year that ends.
#[inline(always)]
pub(super) fn project<const L: usize>(
    tables: &Tables,
    prepared: &Prepared,
    factors: &FactorLanes<L>,
    mut new_year: impl NewYear<L>,
    workspace: &mut Workspace<L>,
    outcome: &mut Outcome<L>,
) {
    let count = tables.ages.count();
    for sex in 0..2 {
        let base = &tables.base_population[sex * count..(sex + 1) * count];
        for (persons, base) in workspace.persons.of_mut(sex).iter_mut().zip(base) {
            *persons = Lanes::splat(*base);
        }
    }
    // The base year's people are what they are: nobody has moved.
    new_year.scale(0, workspace.persons.both_mut());
    let mut mortality_index = Lanes::<L>::ONE;
    for year in 0..tables.years {
        if !outcome.persons.is_empty() {
            for sex in 0..2 {
                let row = (2 * year + sex) * count;
                outcome.persons[row..row + count].copy_from_slice(workspace.persons.of(sex));
            }
        }
        mortality_index = mortality_index * (factors.at(Factor::MortalityChange, year) + 1.0);
        if tables.has_staff {
            outcome.working_age_persons[year] = persons_aged(tables.working_age.clone(), workspace);
        }
        for (group, (first, last)) in AGE_GROUPS.into_iter().enumerate() {
            let ages = first..last.map_or(count, |last| last + 1);
            outcome.age_group_persons[AGE_GROUPS.len() * year + group] =
                persons_aged(ages, workspace);
        }
        let now = Now { tables, factors, year };
        if mortality_index.bounds() == (1.0, 1.0) {
            let survival = by_sex(tables.year_of(&prepared.survival, year));
            let at_birth = [0, 1].map(|sex| Lanes::splat(prepared.birth_survival[2 * year + sex]));
            advance(now, survival, at_birth, workspace, outcome);
            volumes(now, by_sex(tables.year_of(&prepared.gain, year)), workspace, outcome);
        } else {
            let at_birth = own_life_tables(now, mortality_index, workspace);
            // Lent out and put back: the kernel reads them while it writes the rest of the workspace.
            let survival = std::mem::take(&mut workspace.survival);
            let expectancy = std::mem::take(&mut workspace.expectancy);
            advance(now, [survival.of(0), survival.of(1)], at_birth, workspace, outcome);
            let base = by_sex(&prepared.base_expectancy);
            let gain = [0, 1].map(|sex| OwnGain { own: expectancy.of(sex), base: base[sex] });
            volumes(now, gain, workspace, outcome);
            workspace.survival = survival;
            workspace.expectancy = expectancy;
        }
        if year == 0 {
            calibrate(tables, outcome);
        }
        indices(now, workspace, outcome);
        if year + 1 < tables.years
            && let Some(scaled) = new_year.scale(year + 1, workspace.next.both_mut())
        {
            for (flows, of_sex) in outcome.flows[year].iter_mut().zip(scaled) {
                flows.net_migration += of_sex.added - of_sex.taken;
                outcome.in_migration[year] += of_sex.added;
            }
        }
        std::mem::swap(&mut workspace.persons, &mut workspace.next);
    }
}

/// Persons of these ages on 1 January, both sexes.
#[inline(always)]
fn persons_aged<const L: usize>(
    ages: std::ops::Range<usize>,
    workspace: &Workspace<L>,
) -> Lanes<L> {
    let mut persons = Lanes::ZERO;
    for sex in 0..2 {
        for of_age in &workspace.persons.of(sex)[ages.clone()] {
            persons += *of_age;
        }
    }
    persons
}

/// The year at hand.
#[derive(Clone, Copy)]
struct Now<'a, const L: usize> {
    tables: &'a Tables,
    factors: &'a FactorLanes<L>,
    year: usize,
}

/// A table of shape `[sex][age]` in its two halves.
#[inline(always)]
fn by_sex(table: &[f64]) -> [&[f64]; 2] {
    let (women, men) = table.split_at(table.len() / 2);
    [women, men]
}

/// Δe of runs that change death rates: the gain in remaining life expectancy since the base year, years.
#[derive(Clone, Copy)]
struct OwnGain<'a, const L: usize> {
    own: &'a [Lanes<L>],
    base: &'a [f64],
}

impl<const L: usize> Rates<L> for OwnGain<'_, L> {
    #[inline(always)]
    fn at(self, age: usize) -> Lanes<L> {
        self.own[age] - self.base[age]
    }
}

/// Life tables of runs that change death rates; leaves survivorship and remaining life expectancy in the
/// workspace and gives the share of births that live to 1 January.
#[inline(always)]
fn own_life_tables<const L: usize>(
    now: Now<'_, L>,
    change: Lanes<L>,
    workspace: &mut Workspace<L>,
) -> [Lanes<L>; 2] {
    let mx = by_sex(now.tables.year_of(&now.tables.mortality, now.year));
    let mut at_birth = [Lanes::ZERO; 2];
    for sex in Sex::BOTH {
        let table = LifeTable {
            survival: workspace.survival.of_mut(sex.index()),
            expectancy: workspace.expectancy.of_mut(sex.index()),
        };
        at_birth[sex.index()] = life_table(sex, mx[sex.index()], change, table);
    }
    at_birth
}

/// Takes everyone through the year, to `workspace.next`.
#[inline(always)]
fn advance<const L: usize>(
    now: Now<'_, L>,
    survival: [impl Rates<L>; 2],
    birth_survival: [Lanes<L>; 2],
    workspace: &mut Workspace<L>,
    outcome: &mut Outcome<L>,
) {
    let Now { tables, factors, year, .. } = now;
    let count = tables.ages.count();
    let refugees = tables.refugees.as_ref().map_or(Lanes::ZERO, |flow| {
        factors.at(Factor::RefugeesFactor, year) * flow.arrivals[year + tables.integration_years]
    });
    let migration_factor = factors.at(Factor::MigrationFactor, year);
    let inflow = |sex: usize| {
        let part = sex * count..(sex + 1) * count;
        let of_year = |table| &tables.year_of(table, year)[part.clone()];
        Inflow {
            in_persons: tables.migration.as_ref().map_or(&[][..], |flow| of_year(&flow.in_persons)),
            out_rate: tables.migration.as_ref().map_or(&[][..], |flow| of_year(&flow.out_rate)),
            migration_factor,
            refugee_profile: tables
                .refugees
                .as_ref()
                .map_or(&[][..], |flow| &flow.profile[part.clone()]),
            refugees,
        }
    };
    let Workspace { persons, next, deaths, .. } = workspace;
    let mut flows = [Flows::default(); 2];
    for sex in 0..2 {
        let (next, deaths) = (next.of_mut(sex), deaths.of_mut(sex));
        flows[sex] = project_year(persons.of(sex), survival[sex], inflow(sex), next, deaths);
    }
    let births = Births {
        women: persons.of(0),
        women_next: next.of(0),
        fertility: &tables.fertility[year * count..(year + 1) * count],
        fertility_factor: factors.at(Factor::FertilityFactor, year),
    }
    .total(tables.fertile.clone());
    for sex in 0..2 {
        let newborns =
            Newborns { births: births * tables.birth_share[sex], survival: birth_survival[sex] };
        let here = persons.of(sex)[0];
        let (next, deaths) = (next.of_mut(sex), deaths.of_mut(sex));
        close_year(newborns, inflow(sex), here, next, deaths, &mut flows[sex]);
    }
    outcome.flows[year] = flows;
    outcome.refugees[year] = refugees;
    outcome.in_migration[year] = tables.migration.as_ref().map_or(Lanes::ZERO, |flow| {
        migration_factor * (flow.counted_in[2 * year] + flow.counted_in[2 * year + 1])
    });
}

/// Volumes of all services in the year, to `outcome.volume`, and what compensation counts of them.
///
/// ```text
/// V_s(t) = υ_s(t)·Σ D·u   υ: the scenario's use factor, 1 in the base year; compensation counts without it
/// ```
#[inline(always)]
fn volumes<const L: usize>(
    now: Now<'_, L>,
    gain: [impl Rates<L>; 2],
    workspace: &mut Workspace<L>,
    outcome: &mut Outcome<L>,
) {
    let Now { tables, factors, year, .. } = now;
    let services = &tables.services;
    let healthy = factors.at(Factor::HealthyAgeing, year);
    let compensated = factors.at(Factor::CompensationHealthyAgeing, year);
    let row = outcome.service_slot(year, 0);
    outcome.made_of.keep_gain(year, gain);
    for (index, group) in services.groups.iter().enumerate() {
        if group.driver == Driver::Constant {
            for service in group.services.clone() {
                outcome.volume[row + service] = Lanes::splat(services.constant_units[service]);
                workspace.compensated_volume[service] = Lanes::ZERO;
            }
            continue;
        }
        fill_driver(now, group, outcome, workspace);
        let volumes = &mut outcome.volume[row..row + services.len()];
        group_volumes(now, index, healthy * group.healthy_ageing, gain, workspace, volumes);
        outcome.made_of.keep_driver(tables, year, index, workspace);
        outcome.made_of.keep_bands(
            tables,
            year,
            index,
            workspace,
            &[Counted::Need, Counted::Frame],
        );
        if !group.is_compensated {
            continue;
        }
        if group.healthy_ageing == 0.0 || healthy == compensated {
            let own = group.services.clone();
            workspace.compensated_volume[own.clone()].copy_from_slice(&volumes[own]);
        } else {
            let mut counted = std::mem::take(&mut workspace.compensated_volume);
            group_volumes(
                now,
                index,
                compensated * group.healthy_ageing,
                gain,
                workspace,
                &mut counted,
            );
            workspace.compensated_volume = counted;
            outcome.made_of.keep_bands(tables, year, index, workspace, &[Counted::Frame]);
        }
    }
    // After what compensation counts was taken: how much people use is no change of who they are.
    for (place, units) in outcome.volume[row..row + services.len()].iter_mut().enumerate() {
        *units = *units * factors.of_part(Factor::UseFactor, services.order[place], year);
    }
}

/// Fills `workspace.driver` with the persons that the group is for, where that is not simply persons or deaths.
#[inline(always)]
fn fill_driver<const L: usize>(
    now: Now<'_, L>,
    group: &ServiceGroup,
    outcome: &Outcome<L>,
    workspace: &mut Workspace<L>,
) {
    let Now { tables, factors, year, .. } = now;
    let count = tables.ages.count();
    // Without a shift only the ages with use are looked at.
    let ages = if group.healthy_ageing == 0.0 { group.ages.clone() } else { 0..count };
    match group.driver {
        Driver::Population | Driver::Deaths | Driver::Constant => {}
        Driver::Births => {
            for sex in 0..2 {
                let driver = workspace.driver.of_mut(sex);
                driver[ages.clone()].fill(Lanes::ZERO);
                driver[0] = outcome.flows[year][sex].births;
            }
        }
        Driver::Refugees => {
            let Some(flow) = &tables.refugees else {
                workspace.driver.fill(Lanes::ZERO);
                return;
            };
            for (index, came) in workspace.arrivals.iter_mut().enumerate() {
                let years_ago = index + 1;
                let known = flow.arrivals[year + tables.integration_years - years_ago];
                // Those who came before the base year are counted, not drawn.
                *came = match year.checked_sub(years_ago) {
                    Some(then) => factors.at(Factor::RefugeesFactor, then) * known,
                    None => Lanes::splat(known),
                };
            }
            for sex in 0..2 {
                let stock = workspace.driver.of_mut(sex);
                refugee_stock(&workspace.arrivals, &flow.aged_profile, sex, ages.clone(), stock);
            }
        }
        Driver::Unemployed => {
            let Some((rates, working)) = &tables.unemployment else {
                workspace.driver.fill(Lanes::ZERO);
                return;
            };
            let shift = factors.at(Factor::UnemploymentShift, year);
            let rates = &rates[year * count..(year + 1) * count];
            for sex in 0..2 {
                let driver = &mut workspace.driver.of_mut(sex)[ages.clone()];
                driver.fill(Lanes::ZERO);
            }
            let working = ages.start.max(working.start)..ages.end.min(working.end);
            for age in working {
                let rate = unemployment_rate(rates[age], shift);
                for sex in 0..2 {
                    workspace.driver.of_mut(sex)[age] = workspace.persons.of(sex)[age] * rate;
                }
            }
        }
    }
}

/// Volumes of a group's services at `share` = h·η, to their places in `volumes`.
#[inline(always)]
fn group_volumes<const L: usize>(
    now: Now<'_, L>,
    group_index: usize,
    share: Lanes<L>,
    gain: [impl Rates<L>; 2],
    workspace: &mut Workspace<L>,
    volumes: &mut [Lanes<L>],
) {
    let tables = now.tables;
    let services = &tables.services;
    let group = &services.groups[group_index];
    let Workspace { persons, deaths, driver, in_band, .. } = workspace;
    let driver = match group.driver {
        Driver::Population => persons,
        Driver::Deaths => deaths,
        _ => driver,
    };
    if group.healthy_ageing == 0.0 {
        persons_by_band([driver.of(0), driver.of(1)], &group.bands, in_band.both_mut());
    } else {
        for sex in 0..2 {
            let (driver, in_band) = (driver.of(sex), in_band.of_mut(sex));
            persons_by_frailty_band(driver, share, gain[sex], &group.bands, in_band);
        }
    }
    let (women, men) = (in_band.of(0), in_band.of(1));
    for service in group.services.clone() {
        let bands = &services.bands[service];
        let [women_rates, men_rates] = &services.band_rates[service];
        let in_band = [&women[bands.clone()], &men[bands.clone()]];
        volumes[service] = volume(in_band, [women_rates, men_rates]);
    }
}

/// Base-year calibration: what unit costs and FTE per unit must be multiplied with to meet the budget
/// and the workforce. Each run has its own, as births and deaths of the base year differ between runs.
#[inline(always)]
fn calibrate<const L: usize>(tables: &Tables, outcome: &mut Outcome<L>) {
    let services = &tables.services;
    for area in 0..tables.areas {
        let mut service_dkk = Lanes::<L>::ZERO;
        let mut transfer_dkk = Lanes::<L>::ZERO;
        let mut fte = Lanes::<L>::ZERO;
        for service in 0..services.len() {
            if services.area[service] != area {
                continue;
            }
            let base = outcome.volume[service];
            let cost = base * services.unit_cost_dkk[service];
            if services.is_service[service] {
                service_dkk += cost;
            } else {
                transfer_dkk += cost;
            }
            fte += base * services.fte_per_unit[service];
        }
        outcome.service_calibration[area] =
            calibration(tables.service_budget_dkk[area], service_dkk);
        outcome.transfer_calibration[area] =
            calibration(tables.transfer_budget_dkk[area], transfer_dkk);
        outcome.fte_calibration[area] = match &tables.workforce_fte {
            Some(workforce) => calibration(workforce[area], fte),
            None => Lanes::ONE,
        };
    }
}

/// Indices of cost per unit in the year, and d, what services would cost from people alone.
///
/// ```text
/// d = Σ κ·c·(φV(0) + (1−φ)V'(t)), over services that compensation looks at, V' as it counts them
/// ```
#[inline(always)]
fn indices<const L: usize>(now: Now<'_, L>, workspace: &Workspace<L>, outcome: &mut Outcome<L>) {
    let Now { tables, factors, year, .. } = now;
    for area in 0..tables.areas {
        let slot = outcome.area_slot(year, area);
        let complexity = factors.of_part(Factor::ComplexityGrowth, area, year);
        let wages = factors.of_part(Factor::RealWageGrowth, area, year);
        let before = |index: &[Lanes<L>]| match year {
            0 => Lanes::ONE,
            _ => index[slot - tables.areas],
        };
        outcome.complexity_index[slot] = before(&outcome.complexity_index) * (complexity + 1.0);
        outcome.wage_index[slot] =
            before(&outcome.wage_index) * (wages * tables.wage_share[area] + 1.0);
    }
    outcome.set_people_need(tables, year, &workspace.compensated_volume);
}

/// The rate of an age with the scenario's shift, from nobody to everybody.
#[inline(always)]
pub fn unemployment_rate<const L: usize>(rate: f64, shift: Lanes<L>) -> Lanes<L> {
    (shift + rate).max(Lanes::ZERO).min(Lanes::ONE)
}
