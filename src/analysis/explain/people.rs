//! Volumes: persons in bands of ages times use rates, and who those persons are.
//!
//! Says how a volume is opened; bands with the same rate are put together as the file has them. Start at
//! [`Traced::volume`].

use super::node::{Combine, Label, LabelArg, Node};
use super::places::group_of;
use super::traced::Traced;
use crate::figures::Unit;
use crate::model::{Driver, Factor};
use crate::run::Counted;
use std::ops::Range;

/// Ages of one sex or both with one use rate.
struct Band {
    sexes: Range<usize>,
    ages: Range<usize>,
    /// Within the bands of the group.
    bands: Range<usize>,
    rate: f64,
}

impl Traced<'_> {
    /// Units of a service in year `t` before levers, as `counted`.
    pub(super) fn volume(&self, place: usize, t: usize, counted: Counted) -> Node {
        let of_people = self.volume_of_people(place, t, counted);
        let index = self.tables().services.order[place];
        let used = self.factor(Factor::UseFactor, index, t);
        if counted == Counted::Frame || used == 1.0 {
            return of_people;
        }
        let (_, id) = self.service(place);
        let factor = Node::input(
            Label::plain("use-factor")
                .with("service", LabelArg::Service(id))
                .with("year", LabelArg::Year(self.year(t))),
            Unit::Factor,
            used,
            self.factor_places(Factor::UseFactor, index),
        );
        let label = Label::plain("volume-used")
            .with("unit", LabelArg::Unit(id))
            .with("year", LabelArg::Year(self.year(t)));
        let units = self.outcome().volume[self.outcome().service_slot(t, place)].0[0];
        Node::new(label, Unit::Units, units, Combine::Product, vec![of_people, factor])
    }

    /// The same with the use rates as the study has them.
    fn volume_of_people(&self, place: usize, t: usize, counted: Counted) -> Node {
        let services = &self.tables().services;
        let (service, id) = self.service(place);
        let label = Label::plain("volume")
            .with("unit", LabelArg::Unit(id))
            .with("year", LabelArg::Year(self.year(t)))
            .with(
                "counted",
                LabelArg::Word(if counted == Counted::Need { "need" } else { "frame" }),
            );
        if service.driver == Driver::Constant {
            let every = 0..usize::MAX;
            let rows = self.rate_rows(place, &(0..2), &every);
            return Node::input(label, Unit::Units, services.constant_units[place], rows);
        }
        let parts: Vec<Node> =
            self.bands(place).into_iter().map(|band| self.band(place, &band, t, counted)).collect();
        if parts.is_empty() {
            let rows = self.rate_rows(place, &(0..2), &(0..usize::MAX));
            return Node::input(label, Unit::Units, 0.0, rows);
        }
        let index = services.order[place];
        if counted == Counted::Need && self.factor(Factor::UseFactor, index, t) == 1.0 {
            let units = self.outcome().volume[self.outcome().service_slot(t, place)].0[0];
            return Node::new(label, Unit::Units, units, Combine::Sum, parts);
        }
        Node::made(label, Unit::Units, Combine::Sum, parts)
    }

    /// The bands of a service as its file has them: side by side with one rate, for both sexes where they
    /// have the same.
    fn bands(&self, place: usize) -> Vec<Band> {
        let services = &self.tables().services;
        let group = &services.groups[group_of(self.tables(), place)];
        let own = services.bands[place].clone();
        let [women, men] = &services.band_rates[place];
        let mut found: Vec<Band> = Vec::new();
        let both = women == men;
        let sexes = if both { vec![(0..2, women)] } else { vec![(0..1, women), (1..2, men)] };
        for (sexes, rates) in sexes {
            let first = found.len();
            for (index, rate) in own.clone().zip(rates) {
                let ages = group.bands[index].clone();
                match found[first..].last_mut() {
                    Some(last) if last.rate == *rate && last.ages.end == ages.start => {
                        last.ages.end = ages.end;
                        last.bands.end = index + 1;
                    }
                    _ => found.push(Band {
                        sexes: sexes.clone(),
                        ages,
                        bands: index..index + 1,
                        rate: *rate,
                    }),
                }
            }
        }
        found.retain(|band| band.rate != 0.0);
        found
    }

    /// Persons in a band times their rate.
    fn band(&self, place: usize, band: &Band, t: usize, counted: Counted) -> Node {
        let persons = self.persons(place, band, t, counted);
        let label = self.of_band("rate", band);
        let rows = self.rate_rows(place, &band.sexes, &band.ages);
        let rate = Node::input(label, Unit::UnitsPerPerson, band.rate, rows);
        let label = self.of_band("band", band);
        Node::made(label, Unit::Units, Combine::Product, vec![persons, rate])
    }

    fn of_band(&self, key: &'static str, band: &Band) -> Label {
        let last = band.ages.end.saturating_sub(1);
        let is_open = band.ages.end == self.tables().ages.count();
        Label::plain(key)
            .with("sex", LabelArg::Word(sex_word(&band.sexes)))
            .with("from", LabelArg::Age(band.ages.start))
            .with("to", LabelArg::Age(last))
            .with("open", LabelArg::Word(if is_open { "yes" } else { "no" }))
    }

    /// Persons of a driver who have the rate of a band.
    fn persons(&self, place: usize, band: &Band, t: usize, counted: Counted) -> Node {
        let tables = self.tables();
        let made_of = &self.outcome().made_of;
        let index = group_of(tables, place);
        let group = &tables.services.groups[index];
        let mut counted_in_band = 0.0;
        for sex in band.sexes.clone() {
            let in_band = made_of.in_band(tables, counted, t, index, sex);
            counted_in_band += in_band[band.bands.clone()].iter().map(|own| own.0[0]).sum::<f64>();
        }
        let by_age = |sexes: &Range<usize>, ages: &Range<usize>| -> f64 {
            let of_sex = |sex| {
                let driver = made_of.driver(t, index, sex);
                driver[ages.clone()].iter().map(|own| own.0[0]).sum::<f64>()
            };
            sexes.clone().map(of_sex).sum()
        };
        let at_ages = by_age(&band.sexes, &band.ages);
        let present = self.present(group.driver, band, at_ages, t);
        if group.healthy_ageing == 0.0 || t == 0 || counted_in_band == at_ages {
            return present;
        }
        let moved = Node::input(
            self.of_band("moved-by-health", band).with("counted", word_of(counted)),
            Unit::Persons,
            counted_in_band - at_ages,
            self.health_places(place, t, counted),
        );
        let label =
            self.of_band("persons-by-frailty", band).with("year", LabelArg::Year(self.year(t)));
        Node::new(label, Unit::Persons, counted_in_band, Combine::Sum, vec![present, moved])
    }

    /// What moves persons between bands: the share of years gained that is healthy, of this service, and
    /// the death rates that the years gained are from.
    fn health_places(&self, place: usize, t: usize, counted: Counted) -> Vec<crate::input::Origin> {
        let factor = match counted {
            Counted::Need => Factor::HealthyAgeing,
            Counted::Frame => Factor::CompensationHealthyAgeing,
        };
        let mut places = self.factor_places(factor, 0);
        places.extend(self.service_row(place));
        places.extend(self.origins.table("mortality"));
        places.extend(self.set_factors(&[Factor::MortalityChange], t));
        places
    }

    /// Those of a driver at the ages of a band.
    fn present(&self, driver: Driver, band: &Band, persons: f64, t: usize) -> Node {
        let label = self.of_band("persons", band).with("year", LabelArg::Year(self.year(t)));
        let plain = |key, places| {
            let label = self.of_band(key, band).with("year", LabelArg::Year(self.year(t)));
            Node::input(label, Unit::Persons, persons, places)
        };
        match driver {
            Driver::Population | Driver::Constant => self.population(label, band, persons, t),
            Driver::Deaths => {
                let mut places = self.origins.table("population");
                places.extend(self.flow_places(t));
                plain("deaths", places)
            }
            Driver::Births => {
                let mut places = self.origins.table("fertility");
                places.extend(self.population_rows(&(0..1), &self.tables().fertile.clone()));
                places.extend(self.flow_places(t));
                plain("births", places)
            }
            Driver::Refugees => {
                let mut places = self.origins.table("refugees");
                places.extend(self.origins.table("refugee_profile"));
                places.extend(self.model_key("model.integration_years"));
                places.extend(self.set_factors(&[Factor::RefugeesFactor], t));
                plain("refugees", places)
            }
            Driver::Unemployed => self.unemployed(band, persons, t),
        }
    }

    fn unemployed(&self, band: &Band, unemployed: f64, t: usize) -> Node {
        let all = self.residents(&band.sexes, &band.ages, t);
        let label = self.of_band("persons", band).with("year", LabelArg::Year(self.year(t)));
        let persons = self.population(label, band, all, t);
        let year = self.year(t).0;
        // The rates of the latest year that is not past this one.
        let latest = std::cell::Cell::new(None);
        self.origins.rows("unemployment", |row| {
            let own = row.known_whole("year").filter(|own| *own as i32 <= year);
            latest.set(latest.get().max(own));
            false
        });
        let mut places = self.origins.rows("unemployment", |row| {
            row.known_whole("year") == latest.get() && row.is_of_ages(&band.ages)
        });
        places.extend(self.set_factors(&[Factor::UnemploymentShift], t));
        let share = if all > 0.0 { unemployed / all } else { 0.0 };
        let rate = Node::input(self.of_band("unemployment", band), Unit::Share, share, places);
        let label = self.of_band("unemployed", band).with("year", LabelArg::Year(self.year(t)));
        Node::new(label, Unit::Persons, unemployed, Combine::Product, vec![persons, rate])
    }

    /// Persons on 1 January.
    fn residents(&self, sexes: &Range<usize>, ages: &Range<usize>, t: usize) -> f64 {
        let count = self.tables().ages.count();
        let mut all = 0.0;
        for sex in sexes.clone() {
            let first = (2 * t + sex) * count;
            let row = &self.outcome().persons[first..first + count];
            all += row[ages.clone()].iter().map(|own| own.0[0]).sum::<f64>();
        }
        all
    }

    /// Residents: those who were here and as much younger in the base year, and what has happened since.
    fn population(&self, label: Label, band: &Band, persons: f64, t: usize) -> Node {
        let count = self.tables().ages.count();
        if t == 0 {
            let rows = self.population_rows(&band.sexes, &band.ages);
            return Node::input(label, Unit::Persons, persons, rows);
        }
        let younger = |age: usize| age.saturating_sub(t);
        // The last age is open: those who are in it were of any age from there on.
        let end = if band.ages.end == count { count } else { younger(band.ages.end) };
        let then = younger(band.ages.start)..end;
        let mut parts = Vec::new();
        let mut here = 0.0;
        if !then.is_empty() {
            here = self.residents(&band.sexes, &then, 0);
            let last = then.end.saturating_sub(1);
            let label = Label::plain("cohort")
                .with("sex", LabelArg::Word(sex_word(&band.sexes)))
                .with("from", LabelArg::Age(then.start))
                .with("to", LabelArg::Age(last))
                .with("open", LabelArg::Word(if then.end == count { "yes" } else { "no" }))
                .with("year", LabelArg::Year(self.year(0)));
            let rows = self.population_rows(&band.sexes, &then);
            parts.push(Node::input(label, Unit::Persons, here, rows));
        }
        let since = Label::plain("since")
            .with("from", LabelArg::Year(self.year(0)))
            .with("to", LabelArg::Year(self.year(t)))
            .with("born", LabelArg::Word(if band.ages.start < t { "yes" } else { "no" }));
        let flows = self.flow_places(t);
        parts.push(Node::input(since, Unit::Persons, persons - here, flows));
        Node::new(label, Unit::Persons, persons, Combine::Sum, parts)
    }
}

fn word_of(counted: Counted) -> LabelArg {
    LabelArg::Word(if counted == Counted::Need { "need" } else { "frame" })
}

fn sex_word(sexes: &Range<usize>) -> &'static str {
    match (sexes.start, sexes.end) {
        (0, 2) => "b",
        (0, _) => "f",
        _ => "m",
    }
}
