//! Between two years of one run: each input goes on after the first year, or stands still as it was then.
//!
//! Says what "stands still" means for each driver, and the mixed states; money, need and hands of a state are the
//! run's own relations. Start at [`values_by_subset`].
//!
//! Up to the first year all is as in the run itself. After it a switched-on input has its value of each year, a
//! switched-off one that of the first year (for growth and compensation: none), so that with nothing switched on
//! the last year is the first, and with all switched on it is the run's own.

use super::SubsetValues;
use super::driver::{ChangeDriver, Switched, merged};
use super::scenarios::{keep, masks};
use crate::analysis::explain::{Cell, Ground, Run};
use crate::figures::{Figure, PlanYears, Staff};
use crate::ids::InitiativeId;
use crate::levers::LeverTable;
use crate::model::{Driver, Factor, Plan, Rule};
use crate::need::{persons_by_band, persons_by_frailty_band, volume};
use crate::numeric::{Lanes, Vectors};
use crate::run::{Counted, Outcome, PlanParts, Plans, Runner, Settlement, unemployment_rate};
use crate::tables::{FactorLanes, FactorTable, Tables};
use std::collections::BTreeMap;

/// States side by side.
const LANES: usize = 8;

/// The switches in the order of the parts; a switch's bit is its place.
const SWITCHES: [ChangeDriver; 16] = [
    ChangeDriver::PopulationSize,
    ChangeDriver::Ageing,
    ChangeDriver::HealthyAgeing,
    ChangeDriver::Refugees,
    ChangeDriver::Unemployment,
    ChangeDriver::Use,
    ChangeDriver::Complexity,
    ChangeDriver::Prices,
    ChangeDriver::FrameGrowth,
    ChangeDriver::Earmarks,
    ChangeDriver::Compensation,
    ChangeDriver::TransferCompensation,
    ChangeDriver::Levers,
    ChangeDriver::Initiatives,
    ChangeDriver::Allocation,
    ChangeDriver::Staffing,
];

/// What is put together first where more than ten drivers are at work.
const MERGES: [(ChangeDriver, &[ChangeDriver]); 6] = [
    (ChangeDriver::FrameAndEarmarks, &[ChangeDriver::FrameGrowth, ChangeDriver::Earmarks]),
    (ChangeDriver::RefugeesAndUnemployment, &[ChangeDriver::Refugees, ChangeDriver::Unemployment]),
    (ChangeDriver::UseAndComplexity, &[ChangeDriver::Use, ChangeDriver::Complexity]),
    (
        ChangeDriver::AllCompensation,
        &[ChangeDriver::Compensation, ChangeDriver::TransferCompensation],
    ),
    (ChangeDriver::Levers, &[ChangeDriver::Levers, ChangeDriver::Allocation]),
    (ChangeDriver::Plan, &[ChangeDriver::Levers, ChangeDriver::Initiatives]),
];

/// The bit of a switch.
fn bit(driver: ChangeDriver) -> u32 {
    SWITCHES.iter().position(|own| *own == driver).map_or(0, |place| 1 << place)
}

/// Switches that say who is there and what they use.
fn people() -> u32 {
    bit(ChangeDriver::Ageing)
        | bit(ChangeDriver::HealthyAgeing)
        | bit(ChangeDriver::Refugees)
        | bit(ChangeDriver::Unemployment)
        | bit(ChangeDriver::Use)
}

/// Switches of the plan.
fn choices() -> u32 {
    bit(ChangeDriver::Levers) | bit(ChangeDriver::Initiatives) | bit(ChangeDriver::Allocation)
}

/// The figure of `cell` with each subset of what went on since the year `from`, not later than the cell's.
pub(super) fn values_by_subset(
    ground: &Ground<'_>,
    cell: Cell,
    from: usize,
) -> Option<SubsetValues> {
    ground.with_run(cell.scenario, cell.plan.index(), |run| {
        let between = BetweenYears::new(run, cell, from);
        between.values_by_subset()
    })?
}

/// Volumes of all services in one year, as need and as compensation count them; `[service]`.
struct Volumes {
    need: Vec<f64>,
    frame: Vec<f64>,
}

struct BetweenYears<'a> {
    run: &'a Run<'a>,
    cell: Cell,
    /// Years after the base year: what stands still has the values of this one.
    from: usize,
    /// Persons of all ages on 1 January; `[year]`.
    size: Vec<f64>,
    levers: Levers,
}

/// A plan's levers and initiatives apart.
struct Levers {
    levers: LeverTable,
    initiatives: LeverTable,
}

impl<'a> BetweenYears<'a> {
    fn new(run: &'a Run<'a>, cell: Cell, from: usize) -> Self {
        let ground = run.ground;
        let (study, tables, plans) = (ground.study, &ground.tables, &ground.plans);
        let count = 2 * tables.ages.count();
        let persons = &run.runner.outcome().persons;
        let size = persons.chunks(count).map(|row| row.iter().map(|own| own.0[0]).sum()).collect();
        let plan = &study.plans[run.plan];
        let chosen = plans.initiatives(run.plan);
        let without = Plan::of_rule(&plan.id, plan.names.clone(), Rule::PROPORTIONAL);
        let without = Plan { initiative_promises: plan.initiative_promises.clone(), ..without };
        let in_run = |plan: &Plan, chosen: &[InitiativeId]| {
            LeverTable::new(study, tables, plan, chosen).in_run(tables, &run.factors)
        };
        let levers = Levers { levers: in_run(plan, &[]), initiatives: in_run(&without, chosen) };
        Self { run, cell, from, size, levers }
    }

    fn tables(&self) -> &'a Tables {
        &self.run.ground.tables
    }

    fn outcome(&self) -> &Outcome<1> {
        self.run.runner.outcome()
    }

    /// The years that are restated.
    fn later(&self) -> std::ops::RangeInclusive<usize> {
        self.from + 1..=self.cell.t
    }

    fn values_by_subset(&self) -> Option<SubsetValues> {
        let drivers: Vec<Switched> = SWITCHES
            .into_iter()
            .filter(|driver| self.goes_on(*driver))
            .map(|driver| Switched { driver, bits: bit(driver) })
            .collect();
        let drivers = merged(drivers, &MERGES);
        let all = drivers.iter().fold(0, |all, own| all | own.bits);
        // What does not go on is the same either way, so that a state with all on is the run's own.
        let still: u32 = ((1 << SWITCHES.len()) - 1) & !all;
        let masks: Vec<u32> = masks(&drivers).into_iter().map(|mask| mask | still).collect();
        let values = self.values(&masks)?;
        Some(SubsetValues { drivers: drivers.into_iter().map(|own| own.driver).collect(), values })
    }

    /// Is the input any other in a later year than in the first? What is not cannot move anything.
    fn goes_on(&self, driver: ChangeDriver) -> bool {
        let tables = self.tables();
        let groups = &tables.services.groups;
        let outcome = self.outcome();
        let any_year = |differs: &dyn Fn(usize) -> bool| self.later().any(differs);
        let rows = |values: &[f64], width: usize| {
            let row = |t: usize| &values[t * width..(t + 1) * width];
            self.later().any(|t| row(t) != row(self.from))
        };
        let index = |values: &[Lanes<1>]| {
            let row = |t: usize| &values[t * tables.areas..(t + 1) * tables.areas];
            self.later().any(|t| row(t) != row(self.from))
        };
        let any_area = |factor: Factor, still: &dyn Fn(usize) -> f64| {
            self.later()
                .any(|t| (0..tables.areas).any(|area| self.factor(factor, area, t) != still(area)))
        };
        match driver {
            ChangeDriver::PopulationSize => any_year(&|t| self.size[t] != self.size[self.from]),
            ChangeDriver::Ageing => self.from < self.cell.t,
            ChangeDriver::HealthyAgeing => {
                let is_used = groups.iter().any(|group| group.healthy_ageing != 0.0);
                let healthy = |t| {
                    self.factor(Factor::HealthyAgeing, 0, t) != 0.0
                        || self.factor(Factor::CompensationHealthyAgeing, 0, t) != 0.0
                };
                is_used && (self.from..=self.cell.t).any(healthy)
            }
            ChangeDriver::Refugees => groups.iter().any(|group| group.driver == Driver::Refugees),
            ChangeDriver::Unemployment => {
                groups.iter().any(|group| group.driver == Driver::Unemployed)
                    && any_year(&|t| {
                        let at = |t| (0..tables.ages.count()).map(move |age| self.rate(t, age));
                        !at(t).eq(at(self.from))
                    })
            }
            ChangeDriver::Use => any_year(&|t| {
                let at = |t| {
                    (0..tables.services.len())
                        .map(move |own| self.factor(Factor::UseFactor, own, t))
                };
                !at(t).eq(at(self.from))
            }),
            ChangeDriver::Complexity => index(&outcome.complexity_index),
            ChangeDriver::Prices => index(&outcome.wage_index),
            ChangeDriver::FrameGrowth => any_area(Factor::FrameGrowth, &|_| 0.0),
            ChangeDriver::Compensation => any_area(Factor::DemographicCompensation, &|_| 0.0),
            ChangeDriver::Earmarks => any_area(Factor::EarmarkDkk, &|area| {
                self.factor(Factor::EarmarkDkk, area, self.from)
            }),
            ChangeDriver::TransferCompensation => {
                let owes = tables.services.is_service.iter().any(|is_service| !is_service);
                let still = |area| self.factor(Factor::TransferCompensation, area, self.from);
                owes && any_area(Factor::TransferCompensation, &still)
            }
            ChangeDriver::Levers => {
                let own = &self.levers.levers;
                let staff = self.run.ground.plans.staff_levers(self.run.plan);
                rows(&own.volume_factor, tables.services.len())
                    || rows(&own.cost_factor, tables.areas)
                    || rows(&own.fte_factor, tables.areas)
                    || rows(&own.committed_dkk, tables.areas)
                    || rows(&staff.pay_factor, tables.areas)
                    || rows(&staff.turnover_factor, tables.areas)
            }
            ChangeDriver::Initiatives => {
                let own = &self.levers.initiatives;
                rows(&own.volume_factor, tables.services.len())
                    || rows(&own.committed_dkk, tables.areas)
            }
            ChangeDriver::Allocation => {
                let parts = self.parts(0);
                let own = self.run.ground.plans.parts(self.run.plan);
                parts.rule != own.rule || rows(&self.shares(), tables.areas)
            }
            ChangeDriver::Staffing => {
                tables.has_staff
                    && self.from < self.cell.t
                    && matches!(self.cell.figure, Figure::AvailableFte | Figure::GapFte)
            }
            _ => false,
        }
    }

    fn factor(&self, factor: Factor, part: usize, t: usize) -> f64 {
        let layout = &self.tables().layout;
        self.run.factors.values()[t * layout.width() + layout.slot(factor, part)]
    }

    /// The unemployment rate of an age.
    fn rate(&self, t: usize, age: usize) -> f64 {
        let tables = self.tables();
        let Some((rates, working)) = &tables.unemployment else { return 0.0 };
        if !working.contains(&age) {
            return 0.0;
        }
        let shift = self.factor(Factor::UnemploymentShift, 0, t);
        unemployment_rate(rates[t * tables.ages.count() + age], Lanes([shift])).0[0]
    }

    /// Shares that the plan names or the optimum found; `[year][area]`.
    fn shares(&self) -> Vec<f64> {
        self.run.runner.shares(self.run.plan).iter().map(|own| own.0[0]).collect()
    }

    /// The figure under each set of switches.
    fn values(&self, masks: &[u32]) -> Option<Vec<f64>> {
        let ground = self.run.ground;
        let (study, tables) = (ground.study, &ground.tables);
        let mut variants: Vec<u32> = masks.iter().map(|mask| mask & choices()).collect();
        variants.sort_unstable();
        variants.dedup();
        let of_staff = bit(ChangeDriver::Staffing);
        let mut states: Vec<u32> = masks.iter().map(|mask| mask & !choices() & !of_staff).collect();
        states.sort_unstable();
        states.dedup();
        let parts = variants.iter().map(|own| self.parts(*own)).collect();
        let plans = Plans::put_together(study, tables, parts);
        let volumes = self.all_volumes(&states);
        let vectors = Vectors::widest();
        let mut runner =
            Runner::<LANES>::new(tables, &ground.prepared, &plans, vectors, keep(self.cell));
        let mut settlement = Settlement::new(tables);
        let mut lanes = FactorLanes::<LANES>::new(&tables.layout, tables.years);
        // With staffing as it was in the first year, and as it is.
        let mut found: BTreeMap<(u32, u32), [Option<f64>; 2]> = BTreeMap::new();
        let before = self.run.years();
        let (quantity, t) = (self.cell.quantity(), self.cell.t);
        for batch in states.chunks(LANES) {
            let factors: Vec<FactorTable> =
                batch.iter().map(|state| self.factors(*state)).collect();
            lanes.fill(&factors.iter().collect::<Vec<_>>());
            runner.restate(|outcome| self.restate(outcome, batch, &volumes));
            runner.grant(&lanes, &mut settlement);
            for (place, variant) in variants.iter().enumerate() {
                runner.split(place, &mut settlement);
                for (lane, state) in batch.iter().enumerate() {
                    let run = (lane, place);
                    let mut own = PlanYears::of_lane(tables, &plans, &runner, &settlement, run);
                    let value = quantity.of(study, &own.view());
                    // Nobody has retired, left or been hired since.
                    let then = before.view().areas_in(self.from);
                    for (row, then) in own.areas_in_mut(t).iter_mut().zip(then) {
                        row.staff = row.staff.zip(then.staff).map(|(own, then)| {
                            Staff::of(row.need_fte.0, own.funded.0, then.available.0)
                        });
                    }
                    let still = quantity.of(study, &own.view());
                    found.insert((*state, *variant), [still, value]);
                }
            }
        }
        let figure = |mask: &u32| {
            let [still, value] = found.get(&(mask & !choices() & !of_staff, mask & choices()))?;
            if mask & of_staff == 0 { *still } else { *value }
        };
        masks.iter().map(figure).collect()
    }

    /// The factors of a state: growth and compensation stop, levels stay.
    fn factors(&self, state: u32) -> FactorTable {
        let tables = self.tables();
        let mut table = self.run.factors.clone();
        let is_off = |driver: ChangeDriver| state & bit(driver) == 0;
        let stops = [
            (ChangeDriver::FrameGrowth, Factor::FrameGrowth),
            (ChangeDriver::Compensation, Factor::DemographicCompensation),
        ];
        let stays = [
            (ChangeDriver::Earmarks, Factor::EarmarkDkk),
            (ChangeDriver::TransferCompensation, Factor::TransferCompensation),
        ];
        for t in self.later() {
            for area in 0..tables.areas {
                let slot = |factor| t * tables.layout.width() + tables.layout.slot(factor, area);
                for (driver, factor) in stops {
                    if is_off(driver) {
                        table.values_mut()[slot(factor)] = 0.0;
                    }
                }
                for (driver, factor) in stays {
                    // One path for the whole study has one place, whatever the area.
                    let area =
                        if factor.span() == crate::model::FactorSpan::Study { 0 } else { area };
                    let slot = t * tables.layout.width() + tables.layout.slot(factor, area);
                    if is_off(driver) {
                        table.values_mut()[slot] = self.factor(factor, area, self.from);
                    }
                }
            }
        }
        table
    }

    /// The plan with what is not switched on as it was in the first year.
    fn parts(&self, variant: u32) -> PlanParts {
        let tables = self.tables();
        let is_on = |driver: ChangeDriver| variant & bit(driver) != 0;
        let mut parts = self.run.ground.plans.parts(self.run.plan);
        parts.levers = parts.levers.in_run(tables, &self.run.factors);
        parts.given_share = self.shares();
        let (levers, initiatives) = (is_on(ChangeDriver::Levers), is_on(ChangeDriver::Initiatives));
        let areas = tables.areas;
        for t in self.later() {
            if levers != initiatives {
                self.mix(&mut parts.levers, t, levers);
            }
            let hold = |values: &mut [f64], width: usize| {
                values.copy_within(self.from * width..(self.from + 1) * width, t * width);
            };
            if !levers && !initiatives {
                hold(&mut parts.levers.volume_factor, tables.services.len());
                hold(&mut parts.levers.committed_dkk, areas);
            }
            if !levers {
                hold(&mut parts.levers.cost_factor, areas);
                hold(&mut parts.levers.fte_factor, areas);
                hold(&mut parts.staff_levers.pay_factor, areas);
                hold(&mut parts.staff_levers.turnover_factor, areas);
            }
            if !is_on(ChangeDriver::Allocation) {
                hold(&mut parts.given_share, areas);
            }
        }
        if !is_on(ChangeDriver::Allocation) {
            parts.rule = parts.rule.held_from(self.from);
        }
        parts
    }

    /// Volumes and commitments where either the levers or the initiatives go on.
    fn mix(&self, table: &mut LeverTable, t: usize, levers: bool) {
        let Levers { levers: own, initiatives } = &self.levers;
        let (of_levers, of_initiatives) = if levers { (t, self.from) } else { (self.from, t) };
        let services = self.tables().services.len();
        for place in 0..services {
            table.volume_factor[t * services + place] = own.volume_factor
                [of_levers * services + place]
                * initiatives.volume_factor[of_initiatives * services + place];
        }
        let areas = self.tables().areas;
        for area in 0..areas {
            table.committed_dkk[t * areas + area] = own.committed_dkk[of_levers * areas + area]
                + initiatives.committed_dkk[of_initiatives * areas + area];
        }
    }

    /// Volumes of all sets of switches of people, in the years that are restated; at the size of the year that
    /// their ages are of.
    fn all_volumes(&self, states: &[u32]) -> BTreeMap<(u32, usize), Volumes> {
        let mut all = BTreeMap::new();
        for state in states {
            let own = state & people();
            for t in self.later() {
                all.entry((own, t)).or_insert_with(|| self.volumes(own, t));
            }
        }
        all
    }

    fn volumes(&self, state: u32, t: usize) -> Volumes {
        let tables = self.tables();
        let services = &tables.services;
        let mut volumes =
            Volumes { need: vec![0.0; services.len()], frame: vec![0.0; services.len()] };
        let at = |driver: ChangeDriver| if state & bit(driver) == 0 { self.from } else { t };
        let health = at(ChangeDriver::HealthyAgeing);
        let used = |place: usize| {
            self.factor(Factor::UseFactor, services.order[place], at(ChangeDriver::Use))
        };
        let made_of = &self.outcome().made_of;
        for (index, group) in services.groups.iter().enumerate() {
            if group.driver == Driver::Constant {
                for place in group.services.clone() {
                    volumes.need[place] = services.constant_units[place] * used(place);
                }
                continue;
            }
            let persons = self.driver(index, group.driver, state, t);
            for (counted, factor) in [
                (Counted::Need, Factor::HealthyAgeing),
                (Counted::Frame, Factor::CompensationHealthyAgeing),
            ] {
                let mut in_band = [(); 2].map(|()| vec![Lanes::<1>::ZERO; group.bands.len()]);
                let [women, men] = &mut in_band;
                if group.healthy_ageing == 0.0 {
                    let persons = [&persons[0][..], &persons[1][..]];
                    persons_by_band(persons, &group.bands, [women, men]);
                } else {
                    let share = Lanes([self.factor(factor, 0, health) * group.healthy_ageing]);
                    for (sex, in_band) in [women, men].into_iter().enumerate() {
                        let gain = made_of.gain(health, sex);
                        persons_by_frailty_band(&persons[sex], share, gain, &group.bands, in_band);
                    }
                }
                for place in group.services.clone() {
                    let bands = services.bands[place].clone();
                    let [women, men] = &in_band;
                    let [of_women, of_men] = &services.band_rates[place];
                    let units =
                        volume([&women[bands.clone()], &men[bands]], [of_women, of_men]).0[0];
                    match counted {
                        Counted::Need => volumes.need[place] = units * used(place),
                        Counted::Frame => volumes.frame[place] = units,
                    }
                }
            }
        }
        volumes
    }

    /// The persons that a group of services is for, with the ages, refugees and unemployment of the year that is switched to.
    fn driver(&self, group: usize, driver: Driver, state: u32, t: usize) -> [Vec<Lanes<1>>; 2] {
        let made_of = &self.outcome().made_of;
        let at = |switch: ChangeDriver| if state & bit(switch) == 0 { self.from } else { t };
        let ages = at(ChangeDriver::Ageing);
        let own = |year: usize| [0, 1].map(|sex| made_of.driver(year, group, sex).to_vec());
        match driver {
            Driver::Refugees => own(at(ChangeDriver::Refugees)),
            Driver::Unemployed => {
                let count = self.tables().ages.count();
                let rates = at(ChangeDriver::Unemployment);
                if rates == ages {
                    return own(ages);
                }
                [0, 1].map(|sex| {
                    let first = (2 * ages + sex) * count;
                    let row = &self.outcome().persons[first..first + count];
                    let of_age = |(age, persons): (usize, &Lanes<1>)| {
                        Lanes([persons.0[0] * self.rate(rates, age)])
                    };
                    row.iter().enumerate().map(of_age).collect()
                })
            }
            _ => own(ages),
        }
    }

    /// Fills the outcome of a run with mixed states, one in each lane; the last is repeated.
    fn restate(
        &self,
        outcome: &mut Outcome<LANES>,
        batch: &[u32],
        volumes: &BTreeMap<(u32, usize), Volumes>,
    ) {
        let tables = self.tables();
        let own = self.outcome();
        copy(&own.volume, &mut outcome.volume);
        copy(&own.people_need_dkk, &mut outcome.people_need_dkk);
        copy(&own.complexity_index, &mut outcome.complexity_index);
        copy(&own.wage_index, &mut outcome.wage_index);
        copy(&own.working_age_persons, &mut outcome.working_age_persons);
        copy(&own.service_calibration, &mut outcome.service_calibration);
        copy(&own.transfer_calibration, &mut outcome.transfer_calibration);
        copy(&own.fte_calibration, &mut outcome.fte_calibration);
        let services = &tables.services;
        let mut counted = vec![Lanes::<LANES>::ZERO; services.len()];
        for t in self.later() {
            for lane in 0..LANES {
                let Some(state) = batch.get(lane).or(batch.last()) else { continue };
                let at =
                    |driver: ChangeDriver| if state & bit(driver) == 0 { self.from } else { t };
                let scale = self.scale(at(ChangeDriver::PopulationSize), at(ChangeDriver::Ageing));
                let Some(volumes) = volumes.get(&(state & people(), t)) else { continue };
                for group in &services.groups {
                    let scale = match group.driver {
                        Driver::Refugees | Driver::Constant => 1.0,
                        _ => scale,
                    };
                    for place in group.services.clone() {
                        let slot = own.service_slot(t, place);
                        outcome.volume[slot].0[lane] = volumes.need[place] * scale;
                        counted[place].0[lane] = volumes.frame[place] * scale;
                    }
                }
                for area in 0..tables.areas {
                    let slot = own.area_slot(t, area);
                    let of = |values: &[Lanes<1>], driver: ChangeDriver| {
                        values[own.area_slot(at(driver), area)].0[0]
                    };
                    outcome.complexity_index[slot].0[lane] =
                        of(&own.complexity_index, ChangeDriver::Complexity);
                    outcome.wage_index[slot].0[lane] = of(&own.wage_index, ChangeDriver::Prices);
                }
                outcome.working_age_persons[t].0[lane] =
                    own.working_age_persons[at(ChangeDriver::Ageing)].0[0] * scale;
            }
            outcome.set_people_need(tables, t, &counted);
        }
    }

    /// What persons of the ages of one year are multiplied with to be as many as in another.
    fn scale(&self, size: usize, ages: usize) -> f64 {
        if size == ages || self.size[ages] == 0.0 {
            return 1.0;
        }
        self.size[size] / self.size[ages]
    }
}

fn copy(from: &[Lanes<1>], to: &mut [Lanes<LANES>]) {
    for (to, from) in to.iter_mut().zip(from) {
        *to = Lanes::splat(from.0[0]);
    }
}
