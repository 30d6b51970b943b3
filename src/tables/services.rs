//! Services as flat arrays, grouped by the persons they are for and how they follow healthy ageing.
//!
//! Services of one group look at the same persons, so those are prepared once a year for all of them. Start at
//! [`ServiceTables`].

use crate::model::{Driver, Kind, Model, Service, Sex};
use std::ops::Range;

/// Services that share a driver and a share of healthy ageing.
#[derive(Clone, Debug)]
pub struct ServiceGroup {
    /// The persons that the use rates are applied to.
    pub driver: Driver,
    /// η: how much of healthy ageing reaches them.
    pub healthy_ageing: f64,
    /// Places in the service arrays; services are sorted so that a group is a range.
    pub services: Range<usize>,
    /// Ages where any of them has a use rate above 0.
    pub ages: Range<usize>,
    /// Does demographic compensation look at any of them?
    pub is_compensated: bool,
    /// `ages` cut where any of their rates changes, in either sex; youngest first, side by side.
    pub bands: Vec<Range<usize>>,
}

/// All services, in group order; `order` leads back to the study's order.
#[derive(Clone, Debug)]
pub struct ServiceTables {
    /// Groups, in a fixed order.
    pub groups: Vec<ServiceGroup>,
    /// The study's index of each place.
    pub order: Vec<usize>,
    /// Area of each place.
    pub area: Vec<usize>,
    /// Is each place a service (true) or a transfer?
    pub is_service: Vec<bool>,
    /// Does demographic compensation look at it?
    pub is_compensated: Vec<bool>,
    /// Kroner per unit, before calibration.
    pub unit_cost_dkk: Vec<f64>,
    /// φ, 0 to 1.
    pub fixed_share: Vec<f64>,
    /// FTE per unit, before calibration; 0 for transfers.
    pub fte_per_unit: Vec<f64>,
    /// Persons behind one unit.
    pub persons_per_unit: Vec<f64>,
    /// Units; 0 where capacity is continuous.
    pub capacity_step: Vec<f64>,
    /// Units a year of `constant` services.
    pub constant_units: Vec<f64>,
    /// Units per person; shape `[place][sex][age]`.
    pub use_rates: Vec<f64>,
    /// Ages where each place has a use rate above 0.
    pub ages: Vec<Range<usize>>,
    /// Where those ages are among the bands of the group.
    pub bands: Vec<Range<usize>>,
    /// Units per person of each sex in those bands; one after the other, by place.
    pub band_rates: Vec<[Vec<f64>; 2]>,
}

impl ServiceTables {
    /// Sorts the services into groups.
    pub(super) fn new(model: &Model) -> Self {
        let mut order: Vec<usize> = (0..model.services.len()).collect();
        let key = |index: &usize| {
            let service = &model.services[*index];
            (service.driver, eta(service))
        };
        // Stable, so within a group the study's order stays.
        order.sort_by(|a, b| {
            let (left, right) = (key(a), key(b));
            left.0.cmp(&right.0).then(left.1.total_cmp(&right.1))
        });
        let sorted: Vec<&Service> = order.iter().map(|index| &model.services[*index]).collect();
        let ages: Vec<Range<usize>> = sorted
            .iter()
            .map(|service| {
                let count = model.ages.count();
                let rates = service.use_rates.flat();
                super::used_range(count, |age| rates[age] > 0.0 || rates[count + age] > 0.0)
            })
            .collect();
        let mut groups: Vec<ServiceGroup> = Vec::new();
        for (place, service) in sorted.iter().enumerate() {
            match groups.last_mut() {
                Some(group)
                    if group.driver == service.driver && group.healthy_ageing == eta(service) =>
                {
                    group.services.end = place + 1;
                    group.ages = join(&group.ages, &ages[place]);
                    group.is_compensated |= is_compensated(service);
                }
                _ => groups.push(ServiceGroup {
                    driver: service.driver,
                    healthy_ageing: eta(service),
                    services: place..place + 1,
                    ages: ages[place].clone(),
                    is_compensated: is_compensated(service),
                    bands: Vec::new(),
                }),
            }
        }
        let mut bands = Vec::new();
        let mut band_rates = Vec::new();
        for group in &mut groups {
            group.bands = level_bands(&sorted[group.services.clone()], group.ages.clone());
            for place in group.services.clone() {
                let own = bands_within(&group.bands, &ages[place]);
                let rates = Sex::BOTH.map(|sex| {
                    let by_age = sorted[place].use_rates.of(sex);
                    group.bands[own.clone()].iter().map(|band| by_age[band.start]).collect()
                });
                bands.push(own);
                band_rates.push(rates);
            }
        }
        let column = |of: fn(&Service) -> f64| sorted.iter().map(|service| of(service)).collect();
        Self {
            groups,
            area: sorted.iter().map(|service| service.area.index()).collect(),
            is_service: sorted.iter().map(|service| service.kind == Kind::Service).collect(),
            is_compensated: sorted.iter().map(|service| is_compensated(service)).collect(),
            unit_cost_dkk: column(|service| service.unit_cost_dkk),
            fixed_share: column(|service| service.fixed_share),
            fte_per_unit: column(|service| match service.kind {
                Kind::Service => service.fte_per_unit,
                // Case workers sit in a service row.
                Kind::Transfer => 0.0,
            }),
            persons_per_unit: column(|service| service.persons_per_unit),
            capacity_step: column(|service| service.capacity_step.unwrap_or(0.0)),
            constant_units: column(|service| service.constant_units),
            use_rates: sorted
                .iter()
                .flat_map(|service| service.use_rates.flat().to_vec())
                .collect(),
            ages,
            bands,
            band_rates,
            order,
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Are there none? A study has at least one.
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }
}

/// A constant or a newborn has no age to move, so those are in one group whatever the study says.
fn eta(service: &Service) -> f64 {
    match service.driver {
        Driver::Constant => 0.0,
        _ => service.healthy_ageing,
    }
}

fn is_compensated(service: &Service) -> bool {
    service.kind == Kind::Service && service.driver.is_people_alone()
}

/// `ages` cut where a rate of any of `services` changes.
fn level_bands(services: &[&Service], ages: Range<usize>) -> Vec<Range<usize>> {
    let steps = |age: &usize| {
        services.iter().any(|service| {
            Sex::BOTH.iter().any(|sex| {
                let rates = service.use_rates.of(*sex);
                rates[*age] != rates[*age - 1]
            })
        })
    };
    let mut cuts = vec![ages.start];
    cuts.extend((ages.start + 1..ages.end).filter(steps));
    cuts.push(ages.end);
    cuts.windows(2).map(|pair| pair[0]..pair[1]).filter(|band| !band.is_empty()).collect()
}

/// Which of `bands` lie in `ages`.
fn bands_within(bands: &[Range<usize>], ages: &Range<usize>) -> Range<usize> {
    let first = bands.iter().take_while(|band| band.start < ages.start).count();
    let end = bands.iter().take_while(|band| band.end <= ages.end).count();
    if ages.is_empty() { 0..0 } else { first..end }
}

fn join(a: &Range<usize>, b: &Range<usize>) -> Range<usize> {
    if a.is_empty() {
        return b.clone();
    }
    if b.is_empty() {
        return a.clone();
    }
    a.start.min(b.start)..a.end.max(b.end)
}
